// SPDX-License-Identifier: GPL-3.0-or-later
// Where roads join, and where they do not.
#include <gtest/gtest.h>

#include "data/workspace.h"
#include "roads_support.h"
#include "support.h"

namespace lantu
{
namespace
{

using test::Drawing;
using test::MemoryRows;
using test::testFrame;

double metres( const RoadNetwork &network )
{
  double sum = 0;
  for ( const RoadEdge &edge : network.edges )
    sum += edge.metres;
  return sum;
}

size_t componentCount( const RoadNetwork &network, Profile profile = Profile::Drive )
{
  const std::vector<uint32_t> components = componentsOfEdges( network, profile );
  size_t count = 0;
  for ( const uint32_t component : components )
    count = component == noComponent ? count : std::max<size_t>( count, component + 1 );
  return count;
}

TEST( RoadNetworkTest, RoadsJoinAtACommonEnd )
{
  const RoadNetwork network = Drawing( "A B C", { "A-B", "B-C" } ).network();
  EXPECT_EQ( network.nodes.size(), 3U );
  EXPECT_EQ( network.edges.size(), 2U );
  EXPECT_EQ( componentCount( network ), 1U );
}

TEST( RoadNetworkTest, RoadsJoinAtASharedVertexWithinBoth )
{
  const RoadNetwork network = Drawing( " D \nABC\n E ", { "A-B-C", "D-B-E" } ).network();
  EXPECT_EQ( network.nodes.size(), 5U );
  EXPECT_EQ( network.edges.size(), 4U );
}

TEST( RoadNetworkTest, AnEndOnALineCutsIt )
{
  const RoadNetwork network = Drawing( "A B C\n  D  ", { "A-C", "B-D" } ).network();
  EXPECT_EQ( network.nodes.size(), 4U );
  EXPECT_EQ( network.edges.size(), 3U );
  EXPECT_TRUE( network.mended.empty() );
}

TEST( RoadNetworkTest, TwoRoadsThatMeetOnALineJoinIt )
{
  // both stop three centimetres short of the long road, at one place
  RoadLayer layer;
  const auto add = [&layer]( std::initializer_list<Point> line, int level )
  {
    layer.points.insert( layer.points.end(), line.begin(), line.end() );
    layer.ends.push_back( layer.points.size() );
    layer.roadOf.push_back( static_cast<uint32_t>( layer.roads.size() ) );
    layer.roads.push_back( { .driveKmh = 30, .rainyKmh = 30, .level = level } );
  };
  constexpr double x = Frame::falseEasting;
  add( { { x - 100, 0 }, { x + 100, 0 } }, 0 );
  add( { { x - 50, 90 }, { x, 0.03 } }, 1 );
  add( { { x + 50, 90 }, { x, 0.03 } }, 0 );
  Progress silent;
  const RoadNetwork network = buildNetwork( layer, testFrame(), 0, silent );
  EXPECT_EQ( network.nodes.size(), 5U );
  EXPECT_EQ( network.edges.size(), 4U );
  EXPECT_EQ( componentCount( network ), 1U );
  EXPECT_TRUE( network.mended.empty() );
}

TEST( RoadNetworkTest, ThreeLinesThatCrossInOnePlaceHaveOneNodeThere )
{
  const RoadNetwork network = Drawing( "A B C\n     \nD   E\n     \nF G H", { "A-H", "B-G", "C-F" } ).network();
  EXPECT_EQ( network.nodes.size(), 7U );
  EXPECT_EQ( network.edges.size(), 6U );
}

TEST( RoadNetworkTest, LinesThatCrossOnTheGroundJoin )
{
  const RoadNetwork network = Drawing( " D \nA C\n E ", { "A-C", "D-E" } ).network();
  EXPECT_EQ( network.nodes.size(), 5U );
  EXPECT_EQ( network.edges.size(), 4U );
  EXPECT_NEAR( metres( network ), 4000, 1e-3 ) << "on the central meridian the plane is true";
}

TEST( RoadNetworkTest, AVertexExactlyOnAnotherLineJoinsIt )
{
  const RoadNetwork network = Drawing( " D \nABC\n E ", { "A-C", "D-B-E" } ).network();
  EXPECT_EQ( network.nodes.size(), 5U );
  EXPECT_EQ( network.edges.size(), 4U );
}

TEST( RoadNetworkTest, ABridgeDoesNotJoinWhatItCrosses )
{
  const RoadNetwork network = Drawing( " D \nA C\n E ", { "A-C bridge", "D-E" } ).network();
  EXPECT_EQ( network.nodes.size(), 4U );
  EXPECT_EQ( componentCount( network ), 2U );
}

TEST( RoadNetworkTest, ABridgeDoesNotJoinThroughAVertexThatBothHappenToHave )
{
  EXPECT_EQ( componentCount( Drawing( " D \nABC\n E ", { "A-B-C bridge", "D-B-E" } ).network() ), 2U );
}

TEST( RoadNetworkTest, DifferentLevelsDoNotJoinWhereTheyCross )
{
  EXPECT_EQ( componentCount( Drawing( " D \nA C\n E ", { "A-C level=1", "D-E" } ).network() ), 2U );
  EXPECT_EQ( componentCount( Drawing( " D \nA C\n E ", { "A-C level=1", "D-E level=1" } ).network() ), 1U );
}

TEST( RoadNetworkTest, ABridgeJoinsTheRoadsAtItsEnds )
{
  const RoadNetwork network = Drawing( "A B C D\n   E   \n   F   ", { "A-B", "B-C bridge level=1", "C-D", "E-F" } ).network();
  EXPECT_EQ( componentCount( network ), 2U );
  EXPECT_EQ( network.nodes.size(), 6U );
}

TEST( RoadNetworkTest, AnEndThatMissesByLessThanTheToleranceIsMendedAndListed )
{
  MemoryRows rows( GeometryType::Line, { { field::roadClass, FieldType::Text } } );
  rows.add( "LINESTRING (500000 3300000,501000 3300000)", { "乡道" } );
  rows.add( "LINESTRING (500500 3300000.8,500500 3301000)", { "村道" } );
  Progress silent;
  const RoadLayer layer = readRoads( rows, testFrame(), Standards( defaultStandards() ), {}, silent );
  const RoadNetwork mended = buildNetwork( layer, testFrame(), 0.8, silent );
  EXPECT_EQ( componentCount( mended ), 1U ) << "the tolerance is inclusive";
  ASSERT_EQ( mended.mended.size(), 1U );
  EXPECT_NEAR( mended.mended[0].metres, 0.8, 1e-6 );
  EXPECT_EQ( mended.roads[mended.mended[0].road].row, 2 );
  EXPECT_EQ( mended.roads[mended.mended[0].otherRoad].row, 1 );
  const RoadNetwork apart = buildNetwork( layer, testFrame(), 0.79, silent );
  EXPECT_EQ( componentCount( apart ), 2U );
  EXPECT_TRUE( apart.mended.empty() );
}

// 0.1 between ends: 5 vertices at tolerance 0 and 4 at 0.11, as QGIS's own graph builder has it.
TEST( RoadNetworkTest, BendsOfItsOwnDoNotKeepAnEndFromBeingMended )
{
  constexpr double x = Frame::falseEasting;
  RoadLayer layer;
  layer.points = { { x - 100, 0 }, { x + 100, 0 }, { x, 0.9 } };
  for ( int bend = 0; bend < 16; ++bend )
    layer.points.push_back( { x + ( bend % 2 == 0 ? 0.5 : -0.5 ), 0.95 + 0.03 * bend } );
  layer.ends = { 2, layer.points.size() };
  layer.roadOf = { 0, 1 };
  layer.roads.assign( 2, { .driveKmh = 30, .rainyKmh = 30 } );
  Progress silent;
  EXPECT_EQ( buildNetwork( layer, testFrame(), 1, silent ).mended.size(), 1U );
}

TEST( RoadNetworkTest, AGapBetweenEndsHasTheFiguresOfQgisItself )
{
  MemoryRows rows( GeometryType::Line, { { field::roadClass, FieldType::Text } } );
  rows.add( "LINESTRING (500000 3300000,500010 3300000)", { "乡道" } );
  rows.add( "LINESTRING (500010.1 3300000,500020 3300000)", { "乡道" } );
  rows.add( "LINESTRING (500010.1 3300000,500010 3300010)", { "乡道" } );
  Progress silent;
  const RoadLayer layer = readRoads( rows, testFrame(), Standards( defaultStandards() ), {}, silent );
  EXPECT_EQ( buildNetwork( layer, testFrame(), 0, silent ).nodes.size(), 5U );
  EXPECT_EQ( buildNetwork( layer, testFrame(), 0.11, silent ).nodes.size(), 4U );
}

TEST( RoadNetworkTest, OpenStreetMapLinesJoinAtSharedVerticesOnly )
{
  MemoryRows rows( GeometryType::Line, { { "highway", FieldType::Text }, { "other_tags", FieldType::Text } } );
  rows.add( "LINESTRING (500000 3300000,502000 3300000)", { "primary", "" } );
  rows.add( "LINESTRING (501000 3299000,501000 3301000)", { "tertiary", "" } );
  Progress silent;
  EXPECT_EQ( componentCount( buildNetwork( readRoads( rows, testFrame(), Standards( defaultStandards() ), {}, silent ), testFrame(), 1, silent ) ), 2U );
}

TEST( RoadNetworkTest, ARingThatEndsOnItselfIsOneLoop )
{
  const RoadNetwork network = Drawing( "A B\nD C", { "A-B-C-D-A" } ).network();
  EXPECT_EQ( network.nodes.size(), 1U );
  EXPECT_EQ( network.edges.size(), 1U );
}

TEST( RoadNetworkTest, ALoopRoadMayEndOnItsOwnLine )
{
  const RoadNetwork network = Drawing( "A B C D\n    F E", { "A-B-C-D-E-F-C" } ).network();
  EXPECT_EQ( network.nodes.size(), 2U );
  EXPECT_EQ( network.edges.size(), 2U );
}

TEST( RoadNetworkTest, LengthsAreThoseOfTheEllipsoid )
{
  MemoryRows rows( GeometryType::Line, { { field::roadClass, FieldType::Text } } );
  const Frame &frame = testFrame();
  const Point west = frame.fromDegrees( 105.29, 29 );
  const Point east = frame.fromDegrees( 105.33, 29.01 );
  rows.add( fmt::format( "LINESTRING ({:.9f} {:.9f},{:.9f} {:.9f})", west.x, west.y, east.x, east.y ), { "乡道" } );
  Progress silent;
  const RoadNetwork network = buildNetwork( readRoads( rows, frame, Standards( defaultStandards() ), {}, silent ), frame, 1, silent );
  EXPECT_NEAR( network.edges[0].metres / frame.geodesic( west, east ), 1, 1e-7 );
  EXPECT_GT( planeDistance( west, east ) / network.edges[0].metres, 1.0008 ) << "the plane itself stretches here";
}

TEST( RoadNetworkTest, SegmentsKnowHowFarAlongTheirEdgeTheyLie )
{
  const RoadNetwork network = Drawing( "ABCD", { "A-B-C-D" } ).network();
  ASSERT_EQ( network.edges.size(), 1U );
  EXPECT_NEAR( network.metresBefore[2], 2000, 1e-3 );
  EXPECT_EQ( network.line( 0 ).size(), 4U );
}

TEST( RoadNetworkTest, AClosedRoadConnectsNothing )
{
  const RoadNetwork network = Drawing( "A B C D", { "A-B", "B-C closed", "C-D" } ).network();
  EXPECT_EQ( componentCount( network ), 2U );
  EXPECT_EQ( componentsOfEdges( network, Profile::Drive )[1], noComponent );
}

TEST( RoadNetworkTest, TheLongestComponentIsNumberZero )
{
  const RoadNetwork network = Drawing( "A B  C    D", { "A-B", "C-D" } ).network();
  EXPECT_EQ( componentsOfEdges( network, Profile::Drive ), ( std::vector<uint32_t> { 1, 0 } ) );
}

TEST( RoadNetworkTest, CancelIsHeard )
{
  test::ListeningProgress progress;
  progress.stopAfter = 0;
  Progress silent;
  const Drawing drawing( "A B", { "A-B" } );
  RoadLayer layer = readRoads( *drawing.rows, testFrame(), Standards( defaultStandards() ), {}, silent );
  EXPECT_THROW( buildNetwork( layer, testFrame(), 1, progress ), Error );
}

} // namespace
} // namespace lantu
