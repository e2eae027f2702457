// SPDX-License-Identifier: GPL-3.0-or-later
// Which edges meet at a node.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "travel/road_network.h"

namespace lantu
{

//! Compressed rows, edges in ascending order; a ring (from = to) is at its node twice.
class EdgesOfNodes
{
  public:
    explicit EdgesOfNodes( const RoadNetwork &network );

    std::span<const uint32_t> of( uint32_t node ) const { return { mEdges.data() + mOffsets[node], mEdges.data() + mOffsets[node + 1] }; }
    size_t degree( uint32_t node ) const { return mOffsets[node + 1] - mOffsets[node]; }

  private:
    std::vector<uint32_t> mOffsets;
    std::vector<uint32_t> mEdges;
};

} // namespace lantu
