// SPDX-License-Identifier: GPL-3.0-or-later
// Carriageways, what they pass over and under, and the ramps.
#include "motorways.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "line_tools.h"

namespace lantu::sample
{

namespace
{

constexpr double halfGap = 12;     // metres from the middle to a carriageway
constexpr double step = 20;        // metres: how finely bridges and tunnels are decided
constexpr double overRoad = 40;    // of bridge to either side of a road
constexpr double besideEnd = 40;   // metres around the end of a road in which a motorway is a bridge
constexpr double beyondBank = 60;  // of bridge beyond the banks of a river
constexpr double levelling = 1200; // metres to either side over which a motorway levels the ground
constexpr double ridge = 55;       // metres of ground above the motorway from which it is a tunnel
constexpr double valley = 40;      // and below it, from which it is a bridge

enum class Build : uint8_t
{
  Ground,
  Bridge,
  HighBridge, //!< over another motorway
  Tunnel
};

struct Crossed
{
    const PartIndex &roads;
    const PartIndex &motorways; //!< those drawn before
    const PartIndex &rivers;
    const Terrain &terrain;
};

// How each step of the line is built.
std::vector<Build> builds( const Line &line, const Crossed &crossed )
{
  const double whole = lineLength( line );
  const auto count = static_cast<size_t>( whole / step ) + 1;
  std::vector<double> heights;
  std::vector<Point> places;
  double before = 0;
  size_t part = 1;
  for ( size_t i = 0; i < count; ++i )
  {
    const double metres = static_cast<double>( i ) * step;
    while ( part + 1 < line.size() && before + distance( line[part - 1], line[part] ) < metres )
    {
      before += distance( line[part - 1], line[part] );
      ++part;
    }
    places.push_back( between( line[part - 1], line[part], ( metres - before ) / distance( line[part - 1], line[part] ) ) );
    heights.push_back( crossed.terrain.height( places.back() ) );
  }
  std::vector<double> sums { 0 };
  for ( const double height : heights )
    sums.push_back( sums.back() + height );
  std::vector<Build> built( count, Build::Ground );
  constexpr auto reach = static_cast<size_t>( levelling / step );
  for ( size_t i = 0; i < count; ++i )
  {
    const size_t from = i > reach ? i - reach : 0;
    const size_t to = std::min( count, i + reach + 1 );
    const double level = ( sums[to] - sums[from] ) / static_cast<double>( to - from );
    if ( heights[i] > level + ridge )
      built[i] = Build::Tunnel;
    else if ( heights[i] < level - valley )
      built[i] = Build::Bridge;
  }
  const auto bridge = [&]( double metres, double half, Build kind, bool overTunnels )
  {
    const auto from = static_cast<size_t>( std::max( 0.0, ( metres - half ) / step ) );
    for ( size_t i = from; i < count && static_cast<double>( i ) * step <= metres + half; ++i )
    {
      if ( overTunnels || built[i] != Build::Tunnel )
        built[i] = std::max( kind, built[i] == Build::Tunnel ? kind : built[i] );
    }
  };
  double metres = 0;
  for ( size_t i = 1; i < line.size(); ++i )
  {
    const double length = distance( line[i - 1], line[i] );
    for ( const PartIndex::Crossing &crossing : crossed.roads.crossings( line[i - 1], line[i] ) )
      bridge( metres + crossing.share * length, overRoad, Build::Bridge, false );
    for ( const PartIndex::Crossing &crossing : crossed.motorways.crossings( line[i - 1], line[i] ) )
      bridge( metres + crossing.share * length, overRoad + 2 * halfGap, Build::HighBridge, false );
    for ( const PartIndex::Crossing &crossing : crossed.rivers.crossings( line[i - 1], line[i] ) )
      bridge( metres + crossing.share * length, crossing.value / 2 + beyondBank, Build::Bridge, true );
    metres += length;
  }
  return built;
}

// Cuts the line where the way it is built changes and at the interchanges.
void addCarriageway( std::vector<Road> &roads, const Line &line, const std::vector<size_t> &interchanges, const std::vector<Build> &built, const Road &model )
{
  std::vector<double> cuts;
  std::vector<double> metresAt { 0 };
  for ( size_t i = 1; i < line.size(); ++i )
    metresAt.push_back( metresAt.back() + distance( line[i - 1], line[i] ) );
  for ( const size_t vertex : interchanges )
    cuts.push_back( metresAt[vertex] );
  for ( size_t i = 1; i < built.size(); ++i )
  {
    if ( built[i] != built[i - 1] )
      cuts.push_back( ( static_cast<double>( i ) - 0.5 ) * step );
  }
  cuts.push_back( metresAt.back() );
  std::sort( cuts.begin(), cuts.end() );
  double from = 0;
  Point start = line.front();
  for ( const double to : cuts )
  {
    if ( to - from < 1 )
      continue;
    Road road = model;
    road.line = partOf( line, from, to );
    road.line.front() = start;
    const Build build = built[std::min( built.size() - 1, static_cast<size_t>( ( from + to ) / 2 / step + 0.5 ) )];
    road.bridge = build == Build::Bridge || build == Build::HighBridge;
    road.tunnel = build == Build::Tunnel;
    road.level = road.tunnel ? -1 : ( build == Build::HighBridge ? 2 : ( road.bridge ? 1 : 0 ) );
    start = road.line.back();
    roads.push_back( road );
    from = to;
  }
}

// A curve that leaves the carriageway along it.
Line rampLine( Point from, Point along, Point to )
{
  const double away = distance( from, to );
  const Point side = dot( along, to - from ) < 0 ? along * -1 : along;
  const Point control = from + side * ( 0.45 * away / std::max( 1e-9, length( side ) ) );
  Line line { from };
  constexpr int parts = 10;
  for ( int i = 1; i < parts; ++i )
  {
    const double share = static_cast<double>( i ) / parts;
    const Point at = between( between( from, control, share ), between( control, to, share ), share );
    line.push_back( { std::round( at.x * 10 ) / 10, std::round( at.y * 10 ) / 10 } );
  }
  line.push_back( to );
  return line;
}

// Without the ends, where it meets what it leads to.
Line inner( const Line &line )
{
  return partOf( line, 1, lineLength( line ) - 1 );
}

Line stored( Line line )
{
  for ( Point &at : line )
    at = { std::round( at.x * 10 ) / 10, std::round( at.y * 10 ) / 10 };
  return line;
}

} // namespace

std::vector<Road> motorwayRoads( const std::vector<MotorwayCourse> &courses, const std::vector<Road> &others, const RoadGrid &grid, const Terrain &terrain, const PartIndex &barriers )
{
  constexpr double bucket = 1500;
  PartIndex roadIndex( bucket );
  for ( const Road &road : others )
  {
    roadIndex.add( road.line, 0 );
    // a road that ends beside a motorway must not look as if it joined it
    for ( const Point end : { road.line.front(), road.line.back() } )
    {
      roadIndex.add( { end + Point { -besideEnd, 0 }, end + Point { besideEnd, 0 } }, 0 );
      roadIndex.add( { end + Point { 0, -besideEnd }, end + Point { 0, besideEnd } }, 0 );
    }
  }
  PartIndex motorwayIndex( bucket );

  std::vector<Road> roads;
  std::vector<Road> ramps;
  for ( const MotorwayCourse &course : courses )
  {
    std::vector<Line> carriageways { course.line };
    if ( course.carriageways == 2 )
      carriageways = { shifted( course.line, -halfGap ), shifted( course.line, halfGap ) };
    std::vector<size_t> vertices;
    for ( const Interchange &interchange : course.interchanges )
      vertices.push_back( interchange.at );
    for ( size_t side = 0; side < carriageways.size(); ++side )
    {
      Line &line = carriageways[side];
      line = stored( line );
      Road model { .line = {}, .rank = Rank::Motorway };
      model.name = course.name;
      // lines are drawn along the course: on the left of it traffic comes the other way
      model.oneway = carriageways.size() == 1 ? 0 : ( side == 0 ? 1 : -1 );
      addCarriageway( roads, line, vertices, builds( line, { roadIndex, motorwayIndex, barriers, terrain } ), model );
      for ( const Interchange &interchange : course.interchanges )
      {
        const size_t before = interchange.at == 0 ? 0 : interchange.at - 1;
        const size_t after = std::min( line.size() - 1, interchange.at + 1 );
        Road ramp { .line = rampLine( line[interchange.at], line[after] - line[before], grid.at( interchange.node ) ), .rank = Rank::Motorway };
        ramp.name = fmt::format( "{}匝道", course.name );
        ramp.ramp = true;
        ramps.push_back( ramp );
      }
    }
    for ( const Line &line : carriageways )
      motorwayIndex.add( line, 0 );
  }
  for ( Road &ramp : ramps )
  {
    const Line middle = inner( ramp.line );
    ramp.bridge = roadIndex.crosses( middle ) || motorwayIndex.crosses( middle ) || barriers.crosses( middle );
    ramp.level = ramp.bridge ? 2 : 0;
    roads.push_back( ramp );
  }
  return roads;
}

} // namespace lantu::sample
