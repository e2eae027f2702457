// SPDX-License-Identifier: GPL-3.0-or-later
// Take out, put in, ask again.
#include "travel/road_what_if.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "travel/least_of_edges.h"
#include "travel/nearest_access.h"

namespace lantu
{

namespace
{

constexpr size_t grain = 512;

// Offers the cost of a trip between a supply and the places next to where it joins.
template<class Edges>
void eachStart( const Edges &edges, bool backwards, const RoadJoin &join, auto visit )
{
  for ( const bool along : { true, false } )
  {
    if ( backwards )
      edges.entries( join.edge, join.along, along, visit );
    else
      edges.exits( join.edge, join.along, along, visit );
  }
}

// The edges of the network alone, with the names of EditedRoads.
struct PlainEdges
{
    const RoadTravel &travel;

    template<class Visit>
    void exits( uint32_t edge, double at, bool along, Visit visit ) const
    {
      const double end = along ? travel.network().edges[edge].metres : 0;
      visit( travel.graph().head( edge, along ), travel.seconds( edge, at, end, along ), std::abs( end - at ) );
    }

    template<class Visit>
    void entries( uint32_t edge, double at, bool along, Visit visit ) const
    {
      const double from = along ? 0 : travel.network().edges[edge].metres;
      const double seconds = travel.seconds( edge, from, at, along );
      travel.graph().tails( edge, along, [&]( uint32_t place )
        { visit( place, seconds, std::abs( at - from ) ); } );
    }

    double seconds( uint32_t edge, double from, double to, bool along ) const { return travel.seconds( edge, from, to, along ); }
};

template<class Edges>
TripCost costAtJoin( const Edges &edges, const RoadLabels &labels, const RoadJoin &join )
{
  TripCost best;
  const auto take = [&]( uint32_t place, double seconds, double metres )
  { best = std::min( best, labels.costOf( place ).plus( seconds, metres ) ); };
  for ( const bool along : { true, false } )
  {
    if ( labels.backwards() )
      edges.exits( join.edge, join.along, along, take );
    else
      edges.entries( join.edge, join.along, along, take );
  }
  return best;
}

template<class Edges>
TripCost costAlongEdge( const Edges &edges, bool backwards, uint32_t supply, const RoadJoin &at, const RoadJoin &place, double secondsPerMetre )
{
  const TripCost start { at.accessMetres * secondsPerMetre, at.accessMetres, supply };
  const double from = backwards ? place.along : at.along;
  const double to = backwards ? at.along : place.along;
  return start.plus( edges.seconds( place.edge, from, to, to > from ), std::abs( place.along - at.along ) );
}

// The base as NearestAccess asks it.
struct BaseCosts
{
    const LeastCosts &bounds;
    const PlainEdges edges;
    const RoadLabels &labels;
    const RoadJoins &joins;
    const JoinsOnEdges &onEdges;

    bool anySupply() const { return !joins.joins.empty(); }
    const LeastCosts &least() const { return bounds; }
    TripCost costAt( const RoadJoin &place ) const { return costAtJoin( edges, labels, place ); }

    template<class Offer>
    void alongTheEdge( const RoadJoin &place, double secondsPerMetre, Offer offer ) const
    {
      for ( const JoinsOnEdges::Entry &entry : onEdges.of( place.edge ) )
        offer( costAlongEdge( edges, labels.backwards(), entry.point, joins.joins[entry.join], place, secondsPerMetre ) );
    }
};

void lower( float &least, double seconds )
{
  least = std::min( least, floorOf( seconds ) );
}

void forget( size_t demand, Nearest &answer )
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  answer.supply[demand] = -1;
  answer.seconds[demand] = answer.metres[demand] = answer.accessMetres[demand] = answer.accessSeconds[demand] = nan;
  answer.reason[demand] = Reason::NoSupply;
}

// Where points may be that are near one of these lines.
struct Surroundings
{
    Surroundings( const RoadNetwork &network, double metres )
    {
      for ( const Point &point : network.segments.points() )
      {
        low = { std::min( low.x, point.x - metres * mostStretch ), std::min( low.y, point.y - metres * mostStretch ) };
        high = { std::max( high.x, point.x + metres * mostStretch ), std::max( high.y, point.y + metres * mostStretch ) };
      }
    }

    bool contain( Point at ) const { return at.x >= low.x && at.x <= high.x && at.y >= low.y && at.y <= high.y; }

