// SPDX-License-Identifier: GPL-3.0-or-later
// Roads added to a built network: where they meet it and each other.
#pragma once

#include <cstdint>
#include <vector>

#include "base/progress.h"
#include "travel/road_network.h"

namespace lantu
{

//! A place along an edge of the network.
struct PlaceOnEdge
{
    uint32_t edge = 0;
    double along = 0; //!< metres from the edge's from-node

    friend auto operator<=>( const PlaceOnEdge &, const PlaceOnEdge & ) = default;
};

//! A place where an added road ends or meets others.
struct RoadJunction
{
    std::vector<uint32_t> nodes;     //!< of the network
    std::vector<PlaceOnEdge> places; //!< where an edge of the network is met between its nodes
};

//! A part of an added road from one junction to the next.
struct AddedEdge
{
    uint32_t from = 0; //!< positions in AddedRoads::junctions
    uint32_t to = 0;
    uint32_t road = 0; //!< position in the layer's roads
    std::vector<Point> line;
};

struct AddedRoads
{
    std::vector<RoadJunction> junctions;
    std::vector<AddedEdge> edges;
    std::vector<MendedJoin> mended; //!< with an added road on one side at least; no road numbers
};

/**
 * By the rules of buildNetwork(), which are applied to the added lines together with every line of the network near them. The network keeps
 * what it has: edges stay whole, and joins of its own ends stay although an added road may be nearer. Work is in proportion to
 * the added lines and the roads beside them. Error(Cancelled) when stopped.
 */
AddedRoads joinAddedRoads( const RoadNetwork &network, const RoadLayer &added, Progress &progress );

} // namespace lantu
