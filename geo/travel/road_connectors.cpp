// SPDX-License-Identifier: GPL-3.0-or-later
// Edges cut at the borders of cells.
#include "travel/road_connectors.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <tuple>

#include <tbb/parallel_for.h>

namespace lantu
{

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double atNode = 0.01; // metres: nearer to an end than this, a place is the end itself

//! A straight piece of an edge within one cell, from \a begin to \a end of the way from a to b.
struct Piece
{
    Point a;
    Point b;
    double begin;
    double end;
    double before; // metres of the plane along the edge up to a
};

// Calls use(cell, pieces) for each cell on the way of the line, in order.
template<class Use>
void passagesOf( const Terrain &terrain, const std::vector<Point> &line, std::vector<double> &cuts, std::vector<Piece> &pieces, Use use )
{
  pieces.clear();
  std::optional<uint32_t> cell;
  const auto leave = [&]
  {
    if ( cell )
      use( *cell, pieces );
    pieces.clear();
  };
  double before = 0;
  for ( size_t i = 1; i < line.size(); ++i )
  {
    const Point a = line[i - 1];
    const Point b = line[i];
    // where the segment crosses the borders of cells
    cuts.assign( { 0, 1 } );
    const auto cut = [&]( double from, double to )
    {
      const double last = std::ceil( std::max( from, to ) ) - 1;
      for ( double border = std::floor( std::min( from, to ) ) + 1; border <= last; ++border )
        cuts.push_back( ( border - from ) / ( to - from ) );
    };
    cut( ( a.x - terrain.origin.x ) / terrain.cellWidth, ( b.x - terrain.origin.x ) / terrain.cellWidth );
    cut( ( terrain.origin.y - a.y ) / terrain.cellHeight, ( terrain.origin.y - b.y ) / terrain.cellHeight );
    std::sort( cuts.begin(), cuts.end() );
    for ( size_t piece = 1; piece < cuts.size(); ++piece )
    {
      const double begin = std::clamp( cuts[piece - 1], 0.0, 1.0 );
      const double end = std::clamp( cuts[piece], 0.0, 1.0 );
      if ( !( end > begin ) )
        continue;
      const auto own = terrain.cellAt( between( a, b, 0.5 * ( begin + end ) ) );
      if ( own != cell )
      {
        leave();
        cell = own;
      }
      pieces.push_back( { a, b, begin, end, before } );
    }
    before += planeDistance( a, b );
  }
  leave();
}

struct Foot
{
    Point at;
    double along = 0; // metres of the plane
};

Foot nearestOn( const std::vector<Piece> &pieces, Point from )
{
  Foot foot;
  double least = infinity;
  for ( const Piece &piece : pieces )
  {
    const double x = piece.b.x - piece.a.x;
    const double y = piece.b.y - piece.a.y;
    const double length = std::hypot( x, y );
    const double along = ( ( from.x - piece.a.x ) * x + ( from.y - piece.a.y ) * y ) / ( length * length );
    // a hair inside its cell, so that it is of that cell and no other
    const double hair = std::min( 1e-6 / length, 0.25 * ( piece.end - piece.begin ) );
    const double nearest = std::clamp( along, piece.begin + hair, piece.end - hair );
    const Point at = between( piece.a, piece.b, nearest );
    if ( const double distance = planeDistance( at, from ); distance < least )
    {
      least = distance;
      foot = { at, piece.before + nearest * length };
    }
  }
  return foot;
}

double lengthOf( const std::vector<Point> &line )
{
  double length = 0;
  for ( size_t i = 1; i < line.size(); ++i )
    length += planeDistance( line[i - 1], line[i] );
  return length;
}

//! What the edges of a block give; places are counted within the block.
struct Made
{
    static constexpr uint32_t node = 0x80000000; // the place is a node, whose number follows

    struct Connector
    {
        uint32_t cell;
        uint32_t place;
        WalkLeg leg;
    };

    std::vector<uint32_t> counts; // places of each edge
    std::vector<double> along;
    std::vector<float> heights;
    std::vector<Connector> connectors;
};

//! Memory that is used again from edge to edge.
struct Scratch
{
    struct Way
    {
        double along;
        uint32_t cell;
        Point at;
        WalkLeg leg;
    };

