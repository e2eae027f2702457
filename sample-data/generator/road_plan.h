// SPDX-License-Identifier: GPL-3.0-or-later
// Which places are joined by which class of road.
#pragma once

#include <vector>

#include "base/progress.h"
#include "facts.h"
#include "road_grid.h"
#include "settlements.h"

namespace lantu::sample
{

//! Where a motorway and the other roads are joined.
struct Interchange
{
    size_t at; //!< vertex of the motorway's line
    int node;  //!< of the grid, where the ramps end
};

struct MotorwayCourse
{
    std::string name;
    int carriageways = 2;
    Line line;
    std::vector<Interchange> interchanges;
};

/**
 * Builds the net on \a grid from the greatest class down, so that every road joins what is there already: national
 * roads are the shortest tree over the county seats, provincial roads further neighbours, then townships, villages and
 * groups. Courses of the motorways are laid after the great roads and before the small ones.
 */
std::vector<MotorwayCourse> planRoads( RoadGrid &grid, const Facts &facts, const Admin &admin, const Settlements &settlements, Progress &progress );

//! By node of the grid: whether a seat, a group or an interchange is there.
std::vector<bool> settledNodes( const RoadGrid &grid, const Settlements &settlements, const std::vector<MotorwayCourse> &motorways );

//! How the groups are joined: the shares of those that have only a track, and no way at all.
inline constexpr double shareOfGroupsWithTrack = 0.055;
inline constexpr double shareOfGroupsWithout = 0.025;

} // namespace lantu::sample
