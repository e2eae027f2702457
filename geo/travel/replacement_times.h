// SPDX-License-Identifier: GPL-3.0-or-later
// How long everybody's way to the nearest supply is when one link of the roads is closed.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <vector>

#include "base/progress.h"
#include "travel/joins_on_edges.h"
#include "travel/nearest_forest.h"
#include "travel/reach.h"
#include "travel/road_joins.h"
#include "travel/road_travel.h"

namespace lantu
{

//! A demand whose way leads over the closed link.
struct Replacement
{
    uint32_t demand = 0;
    double before = 0; //!< seconds, door to door
    double after = 0;  //!< infinity: there is no other way
};

/**
 * Single-failure replacement distances. A link is an edge of the network: a road between two places where roads meet. Closed, nobody travels on any part of it
 * in either direction, and no point joins it.
 * Times are those of RoadTravel::nearest() over the network without the link, to the last bit.
 *
 * One sweep from all supplies gives everybody's way; only links on somebody's way matter, and for each of them only the places that hung below it are labelled again, from
 * their neighbours that did not: O(sum over links of what hangs below, with a logarithm). Immutable once built; a Search for each thread.
 */
class ReplacementTimes
{
  public:
    //! All must outlive this; \a query without its limit. Error(Cancelled) when stopped.
    ReplacementTimes( const RoadTravel &travel, const Points &demand, const Points &supply, const Query &query, Progress &progress );

    const RoadTravel &travel() const { return mTravel; }

    //! By demand, with every link open; infinity where no supply is reached.
    const std::vector<double> &seconds() const { return mSeconds; }

    //! By demand; Ok wherever a supply is reached.
    const std::vector<Reason> &reasons() const { return mReasons; }

    //! Of one thread; its memory is that of the places of the graph.
    class Search
    {
      public:
        explicit Search( const ReplacementTimes &times );

        /**
         * Every demand whose way leads over the link, each once, in an order that depends on the roads alone. after may equal before, where another way is as quick, and is never less. Good until the next call; not whole if \a progress was stopped on the way.
         */
        const std::vector<Replacement> &without( uint32_t edge, const Progress &progress );

      private:
        struct Entry
        {
            double seconds;
            uint32_t place;
            bool operator<( const Entry &other ) const { return seconds > other.seconds; } // the quickest on top of a heap
        };

        double secondsOf( uint32_t place ) const { return mStamp[place] == mRun ? mSeconds[place] : mTimes.mForest->seconds( place ); }
        void offer( uint32_t place, double seconds );
        void offerWaysIn( uint32_t place, uint32_t edge );
        void spread( uint32_t edge, const Progress &progress );
        void answer( uint32_t demand, uint32_t edge );

        const ReplacementTimes &mTimes;
        const RoadGraph::Arcs &mOut;
        const RoadGraph::Arcs &mIn;
        std::vector<double> mSeconds; // of the places that were labelled again
        std::vector<uint32_t> mStamp; // the run in which
        uint32_t mRun = 0;
        std::vector<NearestForest::Range> mRanges;
        std::vector<Entry> mHeap;
        RoadJoiner mJoiner;
        std::vector<Replacement> mFound;
    };

  private:
    static constexpr uint32_t none = Grouped::none;

    //! How a demand gets on or off the roads: by a place or, along one edge to a supply, by none.
    struct Approach
    {
        double seconds = std::numeric_limits<double>::infinity();
        uint32_t place = none;
        uint32_t edge = none;
    };

    //! By way of these joins of the demand, or what is left of them.
    template<class SecondsOf>
    Approach best( std::span<const RoadJoin> joins, uint32_t closed, SecondsOf secondsOf ) const;

    //! Whether the link is so near to the demand that others of its joins may be of use without it.
    bool isNear( size_t demand, uint32_t edge ) const;

    void addSeeds( const RoadJoin &join, std::vector<RoadSeed> &seeds ) const;
    void joinDemands( const Query &query, Progress &progress );
    void findWays( const Progress &progress );

    const RoadTravel &mTravel;
    bool mBackwards;
    double mAccessMetresPerSecond;
    const Points &mDemand;
    double mSnapMetres;
    std::vector<bool> mUsable; // edges
    RoadJoins mDemandJoins;    // those of use (RoadSurroundings)
    std::vector<float> mNear;  // by demand, metres in the plane: a link farther away has no part in which joins are of use
    RoadJoins mSupply;         // all
    JoinsOnEdges mSuppliesOn;
    std::vector<RoadSeed> mSeeds;
    Grouped mSeedsAt; // by place
    std::unique_ptr<const NearestForest> mForest;
    std::vector<double> mSeconds;
    std::vector<Reason> mReasons;
    Grouped mOnEdge;               // demands by the edge that they join
    Grouped mByPlace;              // demands by the position of the place by which they do
    std::vector<uint32_t> mEdgeOf; // by demand
};

} // namespace lantu
