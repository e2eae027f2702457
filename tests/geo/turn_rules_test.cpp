// SPDX-License-Identifier: GPL-3.0-or-later
// Turn restrictions and barriers of a file of OpenStreetMap, from the file to edges.
#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "data/ogr_source.h"
#include "data/workspace.h"
#include "place/to_frame.h"
#include "support.h"
#include "travel/turn_rules.h"

namespace lantu
{
namespace
{

using test::expectError;

constexpr char fixture[] = LANTU_TEST_DATA "/roads_with_turn_rules_and_barriers.osm";
constexpr char andorra[] = LANTU_SOURCE_DIR "/../shared/data/real/andorra/andorra-2025.osm.pbf";

RoadNetwork networkOf( const std::string &path )
{
  Progress silent;
  const auto rows = openRows( path, "lines" );
  const Frame frame = frameFor( *rows );
  return buildNetwork( readRoads( *rows, frame, Standards( defaultStandards() ), {}, silent ), frame, 1, silent );
}

OsmRules rulesOf( const std::string &path )
{
  Progress silent;
  return readOsmRules( path, silent );
}

TurnRules resolved( const OsmRules &rules, const RoadNetwork &network )
{
  Progress silent;
  return turnRules( rules, network, silent );
}

// A turn as the ids of its ways.
using Ways = std::pair<int64_t, int64_t>;

std::multiset<Ways> waysOf( const TurnRules &rules, const RoadNetwork &network )
{
  std::multiset<Ways> ways;
  const auto way = [&]( uint32_t edge )
  { return network.roads[network.edges[edge].road].osmId; };
  for ( const TurnRule &turn : rules.turns )
    ways.emplace( way( turn.fromEdge ), way( turn.toEdge ) );
  return ways;
}

TEST( OsmRulesTest, FilesOfOpenStreetMapAreKnownByTheirName )
{
  for ( const char *path : { "a.osm", "重庆.OSM.PBF", "b.pbf", "c.osm.bz2", "d.osm.gz" } )
    EXPECT_TRUE( isOsmFile( path ) ) << path;
  for ( const char *path : { "roads.gpkg", "osm.shp", "x.bz2", "" } )
    EXPECT_FALSE( isOsmFile( path ) ) << path;
}

TEST( OsmRulesTest, EveryRelationIsRespectedOrCounted )
{
  const OsmRules rules = rulesOf( fixture );
  EXPECT_EQ( rules.restrictions, 13 );
  // relations 1, 2, 5, 6, 7, 10, 11 and twice 13
  ASSERT_EQ( rules.turns.size(), 9U );
  EXPECT_EQ( rules.turns[0].fromWay, 10 );
  EXPECT_EQ( rules.turns[0].toWay, 12 );
  EXPECT_FALSE( rules.turns[0].only );
  EXPECT_NEAR( rules.turns[0].via.x, 108.01, 1e-9 );
  EXPECT_NEAR( rules.turns[0].via.y, 29.80, 1e-9 );
  EXPECT_TRUE( rules.turns[1].only );
  EXPECT_EQ( rules.forOtherVehicles, 2 );
  EXPECT_EQ( rules.conditional, 1 );
  EXPECT_EQ( rules.turns[2].viaWays, std::vector<int64_t> { 12 } );
  EXPECT_EQ( rules.unclearVia, 0 );
  EXPECT_EQ( rules.incomplete, 2 );
}

TEST( OsmRulesTest, BarriersAreWhatNoCarPasses )
{
  std::vector<std::pair<double, double>> found;
  for ( const Point barrier : rulesOf( fixture ).barriers )
    found.emplace_back( std::round( barrier.x * 1e4 ) / 1e4, std::round( barrier.y * 1e4 ) / 1e4 );
  // the private gate, the bollard on way 11, that off the roads; on way 14 the locked gate, the sign and the block
  const std::vector<std::pair<double, double>> expected { { 108.01, 29.81 }, { 108.015, 29.80 }, { 108.05, 29.85 }, { 108.01, 29.8118 }, { 108.01, 29.8158 }, { 108.01, 29.8174 } };
  EXPECT_EQ( found, expected );
}

TEST( TurnRulesTest, WaysAndPlacesBecomeEdgesAndNodes )
{
  const RoadNetwork network = networkOf( fixture );
  const TurnRules rules = resolved( rulesOf( fixture ), network );
  const std::multiset<Ways> expected {
    { 10, 12 },                         // relation 1, and 13 once more
    { 11, 11 },                         // 6
    { 11, 12 },                         // 13
    { 13, 10 }, { 13, 11 }, { 13, 13 }, // 2: anything but 12
  };
  EXPECT_EQ( waysOf( rules, network ), expected );
  EXPECT_EQ( rules.ways.size(), 1U ); // 5
  EXPECT_EQ( rules.waysNotThere, 1 );
  EXPECT_EQ( rules.ambiguous, 1 );
  EXPECT_EQ( rules.notAtJunction, 1 );
  for ( const TurnRule &turn : rules.turns )
  {
    for ( const uint32_t edge : { turn.fromEdge, turn.toEdge } )
      EXPECT_TRUE( network.edges[edge].from == turn.viaNode || network.edges[edge].to == turn.viaNode );
  }
}

TEST( TurnRulesTest, BarriersAreAtNodesOrAlongEdges )
{
  const RoadNetwork network = networkOf( fixture );
  const TurnRules rules = resolved( rulesOf( fixture ), network );
  ASSERT_EQ( rules.barrierNodes.size(), 1U );
  EXPECT_LT( network.frame.metres( network.nodes[rules.barrierNodes[0]], network.frame.fromDegrees( 108.01, 29.81 ) ), 0.01 );
  ASSERT_EQ( rules.edgeBarriers.size(), 4U );
  EXPECT_EQ( rules.barriersOffRoad, 1 );
  const EdgeBarrier &bollard = rules.edgeBarriers[0];
  EXPECT_EQ( network.roads[network.edges[bollard.edge].road].osmId, 11 );
  EXPECT_NEAR( bollard.along, network.edges[bollard.edge].metres / 2, 0.1 );
}

TEST( TurnRulesTest, WithoutIdsNoTurnIsFound )
{
  RoadNetwork network = networkOf( fixture );
  std::vector<Road> roads( network.roads.begin(), network.roads.end() );
  for ( Road &road : roads )
    road.osmId = 0;
  network.roads = std::move( roads );
  const TurnRules rules = resolved( rulesOf( fixture ), network );
  EXPECT_TRUE( rules.turns.empty() );
  EXPECT_TRUE( rules.ways.empty() );
  EXPECT_EQ( rules.waysNotThere, 9 );
}

TEST( TurnRulesTest, NoRulesAreNoRules )
{
  const TurnRules rules = resolved( {}, networkOf( fixture ) );
  EXPECT_TRUE( rules.turns.empty() );
  EXPECT_TRUE( rules.barrierNodes.empty() );
  EXPECT_TRUE( rules.edgeBarriers.empty() );
}

TEST( OsmRulesTest, LinesAloneHaveNoneAndThatIsSaidOnce )
{
  test::ListeningProgress progress;
  SourceInfo info;
  info.file = "/data/roads.gpkg";
  info.layer = "roads";
  EXPECT_TRUE( osmRulesFor( info, true, progress ).turns.empty() );
  EXPECT_EQ( progress.notes.size(), 1U );
  EXPECT_TRUE( osmRulesFor( info, false, progress ).turns.empty() );
  EXPECT_EQ( progress.notes.size(), 1U ) << "a layer that is not of OpenStreetMap lacks nothing";
  info.file = fixture;
  EXPECT_EQ( osmRulesFor( info, true, progress ).turns.size(), 9U );
  EXPECT_EQ( progress.notes.size(), 2U ) << "what is not respected";
}

TEST( OsmRulesTest, MissingAndDamagedFilesAreSaid )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "半截.osm" );
  expectError( ErrorCode::NotFound, { path }, [&]
    { rulesOf( path ); } );
  test::writeText( path, test::contentsOf( fixture ).substr( 0, 3000 ) );
  expectError( ErrorCode::NotReadable, { path }, [&]
    { rulesOf( path ); } );
  const std::string pbf = folder.file( "半截.osm.pbf" );
  test::writeText( pbf, std::string( 100, 'x' ) );
  expectError( ErrorCode::NotReadable, { pbf }, [&]
    { rulesOf( pbf ); } );
}

