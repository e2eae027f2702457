// SPDX-License-Identifier: GPL-3.0-or-later
// Legs between cells.
#include "travel/walk_legs.h"

#include <algorithm>
#include <cmath>

namespace lantu
{

double WalkLegs::height( Point at ) const
{
  if ( mTerrain.heights.empty() )
    return 0;
  const double x = ( at.x - mTerrain.origin.x ) / mTerrain.cellWidth - 0.5;
  const double y = ( mTerrain.origin.y - at.y ) / mTerrain.cellHeight - 0.5;
  const auto column = static_cast<int>( std::floor( x ) );
  const auto row = static_cast<int>( std::floor( y ) );
  // the margin is impassable, so that the last cells of the raster need no case of their own
  const auto heightAt = [&]( int right, int down )
  { return static_cast<double>( mTerrain.heights[mTerrain.layout.cell( column + right, row + down )] ); };
  const double right = x - column;
  const double down = y - row;
  const double between = ( heightAt( 0, 0 ) * ( 1 - right ) + heightAt( 1, 0 ) * right ) * ( 1 - down ) + ( heightAt( 0, 1 ) * ( 1 - right ) + heightAt( 1, 1 ) * right ) * down;
  if ( between == between )
    return between;
  const auto own = mTerrain.cellAt( at );
  return own ? mTerrain.heightOf( *own ) : between;
}

WalkLeg WalkLegs::between( Point from, double fromHeight, Point to, double toHeight ) const
{
  WalkLeg leg;
  leg.metres = planeDistance( from, to );
  const auto start = mTerrain.cellAt( from );
  const auto end = mTerrain.cellAt( to );
  if ( !start || !end || !mTerrain.passable( *start ) || !mTerrain.passable( *end ) )
    return leg;
  if ( *start != *end )
  {
    const int column = mTerrain.layout.column( *start );
    const int row = mTerrain.layout.row( *start );
    const int right = mTerrain.layout.column( *end ) - column;
    const int down = mTerrain.layout.row( *end ) - row;
    if ( std::abs( right ) > 1 || std::abs( down ) > 1 )
      return leg;
    if ( right != 0 && down != 0 )
    {
      // on its way to the corner neighbour it passes the one beside or the one above, at the corner itself both
      const double border = mTerrain.origin.x + ( column + ( right > 0 ? 1 : 0 ) ) * mTerrain.cellWidth;
      const double level = mTerrain.origin.y - ( row + ( down > 0 ? 1 : 0 ) ) * mTerrain.cellHeight;
      const double across = ( border - from.x ) / ( to.x - from.x );
      const double along = ( level - from.y ) / ( to.y - from.y );
      const bool beside = mTerrain.passable( mTerrain.layout.moved( *start, { right, 0 } ) );
      const bool above = mTerrain.passable( mTerrain.layout.moved( *start, { 0, down } ) );
      constexpr double corner = 1e-9;
      if ( std::abs( across - along ) <= corner ? !beside && !above : ( across < along ? !beside : !above ) )
        return leg;
    }
  }
  if ( mBarriers.cross( from, to ) )
    return leg;
  const double flat = leg.metres * 0.5 * ( mTerrain.paceOf( *start ) + mTerrain.paceOf( *end ) );
  const double slope = leg.metres > 0 ? ( toHeight - fromHeight ) / leg.metres : 0;
  leg.there = flat * slopeFactor( mTerrain.slope, slope );
  leg.back = flat * slopeFactor( mTerrain.slope, -slope );
  return leg;
}

void WalkLegs::join( Point at, double snapMetres, std::vector<Join> &joins ) const
{
  constexpr double onCentre = 1e-6; // metres
  joins.clear();
  const double x = ( at.x - mTerrain.origin.x ) / mTerrain.cellWidth - 0.5;
  const double y = ( mTerrain.origin.y - at.y ) / mTerrain.cellHeight - 0.5;
  if ( const auto own = mTerrain.cellAt( at ); own && mTerrain.passable( *own ) )
  {
    if ( planeDistance( at, mTerrain.centre( *own ) ) <= onCentre )
    {
      joins.push_back( { *own, { 0, 0, 0 } } );
      return;
    }
    const double here = height( at );
    for ( int row = static_cast<int>( std::floor( y ) ); row <= std::floor( y ) + 1; ++row )
    {
      for ( int column = static_cast<int>( std::floor( x ) ); column <= std::floor( x ) + 1; ++column )
      {
        if ( !mTerrain.layout.inside( column, row ) )
          continue;
        const uint32_t cell = mTerrain.layout.cell( column, row );
        if ( const WalkLeg leg = between( at, here, mTerrain.centre( column, row ), mTerrain.heightOf( cell ) ); leg.open() )
          joins.push_back( { cell, leg } );
      }
    }
    if ( !joins.empty() )
      return;
  }

  constexpr size_t most = 4;
  const auto bounded = []( double value, int last )
  { return static_cast<int>( std::clamp( value, -1.0, static_cast<double>( last ) ) ); };
  const double wide = snapMetres / mTerrain.cellWidth;
  const double tall = snapMetres / mTerrain.cellHeight;
  std::vector<std::pair<double, uint32_t>> near;
  for ( int row = std::max( bounded( std::ceil( y - tall ), mTerrain.layout.rows() ), 0 ); row <= bounded( std::floor( y + tall ), mTerrain.layout.rows() - 1 ); ++row )
  {
    for ( int column = std::max( bounded( std::ceil( x - wide ), mTerrain.layout.columns() ), 0 ); column <= bounded( std::floor( x + wide ), mTerrain.layout.columns() - 1 ); ++column )
    {
      const double metres = planeDistance( at, mTerrain.centre( column, row ) );
      const uint32_t cell = mTerrain.layout.cell( column, row );
      if ( metres <= snapMetres && mTerrain.passable( cell ) )
        near.emplace_back( metres, cell );
    }
  }
  std::sort( near.begin(), near.end() );
  for ( const auto &[metres, cell] : near )
  {
    if ( joins.size() == most )
      break;
    if ( !mBarriers.cross( at, mTerrain.centre( cell ) ) )
      joins.push_back( { cell, { metres, metres * mTerrain.pace, metres * mTerrain.pace } } );
  }
}

} // namespace lantu
