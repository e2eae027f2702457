// SPDX-License-Identifier: GPL-3.0-or-later
// Ends of roads that nearly meet another road, that face one over a river, or that meet nothing.
#pragma once

#include <cstdint>
#include <vector>

#include "base/progress.h"
#include "travel/edges_of_nodes.h"
#include "travel/river_lines.h"
#include "travel/road_places.h"

namespace lantu
{

struct DeadEnd
{
    uint32_t edge = 0;
    uint32_t node = 0;
};

//! A bridge or a link that seems to be missing.
struct MissingLink
{
    RoadGap gap;
    bool overRiver = false;
    uint32_t river = 0; //!< position in RiverLines::names
};

struct RoadEnds
{
    std::vector<RoadGap> gaps; //!< from the end to the nearest place of the other road
    std::vector<MissingLink> links;
    std::vector<DeadEnd> dangles; //!< neither
};

/**
 * Every node of one edge only, closed roads included, where that edge is open:
 *  1. a gap, if another road of the same grade that it does not meet is within \a gapMetres;
 *  2. else a missing link, if within \a linkMetres one of the four nearest such roads, on the ground or at an end of it,
 *     lies across a river and not behind the end, or is itself at such an end and both point at each other within 30 degrees; unless there is a
 *     way round by open roads of no more than ten times the distance. Two ends that face each other are one link;
 *  3. else a dangle.
 * \a rivers may be null. Some ten microseconds an end. Error(Cancelled) when stopped.
 */
RoadEnds roadEnds( const RoadNetwork &network, const std::vector<uint32_t> &components, const EdgesOfNodes &edgesOf, const RiverLines *rivers, double gapMetres, double linkMetres, Progress &progress );

} // namespace lantu
