// SPDX-License-Identifier: GPL-3.0-or-later
// The road grid before there are roads: nodes, what is blocked, places for bridges; and moving nodes afterwards.
#include <algorithm>
#include <cmath>

#include <tbb/parallel_for.h>

#include "noise.h"
#include "random.h"
#include "road_grid.h"

namespace lantu::sample
{

namespace
{

constexpr double bank = 40;         // no road runs nearer to the water
constexpr int bridgeSpacing = 4;    // parts of 300 m of a river from one place for a bridge to the next
constexpr double longestRun = 1100; // of a bridge with its approaches, beyond the width of the river

bool crossesProperly( Point a, Point b, Point c, Point d )
{
  return !( a == c || a == d || b == c || b == d ) && crossing( a, b, c, d ) >= 0;
}

} // namespace

RoadGrid::RoadGrid( const Terrain &terrain, const std::vector<River> &rivers, const PartIndex &barriers, const Mosaic &mosaic )
  : mTerrain( terrain ), mBarriers( barriers ), mPlaces( index( size() ) ), mHeights( index( size() ), 0 ), mCells( index( size() ), -1 ),
    mWater( index( size() ), 0 ), mWhim( index( size() ), 1 ), mCrowded( index( size() ), 0 ), mRanks( 4 * index( size() ), Rank::None ), mRoutes( 4 * index( size() ), 0 ),
    mBlocked( 4 * index( size() ), 0 ), mLinksAt( index( size() ) ), mTunnels( 2000 ), mCosts( index( size() ), 0 ), mParents( index( size() ), -1 ), mStamps( index( size() ), 0 )
{
  tbb::parallel_for( 0, rows, [&]( int y )
    {
    for ( int x = 0; x < columns; ++x )
    {
      const int node = y * columns + x;
      // the whole grid is drawn out of shape first, so that nobody sees rows and columns
      const Point middle { area::west + ( x + 0.5 ) * spacing + 600 * ( noise( x / 5.2, y / 5.2, 61 ) - 0.5 ), area::south + ( y + 0.5 ) * spacing + 600 * ( noise( x / 5.2, y / 5.2, 62 ) - 0.5 ) };
      mWhim[index( node )] = 0.65 + 1.3 * noise( x / 3.3, y / 3.3, 63 );
      Point best = middle;
      double lowest = 1e9;
      Random random( mixed( x, y, 60 ) );
      for ( int i = 0; i < 4; ++i )
      {
        const Point place { std::round( middle.x + random.between( -100, 100 ) ), std::round( middle.y + random.between( -100, 100 ) ) };
        const double ground = terrain.height( place );
        if ( ground > 0 && ground < lowest )
        {
          lowest = ground;
          best = place;
        }
      }
      mPlaces[index( node )] = best;
      const int cell = mosaic.nearest( best );
      if ( lowest == 1e9 || cell >= mosaic.size() )
        continue;
      mHeights[index( node )] = static_cast<float>( lowest );
      mWater[index( node )] = barriers.nearestBank( best, 2 * bank ) > bank ? 0 : 1;
      if ( !mWater[index( node )] )
        mCells[index( node )] = cell;
    } } );
  block();
  placeBridges( rivers );
}

// Edges across a river, and the diagonals of squares that are drawn so much out of shape that one leaves them.
void RoadGrid::block()
{
  tbb::parallel_for( 0, rows - 1, [&]( int y )
    {
    for ( int x = 1; x + 1 < columns; ++x )
    {
      const int node = y * columns + x;
      for ( int direction = 0; direction < 4; ++direction )
      {
        const int next = neighbour( node, direction );
        if ( usable( node ) && usable( next ) && !mBarriers.crossings( at( node ), at( next ) ).empty() )
          mBlocked[edge( node, direction )] = 1;
      }
    } } );
  for ( int y = 0; y + 1 < rows; ++y )
  {
    for ( int x = 0; x + 1 < columns; ++x )
    {
      const int node = y * columns + x;
      const std::array<Point, 4> corners { at( node ), at( node + 1 ), at( node + columns + 1 ), at( node + columns ) };
      bool convex = true;
      for ( size_t i = 0; i < 4; ++i )
        convex = convex && cross( corners[( i + 1 ) % 4] - corners[i], corners[( i + 2 ) % 4] - corners[( i + 1 ) % 4] ) > 0;
      if ( !convex )
        mBlocked[edge( node, 1 )] = mBlocked[edge( node + 1, 3 )] = 1;
    }
  }
}

// Straight across the river, from node to node; what they cross of the grid is given up.
void RoadGrid::placeBridges( const std::vector<River> &rivers )
{
  PartIndex placed( 2000 );
  for ( const River &river : rivers )
  {
    if ( river.crossable )
      continue;
    for ( size_t i = bridgeSpacing / 2; i + 1 < river.line.size(); i += bridgeSpacing )
    {
      const Point along = river.line[i + 1] - river.line[i - 1];
      const Point aside = Point { -along.y, along.x } * ( ( 0.5 * river.width + 2 * bank ) / std::max( 1.0, length( along ) ) );
      const int from = nearestNode( river.line[i] + aside );
      const int to = nearestNode( river.line[i] - aside );
      if ( from < 0 || to < 0 || from == to || distance( at( from ), at( to ) ) > river.width + longestRun || mBarriers.crossings( at( from ), at( to ) ).size() != 1 || placed.crosses( { at( from ), at( to ) } ) )
        continue;
      placed.add( { at( from ), at( to ) }, 0 );
      addLink( { from, to, false, Rank::None, 0 } );
      const int west = std::min( from % columns, to % columns ) - 2;
      const int east = std::max( from % columns, to % columns ) + 2;
      const int south = std::min( from / columns, to / columns ) - 2;
      const int north = std::max( from / columns, to / columns ) + 2;
      for ( int y = std::max( 1, south ); y <= std::min( rows - 2, north ); ++y )
      {
        for ( int x = std::max( 1, west ); x <= std::min( columns - 2, east ); ++x )
        {
          for ( int direction = 0; direction < 4; ++direction )
          {
            const int node = y * columns + x;
            if ( crossesProperly( at( from ), at( to ), at( node ), at( neighbour( node, direction ) ) ) )
              mBlocked[edge( node, direction )] = 1;
          }
        }
      }
    }
  }
}

int RoadGrid::nearestNode( Point at_ ) const
{
  const int x = static_cast<int>( ( at_.x - area::west ) / spacing );
  const int y = static_cast<int>( ( at_.y - area::south ) / spacing );
  int best = -1;
  for ( int reach = 2; best < 0 && reach < 40; ++reach )
  {
    for ( int ny = std::max( 0, y - reach ); ny <= std::min( rows - 1, y + reach ); ++ny )
    {
      for ( int nx = std::max( 0, x - reach ); nx <= std::min( columns - 1, x + reach ); ++nx )
      {
        const int node = ny * columns + nx;
        if ( usable( node ) && ( best < 0 || distance( at( node ), at_ ) < distance( at( best ), at_ ) ) )
          best = node;
      }
    }
  }
  return best;
}

void RoadGrid::keepClearOf( const Line &line )
{
  for ( size_t i = 1; i < line.size(); ++i )
  {
    const auto column = []( double x )
    { return static_cast<int>( ( x - area::west ) / spacing ); };
    const auto row = []( double y )
    { return static_cast<int>( ( y - area::south ) / spacing ); };
    for ( int y = std::max( 0, row( std::min( line[i - 1].y, line[i].y ) ) - 3 ); y <= std::min( rows - 1, row( std::max( line[i - 1].y, line[i].y ) ) + 3 ); ++y )
    {
      for ( int x = std::max( 0, column( std::min( line[i - 1].x, line[i].x ) ) - 3 ); x <= std::min( columns - 1, column( std::max( line[i - 1].x, line[i].x ) ) + 3 ); ++x )
      {
        const Point here = at( y * columns + x );
        const double away = distance( here, between( line[i - 1], line[i], nearestShare( line[i - 1], line[i], here ) ) );
        uint8_t &crowded = mCrowded[index( y * columns + x )];
        crowded = std::max<uint8_t>( crowded, away < 110 ? 3 : ( away < 250 ? 2 : ( away < 1000 ? 1 : 0 ) ) );
      }
    }
  }
}

void RoadGrid::straighten( const std::vector<bool> &fixed )
{
  for ( int pass = 0; pass < 2; ++pass )
  {
    for ( int node = 0; node < size(); ++node )
    {
      if ( fixed[index( node )] || !linksAt( node ).empty() )
        continue;
      // the two edges of the greatest class are the through road
      Rank greatest = Rank::None;
      int count = 0;
      Point sum;
      for ( int direction = 0; direction < 8; ++direction )
      {
        const Rank own = rank( node, direction );
        if ( own == Rank::None || own < greatest )
          continue;
        if ( own > greatest )
        {
          greatest = own;
          count = 0;
          sum = {};
        }
        sum = sum + at( neighbour( node, direction ) );
        ++count;
      }
      if ( count != 2 )
        continue;
      const Point moved = between( at( node ), sum * 0.5, greatest >= Rank::Provincial ? 0.6 : 0.35 );
      const Point to { std::round( moved.x ), std::round( moved.y ) };
      if ( mayMove( node, to ) )
        mPlaces[index( node )] = to;
    }
  }
}

bool RoadGrid::mayMove( int node, Point to ) const
{
  constexpr double apart = 150; // metres to all other nodes with a road
  constexpr int window = 3;
  if ( mBarriers.nearestBank( to, 2 * bank ) <= bank )
    return false;
  std::array<int, 8> ends {};
  size_t count = 0;
  for ( int direction = 0; direction < 8; ++direction )
  {
    if ( rank( node, direction ) != Rank::None )
      ends[count++] = neighbour( node, direction );
  }
  for ( size_t i = 0; i < count; ++i )
  {
    if ( !mBarriers.crossings( to, at( ends[i] ) ).empty() )
      return false;
    // too small an angle between two roads looks like a slip of the pen
    for ( size_t k = 0; k < i; ++k )
    {
      const Point a = at( ends[i] ) - to;
      const Point b = at( ends[k] ) - to;
      if ( dot( a, b ) > 0.85 * length( a ) * length( b ) )
        return false;
    }
  }
  const int x = node % columns;
  const int y = node / columns;
  for ( int oy = std::max( 1, y - window ); oy <= std::min( rows - 2, y + window ); ++oy )
  {
    for ( int ox = std::max( 1, x - window ); ox <= std::min( columns - 2, x + window ); ++ox )
    {
      const int other = oy * columns + ox;
      if ( other == node || degree( other ) == 0 )
        continue;
      if ( distance( at( other ), to ) < apart )
        return false;
      const auto conflicts = [&]( int next )
      {
        if ( next == node )
          return false;
        if ( distance( to, between( at( other ), at( next ), nearestShare( at( other ), at( next ), to ) ) ) < 0.5 * apart )
          return true;
        return std::any_of( ends.begin(), ends.begin() + static_cast<std::ptrdiff_t>( count ), [&]( int end )
          { return crossesProperly( to, at( end ), at( other ), at( next ) ); } );
      };
      for ( int direction = 0; direction < 4; ++direction )
      {
        if ( rank( other, direction ) != Rank::None && conflicts( neighbour( other, direction ) ) )
          return false;
      }
      for ( const int link : linksAt( other ) )
      {
        const Link &built = mLinks[static_cast<size_t>( link )];
        if ( built.rank != Rank::None && !built.tunnel && conflicts( built.from == other ? built.to : built.from ) )
          return false;
      }
    }
  }
  return true;
}

} // namespace lantu::sample
