// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a network that are not connected with each other, and who lives where.
#pragma once

#include <cstdint>
#include <vector>

#include "base/progress.h"
#include "place/points.h"
#include "travel/network_findings.h"

namespace lantu
{

//! Households by the edge that is nearest to them.
struct RoadPeople
{
    std::vector<int32_t> households; //!< by edge
    std::vector<double> persons;
    int64_t noRoadHouseholds = 0; //!< farther than the snap limit from any road of the profile
    double noRoadPersons = 0;
};

//! Rows of \a demand without position are not counted. A few microseconds for each.
RoadPeople peopleAtRoads( const RoadNetwork &network, Profile profile, const Points &demand, double snapMetres, Progress &progress );

struct NetworkPart
{
    Concerned concerned;
    uint32_t firstEdge = 0;
    RoadGap nearest; //!< from this part to the largest; infinite: not within the limit
};

//! By componentsOfEdges(); 0 is the largest. Without gaps.
std::vector<NetworkPart> networkParts( const RoadNetwork &network, const std::vector<uint32_t> &components, const RoadPeople &people );

/**
 * Fills in where each part but the largest comes nearest to the largest, up to \a mostMetres: between two places at which a new road on
 * the ground would join (anywhere along roads on the ground, and at the ends of bridges, tunnels and raised roads). To a few millimetres
 * where a vertex is nearest, and never more than the distance found at places 50 m apart. Most of the work is for parts that are
 * far away; between them and the largest, places are skipped that cannot be nearer.
 */
void findNearest( const RoadNetwork &network, const std::vector<uint32_t> &components, double mostMetres, std::vector<NetworkPart> &parts, Progress &progress );

//! componentsLayer: every edge that is open, by part and then in the order of the network.
Table componentLines( const RoadNetwork &network, const std::vector<uint32_t> &components, const std::vector<NetworkPart> &parts, Progress &progress );

} // namespace lantu
