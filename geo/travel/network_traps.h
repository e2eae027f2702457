// SPDX-License-Identifier: GPL-3.0-or-later
// Roads that one-way signs let nobody leave, or nobody enter.
#pragma once

#include <cstdint>
#include <vector>

#include "base/progress.h"
#include "travel/edges_of_nodes.h"

namespace lantu
{

enum class TrapKind : uint8_t
{
  None,
  NoWayOut, //!< can be entered from the rest of the network and not left towards it
  NoWayIn,
  Neither //!< of them
};

//! Edges of one kind that hang together.
struct OnewayTrap
{
    TrapKind kind = TrapKind::None;
    std::vector<uint32_t> edges; //!< ascending
    uint32_t gateEdge = 0;       //!< one that touches the rest, and the node at which it does; else the first edge and its from-node
    uint32_t gateNode = 0;
};

/**
 * Within the largest part (component 0): its strongly connected core is the one with most metres of road (Tarjan 1972); an edge is in a trap if
 * a vehicle somewhere on it cannot come from the core or cannot get back to it. In the order of their first edges. O(V + E).
 */
std::vector<OnewayTrap> onewayTraps( const RoadNetwork &network, const std::vector<uint32_t> &components, const EdgesOfNodes &edgesOf, Progress &progress );

} // namespace lantu
