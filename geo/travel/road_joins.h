// SPDX-License-Identifier: GPL-3.0-or-later
// Where points join the road network.
#pragma once

#include <cstdint>
#include <vector>

#include "base/progress.h"
#include "place/points.h"
#include "travel/road_network.h"

namespace lantu
{

//! A way onto the network: to a place along an edge, over the access leg.
struct RoadJoin
{
    uint32_t edge = 0;
    double along = 0;        //!< metres from the edge's from-node
    double accessMetres = 0; //!< straight, from the point to that place
};

//! Compressed rows: point i joins at joins[offsets[i]] to joins[offsets[i+1]-1], nearest first; none: no road near.
struct RoadJoins
{
    //! So many of the nearest edges are tried: the nearest road is not always the quickest.
    static constexpr size_t most = 4;

    std::vector<size_t> offsets;
    std::vector<RoadJoin> joins;

    bool any( size_t point ) const { return offsets[point + 1] > offsets[point]; }
};

/**
 * The nearest edges of \a profile within \a snapMetres (inclusive) of each point, at most RoadJoins::most. In parallel; a
 * few microseconds a point. Error(Cancelled) when stopped.
 */
RoadJoins joinRoads( const RoadNetwork &network, Profile profile, const Points &points, double snapMetres, Progress &progress );

} // namespace lantu
