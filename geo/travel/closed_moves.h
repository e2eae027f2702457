// SPDX-License-Identifier: GPL-3.0-or-later
// Which of its sixteen moves are closed to a cell.
#pragma once

#include <cstdint>
#include <vector>

#include "base/progress.h"
#include "travel/barriers.h"
#include "travel/terrain.h"

namespace lantu
{

/**
 * A bit for each closed move, in the order of terrainMoves; kept only for tiles in which something is closed. Moves are
 * closed by impassable cells (see Terrain) and by barriers that their straight segment from centre to centre crosses or touches.
 * A move and its way back are closed together.
 */
class ClosedMoves
{
  public:
    //! Linear in the cells and in the cells along the barriers; in parallel. Error(Cancelled).
    ClosedMoves( const Terrain &terrain, const Barriers &barriers, Progress &progress );

    uint16_t of( uint32_t cell ) const
    {
      const uint32_t tile = mTiles[cell / TerrainLayout::tileCells];
      return tile == open ? uint16_t { 0 } : mMasks[tile + cell % TerrainLayout::tileCells];
    }

    static constexpr uint16_t all = 0xffff;

  private:
    static constexpr uint32_t open = 0xffffffff;

    std::vector<uint32_t> mTiles; // where the masks of the tile begin
    std::vector<uint16_t> mMasks;
};

} // namespace lantu
