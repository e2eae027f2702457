// SPDX-License-Identifier: GPL-3.0-or-later
// Labels again what hung below a link.
#include "travel/replacement_times.h"

#include <algorithm>
#include <cmath>

#include <tbb/blocked_range.h>
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include "travel/by_neighbourhood.h"
#include "travel/road_surroundings.h"

namespace lantu
{

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();

} // namespace

ReplacementTimes::ReplacementTimes( const RoadTravel &travel, const Points &demand, const Points &supply, const Query &query, Progress &progress )
  : mTravel( travel ), mBackwards( query.direction == Direction::DemandToSupply ), mAccessMetresPerSecond( query.accessMetresPerSecond ), mDemand( demand ), mSnapMetres( query.snapMetres ), mUsable( usableEdges( travel.network(), travel.profile() ) ), mSupply( joinRoads( travel.network(), mUsable, supply, query.snapMetres, progress ) ), mSuppliesOn( mSupply, travel.network().edges.size() )
{
  for ( const RoadJoin &join : mSupply.joins )
    addSeeds( join, mSeeds );
  mSeedsAt = Grouped( travel.graph().places(), mSeeds.size(), [this]( uint32_t seed )
    { return mSeeds[seed].place; } );
  mForest = std::make_unique<NearestForest>( travel, mBackwards, mSeeds, progress );
  joinDemands( query, progress );
  findWays( progress );
}

void ReplacementTimes::joinDemands( const Query &query, Progress &progress )
{
  constexpr size_t grain = 256;
  constexpr double patience = 2;
  Query unlimited = query;
  unlimited.limitSeconds = infinity;
  const std::vector<uint32_t> order = byNeighbourhood( mTravel.network().segments, mDemand );
  std::vector<std::vector<RoadJoin>> found( mDemand.size() );
  mNear.assign( mDemand.size(), 0 );
  tbb::enumerable_thread_specific<RoadSurroundings> surroundings( [&]
    { return RoadSurroundings( mTravel, mUsable, mBackwards, unlimited, patience ); } );
  tbb::parallel_for( tbb::blocked_range<size_t>( 0, mDemand.size(), grain ), [&]( const tbb::blocked_range<size_t> &range )
    {
    RoadSurroundings &around = surroundings.local();
    std::vector<bool> isOfUse;
    for ( size_t k = range.begin(); k < range.end() && !progress.stopped(); ++k )
    {
      const uint32_t i = order[k];
      around.look( { &mDemand.at[i], 1 } );
      isOfUse.assign( around.joins( 0 ).size(), false );
      for ( const RoadSurroundings::Way &way : around.ways( 0 ) )
        isOfUse[way.join] = true;
      for ( size_t join = 0; join < isOfUse.size(); ++join )
      {
        if ( isOfUse[join] || around.isOfUseAlong( 0, join ) )
          found[i].push_back( around.joins( 0 )[join] );
      }
      // at a junction several are as good: the one with the lower number, as ever
      std::sort( found[i].begin(), found[i].end(), []( const RoadJoin &a, const RoadJoin &b )
        { return a.accessMetres != b.accessMetres ? a.accessMetres < b.accessMetres : a.edge < b.edge; } );
      mNear[i] = std::nextafter( static_cast<float>( around.radius( 0 ) ), std::numeric_limits<float>::infinity() );
    } } );
  progress.check();
  mDemandJoins.offsets.push_back( 0 );
  for ( const std::vector<RoadJoin> &joins : found )
    mDemandJoins.offsets.push_back( mDemandJoins.offsets.back() + joins.size() );
  mDemandJoins.joins.reserve( mDemandJoins.offsets.back() );
  for ( std::vector<RoadJoin> &joins : found )
  {
    mDemandJoins.joins.insert( mDemandJoins.joins.end(), joins.begin(), joins.end() );
    joins = {};
  }
}

bool ReplacementTimes::isNear( size_t demand, uint32_t edge ) const
{
  const SegmentIndex &segments = mTravel.network().segments;
  const double metres = segments.nearestOfLine( mDemand.at[demand], mTravel.network().edges[edge].firstSegment ).distance;
  return metres <= static_cast<double>( mNear[demand] );
}

