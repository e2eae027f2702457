// SPDX-License-Identifier: GPL-3.0-or-later
// Times over the roads, by hand and against brute force.
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "data/workspace.h"
#include "roads_support.h"
#include "support.h"
#include "travel/road_joins.h"
#include "travel/road_travel.h"

namespace lantu
{
namespace
{

using test::Drawing;
using test::testFrame;

constexpr double infinity = std::numeric_limits<double>::infinity();
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

// ---- against brute force

struct Town
{
    std::shared_ptr<RoadNetwork> network;
    Points demand;
    Points supply;
};

// A jittered grid of roads of several classes with lost and one-way edges, and points off and on it.
Town randomTown( unsigned seed )
{
  std::mt19937 random( seed );
  const auto below = [&]( int count )
  { return static_cast<int>( random() % static_cast<unsigned>( count ) ); };
  const int side = 2 + below( 4 );
  std::vector<Point> places;
  for ( int i = 0; i < side * side; ++i )
    places.push_back( { 500000 + 400.0 * ( i % side ) + below( 200 ), 3300000 + 400.0 * ( i / side ) + below( 200 ) } );
  test::MemoryRows rows( GeometryType::Line, { { field::roadClass, FieldType::Text }, { field::oneway, FieldType::Integer }, { field::status, FieldType::Text } } );
  const auto road = [&]( int a, int b )
  {
    if ( below( 6 ) == 0 )
      return;
    const char *classes[] = { "国道", "县道", "乡道", "村道", "便道" };
    const Point from = places[static_cast<size_t>( a )];
    const Point to = places[static_cast<size_t>( b )];
    // no two roads cross: the bend stays close to the straight line
    rows.add( fmt::format( "LINESTRING ({} {},{} {},{} {})", from.x, from.y, 0.5 * ( from.x + to.x ) + below( 20 ), 0.5 * ( from.y + to.y ) + below( 20 ), to.x, to.y ),
      { classes[below( 5 )], static_cast<int64_t>( below( 4 ) == 0 ? 1 - 2 * below( 2 ) : 0 ), below( 15 ) == 0 ? "封闭" : "通车" } );
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
  rows.add( fmt::format( "LINESTRING ({} {},{} {})", places[0].x, places[0].y, places[0].x - 300, places[0].y - 300 ), { "县道", int64_t { 0 }, "通车" } );
  Progress silent;
  Town town;
  town.network = std::make_shared<RoadNetwork>( buildNetwork( readRoads( rows, testFrame(), Standards( defaultStandards() ), {}, silent ), testFrame(), 1, silent ) );
  const auto anywhere = [&]
  { return below( 5 ) == 0 ? places[static_cast<size_t>( below( side * side ) )] : Point { 499900.0 + below( 400 * side + 200 ), 3299900.0 + below( 400 * side + 200 ) }; };
  for ( int i = 0; i < 12; ++i )
    town.demand.add( i, anywhere() );
  for ( int i = 0; i < 5; ++i )
    town.supply.add( i, anywhere() );
  return town;
}

/**
 * All pairs by Bellman and Ford over a graph in which every join is a node of its own: nothing of the search under test but
 * its joins, which are checked elsewhere.
 */
std::vector<std::vector<double>> bruteForce( const RoadTravel &model, const Points &from, const Points &to, const Query &query )
{
  Progress silent;
  const RoadNetwork &network = model.network();
  const RoadJoins joins[] = { joinRoads( network, model.profile(), from, query.snapMetres, silent ), joinRoads( network, model.profile(), to, query.snapMetres, silent ) };
  struct Link
  {
      size_t a, b;
      double seconds;
  };
  std::vector<Link> links;
  size_t count = network.nodes.size();
  std::vector<std::vector<std::pair<double, size_t>>> onEdge( network.edges.size() );
  std::vector<size_t> joinNode[2];
  for ( int side = 0; side < 2; ++side )
  {
    for ( const RoadJoin &join : joins[side].joins )
    {
      onEdge[join.edge].emplace_back( join.along, count );
      joinNode[side].push_back( count++ );
    }
  }
  for ( size_t e = 0; e < network.edges.size(); ++e )
  {
    const RoadEdge &edge = network.edges[e];
    const Road &road = network.roads[edge.road];
    const double speed = model.profile() == Profile::Walk ? walking : road.driveKmh / 3.6;
    auto stops = onEdge[e];
    stops.emplace_back( 0, edge.from );
    stops.emplace_back( edge.metres, edge.to );
    for ( const auto &[alongA, a] : stops )
    {
      for ( const auto &[alongB, b] : stops )
      {
        if ( a == b )
          continue;
        const bool forward = alongB >= alongA;
        const bool allowed = alongA == alongB || model.profile() == Profile::Walk || ( forward ? road.oneway != Oneway::Against : road.oneway != Oneway::Along );
        if ( usable( road, model.profile() ) && allowed )
          links.push_back( { a, b, std::abs( alongB - alongA ) / speed } );
      }
    }
  }
  std::vector<std::vector<double>> result( from.size(), std::vector<double>( to.size(), infinity ) );
  for ( size_t i = 0; i < from.size(); ++i )
  {
    std::vector<double> cost( count, infinity );
    for ( size_t j = joins[0].offsets[i]; j < joins[0].offsets[i + 1]; ++j )
      cost[joinNode[0][j]] = joins[0].joins[j].accessMetres / query.accessMetresPerSecond;
    for ( bool changed = true; changed; )
    {
      changed = false;
      for ( const Link &link : links )
      {
        if ( cost[link.a] + link.seconds < cost[link.b] - 1e-12 )
        {
          cost[link.b] = cost[link.a] + link.seconds;
          changed = true;
        }
      }
    }
    for ( size_t k = 0; k < to.size(); ++k )
    {
      for ( size_t j = joins[1].offsets[k]; j < joins[1].offsets[k + 1]; ++j )
        result[i][k] = std::min( result[i][k], cost[joinNode[1][j]] + joins[1].joins[j].accessMetres / query.accessMetresPerSecond );
    }
  }
  return result;
}

class RoadTravelProperty : public testing::TestWithParam<unsigned>
{
};

TEST_P( RoadTravelProperty, NearestAndReachEqualBruteForceBothWays_exhaustive )
{
  Progress silent;
  for ( unsigned seed = GetParam(); seed < GetParam() + 50; ++seed )
  {
    const Town town = randomTown( seed );
    for ( const Profile profile : { Profile::Drive, Profile::Walk } )
    {
      const RoadTravel model( town.network, profile, walking );
      for ( const Direction direction : { Direction::DemandToSupply, Direction::SupplyToDemand } )
      {
        Query query;
        query.direction = direction;
        query.snapMetres = 180;
        query.limitSeconds = 150;
        const bool there = direction == Direction::DemandToSupply;
        const auto expected = there ? bruteForce( model, town.demand, town.supply, query ) : bruteForce( model, town.supply, town.demand, query );
        const auto seconds = [&]( size_t i, size_t j )
        { return there ? expected[i][j] : expected[j][i]; };
        const Nearest nearest = nearestOne( model, town.demand, town.supply, query );
        const Reach reach = model.reach( town.demand, town.supply, query, silent );
        for ( size_t i = 0; i < town.demand.size(); ++i )
        {
          double best = infinity;
          std::vector<uint32_t> within;
          for ( size_t j = 0; j < town.supply.size(); ++j )
          {
            best = std::min( best, seconds( i, j ) );
            if ( seconds( i, j ) <= query.limitSeconds )
              within.push_back( static_cast<uint32_t>( j ) );
          }
          if ( best < infinity )
          {
            ASSERT_NEAR( nearest.seconds[i], best, 1e-6 ) << "seed " << seed << " demand " << i;
            ASSERT_NEAR( seconds( i, static_cast<size_t>( nearest.supply[i] ) ), best, 1e-6 );
          }
          else
            ASSERT_TRUE( nearest.reason[i] == Reason::Disconnected || nearest.reason[i] == Reason::NoRoadNear || nearest.reason[i] == Reason::NoSupply ) << "seed " << seed;
          const std::vector<uint32_t> found( reach.supply.begin() + static_cast<ptrdiff_t>( reach.offsets[i] ), reach.supply.begin() + static_cast<ptrdiff_t>( reach.offsets[i + 1] ) );
          ASSERT_EQ( found, within ) << "seed " << seed << " demand " << i;
          for ( uint64_t row = reach.offsets[i]; row < reach.offsets[i + 1]; ++row )
            ASSERT_NEAR( reach.seconds[row], seconds( i, reach.supply[row] ), 1e-6 );
        }
        // the other side is the smaller one: the same answers by the other way of searching
        const Reach turned = model.reach( town.supply, town.demand, { .direction = there ? Direction::SupplyToDemand : Direction::DemandToSupply, .limitSeconds = query.limitSeconds, .snapMetres = query.snapMetres }, silent );
        ASSERT_EQ( turned.supply.size(), reach.supply.size() );
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P( Seeds, RoadTravelProperty, testing::Values( 0U, 50U, 100U, 150U ) );

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
