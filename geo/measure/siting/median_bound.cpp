// SPDX-License-Identifier: GPL-3.0-or-later
// The relaxed problem, row by row over the cheap ends.
#include "measure/siting/median_bound.h"

#include <algorithm>
#include <cmath>

namespace lantu
{

namespace
{

constexpr int often = 8; // calls between two looks at the choice

} // namespace

CheapEnds::CheapEnds( const SiteRows &rows, size_t most )
  : mRows( rows )
{
  const uint64_t likely = 16 + 4 * rows.sites / std::max<size_t>( most, 1 );
  for ( size_t i = 0; i < rows.size(); ++i )
  {
    const uint64_t end = std::min( rows.offsets[i + 1], rows.offsets[i] + likely );
    for ( uint64_t k = rows.offsets[i]; k < end; ++k )
      mEnds.push_back( { rows.cost[k], rows.site[k] } );
    mOffsets.push_back( mEnds.size() );
  }
}

MedianBound::MedianBound( const SiteRows &rows, const CheapEnds &ends, const SiteLimits &limits, const std::vector<SiteState> &states, std::function<double( const std::vector<uint8_t> & )> improving )
  : mRows( rows ), mEnds( ends ), mLimits( limits ), mStates( states ), mImproving( std::move( improving ) ), mWorth( rows.sites ), mAverage( rows.sites, 0 )
{
}

double MedianBound::value( std::span<const double> multipliers, std::span<double> slope )
{
  std::fill( mWorth.begin(), mWorth.end(), 0 );
  double sum = 0;
  for ( size_t i = 0; i < mRows.size(); ++i )
  {
    const double paid = multipliers[i];
    sum += paid;
    mEnds.eachBelow( i, paid, [this, paid]( uint32_t site, double cost )
      { mWorth[site] += cost - paid; } );
  }
  select( mWorth, mStates, mLimits, mSelection );
  for ( size_t i = 0; i < mRows.size(); ++i )
  {
    const double paid = multipliers[i];
    int served = 0;
    mEnds.eachBelow( i, paid, [this, &served]( uint32_t site, double )
      { served += mSelection.open[site]; } );
    // at the price of being left outside a row may as well be left there
    slope[i] = served == 0 && paid >= mRows.outside[i] ? 0 : 1.0 - served;
  }
  return sum + mSelection.value;
}

void MedianBound::project( std::span<double> multipliers ) const
{
  for ( size_t i = 0; i < mRows.size(); ++i )
    multipliers[i] = std::min( std::max( multipliers[i], mRows.cost[mRows.offsets[i]] ), mRows.outside[i] );
}

void MedianBound::average( double share )
{
  for ( size_t j = 0; j < mAverage.size(); ++j )
    mAverage[j] += share * ( mSelection.open[j] - mAverage[j] );
}

double MedianBound::improve( double target )
{
  return mCalls++ % often == 0 ? mImproving( mSelection.open ) : target;
}

std::vector<double> firstMultipliers( const SiteRows &rows, std::span<const uint8_t> open )
{
  std::vector<double> multipliers( rows.size() );
  for ( size_t i = 0; i < rows.size(); ++i )
  {
    double found[2] = { rows.outside[i], rows.outside[i] };
    size_t count = 0;
    for ( uint64_t k = rows.offsets[i]; k < rows.offsets[i + 1] && count < 2; ++k )
    {
      if ( open[rows.site[k]] )
        found[count++] = rows.cost[k];
    }
    if ( !std::isfinite( found[0] ) )
      found[0] = rows.cost[rows.offsets[i + 1] - 1];
    multipliers[i] = std::isfinite( found[1] ) ? ( found[0] + found[1] ) / 2 : found[0];
  }
  return multipliers;
}

} // namespace lantu
