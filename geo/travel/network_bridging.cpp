// SPDX-License-Identifier: GPL-3.0-or-later
// Candidates, their gain and their order.
#include "travel/network_bridging.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "place/wkb_points.h"

namespace lantu
{

namespace
{

std::string sentenceOf( const BridgedGap &bridged )
{
  if ( bridged.part == 0 )
    return say( { "补上这 {:.1f} 米缺口，没有新的农户接入主路网：两侧本已连通，或都不在主路网上。", "Bridging these {:.1f} m joins no household to the main network: both sides are connected already, or neither is on it." }, bridged.gap.metres );
  return say( { "补上这 {:.1f} 米缺口，{:.1f} 公里道路、{} 户 {:.0f} 人接入主路网（该分块的第 {} 方案）。", "Bridging these {:.1f} m joins {:.1f} km of roads, {} households and {:.0f} persons to the main network (alternative {} for this part)." }, bridged.gap.metres, bridged.joined.kilometres, bridged.joined.households, bridged.joined.persons, bridged.alternative );
}

} // namespace

std::vector<BridgedGap> bridgedGaps( const RoadEnds &ends, const std::vector<uint32_t> &components, const std::vector<NetworkPart> &parts )
{
  std::vector<BridgedGap> made;
  std::map<std::pair<uint32_t, uint32_t>, std::vector<double>> known; // the same gap, seen from its other side or as the nearest of its part
  const auto add = [&]( const char *what, const RoadGap &gap )
  {
    constexpr double same = 1; // metres
    std::vector<double> &lengths = known[std::minmax( gap.from.edge, gap.to.edge )];
    if ( std::any_of( lengths.begin(), lengths.end(), [&gap]( double metres )
           { return std::abs( metres - gap.metres ) < same; } ) )
      return;
    lengths.push_back( gap.metres );
    const uint32_t from = components[gap.from.edge];
    const uint32_t to = components[gap.to.edge];
    // also where a road closed to the profile lies on the other side: it joins nobody
    const uint32_t part = from == noComponent || to == noComponent || ( from != 0 && to != 0 ) ? 0 : std::max( from, to );
    made.push_back( { what, gap, part, 0, part == 0 ? Concerned() : parts[part].concerned } );
  };
  for ( const RoadGap &gap : ends.gaps )
    add( networkFinding::gap, gap );
  for ( const MissingLink &link : ends.links )
    add( networkFinding::bridge, link.gap );
  for ( const NetworkPart &part : parts )
  {
    if ( std::isfinite( part.nearest.metres ) )
      add( networkFinding::component, part.nearest );
  }
  const auto rank = []( const BridgedGap &bridged )
  { return std::make_tuple( -bridged.joined.households, -bridged.joined.persons, -bridged.joined.kilometres, bridged.part, bridged.gap.metres ); };
  std::stable_sort( made.begin(), made.end(), [&rank]( const BridgedGap &a, const BridgedGap &b )
    { return rank( a ) < rank( b ); } );
  for ( size_t i = 0; i < made.size(); ++i )
  {
    if ( made[i].part != 0 )
      made[i].alternative = i > 0 && made[i - 1].part == made[i].part ? made[i - 1].alternative + 1 : 1;
  }
  return made;
}

Table bridgedTable( const RoadNetwork &network, const std::vector<BridgedGap> &gaps )
{
  Table table { .shape = &bridgedLayer, .rows = {}, .crs = network.frame.crs() };
  const auto rowOf = [&network]( const RoadPlace &place )
  { return network.roads[network.edges[place.edge].road].row; };
  for ( const BridgedGap &bridged : gaps )
  {
    Row &row = table.add();
    row.geometry = lineWkb( { bridged.gap.from.at, bridged.gap.to.at } );
    row.values = { row.id, std::string( bridged.what ), sentenceOf( bridged ), rowOf( bridged.gap.from ), rowOf( bridged.gap.to ), rounded( bridged.gap.metres, 0.01 ), Value(), Value(), rounded( bridged.joined.kilometres, 0.001 ), bridged.joined.households, bridged.joined.persons };
    if ( bridged.part != 0 )
    {
      row.values[6] = static_cast<int64_t>( bridged.part ) + 1;
      row.values[7] = bridged.alternative;
    }
  }
  return table;
}

} // namespace lantu
