// SPDX-License-Identifier: GPL-3.0-or-later
// One band of a raster, its values cleaned, in the plane where it is to be used.
#pragma once

#include <array>
#include <functional>
#include <string>

#include <ogr_spatialref.h>

#include "base/progress.h"
#include "data/gdal_handles.h"
#include "place/frame.h"

namespace lantu
{

//! North-up cells of a plane.
struct GridShape
{
    int columns = 0;
    int rows = 0;
    double west = 0;
    double north = 0;
    double cellWidth = 1;
    double cellHeight = 1;

    friend bool operator==( const GridShape &, const GridShape & ) = default;
};

/**
 * The first band of a raster. read() gives what the band means: scale and offset applied, NaN where nodata or the mask says so.
 */
class RasterGrid
{
  public:
    //! Errors: NotFound, NotReadable, WrongType for a file without a raster, NoCrs. A second band is noted and left out.
    RasterGrid( const std::string &name, Progress &progress );

    const std::string &name() const { return mName; }
    const OGRSpatialReference &crs() const { return mCrs; }
    int columns() const { return mDataset->GetRasterXSize(); }
    int rows() const { return mDataset->GetRasterYSize(); }

    //! Longitude of the middle, in degrees.
    double longitude() const;

    //! True if it is north-up in a plane of metres whose lengths are true to 0.1 % at the corners, the sides and in the middle.
    bool isTrueToScale() const;

    //! North-up cells without rotation; only then has shape() a meaning.
    bool isNorthUp() const;
    GridShape shape() const;

    //! Metres for a unit of the values, if they are heights; 1 if nothing is said.
    double metresPerHeight() const;

    //! The rows from \a first on, whole; to be read downwards, as what GDAL keeps of them is given up. Error(NotReadable).
    void read( int first, int count, float *values ) const;

    //! Applied to every value that read() gives.
    std::function<float( float )> clean;

    /**
     * The same values in the plane \a crs, in the cells \a shape if given, else in cells of like size: bilinear for \a smooth ones,
     * else nearest. Errors: OutsideFrame, BadValue for more cells than memory can number, Cancelled.
     */
    RasterGrid resampled( const std::string &crs, const GridShape *shape, bool smooth, Progress &progress ) const;

  private:
    RasterGrid() = default;

    std::string mName;
    Dataset mDataset;
    OGRSpatialReference mCrs;
};

} // namespace lantu
