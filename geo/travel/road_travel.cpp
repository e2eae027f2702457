// SPDX-License-Identifier: GPL-3.0-or-later
// Nearest and all pairs over the roads.
#include "travel/road_travel.h"

#include <algorithm>
#include <array>

#include <tbb/blocked_range.h>
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_invoke.h>

#include "travel/joins_on_edges.h"
#include "travel/nearest_by_joins.h"
#include "travel/reach_rows.h"
#include "travel/road_joins.h"
#include "travel/road_search.h"
#include "travel/road_targets.h"

namespace lantu
{

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double kmhToMetresPerSecond = 1 / 3.6;

// The costs of one set of supplies, ready to be asked for.
struct SupplySet
{
    SupplySet( const RoadTravel &travel, const Points &supply, const Query &query, Progress &progress )
      : joins( joinRoads( travel.network(), travel.profile(), supply, query.snapMetres, progress ) ), onEdges( joins, travel.network().edges.size() ), search( travel )
    {
      search.begin( query.direction == Direction::DemandToSupply, infinity );
      for ( size_t i = 0; i < supply.size(); ++i )
      {
        for ( const RoadJoin &join : joins.of( i ) )
          search.addOrigin( static_cast<uint32_t>( i ), join, join.accessMetres / query.accessMetresPerSecond );
      }
      search.run( progress );
      search.finish();
    }

    bool anySupply() const { return !joins.joins.empty(); }

    TripCost costAt( const RoadJoin &place ) const { return search.costAt( place ); }

    template<class Offer>
    void alongTheEdge( const RoadJoin &place, double secondsPerMetre, Offer offer ) const
    {
      for ( const JoinsOnEdges::Entry &entry : onEdges.of( place.edge ) )
      {
        const RoadJoin &supply = joins.joins[entry.join];
        offer( search.costAlong( { supply.accessMetres * secondsPerMetre, supply.accessMetres, entry.point }, supply, place ) );
      }
    }

    RoadJoins joins;
    JoinsOnEdges onEdges;
    RoadSearch search;
};

// The joins of one demand.
class FewJoins
{
  public:
    void take( std::span<const RoadJoin> joins )
    {
      mCount = joins.size();
      std::copy( joins.begin(), joins.end(), mJoins.begin() );
    }

    std::span<const RoadJoin> all() const { return { mJoins.data(), mCount }; }

  private:
    std::array<RoadJoin, RoadJoiner::most> mJoins;
    size_t mCount = 0;
};

// Rows by origin turned into rows by target, each in the order of the origins.
Reach transposed( std::vector<std::vector<ReachRow>> byOrigin, size_t targets )
{
  Reach reach;
  reach.offsets.assign( targets + 1, 0 );
  for ( const std::vector<ReachRow> &rows : byOrigin )
  {
    for ( const ReachRow &row : rows )
      ++reach.offsets[row.supply + 1];
  }
  for ( size_t i = 1; i <= targets; ++i )
    reach.offsets[i] += reach.offsets[i - 1];
  reach.supply.resize( reach.offsets.back() );
  reach.seconds.resize( reach.offsets.back() );
  reach.metres.resize( reach.offsets.back() );
  std::vector<uint64_t> next( reach.offsets.begin(), reach.offsets.end() - 1 );
  for ( size_t origin = 0; origin < byOrigin.size(); ++origin )
  {
    for ( const ReachRow &row : byOrigin[origin] )
    {
      const uint64_t position = next[row.supply]++;
      reach.supply[position] = static_cast<uint32_t>( origin );
      reach.seconds[position] = row.seconds;
      reach.metres[position] = row.metres;
    }
    byOrigin[origin] = {};
  }
  return reach;
}

} // namespace

RoadTravel::RoadTravel( std::shared_ptr<const RoadNetwork> network, Profile profile, double walkMetresPerSecond, std::shared_ptr<const RoadClimb> climb )
  : mNetwork( std::move( network ) ), mClimb( profile == Profile::Walk ? std::move( climb ) : nullptr ), mProfile( profile ), mWalkMetresPerSecond( walkMetresPerSecond )
{
  if ( profile != Profile::Walk && !mNetwork->barriers.empty() )
  {
    mBarred.assign( mNetwork->edges.size(), false );
    for ( const EdgeBarrier &barrier : mNetwork->barriers )
      mBarred[barrier.edge] = true;
  }
  mPaces.reserve( mNetwork->edges.size() );
  for ( const RoadEdge &edge : mNetwork->edges )
  {
    const Road &road = mNetwork->roads[edge.road];
    Pace pace { infinity, infinity };
    if ( usable( road, profile ) )
    {
      const double secondsPerMetre = 1 / ( profile == Profile::Walk ? walkMetresPerSecond : drivenKmh( road, profile ) * kmhToMetresPerSecond );
      const Oneway oneway = profile == Profile::Walk ? Oneway::Both : road.oneway;
      pace.along = oneway == Oneway::Against ? infinity : secondsPerMetre;
      pace.against = oneway == Oneway::Along ? infinity : secondsPerMetre;
    }
    mPaces.push_back( pace );
  }
  mGraph = std::make_unique<RoadGraph>( *mNetwork, profile != Profile::Walk, [this]( uint32_t edge, bool along )
    {
    const double metres = mNetwork->edges[edge].metres;
    if ( ( along ? mPaces[edge].along : mPaces[edge].against ) == infinity )
      return infinity;
    return along ? seconds( edge, 0, metres, true ) : seconds( edge, metres, 0, false ); } );
  // wide enough for a handful of places in each, narrow enough that few are worked on twice
  const double mean = mGraph->meanSeconds();
  mBucketSeconds = mean > 0 ? mean / 4 : 1;
}

