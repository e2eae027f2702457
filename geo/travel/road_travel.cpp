// SPDX-License-Identifier: GPL-3.0-or-later
// Nearest and all pairs over the roads.
#include "travel/road_travel.h"

#include <algorithm>

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include "travel/reach_rows.h"
#include "travel/road_joins.h"
#include "travel/road_search.h"

namespace lantu
{

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double kmhToMetresPerSecond = 1 / 3.6;

// Which joins are on an edge.
class JoinsOnEdges
{
  public:
    struct Entry
    {
        uint32_t point;
        size_t join;
    };

    JoinsOnEdges( const RoadJoins &joins, size_t edges )
      : mOffsets( edges + 1, 0 ), mEntries( joins.joins.size() )
    {
      for ( const RoadJoin &join : joins.joins )
        ++mOffsets[join.edge + 1];
      for ( size_t i = 1; i < mOffsets.size(); ++i )
        mOffsets[i] += mOffsets[i - 1];
      std::vector<size_t> next( mOffsets.begin(), mOffsets.end() - 1 );
      for ( size_t point = 0; point + 1 < joins.offsets.size(); ++point )
      {
        for ( size_t join = joins.offsets[point]; join < joins.offsets[point + 1]; ++join )
          mEntries[next[joins.joins[join].edge]++] = { static_cast<uint32_t>( point ), join };
      }
    }

    std::span<const Entry> of( uint32_t edge ) const { return { mEntries.data() + mOffsets[edge], mEntries.data() + mOffsets[edge + 1] }; }

  private:
    std::vector<size_t> mOffsets;
    std::vector<Entry> mEntries;
};

void addOrigins( RoadSearch &search, const RoadJoins &joins, size_t point, double secondsPerMetre )
{
  for ( size_t join = joins.offsets[point]; join < joins.offsets[point + 1]; ++join )
    search.addOrigin( static_cast<uint32_t>( point ), joins.joins[join], joins.joins[join].accessMetres * secondsPerMetre );
}

// The best trip from (or to) a point, whatever its join and whether it goes round by the nodes or along the edge itself.
struct BestTrip
{
    TripCost cost;
    size_t join = 0;

    void offer( const TripCost &candidate, size_t byJoin )
    {
      if ( candidate < cost )
      {
        cost = candidate;
        join = byJoin;
      }
    }
};

} // namespace

RoadTravel::RoadTravel( std::shared_ptr<const RoadNetwork> network, Profile profile, double walkMetresPerSecond )
  : mNetwork( std::move( network ) ), mProfile( profile )
{
  const size_t nodes = mNetwork->nodes.size();
  mPaces.reserve( mNetwork->edges.size() );
  for ( const RoadEdge &edge : mNetwork->edges )
  {
    const Road &road = mNetwork->roads[edge.road];
    Pace pace { infinity, infinity };
    if ( usable( road, profile ) )
    {
      const double secondsPerMetre = 1 / ( profile == Profile::Walk ? walkMetresPerSecond : road.driveKmh * kmhToMetresPerSecond );
      const Oneway oneway = profile == Profile::Walk ? Oneway::Both : road.oneway;
      pace.along = oneway == Oneway::Against ? infinity : secondsPerMetre;
      pace.against = oneway == Oneway::Along ? infinity : secondsPerMetre;
    }
    mPaces.push_back( pace );
  }
  const auto build = [&]( Arcs &arcs, bool backwards )
  {
    const auto each = [&]( auto visit )
    {
      for ( uint32_t i = 0; i < mNetwork->edges.size(); ++i )
      {
        const RoadEdge &edge = mNetwork->edges[i];
        for ( const bool along : { true, false } )
        {
          const double pace = along ? mPaces[i].along : mPaces[i].against;
          if ( pace < infinity )
            visit( along != backwards ? edge.from : edge.to, Arc { along != backwards ? edge.to : edge.from, i, edge.metres * pace, edge.metres } );
        }
      }
    };
    arcs.offsets.assign( nodes + 1, 0 );
    each( [&]( uint32_t node, const Arc & )
      { ++arcs.offsets[node + 1]; } );
    for ( size_t i = 1; i <= nodes; ++i )
      arcs.offsets[i] += arcs.offsets[i - 1];
    arcs.arcs.resize( arcs.offsets.back() );
    std::vector<uint32_t> next( arcs.offsets.begin(), arcs.offsets.end() - 1 );
    each( [&]( uint32_t node, const Arc &arc )
      { arcs.arcs[next[node]++] = arc; } );
  };
  build( mLeaving, false );
  build( mEntering, true );
}

