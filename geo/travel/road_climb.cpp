// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces, their slopes and their sums.
#include "travel/road_climb.h"

#include <algorithm>
#include <cmath>

#include <tbb/parallel_for.h>

#include "travel/walking_slope.h"

namespace lantu
{

namespace
{

// Heights of the nodes at which bridges and tunnels begin and end. A node that only they meet lies within one: its height is
// what makes the slopes even (the harmonic mean of its neighbours, on a chain the straight line).
std::vector<float> endHeights( const RoadNetwork &network, const HeightGrid &heights, const Progress &progress )
{
  std::vector<float> result;
  heights.at( network.nodes, result );
  std::vector<uint8_t> grounded( network.nodes.size(), 0 );
  std::vector<uint32_t> degree( network.nodes.size(), 0 );
  std::vector<uint32_t> apart;
  for ( uint32_t i = 0; i < network.edges.size(); ++i )
  {
    const RoadEdge &edge = network.edges[i];
    for ( const uint32_t node : { edge.from, edge.to } )
    {
      ++degree[node];
      grounded[node] = grounded[node] || !network.roads[edge.road].apart;
    }
    if ( network.roads[edge.road].apart && edge.from != edge.to && edge.metres > 0 )
      apart.push_back( i );
  }
  const auto hangs = [&]( uint32_t node )
  { return !grounded[node] && degree[node] > 1; };
  std::erase_if( apart, [&]( uint32_t i )
    { return !hangs( network.edges[i].from ) && !hangs( network.edges[i].to ); } );

  struct Sum
  {
      double heights = 0;
      double weights = 0;
  };
  constexpr int mostRounds = 1000;
  constexpr double enough = 0.01; // metres
  std::vector<uint32_t> hanging;
  for ( const uint32_t i : apart )
  {
    for ( const uint32_t node : { network.edges[i].from, network.edges[i].to } )
    {
      if ( hangs( node ) )
        hanging.push_back( node );
    }
  }
  std::sort( hanging.begin(), hanging.end() );
  hanging.erase( std::unique( hanging.begin(), hanging.end() ), hanging.end() );
  std::vector<Sum> sums( hanging.size() );
  const auto place = [&]( uint32_t node )
  { return static_cast<size_t>( std::lower_bound( hanging.begin(), hanging.end(), node ) - hanging.begin() ); };
  double change = hanging.empty() ? 0 : 2 * enough;
  for ( int round = 0; round < mostRounds && change > enough; ++round )
  {
    progress.check();
    std::fill( sums.begin(), sums.end(), Sum() );
    for ( const uint32_t i : apart )
    {
      const RoadEdge &edge = network.edges[i];
      const double weight = 1 / edge.metres;
      for ( const auto &[node, other] : { std::pair( edge.from, edge.to ), std::pair( edge.to, edge.from ) } )
      {
        if ( !hangs( node ) || std::isnan( result[other] ) )
          continue;
        sums[place( node )].heights += weight * static_cast<double>( result[other] );
        sums[place( node )].weights += weight;
      }
    }
    change = 0;
    for ( size_t i = 0; i < hanging.size(); ++i )
    {
      if ( sums[i].weights == 0 )
        continue;
      const auto height = static_cast<float>( sums[i].heights / sums[i].weights );
      const double moved = std::abs( height - result[hanging[i]] );
      change = std::max( change, std::isnan( moved ) ? 2 * enough : moved );
      result[hanging[i]] = height;
    }
  }
  return result;
}

size_t piecesOf( double metres, double shortest )
{
  return static_cast<size_t>( std::max( 1.0, std::floor( metres / shortest ) ) );
}

// Adds the ends of \a pieces pieces of one length along the line of the edge: one more than pieces.
void addStations( const RoadNetwork &network, uint32_t edge, size_t pieces, std::vector<Point> &points )
{
  const std::vector<Point> line = network.line( edge );
  const double length = network.edges[edge].metres / static_cast<double>( pieces );
  points.push_back( line.front() );
  size_t station = 1;
  double before = 0;
  for ( size_t k = 1; k < line.size(); ++k )
  {
    const double metres = network.frame.metres( line[k - 1], line[k] );
    for ( ; station < pieces && length * static_cast<double>( station ) <= before + metres; ++station )
      points.push_back( between( line[k - 1], line[k], metres > 0 ? ( length * static_cast<double>( station ) - before ) / metres : 0 ) );
    before += metres;
  }
  // rounding may leave one at the very end
  for ( ; station <= pieces; ++station )
    points.push_back( line.back() );
}

struct Pieces
{
    std::vector<size_t> counts; // by edge
    std::vector<float> ends;
    std::vector<float> along;
    std::vector<float> against;
    size_t withoutHeight = 0;
};

class Walker
{
  public:
    Walker( Pieces &pieces, double flatMetresPerSecond )
      : mPieces( pieces ), mFlat( flatMetresPerSecond ) {}

    void begin() { mMetres = mAlong = mAgainst = 0; }

    // \a end: metres from the beginning of the edge
    void go( double end, float from, float to )
    {
      const double metres = end - mMetres;
      const double slope = ( static_cast<double>( to ) - static_cast<double>( from ) ) / metres;
      const bool known = std::isfinite( slope );
      mPieces.withoutHeight += known ? 0 : 1;
      mMetres = end;
      mAlong += metres / ( mFlat * ( known ? walkingRatio( slope ) : 1 ) );
      mAgainst += metres / ( mFlat * ( known ? walkingRatio( -slope ) : 1 ) );
      mPieces.ends.push_back( static_cast<float>( mMetres ) );
      mPieces.along.push_back( static_cast<float>( mAlong ) );
      mPieces.against.push_back( static_cast<float>( mAgainst ) );
    }