double RoadTravel::secondsOnTheWay( uint32_t edge, double from, double to, double pace ) const
{
  if ( pace == infinity )
    return infinity;
  if ( !mBarred.empty() && mBarred[edge] )
  {
    // one may go up to a barrier from either side
    const EdgeBarrier low { edge, std::min( from, to ) };
    const auto next = std::upper_bound( mNetwork->barriers.begin(), mNetwork->barriers.end(), low );
    if ( next != mNetwork->barriers.end() && next->edge == edge && next->along < std::max( from, to ) )
      return infinity;
  }
  return mClimb ? mClimb->seconds( edge, from, to ) : std::abs( to - from ) * pace;
}

const RoadGraph::Arcs &RoadTravel::arcs( bool backwards ) const
{
  Directed &directed = backwards ? mEntering : mLeaving;
  std::call_once( directed.once, [&]
    { directed.arcs = mGraph->arcs( backwards ); } );
  return directed.arcs;
}

std::vector<Nearest> RoadTravel::nearest( const Points &demand, std::span<const Points *const> supplies, const Query &query, Progress &progress ) const
{
  constexpr size_t grain = 512;
  constexpr size_t mostDemands = size_t { 1 } << 20; // whose joins are kept at a time
  constexpr size_t mostBytes = size_t { 1 } << 30;   // for the costs of sets that are asked together
  const size_t together = std::max( size_t { 2 }, mostBytes / ( mGraph->places() * sizeof( TripCost ) + 1 ) );
  std::vector<Nearest> answers( supplies.size() );
  for ( Nearest &answer : answers )
    answer.resize( demand.size() );
  const std::vector<uint32_t> order = byNeighbourhood( *mNetwork, demand );
  const std::vector<bool> usable = usableEdges( *mNetwork, mProfile );
  std::vector<FewJoins> joins( std::min( mostDemands, demand.size() ) );
  for ( size_t first = 0; first < supplies.size(); first += together )
  {
    const size_t count = std::min( together, supplies.size() - first );
    std::vector<std::unique_ptr<SupplySet>> sets( count );
    const auto sweep = [&]
    {
      tbb::parallel_for( size_t { 0 }, count, [&]( size_t set )
        { sets[set] = std::make_unique<SupplySet>( *this, *supplies[first + set], query, progress ); } );
    };
    for ( size_t begin = 0; begin == 0 || begin < demand.size(); begin += mostDemands )
    {
      const tbb::blocked_range<size_t> chunk( begin, std::min( begin + mostDemands, demand.size() ), grain );
      const auto join = [&]
      {
        tbb::parallel_for( chunk, [&]( const tbb::blocked_range<size_t> &range )
          {
          RoadJoiner joiner( *mNetwork, usable, query.snapMetres );
          for ( size_t k = range.begin(); k < range.end() && !progress.stopped(); ++k )
            joins[k - begin].take( joiner.joins( demand.at[order[k]] ) ); } );
      };
      if ( begin == 0 ) // a sweep alone would leave the other processors idle
        tbb::parallel_invoke( sweep, join );
      else
        join();
      progress.check();
      tbb::parallel_for( chunk, [&]( const tbb::blocked_range<size_t> &range )
        {
        for ( size_t k = range.begin(); k < range.end(); ++k )
        {
          const uint32_t i = order[k];
          for ( size_t set = 0; set < count; ++set )
          {
            if ( demand.hasPosition( i ) )
              answerByJoins( i, joins[k - begin].all(), *sets[set], query, answers[first + set] );
            else
              answers[first + set].reason[i] = Reason::NoPosition;
          }
        } } );
      progress.check();
      progress.report( ( static_cast<double>( first ) + static_cast<double>( count ) * static_cast<double>( chunk.end() ) / static_cast<double>( demand.size() + 1 ) ) / static_cast<double>( supplies.size() ) );
    }
  }
  progress.report( 1 );
  return answers;
}

