// SPDX-License-Identifier: GPL-3.0-or-later
// Many coordinates converted at the price of a few.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <unordered_map>

#include "place/frame.h"

class OGRCoordinateTransformation;

namespace lantu
{

/**
 * Map projections and changes of datum are smooth: over a tile of some 16 km a bicubic polynomial through 16 exact places
 * (Chebyshev's, so that the error is spread evenly) agrees with PROJ to a thousandth of a millimetre. Each tile is checked
 * against PROJ at nine further places; where one is off by more than \a tolerance metres the points of the tile are converted by PROJ
 * one by one. Equal points give equal results.
 */
class SmoothTransformation
{
  public:
    //! \a tile in units of the source; \a exact lives as long.
    SmoothTransformation( OGRCoordinateTransformation &exact, double tile );

    //! In place, in parallel; NaN where PROJ has no answer.
    void convert( std::span<Point> points );

    static constexpr double tolerance = 1e-6;

  private:
    using Cubic = std::array<double, 16>; // coefficients of x^i y^j at 4 i + j

    struct Tile
    {
        bool smooth = false;
        Cubic x {};
        Cubic y {};
    };

    Point exactly( Point point );
    uint64_t keyOf( Point point ) const;
    Point withinTile( Point point ) const;
    Tile fitted( Point inside );
    void fitTiles( std::span<const Point> points );
    static Point valueOf( const Tile &tile, Point within );

    OGRCoordinateTransformation &mExact;
    double mTile;
    double mPerTile;
    std::unordered_map<uint64_t, Tile> mTiles;
};

} // namespace lantu
