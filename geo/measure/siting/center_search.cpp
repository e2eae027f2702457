// SPDX-License-Identifier: GPL-3.0-or-later
// Bisection over covers.
#include "measure/siting/center_search.h"

#include <algorithm>

#include "measure/siting/cover_search.h"
#include "measure/siting/site_rows.h"

namespace lantu
{

namespace
{

// Distinct costs that may be the radius: none is below the worst of the best.
std::vector<double> radii( const SiteCosts &pairs, std::span<const double> weight, const Progress &progress )
{
  double least = 0;
  std::vector<double> all;
  for ( size_t i = 0; i < pairs.demands(); ++i )
  {
    if ( !( weight[i] > 0 ) || pairs.offsets[i] == pairs.offsets[i + 1] )
      continue;
    const auto begin = pairs.cost.begin() + static_cast<ptrdiff_t>( pairs.offsets[i] );
    const auto end = pairs.cost.begin() + static_cast<ptrdiff_t>( pairs.offsets[i + 1] );
    least = std::max( least, *std::min_element( begin, end ) );
    all.insert( all.end(), begin, end );
  }
  all.erase( std::remove_if( all.begin(), all.end(), [least]( double cost )
               { return cost < least; } ),
    all.end() );
  return distinct( std::move( all ), progress );
}

} // namespace

std::vector<double> distinct( std::vector<double> values, const Progress &progress )
{
  constexpr size_t run = size_t { 1 } << 18; // sorted in some 20 ms
  const auto at = [&values]( size_t place )
  { return values.begin() + static_cast<ptrdiff_t>( std::min( place, values.size() ) ); };
  for ( size_t begin = 0; begin < values.size(); begin += run )
  {
    progress.check();
    std::sort( at( begin ), at( begin + run ) );
  }
  for ( size_t width = run; width < values.size(); width *= 2 )
  {
    for ( size_t begin = 0; begin < values.size(); begin += 2 * width )
    {
      progress.check();
      std::inplace_merge( at( begin ), at( begin + width ), at( begin + 2 * width ) );
    }
  }
  values.erase( std::unique( values.begin(), values.end() ), values.end() );
  return values;
}

std::vector<std::vector<uint32_t>> withoutCovered( std::vector<std::vector<uint32_t>> sets, const std::vector<SiteState> &states )
{
  const auto covered = [&states]( const std::vector<uint32_t> &row )
  { return std::any_of( row.begin(), row.end(), [&states]( uint32_t site )
      { return states[site] == SiteState::Open; } ); };
  sets.erase( std::remove_if( sets.begin(), sets.end(), covered ), sets.end() );
  return sets;
}

CenterChoice leastRadius( const SiteCosts &pairs, std::span<const double> weight, const SiteLimits &limits, const std::vector<SiteState> &states, const SitingClock &clock, Progress &progress )
{
  const size_t fixed = static_cast<size_t>( std::count( states.begin(), states.end(), SiteState::Open ) );
  CoverTask task;
  task.most = limits.most - fixed;
  task.any = true;
  task.price = limits.hasBudget() ? limits.price : std::vector<double>( pairs.sites, 1 );
  task.priceMost = limits.hasBudget() ? limits.budget : static_cast<double>( task.most );

  CenterChoice answer;
  const std::vector<double> costs = radii( pairs, weight, progress );
  size_t low = 0; // all before it are too small, as far as is known
  size_t high = costs.size();
  size_t provenLow = 0;
  while ( low < high )
  {
    // the largest is tried first: it tells whether there is any
    const size_t middle = high == costs.size() ? costs.size() - 1 : low + ( high - low ) / 2;
    task.rows = withoutCovered( coverSets( upTo( pairs, costs[middle] ), weight, progress ), states );
    const CoverChoice cover = cheapestCover( task, clock, progress );
    answer.nodes += cover.nodes;
    if ( cover.found )
    {
      high = middle;
      answer.radius = costs[middle];
      answer.open.assign( pairs.sites, 0 );
      for ( size_t j = 0; j < pairs.sites; ++j )
        answer.open[j] = states[j] == SiteState::Open ? 1 : 0;
      for ( const uint32_t site : cover.chosen )
        answer.open[site] = 1;
    }
    else
    {
      low = middle + 1;
      if ( cover.proven )
        provenLow = low;
      if ( high == costs.size() )
        break;
    }
    progress.report( costs.empty() ? 1 : 1 - static_cast<double>( high - low ) / static_cast<double>( costs.size() ) );
  }
  answer.bound = answer.open.empty() ? ( provenLow == costs.size() ? std::numeric_limits<double>::infinity() : 0 ) : costs[std::min( provenLow, high )];
  return answer;
}

} // namespace lantu
