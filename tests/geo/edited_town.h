// SPDX-License-Identifier: GPL-3.0-or-later
// A random town with edits of its roads and facilities whose outcome is known, and the shortest times after them by brute force.
#pragma once

#include <random>
#include <set>
#include <vector>

#include "random_town.h"
#include "travel/road_what_if.h"

namespace lantu::test
{

/**
 * Bans of turns and barriers come to the roads of a Town; then some roads are closed, made slower or quicker, or opened, roads are added that begin
 * at junctions, on a road, half a metre before one, or nowhere, and cross others on the ground or over them; facilities are closed and
 * added. Points stand on roads and off them.
 */
class EditedTown
{
  public:
    struct Kinds
    {
        bool restrictions = true;
        bool improvements = true;
        bool additions = true;
    };

    EditedTown( unsigned seed, Kinds kinds );

    std::shared_ptr<const RoadNetwork> network; //!< before, with bans and barriers
    Points demand;
    Points supply; //!< before
    SupplyEdits supplies;
    RoadEdits roads;

    //! All supplies, the added ones last.
    Points allSupplies() const;

    /**
     * Seconds from each of \a from to each of \a to with all edits or, if not \a added, with the closing and slowing ones alone. By
     * Dijkstra's algorithm over places on roads and the direction in which they are passed, so that bans and barriers are looked up and not modelled.
     */
    std::vector<std::vector<double>> seconds( Profile profile, const Points &from, const Points &to, const Query &query, double walkMetresPerSecond, bool added ) const;

  private:
    // A road of the town before or after; pieces of added roads between junctions.
    struct Stop
    {
        double along;
        size_t node;
    };
    struct Way
    {
        PlannedRoad planned;
        bool isNew = false;       // an added one
        std::vector<Stop> stops;  // besides its ends
        std::vector<double> bars; // barriers
    };

    void addRoad( std::mt19937 &random );
    void splitAdded();

    Town mTown;
    std::vector<Way> mWays;   // those of the town as they were, then the added ones
    std::set<TurnRule> mBans; // edges are ways
    size_t mNodes;            // numbers of places and junctions
};

} // namespace lantu::test
