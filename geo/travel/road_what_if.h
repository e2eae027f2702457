// SPDX-License-Identifier: GPL-3.0-or-later
// What a few edits of roads and facilities do to the nearest facility of every demand, over a base that stays.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "travel/edges_of_nodes.h"
#include "travel/edited_roads.h"
#include "travel/joins_on_edges.h"
#include "travel/least_costs.h"
#include "travel/reach.h"
#include "travel/road_labels.h"
#include "travel/road_travel.h"

namespace lantu
{

//! Facilities that are closed, each at most once, and facilities that are added: they follow the others in number.
struct SupplyEdits
{
    std::vector<uint32_t> closed;
    Points added {};

    bool empty() const { return closed.empty() && added.size() == 0; }
};

struct WhatIf
{
    Nearest restricted;             //!< with what is closed or slower, and nothing added
    Nearest after;                  //!< with all edits
    std::vector<MendedJoin> mended; //!< ends that the added roads have joined
    size_t connections = 0;         //!< nodes and edges of the network that the added roads meet
    size_t asked = 0;               //!< demands that had to be looked at again
    size_t relabelled = 0;          //!< places whose cost was changed
};

/**
 * The nearest supplies of RoadTravel::nearest(), to the bit, with all that led to them; and the same after edits. Work of an answer is in proportion
 * to what changes, besides one look at each demand.
 *
 * A point joins every edge within the snap limit, those that are added as well and those that are closed no more: so no addition makes anybody slower.
 * Closing is done before anything is added, so that the one can be told from the other.
 */
class RoadWhatIf
{
  public:
    //! \a travel lives as long. Error(Cancelled).
    RoadWhatIf( const RoadTravel &travel, Points demand, Points supply, const Query &query, Progress &progress );

    const Nearest &base() const { return mBase; }

    //! Not for several threads at once. The base is the same afterwards, also when cancelled.
    WhatIf answer( const SupplyEdits &supplies, const RoadEdits &roads, const ClimbOf &climbOf, Progress &progress );

  private:
    struct SupplyJoin
    {
        uint32_t supply;
        RoadJoin join; // its edge is one of the network, or a joinable one of the edits
    };

    // The state of one answer, asked by answerByJoins().
    struct Step;

    using Seed = std::pair<uint32_t, TripCost>; // what a place costs from a supply next to it

    std::vector<Seed> seedsOf( uint32_t supply ) const;
    void start( uint32_t supply, RoadJoin join, const Step &step );
    void takeOut( Step &step, EditedRoads &roads, Progress &progress );
    void putIn( Step &step, const Points &added, EditedRoads &roads, Progress &progress );
    void askAgain( Step &step, Nearest &answer, Progress &progress ) const;
    std::unique_ptr<LeastCosts> leastCosts( std::vector<float> ofEdges ) const;
    std::vector<float> leastOfEdges( const Step &step ) const;
    void findNear( Step &step ) const;
    bool isStale( const Step &step, size_t demand ) const;

    const RoadTravel &mTravel;
    Points mDemand;
    Points mSupply;
    Query mQuery;
    std::vector<bool> mUsable; // edges
    RoadJoins mSupplyJoins;
    JoinsOnEdges mOnEdges; // supplies
    EdgesOfNodes mEdgesOfNodes;
    std::vector<uint32_t> mNodeOfCopy; // of the places behind the nodes
    std::vector<Seed> mSeeds;          // of all supplies, by place
    RoadLabels mLabels;
    std::unique_ptr<const LeastCosts> mLeast; // of the base
    Nearest mBase;
};

} // namespace lantu
