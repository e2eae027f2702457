// SPDX-License-Identifier: GPL-3.0-or-later
// From the whole down to its parts.
#include "measure/suppression.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace lantu
{

namespace
{

bool isSmall( int64_t count )
{
  return count > 0 && count < smallestShownCount;
}

bool anySmall( const std::vector<int64_t> &counts )
{
  return std::any_of( counts.begin(), counts.end(), isSmall );
}

int64_t size( const std::vector<int64_t> &counts )
{
  return std::accumulate( counts.begin(), counts.end(), int64_t { 0 } );
}

} // namespace

std::vector<bool> hiddenAreas( const CountTree &tree, const std::vector<bool> &already )
{
  const size_t areas = tree.parent.size();
  std::vector<std::vector<size_t>> parts( areas );
  for ( size_t area = 1; area < areas; ++area )
    parts[tree.parent[area]].push_back( area );
  std::vector<bool> hidden( areas, false );
  const auto hideIfItMust = [&]( size_t area )
  { hidden[area] = anySmall( tree.counts[area] ) || ( !already.empty() && already[area] ); };
  if ( areas > 0 )
    hideIfItMust( 0 );
  for ( size_t area = 0; area < areas; ++area )
  {
    std::vector<size_t> &own = parts[area];
    if ( hidden[area] )
    {
      for ( const size_t part : own )
        hidden[part] = true;
      continue;
    }
    std::vector<int64_t> sums( tree.counts[area].size(), 0 );
    size_t hiddenParts = 0;
    const auto count = [&]( size_t part )
    {
      hiddenParts += size( tree.counts[part] ) > 0;
      for ( size_t kind = 0; kind < sums.size(); ++kind )
        sums[kind] += tree.counts[part][kind];
    };
    bool any = false;
    for ( const size_t part : own )
    {
      hideIfItMust( part );
      if ( !hidden[part] )
        continue;
      any = true;
      count( part );
    }
    if ( !any )
      continue;
    std::stable_sort( own.begin(), own.end(), [&]( size_t left, size_t right )
      { return size( tree.counts[left] ) < size( tree.counts[right] ); } );
    for ( const size_t part : own )
    {
      if ( hiddenParts >= 2 && !anySmall( sums ) )
        break;
      if ( hidden[part] || size( tree.counts[part] ) == 0 )
        continue;
      hidden[part] = true;
      count( part );
    }
  }
  return hidden;
}

std::vector<bool> hiddenSteps( const std::vector<std::vector<int64_t>> &counts )
{
  std::vector<bool> hidden( counts.size(), false );
  for ( size_t step = 0; step < counts.size(); ++step )
  {
    if ( hidden[step] || !anySmall( counts[step] ) )
      continue;
    size_t begin = step;
    size_t end = step + 1;
    std::vector<int64_t> sums = counts[step];
    while ( ( end - begin < 2 || anySmall( sums ) ) && ( end < counts.size() || begin > 0 ) )
    {
      const std::vector<int64_t> &next = counts[end < counts.size() ? end++ : --begin];
      std::transform( sums.begin(), sums.end(), next.begin(), sums.begin(), std::plus<>() );
    }
    std::fill( hidden.begin() + static_cast<ptrdiff_t>( begin ), hidden.begin() + static_cast<ptrdiff_t>( end ), true );
  }
  return hidden;
}

std::vector<bool> hiddenTotals( const std::vector<std::vector<int64_t>> &totals )
{
  std::vector<bool> hidden( totals.size(), false );
  const std::vector<int64_t> *kept = nullptr;
  for ( size_t i = 0; i < totals.size(); ++i )
  {
    std::vector<int64_t> added = totals[i];
    if ( kept )
      std::transform( added.begin(), added.end(), kept->begin(), added.begin(), std::minus<>() );
    hidden[i] = anySmall( added );
    if ( !hidden[i] )
      kept = &totals[i];
  }
  return hidden;
}

} // namespace lantu
