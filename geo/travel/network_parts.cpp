// SPDX-License-Identifier: GPL-3.0-or-later
// Sums by part, and the search for the nearest gap.
#include "travel/network_parts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "place/wkb_points.h"
#include "travel/road_joins.h"

namespace lantu
{

namespace
{

constexpr double metresInKilometre = 1000;
constexpr double sampleMetres = 50;

// The nearest gap of one part, sought from its edges one after the other.
class NearestGap
{
  public:
    NearestGap( const RoadNetwork &network, const std::vector<uint32_t> &components, double mostMetres )
      : mNetwork( network ), mComponents( components ), mMost( mostMetres ) {}

    void seek( uint32_t edge, RoadGap &best )
    {
      const std::vector<Point> line = mNetwork.line( edge );
      if ( !onTheGround( mNetwork.roads[mNetwork.edges[edge].road] ) )
      {
        seekAt( edge, line.front(), line.front(), 0, 0, best );
        seekAt( edge, line.back(), line.back(), mNetwork.edges[edge].metres, 0, best );
        return;
      }
      double before = 0;
      double free = 0; // so far nothing can be nearer than the best
      for ( size_t i = 1; i < line.size(); ++i )
      {
        const double length = planeDistance( line[i - 1], line[i] );
        const auto pieces = std::max( 1.0, std::ceil( length / sampleMetres ) );
        const double step = length / pieces;
        for ( double piece = 0; piece < pieces; ++piece )
        {
          const Point from = between( line[i - 1], line[i], piece / pieces );
          const Point to = between( line[i - 1], line[i], ( piece + 1 ) / pieces );
          const double metres = mNetwork.frame.metres( from, to );
          if ( free <= step )
            free = seekAt( edge, from, to, before, metres, best ) - atMost( best );
          free -= step;
          before += metres;
        }
      }
    }

  private:
    // In the plane, whose scale nowhere exceeds this; farther is of no interest.
    double atMost( const RoadGap &best ) const { return std::min( best.metres, mMost ) * 1.02; }

    // Takes the piece that begins at from as best if it is; says how near to from anything can be.
    double seekAt( uint32_t edge, Point from, Point to, double before, double metres, RoadGap &best )
    {
      const double length = planeDistance( from, to );
      // farther than needed, so that many places after this one need not be asked about
      const double radius = 2 * atMost( best ) + length;
      const auto accept = [this]( uint32_t other )
      { return mComponents[other] == 0 && onTheGround( mNetwork.roads[mNetwork.edges[other].road] ); };
      mNetwork.segments.nearest( from, radius, 1, accept, mFound );
      if ( mFound.empty() )
        return radius;
      const double distance = mFound[0].distance;
      if ( distance - length > atMost( best ) )
        return distance;
      take( edge, from, to, before, metres, placeOf( mNetwork, mFound[0] ).edge, best );
      return distance;
    }

    void take( uint32_t edge, Point from, Point to, double before, double metres, uint32_t other, RoadGap &best ) const
    {
      const std::vector<Point> line = mNetwork.line( other );
      double along = 0;
      for ( size_t i = 1; i < line.size(); ++i )
      {
        const double own = mNetwork.frame.metres( line[i - 1], line[i] );
        const Nearness near = nearness( from, to, line[i - 1], line[i] );
        const Point start = between( from, to, near.first );
        const Point end = between( line[i - 1], line[i], near.second );
        if ( const double gap = mNetwork.frame.metres( start, end ); gap < best.metres && gap <= mMost )
          best = { { edge, before + metres * near.first, start }, { other, along + own * near.second, end }, gap };
        along += own;
      }
    }

    const RoadNetwork &mNetwork;
    const std::vector<uint32_t> &mComponents;
    double mMost;
    std::vector<NearSegment> mFound;
};

} // namespace

RoadPeople peopleAtRoads( const RoadNetwork &network, Profile profile, const Points &demand, double snapMetres, Progress &progress )
{
  RoadPeople people;
  people.households.assign( network.edges.size(), 0 );
  people.persons.assign( network.edges.size(), 0 );
  const RoadJoins joins = joinRoads( network, profile, demand, snapMetres, progress, 1 );
  for ( size_t i = 0; i < demand.size(); ++i )
  {
    if ( !demand.hasPosition( i ) )
      continue;
    if ( !joins.any( i ) )
    {
      ++people.noRoadHouseholds;
      people.noRoadPersons += demand.weight[i];
      continue;
    }
    const uint32_t edge = joins.joins[joins.offsets[i]].edge;
    ++people.households[edge];
    people.persons[edge] += demand.weight[i];
  }
  return people;
}

std::vector<NetworkPart> networkParts( const RoadNetwork &network, const std::vector<uint32_t> &components, const RoadPeople &people )
{
  std::vector<NetworkPart> parts;
  std::vector<double> metres;
  for ( uint32_t i = 0; i < network.edges.size(); ++i )
  {
    const uint32_t component = components[i];
    if ( component == noComponent )
      continue;
    if ( component >= parts.size() )
    {
      parts.resize( component + 1 );
      metres.resize( component + 1, -1 );
    }
    if ( metres[component] < 0 )
    {
      metres[component] = 0;
      parts[component].firstEdge = i;
    }
    metres[component] += network.edges[i].metres;
    parts[component].concerned.households += people.households[i];
    parts[component].concerned.persons += people.persons[i];
  }
  for ( size_t i = 0; i < parts.size(); ++i )
    parts[i].concerned.kilometres = metres[i] / metresInKilometre;
  return parts;
}

void findNearest( const RoadNetwork &network, const std::vector<uint32_t> &components, double mostMetres, std::vector<NetworkPart> &parts, Progress &progress )
{
  NearestGap search( network, components, mostMetres );
  for ( uint32_t i = 0; i < network.edges.size(); ++i )
  {
    if ( i % 256 == 0 )
      progress.check();
    if ( components[i] != 0 && components[i] != noComponent )
      search.seek( i, parts[components[i]].nearest );
  }
}

Table componentLines( const RoadNetwork &network, const std::vector<uint32_t> &components, const std::vector<NetworkPart> &parts, Progress &progress )
{
  std::vector<uint32_t> order( network.edges.size() );
  std::iota( order.begin(), order.end(), 0U );
  std::erase_if( order, [&]( uint32_t edge )
    { return components[edge] == noComponent; } );
  std::stable_sort( order.begin(), order.end(), [&]( uint32_t a, uint32_t b )
    { return components[a] < components[b]; } );
  Table table { .shape = &componentsLayer, .rows = {}, .crs = network.frame.crs() };
  table.rows.reserve( order.size() );
  for ( const uint32_t edge : order )
  {
    if ( table.rows.size() % 4096 == 0 )
      progress.check();
    const Concerned &part = parts[components[edge]].concerned;
    Row &row = table.add();
    row.geometry = lineWkb( network.line( edge ) );
    row.values = { static_cast<int64_t>( components[edge] ) + 1, network.roads[network.edges[edge].road].row, rounded( network.edges[edge].metres, 0.01 ), rounded( part.kilometres, 0.001 ), part.households, part.persons };
  }
  return table;
}

} // namespace lantu
