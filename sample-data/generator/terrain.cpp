// SPDX-License-Identifier: GPL-3.0-or-later
// The height function and its evaluation.
#include "terrain.h"

#include <algorithm>
#include <cmath>

#include <tbb/parallel_for.h>

#include "geometry.h"
#include "noise.h"

namespace lantu::sample
{

namespace
{

constexpr double coarse = 500; // metres between the nodes of slowly varying fields

double bilinear( const Grid<float> &field, double x, double y )
{
  const double fx = std::clamp( x, 0.0, field.width() - 1.001 );
  const double fy = std::clamp( y, 0.0, field.height() - 1.001 );
  const int ix = static_cast<int>( fx );
  const int iy = static_cast<int>( fy );
  const double u = fx - ix;
  const double v = fy - iy;
  const double low = static_cast<double>( field.at( ix, iy ) ) * ( 1 - u ) + static_cast<double>( field.at( ix + 1, iy ) ) * u;
  const double high = static_cast<double>( field.at( ix, iy + 1 ) ) * ( 1 - u ) + static_cast<double>( field.at( ix + 1, iy + 1 ) ) * u;
  return low * ( 1 - v ) + high * v;
}

struct Fields
{
    Grid<float> floor, relief;
    Grid<float> riverDistance, water; //!< nearest river within reach
};

constexpr double riverReach = 6000;

Fields makeFields( const Facts &facts, const std::vector<River> &rivers )
{
  const int width = static_cast<int>( area::width / coarse ) + 2;
  const int height = static_cast<int>( area::height / coarse ) + 2;
  Fields fields { { width, height }, { width, height }, { width, height, static_cast<float>( riverReach ) }, { width, height } };
  tbb::parallel_for( 0, height, [&]( int y )
    {
    for ( int x = 0; x < width; ++x )
    {
      const Point at { area::west + x * coarse, area::south + y * coarse };
      double weights = 0;
      double floor = 0;
      double relief = 0;
      for ( const ReliefFact &fact : facts.relief )
      {
        const Point away = at - fact.at;
        const double square = dot( away, away ) * 1e-8 + 0.02;
        const double weight = 1 / ( square * square );
        weights += weight;
        floor += weight * fact.floor;
        relief += weight * fact.relief;
      }
      fields.floor.at( x, y ) = static_cast<float>( floor / weights );
      fields.relief.at( x, y ) = static_cast<float>( relief / weights );
    } } );

  for ( const River &river : rivers )
  {
    for ( size_t i = 1; i < river.line.size(); ++i )
    {
      const Point a = river.line[i - 1];
      const Point b = river.line[i];
      const auto node = []( double value, double origin )
      { return static_cast<int>( ( value - origin ) / coarse ); };
      const int west = std::max( 0, node( std::min( a.x, b.x ) - riverReach, area::west ) );
      const int east = std::min( width - 1, node( std::max( a.x, b.x ) + riverReach, area::west ) );
      const int south = std::max( 0, node( std::min( a.y, b.y ) - riverReach, area::south ) );
      const int north = std::min( height - 1, node( std::max( a.y, b.y ) + riverReach, area::south ) );
      for ( int y = south; y <= north; ++y )
      {
        for ( int x = west; x <= east; ++x )
        {
          const Point at { area::west + x * coarse, area::south + y * coarse };
          const double share = nearestShare( a, b, at );
          const auto away = static_cast<float>( std::max( 0.0, distance( at, between( a, b, share ) ) - 0.4 * river.width ) );
          if ( away < fields.riverDistance.at( x, y ) )
          {
            fields.riverDistance.at( x, y ) = away;
            fields.water.at( x, y ) = static_cast<float>( river.water[i - 1] + ( river.water[i] - river.water[i - 1] ) * share );
          }
        }
      }
    }
  }
  return fields;
}

double heightOf( const Fields &fields, Point at )
{
  const double fx = ( at.x - area::west ) / coarse;
  const double fy = ( at.y - area::south ) / coarse;
  const double floor = bilinear( fields.floor, fx, fy );
  const double relief = bilinear( fields.relief, fx, fy );
  const double x = ( at.x - 450000 ) / 1000;
  const double y = ( at.y - 3330000 ) / 1000;

  // across the ridges in km; they bend to the east in the north
  const double north = y > 0 ? y : 0;
  double u = x - 0.5 * y - 0.0027 * north * north;
  u += 7 * ( noise( x / 38, y / 38, 11 ) - 0.5 ) + 2.4 * ( noise( x / 9, y / 9, 12 ) - 0.5 );
  const double band = u / 16;
  const double t = band - std::floor( band );
  const double crest = std::fabs( 2 * t - 1 ); // 1 on the crest
  const double strength = 0.45 + 0.8 * noise( std::floor( band + 0.5 ) * 7.3, y / 24, 13 );
  const double ridge = smoothStep( ( crest - 0.38 ) / 0.6 ) * strength;

  double rough = 0;
  double amplitude = 0.5;
  double size = 8.5;
  for ( uint64_t octave = 0; octave < 6; ++octave )
  {
    const double n = noise( x / size, y / size, 20 + octave );
    rough += amplitude * ( octave < 4 ? 1 - std::fabs( 2 * n - 1 ) : n );
    amplitude *= 0.5;
    size *= 0.48;
  }
  double h = floor + relief * ( 0.72 * ridge + ( rough - 0.42 ) * ( 0.45 + 0.75 * ridge ) + 0.34 * ( noise( x / 26, y / 26, 14 ) - 0.5 ) );

  const double away = bilinear( fields.riverDistance, fx, fy );
  if ( away < riverReach )
  {
    const double water = bilinear( fields.water, fx, fy );
    const double reach = 5200 - 2900 * smoothStep( relief / 900 );
    const double cut = smoothStep( away / reach );
    // valley sides keep their spurs: the cut is deepest at the water and uneven up the slope
    h = water + ( std::max( h, water + 12 ) - water ) * cut * ( 0.72 + 0.28 * cut );
    if ( away < riverReach && away > reach )
      h = std::max( h, water );
  }
  return std::max( h, 140.0 );
}

// Where the outline crosses the line of constant y, ascending.
std::vector<double> crossingsAt( const Line &ring, double y )
{
  std::vector<double> xs;
  for ( size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++ )
  {
    if ( ( ring[i].y > y ) != ( ring[j].y > y ) )
      xs.push_back( ring[i].x + ( ring[j].x - ring[i].x ) * ( y - ring[i].y ) / ( ring[j].y - ring[i].y ) );
  }
  std::sort( xs.begin(), xs.end() );
  return xs;
}

} // namespace

Terrain::Terrain( const Facts &facts, const std::vector<River> &rivers, Progress &progress )
  : mCells( area::columns, area::rows, none )
{
  const Fields fields = makeFields( facts, rivers );
  progress.check();

  // 1 km beyond the outline, so that the borders of villages, which follow it only roughly, have heights, too
  constexpr int margin = 10;
  Grid<unsigned char> wanted( area::columns, area::rows, 0 );
  for ( int row = 0; row < area::rows; ++row )
  {
    const std::vector<double> xs = crossingsAt( facts.outline, area::north - ( row + 0.5 ) * area::cellSize );
    for ( size_t i = 0; i + 1 < xs.size(); i += 2 )
    {
      const int from = std::max( 0, static_cast<int>( ( xs[i] - area::west ) / area::cellSize ) - margin );
      const int to = std::min( area::columns - 1, static_cast<int>( ( xs[i + 1] - area::west ) / area::cellSize ) + margin );
      for ( int up = std::max( 0, row - margin ); up <= std::min( area::rows - 1, row + margin ); up += margin )
        std::fill( &wanted.at( from, up ), &wanted.at( to, up ) + 1, static_cast<unsigned char>( 1 ) );
    }
  }
  tbb::parallel_for( 0, area::rows, [&]( int row )
    {
    if ( progress.stopped() )
      return;
    for ( int column = 0; column < area::columns; ++column )
    {
      if ( wanted.at( column, row ) )
        mCells.at( column, row ) = static_cast<int16_t>( heightOf( fields, { area::west + ( column + 0.5 ) * area::cellSize, area::north - ( row + 0.5 ) * area::cellSize } ) + 0.5 );
    } } );
  progress.check();
}

double Terrain::height( Point at ) const
{
  const double fx = std::clamp( ( at.x - area::west ) / area::cellSize - 0.5, 0.0, area::columns - 1.001 );
  const double fy = std::clamp( ( area::north - at.y ) / area::cellSize - 0.5, 0.0, area::rows - 1.001 );
  const int x = static_cast<int>( fx );
  const int y = static_cast<int>( fy );
  const int a = mCells.at( x, y );
  const int b = mCells.at( x + 1, y );
  const int c = mCells.at( x, y + 1 );
  const int d = mCells.at( x + 1, y + 1 );
  if ( a == none || b == none || c == none || d == none )
    return 0;
  const double top = a + ( b - a ) * ( fx - x );
  const double bottom = c + ( d - c ) * ( fx - x );
  return top + ( bottom - top ) * ( fy - y );
}

double Terrain::slope( Point at ) const
{
  const double across = ( height( { at.x + 100, at.y } ) - height( { at.x - 100, at.y } ) ) / 200;
  const double along = ( height( { at.x, at.y + 100 } ) - height( { at.x, at.y - 100 } ) ) / 200;
  return std::sqrt( across * across + along * along );
}

} // namespace lantu::sample
