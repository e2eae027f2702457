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
 * A sweep from one or several points and what it reached, edge by edge. Keeps its memory between runs; not for several
 * threads at once.
 */
class ReachedRoads
{
  public:
    //! \a travel must outlive this.
    explicit ReachedRoads( const RoadTravel &travel );

    /**
     * From the points \a first to before \a last of \a joins, each over its access leg on foot; \a backwards: to them. Times beyond
     * \a limitSeconds are not looked for and are infinite. False if \a progress was stopped on the way. Costs one sweep, and a sort of the
     * edges that it met.
     */
    bool run( const RoadJoins &joins, size_t first, size_t last, bool backwards, double secondsPerAccessMetre, double limitSeconds, const Progress &progress );

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

    void stretch( uint32_t edge, bool backwards );

    const RoadTravel &mTravel;
    RoadSearch mSearch;
    std::vector<uint32_t> mSeen; // the run in which an edge was met
    uint32_t mRun = 0;
    std::vector<Start> mFound;
    std::vector<EdgeStart> mStarts;
    std::vector<uint32_t> mEdges;
    std::vector<EdgeStretch> mStretches;
    std::vector<size_t> mFirstStretch; // of each edge, and one more
    std::vector<EdgeCosts> mCosts;
};

//! The line from \a from to \a to metres along an edge, with the edge's own points between. \a points is overwritten.
void lineBetween( const RoadNetwork &network, uint32_t edge, double from, double to, std::vector<Point> &points );

} // namespace lantu
