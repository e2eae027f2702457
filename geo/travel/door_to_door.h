// SPDX-License-Identifier: GPL-3.0-or-later
// From door to door: over the terrain on foot, along the roads, and over the terrain again.
#pragma once

#include <memory>

#include "travel/ground_travel.h"
#include "travel/road_network.h"
#include "travel/road_connectors.h"

namespace lantu
{

/**
 * Cells and roads in one graph (RoadConnectors). One walks from the door over the terrain, or to a road that passes within reach of
 * the neighbouring cells directly, gets in there (driving; picked up at the road) or walks on along it (Profile::Walk), may leave and
 * join roads anywhere, and walks to the other door. Barriers stop every step and every leg, but no road. Points in a void walk
 * straight, at the flat pace, to the roads beside them; those from which no cell is within the snap limit, to all roads within it.
 * Access legs of the answers are what is walked before the first road, the whole way where no road is used.
 */
class DoorToDoor final : public GroundTravel
{
  public:
    /**
     * \a terrain, \a barriers and \a network are in one plane. \a roadPace: seconds for a metre on foot along flat roads (the
     * pace of the terrain is that off the roads). Linear in the cells and in those that the roads pass. Error(Cancelled).
     */
    DoorToDoor( std::shared_ptr<const Terrain> terrain, std::shared_ptr<const Barriers> barriers, std::shared_ptr<const RoadNetwork> network, Profile profile, double roadPace, Progress &progress );

    const RoadConnectors &places() const { return mPlaces; }

  protected:
    const GroundLinks *links() const override { return &mPlaces.links(); }
    GroundPoints joined( const Points &points, const Query &query, Progress &progress ) const override;

  private:
    std::vector<RoadFoot> feetOf( Point at, double radius ) const;

    std::shared_ptr<const RoadNetwork> mNetwork;
    Profile mProfile;
    RoadConnectors mPlaces;
};

} // namespace lantu
