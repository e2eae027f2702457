// SPDX-License-Identifier: GPL-3.0-or-later
// Ways of points, and the groups of each place.
#include "travel/road_targets.h"

#include <algorithm>
#include <tuple>

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include "base/large_pages.h"

namespace lantu
{

namespace
{

// What a few neighbouring groups need.
struct TargetPart
{
    struct Met
    {
        uint32_t place;
        uint32_t group;
    };
    std::vector<RoadTargets::Way> ways;
    std::vector<size_t> wayEnds; // of each point
    std::vector<Met> met;
    std::vector<RoadJoin> joins;
    std::vector<size_t> joinEnds; // of each point
};

// Those of a point, and from junctions over them: the best from each place.
void addWays( const JunctionGraph *junctions, const std::vector<RoadSurroundings::Way> &of, std::vector<RoadTargets::Way> &ways )
{
  const size_t before = ways.size();
  for ( const RoadSurroundings::Way &way : of )
  {
    ways.push_back( { way.seconds, way.metres, way.place } );
    if ( !junctions || junctions->isJunction( way.place ) )
      continue;
    junctions->approaches( way.place, [&]( uint32_t junction, double seconds, double metres )
      { ways.push_back( { way.seconds + seconds, way.metres + metres, junction } ); } );
  }
  const auto begin = ways.begin() + static_cast<std::ptrdiff_t>( before );
  std::sort( begin, ways.end(), []( const RoadTargets::Way &a, const RoadTargets::Way &b )
    { return std::tie( a.place, a.seconds, a.metres ) < std::tie( b.place, b.seconds, b.metres ); } );
  ways.erase( std::unique( begin, ways.end(), []( const RoadTargets::Way &a, const RoadTargets::Way &b )
                { return a.place == b.place; } ),
    ways.end() );
}

// The places of the ways from \a first on, each once.
void addPlaces( TargetPart &part, size_t first, uint32_t group )
{
  const size_t before = part.met.size();
  for ( size_t way = first; way < part.ways.size(); ++way )
    part.met.push_back( { part.ways[way].place, group } );
  const auto begin = part.met.begin() + static_cast<std::ptrdiff_t>( before );
  std::sort( begin, part.met.end(), []( const TargetPart::Met &a, const TargetPart::Met &b )
    { return a.place < b.place; } );
  part.met.erase( std::unique( begin, part.met.end(), []( const TargetPart::Met &a, const TargetPart::Met &b )
                    { return a.place == b.place; } ),
    part.met.end() );
}

void appendEnds( std::vector<size_t> &offsets, const std::vector<size_t> &ends )
{
  const size_t before = offsets.back();
  for ( const size_t end : ends )
    offsets.push_back( before + end );
}

} // namespace

RoadTargets::RoadTargets( const RoadTravel &travel, const std::vector<bool> &usable, const Points &points, size_t origins, bool backwards, const JunctionGraph *junctions, const Query &query, Progress &progress )
  : mWayOffsets { 0 }, mGroupOffsets( travel.graph().places() + 1, 0 ), mJoins { { 0 }, {} }
{
  constexpr size_t grain = 16; // groups
  constexpr size_t pointsOfPart = grain * groupSize;
  // every origin meets the ways that are kept, so that it pays to look longer where there are many
  const double patience = std::clamp( static_cast<double>( origins ) / 250, 1.0, 16.0 );
  std::vector<TargetPart> parts( ( points.size() + pointsOfPart - 1 ) / pointsOfPart );
  tbb::enumerable_thread_specific<RoadSurroundings> surroundings( [&]
    { return RoadSurroundings( travel, usable, backwards, query, patience ); } );
  tbb::parallel_for( size_t { 0 }, parts.size(), [&]( size_t number )
    {
    RoadSurroundings &around = surroundings.local();
    TargetPart &part = parts[number];
    const size_t end = std::min( points.size(), ( number + 1 ) * pointsOfPart );
    for ( size_t first = number * pointsOfPart; first < end && !progress.stopped(); first += groupSize )
    {
      const std::span<const Point> group( points.at.data() + first, std::min( groupSize, end - first ) );
      around.look( group );
      const size_t ofGroup = part.ways.size();
      for ( size_t point = 0; point < group.size(); ++point )
      {
        addWays( junctions, around.ways( point ), part.ways );
        part.wayEnds.push_back( part.ways.size() );
        for ( size_t join = 0; join < around.joins( point ).size(); ++join )
        {
          if ( around.isOfUseAlong( point, join ) )
            part.joins.push_back( around.joins( point )[join] );
        }
        part.joinEnds.push_back( part.joins.size() );
      }
      addPlaces( part, ofGroup, static_cast<uint32_t>( first / groupSize ) );
    } } );
  progress.check();
  size_t ways = 0;
  for ( const TargetPart &part : parts )
    ways += part.ways.size();
  mWays.reserve( ways );
  wishLargePages( mWays );
  for ( const TargetPart &part : parts )
  {
    appendEnds( mWayOffsets, part.wayEnds );
    mWays.insert( mWays.end(), part.ways.begin(), part.ways.end() );
    appendEnds( mJoins.offsets, part.joinEnds );
    mJoins.joins.insert( mJoins.joins.end(), part.joins.begin(), part.joins.end() );
    for ( const TargetPart::Met &met : part.met )
      ++mGroupOffsets[met.place + 1];
  }
  for ( size_t i = 1; i < mGroupOffsets.size(); ++i )
    mGroupOffsets[i] += mGroupOffsets[i - 1];
  mGroups = vectorInLargePages<uint32_t>( mGroupOffsets.back() );
  std::vector<uint32_t> next( mGroupOffsets.begin(), mGroupOffsets.end() - 1 );
  for ( const TargetPart &part : parts )
  {
    for ( const TargetPart::Met &met : part.met )
      mGroups[next[met.place]++] = met.group;
  }
}

} // namespace lantu
