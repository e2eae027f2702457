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
    Worker( const RoadTravel &travel, const EdgesAtNodes &edgesAt, const AccessGrid &grid, const TravelFieldOptions &options )
      : reached( travel, edgesAt ), field( travel.network(), grid, options ) {}

    ReachedRoads reached;
    TravelField field;
    std::vector<EdgePiece> pieces;
};

class Catchments
{
  public:
    Catchments( const RoadTravel &travel, const Points &supply, const CatchmentOptions &options, Progress &progress )
      : mTravel( travel ), mSupply( supply ), mOptions( options ), mProgress( progress ), mEdgesAt( travel.network() ),
        mJoins( joinRoads( travel.network(), travel.profile(), supply, options.snapMetres, progress ) )
    {
      assert( std::is_sorted( options.limitSeconds.begin(), options.limitSeconds.end() ) );
    }

    void run( const std::function<void( const Catchment & )> &deliver )
    {
      if ( mOptions.limitSeconds.empty() || mSupply.size() == 0 )
        return;
      makeGrid();
      mProgress.report( 0.3 );
      const TravelFieldOptions field { mOptions.snapMetres, mOptions.accessMetresPerSecond };
      tbb::enumerable_thread_specific<Worker> workers( [&]
        { return Worker( mTravel, mEdgesAt, mGrid, field ); } );
      const size_t count = mOptions.dissolved ? 1 : mSupply.size();
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
            deliver( made );
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
    }

  private:
    double searchSeconds() const { return mOptions.limitSeconds.back() + TravelField::secondsBeyond( mOptions.cellMetres, mOptions.accessMetresPerSecond ); }

    bool sweep( ReachedRoads &reached, size_t first, size_t last ) const
    {
      return reached.run( mJoins, first, last, mOptions.direction == Direction::DemandToSupply, 1 / mOptions.accessMetresPerSecond, searchSeconds(), mProgress );
    }

    // The land around all roads that any supply reaches.
    void makeGrid()
    {
      ReachedRoads all( mTravel, mEdgesAt );
      if ( !sweep( all, 0, mSupply.size() ) )
        mProgress.check();
      std::vector<uint8_t> wanted( mTravel.network().edges.size(), 0 );
      for ( const uint32_t edge : all.edges() )
        wanted[edge] = 1;
      mProgress.report( 0.05 );
      mGrid = AccessGrid( mTravel.network(), mTravel.profile(), wanted, { mOptions.cellMetres, TravelField::reachMetres( mOptions.snapMetres, mOptions.cellMetres ), TravelField::closeMetres( mOptions.cellMetres ) }, mProgress );
    }

    Reason reasonOf( size_t supply ) const
    {
      if ( !mSupply.hasPosition( supply ) )
        return Reason::NoPosition;
      if ( !mJoins.any( supply ) )
        return Reason::NoRoadNear;
      const bool within = mJoins.joins[mJoins.offsets[supply]].accessMetres / mOptions.accessMetresPerSecond <= mOptions.limitSeconds.back();
      return within ? Reason::Ok : Reason::BeyondLimit;
    }

    Catchment of( size_t index, Worker &worker ) const
    {
      Catchment made;
      made.polygons.resize( mOptions.limitSeconds.size() );
      const size_t first = mOptions.dissolved ? 0 : index;
      const size_t last = mOptions.dissolved ? mSupply.size() : index + 1;
      if ( !mOptions.dissolved )
      {
        made.supply = static_cast<uint32_t>( index );
        made.reason = reasonOf( index );
      }
      else
      {
        made.reason = Reason::NoSupply;
        for ( size_t i = first; i < last && made.reason != Reason::Ok; ++i )
          made.reason = reasonOf( i ) == Reason::Ok ? Reason::Ok : Reason::NoSupply;
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
    const Points &mSupply;
    const CatchmentOptions &mOptions;
    Progress &mProgress;
    EdgesAtNodes mEdgesAt;
    RoadJoins mJoins;
    AccessGrid mGrid;
};

} // namespace

void catchments( const RoadTravel &travel, const Points &supply, const CatchmentOptions &options, const std::function<void( const Catchment & )> &deliver, Progress &progress )
{
  Catchments( travel, supply, options, progress ).run( deliver );
}

} // namespace lantu
