// SPDX-License-Identifier: GPL-3.0-or-later
// Nearest and all pairs over the roads.
#include "travel/road_travel.h"

#include <algorithm>
#include <memory>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_invoke.h>
#include <tbb/task_arena.h>

#include "base/large_pages.h"
#include "travel/by_neighbourhood.h"
#include "travel/joins_on_edges.h"
#include "travel/least_of_edges.h"
#include "travel/nearest_access.h"
#include "travel/origin_sweeps.h"
#include "travel/reach_rows.h"
#include "travel/road_joins.h"
#include "travel/road_search.h"

namespace lantu
{

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double kmhToMetresPerSecond = 1 / 3.6;

// Supplies whose joins are kept at a time: each has as many as there are edges within the snap limit.
constexpr uint32_t suppliesTogether = 4096;

template<class Visit>
void eachJoin( const RoadNetwork &network, const std::vector<bool> &usable, const Points &points, double snapMetres, Progress &progress, Visit visit )
{
  for ( size_t first = 0; first < points.size(); first += suppliesTogether )
  {
    Points part;
    part.at.assign( points.at.begin() + static_cast<ptrdiff_t>( first ), points.at.begin() + static_cast<ptrdiff_t>( std::min( points.size(), first + suppliesTogether ) ) );
    const RoadJoins joins = joinRoads( network, usable, part, snapMetres, progress );
    for ( size_t i = 0; i < part.size(); ++i )
    {
      for ( const RoadJoin &join : joins.of( i ) )
        visit( static_cast<uint32_t>( first + i ), join );
    }
  }
}

// The costs of one set of supplies, ready to be asked for.
class SupplySet
{
  public:
    SupplySet( const RoadTravel &travel, const std::vector<bool> &usable, const Points &supply, const Query &query, Progress &progress )
      : mSearch( travel )
    {
      const bool backwards = query.direction == Direction::DemandToSupply;
      mSearch.begin( travel.arcs( backwards ), backwards, infinity );
      eachJoin( travel.network(), usable, supply, query.snapMetres, progress, [&]( uint32_t i, const RoadJoin &join )
        {
        mSearch.addOrigin( i, join, join.accessMetres / query.accessMetresPerSecond );
        mAnySupply = true; } );
      mSearch.run( progress );
      mSearch.finish();
      progress.check();
      // along its edge nobody goes to a supply that somebody there reaches sooner by the ends of the edge
      constexpr double rounding = 1e-6; // seconds
      RoadJoins needed { { 0 }, {} };
      eachJoin( travel.network(), usable, supply, query.snapMetres, progress, [&]( uint32_t i, const RoadJoin &join )
        {
        while ( needed.offsets.size() <= i )
          needed.offsets.push_back( needed.joins.size() );
        if ( !( mSearch.costAt( join ).seconds + rounding < join.accessMetres / query.accessMetresPerSecond ) )
          needed.joins.push_back( join ); } );
      while ( needed.offsets.size() <= supply.size() )
        needed.offsets.push_back( needed.joins.size() );
      mJoins = std::move( needed );
      mOnEdges = std::make_unique<JoinsOnEdges>( mJoins, travel.network().edges.size() );
      std::vector<float> least = leastOfEdges( travel, backwards, [this]( uint32_t place )
        { return mSearch.costOf( place ).seconds; } );
      for ( const RoadJoin &join : mJoins.joins )
        least[join.edge] = std::min( least[join.edge], floorOf( join.accessMetres / query.accessMetresPerSecond ) );
      mLeast = std::make_unique<LeastCosts>( travel.network().segments, std::move( least ), query.snapMetres * mostStretch );
    }

    bool anySupply() const { return mAnySupply; }

    const LeastCosts &least() const { return *mLeast; }

    TripCost costAt( const RoadJoin &place ) const { return mSearch.costAt( place ); }

    template<class Offer>
    void alongTheEdge( const RoadJoin &place, double secondsPerMetre, Offer offer ) const
    {
      for ( const JoinsOnEdges::Entry &entry : mOnEdges->of( place.edge ) )
      {
        const RoadJoin &supply = mJoins.joins[entry.join];
        offer( mSearch.costAlong( { supply.accessMetres * secondsPerMetre, supply.accessMetres, entry.point }, supply, place ) );
      }
    }

