// SPDX-License-Identifier: GPL-3.0-or-later
// The sweep.
#include "travel/road_search.h"

#include <algorithm>

#include "base/large_pages.h"

namespace lantu
{

RoadSearch::RoadSearch( const RoadTravel &travel )
  : mTravel( travel ), mLabels( vectorInLargePages<Label>( travel.graph().places() ) )
{
}

void RoadSearch::begin( const RoadGraph::Arcs &arcs, bool backwards, double limitSeconds )
{
  mBackwards = backwards;
  mLimit = limitSeconds;
  mArcs = &arcs;
  ++mSweep;
  mQueue.begin( mTravel.bucketSeconds() );
  mSettled.clear();
}

inline void RoadSearch::offer( uint32_t place, const TripCost &cost )
{
  // infinity is beyond every limit that is a number, and no cost without one
  if ( !( cost.seconds <= mLimit ) || !cost.reached() )
    return;
  Label &label = mLabels[place];
  if ( label.stamp / 2 == mSweep )
  {
    if ( !( cost < TripCost { label.seconds, label.metres, label.origin } ) )
      return;
  }
  else
    label.stamp = 2 * mSweep;
  label.seconds = cost.seconds;
  label.metres = cost.metres;
  label.origin = cost.origin;
  mQueue.push( cost.seconds, place );
  __builtin_prefetch( mArcs->of( place ).data() );
}

void RoadSearch::addOrigin( uint32_t origin, const RoadJoin &join, double accessSeconds )
{
  const double length = mTravel.network().edges[join.edge].metres;
  const TripCost start { accessSeconds, join.accessMetres, origin };
  for ( const bool along : { true, false } )
  {
    // forwards on to the end, backwards from the beginning
    const bool towardsTo = along != mBackwards;
    const double metres = towardsTo ? length - join.along : join.along;
    const double end = towardsTo ? length : 0;
    const TripCost cost = start.plus( mBackwards ? mTravel.seconds( join.edge, end, join.along, along ) : mTravel.seconds( join.edge, join.along, end, along ), metres );
    if ( !mBackwards )
      offer( mTravel.graph().head( join.edge, along ), cost );
    else
      mTravel.graph().tails( join.edge, along, [&]( uint32_t place )
        { offer( place, cost ); } );
  }
}

bool RoadSearch::run( const Progress &progress )
{
  constexpr size_t between = 4096; // some 0.5 ms
  size_t count = 0;
  BucketQueue::Entry entry {};
  while ( mQueue.pop( entry ) )
  {
    // arcs are asked for early enough that they are there when their places are
    if ( const BucketQueue::Entry *later = mQueue.next( 3 ) )
      __builtin_prefetch( mArcs->of( later->place ).data() );
    if ( const BucketQueue::Entry *next = mQueue.next( 1 ) )
    {
      for ( const RoadGraph::Arc &arc : mArcs->of( next->place ) )
        __builtin_prefetch( &mLabels[arc.place] );
    }
    Label &label = mLabels[entry.place];
    if ( label.seconds < entry.cost )
      continue; // it has been improved since
    if ( ++count % between == 0 && progress.stopped() )
      return false;
    if ( label.stamp % 2 == 0 )
    {
      ++label.stamp;
      mSettled.push_back( entry.place );
    }
    const TripCost cost { label.seconds, label.metres, label.origin };
    for ( const RoadGraph::Arc &arc : mArcs->of( entry.place ) )
      offer( arc.place, cost.plus( arc.seconds, arc.metres ) );
  }
  return true;
}

TripCost RoadSearch::costAt( const RoadJoin &join ) const
{
  const double length = mTravel.network().edges[join.edge].metres;
  TripCost best;
  for ( const bool along : { true, false } )
  {
    const bool towardsTo = along != mBackwards;
    const double metres = towardsTo ? join.along : length - join.along;
    const double end = towardsTo ? 0 : length;
    const double seconds = mBackwards ? mTravel.seconds( join.edge, join.along, end, along ) : mTravel.seconds( join.edge, end, join.along, along );
    if ( mBackwards )
      best = std::min( best, costOf( mTravel.graph().head( join.edge, along ) ).plus( seconds, metres ) );
    else
      mTravel.graph().tails( join.edge, along, [&]( uint32_t place )
        { best = std::min( best, costOf( place ).plus( seconds, metres ) ); } );
  }
  return best;
}

TripCost RoadSearch::costAlong( const TripCost &start, const RoadJoin &origin, const RoadJoin &place ) const
{
  const RoadJoin &from = mBackwards ? place : origin;
  const RoadJoin &to = mBackwards ? origin : place;
  return start.plus( mTravel.seconds( place.edge, from.along, to.along, to.along > from.along ), std::abs( place.along - origin.along ) );
}

void RoadSearch::finish()
{
  mQueue = {};
  mSettled = {};
}

} // namespace lantu
