// SPDX-License-Identifier: GPL-3.0-or-later
// Snapping to the nearest places along edges.
#include "travel/road_joins.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "travel/by_neighbourhood.h"

namespace lantu
{

namespace
{

constexpr size_t grain = 128;

} // namespace

std::vector<bool> usableEdges( const RoadNetwork &network, Profile profile )
{
  std::vector<bool> result( network.edges.size() );
  for ( size_t i = 0; i < result.size(); ++i )
    result[i] = usable( network.roads[network.edges[i].road], profile );
  return result;
}

RoadJoiner::RoadJoiner( const RoadNetwork &network, const std::vector<bool> &usable, double snapMetres, size_t count )
  : mNetwork( network ), mAccept( [&usable]( uint32_t edge )
                           { return usable[edge]; } ),
    mSnapMetres( snapMetres ), mCount( count )
{
}

RoadJoin joinAt( const RoadNetwork &network, Point at, const NearSegment &place )
{
  const Segment segment = network.segments.segment( place.segment );
  const double access = network.frame.metres( at, between( segment.a, segment.b, place.along ) );
  const double before = network.metresBefore[place.segment];
  const bool last = network.segments.owner( place.segment + 1 ) != segment.owner;
  const double after = last ? network.edges[segment.owner].metres : network.metresBefore[place.segment + 1];
  return { segment.owner, before + ( after - before ) * place.along, access };
}

std::span<const RoadJoin> RoadJoiner::joins( Point at )
{
  mJoins.clear();
  if ( !( at.x == at.x ) )
    return mJoins;
  if ( mCount == all )
    mNetwork.segments.within( at, mSnapMetres * mostStretch, mAccept, mNear );
  else
    mNetwork.segments.nearest( at, mSnapMetres * mostStretch, mCount, mAccept, mNear );
  for ( const NearSegment &place : mNear )
  {
    if ( const RoadJoin join = joinAt( mNetwork, at, place ); join.accessMetres <= mSnapMetres )
      mJoins.push_back( join );
  }
  return mJoins;
}

RoadJoins joinRoads( const RoadNetwork &network, Profile profile, const Points &points, double snapMetres, Progress &progress, size_t count )
{
  return joinRoads( network, usableEdges( network, profile ), points, snapMetres, progress, count );
}

RoadJoins joinRoads( const RoadNetwork &network, const std::vector<bool> &usable, const Points &points, double snapMetres, Progress &progress, size_t count )
{
  std::vector<std::vector<RoadJoin>> found( points.size() );
  const std::vector<uint32_t> order = byNeighbourhood( network.segments, points );
  tbb::parallel_for( tbb::blocked_range<size_t>( 0, points.size(), grain ), [&]( const tbb::blocked_range<size_t> &range )
    {
    RoadJoiner joiner( network, usable, snapMetres, count );
    for ( size_t k = range.begin(); k < range.end() && !progress.stopped(); ++k )
    {
      const std::span<const RoadJoin> joins = joiner.joins( points.at[order[k]] );
      found[order[k]].assign( joins.begin(), joins.end() );
    } } );
  progress.check();

  RoadJoins result;
  result.offsets.reserve( points.size() + 1 );
  result.offsets.push_back( 0 );
  for ( const std::vector<RoadJoin> &joins : found )
    result.offsets.push_back( result.offsets.back() + joins.size() );
  result.joins.reserve( result.offsets.back() );
  for ( std::vector<RoadJoin> &joins : found )
  {
    result.joins.insert( result.joins.end(), joins.begin(), joins.end() );
    joins = {};
  }
  return result;
}

} // namespace lantu
