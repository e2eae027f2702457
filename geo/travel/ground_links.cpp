// SPDX-License-Identifier: GPL-3.0-or-later
// Links sorted by their places.
#include "travel/ground_links.h"

#include <utility>

namespace lantu
{

GroundLinks::GroundLinks( const TerrainLayout &layout, size_t places, std::vector<Pair> pairs )
  : mPlaces( layout.cells() + places ), mBlocks( ( mPlaces + blockPlaces - 1 ) / blockPlaces, none )
{
  for ( const Pair &pair : pairs )
  {
    mBlocks[pair.from / blockPlaces] = 0;
    mBlocks[pair.link.to / blockPlaces] = 0;
  }
  uint32_t length = 0;
  for ( uint32_t &block : mBlocks )
  {
    if ( block == none )
      continue;
    block = length;
    length += blockPlaces + 1;
  }
  mOffsets.assign( length + 1, 0 );
  const auto slot = [this]( uint32_t place ) -> uint32_t &
  { return mOffsets[mBlocks[place / blockPlaces] + place % blockPlaces]; };
  for ( const Pair &pair : pairs )
  {
    ++slot( pair.from );
    ++slot( pair.link.to );
  }
  // each slot becomes the end of its row; filling from behind makes it the begin
  uint32_t links = 0;
  for ( uint32_t &offset : mOffsets )
  {
    links += offset;
    offset = links;
  }
  mLinks.resize( links );
  for ( size_t i = pairs.size(); i-- > 0; )
  {
    const Pair &pair = pairs[i];
    mLinks[--slot( pair.from )] = pair.link;
    mLinks[--slot( pair.link.to )] = { pair.from, pair.link.metres, pair.link.back, pair.link.there };
  }
}

} // namespace lantu
