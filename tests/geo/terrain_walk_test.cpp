// SPDX-License-Identifier: GPL-3.0-or-later
// Points on the terrain: how they join it, and what becomes of those that cannot.
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "terrain_support.h"
#include "travel/terrain_walk.h"

namespace lantu
{
namespace
{

using test::barrierLines;
using test::Ground;
using test::groundCorner;

const double pace = flatPace( SlopeFunction::Tobler, 4.5 );

TerrainWalk walk( const Ground &ground, const BarrierLayer &barriers = {}, int directions = 16 )
{
  Progress silent;
  return { std::make_shared<Terrain>( ground.terrain() ), std::make_shared<Barriers>( barriers ), directions, silent };
}

Nearest nearestOne( const TravelModel &model, const Points &demand, const Points &supply, const Query &query = {} )
{
  Progress silent;
  const Points *sets[] = { &supply };
  return model.nearest( demand, sets, query, silent ).front();
}

Points at( std::initializer_list<Point> places )
{
  Points points;
  for ( const Point &place : places )
    points.add( static_cast<int64_t>( points.size() ) + 1, { groundCorner.x + place.x, groundCorner.y - place.y } );
  return points;
}

TEST( TerrainWalkTest, NeighboursWalkStraight )
{
  const Nearest answer = nearestOne( walk( Ground::flat( 10, 10 ) ), at( { { 50, 40 } } ), at( { { 80, 80 } } ) );
  EXPECT_NEAR( answer.metres[0], 50, 1e-9 ) << "a 3-4-5 triangle between neighbouring cells";
  EXPECT_NEAR( answer.seconds[0], 50 * pace, 1e-6 );
  EXPECT_NEAR( answer.accessMetres[0], 50, 1e-9 ) << "all of it is walked";
}

TEST( TerrainWalkTest, FarPointsGoByTheCentresAroundThem )
{
  const Nearest answer = nearestOne( walk( Ground::flat( 40, 10 ) ), at( { { 40, 45 } } ), at( { { 1030, 45 } } ) );
  // both are in the line of the centres of the second row
  EXPECT_NEAR( answer.metres[0], 990, 1e-3 );
  EXPECT_NEAR( answer.seconds[0], 990 * pace, 1e-4 );
  EXPECT_EQ( answer.reason[0], Reason::Ok );
}

TEST( TerrainWalkTest, UphillAndDownhillDiffer )
{
  Ground ground = Ground::flat( 30, 3 );
  for ( int row = 0; row < 3; ++row )
  {
    for ( int column = 0; column < 30; ++column )
      ground.height( column, row ) = 3.0 * column; // a slope of 0.1 eastwards
  }
  const TerrainWalk model = walk( ground );
  const Points west = at( { { 15, 45 } } );
  const Points east = at( { { 615, 45 } } );
  const double up = 600 * 3.6 / 3.5493;
  const double down = 600 * 3.6 / 5.0367;
  EXPECT_NEAR( nearestOne( model, west, east ).seconds[0], up, 0.01 );
  EXPECT_NEAR( nearestOne( model, east, west ).seconds[0], down, 0.01 );
  Query back;
  back.direction = Direction::SupplyToDemand;
  EXPECT_NEAR( nearestOne( model, west, east, back ).seconds[0], down, 0.01 );
  EXPECT_NEAR( nearestOne( model, west, at( { { 75, 45 } } ) ).seconds[0], 60 * 3.6 / 3.5493, 0.001 ) << "legs feel the slope as well";
}

TEST( TerrainWalkTest, ABarrierBarsLegsToo )
{
  const auto wall = []( double to )
  { return barrierLines( { { { groundCorner.x + 60, groundCorner.y + 10 }, { groundCorner.x + 60, groundCorner.y - to } } } ); };
  const Points demand = at( { { 50, 45 } } );
  const Points supply = at( { { 70, 45 } } );
  EXPECT_NEAR( nearestOne( walk( Ground::flat( 10, 10 ) ), demand, supply ).metres[0], 20, 1e-9 );
  EXPECT_EQ( nearestOne( walk( Ground::flat( 10, 10 ), wall( 400 ) ), demand, supply ).reason[0], Reason::Disconnected );
  const Nearest round = nearestOne( walk( Ground::flat( 10, 10 ), wall( 200 ) ), demand, supply );
  EXPECT_EQ( round.reason[0], Reason::Ok );
  EXPECT_GT( round.metres[0], 2 * std::hypot( 10, 155 ) - 1e-6 ) << "no way round the end of the wall is shorter";
}

TEST( TerrainWalkTest, EveryDemandGetsItsReason )
{
  //            void of 6 x 6 cells in the west, 1 km of nothing is not needed
  const Ground ground = Ground::drawn( "######....\n######....\n######....\n######....\n######....\n######....", 100 );
  Points demand = at( { { 550, 350 }, { 50, 350 }, { -3000, 300 }, { 950, 50 } } );
  demand.add( 9, { std::nan( "" ), 0 } );
  Query query;
  query.snapMetres = 300;
  query.limitSeconds = 150;
  const Nearest answer = nearestOne( walk( ground ), demand, at( { { 750, 350 } } ), query );
  EXPECT_EQ( answer.reason[0], Reason::Ok ) << "a hundred metres into the void, it walks out of it";
  EXPECT_NEAR( answer.metres[0], 200, 1e-3 );
  EXPECT_EQ( answer.reason[1], Reason::NoRoadNear );
  EXPECT_EQ( answer.reason[2], Reason::NoRoadNear ) << "off the raster";
  EXPECT_EQ( answer.reason[3], Reason::BeyondLimit );
  EXPECT_GT( answer.seconds[3], 150 );
  EXPECT_EQ( answer.reason[4], Reason::NoPosition );
  EXPECT_EQ( nearestOne( walk( ground ), demand, at( { { -3000, 300 } } ), query ).reason[0], Reason::NoSupply );
  EXPECT_EQ( nearestOne( walk( ground ), demand, Points(), query ).reason[0], Reason::NoSupply );
}

TEST( TerrainWalkTest, TheLimitIsInclusive )
{
  Query query;
  query.limitSeconds = 990 * pace + 1e-5;
  EXPECT_EQ( nearestOne( walk( Ground::flat( 40, 10 ) ), at( { { 40, 45 } } ), at( { { 1030, 45 } } ), query ).reason[0], Reason::Ok );
  query.limitSeconds = 0;
  EXPECT_EQ( nearestOne( walk( Ground::flat( 40, 10 ) ), at( { { 40, 45 } } ), at( { { 40, 45 } } ), query ).reason[0], Reason::Ok );
  EXPECT_EQ( nearestOne( walk( Ground::flat( 40, 10 ) ), at( { { 40, 45 } } ), at( { { 45, 45 } } ), query ).reason[0], Reason::BeyondLimit );
}

TEST( TerrainWalkTest, ReachHoldsWhatNearestFindsFromEitherSide )
{
  std::mt19937 random( 21 );
  std::uniform_real_distribution<double> unit( 0, 1 );
  Ground ground = Ground::flat( 60, 50 );
  for ( double &height : ground.heights )
    height = unit( random ) < 0.1 ? std::nan( "" ) : 20 * unit( random );
  const TerrainWalk model = walk( ground );
  Points few;
  Points many;
  for ( int i = 0; i < 40; ++i )
    ( i % 5 == 0 ? few : many ).add( i, { groundCorner.x + 1800 * unit( random ), groundCorner.y - 1500 * unit( random ) } );
  Progress silent;
  for ( const Direction direction : { Direction::DemandToSupply, Direction::SupplyToDemand } )
  {
    Query query;
    query.direction = direction;
    query.limitSeconds = 900;
    const Reach reach = model.reach( many, few, query, silent );
    const Reach turned = model.reach( few, many, { direction == Direction::DemandToSupply ? Direction::SupplyToDemand : Direction::DemandToSupply, 900, 1000, 1 }, silent );
    EXPECT_EQ( reach.supply.size(), turned.supply.size() ) << "the same trips asked from the other side";
    const Nearest nearest = nearestOne( model, many, few, query );
    for ( size_t i = 0; i < many.size(); ++i )
    {
      double least = std::numeric_limits<double>::infinity();
      uint32_t supply = 0;
      for ( size_t row = reach.offsets[i]; row < reach.offsets[i + 1]; ++row )
      {
        if ( reach.seconds[row] < least )
        {
          least = reach.seconds[row];
          supply = reach.supply[row];
        }
        for ( size_t other = turned.offsets[reach.supply[row]]; other < turned.offsets[reach.supply[row] + 1]; ++other )
        {
          if ( turned.supply[other] != i )
            continue;
          EXPECT_NEAR( turned.seconds[other], reach.seconds[row], 1e-4 );
        }
      }
      ASSERT_EQ( nearest.reason[i] == Reason::Ok, least <= 900 );
      if ( least <= 900 )
      {
        EXPECT_NEAR( nearest.seconds[i], least, 1e-4 );
        EXPECT_EQ( nearest.supply[i], static_cast<int32_t>( supply ) );
      }
    }
  }
}

TEST( TerrainWalkTest, PaidPathsCostWhatTheirStepsCost )
{
  // metres times the flat pace is the time where there are no slopes
  std::mt19937 random( 22 );
  std::uniform_real_distribution<double> unit( 0, 1 );
  Ground ground = Ground::flat( 60, 50 );
  for ( double &height : ground.heights )
    height = unit( random ) < 0.2 ? std::nan( "" ) : 7;
  Points demand;
  for ( int i = 0; i < 100; ++i )
    demand.add( i, { groundCorner.x + 1800 * unit( random ), groundCorner.y - 1500 * unit( random ) } );
  const Nearest answer = nearestOne( walk( ground ), demand, at( { { 100, 100 }, { 1700, 900 }, { 400, 1400 } } ) );
  int ok = 0;
  for ( size_t i = 0; i < demand.size(); ++i )
  {
    if ( answer.reason[i] != Reason::Ok )
      continue;
    ++ok;
    EXPECT_NEAR( answer.metres[i] * pace, answer.seconds[i], 1e-3 );
  }
  EXPECT_GT( ok, 50 );
}

} // namespace
} // namespace lantu
