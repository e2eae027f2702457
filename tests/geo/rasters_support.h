// SPDX-License-Identifier: GPL-3.0-or-later
// Small rasters for tests.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "place/frame.h"

namespace lantu::test
{

struct RasterShape
{
    std::string crs = "EPSG:4545";
    Point northWest { 499000, 3301000 };
    double cell = 50; //!< in units of the reference system
    int columns = 80;
    int rows = 40;
    std::optional<double> nodata;
    std::string unit; //!< of the band
};

//! A GeoTIFF whose cells have the value of \a height at their centre.
void writeRaster( const std::string &path, const RasterShape &shape, const std::function<double( double x, double y )> &height );

} // namespace lantu::test
