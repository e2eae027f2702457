// SPDX-License-Identifier: GPL-3.0-or-later
// Heights and speeds of land as planners receive them, kept as a GeoTIFF beside the workspace.
#pragma once

#include <string>

#include "base/progress.h"
#include "data/intake.h"
#include "data/workspace.h"

namespace lantu
{

//! What may be imported: layer::dem, and speeds over land in km/h.
inline constexpr char landSpeedRaster[] = "land_speed";

bool isRasterLayer( const std::string &layer );

//! The file beside the workspace at \a path that holds the raster \a layer: "name.gpkg.dem.tif", whether it is there or not.
std::string rasterBeside( const std::string &path, const std::string &layer );

struct RasterImported
{
    Intake intake; //!< with the hash of the values; a raster has no rows
    std::string file;
    std::string crs;
    int columns = 0;
    int rows = 0;
    int64_t voids = 0;   //!< cells without a value
    int64_t outside = 0; //!< with one that cannot be: heights below -500 or above 9,000 m, speeds below 0 or above 300 km/h
    bool unchanged = false;
};

/**
 * Copies the one band of \a file to rasterBeside(), in its own CRS and cells, compressed without loss; a copy and no reference, so that what was computed can be
 * computed again when the original has gone. A raster of the same content that is there stays. \a crs stands in for one that the file lacks. Whole or not at all.
 * Errors: NotFound, NotReadable, WrongType (no raster, or several bands), NoCrs, NotWritable, Cancelled.
 */
RasterImported importRaster( const Workspace &workspace, const std::string &layer, const std::string &file, const std::string &crs, Progress &progress );

} // namespace lantu