  private:
    bool mAnySupply = false;
    RoadSearch mSearch;
    RoadJoins mJoins; // those that matter along their edge
    std::unique_ptr<JoinsOnEdges> mOnEdges;
    std::unique_ptr<LeastCosts> mLeast;
};

// A row for each of \a batch, of each set. The places lie anywhere in memory, and all are asked for before the first is needed.
std::vector<Nearest> answersInOrder( NearestAccess<SupplySet> &access, const Points &demand, std::span<const uint32_t> batch, std::span<const SupplySet *const> costs )
{
  std::vector<Point> places;
  places.reserve( batch.size() );
  for ( const uint32_t i : batch )
    places.push_back( demand.at[i] );
  std::vector<Nearest> answers( costs.size() );
  std::vector<Nearest *> rows;
  for ( Nearest &answer : answers )
  {
    answer.resize( batch.size() );
    rows.push_back( &answer );
  }
  for ( size_t k = 0; k < batch.size(); ++k )
  {
    if ( places[k].x == places[k].x )
    {
      access.answer( places[k], k, costs, rows );
      continue;
    }
    for ( Nearest *row : rows )
      row->reason[k] = Reason::NoPosition;
  }
  return answers;
}

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
  reach.supply = vectorInLargePages<uint32_t>( reach.offsets.back() );
  reach.seconds = vectorInLargePages<double>( reach.offsets.back() );
  reach.metres = vectorInLargePages<double>( reach.offsets.back() );
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
  constexpr size_t edgeGrain = 16384;
  mPaces.resize( mNetwork->edges.size() );
  tbb::parallel_for( tbb::blocked_range<size_t>( 0, mPaces.size(), edgeGrain ), [&]( const tbb::blocked_range<size_t> &range )
    {
    for ( size_t i = range.begin(); i < range.end(); ++i )
    {
      const Road &road = mNetwork->roads[mNetwork->edges[i].road];
      mPaces[i] = { infinity, infinity };
      if ( usable( road, profile ) )
      {
        const double secondsPerMetre = 1 / ( profile == Profile::Walk ? walkMetresPerSecond : drivenKmh( road, profile ) * kmhToMetresPerSecond );
        const Oneway oneway = profile == Profile::Walk ? Oneway::Both : road.oneway;
        mPaces[i] = { oneway == Oneway::Against ? infinity : secondsPerMetre, oneway == Oneway::Along ? infinity : secondsPerMetre };
      }
    } } );
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
  // who waits for its other threads must not take up work here that asks for the arcs again
  std::call_once( directed.once, [&]
    { tbb::this_task_arena::isolate( [&]
        { directed.arcs = mGraph->arcs( backwards ); } ); } );
  return directed.arcs;
}

const JunctionGraph &RoadTravel::junctions( bool backwards ) const
{
  Directed &directed = backwards ? mEntering : mLeaving;
  std::call_once( directed.onceBetweenJunctions, [&]
    {
    const RoadGraph::Arcs &along = arcs( backwards );
    const RoadGraph::Arcs &against = arcs( !backwards );
    tbb::this_task_arena::isolate( [&]
      { directed.junctions = std::make_unique<JunctionGraph>( along, against ); } ); } );
  return *directed.junctions;
}

std::vector<Nearest> RoadTravel::nearest( const Points &demand, std::span<const Points *const> supplies, const Query &query, Progress &progress ) const
{
  constexpr size_t grain = 512;
  constexpr size_t mostDemands = size_t { 1 } << 20; // between two reports
  constexpr size_t mostBytes = size_t { 1 } << 30;   // for the costs of sets that are asked together
  const size_t together = std::max( size_t { 2 }, mostBytes / ( mGraph->places() * sizeof( TripCost ) + 1 ) );
  std::vector<Nearest> answers( supplies.size() );
  const std::vector<bool> usable = usableEdges( *mNetwork, mProfile );
  arcs( query.direction == Direction::DemandToSupply ); // by all threads, before each sweep asks for them
  std::vector<uint32_t> order;
  for ( size_t first = 0; first < supplies.size(); first += together )
  {
    const size_t count = std::min( together, supplies.size() - first );
    std::vector<std::unique_ptr<SupplySet>> sets( count );
    const auto sweep = [&]
    {
      tbb::parallel_for( size_t { 0 }, count, [&]( size_t set )
        { sets[set] = std::make_unique<SupplySet>( *this, usable, *supplies[first + set], query, progress ); } );
    };
    if ( first == 0 ) // a sweep alone would leave the other processors idle
      tbb::parallel_invoke( sweep, [&]
        {
        for ( Nearest &answer : answers )
          answer.resize( demand.size() );
        order = byNeighbourhood( mNetwork->segments, demand ); } );
    else
      sweep();
    std::vector<const SupplySet *> costs;
    for ( const std::unique_ptr<SupplySet> &set : sets )
      costs.push_back( set.get() );
    for ( size_t begin = 0; begin < demand.size(); begin += mostDemands )
    {
      const tbb::blocked_range<size_t> chunk( begin, std::min( begin + mostDemands, demand.size() ), grain );
      tbb::parallel_for( chunk, [&]( const tbb::blocked_range<size_t> &range )
        {
        NearestAccess<SupplySet> access( *mNetwork, usable, query );
        for ( size_t from = range.begin(); from < range.end() && !progress.stopped(); from += grain )
        {
          const std::span<const uint32_t> batch( order.data() + from, std::min( grain, range.end() - from ) );
          const std::vector<Nearest> rows = answersInOrder( access, demand, batch, costs );
          for ( size_t set = 0; set < count; ++set )
            rows[set].putInto( answers[first + set], batch );
        } } );
      progress.check();
      progress.report( ( static_cast<double>( first ) + static_cast<double>( count ) * static_cast<double>( chunk.end() ) / static_cast<double>( demand.size() + 1 ) ) / static_cast<double>( supplies.size() ) );
    }
  }
  progress.report( 1 );
  return answers;
}

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
  eachOrigin( *this, supply, demand, query.direction == Direction::DemandToSupply, query, progress, [&]( size_t origin, std::vector<ReachedTarget> &found )
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
