// SPDX-License-Identifier: GPL-3.0-or-later
// Where people live: seats of counties, townships and villages, and the groups of the villages.
#pragma once

#include <vector>

#include "admin.h"
#include "road_grid.h"

namespace lantu::sample
{

//! 村民小组
struct Group
{
    Point at;
    int village;
};

struct Settlements
{
    std::vector<Point> countySeats, townshipSeats, villageSeats; //!< in the order of the facts and of Admin
    std::vector<Group> groups;                                   //!< by village
    std::vector<int> firstGroup;                                 //!< by village, and the number of groups at the end

    int groupsEnd( int village ) const { return firstGroup[static_cast<size_t>( village ) + 1]; }
};

/**
 * Seats and groups lie on nodes of the road grid, low and gentle ones first, well inside their village and not in the
 * water. Only where a village has fewer nodes than groups do some of its groups lie between them.
 */
Settlements makeSettlements( const Admin &admin, const Facts &facts, const Terrain &terrain, const RoadGrid &grid, const PartIndex &barriers );

} // namespace lantu::sample