// As RoadSearch does, in the same order of additions.
void ReplacementTimes::addSeeds( const RoadJoin &join, std::vector<RoadSeed> &seeds ) const
{
  const double length = mTravel.network().edges[join.edge].metres;
  const double access = join.accessMetres / mAccessMetresPerSecond;
  for ( const bool along : { true, false } )
  {
    const double end = along != mBackwards ? length : 0;
    const double seconds = access + ( mBackwards ? mTravel.seconds( join.edge, end, join.along, along ) : mTravel.seconds( join.edge, join.along, end, along ) );
    if ( !( seconds < infinity ) )
      continue;
    if ( !mBackwards )
      seeds.push_back( { mTravel.graph().head( join.edge, along ), join.edge, seconds } );
    else
      mTravel.graph().tails( join.edge, along, [&]( uint32_t place )
        { seeds.push_back( { place, join.edge, seconds } ); } );
  }
}

// As RoadTravel::nearest() does, over the joins that are left.
template<class SecondsOf>
ReplacementTimes::Approach ReplacementTimes::best( std::span<const RoadJoin> joins, uint32_t closed, SecondsOf secondsOf ) const
{
  const double secondsPerMetre = 1 / mAccessMetresPerSecond;
  Approach best;
  for ( const RoadJoin &join : joins )
  {
    if ( join.edge == closed )
      continue;
    const double access = join.accessMetres * secondsPerMetre;
    const double length = mTravel.network().edges[join.edge].metres;
    const auto offer = [&]( uint32_t place, double seconds )
    {
      if ( seconds + access < best.seconds )
        best = { seconds + access, place, join.edge };
    };
    for ( const bool along : { true, false } )
    {
      const double end = along != mBackwards ? 0 : length;
      const double seconds = mBackwards ? mTravel.seconds( join.edge, join.along, end, along ) : mTravel.seconds( join.edge, end, join.along, along );
      if ( mBackwards )
      {
        const uint32_t place = mTravel.graph().head( join.edge, along );
        offer( place, secondsOf( place ) + seconds );
      }
      else
        mTravel.graph().tails( join.edge, along, [&]( uint32_t place )
          { offer( place, secondsOf( place ) + seconds ); } );
    }
    for ( const JoinsOnEdges::Entry &entry : mSuppliesOn.of( join.edge ) )
    {
      const RoadJoin &supply = mSupply.joins[entry.join];
      const RoadJoin &from = mBackwards ? join : supply;
      const RoadJoin &to = mBackwards ? supply : join;
      offer( none, supply.accessMetres * secondsPerMetre + mTravel.seconds( join.edge, from.along, to.along, to.along > from.along ) );
    }
  }
  return best;
}

void ReplacementTimes::findWays( const Progress &progress )
{
  const Points &demand = mDemand;
  constexpr size_t grain = 512;
  mSeconds.assign( demand.size(), infinity );
  mReasons.assign( demand.size(), Reason::NoPosition );
  mEdgeOf.assign( demand.size(), none );
  std::vector<uint32_t> positionOf( demand.size(), none );
  tbb::parallel_for( tbb::blocked_range<size_t>( 0, demand.size(), grain ), [&]( const tbb::blocked_range<size_t> &range )
    {
    for ( size_t i = range.begin(); i < range.end() && !progress.stopped(); ++i )
    {
      if ( !demand.hasPosition( i ) )
        continue;
      const Approach way = best( mDemandJoins.of( i ), none, [this]( uint32_t place )
        { return mForest->seconds( place ); } );
      mSeconds[i] = way.seconds;
      mEdgeOf[i] = way.edge;
      if ( way.place != none )
        positionOf[i] = mForest->position( way.place );
      if ( way.edge != none )
        mReasons[i] = Reason::Ok;
      else if ( mSupply.joins.empty() )
        mReasons[i] = Reason::NoSupply;
      else
        mReasons[i] = mDemandJoins.any( i ) ? Reason::Disconnected : Reason::NoRoadNear;
    } } );
  progress.check();
  mOnEdge = Grouped( mTravel.network().edges.size(), demand.size(), [this]( uint32_t i )
    { return mEdgeOf[i]; } );
  mByPlace = Grouped( mForest->reached(), demand.size(), [&positionOf]( uint32_t i )
    { return positionOf[i]; } );
}

