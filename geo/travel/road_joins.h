// SPDX-License-Identifier: GPL-3.0-or-later
// Where points join the road network.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "base/progress.h"
#include "place/points.h"
#include "travel/road_network.h"

namespace lantu
{

//! A way onto the network: to a place along an edge, over the access leg.
struct RoadJoin
{
    uint32_t edge = 0;
    double along = 0;        //!< metres from the edge's from-node
    double accessMetres = 0; //!< straight, from the point to that place
};

//! Metres in the plane are so many times those on the ground at the most, see Frame.
inline constexpr double mostStretch = 1.03;

//! The join of a point at a place that the segment index has found.
RoadJoin joinAt( const RoadNetwork &network, Point at, const NearSegment &place );

/**
 * Finds the edges of a profile within \a snapMetres (inclusive) of one point after the other, each at its place nearest to the point: microseconds each, and
 * quickest if neighbours follow each other. For one thread.
 */
class RoadJoiner
{
  public:
    static constexpr size_t all = static_cast<size_t>( -1 );

    //! \a usable is that of usableEdges() and lives as long. \a count: how many of the nearest edges are wanted.
    RoadJoiner( const RoadNetwork &network, const std::vector<bool> &usable, double snapMetres, size_t count = all );

    //! Nearest first; empty: no road near, or no position. Good until the next call.
    std::span<const RoadJoin> joins( Point at );

  private:
    const RoadNetwork &mNetwork;
    std::function<bool( uint32_t )> mAccept;
    double mSnapMetres;
    size_t mCount;
    std::vector<NearSegment> mNear;
    std::vector<RoadJoin> mJoins;
};

//! Compressed rows: point i joins at joins[offsets[i]] to joins[offsets[i+1]-1], nearest first; none: no road near.
struct RoadJoins
{
    std::vector<size_t> offsets;
    std::vector<RoadJoin> joins;

    bool any( size_t point ) const { return offsets[point + 1] > offsets[point]; }
    std::span<const RoadJoin> of( size_t point ) const { return { joins.data() + offsets[point], joins.data() + offsets[point + 1] }; }
};

//! By edge: whether the profile may use it.
std::vector<bool> usableEdges( const RoadNetwork &network, Profile profile );

//! RoadJoiner for all points, in parallel. Error(Cancelled) when stopped.
RoadJoins joinRoads( const RoadNetwork &network, const std::vector<bool> &usable, const Points &points, double snapMetres, Progress &progress, size_t count = RoadJoiner::all );
RoadJoins joinRoads( const RoadNetwork &network, Profile profile, const Points &points, double snapMetres, Progress &progress, size_t count = RoadJoiner::all );

} // namespace lantu
