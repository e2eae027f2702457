// SPDX-License-Identifier: GPL-3.0-or-later
// Snapping to the nearest places along edges.
#include "travel/road_joins.h"

#include <array>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

namespace lantu
{

RoadJoins joinRoads( const RoadNetwork &network, Profile profile, const Points &points, double snapMetres, Progress &progress )
{
  constexpr size_t grain = 512;
  constexpr double mostStretch = 1.03; // of the plane, see Frame
  std::vector<std::array<RoadJoin, RoadJoins::most>> found( points.size() );
  std::vector<uint8_t> counts( points.size(), 0 );
  const auto accept = [&]( uint32_t edge )
  { return usable( network.roads[network.edges[edge].road], profile ); };
  tbb::parallel_for( tbb::blocked_range<size_t>( 0, points.size(), grain ), [&]( const tbb::blocked_range<size_t> &range )
    {
    if ( progress.stopped() )
      return;
    std::vector<NearSegment> near;
    for ( size_t i = range.begin(); i < range.end(); ++i )
    {
      if ( !points.hasPosition( i ) )
        continue;
      network.segments.nearest( points.at[i], snapMetres * mostStretch, RoadJoins::most, accept, near );
      for ( const NearSegment &place : near )
      {
        const Segment &segment = network.segments.segments()[place.segment];
        const double access = network.frame.metres( points.at[i], between( segment.a, segment.b, place.along ) );
        if ( access <= snapMetres )
          found[i][counts[i]++] = { segment.owner, network.metresBefore[place.segment] + network.metresOf( place.segment ) * place.along, access };
      }
    } } );
  progress.check();

  RoadJoins result;
  result.offsets.reserve( points.size() + 1 );
  result.offsets.push_back( 0 );
  for ( size_t i = 0; i < points.size(); ++i )
  {
    result.joins.insert( result.joins.end(), found[i].begin(), found[i].begin() + counts[i] );
    result.offsets.push_back( result.joins.size() );
  }
  return result;
}

} // namespace lantu
