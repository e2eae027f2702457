// SPDX-License-Identifier: GPL-3.0-or-later
// Walking up and down, by hand.
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "data/workspace.h"
#include "rasters_support.h"
#include "roads_support.h"
#include "support.h"
#include "travel/road_climb.h"
#include "travel/walking_slope.h"

namespace lantu
{
namespace
{

using test::Drawing;
using test::testFrame;
using test::writeRaster;

constexpr double walking = 1.25; // 4.5 km/h

// A road of one line.
RoadNetwork oneRoad( const std::string &wkt )
{
  test::MemoryRows rows( GeometryType::Line, { { field::roadClass, FieldType::Text } } );
  rows.add( wkt, { "乡道" } );
  Progress silent;
  return buildNetwork( readRoads( rows, testFrame(), Standards( defaultStandards() ), {}, silent ), testFrame(), 1, silent );
}

class RoadClimbTest : public testing::Test
{
  protected:
    RoadClimb climb( const RoadNetwork &network, const std::function<double( double, double )> &height, const test::RasterShape &shape = { .northWest = { 499000, 3302000 }, .cell = 50, .columns = 120, .rows = 60, .nodata = {}, .unit = {} } )
    {
      const std::string path = folder.file( "dem.tif" );
      writeRaster( path, shape, height );
      Progress silent;
      const HeightGrid heights( path, testFrame(), { 499500, 3299500 }, { 504000, 3301500 }, silent );
      return RoadClimb( network, heights, walking, silent );
    }

