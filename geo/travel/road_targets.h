// SPDX-License-Identifier: GPL-3.0-or-later
// Points to be reached, seen from the places of the graph.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "travel/road_joins.h"
#include "travel/road_surroundings.h"
#include "travel/road_travel.h"

namespace lantu
{

/**
 * The ways to each point from places next to it: over part of an edge and the access leg. Backwards, from the point to the places. Points join every edge within the snap
 * limit; the ways of use are kept (RoadSurroundings), three to ten of a point. Points that follow each other form groups, and each place knows which groups have a way from it:
 * a search asks the points of the groups it has met, one after the other, so that it goes through memory in order when the points are numbered by their neighbourhood.
 */
class RoadTargets
{
  public:
    struct Way
    {
        double seconds; //!< access leg included
        double metres;
        uint32_t place;
    };

    static constexpr size_t groupSize = RoadSurroundings::mostPoints; //!< the last one may have fewer

    /**
     * \a origins: how many will search. \a junctions: ways from those of the direction are added, for sweeps between them; may be null. What takes longer than the limit of \a query is left out; its direction does not count. In parallel; each point costs its joins and the
     * places around it. Error(Cancelled).
     */
    RoadTargets( const RoadTravel &travel, const std::vector<bool> &usable, const Points &points, size_t origins, bool backwards, const JunctionGraph *junctions, const Query &query, Progress &progress );

    std::span<const Way> waysOf( size_t point ) const { return { mWays.data() + mWayOffsets[point], mWays.data() + mWayOffsets[point + 1] }; }

    size_t groups() const { return ( mWayOffsets.size() - 1 + groupSize - 1 ) / groupSize; }

    std::span<const uint32_t> groupsAt( uint32_t place ) const { return { mGroups.data() + mGroupOffsets[place], mGroups.data() + mGroupOffsets[place + 1] }; }

    //! The joins that matter to somebody who is on the same edge: from the others it is quicker to stay on the roads.
    const RoadJoins &joins() const { return mJoins; }

  private:
    std::vector<size_t> mWayOffsets;
    std::vector<Way> mWays;
    std::vector<uint32_t> mGroupOffsets; // by place
    std::vector<uint32_t> mGroups;
    RoadJoins mJoins;
};

} // namespace lantu
