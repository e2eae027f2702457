// SPDX-License-Identifier: GPL-3.0-or-later
// One sweep of Dijkstra's algorithm over the roads, with memory that is used again.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "travel/bucket_queue.h"
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

    //! Over \a arcs, those of the travel or of a JunctionGraph in that direction. What costs more than \a limitSeconds is not followed.
    void begin( const RoadGraph::Arcs &arcs, bool backwards, double limitSeconds );

    //! \a origin joins at \a join after \a accessSeconds on foot.
    void addOrigin( uint32_t origin, const RoadJoin &join, double accessSeconds );

    //! False if \a progress was stopped on the way.
    bool run( const Progress &progress );

    //! The places of the graph that cost no more than the limit, each once, in no order.
    const std::vector<uint32_t> &settled() const { return mSettled; }

    //! Of a place of the graph; the first are the nodes of the network.
    TripCost costOf( uint32_t place ) const
    {
      const Label &label = mLabels[place];
      return label.stamp / 2 == mSweep ? TripCost { label.seconds, label.metres, label.origin } : TripCost();
    }

    double secondsOf( uint32_t place ) const { return mLabels[place].stamp / 2 == mSweep ? mLabels[place].seconds : std::numeric_limits<double>::infinity(); }

    //! The least cost of a trip between an origin and the place \a join by way of the ends of its edge, without its access leg.
    TripCost costAt( const RoadJoin &join ) const;

    //! Between an origin and a place on the same edge, along it and nowhere else; \a start is the origin's cost at its own place.
    TripCost costAlong( const TripCost &start, const RoadJoin &origin, const RoadJoin &place ) const;

    //! Gives back the memory of the queue, where the costs alone are still asked for.
    void finish();

  private:
    struct Label
    {
        double seconds = 0;
        double metres = 0;
        uint32_t origin = 0;
        uint32_t stamp = 0; // of the sweep, twice; one more when settled: nothing is cleared between sweeps
    };

    void offer( uint32_t place, const TripCost &cost );

    const RoadTravel &mTravel;
    const RoadGraph::Arcs *mArcs = nullptr;
    bool mBackwards = false;
    double mLimit = 0;
    std::vector<Label> mLabels;
    uint32_t mSweep = 0;
    BucketQueue mQueue;
    std::vector<uint32_t> mSettled;
};

} // namespace lantu
