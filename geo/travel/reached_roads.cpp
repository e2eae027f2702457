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

RoadStretches::RoadStretches( const RoadTravel &travel, bool backwards )
  : mBackwards( backwards )
{
  const RoadNetwork &network = travel.network();
  mFirst.reserve( network.edges.size() + 1 );
  mStretches.reserve( network.edges.size() );
  auto barrier = network.barriers.begin();
  for ( uint32_t edge = 0; edge < network.edges.size(); ++edge )
  {
    const size_t first = mStretches.size();
    mFirst.push_back( first );
    const double metres = network.edges[edge].metres;
    if ( const RoadClimb *climb = travel.climb() )
    {
      for ( const float end : climb->endsOfPieces( edge ) )
      {
        if ( end < metres )
          mStretches.push_back( { .to = end } );
      }
    }
    for ( ; barrier != network.barriers.end() && barrier->edge == edge; ++barrier )
    {
      if ( travel.profile() != Profile::Walk )
        mStretches.push_back( { .to = barrier->along, .barred = true } );
    }
    mStretches.push_back( { .to = metres } );
    double from = 0;
    for ( size_t i = first; i < mStretches.size(); ++i )
    {
      EdgeStretch &stretch = mStretches[i];
      const double length = stretch.to - from;
      const double along = length > 0 ? travel.seconds( edge, from, stretch.to, true ) / length : 0;
      const double against = length > 0 ? travel.seconds( edge, stretch.to, from, false ) / length : 0;
      stretch.upward = backwards ? against : along;
      stretch.downward = backwards ? along : against;
      from = stretch.to;
    }
  }
  mFirst.push_back( mStretches.size() );
}

ReachedRoads::ReachedRoads( const RoadTravel &travel, const RoadStretches &stretches )
  : mTravel( travel ), mStretches( stretches ), mSearch( travel ), mSeen( travel.network().edges.size(), 0 )
{
}

bool ReachedRoads::run( const RoadJoins &joins, size_t first, size_t last, double secondsPerAccessMetre, double limitSeconds, const Progress &progress )
{
  const bool backwards = mStretches.backwards();
  ++mRun;
  mFound.clear();
  mStarts.clear();
  mEdges.clear();
  mCosts.clear();
  mSearch.begin( mTravel.arcs( backwards ), backwards, limitSeconds );
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
  // the graph leaves out what nobody drives through
  if ( mTravel.profile() != Profile::Walk )
  {
    for ( const EdgeBarrier &barrier : mTravel.network().barriers )
      meet( barrier.edge );
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
    const EdgeCosts costs { .atFrom = atEnd( !backwards ), .atTo = atEnd( backwards ), .stretches = mStretches.of( edge ), .starts = { mStarts.data() + firstStart, nextStart - firstStart } };
    if ( costs.atFrom == infinity && costs.atTo == infinity && costs.starts.empty() )
      continue; // met behind a barrier
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
