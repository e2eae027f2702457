// SPDX-License-Identifier: GPL-3.0-or-later
// Which road is near this point: a uniform grid over straight segments.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <utility>
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

//! The place nearest to a point on a straight piece: the square of its distance, and how far along it is.
struct NearestPlace
{
    double square;
    double along;
};

inline NearestPlace nearestPlace( Point a, Point b, Point at )
{
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double square = dx * dx + dy * dy;
  double along = 0;
  if ( square > 0 )
    along = std::clamp( ( ( at.x - a.x ) * dx + ( at.y - a.y ) * dy ) / square, 0.0, 1.0 );
  const double offX = at.x - ( a.x + dx * along );
  const double offY = at.y - ( a.y + dy * along );
  return { offX * offX + offY * offY, along };
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

    //! The same of every owner within \a radius. O(n log n) in the segments there.
    void within( Point at, double radius, const std::function<bool( uint32_t owner )> &accept, std::vector<NearSegment> &found ) const;

    //! The place nearest to a point on the line of the owner that has this segment; of equals the first.
    NearSegment nearestOfLine( Point at, uint32_t firstSegment ) const
    {
      NearSegment best { firstSegment, std::numeric_limits<double>::infinity(), 0 };
      const uint32_t owner = mOwners[firstSegment];
      double leastSquare = std::numeric_limits<double>::infinity();
      for ( uint32_t i = firstSegment; mOwners[i] == owner; ++i )
      {
        const NearestPlace place = nearestPlace( mPoints[i], mPoints[i + 1], at );
        if ( place.square > leastSquare )
          continue;
        leastSquare = place.square;
        if ( const double distance = std::sqrt( place.square ); distance < best.distance )
          best = { i, distance, place.along };
      }
      return best;
    }

    /**
     * Calls \a visit( cell, square ) with the cells around a point, ring by ring, while they are not farther than \a farthest() says at the time; \a square
     * is that of a distance in metres that no place in the cell is nearer than. Everything within that distance is in a cell that was visited.
     */
    template<class Farthest, class Visit>
    void eachCellAround( Point at, Farthest farthest, Visit visit ) const;

    // Cells are numbered in blocks of four by four, block after block and row after row of them: those around a place lie close together in memory.
    static constexpr int block = 4;
    static constexpr size_t cellsOfBlock = static_cast<size_t>( block ) * block;

    //! Squares of metres from a point to the columns, or the rows, of a block; no place in a cell is nearer than the sum of its two.
    using Squares = std::array<float, block>;

    //! The same by blocks of cells: \a visit( block, toColumns, toRows ).
    template<class Farthest, class Visit>
    void eachBlockAround( Point at, Farthest farthest, Visit visit ) const;

    //! The segments that touch a cell.
    template<class Visit>
    void eachOfCell( size_t cell, Visit visit ) const
    {
      for ( uint32_t entry = mGrid.offsets[cell]; entry < mGrid.offsets[cell + 1]; ++entry )
        visit( mGrid.entries[entry] );
    }

    size_t cells() const { return mPoints.empty() ? 0 : blockColumns() * blockRows() * cellsOfBlock; }
    size_t blockColumns() const { return mPoints.empty() ? 0 : blocks( mGrid.columns ); }
    size_t blockRows() const { return mPoints.empty() ? 0 : blocks( mGrid.rows ); }

    //! The cell in which a point lies; for points outside the nearest.
    size_t cellAt( Point at ) const { return cellNumber( mGrid, row( at.y ), column( at.x ) ); }

    //! Column and row of the block in which a point lies; for points outside that of the nearest.
    std::pair<size_t, size_t> blockAt( Point at ) const { return { static_cast<size_t>( column( at.x ) / block ), static_cast<size_t>( row( at.y ) / block ) }; }

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
    static size_t blocks( int cells ) { return static_cast<size_t>( ( cells + block - 1 ) / block ); }
    static size_t cellNumber( const Grid &grid, int row, int column )
    {
      const size_t number = static_cast<size_t>( row / block ) * blocks( grid.columns ) + static_cast<size_t>( column / block );
      return number * cellsOfBlock + static_cast<size_t>( row % block * block + column % block );
    }

    int column( double x ) const { return std::clamp( static_cast<int>( std::floor( ( x - mGrid.origin.x ) * mPerCell ) ), 0, mGrid.columns - 1 ); }
    int row( double y ) const { return std::clamp( static_cast<int>( std::floor( ( y - mGrid.origin.y ) * mPerCell ) ), 0, mGrid.rows - 1 ); }
    template<int side, class Farthest, class Visit>
    void eachSquareAround( Point at, Farthest farthest, Visit visit ) const;
    template<class Visit>
    void cellsOf( const Segment &segment, Visit visit ) const;
    void build();

    Array<Point> mPoints;
    Array<uint32_t> mOwners;
    Grid mGrid;
    double mPerCell = 1;
};

