// SPDX-License-Identifier: GPL-3.0-or-later
// Times over the roads, by hand; road_travel_property_test.cpp has brute force.
#include <gtest/gtest.h>

#include <cmath>

#include "roads_support.h"
#include "support.h"
#include "travel/road_travel.h"

namespace lantu
{
namespace
{

using test::Drawing;

constexpr double walking = 4.5 / 3.6;
constexpr double kilometreAt35 = 3600.0 / 35; // seconds

RoadTravel drive( const Drawing &drawing )
{
  return RoadTravel( std::make_shared<RoadNetwork>( drawing.network() ), Profile::Drive, walking );
}

Nearest nearestOne( const TravelModel &model, const Points &demand, const Points &supply, const Query &query = {} )
{
  Progress silent;
  const Points *sets[] = { &supply };
  return model.nearest( demand, sets, query, silent ).front();
}

double secondsBetween( const Drawing &drawing, char from, char to )
{
  return nearestOne( drive( drawing ), drawing.points( { from } ), drawing.points( { to } ) ).seconds[0];
}

TEST( RoadTravelTest, TimeIsLengthOverTheSpeedOfTheClass )
{
  const Drawing drawing( "A B C", { "A-B 县道", "B-C 乡道" } );
  EXPECT_NEAR( secondsBetween( drawing, 'A', 'C' ), 2 * kilometreAt35 + 2 * 3600.0 / 25, 1e-3 );
}

TEST( RoadTravelTest, AOneWayRoadIsDrivenRoundTheOtherWay )
{
  const Drawing drawing( "A B\nD C", { "A>B", "B-C", "C-D", "D-A" }, 500 );
  EXPECT_NEAR( secondsBetween( drawing, 'A', 'B' ), kilometreAt35, 1e-3 );
  EXPECT_NEAR( secondsBetween( drawing, 'B', 'A' ), 2 * kilometreAt35, 1e-3 ) << "0.5 + 1 + 0.5 km";
}

TEST( RoadTravelTest, DirectionBackIsTheTripOfTheSupplyToTheDemand )
{
  const Drawing drawing( "A B\nD C", { "A>B", "B-C", "C-D", "D-A" }, 500 );
  Query back;
  back.direction = Direction::SupplyToDemand;
  EXPECT_NEAR( nearestOne( drive( drawing ), drawing.points( "B" ), drawing.points( "A" ), back ).seconds[0], kilometreAt35, 1e-3 );
}

TEST( RoadTravelTest, WalkersDoNotMindOneWaySigns )
{
  const Drawing drawing( "A B", { "A>B" } );
  const RoadTravel onFoot( std::make_shared<RoadNetwork>( drawing.network() ), Profile::Walk, walking );
  EXPECT_NEAR( nearestOne( onFoot, drawing.points( "B" ), drawing.points( "A" ) ).seconds[0], 2000 / walking, 1e-2 );
}

TEST( RoadTravelTest, PointsJoinAlongAnEdgeAndWalkToIt )
{
  const Drawing drawing( "A         B", { "A-B" }, 100 );
  Points demand;
  demand.add( 1, { drawing.at( 'A' ).x + 250, drawing.at( 'A' ).y + 90 } );
  const Nearest answer = nearestOne( drive( drawing ), demand, drawing.points( "B" ) );
  EXPECT_NEAR( answer.accessMetres[0], 90, 1e-6 );
  EXPECT_NEAR( answer.accessSeconds[0], 90 / walking, 1e-6 );
  EXPECT_NEAR( answer.metres[0], 90 + 750, 1e-3 );
  EXPECT_NEAR( answer.seconds[0], 90 / walking + 0.75 * kilometreAt35, 1e-3 );
  EXPECT_EQ( answer.reason[0], Reason::Ok );
}

TEST( RoadTravelTest, BothOnOneEdgeGoAlongItAndNotRoundByItsEnds )
{
  const Drawing drawing( "A         B", { "A-B" }, 100 );
  Points demand;
  demand.add( 1, { drawing.at( 'A' ).x + 400, drawing.at( 'A' ).y } );
  Points supply;
  supply.add( 2, { drawing.at( 'A' ).x + 600, drawing.at( 'A' ).y } );
  EXPECT_NEAR( nearestOne( drive( drawing ), demand, supply ).metres[0], 200, 1e-3 );
}

TEST( RoadTravelTest, OnAOneWayEdgeTheOneBehindIsReachedRoundTheBlock )
{
  const Drawing drawing( "A B\nD C", { "A>B>C>D>A" }, 500 );
  Points early;
  early.add( 1, { drawing.at( 'A' ).x + 200, drawing.at( 'A' ).y } );
  Points late;
  late.add( 2, { drawing.at( 'A' ).x + 700, drawing.at( 'A' ).y } );
  EXPECT_NEAR( nearestOne( drive( drawing ), early, late ).metres[0], 500, 1e-3 );
  EXPECT_NEAR( nearestOne( drive( drawing ), late, early ).metres[0], 2500, 1e-3 );
}

TEST( RoadTravelTest, TheNearestRoadIsNotTakenWhereAnotherIsQuickerInAll )
{
  // at P a road that leads nowhere is 10 m away, the one to the clinic 60 m
  const Drawing drawing( "A         B\nC         D", { "A-B", "C-D" }, 70 );
  Points demand;
  demand.add( 1, { drawing.at( 'A' ).x + 100, drawing.at( 'A' ).y - 10 } );
  const Nearest answer = nearestOne( drive( drawing ), demand, drawing.points( "D" ) );
  EXPECT_EQ( answer.reason[0], Reason::Ok );
  EXPECT_NEAR( answer.accessMetres[0], 60, 1e-3 );
}

TEST( RoadTravelTest, TheSnapLimitIsInclusiveAndBeyondItThereIsNoRoad )
{
  const Drawing drawing( "A B", { "A-B" } );
  Points demand;
  demand.add( 1, { drawing.at( 'A' ).x + 500, drawing.at( 'A' ).y + 300 } );
  Query query;
  query.snapMetres = 300.0001;
  EXPECT_EQ( nearestOne( drive( drawing ), demand, drawing.points( "B" ), query ).reason[0], Reason::Ok );
  query.snapMetres = 299.9999;
  const Nearest answer = nearestOne( drive( drawing ), demand, drawing.points( "B" ), query );
  EXPECT_EQ( answer.reason[0], Reason::NoRoadNear );
  EXPECT_EQ( answer.supply[0], -1 );
  EXPECT_TRUE( std::isnan( answer.seconds[0] ) );
}

TEST( RoadTravelTest, TheTimeLimitIsInclusiveAndBeyondItTheMinutesStay )
{
  const Drawing drawing( "A B", { "A-B" } );
  const double exact = secondsBetween( drawing, 'A', 'B' );
  Query query;
  query.limitSeconds = exact;
  EXPECT_EQ( nearestOne( drive( drawing ), drawing.points( "A" ), drawing.points( "B" ), query ).reason[0], Reason::Ok );
  query.limitSeconds = std::nextafter( exact, 0 );
  const Nearest answer = nearestOne( drive( drawing ), drawing.points( "A" ), drawing.points( "B" ), query );
  EXPECT_EQ( answer.reason[0], Reason::BeyondLimit );
  EXPECT_EQ( answer.seconds[0], exact );
  EXPECT_EQ( answer.supply[0], 0 );
}

TEST( RoadTravelTest, EveryDemandHasItsReason )
{
  const Drawing drawing( "A B    C D", { "A-B", "C-D" } );
  Points demand = drawing.points( "AC" );
  demand.add( 3, { std::nan( "" ), std::nan( "" ) } );
  demand.add( 4, { drawing.at( 'A' ).x, drawing.at( 'A' ).y + 5000 } );
  const RoadTravel model = drive( drawing );
  EXPECT_EQ( nearestOne( model, demand, drawing.points( "B" ) ).reason, ( std::vector<Reason> { Reason::Ok, Reason::Disconnected, Reason::NoPosition, Reason::NoRoadNear } ) );
  EXPECT_EQ( nearestOne( model, demand, {} ).reason, ( std::vector<Reason> { Reason::NoSupply, Reason::NoSupply, Reason::NoPosition, Reason::NoSupply } ) );
}

TEST( RoadTravelTest, AClosedRoadIsNotDrivenAndNotJoined )
{
  const Drawing drawing( "A B C\nD   E", { "A-B closed", "B-C closed", "A-D", "D-E", "E-C" } );
  EXPECT_NEAR( secondsBetween( drawing, 'A', 'C' ), 6 * kilometreAt35, 1e-3 );
  Points nearClosed;
  nearClosed.add( 1, { drawing.at( 'B' ).x, drawing.at( 'B' ).y } );
  Query query;
  query.snapMetres = 900;
  EXPECT_EQ( nearestOne( drive( drawing ), nearClosed, drawing.points( "C" ), query ).reason[0], Reason::NoRoadNear );
}

TEST( RoadTravelTest, EqualTimesGoToTheLowerIndex )
{
  const Drawing drawing( "A B C", { "A-B", "B-C" } );
  EXPECT_EQ( nearestOne( drive( drawing ), drawing.points( "B" ), drawing.points( "CAAC" ) ).supply[0], 0 ) << "east of the meridian the plane stretches: C is nearer by a hair";
  EXPECT_EQ( nearestOne( drive( drawing ), drawing.points( "B" ), drawing.points( "AACC" ) ).supply[0], 2 );
}

TEST( RoadTravelTest, ReachListsTheSuppliesWithinTheLimitInTheirOrder )
{
  const Drawing drawing( "A B C D", { "A-B", "B-C", "C-D" }, 500 );
  Query query;
  query.limitSeconds = 2 * kilometreAt35 + 0.01;
  Progress silent;
  const Reach reach = drive( drawing ).reach( drawing.points( "AD" ), drawing.points( "DCBA" ), query, silent );
  EXPECT_EQ( reach.offsets, ( std::vector<uint64_t> { 0, 3, 6 } ) );
  EXPECT_EQ( reach.supply, ( std::vector<uint32_t> { 1, 2, 3, 0, 1, 2 } ) );
  EXPECT_NEAR( reach.metres[0], 2000, 1e-2 );
}

TEST( RoadTravelTest, CancelIsHeard )
{
  const Drawing drawing( "A B", { "A-B" } );
  test::ListeningProgress progress;
  progress.stopAfter = 0;
  const RoadTravel model = drive( drawing );
  const Points demand = drawing.points( "A" );
  const Points supply = drawing.points( "B" );
  const Points *sets[] = { &supply };
  EXPECT_THROW( model.nearest( demand, sets, {}, progress ), Error );
  progress.asked = 0;
  EXPECT_THROW( model.reach( demand, supply, {}, progress ), Error );
}

TEST( RoadTravelTest, AnAddedRoadMakesNobodySlower )
{
  const Drawing before( "A B C\nD E F", { "A-B", "B-C", "A-D", "D-E", "E-F" }, 2000 );
  const Drawing after( "A B C\nD E F", { "A-B", "B-C", "A-D", "D-E", "E-F", "C-F 便道" }, 2000 );
  const Nearest slow = nearestOne( drive( before ), before.points( "ABDEF" ), before.points( "C" ) );
  const Nearest quick = nearestOne( drive( after ), after.points( "ABDEF" ), after.points( "C" ) );
  for ( size_t i = 0; i < slow.seconds.size(); ++i )
    EXPECT_LE( quick.seconds[i], slow.seconds[i] );
  EXPECT_LT( quick.seconds[4], slow.seconds[4] );
}

} // namespace
} // namespace lantu