  private:
    Pieces &mPieces;
    double mFlat;
    double mMetres = 0;
    double mAlong = 0;
    double mAgainst = 0;
};

} // namespace

RoadClimb::RoadClimb( const RoadNetwork &network, const HeightGrid &heights, double walkMetresPerSecond, Progress &progress )
{
  const std::vector<float> ends = endHeights( network, heights, progress );
  const double shortest = heights.cellMetres();
  constexpr size_t edgesAtOnce = 1024;
  const size_t count = network.edges.size();
  std::vector<Pieces> made( ( count + edgesAtOnce - 1 ) / edgesAtOnce );
  tbb::parallel_for( size_t { 0 }, made.size(), [&]( size_t chunk )
    {
    if ( progress.stopped() )
      return;
    Pieces &pieces = made[chunk];
    Walker walker( pieces, walkMetresPerSecond );
    const size_t last = std::min( count, ( chunk + 1 ) * edgesAtOnce );
    // all points of the chunk are asked for at once
    std::vector<Point> points;
    std::vector<size_t> firsts;
    for ( size_t i = chunk * edgesAtOnce; i < last; ++i )
    {
      firsts.push_back( points.size() );
      if ( network.roads[network.edges[i].road].apart )
        continue;
      addStations( network, static_cast<uint32_t>( i ), piecesOf( network.edges[i].metres, shortest ), points );
    }
    firsts.push_back( points.size() );
    std::vector<float> found;
    heights.at( points, found );
    for ( size_t i = chunk * edgesAtOnce; i < last; ++i )
    {
      const size_t before = pieces.ends.size();
      const RoadEdge &edge = network.edges[i];
      walker.begin();
      if ( network.roads[edge.road].apart )
        walker.go( edge.metres, ends[edge.from], ends[edge.to] );
      const size_t first = firsts[i - chunk * edgesAtOnce];
      const size_t stations = firsts[i + 1 - chunk * edgesAtOnce] - first;
      for ( size_t k = 1; k < stations; ++k )
        walker.go( edge.metres * static_cast<double>( k ) / static_cast<double>( stations - 1 ), found[first + k - 1], found[first + k] );
      pieces.counts.push_back( pieces.ends.size() - before );
    } } );
  progress.check();

  mFirst.reserve( count + 1 );
  mFirst.push_back( 0 );
  for ( Pieces &pieces : made )
  {
    for ( const size_t own : pieces.counts )
      mFirst.push_back( mFirst.back() + own );
    mEnds.insert( mEnds.end(), pieces.ends.begin(), pieces.ends.end() );
    mAlong.insert( mAlong.end(), pieces.along.begin(), pieces.along.end() );
    mAgainst.insert( mAgainst.end(), pieces.against.begin(), pieces.against.end() );
    mWithoutHeight += pieces.withoutHeight;
    pieces = {};
  }
}

RoadClimb::Passed RoadClimb::passed( uint32_t edge, double metres ) const
{
  const size_t first = mFirst[edge];
  const size_t last = mFirst[edge + 1] - 1;
  const auto found = std::lower_bound( mEnds.begin() + static_cast<ptrdiff_t>( first ), mEnds.begin() + static_cast<ptrdiff_t>( last ), static_cast<float>( metres ) );
  const auto piece = static_cast<size_t>( found - mEnds.begin() );
  const bool later = piece > first;
  const double begin = later ? mEnds[piece - 1] : 0;
  const double length = mEnds[piece] - begin;
  const double share = length > 0 ? std::clamp( ( metres - begin ) / length, 0.0, 1.0 ) : 1;
  const auto upTo = [&]( const std::vector<float> &sums )
  {
    const double before = later ? sums[piece - 1] : 0;
    return before + ( sums[piece] - before ) * share;
  };
  return { upTo( mAlong ), upTo( mAgainst ) };
}

double RoadClimb::seconds( uint32_t edge, double fromMetres, double toMetres ) const
{
  const Passed from = passed( edge, fromMetres );
  const Passed to = passed( edge, toMetres );
  return toMetres >= fromMetres ? to.along - from.along : from.against - to.against;
}

std::shared_ptr<const RoadClimb> climbOver( const RoadNetwork &network, const std::string &dem, double walkMetresPerSecond, Progress &progress )
{
  const SegmentIndex::Grid &grid = network.segments.grid();
  const Point high { grid.origin.x + grid.columns * grid.cell, grid.origin.y + grid.rows * grid.cell };
  const HeightGrid heights( dem, network.frame, grid.origin, high, progress );
  auto climb = std::make_shared<const RoadClimb>( network, heights, walkMetresPerSecond, progress );
  if ( climb->piecesWithoutHeight() > 0 )
    progress.note( say( { "高程 {}：缺高程而按平路步行的道路有 {} 小段（共 {} 小段）。", "Elevations {}: {} pieces of road have no height and are walked as if flat (of {})." }, dem, climb->piecesWithoutHeight(), climb->pieces() ) );
  return climb;
}

} // namespace lantu
