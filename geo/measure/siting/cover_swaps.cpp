// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of covers, kept up to date.
#include "measure/siting/cover_swaps.h"

#include <algorithm>
#include <cmath>

#include <tbb/parallel_for.h>

namespace lantu
{

namespace
{

constexpr double noticeable = 1e-9; // of the persons: less is rounding
constexpr int between = 16;         // rounds between two looks at the clock
constexpr size_t searches = 4;
constexpr double lookedAt = 2e8; // how many sites of rows a search looks at, about: half a second

} // namespace

CoverSwaps::CoverSwaps( const SiteRows &rows, const SiteLimits &limits, const std::vector<SiteState> &states )
  : mRows( rows ), mLimits( limits ), mStates( states ), mColumns( rows.sites + 1, 0 ), mColumnRow( rows.site.size() ), mExtra( rows.sites, 0 )
{
  for ( const uint32_t site : rows.site )
    ++mColumns[site + 1];
  for ( size_t j = 0; j < rows.sites; ++j )
    mColumns[j + 1] += mColumns[j];
  std::vector<uint64_t> place( mColumns.begin(), mColumns.end() - 1 );
  for ( size_t i = 0; i < rows.size(); ++i )
  {
    for ( const uint32_t site : rows.sitesOf( i ) )
      mColumnRow[place[site]++] = static_cast<uint32_t>( i );
  }
}

void CoverSwaps::openSite( uint32_t site )
{
  mOpen[site] = 1;
  mSpent += mLimits.priceOf( site );
  mLoss[site] = 0;
  for ( uint64_t k = mColumns[site]; k < mColumns[site + 1]; ++k )
  {
    const uint32_t row = mColumnRow[k];
    const double persons = mRows.outside[row];
    const auto sites = mRows.sitesOf( row );
    if ( mCovers[row] == 0 )
    {
      mCovered += persons;
      mLoss[site] += persons;
      for ( const uint32_t other : sites )
        mGain[other] -= persons;
    }
    else if ( mCovers[row] == 1 )
    {
      const auto alone = std::find_if( sites.begin(), sites.end(), [this, site]( uint32_t other )
        { return mOpen[other] && other != site; } );
      mLoss[*alone] -= persons;
    }
    ++mCovers[row];
  }
}

void CoverSwaps::closeSite( uint32_t site )
{
  mOpen[site] = 0;
  mSpent -= mLimits.priceOf( site );
  for ( uint64_t k = mColumns[site]; k < mColumns[site + 1]; ++k )
  {
    const uint32_t row = mColumnRow[k];
    const double persons = mRows.outside[row];
    const auto sites = mRows.sitesOf( row );
    --mCovers[row];
    if ( mCovers[row] == 0 )
    {
      mCovered -= persons;
      for ( const uint32_t other : sites )
        mGain[other] += persons;
    }
    else if ( mCovers[row] == 1 )
    {
      const auto alone = std::find_if( sites.begin(), sites.end(), [this]( uint32_t other )
        { return mOpen[other] != 0; } );
      mLoss[*alone] += persons;
    }
  }
}

// The swap that gains most, or loses least; one of sites that should stay only if more than what is missing to the best known is gained.
CoverSwaps::Swap CoverSwaps::bestSwap( int round, double missing )
{
  Swap best;
  for ( uint32_t out = 0; out < mRows.sites; ++out )
  {
    if ( !mOpen[out] || mStates[out] != SiteState::Free )
      continue;
    mTouched.clear();
    for ( uint64_t k = mColumns[out]; k < mColumns[out + 1]; ++k )
    {
      const uint32_t row = mColumnRow[k];
      if ( mCovers[row] != 1 )
        continue;
      for ( const uint32_t site : mRows.sitesOf( row ) )
      {
        if ( mExtra[site] == 0 )
          mTouched.push_back( site );
        mExtra[site] += mRows.outside[row];
      }
    }
    for ( uint32_t in = 0; in < mRows.sites; ++in )
    {
      const double profit = mGain[in] + mExtra[in] - mLoss[out];
      if ( mOpen[in] || mStates[in] != SiteState::Free || ( best.in >= 0 && profit <= best.profit ) )
        continue;
      if ( ( mOpenUntil[out] > round || mClosedUntil[in] > round ) && profit <= missing )
        continue;
      if ( mLimits.affords( mSpent + mLimits.priceOf( in ) - mLimits.priceOf( out ) ) )
        best = { in, out, profit };
    }
    for ( const uint32_t site : mTouched )
      mExtra[site] = 0;
  }
  return best;
}

std::vector<uint8_t> CoverSwaps::improved( const std::vector<uint8_t> &open, int rounds, unsigned seed, const SitingClock &clock, const Progress &progress )
{
  mOpen.assign( mRows.sites, 0 );
  mCovers.assign( mRows.size(), 0 );
  mGain.assign( mRows.sites, 0 );
  mLoss.assign( mRows.sites, 0 );
  mClosedUntil.assign( mRows.sites, 0 );
  mOpenUntil.assign( mRows.sites, 0 );
  mCovered = 0;
  mSpent = 0;
  double persons = 0;
  for ( size_t i = 0; i < mRows.size(); ++i )
  {
    persons += mRows.outside[i];
    for ( const uint32_t site : mRows.sitesOf( i ) )
      mGain[site] += mRows.outside[i];
  }
  for ( uint32_t j = 0; j < mRows.sites; ++j )
  {
    if ( open[j] )
      openSite( j );
  }
  std::vector<uint8_t> best = open;
  double most = mCovered;
  std::mt19937 random( seed );
  for ( int round = 1; round <= rounds; ++round )
  {
    progress.check();
    if ( round % between == 0 && clock.over() )
      break;
    const Swap swap = bestSwap( round, most + noticeable * persons - mCovered );
    if ( swap.in < 0 )
      continue; // until some may move again
    const auto in = static_cast<uint32_t>( swap.in );
    closeSite( swap.out );
    openSite( in );
    mClosedUntil[swap.out] = round + 10 + static_cast<int>( random() % 10 );
    mOpenUntil[in] = round + 3 + static_cast<int>( random() % 5 );
    if ( mCovered > most + noticeable * persons )
    {
      most = mCovered;
      best = mOpen;
    }
  }
  return best;
}

std::vector<uint8_t> bestSwapped( const SiteRows &rows, const SiteLimits &limits, const std::vector<SiteState> &states, const std::vector<uint8_t> &open, const SitingClock &clock, const Progress &progress )
{
  const double openSites = static_cast<double>( std::count( open.begin(), open.end(), uint8_t { 1 } ) );
  const int rounds = static_cast<int>( std::clamp( lookedAt / ( static_cast<double>( rows.site.size() ) + openSites * static_cast<double>( rows.sites ) + 1 ), 10.0, 20000.0 ) );
  std::vector<std::vector<uint8_t>> found( searches );
  std::vector<double> cost( searches, std::numeric_limits<double>::infinity() );
  tbb::parallel_for( size_t { 0 }, searches, [&]( size_t k )
    {
    if ( progress.stopped() )
      return;
    found[k] = CoverSwaps( rows, limits, states ).improved( open, rounds, static_cast<unsigned>( k + 1 ), clock, progress );
    cost[k] = costOf( rows, found[k] ); } );
  progress.check();
  return found[static_cast<size_t>( std::min_element( cost.begin(), cost.end() ) - cost.begin() )];
}

} // namespace lantu
