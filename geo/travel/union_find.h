// SPDX-License-Identifier: GPL-3.0-or-later
// Sets that only ever grow together.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "base/large_pages.h"

namespace lantu
{

/**
 * Disjoint sets; the root of each is the lowest of its elements, whatever the order of joining. Paths are halved (Tarjan and van Leeuwen 1984): O(log n) a
 * call on average. Threads that ask for and join elements of sets that no other thread touches need not wait for each other.
 */
class UnionFind
{
  public:
    //! \a room: for how many more, so that those that are there need not move.
    explicit UnionFind( size_t count, size_t room = 0 )
    {
      mParent.reserve( count + room );
      mParent.resize( count );
      constexpr size_t grain = 65536;
      tbb::parallel_for( tbb::blocked_range<size_t>( 0, count, grain ), [this]( const tbb::blocked_range<size_t> &range )
        {
        for ( size_t i = range.begin(); i < range.end(); ++i )
          mParent[i] = static_cast<uint32_t>( i ); } );
    }

    uint32_t add()
    {
      mParent.push_back( static_cast<uint32_t>( mParent.size() ) );
      return mParent.back();
    }

    uint32_t root( uint32_t element ) const
    {
      while ( mParent[element] != element )
        element = mParent[element] = mParent[mParent[element]];
      return element;
    }

    void unite( uint32_t a, uint32_t b )
    {
      a = root( a );
      b = root( b );
      mParent[std::max( a, b )] = std::min( a, b );
    }

    //! The root of each element; there are no sets afterwards.
    LargeVector<uint32_t> takeRoots()
    {
      for ( uint32_t &parent : mParent )
        parent = mParent[parent]; // which is lower, so its own is its root already
      return std::move( mParent );
    }

  private:
    mutable LargeVector<uint32_t> mParent; // shortened while reading
};

} // namespace lantu
