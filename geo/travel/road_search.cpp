// SPDX-License-Identifier: GPL-3.0-or-later
// The sweep.
#include "travel/road_search.h"

#include <algorithm>

namespace lantu
{

namespace
{

constexpr auto later = []( const auto &a, const auto &b )
{ return b.cost < a.cost; };

// 0 metres of a closed direction are no travel and cost nothing
double secondsFor( double metres, double pace )
{
  return metres > 0 ? metres * pace : 0;
}

} // namespace

RoadSearch::RoadSearch( const RoadTravel &travel )
  : mTravel( travel ), mCosts( travel.network().nodes.size() ), mStamps( travel.network().nodes.size(), 0 )
{
}

void RoadSearch::begin( bool backwards )
{
  mBackwards = backwards;
  ++mStamp;
  mQueue.clear();
  mSettled.clear();
}

void RoadSearch::offer( uint32_t node, const TripCost &cost )
{
  if ( !cost.reached() || !( cost < costOf( node ) ) )
    return;
  mCosts[node] = cost;
  mStamps[node] = mStamp;
  mQueue.push_back( { cost, node } );
  std::push_heap( mQueue.begin(), mQueue.end(), later );
}

void RoadSearch::addOrigin( uint32_t origin, const RoadJoin &join, double accessSeconds )
{
  const RoadEdge &edge = mTravel.network().edges[join.edge];
  const RoadTravel::Pace pace = mTravel.pace( join.edge );
  const TripCost start { accessSeconds, join.accessMetres, origin };
  const double rest = edge.metres - join.along;
  offer( edge.from, start.plus( secondsFor( join.along, mBackwards ? pace.along : pace.against ), join.along ) );
  offer( edge.to, start.plus( secondsFor( rest, mBackwards ? pace.against : pace.along ), rest ) );
}

bool RoadSearch::run( double limitSeconds, const Progress &progress )
{
  constexpr size_t between = 4096; // some 0.5 ms
  const RoadTravel::Arcs &arcs = mTravel.arcs( mBackwards );
  while ( !mQueue.empty() )
  {
    std::pop_heap( mQueue.begin(), mQueue.end(), later );
    const Entry entry = mQueue.back();
    mQueue.pop_back();
    if ( mCosts[entry.node] < entry.cost )
      continue;
    if ( entry.cost.seconds > limitSeconds )
      break;
    mSettled.push_back( entry.node );
    if ( mSettled.size() % between == 0 && progress.stopped() )
      return false;
    for ( const RoadTravel::Arc &arc : arcs.of( entry.node ) )
      offer( arc.node, entry.cost.plus( arc.seconds, arc.metres ) );
  }
  return true;
}

TripCost RoadSearch::costAt( const RoadJoin &join, uint32_t byNode ) const
{
  const RoadEdge &edge = mTravel.network().edges[join.edge];
  const RoadTravel::Pace pace = mTravel.pace( join.edge );
  const double rest = edge.metres - join.along;
  TripCost best;
  if ( byNode == edge.from )
    best = costOf( edge.from ).plus( secondsFor( join.along, mBackwards ? pace.against : pace.along ), join.along );
  if ( byNode == edge.to )
    best = std::min( best, costOf( edge.to ).plus( secondsFor( rest, mBackwards ? pace.along : pace.against ), rest ) );
  return best;
}

TripCost RoadSearch::costAt( const RoadJoin &join ) const
{
  const RoadEdge &edge = mTravel.network().edges[join.edge];
  return std::min( costAt( join, edge.from ), costAt( join, edge.to ) );
}

TripCost RoadSearch::costAlong( const TripCost &start, const RoadJoin &origin, const RoadJoin &place ) const
{
  const RoadTravel::Pace pace = mTravel.pace( place.edge );
  const double metres = std::abs( place.along - origin.along );
  const bool alongEdge = ( place.along > origin.along ) != mBackwards;
  return start.plus( secondsFor( metres, alongEdge ? pace.along : pace.against ), metres );
}

} // namespace lantu
