// SPDX-License-Identifier: GPL-3.0-or-later
// Which land is near wanted roads, and how its points join them.
#include "travel/access_grid.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <functional>
#include <limits>
#include <utility>

#include <tbb/parallel_for.h>

#include "place/area.h"
#include "travel/road_joins.h"

namespace lantu
{

namespace
{

constexpr int blockSide = 16;    // points: the land is looked at in blocks
constexpr double together = 800; // metres: so far apart points still look for roads together

struct Found
{
    uint32_t list; // two for each edge
    GridAccess access;
};

/**
 * What SegmentIndex::nearest() says of AccessGrid::most owners, and all that are close, for many points that lie close together: whatever is among the
 * nearest of one of them is no farther from their middle than the last of the nearest there and twice the distance to the middle.
 */
class NearestTogether
{
  public:
    NearestTogether( const SegmentIndex &segments, const std::function<bool( uint32_t )> &accept, double radius, double close )
      : mSegments( segments ), mAccept( accept ), mRadius( radius ), mClose( close ) {}

    //! Points no farther than \a spread from \a middle are asked for next.
    void gather( Point middle, double spread )
    {
      mSegments.nearest( middle, mRadius + spread, AccessGrid::most, mAccept, mFound );
      const double enough = mFound.size() < AccessGrid::most ? mRadius + spread : std::max( mFound.back().distance + 2 * spread, mClose + spread );
      const double radius = std::min( mRadius + spread, enough ) * ( 1 + 1e-9 );
      mSegments.nearest( middle, radius, mSegments.points().size(), mAccept, mFound );
      mMiddle = middle;
      mCandidates.clear();
      for ( const NearSegment &found : mFound )
      {
        const uint32_t owner = mSegments.owner( found.segment );
        uint32_t first = found.segment;
        while ( first > 0 && mSegments.owner( first - 1 ) == owner )
          --first;
        for ( uint32_t i = first; mSegments.owner( i ) == owner; ++i )
        {
          const Segment segment = mSegments.segment( i );
          const double dx = segment.b.x - segment.a.x;
          const double dy = segment.b.y - segment.a.y;
          const double length = square( dx, dy );
          const Candidate candidate { segment.a, dx, dy, length > 0 ? 1 / length : 0, found.distance, i, owner };
          if ( squareTo( candidate, middle ).first <= radius * radius )
            mCandidates.push_back( candidate );
        }
      }
    }

    //! As SegmentIndex::nearest(), of a point among those gathered for; \a close are others that are close.
    void nearest( Point at, std::vector<NearSegment> &found, std::vector<NearSegment> &close ) const
    {
      found.clear();
      close.clear();
      const double aside = std::sqrt( square( mMiddle.x - at.x, mMiddle.y - at.y ) ) * ( 1 + 1e-9 );
      double farthest = mRadius * mRadius; // of those that may still be taken, squared
      for ( size_t i = 0; i < mCandidates.size(); )
      {
        const Candidate &first = mCandidates[i];
        if ( first.fromMiddle > aside && square( first.fromMiddle - aside, 0 ) > std::max( farthest, square( mClose, 0 ) ) )
          break; // the nearest to the middle come first
        NearSegment best { 0, std::numeric_limits<double>::infinity(), 0 };
        for ( ; i < mCandidates.size() && mCandidates[i].owner == first.owner; ++i )
        {
          const auto [square, along] = squareTo( mCandidates[i], at );
          if ( square < best.distance )
            best = { mCandidates[i].segment, square, along };
        }
        const auto before = [this]( const NearSegment &a, const NearSegment &b )
        { return a.distance != b.distance ? a.distance < b.distance : mSegments.owner( a.segment ) < mSegments.owner( b.segment ); };
        if ( best.distance > farthest || ( found.size() == AccessGrid::most && !before( best, found.back() ) ) )
        {
          close.push_back( best );
          continue;
        }
        if ( found.size() == AccessGrid::most )
        {
          close.push_back( found.back() );
          found.pop_back();
        }
        found.insert( std::upper_bound( found.begin(), found.end(), best, before ), best );
        if ( found.size() == AccessGrid::most )
          farthest = found.back().distance;
      }
      std::erase_if( close, [this]( const NearSegment &one )
        { return one.distance > square( mClose, 0 ); } );
      for ( std::vector<NearSegment> *list : { &found, &close } )
      {
        for ( NearSegment &one : *list )
          one.distance = std::sqrt( one.distance );
      }
    }

