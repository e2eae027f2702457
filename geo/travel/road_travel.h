// SPDX-License-Identifier: GPL-3.0-or-later
// Shortest times over the roads.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "base/large_pages.h"
#include "travel/reach.h"
#include "travel/road_climb.h"
#include "travel/junction_graph.h"
#include "travel/road_graph.h"
#include "travel/road_network.h"

namespace lantu
{

/**
 * Time along a road is its length over its speed. On foot one-way signs do not count, and uphill takes longer than downhill where
 * heights are known. Vehicles keep bans of turns and do not pass barriers;
 * they may turn round at a node unless that is banned. Points join anywhere along an edge; of all edges within the snap limit the one
 * with the least time in all, access legs included, wins. Answers are the least time and, among equals, the lower
 * supply index and the shorter way.
 * nearest(): one sweep from all supplies of a set at once (Dijkstra 1959), O(E) a set whatever the number of
 * demands; sets run in parallel, then demands, whose joins are not kept. reach(): one sweep bounded by the limit for each point
 * of the smaller side, in parallel; reachOfSupplies(): for each supply.
 */
class RoadTravel final : public TravelModel
{
  public:
    /**
     * \a network may be shared by several profiles. \a walkMetresPerSecond and \a climb are used by Profile::Walk only; driving
     * speeds are those of the roads. Without a climb every road is walked as if flat.
     */
    RoadTravel( std::shared_ptr<const RoadNetwork> network, Profile profile, double walkMetresPerSecond, std::shared_ptr<const RoadClimb> climb = nullptr );

    std::vector<Nearest> nearest( const Points &demand, std::span<const Points *const> supplies, const Query &query, Progress &progress ) const override;
    Reach reach( const Points &demand, const Points &supply, const Query &query, Progress &progress ) const override;
    std::vector<ReachedDemands> reachOfSupplies( const Points &demand, const Points &supply, const Query &query, Progress &progress ) const override;

    const RoadNetwork &network() const { return *mNetwork; }
    Profile profile() const { return mProfile; }
    double walkMetresPerSecond() const { return mWalkMetresPerSecond; }
    const RoadGraph &graph() const { return *mGraph; }

    //! Null where every road is as if flat.
    const RoadClimb *climb() const { return mClimb.get(); }

    //! Leaving each place of the graph, or with \a backwards entering it. Made when first asked for; from several threads.
    const RoadGraph::Arcs &arcs( bool backwards ) const;

    //! The same between junctions only. Made when first asked for; from several threads.
    const JunctionGraph &junctions( bool backwards ) const;

    /**
     * Seconds from one place along the edge to another, both in metres from its from-node; \a along is the direction, for places that
     * are one. Infinity if that direction is closed, 0 for no way at all.
     */
    double seconds( uint32_t edge, double from, double to, bool along ) const
    {
      const double metres = along ? to - from : from - to;
      if ( !( metres > 0 ) )
        return 0;
      const double pace = along ? mPaces[edge].along : mPaces[edge].against;
      return mBarred.empty() && !mClimb ? metres * pace : secondsOnTheWay( edge, from, to, pace );
    }

    //! A width of buckets that suits the roads.
    double bucketSeconds() const { return mBucketSeconds; }

  private:
    //! Seconds for a metre of an edge.
    struct Pace
    {
        double along; //!< infinity where the direction is closed
        double against;
    };

    struct Directed
    {
        std::once_flag once;
        RoadGraph::Arcs arcs;
        std::once_flag onceBetweenJunctions;
        std::unique_ptr<JunctionGraph> junctions;
    };

    // The same where there are barriers or slopes.
    double secondsOnTheWay( uint32_t edge, double from, double to, double pace ) const;

    std::shared_ptr<const RoadNetwork> mNetwork;
    std::shared_ptr<const RoadClimb> mClimb; // null: not asked for
    Profile mProfile;
    double mWalkMetresPerSecond;
    std::vector<bool> mBarred; // edges with a barrier; empty: none has
    LargeVector<Pace> mPaces;
    std::unique_ptr<RoadGraph> mGraph;
    double mBucketSeconds;
    mutable Directed mLeaving;
    mutable Directed mEntering;
};

} // namespace lantu
