// SPDX-License-Identifier: GPL-3.0-or-later
// Shortest times over the roads.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "travel/reach.h"
#include "travel/road_graph.h"
#include "travel/road_network.h"

namespace lantu
{

/**
 * Time along a road is its length over the speed of its class; on foot every road is as quick in both directions and
 * one-way signs do not count. Points join anywhere along an edge; of the nearest few edges within the snap limit the one
 * with the least time in all, access legs included, wins. Answers are the least time and, among equals, the lower
 * supply index and the shorter way.
 * nearest(): one sweep from all supplies of a set at once (Dijkstra 1959), O(E) a set whatever the number of
 * demands; sets run in parallel, then demands, whose joins are not kept. reach(): one sweep bounded by the limit for each point
 * of the smaller side, in parallel.
 */
class RoadTravel final : public TravelModel
{
  public:
    /**
     * \a network may be shared by several profiles. \a walkMetresPerSecond is used by Profile::Walk only; driving speeds
     * are those of the roads.
     */
    RoadTravel( std::shared_ptr<const RoadNetwork> network, Profile profile, double walkMetresPerSecond );

    std::vector<Nearest> nearest( const Points &demand, std::span<const Points *const> supplies, const Query &query, Progress &progress ) const override;
    Reach reach( const Points &demand, const Points &supply, const Query &query, Progress &progress ) const override;

    const RoadNetwork &network() const { return *mNetwork; }
    Profile profile() const { return mProfile; }
    const RoadGraph &graph() const { return *mGraph; }

    //! Leaving each place of the graph, or with \a backwards entering it. Made when first asked for; from several threads.
    const RoadGraph::Arcs &arcs( bool backwards ) const;

    /**
     * Seconds from one place along the edge to another, both in metres from its from-node; \a along is the direction, for places that
     * are one. Infinity if that direction is closed, 0 for no way at all.
     */
    double seconds( uint32_t edge, double from, double to, bool along ) const
    {
      const double metres = along ? to - from : from - to;
      return metres > 0 ? metres * ( along ? mPaces[edge].along : mPaces[edge].against ) : 0;
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
    };

    std::shared_ptr<const RoadNetwork> mNetwork;
    Profile mProfile;
    std::vector<Pace> mPaces;
    std::unique_ptr<RoadGraph> mGraph;
    double mBucketSeconds;
    mutable Directed mLeaving;
    mutable Directed mEntering;
};

} // namespace lantu
