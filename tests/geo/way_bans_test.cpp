// SPDX-License-Identifier: GPL-3.0-or-later
// Bans that lead over several edges: equal to a search over sequences of edges, and from a file of OpenStreetMap to trips.
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <random>
#include <set>

#include "data/ogr_source.h"
#include "data/workspace.h"
#include "place/to_frame.h"
#include "random_town.h"
#include "support.h"
#include "travel/road_joins.h"
#include "travel/road_steps.h"
#include "travel/road_travel.h"
#include "travel/turn_rules.h"

namespace lantu
{
namespace
{

using test::Town;

constexpr char fixture[] = LANTU_TEST_DATA "/roads_with_bans_over_ways.osm";
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double walking = 4.5 / 3.6;
constexpr size_t longestBan = 5;
constexpr unsigned townsOfOneTest = 20;

//! Steps that a vehicle can take from a node.
std::vector<uint32_t> leaving( const RoadNetwork &network, uint32_t node )
{
  std::vector<uint32_t> steps;
  for ( uint32_t edge = 0; edge < network.edges.size(); ++edge )
  {
    for ( const bool along : { false, true } )
    {
      if ( firstNode( network, roadStep( edge, along ) ) == node )
        steps.push_back( roadStep( edge, along ) );
    }
  }
  return steps;
}

//! Random walks of two to five edges that nobody may take as a whole; those of two as turns.
std::set<RoadSteps> randomBans( const RoadNetwork &network, unsigned seed )
{
  std::mt19937 random( seed );
  std::set<RoadSteps> bans;
  for ( size_t i = 0; i < 6 * network.edges.size(); ++i )
  {
    RoadSteps walk { roadStep( static_cast<uint32_t>( random() % network.edges.size() ), random() % 2 == 0 ) };
    const size_t length = 2 + random() % ( longestBan - 1 );
    while ( walk.size() < length )
    {
      const std::vector<uint32_t> next = leaving( network, lastNode( network, walk.back() ) );
      walk.push_back( next[random() % next.size()] );
    }
    bans.insert( walk );
  }
  return bans;
}

std::shared_ptr<const RoadNetwork> withBans( const RoadNetwork &network, const std::set<RoadSteps> &bans )
{
  TurnRules rules;
  for ( const RoadSteps &ban : bans )
  {
    const bool isRing = ban.size() == 2 && ( network.edges[edgeOfStep( ban[0] )].from == network.edges[edgeOfStep( ban[0] )].to || network.edges[edgeOfStep( ban[1] )].from == network.edges[edgeOfStep( ban[1] )].to );
    if ( ban.size() == 2 && !isRing ) // a turn into a ring would be banned both ways round
      rules.turns.push_back( { edgeOfStep( ban[0] ), lastNode( network, ban[0] ), edgeOfStep( ban[1] ) } );
    else
      rules.ways.push_back( ban );
  }
  auto made = std::make_shared<RoadNetwork>( network );
  applyRules( rules, *made );
  return made;
}

/**
 * Seconds from a point to each of \a to by Dijkstra's algorithm over the last few steps that were taken, which knows nothing of copies of nodes: a step may not be taken if a ban ends with it.
 */
std::vector<double> bySequences( const RoadTravel &travel, const std::set<RoadSteps> &bans, std::span<const RoadJoin> from, const RoadJoins &to, double secondsPerMetre )
{
  const RoadNetwork &network = travel.network();
  const auto mayTake = [&]( const RoadSteps &way )
  {
    for ( auto first = way.begin(); way.end() - first > 1; ++first )
    {
      if ( bans.count( RoadSteps( first, way.end() ) ) )
        return false;
    }
    return true;
  };
  std::map<RoadSteps, double> cost;
  std::set<std::pair<double, RoadSteps>> queue;
  const auto offer = [&]( const RoadSteps &way, double seconds )
  {
    if ( !( seconds < infinity ) )
      return;
    const auto [known, isNew] = cost.try_emplace( way, seconds );
    if ( !isNew && !( seconds < known->second ) )
      return;
    queue.erase( { known->second, way } );
    known->second = seconds;
    queue.emplace( seconds, way );
  };
  std::vector<double> best( to.offsets.size() - 1, infinity );
  const auto arrive = [&]( size_t point, const RoadJoin &join, double seconds )
  { best[point] = std::min( best[point], seconds + join.accessMetres * secondsPerMetre ); };
  for ( const RoadJoin &join : from )
  {
    const double access = join.accessMetres * secondsPerMetre;
    for ( const bool along : { true, false } )
      offer( { roadStep( join.edge, along ) }, access + travel.seconds( join.edge, join.along, along ? network.edges[join.edge].metres : 0, along ) );
    for ( size_t point = 0; point < best.size(); ++point )
    {
      for ( const RoadJoin &there : to.of( point ) )
      {
        if ( there.edge == join.edge )
          arrive( point, there, access + travel.seconds( join.edge, join.along, there.along, there.along > join.along ) );
      }
    }
  }
  while ( !queue.empty() )
  {
    const auto [seconds, way] = *queue.begin();
    queue.erase( queue.begin() );
    for ( const uint32_t step : leaving( network, lastNode( network, way.back() ) ) )
    {
      RoadSteps longer = way;
      longer.push_back( step );
      if ( !mayTake( longer ) )
        continue;
      const double length = network.edges[edgeOfStep( step )].metres;
      const double start = isAlong( step ) ? 0 : length;
      for ( size_t point = 0; point < best.size(); ++point )
      {
        for ( const RoadJoin &join : to.of( point ) )
        {
          if ( join.edge == edgeOfStep( step ) )
            arrive( point, join, seconds + travel.seconds( join.edge, start, join.along, isAlong( step ) ) );
        }
      }
      if ( longer.size() == longestBan )
        longer.erase( longer.begin() );
      offer( longer, seconds + travel.seconds( edgeOfStep( step ), start, length - start, isAlong( step ) ) );
    }
  }
  return best;
}

class WayBansProperty : public testing::TestWithParam<unsigned>
{
};

TEST_P( WayBansProperty, EqualASearchOverSequencesOfEdges )
{
  size_t slower = 0;
  for ( unsigned seed = GetParam(); seed < GetParam() + townsOfOneTest; ++seed )
  {
    const Town town( seed );
    const std::set<RoadSteps> bans = randomBans( *town.network, seed );
    const RoadTravel travel( withBans( *town.network, bans ), Profile::Drive, walking );
    const RoadTravel free( town.network, Profile::Drive, walking );
    const Query query { .direction = seed % 2 == 0 ? Direction::DemandToSupply : Direction::SupplyToDemand, .snapMetres = 180 };
    Progress silent;
    Points origins;
    for ( size_t i = 0; i < 3; ++i )
      origins.add( 0, town.supply.at[i] );
    const RoadJoins from = joinRoads( *town.network, Profile::Drive, origins, query.snapMetres, silent );
    const RoadJoins to = joinRoads( *town.network, Profile::Drive, town.demand, query.snapMetres, silent );
    // trips lead from the origins to the town's demand, once asked as such and once the other way round
    const bool there = query.direction == Direction::DemandToSupply;
    const Points &demand = there ? origins : town.demand;
    const Points &supply = there ? town.demand : origins;
    const Reach reach = travel.reach( demand, supply, query, silent );
    std::vector<std::vector<double>> seconds( origins.size(), std::vector<double>( town.demand.size(), infinity ) );
    for ( size_t i = 0; i < demand.size(); ++i )
    {
      for ( uint64_t row = reach.offsets[i]; row < reach.offsets[i + 1]; ++row )
        ( there ? seconds[i][reach.supply[row]] : seconds[reach.supply[row]][i] ) = reach.seconds[row];
    }
    const Points *sets[] = { &supply };
    const Nearest nearest = travel.nearest( demand, sets, query, silent ).front();
    const Nearest freely = free.nearest( demand, sets, query, silent ).front();
    std::vector<double> best( demand.size(), infinity );
    for ( size_t i = 0; i < origins.size(); ++i )
    {
      const std::vector<double> expected = bySequences( travel, bans, from.of( i ), to, 1 / query.accessMetresPerSecond );
      for ( size_t j = 0; j < expected.size(); ++j )
      {
        if ( expected[j] == infinity )
          ASSERT_EQ( seconds[i][j], infinity ) << "seed " << seed << " from " << i << " to " << j;
        else
          ASSERT_NEAR( seconds[i][j], expected[j], 1e-6 ) << "seed " << seed << " from " << i << " to " << j;
        double &least = best[there ? i : j];
        least = std::min( least, expected[j] );
      }
    }
    for ( size_t i = 0; i < demand.size(); ++i )
    {
      if ( best[i] < infinity )
        ASSERT_NEAR( nearest.seconds[i], best[i], 1e-6 ) << "seed " << seed;
      else
        ASSERT_TRUE( std::isnan( nearest.seconds[i] ) ) << "seed " << seed;
      slower += !std::isnan( freely.seconds[i] ) && !( nearest.seconds[i] <= freely.seconds[i] );
    }
  }
  EXPECT_GT( slower, 10U ) << "the bans must matter";
}

INSTANTIATE_TEST_SUITE_P( Seeds, WayBansProperty, testing::Range( 0U, 100U, townsOfOneTest ) );

RoadNetwork linesOf( const char *path )
{
  Progress silent;
  const auto rows = openRows( path, "lines" );
  const Frame frame = frameFor( *rows );
  return buildNetwork( readRoads( *rows, frame, Standards( defaultStandards() ), {}, silent ), frame, 1, silent );
}

//! The roads of the file with its rules or without; vehicles turn back at no node.
struct DividedRoad
{
    RoadNetwork network = linesOf( fixture );
    TurnRules rules;