std::vector<Nearest> RoadTravel::nearest( const Points &demand, std::span<const Points *const> supplies, const Query &query, Progress &progress ) const
{
  const double secondsPerMetre = 1 / query.accessMetresPerSecond;
  const RoadJoins demandJoins = joinRoads( *mNetwork, mProfile, demand, query.snapMetres, progress );
  std::vector<Nearest> answers( supplies.size() );
  tbb::parallel_for( size_t { 0 }, supplies.size(), [&]( size_t set )
    {
    Nearest &answer = answers[set];
    answer.resize( demand.size() );
    const RoadJoins supplyJoins = joinRoads( *mNetwork, mProfile, *supplies[set], query.snapMetres, progress );
    const JoinsOnEdges onEdges( supplyJoins, mNetwork->edges.size() );
    RoadSearch search( *this );
    search.begin( query.direction == Direction::DemandToSupply );
    for ( size_t i = 0; i < supplies[set]->size(); ++i )
      addOrigins( search, supplyJoins, i, secondsPerMetre );
    if ( !search.run( infinity, progress ) )
      return;
    for ( size_t i = 0; i < demand.size(); ++i )
    {
      if ( !demand.hasPosition( i ) )
      {
        answer.reason[i] = Reason::NoPosition;
        continue;
      }
      if ( supplyJoins.joins.empty() )
        continue; // NoSupply
      if ( !demandJoins.any( i ) )
      {
        answer.reason[i] = Reason::NoRoadNear;
        continue;
      }
      BestTrip best;
      for ( size_t join = demandJoins.offsets[i]; join < demandJoins.offsets[i + 1]; ++join )
      {
        const RoadJoin &place = demandJoins.joins[join];
        const auto offer = [&]( const TripCost &cost )
        { best.offer( cost.plus( place.accessMetres * secondsPerMetre, place.accessMetres ), join ); };
        offer( search.costAt( place ) );
        for ( const JoinsOnEdges::Entry &entry : onEdges.of( place.edge ) )
        {
          const RoadJoin &supply = supplyJoins.joins[entry.join];
          offer( search.costAlong( { supply.accessMetres * secondsPerMetre, supply.accessMetres, entry.point }, supply, place ) );
        }
      }
      const RoadJoin &own = demandJoins.joins[best.cost.reached() ? best.join : demandJoins.offsets[i]];
      answer.accessMetres[i] = own.accessMetres;
      if ( !best.cost.reached() )
      {
        answer.reason[i] = Reason::Disconnected;
        continue;
      }
      answer.supply[i] = static_cast<int32_t>( best.cost.origin );
      answer.seconds[i] = best.cost.seconds;
      answer.metres[i] = best.cost.metres;
      answer.accessSeconds[i] = own.accessMetres * secondsPerMetre;
      answer.reason[i] = best.cost.seconds <= query.limitSeconds ? Reason::Ok : Reason::BeyondLimit;
    } } );
  progress.check();
  progress.report( 1 );
  return answers;
}

