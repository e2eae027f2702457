// SPDX-License-Identifier: GPL-3.0-or-later
// From one road over others to a third.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "travel/road_network.h"
#include "travel/road_steps.h"

namespace lantu
{

/**
 * The ways from an edge of \a from over edges of \a between, of each of these roads at least one, to an edge of \a to: as steps, that on \a from first. No node between is passed twice, and no step leads
 * against the direction of a one-way road. Stops at the second, since what is asked is whether there is one. Roads between with more than 64 edges have none.
 */
std::vector<RoadSteps> waysOver( const RoadNetwork &network, std::span<const uint32_t> from, const std::vector<std::vector<uint32_t>> &between, std::span<const uint32_t> to );

} // namespace lantu
