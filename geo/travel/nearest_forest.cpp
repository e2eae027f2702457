// SPDX-License-Identifier: GPL-3.0-or-later
// The sweep, and the numbering.
#include "travel/nearest_forest.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/large_pages.h"

namespace lantu
{

NearestForest::NearestForest( const RoadTravel &travel, bool backwards, std::span<const RoadSeed> seeds, const Progress &progress )
  : mSeconds( vectorInLargePages( travel.graph().places(), std::numeric_limits<double>::infinity() ) ), mParent( travel.graph().places(), Grouped::none ), mBy( travel.graph().places(), Grouped::none )
{
  sweep( travel, backwards, seeds, progress );
  number();
  mReachedBy = Grouped( travel.network().edges.size(), mBy.size(), [this]( uint32_t place )
    { return mBy[place]; } );
}

// A binary heap and no buckets: places must be settled in the order of their times, so that each follows the one it hangs from.
void NearestForest::sweep( const RoadTravel &travel, bool backwards, std::span<const RoadSeed> seeds, const Progress &progress )
{
  constexpr size_t between = 4096;
  const RoadGraph::Arcs &arcs = travel.arcs( backwards );
  std::vector<std::pair<double, uint32_t>> heap; // the quickest on top
  const auto offer = [&]( uint32_t place, double seconds, uint32_t parent, uint32_t edge )
  {
    if ( !( seconds < mSeconds[place] ) )
      return;
    mSeconds[place] = seconds;
    mParent[place] = parent;
    mBy[place] = edge;
    heap.emplace_back( seconds, place );
    std::push_heap( heap.begin(), heap.end(), std::greater<>() );
  };
  for ( const RoadSeed &seed : seeds )
    offer( seed.place, seed.seconds, Grouped::none, seed.edge );
  std::vector<bool> settled( mSeconds.size(), false );
  while ( !heap.empty() )
  {
    std::pop_heap( heap.begin(), heap.end(), std::greater<>() );
    const auto [seconds, place] = heap.back();
    heap.pop_back();
    if ( settled[place] )
      continue;
    settled[place] = true;
    mPlaces.push_back( place );
    if ( mPlaces.size() % between == 0 )
      progress.check();
    for ( const RoadGraph::Arc &arc : arcs.of( place ) )
      offer( arc.place, seconds + arc.seconds, place, arc.edge );
  }
}

void NearestForest::number()
{
  // parents were settled before their children
  const std::vector<uint32_t> settled = std::move( mPlaces );
  std::vector<uint32_t> size( mSeconds.size(), 1 );
  for ( auto place = settled.rbegin(); place != settled.rend(); ++place )
  {
    if ( mParent[*place] != Grouped::none )
      size[mParent[*place]] += size[*place];
  }
  mPosition.assign( mSeconds.size(), Grouped::none );
  mPlaces.assign( settled.size(), 0 );
  mEnd.assign( settled.size(), 0 );
  std::vector<uint32_t> next( mSeconds.size(), 0 ); // where the next child of a place begins
  uint32_t nextRoot = 0;
  for ( const uint32_t place : settled )
  {
    uint32_t &begin = mParent[place] == Grouped::none ? nextRoot : next[mParent[place]];
    mPosition[place] = begin;
    mPlaces[begin] = place;
    mEnd[begin] = begin + size[place];
    next[place] = begin + 1;
    begin += size[place];
  }
}

void NearestForest::below( uint32_t edge, std::vector<Range> &ranges ) const
{
  ranges.clear();
  for ( const uint32_t place : mReachedBy.of( edge ) )
    ranges.push_back( { mPosition[place], mEnd[mPosition[place]] } );
  std::sort( ranges.begin(), ranges.end() );
  size_t kept = 0;
  for ( const Range &range : ranges )
  {
    // of two ranges of one forest that have places in common, one holds the other
    if ( kept == 0 || range.begin >= ranges[kept - 1].end )
      ranges[kept++] = range;
  }
  ranges.resize( kept );
}

} // namespace lantu
