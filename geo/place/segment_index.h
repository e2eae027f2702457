// SPDX-License-Identifier: GPL-3.0-or-later
// Which road is near this point: a uniform grid over straight segments.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "base/array.h"
#include "base/progress.h"
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

//! Where two segments meet, and how far along each.
struct Crossing
{
    uint32_t first = 0;
    uint32_t second = 0;
    double alongFirst = 0;
    double alongSecond = 0;
};

//! The point at \a along of the way from a to b.
inline Point between( Point a, Point b, double along )
{
  return { a.x + ( b.x - a.x ) * along, a.y + ( b.y - a.y ) * along };
}

/**
 * Over lines kept one after the other: segment i runs from points[i] to points[i+1]. Immutable once built; queries may
 * run from several threads. Coordinates are metres. Building and memory are linear in the number of segments and in the
 * cells they cross; a cell holds a handful of segments when they are spread evenly.
 */
class SegmentIndex
{
  public:
    //! The owner of a position that begins no segment: the last point of a line.
    static constexpr uint32_t noOwner = 0xffffffff;

    SegmentIndex() = default;

    //! Coordinates must be finite; as many owners as points. Built in parallel, the same whatever the number of threads.
    SegmentIndex( Array<Point> points, Array<uint32_t> owners );

    //! Segments that are no lines: number k begins at position 2k.
    explicit SegmentIndex( const std::vector<Segment> &segments );

    const Array<Point> &points() const { return mPoints; }
    const Array<uint32_t> &owners() const { return mOwners; }

    uint32_t owner( uint32_t segment ) const { return mOwners[segment]; }
    Segment segment( uint32_t position ) const { return { mPoints[position], mPoints[position + 1], mOwners[position] }; }

    /**
     * The nearest segment of each of the nearest owners for which \a accept is true: at most \a most owners, none
     * farther than \a radius (inclusive), nearest first, lower owner first at equal distance. \a found is overwritten.
     */
    void nearest( Point at, double radius, size_t most, const std::function<bool( uint32_t owner )> &accept, std::vector<NearSegment> &found ) const;

    /**
     * Every two segments that cross in one point inside both, or at the b of one inside the other (so that a line with a
     * vertex on another line is met once), each once, in an order that does not depend on the number of threads.
     * Error(Cancelled) when stopped.
     */
    std::vector<Crossing> crossings( const Progress &progress ) const;

    //! The cell of a point, in an order in which neighbours are near each other: points sorted by it are quick to look up.
    uint64_t cellOf( Point at ) const;

    //! The grid, so that it can be stored with the lines and need not be built again.
    struct Grid
    {
        Point origin;
        double cell = 1; //!< metres
        int columns = 0;
        int rows = 0;
        Array<uint32_t> offsets; //!< of each cell into entries; cells in blocks of four by four
        Array<uint32_t> entries; //!< segments
    };

    const Grid &grid() const { return mGrid; }

    //! As it was stored.
    SegmentIndex( Array<Point> points, Array<uint32_t> owners, Grid grid );

  private:
    int column( double x ) const;
    int row( double y ) const;
    template<class Visit>
    void cellsOf( const Segment &segment, Visit visit ) const;
    void build();

    Array<Point> mPoints;
    Array<uint32_t> mOwners;
    Grid mGrid;
    double mPerCell = 1;
};

} // namespace lantu
