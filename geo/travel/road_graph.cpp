// SPDX-License-Identifier: GPL-3.0-or-later
// Building the graph of a profile.
#include "travel/road_graph.h"

#include <cmath>
#include <map>
#include <set>

#include "base/large_pages.h"

namespace lantu
{

RoadGraph::RoadGraph( const RoadNetwork &network, std::span<const TurnRule> turns, const SecondsOfEdge &seconds )
  : mNetwork( network ), mSeconds( seconds ), mPlaces( network.nodes.size() )
{
  copyBannedNodes( turns );
}

void RoadGraph::copyBannedNodes( std::span<const TurnRule> turns )
{
  if ( turns.empty() )
    return;
  // by the way of entering: what may not be taken from there
  std::map<uint64_t, std::set<uint32_t>> banned;
  std::set<uint32_t> nodes;
  for ( const TurnRule &turn : turns )
  {
    const RoadEdge &edge = mNetwork.edges[turn.fromEdge];
    for ( const bool along : { true, false } )
    {
      if ( ( along ? edge.to : edge.from ) != turn.viaNode )
        continue;
      banned[direction( turn.fromEdge, along )].insert( turn.toEdge );
      nodes.insert( turn.viaNode );
    }
  }
  std::multimap<uint32_t, uint64_t> leaving; // the directions that begin at such a node
  for ( uint32_t i = 0; i < mNetwork.edges.size(); ++i )
  {
    const RoadEdge &edge = mNetwork.edges[i];
    if ( nodes.count( edge.from ) )
      leaving.emplace( edge.from, direction( i, true ) );
    if ( nodes.count( edge.to ) )
      leaving.emplace( edge.to, direction( i, false ) );
  }
  for ( const auto &[entering, edges] : banned )
  {
    const auto copy = static_cast<uint32_t>( mPlaces++ );
    mHeads[entering] = copy;
    const RoadEdge &edge = mNetwork.edges[entering / 2];
    const uint32_t node = entering % 2 ? edge.to : edge.from;
    mCopies.emplace( node, copy );
    const auto [first, last] = leaving.equal_range( node );
    for ( auto way = first; way != last; ++way )
    {
      if ( !edges.count( static_cast<uint32_t>( way->second / 2 ) ) )
        mTails.emplace( way->second, copy );
    }
  }
}

RoadGraph::Arcs RoadGraph::arcs( bool backwards ) const
{
  const auto each = [&]( auto visit )
  {
    for ( uint32_t i = 0; i < mNetwork.edges.size(); ++i )
    {
      for ( const bool along : { true, false } )
      {
        const double seconds = mSeconds( i, along );
        if ( !std::isfinite( seconds ) )
          continue;
        const uint32_t to = head( i, along );
        tails( i, along, [&]( uint32_t from )
          { visit( backwards ? to : from, Arc { backwards ? from : to, i, seconds, mNetwork.edges[i].metres } ); } );
      }
    }
  };
  Arcs made;
  made.offsets = vectorInLargePages<uint32_t>( mPlaces + 1 );
  each( [&]( uint32_t place, const Arc & )
    { ++made.offsets[place + 1]; } );
  for ( size_t i = 1; i <= mPlaces; ++i )
    made.offsets[i] += made.offsets[i - 1];
  made.arcs = vectorInLargePages<Arc>( made.offsets.back() );
  std::vector<uint32_t> next( made.offsets.begin(), made.offsets.end() - 1 );
  each( [&]( uint32_t place, const Arc &arc )
    { made.arcs[next[place]++] = arc; } );
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