Reach RoadTravel::reach( const Points &demand, const Points &supply, const Query &query, Progress &progress ) const
{
  const double secondsPerMetre = 1 / query.accessMetresPerSecond;
  const RoadJoins demandJoins = joinRoads( *mNetwork, mProfile, demand, query.snapMetres, progress );
  const RoadJoins supplyJoins = joinRoads( *mNetwork, mProfile, supply, query.snapMetres, progress );
  const bool fromSupplies = supply.size() <= demand.size();
  const RoadJoins &origins = fromSupplies ? supplyJoins : demandJoins;
  const RoadJoins &targets = fromSupplies ? demandJoins : supplyJoins;
  const size_t originCount = fromSupplies ? supply.size() : demand.size();
  const size_t targetCount = fromSupplies ? demand.size() : supply.size();
  const bool backwards = ( query.direction == Direction::DemandToSupply ) == fromSupplies;
  const JoinsOnEdges onEdges( targets, mNetwork->edges.size() );

  struct Scratch
  {
      Scratch( const RoadTravel &travel, size_t count )
        : search( travel ), best( count ) {}
      RoadSearch search;
      std::vector<TripCost> best; // by target; unreached between origins
      std::vector<uint32_t> found;
  };
  tbb::enumerable_thread_specific<Scratch> scratches( [&]
    { return Scratch( *this, targetCount ); } );
  std::vector<std::vector<ReachRow>> byOrigin( originCount ); // supply holds the target
  tbb::parallel_for( size_t { 0 }, originCount, [&]( size_t origin )
    {
    if ( !origins.any( origin ) || progress.stopped() )
      return;
    Scratch &scratch = scratches.local();
    RoadSearch &search = scratch.search;
    search.begin( backwards );
    addOrigins( search, origins, origin, secondsPerMetre );
    if ( !search.run( query.limitSeconds, progress ) )
      return;
    const auto offer = [&]( const JoinsOnEdges::Entry &entry, const TripCost &cost )
    {
      const TripCost whole = cost.plus( targets.joins[entry.join].accessMetres * secondsPerMetre, targets.joins[entry.join].accessMetres );
      TripCost &best = scratch.best[entry.point];
      if ( !( whole.seconds <= query.limitSeconds ) || !whole.reached() || !( whole < best ) )
        return;
      if ( !best.reached() )
        scratch.found.push_back( entry.point );
      best = whole;
    };
    // an edge is left by one end and entered by the other, so the arcs of one orientation meet every edge of a settled
    // node but those that only the other orientation may use: those are reached from their far end or not at all
    for ( const uint32_t node : search.settled() )
    {
      for ( const Arc &arc : arcs( backwards ).of( node ) )
      {
        for ( const JoinsOnEdges::Entry &entry : onEdges.of( arc.edge ) )
          offer( entry, search.costAt( targets.joins[entry.join], node ) );
      }
    }
    for ( size_t join = origins.offsets[origin]; join < origins.offsets[origin + 1]; ++join )
    {
      const RoadJoin &own = origins.joins[join];
      for ( const JoinsOnEdges::Entry &entry : onEdges.of( own.edge ) )
        offer( entry, search.costAlong( { own.accessMetres * secondsPerMetre, own.accessMetres, static_cast<uint32_t>( origin ) }, own, targets.joins[entry.join] ) );
    }
    std::sort( scratch.found.begin(), scratch.found.end() );
    for ( const uint32_t target : scratch.found )
    {
      byOrigin[origin].push_back( { target, scratch.best[target].seconds, scratch.best[target].metres } );
      scratch.best[target] = {};
    }
    scratch.found.clear(); } );
  progress.check();
  if ( !fromSupplies )
    return compressed( byOrigin );
  std::vector<std::vector<ReachRow>> byDemand( demand.size() );
  for ( size_t origin = 0; origin < originCount; ++origin )
  {
    for ( const ReachRow &row : byOrigin[origin] )
      byDemand[row.supply].push_back( { static_cast<uint32_t>( origin ), row.seconds, row.metres } );
  }
  return compressed( byDemand );
}

} // namespace lantu
