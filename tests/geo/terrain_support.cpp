// SPDX-License-Identifier: GPL-3.0-or-later
// The grounds of tests.
#include "terrain_support.h"

#include <cmath>
#include <limits>
#include <queue>
#include <sstream>

#include "roads_support.h"
#include "travel/terrain_search.h"

namespace lantu::test
{

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

// Parameters along both segments, by Cramer's rule.
bool meet( Point a, Point b, Point c, Point d )
{
  const double determinant = ( b.x - a.x ) * ( d.y - c.y ) - ( b.y - a.y ) * ( d.x - c.x );
  if ( determinant == 0 )
    return false;
  const double first = ( ( c.x - a.x ) * ( d.y - c.y ) - ( c.y - a.y ) * ( d.x - c.x ) ) / determinant;
  const double second = ( ( c.x - a.x ) * ( b.y - a.y ) - ( c.y - a.y ) * ( b.x - a.x ) ) / determinant;
  return first >= 0 && first <= 1 && second >= 0 && second <= 1;
}

} // namespace

Ground Ground::flat( int columns, int rows, double cell )
{
  Ground ground;
  ground.columns = columns;
  ground.rows = rows;
  ground.cellWidth = ground.cellHeight = cell;
  ground.heights.assign( static_cast<size_t>( columns * rows ), 100 );
  return ground;
}

Ground Ground::drawn( const std::string &picture, double cell )
{
  Ground ground;
  ground.cellWidth = ground.cellHeight = cell;
  std::istringstream stream( picture );
  for ( std::string line; std::getline( stream, line ); ++ground.rows )
  {
    ground.columns = static_cast<int>( line.size() );
    for ( const char letter : line )
      ground.heights.push_back( letter == '#' ? nan : 100 );
  }
  return ground;
}

bool Ground::passable( int column, int row ) const
{
  if ( column < 0 || row < 0 || column >= columns || row >= rows )
    return false;
  const auto i = static_cast<size_t>( row * columns + column );
  return heights[i] == heights[i] && ( kmh.empty() || kmh[i] > 0 );
}

Point Ground::centre( int column, int row ) const
{
  return { groundCorner.x + ( column + 0.5 ) * cellWidth, groundCorner.y - ( row + 0.5 ) * cellHeight };
}

Terrain Ground::terrain() const
{
  Terrain made;
  made.layout = TerrainLayout( columns, rows );
  made.crs = testFrame().crs();
  made.origin = groundCorner;
  made.cellWidth = cellWidth;
  made.cellHeight = cellHeight;
  made.slope = slope;
  made.pace = flatPace( slope, 4.5 );
  made.heights.assign( made.layout.cells(), static_cast<float>( nan ) );
  if ( !kmh.empty() )
    made.paces.assign( made.layout.cells(), static_cast<float>( nan ) );
  for ( int row = 0; row < rows; ++row )
  {
    for ( int column = 0; column < columns; ++column )
    {
      if ( !passable( column, row ) )
        continue;
      const auto i = static_cast<size_t>( row * columns + column );
      made.heights[made.layout.cell( column, row )] = static_cast<float>( heights[i] );
      if ( !kmh.empty() )
        made.paces[made.layout.cell( column, row )] = static_cast<float>( 3.6 / kmh[i] );
    }
  }
  return made;
}

