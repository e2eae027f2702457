// SPDX-License-Identifier: GPL-3.0-or-later
// Sweeps between junctions, and what is reached from them.
#include "travel/origin_sweeps.h"

#include <algorithm>

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include "travel/by_neighbourhood.h"
#include "travel/joins_on_edges.h"
#include "travel/road_joins.h"
#include "travel/road_targets.h"

namespace lantu
{

namespace
{

// The places alone.
Points inOrder( const Points &points, const std::vector<uint32_t> &order )
{
  Points sorted;
  sorted.at.reserve( points.size() );
  for ( const uint32_t i : order )
    sorted.at.push_back( points.at[i] );
  return sorted;
}

// Of one thread.
class Sweep
{
  public:
    Sweep( const RoadTravel &travel, const std::vector<bool> &usable, bool backwards, const Query &query )
      : mJoiner( travel.network(), usable, query.snapMetres ), mSearch( travel ), mBackwards( backwards ), mLimit( query.limitSeconds ), mSecondsPerMetre( 1 / query.accessMetresPerSecond ) {}

    //! False if the origin is near no road, or \a progress was stopped.
    bool run( const RoadGraph::Arcs &arcs, const Points &origins, size_t origin, const Progress &progress )
    {
      mJoins = mJoiner.joins( origins.at[origin] );
      if ( mJoins.empty() )
        return false;
      mSearch.begin( arcs, mBackwards, mLimit );
      for ( const RoadJoin &join : mJoins )
        mSearch.addOrigin( static_cast<uint32_t>( origin ), join, join.accessMetres * mSecondsPerMetre );
      return mSearch.run( progress );
    }

    std::span<const RoadJoin> joins() const { return mJoins; }

    const RoadSearch &search() const { return mSearch; }

  private:
    RoadJoiner mJoiner;
    RoadSearch mSearch;
    bool mBackwards;
    double mLimit;
    double mSecondsPerMetre;
    std::span<const RoadJoin> mJoins;
};

// What one thread needs to collect the targets of a sweep.
class Reached
{
  public:
    Reached( const RoadTargets &targets, size_t count, const JoinsOnEdges &onEdges, const std::vector<uint32_t> &order, const Query &query )
      : mTargets( targets ), mOnEdges( onEdges ), mOrder( order ), mLimit( query.limitSeconds ), mSecondsPerMetre( 1 / query.accessMetresPerSecond ), mAlong( count ), mIsMet( targets.groups(), 0 ) {}

    std::vector<ReachedTarget> &collect( const Sweep &sweep, size_t origin )
    {
      for ( const RoadJoin &own : sweep.joins() )
        goAlong( sweep.search(), own, { own.accessMetres * mSecondsPerMetre, own.accessMetres, static_cast<uint32_t>( origin ) } );
      for ( const uint32_t place : sweep.search().settled() )
      {
        for ( const uint32_t group : mTargets.groupsAt( place ) )
          meet( group );
      }
      mReached.clear();
      for ( const uint32_t group : mMet )
      {
        mIsMet[group] = 0;
        const size_t first = group * RoadTargets::groupSize;
        for ( size_t target = first; target < std::min( first + RoadTargets::groupSize, mAlong.size() ); ++target )
          ask( sweep.search(), target );
      }
      mMet.clear();
      return mReached;
    }

  private:
    void meet( uint32_t group )
    {
      if ( mIsMet[group] != 0 )
        return;
      mIsMet[group] = 1;
      mMet.push_back( group );
    }

    // To the targets on the origin's own edge.
    void goAlong( const RoadSearch &search, const RoadJoin &own, const TripCost &start )
    {
      for ( const JoinsOnEdges::Entry &entry : mOnEdges.of( own.edge ) )
      {
        const RoadJoin &target = mTargets.joins().joins[entry.join];
        TripCost &best = mAlong[entry.point];
        best = std::min( best, search.costAlong( start, own, target ).plus( target.accessMetres * mSecondsPerMetre, target.accessMetres ) );
        meet( static_cast<uint32_t>( entry.point / RoadTargets::groupSize ) );
      }
    }

    void ask( const RoadSearch &search, size_t target )
    {
      TripCost best = mAlong[target];
      mAlong[target] = {};
      for ( const RoadTargets::Way &way : mTargets.waysOf( target ) )
      {
        if ( search.secondsOf( way.place ) + way.seconds <= best.seconds )
          best = std::min( best, search.costOf( way.place ).plus( way.seconds, way.metres ) );
      }
      if ( best.reached() && best.seconds <= mLimit )
        mReached.push_back( { mOrder[target], best } );
    }

    const RoadTargets &mTargets;
    const JoinsOnEdges &mOnEdges;
    const std::vector<uint32_t> &mOrder;
    double mLimit;
    double mSecondsPerMetre;
    std::vector<TripCost> mAlong; // by target, of trips that stay on the origin's edge; unreached between sweeps
    std::vector<uint8_t> mIsMet;  // by group; 0 between sweeps
    std::vector<uint32_t> mMet;   // groups
    std::vector<ReachedTarget> mReached;
};

} // namespace

void eachOrigin( const RoadTravel &travel, const Points &origins, const Points &targets, bool backwards, const Query &query, Progress &progress, const std::function<void( size_t, std::vector<ReachedTarget> & )> &take )
{
  if ( origins.size() == 0 )
    return;
  for ( const bool entering : { false, true } )
    travel.arcs( entering ); // by all threads, before each of them asks
  const std::vector<bool> usable = usableEdges( travel.network(), travel.profile() );
  tbb::enumerable_thread_specific<Sweep> sweeps( [&]
    { return Sweep( travel, usable, backwards, query ); } );

  // leaving out what lies between junctions costs some ten sweeps over all places: one sweep tells whether it pays
  constexpr size_t costOfJunctions = 10;
  Sweep &first = sweeps.local();
  const bool between = first.run( travel.arcs( backwards ), origins, origins.size() / 2, progress ) && first.search().settled().size() * origins.size() > costOfJunctions * travel.graph().places();
  const JunctionGraph *junctions = between ? &travel.junctions( backwards ) : nullptr;
  const RoadGraph::Arcs &arcs = junctions ? junctions->arcs() : travel.arcs( backwards );

  const std::vector<uint32_t> order = byNeighbourhood( travel.network().segments, targets );
  const RoadTargets ways( travel, usable, inOrder( targets, order ), origins.size(), backwards, junctions, query, progress );
  const JoinsOnEdges onEdges( ways.joins(), travel.network().edges.size() );
  tbb::enumerable_thread_specific<Reached> reached( [&]
    { return Reached( ways, targets.size(), onEdges, order, query ); } );
  // one after its neighbour, whose roads are still at hand
  const std::vector<uint32_t> turns = byNeighbourhood( travel.network().segments, origins );
  tbb::parallel_for( size_t { 0 }, turns.size(), [&]( size_t turn )
    {
    const size_t origin = turns[turn];
    Sweep &sweep = sweeps.local();
    if ( !progress.stopped() && sweep.run( arcs, origins, origin, progress ) )
      take( origin, reached.local().collect( sweep, origin ) ); } );
  progress.check();
}

} // namespace lantu
