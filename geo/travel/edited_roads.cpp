// SPDX-License-Identifier: GPL-3.0-or-later
// From edits to edges, gates and arcs.
#include "travel/edited_roads.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace lantu
{

namespace
{

// How well a profile gets along: infinity for not at all.
double slowness( const Road &rules, Profile profile )
{
  if ( !usable( rules, profile ) )
    return std::numeric_limits<double>::infinity();
  return profile == Profile::Walk ? 1 : 1 / drivenKmh( rules, profile );
}

} // namespace

EditedRoads::EditedRoads( const RoadTravel &travel, const RoadEdits &edits, const ClimbOf &climbOf, Progress &progress )
  : mTravel( travel ), mFirstOther( static_cast<uint32_t>( travel.network().edges.size() ) ), mAdded( joinAddedRoads( travel.network(), edits.added, progress ) ), mMended( mAdded.mended )
{
  for ( const RoadJunction &junction : mAdded.junctions )
    mConnections += junction.nodes.size() + junction.places.size();
  classify( edits );
  mFirstAdded = static_cast<uint32_t>( mNetworkEdge.size() );
  for ( const AddedEdge &edge : mAdded.edges )
    addOther( edits.added.roads[edge.road], none, edge.line );
  build( climbOf );
}

void EditedRoads::classify( const RoadEdits &edits )
{
  const RoadNetwork &network = mTravel.network();
  const Profile profile = mTravel.profile();
  std::map<uint32_t, const Road *> edited; // null: closed
  for ( const uint32_t road : edits.closed )
    edited.emplace( road, nullptr );
  for ( const RoadEdits::Changed &change : edits.changed )
    edited.emplace( change.road, &change.rules );
  for ( const auto &[road, rules] : edited )
  {
    const double before = slowness( network.roads[road], profile );
    const double after = rules ? slowness( *rules, profile ) : std::numeric_limits<double>::infinity();
    if ( before == after )
      continue;
    const bool worse = after > before;
    // edges are in the order of the roads
    auto edge = std::lower_bound( network.edges.begin(), network.edges.end(), road, []( const RoadEdge &one, uint32_t wanted )
      { return one.road < wanted; } );
    for ( ; edge != network.edges.end() && edge->road == road; ++edge )
    {
      const auto number = static_cast<uint32_t>( edge - network.edges.begin() );
      if ( worse )
        mRestricted.push_back( number );
      if ( !std::isfinite( after ) )
        continue;
      Road changed = network.roads[road];
      changed.driveKmh = rules->driveKmh;
      changed.rainyKmh = rules->rainyKmh;
      changed.walkable = rules->walkable;
      changed.seasonal = rules->seasonal;
      ( worse ? mSlower : mBetter ).push_back( static_cast<uint32_t>( mNetworkEdge.size() ) );
      addOther( changed, number, network.line( number ) );
      mJoinable.back() = !std::isfinite( before );
    }
  }
}

void EditedRoads::addOther( const Road &rules, uint32_t original, const std::vector<Point> &line )
{
  const auto number = static_cast<uint32_t>( mNetworkEdge.size() );
  mEdges.push_back( { 0, 0, number, static_cast<uint32_t>( mPoints.size() ), 0 } );
  mRoads.push_back( rules );
  mPoints.insert( mPoints.end(), line.begin(), line.end() );
  mOwners.insert( mOwners.end(), line.size() - 1, number );
  mOwners.push_back( SegmentIndex::noOwner );
  mNetworkEdge.push_back( original );
  mJoinable.push_back( true );
}

void EditedRoads::build( const ClimbOf &climbOf )
{
  const RoadNetwork &network = mTravel.network();
  std::vector<Point> nodes( mAdded.junctions.size() );
  std::vector<double> metresBefore( mPoints.size(), 0 );
  std::vector<EdgeBarrier> barriers;
  for ( uint32_t k = 0; k < mEdges.size(); ++k )
  {
    RoadEdge &edge = mEdges[k];
    double metres = 0;
    size_t position = edge.firstSegment;
    for ( ; mOwners[position] != SegmentIndex::noOwner; ++position )
    {
      metresBefore[position] = metres;
      metres += network.frame.metres( mPoints[position], mPoints[position + 1] );
    }
    edge.metres = metres;
    if ( k >= mFirstAdded )
    {
      edge.from = mAdded.edges[k - mFirstAdded].from;
      edge.to = mAdded.edges[k - mFirstAdded].to;
      nodes[edge.from] = mPoints[edge.firstSegment];
      nodes[edge.to] = mPoints[position];
      continue;
    }
    edge.metres = network.edges[mNetworkEdge[k]].metres;
    edge.from = static_cast<uint32_t>( nodes.size() );
    edge.to = edge.from + 1;
    nodes.push_back( mPoints[edge.firstSegment] );
    nodes.push_back( mPoints[position] );
    const auto first = std::lower_bound( network.barriers.begin(), network.barriers.end(), EdgeBarrier { mNetworkEdge[k], 0 } );
    for ( auto barrier = first; barrier != network.barriers.end() && barrier->edge == mNetworkEdge[k]; ++barrier )
      barriers.push_back( { k, barrier->along } );
  }
  mOthers = std::make_shared<RoadNetwork>( RoadNetwork { .frame = network.frame, .roads = std::move( mRoads ), .nodes = std::move( nodes ), .edges = std::move( mEdges ), .segments = SegmentIndex( std::move( mPoints ), std::move( mOwners ) ), .metresBefore = std::move( metresBefore ), .mended = {}, .mendMetres = network.mendMetres, .turns = {}, .banSteps = {}, .banEnds = {}, .barriers = std::move( barriers ) } );
  for ( size_t k = 0; k < mJoinable.size(); ++k )
    mJoinable[k] = mJoinable[k] && usable( mOthers->roads[k], mTravel.profile() );
  const bool climbs = mTravel.climb() && climbOf && !mOthers->edges.empty();
  mOtherTravel = std::make_unique<RoadTravel>( mOthers, mTravel.profile(), mTravel.walkMetresPerSecond(), climbs ? climbOf( *mOthers ) : nullptr );
}

uint32_t EditedRoads::now( uint32_t edge ) const
{
  const auto other = mNow.find( edge );
  return other == mNow.end() ? edge : other->second;
}

void EditedRoads::restrict( RoadLabels &labels )
{
  for ( const uint32_t edge : mRestricted )
  {
    labels.remove( edge );
    mNow[edge] = none;
    mTouched.push_back( edge );
  }
  for ( const uint32_t other : mSlower )
    stand( other, labels );
}

void EditedRoads::improve( RoadLabels &labels )
{
  for ( const uint32_t other : mBetter )
  {
    labels.remove( mNetworkEdge[other] );
    mTouched.push_back( mNetworkEdge[other] );
    stand( other, labels );
  }
  makeGates( labels );
  connect( labels );
}

void EditedRoads::stand( uint32_t other, RoadLabels &labels )
{
  const uint32_t original = mNetworkEdge[other];
  const uint32_t edge = mFirstOther + other;
  mNow[original] = edge;
  for ( const bool along : { true, false } )
  {
    const double start = along ? 0 : metres( edge );
    const double time = seconds( edge, start, metres( edge ) - start, along );
    mTravel.graph().moves( original, along, [&]( uint32_t tail, uint32_t head )
      { labels.addArc( tail, head, time, metres( edge ) ); } );
  }
}

void EditedRoads::makeGates( RoadLabels &labels )
{
  for ( const RoadJunction &junction : mAdded.junctions )
  {
    Gates gates { labels.addPlace(), {} };
    for ( const uint32_t node : junction.nodes )
      gates.gates.push_back( { true, node, 0, true, labels.addPlace() } );
    for ( const PlaceOnEdge &place : junction.places )
    {
      const uint32_t edge = now( place.edge );
      if ( edge == none )
        continue; // closed by another edit
      for ( const bool towards : { true, false } )
        gates.gates.push_back( { false, edge, place.along, towards, labels.addPlace() } );
    }
    mGates.push_back( std::move( gates ) );
  }
  for ( uint32_t junction = 0; junction < mGates.size(); ++junction )
  {
    for ( const Gate &gate : mGates[junction].gates )
    {
      if ( gate.isNode )
        continue;
      mExits[gate.number].push_back( { gate.along, gate.towards, gate.place, junction } );
      Entry entry { gate.along, gate.towards, { mGates[junction].middle } };
      for ( const Gate &other : mGates[junction].gates )
      {
        if ( &other != &gate ) // going straight on is what the edge itself does
          entry.places.push_back( other.place );
      }
      mEntries[gate.number].push_back( std::move( entry ) );
      mTouched.push_back( networkEdge( gate.number ) );
    }
  }
  for ( uint32_t k = mFirstAdded; k < mNetworkEdge.size(); ++k )
  {
    const uint32_t edge = mFirstOther + k;
    const RoadEdge &ends = mOthers->edges[k];
    for ( const bool towards : { true, false } )
    {
      const uint32_t from = towards ? ends.from : ends.to;
      const uint32_t to = towards ? ends.to : ends.from;
      Entry entry { towards ? 0 : ends.metres, towards, { mGates[from].middle } };
      for ( const Gate &gate : mGates[from].gates )
        entry.places.push_back( gate.place );
      mEntries[edge].push_back( std::move( entry ) );
      mExits[edge].push_back( { towards ? ends.metres : 0, towards, mGates[to].middle, to } );
    }
  }
}

void EditedRoads::connect( RoadLabels &labels )
{
  // along the added roads
  for ( uint32_t k = mFirstAdded; k < mNetworkEdge.size(); ++k )
  {
    const uint32_t edge = mFirstOther + k;
    for ( const bool towards : { true, false } )
    {
      const uint32_t head = mGates[towards ? mOthers->edges[k].to : mOthers->edges[k].from].middle;
      entries( edge, towards ? metres( edge ) : 0, towards, [&]( uint32_t tail, double time, double way )
        { labels.addArc( tail, head, time, way ); } );
    }
  }
  for ( uint32_t junction = 0; junction < mGates.size(); ++junction )
  {
    for ( const Gate &gate : mGates[junction].gates )
    {
      // from the network to the gate
      if ( gate.isNode )
      {
        labels.addArc( gate.number, gate.place, 0, 0 );
        mTravel.graph().copies( gate.number, [&]( uint32_t copy )
          { labels.addArc( copy, gate.place, 0, 0 ); } );
      }
      else
      {
        entriesFromEnd( gate.number, gate.along, gate.towards, [&]( uint32_t tail, double time, double way )
          { labels.addArc( tail, gate.place, time, way ); } );
      }
      // from the middle and from all other gates to the network by this one
      const auto leave = [&]( uint32_t from )
      {
        if ( gate.isNode )
          labels.addArc( from, gate.number, 0, 0 );
        else
          exitsBut( junction, gate.number, gate.along, gate.towards, [&]( uint32_t head, double time, double way )
            { labels.addArc( from, head, time, way ); } );
      };
      leave( mGates[junction].middle );
      for ( const Gate &other : mGates[junction].gates )
      {
        if ( &other != &gate )
          leave( other.place );
      }
    }
  }
}

} // namespace lantu