double Ground::step( int column, int row, int right, int down, const std::vector<Segment> &barriers ) const
{
  if ( !passable( column, row ) || !passable( column + right, row + down ) )
    return infinity;
  std::vector<std::pair<int, int>> crossed { { column, row }, { column + right, row + down } };
  if ( std::abs( right ) == 1 && std::abs( down ) == 1 && !passable( column + right, row ) && !passable( column, row + down ) )
    return infinity;
  if ( std::abs( right ) == 2 )
  {
    crossed.push_back( { column + right / 2, row } );
    crossed.push_back( { column + right / 2, row + down } );
  }
  if ( std::abs( down ) == 2 )
  {
    crossed.push_back( { column, row + down / 2 } );
    crossed.push_back( { column + right, row + down / 2 } );
  }
  const Point from = centre( column, row );
  const Point to = centre( column + right, row + down );
  for ( const Segment &barrier : barriers )
  {
    if ( meet( from, to, barrier.a, barrier.b ) )
      return infinity;
  }
  double pace = 0;
  for ( const auto &[x, y] : crossed )
  {
    if ( !passable( x, y ) )
      return infinity;
    pace += kmh.empty() ? ( slope == SlopeFunction::Tobler ? 3.6 / ( 6 * std::exp( -0.175 ) ) : ( slope == SlopeFunction::Langmuir ? 0.72 : 3.6 / 4.5 ) ) : 3.6 / kmh[static_cast<size_t>( y * columns + x )];
  }
  pace /= static_cast<double>( crossed.size() );
  const double length = std::sqrt( right * right * cellWidth * cellWidth + down * down * cellHeight * cellHeight );
  const double rise = static_cast<float>( heights[static_cast<size_t>( ( row + down ) * columns + column + right )] ) - static_cast<double>( static_cast<float>( heights[static_cast<size_t>( row * columns + column )] ) );
  const double s = rise / length;
  double factor = 1;
  if ( slope == SlopeFunction::Tobler || slope == SlopeFunction::Scaled )
    factor = std::exp( 3.5 * std::abs( s + 0.05 ) ) / std::exp( 3.5 * 0.05 );
  if ( slope == SlopeFunction::Langmuir )
    factor = ( 0.72 + ( s > 0 ? 6 * s : ( s >= -0.2125 ? 1.9998 * s : -1.9998 * s ) ) ) / 0.72;
  return length * pace * factor;
}

std::vector<double> Ground::dijkstra( const std::vector<std::pair<int, int>> &sources, bool backwards, int directions, const std::vector<Segment> &barriers ) const
{
  std::vector<double> best( static_cast<size_t>( columns * rows ), infinity );
  using Entry = std::pair<double, int>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
  for ( const auto &[column, row] : sources )
  {
    best[static_cast<size_t>( row * columns + column )] = 0;
    queue.push( { 0, row * columns + column } );
  }
  while ( !queue.empty() )
  {
    const auto [seconds, place] = queue.top();
    queue.pop();
    if ( seconds > best[static_cast<size_t>( place )] )
      continue;
    const int column = place % columns;
    const int row = place / columns;
    for ( int down = -2; down <= 2; ++down )
    {
      for ( int right = -2; right <= 2; ++right )
      {
        const int reach = right * right + down * down;
        if ( reach == 0 || reach == 4 || reach > 5 || ( reach == 5 && directions == 8 ) )
          continue;
        const double cost = backwards ? step( column + right, row + down, -right, -down, barriers ) : step( column, row, right, down, barriers );
        if ( !( cost < infinity ) )
          continue;
        const int next = ( row + down ) * columns + column + right;
        if ( seconds + cost < best[static_cast<size_t>( next )] )
        {
          best[static_cast<size_t>( next )] = seconds + cost;
          queue.push( { seconds + cost, next } );
        }
      }
    }
  }
  return best;
}

BarrierLayer barrierLines( const std::vector<std::vector<Point>> &lines )
{
  BarrierLayer layer;
  for ( const std::vector<Point> &line : lines )
  {
    layer.points.insert( layer.points.end(), line.begin(), line.end() );
    layer.ends.push_back( layer.points.size() );
    layer.areaOf.push_back( BarrierLayer::noArea );
  }
  return layer;
}

std::vector<double> swept( const Terrain &terrain, const Barriers &barriers, const std::vector<std::pair<int, int>> &sources, bool backwards, int directions, bool parallel )
{
  Progress silent;
  const ClosedMoves closed( terrain, barriers, silent );
  TerrainSearch search( terrain, closed, directions );
  search.begin( backwards, static_cast<uint32_t>( sources.size() ) );
  for ( uint32_t i = 0; i < sources.size(); ++i )
    search.addOrigin( terrain.layout.cell( sources[i].first, sources[i].second ), 0, 0, i );
  search.run( infinity, silent, parallel );
  std::vector<double> seconds;
  for ( int row = 0; row < terrain.layout.rows(); ++row )
  {
    for ( int column = 0; column < terrain.layout.columns(); ++column )
      seconds.push_back( search.seconds( terrain.layout.cell( column, row ) ) );
  }
  return seconds;
}

} // namespace lantu::test
