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
  for ( const Crossing &crossing : network.segments.crossings( progress ) )
  {
    const uint32_t edge = network.segments.owner( crossing.first );
    const uint32_t other = network.segments.owner( crossing.second );
    const bool inside = crossing.alongFirst < 1 && crossing.alongSecond < 1; // else a vertex of the one lies on the other, by chance
    if ( !inside || edge == other || components[edge] == noComponent || components[other] == noComponent )
      continue;
    const Segment segment = network.segments.segment( crossing.first );
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
