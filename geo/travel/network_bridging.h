// SPDX-License-Identifier: GPL-3.0-or-later
// What if this gap were bridged: who would be joined to the main network.
#pragma once

#include <cstdint>
#include <vector>

#include "travel/network_ends.h"
#include "travel/network_parts.h"

namespace lantu
{

//! A gap that a road could close.
struct BridgedGap
{
    const char *what = nullptr; //!< networkFinding::gap, bridge or component
    RoadGap gap;
    uint32_t part = 0;       //!< the part that it joins to the largest; 0: none, since both sides are of one part or neither is of the largest
    int64_t alternative = 0; //!< among the gaps that join this part, 1 the shortest; 0 where it joins none
    Concerned joined;        //!< in that part
};

/**
 * The gaps and missing links at ends of roads and the nearest gap of each part, each once, ranked: most households first, then persons,
 * kilometres, and the shortest gap. Each is judged alone, with all others left open.
 */
std::vector<BridgedGap> bridgedGaps( const RoadEnds &ends, const std::vector<uint32_t> &components, const std::vector<NetworkPart> &parts );

//! bridgedLayer, in the order given.
Table bridgedTable( const RoadNetwork &network, const std::vector<BridgedGap> &gaps );

} // namespace lantu
