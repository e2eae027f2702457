// SPDX-License-Identifier: GPL-3.0-or-later
// The grid behind SegmentIndex.
#include "place/segment_index.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lantu
{

namespace
{

NearSegment nearestOn( const Segment &segment, Point at )
{
  const double dx = segment.b.x - segment.a.x;
  const double dy = segment.b.y - segment.a.y;
  const double square = dx * dx + dy * dy;
  double along = 0;
  if ( square > 0 )
    along = std::clamp( ( ( at.x - segment.a.x ) * dx + ( at.y - segment.a.y ) * dy ) / square, 0.0, 1.0 );
  return { 0, planeDistance( at, between( segment.a, segment.b, along ) ), along };
}

} // namespace

SegmentIndex::SegmentIndex( std::vector<Segment> segments )
  : mSegments( std::move( segments ) )
{
  if ( mSegments.empty() )
    return;
  Point low { std::numeric_limits<double>::max(), std::numeric_limits<double>::max() };
  Point high { std::numeric_limits<double>::lowest(), std::numeric_limits<double>::lowest() };
  for ( const Segment &segment : mSegments )
  {
    low = { std::min( { low.x, segment.a.x, segment.b.x } ), std::min( { low.y, segment.a.y, segment.b.y } ) };
    high = { std::max( { high.x, segment.a.x, segment.b.x } ), std::max( { high.y, segment.a.y, segment.b.y } ) };
  }
  constexpr double smallestCell = 20; // metres; finer only costs memory
  constexpr double mostCells = 4.0e7;
  const double width = high.x - low.x;
  const double height = high.y - low.y;
  mCell = std::max( smallestCell, std::sqrt( width * height / static_cast<double>( mSegments.size() ) ) );
  mCell = std::max( { mCell, std::sqrt( width * height / mostCells ), ( width + height ) / mostCells } );
  mOrigin = low;
  mColumns = static_cast<int>( width / mCell ) + 1;
  mRows = static_cast<int>( height / mCell ) + 1;

  mOffsets.assign( static_cast<size_t>( mColumns ) * static_cast<size_t>( mRows ) + 1, 0 );
  for ( const Segment &segment : mSegments )
    cellsOf( segment, [this]( size_t cell )
      { ++mOffsets[cell + 1]; } );
  for ( size_t cell = 1; cell < mOffsets.size(); ++cell )
    mOffsets[cell] += mOffsets[cell - 1];
  mEntries.resize( mOffsets.back() );
  std::vector<uint32_t> next( mOffsets.begin(), mOffsets.end() - 1 );
  for ( size_t i = 0; i < mSegments.size(); ++i )
    cellsOf( mSegments[i], [&]( size_t cell )
      { mEntries[next[cell]++] = static_cast<uint32_t>( i ); } );
}

int SegmentIndex::column( double x ) const
{
  return std::clamp( static_cast<int>( std::floor( ( x - mOrigin.x ) / mCell ) ), 0, mColumns - 1 );
}

int SegmentIndex::row( double y ) const
{
  return std::clamp( static_cast<int>( std::floor( ( y - mOrigin.y ) / mCell ) ), 0, mRows - 1 );
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
        x1 = low.x + slope * ( mOrigin.y + r * mCell - low.y );
      if ( r < lastRow )
        x2 = low.x + slope * ( mOrigin.y + ( r + 1 ) * mCell - low.y );
    }
    const double rounding = 1e-6 * mCell;
    const int firstColumn = column( std::min( x1, x2 ) - rounding );
    const int lastColumn = column( std::max( x1, x2 ) + rounding );
    for ( int c = firstColumn; c <= lastColumn; ++c )
      visit( static_cast<size_t>( r ) * static_cast<size_t>( mColumns ) + static_cast<size_t>( c ) );
  }
}

