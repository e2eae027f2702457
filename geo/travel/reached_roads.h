// SPDX-License-Identifier: GPL-3.0-or-later
// Every place on the roads that a search has reached, with the time to it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "travel/edge_times.h"
#include "travel/road_joins.h"
#include "travel/road_search.h"

namespace lantu
{

/**
 * How slow each edge is, for searches of one direction: between its barriers and the changes of its slope. Of the size of the
 * network; serves all threads.
 */
class RoadStretches
{
  public:
    RoadStretches( const RoadTravel &travel, bool backwards );

    std::span<const EdgeStretch> of( uint32_t edge ) const { return { mStretches.data() + mFirst[edge], mStretches.data() + mFirst[edge + 1] }; }
    bool backwards() const { return mBackwards; }

  private:
    bool mBackwards;
    std::vector<size_t> mFirst; // of each edge, and one more
    std::vector<EdgeStretch> mStretches;
};

/**
 * A sweep from one or several points and what it reached, edge by edge. Keeps its memory between runs; not for several
 * threads at once.
 */
class ReachedRoads
{
  public:
    //! Both must outlive this. Backwards or not as \a stretches.
    ReachedRoads( const RoadTravel &travel, const RoadStretches &stretches );

    /**
     * From the points \a first to before \a last of \a joins, each over its access leg on foot; backwards: to them. Times beyond
     * \a limitSeconds are not looked for and are infinite. False if \a progress was stopped on the way. Costs one sweep, and a sort of the
     * edges that it met.
     */
    bool run( const RoadJoins &joins, size_t first, size_t last, double secondsPerAccessMetre, double limitSeconds, const Progress &progress );

    //! Edges of which an end or a place was reached, ascending; some may be closed to the way one comes.
    const std::vector<uint32_t> &edges() const { return mEdges; }

    //! Costs of the edge at \a position of edges(); good until the next run.
    const EdgeCosts &costs( size_t position ) const { return mCosts[position]; }

  private:
    struct Start
    {
        uint32_t edge;
        EdgeStart start;
    };

    const RoadTravel &mTravel;
    const RoadStretches &mStretches;
    RoadSearch mSearch;
    std::vector<uint32_t> mSeen; // the run in which an edge was met
    uint32_t mRun = 0;
    std::vector<Start> mFound;
    std::vector<EdgeStart> mStarts;
    std::vector<uint32_t> mEdges;
    std::vector<EdgeCosts> mCosts;
};

//! The line from \a from to \a to metres along an edge, with the edge's own points between. \a points is overwritten.
void lineBetween( const RoadNetwork &network, uint32_t edge, double from, double to, std::vector<Point> &points );

} // namespace lantu