namespace
{

struct ReachedTarget
{
    uint32_t target;
    TripCost cost;
};

// The places alone.
Points inOrder( const Points &points, const std::vector<uint32_t> &order )
{
  Points sorted;
  sorted.at.reserve( points.size() );
  for ( const uint32_t i : order )
    sorted.at.push_back( points.at[i] );
  return sorted;
}

// One sweep bounded by the limit for each origin, in parallel; backwards, trips lead from the targets to it. Calls take( origin, targets ) with the targets within the limit
// and the best trips to them, in no order. Targets are numbered by their neighbourhood while it searches, so that those met together are near each other in memory.
template<class Take>
void eachOrigin( const RoadTravel &travel, const Points &origins, const Points &targets, bool backwards, const Query &query, Progress &progress, Take take )
{
  const double secondsPerMetre = 1 / query.accessMetresPerSecond;
  const RoadJoins originJoins = joinRoads( travel.network(), travel.profile(), origins, query.snapMetres, progress );
  const std::vector<uint32_t> order = byNeighbourhood( travel.network(), targets );
  const RoadJoins targetJoins = joinRoads( travel.network(), travel.profile(), inOrder( targets, order ), query.snapMetres, progress );
  const JoinsOnEdges onEdges( targetJoins, travel.network().edges.size() );
  const RoadTargets atPlaces( travel, targetJoins, backwards, secondsPerMetre );

  struct Scratch
  {
      Scratch( const RoadTravel &travel, size_t count )
        : search( travel ), best( count ) {}
      RoadSearch search;
      std::vector<TripCost> best; // by target; unreached between origins
      std::vector<uint32_t> found;
      std::vector<ReachedTarget> reached;
  };
  tbb::enumerable_thread_specific<Scratch> scratches( [&]
    { return Scratch( travel, targets.size() ); } );
  tbb::parallel_for( size_t { 0 }, origins.size(), [&]( size_t origin )
    {
    if ( !originJoins.any( origin ) || progress.stopped() )
      return;
    Scratch &scratch = scratches.local();
    RoadSearch &search = scratch.search;
    search.begin( backwards, query.limitSeconds );
    for ( const RoadJoin &join : originJoins.of( origin ) )
      search.addOrigin( static_cast<uint32_t>( origin ), join, join.accessMetres * secondsPerMetre );
    if ( !search.run( progress ) )
      return;
    const auto offer = [&]( uint32_t target, const TripCost &whole )
    {
      TripCost &best = scratch.best[target];
      if ( !( whole.seconds <= query.limitSeconds ) || !whole.reached() || !( whole < best ) )
        return;
      if ( !best.reached() )
        scratch.found.push_back( target );
      best = whole;
    };
    for ( const uint32_t place : search.settled() )
    {
      const TripCost cost = search.costOf( place );
      for ( const RoadTargets::Entry &entry : atPlaces.of( place ) )
        offer( entry.point, cost.plus( entry.seconds, entry.metres ) );
    }
    for ( const RoadJoin &own : originJoins.of( origin ) )
    {
      for ( const JoinsOnEdges::Entry &entry : onEdges.of( own.edge ) )
      {
        const RoadJoin &target = targetJoins.joins[entry.join];
        const TripCost start { own.accessMetres * secondsPerMetre, own.accessMetres, static_cast<uint32_t>( origin ) };
        offer( entry.point, search.costAlong( start, own, target ).plus( target.accessMetres * secondsPerMetre, target.accessMetres ) );
      }
    }
    scratch.reached.clear();
    for ( const uint32_t target : scratch.found )
    {
      scratch.reached.push_back( { order[target], scratch.best[target] } );
      scratch.best[target] = {};
    }
    scratch.found.clear();
    take( origin, scratch.reached ); } );
  progress.check();
}

} // namespace

Reach RoadTravel::reach( const Points &demand, const Points &supply, const Query &query, Progress &progress ) const
{
  const bool fromSupplies = supply.size() <= demand.size();
  const Points &origins = fromSupplies ? supply : demand;
  const Points &targets = fromSupplies ? demand : supply;
  const bool backwards = ( query.direction == Direction::DemandToSupply ) == fromSupplies;
  std::vector<std::vector<ReachRow>> byOrigin( origins.size() ); // supply holds the target
  eachOrigin( *this, origins, targets, backwards, query, progress, [&]( size_t origin, std::vector<ReachedTarget> &found )
    {
    if ( !fromSupplies ) // transposed() takes them in any order
      std::sort( found.begin(), found.end(), []( const ReachedTarget &a, const ReachedTarget &b )
        { return a.target < b.target; } );
    byOrigin[origin].reserve( found.size() );
    for ( const ReachedTarget &reached : found )
      byOrigin[origin].push_back( { reached.target, reached.cost.seconds, reached.cost.metres } ); } );
  return fromSupplies ? transposed( std::move( byOrigin ), targets.size() ) : compressed( byOrigin );
}

std::vector<ReachedDemands> RoadTravel::reachOfSupplies( const Points &demand, const Points &supply, const Query &query, Progress &progress ) const
{
  std::vector<ReachedDemands> reached( supply.size() );
  eachOrigin( *this, supply, demand, query.direction == Direction::DemandToSupply, query, progress, [&]( size_t origin, const std::vector<ReachedTarget> &found )
    {
    ReachedDemands &ofSupply = reached[origin];
    ofSupply.demand.reserve( found.size() );
    ofSupply.seconds.reserve( found.size() );
    for ( const ReachedTarget &target : found )
    {
      ofSupply.demand.push_back( target.target );
      ofSupply.seconds.push_back( target.cost.seconds );
    } } );
  return reached;
}

} // namespace lantu
