// SPDX-License-Identifier: GPL-3.0-or-later
// Snapping to the nearest places along edges.
#include "travel/road_joins.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_sort.h>

#include "base/large_pages.h"

namespace lantu
{

namespace
{

constexpr size_t grain = 512;
constexpr double mostStretch = 1.03; // of the plane, see Frame

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

std::span<const RoadJoin> RoadJoiner::joins( Point at )
{
  mJoins.clear();
  if ( !( at.x == at.x ) )
    return mJoins;
  mNetwork.segments.nearest( at, mSnapMetres * mostStretch, mCount, mAccept, mNear );
  for ( const NearSegment &place : mNear )
  {
    const Segment segment = mNetwork.segments.segment( place.segment );
    const double access = mNetwork.frame.metres( at, between( segment.a, segment.b, place.along ) );
    if ( access > mSnapMetres )
      continue;
    const double before = mNetwork.metresBefore[place.segment];
    const bool last = mNetwork.segments.owner( place.segment + 1 ) != segment.owner;
    const double after = last ? mNetwork.edges[segment.owner].metres : mNetwork.metresBefore[place.segment + 1];
    mJoins.push_back( { segment.owner, before + ( after - before ) * place.along, access } );
  }
  return mJoins;
}

RoadJoins joinRoads( const RoadNetwork &network, Profile profile, const Points &points, double snapMetres, Progress &progress, size_t count )
{
  std::vector<RoadJoin> found( points.size() * count );
  std::vector<uint8_t> counts( points.size(), 0 );
  const std::vector<uint32_t> order = byNeighbourhood( network, points );
  const std::vector<bool> usable = usableEdges( network, profile );
  tbb::parallel_for( tbb::blocked_range<size_t>( 0, points.size(), grain ), [&]( const tbb::blocked_range<size_t> &range )
    {
    if ( progress.stopped() )
      return;
    RoadJoiner joiner( network, usable, snapMetres, count );
    for ( size_t k = range.begin(); k < range.end(); ++k )
    {
      const std::span<const RoadJoin> joins = joiner.joins( points.at[order[k]] );
      std::copy( joins.begin(), joins.end(), found.begin() + static_cast<ptrdiff_t>( order[k] * count ) );
      counts[order[k]] = static_cast<uint8_t>( joins.size() );
    } } );
  progress.check();

  RoadJoins result;
  result.offsets.reserve( points.size() + 1 );
  result.offsets.push_back( 0 );
  for ( size_t i = 0; i < points.size(); ++i )
  {
    const auto first = found.begin() + static_cast<ptrdiff_t>( i * count );
    result.joins.insert( result.joins.end(), first, first + counts[i] );
    result.offsets.push_back( result.joins.size() );
  }
  return result;
}

std::vector<uint32_t> byNeighbourhood( const RoadNetwork &network, const Points &points )
{
  struct Entry
  {
      uint64_t cell;
      uint32_t point;
      bool operator<( const Entry &other ) const { return cell != other.cell ? cell < other.cell : point < other.point; }
  };
  auto entries = vectorInLargePages<Entry>( points.size() );
  tbb::parallel_for( tbb::blocked_range<size_t>( 0, points.size(), grain ), [&]( const tbb::blocked_range<size_t> &range )
    {
    for ( size_t i = range.begin(); i < range.end(); ++i )
      entries[i] = { points.hasPosition( i ) ? network.segments.cellOf( points.at[i] ) : 0, static_cast<uint32_t>( i ) }; } );
  tbb::parallel_sort( entries.begin(), entries.end() );
  std::vector<uint32_t> order( points.size() );
  for ( size_t i = 0; i < order.size(); ++i )
    order[i] = entries[i].point;
  return order;
}

} // namespace lantu
