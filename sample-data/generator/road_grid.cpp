// SPDX-License-Identifier: GPL-3.0-or-later
// Cheapest paths on the grid.
#include "road_grid.h"

#include <algorithm>
#include <cmath>
#include <queue>
#include <type_traits>

namespace lantu::sample
{

namespace
{

constexpr std::array<std::array<int, 2>, 8> directions { { { 1, 0 }, { 1, 1 }, { 0, 1 }, { -1, 1 }, { -1, 0 }, { -1, -1 }, { 0, -1 }, { 1, -1 } } };
constexpr double reuse = 0.35; // of the cost where a road is already
constexpr double impossible = 1e8;

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
    return 7000;
  case Rank::Township:
    return 10000;
  case Rank::Village:
    return 16000;
  default:
    return 1e9;
  }
}

} // namespace

int RoadGrid::neighbour( int node, int direction ) const
{
  const int x = node % columns + directions[static_cast<size_t>( direction )][0];
  const int y = node / columns + directions[static_cast<size_t>( direction )][1];
  return x >= 0 && y >= 0 && x < columns && y < rows ? y * columns + x : -1;
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

int RoadGrid::degree( int node ) const
{
  int count = 0;
  for ( int direction = 0; direction < 8; ++direction )
    count += rank( node, direction ) != Rank::None ? 1 : 0;
  for ( const int link : linksAt( node ) )
    count += mLinks[static_cast<size_t>( link )].rank != Rank::None ? 1 : 0;
  return count;
}

void RoadGrid::addLink( const Link &link )
{
  mLinksAt[index( link.from )].push_back( static_cast<int>( mLinks.size() ) );
  mLinksAt[index( link.to )].push_back( static_cast<int>( mLinks.size() ) );
  mLinks.push_back( link );
}

double RoadGrid::cost( int node, int next, int direction, Rank wanted ) const
{
  constexpr std::array<double, 4> crowding { 1, 1, 1.6, 5 };
  const size_t id = edge( node, direction );
  if ( mBlocked[id] )
    return impossible;
  const double run = distance( at( node ), at( next ) );
  const double grade = ( height( next ) - height( node ) ) / run;
  const double steepness = std::min( 14.0, 1 + 150 * grade * grade );
  if ( mRanks[id] != Rank::None )
    return run * steepness * reuse;
  if ( direction % 2 == 1 )
  {
    // the other diagonal of the same square
    const int aside = neighbour( node, ( direction + 7 ) % 8 );
    if ( aside >= 0 && rank( aside, ( direction + 2 ) % 8 ) != Rank::None )
      return impossible;
  }
  // two roads that part at a sharp angle run side by side: rather leave the road a little later
  const bool beside = rank( node, ( direction + 1 ) % 8 ) != Rank::None || rank( node, ( direction + 7 ) % 8 ) != Rank::None || rank( next, ( direction + 3 ) % 8 ) != Rank::None || rank( next, ( direction + 5 ) % 8 ) != Rank::None;
  return run * steepness * mWhim[id / 4] * crowding[mCrowded[index( next )]] * ( beside && wanted < Rank::Motorway ? 1.5 : 1 );
}

double RoadGrid::separateCost( int node, int next, int direction ) const
{
  constexpr std::array<double, 4> crowding { 1, 4, 5, 6 };
  const double run = distance( at( node ), at( next ) );
  const double grade = ( height( next ) - height( node ) ) / run;
  return run * std::min( 4.0, 1 + 40 * grade * grade ) * crowding[mCrowded[index( next )]] * ( mWater[index( next )] ? 3 : 1 ) + ( mBlocked[edge( node, direction )] ? 1500 : 0 );
}

// Through a ridge, where both sides are about level.
template<class Reach>
void RoadGrid::reachTunnels( int node, Reach reach ) const
{
  constexpr double cover = 110; // of ground at least, in metres
  const int x = node % columns;
  const int y = node / columns;
  for ( const int steps : { 3, 5, 7 } )
  {
    for ( const auto &step : directions )
    {
      const int ex = x + steps * step[0];
      const int ey = y + steps * step[1];
      if ( ex < 0 || ey < 0 || ex >= columns || ey >= rows )
        continue;
      const int end = ey * columns + ex;
      const int middle = ( y + steps / 2 * step[1] ) * columns + x + steps / 2 * step[0];
      if ( !usable( end ) || height( middle ) < height( node ) + cover || std::fabs( height( end ) - height( node ) ) > 90 || height( middle ) < height( end ) + cover )
        continue;
      if ( mBarriers.crossings( at( node ), at( end ) ).empty() && mTunnels.crossings( at( node ), at( end ) ).empty() )
        reach( end, 2.2 * distance( at( node ), at( end ) ) );
    }
  }
}

template<class Done>
int RoadGrid::search( int from, int towards, Rank wanted, Done done )
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
    for ( int direction = 0; direction < 8; ++direction )
    {
      const int next = neighbour( node, direction );
      if ( next < 0 || !( usable( next ) || ( wanted == Rank::Motorway && mWater[index( next )] ) ) )
        continue;
      const double more = wanted == Rank::Motorway ? separateCost( node, next, direction ) : cost( node, next, direction, wanted );
      if ( more < impossible )
        reach( next, node, sum + more );
    }
    if ( wanted == Rank::Motorway )
      continue;
    for ( const int id : linksAt( node ) )
    {
      const Link &link = mLinks[static_cast<size_t>( id )];
      const int next = link.from == node ? link.to : link.from;
      const bool built = link.rank != Rank::None;
      const double more = distance( at( node ), at( next ) ) * ( built ? reuse : 1 ) + ( built ? 0 : bridgeCost( wanted ) );
      if ( more < impossible )
        reach( next, node, sum + more );
    }
    if ( wanted >= Rank::Provincial )
      reachTunnels( node, [&]( int end, double more )
        { reach( end, node, sum + more ); } );
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
    const auto raise = [&]( Rank &rank, auto &number )
    {
      if ( rank < wanted )
      {
        rank = wanted;
        number = static_cast<std::remove_reference_t<decltype( number )>>( route );
      }
    };
    const std::vector<int> &around = linksAt( parent );
    const auto known = std::find_if( around.begin(), around.end(), [&]( int id )
      { const Link &link = mLinks[static_cast<size_t>( id )]; return link.from == node || link.to == node; } );
    if ( known != around.end() )
    {
      Link &link = mLinks[static_cast<size_t>( *known )];
      raise( link.rank, link.route );
    }
    else if ( direction < 8 )
    {
      raise( mRanks[edge( parent, direction )], mRoutes[edge( parent, direction )] );
    }
    else
    {
      addLink( { parent, node, true, wanted, route } );
      mTunnels.add( { at( parent ), at( node ) }, 0 );
    }
    node = parent;
  }
}

bool RoadGrid::connect( int from, int to, Rank wanted, int route )
{
  if ( search( from, to, wanted, [to]( int node )
         { return node == to; } ) < 0 )
    return false;
  build( from, to, wanted, route );
  return true;
}

bool RoadGrid::attach( int from, Rank wanted, int route )
{
  const int found = search( from, -1, wanted, [this]( int node )
    { return degree( node ) > 0; } );
  if ( found < 0 )
    return false;
  build( from, found, wanted, route );
  return true;
}

std::vector<int> RoadGrid::separatePath( int from, int to )
{
  std::vector<int> path;
  if ( search( from, to, Rank::Motorway, [to]( int node )
         { return node == to; } ) < 0 )
    return path;
  for ( int node = to; node >= 0; node = mParents[index( node )] )
    path.push_back( node );
  std::reverse( path.begin(), path.end() );
  return path;
}

} // namespace lantu::sample
