// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of edges, their bends, and the search for crossings.
#include "road_lines.h"

#include <algorithm>
#include <cmath>

#include <tbb/parallel_for.h>

#include "line_tools.h"
#include "noise.h"
#include "random.h"

namespace lantu::sample
{

namespace
{

struct Run
{
    std::vector<int> nodes;
    Rank rank;
    int route;
    int link = -1;      //!< straight, if not negative
    int straighter = 0; //!< 0 all bends, 1 small ones, 2 none
};

class Runs
{
  public:
    Runs( const RoadGrid &grid )
      : mGrid( grid ), mSeen( 8 * static_cast<size_t>( grid.size() ), false )
    {
      for ( int node = 0; node < grid.size(); ++node )
      {
        if ( endsRun( node ) )
          follow( node );
      }
      // rings without a junction
      for ( int node = 0; node < grid.size(); ++node )
        follow( node );
      for ( size_t i = 0; i < grid.links().size(); ++i )
      {
        const Link &link = grid.links()[i];
        if ( link.rank != Rank::None )
          runs.push_back( { { link.from, link.to }, link.rank, link.route, static_cast<int>( i ) } );
      }
    }

    std::vector<Run> runs;

  private:
    void follow( int start )
    {
      for ( int direction = 0; direction < 8; ++direction )
      {
        if ( mGrid.rank( start, direction ) == Rank::None || seen( start, direction ) )
          continue;
        Run run { { start }, mGrid.rank( start, direction ), mGrid.route( start, direction ) };
        int node = start;
        int onwards = direction;
        while ( onwards < 8 )
        {
          const int next = mGrid.neighbour( node, onwards );
          mark( node, onwards, next );
          run.nodes.push_back( next );
          node = next;
          if ( endsRun( node ) || node == start )
            break;
          onwards = 0;
          while ( onwards < 8 && ( mGrid.rank( node, onwards ) == Rank::None || seen( node, onwards ) ) )
            ++onwards;
        }
        runs.push_back( run );
      }
    }

    bool endsRun( int node ) const
    {
      std::array<int, 8> ways {};
      size_t count = 0;
      for ( int direction = 0; direction < 8; ++direction )
      {
        if ( mGrid.rank( node, direction ) != Rank::None )
          ways[count++] = direction;
      }
      return mGrid.degree( node ) > 0 && ( mGrid.degree( node ) != 2 || count != 2 || mGrid.rank( node, ways[0] ) != mGrid.rank( node, ways[1] ) || mGrid.route( node, ways[0] ) != mGrid.route( node, ways[1] ) );
    }

    bool seen( int node, int direction ) const { return mSeen[8 * static_cast<size_t>( node ) + static_cast<size_t>( direction )]; }
    void mark( int node, int direction, int next )
    {
      mSeen[8 * static_cast<size_t>( node ) + static_cast<size_t>( direction )] = true;
      mSeen[8 * static_cast<size_t>( next ) + static_cast<size_t>( ( direction + 4 ) % 8 )] = true;
    }

    const RoadGrid &mGrid;
    std::vector<bool> mSeen;
};

// Bends between two nodes: along the contour on gentle ground, to and fro where it is steep.
void bend( Line &line, Point a, Point b, Rank rank, double size, const Terrain &terrain )
{
  const double run = distance( a, b );
  const double low = terrain.height( a );
  const double rise = terrain.height( b ) - low;
  const bool steep = rank < Rank::Provincial && std::fabs( rise ) > 0.13 * run;
  const int parts = steep ? 6 : 4;
  const double widest = size * run * ( rank >= Rank::Provincial ? 0.07 : ( steep ? 0.15 : 0.17 ) );
  const Point aside = Point { -( b - a ).y, ( b - a ).x } * ( 1 / run );
  // the same from both ends
  Random random( mixed( static_cast<int64_t>( a.x + b.x ), static_cast<int64_t>( a.y + b.y ), 80 ) );
  const int sense = ( a.x < b.x || ( a.x == b.x && a.y < b.y ) ) == random.chance( 0.5 ) ? 1 : -1;
  for ( int i = 1; i < parts; ++i )
  {
    const double share = static_cast<double>( i ) / parts;
    const double room = widest * std::min( 1.0, 2.6 * std::min( share, 1 - share ) );
    const Point on = between( a, b, share );
    double best = 0;
    if ( steep )
    {
      best = ( i % 2 == 0 ? sense : -sense ) * room * random.between( 0.7, 1 );
    }
    else
    {
      double least = 1e9;
      for ( int k = -2; k <= 2; ++k )
      {
        const double offset = 0.5 * k * room;
        const double badness = std::fabs( terrain.height( on + aside * offset ) - low - rise * share ) + random.between( 0, 5 ) + 14 * ( 1 - noise( ( on.x + aside.x * offset ) / 700, ( on.y + aside.y * offset ) / 700, 81 ) );
        if ( badness < least )
        {
          least = badness;
          best = offset;
        }
      }
    }
    line.push_back( on + aside * best );
  }
}

Line lineOf( const Run &run, const RoadGrid &grid, const std::vector<bool> &settled, const Terrain &terrain )
{
  if ( run.link >= 0 )
    return { grid.at( run.nodes.front() ), grid.at( run.nodes.back() ) };
  Line whole { grid.at( run.nodes.front() ) };
  Line piece = whole;
  for ( size_t i = 1; i < run.nodes.size(); ++i )
  {
    const Point to = grid.at( run.nodes[i] );
    if ( run.straighter < 2 )
      bend( piece, grid.at( run.nodes[i - 1] ), to, run.rank, run.straighter == 0 ? 1 : 0.4, terrain );
    piece.push_back( to );
    // settled places stay on the road exactly
    if ( !settled[static_cast<size_t>( run.nodes[i] )] && i + 1 < run.nodes.size() )
      continue;
    if ( run.straighter < 2 )
      piece = simplified( rounded( rounded( piece ) ), 2.5 );
    whole.insert( whole.end(), piece.begin() + 1, piece.end() );
    piece = { to };
  }
  for ( size_t i = 1; i + 1 < whole.size(); ++i )
    whole[i] = { std::round( whole[i].x * 10 ) / 10, std::round( whole[i].y * 10 ) / 10 };
  return whole;
}

// Finds which lines touch or cross others elsewhere than at common ends.
class Crossings
{
  public:
    Crossings( const std::vector<Line> &lines )
      : mLines( lines ), mBuckets( static_cast<int>( area::width / bucket ) + 2, static_cast<int>( area::height / bucket ) + 2 )
    {
      for ( size_t line = 0; line < lines.size(); ++line )
      {
        for ( size_t i = 1; i < lines[line].size(); ++i )
          visit( lines[line][i - 1], lines[line][i], [&]( std::vector<Part> &parts )
            { parts.push_back( { static_cast<int>( line ), static_cast<int>( i ) } ); } );
      }
    }

