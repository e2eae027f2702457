// SPDX-License-Identifier: GPL-3.0-or-later
// Dead ends closed, then what is left between junctions followed.
#include "travel/junction_graph.h"

#include <algorithm>

#include <tbb/parallel_for.h>

#include "base/large_pages.h"

namespace lantu
{

JunctionGraph::JunctionGraph( const RoadGraph::Arcs &arcs, const RoadGraph::Arcs &against )
  : mAlong( arcs ), mAgainst( against ), mTowards( arcs.offsets.size() - 1, junction )
{
  constexpr size_t grain = 4096; // places
  closeDeadEnds();
  const size_t places = mTowards.size();
  std::vector<std::vector<RoadGraph::Arc>> parts( ( places + grain - 1 ) / grain );
  mArcs.offsets = vectorInLargePages<uint32_t>( places + 1 );
  tbb::parallel_for( size_t { 0 }, parts.size(), [&]( size_t part )
    {
    for ( size_t place = part * grain; place < std::min( places, ( part + 1 ) * grain ); ++place )
    {
      const size_t before = parts[part].size();
      appendArcs( static_cast<uint32_t>( place ), parts[part] );
      mArcs.offsets[place + 1] = static_cast<uint32_t>( parts[part].size() - before );
    } } );
  for ( size_t place = 0; place < places; ++place )
    mArcs.offsets[place + 1] += mArcs.offsets[place];
  mArcs.arcs.reserve( mArcs.offsets.back() );
  wishLargePages( mArcs.arcs );
  for ( const std::vector<RoadGraph::Arc> &part : parts )
    mArcs.arcs.insert( mArcs.arcs.end(), part.begin(), part.end() );
}

// Those that are in no dead end.
JunctionGraph::Neighbours JunctionGraph::openNeighbours( uint32_t place ) const
{
  Neighbours found;
  for ( const RoadGraph::Arcs *arcs : { &mAlong, &mAgainst } )
  {
    for ( const RoadGraph::Arc &arc : arcs->of( place ) )
    {
      if ( arc.place == place || mTowards[arc.place] < between || std::find( found.places, found.places + found.count, arc.place ) != found.places + found.count )
        continue;
      found.places[found.count++] = arc.place;
      if ( found.count == std::size( found.places ) )
        return found;
    }
  }
  return found;
}

// Leaf after leaf.
void JunctionGraph::closeDeadEnds()
{
  for ( uint32_t first = 0; first < mTowards.size(); ++first )
  {
    uint32_t place = first;
    while ( mTowards[place] >= between )
    {
      const Neighbours next = openNeighbours( place );
      mTowards[place] = next.count > 2 ? junction : between;
      if ( next.count != 1 )
        break;
      mTowards[place] = next.places[0];
      place = next.places[0];
    }
  }
}

// The other neighbour of a place between two.
uint32_t JunctionGraph::beyond( uint32_t from, uint32_t place ) const
{
  const Neighbours next = openNeighbours( place );
  return next.places[0] == from ? next.places[1] : next.places[0];
}

const RoadGraph::Arc *JunctionGraph::quickest( uint32_t from, uint32_t to ) const
{
  const RoadGraph::Arc *best = nullptr;
  for ( const RoadGraph::Arc &arc : mAlong.of( from ) )
  {
    if ( arc.place == to && ( !best || arc.seconds < best->seconds || ( !( best->seconds < arc.seconds ) && arc.metres < best->metres ) ) )
      best = &arc;
  }
  return best;
}

void JunctionGraph::appendArcs( uint32_t place, std::vector<RoadGraph::Arc> &found ) const
{
  for ( const RoadGraph::Arc &first : mAlong.of( place ) )
  {
    if ( !isJunction( place ) )
    {
      found.push_back( first );
      continue;
    }
    if ( mTowards[first.place] < between )
      continue; // a dead end
    RoadGraph::Arc whole = first;
    uint32_t before = place;
    while ( whole.place != place && !isJunction( whole.place ) )
    {
      const uint32_t next = beyond( before, whole.place );
      const RoadGraph::Arc *arc = quickest( whole.place, next );
      if ( !arc )
        break;
      before = whole.place;
      whole = { next, first.edge, whole.seconds + arc->seconds, whole.metres + arc->metres };
    }
    if ( whole.place != place && isJunction( whole.place ) )
      found.push_back( whole );
  }
}

} // namespace lantu
