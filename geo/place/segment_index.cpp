// SPDX-License-Identifier: GPL-3.0-or-later
// The grid behind SegmentIndex.
#include "place/segment_index.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_reduce.h>

#include "base/large_pages.h"

namespace lantu
{

namespace
{

constexpr size_t grain = 8192;

} // namespace

SegmentIndex::SegmentIndex( Array<Point> points, Array<uint32_t> owners )
  : mPoints( std::move( points ) ), mOwners( std::move( owners ) )
{
  build();
}

SegmentIndex::SegmentIndex( const std::vector<Segment> &segments )
{
  std::vector<Point> points;
  std::vector<uint32_t> owners;
  points.reserve( 2 * segments.size() );
  owners.reserve( 2 * segments.size() );
  for ( const Segment &segment : segments )
  {
    points.insert( points.end(), { segment.a, segment.b } );
    owners.insert( owners.end(), { segment.owner, noOwner } );
  }
  mPoints = std::move( points );
  mOwners = std::move( owners );
  build();
}

SegmentIndex::SegmentIndex( Array<Point> points, Array<uint32_t> owners, Grid grid )
  : mPoints( std::move( points ) ), mOwners( std::move( owners ) ), mGrid( std::move( grid ) ), mPerCell( 1 / mGrid.cell )
{
}

void SegmentIndex::build()
{
  const size_t count = mPoints.size();
  if ( count == 0 )
    return;
  struct Extent
  {
      Point low { std::numeric_limits<double>::max(), std::numeric_limits<double>::max() };
      Point high { std::numeric_limits<double>::lowest(), std::numeric_limits<double>::lowest() };
  };
  const Extent extent = tbb::parallel_reduce(
    tbb::blocked_range<size_t>( 0, count, grain ), Extent(), [this]( const tbb::blocked_range<size_t> &range, Extent part )
    {
    for ( size_t i = range.begin(); i < range.end(); ++i )
    {
      part.low = { std::min( part.low.x, mPoints[i].x ), std::min( part.low.y, mPoints[i].y ) };
      part.high = { std::max( part.high.x, mPoints[i].x ), std::max( part.high.y, mPoints[i].y ) };
    }
    return part; },
    []( const Extent &a, const Extent &b )
    { return Extent { { std::min( a.low.x, b.low.x ), std::min( a.low.y, b.low.y ) }, { std::max( a.high.x, b.high.x ), std::max( a.high.y, b.high.y ) } }; } );
  constexpr double smallestCell = 20; // metres; finer only costs memory
  constexpr double mostCells = 4.0e7;
  const double width = extent.high.x - extent.low.x;
  const double height = extent.high.y - extent.low.y;
  mGrid.cell = std::max( smallestCell, 2 * std::sqrt( width * height / static_cast<double>( count ) ) ); // some four segments in each
  mGrid.cell = std::max( { mGrid.cell, std::sqrt( width * height / mostCells ), ( width + height ) / mostCells } );
  mGrid.origin = extent.low;
  mPerCell = 1 / mGrid.cell;
  mGrid.columns = static_cast<int>( width / mGrid.cell ) + 1;
  mGrid.rows = static_cast<int>( height / mGrid.cell ) + 1;

  // each segment asks every cell it crosses for a place, twice: once to count, once to enter
  const auto each = [&]( auto visit )
  {
    tbb::parallel_for( tbb::blocked_range<size_t>( 0, count, grain ), [&]( const tbb::blocked_range<size_t> &range )
      {
      for ( size_t i = range.begin(); i < range.end(); ++i )
      {
        if ( mOwners[i] != noOwner )
          cellsOf( segment( static_cast<uint32_t>( i ) ), [&]( size_t cell )
            { visit( cell, static_cast<uint32_t>( i ) ); } );
      } } );
  };
  auto offsets = vectorInLargePages<uint32_t>( cells() + 1 );
  each( [&]( size_t cell, uint32_t )
    { std::atomic_ref( offsets[cell + 1] ).fetch_add( 1, std::memory_order_relaxed ); } );
  for ( size_t cell = 1; cell < offsets.size(); ++cell )
    offsets[cell] += offsets[cell - 1];
  auto entries = vectorInLargePages<uint32_t>( offsets.back() );
  // the end of each cell moves down to its beginning, which is the end of the one before
  each( [&]( size_t cell, uint32_t position )
    { entries[std::atomic_ref( offsets[cell + 1] ).fetch_sub( 1, std::memory_order_relaxed ) - 1] = position; } );
  const size_t total = entries.size();
  offsets.erase( offsets.begin() );
  offsets.push_back( static_cast<uint32_t>( total ) );
  tbb::parallel_for( tbb::blocked_range<size_t>( 0, offsets.size() - 1, grain ), [&]( const tbb::blocked_range<size_t> &range )
    {
    for ( size_t cell = range.begin(); cell < range.end(); ++cell )
    {
      if ( offsets[cell + 1] - offsets[cell] > 1 )
        std::sort( entries.begin() + offsets[cell], entries.begin() + offsets[cell + 1] );
    } } );
  mGrid.offsets = std::move( offsets );
  mGrid.entries = std::move( entries );
}

// Row by row, the cells between where the segment enters and leaves the row: no cell that it touches is missed.
template<class Visit>
void SegmentIndex::cellsOf( const Segment &segment, Visit visit ) const
{
  const Point low = segment.a.y <= segment.b.y ? segment.a : segment.b;
  const Point high = segment.a.y <= segment.b.y ? segment.b : segment.a;
  const int firstRow = row( low.y );
  const int lastRow = row( high.y );
  for ( int r = firstRow; r <= lastRow; ++r )
  {
    double x1 = low.x;
    double x2 = high.x;
    if ( firstRow != lastRow )
    {
      const double slope = ( high.x - low.x ) / ( high.y - low.y );
      if ( r > firstRow )
        x1 = low.x + slope * ( mGrid.origin.y + r * mGrid.cell - low.y );
      if ( r < lastRow )
        x2 = low.x + slope * ( mGrid.origin.y + ( r + 1 ) * mGrid.cell - low.y );
    }
    const double rounding = 1e-6 * mGrid.cell;
    const int firstColumn = column( std::min( x1, x2 ) - rounding );
    const int lastColumn = column( std::max( x1, x2 ) + rounding );
    for ( int c = firstColumn; c <= lastColumn; ++c )
      visit( cellNumber( mGrid, r, c ) );
  }
}

void SegmentIndex::nearest( Point at, double radius, size_t most, const std::function<bool( uint32_t owner )> &accept, std::vector<NearSegment> &found ) const
{
  found.clear();
  if ( mPoints.empty() || most == 0 )
    return;
  constexpr double rounding = 1 + 1e-12; // of a square: what is compared so is compared exactly afterwards
  double farthest = radius;              // nothing beyond is of use any more
  double farthestSquare = radius * radius * rounding;
  const auto before = [this]( const NearSegment &a, const NearSegment &b )
  {
    return a.distance != b.distance ? a.distance < b.distance : mOwners[a.segment] < mOwners[b.segment];
  };
  const auto offer = [&]( uint32_t segment )
  {
    const NearestPlace nearby = nearestPlace( mPoints[segment], mPoints[segment + 1], at );
    if ( nearby.square > farthestSquare )
      return;
    const NearSegment candidate { segment, std::sqrt( nearby.square ), nearby.along };
    const uint32_t owner = mOwners[segment];
    if ( candidate.distance > radius || ( found.size() == most && !before( candidate, found.back() ) ) || !accept( owner ) )
      return;
    const auto same = std::find_if( found.begin(), found.end(), [&]( const NearSegment &other )
      { return mOwners[other.segment] == owner; } );
    if ( same != found.end() )
    {
      // the same place is met once in each cell, and as the end of one segment and the start of the next
      if ( candidate.distance > same->distance || ( candidate.distance == same->distance && candidate.segment >= same->segment ) )
        return;
      found.erase( same );
    }
    else if ( found.size() == most )
      found.pop_back();
    found.insert( std::lower_bound( found.begin(), found.end(), candidate, before ), candidate );
    if ( found.size() == most )
    {
      farthest = found.back().distance;
      farthestSquare = farthest * farthest * rounding;
    }
  };

  eachCellAround(
    at, [&farthest]
    { return farthest; },
    [&]( size_t cell, double )
    { eachOfCell( cell, offer ); } );
}

void SegmentIndex::within( Point at, double radius, const std::function<bool( uint32_t owner )> &accept, std::vector<NearSegment> &found ) const
{
  found.clear();
  const double square = radius * radius * ( 1 + 1e-12 );
  eachCellAround(
    at, [radius]
    { return radius; },
    [&]( size_t cell, double )
    { eachOfCell( cell, [&]( uint32_t segment )
        {
        const NearestPlace nearby = nearestPlace( mPoints[segment], mPoints[segment + 1], at );
        if ( nearby.square <= square )
          found.push_back( { segment, nearby.square, nearby.along } ); } ); } );
  // segments of an owner that follow each other first, whatever their owner: less to sort by him
  std::sort( found.begin(), found.end(), []( const NearSegment &a, const NearSegment &b )
    { return a.segment < b.segment; } );
  size_t kept = 0;
  uint32_t last = noOwner;
  for ( const NearSegment &one : found )
  {
    const NearSegment candidate { one.segment, std::sqrt( one.distance ), one.along };
    if ( candidate.distance > radius )
      continue;
    const uint32_t owner = mOwners[one.segment];
    if ( owner != last )
      found[kept++] = candidate;
    else if ( candidate.distance < found[kept - 1].distance )
      found[kept - 1] = candidate;
    last = owner;
  }
  found.resize( kept );
  found.erase( std::remove_if( found.begin(), found.end(), [&]( const NearSegment &one )
                 { return !accept( mOwners[one.segment] ); } ),
    found.end() );
  std::sort( found.begin(), found.end(), [this]( const NearSegment &a, const NearSegment &b )
    { return a.distance != b.distance ? a.distance < b.distance : std::pair( mOwners[a.segment], a.segment ) < std::pair( mOwners[b.segment], b.segment ); } );
}

std::vector<Crossing> SegmentIndex::crossings( const Progress &progress ) const
{
  if ( mPoints.empty() )
    return {};
  constexpr size_t together = 16384; // cells
  const size_t cells = mGrid.offsets.size() - 1;
  std::vector<std::vector<Crossing>> found( cells / together + 1 );
  const auto findIn = [&]( size_t cell, std::vector<Crossing> &crossings )
  {
    for ( uint32_t i = mGrid.offsets[cell]; i < mGrid.offsets[cell + 1]; ++i )
    {
      const uint32_t first = mGrid.entries[i];
      const Point a = mPoints[first];
      const double px = mPoints[first + 1].x - a.x;
      const double py = mPoints[first + 1].y - a.y;
      for ( uint32_t j = i + 1; j < mGrid.offsets[cell + 1]; ++j )
      {
        const uint32_t second = mGrid.entries[j];
        const Point b = mPoints[second];
        const double qx = mPoints[second + 1].x - b.x;
        const double qy = mPoints[second + 1].y - b.y;
        const double cross = px * qy - py * qx;
        if ( cross == 0 )
          continue;
        const double dx = b.x - a.x;
        const double dy = b.y - a.y;
        const double alongFirst = ( dx * qy - dy * qx ) / cross;
        const double alongSecond = ( dx * py - dy * px ) / cross;
        if ( alongFirst <= 0 || alongFirst > 1 || alongSecond <= 0 || alongSecond > 1 || ( alongFirst == 1 && alongSecond == 1 ) )
          continue;
        // two segments may share several cells: the one that holds the crossing reports it
        const Point at { a.x + px * alongFirst, a.y + py * alongFirst };
        if ( cellNumber( mGrid, row( at.y ), column( at.x ) ) == cell )
          crossings.push_back( { first, second, alongFirst, alongSecond } );
      }
    }
  };
  tbb::parallel_for( size_t { 0 }, found.size(), [&]( size_t part )
    {
    if ( progress.stopped() )
      return;
    for ( size_t cell = part * together; cell < std::min( ( part + 1 ) * together, cells ); ++cell )
      findIn( cell, found[part] ); } );
  progress.check();
  std::vector<Crossing> all;
  for ( const std::vector<Crossing> &some : found )
    all.insert( all.end(), some.begin(), some.end() );
  return all;
}

uint64_t SegmentIndex::cellOf( Point at ) const
{
  if ( mPoints.empty() )
    return 0;
  // strips of some columns, row by row within them: a strip stays in the nearer caches
  constexpr int strip = 16;
  const int c = column( at.x );
  return ( static_cast<uint64_t>( c / strip ) << 40 ) | ( static_cast<uint64_t>( row( at.y ) ) << 8 ) | static_cast<uint64_t>( c % strip );
}

} // namespace lantu
