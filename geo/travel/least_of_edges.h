// SPDX-License-Identifier: GPL-3.0-or-later
// From what places cost to what edges cost at least.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "base/large_pages.h"
#include "travel/least_costs.h"
#include "travel/road_travel.h"

namespace lantu
{

/**
 * By edge, no more than the seconds between an origin and any place on it by way of its ends. \a secondsOf( place ) are those of a search, with infinity where it did not come; \a backwards as
 * in the search. Linear in edges.
 */
template<class SecondsOf>
std::vector<float> leastOfEdges( const RoadTravel &travel, bool backwards, SecondsOf secondsOf )
{
  constexpr size_t grain = 8192;
  const RoadNetwork &network = travel.network();
  const RoadGraph &graph = travel.graph();
  auto least = vectorInLargePages<float>( network.edges.size() );
  tbb::parallel_for( tbb::blocked_range<size_t>( 0, least.size(), grain ), [&]( const tbb::blocked_range<size_t> &range )
    {
    for ( size_t edge = range.begin(); edge < range.end(); ++edge )
      least[edge] = floorOf( std::min( secondsOf( network.edges[edge].from ), secondsOf( network.edges[edge].to ) ) ); } );
  const auto lower = [&]( uint32_t edge, uint32_t place )
  { least[edge] = std::min( least[edge], floorOf( secondsOf( place ) ) ); };
  for ( auto copy = static_cast<uint32_t>( network.nodes.size() ); copy < graph.places(); ++copy )
  {
    for ( const RoadGraph::Arc &arc : travel.arcs( backwards ).of( copy ) )
      lower( arc.edge, copy );
  }
  // the graph leaves out what nobody drives through
  for ( const EdgeBarrier &barrier : network.barriers )
  {
    for ( const bool along : { true, false } )
    {
      if ( backwards )
        lower( barrier.edge, graph.head( barrier.edge, along ) );
      else
        graph.tails( barrier.edge, along, [&]( uint32_t place )
          { lower( barrier.edge, place ); } );
    }
  }
  return least;
}

} // namespace lantu