  private:
    struct Candidate
    {
        Point a;
        double dx, dy, inverseSquare;
        double fromMiddle; // of its owner
        uint32_t segment, owner;
    };

    //! The square of the distance, and how far along the nearest place is.
    static std::pair<double, double> squareTo( const Candidate &segment, Point at )
    {
      const double along = std::clamp( ( ( at.x - segment.a.x ) * segment.dx + ( at.y - segment.a.y ) * segment.dy ) * segment.inverseSquare, 0.0, 1.0 );
      const double x = segment.a.x + along * segment.dx - at.x;
      const double y = segment.a.y + along * segment.dy - at.y;
      return { square( x, y ), along };
    }

    static double square( double x, double y ) { return x * x + y * y; }

    const SegmentIndex &mSegments;
    const std::function<bool( uint32_t )> &mAccept;
    double mRadius;
    double mClose;
    Point mMiddle;
    std::vector<NearSegment> mFound;
    std::vector<Candidate> mCandidates;
};

Bounds boundsOf( const RoadNetwork &network, uint32_t edge )
{
  Bounds bounds;
  uint32_t i = network.edges[edge].firstSegment;
  for ( ; network.segments.owner( i ) == edge; ++i )
    bounds.include( network.segments.points()[i] );
  bounds.include( network.segments.points()[i] );
  return bounds;
}

Bounds widened( Bounds bounds, double metres )
{
  bounds.low = { bounds.low.x - metres, bounds.low.y - metres };
  bounds.high = { bounds.high.x + metres, bounds.high.y + metres };
  return bounds;
}

} // namespace

int AccessGrid::column( double x ) const
{
  return static_cast<int>( static_cast<int64_t>( std::floor( x / mCell ) ) - mWest );
}

int AccessGrid::row( double y ) const
{
  return static_cast<int>( static_cast<int64_t>( std::floor( y / mCell ) ) - mSouth );
}

AccessGrid::AccessGrid( const RoadNetwork &network, Profile profile, const std::vector<uint8_t> &wanted, const AccessGridOptions &options, Progress &progress )
  : mCell( options.cellMetres ), mOffsets( 2 * network.edges.size() + 1, 0 )
{
  const double margin = options.reachMetres * mostStretch;
  Bounds land;
  std::vector<Bounds> around( network.edges.size() );
  for ( uint32_t edge = 0; edge < network.edges.size(); ++edge )
  {
    if ( edge % 65536 == 0 )
      progress.check();
    if ( !wanted[edge] )
      continue;
    around[edge] = widened( boundsOf( network, edge ), margin );
    land.include( around[edge] );
  }
  if ( land.empty() )
    return;
  mWest = static_cast<int64_t>( std::floor( land.low.x / mCell ) );
  mSouth = static_cast<int64_t>( std::floor( land.low.y / mCell ) );
  const double columns = std::ceil( land.high.x / mCell ) - static_cast<double>( mWest ) + 1;
  const double rows = std::ceil( land.high.y / mCell ) - static_cast<double>( mSouth ) + 1;
  if ( columns * rows > static_cast<double>( mostPoints ) )
  {
    const double enough = std::ceil( mCell * std::sqrt( columns * rows / static_cast<double>( mostPoints ) ) * 1.01 );
    throw Error::of( ErrorCode::BadValue, { "服务范围所在地区按 {} 米一格要 {:.0f} 万个格点，超出这台电脑的能力（最多 {} 万）。请把格距（CELL_METRES）改为 {:.0f} 米或更大，或缩短时限。", "The land to be covered has {1:.2f} million points at cells of {0} m, more than this computer can hold ({2:.0f} million). Set the size of cells (CELL_METRES) to {3:.0f} m or more, or shorten the limits." }, mCell, columns * rows / ( language() == Language::Chinese ? 1e4 : 1e6 ), static_cast<double>( mostPoints ) / ( language() == Language::Chinese ? 1e4 : 1e6 ), enough );
  }
  mColumns = static_cast<int>( columns );
  mRows = static_cast<int>( rows );

  const int blockColumns = ( mColumns + blockSide - 1 ) / blockSide;
  const int blockRows = ( mRows + blockSide - 1 ) / blockSide;
  std::vector<uint8_t> near( static_cast<size_t>( blockColumns ) * static_cast<size_t>( blockRows ), 0 );
  for ( uint32_t edge = 0; edge < network.edges.size(); ++edge )
  {
    if ( !wanted[edge] )
      continue;
    const int west = column( around[edge].low.x ) / blockSide;
    const int east = column( around[edge].high.x ) / blockSide;
    for ( int y = row( around[edge].low.y ) / blockSide; y <= row( around[edge].high.y ) / blockSide; ++y )
      std::fill( near.begin() + y * blockColumns + west, near.begin() + y * blockColumns + east + 1, uint8_t { 1 } );
  }
  around = {};

  std::vector<std::vector<Found>> found( near.size() );
  const std::vector<bool> isUsable = usableEdges( network, profile );
  const std::function<bool( uint32_t )> accept = [&]( uint32_t edge )
  { return isUsable[edge]; };
  const int side = std::clamp( static_cast<int>( together / mCell ), 1, blockSide );
  tbb::parallel_for( size_t { 0 }, near.size(), [&]( size_t block )
    {
    if ( !near[block] || progress.stopped() )
      return;
    NearestTogether roads( network.segments, accept, margin, std::min( margin, options.closeMetres ) );
    std::vector<NearSegment> places;
    std::vector<NearSegment> close;
    double scale = 1;
    const auto keep = [&]( uint32_t point, const NearSegment &place, uint32_t list )
    {
      const uint32_t edge = network.segments.owner( place.segment );
      const double access = place.distance / scale;
      if ( !wanted[edge] || access > options.reachMetres )
        return;
      const double before = network.metresBefore[place.segment];
      const bool isLast = network.segments.owner( place.segment + 1 ) != edge;
      const double after = isLast ? network.edges[edge].metres : network.metresBefore[place.segment + 1];
      found[block].push_back( { 2 * edge + list, { point, static_cast<float>( before + ( after - before ) * place.along ), static_cast<float>( access ) } } );
    };
    const auto join = [&]( int x, int y )
    {
      const uint32_t point = static_cast<uint32_t>( y ) * static_cast<uint32_t>( mColumns ) + static_cast<uint32_t>( x );
      roads.nearest( at( x, y ), places, close );
      for ( const NearSegment &place : places )
        keep( point, place, 0 );
      for ( const NearSegment &place : close )
        keep( point, place, 1 );
    };
    const int left = static_cast<int>( block % static_cast<size_t>( blockColumns ) ) * blockSide;
    const int low = static_cast<int>( block / static_cast<size_t>( blockColumns ) ) * blockSide;
    const int right = std::min( left + blockSide, mColumns );
    const int high = std::min( low + blockSide, mRows );
    for ( int y = low; y < high; y += side )
    {
      for ( int x = left; x < right; x += side )
      {
        const int east = std::min( x + side, right ) - 1;
        const int north = std::min( y + side, high ) - 1;
        const Point corner = at( x, y );
        const Point middle = between( corner, at( east, north ), 0.5 );
        roads.gather( middle, planeDistance( corner, middle ) );
        scale = network.frame.scale( middle ); // the same to 1e-7 for all of them
        for ( int row = y; row <= north; ++row )
        {
          for ( int column = x; column <= east; ++column )
            join( column, row );
        }
      }
    } } );
  progress.check();

  // in any order within a list: what is best at a point does not depend on it
  constexpr auto relaxed = std::memory_order_relaxed;
  tbb::parallel_for( size_t { 0 }, found.size(), [&]( size_t block )
    {
    for ( const Found &one : found[block] )
      std::atomic_ref( mOffsets[one.list + 1] ).fetch_add( 1, relaxed ); } );
  for ( size_t i = 1; i < mOffsets.size(); ++i )
    mOffsets[i] += mOffsets[i - 1];
  progress.check();
  mAccess.resize( mOffsets.back() );
  std::vector<size_t> next( mOffsets.begin(), mOffsets.end() - 1 );
  tbb::parallel_for( size_t { 0 }, found.size(), [&]( size_t block )
    {
    for ( const Found &one : found[block] )
      mAccess[std::atomic_ref( next[one.list] ).fetch_add( 1, relaxed )] = one.access;
    found[block] = {}; } );
}

} // namespace lantu
