// SPDX-License-Identifier: GPL-3.0-or-later
// Crossings that were not made nodes, and rivers under roads.
#include "travel/network_crossings.h"

#include <algorithm>
#include <map>

#include "travel/road_places.h"

namespace lantu
{

std::vector<UnjoinedCrossing> unjoinedCrossings( const RoadNetwork &network, const std::vector<uint32_t> &components, Progress &progress )
{
  std::vector<UnjoinedCrossing> found;
  const auto roadOf = [&network]( uint32_t edge ) -> const Road &
  { return network.roads[network.edges[edge].road]; };
  // pieces that meet at a vertex cross there too, give or take the rounding
  const auto inside = []( const Segment &piece, double along )
  {
    constexpr double touchMetres = 0.05;
    return std::min( along, 1 - along ) * planeDistance( piece.a, piece.b ) > touchMetres;
  };
  for ( const Crossing &crossing : network.segments.crossings( progress ) )
  {
    const Segment segment = network.segments.segment( crossing.first );
    const Segment across = network.segments.segment( crossing.second );
    const uint32_t edge = segment.owner;
    const uint32_t other = across.owner;
    if ( !inside( segment, crossing.alongFirst ) || !inside( across, crossing.alongSecond ) || edge == other || components[edge] == noComponent || components[other] == noComponent )
      continue;
    if ( !roadOf( edge ).apart && sameGrade( roadOf( edge ), roadOf( other ) ) )
      found.push_back( { std::min( edge, other ), std::max( edge, other ), between( segment.a, segment.b, crossing.alongFirst ) } );
  }
  std::sort( found.begin(), found.end(), []( const UnjoinedCrossing &a, const UnjoinedCrossing &b )
    { return std::tie( a.edge, a.other, a.at.x, a.at.y ) < std::tie( b.edge, b.other, b.at.x, b.at.y ); } );
  return found;
}

std::vector<UnmarkedBridge> unmarkedBridges( const RoadNetwork &network, const std::vector<uint32_t> &components, const RiverLines &rivers, Progress &progress )
{
  std::map<std::pair<uint32_t, uint32_t>, UnmarkedBridge> found;
  if ( rivers.grid.empty() )
    return {};
  for ( uint32_t i = 0; i < network.edges.size(); ++i )
  {
    if ( i % 1024 == 0 )
      progress.check();
    const uint32_t road = network.edges[i].road;
    if ( components[i] == noComponent || !onTheGround( network.roads[road] ) )
      continue;
    const std::vector<Point> line = network.line( i );
    for ( size_t k = 1; k < line.size(); ++k )
    {
      rivers.grid.crossings( line[k - 1], line[k], [&]( uint32_t river, Point at )
        {
        const auto [known, fresh] = found.try_emplace( { road, river }, UnmarkedBridge { road, river, at, 0 } );
        ++known->second.times; } );
    }
  }
  std::vector<UnmarkedBridge> list;
  for ( const auto &[key, bridge] : found )
    list.push_back( bridge );
  return list;
}

} // namespace lantu
