// SPDX-License-Identifier: GPL-3.0-or-later
// Roads that cross each other, or a river, and do not say how.
#pragma once

#include <cstdint>
#include <vector>

#include "base/progress.h"
#include "travel/river_lines.h"
#include "travel/road_network.h"

namespace lantu
{

//! Two roads on one level, neither a bridge or tunnel, that cross without a shared vertex, 5 cm or more from any vertex.
struct UnjoinedCrossing
{
    uint32_t edge = 0;
    uint32_t other = 0;
    Point at;
};

//! In the order of edges. Linear for lines spread evenly.
std::vector<UnjoinedCrossing> unjoinedCrossings( const RoadNetwork &network, const std::vector<uint32_t> &components, Progress &progress );

//! A road on the ground that crosses a river.
struct UnmarkedBridge
{
    uint32_t road = 0;
    uint32_t river = 0;
    Point at; //!< the first place
    int64_t times = 0;
};

//! By road, then river. About 0.1 microseconds a segment far from rivers.
std::vector<UnmarkedBridge> unmarkedBridges( const RoadNetwork &network, const std::vector<uint32_t> &components, const RiverLines &rivers, Progress &progress );

} // namespace lantu
