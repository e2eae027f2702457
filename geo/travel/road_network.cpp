// SPDX-License-Identifier: GPL-3.0-or-later
// From cut lines to edges.
#include "travel/road_network.h"

#include <algorithm>
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

// Puts the points of the cuts among those of the lines, from the back, so that each is moved once.
void insertCuts( LargeVector<Point> &points, const std::vector<Cut> &within )
{
  size_t end = points.size();
  points.resize( end + within.size() );
  Point next {}; // the vertex after the segment
  for ( size_t left = within.size(); left > 0; --left )
  {
    const Cut &cut = within[left - 1];
    const size_t after = cut.vertex + 1;
    if ( left == within.size() || within[left].vertex != cut.vertex )
      next = points[after];
    std::move_backward( points.begin() + static_cast<ptrdiff_t>( after ), points.begin() + static_cast<ptrdiff_t>( end ), points.begin() + static_cast<ptrdiff_t>( end + left ) );
    points[after + left - 1] = between( points[cut.vertex], next, cut.along );
    end = after;
  }
}

// Where a segment begins once all cuts are among the points.
class NumberWithCuts
{
  public:
    NumberWithCuts( const std::vector<Cut> &within, size_t points )
      : mWithin( within ), mBefore( points / step + 2 )
    {
      size_t cut = 0;
      for ( size_t i = 0; i < mBefore.size(); ++i )
      {
        while ( cut < within.size() && within[cut].vertex < i * step )
          ++cut;
        mBefore[i] = static_cast<uint32_t>( cut );
      }
    }

    uint32_t operator()( uint32_t segment ) const
    {
      uint32_t before = mBefore[segment / step];
      for ( const uint32_t last = mBefore[segment / step + 1]; before < last && mWithin[before].vertex < segment; )
        ++before;
      return segment + before;
    }

  private:
    static constexpr size_t step = 64;
    const std::vector<Cut> &mWithin;
    std::vector<uint32_t> mBefore; // cuts before each 64th segment
};

// The grid over the uncut segments, taken over: every part of a cut segment is entered wherever the whole was.
SegmentIndex::Grid gridOfParts( const SegmentIndex::Grid &whole, const NumberWithCuts &number )
{
  SegmentIndex::Grid grid = whole;
  const size_t cells = whole.offsets.size() - 1;
  const size_t blocks = ( cells + grain - 1 ) / grain;
  const auto each = [&]( size_t block, auto visit )
  {
    for ( size_t cell = block * grain; cell < std::min( cells, ( block + 1 ) * grain ); ++cell )
    {
      for ( uint32_t entry = whole.offsets[cell]; entry < whole.offsets[cell + 1]; ++entry )
        visit( number( whole.entries[entry] ), number( whole.entries[entry] + 1 ) );
    }
  };
  std::vector<uint32_t> begin( blocks + 1, 0 );
  tbb::parallel_for( size_t { 0 }, blocks, [&]( size_t block )
    { each( block, [&]( uint32_t first, uint32_t last )
        { begin[block + 1] += last - first; } ); } );
  std::partial_sum( begin.begin(), begin.end(), begin.begin() );
  LargeVector<uint32_t> offsets( cells + 1 );
  LargeVector<uint32_t> entries( begin.back() );
  offsets.back() = begin.back();
  tbb::parallel_for( size_t { 0 }, blocks, [&]( size_t block )
    {
    uint32_t next = begin[block];
    for ( size_t cell = block * grain; cell < std::min( cells, ( block + 1 ) * grain ); ++cell )
    {
      offsets[cell] = next;
      for ( uint32_t entry = whole.offsets[cell]; entry < whole.offsets[cell + 1]; ++entry )
      {
        const uint32_t last = number( whole.entries[entry] + 1 );
        for ( uint32_t segment = number( whole.entries[entry] ); segment < last; ++segment )
          entries[next++] = segment;
      }
    } } );
  grid.offsets = std::move( offsets );
  grid.entries = std::move( entries );
  return grid;
}

