// SPDX-License-Identifier: GPL-3.0-or-later
// The built edges of the grid as winding lines from junction to junction.
#pragma once

#include <vector>

#include "base/progress.h"
#include "road.h"

namespace lantu::sample
{

/**
 * A road for each run of edges of one class and route between junctions, and for each bridge and tunnel. Between
 * the nodes roads wind with the contours and zigzag up steep slopes; they meet at common end points only and, bridges
 * aside, cross no barrier. Where bends would make two roads cross, both become less winding.
 */
std::vector<Road> roadLines( const RoadGrid &grid, const std::vector<bool> &settled, const Terrain &terrain, const PartIndex &barriers, Progress &progress );

} // namespace lantu::sample