ReplacementTimes::Search::Search( const ReplacementTimes &times )
  : mTimes( times ), mOut( times.mTravel.arcs( times.mBackwards ) ), mIn( times.mTravel.arcs( !times.mBackwards ) ), mSeconds( times.mTravel.graph().places() ), mStamp( times.mTravel.graph().places(), 0 ), mJoiner( times.mTravel.network(), times.mUsable, times.mSnapMetres )
{
}

void ReplacementTimes::Search::offer( uint32_t place, double seconds )
{
  if ( !( seconds < secondsOf( place ) ) )
    return;
  mStamp[place] = mRun;
  mSeconds[place] = seconds;
  mHeap.push_back( { seconds, place } );
  std::push_heap( mHeap.begin(), mHeap.end() );
}

// From the neighbours that did not hang below the link, and from supplies beside the place.
void ReplacementTimes::Search::offerWaysIn( uint32_t place, uint32_t edge )
{
  for ( const RoadGraph::Arc &arc : mIn.of( place ) )
  {
    if ( arc.edge != edge && mStamp[arc.place] != mRun )
      offer( place, mTimes.mForest->seconds( arc.place ) + arc.seconds );
  }
  for ( const uint32_t number : mTimes.mSeedsAt.of( place ) )
  {
    const RoadSeed &seed = mTimes.mSeeds[number];
    if ( seed.edge != edge )
      offer( place, seed.seconds );
  }
}

void ReplacementTimes::Search::spread( uint32_t edge, const Progress &progress )
{
  constexpr size_t between = 4096;
  size_t count = 0;
  while ( !mHeap.empty() )
  {
    std::pop_heap( mHeap.begin(), mHeap.end() );
    const Entry entry = mHeap.back();
    mHeap.pop_back();
    if ( entry.seconds > mSeconds[entry.place] )
      continue; // it has been improved since
    if ( ++count % between == 0 && progress.stopped() )
      break;
    for ( const RoadGraph::Arc &arc : mOut.of( entry.place ) )
    {
      if ( arc.edge != edge )
        offer( arc.place, entry.seconds + arc.seconds );
    }
  }
  mHeap.clear();
}

void ReplacementTimes::Search::answer( uint32_t demand, uint32_t edge )
{
  const std::span<const RoadJoin> joins = mTimes.isNear( demand, edge ) ? mJoiner.joins( mTimes.mDemand.at[demand] ) : mTimes.mDemandJoins.of( demand );
  const Approach way = mTimes.best( joins, edge, [this]( uint32_t place )
    { return secondsOf( place ); } );
  mFound.push_back( { demand, mTimes.mSeconds[demand], way.seconds } );
}

const std::vector<Replacement> &ReplacementTimes::Search::without( uint32_t edge, const Progress &progress )
{
  mFound.clear();
  mTimes.mForest->below( edge, mRanges );
  const std::span<const uint32_t> onEdge = mTimes.mOnEdge.of( edge );
  const bool anybody = !onEdge.empty() || std::any_of( mRanges.begin(), mRanges.end(), [this]( const NearestForest::Range &range )
                                            { return !mTimes.mByPlace.of( range.begin, range.end ).empty(); } );
  if ( !anybody )
    return mFound;
  ++mRun;
  const auto eachPlace = [this]( auto visit )
  {
    for ( const NearestForest::Range &range : mRanges )
    {
      for ( uint32_t position = range.begin; position < range.end; ++position )
        visit( mTimes.mForest->place( position ) );
    }
  };
  eachPlace( [this]( uint32_t place )
    {
    mStamp[place] = mRun;
    mSeconds[place] = infinity; } );
  // all boundaries are looked at before anything spreads, so that what hung below is known by its stamp
  eachPlace( [&]( uint32_t place )
    { offerWaysIn( place, edge ); } );
  spread( edge, progress );
  for ( const uint32_t demand : onEdge )
    answer( demand, edge );
  for ( const NearestForest::Range &range : mRanges )
  {
    for ( const uint32_t demand : mTimes.mByPlace.of( range.begin, range.end ) )
    {
      if ( mTimes.mEdgeOf[demand] != edge ) // else it has been answered
        answer( demand, edge );
    }
  }
  return mFound;
}

} // namespace lantu
