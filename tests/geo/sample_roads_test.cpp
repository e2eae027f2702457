// SPDX-License-Identifier: GPL-3.0-or-later
// The roads of the sample workspace: classes, rivers, and the faults that it documents.
#include <gtest/gtest.h>

#include <map>

#include "data/standards.h"
#include "data/workspace.h"
#include "place/to_frame.h"
#include "place/wkb_points.h"
#include "road_fates.h"
#include "support.h"
#include "travel/network_check.h"

namespace lantu
{
namespace
{

using sample::closedRoads;
using sample::duplicateRoads;
using sample::gapMetres;
using sample::islandMetres;
using sample::onewayStreets;
using sample::roadsUnderConstruction;
using sample::seasonalRoads;

struct Counts
{
    std::map<std::string, int> classes, states;
    int oneway = 0, bridges = 0, tunnels = 0, twice = 0;
};

const Counts &counts()
{
  static const Counts counted = []
  {
    Counts made;
    std::map<std::string, int> lines;
    const auto rows = Workspace( LANTU_SAMPLE ).rows( layer::roads );
    rows->start( { field::roadClass, field::status, field::oneway, field::bridge, field::tunnel } );
    Row row;
    while ( rows->next( row ) )
    {
      const std::string roadClass = text( row.values[0] );
      ++made.classes[roadClass];
      ++made.states[text( row.values[1] )];
      made.oneway += roadClass != "高速" && whole( row.values[2] ) != 0;
      made.bridges += whole( row.values[3] ) == 1;
      made.tunnels += whole( row.values[4] ) == 1;
      made.twice += ++lines[std::string( row.geometry.begin(), row.geometry.end() )] == 2;
    }
    return made;
  }();
  return counted;
}

RoadNetwork network( double mendMetres )
{
  Progress silent;
  const Workspace workspace( LANTU_SAMPLE );
  const Frame frame = Frame::around( 108 );
  return buildNetwork( readRoads( *workspace.rows( layer::roads ), frame, Standards( workspace.table( layer::standards ) ), {}, silent ), frame, mendMetres, silent );
}

TEST( OnSampleRoads, EveryClassAndStateIsThere )
{
  for ( const char *roadClass : schemaLayer( layer::roads ).field( field::roadClass )->domain )
    EXPECT_GT( counts().classes.at( roadClass ), 100 ) << roadClass;
  EXPECT_EQ( counts().states.at( "封闭" ), closedRoads );
  EXPECT_EQ( counts().states.at( "在建" ), roadsUnderConstruction );
  EXPECT_EQ( counts().states.at( "季节性" ), seasonalRoads );
  EXPECT_GT( counts().bridges, 100 );
  EXPECT_GT( counts().tunnels, 5 );
}

// As many as can be found with a way round; all of them are in the towns.
TEST( OnSampleRoads, SomeStreetsAreOneWay )
{
  EXPECT_GE( counts().oneway, 20 );
  EXPECT_LE( counts().oneway, onewayStreets );
}

TEST( OnSampleRoads, NoRoadCrossesALargeRiverButOnABridge )
{
  const Workspace workspace( LANTU_SAMPLE );
  Progress silent;
  const ToFrame toFrame( workspace.rows( layer::rivers )->info(), Frame::around( 108 ), silent );
  std::vector<Segment> segments;
  std::vector<Point> points;
  std::vector<size_t> ends;
  Row row;
  const auto add = [&]( uint32_t owner )
  {
    ASSERT_TRUE( lineParts( row.geometry, points, ends ) );
    toFrame.convert( points );
    for ( size_t i = 1; i < points.size(); ++i )
      segments.push_back( { points[i - 1], points[i], owner } );
  };
  constexpr uint32_t river = 0;
  const auto rivers = workspace.rows( layer::rivers );
  rivers->start( { field::crossable } );
  while ( rivers->next( row ) )
  {
    if ( whole( row.values[0] ) == 0 )
      add( river );
  }
  ASSERT_GT( segments.size(), 1000U );
  const auto roads = workspace.rows( layer::roads );
  roads->start( { field::bridge } );
  while ( roads->next( row ) )
  {
    if ( whole( row.values[0] ) == 0 )
      add( static_cast<uint32_t>( row.id ) );
  }
  const SegmentIndex index( segments );
  int wet = 0;
  for ( const Crossing &crossing : index.crossings( Progress() ) )
    wet += ( index.owner( crossing.first ) == river ) != ( index.owner( crossing.second ) == river );
  EXPECT_EQ( wet, 0 );
}

TEST( OnSampleRoads, ItsGapsIslandsAndDuplicatesAreThoseDocumented )
{
  const auto mended = static_cast<size_t>( std::count_if( gapMetres.begin(), gapMetres.end(), []( double metres )
    { return metres <= 1; } ) );
  Progress silent;
  const RoadNetwork roads = network( 1 );
  EXPECT_EQ( roads.mended.size(), mended );
  EXPECT_EQ( counts().twice, duplicateRoads );
  const NetworkCheck check = checkNetwork( roads, {}, {}, silent );
  size_t islands = 0;
  size_t gaps = 0;
  for ( const Row &row : check.findings.rows )
  {
    const std::string kind = text( row.values[1] );
    gaps += kind == networkFinding::gap;
    islands += kind == networkFinding::component;
  }
  EXPECT_GE( gaps, gapMetres.size() - mended );
  // each gap that is left cuts a road off; a closed road may cut off another part
  EXPECT_GE( islands, islandMetres.size() + gapMetres.size() - mended );
  EXPECT_LE( islands, islandMetres.size() + gapMetres.size() - mended + closedRoads + roadsUnderConstruction );
  EXPECT_GT( check.largestKilometres, 0.99 * check.kilometres );
}

TEST( OnSampleRoads, NobodyIsCaughtByAOneWayStreet )
{
  // where the largest part can be left it can be entered: a sweep out from one node and one back reach the same nodes
  const RoadNetwork roads = network( 1 );
  const std::vector<uint32_t> component = componentsOfEdges( roads, Profile::Drive );
  std::vector<std::vector<uint32_t>> leaving( roads.nodes.size() );
  std::vector<std::vector<uint32_t>> entering( roads.nodes.size() );
  uint32_t start = 0;
  for ( size_t i = 0; i < roads.edges.size(); ++i )
  {
    const RoadEdge &edge = roads.edges[i];
    if ( component[i] != 0 )
      continue;
    start = edge.from;
    const Oneway oneway = roads.roads[edge.road].oneway;
    if ( oneway != Oneway::Against )
    {
      leaving[edge.from].push_back( edge.to );
      entering[edge.to].push_back( edge.from );
    }
    if ( oneway != Oneway::Along )
    {
      leaving[edge.to].push_back( edge.from );
      entering[edge.from].push_back( edge.to );
    }
  }
  const auto reached = [&]( const std::vector<std::vector<uint32_t>> &next )
  {
    std::vector<bool> seen( roads.nodes.size(), false );
    std::vector<uint32_t> open { start };
    seen[start] = true;
    size_t count = 1;
    while ( !open.empty() )
    {
      const uint32_t node = open.back();
      open.pop_back();
      for ( const uint32_t other : next[node] )
      {
        if ( !seen[other] )
        {
          seen[other] = true;
          ++count;
          open.push_back( other );
        }
      }
    }
    return count;
  };
  std::vector<bool> inLargest( roads.nodes.size(), false );
  for ( size_t i = 0; i < roads.edges.size(); ++i )
  {
    if ( component[i] == 0 )
      inLargest[roads.edges[i].from] = inLargest[roads.edges[i].to] = true;
  }
  const auto all = static_cast<size_t>( std::count( inLargest.begin(), inLargest.end(), true ) );
  EXPECT_EQ( reached( leaving ), all );
  EXPECT_EQ( reached( entering ), all );
}

} // namespace
} // namespace lantu
