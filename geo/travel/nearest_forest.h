// SPDX-License-Identifier: GPL-3.0-or-later
// The quickest ways from several origins to every place of the roads, as a forest.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "base/progress.h"
#include "travel/grouped.h"
#include "travel/road_travel.h"

namespace lantu
{

//! A way into the graph: over part of an edge to a place.
struct RoadSeed
{
    uint32_t place = 0;
    uint32_t edge = 0;
    double seconds = 0; //!< from the origin to the place, or back
};

/**
 * One sweep of Dijkstra's algorithm from all seeds that remembers by which edge each place was reached. Places are numbered so that all whose way
 * leads by a place follow it without a gap: what hangs below an edge is a few ranges. Immutable; from several threads.
 */
class NearestForest
{
  public:
    //! Positions \a begin to before \a end.
    struct Range
    {
        uint32_t begin = 0;
        uint32_t end = 0;

        friend auto operator<=>( const Range &, const Range & ) = default;
    };

    //! \a backwards: times are those of trips to the origins. O(E log V). Error(Cancelled) when stopped.
    NearestForest( const RoadTravel &travel, bool backwards, std::span<const RoadSeed> seeds, const Progress &progress );

    //! Infinity where no origin is reached.
    double seconds( uint32_t place ) const { return mSeconds[place]; }

    //! Of a place that is reached.
    uint32_t position( uint32_t place ) const { return mPosition[place]; }

    uint32_t place( uint32_t position ) const { return mPlaces[position]; }

    //! How many places are reached; positions are below.
    size_t reached() const { return mPlaces.size(); }

    //! The places whose way leads over the edge or over a seed on it, in ascending ranges that do not touch each other's places. \a ranges is overwritten.
    void below( uint32_t edge, std::vector<Range> &ranges ) const;

  private:
    void sweep( const RoadTravel &travel, bool backwards, std::span<const RoadSeed> seeds, const Progress &progress );
    void number();

    std::vector<double> mSeconds;
    std::vector<uint32_t> mParent;   // by place; none at a seed
    std::vector<uint32_t> mBy;       // by place, the edge over which it was reached; none if it was not
    std::vector<uint32_t> mPosition; // by place
    std::vector<uint32_t> mPlaces;   // by position
    std::vector<uint32_t> mEnd;      // by position, behind the last place below it
    Grouped mReachedBy;              // places by edge
};

} // namespace lantu
