// SPDX-License-Identifier: GPL-3.0-or-later
// Sweeps between junctions against sweeps over every arc, on random graphs of rings, chains, dead ends, one-way and doubled arcs.
#include <gtest/gtest.h>

#include <limits>
#include <queue>
#include <random>

#include "travel/junction_graph.h"

namespace lantu
{
namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();

struct Link
{
    uint32_t from;
    uint32_t to;
    double seconds;
};

RoadGraph::Arcs arcsOf( const std::vector<Link> &links, uint32_t places, bool backwards )
{
  RoadGraph::Arcs arcs;
  arcs.offsets.push_back( 0 );
  for ( uint32_t place = 0; place < places; ++place )
  {
    for ( uint32_t edge = 0; edge < links.size(); ++edge )
    {
      const Link &link = links[edge];
      if ( ( backwards ? link.to : link.from ) == place )
        arcs.arcs.push_back( { backwards ? link.from : link.to, edge, link.seconds, 10 * link.seconds } );
    }
    arcs.offsets.push_back( static_cast<uint32_t>( arcs.arcs.size() ) );
  }
  return arcs;
}

std::vector<double> sweep( const RoadGraph::Arcs &arcs, uint32_t from )
{
  std::vector<double> seconds( arcs.offsets.size() - 1, infinity );
  using Entry = std::pair<double, uint32_t>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
  seconds[from] = 0;
  queue.push( { 0, from } );
  while ( !queue.empty() )
  {
    const auto [cost, place] = queue.top();
    queue.pop();
    if ( cost > seconds[place] )
      continue;
    for ( const RoadGraph::Arc &arc : arcs.of( place ) )
    {
      if ( cost + arc.seconds < seconds[arc.place] )
      {
        seconds[arc.place] = cost + arc.seconds;
        queue.push( { seconds[arc.place], arc.place } );
      }
    }
  }
  return seconds;
}

uint32_t draw( std::mt19937 &random, uint32_t below )
{
  return std::uniform_int_distribution<uint32_t>( 0, below - 1 )( random );
}

// A few junctions, and between any two of them chains; dead ends and rings hang on whatever there is. Whole seconds, so that sums are exact.
std::vector<Link> randomLinks( std::mt19937 &random, uint32_t &places )
{
  std::vector<Link> links;
  places = 1 + draw( random, 6 );
  const auto link = [&]( uint32_t from, uint32_t to )
  {
    const uint32_t kind = draw( random, 6 ); // 0, 1: one way
    if ( kind != 0 )
      links.push_back( { from, to, 1.0 + draw( random, 9 ) } );
    if ( kind != 1 )
      links.push_back( { to, from, 1.0 + draw( random, 9 ) } );
    if ( kind == 2 )
      links.push_back( { from, to, 1.0 + draw( random, 9 ) } );
  };
  const uint32_t chains = draw( random, 12 );
  for ( uint32_t i = 0; i < chains; ++i )
  {
    uint32_t at = draw( random, places );
    const uint32_t end = draw( random, 3 ) == 0 ? at : draw( random, places ); // a third are rings
    const bool dead = draw( random, 3 ) == 0;
    for ( uint32_t more = draw( random, 4 ); more > 0; --more )
    {
      link( at, places );
      at = places++;
    }
    if ( !dead )
      link( at, end );
  }
  places += draw( random, 2 ); // somebody alone
  return links;
}

TEST( JunctionGraphTest, SweepsBetweenJunctionsCostWhatSweepsOverAllArcsDo_exhaustive )
{
  std::mt19937 random( 1 );
  size_t left = 0;
  size_t all = 0;
  for ( int graph = 0; graph < 3000; ++graph )
  {
    uint32_t places = 0;
    const std::vector<Link> links = randomLinks( random, places );
    for ( const bool backwards : { false, true } )
    {
      const RoadGraph::Arcs along = arcsOf( links, places, backwards );
      const RoadGraph::Arcs against = arcsOf( links, places, !backwards );
      const JunctionGraph junctions( along, against );
      for ( uint32_t from = 0; from < places; ++from )
      {
        const std::vector<double> expected = sweep( along, from );
        const std::vector<double> between = sweep( junctions.arcs(), from );
        for ( uint32_t to = 0; to < places; ++to )
        {
          double seconds = between[to];
          if ( !junctions.isJunction( to ) )
          {
            junctions.approaches( to, [&]( uint32_t junction, double more, double metres )
              {
              EXPECT_TRUE( junctions.isJunction( junction ) );
              EXPECT_EQ( metres, 10 * more );
              seconds = std::min( seconds, between[junction] + more ); } );
          }
          ASSERT_EQ( seconds, expected[to] ) << "graph " << graph << " from " << from << " to " << to << ( backwards ? " backwards" : "" );
        }
      }
      for ( uint32_t place = 0; place < places; ++place )
      {
        all += along.of( place ).size();
        left += junctions.isJunction( place ) ? junctions.arcs().of( place ).size() : 0;
      }
    }
  }
  EXPECT_LT( left, all / 2 ); // the graphs have something to leave out
}

TEST( JunctionGraphTest, AChainBetweenTwoJunctionsIsOneArc )
{
  // 0, 1 and 2 hang together; from 0 to 1 a second way goes over 3 and 4, and a dead end 5 hangs on 4
  const std::vector<Link> links { { 0, 1, 9 }, { 1, 0, 9 }, { 0, 2, 1 }, { 2, 0, 1 }, { 1, 2, 1 }, { 2, 1, 1 }, { 0, 3, 1 }, { 3, 4, 2 }, { 4, 1, 3 }, { 4, 5, 7 }, { 5, 4, 7 } };
  const RoadGraph::Arcs along = arcsOf( links, 6, false );
  const RoadGraph::Arcs against = arcsOf( links, 6, true );
  const JunctionGraph junctions( along, against );
  EXPECT_TRUE( junctions.isJunction( 0 ) && junctions.isJunction( 1 ) );
  EXPECT_FALSE( junctions.isJunction( 2 ) || junctions.isJunction( 3 ) || junctions.isJunction( 4 ) || junctions.isJunction( 5 ) );
  std::vector<double> toOne;
  for ( const RoadGraph::Arc &arc : junctions.arcs().of( 0 ) )
  {
    EXPECT_EQ( arc.place, 1U );
    toOne.push_back( arc.seconds );
  }
  EXPECT_EQ( toOne, ( std::vector<double> { 9, 2, 6 } ) );
  std::vector<double> approaches;
  junctions.approaches( 5, [&]( uint32_t junction, double seconds, double )
    {
    EXPECT_EQ( junction, 0U ); // from 1 the chain is against its one way
    approaches.push_back( seconds ); } );
  EXPECT_EQ( approaches, ( std::vector<double> { 10 } ) );
}

} // namespace
} // namespace lantu
