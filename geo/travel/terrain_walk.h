// SPDX-License-Identifier: GPL-3.0-or-later
// On foot over the terrain and nothing else.
#pragma once

#include "travel/ground_travel.h"

namespace lantu
{

/**
 * Walking from cell to cell by the step rule of Terrain. The plane of the points is that of the terrain. There are no roads: access
 * legs of the answers are the whole way.
 */
class TerrainWalk final : public GroundTravel
{
  public:
    //! \a directions: 8 or 16. Linear in the cells. Error(Cancelled).
    TerrainWalk( std::shared_ptr<const Terrain> terrain, std::shared_ptr<const Barriers> barriers, int directions, Progress &progress )
      : GroundTravel( std::move( terrain ), std::move( barriers ), directions, progress ) {}
};

} // namespace lantu
