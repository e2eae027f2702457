// SPDX-License-Identifier: GPL-3.0-or-later
// What a step from cell to cell costs.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "travel/slope_function.h"
#include "travel/terrain.h"

namespace lantu
{

//! Every step takes some time, so that ways can be followed back.
inline uint64_t wholeUnits( double units )
{
  return std::max( static_cast<uint64_t>( units ), uint64_t { 1 } );
}

/**
 * What the moves of a terrain cost by its step rule, in units of time, with everything that does not depend on the cell at hand. The
 * terrain must outlive it. \a paced: the terrain has paces by cell.
 */
template<SlopeFunction function, bool paced>
struct StepCosts
{
    const Terrain &terrain;
    std::array<double, 16> unitsOfPace; // of the whole length for a pace of 1
    std::array<double, 16> inverseLength;
    std::array<double, 16> least; // no step of this move takes fewer units

    StepCosts( const Terrain &ground, double leastPace, double unitsPerSecond )
      : terrain( ground )
    {
      for ( size_t move = 0; move < terrainMoves.size(); ++move )
      {
        const double length = ground.length( terrainMoves[move] );
        unitsOfPace[move] = length * unitsPerSecond * ( paced ? 1 : ground.pace );
        inverseLength[move] = 1 / length;
        least[move] = length * unitsPerSecond * leastPace * leastSlopeFactor( function ) * ( 1 - 1e-6 );
      }
    }

    //! Fetches what units() reads of a cell that comes soon into the cache.
    void fetch( uint32_t cell ) const
    {
      if constexpr ( function != SlopeFunction::None )
        __builtin_prefetch( &terrain.heights[cell] );
      if constexpr ( paced )
        __builtin_prefetch( &terrain.paces[cell] );
    }

    //! From \a cell by \a move to \a next, or with \a backwards from there to \a cell.
    double units( uint32_t cell, uint32_t next, size_t move, bool backwards ) const
    {
      double units = unitsOfPace[move];
      if constexpr ( paced )
      {
        const double ends = static_cast<double>( terrain.paces[cell] ) + static_cast<double>( terrain.paces[next] );
        if ( move < 8 )
          units *= 0.5 * ends;
        else
        {
          const auto [one, other] = cellsBetween( terrainMoves[move] );
          units *= 0.25 * ( ends + ( static_cast<double>( terrain.paces[terrain.layout.moved( cell, one )] ) + static_cast<double>( terrain.paces[terrain.layout.moved( cell, other )] ) ) );
        }
      }
      if constexpr ( function != SlopeFunction::None )
      {
        const double rise = static_cast<double>( terrain.heights[next] ) - static_cast<double>( terrain.heights[cell] );
        units *= slopeFactor<function>( ( backwards ? -rise : rise ) * inverseLength[move] );
      }
      return units;
    }
};

//! Calls \a use with the costs of the terrain's kind. \a leastPace: no cell has a smaller one.
template<class Use>
auto withStepCosts( const Terrain &terrain, double leastPace, double unitsPerSecond, Use use )
{
  const auto paced = [&]<SlopeFunction function>()
  { return terrain.paces.empty() ? use( StepCosts<function, false>( terrain, leastPace, unitsPerSecond ) ) : use( StepCosts<function, true>( terrain, leastPace, unitsPerSecond ) ); };
  switch ( terrain.slope )
  {
  case SlopeFunction::Tobler:
  case SlopeFunction::Scaled:
    return paced.template operator()<SlopeFunction::Tobler>();
  case SlopeFunction::Langmuir:
    return paced.template operator()<SlopeFunction::Langmuir>();
  case SlopeFunction::None:
    break;
  }
  return paced.template operator()<SlopeFunction::None>();
}

} // namespace lantu
