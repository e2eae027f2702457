// SPDX-License-Identifier: GPL-3.0-or-later
// What a few edits make of a network that stays as it is: edges that are gone, edges with other rules, edges that are new.
#pragma once

#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <unordered_map>
#include <vector>

#include "travel/added_roads.h"
#include "travel/road_labels.h"
#include "travel/road_travel.h"

namespace lantu
{

//! Roads of a network that are closed or get other rules, each at most once, and roads that are added to it.
struct RoadEdits
{
    struct Changed
    {
        uint32_t road = 0; //!< position in RoadNetwork::roads
        Road rules;        //!< speeds, whether it is walkable, whether it is seasonal; grade and one-way stay
    };

    std::vector<uint32_t> closed;
    std::vector<Changed> changed;
    RoadLayer added {}; //!< joinsOnlyAtVertices as of the layer of the network

    bool empty() const { return closed.empty() && changed.empty() && added.parts() == 0; }
};

//! The slopes of a network that is walked; null: as if flat.
using ClimbOf = std::function<std::shared_ptr<const RoadClimb>( const RoadNetwork &network )>;

/**
 * The edges of a travel model and those of the edits, in one numbering: those of the network as they are, then the others. Edits come in two steps, so that
 * what an addition does can be told from what a restriction does: restrict() takes out what is closed and slows what becomes slower; improve() opens and
 * quickens and adds. An edge with other rules is taken out and stands again under a new number. An added road is entered and left wherever it meets
 * others; bans of turns hold among the roads that were there.
 */
class EditedRoads
{
  public:
    static constexpr uint32_t none = 0xffffffff;

    //! \a climbOf is asked for what was added or changed when walking; it may be empty.
    EditedRoads( const RoadTravel &travel, const RoadEdits &edits, const ClimbOf &climbOf, Progress &progress );

    //! Changes the graph of \a labels; the labels themselves are for the caller to withdraw.
    void restrict( RoadLabels &labels );
    void improve( RoadLabels &labels );

    //! Edges of the network that restrict() takes out.
    const std::vector<uint32_t> &restricted() const { return mRestricted; }

    //! Edges of the network on which something has changed for those who join there, up to this step.
    const std::vector<uint32_t> &touched() const { return mTouched; }

    //! The number under which an edge of the network stands in this step; none: it is closed.
    uint32_t now( uint32_t edge ) const;

    //! The edge of the network that an edge was before its rules changed; none: it was added.
    uint32_t networkEdge( uint32_t edge ) const { return edge < mFirstOther ? edge : mNetworkEdge[edge - mFirstOther]; }

    //! The added and changed edges as a network of their own; edge k has the number firstOther() + k.
    const RoadNetwork &others() const { return *mOthers; }
    uint32_t firstOther() const { return mFirstOther; }

    //! By edge of others(): whether points join it that joined nothing there before: it is new, or was closed.
    const std::vector<bool> &joinable() const { return mJoinable; }

    const std::vector<MendedJoin> &mended() const { return mMended; }

    //! How many nodes and edges of the network the added roads meet.
    size_t connections() const { return mConnections; }

    double seconds( uint32_t edge, double from, double to, bool along ) const
    {
      return edge < mFirstOther ? mTravel.seconds( edge, from, to, along ) : mOtherTravel->seconds( edge - mFirstOther, from, to, along );
    }
    double metres( uint32_t edge ) const { return edge < mFirstOther ? mTravel.network().edges[edge].metres : mOthers->edges[edge - mFirstOther].metres; }

    //! Calls \a visit( place, seconds, metres ) with every place at which one arrives when leaving \a at in a direction.
    template<class Visit>
    void exits( uint32_t edge, double at, bool along, Visit visit ) const
    {
      exitsBut( none, edge, at, along, visit );
    }

