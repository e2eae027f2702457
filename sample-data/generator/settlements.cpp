// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing among the nodes of the road grid.
#include "settlements.h"

#include <algorithm>

#include <tbb/parallel_for.h>

#include "random.h"

namespace lantu::sample
{

namespace
{

constexpr double fromRiver = 120; // metres from the bank of a river that cannot be forded
constexpr double fromBorder = 60; // of the village
constexpr double seatFromBorder = 250;
constexpr double bends = 2.5; // borders bend at most 0.6 of the way to a seed: 1 / ( 1 - 0.6 )

struct Candidate
{
    Point at;
    double badness;
    double inland; // metres from the border
};

double badnessOf( const Terrain &terrain, Point at, double height )
{
  return height + 600 * terrain.slope( at );
}

// Whether the place belongs to the cell wherever the border may have been bent to.
bool safelyIn( const Mosaic &mosaic, int cell, Point at )
{
  const Point seed = mosaic.seed( cell );
  return mosaic.nearest( seed + ( at - seed ) * bends ) == cell;
}

double fromRing( const Line &ring, Point at )
{
  double nearest = 1e9;
  for ( size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++ )
    nearest = std::min( nearest, distance( at, between( ring[j], ring[i], nearestShare( ring[j], ring[i], at ) ) ) );
  return nearest;
}

// The nodes that lie in a village, and a few places more if they are too few.
std::vector<Candidate> candidates( const Admin &admin, int village, const std::vector<int> &nodes, const Terrain &terrain, const RoadGrid &grid, const PartIndex &barriers )
{
  const Village &own = admin.villages[static_cast<size_t>( village )];
  const Line &ring = admin.villageAreas[static_cast<size_t>( village )].front().outer;
  std::vector<Candidate> found;
  const auto consider = [&]( Point at )
  {
    if ( admin.mosaic->nearest( at ) != own.cell || !inside( ring, at ) || barriers.nearestBank( at, 2 * fromRiver ) < fromRiver )
      return;
    const double inland = fromRing( ring, at );
    if ( inland >= fromBorder )
      found.push_back( { at, badnessOf( terrain, at, terrain.height( at ) ), inland } );
  };
  for ( const int node : nodes )
    consider( grid.at( node ) );
  const Point seed = admin.mosaic->seed( own.cell );
  Random random( mixed( village, 0, 65 ) );
  const size_t enough = static_cast<size_t>( own.groups ) + 1;
  for ( int i = 0; found.size() < enough && i < 200; ++i )
  {
    const Point at = seed + Point { random.between( -1200, 1200 ), random.between( -1200, 1200 ) };
    consider( { std::round( at.x ), std::round( at.y ) } );
  }
  for ( int i = 0; found.size() < enough; ++i )
  {
    // hemmed in between a river and the border: by the seed, in any case
    const Point at { std::round( seed.x + 25 * ( i % 5 - 2 ) ), std::round( seed.y + 25 * ( i / 5 - 1 ) ) };
    found.push_back( { at, 1e4, 0 } );
  }
  return found;
}

Point seatOf( const std::vector<Candidate> &places, Point seed )
{
  const auto badness = [&]( const Candidate &place )
  { return place.badness + 0.04 * distance( place.at, seed ) + 2 * std::max( 0.0, seatFromBorder - place.inland ); };
  return std::min_element( places.begin(), places.end(), [&]( const Candidate &a, const Candidate &b )
    { return badness( a ) < badness( b ); } )
    ->at;
}

// Spread over the village as far apart as there is room for.
std::vector<Point> groupsOf( std::vector<Candidate> places, Point seat, int village, int count )
{
  Random random( mixed( village, 1, 66 ) );
  for ( Candidate &place : places )
    place.badness += random.between( 0, 260 );
  std::sort( places.begin(), places.end(), []( const Candidate &a, const Candidate &b )
    { return std::pair( a.badness, a.at.x ) < std::pair( b.badness, b.at.x ); } );
  std::vector<Point> groups;
  std::vector<bool> taken( places.size(), false );
  for ( const double apart : { 800.0, 600.0, 400.0, 200.0, 0.0 } )
  {
    for ( size_t i = 0; i < places.size() && static_cast<int>( groups.size() ) < count; ++i )
    {
      const Point at = places[i].at;
      const bool free = !taken[i] && at != seat && std::all_of( groups.begin(), groups.end(), [&]( Point other )
                                                     { return distance( at, other ) >= apart; } );
      if ( free )
      {
        groups.push_back( at );
        taken[i] = true;
      }
    }
  }
  return groups;
}

// A street has its seat in the urban cell, where no village is.
Point urbanSeat( const Mosaic &mosaic, int cell, const std::vector<int> &nodes, const Terrain &terrain, const RoadGrid &grid )
{
  const Point seed = mosaic.seed( cell );
  Point best = seed;
  double least = 1e9;
  for ( const int node : nodes )
  {
    const double badness = badnessOf( terrain, grid.at( node ), grid.height( node ) ) + 0.2 * distance( grid.at( node ), seed );
    if ( badness < least && safelyIn( mosaic, cell, grid.at( node ) ) )
    {
      least = badness;
      best = grid.at( node );
    }
  }
  return best;
}

} // namespace

Settlements makeSettlements( const Admin &admin, const Facts &facts, const Terrain &terrain, const RoadGrid &grid, const PartIndex &barriers )
{
  const Mosaic &mosaic = *admin.mosaic;
  std::vector<std::vector<int>> nodesOf( static_cast<size_t>( mosaic.size() ) );
  for ( int node = 0; node < grid.size(); ++node )
  {
    if ( grid.usable( node ) )
      nodesOf[static_cast<size_t>( grid.cell( node ) )].push_back( node );
  }

  Settlements settlements;
  for ( const CountyFact &county : facts.counties )
    settlements.countySeats.push_back( county.seat );

  settlements.villageSeats.resize( admin.villages.size() );
  std::vector<std::vector<Point>> groups( admin.villages.size() );
  tbb::parallel_for( size_t { 0 }, admin.villages.size(), [&]( size_t i )
    {
    const Village &village = admin.villages[i];
    const std::vector<Candidate> places = candidates( admin, static_cast<int>( i ), nodesOf[static_cast<size_t>( village.cell )], terrain, grid, barriers );
    settlements.villageSeats[i] = seatOf( places, mosaic.seed( village.cell ) );
    groups[i] = groupsOf( places, settlements.villageSeats[i], static_cast<int>( i ), village.groups ); } );
  for ( size_t i = 0; i < groups.size(); ++i )
  {
    settlements.firstGroup.push_back( static_cast<int>( settlements.groups.size() ) );
    for ( const Point at : groups[i] )
      settlements.groups.push_back( { at, static_cast<int>( i ) } );
  }
  settlements.firstGroup.push_back( static_cast<int>( settlements.groups.size() ) );

  for ( const Township &township : admin.townships )
  {
    const int village = admin.villageOf[static_cast<size_t>( township.seatCell )];
    settlements.townshipSeats.push_back( village >= 0 ? settlements.villageSeats[static_cast<size_t>( village )] : urbanSeat( mosaic, township.seatCell, nodesOf[static_cast<size_t>( township.seatCell )], terrain, grid ) );
  }
  return settlements;
}

} // namespace lantu::sample
