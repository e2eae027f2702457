// SPDX-License-Identifier: GPL-3.0-or-later
// A hashed grid of segments.
#include "place/line_grid.h"

#include <algorithm>
#include <cmath>

namespace lantu
{

namespace
{

constexpr double cellMetres = 500;

int64_t cellAt( double x, double y )
{
  return ( static_cast<int64_t>( std::floor( x / cellMetres ) ) << 32 ) ^ ( static_cast<int64_t>( std::floor( y / cellMetres ) ) & 0xffffffff );
}

} // namespace

// All cells of the boxes around pieces that are no longer than a cell: at most four for each.
template<class Visit>
void LineGrid::cellsOf( Point a, Point b, Visit visit )
{
  const auto pieces = std::max( 1.0, std::ceil( planeDistance( a, b ) / cellMetres ) );
  for ( double piece = 0; piece < pieces; ++piece )
  {
    const Point from = between( a, b, piece / pieces );
    const Point to = between( a, b, ( piece + 1 ) / pieces );
    const auto first = [&]( double u, double v )
    { return std::floor( std::min( u, v ) / cellMetres ); };
    const auto last = [&]( double u, double v )
    { return std::floor( std::max( u, v ) / cellMetres ); };
    for ( double x = first( from.x, to.x ); x <= last( from.x, to.x ); ++x )
    {
      for ( double y = first( from.y, to.y ); y <= last( from.y, to.y ); ++y )
        visit( cellAt( x * cellMetres, y * cellMetres ) );
    }
  }
}

LineGrid::LineGrid( std::vector<Segment> segments )
  : mSegments( std::move( segments ) )
{
  for ( uint32_t i = 0; i < mSegments.size(); ++i )
  {
    cellsOf( mSegments[i].a, mSegments[i].b, [&]( int64_t cell )
      {
      std::vector<uint32_t> &entries = mCells[cell];
      if ( entries.empty() || entries.back() != i )
        entries.push_back( i ); } );
  }
}

void LineGrid::crossings( Point a, Point b, const std::function<void( uint32_t, Point )> &visit ) const
{
  if ( mSegments.empty() )
    return;
  std::vector<uint32_t> near;
  cellsOf( a, b, [&]( int64_t cell )
    {
    if ( const auto found = mCells.find( cell ); found != mCells.end() )
      near.insert( near.end(), found->second.begin(), found->second.end() ); } );
  std::sort( near.begin(), near.end() );
  near.erase( std::unique( near.begin(), near.end() ), near.end() );
  const double px = b.x - a.x;
  const double py = b.y - a.y;
  for ( const uint32_t i : near )
  {
    const Segment &other = mSegments[i];
    const double qx = other.b.x - other.a.x;
    const double qy = other.b.y - other.a.y;
    const double cross = px * qy - py * qx;
    if ( cross == 0 )
      continue;
    const double dx = other.a.x - a.x;
    const double dy = other.a.y - a.y;
    const double along = ( dx * qy - dy * qx ) / cross;
    const double alongOther = ( dx * py - dy * px ) / cross;
    if ( along >= 0 && along <= 1 && alongOther >= 0 && alongOther <= 1 )
      visit( other.owner, between( a, b, along ) );
  }
}

} // namespace lantu
