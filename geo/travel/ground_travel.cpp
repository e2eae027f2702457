// SPDX-License-Identifier: GPL-3.0-or-later
// Nearest and all pairs over the ground.
#include "travel/ground_travel.h"

#include <algorithm>
#include <memory>

#include <tbb/blocked_range.h>
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include "travel/reach_rows.h"
#include "travel/terrain_search.h"

namespace lantu
{

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr size_t grain = 256;

// A trip between a demand and a supply; ordered by time, then supply, then way.
struct Trip
{
    double seconds = infinity;
    uint32_t other = 0;
    double metres = 0;
    double walkedSeconds = 0;
    double walkedMetres = 0;

    bool operator<( const Trip &than ) const { return std::tie( seconds, other, metres ) < std::tie( than.seconds, than.other, than.metres ); }
    bool found() const { return seconds < infinity; }
};

double secondsOf( const WalkLeg &leg, bool there )
{
  return there ? leg.there : leg.back;
}

// Trips that need no place of the search: the straight walk to a neighbour, the ride along one stretch of road.
class DirectTrips
{
  public:
    DirectTrips( const Terrain &terrain, const WalkLegs &legs, const Points &from, const GroundPoints &fromJoined, const Points &to, const GroundPoints &toJoined )
      : mTerrain( terrain ), mLegs( legs ), mFrom( from ), mFromJoined( fromJoined ), mTo( to ), mToJoined( toJoined ) {}

    //! Offers each trip between a point of the one side and one of the other; \a there: from the former to the latter.
    template<class Offer>
    void each( size_t point, bool there, Offer offer ) const
    {
      const Point at = mFrom.at[point];
      if ( const auto own = mTerrain.cellAt( at ); own && mTerrain.passable( *own ) )
      {
        for ( int down = -1; down <= 1; ++down )
        {
          for ( int right = -1; right <= 1; ++right )
          {
            const uint32_t cell = mTerrain.layout.moved( *own, { right, down } );
            for ( auto found = std::lower_bound( mToJoined.byCell.begin(), mToJoined.byCell.end(), std::pair( cell, uint32_t { 0 } ) ); found != mToJoined.byCell.end() && found->first == cell; ++found )
            {
              const WalkLeg leg = mLegs.between( at, mTo.at[found->second] );
              const double seconds = secondsOf( leg, there );
              if ( leg.open() )
                offer( Trip { seconds, found->second, leg.metres, seconds, leg.metres } );
            }
          }
        }
      }
      if ( mFromJoined.feetOffsets.empty() )
        return;
      for ( size_t i = mFromJoined.feetOffsets[point]; i < mFromJoined.feetOffsets[point + 1]; ++i )
      {
        const RoadFoot &own = mFromJoined.ownFeet[i];
        const auto before = []( const RoadFoot &foot, uint32_t stretch )
        { return foot.stretch.number < stretch; };
        for ( auto found = std::lower_bound( mToJoined.feet.begin(), mToJoined.feet.end(), own.stretch.number, before ); found != mToJoined.feet.end() && found->stretch.number == own.stretch.number; ++found )
        {
          const double metres = std::abs( found->along - own.along );
          const bool along = ( found->along > own.along ) == there;
          const double ride = metres > 0 ? metres * ( along ? own.stretch.pace.along : own.stretch.pace.against ) : 0;
          const double walked = secondsOf( own.leg, there );
          const double seconds = walked + ride + secondsOf( found->leg, !there );
          if ( seconds < infinity )
            offer( Trip { seconds, found->point, own.leg.metres + metres + found->leg.metres, walked, own.leg.metres } );
        }
      }
    }

  private:
    const Terrain &mTerrain;
    const WalkLegs &mLegs;
    const Points &mFrom;
    const GroundPoints &mFromJoined;
    const Points &mTo;
    const GroundPoints &mToJoined;
};

// Hears of a stop but reports nothing, for sweeps that run beside each other.
class StopOnly final : public Progress
{
  public:
    explicit StopOnly( const Progress &whole )
      : mWhole( whole ) {}
    bool stopped() const override { return mWhole.stopped(); }

  private:
    const Progress &mWhole;
};

// Backwards, ways lead from the places to the origin.
void addOrigin( TerrainSearch &search, const GroundPoints &points, size_t point, uint32_t origin, bool backwards )
{
  for ( size_t join = points.offsets[point]; join < points.offsets[point + 1]; ++join )
    search.addOrigin( points.joins[join].place, secondsOf( points.joins[join].way, !backwards ), points.joins[join].way.metres, origin );
}

} // namespace

