// SPDX-License-Identifier: GPL-3.0-or-later
// Voronoi cells by clipping with bisectors, and ring assembly.
#include "cells.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <stdexcept>
#include <utility>

#include "random.h"

namespace lantu::sample
{

namespace
{

constexpr double farthest = 60000;

Point circumcentre( Point a, Point b, Point c )
{
  const Point ab = b - a;
  const Point ac = c - a;
  const double twice = 2 * cross( ab, ac );
  const double b2 = dot( ab, ab );
  const double c2 = dot( ac, ac );
  return a + Point { ( ac.y * b2 - ab.y * c2 ) / twice, ( ab.x * c2 - ac.x * b2 ) / twice };
}

// A side of a cell under construction: it lies on the bisector with `other` and starts at `start`.
struct Side
{
    int other;
    Point start;
};

// How far one may go from `at` along `direction` before leaving the triangle a, b, s, which `direction` points into.
double roomInside( Point at, Point direction, Point a, Point b, Point s )
{
  double room = 1e9;
  for ( const auto &[p, q] : { std::pair( a, s ), std::pair( b, s ) } )
  {
    const Point wall = q - p;
    const double across = cross( direction, wall );
    if ( across == 0 )
      continue;
    const double t = cross( p - at, wall ) / across;
    if ( t > 0 )
      room = std::min( room, t );
  }
  return room == 1e9 ? 0 : room;
}

// Midpoint displacement between line[from] and line[to], which are `span` parts of the edge.
void bend( std::vector<double> &offsets, size_t from, size_t to, double amplitude, Random &random )
{
  if ( to - from < 2 )
    return;
  const size_t middle = ( from + to ) / 2;
  offsets[middle] = 0.5 * ( offsets[from] + offsets[to] ) + amplitude * random.bell();
  bend( offsets, from, middle, amplitude * 0.55, random );
  bend( offsets, middle, to, amplitude * 0.55, random );
}

Line bentLine( Point from, Point to, Point leftSeed, Point rightSeed, Random random )
{
  const double whole = distance( from, to );
  size_t parts = 1;
  while ( whole / static_cast<double>( parts ) > 260 && parts < 64 )
    parts *= 2;
  Line line { from };
  if ( parts > 1 )
  {
    const Point along = ( to - from ) * ( 1 / whole );
    const Point left { -along.y, along.x };
    std::vector<double> offsets( parts + 1, 0 );
    bend( offsets, 0, parts, 0.22 * whole, random );
    for ( size_t i = 1; i < parts; ++i )
    {
      const Point at = between( from, to, static_cast<double>( i ) / static_cast<double>( parts ) );
      const double roomLeft = 0.6 * roomInside( at, left, from, to, leftSeed );
      const double roomRight = 0.6 * roomInside( at, left * -1, from, to, rightSeed );
      const Point bent = at + left * std::clamp( offsets[i], -roomRight, roomLeft );
      line.push_back( { std::round( bent.x * 10 ) / 10, std::round( bent.y * 10 ) / 10 } );
    }
  }
  line.push_back( to );
  return line;
}

} // namespace

Mosaic::Mosaic( std::vector<Point> seeds, int inner )
  : mSeeds( std::move( seeds ) ), mInner( inner ), mIndex( mSeeds )
{
  makeEdges();
}

void Mosaic::makeEdges()
{
  std::map<std::array<int, 3>, int> corners;
  std::vector<Point> cornerAt;
  const auto cornerOf = [&]( int a, int b, int c )
  {
    std::array<int, 3> key { a, b, c };
    std::sort( key.begin(), key.end() );
    const auto [found, isNew] = corners.try_emplace( key, static_cast<int>( cornerAt.size() ) );
    if ( isNew )
    {
      const Point at = circumcentre( mSeeds[static_cast<size_t>( key[0] )], mSeeds[static_cast<size_t>( key[1] )], mSeeds[static_cast<size_t>( key[2] )] );
      cornerAt.push_back( { std::round( at.x * 100 ) / 100, std::round( at.y * 100 ) / 100 } );
    }
    return found->second;
  };

  mNeighbours.resize( static_cast<size_t>( mInner ) );
  std::map<std::pair<int, int>, std::pair<int, int>> seen; // inner pair -> corners, to check that both sides agree
  std::vector<std::pair<double, int>> candidates;
  std::vector<Side> sides;
  std::vector<Side> clipped;
  for ( int cell = 0; cell < mInner; ++cell )
  {
    const Point seed = mSeeds[static_cast<size_t>( cell )];
    sides = { { -1, seed + Point { -farthest, -farthest } }, { -2, seed + Point { farthest, -farthest } }, { -3, seed + Point { farthest, farthest } }, { -4, seed + Point { -farthest, farthest } } };
    double reach = 2 * farthest;
    for ( int ring = 0; ( ring - 1 ) * mIndex.bucket() < 2 * reach; ++ring )
    {
      candidates.clear();
      const bool more = mIndex.visitRing( seed, ring, [&]( int id )
        {
        if ( id != cell )
          candidates.emplace_back( distance( seed, mSeeds[static_cast<size_t>( id )] ), id ); } );
      if ( !more )
        break;
      std::sort( candidates.begin(), candidates.end() );
      for ( const auto &[away, other] : candidates )
      {
        if ( away > 2 * reach )
          break;
        const Point normal = mSeeds[static_cast<size_t>( other )] - seed;
        const double limit = 0.5 * dot( normal, normal );
        const auto beyond = [&]( Point at )
        { return dot( at - seed, normal ) - limit; };
        clipped.clear();
        bool cut = false;
        for ( size_t i = 0; i < sides.size(); ++i )
        {
          const Side &side = sides[i];
          const Side &next = sides[( i + 1 ) % sides.size()];
          const double start = beyond( side.start );
          const double end = beyond( next.start );
          if ( start <= 0 )
            clipped.push_back( side );
          if ( start <= 0 && end > 0 )
          {
            clipped.push_back( { other, between( side.start, next.start, start / ( start - end ) ) } );
            cut = true;
          }
          else if ( start > 0 && end <= 0 )
            clipped.push_back( { side.other, between( side.start, next.start, start / ( start - end ) ) } );
        }
        if ( !cut )
          continue;
        sides = clipped;
        reach = 0;
        for ( const Side &side : sides )
          reach = std::max( reach, distance( seed, side.start ) );
      }
    }

    for ( size_t i = 0; i < sides.size(); ++i )
    {
      const int other = sides[i].other;
      const int before = sides[( i + sides.size() - 1 ) % sides.size()].other;
      const int after = sides[( i + 1 ) % sides.size()].other;
      if ( other < 0 || before < 0 || after < 0 )
        throw std::logic_error( "sample mosaic: a cell is not bounded" );
      const int from = cornerOf( cell, before, other );
      const int to = cornerOf( cell, other, after );
      if ( other < mInner )
        mNeighbours[static_cast<size_t>( cell )].push_back( other );
      if ( other > cell )
      {
        const Point a = cornerAt[static_cast<size_t>( from )];
        const Point b = cornerAt[static_cast<size_t>( to )];
        mEdges.push_back( { cell, other, from, to, bentLine( a, b, seed, mSeeds[static_cast<size_t>( other )], Random( mixed( cell, other, 3 ) ) ) } );
        if ( other < mInner )
          seen[{ cell, other }] = { from, to };
      }
      else
      {
        const auto found = seen.find( { other, cell } );
        if ( found == seen.end() || found->second != std::pair( to, from ) )
          throw std::logic_error( "sample mosaic: two cells disagree about their border" );
      }
    }
  }
}

std::vector<MultiArea> Mosaic::unions( const std::vector<int> &groupOf, int groups ) const
{
  struct Half
  {
      const CellEdge *edge;
      bool forward;
  };
  const auto group = [&]( int cell )
  { return cell < mInner ? groupOf[static_cast<size_t>( cell )] : -1; };

  // corners join three edges, so the border of a group passes each at most once
  std::vector<std::map<int, Half>> borders( static_cast<size_t>( groups ) );
  for ( const CellEdge &edge : mEdges )
  {
    const int left = group( edge.left );
    const int right = group( edge.right );
    if ( left == right )
      continue;
    if ( left >= 0 )
      borders[static_cast<size_t>( left )][edge.from] = { &edge, true };
    if ( right >= 0 )
      borders[static_cast<size_t>( right )][edge.to] = { &edge, false };
  }

  std::vector<MultiArea> result( static_cast<size_t>( groups ) );
  for ( size_t i = 0; i < borders.size(); ++i )
  {
    auto &border = borders[i];
    std::vector<Line> holes;
    while ( !border.empty() )
    {
      Line ring;
      const int start = border.begin()->first;
      int corner = start;
      do
      {
        const auto found = border.find( corner );
        const Half half = found->second;
        border.erase( found );
        const Line &line = half.edge->line;
        if ( half.forward )
          ring.insert( ring.end(), line.begin(), line.end() - 1 );
        else
          ring.insert( ring.end(), line.rbegin(), line.rend() - 1 );
        corner = half.forward ? half.edge->to : half.edge->from;
      } while ( corner != start );
      if ( signedArea( ring ) > 0 )
        result[i].push_back( { ring, {} } );
      else
        holes.push_back( ring );
    }
    for ( const Line &hole : holes )
    {
      for ( Area &area : result[i] )
      {
        if ( inside( area.outer, hole.front() ) )
        {
          area.holes.push_back( hole );
          break;
        }
      }
    }
  }
  return result;
}

} // namespace lantu::sample
