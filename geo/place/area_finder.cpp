// SPDX-License-Identifier: GPL-3.0-or-later
// Areas by squares.
#include "place/area_finder.h"

#include <cmath>

namespace lantu
{

namespace
{

int64_t squareOf( double degrees )
{
  constexpr double perDegree = 50;
  return static_cast<int64_t>( std::floor( degrees * perDegree ) );
}

int64_t squareAt( int64_t column, int64_t row )
{
  constexpr int64_t columns = 1 << 20;
  return row * columns + column;
}

} // namespace

AreaFinder::AreaFinder( const Workspace &workspace, Progress &progress )
{
  for ( const char *layerName : { layer::villages, layer::townships, layer::counties } )
  {
    Level &level = mLevels.emplace_back();
    if ( !workspace.has( layerName ) )
      continue;
    const auto rows = workspace.rows( layerName );
    rows->start( { field::code } );
    Row row;
    while ( rows->next( row ) )
    {
      progress.check();
      std::optional<Area> area = Area::fromWkb( row.geometry );
      constexpr double widest = 20; // degrees; more is no area of Chongqing but a broken one
      if ( !area || area->bounds().high.x - area->bounds().low.x > widest || area->bounds().high.y - area->bounds().low.y > widest )
        continue;
      const auto position = static_cast<uint32_t>( level.areas.size() );
      const Bounds &bounds = area->bounds();
      for ( int64_t y = squareOf( bounds.low.y ); y <= squareOf( bounds.high.y ); ++y )
      {
        for ( int64_t x = squareOf( bounds.low.x ); x <= squareOf( bounds.high.x ); ++x )
          level.squares[squareAt( x, y )].push_back( position );
      }
      level.areas.push_back( { text( row.values[0] ), std::move( *area ) } );
    }
  }
}

std::string AreaFinder::codeAt( Point degrees ) const
{
  if ( !std::isfinite( degrees.x ) || !std::isfinite( degrees.y ) )
    return {};
  const int64_t square = squareAt( squareOf( degrees.x ), squareOf( degrees.y ) );
  for ( const Level &level : mLevels )
  {
    const auto found = level.squares.find( square );
    if ( found == level.squares.end() )
      continue;
    for ( const uint32_t position : found->second )
    {
      if ( level.areas[position].area.covers( degrees ) )
        return level.areas[position].code;
    }
  }
  return {};
}

} // namespace lantu
