// SPDX-License-Identifier: GPL-3.0-or-later
// From cut lines to edges.
#include "travel/road_network.h"

#include <algorithm>
#include <numeric>

#include "travel/noding.h"
#include "travel/union_find.h"

namespace lantu
{

double RoadNetwork::metresOf( uint32_t segment ) const
{
  const Segment &part = segments.segments()[segment];
  return frame.metres( part.a, part.b );
}

std::vector<Point> RoadNetwork::line( uint32_t edge ) const
{
  const std::vector<Segment> &all = segments.segments();
  std::vector<Point> points { all[edges[edge].firstSegment].a };
  for ( size_t i = edges[edge].firstSegment; i < all.size() && all[i].owner == edge; ++i )
    points.push_back( all[i].b );
  return points;
}

RoadNetwork buildNetwork( RoadLayer layer, const Frame &frame, double mendMetres, Progress &progress )
{
  Noding noding = noded( layer, frame, mendMetres, progress );
  progress.check();
  RoadNetwork network { .frame = frame, .roads = std::move( layer.roads ), .nodes = std::move( noding.nodes ), .edges = {}, .segments = {}, .metresBefore = {}, .mended = std::move( noding.mended ), .mendMetres = mendMetres };
  std::vector<Segment> segments;
  segments.reserve( layer.points.size() + noding.cuts.size() );

  size_t part = 0;
  for ( size_t i = 0; i + 1 < noding.cuts.size(); ++i )
  {
    const Cut &from = noding.cuts[i];
    const Cut &to = noding.cuts[i + 1];
    while ( from.vertex >= layer.ends[part] )
      ++part;
    if ( to.vertex >= layer.ends[part] )
      continue; // from the end of one part to the beginning of the next
    const auto edge = static_cast<uint32_t>( network.edges.size() );
    const auto firstSegment = static_cast<uint32_t>( segments.size() );
    double metres = 0;
    const auto place = [&]( const Cut &cut )
    { return cut.along == 0 ? layer.points[cut.vertex] : between( layer.points[cut.vertex], layer.points[cut.vertex + 1], cut.along ); };
    Point at = place( from );
    const auto go = [&]( Point next )
    {
      segments.push_back( { at, next, edge } );
      network.metresBefore.push_back( metres );
      metres += frame.metres( at, next );
      at = next;
    };
    for ( size_t vertex = from.vertex + 1; vertex <= to.vertex; ++vertex )
    {
      if ( vertex < to.vertex || to.along > 0 )
        go( layer.points[vertex] );
    }
    go( place( to ) );
    network.edges.push_back( { from.node, to.node, layer.roadOf[part], firstSegment, metres } );
  }
  network.segments = SegmentIndex( std::move( segments ) );
  return network;
}

std::vector<uint32_t> componentsOfEdges( const RoadNetwork &network, Profile profile )
{
  const auto open = [&]( const RoadEdge &edge )
  { return usable( network.roads[edge.road], profile ); };
  UnionFind joined( network.nodes.size() );
  for ( const RoadEdge &edge : network.edges )
  {
    if ( open( edge ) )
      joined.unite( edge.from, edge.to );
  }
  std::vector<double> metres( network.nodes.size(), -1 );
  for ( const RoadEdge &edge : network.edges )
  {
    if ( open( edge ) )
      metres[joined.root( edge.from )] = std::max( 0.0, metres[joined.root( edge.from )] ) + edge.metres;
  }
  std::vector<uint32_t> order( network.nodes.size() );
  std::iota( order.begin(), order.end(), 0U );
  std::stable_sort( order.begin(), order.end(), [&]( uint32_t a, uint32_t b )
    { return metres[a] > metres[b]; } );
  std::vector<uint32_t> rank( network.nodes.size(), noComponent );
  for ( size_t i = 0; i < order.size(); ++i )
    rank[order[i]] = static_cast<uint32_t>( i );
  std::vector<uint32_t> result( network.edges.size(), noComponent );
  for ( size_t i = 0; i < result.size(); ++i )
  {
    if ( open( network.edges[i] ) )
      result[i] = rank[joined.root( network.edges[i].from )];
  }
  return result;
}

} // namespace lantu