    explicit DividedRoad( bool keeps = true )
    {
      Progress silent;
      rules = turnRules( readOsmRules( fixture, silent ), network, silent );
      TurnRules applied;
      if ( keeps )
        applied = rules;
      for ( uint32_t edge = 0; edge < network.edges.size(); ++edge )
      {
        for ( const uint32_t node : { network.edges[edge].from, network.edges[edge].to } )
          applied.turns.push_back( { edge, node, edge } );
      }
      applyRules( applied, network );
    }

    //! Ways of OpenStreetMap that a ban leads over.
    std::set<std::vector<int64_t>> bannedWays() const
    {
      std::set<std::vector<int64_t>> ways;
      for ( const RoadSteps &ban : rules.ways )
      {
        std::vector<int64_t> ids;
        for ( const uint32_t step : ban )
          ids.push_back( network.roads[network.edges[edgeOfStep( step )].road].osmId );
        ways.insert( ids );
      }
      return ways;
    }

    double metres( std::pair<double, double> from, std::pair<double, double> to, Profile profile = Profile::Drive ) const
    {
      const RoadTravel travel( std::make_shared<RoadNetwork>( network ), profile, walking );
      Points demand;
      Points supply;
      demand.add( 1, network.frame.fromDegrees( from.first, from.second ) );
      supply.add( 2, network.frame.fromDegrees( to.first, to.second ) );
      const Points *sets[] = { &supply };
      Progress silent;
      return travel.nearest( demand, sets, { .snapMetres = 20 }, silent ).front().metres[0];
    }
};

// places of the fixture: the carriageways lie 0.001 degrees apart
constexpr std::pair west { 108.0, 29.8 };      // node 1, where the eastbound carriageway begins
constexpr std::pair westEnd { 108.0, 29.801 }; // node 4, where the westbound one ends
constexpr std::pair north { 108.01, 29.811 };  // node 7
constexpr std::pair south { 108.01, 29.79 };   // node 8

TEST( WayBansOfAFile, EachIsFoundOrCounted )
{
  Progress silent;
  const OsmRules rules = readOsmRules( fixture, silent );
  EXPECT_EQ( rules.restrictions, 7 );
  EXPECT_EQ( rules.turns.size(), 5U );
  EXPECT_EQ( rules.unclearVia, 1 );
  EXPECT_EQ( rules.conditional, 1 );
  const DividedRoad divided;
  const std::set<std::vector<int64_t>> expected {
    { 10, 30, 31, 21 },                                        // no_u_turn
    { 50, 31, 30, 60 }, { 50, 31, 30, 10 }, { 50, 31, 30, 30 } // only to 11
  };
  EXPECT_EQ( divided.bannedWays(), expected );
  EXPECT_EQ( divided.rules.waysNotThere, 1 );
  EXPECT_EQ( divided.rules.notAtJunction, 1 );
  EXPECT_EQ( divided.rules.ambiguous, 1 );
  EXPECT_TRUE( divided.rules.turns.empty() );
}

TEST( WayBansOfAFile, TheUTurnIsMadeAtTheNextPlaceWhereItMay )
{
  const DividedRoad free( false );
  const DividedRoad kept;
  const double across = free.metres( west, westEnd );
  EXPECT_NEAR( across, 967 + 111 + 967, 5 );
  EXPECT_NEAR( kept.metres( west, westEnd ) - across, 2 * 967, 5 ) << "on to node 3, over to 6 and back";
  EXPECT_NEAR( kept.metres( west, westEnd, Profile::Walk ), free.metres( west, westEnd, Profile::Walk ), 1e-9 ) << "walkers do not mind";
  EXPECT_NEAR( kept.metres( west, north ), free.metres( west, north ), 1e-9 ) << "over the same link to another road";
  EXPECT_NEAR( kept.metres( south, westEnd ), free.metres( south, westEnd ), 1e-9 ) << "to the same road from another";
}

TEST( WayBansOfAFile, OnlyHoldsForWhoComesFromThere )
{
  const DividedRoad free( false );
  const DividedRoad kept;
  const double straight = free.metres( north, south );
  EXPECT_NEAR( straight, 1108 + 111 + 1108, 5 );
  EXPECT_NEAR( kept.metres( north, south ) - straight, 2 * 967 + 2 * 111, 5 ) << "round by 3 and 6, and over the link once more";
  EXPECT_NEAR( kept.metres( south, north ), straight, 5 );
}

TEST( WayBansOfAFile, WhoBeginsOnTheLinkHasNotComeFromThere )
{
  const DividedRoad free( false );
  const DividedRoad kept;
  constexpr std::pair link { 108.01, 29.8003 };
  EXPECT_NEAR( kept.metres( link, westEnd ), free.metres( link, westEnd ), 1e-9 );
  EXPECT_NEAR( kept.metres( link, south ), free.metres( link, south ), 1e-9 );
}

} // namespace
} // namespace lantu
