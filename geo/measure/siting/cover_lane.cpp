// SPDX-License-Identifier: GPL-3.0-or-later
// Relaxed, rounded, tried out, split.
#include "measure/siting/cover_lane.h"

#include <algorithm>
#include <limits>

namespace lantu
{

namespace
{

constexpr double fractional = 1e-6;
constexpr double leastGain = 1e-3; // so that a product tells which other gain is larger
constexpr size_t mostTrials = 8;   // sites that are tried out for one split
constexpr int trialSteps = 80;
constexpr int roundedSwaps = 200;
constexpr int allSteps = std::numeric_limits<int>::max();

} // namespace

void BranchGains::learn( const BranchTrial &trial )
{
  if ( !( trial.part > fractional ) )
    return;
  const double gain = trial.gain / trial.part;
  mSum[trial.opened][trial.site] += gain;
  ++mCount[trial.opened][trial.site];
  mAllSum[trial.opened] += gain;
  ++mAllCount[trial.opened];
}

double BranchGains::gainOf( size_t site, int opened ) const
{
  if ( mCount[opened][site] > 0 )
    return std::max( leastGain, mSum[opened][site] / mCount[opened][site] );
  return mAllCount[opened] > 0 ? std::max( leastGain, mAllSum[opened] / mAllCount[opened] ) : 1;
}

double BranchGains::worth( size_t site, double openness ) const
{
  return gainOf( site, 0 ) * openness * gainOf( site, 1 ) * ( 1 - openness );
}

CoverLane::CoverLane( const SiteRows &rows, const CheapEnds &ends, const SiteLimits &limits, const std::vector<SiteState> &states, const Progress &progress )
  : mRows( rows ), mEnds( ends ), mLimits( limits ), mRelaxation( rows, limits, states, progress ), mSwaps( rows, limits, states ), mOpenness( rows.sites, 0 )
{
}

LinearProgram::Basis CoverLane::firstBasis( std::span<const double> multipliers )
{
  mRelaxation.beginNear( multipliers );
  return mRelaxation.basis();
}

// The most open sites of the relaxation, swapped.
std::vector<uint8_t> CoverLane::rounded( const std::vector<SiteState> &states, const SitingClock &clock, const Progress &progress )
{
  std::vector<uint32_t> order;
  std::vector<uint8_t> open( mRows.sites, 0 );
  size_t count = 0;
  double spent = 0;
  for ( uint32_t j = 0; j < mRows.sites; ++j )
  {
    open[j] = states[j] == SiteState::Open ? 1 : 0;
    count += open[j];
    spent += open[j] ? mLimits.priceOf( j ) : 0;
    if ( states[j] == SiteState::Free )
      order.push_back( j );
  }
  std::stable_sort( order.begin(), order.end(), [this]( uint32_t one, uint32_t other )
    { return mOpenness[one] > mOpenness[other]; } );
  for ( const uint32_t site : order )
  {
    if ( count == mLimits.most )
      break;
    if ( !mLimits.affords( spent + mLimits.priceOf( site ) ) )
      continue;
    open[site] = 1;
    ++count;
    spent += mLimits.priceOf( site );
  }
  return mSwaps.improved( open, roundedSwaps, 1, clock, progress );
}

double CoverLane::gainOf( std::vector<SiteState> states, uint32_t site, SiteState as, const LinearProgram::Basis &basis, double value, const SitingClock &clock, const Progress &progress )
{
  states[site] = as;
  settle( states, mLimits ); // any one free site can be opened
  mRelaxation.decide( states );
  mRelaxation.beginAt( basis );
  mRelaxation.solve( trialSteps, clock, progress );
  return std::max( leastGain, mRelaxation.value() - value );
}

uint32_t CoverLane::splitSite( const CoverBranch &branch, const BranchGains &gains, CoverVisit &visit, const SitingClock &clock, const Progress &progress )
{
  const double value = mRelaxation.value();
  std::vector<std::pair<double, uint32_t>> order; // the best first
  for ( uint32_t j = 0; j < mRows.sites; ++j )
  {
    if ( branch.states[j] == SiteState::Free )
      order.emplace_back( mOpenness[j] > fractional && mOpenness[j] < 1 - fractional ? -gains.worth( j, mOpenness[j] ) : 0, j );
  }
  std::sort( order.begin(), order.end() );
  uint32_t chosen = order.front().second;
  double best = gains.known( chosen ) ? -order.front().first : -1;
  size_t trials = 0;
  for ( const auto &[worth, site] : order )
  {
    if ( worth == 0 || trials == mostTrials || clock.over() )
      break;
    if ( gains.known( site ) )
    {
      if ( -worth > best )
      {
        best = -worth;
        chosen = site;
      }
      continue;
    }
    ++trials;
    const double closed = gainOf( branch.states, site, SiteState::Closed, *branch.basis, value, clock, progress );
    const double opened = gainOf( branch.states, site, SiteState::Open, *branch.basis, value, clock, progress );
    visit.trials.push_back( { site, false, mOpenness[site], closed } );
    visit.trials.push_back( { site, true, 1 - mOpenness[site], opened } );
    if ( closed * opened > best )
    {
      best = closed * opened;
      chosen = site;
    }
  }
  return chosen;
}

// Raises the bound of a branch, decides sites by it and keeps where the relaxation ended; false once the bound is at the cutoff.
bool CoverLane::bounded( CoverBranch &branch, double cutoff, CoverVisit &visit, const SitingClock &clock, const Progress &progress )
{
  mRelaxation.decide( branch.states );
  mRelaxation.beginAt( *branch.basis );
  mRelaxation.solve( allSteps, clock, progress );
  branch.basis = std::make_shared<const LinearProgram::Basis>( mRelaxation.basis() );
  for ( size_t j = 0; j < mRows.sites; ++j )
    mOpenness[j] = mRelaxation.openness( j );

  // whatever the program thinks of its digits, the Lagrangian function at its multipliers is a bound
  std::vector<double> multipliers( mRows.size() );
  std::vector<double> slope( mRows.size() );
  mRelaxation.multipliers( multipliers );
  MedianBound dual( mRows, mEnds, mLimits, branch.states, []( const std::vector<uint8_t> & )
    { return 0.0; } );
  const double value = dual.value( multipliers, slope );
  if ( branch.site )
    visit.trials.push_back( { *branch.site, branch.states[*branch.site] == SiteState::Open, branch.part, std::max( 0.0, value - branch.bound ) } );
  branch.site.reset();
  branch.bound = std::max( branch.bound, value );
  if ( branch.bound >= cutoff )
    return false;
  for ( size_t j = 0; j < branch.states.size(); ++j )
  {
    if ( branch.states[j] == SiteState::Free && value + dual.selection().penalty[j] >= cutoff )
      branch.states[j] = dual.selection().open[j] ? SiteState::Open : SiteState::Closed;
  }
  return true;
}

CoverVisit CoverLane::visit( CoverBranch branch, double cutoff, const BranchGains &gains, const SitingClock &clock, const Progress &progress )
{
  const auto isDecided = [&branch]
  { return std::find( branch.states.begin(), branch.states.end(), SiteState::Free ) == branch.states.end(); };
  CoverVisit visit;
  if ( !settle( branch.states, mLimits ) )
    return visit;
  if ( isDecided() )
  {
    visit.choice.resize( branch.states.size() );
    for ( size_t j = 0; j < visit.choice.size(); ++j )
      visit.choice[j] = branch.states[j] == SiteState::Open ? 1 : 0;
    return visit;
  }
  if ( !bounded( branch, cutoff, visit, clock, progress ) )
    return visit;
  if ( clock.over() || isDecided() )
  {
    visit.parts.push_back( std::move( branch ) );
    return visit;
  }
  visit.choice = rounded( branch.states, clock, progress );
  const uint32_t site = splitSite( branch, gains, visit, clock, progress );
  branch.site = site;
  CoverBranch other = branch;
  other.states[site] = SiteState::Closed;
  other.part = mOpenness[site];
  branch.states[site] = SiteState::Open;
  branch.part = 1 - mOpenness[site];
  visit.parts.push_back( std::move( other ) );
  visit.parts.push_back( std::move( branch ) );
  return visit;
}

} // namespace lantu
