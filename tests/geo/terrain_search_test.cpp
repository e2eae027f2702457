// SPDX-License-Identifier: GPL-3.0-or-later
// Times over a terrain: known figures, a plain Dijkstra, and barriers that nobody jumps.
#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <random>

#include "roads_support.h"
#include "support.h"
#include "terrain_support.h"
#include "travel/barrier_areas.h"
#include "travel/terrain_search.h"

namespace lantu
{
namespace
{

using test::barrierLines;
using test::Ground;
using test::groundCorner;
using test::swept;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST( WalkingSlopeTest, ToblersTable )
{
  // ANALYSIS of Tobler 1993: slope and km/h
  const std::pair<double, double> table[] = { { -0.3, 2.5012 }, { -0.2, 3.5493 }, { -0.1, 5.0367 }, { -0.05, 6 }, { 0, 5.0367 }, { 0.05, 4.2281 }, { 0.1, 3.5493 }, { 0.2, 2.5012 }, { 0.3, 1.7625 }, { 0.5, 0.8753 } };
  for ( const auto &[slope, kmh] : table )
    EXPECT_NEAR( 3.6 / ( flatPace( SlopeFunction::Tobler, 4.5 ) * slopeFactor( SlopeFunction::Tobler, slope ) ), kmh, 5e-5 ) << slope;
}

TEST( WalkingSlopeTest, TheQuickExponentialIsThatOfTheLibrary )
{
  for ( double x = 0; x < 40; x += 0.00173 )
    ASSERT_NEAR( quickExponential( x ) / std::exp( x ), 1, 2e-10 ) << x;
}

TEST( WalkingSlopeTest, LangmuirIsThatOfGrass )
{
  const auto pace = []( double slope )
  { return flatPace( SlopeFunction::Langmuir, 4.5 ) * slopeFactor( SlopeFunction::Langmuir, slope ); };
  EXPECT_DOUBLE_EQ( pace( 0 ), 0.72 );
  EXPECT_NEAR( pace( 0.1 ), 0.72 + 0.6, 1e-12 );
  EXPECT_NEAR( pace( -0.1 ), 0.72 - 0.19998, 1e-12 );
  EXPECT_NEAR( pace( -0.3 ), 0.72 + 0.59994, 1e-12 );
}

TEST( WalkingSlopeTest, ScaledIsTheFlatSpeedOnTheFlatAndToblerInForm )
{
  EXPECT_DOUBLE_EQ( flatPace( SlopeFunction::Scaled, 4.5 ), 0.8 );
  for ( const double slope : { -0.3, -0.05, 0.0, 0.2 } )
    EXPECT_NEAR( slopeFactor( SlopeFunction::Scaled, slope ), std::exp( 3.5 * std::abs( slope + 0.05 ) - 0.175 ), 1e-9 );
  EXPECT_NEAR( leastSlopeFactor( SlopeFunction::Scaled ), std::exp( -0.175 ), 1e-9 );
}

TEST( TerrainLayoutTest, CellsAndMovesFindTheirWay )
{
  const TerrainLayout layout( 37, 21 );
  for ( int row = 0; row < 21; ++row )
  {
    for ( int column = 0; column < 37; ++column )
    {
      const uint32_t cell = layout.cell( column, row );
      ASSERT_LT( cell, layout.cells() );
      ASSERT_EQ( layout.column( cell ), column );
      ASSERT_EQ( layout.row( cell ), row );
      for ( size_t move = 0; move < terrainMoves.size(); ++move )
      {
        const TerrainMove step = terrainMoves[move];
        const uint32_t next = layout.moved( cell, step );
        ASSERT_LT( next, layout.cells() );
        ASSERT_EQ( layout.column( next ), column + step.columns );
        ASSERT_EQ( layout.row( next ), row + step.rows );
        ASSERT_EQ( terrainMoves[move ^ 1].columns, -step.columns );
        ASSERT_EQ( terrainMoves[move ^ 1].rows, -step.rows );
      }
    }
  }
}

// The longest detour of the moves against the straight line over all bearings.
double stretch( int directions )
{
  const int half = 60;
  Ground ground = Ground::flat( 2 * half + 1, 2 * half + 1, 1 );
  const auto seconds = swept( ground.terrain(), {}, { { half, half } }, false, directions );
  const double pace = flatPace( SlopeFunction::Tobler, 4.5 );
  double most = 0;
  for ( int row = 0; row <= 2 * half; ++row )
  {
    for ( int column = 0; column <= 2 * half; ++column )
    {
      const double metres = std::hypot( column - half, row - half );
      if ( metres > half / 2 )
        most = std::max( most, seconds[static_cast<size_t>( row * ground.columns + column )] / pace / metres - 1 );
    }
  }
  return most;
}

TEST( TerrainSearchTest, OnFlatGroundNoDirectionIsStretchedMoreThanTheMovesMustStretchIt )
{
  // 1/cos(22.5 deg) - 1 and that of 16 directions; bearings on the grid come as near to the worst as this
  EXPECT_NEAR( stretch( 8 ), 0.08239, 2e-5 );
  EXPECT_NEAR( stretch( 16 ), 0.02749, 2e-5 );
}

Ground randomGround( std::mt19937 &random, bool speeds, double voids )
{
  std::uniform_real_distribution<double> unit( 0, 1 );
  Ground ground = Ground::flat( 20 + static_cast<int>( random() % 30 ), 20 + static_cast<int>( random() % 30 ) );
  ground.cellWidth = 20 + 20 * unit( random );
  ground.cellHeight = 20 + 20 * unit( random );
  double height = 500;
  for ( double &cell : ground.heights )
    cell = unit( random ) < voids ? nan : ( height += 24 * ( unit( random ) - 0.5 ) );
  if ( speeds )
  {
    for ( size_t i = 0; i < ground.heights.size(); ++i )
      ground.kmh.push_back( unit( random ) < 0.05 ? 0 : 1 + 40 * unit( random ) * unit( random ) );
  }
  return ground;
}

TEST( TerrainSearchTest, EqualsAPlainDijkstraOnRandomGround )
{
  std::mt19937 random( 3 );
  std::uniform_real_distribution<double> unit( 0, 1 );
  for ( int round = 0; round < 60; ++round )
  {
    Ground ground = randomGround( random, round % 2 == 1, round % 3 == 0 ? 0.15 : 0 );
    const SlopeFunction functions[] = { SlopeFunction::Tobler, SlopeFunction::Scaled, SlopeFunction::Langmuir, SlopeFunction::None };
    ground.slope = functions[round / 2 % 4];
    const auto somewhere = [&]
    { return Point { groundCorner.x + unit( random ) * ground.columns * ground.cellWidth, groundCorner.y - unit( random ) * ground.rows * ground.cellHeight }; };
    std::vector<std::vector<Point>> lines;
    for ( int line = 0; line < round % 5; ++line )
      lines.push_back( { somewhere(), somewhere(), somewhere() } );
    const Barriers barriers( barrierLines( lines ) );
    std::vector<std::pair<int, int>> sources;
    while ( sources.size() < 3 )
    {
      const int column = static_cast<int>( random() ) & 15;
      const int row = static_cast<int>( random() ) & 15;
      if ( ground.passable( column, row ) )
        sources.emplace_back( column, row );
    }
    const Terrain terrain = ground.terrain();
    for ( const int directions : { 8, 16 } )
    {
      for ( const bool backwards : { false, true } )
      {
        const auto expected = ground.dijkstra( sources, backwards, directions, barriers.segments() );
        const auto seconds = swept( terrain, barriers, sources, backwards, directions );
        const auto parallel = swept( terrain, barriers, sources, backwards, directions, true );
        for ( size_t i = 0; i < expected.size(); ++i )
        {
          ASSERT_EQ( seconds[i], parallel[i] );
          if ( expected[i] < infinity )
          {
            ASSERT_NEAR( seconds[i], expected[i], 1e-6 * expected[i] ) << round << " cell " << i;
          }
          else
          {
            ASSERT_EQ( seconds[i], infinity ) << round << " cell " << i;
          }
        }
      }
    }
  }
}

TEST( TerrainSearchTest, WithoutSlopesEveryWayTakesAsLongAsItsWayBack )
{
  std::mt19937 random( 5 );
  Ground ground = randomGround( random, true, 0.1 );
  ground.slope = SlopeFunction::None;
  ASSERT_TRUE( ground.passable( 3, 4 ) );
  const auto there = swept( ground.terrain(), {}, { { 3, 4 } }, false, 16 );
  EXPECT_EQ( there, swept( ground.terrain(), {}, { { 3, 4 } }, true, 16 ) );
  for ( int row = 0; row < ground.rows; row += 5 )
  {
    for ( int column = 0; column < ground.columns; column += 7 )
    {
      if ( !ground.passable( column, row ) )
        continue;
      EXPECT_EQ( swept( ground.terrain(), {}, { { column, row } }, false, 16 )[static_cast<size_t>( 4 * ground.columns + 3 )], there[static_cast<size_t>( row * ground.columns + column )] );
    }
  }
}

TEST( TerrainSearchTest, NoDetourIsQuickerThanTheWay )
{
  std::mt19937 random( 6 );
  const Ground ground = randomGround( random, false, 0 );
  const Terrain terrain = ground.terrain();
  const auto fromA = swept( terrain, {}, { { 2, 2 } }, false, 16 );
  const auto fromB = swept( terrain, {}, { { 15, 9 } }, false, 16 );
  const double aToB = fromA[static_cast<size_t>( 9 * ground.columns + 15 )];
  for ( size_t i = 0; i < fromA.size(); ++i )
    EXPECT_LE( fromA[i], aToB + fromB[i] + 1e-9 );
}

TEST( TerrainSearchTest, ManySourcesAtOnceAreTheLeastOfEachAndEqualOnesGoToTheLower )
{
  Ground ground = Ground::flat( 41, 9 );
  Progress silent;
  const Terrain terrain = ground.terrain();
  const ClosedMoves closed( terrain, {}, silent );
  TerrainSearch search( terrain, closed, 16 );
  for ( const bool swapped : { false, true } )
  {
    search.begin( false, 2 );
    search.addOrigin( terrain.layout.cell( 0, 4 ), 0, 0, swapped ? 1 : 0 );
    search.addOrigin( terrain.layout.cell( 40, 4 ), 0, 0, swapped ? 0 : 1 );
    ASSERT_TRUE( search.run( infinity, silent, swapped ) );
    EXPECT_EQ( search.origin( terrain.layout.cell( 19, 4 ) ), swapped ? 1u : 0u );
    EXPECT_EQ( search.origin( terrain.layout.cell( 20, 4 ) ), 0u ) << "equally far from both";
    EXPECT_EQ( search.origin( terrain.layout.cell( 21, 4 ) ), swapped ? 0u : 1u );
    EXPECT_NEAR( search.way( terrain.layout.cell( 19, 4 ) ).metres, 19 * 30, 1e-3 );
    EXPECT_EQ( search.way( terrain.layout.cell( 19, 4 ) ).firstLinked, TerrainSearch::noPlace );
  }
}

TEST( TerrainSearchTest, TheLimitIsInclusiveAndEndsTheSweep )
{
  const Ground ground = Ground::flat( 30, 30 );
  const Terrain terrain = ground.terrain();
  Progress silent;
  const ClosedMoves closed( terrain, {}, silent );
  TerrainSearch search( terrain, closed, 8 );
  const double step = 30 * terrain.pace;
  search.begin( false, 1 );
  search.addOrigin( terrain.layout.cell( 5, 5 ), 0, 0, 0 );
  ASSERT_TRUE( search.run( 3 * step, silent, false ) );
  EXPECT_TRUE( search.reached( terrain.layout.cell( 8, 5 ) ) );
  EXPECT_FALSE( search.reached( terrain.layout.cell( 9, 5 ) ) );
  // used again, with nothing left of the last sweep; a limit of 0 holds the source alone
  search.begin( false, 1 );
  search.addOrigin( terrain.layout.cell( 20, 20 ), 0, 0, 0 );
  ASSERT_TRUE( search.run( 0, silent, false ) );
  EXPECT_TRUE( search.reached( terrain.layout.cell( 20, 20 ) ) );
  EXPECT_FALSE( search.reached( terrain.layout.cell( 21, 20 ) ) );
  EXPECT_FALSE( search.reached( terrain.layout.cell( 5, 5 ) ) );
}

TEST( TerrainSearchTest, AVeryLongWayIsStillExact )
{
  Ground ground = Ground::flat( 3000, 1, 1000 );
  ground.kmh.assign( ground.heights.size(), 0.5 );
  const auto seconds = swept( ground.terrain(), {}, { { 0, 0 } }, false, 8 );
  EXPECT_NEAR( seconds[2999], 2999 * 7200.0, 1 ) << "250 days";
}

void expectNeverJumped( const Ground &ground, const Barriers &barriers, std::pair<int, int> from, std::pair<int, int> across )
{
  for ( const int directions : { 8, 16 } )
  {
    const auto seconds = swept( ground.terrain(), barriers, { from }, false, directions );
    EXPECT_EQ( seconds[static_cast<size_t>( across.second * ground.columns + across.first )], infinity ) << directions;
    EXPECT_LT( seconds[static_cast<size_t>( from.second * ground.columns + from.first )], infinity );
  }
}

TEST( BarrierTest, AOneCellRiverIsNeverJumped )
{
  expectNeverJumped( Ground::drawn( "....\n....\n####\n....\n...." ), {}, { 1, 1 }, { 2, 3 } );
  expectNeverJumped( Ground::drawn( "#......\n.#.....\n..#....\n...#...\n....#..\n.....#.\n......#" ), {}, { 4, 1 }, { 1, 4 } );
  expectNeverJumped( Ground::drawn( "##.....\n..##...\n....##.\n......#" ), {}, { 4, 0 }, { 1, 3 } );
  expectNeverJumped( Ground::drawn( "#...\n.#..\n.#..\n..#.\n..#.\n...#" ), {}, { 3, 1 }, { 0, 3 } );
}

TEST( BarrierTest, ALineIsNeverJumpedWhereverItRuns )
{
  std::mt19937 random( 11 );
  std::uniform_real_distribution<double> unit( -0.5, 0.5 );
  const Ground ground = Ground::flat( 24, 24 );
  for ( int round = 0; round < 200; ++round )
  {
    // from beyond the western border to beyond the eastern one, winding around the middle
    std::vector<Point> line { { groundCorner.x - 100, groundCorner.y - 360 + 300 * unit( random ) } };
    for ( int bend = 1; bend < 8; ++bend )
      line.push_back( { groundCorner.x + 90 * bend, groundCorner.y - 360 + 500 * unit( random ) } );
    line.push_back( { groundCorner.x + 820, groundCorner.y - 360 + 300 * unit( random ) } );
    if ( round % 4 == 0 ) // along the centres and corners of cells
    {
      for ( Point &point : line )
        point = { groundCorner.x + 15 * std::round( ( point.x - groundCorner.x ) / 15 ), groundCorner.y - 15 * std::round( ( groundCorner.y - point.y ) / 15 ) };
    }
    expectNeverJumped( ground, Barriers( barrierLines( { line } ) ), { 12, 1 }, { 12, 22 } );
  }
}

TEST( BarrierTest, AGapIsPassedAndNothingElse )
{
  // a line between two rows of cells, open between x = 300 and 330, which is one cell
  const Ground ground = Ground::flat( 21, 8 );
  const double y = groundCorner.y - 4 * 30;
  const Barriers barriers( barrierLines( { { { groundCorner.x - 10, y }, { groundCorner.x + 300, y } }, { { groundCorner.x + 330, y }, { groundCorner.x + 640, y } } } ) );
  const double pace = flatPace( SlopeFunction::Tobler, 4.5 );
  const auto seconds = swept( ground.terrain(), barriers, { { 10, 2 } }, false, 8 );
  EXPECT_NEAR( seconds[static_cast<size_t>( 5 * 21 + 10 )], 90 * pace, 1e-3 ) << "straight through the gap";
  const auto aside = swept( ground.terrain(), barriers, { { 9, 3 } }, false, 8 );
  EXPECT_NEAR( aside[static_cast<size_t>( 4 * 21 + 9 )], 90 * pace, 1e-3 ) << "the diagonals touch the ends of the lines: aside, through, aside";
  const Barriers shut( barrierLines( { { { groundCorner.x - 10, y }, { groundCorner.x + 640, y } } } ) );
  EXPECT_EQ( swept( ground.terrain(), shut, { { 9, 3 } }, false, 16 )[static_cast<size_t>( 4 * 21 + 9 )], infinity );
}

TEST( BarrierTest, ThePolygonsInsideIsClosedAndItsHoleIsOpen )
{
  Terrain terrain = Ground::flat( 20, 20 ).terrain();
  BarrierLayer lake = barrierLines( { { { 500100, 3299900 }, { 500400, 3299900 }, { 500400, 3299600 }, { 500100, 3299600 }, { 500100, 3299900 } }, { { 500190, 3299810 }, { 500310, 3299810 }, { 500310, 3299690 }, { 500190, 3299690 }, { 500190, 3299810 } } } );
  lake.areaOf = { 0, 0 };
  // 300 m square of 30 m cells, centres 10 to 10 inside, less 4 x 4 of the hole
  EXPECT_EQ( closeAreas( terrain, lake ), 100 - 16 );
  EXPECT_FALSE( terrain.passable( *terrain.cellAt( { 500150, 3299850 } ) ) );
  EXPECT_TRUE( terrain.passable( *terrain.cellAt( { 500250, 3299750 } ) ) );
  EXPECT_TRUE( terrain.passable( *terrain.cellAt( { 500050, 3299750 } ) ) );
  EXPECT_EQ( closeAreas( terrain, lake ), 0 ) << "they are closed already";
}

TEST( BarrierTest, ReadingKeepsLinesAndRingsAndLeavesFordsOut )
{
  test::MemoryRows rows( GeometryType::Line, { { field::crossable, FieldType::Integer } } );
  rows.add( "LINESTRING (500000 3300000, 500100 3300000, 500200 3300100)", { int64_t { 0 } } );
  rows.add( "LINESTRING (500000 3300000, 500100 3300000)", { int64_t { 1 } } );
  rows.add( "POLYGON ((500000 3300000, 500100 3300000, 500100 3300100, 500000 3300000))", { Value() } );
  rows.add( "", { int64_t { 0 } } );
  test::ListeningProgress progress;
  const BarrierLayer layer = readBarriers( rows, test::testFrame(), progress );
  EXPECT_EQ( layer.parts(), 2U );
  EXPECT_EQ( layer.areaOf[0], BarrierLayer::noArea );
  EXPECT_EQ( layer.areaOf[1], 2U );
  EXPECT_EQ( Barriers( layer ).segments().size(), 5U );
  EXPECT_EQ( layer.intake.rowsRead(), 4 );
  EXPECT_EQ( layer.intake.rowsUsed(), 3 );
  EXPECT_EQ( progress.notes.size(), 1U ) << "the ford";
  test::MemoryRows points( GeometryType::Point, {} );
  test::expectError( ErrorCode::WrongType, {}, [&]
    { readBarriers( points, test::testFrame(), progress ); } );
}

TEST( BarrierTest, CrossingAgreesWithEverySegmentAsked )
{
  std::mt19937 random( 12 );
  std::uniform_real_distribution<double> unit( 0, 1 );
  const auto somewhere = [&]
  { return Point { 500000 + 3000 * unit( random ), 3300000 + 2000 * unit( random ) }; };
  std::vector<std::vector<Point>> lines;
  for ( int i = 0; i < 40; ++i )
  {
    const Point start = somewhere();
    lines.push_back( { start, { start.x + 150 * unit( random ), start.y - 100 * unit( random ) }, { start.x + 150, start.y } } );
  }
  const Barriers barriers( barrierLines( lines ) );
  int crossed = 0;
  for ( int i = 0; i < 3000; ++i )
  {
    const Point a = somewhere();
    const Point b { a.x + 300 * ( unit( random ) - 0.5 ), a.y + 300 * ( unit( random ) - 0.5 ) };
    const bool expected = std::any_of( barriers.segments().begin(), barriers.segments().end(), [&]( const Segment &segment )
      { return touch( a, b, segment.a, segment.b ); } );
    ASSERT_EQ( barriers.cross( a, b ), expected );
    crossed += expected;
  }
  EXPECT_GT( crossed, 50 );
  EXPECT_FALSE( Barriers().cross( { 0, 0 }, { 1, 1 } ) );
}

class StopsAfter final : public Progress
{
  public:
    explicit StopsAfter( std::chrono::milliseconds time )
      : mEnd( std::chrono::steady_clock::now() + time ) {}
    bool stopped() const override { return std::chrono::steady_clock::now() > mEnd; }