void SegmentIndex::nearest( Point at, double radius, size_t most, const std::function<bool( uint32_t owner )> &accept, std::vector<NearSegment> &found ) const
{
  found.clear();
  if ( mSegments.empty() || most == 0 )
    return;
  const auto before = [this]( const NearSegment &a, const NearSegment &b )
  {
    return a.distance != b.distance ? a.distance < b.distance : mSegments[a.segment].owner < mSegments[b.segment].owner;
  };
  const auto offer = [&]( uint32_t segment )
  {
    NearSegment candidate = nearestOn( mSegments[segment], at );
    candidate.segment = segment;
    const uint32_t owner = mSegments[segment].owner;
    if ( candidate.distance > radius || ( found.size() == most && !before( candidate, found.back() ) ) || !accept( owner ) )
      return;
    const auto same = std::find_if( found.begin(), found.end(), [&]( const NearSegment &other )
      { return mSegments[other.segment].owner == owner; } );
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
  };

  // the ring of cells at this distance in cells from the cell that holds the point (which may lie outside the grid)
  const int centreColumn = static_cast<int>( std::floor( ( at.x - mOrigin.x ) / mCell ) );
  const int centreRow = static_cast<int>( std::floor( ( at.y - mOrigin.y ) / mCell ) );
  const int farthest = std::max( { std::abs( centreColumn ), std::abs( centreColumn - mColumns + 1 ), std::abs( centreRow ), std::abs( centreRow - mRows + 1 ) } );
  for ( int ring = 0; ring <= farthest; ++ring )
  {
    const double reached = ( ring - 1 ) * mCell; // everything nearer than this has been seen
    if ( reached > radius || ( found.size() == most && found.back().distance < reached ) )
      break;
    for ( int r = std::max( centreRow - ring, 0 ); r <= std::min( centreRow + ring, mRows - 1 ); ++r )
    {
      const bool wholeRow = r == centreRow - ring || r == centreRow + ring;
      const int step = wholeRow || ring == 0 ? 1 : 2 * ring;
      for ( int c = centreColumn - ring; c <= centreColumn + ring; c += step )
      {
        if ( c < 0 || c >= mColumns )
          continue;
        const size_t cell = static_cast<size_t>( r ) * static_cast<size_t>( mColumns ) + static_cast<size_t>( c );
        for ( uint32_t entry = mOffsets[cell]; entry < mOffsets[cell + 1]; ++entry )
          offer( mEntries[entry] );
      }
    }
  }
}

void SegmentIndex::crossings( const std::function<void( uint32_t, uint32_t, double, double )> &visit ) const
{
  for ( size_t cell = 0; cell + 1 < mOffsets.size(); ++cell )
  {
    for ( uint32_t i = mOffsets[cell]; i < mOffsets[cell + 1]; ++i )
    {
      const uint32_t first = mEntries[i];
      const Segment &p = mSegments[first];
      for ( uint32_t j = i + 1; j < mOffsets[cell + 1]; ++j )
      {
        const uint32_t second = mEntries[j];
        const Segment &q = mSegments[second];
        const double px = p.b.x - p.a.x;
        const double py = p.b.y - p.a.y;
        const double qx = q.b.x - q.a.x;
        const double qy = q.b.y - q.a.y;
        const double cross = px * qy - py * qx;
        if ( cross == 0 )
          continue;
        const double dx = q.a.x - p.a.x;
        const double dy = q.a.y - p.a.y;
        const double alongFirst = ( dx * qy - dy * qx ) / cross;
        const double alongSecond = ( dx * py - dy * px ) / cross;
        if ( alongFirst <= 0 || alongFirst > 1 || alongSecond <= 0 || alongSecond > 1 || ( alongFirst == 1 && alongSecond == 1 ) )
          continue;
        // two segments may share several cells: the one that holds the crossing reports it
        const Point at = between( p.a, p.b, alongFirst );
        if ( static_cast<size_t>( row( at.y ) ) * static_cast<size_t>( mColumns ) + static_cast<size_t>( column( at.x ) ) == cell )
          visit( first, second, alongFirst, alongSecond );
      }
    }
  }
}

} // namespace lantu
