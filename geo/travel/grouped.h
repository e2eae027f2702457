// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in groups.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace lantu
{

//! Compressed rows of the numbers 0 to count-1, ascending in each group. Linear in groups and numbers.
class Grouped
{
  public:
    static constexpr uint32_t none = 0xffffffff;

    Grouped() = default;

    //! \a groupOf( number ) is its group, or none.
    template<class GroupOf>
    Grouped( size_t groups, size_t count, GroupOf groupOf )
      : mOffsets( groups + 1, 0 )
    {
      const auto each = [&]( auto visit )
      {
        for ( uint32_t number = 0; number < count; ++number )
        {
          if ( const uint32_t group = groupOf( number ); group != none )
            visit( group, number );
        }
      };
      each( [this]( uint32_t group, uint32_t )
        { ++mOffsets[group + 1]; } );
      for ( size_t i = 1; i <= groups; ++i )
        mOffsets[i] += mOffsets[i - 1];
      mNumbers.resize( mOffsets.back() );
      std::vector<uint32_t> next( mOffsets.begin(), mOffsets.end() - 1 );
      each( [&]( uint32_t group, uint32_t number )
        { mNumbers[next[group]++] = number; } );
    }

    std::span<const uint32_t> of( size_t group ) const { return of( group, group + 1 ); }

    //! Of the groups from \a first to before \a last.
    std::span<const uint32_t> of( size_t first, size_t last ) const { return { mNumbers.data() + mOffsets[first], mNumbers.data() + mOffsets[last] }; }

  private:
    std::vector<uint32_t> mOffsets;
    std::vector<uint32_t> mNumbers;
};

} // namespace lantu