    Point low { std::numeric_limits<double>::max(), std::numeric_limits<double>::max() };
    Point high { std::numeric_limits<double>::lowest(), std::numeric_limits<double>::lowest() };
};

} // namespace

struct RoadWhatIf::Step
{
    Step( const RoadWhatIf &what, const EditedRoads &roads )
      : base( what ), edits( roads ), usable( what.mUsable ), closed( what.mSupply.size(), false ), gone( what.mSupply.size(), false ), around( roads.others(), what.mQuery.snapMetres ), stale( what.mTravel.network().edges.size(), false ) {}

    const RoadWhatIf &base;
    const EditedRoads &edits;
    std::vector<bool> usable;      // edges of the network that can still be joined
    std::vector<bool> closed;      // supplies
    std::vector<bool> gone;        // supplies that do not join as in the base: closed, or anew
    std::vector<SupplyJoin> extra; // joins that the base does not have
    bool improving = false;        // the second step: added edges can be joined
    Surroundings around;
    std::vector<bool> stale; // edges whose joins are to be looked at again
    std::vector<bool> near;  // blocks of the segment index in which there are points that could join such an edge
    bool allStale = false;
    std::unique_ptr<LeastCosts> improved; // bounds of the second step; those of the base hold in the first, which makes nobody quicker
    size_t supplyJoins = 0;
    std::unordered_map<uint32_t, std::vector<SupplyJoin>> extraOn; // extra by the number of their edge in this step

    // Where the join of the network is now; nothing if its edge is closed.
    bool renew( RoadJoin &join ) const
    {
      if ( join.edge < edits.firstOther() )
        join.edge = edits.now( join.edge );
      return join.edge != EditedRoads::none;
    }

    // What a point joins in this step besides edges of the network.
    void moreJoins( Point at, RoadJoiner &others, std::vector<RoadJoin> &result ) const
    {
      result.clear();
      if ( !improving || !around.contain( at ) )
        return;
      for ( RoadJoin join : others.joins( at ) )
      {
        join.edge += edits.firstOther();
        result.push_back( join );
      }
    }

    bool anySupply() const { return supplyJoins > 0; }
    const LeastCosts &least() const { return improved ? *improved : *base.mLeast; }

    TripCost costAt( RoadJoin place ) const { return renew( place ) ? costAtJoin( edits, base.mLabels, place ) : TripCost(); }

    template<class Offer>
    void alongTheEdge( RoadJoin place, double secondsPerMetre, Offer offer ) const
    {
      if ( !renew( place ) )
        return;
      const auto offerOne = [&]( uint32_t supply, const RoadJoin &at )
      { offer( costAlongEdge( edits, base.mLabels.backwards(), supply, at, place, secondsPerMetre ) ); };
      if ( const uint32_t original = edits.networkEdge( place.edge ); original != EditedRoads::none )
      {
        for ( const JoinsOnEdges::Entry &entry : base.mOnEdges.of( original ) )
        {
          if ( !gone[entry.point] )
            offerOne( entry.point, base.mSupplyJoins.joins[entry.join] );
        }
      }
      if ( const auto more = extraOn.find( place.edge ); more != extraOn.end() )
      {
        for ( const SupplyJoin &one : more->second )
          offerOne( one.supply, one.join );
      }
    }

    // After a change of the extra joins or of the step.
    void sortExtra()
    {
      extraOn.clear();
      supplyJoins = extra.size();
      for ( const SupplyJoin &one : extra )
      {
        SupplyJoin now = one;
        renew( now.join );
        extraOn[now.join.edge].push_back( now );
        markStale( one.join.edge );
      }
      for ( size_t i = 0; i < gone.size(); ++i )
        supplyJoins += gone[i] ? 0 : base.mSupplyJoins.of( i ).size();
    }

    void markStale( uint32_t edge )
    {
      if ( const uint32_t original = edits.networkEdge( edge ); original != EditedRoads::none )
        stale[original] = true;
    }
};

