// SPDX-License-Identifier: GPL-3.0-or-later
// Polygons out of a grid of values: where the value is at most zero.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "place/frame.h"

namespace lantu
{

//! Closed: the first point is also the last. Outer rings go round counter-clockwise, holes clockwise.
using Ring = std::vector<Point>;

//! The outer ring first, then its holes.
using Rings = std::vector<Ring>;

//! Square plane area within the outer ring without its holes.
double planeArea( const Rings &polygon );

//! Values at the points of a square grid, row by row from the south; the first lies at \a origin.
struct GridValues
{
    std::span<const float> values;
    int columns = 0;
    int rows = 0;
    Point origin;
    double step = 1;
    float beyond = 1; //!< of the points around the grid; above zero
};

/**
 * Marching squares (Lorensen & Cline 1987 in the plane) with linear interpolation along the grid lines. Four points whose
 * opposite corners are inside are one piece if the mean of the four is at most zero.
 *
 * 1. Every grid point with a value of zero or less is inside a polygon, every other one is not.
 * 2. Polygons are valid: no ring crosses or touches itself or another. A crossing keeps a fiftieth of a step away from grid
 *    points, and each crossing has one line in and one out.
 * 3. Where no value rises, no polygon loses ground: lower values everywhere give polygons that cover those before.
 * 4. Holes stay, islands in holes too, however small.
 *
 * The object keeps its memory between calls; one serves one thread. Linear in the number of grid points. No NaN.
 */
class Contour
{
  public:
    //! In the order of their lowest, then westernmost points. Nothing for a grid without an inside.
    std::vector<Rings> polygons( const GridValues &grid );

  private:
    float value( int64_t point ) const { return mValues[static_cast<size_t>( point )]; }
    bool inside( int64_t point ) const { return value( point ) <= 0; }
    Point crossing( int64_t from, int64_t to ) const;
    Ring trace( int64_t start, bool upwards, int32_t ring );

    GridValues mGrid;
    int64_t mWidth = 0; // of the grid with one more point all around
    std::vector<float> mValues;
    std::vector<int32_t> mRingAt; // of the grid line from a point to its eastern neighbour; -1 none
};

} // namespace lantu
