// SPDX-License-Identifier: GPL-3.0-or-later
// Ways between cells of a terrain and further places, such as along roads.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "travel/terrain_layout.h"

namespace lantu
{

//! A way from one place to another and back. Seconds are infinite where it is closed.
struct GroundLink
{
    uint32_t to = 0;
    float metres = 0;
    float there = 0; //!< seconds to \a to
    float back = 0;  //!< seconds from \a to
};

/**
 * Places are numbered: the cells of the layout first, the others after them. Each link stands with both of its places.
 */
class GroundLinks
{
  public:
    struct Pair
    {
        uint32_t from = 0;
        GroundLink link;
    };

    /**
     * \a pairs has every link once. \a places is how many there are besides the cells. Linear; \a pairs is freed on the way.
     */
    GroundLinks( const TerrainLayout &layout, size_t places, std::vector<Pair> pairs );

    size_t places() const { return mPlaces; } //!< cells included

    std::span<const GroundLink> of( uint32_t place ) const
    {
      const uint32_t block = mBlocks[place / blockPlaces];
      if ( block == none )
        return {};
      const uint32_t *row = mOffsets.data() + block + place % blockPlaces;
      return { mLinks.data() + row[0], mLinks.data() + row[1] };
    }

    //! Fetches what of() will need into the cache: first the row of a place that comes soon, then its links.
    void fetchRow( uint32_t place ) const
    {
      if ( const uint32_t block = mBlocks[place / blockPlaces]; block != none )
        __builtin_prefetch( mOffsets.data() + block + place % blockPlaces );
    }
    void fetchLinks( uint32_t place ) const
    {
      if ( const uint32_t block = mBlocks[place / blockPlaces]; block != none )
        __builtin_prefetch( mLinks.data() + mOffsets[block + place % blockPlaces] );
    }

  private:
    static constexpr uint32_t none = 0xffffffff;
    static constexpr uint32_t blockPlaces = TerrainLayout::tileCells;

    size_t mPlaces = 0;
    std::vector<uint32_t> mBlocks;  // where the offsets of each 256 places begin; none if they have no links
    std::vector<uint32_t> mOffsets; // 257 a block
    std::vector<GroundLink> mLinks;
};

} // namespace lantu