TEST( OsmRulesTest, CancelIsHeard )
{
  test::ListeningProgress progress;
  progress.stopAfter = 0;
  EXPECT_THROW( readOsmRules( fixture, progress ), Error );
}

TEST( OsmRulesOfAndorra, RestrictionsAreAccountedForAndMostAreFoundOnTheRoads )
{
  if ( !std::filesystem::exists( andorra ) )
    GTEST_SKIP() << "not here: " << andorra;
  const OsmRules rules = rulesOf( andorra );
  // GDAL's OSM driver finds as many; the extract has cut members away from 12
  EXPECT_EQ( rules.restrictions, 76 );
  EXPECT_EQ( rules.turns.size(), 64U );
  EXPECT_EQ( rules.incomplete, 12 );
  const RoadNetwork network = networkOf( andorra );
  const TurnRules found = resolved( rules, network );
  EXPECT_EQ( found.waysNotThere + found.notAtJunction + found.ambiguous, 0 );
  EXPECT_GE( found.turns.size(), rules.turns.size() );
  EXPECT_EQ( found.barrierNodes.size() + found.edgeBarriers.size() + static_cast<size_t>( found.barriersOffRoad ), rules.barriers.size() );
  EXPECT_GT( found.barrierNodes.size() + found.edgeBarriers.size(), 10U );
}

} // namespace
} // namespace lantu
