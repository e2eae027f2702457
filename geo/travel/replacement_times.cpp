// SPDX-License-Identifier: GPL-3.0-or-later
// Labels again what hung below a link.
#include "travel/replacement_times.h"

#include <algorithm>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

namespace lantu
{

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr size_t spare = RoadJoiner::most + 1; // one more, for when the link is among the nearest

bool isAmongNearest( std::span<const RoadJoin> joins, uint32_t edge )
{
  const auto last = joins.begin() + static_cast<ptrdiff_t>( std::min( joins.size(), RoadJoiner::most ) );
  return std::any_of( joins.begin(), last, [edge]( const RoadJoin &join )
    { return join.edge == edge; } );
}

} // namespace

ReplacementTimes::ReplacementTimes( const RoadTravel &travel, const Points &demand, const Points &supply, const Query &query, Progress &progress )
  : mTravel( travel ), mBackwards( query.direction == Direction::DemandToSupply ), mAccessMetresPerSecond( query.accessMetresPerSecond ), mDemand( joinRoads( travel.network(), travel.profile(), demand, query.snapMetres, progress, spare ) ), mSupply( joinRoads( travel.network(), travel.profile(), supply, query.snapMetres, progress, spare ) ), mSuppliesOn( mSupply, travel.network().edges.size() )
{
  for ( size_t i = 0; i < supply.size(); ++i )
  {
    eachJoin( mSupply.of( i ), none, [this]( const RoadJoin &join )
      { addSeeds( join, mSeeds ); } );
  }
  mSeedsAt = Grouped( travel.graph().places(), mSeeds.size(), [this]( uint32_t seed )
    { return mSeeds[seed].place; } );
  mForest = std::make_unique<NearestForest>( travel, mBackwards, mSeeds, progress );
  findWays( demand, progress );
}

template<class Visit>
void ReplacementTimes::eachJoin( std::span<const RoadJoin> joins, uint32_t closed, Visit visit )
{
  const size_t count = isAmongNearest( joins, closed ) ? joins.size() : std::min( joins.size(), RoadJoiner::most );
  for ( size_t i = 0; i < count; ++i )
  {
    if ( joins[i].edge != closed )
      visit( joins[i] );
  }
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
ReplacementTimes::Approach ReplacementTimes::best( size_t demand, uint32_t closed, SecondsOf secondsOf ) const
{
  const double secondsPerMetre = 1 / mAccessMetresPerSecond;
  Approach best;
  eachJoin( mDemand.of( demand ), closed, [&]( const RoadJoin &join )
    {
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
      const std::span<const RoadJoin> ofSupply = mSupply.of( entry.point );
      const bool isSpare = entry.join - mSupply.offsets[entry.point] >= RoadJoiner::most;
      if ( isSpare && !isAmongNearest( ofSupply, closed ) )
        continue;
      const RoadJoin &supply = mSupply.joins[entry.join];
      const RoadJoin &from = mBackwards ? join : supply;
      const RoadJoin &to = mBackwards ? supply : join;
      offer( none, supply.accessMetres * secondsPerMetre + mTravel.seconds( join.edge, from.along, to.along, to.along > from.along ) );
    } } );
  return best;
}

void ReplacementTimes::findWays( const Points &demand, const Progress &progress )
{
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
      const Approach way = best( i, none, [this]( uint32_t place )
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
        mReasons[i] = mDemand.any( i ) ? Reason::Disconnected : Reason::NoRoadNear;
    } } );
  progress.check();
  mOnEdge = Grouped( mTravel.network().edges.size(), demand.size(), [this]( uint32_t i )
    { return mEdgeOf[i]; } );
  mByPlace = Grouped( mForest->reached(), demand.size(), [&positionOf]( uint32_t i )
    { return positionOf[i]; } );
}

ReplacementTimes::Search::Search( const ReplacementTimes &times )
  : mTimes( times ), mOut( times.mTravel.arcs( times.mBackwards ) ), mIn( times.mTravel.arcs( !times.mBackwards ) ), mSeconds( times.mTravel.graph().places() ), mStamp( times.mTravel.graph().places(), 0 )
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

// They may even be quicker than what there was.
void ReplacementTimes::Search::offerFifthJoins( uint32_t edge )
{
  std::vector<RoadSeed> seeds;
  for ( const JoinsOnEdges::Entry &entry : mTimes.mSuppliesOn.of( edge ) )
  {
    const std::span<const RoadJoin> joins = mTimes.mSupply.of( entry.point );
    if ( joins.size() == spare && joins.back().edge != edge )
      mTimes.addSeeds( joins.back(), seeds );
  }
  for ( const RoadSeed &seed : seeds )
    offer( seed.place, seed.seconds );
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
  const Approach way = mTimes.best( demand, edge, [this]( uint32_t place )
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
  offerFifthJoins( edge );
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
