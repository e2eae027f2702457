// SPDX-License-Identifier: GPL-3.0-or-later
// From cut lines to edges.
#include "travel/road_network.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <numeric>
#include <optional>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_sort.h>

#include "base/large_pages.h"
#include "travel/noding.h"
#include "travel/union_find.h"

namespace lantu
{

namespace
{

constexpr size_t grain = 4096;

// The points of the layer with those of the cuts among them.
struct CutLines
{
    Array<Point> points;
    std::vector<uint32_t> number; // the new of each old point, and one more; empty where nothing was inserted
};

CutLines cutLines( std::vector<Point> points, const std::vector<Cut> &cuts )
{
  const size_t blocks = ( points.size() + grain - 1 ) / grain;
  const auto firstCut = [&cuts]( size_t block )
  { return std::partition_point( cuts.begin(), cuts.end(), [block]( const Cut &cut )
      { return cut.vertex < block * grain; } ); };
  std::vector<size_t> insertedBefore( blocks + 1, 0 );
  tbb::parallel_for( size_t { 0 }, blocks, [&]( size_t block )
    { insertedBefore[block + 1] = static_cast<size_t>( std::count_if( firstCut( block ), firstCut( block + 1 ), []( const Cut &cut )
        { return cut.along > 0; } ) ); } );
  std::partial_sum( insertedBefore.begin(), insertedBefore.end(), insertedBefore.begin() );
  CutLines lines;
  if ( insertedBefore.back() == 0 )
  {
    lines.points = std::move( points );
    return lines;
  }
  lines.number = vectorInLargePages<uint32_t>( points.size() + 1 );
  const size_t total = points.size() + insertedBefore.back();
  const std::shared_ptr<Point[]> all = std::make_shared_for_overwrite<Point[]>( total );
  wishLargePages( all.get(), total * sizeof( Point ) );
  tbb::parallel_for( size_t { 0 }, blocks, [&]( size_t block )
    {
    auto cut = firstCut( block );
    size_t next = block * grain + insertedBefore[block];
    for ( size_t i = block * grain; i < std::min( ( block + 1 ) * grain, points.size() ); ++i )
    {
      lines.number[i] = static_cast<uint32_t>( next );
      all[next++] = points[i];
      for ( ; cut != cuts.end() && cut->vertex == i; ++cut )
      {
        if ( cut->along > 0 )
          all[next++] = between( points[i], points[i + 1], cut->along );
      }
    } } );
  lines.number.back() = static_cast<uint32_t>( total );
  lines.points = Array<Point>( { all.get(), total }, all );
  return lines;
}

// The grid over the uncut segments, taken over: every part of a cut segment is entered wherever the whole was.
SegmentIndex::Grid gridOfParts( const SegmentIndex::Grid &whole, const std::vector<uint32_t> &number )
{
  SegmentIndex::Grid grid = whole;
  constexpr size_t ahead = 16; // entries
  const size_t cells = whole.offsets.size() - 1;
  auto offsets = vectorInLargePages<uint32_t>( cells + 1 );
  const auto each = [&]( auto visit )
  {
    tbb::parallel_for( tbb::blocked_range<size_t>( 0, cells, grain ), [&]( const tbb::blocked_range<size_t> &range )
      {
      for ( size_t cell = range.begin(); cell < range.end(); ++cell )
      {
        // the parts of the next cells, whose numbers lie anywhere in memory
        for ( size_t entry = whole.offsets[cell] + ahead; entry < std::min<size_t>( whole.offsets[cell + 1] + ahead, whole.entries.size() ); ++entry )
          __builtin_prefetch( &number[whole.entries[entry]] );
        visit( cell, whole.entries.begin() + whole.offsets[cell], whole.entries.begin() + whole.offsets[cell + 1] );
      } } );
  };
  each( [&]( size_t cell, auto first, auto last )
    {
    for ( ; first != last; ++first )
      offsets[cell + 1] += number[*first + 1] - number[*first]; } );
  std::partial_sum( offsets.begin(), offsets.end(), offsets.begin() );
  auto entries = vectorInLargePages<uint32_t>( offsets.back() );
  each( [&]( size_t cell, auto first, auto last )
    {
    uint32_t next = offsets[cell];
    for ( ; first != last; ++first )
    {
      for ( uint32_t segment = number[*first]; segment < number[*first + 1]; ++segment )
        entries[next++] = segment;
    } } );
  grid.offsets = std::move( offsets );
  grid.entries = std::move( entries );
  return grid;
}

// Neighbours on the ground get numbers near each other, so that a search finds them in the nearer caches.
std::vector<Point> sortedNodes( const std::vector<Point> &nodes, const SegmentIndex &segments, std::vector<RoadEdge> &edges )
{
  struct Entry
  {
      uint64_t cell;
      uint32_t node;
      bool operator<( const Entry &other ) const { return cell != other.cell ? cell < other.cell : node < other.node; }
  };
  std::vector<Entry> order( nodes.size() );
  tbb::parallel_for( tbb::blocked_range<size_t>( 0, nodes.size(), grain ), [&]( const tbb::blocked_range<size_t> &range )
    {
    for ( size_t i = range.begin(); i < range.end(); ++i )
      order[i] = { segments.cellOf( nodes[i] ), static_cast<uint32_t>( i ) }; } );
  tbb::parallel_sort( order.begin(), order.end() );
  std::vector<uint32_t> number( nodes.size() );
  std::vector<Point> sorted( nodes.size() );
  for ( size_t i = 0; i < order.size(); ++i )
  {
    number[order[i].node] = static_cast<uint32_t>( i );
    sorted[i] = nodes[order[i].node];
  }
  for ( RoadEdge &edge : edges )
  {
    edge.from = number[edge.from];
    edge.to = number[edge.to];
  }
  return sorted;
}

} // namespace

double RoadNetwork::metresOf( uint32_t segment ) const
{
  const Segment part = segments.segment( segment );
  return frame.metres( part.a, part.b );
}

std::vector<Point> RoadNetwork::line( uint32_t edge ) const
{
  uint32_t position = edges[edge].firstSegment;
  std::vector<Point> points { segments.points()[position] };
  for ( ; segments.owner( position ) == edge; ++position )
    points.push_back( segments.points()[position + 1] );
  return points;
}

RoadNetwork buildNetwork( RoadLayer layer, const Frame &frame, double mendMetres, Progress &progress )
{
  Noding noding = noded( layer, frame, mendMetres, progress );
  progress.check();
  std::optional<SegmentIndex::Grid> grid;
  if ( noding.index )
    grid = noding.index->grid();
  noding.index.reset(); // it looks at the points that are about to move
  CutLines lines = cutLines( std::move( layer.points ), noding.cuts );
  if ( grid && !lines.number.empty() )
    grid = gridOfParts( *grid, lines.number );
  lines.number = {};
  progress.check();
  const Array<Point> points = std::move( lines.points );

  std::vector<RoadEdge> edges;
  edges.reserve( noding.cuts.size() - layer.parts() );
  wishLargePages( edges );
  auto owners = vectorInLargePages<uint32_t>( points.size(), SegmentIndex::noOwner );
  size_t part = 0;
  size_t inserted = 0;
  for ( size_t i = 0; i + 1 < noding.cuts.size(); ++i )
  {
    const Cut &from = noding.cuts[i];
    const Cut &to = noding.cuts[i + 1];
    inserted += from.along > 0 ? 1 : 0;
    while ( from.vertex >= layer.ends[part] )
      ++part;
    if ( to.vertex >= layer.ends[part] )
      continue; // from the end of one part to the beginning of the next
    const auto first = static_cast<uint32_t>( from.vertex + inserted );
    const size_t last = to.vertex + inserted + ( to.along > 0 ? 1 : 0 );
    std::fill( owners.begin() + first, owners.begin() + static_cast<ptrdiff_t>( last ), static_cast<uint32_t>( edges.size() ) );
    edges.push_back( { from.node, to.node, layer.roadOf[part], first, 0 } );
  }
  const std::shared_ptr<double[]> metresBefore = std::make_shared_for_overwrite<double[]>( points.size() );
  wishLargePages( metresBefore.get(), points.size() * sizeof( double ) );
  tbb::parallel_for( tbb::blocked_range<size_t>( 0, edges.size(), grain ), [&]( const tbb::blocked_range<size_t> &range )
    {
    for ( size_t i = range.begin(); i < range.end(); ++i )
    {
      double metres = 0;
      size_t at = edges[i].firstSegment;
      for ( ; owners[at] == i; ++at )
      {
        metresBefore[at] = metres;
        metres += frame.metres( points[at], points[at + 1] );
      }
      if ( owners[at] == SegmentIndex::noOwner )
        metresBefore[at] = 0; // the last point of a line
      edges[i].metres = metres;
    } } );
  progress.check();
  RoadNetwork network { .frame = frame, .roads = std::move( layer.roads ), .nodes = {}, .edges = {}, .segments = {}, .metresBefore = Array<double>( { metresBefore.get(), points.size() }, metresBefore ), .mended = std::move( noding.mended ), .mendMetres = mendMetres, .turns = {}, .banSteps = {}, .banEnds = {}, .barriers = {} };
  network.segments = grid ? SegmentIndex( points, std::move( owners ), std::move( *grid ) ) : SegmentIndex( points, std::move( owners ) );
  network.nodes = sortedNodes( noding.nodes, network.segments, edges );
  network.edges = std::move( edges );
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
