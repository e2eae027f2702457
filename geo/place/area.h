// SPDX-License-Identifier: GPL-3.0-or-later
// A polygon that can be asked whether it holds a point.
#pragma once

#include <optional>
#include <vector>

#include "data/value.h"
#include "place/frame.h"

namespace lantu
{

//! West, south, east and north of something.
struct Bounds
{
    Point low { 1e300, 1e300 };
    Point high { -1e300, -1e300 };

    void include( Point point );
    void include( const Bounds &other );
    bool empty() const { return low.x > high.x; }
    bool covers( Point point ) const { return point.x >= low.x && point.x <= high.x && point.y >= low.y && point.y <= high.y; }
    bool touches( const Bounds &other ) const;
};

/**
 * The rings of a polygon or multipolygon, in whatever coordinates they came. Holes are outside; the boundary, of
 * holes too, is inside: a house on the border belongs to both villages. Nothing is rounded: the answers are those of GEOS.
 */
class Area
{
  public:
    //! Nothing if \a wkb is no polygon, is empty, is broken, or has a coordinate that is no number.
    static std::optional<Area> fromWkb( const Wkb &wkb );

    //! Linear in the number of vertices when the point is within the bounds. False for NaN.
    bool covers( Point point ) const;

    const Bounds &bounds() const { return mBounds; }

    //! The vertices of all rings, one ring after the other, each ending where it begins; ring k ends before ends()[k].
    const std::vector<Point> &vertices() const { return mVertices; }
    const std::vector<size_t> &ends() const { return mEnds; }

  private:
    std::vector<Point> mVertices;
    std::vector<size_t> mEnds;
    Bounds mBounds;
};

} // namespace lantu