// Neighbours on the ground get numbers near each other, so that a search finds them in the nearer caches.
LargeVector<Point> sortedNodes( const LargeVector<Point> &nodes, const SegmentIndex &segments, LargeVector<RoadEdge> &edges )
{
  struct Entry
  {
      uint64_t cell;
      uint32_t node;
      bool operator<( const Entry &other ) const { return cell != other.cell ? cell < other.cell : node < other.node; }
  };
  const auto each = []( size_t count, auto visit )
  {
    tbb::parallel_for( tbb::blocked_range<size_t>( 0, count, grain ), [&]( const tbb::blocked_range<size_t> &range )
      {
      for ( size_t i = range.begin(); i < range.end(); ++i )
        visit( i ); } );
  };
  LargeVector<Entry> order( nodes.size() );
  each( nodes.size(), [&]( size_t i )
    { order[i] = { segments.cellOf( nodes[i] ), static_cast<uint32_t>( i ) }; } );
  tbb::parallel_sort( order.begin(), order.end() );
  LargeVector<uint32_t> number( nodes.size() );
  LargeVector<Point> sorted( nodes.size() );
  each( nodes.size(), [&]( size_t i )
    {
    number[order[i].node] = static_cast<uint32_t>( i );
    sorted[i] = nodes[order[i].node]; } );
  each( edges.size(), [&]( size_t i )
    {
    edges[i].from = number[edges[i].from];
    edges[i].to = number[edges[i].to]; } );
  return sorted;
}

// The lines cut into edges; all by position in the points with the cuts among them.
struct CutLines
{
    LargeVector<RoadEdge> edges;
    LargeVector<uint32_t> owners;
    LargeVector<double> metresBefore;
};

CutLines edgesOf( const RoadLayer &layer, const Noding &noding, const LargeVector<Point> &points, const Frame &frame )
{
  const size_t blocks = ( layer.parts() + grain - 1 ) / grain;
  const auto lastPart = [&]( size_t block )
  { return std::min( layer.parts(), ( block + 1 ) * grain ); };
  std::vector<uint32_t> begin( blocks + 1, 0 ); // of the edges of each block of parts
  tbb::parallel_for( size_t { 0 }, blocks, [&]( size_t block )
    {
    uint32_t cuts = 0;
    noding.eachCut( layer.begin( block * grain ), layer.ends[lastPart( block ) - 1], [&]( const Cut &, size_t )
      { ++cuts; } );
    begin[block + 1] = cuts - static_cast<uint32_t>( lastPart( block ) - block * grain ); } );
  std::partial_sum( begin.begin(), begin.end(), begin.begin() );
  CutLines lines { LargeVector<RoadEdge>( begin.back() ), LargeVector<uint32_t>( points.size() ), LargeVector<double>( points.size() ) };
  tbb::parallel_for( size_t { 0 }, blocks, [&]( size_t block )
    {
    uint32_t edge = begin[block];
    size_t part = block * grain;
    bool atBegin = true; // of the part
    uint32_t from = 0;
    size_t first = 0;
    noding.eachCut( layer.begin( part ), layer.ends[lastPart( block ) - 1], [&]( const Cut &cut, size_t position )
      {
      if ( !atBegin )
      {
        double metres = 0;
        for ( size_t at = first; at < position; ++at )
        {
          lines.owners[at] = edge;
          lines.metresBefore[at] = metres;
          metres += frame.metres( points[at], points[at + 1] );
        }
        lines.edges[edge++] = { from, cut.node, layer.roadOf[part], static_cast<uint32_t>( first ), metres };
      }
      from = cut.node;
      first = position;
      atBegin = cut.vertex + 1 == layer.ends[part];
      if ( atBegin )
      {
        lines.owners[position] = SegmentIndex::noOwner;
        lines.metresBefore[position] = 0;
        ++part;
      } } ); } );
  return lines;
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
    grid = noding.within.empty() ? noding.index->grid() : gridOfParts( noding.index->grid(), NumberWithCuts( noding.within, layer.points.size() ) );
  noding.index.reset(); // it looks at the points that are about to move
  insertCuts( layer.points, noding.within );
  progress.check();
  CutLines lines = edgesOf( layer, noding, layer.points, frame );
  progress.check();
  const Array<Point> points = std::move( layer.points );
  RoadNetwork network { .frame = frame, .roads = std::move( layer.roads ), .nodes = {}, .edges = {}, .segments = {}, .metresBefore = std::move( lines.metresBefore ), .mended = std::move( noding.mended ), .mendMetres = mendMetres, .turns = {}, .banSteps = {}, .banEnds = {}, .barriers = {} };
  network.segments = grid ? SegmentIndex( points, std::move( lines.owners ), std::move( *grid ) ) : SegmentIndex( points, std::move( lines.owners ) );
  network.nodes = sortedNodes( noding.nodes, network.segments, lines.edges );
  network.edges = std::move( lines.edges );
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
