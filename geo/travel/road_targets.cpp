// SPDX-License-Identifier: GPL-3.0-or-later
// Entries sorted by place.
#include "travel/road_targets.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace lantu
{

RoadTargets::RoadTargets( const RoadTravel &travel, const RoadJoins &joins, bool backwards, double accessSecondsPerMetre )
  : mOffsets( travel.graph().places() + 1, 0 )
{
  std::vector<Placed> all;
  std::vector<Placed> ofPoint;
  for ( uint32_t point = 0; point + 1 < joins.offsets.size(); ++point )
  {
    ofPoint.clear();
    for ( const RoadJoin &join : joins.of( point ) )
      addEntries( travel, join, point, backwards, accessSecondsPerMetre, ofPoint );
    keepNeeded( travel.arcs( backwards ), ofPoint );
    all.insert( all.end(), ofPoint.begin(), ofPoint.end() );
  }
  for ( const Placed &placed : all )
    ++mOffsets[placed.place + 1];
  for ( size_t i = 1; i < mOffsets.size(); ++i )
    mOffsets[i] += mOffsets[i - 1];
  mEntries.resize( mOffsets.back() );
  std::vector<size_t> next( mOffsets.begin(), mOffsets.end() - 1 );
  for ( const Placed &placed : all )
    mEntries[next[placed.place]++] = placed.entry;
}

void RoadTargets::addEntries( const RoadTravel &travel, const RoadJoin &join, uint32_t point, bool backwards, double accessSecondsPerMetre, std::vector<Placed> &found )
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
    const Entry entry { seconds + join.accessMetres * accessSecondsPerMetre, ( towardsTo ? join.along : length - join.along ) + join.accessMetres, point };
    if ( backwards )
      found.push_back( { travel.graph().head( join.edge, along ), entry } );
    else
      travel.graph().tails( join.edge, along, [&]( uint32_t place )
        { found.push_back( { place, entry } ); } );
  }
}

// What is slower than by the next place, by more than any rounding, is never the answer: the search has gone on to that place as well.
void RoadTargets::keepNeeded( const RoadGraph::Arcs &arcs, std::vector<Placed> &found )
{
  constexpr double rounding = 1e-6; // seconds
  const auto isSlower = [&]( const Placed &placed )
  {
    for ( const Placed &other : found )
    {
      if ( other.place == placed.place && other.entry.seconds + rounding < placed.entry.seconds )
        return true;
    }
    for ( const RoadGraph::Arc &arc : arcs.of( placed.place ) )
    {
      for ( const Placed &other : found )
      {
        if ( other.place == arc.place && arc.seconds + other.entry.seconds + rounding < placed.entry.seconds )
          return true;
      }
    }
    return false;
  };
  std::vector<Placed> needed;
  std::copy_if( found.begin(), found.end(), std::back_inserter( needed ), [&]( const Placed &placed )
    { return !isSlower( placed ); } );
  found.swap( needed );
}

} // namespace lantu
