// SPDX-License-Identifier: GPL-3.0-or-later
// Points to be reached, seen from the places of the graph.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "travel/road_joins.h"
#include "travel/road_travel.h"

namespace lantu
{

/**
 * For each place of the graph the points next reached from it: over part of an edge and their access leg. Backwards, the points from
 * which the place is next reached. Points join every edge within the snap limit; the ways of use are entered (RoadSurroundings), some three of a point.
 */
class RoadTargets
{
  public:
    struct Entry
    {
        double seconds; //!< from the place to the point, access leg included
        double metres;
        uint32_t point;
    };

    /**
     * \a origins: how many will search. What takes longer than the limit of \a query is left out; its direction does not count. In parallel; each point costs its joins and the
     * places around it. Error(Cancelled).
     */
    RoadTargets( const RoadTravel &travel, const std::vector<bool> &usable, const Points &points, size_t origins, bool backwards, const Query &query, Progress &progress );

    std::span<const Entry> of( uint32_t place ) const { return { mEntries.data() + mOffsets[place], mEntries.data() + mOffsets[place + 1] }; }

    //! The joins that matter to somebody who is on the same edge: from the others it is quicker to stay on the roads.
    const RoadJoins &joins() const { return mJoins; }

  private:
    std::vector<size_t> mOffsets;
    std::vector<Entry> mEntries;
    RoadJoins mJoins;
};

} // namespace lantu
