// SPDX-License-Identifier: GPL-3.0-or-later
// Turn restrictions and barriers of OpenStreetMap as edges and nodes of a network.
#pragma once

#include <cstdint>
#include <vector>

#include "base/progress.h"
#include "travel/osm_rules.h"
#include "travel/road_network.h"
#include "travel/road_steps.h"

namespace lantu
{

struct TurnRules
{
    std::vector<TurnRule> turns;        //!< sorted, each once; an "only" turn forbids all others at its node
    std::vector<RoadSteps> ways;        //!< banned ways over three edges or more; sorted, each once. "Only" forbids every other way on at the end of what it leads over
    std::vector<uint32_t> barrierNodes; //!< sorted, each once
    std::vector<EdgeBarrier> edgeBarriers;

    int64_t waysNotThere = 0;    //!< turns of which a way is not in the layer
    int64_t notAtJunction = 0;   //!< the node is no end of an edge of both ways; the ways between do not lead from one to the other
    int64_t ambiguous = 0;       //!< a way passes through the node, so that it is not said which half is meant; or is a ring; or there are several ways over what lies between
    int64_t barriersOffRoad = 0; //!< on no road that cars use
};

/**
 * Ways are found by Road::osmId, nodes by their place (10 cm). A ban on turning from a way into itself is one on turning back, on
 * both sides where the way passes through. What leads over ways is the one way that crosses each of them, as their directions allow. Linear in edges and rules. Error(Cancelled) when stopped.
 */
TurnRules turnRules( const OsmRules &rules, const RoadNetwork &network, Progress &progress );

//! The network with these rules; a barrier at a node is a ban on every turn there.
void applyRules( const TurnRules &rules, RoadNetwork &network );

} // namespace lantu
