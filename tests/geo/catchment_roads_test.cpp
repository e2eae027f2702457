// SPDX-License-Identifier: GPL-3.0-or-later
// Roads within the limits, by hand.
#include <gtest/gtest.h>

#include "catchments_support.h"
#include "place/area.h"
#include "place/wkb_points.h"
#include "roads_support.h"

namespace lantu
{
namespace
{

using test::catchmentsOf;
using test::Drawing;
using test::metresWithin;
using test::testFrame;
using test::travelOver;
using test::walking;

constexpr double kilometreAt35 = 3600.0 / 35; // seconds

// Points of the plane that the parts begin and end at, in the order of the parts.
std::vector<std::pair<Point, Point>> endsOf( const RoadNetwork &network, const Catchment &catchment )
{
  std::vector<std::pair<Point, Point>> ends;
  std::vector<Point> line;
  for ( const ReachedPart &part : catchment.parts )
  {
    lineBetween( network, part.edge, part.piece.from, part.piece.to, line );
    ends.emplace_back( line.front(), line.back() );
  }
  return ends;
}

TEST( CatchmentTest, ARoadIsCutWhereTheLimitIsMet )
{
  // 10 km at 35 km/h from A: 5 minutes reach 2,916.67 m, 10 minutes twice as far
  const Drawing drawing( "A         B", { "A-B" } );
  const RoadTravel travel = travelOver( drawing.network() );
  const auto all = catchmentsOf( travel, drawing.points( "A" ), { .limitSeconds = { 300, 600 } } );
  ASSERT_EQ( all.size(), 1U );
  EXPECT_EQ( all[0].supply, 0U );
  ASSERT_EQ( all[0].parts.size(), 2U );
  EXPECT_EQ( all[0].parts[0].limit, 0U );
  EXPECT_NEAR( all[0].parts[0].piece.from, 0, 1e-9 );
  EXPECT_NEAR( all[0].parts[0].piece.to, 35000.0 / 12, 1e-6 );
  EXPECT_NEAR( all[0].parts[0].piece.secondsAtTo, 300, 1e-9 );
  EXPECT_EQ( all[0].parts[1].limit, 1U );
  EXPECT_NEAR( all[0].parts[1].piece.to, 35000.0 / 6, 1e-6 );
  const auto ends = endsOf( travel.network(), all[0] );
  EXPECT_NEAR( testFrame().metres( drawing.at( 'A' ), ends[1].second ), 35000.0 / 6, 0.01 );
}

TEST( CatchmentTest, BothEndsReachedAndTheMiddleNotIsTwoParts )
{
  // from A round both sides to the far road B-C of 12 km: 1000 s go 9.72 km, 3.16 of them to B or 9.06 to C
  const Drawing drawing( "   A\nB           C", { "A-B 县道", "A-C 县道", "B-C 县道" } );
  const RoadTravel travel = travelOver( drawing.network() );
  const double legB = testFrame().metres( drawing.at( 'A' ), drawing.at( 'B' ) );
  const auto all = catchmentsOf( travel, drawing.points( "A" ), { .limitSeconds = { 1000 }, .snapMetres = 500 } );
  const double reach = 1000 / 3.6 * 35;
  const double legC = testFrame().metres( drawing.at( 'A' ), drawing.at( 'C' ) );
  ASSERT_LT( legB, reach );
  ASSERT_LT( legC, reach );
  std::vector<EdgePiece> far;
  for ( const ReachedPart &part : all[0].parts )
  {
    if ( travel.network().edges[part.edge].road == 2 )
      far.push_back( part.piece );
  }
  ASSERT_EQ( far.size(), 2U );
  EXPECT_NEAR( far[0].from, 0, 1e-9 );
  EXPECT_NEAR( far[0].to, reach - legB, 1e-6 );
  EXPECT_NEAR( far[1].from, 12000 - ( reach - legC ), 0.05 );
  EXPECT_NEAR( far[1].to, 12000, 0.05 );
}

TEST( CatchmentTest, OneWayRoadsAreReachedTheWayOneMayDrive )
{
  const Drawing drawing( "A    B    C", { "A>B", "B-C" } );
  const RoadTravel travel = travelOver( drawing.network() );
  CatchmentOptions options { .limitSeconds = { 300 } };
  options.direction = Direction::SupplyToDemand;
  EXPECT_NEAR( metresWithin( catchmentsOf( travel, drawing.points( "B" ), options )[0], 0 ), 35000.0 / 12, 1e-3 ) << "away from B there is only the road to C";
  options.direction = Direction::DemandToSupply;
  EXPECT_NEAR( metresWithin( catchmentsOf( travel, drawing.points( "B" ), options )[0], 0 ), 2 * 35000.0 / 12, 1e-3 );
}

TEST( CatchmentTest, WalkersTakeOneWayRoadsBothWays )
{
  const Drawing drawing( "A    B    C", { "A>B", "B-C" } );
  CatchmentOptions options { .limitSeconds = { 600 }, .direction = Direction::SupplyToDemand };
  EXPECT_NEAR( metresWithin( catchmentsOf( travelOver( drawing.network(), Profile::Walk ), drawing.points( "B" ), options )[0], 0 ), 2 * 600 * walking, 1e-3 );
}

TEST( CatchmentTest, ABarrierIsReachedAndNotPassedByCars )
{
  const Drawing drawing( "A         B", { "A-B" } );
  RoadNetwork network = drawing.network();
  network.barriers = std::vector<EdgeBarrier> { { 0, 1500 } };
  const CatchmentOptions options { .limitSeconds = { 600 } };
  const auto driven = catchmentsOf( travelOver( network ), drawing.points( "A" ), options );
  EXPECT_NEAR( metresWithin( driven[0], 0 ), 1500, 1e-9 );
  const auto area = Area::fromWkb( multiPolygonWkb( driven[0].polygons[0] ) );
  EXPECT_TRUE( area->covers( { drawing.at( 'A' ).x + 1490, drawing.at( 'A' ).y } ) );
  EXPECT_FALSE( area->covers( { drawing.at( 'A' ).x + 1700, drawing.at( 'A' ).y } ) ) << "a house there drives from its own side";
  EXPECT_NEAR( metresWithin( catchmentsOf( travelOver( network, Profile::Walk ), drawing.points( "A" ), { .limitSeconds = { 2400 } } )[0], 0 ), 2400 * walking, 1e-6 );
}

TEST( CatchmentTest, TheAccessLegOfTheSupplyIsCountedAndItJoinsMidEdge )
{
  const Drawing drawing( "A         B", { "A-B" } );
  Points supply;
  supply.add( 1, { drawing.at( 'A' ).x + 4000, drawing.at( 'A' ).y + 100 } );
  const auto all = catchmentsOf( travelOver( drawing.network() ), supply, { .limitSeconds = { 200, 400 } } );
  // 100 m on foot take 80 s
  EXPECT_NEAR( metresWithin( all[0], 0 ), 2 * 120 / kilometreAt35 * 1000, 0.01 );
  EXPECT_NEAR( metresWithin( all[0], 1 ), 2 * 320 / kilometreAt35 * 1000, 0.01 );
  ASSERT_EQ( all[0].parts.size(), 4U );
  EXPECT_NEAR( all[0].parts[1].piece.to, 4000, 0.01 );
  EXPECT_NEAR( all[0].parts[1].piece.secondsAtTo, 80, 1e-3 );
}

TEST( CatchmentTest, TheLimitIsInclusive )
{
  const Drawing drawing( "A  B  C", { "A-B", "B-C" } );
  const RoadTravel travel = travelOver( drawing.network() );
  const double metres = travel.network().edges[0].metres;
  const double exact = travel.seconds( 0, 0, metres, true );
  ASSERT_NEAR( exact, 3 * kilometreAt35, 1e-3 );
  const auto all = catchmentsOf( travel, drawing.points( "A" ), { .limitSeconds = { exact } } );
  EXPECT_NEAR( metresWithin( all[0], 0 ), metres, 1e-6 );
  for ( const ReachedPart &part : all[0].parts )
    EXPECT_EQ( part.edge, 0U ) << "nothing of the road behind B";
}

TEST( CatchmentTest, SuppliesOverlapEachWithItsOwnAndDissolvedTheyAreOne )
{
  const Drawing drawing( "A    B    C", { "A-B", "B-C" } );
  const RoadTravel travel = travelOver( drawing.network() );
  CatchmentOptions options { .limitSeconds = { 600 } };
  const auto all = catchmentsOf( travel, drawing.points( "AC" ), options );
  ASSERT_EQ( all.size(), 2U );
  EXPECT_NEAR( metresWithin( all[0], 0 ), 35000.0 / 6, 1e-3 );
  EXPECT_NEAR( metresWithin( all[1], 0 ), 35000.0 / 6, 1e-3 );
  options.dissolved = true;
  const auto one = catchmentsOf( travel, drawing.points( "AC" ), options );
  ASSERT_EQ( one.size(), 1U );
  EXPECT_EQ( one[0].supply, Catchment::allSupplies );
  EXPECT_NEAR( metresWithin( one[0], 0 ), 10000, 0.1 ) << "all of the road, each place once";
}

} // namespace
} // namespace lantu
