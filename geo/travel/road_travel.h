// SPDX-License-Identifier: GPL-3.0-or-later
// Shortest times over the roads.
#pragma once

#include <memory>
#include <vector>

#include "travel/reach.h"
#include "travel/road_network.h"

namespace lantu
{

/**
 * Time along a road is its length over the speed of its class; on foot every road is as quick in both directions and
 * one-way signs do not count. Points join anywhere along an edge; of the nearest few edges within the snap limit the one
 * with the least time in all, access legs included, wins. Answers are the least time and, among equals, the lower
 * supply index and the shorter way.
 * nearest(): one sweep from all supplies of a set at once (Dijkstra 1959), O(E log V) a set whatever the number of
 * demands; sets run in parallel. reach(): one sweep bounded by the limit for each point of the smaller side, in parallel.
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

    //! Seconds for a metre of an edge.
    struct Pace
    {
        double along; //!< infinity where the direction is closed
        double against;
    };

    struct Arc
    {
        uint32_t node;
        uint32_t edge;
        double seconds;
        double metres;
    };

    //! The arcs of each node in compressed rows.
    struct Arcs
    {
        std::vector<uint32_t> offsets;
        std::vector<Arc> arcs;

        std::span<const Arc> of( uint32_t node ) const { return { arcs.data() + offsets[node], arcs.data() + offsets[node + 1] }; }
    };

    Pace pace( uint32_t edge ) const { return mPaces[edge]; }

    //! Leaving the node, or with \a backwards entering it: node is then where the arc comes from.
    const Arcs &arcs( bool backwards ) const { return backwards ? mEntering : mLeaving; }

  private:
    std::shared_ptr<const RoadNetwork> mNetwork;
    Profile mProfile;
    std::vector<Pace> mPaces;
    Arcs mLeaving;
    Arcs mEntering;
};

} // namespace lantu
