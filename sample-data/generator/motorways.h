// SPDX-License-Identifier: GPL-3.0-or-later
// Motorways and their ramps as roads.
#pragma once

#include <vector>

#include "road.h"
#include "road_plan.h"

namespace lantu::sample
{

/**
 * Each course as one line for both directions, or as two carriageways that are one-way and some 24 m apart (traffic keeps to the
 * right), cut at interchanges, bridges and tunnels. Motorways are bridges where they cross another road, a river or a deep
 * valley, and tunnels under ridges, so that they join the other roads at their ramps only. Ramps are open both ways.
 */
std::vector<Road> motorwayRoads( const std::vector<MotorwayCourse> &courses, const std::vector<Road> &others, const RoadGrid &grid, const Terrain &terrain, const PartIndex &barriers );

} // namespace lantu::sample
