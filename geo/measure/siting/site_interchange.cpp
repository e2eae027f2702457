// SPDX-License-Identifier: GPL-3.0-or-later
// Gains, losses and pairs.
#include "measure/siting/site_interchange.h"

#include <algorithm>
#include <cmath>
#include <random>

#include <tbb/parallel_for.h>

namespace lantu
{

namespace
{

constexpr size_t between = 256;     // rows that are looked at before a stop is asked for
constexpr double noticeable = 1e-9; // of the total: less is rounding and could be swapped for ever

} // namespace

SiteInterchange::SiteInterchange( const SiteRows &rows, const SiteLimits &limits, const std::vector<SiteState> &states, const SitingClock &clock, const Progress &progress )
  : mRows( rows ), mLimits( limits ), mStates( states ), mClock( clock ), mProgress( progress ), mOutside( rows.outside ), mColumns( rows.sites + 1, 0 ), mColumnRow( rows.site.size() ), mColumnCost( rows.site.size() ), mFirst( rows.size() ), mCost( rows.size() ), mNext( rows.size() )
{
  double all = 1;
  for ( size_t i = 0; i < rows.size(); ++i )
    all += rows.cost[rows.offsets[i + 1] - 1];
  for ( double &outside : mOutside )
    outside = std::isfinite( outside ) ? outside : all;
  for ( const uint32_t site : rows.site )
    ++mColumns[site + 1];
  for ( size_t j = 0; j < rows.sites; ++j )
    mColumns[j + 1] += mColumns[j];
  std::vector<uint64_t> place( mColumns.begin(), mColumns.end() - 1 );
  for ( size_t i = 0; i < rows.size(); ++i )
  {
    if ( i % between == 0 )
      progress.check();
    for ( uint64_t k = rows.offsets[i]; k < rows.offsets[i + 1]; ++k )
    {
      const uint64_t at = place[rows.site[k]]++;
      mColumnRow[at] = static_cast<uint32_t>( i );
      mColumnCost[at] = rows.cost[k];
    }
  }
}

void SiteInterchange::start( const std::vector<uint32_t> &sites )
{
  mOpen.assign( mRows.sites, 0 );
  for ( const uint32_t site : sites )
    mOpen[site] = 1;
  mCount = 0;
  mSpent = 0;
  for ( size_t j = 0; j < mRows.sites; ++j )
  {
    if ( mStates[j] == SiteState::Open )
      mOpen[j] = 1;
    mCount += mOpen[j];
    mSpent += mOpen[j] ? mLimits.priceOf( j ) : 0;
  }
  mGain.assign( mRows.sites, 0 );
  mLoss.assign( mRows.sites, 0 );
  mExtra.assign( mRows.sites, {} );
  mTotal = 0;
  for ( size_t i = 0; i < mRows.size(); ++i )
  {
    if ( i % between == 0 )
      mProgress.check();
    look( i );
    count( i, 1 );
    mTotal += mCost[i];
  }
}

// The two cheapest open sites of a row.
void SiteInterchange::look( size_t row )
{
  mFirst[row] = -1;
  mCost[row] = mOutside[row];
  mNext[row] = mOutside[row];
  for ( uint64_t k = mRows.offsets[row]; k < mRows.offsets[row + 1] && mRows.cost[k] < mNext[row]; ++k )
  {
    if ( !mOpen[mRows.site[k]] )
      continue;
    if ( mFirst[row] >= 0 )
    {
      mNext[row] = mRows.cost[k];
      return;
    }
    mFirst[row] = static_cast<int32_t>( mRows.site[k] );
    mCost[row] = mRows.cost[k];
  }
}

double &SiteInterchange::extraOf( uint32_t in, uint32_t out )
{
  for ( Extra &extra : mExtra[in] )
  {
    if ( extra.out == out )
      return extra.value;
  }
  return mExtra[in].emplace_back( Extra { out, 0 } ).value;
}

// Adds what a row means to gains, losses and pairs, or takes it away.
void SiteInterchange::count( size_t row, double sign )
{
  const double cost = mCost[row];
  const double next = mNext[row];
  const bool served = mFirst[row] >= 0;
  const uint32_t out = served ? static_cast<uint32_t>( mFirst[row] ) : 0;
  if ( served )
    mLoss[out] += sign * ( next - cost );
  for ( uint64_t k = mRows.offsets[row]; k < mRows.offsets[row + 1] && mRows.cost[k] < next; ++k )
  {
    const uint32_t in = mRows.site[k];
    if ( mOpen[in] || mStates[in] == SiteState::Closed )
      continue;
    if ( mRows.cost[k] < cost )
      mGain[in] += sign * ( cost - mRows.cost[k] );
    if ( served )
      extraOf( in, out ) += sign * ( next - std::max( cost, mRows.cost[k] ) );
  }
}

void SiteInterchange::openSite( uint32_t site )
{
  // the rows change one by one; what each means is taken away while the site counts as closed
  for ( uint64_t k = mColumns[site]; k < mColumns[site + 1]; ++k )
  {
    if ( k % between == 0 )
      mProgress.check();
    if ( mColumnCost[k] < mNext[mColumnRow[k]] )
      count( mColumnRow[k], -1 );
  }
  mOpen[site] = 1;
  ++mCount;
  mSpent += mLimits.priceOf( site );
  mGain[site] = 0;
  mLoss[site] = 0;
  mExtra[site].clear();
  for ( uint64_t k = mColumns[site]; k < mColumns[site + 1]; ++k )
  {
    if ( k % between == 0 )
      mProgress.check();
    const uint32_t row = mColumnRow[k];
    if ( !( mColumnCost[k] < mNext[row] ) )
      continue;
    mTotal -= mCost[row];
    look( row );
    mTotal += mCost[row];
    count( row, 1 );
  }
}

void SiteInterchange::closeSite( uint32_t site )
{
  std::vector<uint32_t> touched;
  for ( uint64_t k = mColumns[site]; k < mColumns[site + 1]; ++k )
  {
    const uint32_t row = mColumnRow[k];
    if ( mColumnCost[k] <= mNext[row] && mColumnCost[k] < mOutside[row] )
      touched.push_back( row );
  }
  for ( const uint32_t row : touched )
    count( row, -1 );
  mOpen[site] = 0;
  --mCount;
  mSpent -= mLimits.priceOf( site );
  mGain[site] = 0;
  mLoss[site] = 0;
  mExtra[site].clear();
  for ( const uint32_t row : touched )
  {
    if ( row % between == 0 )
      mProgress.check();
    mTotal -= mCost[row];
    look( row );
    mTotal += mCost[row];
    count( row, 1 );
  }
}

bool SiteInterchange::addBest()
{
  if ( mCount >= mLimits.most )
    return false;
  double best = 0;
  int64_t chosen = -1;
  for ( uint32_t j = 0; j < mRows.sites; ++j )
  {
    if ( mOpen[j] || mStates[j] != SiteState::Free || !mLimits.affords( mSpent + mLimits.priceOf( j ) ) )
      continue;
    if ( mLimits.hasBudget() && !( mGain[j] > noticeable * mTotal ) )
      continue;
    const double worth = mLimits.priceOf( j ) > 0 ? mGain[j] / mLimits.priceOf( j ) : ( mLimits.hasBudget() ? std::numeric_limits<double>::max() : mGain[j] );
    if ( chosen < 0 || worth > best )
    {
      best = worth;
      chosen = j;
    }
  }
  if ( chosen < 0 )
    return false;
  openSite( static_cast<uint32_t>( chosen ) );
  return true;
}

void SiteInterchange::fill()
{
  while ( ( mCount == 0 || !mClock.over() ) && addBest() )
    mProgress.check();
}

bool SiteInterchange::swapBest()
{
  std::vector<uint32_t> movable;
  for ( uint32_t j = 0; j < mRows.sites; ++j )
  {
    if ( mOpen[j] && mStates[j] == SiteState::Free )
      movable.push_back( j );
  }
  std::stable_sort( movable.begin(), movable.end(), [this]( uint32_t one, uint32_t other )
    { return mLoss[one] < mLoss[other]; } );
  double best = noticeable * mTotal;
  int64_t in = -1;
  uint32_t out = 0;
  const auto consider = [&]( uint32_t candidate, uint32_t leaves, double extra )
  {
    const double profit = mGain[candidate] - mLoss[leaves] + extra;
    if ( profit > best && mLimits.affords( mSpent + mLimits.priceOf( candidate ) - mLimits.priceOf( leaves ) ) )
    {
      best = profit;
      in = candidate;
      out = leaves;
    }
  };
  for ( uint32_t j = 0; j < mRows.sites; ++j )
  {
    if ( mOpen[j] || mStates[j] != SiteState::Free )
      continue;
    for ( const Extra &extra : mExtra[j] )
    {
      if ( mStates[extra.out] == SiteState::Free && mOpen[extra.out] )
        consider( j, extra.out, extra.value );
    }
    // those without an entry: the first that can be afforded loses least
    for ( const uint32_t leaves : movable )
    {
      if ( mGain[j] - mLoss[leaves] <= best )
        break;
      consider( j, leaves, 0 );
    }
  }
  if ( in < 0 )
    return false;
  const double before = mTotal;
  closeSite( out );
  openSite( static_cast<uint32_t>( in ) );
  return mTotal < before;
}

void SiteInterchange::improve()
{
  do
  {
    mProgress.check();
    fill();
  } while ( !mClock.over() && swapBest() );
}

std::vector<uint8_t> bestOfStarts( const SiteRows &rows, const SiteLimits &limits, const std::vector<SiteState> &states, const SitingClock &clock, const Progress &progress )
{
  // as many as are quick; the number depends on the question alone
  const size_t starts = std::clamp<size_t>( 40'000'000 / ( rows.site.size() + 1 ), 2, 16 );
  std::vector<uint32_t> free;
  size_t fixed = 0;
  for ( uint32_t j = 0; j < states.size(); ++j )
  {
    if ( states[j] == SiteState::Free )
      free.push_back( j );
    fixed += states[j] == SiteState::Open ? 1 : 0;
  }
  std::vector<std::vector<uint8_t>> found( starts );
  std::vector<double> cost( starts, std::numeric_limits<double>::infinity() );
  tbb::parallel_for( size_t { 0 }, starts, [&]( size_t start )
    {
    if ( progress.stopped() || ( start > 0 && clock.over() ) )
      return;
    SiteInterchange interchange( rows, limits, states, clock, progress );
    std::vector<uint32_t> sites;
    std::mt19937 random( static_cast<uint32_t>( start ) );
    std::vector<uint32_t> left = free;
    double spent = 0;
    // std::shuffle differs between libraries; this does not
    while ( start > 0 && !left.empty() && sites.size() + fixed < limits.most )
    {
      const size_t at = random() % left.size();
      const uint32_t site = left[at];
      left[at] = left.back();
      left.pop_back();
      if ( !limits.affords( spent + limits.priceOf( site ) ) )
        continue;
      spent += limits.priceOf( site );
      sites.push_back( site );
    }
    interchange.start( sites );
    interchange.fill();
    interchange.improve();
    found[start] = interchange.open();
    cost[start] = costOf( rows, found[start] ); } );
  progress.check();
  return found[static_cast<size_t>( std::min_element( cost.begin(), cost.end() ) - cost.begin() )];
}

} // namespace lantu