    test::TemporaryFolder folder;
};

TEST( WalkingSlope, RatiosAreToblers )
{
  // km/h of Tobler 1993 by slope, 5.0367 on the flat
  const std::pair<double, double> table[] { { -0.3, 2.5012 }, { -0.2, 3.5493 }, { -0.1, 5.0367 }, { -0.05, 6 }, { 0, 5.0367 }, { 0.05, 4.2281 }, { 0.1, 3.5493 }, { 0.2, 2.5012 }, { 0.3, 1.7625 }, { 0.5, 0.8753 } };
  for ( const auto &[slope, kmh] : table )
    EXPECT_NEAR( walkingRatio( slope ) * 5.0367, kmh, 1e-4 ) << slope;
  EXPECT_EQ( walkingRatio( 0 ), 1 );
}

TEST_F( RoadClimbTest, OneSlopeCostsMoreUpThanDown )
{
  // 1000 m with 100 m of climb: up exp(-0.35) of the speed, 1135.25 s; down as quick as flat, 800 s
  const RoadNetwork network = Drawing( "A B", { "A-B" }, 500 ).network();
  const RoadClimb found = climb( network, []( double x, double )
    { return 300 + 0.1 * ( x - 500000 ); } );
  const double metres = network.edges[0].metres;
  EXPECT_NEAR( found.seconds( 0, 0, metres ), 1135.25, 0.5 );
  EXPECT_NEAR( found.seconds( 0, metres, 0 ), 800, 0.5 );
  EXPECT_NEAR( found.seconds( 0, 0, metres / 4 ), 1135.25 / 4, 0.2 );
  EXPECT_EQ( found.seconds( 0, 250, 250 ), 0 );
  EXPECT_EQ( found.piecesWithoutHeight(), 0U );
  EXPECT_GE( found.pieces(), 19U );
  EXPECT_LE( found.pieces(), 20U ) << "none shorter than a cell of 50 m";
}

TEST_F( RoadClimbTest, FlatGroundIsTheSameBothWays )
{
  const RoadNetwork network = Drawing( "A B C", { "A-B", "C-B" }, 500 ).network();
  const RoadClimb found = climb( network, []( double, double )
    { return 420; } );
  for ( uint32_t edge = 0; edge < network.edges.size(); ++edge )
  {
    const double metres = network.edges[edge].metres;
    EXPECT_NEAR( found.seconds( edge, 0, metres ), metres / walking, 1e-3 );
    EXPECT_EQ( found.seconds( edge, 0, metres ), found.seconds( edge, metres, 0 ) );
  }
}

TEST_F( RoadClimbTest, AHillCostsWhatItsTwoSidesCost )
{
  // up 0.2 for 505 m, down 0.2 for 505 m, in 20 pieces; the top lies on the centre of a cell and where pieces meet, so that the ridge is kept
  const RoadNetwork network = oneRoad( "LINESTRING (500020 3300000,501030 3300000)" );
  const RoadClimb found = climb( network, []( double x, double )
    { return 300 + 0.2 * ( 525 - std::abs( x - 500525 ) ); } );
  ASSERT_EQ( found.pieces(), 20U );
  const double metres = network.edges[0].metres;
  const double oneSide = metres / 2 / walking;
  const double expected = oneSide / walkingRatio( 0.2 ) + oneSide / walkingRatio( -0.2 );
  EXPECT_NEAR( found.seconds( 0, 0, metres ), expected, 1.5 );
  EXPECT_NEAR( found.seconds( 0, metres, 0 ), expected, 1.5 );
  EXPECT_NEAR( found.seconds( 0, 0, metres / 2 ), oneSide / walkingRatio( 0.2 ), 1.5 );
}

TEST_F( RoadClimbTest, AShortPieceAcrossTheBorderOfCellsIsNoSteeperThanTheCellsAre )
{
  // a step of 1 m between cells of 50 m, at x = 500500: 2 % between their centres; in 2 m it would be 50 %
  const auto step = []( double x, double )
  { return x < 500500 ? 300 : 301; };
  const RoadNetwork network = oneRoad( "LINESTRING (500499 3300000,500501 3300000)" );
  const RoadClimb found = climb( network, step );
  ASSERT_EQ( found.pieces(), 1U );
  const double flat = network.edges[0].metres / walking;
  EXPECT_NEAR( found.seconds( 0, 0, network.edges[0].metres ), flat / walkingRatio( 0.02 ), 1e-3 );
  EXPECT_NEAR( found.seconds( 0, network.edges[0].metres, 0 ), flat / walkingRatio( -0.02 ), 1e-3 );
}

TEST_F( RoadClimbTest, VerticesCloseTogetherMakeNoSlopes )
{
  // rough ground; a straight road of 997 m with a vertex every 2 m is walked like the same one with two vertices
  const auto rough = []( double x, double y )
  { return 300 + 17 * std::sin( x * 0.11 ) + 9 * std::cos( y * 0.07 ); };
  std::string dense = "LINESTRING (500010 3300000";
  for ( int x = 500012; x <= 501006; x += 2 )
    dense += "," + std::to_string( x ) + " 3300000";
  const RoadNetwork few = oneRoad( "LINESTRING (500010 3300000,501007 3300000)" );
  const RoadNetwork many = oneRoad( dense + ",501007 3300000)" );
  const RoadClimb ofFew = climb( few, rough );
  const RoadClimb ofMany = climb( many, rough );
  EXPECT_EQ( ofMany.pieces(), ofFew.pieces() );
  const double metres = few.edges[0].metres;
  ASSERT_NEAR( many.edges[0].metres, metres, 1e-3 );
  EXPECT_GT( ofFew.seconds( 0, 0, metres ), 1.05 * metres / walking ) << "there are slopes";
  for ( const double at : { 0.0, 123.0, 500.0, 800.5 } )
  {
    EXPECT_NEAR( ofMany.seconds( 0, at, metres ), ofFew.seconds( 0, at, metres ), 0.01 );
    EXPECT_NEAR( ofMany.seconds( 0, metres, at ), ofFew.seconds( 0, metres, at ), 0.01 );
  }
}

TEST_F( RoadClimbTest, ABridgeHasTheSlopeBetweenItsEnds )
{
  // a gorge 200 m deep under a level bridge
  const auto gorge = []( double x, double )
  { return x > 500300 && x < 500700 ? 100 : 300; };
  const RoadNetwork bridge = Drawing( "A B", { "A-B bridge" }, 500 ).network();
  const RoadClimb over = climb( bridge, gorge );
  EXPECT_NEAR( over.seconds( 0, 0, bridge.edges[0].metres ), 800, 0.1 );
  EXPECT_EQ( over.pieces(), 1U );
  const RoadNetwork road = Drawing( "A B", { "A-B" }, 500 ).network();
  const RoadClimb through = climb( road, gorge );
  EXPECT_GT( through.seconds( 0, 0, road.edges[0].metres ), 3000 );
}

TEST_F( RoadClimbTest, ABridgeOfSeveralRoadsIsOneStraightSlope )
{
  // A at 300 m, C at 400 m, B in the gorge between them: 1000 m rise 100 m
  const RoadNetwork network = Drawing( "A B C", { "A-B bridge", "B-C bridge" }, 250 ).network();
  const RoadClimb found = climb( network, []( double x, double )
    { return x < 500200 ? 300 : ( x > 500800 ? 400 : 50 ); } );
  for ( const uint32_t edge : { 0U, 1U } )
  {
    EXPECT_NEAR( found.seconds( edge, 0, network.edges[edge].metres ), 1135.25 / 2, 0.5 );
    EXPECT_NEAR( found.seconds( edge, network.edges[edge].metres, 0 ), 400, 0.5 );
  }
}

TEST_F( RoadClimbTest, VoidsAreWalkedAsIfFlatAndCounted )
{
  const RoadNetwork network = Drawing( "A B", { "A-B" }, 500 ).network();
  const RoadClimb found = climb(
    network, []( double x, double )
    { return x > 500400 && x < 500600 ? -9999 : 300 + 0.1 * ( x - 500000 ); },
    { .northWest = { 499000, 3302000 }, .cell = 50, .columns = 120, .rows = 60, .nodata = -9999, .unit = {} } );
  EXPECT_GT( found.piecesWithoutHeight(), 3U );
  EXPECT_LT( found.piecesWithoutHeight(), 8U );
  const double slopeless = static_cast<double>( found.piecesWithoutHeight() ) / static_cast<double>( found.pieces() );
  EXPECT_NEAR( found.seconds( 0, 0, network.edges[0].metres ), 1135.25 * ( 1 - slopeless ) + 800 * slopeless, 2 );
}

TEST_F( RoadClimbTest, PartsAddUpWhereverTheRoadIsCut )
{
  const RoadNetwork network = Drawing( "A   B\n     \nC   D", { "A-B-D-C" }, 300 ).network();
  const RoadClimb found = climb( network, []( double x, double y )
    { return 400 + 80 * std::sin( x / 170 ) + 60 * std::cos( y / 130 ); } );
  const double metres = network.edges[0].metres;
  std::mt19937 random( 7 );
  std::uniform_real_distribution<double> anywhere( 0, metres );
  for ( int i = 0; i < 200; ++i )
  {
    double cuts[] { anywhere( random ), anywhere( random ), anywhere( random ) };
    std::sort( std::begin( cuts ), std::end( cuts ) );
    EXPECT_NEAR( found.seconds( 0, cuts[0], cuts[1] ) + found.seconds( 0, cuts[1], cuts[2] ), found.seconds( 0, cuts[0], cuts[2] ), 1e-6 );
    EXPECT_NEAR( found.seconds( 0, cuts[2], cuts[1] ) + found.seconds( 0, cuts[1], cuts[0] ), found.seconds( 0, cuts[2], cuts[0] ), 1e-6 );
    EXPECT_GE( found.seconds( 0, cuts[0], cuts[1] ), ( cuts[1] - cuts[0] ) / ( walking * walkingRatio( -0.05 ) ) - 1e-3 ) << "never quicker than on the best slope";
  }
}

TEST_F( RoadClimbTest, ANetworkWithoutEdgesHasNoPieces )
{
  RoadNetwork none = Drawing( "A B", { "A-B" } ).network();
  none.edges = {};
  EXPECT_EQ( climb( none, []( double, double )
               { return 1; } )
               .pieces(),
    0U );
}

TEST_F( RoadClimbTest, CancelIsHeard )
{
  const RoadNetwork network = Drawing( "A B", { "A-B" } ).network();
  const std::string path = folder.file( "dem.tif" );
  writeRaster( path, {}, []( double, double )
    { return 1; } );
  Progress silent;
  const HeightGrid heights( path, testFrame(), { 499500, 3299500 }, { 504000, 3301500 }, silent );
  test::ListeningProgress progress;
  progress.stopAfter = 0;
  EXPECT_THROW( RoadClimb( network, heights, walking, progress ), Error );
}

} // namespace
} // namespace lantu
