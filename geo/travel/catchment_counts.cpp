// SPDX-License-Identifier: GPL-3.0-or-later
// Demands within limits.
#include "travel/catchment_counts.h"

#include <algorithm>

namespace lantu
{

namespace
{

constexpr double accuracy = 1e-7;

double met( double limitSeconds )
{
  return limitSeconds * ( 1 + accuracy );
}

// To each limit that is met, one more household.
void add( std::vector<Inside> &inside, const std::vector<double> &limitSeconds, double seconds, double persons )
{
  for ( size_t limit = 0; limit < limitSeconds.size(); ++limit )
  {
    if ( !( seconds <= met( limitSeconds[limit] ) ) )
      continue;
    ++inside[limit].households;
    inside[limit].persons += persons;
  }
}

Points someOf( const Points &points, size_t begin, size_t end )
{
  Points some;
  for ( size_t i = begin; i < end; ++i )
    some.add( points.id[i], points.at[i], points.weight[i] );
  return some;
}

} // namespace

CatchmentCounts countInside( const TravelModel &model, const Points &demand, const Points &supply, const std::vector<double> &limitSeconds, const Query &query, bool bySupply, Progress &progress )
{
  constexpr size_t pairsAtOnce = 20'000'000;
  const Points *sets[] = { &supply };
  Query asked = query;
  asked.limitSeconds = met( limitSeconds.back() );
  CatchmentCounts counts;
  counts.nearest = std::move( model.nearest( demand, sets, asked, progress ).front() );
  counts.ofAll.resize( limitSeconds.size() );
  for ( size_t i = 0; i < demand.size(); ++i )
  {
    add( counts.ofAll, limitSeconds, counts.nearest.seconds[i], demand.weight[i] );
    if ( counts.nearest.reason[i] != Reason::BeyondLimit )
      continue;
    ++counts.beyond.households;
    counts.beyond.persons += demand.weight[i];
  }
  if ( !bySupply )
    return counts;

  counts.bySupply.assign( supply.size(), std::vector<Inside>( limitSeconds.size() ) );
  const size_t atOnce = std::max( size_t { 1 }, pairsAtOnce / std::max( size_t { 1 }, demand.size() ) );
  for ( size_t begin = 0; begin < supply.size(); begin += atOnce )
  {
    const size_t end = std::min( supply.size(), begin + atOnce );
    const Reach reach = model.reach( demand, someOf( supply, begin, end ), asked, progress );
    for ( size_t i = 0; i < demand.size(); ++i )
    {
      for ( uint64_t row = reach.offsets[i]; row < reach.offsets[i + 1]; ++row )
        add( counts.bySupply[begin + reach.supply[row]], limitSeconds, reach.seconds[row], demand.weight[i] );
    }
    progress.report( static_cast<double>( end ) / static_cast<double>( supply.size() ) );
  }
  return counts;
}

} // namespace lantu