RoadWhatIf::RoadWhatIf( const RoadTravel &travel, Points demand, Points supply, const Query &query, Progress &progress )
  : mTravel( travel ), mDemand( std::move( demand ) ), mSupply( std::move( supply ) ), mQuery( query ), mUsable( usableEdges( travel.network(), travel.profile() ) ),
    mSupplyJoins( joinRoads( travel.network(), mUsable, mSupply, query.snapMetres, progress ) ),
    mOnEdges( mSupplyJoins, travel.network().edges.size() ), mEdgesOfNodes( travel.network() ), mNodeOfCopy( travel.graph().nodesOfCopies() ), mLabels( travel, query.direction == Direction::DemandToSupply )
{
  const PlainEdges edges { mTravel };
  for ( uint32_t i = 0; i < mSupply.size(); ++i )
  {
    for ( const Seed &seed : seedsOf( i ) )
    {
      mLabels.offer( seed.first, seed.second );
      mSeeds.push_back( seed );
    }
  }
  std::stable_sort( mSeeds.begin(), mSeeds.end(), []( const Seed &a, const Seed &b )
    { return a.first < b.first; } );
  mLabels.spread( progress );
  mLabels.keep();
  mBase.resize( mDemand.size() );
  mLeast = leastCosts( [this]
    {
    std::vector<float> least = lantu::leastOfEdges( mTravel, mLabels.backwards(), [this]( uint32_t place )
      { return mLabels.costOf( place ).seconds; } );
    for ( const RoadJoin &join : mSupplyJoins.joins )
      lower( least[join.edge], join.accessMetres / mQuery.accessMetresPerSecond );
    return least; }() );
  const BaseCosts costs { *mLeast, edges, mLabels, mSupplyJoins, mOnEdges };
  const BaseCosts *const sets[] = { &costs };
  Nearest *const answers[] = { &mBase };
  tbb::parallel_for( tbb::blocked_range<size_t>( 0, mDemand.size(), grain ), [&]( const tbb::blocked_range<size_t> &range )
    {
    NearestAccess<BaseCosts> access( mTravel.network(), mUsable, mQuery );
    for ( size_t i = range.begin(); i < range.end() && !progress.stopped(); ++i )
    {
      if ( mDemand.hasPosition( i ) )
        access.answer( mDemand.at[i], i, sets, answers );
      else
        mBase.reason[i] = Reason::NoPosition;
    } } );
  progress.check();
}

std::vector<RoadWhatIf::Seed> RoadWhatIf::seedsOf( uint32_t supply ) const
{
  std::vector<Seed> seeds;
  for ( const RoadJoin &join : mSupplyJoins.of( supply ) )
  {
    const TripCost begin { join.accessMetres / mQuery.accessMetresPerSecond, join.accessMetres, supply };
    eachStart( PlainEdges { mTravel }, mLabels.backwards(), join, [&]( uint32_t place, double seconds, double metres )
      { seeds.emplace_back( place, begin.plus( seconds, metres ) ); } );
  }
  return seeds;
}

void RoadWhatIf::start( uint32_t supply, RoadJoin join, const Step &step )
{
  if ( !step.renew( join ) )
    return;
  const TripCost begin { join.accessMetres / mQuery.accessMetresPerSecond, join.accessMetres, supply };
  eachStart( step.edits, mLabels.backwards(), join, [&]( uint32_t place, double seconds, double metres )
    { mLabels.offer( place, begin.plus( seconds, metres ) ); } );
}

WhatIf RoadWhatIf::answer( const SupplyEdits &supplies, const RoadEdits &edits, const ClimbOf &climbOf, Progress &progress )
{
  WhatIf result { mBase, mBase, {}, 0, 0, 0 };
  if ( supplies.empty() && edits.empty() )
    return result;
  struct Restore
  {
      RoadLabels &labels;
      ~Restore() { labels.restore(); }
  } const restore { mLabels };
  EditedRoads roads( mTravel, edits, climbOf, progress );
  Step step( *this, roads );
  for ( const uint32_t supply : supplies.closed )
    step.closed[supply] = true;
  takeOut( step, roads, progress );
  askAgain( step, result.restricted, progress );
  result.after = result.restricted;
  putIn( step, supplies.added, roads, progress );
  askAgain( step, result.after, progress );
  result.mended = roads.mended();
  result.connections = roads.connections();
  for ( size_t i = 0; i < mDemand.size(); ++i )
    result.asked += isStale( step, i ) ? 1 : 0;
  mLabels.eachChanged( [&]( uint32_t )
    { ++result.relabelled; } );
  return result;
}