    std::vector<double> cuts;
    std::vector<Piece> pieces;
    std::vector<Way> ways;
};

void addEdge( const Terrain &terrain, const ClosedMoves &closed, const WalkLegs &legs, const RoadNetwork &network, uint32_t number, Scratch &scratch, Made &made )
{
  const RoadEdge &edge = network.edges[number];
  const std::vector<Point> line = network.line( number );
  const double length = lengthOf( line );
  const double stretched = length > 0 ? edge.metres / length : 0;
  const size_t before = made.along.size();
  passagesOf( terrain, line, scratch.cuts, scratch.pieces, [&]( uint32_t cell, const std::vector<Piece> &pieces )
    {
    if ( !terrain.passable( cell ) )
      return;
    scratch.ways.clear();
    const auto tryFrom = [&]( uint32_t from )
    {
      const Foot foot = nearestOn( pieces, terrain.centre( from ) );
      const WalkLeg leg = legs.between( terrain.centre( from ), terrain.heightOf( from ), foot.at, legs.height( foot.at ) );
      if ( leg.open() )
        scratch.ways.push_back( { foot.along * stretched, from, foot.at, leg } );
    };
    tryFrom( cell );
    if ( closed.of( cell ) != 0 )
    {
      for ( size_t move = 0; move < 8; ++move )
      {
        const uint32_t from = terrain.layout.moved( cell, terrainMoves[move] );
        if ( terrain.passable( from ) )
          tryFrom( from );
      }
      std::sort( scratch.ways.begin(), scratch.ways.end(), []( const Scratch::Way &a, const Scratch::Way &b )
        { return std::tie( a.along, a.cell ) < std::tie( b.along, b.cell ); } );
    }
    for ( const Scratch::Way &way : scratch.ways )
    {
      uint32_t place = 0;
      if ( way.along <= atNode )
        place = Made::node | edge.from;
      else if ( way.along >= edge.metres - atNode )
        place = Made::node | edge.to;
      else
      {
        if ( made.along.size() == before || way.along > made.along.back() + 1e-6 )
        {
          made.along.push_back( way.along );
          made.heights.push_back( static_cast<float>( legs.height( way.at ) ) );
        }
        place = static_cast<uint32_t>( made.along.size() - 1 );
      }
      made.connectors.push_back( { way.cell, place, way.leg } );
    } } );
  made.counts.push_back( static_cast<uint32_t>( made.along.size() - before ) );
}

} // namespace

RoadConnectors::RoadConnectors( const Terrain &terrain, const ClosedMoves &closed, const WalkLegs &legs, const RoadNetwork &network, Profile profile, double roadPace, Progress &progress )
  : mNetwork( &network ), mProfile( profile ), mRoadPace( roadPace ), mSlope( terrain.slope ), mFirstNode( static_cast<uint32_t>( terrain.layout.cells() ) )
{
  const auto edges = static_cast<uint32_t>( network.edges.size() );
  const auto open = [&]( uint32_t edge )
  { return usable( network.roads[network.edges[edge].road], profile ); };
  const auto apart = [&]( uint32_t edge )
  { return network.roads[network.edges[edge].road].apart; };

  constexpr uint32_t block = 1024;
  std::vector<Made> made( ( edges + block - 1 ) / block );
  tbb::parallel_for( size_t { 0 }, made.size(), [&]( size_t number )
    {
    Scratch scratch;
    const auto first = static_cast<uint32_t>( number ) * block;
    for ( uint32_t edge = first; edge < std::min( first + block, edges ) && !progress.stopped(); ++edge )
    {
      if ( open( edge ) && !apart( edge ) )
        addEdge( terrain, closed, legs, network, edge, scratch, made[number] );
      else
        made[number].counts.push_back( 0 );
    } } );
  progress.check();

  // an end of a bridge that no other road meets stands on the ground
  std::vector<uint8_t> roadsAt( network.nodes.size(), 0 );
  for ( uint32_t edge = 0; edge < edges; ++edge )
  {
    if ( !open( edge ) )
      continue;
    for ( const uint32_t node : { network.edges[edge].from, network.edges[edge].to } )
      roadsAt[node] = apart( edge ) && roadsAt[node] == 0 ? 1 : 2;
  }

  const auto firstAlong = static_cast<uint32_t>( mFirstNode + network.nodes.size() );
  std::vector<GroundLinks::Pair> pairs;
  mOffsets.reserve( edges + size_t { 1 } );
  mOffsets.push_back( 0 );
  size_t connectors = 0;
  size_t places = 0;
  for ( const Made &part : made )
  {
    connectors += part.connectors.size();
    places += part.along.size();
  }
  pairs.reserve( connectors + places + edges );
  mAlong.reserve( places );
  const auto connect = [&]( uint32_t cell, uint32_t place, const WalkLeg &leg )
  {
    pairs.push_back( { cell, { place, static_cast<float>( leg.metres ), static_cast<float>( leg.there ), static_cast<float>( leg.back ) } } );
    ++mConnectors;
  };
  for ( Made &part : made )
  {
    progress.check();
    for ( const Made::Connector &connector : part.connectors )
    {
      const bool node = connector.place & Made::node;
      connect( connector.cell, node ? mFirstNode + ( connector.place & ~Made::node ) : firstAlong + mOffsets.back() + connector.place, connector.leg );
    }
    mAlong.insert( mAlong.end(), part.along.begin(), part.along.end() );
    if ( profile == Profile::Walk )
      mHeights.insert( mHeights.end(), part.heights.begin(), part.heights.end() );
    const uint32_t base = mOffsets.back();
    uint32_t count = 0;
    for ( const uint32_t more : part.counts )
      mOffsets.push_back( base + ( count += more ) );
    part = {};
  }
  std::vector<WalkLegs::Join> joins;
  for ( uint32_t edge = 0; edge < edges; ++edge )
  {
    if ( !open( edge ) || !apart( edge ) )
      continue;
    for ( const uint32_t node : { network.edges[edge].from, network.edges[edge].to } )
    {
      if ( roadsAt[node] != 1 )
        continue;
      legs.join( network.nodes[node], 0, joins );
      for ( const WalkLegs::Join &join : joins )
        connect( join.cell, mFirstNode + node, { join.leg.metres, join.leg.back, join.leg.there } );
    }
  }
  if ( profile == Profile::Walk )
  {
    mNodeHeights.assign( network.nodes.size(), std::numeric_limits<float>::quiet_NaN() );
    for ( size_t node = 0; node < network.nodes.size(); ++node )
    {
      const auto cell = terrain.cellAt( network.nodes[node] );
      if ( cell && terrain.passable( *cell ) )
        mNodeHeights[node] = static_cast<float>( legs.height( network.nodes[node] ) );
    }
  }

  for ( uint32_t edge = 0; edge < edges; ++edge )
  {
    if ( edge % block == 0 )
      progress.check();
    if ( !open( edge ) )
      continue;
    for ( size_t position = 0; position <= mOffsets[edge + 1] - mOffsets[edge]; ++position )
    {
      const RoadStretch part = stretch( edge, position );
      const double metres = part.end - part.begin;
      const auto seconds = [&]( double pace )
      { return static_cast<float>( pace < infinity ? metres * pace : infinity ); };
      pairs.push_back( { part.from, { part.to, static_cast<float>( metres ), seconds( part.pace.along ), seconds( part.pace.against ) } } );
    }
  }
  progress.check();
  mLinks = std::make_unique<GroundLinks>( terrain.layout, network.nodes.size() + mAlong.size(), std::move( pairs ) );
}

