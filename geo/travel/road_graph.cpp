// SPDX-License-Identifier: GPL-3.0-or-later
// Building the graph of a profile.
#include "travel/road_graph.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "base/large_pages.h"

namespace lantu
{

namespace
{

// Turns and longer ways alike, as steps. A ring is left and entered at the same node both ways.
std::set<RoadSteps> bannedWays( const RoadNetwork &network )
{
  std::set<RoadSteps> ways;
  for ( const TurnRule &turn : network.turns )
  {
    for ( const bool arriving : { false, true } )
    {
      for ( const bool leaving : { false, true } )
      {
        const RoadSteps way { roadStep( turn.fromEdge, arriving ), roadStep( turn.toEdge, leaving ) };
        if ( lastNode( network, way[0] ) == turn.viaNode && firstNode( network, way[1] ) == turn.viaNode )
          ways.insert( way );
      }
    }
  }
  uint32_t first = 0;
  for ( const uint32_t end : network.banEnds )
  {
    ways.emplace( network.banSteps.begin() + first, network.banSteps.begin() + end );
    first = end;
  }
  return ways;
}

// True if the way ends with one that is banned.
bool breaksBan( const RoadSteps &way, const std::set<RoadSteps> &banned )
{
  for ( auto first = way.begin(); way.end() - first > 1; ++first )
  {
    if ( banned.count( RoadSteps( first, way.end() ) ) )
      return true;
  }
  return false;
}

} // namespace

RoadGraph::RoadGraph( const RoadNetwork &network, bool keepsBans, const SecondsOfEdge &seconds )
  : mNetwork( network ), mSeconds( seconds ), mPlaces( network.nodes.size() )
{
  if ( keepsBans && ( !network.turns.empty() || !network.banEnds.empty() ) )
    copyBannedNodes();
}

void RoadGraph::copyBannedNodes()
{
  const std::set<RoadSteps> banned = bannedWays( mNetwork );
  std::map<RoadSteps, uint32_t> copies; // by the beginning of a banned way that leads there
  std::set<uint32_t> nodes;
  for ( const RoadSteps &way : banned )
  {
    for ( auto last = way.begin() + 1; last != way.end(); ++last )
    {
      copies.emplace( RoadSteps( way.begin(), last ), 0 );
      nodes.insert( firstNode( mNetwork, *last ) );
    }
  }
  for ( auto &[beginning, copy] : copies )
  {
    copy = static_cast<uint32_t>( mPlaces++ );
    mCopies.emplace( lastNode( mNetwork, beginning.back() ), copy );
    if ( beginning.size() == 1 )
      mHeads[beginning[0]] = copy;
  }
  std::multimap<uint32_t, uint32_t> leaving; // the steps that begin at such a node
  for ( uint32_t i = 0; i < mNetwork.edges.size(); ++i )
  {
    for ( const bool along : { true, false } )
    {
      const uint32_t step = roadStep( i, along );
      if ( const uint32_t node = firstNode( mNetwork, step ); nodes.count( node ) )
        leaving.emplace( node, step );
    }
  }
  for ( const auto &[beginning, copy] : copies )
  {
    const auto [first, last] = leaving.equal_range( lastNode( mNetwork, beginning.back() ) );
    for ( auto next = first; next != last; ++next )
    {
      RoadSteps way = beginning;
      way.push_back( next->second );
      if ( breaksBan( way, banned ) )
        continue;
      // what is still the beginning of a banned way, as long as possible
      auto head = copies.end();
      while ( !way.empty() && ( head = copies.find( way ) ) == copies.end() )
        way.erase( way.begin() );
      mMoves.emplace( next->second, Move { copy, head == copies.end() ? lastNode( mNetwork, next->second ) : head->second } );
    }
  }
}

template<class Visit>
void RoadGraph::eachArc( bool backwards, Visit visit ) const
{
  constexpr size_t grain = 16384; // edges
  tbb::parallel_for( tbb::blocked_range<uint32_t>( 0, static_cast<uint32_t>( mNetwork.edges.size() ), grain ), [&]( const tbb::blocked_range<uint32_t> &range )
    {
    for ( uint32_t i = range.begin(); i < range.end(); ++i )
    {
      for ( const bool along : { true, false } )
      {
        const double seconds = mSeconds( i, along );
        if ( !std::isfinite( seconds ) )
          continue;
        moves( i, along, [&]( uint32_t from, uint32_t to )
          { visit( backwards ? to : from, Arc { backwards ? from : to, i, seconds, mNetwork.edges[i].metres } ); } );
      }
    } } );
}

RoadGraph::Arcs RoadGraph::arcs( bool backwards ) const
{
  constexpr size_t grain = 16384; // places
  constexpr auto relaxed = std::memory_order_relaxed;
  Arcs made;
  made.offsets = vectorInLargePages<uint32_t>( mPlaces + 1 );
  eachArc( backwards, [&]( uint32_t place, const Arc & )
    { std::atomic_ref( made.offsets[place + 1] ).fetch_add( 1, relaxed ); } );
  for ( size_t i = 1; i <= mPlaces; ++i )
    made.offsets[i] += made.offsets[i - 1];
  made.arcs.resize( made.offsets.back() );
  std::vector<uint32_t> next( made.offsets.begin(), made.offsets.end() - 1 );
  eachArc( backwards, [&]( uint32_t place, const Arc &arc )
    { made.arcs[std::atomic_ref( next[place] ).fetch_add( 1, relaxed )] = arc; } );
  // in an order that does not depend on the threads
  tbb::parallel_for( tbb::blocked_range<size_t>( 0, mPlaces, grain ), [&]( const tbb::blocked_range<size_t> &range )
    {
    for ( size_t place = range.begin(); place < range.end(); ++place )
    {
      std::sort( made.arcs.begin() + made.offsets[place], made.arcs.begin() + made.offsets[place + 1], []( const Arc &a, const Arc &b )
        { return std::tie( a.edge, a.place, a.seconds ) < std::tie( b.edge, b.place, b.seconds ); } );
    } } );
  return made;
}

double RoadGraph::meanSeconds() const
{
  double sum = 0;
  size_t count = 0;
  for ( uint32_t i = 0; i < mNetwork.edges.size(); ++i )
  {
    for ( const bool along : { true, false } )
    {
      if ( const double seconds = mSeconds( i, along ); std::isfinite( seconds ) )
      {
        sum += seconds;
        ++count;
      }
    }
  }
  return count ? sum / static_cast<double>( count ) : 0;
}

} // namespace lantu
