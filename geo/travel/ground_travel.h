// SPDX-License-Identifier: GPL-3.0-or-later
// Travel models that search a terrain, with or without links.
#pragma once

#include <memory>
#include <vector>

#include "travel/barriers.h"
#include "travel/closed_moves.h"
#include "travel/ground_links.h"
#include "travel/reach.h"
#include "travel/road_stretch.h"
#include "travel/terrain.h"
#include "travel/walk_legs.h"

namespace lantu
{

//! A way from a point to a place of the search, and back. Walked is its part before the first road, here all of it or the leg to the road.
struct GroundJoin
{
    uint32_t place = 0;
    WalkLeg way;
    WalkLeg walked;
};

//! A point's foot on a road, for trips along that stretch alone as well.
struct RoadFoot
{
    RoadStretch stretch;
    uint32_t point = 0;
    double along = 0; //!< metres from the beginning of the edge
    WalkLeg leg;      //!< from the point to its foot
};

//! Points as the search sees them.
struct GroundPoints
{
    std::vector<size_t> offsets; //!< joins of point i: from offsets[i] to offsets[i+1]
    std::vector<GroundJoin> joins;
    std::vector<std::pair<uint32_t, uint32_t>> byCell; //!< cell and point, sorted
    std::vector<RoadFoot> feet;                        //!< by stretch, then point
    std::vector<size_t> feetOffsets;                   //!< of point i in ownFeet; empty without roads
    std::vector<RoadFoot> ownFeet;                     //!< the same by point

    bool any( size_t point ) const { return offsets[point + 1] > offsets[point]; }
};

/**
 * Answers on foot over a terrain, and over links where there are any. Points join the centres of the cells around them (WalkLegs::join);
 * two points in the same or in neighbouring cells are connected by the straight walk as well.
 * nearest(): one sweep a set from all its supplies at once, on all threads. reach(): a sweep bounded by the limit for each point of the
 * smaller side, one a thread at a time; 8 bytes a cell for each thread.
 * Access legs of the answers are what is walked before the first road, the whole way where none is used. Reasons:
 * NoRoadNear for a demand from which no passable cell is within the snap limit.
 */
class GroundTravel : public TravelModel
{
  public:
    std::vector<Nearest> nearest( const Points &demand, std::span<const Points *const> supplies, const Query &query, Progress &progress ) const override;
    Reach reach( const Points &demand, const Points &supply, const Query &query, Progress &progress ) const override;

  protected:
    GroundTravel( std::shared_ptr<const Terrain> terrain, std::shared_ptr<const Barriers> barriers, int directions, Progress &progress );

    virtual const GroundLinks *links() const { return nullptr; }

    //! Points in the terrain's plane, joined. The base joins them to the terrain.
    virtual GroundPoints joined( const Points &points, const Query &query, Progress &progress ) const;

    const Terrain &terrain() const { return *mTerrain; }
    const Barriers &barriers() const { return *mBarriers; }
    const ClosedMoves &closed() const { return mClosed; }
    const WalkLegs &legs() const { return mLegs; }

  private:
    std::shared_ptr<const Terrain> mTerrain;
    std::shared_ptr<const Barriers> mBarriers;
    ClosedMoves mClosed;
    WalkLegs mLegs;
    int mDirections;
};

} // namespace lantu
