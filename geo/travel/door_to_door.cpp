// SPDX-License-Identifier: GPL-3.0-or-later
// Points that join the roads as well as the terrain.
#include "travel/door_to_door.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

namespace lantu
{

namespace
{

constexpr int directions = 16;

struct LineFoot
{
    Point at;
    double along = 0; // metres on the ellipsoid
};

LineFoot footOn( const RoadNetwork &network, uint32_t edge, Point from )
{
  LineFoot foot;
  double least = std::numeric_limits<double>::infinity();
  double length = 0;
  const std::vector<Point> line = network.line( edge );
  for ( size_t i = 1; i < line.size(); ++i )
  {
    const Point a = line[i - 1];
    const double x = line[i].x - a.x;
    const double y = line[i].y - a.y;
    const double part = std::hypot( x, y );
    const double share = part > 0 ? std::clamp( ( ( from.x - a.x ) * x + ( from.y - a.y ) * y ) / ( part * part ), 0.0, 1.0 ) : 0;
    const Point at = between( a, line[i], share );
    if ( const double distance = planeDistance( at, from ); distance < least )
    {
      least = distance;
      foot = { at, length + share * part };
    }
    length += part;
  }
  foot.along *= length > 0 ? network.edges[edge].metres / length : 0;
  return foot;
}

// a metre of a closed direction is no travel if there is no metre
double ride( double metres, double pace )
{
  return metres > 0 ? metres * pace : 0;
}

} // namespace

DoorToDoor::DoorToDoor( std::shared_ptr<const Terrain> terrain, std::shared_ptr<const Barriers> barriers, std::shared_ptr<const RoadNetwork> network, Profile profile, double roadPace, Progress &progress )
  : GroundTravel( std::move( terrain ), std::move( barriers ), directions, progress ), mNetwork( std::move( network ) ), mProfile( profile ), mPlaces( GroundTravel::terrain(), closed(), legs(), *mNetwork, profile, roadPace, progress )
{
}

// All roads within reach of the cells beside it: over the terrain where there is some, else straight.
std::vector<RoadFoot> DoorToDoor::feetOf( Point at, double radius ) const
{
  const auto own = terrain().cellAt( at );
  const bool onTerrain = own && terrain().passable( *own );
  const auto accept = [&]( uint32_t edge )
  {
    const Road &road = mNetwork->roads[mNetwork->edges[edge].road];
    return usable( road, mProfile ) && !road.apart;
  };
  std::vector<NearSegment> near;
  mNetwork->segments.nearest( at, radius, mNetwork->edges.size(), accept, near );
  std::vector<RoadFoot> feet;
  for ( const NearSegment &segment : near )
  {
    const uint32_t edge = mNetwork->segments.owner( segment.segment );
    const LineFoot foot = footOn( *mNetwork, edge, at );
    WalkLeg leg;
    if ( onTerrain )
      leg = legs().between( at, foot.at );
    else if ( !barriers().cross( at, foot.at ) )
    {
      leg.metres = planeDistance( at, foot.at );
      leg.there = leg.back = leg.metres * terrain().pace;
    }
    if ( leg.open() )
      feet.push_back( { mPlaces.stretchAt( edge, foot.along ), 0, foot.along, leg } );
  }
  return feet;
}

GroundPoints DoorToDoor::joined( const Points &points, const Query &query, Progress &progress ) const
{
  constexpr size_t grain = 256;
  const double beside = 2 * std::hypot( terrain().cellWidth, terrain().cellHeight );
  GroundPoints onTerrain = GroundTravel::joined( points, query, progress );
  std::vector<std::vector<RoadFoot>> feet( points.size() );
  tbb::parallel_for( tbb::blocked_range<size_t>( 0, points.size(), grain ), [&]( const tbb::blocked_range<size_t> &range )
    {
    for ( size_t i = range.begin(); i < range.end() && !progress.stopped(); ++i )
    {
      if ( points.hasPosition( i ) )
        feet[i] = feetOf( points.at[i], onTerrain.any( i ) ? beside : query.snapMetres );
    } } );
  progress.check();
  GroundPoints joined;
  joined.byCell = std::move( onTerrain.byCell );
  joined.offsets.push_back( 0 );
  joined.feetOffsets.push_back( 0 );
  for ( size_t i = 0; i < points.size(); ++i )
  {
    joined.joins.insert( joined.joins.end(), onTerrain.joins.begin() + static_cast<ptrdiff_t>( onTerrain.offsets[i] ), onTerrain.joins.begin() + static_cast<ptrdiff_t>( onTerrain.offsets[i + 1] ) );
    for ( RoadFoot &foot : feet[i] )
    {
      foot.point = static_cast<uint32_t>( i );
      const StretchPace pace = foot.stretch.pace;
      const auto add = [&]( uint32_t place, double metres, double towards, double from )
      { joined.joins.push_back( { place, { foot.leg.metres + metres, foot.leg.there + ride( metres, towards ), foot.leg.back + ride( metres, from ) }, foot.leg } ); };
      add( foot.stretch.from, foot.along - foot.stretch.begin, pace.against, pace.along );
      add( foot.stretch.to, foot.stretch.end - foot.along, pace.along, pace.against );
      joined.ownFeet.push_back( foot );
    }
    joined.offsets.push_back( joined.joins.size() );
    joined.feetOffsets.push_back( joined.ownFeet.size() );
  }
  joined.feet = joined.ownFeet;
  std::sort( joined.feet.begin(), joined.feet.end(), []( const RoadFoot &a, const RoadFoot &b )
    { return std::tie( a.stretch.number, a.point ) < std::tie( b.stretch.number, b.point ); } );
  return joined;
}

} // namespace lantu
