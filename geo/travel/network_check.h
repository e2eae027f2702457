// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a road network, whom it concerns, and what bridging its gaps would change.
#pragma once

#include <cstdint>

#include "base/progress.h"
#include "place/points.h"
#include "travel/network_findings.h"
#include "travel/river_lines.h"

namespace lantu
{

struct NetworkCheckOptions
{
    Profile profile = Profile::Drive;
    double gapMetres = 20;              //!< ends that miss a road by no more than this are gaps
    double bridgeMetres = 150;          //!< so far apart two sides may be for a missing bridge
    double nearestMetres = 5000;        //!< so far the nearest road of the largest part is looked for
    double snapMetres = 1000;           //!< a demand farther from any road is on none
    bool meetsOnlyAtVertices = false;   //!< RoadLayer::joinsOnlyAtVertices: crossings without a vertex are there to be found
    const RiverLines *rivers = nullptr; //!< may be null
    bool wantsParts = false;            //!< fill NetworkCheck::parts
};

struct NetworkCheck
{
    Table findings;
    Table bridged; //!< bridgedLayer, ranked
    Table parts;   //!< componentsLayer, if asked for
    int64_t roads = 0;
    int64_t closedRoads = 0;
    double kilometres = 0;        //!< of roads open to the profile
    double largestKilometres = 0; //!< of these, in the largest part
    int64_t components = 0;
    int64_t gaps = 0;
    int64_t bridges = 0; //!< that seem to be missing
    int64_t unmarkedBridges = 0;
    int64_t crossings = 0;
    int64_t traps = 0;
    int64_t duplicates = 0; //!< pairs of roads
    int64_t overlaps = 0;   //!< pairs of roads
    int64_t rings = 0;      //!< edges
    int64_t dangles = 0;
    int64_t mended = 0;
    int64_t cutOffHouseholds = 0; //!< whose nearest road is not in the largest part
    double cutOffPersons = 0;
    int64_t noRoadHouseholds = 0; //!< farther than the snap limit from any road
    double noRoadPersons = 0;
    int64_t trappedHouseholds = 0; //!< whose nearest road is in a one-way trap of the largest part
    double trappedPersons = 0;
};

/**
 * Findings in the order component (longest first), gap, bridge, unmarked bridge, crossing, trap, duplicate, overlap, ring, mended, dangle.
 * \a demand may be empty; its rows without position are not counted. One-way roads matter to vehicles only, so there are no traps
 * on foot. A few microseconds for each edge, end and demand. Error(Cancelled) when stopped.
 */
NetworkCheck checkNetwork( const RoadNetwork &network, const Points &demand, const NetworkCheckOptions &options, Progress &progress );

} // namespace lantu
