// SPDX-License-Identifier: GPL-3.0-or-later
// Entries sorted by place.
#include "travel/road_targets.h"

#include <cmath>

namespace lantu
{

RoadTargets::RoadTargets( const RoadTravel &travel, const RoadJoins &joins, bool backwards, double accessSecondsPerMetre )
  : mOffsets( travel.graph().places() + 1, 0 )
{
  const auto each = [&]( auto visit )
  {
    for ( size_t point = 0; point + 1 < joins.offsets.size(); ++point )
    {
      for ( const RoadJoin &join : joins.of( point ) )
      {
        const double length = travel.network().edges[join.edge].metres;
        for ( const bool along : { true, false } )
        {
          // forwards from the beginning of the edge to the point, backwards from the point to the end
          const bool towardsTo = along != backwards;
          const double end = towardsTo ? 0 : length;
          const double seconds = backwards ? travel.seconds( join.edge, join.along, end, along ) : travel.seconds( join.edge, end, join.along, along );
          if ( !std::isfinite( seconds ) )
            continue;
          const Entry entry { seconds + join.accessMetres * accessSecondsPerMetre, ( towardsTo ? join.along : length - join.along ) + join.accessMetres, static_cast<uint32_t>( point ) };
          if ( backwards )
            visit( travel.graph().head( join.edge, along ), entry );
          else
            travel.graph().tails( join.edge, along, [&]( uint32_t place )
              { visit( place, entry ); } );
        }
      }
    }
  };
  each( [this]( uint32_t place, const Entry & )
    { ++mOffsets[place + 1]; } );
  for ( size_t i = 1; i < mOffsets.size(); ++i )
    mOffsets[i] += mOffsets[i - 1];
  mEntries.resize( mOffsets.back() );
  std::vector<size_t> next( mOffsets.begin(), mOffsets.end() - 1 );
  each( [&]( uint32_t place, const Entry &entry )
    { mEntries[next[place]++] = entry; } );
}

} // namespace lantu
