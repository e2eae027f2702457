// SPDX-License-Identifier: GPL-3.0-or-later
// Closed by voids, tile by tile; closed by lines, segment by segment.
#include "travel/closed_moves.h"

#include <algorithm>

#include <tbb/parallel_for.h>

namespace lantu
{

namespace
{

constexpr uint32_t tileCells = TerrainLayout::tileCells;

// What impassable cells close to a cell inside the margin.
uint16_t closedByVoids( const Terrain &terrain, uint32_t cell )
{
  if ( !terrain.passable( cell ) )
    return ClosedMoves::all;
  uint16_t closed = 0;
  for ( size_t move = 0; move < terrainMoves.size(); ++move )
  {
    const auto passable = [&]( TerrainMove step )
    { return terrain.passable( terrain.layout.moved( cell, step ) ); };
    bool open = passable( terrainMoves[move] );
    if ( open && move >= 4 )
    {
      const auto [one, other] = cellsBetween( terrainMoves[move] );
      open = move < 8 ? passable( one ) || passable( other ) : passable( one ) && passable( other );
    }
    if ( !open )
      closed = static_cast<uint16_t>( closed | 1u << move );
  }
  return closed;
}

// Visits each move (of the even numbers; the odd ones are their ways back) that the segment may stop.
template<class Visit>
void movesNear( const Terrain &terrain, const Segment &segment, Visit visit )
{
  // in cells: centres at whole numbers, rows southwards
  const auto column = [&]( Point at )
  { return ( at.x - terrain.origin.x ) / terrain.cellWidth - 0.5; };
  const auto row = [&]( Point at )
  { return ( terrain.origin.y - at.y ) / terrain.cellHeight - 0.5; };
  Point a { column( segment.a ), row( segment.a ) };
  Point b { column( segment.b ), row( segment.b ) };
  if ( a.y > b.y )
    std::swap( a, b );
  constexpr double spare = 1e-3;
  const int columns = terrain.layout.columns();
  const int rows = terrain.layout.rows();
  const auto whole = []( double value, int least, int most )
  { return static_cast<int>( std::clamp( value, static_cast<double>( least ), static_cast<double>( most ) ) ); };
  for ( size_t move = 0; move < terrainMoves.size(); move += 2 )
  {
    const TerrainMove step = terrainMoves[move];
    const int up = std::min( step.rows, 0 );
    const int down = std::max( step.rows, 0 );
    const int left = std::min( step.columns, 0 );
    const int right = std::max( step.columns, 0 );
    const int last = whole( std::floor( b.y + spare ) - up, -1, rows - 1 );
    for ( int y = whole( std::ceil( a.y - spare ) - down, 0, rows ); y <= last; ++y )
    {
      double from = a.x;
      double to = b.x;
      if ( b.y > a.y )
      {
        const double slope = ( b.x - a.x ) / ( b.y - a.y );
        from = a.x + std::clamp( y + up - spare - a.y, 0.0, b.y - a.y ) * slope;
        to = a.x + std::clamp( y + down + spare - a.y, 0.0, b.y - a.y ) * slope;
      }
      if ( from > to )
        std::swap( from, to );
      const int end = whole( std::floor( to + spare ) - left, -1, columns - 1 );
      for ( int x = whole( std::ceil( from - spare ) - right, 0, columns ); x <= end; ++x )
        visit( x, y, move );
    }
  }
}

} // namespace

ClosedMoves::ClosedMoves( const Terrain &terrain, const Barriers &barriers, Progress &progress )
  : mTiles( terrain.layout.tiles(), open )
{
  const TerrainLayout &layout = terrain.layout;
  const auto addTile = [this]( uint32_t tile )
  {
    if ( mTiles[tile] != open )
      return;
    mTiles[tile] = static_cast<uint32_t>( mMasks.size() );
    mMasks.resize( mMasks.size() + tileCells, 0 );
  };

  // a tile has something closed by voids if it or a neighbour has a void
  std::vector<uint8_t> voids( layout.tiles(), 0 );
  tbb::parallel_for( uint32_t { 0 }, layout.tiles(), [&]( uint32_t tile )
    {
    if ( tile % 256 == 0 && progress.stopped() )
      return;
    for ( uint32_t cell = tile * tileCells; cell < ( tile + 1 ) * tileCells && !voids[tile]; ++cell )
      voids[tile] = !terrain.passable( cell ); } );
  progress.check();
  const int across = layout.tileColumns();
  const int down = static_cast<int>( layout.tiles() ) / std::max( across, 1 );
  for ( int y = 0; y < down; ++y )
  {
    for ( int x = 0; x < across; ++x )
    {
      bool any = false;
      for ( int toY = std::max( y - 1, 0 ); toY <= std::min( y + 1, down - 1 ); ++toY )
      {
        for ( int toX = std::max( x - 1, 0 ); toX <= std::min( x + 1, across - 1 ); ++toX )
          any = any || voids[static_cast<size_t>( toY * across + toX )];
      }
      if ( any )
        addTile( static_cast<uint32_t>( y * across + x ) );
    }
  }
  tbb::parallel_for( uint32_t { 0 }, layout.tiles(), [&]( uint32_t tile )
    {
    if ( mTiles[tile] == open || progress.stopped() )
      return;
    for ( uint32_t place = 0; place < tileCells; ++place )
    {
      const uint32_t cell = tile * tileCells + place;
      mMasks[mTiles[tile] + place] = layout.inside( layout.column( cell ), layout.row( cell ) ) ? closedByVoids( terrain, cell ) : all;
    } } );
  progress.check();

  const auto close = [&]( uint32_t cell, size_t move )
  {
    addTile( cell / tileCells );
    uint16_t &mask = mMasks[mTiles[cell / tileCells] + cell % tileCells];
    mask = static_cast<uint16_t>( mask | 1u << move );
  };
  size_t done = 0;
  for ( const Segment &segment : barriers.segments() )
  {
    if ( ++done % 256 == 0 )
      progress.check();
    movesNear( terrain, segment, [&]( int column, int row, size_t move )
      {
      const TerrainMove step = terrainMoves[move];
      if ( !layout.inside( column + step.columns, row + step.rows ) || !touch( terrain.centre( column, row ), terrain.centre( column + step.columns, row + step.rows ), segment.a, segment.b ) )
        return;
      const uint32_t cell = layout.cell( column, row );
      close( cell, move );
      close( layout.moved( cell, step ), move ^ 1 ); } );
  }
}

} // namespace lantu
