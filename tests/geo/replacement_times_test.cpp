// SPDX-License-Identifier: GPL-3.0-or-later
// Times without a link: equal to travel over the network without it, for every link of random towns, and to brute force.
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <map>
#include <random>

#include "data/standards.h"
#include "data/workspace.h"
#include "measure/services.h"
#include "place/to_frame.h"
#include "random_town.h"
#include "support.h"
#include "travel/edges_of_nodes.h"
#include "travel/replacement_times.h"

namespace lantu
{
namespace
{

using test::Town;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double walking = 4.5 / 3.6;
constexpr unsigned townsOfOneTest = 25;

//! The same network without one link: its edge belongs to a road of its own, which is closed.
std::shared_ptr<const RoadNetwork> without( const RoadNetwork &network, uint32_t edge )
{
  auto made = std::make_shared<RoadNetwork>( network );
  std::vector<Road> roads( network.roads.begin(), network.roads.end() );
  std::vector<RoadEdge> edges( network.edges.begin(), network.edges.end() );
  Road closed = roads[edges[edge].road];
  closed.driveKmh = closed.rainyKmh = 0;
  closed.walkable = false;
  edges[edge].road = static_cast<uint32_t>( roads.size() );
  roads.push_back( closed );
  made->roads = std::move( roads );
  made->edges = std::move( edges );
  return made;
}

//! Every sixth turn is banned, turning back at every tenth edge, and a barrier stands on every fifteenth.
std::shared_ptr<const RoadNetwork> withRules( const RoadNetwork &network, unsigned seed )
{
  std::mt19937 random( seed );
  auto made = std::make_shared<RoadNetwork>( network );
  std::vector<TurnRule> turns;
  const EdgesOfNodes edgesOf( network );
  for ( uint32_t node = 0; node < network.nodes.size(); ++node )
  {
    for ( const uint32_t from : edgesOf.of( node ) )
    {
      for ( const uint32_t to : edgesOf.of( node ) )
      {
        if ( random() % ( from == to ? 10 : 6 ) == 0 )
          turns.push_back( { from, node, to } );
      }
    }
  }
  std::vector<EdgeBarrier> barriers;
  for ( uint32_t edge = 0; edge < network.edges.size(); ++edge )
  {
    if ( random() % 15 == 0 )
      barriers.push_back( { edge, network.edges[edge].metres * 0.4 } );
  }
  made->turns = std::move( turns );
  made->barriers = std::move( barriers );
  return made;
}

std::vector<double> nearestSeconds( const RoadTravel &travel, const Points &demand, const Points &supply, const Query &query )
{
  Progress silent;
  const Points *sets[] = { &supply };
  std::vector<double> seconds = travel.nearest( demand, sets, query, silent ).front().seconds;
  for ( double &value : seconds )
    value = std::isnan( value ) ? infinity : value;
  return seconds;
}

std::map<uint32_t, Replacement> replacements( ReplacementTimes::Search &search, uint32_t edge )
{
  std::map<uint32_t, Replacement> found;
  for ( const Replacement &way : search.without( edge, Progress() ) )
    EXPECT_TRUE( found.emplace( way.demand, way ).second ) << "demand " << way.demand << " is there twice";
  return found;
}

class ReplacementTimesProperty : public testing::TestWithParam<unsigned>
{
};

// to the last bit: the same sums in the same order
TEST_P( ReplacementTimesProperty, EqualThoseOverTheNetworkWithoutTheLink_exhaustive )
{
  size_t longer = 0;
  size_t cutOff = 0;
  for ( unsigned seed = GetParam(); seed < GetParam() + townsOfOneTest; ++seed )
  {
    const Town town( seed );
    const auto network = seed % 2 == 0 ? town.network : withRules( *town.network, seed );
    for ( const Profile profile : { Profile::Drive, Profile::Walk, Profile::Rainy } )
    {
      const RoadTravel travel( network, profile, walking );
      std::vector<std::unique_ptr<RoadTravel>> closed;
      for ( uint32_t edge = 0; edge < network->edges.size(); ++edge )
        closed.push_back( std::make_unique<RoadTravel>( without( *network, edge ), profile, walking ) );
      for ( const Direction direction : { Direction::DemandToSupply, Direction::SupplyToDemand } )
      {
        SCOPED_TRACE( testing::Message() << "seed " << seed << " profile " << profileCode( profile ) << " direction " << static_cast<int>( direction ) );
        const Query query { .direction = direction, .snapMetres = seed % 3 == 0 ? 60.0 : 250.0 };
        Progress silent;
        const ReplacementTimes times( travel, town.demand, town.supply, query, silent );
        const std::vector<double> before = nearestSeconds( travel, town.demand, town.supply, query );
        ASSERT_EQ( times.seconds(), before );
        ReplacementTimes::Search search( times );
        for ( uint32_t edge = 0; edge < network->edges.size(); ++edge )
        {
          const std::vector<double> after = nearestSeconds( *closed[edge], town.demand, town.supply, query );
          const auto found = replacements( search, edge );
          for ( uint32_t i = 0; i < town.demand.size(); ++i )
          {
            const auto way = found.find( i );
            if ( way == found.end() )
            {
              ASSERT_LE( after[i], before[i] ) << "edge " << edge << " demand " << i;
              continue;
            }
            ASSERT_EQ( way->second.before, before[i] );
            ASSERT_EQ( way->second.after, after[i] ) << "edge " << edge << " demand " << i;
            longer += after[i] > before[i] && after[i] < infinity;
            cutOff += after[i] == infinity;
          }
        }
      }
    }
  }
  EXPECT_GT( longer, 100U );
  EXPECT_GT( cutOff, 100U );
}

// nothing is shared with the program here but the plan of the town
TEST_P( ReplacementTimesProperty, EqualBruteForceOverTheRoadsThatAreLeft )
{
  for ( unsigned seed = GetParam(); seed < GetParam() + townsOfOneTest; seed += 5 )
  {
    Town town( seed );
    ASSERT_EQ( town.network->edges.size(), town.roads.size() );
    for ( const Profile profile : { Profile::Drive, Profile::Walk } )
    {
      const RoadTravel travel( town.network, profile, walking );
      const Query query { .direction = Direction::DemandToSupply, .snapMetres = 180 };
      Progress silent;
      const ReplacementTimes times( travel, town.demand, town.supply, query, silent );
      ReplacementTimes::Search search( times );
      for ( uint32_t edge = seed % 4; edge < town.roads.size(); edge += 4 )
      {
        const Road rules = town.roads[edge].rules;
        town.roads[edge].rules.driveKmh = 0;
        town.roads[edge].rules.walkable = false;
        const auto brute = town.secondsByBruteForce( profile, town.demand, town.supply, query, walking );
        town.roads[edge].rules = rules;
        for ( const auto &[demand, way] : replacements( search, edge ) )
        {
          const double best = *std::min_element( brute[demand].begin(), brute[demand].end() );
          if ( best == infinity )
            ASSERT_EQ( way.after, infinity ) << "seed " << seed << " edge " << edge << " demand " << demand;
          else
            ASSERT_NEAR( way.after, best, 1e-4 ) << "seed " << seed << " edge " << edge << " demand " << demand;
        }
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P( Seeds, ReplacementTimesProperty, testing::Range( 0U, 200U, townsOfOneTest ) );

TEST( OnSampleReplacementTimes, EqualThoseOverTheRoadsWithoutTheLink )
{
  if ( !std::filesystem::exists( LANTU_SAMPLE ) )
    GTEST_SKIP() << "no sample workspace";
  Progress silent;
  const Workspace workspace( LANTU_SAMPLE );
  const Standards standards( workspace.table( layer::standards ) );
  const Frame frame = frameFor( *workspace.rows( layer::households ) );
  const Points demand = readPoints( *workspace.rows( layer::households ), frame, {}, silent ).points;
  const ServiceSupplies supplies = serviceSupplies( *workspace.rows( layer::facilities ), { standards.service( "service_hospital" ).value() }, frame, silent );
  const Points &supply = supplies.supplies.front();
  const auto network = std::make_shared<const RoadNetwork>( buildNetwork( readRoads( *workspace.rows( layer::roads ), frame, standards, {}, silent ), frame, 1, silent ) );
  const RoadTravel travel( network, Profile::Drive, walking );
  const Query query;
  const ReplacementTimes times( travel, demand, supply, query, silent );
  ReplacementTimes::Search search( times );
  std::mt19937 random( 7 );
  size_t affected = 0;
  for ( int trial = 0; trial < 400 && affected < 20; ++trial )
  {
    const auto edge = static_cast<uint32_t>( random() % network->edges.size() );
    const auto found = replacements( search, edge );
    if ( found.empty() )
      continue;
    ++affected;
    const std::vector<double> after = nearestSeconds( RoadTravel( without( *network, edge ), Profile::Drive, walking ), demand, supply, query );
    for ( const auto &[i, way] : found )
      ASSERT_EQ( way.after, after[i] ) << "edge " << edge << " demand " << i;
    for ( uint32_t i = 0; i < demand.size(); ++i )
      ASSERT_TRUE( found.count( i ) || after[i] <= times.seconds()[i] ) << "edge " << edge << " demand " << i;
  }
  EXPECT_EQ( affected, 20U );
}

} // namespace
} // namespace lantu
