// SPDX-License-Identifier: GPL-3.0-or-later
// Trees of neighbours first, then everybody to the next road.
#include "road_plan.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>

#include "motorway_course.h"
#include "point_index.h"
#include "random.h"

namespace lantu::sample
{

namespace
{

struct Pair
{
    double apart;
    size_t a, b;
};

// Pairs with nobody else in the circle between them (Gabriel graph), nearest first; \a reach bounds the work.
std::vector<Pair> neighbours( const std::vector<Point> &places, double reach )
{
  const PointIndex index( places, reach / 4 );
  std::vector<Pair> pairs;
  std::vector<int> around;
  for ( size_t a = 0; a < places.size(); ++a )
  {
    around.clear();
    for ( int ring = 0; ring <= 5; ++ring )
      index.visitRing( places[a], ring, [&]( int id )
        { around.push_back( id ); } );
    std::sort( around.begin(), around.end() );
    for ( const int id : around )
    {
      const auto b = static_cast<size_t>( id );
      const double apart = distance( places[a], places[b] );
      if ( b <= a || apart > reach )
        continue;
      const Point middle = between( places[a], places[b], 0.5 );
      const bool alone = std::none_of( around.begin(), around.end(), [&]( int other )
        { return static_cast<size_t>( other ) != a && other != id && distance( middle, places[static_cast<size_t>( other )] ) < 0.5 * apart; } );
      if ( alone )
        pairs.push_back( { apart, a, b } );
    }
  }
  std::sort( pairs.begin(), pairs.end(), []( const Pair &first, const Pair &second )
    { return std::tuple( first.apart, first.a, first.b ) < std::tuple( second.apart, second.a, second.b ); } );
  return pairs;
}

// The pairs of the shortest tree come first.
size_t treeFirst( std::vector<Pair> &pairs, size_t places )
{
  std::vector<size_t> group( places );
  std::iota( group.begin(), group.end(), size_t { 0 } );
  const auto middle = std::stable_partition( pairs.begin(), pairs.end(), [&]( const Pair &pair )
    {
    const size_t from = group[pair.a];
    const size_t to = group[pair.b];
    if ( from == to )
      return false;
    std::replace( group.begin(), group.end(), from, to );
    return true; } );
  return static_cast<size_t>( middle - pairs.begin() );
}

std::vector<int> nodesOf( const RoadGrid &grid, const std::vector<Point> &places )
{
  std::vector<int> nodes;
  nodes.reserve( places.size() );
  for ( const Point place : places )
    nodes.push_back( grid.nearestNode( place ) );
  return nodes;
}

// Indices by growing distance of their place from its centre.
std::vector<size_t> outwards( size_t count, const std::function<double( size_t )> &away )
{
  std::vector<std::pair<double, size_t>> order;
  for ( size_t i = 0; i < count; ++i )
    order.emplace_back( away( i ), i );
  std::sort( order.begin(), order.end() );
  std::vector<size_t> result;
  for ( const auto &entry : order )
    result.push_back( entry.second );
  return result;
}

// Provincial roads to the towns farthest from the seat of their county.
void joinBigTowns( RoadGrid &grid, const Admin &admin, const Settlements &settlements, const std::vector<int> &countyNodes, int route, Progress &progress )
{
  constexpr size_t townsPerCounty = 3;
  for ( size_t c = 0; c < countyNodes.size(); ++c )
  {
    std::vector<std::pair<double, size_t>> towns;
    for ( size_t t = 0; t < admin.townships.size(); ++t )
    {
      if ( static_cast<size_t>( admin.townships[t].county ) == c && admin.townships[t].kind == "镇" )
        towns.emplace_back( -distance( settlements.townshipSeats[t], settlements.countySeats[c] ), t );
    }
    std::sort( towns.begin(), towns.end() );
    for ( size_t i = 0; i < std::min( towns.size(), townsPerCounty ); ++i )
      grid.connect( grid.nearestNode( settlements.townshipSeats[towns[i].second] ), countyNodes[c], Rank::Provincial, ++route );
    progress.check();
  }
}

void joinVillages( RoadGrid &grid, const Admin &admin, const Settlements &settlements, Progress &progress )
{
  const std::vector<int> nodes = nodesOf( grid, settlements.villageSeats );
  int route = 0;
  for ( const size_t i : outwards( nodes.size(), [&]( size_t v )
          { return distance( settlements.villageSeats[v], settlements.townshipSeats[static_cast<size_t>( admin.villages[v].township )] ); } ) )
  {
    grid.attach( nodes[i], Rank::Village, ++route );
    if ( i % 64 == 0 )
      progress.check();
  }
  Random random( 72 );
  for ( const Pair &pair : neighbours( settlements.villageSeats, 7000 ) )
  {
    if ( random.chance( 0.4 ) )
      grid.connect( nodes[pair.a], nodes[pair.b], Rank::Village, ++route );
    progress.check();
  }
}

void joinGroups( RoadGrid &grid, const Settlements &settlements, Progress &progress )
{
  const auto seat = [&]( size_t group )
  { return settlements.villageSeats[static_cast<size_t>( settlements.groups[group].village )]; };
  size_t done = 0;
  for ( const size_t i : outwards( settlements.groups.size(), [&]( size_t g )
          { return distance( settlements.groups[g].at, seat( g ) ); } ) )
  {
    if ( ++done % 128 == 0 )
      progress.check();
    const double fate = unit( mixed( static_cast<int64_t>( i ), 0, 73 ) );
    if ( fate >= shareOfGroupsWithout )
      grid.attach( grid.nearestNode( settlements.groups[i].at ), fate < shareOfGroupsWithout + shareOfGroupsWithTrack ? Rank::Track : Rank::Group, 0 );
  }
}

} // namespace

std::vector<MotorwayCourse> planRoads( RoadGrid &grid, const Facts &facts, const Admin &admin, const Settlements &settlements, Progress &progress )
{
  const std::vector<int> countyNodes = nodesOf( grid, settlements.countySeats );
  std::vector<Pair> pairs = neighbours( settlements.countySeats, 160000 );
  const size_t tree = treeFirst( pairs, countyNodes.size() );
  for ( size_t i = 0; i < pairs.size(); ++i )
  {
    const bool national = i < tree;
    grid.connect( countyNodes[pairs[i].a], countyNodes[pairs[i].b], national ? Rank::National : Rank::Provincial, static_cast<int>( national ? 1 + i : 1 + i - tree ) );
    progress.check();
  }
  joinBigTowns( grid, admin, settlements, countyNodes, static_cast<int>( pairs.size() - tree ), progress );
  progress.report( 0.2 );

  std::vector<MotorwayCourse> motorways = motorwayCourses( grid, facts );
  for ( const MotorwayCourse &motorway : motorways )
  {
    for ( const Interchange &interchange : motorway.interchanges )
      grid.attach( interchange.node, Rank::Provincial, 0 );
  }
  progress.check();

  const std::vector<int> townNodes = nodesOf( grid, settlements.townshipSeats );
  int route = 0;
  for ( const size_t i : outwards( townNodes.size(), [&]( size_t t )
          { return distance( settlements.townshipSeats[t], settlements.countySeats[static_cast<size_t>( admin.townships[t].county )] ); } ) )
  {
    grid.attach( townNodes[i], Rank::County, ++route );
    progress.check();
  }
  Random random( 71 );
  for ( const Pair &pair : neighbours( settlements.townshipSeats, 22000 ) )
  {
    // within a county rather than across its border
    const bool sameCounty = admin.townships[pair.a].county == admin.townships[pair.b].county;
    if ( random.chance( sameCounty ? 0.8 : 0.45 ) )
      grid.connect( townNodes[pair.a], townNodes[pair.b], random.chance( 0.3 ) ? Rank::County : Rank::Township, ++route );
    progress.check();
  }
  progress.report( 0.5 );
  joinVillages( grid, admin, settlements, progress );
  progress.report( 0.75 );
  joinGroups( grid, settlements, progress );
  progress.report( 1 );
  return motorways;
}

std::vector<bool> settledNodes( const RoadGrid &grid, const Settlements &settlements, const std::vector<MotorwayCourse> &motorways )
{
  std::vector<bool> settled( static_cast<size_t>( grid.size() ), false );
  const auto add = [&]( Point place )
  { settled[static_cast<size_t>( grid.nearestNode( place ) )] = true; };
  for ( const auto *seats : { &settlements.countySeats, &settlements.townshipSeats, &settlements.villageSeats } )
    std::for_each( seats->begin(), seats->end(), add );
  for ( const Group &group : settlements.groups )
    add( group.at );
  for ( const MotorwayCourse &motorway : motorways )
  {
    for ( const Interchange &interchange : motorway.interchanges )
      settled[static_cast<size_t>( interchange.node )] = true;
  }
  return settled;
}

} // namespace lantu::sample
