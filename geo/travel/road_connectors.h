// SPDX-License-Identifier: GPL-3.0-or-later
// Where roads and terrain meet: places along the edges, and the ways between them and the cells.
#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "base/progress.h"
#include "data/standards.h"
#include "travel/closed_moves.h"
#include "travel/ground_links.h"
#include "travel/road_network.h"
#include "travel/road_stretch.h"
#include "travel/terrain.h"
#include "travel/walk_legs.h"

namespace lantu
{

/**
 * The roads of one profile cut where they pass through cells. Every edge on the ground gets a place in each passable cell that it
 * crosses, at its point nearest to the centre, and a way on foot between centre and place. In a cell with a closed move, where a river
 * may run between the road and the centre, the same is done for the centres of its eight neighbours, each with the point nearest to
 * it. Ways that a barrier crosses are closed. A road that is cut by a further one keeps all its ways, so that more roads never make anyone
 * slower. Bridges and tunnels have no places between their ends. Roads cross barriers: a road drawn over a river gets across.
 * Places are numbered after the cells of the terrain: first the nodes, then those along the edges in the order of the edges.
 * Driving, a metre takes 3.6 over the speed of the road, one way where it is one-way; the stretch with a road barrier (a gate, bollards)
 * is closed, and bans of turns are not kept: whoever is picked up may as well walk round the corner. On foot it takes \a roadPace times the slope
 * factor between neighbouring places, one-way signs do not count.
 */
class RoadConnectors
{
  public:
    //! Linear in the cells that the roads pass, in parallel. Error(Cancelled).
    RoadConnectors( const Terrain &terrain, const ClosedMoves &closed, const WalkLegs &legs, const RoadNetwork &network, Profile profile, double roadPace, Progress &progress );

    const GroundLinks &links() const { return *mLinks; }
    size_t placesAlong() const { return mAlong.size(); }
    size_t connectors() const { return mConnectors; }

    //! That on which the place \a along metres from the edge's beginning lies.
    RoadStretch stretchAt( uint32_t edge, double along ) const;

  private:
    RoadStretch stretch( uint32_t edge, size_t position ) const;
    StretchPace paceOf( uint32_t edge, double metres, double fromHeight, double toHeight ) const;

    const RoadNetwork *mNetwork;
    Profile mProfile;
    double mRoadPace;
    SlopeFunction mSlope;
    uint32_t mFirstNode;
    std::vector<uint32_t> mOffsets; // of edges in the places along them
    std::vector<double> mAlong;
    std::vector<float> mNodeHeights; // on foot only
    std::vector<float> mHeights;
    size_t mConnectors = 0;
    std::unique_ptr<GroundLinks> mLinks;
};

} // namespace lantu
