// SPDX-License-Identifier: GPL-3.0-or-later
// Filling polygons row by row.
#include "travel/barrier_areas.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lantu
{

namespace
{

// Columns at which the rings cross the line through the centres of each row, from firstRow on.
using Crossings = std::vector<std::vector<double>>;

void addCrossings( const Terrain &terrain, Point a, Point b, int firstRow, Crossings &crossings )
{
  const auto row = [&]( double y )
  { return ( terrain.origin.y - y ) / terrain.cellHeight - 0.5; };
  if ( a.y < b.y )
    std::swap( a, b );
  // rows whose centres lie from a, included, down to b, not included
  const double top = row( a.y );
  const double bottom = row( b.y );
  const double last = std::min( std::ceil( bottom ) - 1, firstRow + static_cast<double>( crossings.size() ) - 1 );
  for ( double at = std::max( std::ceil( top ), static_cast<double>( firstRow ) ); at <= last; ++at )
  {
    const double x = a.x + ( b.x - a.x ) * ( at - top ) / ( bottom - top );
    crossings[static_cast<size_t>( at - firstRow )].push_back( ( x - terrain.origin.x ) / terrain.cellWidth - 0.5 );
  }
}

} // namespace

int64_t closeAreas( Terrain &terrain, const BarrierLayer &layer )
{
  constexpr float closed = std::numeric_limits<float>::quiet_NaN();
  int64_t cells = 0;
  for ( size_t part = 0; part < layer.parts(); )
  {
    const uint32_t area = layer.areaOf[part];
    size_t end = part + 1;
    while ( end < layer.parts() && layer.areaOf[end] == area )
      ++end;
    if ( area == BarrierLayer::noArea )
    {
      part = end;
      continue;
    }
    double north = -std::numeric_limits<double>::infinity();
    double south = std::numeric_limits<double>::infinity();
    for ( size_t i = layer.begin( part ); i < layer.ends[end - 1]; ++i )
    {
      north = std::max( north, layer.points[i].y );
      south = std::min( south, layer.points[i].y );
    }
    const auto rowOf = [&]( double y )
    { return std::clamp( ( terrain.origin.y - y ) / terrain.cellHeight - 0.5, -1.0, static_cast<double>( terrain.layout.rows() ) ); };
    const int firstRow = static_cast<int>( std::max( std::ceil( rowOf( north ) ), 0.0 ) );
    const int lastRow = static_cast<int>( std::min( std::floor( rowOf( south ) ), terrain.layout.rows() - 1.0 ) );
    Crossings crossings( static_cast<size_t>( std::max( lastRow - firstRow + 1, 0 ) ) );
    for ( ; part < end; ++part )
    {
      for ( size_t i = layer.begin( part ) + 1; i < layer.ends[part]; ++i )
        addCrossings( terrain, layer.points[i - 1], layer.points[i], firstRow, crossings );
    }
    for ( size_t row = 0; row < crossings.size(); ++row )
    {
      std::vector<double> &across = crossings[row];
      std::sort( across.begin(), across.end() );
      for ( size_t i = 0; i + 1 < across.size(); i += 2 )
      {
        const double last = std::min( std::floor( across[i + 1] ), terrain.layout.columns() - 1.0 );
        for ( double column = std::max( std::ceil( across[i] ), 0.0 ); column <= last; ++column )
        {
          const uint32_t cell = terrain.layout.cell( static_cast<int>( column ), firstRow + static_cast<int>( row ) );
          cells += terrain.passable( cell );
          if ( !terrain.heights.empty() )
            terrain.heights[cell] = closed;
          if ( !terrain.paces.empty() )
            terrain.paces[cell] = closed;
        }
      }
    }
  }
  return cells;
}

} // namespace lantu
