// SPDX-License-Identifier: GPL-3.0-or-later
// Sets that only ever grow together.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace lantu
{

//! Disjoint sets, joined by size, paths halved (Tarjan 1975): practically constant time a call.
class UnionFind
{
  public:
    explicit UnionFind( size_t count = 0 )
    {
      for ( size_t i = 0; i < count; ++i )
        add();
    }

    //! Room for so many sets, so that those that are there need not move.
    void reserve( size_t count )
    {
      mParent.reserve( count );
      mSize.reserve( count );
    }

    uint32_t add()
    {
      mParent.push_back( static_cast<uint32_t>( mParent.size() ) );
      mSize.push_back( 1 );
      return mParent.back();
    }

    uint32_t root( uint32_t element ) const
    {
      while ( mParent[element] != element )
        element = mParent[element] = mParent[mParent[element]];
      return element;
    }

    uint32_t size( uint32_t element ) const { return mSize[root( element )]; }

    void unite( uint32_t a, uint32_t b )
    {
      a = root( a );
      b = root( b );
      if ( a == b )
        return;
      if ( mSize[a] < mSize[b] )
        std::swap( a, b );
      mParent[b] = a;
      mSize[a] += mSize[b];
    }

  private:
    mutable std::vector<uint32_t> mParent; // shortened while reading
    std::vector<uint32_t> mSize;
};

} // namespace lantu
