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

ReachedRoads::ReachedRoads( const RoadTravel &travel )
  : mTravel( travel ), mSearch( travel ), mSeen( travel.network().edges.size(), 0 )
{
}

bool ReachedRoads::run( const RoadJoins &joins, size_t first, size_t last, bool backwards, double secondsPerAccessMetre, double limitSeconds, const Progress &progress )
{
  ++mRun;
  mFound.clear();
  mStarts.clear();
  mEdges.clear();
  mCosts.clear();
  mSearch.begin( backwards, limitSeconds );
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
  if ( !mSearch.run( progress ) )
    return false;
  for ( const uint32_t place : mSearch.settled() )
  {
    for ( const RoadGraph::Arc &arc : mTravel.arcs( backwards ).of( place ) )
      meet( arc.edge );
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
    // from an end of the edge, or arriving there; \a along is the direction of travel
    const auto atEnd = [&]( bool along )
    {
      if ( backwards )
        return mSearch.costOf( mTravel.graph().head( edge, along ) ).seconds;
      double least = infinity;
      mTravel.graph().tails( edge, along, [&]( uint32_t place )
        { least = std::min( least, mSearch.costOf( place ).seconds ); } );
      return least;
    };
    const size_t firstStart = nextStart;
    while ( nextStart < mFound.size() && mFound[nextStart].edge == edge )
      ++nextStart;
    const double along = mTravel.seconds( edge, 0, 1, true );
    const double against = mTravel.seconds( edge, 1, 0, false );
    const EdgeCosts costs {
      .metres = mTravel.network().edges[edge].metres,
      .upward = backwards ? against : along,
      .downward = backwards ? along : against,
      .atFrom = atEnd( !backwards ),
      .atTo = atEnd( backwards ),
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
  const SegmentIndex &segments = network.segments;
  for ( uint32_t i = network.edges[edge].firstSegment; segments.owner( i ) == edge; ++i )
  {
    const Segment segment = segments.segment( i );
    const double before = network.metresBefore[i];
    const bool isLast = segments.owner( i + 1 ) != edge;
    const double after = isLast ? network.edges[edge].metres : network.metresBefore[i + 1];
    if ( after <= from && !isLast )
      continue;
    if ( points.empty() )
      points.push_back( from <= before ? segment.a : between( segment.a, segment.b, ( from - before ) / ( after - before ) ) );
    if ( to < after )
    {
      points.push_back( between( segment.a, segment.b, ( to - before ) / ( after - before ) ) );
      return;
    }
    points.push_back( segment.b );
    if ( to == after )
      return;
  }
}

} // namespace lantu