template<int side, class Farthest, class Visit>
void SegmentIndex::eachSquareAround( Point at, Farthest farthest, Visit visit ) const
{
  if ( mPoints.empty() )
    return;
  // the ring of squares at this distance in squares from the one that holds the point (which may lie outside the grid)
  const double x = ( at.x - mGrid.origin.x ) * mPerCell / side;
  const double y = ( at.y - mGrid.origin.y ) * mPerCell / side;
  const double metres = mGrid.cell * side;
  const int columns = ( mGrid.columns + side - 1 ) / side;
  const int rows = ( mGrid.rows + side - 1 ) / side;
  const int centreColumn = static_cast<int>( std::floor( x ) );
  const int centreRow = static_cast<int>( std::floor( y ) );
  const int last = std::max( { std::abs( centreColumn ), std::abs( centreColumn - columns + 1 ), std::abs( centreRow ), std::abs( centreRow - rows + 1 ) } );
  // from the point to the nearest side of its square; a segment lies in every cell it touches but for rounding
  const double margin = std::min( { x - centreColumn, centreColumn + 1 - x, y - centreRow, centreRow + 1 - y } ) - 1e-5;
  const auto apart = []( double place, int first )
  { return std::max( { 0.0, first - place, place - first - 1 } ); };
  for ( int ring = 0; ring <= last; ++ring )
  {
    if ( ring > 0 && ( ring - 1 + margin ) * metres > farthest() )
      break;
    for ( int r = std::max( centreRow - ring, 0 ); r <= std::min( centreRow + ring, rows - 1 ); ++r )
    {
      const bool wholeRow = r == centreRow - ring || r == centreRow + ring;
      const int step = wholeRow || ring == 0 ? 1 : 2 * ring;
      const double north = apart( y, r );
      for ( int c = centreColumn - ring; c <= centreColumn + ring; c += step )
      {
        if ( c < 0 || c >= columns )
          continue;
        const double east = apart( x, c );
        const double square = ( north * north + east * east ) * metres * metres * ( 1 - 1e-4 );
        if ( const double most = farthest(); square > most * most * ( 1 + 1e-12 ) )
          continue;
        visit( r, c, square );
      }
    }
  }
}

template<class Farthest, class Visit>
void SegmentIndex::eachCellAround( Point at, Farthest farthest, Visit visit ) const
{
  eachSquareAround<1>( at, farthest, [&]( int row, int column, double square )
    { visit( cellNumber( mGrid, row, column ), square ); } );
}

template<class Farthest, class Visit>
void SegmentIndex::eachBlockAround( Point at, Farthest farthest, Visit visit ) const
{
  const auto squares = [this]( double metres, int first )
  {
    Squares result {};
    for ( int i = 0; i < block; ++i )
    {
      const double apart = std::max( { 0.0, ( first + i ) * mGrid.cell - metres, metres - ( first + i + 1 ) * mGrid.cell } );
      result[static_cast<size_t>( i )] = static_cast<float>( apart * apart * ( 1 - 1e-4 ) );
    }
    return result;
  };
  eachSquareAround<block>( at, farthest, [&]( int row, int column, double )
    { visit( static_cast<size_t>( row ) * blockColumns() + static_cast<size_t>( column ), squares( at.x - mGrid.origin.x, column * block ), squares( at.y - mGrid.origin.y, row * block ) ); } );
}

} // namespace lantu
