// SPDX-License-Identifier: GPL-3.0-or-later
// Bicubic polynomials through Chebyshev's places.
#include "place/smooth_transformation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

#include <tbb/parallel_for.h>

#include "data/gdal_handles.h"

namespace lantu
{

namespace
{

constexpr size_t order = 4;
constexpr size_t grain = 65536;
constexpr double farthest = 1e9; // units of the source; beyond there is no place on earth

using Matrix = std::array<std::array<double, order>, order>;

const std::array<double, order> &nodes()
{
  static const std::array<double, order> places = []
  {
    std::array<double, order> made {};
    for ( size_t k = 0; k < order; ++k )
      made[k] = std::cos( ( 2.0 * static_cast<double>( k ) + 1 ) * M_PI / ( 2.0 * order ) );
    return made;
  }();
  return places;
}

// From values at the nodes to coefficients of 1, t, t^2, t^3: the Lagrange polynomials, multiplied out.
const Matrix &toCoefficients()
{
  static const Matrix matrix = []
  {
    Matrix made {};
    for ( size_t k = 0; k < order; ++k )
    {
      std::array<double, order> polynomial { 1, 0, 0, 0 };
      for ( size_t other = 0; other < order; ++other )
      {
        if ( other == k )
          continue;
        for ( size_t power = order; power-- > 0; )
          polynomial[power] = ( ( power > 0 ? polynomial[power - 1] : 0 ) - nodes()[other] * polynomial[power] ) / ( nodes()[k] - nodes()[other] );
      }
      for ( size_t power = 0; power < order; ++power )
        made[power][k] = polynomial[power];
    }
    return made;
  }();
  return matrix;
}

double evaluated( const std::array<double, 16> &cubic, Point at )
{
  double value = 0;
  for ( size_t i = order; i-- > 0; )
  {
    double row = 0;
    for ( size_t j = order; j-- > 0; )
      row = row * at.y + cubic[order * i + j];
    value = value * at.x + row;
  }
  return value;
}

bool onEarth( Point point )
{
  return std::abs( point.x ) < farthest && std::abs( point.y ) < farthest; // false for NaN
}

} // namespace

SmoothTransformation::SmoothTransformation( OGRCoordinateTransformation &exact, double tile )
  : mExact( exact ), mTile( tile ), mPerTile( 1 / tile )
{
}

Point SmoothTransformation::exactly( Point point )
{
  int good = 0;
  GdalQuiet quiet;
  mExact.Transform( 1, &point.x, &point.y, nullptr, &good );
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  return good ? point : Point { nan, nan };
}

uint64_t SmoothTransformation::keyOf( Point point ) const
{
  const auto column = static_cast<int64_t>( std::floor( point.x * mPerTile ) );
  const auto row = static_cast<int64_t>( std::floor( point.y * mPerTile ) );
  return ( static_cast<uint64_t>( column ) << 32 ) ^ ( static_cast<uint64_t>( row ) & 0xffffffffU );
}

// -1 to 1 over the tile
Point SmoothTransformation::withinTile( Point point ) const
{
  const double x = point.x * mPerTile;
  const double y = point.y * mPerTile;
  return { 2 * ( x - std::floor( x ) ) - 1, 2 * ( y - std::floor( y ) ) - 1 };
}

Point SmoothTransformation::valueOf( const Tile &tile, Point within )
{
  return { evaluated( tile.x, within ), evaluated( tile.y, within ) };
}

SmoothTransformation::Tile SmoothTransformation::fitted( Point inside )
{
  const Point low { std::floor( inside.x * mPerTile ) * mTile, std::floor( inside.y * mPerTile ) * mTile };
  const auto placeOf = [&]( Point within )
  { return Point { low.x + ( within.x + 1 ) / 2 * mTile, low.y + ( within.y + 1 ) / 2 * mTile }; };
  std::array<Point, order * order> values;
  for ( size_t i = 0; i < order; ++i )
  {
    for ( size_t j = 0; j < order; ++j )
      values[order * i + j] = exactly( placeOf( { nodes()[i], nodes()[j] } ) );
  }
  Tile tile;
  const Matrix &matrix = toCoefficients();
  for ( size_t a = 0; a < order; ++a )
  {
    for ( size_t b = 0; b < order; ++b )
    {
      for ( size_t i = 0; i < order; ++i )
      {
        for ( size_t j = 0; j < order; ++j )
        {
          tile.x[order * a + b] += matrix[a][i] * matrix[b][j] * values[order * i + j].x;
          tile.y[order * a + b] += matrix[a][i] * matrix[b][j] * values[order * i + j].y;
        }
      }
    }
  }
  tile.smooth = true;
  for ( const double x : { -1.0, 0.1, 1.0 } )
  {
    for ( const double y : { -1.0, -0.1, 1.0 } )
      tile.smooth = tile.smooth && planeDistance( exactly( placeOf( { x, y } ) ), valueOf( tile, { x, y } ) ) <= tolerance; // false for NaN
  }
  return tile;
}

// Fits the tiles that the points lie in and that are not fitted yet.
void SmoothTransformation::fitTiles( std::span<const Point> points )
{
  const size_t blocks = ( points.size() + grain - 1 ) / grain;
  std::vector<std::vector<Point>> places( blocks ); // where the points enter another tile
  tbb::parallel_for( size_t { 0 }, blocks, [&]( size_t block )
    {
    std::optional<uint64_t> last;
    for ( size_t i = block * grain; i < std::min( points.size(), ( block + 1 ) * grain ); ++i )
    {
      if ( !onEarth( points[i] ) )
        continue;
      if ( const uint64_t key = keyOf( points[i] ); key != last )
      {
        places[block].push_back( points[i] );
        last = key;
      }
    } } );
  for ( const std::vector<Point> &some : places )
  {
    for ( const Point &place : some )
    {
      if ( const auto [known, isNew] = mTiles.try_emplace( keyOf( place ) ); isNew )
        known->second = fitted( place );
    }
  }
}

void SmoothTransformation::convert( std::span<Point> points )
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  fitTiles( points );
  const size_t blocks = ( points.size() + grain - 1 ) / grain;
  std::vector<std::vector<size_t>> rough( blocks ); // points in tiles that are not smooth
  tbb::parallel_for( size_t { 0 }, blocks, [&]( size_t block )
    {
    const Tile *here = nullptr;
    uint64_t hereKey = 0;
    for ( size_t i = block * grain; i < std::min( points.size(), ( block + 1 ) * grain ); ++i )
    {
      if ( !onEarth( points[i] ) )
      {
        points[i] = { nan, nan };
        continue;
      }
      const uint64_t key = keyOf( points[i] );
      if ( !here || key != hereKey )
        here = &mTiles.find( key )->second;
      hereKey = key;
      if ( here->smooth )
        points[i] = valueOf( *here, withinTile( points[i] ) );
      else
        rough[block].push_back( i );
    } } );
  for ( const std::vector<size_t> &some : rough )
  {
    for ( const size_t i : some )
      points[i] = exactly( points[i] );
  }
}

} // namespace lantu
