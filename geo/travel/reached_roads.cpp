// SPDX-License-Identifier: GPL-3.0-or-later
// From settled nodes to edges.
#include "travel/reached_roads.h"

#include <algorithm>
#include <limits>

namespace lantu
{

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();

} // namespace

EdgesAtNodes::EdgesAtNodes( const RoadNetwork &network )
  : mOffsets( network.nodes.size() + 1, 0 ), mEdges( 2 * network.edges.size() )
{
  for ( const RoadEdge &edge : network.edges )
  {
    ++mOffsets[edge.from + 1];
    ++mOffsets[edge.to + 1];
  }
  for ( size_t i = 1; i < mOffsets.size(); ++i )
    mOffsets[i] += mOffsets[i - 1];
  std::vector<size_t> next( mOffsets.begin(), mOffsets.end() - 1 );
  for ( uint32_t i = 0; i < network.edges.size(); ++i )
  {
    mEdges[next[network.edges[i].from]++] = i;
    mEdges[next[network.edges[i].to]++] = i;
  }
}

ReachedRoads::ReachedRoads( const RoadTravel &travel, const EdgesAtNodes &edgesAt )
  : mTravel( travel ), mEdgesAt( edgesAt ), mSearch( travel ), mSeen( travel.network().edges.size(), 0 )
{
}

bool ReachedRoads::run( const RoadJoins &joins, size_t first, size_t last, bool backwards, double secondsPerAccessMetre, double limitSeconds, const Progress &progress )
{
  ++mRun;
  mFound.clear();
  mStarts.clear();
  mEdges.clear();
  mCosts.clear();
  mSearch.begin( backwards );
  const auto meet = [&]( uint32_t edge )
  {
    if ( mSeen[edge] == mRun )
      return;
    mSeen[edge] = mRun;
    mEdges.push_back( edge );
  };
  for ( size_t point = first; point < last; ++point )
  {
    for ( size_t i = joins.offsets[point]; i < joins.offsets[point + 1]; ++i )
    {
      const RoadJoin &join = joins.joins[i];
      const double seconds = join.accessMetres * secondsPerAccessMetre;
      if ( seconds > limitSeconds )
        continue;
      mSearch.addOrigin( static_cast<uint32_t>( point ), join, seconds );
      mFound.push_back( { join.edge, { join.along, seconds } } );
      meet( join.edge );
    }
  }
  if ( !mSearch.run( limitSeconds, progress ) )
    return false;
  for ( const uint32_t node : mSearch.settled() )
  {
    for ( const uint32_t edge : mEdgesAt.of( node ) )
      meet( edge );
  }
  std::sort( mEdges.begin(), mEdges.end() );
  std::sort( mFound.begin(), mFound.end(), []( const Start &a, const Start &b )
    { return a.edge != b.edge ? a.edge < b.edge : a.start.along < b.start.along; } );
  mStarts.reserve( mFound.size() );
  for ( const Start &found : mFound )
    mStarts.push_back( found.start );

  size_t nextStart = 0;
  size_t kept = 0;
  for ( const uint32_t edge : mEdges )
  {
    const RoadEdge &road = mTravel.network().edges[edge];
    const RoadTravel::Pace pace = mTravel.pace( edge );
    const auto atNode = [&]( uint32_t node, double along )
    {
      // with the place at the node itself nothing is added to the node's own cost
      const double seconds = mSearch.costAt( { edge, along, 0 }, node ).seconds;
      return seconds <= limitSeconds ? seconds : infinity;
    };
    const size_t firstStart = nextStart;
    while ( nextStart < mFound.size() && mFound[nextStart].edge == edge )
      ++nextStart;
    const EdgeCosts costs {
      .metres = road.metres,
      .upward = backwards ? pace.against : pace.along,
      .downward = backwards ? pace.along : pace.against,
      .atFrom = atNode( road.from, 0 ),
      .atTo = atNode( road.to, road.metres ),
      .starts = { mStarts.data() + firstStart, nextStart - firstStart },
    };
    const bool up = costs.upward < infinity && ( costs.atFrom < infinity || !costs.starts.empty() );
    const bool down = costs.downward < infinity && ( costs.atTo < infinity || !costs.starts.empty() );
    if ( !up && !down )
      continue; // only met at the end of a one-way road
    mEdges[kept++] = edge;
    mCosts.push_back( costs );
  }
  mEdges.resize( kept );
  return true;
}

void lineBetween( const RoadNetwork &network, uint32_t edge, double from, double to, std::vector<Point> &points )
{
  points.clear();
  const std::vector<Segment> &segments = network.segments.segments();
  for ( size_t i = network.edges[edge].firstSegment; i < segments.size() && segments[i].owner == edge; ++i )
  {
    const double before = network.metresBefore[i];
    const bool isLast = i + 1 == segments.size() || segments[i + 1].owner != edge;
    const double after = isLast ? network.edges[edge].metres : network.metresBefore[i + 1];
    if ( after <= from && !isLast )
      continue;
    if ( points.empty() )
      points.push_back( from <= before ? segments[i].a : between( segments[i].a, segments[i].b, ( from - before ) / ( after - before ) ) );
    if ( to < after )
    {
      points.push_back( between( segments[i].a, segments[i].b, ( to - before ) / ( after - before ) ) );
      return;
    }
    points.push_back( segments[i].b );
    if ( to == after )
      return;
  }
}

} // namespace lantu
