// SPDX-License-Identifier: GPL-3.0-or-later
// Which of a few joins are on an edge.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "travel/road_joins.h"

namespace lantu
{

//! A bit for each edge, so that the many edges without a join cost nothing; memory is otherwise that of the joins.
class JoinsOnEdges
{
  public:
    struct Entry
    {
        uint32_t edge;
        uint32_t point;
        size_t join; //!< position in RoadJoins::joins
    };

    JoinsOnEdges( const RoadJoins &joins, size_t edges )
      : mAny( edges, false )
    {
      mEntries.reserve( joins.joins.size() );
      for ( size_t point = 0; point + 1 < joins.offsets.size(); ++point )
      {
        for ( size_t join = joins.offsets[point]; join < joins.offsets[point + 1]; ++join )
        {
          mEntries.push_back( { joins.joins[join].edge, static_cast<uint32_t>( point ), join } );
          mAny[joins.joins[join].edge] = true;
        }
      }
      std::stable_sort( mEntries.begin(), mEntries.end(), []( const Entry &a, const Entry &b )
        { return a.edge < b.edge; } );
    }

    //! In the order of the points.
    std::span<const Entry> of( uint32_t edge ) const
    {
      if ( !mAny[edge] )
        return {};
      const auto first = std::lower_bound( mEntries.begin(), mEntries.end(), edge, []( const Entry &entry, uint32_t wanted )
        { return entry.edge < wanted; } );
      auto last = first;
      while ( last != mEntries.end() && last->edge == edge )
        ++last;
      return { first, last };
    }

  private:
    std::vector<bool> mAny;
    std::vector<Entry> mEntries;
};

} // namespace lantu