void RoadWhatIf::takeOut( Step &step, EditedRoads &roads, Progress &progress )
{
  roads.restrict( mLabels );
  step.gone = step.closed;
  for ( const uint32_t edge : roads.restricted() )
  {
    if ( roads.now( edge ) == EditedRoads::none )
      step.usable[edge] = false;
    for ( const JoinsOnEdges::Entry &entry : mOnEdges.of( edge ) )
      step.gone[entry.point] = true;
  }

  std::vector<uint32_t> roots;
  bool anyGone = false;
  for ( uint32_t supply = 0; supply < mSupply.size(); ++supply )
  {
    if ( !step.gone[supply] )
      continue;
    anyGone = true;
    for ( const RoadJoin &join : mSupplyJoins.of( supply ) )
      step.stale[join.edge] = true;
    for ( const Seed &seed : seedsOf( supply ) )
    {
      if ( mLabels.cameBy( seed.first, RoadLabels::noPlace ) && mLabels.costOf( seed.first ).origin == supply )
        roots.push_back( seed.first );
    }
  }
  for ( const uint32_t edge : roads.restricted() )
  {
    for ( const bool along : { true, false } )
    {
      mTravel.graph().moves( edge, along, [&]( uint32_t tail, uint32_t head )
        {
        const uint32_t child = mLabels.backwards() ? tail : head;
        if ( mLabels.cameBy( child, mLabels.backwards() ? head : tail ) )
          roots.push_back( child ); } );
    }
  }
  std::vector<uint32_t> withdrawn = mLabels.withdraw( roots );
  if ( anyGone )
  {
    // times that are equal but for rounding may have left the name of an origin beyond its own tree
    const std::vector<uint32_t> left = mLabels.withdraw( mLabels.placesOf( step.gone ) );
    withdrawn.insert( withdrawn.end(), left.begin(), left.end() );
  }
  progress.check();
  mLabels.reconnect( withdrawn );
  for ( const uint32_t place : withdrawn )
  {
    auto seed = std::lower_bound( mSeeds.begin(), mSeeds.end(), place, []( const Seed &one, uint32_t wanted )
      { return one.first < wanted; } );
    for ( ; seed != mSeeds.end() && seed->first == place; ++seed )
    {
      if ( !step.gone[seed->second.origin] )
        mLabels.offer( place, seed->second );
    }
  }
  mLabels.offerAddedArcs();
  RoadJoiner network( mTravel.network(), step.usable, mQuery.snapMetres );
  for ( uint32_t supply = 0; supply < mSupply.size(); ++supply )
  {
    if ( !step.gone[supply] || step.closed[supply] )
      continue;
    for ( const RoadJoin &join : network.joins( mSupply.at[supply] ) )
      step.extra.push_back( { supply, join } );
  }
  for ( const SupplyJoin &one : step.extra )
    start( one.supply, one.join, step );
  step.sortExtra();
  mLabels.spread( progress );
}

void RoadWhatIf::putIn( Step &step, const Points &added, EditedRoads &roads, Progress &progress )
{
  roads.improve( mLabels );
  step.improving = true;
  mLabels.offerAddedArcs();
  RoadJoiner network( mTravel.network(), step.usable, mQuery.snapMetres );
  RoadJoiner others( roads.others(), roads.joinable(), mQuery.snapMetres );
  const auto joinOthers = [&]( uint32_t supply, Point at )
  {
    if ( !step.around.contain( at ) )
      return;
    for ( const RoadJoin &join : others.joins( at ) )
      step.extra.push_back( { supply, { roads.firstOther() + join.edge, join.along, join.accessMetres } } );
  };
  for ( uint32_t supply = 0; supply < mSupply.size(); ++supply )
  {
    if ( !step.closed[supply] )
      joinOthers( supply, mSupply.at[supply] );
  }
  for ( uint32_t k = 0; k < added.size(); ++k )
  {
    const auto supply = static_cast<uint32_t>( mSupply.size() + k );
    for ( const RoadJoin &join : network.joins( added.at[k] ) )
      step.extra.push_back( { supply, join } );
    joinOthers( supply, added.at[k] );
  }
  for ( const uint32_t edge : roads.touched() )
  {
    for ( const JoinsOnEdges::Entry &entry : mOnEdges.of( edge ) )
    {
      if ( !step.gone[entry.point] )
        start( entry.point, mSupplyJoins.joins[entry.join], step );
    }
  }
  for ( const SupplyJoin &one : step.extra )
    start( one.supply, one.join, step );
  step.sortExtra();
  mLabels.spread( progress );
  step.improved = leastCosts( leastOfEdges( step ) );
}

std::unique_ptr<LeastCosts> RoadWhatIf::leastCosts( std::vector<float> ofEdges ) const
{
  return std::make_unique<LeastCosts>( mTravel.network().segments, std::move( ofEdges ), mQuery.snapMetres * mostStretch );
}