StretchPace RoadConnectors::paceOf( uint32_t edge, double metres, double fromHeight, double toHeight ) const
{
  const Road &road = mNetwork->roads[mNetwork->edges[edge].road];
  if ( mProfile != Profile::Walk )
  {
    const double pace = 3.6 / drivenKmh( road, mProfile );
    return { road.oneway == Oneway::Against ? infinity : pace, road.oneway == Oneway::Along ? infinity : pace };
  }
  // where a height is not known, as on a pier, it is taken to be level; so is what is too short to have a slope
  const double rise = toHeight - fromHeight;
  const double slope = rise == rise && metres > 1 ? rise / metres : 0;
  return { mRoadPace * slopeFactor( mSlope, slope ), mRoadPace * slopeFactor( mSlope, -slope ) };
}

RoadStretch RoadConnectors::stretch( uint32_t edge, size_t position ) const
{
  const RoadEdge &road = mNetwork->edges[edge];
  const size_t first = mOffsets[edge];
  const size_t count = mOffsets[edge + 1] - first;
  const auto firstAlong = static_cast<uint32_t>( mFirstNode + mNetwork->nodes.size() );
  RoadStretch made;
  made.number = static_cast<uint32_t>( first + edge + position );
  made.from = position == 0 ? mFirstNode + road.from : static_cast<uint32_t>( firstAlong + first + position - 1 );
  made.to = position == count ? mFirstNode + road.to : static_cast<uint32_t>( firstAlong + first + position );
  made.begin = position == 0 ? 0 : mAlong[first + position - 1];
  made.end = position == count ? road.metres : mAlong[first + position];
  double fromHeight = 0;
  double toHeight = 0;
  if ( mProfile == Profile::Walk )
  {
    fromHeight = position == 0 ? mNodeHeights[road.from] : mHeights[first + position - 1];
    toHeight = position == count ? mNodeHeights[road.to] : mHeights[first + position];
  }
  made.pace = paceOf( edge, made.end - made.begin, fromHeight, toHeight );
  if ( mProfile != Profile::Walk )
  {
    const auto gate = std::lower_bound( mNetwork->barriers.begin(), mNetwork->barriers.end(), EdgeBarrier { edge, made.begin } );
    if ( gate != mNetwork->barriers.end() && gate->edge == edge && gate->along <= made.end )
      made.pace = { infinity, infinity };
  }
  return made;
}

RoadStretch RoadConnectors::stretchAt( uint32_t edge, double along ) const
{
  const auto first = mAlong.begin() + mOffsets[edge];
  const auto last = mAlong.begin() + mOffsets[edge + 1];
  return stretch( edge, static_cast<size_t>( std::lower_bound( first, last, along ) - first ) );
}

} // namespace lantu
