// SPDX-License-Identifier: GPL-3.0-or-later
// Ways sorted by place.
#include "travel/road_targets.h"

#include <algorithm>

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include "travel/road_surroundings.h"

namespace lantu
{

namespace
{

// What a few neighbouring points need.
struct TargetPart
{
    struct Placed
    {
        uint32_t place;
        RoadTargets::Entry entry;
    };
    std::vector<Placed> entries;
    std::vector<RoadJoin> joins;
    std::vector<size_t> ends; // of each point, in joins
};

} // namespace

RoadTargets::RoadTargets( const RoadTravel &travel, const std::vector<bool> &usable, const Points &points, size_t origins, bool backwards, const Query &query, Progress &progress )
  : mOffsets( travel.graph().places() + 1, 0 )
{
  constexpr size_t grain = 256;
  // every origin meets the ways that are kept, so that it pays to look longer where there are many
  const double patience = std::clamp( static_cast<double>( origins ) / 500, 0.5, 8.0 );
  std::vector<TargetPart> parts( ( points.size() + grain - 1 ) / grain );
  const EdgesOfBlocks edges( travel.network(), usable );
  tbb::enumerable_thread_specific<RoadSurroundings> surroundings( [&]
    { return RoadSurroundings( travel, edges, backwards, query, patience ); } );
  tbb::parallel_for( size_t { 0 }, parts.size(), [&]( size_t number )
    {
    RoadSurroundings &around = surroundings.local();
    TargetPart &part = parts[number];
    for ( size_t i = number * grain; i < std::min( points.size(), ( number + 1 ) * grain ) && !progress.stopped(); ++i )
    {
      around.look( points.at[i] );
      for ( const RoadSurroundings::Way &way : around.ways() )
        part.entries.push_back( { way.place, { way.seconds, way.metres, static_cast<uint32_t>( i ) } } );
      for ( size_t join = 0; join < around.joins().size(); ++join )
      {
        if ( around.isOfUseAlong( join ) )
          part.joins.push_back( around.joins()[join] );
      }
      part.ends.push_back( part.joins.size() );
    } } );
  progress.check();
  mJoins.offsets.push_back( 0 );
  for ( const TargetPart &part : parts )
  {
    const size_t before = mJoins.joins.size();
    for ( const size_t end : part.ends )
      mJoins.offsets.push_back( before + end );
    mJoins.joins.insert( mJoins.joins.end(), part.joins.begin(), part.joins.end() );
    for ( const TargetPart::Placed &placed : part.entries )
      ++mOffsets[placed.place + 1];
  }
  for ( size_t i = 1; i < mOffsets.size(); ++i )
    mOffsets[i] += mOffsets[i - 1];
  mEntries.resize( mOffsets.back() );
  std::vector<size_t> next( mOffsets.begin(), mOffsets.end() - 1 );
  for ( const TargetPart &part : parts )
  {
    for ( const TargetPart::Placed &placed : part.entries )
      mEntries[next[placed.place]++] = placed.entry;
  }
}

} // namespace lantu