  private:
    std::chrono::steady_clock::time_point mEnd;
};

TEST( TerrainSearchTest, ACancelledSweepEndsAtOnce )
{
  const Terrain terrain = Ground::flat( 2000, 2000 ).terrain();
  Progress silent;
  const ClosedMoves closed( terrain, {}, silent );
  TerrainSearch search( terrain, closed, 16 );
  for ( const bool parallel : { false, true } )
  {
    search.begin( false, 1 );
    search.addOrigin( terrain.layout.cell( 1000, 1000 ), 0, 0, 0 );
    StopsAfter stopping( std::chrono::milliseconds( 20 ) );
    const auto start = std::chrono::steady_clock::now();
    EXPECT_FALSE( search.run( infinity, stopping, parallel ) );
    EXPECT_LT( std::chrono::steady_clock::now() - start, std::chrono::milliseconds( 220 ) );
    // and the next one knows nothing of it
    search.begin( false, 1 );
    search.addOrigin( terrain.layout.cell( 10, 10 ), 0, 0, 0 );
    ASSERT_TRUE( search.run( 300, silent, parallel ) );
    EXPECT_NEAR( search.seconds( terrain.layout.cell( 15, 10 ) ), 150 * terrain.pace, 1e-3 );
    EXPECT_FALSE( search.reached( terrain.layout.cell( 1000, 1000 ) ) );
  }
}

} // namespace
} // namespace lantu
