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
 * which the place is next reached. At most 2 RoadJoiner::most entries a point, and a few for banned turns; an entry is left out where it is quicker to go on to the next place and
 * get to the point from there, so that a search meets a point some three times and not eight.
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

    RoadTargets( const RoadTravel &travel, const RoadJoins &joins, bool backwards, double accessSecondsPerMetre );

    std::span<const Entry> of( uint32_t place ) const { return { mEntries.data() + mOffsets[place], mEntries.data() + mOffsets[place + 1] }; }

  private:
    struct Placed
    {
        uint32_t place;
        Entry entry;
    };

    static void addEntries( const RoadTravel &travel, const RoadJoin &join, uint32_t point, bool backwards, double accessSecondsPerMetre, std::vector<Placed> &found );
    static void keepNeeded( const RoadGraph::Arcs &arcs, std::vector<Placed> &found );

    std::vector<size_t> mOffsets;
    std::vector<Entry> mEntries;
};

} // namespace lantu
