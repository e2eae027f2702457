// SPDX-License-Identifier: GPL-3.0-or-later
// Lands and their catchments.
#include "catchments_support.h"

#include <random>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "data/workspace.h"
#include "place/wkb_points.h"
#include "roads_support.h"
#include "support.h"

namespace lantu::test
{

RoadTravel travelOver( RoadNetwork network, Profile profile )
{
  return RoadTravel( std::make_shared<RoadNetwork>( std::move( network ) ), profile, walking );
}

std::vector<Catchment> catchmentsOf( const RoadTravel &travel, const Points &supply, const CatchmentOptions &options )
{
  Progress silent;
  std::vector<Catchment> all;
  catchments(
    travel, supply, options, [&]( const Catchment &made )
    { all.push_back( made ); },
    silent );
  return all;
}

double metresWithin( const Catchment &catchment, uint32_t limit )
{
  double metres = 0;
  for ( const ReachedPart &part : catchment.parts )
    metres += part.limit <= limit ? part.piece.to - part.piece.from : 0;
  return metres;
}

OGRGeometryUniquePtr geometryOf( const std::vector<Rings> &polygons )
{
  const Wkb wkb = multiPolygonWkb( polygons );
  OGRGeometry *read = nullptr;
  EXPECT_EQ( OGRGeometryFactory::createFromWkb( wkb.data(), nullptr, &read, wkb.size() ), OGRERR_NONE );
  return OGRGeometryUniquePtr( read );
}

Land randomLand( unsigned seed )
{
  std::mt19937 random( seed );
  const auto below = [&]( int count )
  { return static_cast<int>( random() % static_cast<unsigned>( count ) ); };
  const int side = 3 + below( 4 );
  std::vector<Point> places;
  for ( int i = 0; i < side * side; ++i )
    places.push_back( { 500000 + 900.0 * ( i % side ) + below( 500 ), 3300000 + 900.0 * ( i / side ) + below( 500 ) } );
  MemoryRows rows( GeometryType::Line, { { field::roadClass, FieldType::Text }, { field::oneway, FieldType::Integer }, { field::status, FieldType::Text } } );
  const auto road = [&]( int a, int b )
  {
    if ( below( 5 ) == 0 )
      return;
    const char *classes[] = { "国道", "县道", "乡道", "村道", "便道" };
    const Point from = places[static_cast<size_t>( a )];
    const Point to = places[static_cast<size_t>( b )];
    rows.add( fmt::format( "LINESTRING ({} {},{} {},{} {})", from.x, from.y, 0.5 * ( from.x + to.x ) + below( 20 ), 0.5 * ( from.y + to.y ) + below( 20 ), to.x, to.y ),
      { classes[below( 5 )], static_cast<int64_t>( below( 3 ) == 0 ? 1 - 2 * below( 2 ) : 0 ), below( 15 ) == 0 ? "封闭" : "通车" } );
  };
  for ( int y = 0; y < side; ++y )
  {
    for ( int x = 0; x < side; ++x )
    {
      if ( x + 1 < side )
        road( y * side + x, y * side + x + 1 );
      if ( y + 1 < side )
        road( y * side + x, ( y + 1 ) * side + x );
    }
  }
  rows.add( fmt::format( "LINESTRING ({} {},{} {})", places[0].x, places[0].y, places[0].x - 700, places[0].y - 700 ), { "县道", int64_t { 0 }, "通车" } );
  Progress silent;
  Land land { buildNetwork( readRoads( rows, testFrame(), Standards( defaultStandards() ), {}, silent ), testFrame(), 1, silent ), {}, {} };
  const auto anywhere = [&]
  { return below( 5 ) == 0 ? places[static_cast<size_t>( below( side * side ) )] : Point { 499500.0 + below( 900 * side + 700 ), 3299500.0 + below( 900 * side + 700 ) }; };
  for ( int i = 0; i < 4; ++i )
    land.supply.add( i, anywhere() );
  for ( int i = 0; i < 40; ++i )
    land.demand.add( i, anywhere(), 1 + below( 6 ) );
  return land;
}

} // namespace lantu::test