GroundTravel::GroundTravel( std::shared_ptr<const Terrain> terrain, std::shared_ptr<const Barriers> barriers, int directions, Progress &progress )
  : mTerrain( std::move( terrain ) ), mBarriers( std::move( barriers ) ), mClosed( *mTerrain, *mBarriers, progress ), mLegs( *mTerrain, *mBarriers ), mDirections( directions )
{
}

GroundPoints GroundTravel::joined( const Points &points, const Query &query, Progress &progress ) const
{
  std::vector<std::vector<WalkLegs::Join>> found( points.size() );
  tbb::parallel_for( tbb::blocked_range<size_t>( 0, points.size(), grain ), [&]( const tbb::blocked_range<size_t> &range )
    {
    for ( size_t i = range.begin(); i < range.end() && !progress.stopped(); ++i )
    {
      if ( points.hasPosition( i ) )
        mLegs.join( points.at[i], query.snapMetres, found[i] );
    } } );
  progress.check();
  GroundPoints joined;
  joined.offsets.push_back( 0 );
  for ( size_t i = 0; i < points.size(); ++i )
  {
    for ( const WalkLegs::Join &join : found[i] )
      joined.joins.push_back( { join.cell, join.leg, join.leg } );
    joined.offsets.push_back( joined.joins.size() );
    if ( const auto cell = points.hasPosition( i ) ? mTerrain->cellAt( points.at[i] ) : std::nullopt )
      joined.byCell.emplace_back( *cell, static_cast<uint32_t>( i ) );
  }
  std::sort( joined.byCell.begin(), joined.byCell.end() );
  return joined;
}

std::vector<Nearest> GroundTravel::nearest( const Points &demand, std::span<const Points *const> supplies, const Query &query, Progress &progress ) const
{
  constexpr size_t between = 1024;
  const bool there = query.direction == Direction::DemandToSupply;
  const GroundPoints demandJoined = joined( demand, query, progress );
  std::vector<Nearest> answers( supplies.size() );
  TerrainSearch search( *mTerrain, mClosed, mDirections, links() );
  for ( size_t set = 0; set < supplies.size(); ++set )
  {
    PartOfProgress part( progress, static_cast<double>( set ) / static_cast<double>( supplies.size() ), static_cast<double>( set + 1 ) / static_cast<double>( supplies.size() ) );
    Nearest &answer = answers[set];
    answer.resize( demand.size() );
    const GroundPoints supplyJoined = joined( *supplies[set], query, progress );
    search.begin( there, static_cast<uint32_t>( supplies[set]->size() ) );
    for ( size_t i = 0; i < supplies[set]->size(); ++i )
      addOrigin( search, supplyJoined, i, static_cast<uint32_t>( i ), there );
    search.run( infinity, part, true );
    progress.check();
    const DirectTrips direct( *mTerrain, mLegs, demand, demandJoined, *supplies[set], supplyJoined );
    for ( size_t i = 0; i < demand.size(); ++i )
    {
      if ( i % between == 0 )
        progress.check();
      if ( !demand.hasPosition( i ) )
      {
        answer.reason[i] = Reason::NoPosition;
        continue;
      }
      if ( supplyJoined.joins.empty() )
        continue; // NoSupply
      if ( !demandJoined.any( i ) )
      {
        answer.reason[i] = Reason::NoRoadNear;
        continue;
      }
      Trip best;
      const GroundJoin *by = nullptr;
      for ( size_t join = demandJoined.offsets[i]; join < demandJoined.offsets[i + 1]; ++join )
      {
        const GroundJoin &own = demandJoined.joins[join];
        Trip trip { search.seconds( own.place ) + secondsOf( own.way, there ), 0 };
        if ( !trip.found() || trip.seconds > best.seconds )
          continue;
        trip.other = search.origin( own.place );
        if ( trip < best )
        {
          best = trip;
          by = &own;
        }
      }
      if ( by )
      {
        const TerrainSearch::Way way = search.way( by->place );
        best.metres = way.metres + by->way.metres;
        best.walkedSeconds = best.seconds;
        best.walkedMetres = best.metres;
        if ( way.firstLinked != TerrainSearch::noPlace )
        {
          best.walkedSeconds = secondsOf( by->walked, there ) + search.seconds( by->place ) - search.seconds( way.firstLinked );
          best.walkedMetres = by->walked.metres + way.metresToLink;
        }
      }
      direct.each( i, there, [&]( const Trip &trip )
        { best = std::min( best, trip ); } );
      if ( !best.found() )
      {
        answer.reason[i] = Reason::Disconnected;
        continue;
      }
      answer.supply[i] = static_cast<int32_t>( best.other );
      answer.seconds[i] = best.seconds;
      answer.metres[i] = best.metres;
      answer.accessMetres[i] = best.walkedMetres;
      answer.accessSeconds[i] = best.walkedSeconds;
      answer.reason[i] = best.seconds <= query.limitSeconds ? Reason::Ok : Reason::BeyondLimit;
    }
    part.report( 1 );
  }
  return answers;
}

