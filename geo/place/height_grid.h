// SPDX-License-Identifier: GPL-3.0-or-later
// Heights of the ground at points of the analysis plane, from a raster that GDAL opens.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/progress.h"
#include "place/frame.h"

namespace lantu
{

/**
 * The part of a digital elevation model that covers a box, in memory (4 bytes a cell), in metres. Any reference system, north up
 * or turned; band 1 with its scale and offset; feet where the band or the reference system says so. Cells with the nodata value, that are no number, or
 * that lie outside what the Earth has (-500 to 9000 m: a nodata value that was not declared) are voids.
 * May be asked from several threads.
 */
class HeightGrid
{
  public:
    /**
     * \a low and \a high are the corners of the box in the plane of \a frame. Errors: NotFound; NotReadable (no raster, or damaged); NoCrs;
     * OutsideFrame if the raster does not reach the box at all. What lies beyond the raster is a void.
     */
    HeightGrid( const std::string &path, const Frame &frame, Point low, Point high, Progress &progress );
    ~HeightGrid();
    HeightGrid( HeightGrid && ) noexcept;
    HeightGrid &operator=( HeightGrid && ) noexcept;

    //! The side of a cell on the ground in the middle of the box, the shorter one.
    double cellMetres() const { return mCellMetres; }

    //! Metres above the sea between the four nearest cell centres (bilinear); NaN where one of them is a void. \a heights is overwritten.
    void at( std::span<const Point> points, std::vector<float> &heights ) const;

  private:
    class ToRaster;

    float between( double column, double row ) const;

    std::unique_ptr<ToRaster> mToRaster;
    std::vector<float> mCells; // row by row; NaN: void
    int mColumns = 0;
    int mRows = 0;
    int mFirstColumn = 0;
    int mFirstRow = 0;
    double mCellMetres = 0;
};

} // namespace lantu
