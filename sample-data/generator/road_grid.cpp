// SPDX-License-Identifier: GPL-3.0-or-later
// Cheapest paths on the grid.
#include "road_grid.h"

#include <algorithm>
#include <cmath>
#include <queue>

#include <tbb/parallel_for.h>

#include "noise.h"

namespace lantu::sample
{

namespace
{

constexpr std::array<std::array<int, 2>, 8> steps { { { 1, 0 }, { 1, 1 }, { 0, 1 }, { -1, 1 }, { -1, 0 }, { -1, -1 }, { 0, -1 }, { 1, -1 } } };
constexpr double reuse = 0.35; // of the cost where a road is already
constexpr int tunnelSteps = 5;
constexpr double bank = 40; // no road runs nearer to the water

// What a bridge over a large river costs, in metres of flat road; track and group road get none.
constexpr double bridgeCost( Rank rank )
{
  switch ( rank )
  {
  case Rank::National:
    return 4000;
  case Rank::Provincial:
    return 6000;
  case Rank::County:
    return 10000;
  case Rank::Township:
    return 14000;
  case Rank::Village:
    return 25000;
  default:
    return 1e9;
  }
}

} // namespace

RoadGrid::RoadGrid( const Terrain &terrain, const PartIndex &barriers, const Mosaic &mosaic )
  : mTerrain( terrain ), mBarriers( barriers ), mPlaces( index( size() ) ), mHeights( index( size() ), 0 ), mCells( index( size() ), -1 ),
    mRanks( 4 * index( size() ), Rank::None ), mRoutes( 4 * index( size() ), 0 ), mRivers( 4 * index( size() ), 0 ), mAtTunnel( index( size() ), 0 ),
    mCosts( index( size() ), 0 ), mParents( index( size() ), -1 ), mStamps( index( size() ), 0 )
{
  tbb::parallel_for( 0, rows, [&]( int y )
    {
    for ( int x = 0; x < columns; ++x )
    {
      const int node = y * columns + x;
      // the whole grid is drawn out of shape first, so that nobody sees rows and columns
      const Point middle { area::west + ( x + 0.5 ) * spacing + 600 * ( noise( x / 5.2, y / 5.2, 61 ) - 0.5 ), area::south + ( y + 0.5 ) * spacing + 600 * ( noise( x / 5.2, y / 5.2, 62 ) - 0.5 ) };
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
      if ( lowest < 1e9 && cell < mosaic.size() && barriers.nearestBank( best, 2 * bank ) > bank )
      {
        mCells[index( node )] = cell;
        mHeights[index( node )] = static_cast<float>( lowest );
      }
    } } );
  tbb::parallel_for( 0, rows, [&]( int y )
    {
    for ( int x = 0; x < columns; ++x )
    {
      const int node = y * columns + x;
      for ( int direction = 0; direction < 4; ++direction )
      {
        const int next = neighbour( node, direction );
        if ( next >= 0 && usable( node ) && usable( next ) && !mBarriers.crossings( at( node ), at( next ) ).empty() )
          mRivers[edge( node, direction )] = 1;
      }
    } } );
}

int RoadGrid::neighbour( int node, int direction ) const
{
  const int x = node % columns + steps[static_cast<size_t>( direction )][0];
  const int y = node / columns + steps[static_cast<size_t>( direction )][1];
  return x >= 0 && y >= 0 && x < columns && y < rows ? y * columns + x : -1;
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

size_t RoadGrid::edge( int node, int direction ) const
{
  return direction < 4 ? 4 * index( node ) + static_cast<size_t>( direction ) : 4 * index( neighbour( node, direction ) ) + static_cast<size_t>( direction - 4 );
}

Rank RoadGrid::rank( int node, int direction ) const
{
  return neighbour( node, direction ) < 0 ? Rank::None : mRanks[edge( node, direction )];
}

int RoadGrid::route( int node, int direction ) const
{
  return mRoutes[edge( node, direction )];
}

bool RoadGrid::crossesRiver( int node, int direction ) const
{
  return mRivers[edge( node, direction )] != 0;
}

int RoadGrid::degree( int node ) const
{
  int count = 0;
  for ( int direction = 0; direction < 8; ++direction )
    count += rank( node, direction ) != Rank::None ? 1 : 0;
  return count;
}

double RoadGrid::cost( int node, int next, int direction, Rank wanted ) const
{
  const double run = distance( at( node ), at( next ) );
  const double grade = ( height( next ) - height( node ) ) / run;
  const double steepness = std::min( 14.0, 1 + 150 * grade * grade );
  const size_t id = edge( node, direction );
  const bool built = mRanks[id] != Rank::None;
  double sum = run * steepness * ( built ? reuse : 1 );
  if ( mRivers[id] && !built )
    sum += bridgeCost( wanted );
  return sum;
}

template<class Done>
int RoadGrid::search( int from, int towards, Rank wanted, double limit, Done done )
{
  ++mStamp;
  using Entry = std::pair<double, int>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
  const auto guess = [&]( int node )
  { return towards < 0 ? 0.0 : 0.98 * reuse * distance( at( node ), at( towards ) ); };
  const auto reach = [&]( int node, int parent, double sum )
  {
    double &known = mCosts[index( node )];
    if ( mStamps[index( node )] == mStamp && known <= sum )
      return;
    mStamps[index( node )] = mStamp;
    known = sum;
    mParents[index( node )] = parent;
    queue.push( { sum + guess( node ), node } );
  };
  reach( from, -1, 0 );
  while ( !queue.empty() )
  {
    const auto [estimate, node] = queue.top();
    queue.pop();
    const double sum = mCosts[index( node )];
    if ( estimate > sum + guess( node ) )
      continue;
    if ( done( node ) )
      return node;
    if ( sum > limit )
      return -1;
    for ( int direction = 0; direction < 8; ++direction )
    {
      const int next = neighbour( node, direction );
      if ( next < 0 || !usable( next ) )
        continue;
      if ( direction % 2 == 1 && wanted != Rank::Motorway )
      {
        // the other diagonal of the same square
        const int aside = neighbour( node, ( direction + 7 ) % 8 );
        if ( aside >= 0 && rank( aside, ( direction + 2 ) % 8 ) != Rank::None )
          continue;
      }
      const double more = wanted == Rank::Motorway
                            ? distance( at( node ), at( next ) ) * std::min( 4.0, 1 + 40 * std::pow( ( height( next ) - height( node ) ) / distance( at( node ), at( next ) ), 2.0 ) )
                            : cost( node, next, direction, wanted );
      if ( more < 1e8 )
        reach( next, node, sum + more );
    }
    if ( wanted < Rank::Provincial || wanted == Rank::Motorway )
      continue;
    // through a ridge, where both sides are about level
    const int x = node % columns;
    const int y = node / columns;
    for ( const auto &step : steps )
    {
      const int ex = x + tunnelSteps * step[0];
      const int ey = y + tunnelSteps * step[1];
      if ( ex < 0 || ey < 0 || ex >= columns || ey >= rows )
        continue;
      const int end = ey * columns + ex;
      const int middle = ( y + tunnelSteps / 2 * step[1] ) * columns + x + tunnelSteps / 2 * step[0];
      if ( !usable( end ) || height( middle ) < height( node ) + 160 || std::fabs( height( end ) - height( node ) ) > 90 || height( middle ) < height( end ) + 160 )
        continue;
      reach( end, node, sum + 2.4 * distance( at( node ), at( end ) ) );
    }
  }
  return -1;
}

void RoadGrid::build( int from, int to, Rank wanted, int route )
{
  for ( int node = to; node != from; )
  {
    const int parent = mParents[index( node )];
    int direction = 0;
    while ( direction < 8 && neighbour( parent, direction ) != node )
      ++direction;
    if ( direction < 8 )
    {
      const size_t id = edge( parent, direction );
      if ( mRanks[id] < wanted )
      {
        mRanks[id] = wanted;
        mRoutes[id] = static_cast<uint16_t>( route );
      }
    }
    else
    {
      const bool known = std::any_of( mTunnels.begin(), mTunnels.end(), [&]( const Tunnel &tunnel )
        { return ( tunnel.from == parent && tunnel.to == node ) || ( tunnel.from == node && tunnel.to == parent ); } );
      if ( !known && mBarriers.crossings( at( parent ), at( node ) ).empty() )
        mTunnels.push_back( { parent, node, wanted, route } );
      mAtTunnel[index( parent )] = mAtTunnel[index( node )] = 1;
    }
    node = parent;
  }
}

bool RoadGrid::connect( int from, int to, Rank wanted, int route )
{
  if ( search( from, to, wanted, 1e8, [to]( int node )
         { return node == to; } ) < 0 )
    return false;
  build( from, to, wanted, route );
  return true;
}

bool RoadGrid::attach( int from, Rank wanted, double limit )
{
  const int found = search( from, -1, wanted, limit, [this]( int node )
    { return degree( node ) > 0 || mAtTunnel[index( node )]; } );
  if ( found < 0 )
    return false;
  build( from, found, wanted, 0 );
  return true;
}

std::vector<int> RoadGrid::separatePath( int from, int to )
{
  std::vector<int> path;
  if ( search( from, to, Rank::Motorway, 1e9, [to]( int node )
         { return node == to; } ) < 0 )
    return path;
  for ( int node = to; node >= 0; node = mParents[index( node )] )
    path.push_back( node );
  std::reverse( path.begin(), path.end() );
  return path;
}

} // namespace lantu::sample
