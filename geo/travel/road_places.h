// SPDX-License-Identifier: GPL-3.0-or-later
// Where roads and terrain meet: places along the edges, and the ways between them and the cells.
#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "base/progress.h"
#include "data/standards.h"
#include "travel/ground_links.h"
#include "travel/road_network.h"
#include "travel/terrain.h"
#include "travel/walk_legs.h"

namespace lantu
{

//! Seconds for a metre along a stretch of road and against it; infinite where that is not allowed.
struct StretchPace
{
    double along = 0;
    double against = 0;
};

/**
 * The roads of one profile cut where they pass through cells. Every edge on the ground gets a place in each passable cell that it
 * crosses, at its point nearest to the centre, and a way on foot between centre and place. Where a barrier keeps the centre from it,
 * as a river between them does, the place is in the middle of the part in that cell and joined to those of the four centres around it that
 * no barrier keeps away. Bridges and tunnels have no places between their ends. Roads cross barriers: a road drawn
 * over a river gets across.
 * Places are numbered after the cells of the terrain: first the nodes, then those along the edges in the order of the edges.
 * Driving, a metre takes 3.6 over the speed of the road, one way where it is one-way. On foot it takes \a roadPace times the slope
 * factor between neighbouring places, one-way signs do not count.
 */
class RoadPlaces
{
  public:
    //! Linear in the cells that the roads pass, in parallel. Error(Cancelled).
    RoadPlaces( const Terrain &terrain, const WalkLegs &legs, const RoadNetwork &network, Profile profile, double roadPace, Progress &progress );

    const GroundLinks &links() const { return *mLinks; }
    size_t placesAlong() const { return mAlong.size(); }
    size_t connectors() const { return mConnectors; }

    //! Two neighbouring places of an edge.
    struct Stretch
    {
        uint32_t number = 0; //!< unique over all edges
        uint32_t from = 0;
        uint32_t to = 0;
        double begin = 0; //!< metres along the edge
        double end = 0;
        StretchPace pace;
    };

    //! That on which the place \a along metres from the edge's beginning lies.
    Stretch stretchAt( uint32_t edge, double along ) const;

  private:
    Stretch stretch( uint32_t edge, size_t position ) const;
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