    //! The same of every place from which one gets there in that direction.
    template<class Visit>
    void entries( uint32_t edge, double at, bool along, Visit visit ) const
    {
      entriesFromEnd( edge, at, along, visit );
      const auto stops = mEntries.find( edge );
      if ( stops == mEntries.end() )
        return;
      for ( const Entry &stop : stops->second )
      {
        if ( stop.towards != along || ( along ? stop.along > at : stop.along < at ) )
          continue;
        const double time = seconds( edge, stop.along, at, along );
        for ( const uint32_t place : stop.places )
          visit( place, time, std::abs( at - stop.along ) );
      }
    }

  private:
    // A place on an edge where a junction can be entered, or left.
    struct Exit
    {
        double along;
        bool towards; // direction of travel on the edge
        uint32_t place;
        uint32_t junction;
    };
    struct Entry
    {
        double along;
        bool towards;
        std::vector<uint32_t> places;
    };

    // A way in which a junction is met: a node of the network, or an edge travelled in one direction.
    struct Gate
    {
        bool isNode;
        uint32_t number; // node or edge
        double along;
        bool towards;
        uint32_t place; // where one is who arrived that way
    };
    struct Gates
    {
        uint32_t middle; // who arrived by an added road
        std::vector<Gate> gates;
    };

    template<class Visit>
    void exitsBut( uint32_t junction, uint32_t edge, double at, bool along, Visit visit ) const
    {
      if ( const uint32_t original = networkEdge( edge ); original != none )
      {
        const double end = along ? metres( edge ) : 0;
        visit( mTravel.graph().head( original, along ), seconds( edge, at, end, along ), std::abs( end - at ) );
      }
      const auto stops = mExits.find( edge );
      if ( stops == mExits.end() )
        return;
      for ( const Exit &stop : stops->second )
      {
        if ( stop.junction != junction && stop.towards == along && ( along ? stop.along >= at : stop.along <= at ) )
          visit( stop.place, seconds( edge, at, stop.along, along ), std::abs( stop.along - at ) );
      }
    }

    template<class Visit>
    void entriesFromEnd( uint32_t edge, double at, bool along, Visit visit ) const
    {
      const uint32_t original = networkEdge( edge );
      if ( original == none )
        return;
      const double start = along ? 0 : metres( edge );
      const double time = seconds( edge, start, at, along );
      mTravel.graph().tails( original, along, [&]( uint32_t place )
        { visit( place, time, std::abs( at - start ) ); } );
    }

    void addOther( const Road &rules, uint32_t original, const std::vector<Point> &line );
    void classify( const RoadEdits &edits );
    void build( const ClimbOf &climbOf );
    void stand( uint32_t other, RoadLabels &labels );
    void makeGates( RoadLabels &labels );
    void connect( RoadLabels &labels );

    const RoadTravel &mTravel;
    uint32_t mFirstOther;
    AddedRoads mAdded;
    std::vector<MendedJoin> mMended;
    size_t mConnections = 0;

    std::vector<uint32_t> mRestricted;
    std::vector<uint32_t> mSlower; // others
    std::vector<uint32_t> mBetter; // others: opened or quicker
    uint32_t mFirstAdded = 0;      // others
    std::vector<uint32_t> mTouched;

    std::vector<Road> mRoads; // of the others, until built
    std::vector<RoadEdge> mEdges;
    std::vector<Point> mPoints;
    std::vector<uint32_t> mOwners;
    std::vector<uint32_t> mNetworkEdge; // by other; none: added
    std::vector<bool> mJoinable;
    std::shared_ptr<const RoadNetwork> mOthers;
    std::unique_ptr<RoadTravel> mOtherTravel;

    std::unordered_map<uint32_t, uint32_t> mNow; // edges of the network that do not stand under their own number
    std::vector<Gates> mGates;                   // by junction
    std::unordered_map<uint32_t, std::vector<Exit>> mExits;
    std::unordered_map<uint32_t, std::vector<Entry>> mEntries;
};

} // namespace lantu