std::vector<float> RoadWhatIf::leastOfEdges( const Step &step ) const
{
  const bool backwards = mLabels.backwards();
  std::vector<float> least = lantu::leastOfEdges( mTravel, backwards, [this]( uint32_t place )
    { return mLabels.costOf( place ).seconds; } );
  // where added roads meet them, edges are entered and left on the way as well
  for ( const uint32_t edge : step.edits.touched() )
  {
    const uint32_t now = step.edits.now( edge );
    if ( now == EditedRoads::none )
      continue;
    const auto take = [&]( uint32_t place, double, double )
    { lower( least[edge], mLabels.costOf( place ).seconds ); };
    for ( const bool along : { true, false } )
    {
      if ( backwards )
        step.edits.exits( now, along ? 0 : step.edits.metres( now ), along, take );
      else
        step.edits.entries( now, along ? step.edits.metres( now ) : 0, along, take );
    }
  }
  const auto takeSupply = [&]( const RoadJoin &join )
  {
    if ( const uint32_t edge = step.edits.networkEdge( join.edge ); edge != EditedRoads::none )
      lower( least[edge], join.accessMetres / mQuery.accessMetresPerSecond );
  };
  for ( const RoadJoin &join : mSupplyJoins.joins )
    takeSupply( join );
  for ( const SupplyJoin &one : step.extra )
    takeSupply( one.join );
  return least;
}

bool RoadWhatIf::isStale( const Step &step, size_t demand ) const
{
  if ( !mDemand.hasPosition( demand ) )
    return false;
  const Point at = mDemand.at[demand];
  if ( step.allStale || ( step.improving && step.around.contain( at ) ) )
    return true;
  const auto [column, row] = mTravel.network().segments.blockAt( at );
  return step.near[row * mTravel.network().segments.blockColumns() + column];
}

void RoadWhatIf::findNear( Step &step ) const
{
  const SegmentIndex &segments = mTravel.network().segments;
  const double metres = mQuery.snapMetres * mostStretch;
  step.near.assign( segments.blockColumns() * segments.blockRows(), false );
  for ( uint32_t edge = 0; edge < step.stale.size(); ++edge )
  {
    if ( !step.stale[edge] )
      continue;
    for ( uint32_t i = mTravel.network().edges[edge].firstSegment; segments.owner( i ) == edge; ++i )
    {
      const Segment segment = segments.segment( i );
      const auto [west, south] = segments.blockAt( { std::min( segment.a.x, segment.b.x ) - metres, std::min( segment.a.y, segment.b.y ) - metres } );
      const auto [east, north] = segments.blockAt( { std::max( segment.a.x, segment.b.x ) + metres, std::max( segment.a.y, segment.b.y ) + metres } );
      for ( size_t row = south; row <= north; ++row )
      {
        const auto first = step.near.begin() + static_cast<ptrdiff_t>( row * segments.blockColumns() );
        std::fill( first + static_cast<ptrdiff_t>( west ), first + static_cast<ptrdiff_t>( east ) + 1, true );
      }
    }
  }
}

void RoadWhatIf::askAgain( Step &step, Nearest &answer, Progress &progress ) const
{
  step.allStale = step.allStale || step.anySupply() != !mSupplyJoins.joins.empty();
  for ( const uint32_t edge : step.edits.touched() )
    step.stale[edge] = true;
  const size_t nodes = mTravel.network().nodes.size();
  mLabels.eachChanged( [&]( uint32_t place )
    {
    for ( const uint32_t edge : mEdgesOfNodes.of( place < nodes ? place : mNodeOfCopy[place - nodes] ) )
      step.stale[edge] = true; } );
  findNear( step );
  const Step *const sets[] = { &step };
  Nearest *const answers[] = { &answer };
  tbb::parallel_for( tbb::blocked_range<size_t>( 0, mDemand.size(), grain ), [&]( const tbb::blocked_range<size_t> &range )
    {
    if ( progress.stopped() )
      return;
    NearestAccess<Step> access( mTravel.network(), step.usable, mQuery );
    RoadJoiner others( step.edits.others(), step.edits.joinable(), mQuery.snapMetres );
    std::vector<RoadJoin> more;
    for ( size_t i = range.begin(); i < range.end(); ++i )
    {
      if ( !isStale( step, i ) )
        continue;
      step.moreJoins( mDemand.at[i], others, more );
      forget( i, answer );
      access.answer( mDemand.at[i], i, sets, answers, more );
    } } );
  progress.check();
}

} // namespace lantu
