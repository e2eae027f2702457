// SPDX-License-Identifier: GPL-3.0-or-later
// Rasters of heights and speeds made into a terrain.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/progress.h"
#include "data/intake.h"
#include "place/frame.h"
#include "travel/terrain.h"

namespace lantu
{

struct TerrainInput
{
    std::string dem;   //!< metres above sea level: a file, or whatever GDAL opens ("GPKG:workspace.gpkg:dem"); may be empty
    std::string speed; //!< km/h on the flat; may be empty if there is a dem
    SlopeFunction slope = SlopeFunction::Tobler;
    double flatKmh = 4.5;       //!< on foot on the flat, for the functions that have no speed of their own, without a speed raster
    std::optional<Frame> frame; //!< bring the raster into this plane
};

struct TerrainRead
{
    Terrain terrain;
    std::vector<Intake> inputs; //!< one for each raster: no rows, a hash over its values
    int64_t cells = 0;
    int64_t voids = 0;        //!< cells without a height, or without a speed where there are speeds
    int64_t wrongHeights = 0; //!< of these: a height that no place on earth has, such as an undeclared -32768
    int64_t barriers = 0;     //!< passable but for a speed of 0
    bool resampled = false;   //!< the grid is not the raster's own
};

/**
 * The grid is that of the DEM, else of the speeds. Without \a frame it stays in its own plane where that is in metres and true to
 * 0.1 % all over; otherwise, and with \a frame, it is resampled to the analysis plane at like cell size (heights bilinear, speeds
 * by the nearest cell), which is said in \a progress. Speeds of another grid are taken at the cells' centres.
 * Heights in feet (unit of the band or of the vertical CRS) are converted and said. Cells without a height, below -500 m
 * or above 9000 m, or without a speed are voids; speed 0 is a barrier: both are impassable, counted and warned of.
 * Errors: NotFound, NotReadable, WrongType, NoCrs; Empty if no cell is passable; BadValue for speeds below 0 or above 300 km/h, with
 * the number of cells and the first value, and for too many cells (4 billion); OutsideFrame; Cancelled.
 * Memory: 4 bytes a cell for each raster, twice that while resampling.
 */
TerrainRead readTerrain( const TerrainInput &input, Progress &progress );

//! What was counted, as a run remembers it.
nlohmann::ordered_json described( const TerrainRead &read );

//! The raster \a layer of the workspace at \a path as GDAL names it: what was imported beside it (see rasterBeside()), else its raster table; empty if there is neither, and for a database.
std::string rasterTable( const std::string &path, const std::string &layer );

} // namespace lantu
