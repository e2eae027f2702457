// SPDX-License-Identifier: GPL-3.0-or-later
// Snapping to the nearest places along edges.
#include "travel/road_joins.h"

#include <algorithm>

#include <tbb/parallel_for.h>

#include "base/large_pages.h"
#include "travel/by_neighbourhood.h"

namespace lantu
{

namespace
{

constexpr size_t grain = 1024; // points

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
  const std::vector<uint32_t> order = byNeighbourhood( network.segments, points );
  std::vector<RoadJoins> parts( ( points.size() + grain - 1 ) / grain );
  const auto eachOf = [&]( size_t part, auto visit )
  {
    for ( size_t k = part * grain; k < std::min( points.size(), ( part + 1 ) * grain ); ++k )
      visit( order[k], k - part * grain );
  };
  tbb::parallel_for( size_t { 0 }, parts.size(), [&]( size_t part )
    {
    if ( progress.stopped() )
      return;
    RoadJoiner joiner( network, usable, snapMetres, count );
    parts[part].offsets.push_back( 0 );
    eachOf( part, [&]( uint32_t point, size_t )
      {
      const std::span<const RoadJoin> joins = joiner.joins( points.at[point] );
      parts[part].joins.insert( parts[part].joins.end(), joins.begin(), joins.end() );
      parts[part].offsets.push_back( parts[part].joins.size() ); } ); } );
  progress.check();

  RoadJoins result { std::vector<size_t>( points.size() + 1, 0 ), {} };
  for ( size_t part = 0; part < parts.size(); ++part )
    eachOf( part, [&]( uint32_t point, size_t k )
      { result.offsets[point + 1] = parts[part].of( k ).size(); } );
  for ( size_t i = 1; i < result.offsets.size(); ++i )
    result.offsets[i] += result.offsets[i - 1];
  result.joins = vectorInLargePages<RoadJoin>( result.offsets.back() );
  tbb::parallel_for( size_t { 0 }, parts.size(), [&]( size_t part )
    {
    eachOf( part, [&]( uint32_t point, size_t k )
      { std::ranges::copy( parts[part].of( k ), result.joins.begin() + static_cast<std::ptrdiff_t>( result.offsets[point] ) ); } );
    parts[part] = {}; } );
  return result;
}

} // namespace lantu
