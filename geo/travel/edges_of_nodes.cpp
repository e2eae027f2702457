// SPDX-License-Identifier: GPL-3.0-or-later
// Counting, then filling.
#include "travel/edges_of_nodes.h"

namespace lantu
{

EdgesOfNodes::EdgesOfNodes( const RoadNetwork &network )
  : mOffsets( network.nodes.size() + 1, 0 ), mEdges( 2 * network.edges.size() )
{
  for ( const RoadEdge &edge : network.edges )
  {
    ++mOffsets[edge.from + 1];
    ++mOffsets[edge.to + 1];
  }
  for ( size_t i = 1; i < mOffsets.size(); ++i )
    mOffsets[i] += mOffsets[i - 1];
  std::vector<uint32_t> next( mOffsets.begin(), mOffsets.end() - 1 );
  for ( uint32_t i = 0; i < network.edges.size(); ++i )
  {
    mEdges[next[network.edges[i].from]++] = i;
    mEdges[next[network.edges[i].to]++] = i;
  }
}

} // namespace lantu