    bool crossed( size_t line )
    {
      bool found = false;
      for ( size_t i = 1; i < mLines[line].size() && !found; ++i )
        visit( mLines[line][i - 1], mLines[line][i], [&]( const std::vector<Part> &parts )
          {
          for ( const Part &part : parts )
            found = found || conflict( line, i, static_cast<size_t>( part.line ), static_cast<size_t>( part.vertex ) ); } );
      return found;
    }

  private:
    static constexpr double bucket = 300;

    struct Part
    {
        int line, vertex;
    };

    bool conflict( size_t line, size_t vertex, size_t other, size_t otherVertex ) const
    {
      if ( line == other && ( vertex > otherVertex ? vertex - otherVertex : otherVertex - vertex ) < 2 )
        return false;
      const Point a = mLines[line][vertex - 1];
      const Point b = mLines[line][vertex];
      const Point c = mLines[other][otherVertex - 1];
      const Point d = mLines[other][otherVertex];
      if ( a == c || a == d || b == c || b == d )
        return false;
      return crossing( a, b, c, d ) >= 0;
    }

    template<class Action>
    void visit( Point a, Point b, Action action )
    {
      const auto column = [this]( double x )
      { return std::clamp( static_cast<int>( ( x - area::west ) / bucket ), 0, mBuckets.width() - 1 ); };
      const auto row = [this]( double y )
      { return std::clamp( static_cast<int>( ( y - area::south ) / bucket ), 0, mBuckets.height() - 1 ); };
      for ( int y = row( std::min( a.y, b.y ) ); y <= row( std::max( a.y, b.y ) ); ++y )
      {
        for ( int x = column( std::min( a.x, b.x ) ); x <= column( std::max( a.x, b.x ) ); ++x )
          action( mBuckets.at( x, y ) );
      }
    }

    const std::vector<Line> &mLines;
    Grid<std::vector<Part>> mBuckets;
};

} // namespace

std::vector<Road> roadLines( const RoadGrid &grid, const std::vector<bool> &settled, const Terrain &terrain, const PartIndex &barriers, Progress &progress )
{
  std::vector<Run> runs = Runs( grid ).runs;
  std::vector<Line> lines( runs.size() );
  std::vector<uint8_t> toDraw( runs.size(), 1 );
  for ( bool changed = true; changed; )
  {
    progress.check();
    tbb::parallel_for( size_t { 0 }, runs.size(), [&]( size_t i )
      {
      if ( toDraw[i] )
        lines[i] = lineOf( runs[i], grid, settled, terrain ); } );
    // tunnels may pass below anything
    std::vector<Line> atGrade = lines;
    for ( size_t i = 0; i < runs.size(); ++i )
    {
      if ( runs[i].link >= 0 && grid.links()[static_cast<size_t>( runs[i].link )].tunnel )
        atGrade[i].clear();
    }
    Crossings crossings( atGrade );
    std::fill( toDraw.begin(), toDraw.end(), 0 );
    tbb::parallel_for( size_t { 0 }, runs.size(), [&]( size_t i )
      {
      if ( runs[i].link < 0 && runs[i].straighter < 2 && ( crossings.crossed( i ) || barriers.crosses( lines[i] ) ) )
        toDraw[i] = 1; } );
    changed = false;
    for ( size_t i = 0; i < runs.size(); ++i )
    {
      runs[i].straighter += toDraw[i];
      changed = changed || toDraw[i];
    }
  }

  std::vector<Road> roads;
  for ( size_t i = 0; i < runs.size(); ++i )
  {
    Road road { .line = lines[i], .rank = runs[i].rank, .route = runs[i].route, .from = runs[i].nodes.front(), .to = runs[i].nodes.back() };
    if ( runs[i].link >= 0 )
    {
      road.tunnel = grid.links()[static_cast<size_t>( runs[i].link )].tunnel;
      road.bridge = !road.tunnel;
      road.level = road.tunnel ? -1 : 1;
    }
    roads.push_back( std::move( road ) );
  }
  return roads;
}

} // namespace lantu::sample
