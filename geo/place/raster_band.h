// SPDX-License-Identifier: GPL-3.0-or-later
// What the numbers of a raster's band mean.
#pragma once

#include <gdal_priv.h>
#include <ogr_spatialref.h>

namespace lantu
{

//! Metres for a unit of the band's values, if they are heights: what the band says, else the vertical part of \a crs; 1 if nothing is said.
double metresPerHeight( GDALRasterBand &band, const OGRSpatialReference &crs );

/**
 * The values of a window, row by row into \a values: scale and offset applied, NaN where nodata or the mask says so. False if they
 * cannot be read.
 */
bool readWindow( GDALRasterBand &band, int firstColumn, int firstRow, int columns, int rows, float *values );

} // namespace lantu
