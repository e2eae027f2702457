// SPDX-License-Identifier: GPL-3.0-or-later
// Which land is near wanted roads, and how its points join them.
#include "travel/access_grid.h"

#include <algorithm>
#include <cmath>

#include <tbb/parallel_for.h>

#include "place/area.h"
#include "travel/road_joins.h"

namespace lantu
{

namespace
{

constexpr double mostStretch = 1.03; // of the plane, see Frame
constexpr int blockSide = 16;        // points

struct Found
{
    uint32_t edge;
    GridAccess access;
};

Bounds boundsOf( const RoadNetwork &network, uint32_t edge )
{
  const std::vector<Segment> &segments = network.segments.segments();
  Bounds bounds;
  bounds.include( segments[network.edges[edge].firstSegment].a );
  for ( size_t i = network.edges[edge].firstSegment; i < segments.size() && segments[i].owner == edge; ++i )
    bounds.include( segments[i].b );
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
  : mCell( options.cellMetres ), mOffsets( network.edges.size() + 1, 0 )
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
  const auto accept = [&]( uint32_t edge )
  { return usable( network.roads[network.edges[edge].road], profile ); };
  tbb::parallel_for( size_t { 0 }, near.size(), [&]( size_t block )
    {
    if ( !near[block] || progress.stopped() )
      return;
    std::vector<NearSegment> places;
    const int left = static_cast<int>( block % static_cast<size_t>( blockColumns ) ) * blockSide;
    const int low = static_cast<int>( block / static_cast<size_t>( blockColumns ) ) * blockSide;
    for ( int y = low; y < std::min( low + blockSide, mRows ); ++y )
    {
      for ( int x = left; x < std::min( left + blockSide, mColumns ); ++x )
      {
        const Point point = at( x, y );
        network.segments.nearest( point, margin, RoadJoins::most, accept, places );
        for ( const NearSegment &place : places )
        {
          const Segment &segment = network.segments.segments()[place.segment];
          if ( !wanted[segment.owner] )
            continue;
          const double access = network.frame.metres( point, between( segment.a, segment.b, place.along ) );
          const double along = network.metresBefore[place.segment] + network.metresOf( place.segment ) * place.along;
          if ( access <= options.reachMetres )
            found[block].push_back( { segment.owner, { static_cast<uint32_t>( y ) * static_cast<uint32_t>( mColumns ) + static_cast<uint32_t>( x ), static_cast<float>( along ), static_cast<float>( access ) } } );
        }
      }
    } } );
  progress.check();

  for ( const std::vector<Found> &block : found )
  {
    for ( const Found &one : block )
      ++mOffsets[one.edge + 1];
  }
  for ( size_t i = 1; i < mOffsets.size(); ++i )
    mOffsets[i] += mOffsets[i - 1];
  mAccess.resize( mOffsets.back() );
  std::vector<size_t> next( mOffsets.begin(), mOffsets.end() - 1 );
  for ( std::vector<Found> &block : found )
  {
    for ( const Found &one : block )
      mAccess[next[one.edge]++] = one.access;
    block = {};
  }
}

} // namespace lantu
