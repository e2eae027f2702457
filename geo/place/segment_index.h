// SPDX-License-Identifier: GPL-3.0-or-later
// Which road is near this point: a uniform grid over straight segments.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "place/frame.h"

namespace lantu
{

struct Segment
{
    Point a;
    Point b;
    uint32_t owner = 0; //!< whatever the segment is a part of
};

struct NearSegment
{
    uint32_t segment = 0;
    double distance = 0; //!< metres in the plane
    double along = 0;    //!< 0 at a, 1 at b
};

//! The point at \a along of the way from a to b.
inline Point between( Point a, Point b, double along )
{
  return { a.x + ( b.x - a.x ) * along, a.y + ( b.y - a.y ) * along };
}

/**
 * Immutable once built; queries may run from several threads. Building and memory are linear in the number of
 * segments and in the cells they cross; a cell holds a handful of segments when they are spread evenly.
 */
class SegmentIndex
{
  public:
    SegmentIndex() = default;

    //! Coordinates must be finite.
    explicit SegmentIndex( std::vector<Segment> segments );

    const std::vector<Segment> &segments() const { return mSegments; }

    /**
     * The nearest segment of each of the nearest owners for which \a accept is true: at most \a most owners, none
     * farther than \a radius (inclusive), nearest first, lower owner first at equal distance. \a found is overwritten.
     */
    void nearest( Point at, double radius, size_t most, const std::function<bool( uint32_t owner )> &accept, std::vector<NearSegment> &found ) const;

    /**
     * Calls \a visit once for every two segments that cross in one point inside both, or at the b of one inside the other
     * (so that a line with a vertex on another line is met once): the two segments and how far along each the crossing lies.
     */
    void crossings( const std::function<void( uint32_t first, uint32_t second, double alongFirst, double alongSecond )> &visit ) const;

  private:
    int column( double x ) const;
    int row( double y ) const;
    template<class Visit>
    void cellsOf( const Segment &segment, Visit visit ) const;

    std::vector<Segment> mSegments;
    Point mOrigin;
    double mCell = 1;
    int mColumns = 0;
    int mRows = 0;
    std::vector<uint32_t> mOffsets;
    std::vector<uint32_t> mEntries;
};

} // namespace lantu
