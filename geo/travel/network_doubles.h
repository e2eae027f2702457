// SPDX-License-Identifier: GPL-3.0-or-later
// Roads that were drawn more than once.
#pragma once

#include <cstdint>
#include <vector>

#include "base/progress.h"
#include "travel/road_network.h"

namespace lantu
{

struct DoubledRoad
{
    uint32_t edge = 0;
    uint32_t other = 0; //!< the one that it repeats, or runs along
};

struct DoubledRoads
{
    std::vector<DoubledRoad> duplicates;
    std::vector<DoubledRoad> overlaps;
    std::vector<uint32_t> rings;
};

/**
 * Open edges of one grade; the two halves of a divided road (one-way, opposite) are no doubles.
 *  Duplicates: between the same two nodes, of nearly the same length (2 % or 2 m), and nowhere more than 5 m or a tenth of their length apart.
 *  Overlaps: between other nodes, and at five places along it no more than 3 m from the same other edge.
 *  Rings: edges that end where they began, most of them turning places.
 * O(E log E); overlaps in parallel. In the order of edges, whatever the threads.
 */
DoubledRoads doubledRoads( const RoadNetwork &network, const std::vector<uint32_t> &components, Progress &progress );

} // namespace lantu
