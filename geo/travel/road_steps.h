// SPDX-License-Identifier: GPL-3.0-or-later
// Edges in one direction.
#pragma once

#include <cstdint>
#include <vector>

#include "travel/road_network.h"

namespace lantu
{

//! A way as roadStep() after roadStep().
using RoadSteps = std::vector<uint32_t>;

//! An edge along its line or against it, as one number.
inline uint32_t roadStep( uint32_t edge, bool along )
{
  return 2 * edge + ( along ? 1 : 0 );
}

inline uint32_t edgeOfStep( uint32_t step )
{
  return step / 2;
}

inline bool isAlong( uint32_t step )
{
  return step % 2 == 1;
}

//! The node from which the step leads.
inline uint32_t firstNode( const RoadNetwork &network, uint32_t step )
{
  const RoadEdge &edge = network.edges[edgeOfStep( step )];
  return isAlong( step ) ? edge.from : edge.to;
}

//! The node to which it leads.
inline uint32_t lastNode( const RoadNetwork &network, uint32_t step )
{
  const RoadEdge &edge = network.edges[edgeOfStep( step )];
  return isAlong( step ) ? edge.to : edge.from;
}

} // namespace lantu
