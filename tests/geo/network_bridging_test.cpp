// SPDX-License-Identifier: GPL-3.0-or-later
// What if a gap were bridged: by hand, and by building the road.
#include <gtest/gtest.h>

#include <random>

#include <fmt/format.h>

#include "data/workspace.h"
#include "place/wkb_points.h"
#include "roads_support.h"
#include "support.h"
#include "travel/network_check.h"
#include "travel/road_joins.h"

namespace lantu
{
namespace
{

using test::Drawing;
using test::MemoryRows;

NetworkCheck check( const RoadNetwork &network, const Points &demand, const NetworkCheckOptions &options = {} )
{
  Progress silent;
  return checkNetwork( network, demand, options, silent );
}

TEST( BridgedGaps, PartsAreRankedByHouseholdsAndTheirGapsAreAlternatives )
{
  // The main road A-B-C; D-E faces C over 100 m and lies 15 m beside B with its end F; G-H is alone and nearer to A.
  test::MemoryRows rows( GeometryType::Line, { { field::roadClass, FieldType::Text } } );
  const auto road = [&]( const char *wkt )
  { rows.add( wkt, { "乡道" } ); };
  road( "LINESTRING (500000 3300000,501000 3300000,502000 3300000)" );
  road( "LINESTRING (502100 3300000,502600 3300000,502600 3300500,501000 3300500,501000 3300015)" );
  road( "LINESTRING (500000 3300400,500000 3300900)" );
  Progress silent;
  const RoadNetwork network = buildNetwork( readRoads( rows, test::testFrame(), Standards( defaultStandards() ), {}, silent ), test::testFrame(), 1, silent );
  // the second road is the longest: 500 + 500 + 1600 + 485 m
  Points demand;
  demand.add( 1, { 500000, 3300000 }, 3 );
  demand.add( 2, { 501500, 3300000 }, 4 );
  demand.add( 3, { 500000, 3300800 }, 5 );
  demand.add( 4, { 502600, 3300500 }, 6 );
  const NetworkCheck found = check( network, demand );
  EXPECT_EQ( found.cutOffHouseholds, 3 );
  ASSERT_EQ( found.bridged.rows.size(), 3U );
  const auto expect = [&]( size_t i, const char *what, double metres, Value part, Value alternative, double km, int64_t households, double persons )
  {
    const std::vector<Value> &values = found.bridged.rows[i].values;
    EXPECT_EQ( values[0], Value( static_cast<int64_t>( i ) + 1 ) );
    EXPECT_EQ( text( values[1] ), what ) << i;
    EXPECT_NEAR( number( values[5] ).value(), metres, 0.2 ) << i;
    EXPECT_EQ( values[6], part ) << i;
    EXPECT_EQ( values[7], alternative ) << i;
    EXPECT_NEAR( number( values[8] ).value(), km, 0.002 ) << i;
    EXPECT_EQ( values[9], Value( households ) ) << i;
    EXPECT_EQ( values[10], Value( persons ) ) << i;
  };
  expect( 0, networkFinding::gap, 15, int64_t { 2 }, int64_t { 1 }, 2, 2, 7 );
  expect( 1, networkFinding::bridge, 100, int64_t { 2 }, int64_t { 2 }, 2, 2, 7 );
  expect( 2, networkFinding::component, 1000, int64_t { 3 }, int64_t { 1 }, 0.5, 1, 5 );
}

TEST( BridgedGaps, AGapWithinThePartJoinsNobody )
{
  const Drawing drawing( "A B C D\n       \n       \n       \n       \n       \n       \n       \nE     F", { "A-B", "C-D", "A-E", "E-F", "F-D" }, 50 );
  const NetworkCheck found = check( drawing.network(), drawing.points( "ABCD" ) );
  // from B by the way round to C it is 100 + 400 + 300 + 400 + 100 m, more than ten times the gap of 100 m
  EXPECT_EQ( found.bridges, 1 );
  ASSERT_EQ( found.bridged.rows.size(), 1U );
  EXPECT_TRUE( isNull( found.bridged.rows[0].values[6] ) );
  EXPECT_TRUE( isNull( found.bridged.rows[0].values[7] ) );
  EXPECT_EQ( found.bridged.rows[0].values[9], Value( int64_t { 0 } ) );
}

// The part of the nearest road of each household; the road with this row, if any, is not looked at.
std::vector<uint32_t> partsOfHouseholds( const RoadNetwork &network, const Points &demand, int64_t butNot )
{
  Progress silent;
  const std::vector<uint32_t> components = componentsOfEdges( network, Profile::Drive );
  const RoadJoins joins = joinRoads( network, Profile::Drive, demand, 1000, silent );
  std::vector<uint32_t> parts;
  for ( size_t i = 0; i < demand.size(); ++i )
  {
    parts.push_back( noComponent );
    for ( size_t join = joins.offsets[i]; join < joins.offsets[i + 1] && parts.back() == noComponent; ++join )
    {
      if ( network.roads[network.edges[joins.joins[join].edge].road].row != butNot )
        parts.back() = components[joins.joins[join].edge];
    }
  }
  return parts;
}

TEST( BridgedGaps, BuildingTheRoadJoinsThoseWhoAreListed_property )
{
  constexpr int networks = 60;
  constexpr int roads = 22;
  constexpr int64_t newRow = roads + 1;
  int built = 0;
  for ( unsigned seed = 0; seed < networks; ++seed )
  {
    std::mt19937 random( seed );
    const auto within = [&random]( double from, double to )
    { return std::uniform_real_distribution<double>( from, to )( random ); };
    std::vector<std::string> lines;
    std::vector<std::vector<Value>> values;
    for ( int i = 0; i < roads; ++i )
    {
      const Point from { within( 500000, 504000 ), within( 3300000, 3304000 ) };
      const Point bend { from.x + within( -400, 400 ), from.y + within( -400, 400 ) };
      const Point to { bend.x + within( -400, 400 ), bend.y + within( -400, 400 ) };
      lines.push_back( fmt::format( "LINESTRING ({:.3f} {:.3f},{:.3f} {:.3f},{:.3f} {:.3f})", from.x, from.y, bend.x, bend.y, to.x, to.y ) );
      values.push_back( { "县道", static_cast<int64_t>( random() % 6 == 0 ) } );
    }
    Points demand;
    for ( int i = 0; i < 60; ++i )
      demand.add( i, { within( 500000, 504000 ), within( 3300000, 3304000 ) }, static_cast<double>( 1 + random() % 6 ) );
    const auto build = [&]( const Wkb *more )
    {
      MemoryRows rows( GeometryType::Line, { { field::roadClass, FieldType::Text }, { field::bridge, FieldType::Flag } } );
      for ( size_t i = 0; i < lines.size(); ++i )
        rows.add( lines[i], values[i] );
      std::vector<Point> points;
      std::vector<size_t> ends;
      if ( more && lineParts( *more, points, ends ) )
        rows.add( fmt::format( "LINESTRING ({:.17g} {:.17g},{:.17g} {:.17g})", points[0].x, points[0].y, points[1].x, points[1].y ), { "县道", int64_t { 0 } } );
      Progress silent;
      return buildNetwork( readRoads( rows, test::testFrame(), Standards( defaultStandards() ), {}, silent ), test::testFrame(), 1, silent );
    };
    const RoadNetwork network = build( nullptr );
    const std::vector<uint32_t> before = partsOfHouseholds( network, demand, newRow );
    const NetworkCheck found = check( network, demand, { .gapMetres = 60, .bridgeMetres = 400 } );
    int64_t cutOff = 0;
    for ( const uint32_t part : before )
      cutOff += part != 0 && part != noComponent ? 1 : 0;
    EXPECT_EQ( cutOff, found.cutOffHouseholds );
    for ( const Row &row : found.bridged.rows )
    {
      const auto part = whole( row.values[6] );
      if ( !part )
        continue;
      ++built;
      const std::vector<uint32_t> after = partsOfHouseholds( build( &row.geometry ), demand, newRow );
      int64_t households = 0;
      double persons = 0;
      for ( size_t i = 0; i < demand.size(); ++i )
      {
        EXPECT_TRUE( before[i] != 0 || after[i] == 0 ) << "nobody is cut off by a new road";
        if ( before[i] != static_cast<uint32_t>( *part - 1 ) )
          continue;
        EXPECT_EQ( after[i], 0U ) << "network " << seed << ", rank " << text( row.values[0] ) << ", " << text( row.values[1] ) << ", household " << i;
        ++households;
        persons += demand.weight[i];
      }
      EXPECT_EQ( Value( households ), row.values[9] );
      EXPECT_EQ( Value( persons ), row.values[10] );
    }
  }
  EXPECT_GT( built, 300 );
}

TEST( NearestGapTest, IsTheLeastOfAllPlacesOfTheTwoParts_property )
{
  for ( unsigned seed = 0; seed < 200; ++seed )
  {
    std::mt19937 random( seed );
    std::uniform_real_distribution<double> near( 0, 1500 );
    MemoryRows rows( GeometryType::Line, { { field::roadClass, FieldType::Text } } );
    const auto line = [&]( double west, int points )
    {
      std::string wkt = "LINESTRING (";
      for ( int i = 0; i < points; ++i )
        wkt += fmt::format( "{}{:.3f} {:.3f}", i == 0 ? "" : ",", west + near( random ), 3300000 + near( random ) );
      rows.add( wkt + ")", { "县道" } );
    };
    line( 500000, 6 );
    line( 501600, 3 );
    Progress silent;
    const RoadNetwork network = buildNetwork( readRoads( rows, test::testFrame(), Standards( defaultStandards() ), {}, silent ), test::testFrame(), 0, silent );
    const std::vector<uint32_t> components = componentsOfEdges( network, Profile::Drive );
    double least = std::numeric_limits<double>::infinity();
    // brute force: every vertex against every line of the other side, both ways
    for ( uint32_t a = 0; a < network.edges.size(); ++a )
    {
      for ( uint32_t b = 0; b < network.edges.size(); ++b )
      {
        if ( components[a] == components[b] )
          continue;
        const std::vector<Point> other = network.line( b );
        for ( const Point at : network.line( a ) )
          least = std::min( least, distanceToLine( at, other ) );
      }
    }
    const NetworkCheck found = check( network, {} );
    ASSERT_EQ( found.components, 2 );
    const Row &part = found.findings.rows.front();
    EXPECT_NEAR( number( part.values[5] ).value(), least / network.frame.scale( { 501500, 3300000 } ), 0.02 ) << seed;
  }
}

} // namespace
} // namespace lantu
