// SPDX-License-Identifier: GPL-3.0-or-later
// Points that join the roads as well as the terrain.
#include "travel/door_to_door.h"

#include <algorithm>
#include <tuple>

#include "travel/road_joins.h"

namespace lantu
{

namespace
{

constexpr int directions = 16;

Point pointOn( const RoadNetwork &network, const RoadJoin &join )
{
  const std::vector<Point> line = network.line( join.edge );
  double length = 0;
  for ( size_t i = 1; i < line.size(); ++i )
    length += planeDistance( line[i - 1], line[i] );
  const double metres = network.edges[join.edge].metres;
  double left = metres > 0 ? join.along / metres * length : 0;
  for ( size_t i = 1; i < line.size(); ++i )
  {
    const double part = planeDistance( line[i - 1], line[i] );
    if ( left <= part )
      return between( line[i - 1], line[i], part > 0 ? left / part : 0 );
    left -= part;
  }
  return line.back();
}

// a metre of a closed direction is no travel if there is no metre
double ride( double metres, double pace )
{
  return metres > 0 ? metres * pace : 0;
}

} // namespace

DoorToDoor::DoorToDoor( std::shared_ptr<const Terrain> terrain, std::shared_ptr<const Barriers> barriers, std::shared_ptr<const RoadNetwork> network, Profile profile, double roadPace, Progress &progress )
  : GroundTravel( std::move( terrain ), std::move( barriers ), directions, progress ), mNetwork( std::move( network ) ), mProfile( profile ), mPlaces( GroundTravel::terrain(), legs(), *mNetwork, profile, roadPace, progress )
{
}

GroundPoints DoorToDoor::joined( const Points &points, const Query &query, Progress &progress ) const
{
  const GroundPoints onTerrain = GroundTravel::joined( points, query, progress );
  const RoadJoins onRoads = joinRoads( *mNetwork, mProfile, points, query.snapMetres, progress );
  GroundPoints joined;
  joined.byCell = onTerrain.byCell;
  joined.offsets.push_back( 0 );
  joined.feetOffsets.push_back( 0 );
  for ( size_t i = 0; i < points.size(); ++i )
  {
    joined.joins.insert( joined.joins.end(), onTerrain.joins.begin() + static_cast<ptrdiff_t>( onTerrain.offsets[i] ), onTerrain.joins.begin() + static_cast<ptrdiff_t>( onTerrain.offsets[i + 1] ) );
    for ( size_t number = onRoads.offsets[i]; number < onRoads.offsets[i + 1]; ++number )
    {
      const RoadJoin &join = onRoads.joins[number];
      if ( mNetwork->roads[mNetwork->edges[join.edge].road].apart )
        continue;
      const WalkLeg leg = legToRoad( points.at[i], pointOn( *mNetwork, join ) );
      if ( !leg.open() )
        continue;
      const RoadPlaces::Stretch stretch = mPlaces.stretchAt( join.edge, join.along );
      const double back = join.along - stretch.begin;
      const double ahead = stretch.end - join.along;
      const auto add = [&]( uint32_t place, double metres, double towards, double from )
      { joined.joins.push_back( { place, { leg.metres + metres, leg.there + ride( metres, towards ), leg.back + ride( metres, from ) }, leg } ); };
      add( stretch.from, back, stretch.pace.against, stretch.pace.along );
      add( stretch.to, ahead, stretch.pace.along, stretch.pace.against );
      joined.ownFeet.push_back( { stretch.number, static_cast<uint32_t>( i ), join.along, stretch.pace.along, stretch.pace.against, leg } );
    }
    joined.offsets.push_back( joined.joins.size() );
    joined.feetOffsets.push_back( joined.ownFeet.size() );
  }
  joined.feet = joined.ownFeet;
  std::sort( joined.feet.begin(), joined.feet.end(), []( const RoadFoot &a, const RoadFoot &b )
    { return std::tie( a.stretch, a.point ) < std::tie( b.stretch, b.point ); } );
  return joined;
}

// Near ones over the terrain; from where there is none, straight.
WalkLeg DoorToDoor::legToRoad( Point at, Point foot ) const
{
  const auto own = terrain().cellAt( at );
  if ( own && terrain().passable( *own ) )
    return legs().between( at, foot );
  WalkLeg leg;
  leg.metres = planeDistance( at, foot );
  if ( !barriers().cross( at, foot ) )
    leg.there = leg.back = leg.metres * terrain().pace;
  return leg;
}

} // namespace lantu
