// SPDX-License-Identifier: GPL-3.0-or-later
// The costs of all places from the nearest origin, kept, repaired where roads change, and put back.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "travel/bucket_queue.h"
#include "travel/road_search.h"

namespace lantu
{

/**
 * One sweep over the graph of a RoadTravel whose costs stay. Each label remembers the place it came by, so that the labels are a forest of
 * shortest paths: what hung on a road or on an origin that is gone is withdrawn as a subtree and labelled again from its
 * boundary, and what gets better spreads from there (Ramalingam and Reps 1996). Work is in proportion to the labels that change, and not to the network.
 * Edges can be taken out, and places and arcs added, without touching the graph.
 *
 * After keep() every change is remembered; restore() undoes all since then, to the bit. Not for several threads at once, but
 * costOf() may be asked by several while nothing changes.
 */
class RoadLabels
{
  public:
    static constexpr uint32_t noPlace = 0xffffffff;

    //! Backwards, costs are those of trips to the origins. Nothing is labelled yet.
    RoadLabels( const RoadTravel &travel, bool backwards );

    bool backwards() const { return mBackwards; }

    //! With those that were added.
    uint32_t places() const { return static_cast<uint32_t>( mLabels.size() ); }

    TripCost costOf( uint32_t place ) const { return { mLabels[place].seconds, mLabels[place].metres, mLabels[place].origin }; }

    //! A cost at which the place can be had, coming from another or, without, from an origin; taken if it is better. spread() passes it on.
    void offer( uint32_t place, const TripCost &cost, uint32_t from = noPlace );

    //! Until no label can be improved. Error(Cancelled) when stopped: then restore().
    void spread( const Progress &progress );

    //! From now on the edge is no part of the graph. Labels that came over it stay until they are withdrawn.
    void remove( uint32_t edge ) { mRemoved[edge] = true; }
    bool removed( uint32_t edge ) const { return mRemoved[edge]; }

    //! A new place that nothing leads to yet.
    uint32_t addPlace();

    //! Another way of getting from one place to another, in the direction of travel. An infinite one is none.
    void addArc( uint32_t from, uint32_t to, double seconds, double metres );

    //! Offers every added arc once, from what its beginning costs now.
    void offerAddedArcs();

    //! True if the label of the one place came by the other.
    bool cameBy( uint32_t place, uint32_t from ) const { return mLabels[place].from == from && mLabels[place].seconds < std::numeric_limits<double>::infinity(); }

    /**
     * Clears the labels of the places and of all that came by them, and returns these places. What is left around them is offered to them by
     * reconnect().
     */
    std::vector<uint32_t> withdraw( std::span<const uint32_t> roots );
    void reconnect( std::span<const uint32_t> withdrawn );

    //! The places of an origin, all of them are looked at.
    std::vector<uint32_t> placesOf( const std::vector<bool> &origins ) const;

    //! What stands is what restore() comes back to.
    void keep();
    void restore();

    //! Places whose label was changed since keep(), some of them more than once.
    template<class Visit>
    void eachChanged( Visit visit ) const
    {
      for ( const auto &[place, label] : mBefore )
        visit( place );
    }

  private:
    struct Label
    {
        double seconds = std::numeric_limits<double>::infinity();
        double metres = 0;
        uint32_t origin = 0;
        uint32_t from = noPlace;
    };

    struct AddedArc
    {
        uint32_t from; // in the direction of the search
        uint32_t to;
        double seconds;
        double metres;
    };

    void set( uint32_t place, const Label &label );
    template<class Visit>
    void eachArc( uint32_t place, Visit visit ) const;

    const RoadGraph::Arcs &mArcs;
    const RoadGraph::Arcs &mEntering; // the other way
    double mBucketSeconds;
    bool mBackwards;
    std::vector<Label> mLabels;
    std::vector<bool> mRemoved; // edges
    BucketQueue mQueue;

    std::vector<AddedArc> mAdded;
    std::vector<bool> mHasAdded; // places at which an added arc begins
    std::unordered_map<uint32_t, std::vector<uint32_t>> mAddedAt;

    bool mKept = false;
    size_t mKeptPlaces = 0;
    std::vector<std::pair<uint32_t, Label>> mBefore;
};

} // namespace lantu