Reach GroundTravel::reach( const Points &demand, const Points &supply, const Query &query, Progress &progress ) const
{
  const GroundPoints demandJoined = joined( demand, query, progress );
  const GroundPoints supplyJoined = joined( supply, query, progress );
  const bool fromSupplies = supply.size() <= demand.size();
  const Points &origins = fromSupplies ? supply : demand;
  const Points &targets = fromSupplies ? demand : supply;
  const GroundPoints &originsJoined = fromSupplies ? supplyJoined : demandJoined;
  const GroundPoints &targetsJoined = fromSupplies ? demandJoined : supplyJoined;
  // backwards: trips lead from the targets to the origin
  const bool backwards = ( query.direction == Direction::DemandToSupply ) == fromSupplies;
  const DirectTrips direct( *mTerrain, mLegs, origins, originsJoined, targets, targetsJoined );

  tbb::enumerable_thread_specific<TerrainSearch> searches( [&]
    { return TerrainSearch( *mTerrain, mClosed, mDirections, links() ); } );
  std::vector<std::vector<ReachRow>> byOrigin( origins.size() ); // supply holds the target
  tbb::parallel_for( tbb::blocked_range<size_t>( 0, origins.size(), 1 ), [&]( const tbb::blocked_range<size_t> &range )
    {
    for ( size_t origin = range.begin(); origin < range.end(); ++origin )
    {
      if ( !originsJoined.any( origin ) || progress.stopped() )
        continue;
      TerrainSearch &search = searches.local();
      search.begin( backwards, 1 );
      addOrigin( search, originsJoined, origin, 0, backwards );
      StopOnly listening( progress );
      if ( !search.run( query.limitSeconds, listening, false ) )
        continue;
      std::vector<Trip> nearby;
      direct.each( origin, !backwards, [&]( const Trip &trip )
        { nearby.push_back( trip ); } );
      std::sort( nearby.begin(), nearby.end(), []( const Trip &a, const Trip &b )
        { return std::tie( a.other, a.seconds, a.metres ) < std::tie( b.other, b.seconds, b.metres ); } );
      size_t next = 0;
      for ( uint32_t target = 0; target < targets.size(); ++target )
      {
        Trip best;
        const GroundJoin *by = nullptr;
        for ( size_t join = targetsJoined.offsets[target]; join < targetsJoined.offsets[target + 1]; ++join )
        {
          const GroundJoin &own = targetsJoined.joins[join];
          const double seconds = search.seconds( own.place ) + secondsOf( own.way, backwards );
          if ( seconds < best.seconds )
          {
            best = { seconds, target };
            by = &own;
          }
        }
        for ( ; next < nearby.size() && nearby[next].other <= target; ++next )
        {
          if ( nearby[next].other == target && nearby[next].seconds < best.seconds )
          {
            best = nearby[next];
            by = nullptr;
          }
        }
        if ( !( best.seconds <= query.limitSeconds ) || !best.found() )
          continue;
        if ( by )
          best.metres = search.way( by->place ).metres + by->way.metres;
        byOrigin[origin].push_back( { target, best.seconds, best.metres } );
      }
    } } );
  progress.check();
  if ( !fromSupplies )
    return compressed( byOrigin );
  std::vector<std::vector<ReachRow>> byDemand( demand.size() );
  for ( size_t origin = 0; origin < byOrigin.size(); ++origin )
  {
    for ( const ReachRow &row : byOrigin[origin] )
      byDemand[row.supply].push_back( { static_cast<uint32_t>( origin ), row.seconds, row.metres } );
  }
  return compressed( byDemand );
}

} // namespace lantu
