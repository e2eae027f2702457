// SPDX-License-Identifier: GPL-3.0-or-later
// Ways followed back from label to label.
#include "travel/terrain_search.h"

#include <algorithm>
#include <cassert>

#include "travel/step_costs.h"

namespace lantu
{

// The step that gave the place its label; the place itself where an origin did.
template<class Steps>
TerrainSearch::Before TerrainSearch::before( const Steps &steps, uint32_t place ) const
{
  const uint64_t label = mLabels[place];
  const auto start = std::lower_bound( mStarts.begin(), mStarts.end(), Start { place, label, -1 } );
  if ( start != mStarts.end() && start->place == place && start->label == label )
    return { place, start->metres };
  const auto gave = [&]( uint32_t from, double units )
  { return mLabels[from] < label && units < static_cast<double>( mostUnits() ) && mLabels[from] + ( wholeUnits( units ) << mOriginBits ) == label; };
  if ( place < mTerrain.layout.cells() )
  {
    const unsigned closed = mClosed.of( place );
    for ( size_t move = 0; move < static_cast<size_t>( mDirections ); ++move )
    {
      if ( closed >> move & 1 )
        continue;
      const uint32_t from = mTerrain.layout.moved( place, terrainMoves[move] );
      if ( mLabels[from] < label && gave( from, steps.units( from, place, move ^ 1, mBackwards ) + 0.5 ) )
        return { from, mTerrain.length( terrainMoves[move] ) };
    }
  }
  if ( mLinks )
  {
    for ( const GroundLink &link : mLinks->of( place ) )
    {
      if ( gave( link.to, static_cast<double>( mBackwards ? link.there : link.back ) * unitsPerSecond + 0.5 ) )
        return { link.to, link.metres };
    }
  }
  assert( false && "a label that nothing gave" );
  return { place, 0 };
}

TerrainSearch::Way &TerrainSearch::known( uint32_t place )
{
  mWays.resize( mTouched.size() );
  std::unique_ptr<Way[]> &block = mWays[place / blockPlaces];
  if ( !block )
    block = std::make_unique<Way[]>( blockPlaces );
  return block[place % blockPlaces];
}

TerrainSearch::Way TerrainSearch::way( uint32_t place )
{
  const auto linked = [this]( uint32_t at )
  { return at >= mTerrain.layout.cells(); };
  withStepCosts( mTerrain, mLeastPace, unitsPerSecond, [&]( const auto &steps )
    {
    std::vector<Before> followed;
    uint32_t at = place;
    while ( known( at ).metres < 0 )
    {
      const Before step = before( steps, at );
      if ( step.place == at )
      {
        const auto metres = static_cast<float>( step.metres );
        known( at ) = linked( at ) ? Way { metres, 0, at } : Way { metres, metres, noPlace };
      }
      else
      {
        followed.push_back( { at, step.metres } );
        at = step.place;
      }
    }
    Way way = known( at );
    double metres = way.metres;
    double toLink = way.metresToLink;
    for ( size_t i = followed.size(); i-- > 0; )
    {
      metres += followed[i].metres;
      toLink += followed[i].metres;
      if ( linked( followed[i].place ) )
      {
        toLink = 0;
        way.firstLinked = followed[i].place;
      }
      way.metres = static_cast<float>( metres );
      way.metresToLink = static_cast<float>( toLink );
      known( followed[i].place ) = way;
    } } );
  return known( place );
}

} // namespace lantu
