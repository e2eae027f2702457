// SPDX-License-Identifier: GPL-3.0-or-later
// One sweep of Dijkstra's algorithm over the roads, with memory that is used again.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "travel/road_joins.h"
#include "travel/road_travel.h"

namespace lantu
{

//! What a trip costs so far, and from which origin. Ordered by time, then origin, then way.
struct TripCost
{
    double seconds = std::numeric_limits<double>::infinity();
    double metres = 0;
    uint32_t origin = 0;

    bool operator<( const TripCost &other ) const
    {
      if ( seconds != other.seconds )
        return seconds < other.seconds;
      return origin != other.origin ? origin < other.origin : metres < other.metres;
    }
    bool reached() const { return seconds < std::numeric_limits<double>::infinity(); }
    TripCost plus( double moreSeconds, double moreMetres ) const { return { seconds + moreSeconds, metres + moreMetres, origin }; }
};

/**
 * A sweep outwards from origins that have joined the roads. Backwards, costs are those of trips to the origins.
 * begin(), addOrigin() for each origin, run(), then ask. Not for several threads at once.
 */
class RoadSearch
{
  public:
    explicit RoadSearch( const RoadTravel &travel );

    void begin( bool backwards );

    //! \a origin joins at \a join after \a accessSeconds on foot.
    void addOrigin( uint32_t origin, const RoadJoin &join, double accessSeconds );

    //! Settles all nodes that cost no more than \a limitSeconds. False if \a progress was stopped on the way.
    bool run( double limitSeconds, const Progress &progress );

    const std::vector<uint32_t> &settled() const { return mSettled; }

    //! The least cost of a trip between an origin and the place \a join by way of the ends of its edge, without its access leg.
    TripCost costAt( const RoadJoin &join ) const;

    //! The same by way of one node, which must be an end of the edge.
    TripCost costAt( const RoadJoin &join, uint32_t byNode ) const;

    //! Between an origin and a place on the same edge, along it and nowhere else; \a start is the origin's cost at its own place.
    TripCost costAlong( const TripCost &start, const RoadJoin &origin, const RoadJoin &place ) const;

  private:
    struct Entry
    {
        TripCost cost;
        uint32_t node;
    };

    void offer( uint32_t node, const TripCost &cost );
    TripCost costOf( uint32_t node ) const { return mStamps[node] == mStamp ? mCosts[node] : TripCost(); }

    const RoadTravel &mTravel;
    bool mBackwards = false;
    std::vector<TripCost> mCosts;
    std::vector<uint32_t> mStamps; // a cost counts only if its stamp is the sweep's: nothing is cleared between sweeps
    uint32_t mStamp = 0;
    std::vector<Entry> mQueue;
    std::vector<uint32_t> mSettled;
};

} // namespace lantu
