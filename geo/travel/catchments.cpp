// SPDX-License-Identifier: GPL-3.0-or-later
// Sweeps in parallel, delivered in order.
#include "travel/catchments.h"

#include <algorithm>
#include <cassert>

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>
#include <tbb/task_group.h>

namespace lantu
{

namespace
{

constexpr size_t batchSize = 32; // supplies in work, and as many being delivered

struct Worker
{
    Worker( const RoadTravel &travel, const RoadStretches &stretches, const AccessGrid &grid, const TravelFieldOptions &options )
      : reached( travel, stretches ), field( travel.network(), grid, options ) {}

    ReachedRoads reached;
    TravelField field;
    std::vector<EdgePiece> pieces;
};

std::vector<Reason> reasonsOf( const RoadJoins &joins, const Points &supply, const CatchmentOptions &options )
{
  std::vector<Reason> reasons( supply.size(), Reason::Ok );
  for ( size_t i = 0; i < supply.size(); ++i )
  {
    if ( !supply.hasPosition( i ) )
      reasons[i] = Reason::NoPosition;
    else if ( !joins.any( i ) )
      reasons[i] = Reason::NoRoadNear;
    else if ( joins.joins[joins.offsets[i]].accessMetres / options.accessMetresPerSecond > options.limitSeconds.back() )
      reasons[i] = Reason::BeyondLimit;
  }
  return reasons;
}

class Catchments
{
  public:
    Catchments( const RoadTravel &travel, const Points &supply, const CatchmentOptions &options, Progress &progress )
      : mTravel( travel ), mOptions( options ), mProgress( progress ), mStretches( travel, options.direction == Direction::DemandToSupply ),
        mJoins( joinRoads( travel.network(), travel.profile(), supply, options.snapMetres, progress ) ), mReasons( reasonsOf( mJoins, supply, options ) )
    {
      assert( std::is_sorted( options.limitSeconds.begin(), options.limitSeconds.end() ) );
    }

    std::vector<double> run( const std::function<void( const Catchment & )> &deliver )
    {
      mMetres.assign( mOptions.limitSeconds.size(), 0 );
      if ( mReasons.empty() )
        return mMetres;
      makeGrid();
      mProgress.report( 0.3 );
      const TravelFieldOptions field { mOptions.snapMetres, mOptions.accessMetresPerSecond };
      tbb::enumerable_thread_specific<Worker> workers( [&]
        { return Worker( mTravel, mStretches, mGrid, field ); } );
      const size_t count = mOptions.dissolved ? 1 : mReasons.size();
      std::vector<Catchment> working;
      std::vector<Catchment> ready;
      tbb::task_group group;
      for ( size_t begin = 0; begin < count || !working.empty(); begin += batchSize )
      {
        ready = std::move( working );
        working = std::vector<Catchment>( begin < count ? std::min( batchSize, count - begin ) : 0 );
        if ( !working.empty() )
          group.run( [&, begin]
            { tbb::parallel_for( size_t { 0 }, working.size(), [&]( size_t i )
                { working[i] = of( begin + i, workers.local() ); } ); } );
        try
        {
          for ( const Catchment &made : ready )
          {
            mProgress.check(); // writing one may take as long as finding it
            deliver( made );
          }
        }
        catch ( ... )
        {
          group.cancel();
          group.wait();
          throw;
        }
        group.wait();
        mProgress.check();
        mProgress.report( 0.3 + 0.7 * std::min( 1.0, static_cast<double>( begin ) / static_cast<double>( count ) ) );
      }
      return mMetres;
    }

  private:
    double searchSeconds() const { return mOptions.limitSeconds.back() + TravelField::secondsBeyond( mOptions.cellMetres, mOptions.accessMetresPerSecond ); }

    bool sweep( ReachedRoads &reached, size_t first, size_t last ) const
    {
      return reached.run( mJoins, first, last, 1 / mOptions.accessMetresPerSecond, searchSeconds(), mProgress );
    }

    // The land around all roads that any supply reaches.
    void makeGrid()
    {
      ReachedRoads all( mTravel, mStretches );
      if ( !sweep( all, 0, mReasons.size() ) )
        mProgress.check();
      std::vector<uint8_t> wanted( mTravel.network().edges.size(), 0 );
      std::vector<EdgePiece> pieces;
      for ( size_t i = 0; i < all.edges().size(); ++i )
      {
        wanted[all.edges()[i]] = 1;
        timesAlong( all.costs( i ), pieces );
        for ( const EdgePiece &piece : pieces )
          cutAtLimits( piece, mOptions.limitSeconds, [&]( uint32_t limit, const EdgePiece &part )
            { mMetres[limit] += part.to - part.from; } );
      }
      for ( size_t limit = 1; limit < mMetres.size(); ++limit )
        mMetres[limit] += mMetres[limit - 1];
      mProgress.report( 0.05 );
      mGrid = AccessGrid( mTravel.network(), mTravel.profile(), wanted, { mOptions.cellMetres, TravelField::reachMetres( mOptions.snapMetres, mOptions.cellMetres ), TravelField::closeMetres( mOptions.cellMetres ) }, mProgress );
    }

    Catchment of( size_t index, Worker &worker ) const
    {
      Catchment made;
      made.polygons.resize( mOptions.limitSeconds.size() );
      const size_t first = mOptions.dissolved ? 0 : index;
      const size_t last = mOptions.dissolved ? mReasons.size() : index + 1;
      if ( mOptions.dissolved )
        made.reason = std::find( mReasons.begin(), mReasons.end(), Reason::Ok ) == mReasons.end() ? Reason::NoSupply : Reason::Ok;
      else
      {
        made.supply = static_cast<uint32_t>( index );
        made.reason = mReasons[index];
      }
      if ( made.reason != Reason::Ok || mProgress.stopped() || !sweep( worker.reached, first, last ) )
        return made;
      for ( size_t i = 0; i < worker.reached.edges().size(); ++i )
      {
        timesAlong( worker.reached.costs( i ), worker.pieces );
        for ( const EdgePiece &piece : worker.pieces )
          cutAtLimits( piece, mOptions.limitSeconds, [&]( uint32_t limit, const EdgePiece &part )
            { made.parts.push_back( { worker.reached.edges()[i], limit, part } ); } );
      }
      for ( size_t limit = 0; limit < mOptions.limitSeconds.size(); ++limit )
        made.polygons[limit] = worker.field.polygons( worker.reached, mOptions.limitSeconds[limit], mProgress );
      return made;
    }

    const RoadTravel &mTravel;
    const CatchmentOptions &mOptions;
    Progress &mProgress;
    RoadStretches mStretches;
    RoadJoins mJoins;
    std::vector<Reason> mReasons; // of each supply
    std::vector<double> mMetres;  // within each limit of any supply
    AccessGrid mGrid;
};

} // namespace

std::vector<Reason> catchmentReasons( const RoadTravel &travel, const Points &supply, const CatchmentOptions &options, Progress &progress )
{
  return reasonsOf( joinRoads( travel.network(), travel.profile(), supply, options.snapMetres, progress ), supply, options );
}

std::vector<double> catchments( const RoadTravel &travel, const Points &supply, const CatchmentOptions &options, const std::function<void( const Catchment & )> &deliver, Progress &progress )
{
  return Catchments( travel, supply, options, progress ).run( deliver );
}

} // namespace lantu
