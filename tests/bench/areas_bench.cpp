// SPDX-License-Identifier: GPL-3.0-or-later
// areas_bench [COUNT] [FILE.gpkg LAYER]: seconds to tell which area holds each of so many points, beside prepared GEOS with a tree, which has to agree.
#include <cmath>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

#include <geos_c.h>

#include "data/ogr_source.h"
#include "place/area_index.h"
#include "place/wkb_points.h"
#include "watch.h"

using namespace lantu;

namespace
{

//! A winding border from one corner to another, without the latter; the same points from either side.
void wind( Point a, Point b, int depth, std::mt19937 &random, std::vector<Point> &line )
{
  if ( depth == 0 )
  {
    line.push_back( a );
    return;
  }
  std::uniform_real_distribution<double> sideways( -0.2, 0.2 );
  const double off = sideways( random );
  const Point middle { ( a.x + b.x ) / 2 - off * ( b.y - a.y ), ( a.y + b.y ) / 2 + off * ( b.x - a.x ) };
  wind( a, middle, depth - 1, random, line );
  wind( middle, b, depth - 1, random, line );
}

//! Areas without gaps over Chongqing's 5 x 4 degrees, four borders of 2^depth parts each.
std::vector<Wkb> windingAreas( size_t columns, size_t rows, int depth )
{
  std::mt19937 random( 1 );
  std::uniform_real_distribution<double> shift( -0.15, 0.15 );
  const double width = 5.0 / static_cast<double>( columns );
  const double height = 4.0 / static_cast<double>( rows );
  const size_t stride = columns + 1;
  std::vector<Point> corners;
  for ( size_t r = 0; r <= rows; ++r )
  {
    for ( size_t c = 0; c <= columns; ++c )
      corners.push_back( { 105.3 + width * ( static_cast<double>( c ) + shift( random ) ), 28.2 + height * ( static_cast<double>( r ) + shift( random ) ) } );
  }
  std::vector<std::vector<Point>> east( corners.size() );
  std::vector<std::vector<Point>> north( corners.size() );
  for ( size_t r = 0; r <= rows; ++r )
  {
    for ( size_t c = 0; c <= columns; ++c )
    {
      const size_t at = r * stride + c;
      if ( c < columns )
        wind( corners[at], corners[at + 1], depth, random, east[at] );
      if ( r < rows )
        wind( corners[at], corners[at + stride], depth, random, north[at] );
    }
  }
  std::vector<Wkb> areas;
  for ( size_t r = 0; r < rows; ++r )
  {
    for ( size_t c = 0; c < columns; ++c )
    {
      const size_t at = r * stride + c;
      std::vector<Point> ring = east[at];
      ring.insert( ring.end(), north[at + 1].begin(), north[at + 1].end() );
      ring.push_back( corners[at + stride + 1] );
      ring.insert( ring.end(), east[at + stride].rbegin(), east[at + stride].rend() );
      ring.insert( ring.end(), north[at].rbegin(), north[at].rend() );
      areas.push_back( multiPolygonWkb( { { ring } } ) );
    }
  }
  return areas;
}

//! What others do: a tree of the envelopes, prepared geometries, the first area that intersects.
std::vector<int32_t> holdersByGeos( const std::vector<Wkb> &wkbs, const std::vector<Point> &points )
{
  struct Found
  {
      GEOSContextHandle_t context;
      const std::vector<const GEOSPreparedGeometry *> &prepared;
      GEOSGeometry *point;
      int32_t holder;
  };
  GEOSContextHandle_t context = GEOS_init_r();
  std::vector<GEOSGeometry *> geometries;
  std::vector<const GEOSPreparedGeometry *> prepared;
  GEOSSTRtree *tree = GEOSSTRtree_create_r( context, 10 );
  for ( size_t i = 0; i < wkbs.size(); ++i )
  {
    geometries.push_back( GEOSGeomFromWKB_buf_r( context, wkbs[i].data(), wkbs[i].size() ) );
    prepared.push_back( GEOSPrepare_r( context, geometries.back() ) );
    GEOSSTRtree_insert_r( context, tree, geometries.back(), reinterpret_cast<void *>( i ) );
  }
  std::vector<int32_t> holders;
  for ( const Point &at : points )
  {
    Found found { context, prepared, GEOSGeom_createPointFromXY_r( context, at.x, at.y ), AreaIndex::none };
    GEOSSTRtree_query_r(
      context, tree, found.point, []( void *item, void *data )
      {
        auto &asked = *static_cast<Found *>( data );
        const auto area = static_cast<int32_t>( reinterpret_cast<size_t>( item ) );
        if ( ( asked.holder < 0 || area < asked.holder ) && GEOSPreparedIntersects_r( asked.context, asked.prepared[static_cast<size_t>( area )], asked.point ) == 1 )
          asked.holder = area; },
      &found );
    holders.push_back( found.holder );
    GEOSGeom_destroy_r( context, found.point );
  }
  GEOSSTRtree_destroy_r( context, tree );
  for ( size_t i = 0; i < geometries.size(); ++i )
  {
    GEOSPreparedGeom_destroy_r( context, prepared[i] );
    GEOSGeom_destroy_r( context, geometries[i] );
  }
  GEOS_finish_r( context );
  return holders;
}

void compare( const char *name, const std::vector<Wkb> &wkbs, size_t count )
{
  Progress progress;
  std::vector<Area> areas;
  Bounds bounds;
  size_t vertices = 0;
  Watch watch;
  for ( const Wkb &wkb : wkbs )
  {
    areas.push_back( Area::fromWkb( wkb ).value() );
    bounds.include( areas.back().bounds() );
    vertices += areas.back().vertices().size();
  }
  std::printf( "%s: %zu areas, %zu vertices\n", name, areas.size(), vertices );
  watch.lap( "areas out of WKB", areas.size() );
  std::mt19937 random( 2 );
  std::uniform_real_distribution<double> x( bounds.low.x, bounds.high.x );
  std::uniform_real_distribution<double> y( bounds.low.y, bounds.high.y );
  std::vector<Point> points( count );
  for ( Point &point : points )
    point = { x( random ), y( random ) };
  watch.lap( "points strewn", count );
  const AreaIndex index( std::move( areas ), progress );
  watch.lap( "grid over the areas", index.size() );
  const std::vector<int32_t> holders = index.holders( points, progress );
  watch.lap( "the area that holds each point", count );
  const std::vector<int32_t> others = holdersByGeos( wkbs, points );
  watch.lap( "the same by prepared GEOS, with its tree", count );
  size_t different = 0;
  size_t inside = 0;
  for ( size_t i = 0; i < count; ++i )
  {
    different += holders[i] != others[i];
    inside += holders[i] >= 0;
  }
  std::printf( "%zu of %zu points are in an area; %zu answers differ\n\n", inside, count, different );
  if ( different > 0 )
    throw Error( ErrorCode::BadValue, "the answers differ" );
}

} // namespace

int main( int count, char **arguments )
{
  try
  {
    const size_t points = count > 1 ? std::stoul( arguments[1] ) : 1'000'000;
    if ( count > 3 )
    {
      const auto rows = openRows( arguments[2], arguments[3] );
      std::vector<Wkb> areas;
      Row row;
      for ( rows->start(); rows->next( row ); )
        areas.push_back( row.geometry );
      compare( arguments[3], areas, points );
      return 0;
    }
    compare( "townships", windingAreas( 33, 33, 6 ), points );
    compare( "villages", windingAreas( 89, 90, 6 ), points );
  }
  catch ( const std::exception &error )
  {
    std::fprintf( stderr, "%s\n", error.what() );
    return 1;
  }
}
