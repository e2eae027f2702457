// SPDX-License-Identifier: GPL-3.0-or-later
// Rows sorted and merged.
#include "measure/siting/site_rows.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <unordered_map>
#include <utility>

namespace lantu
{

namespace
{

constexpr size_t between = 64;             // rows that are read before a stop is asked for
constexpr double rounding = 1e-9;          // of a sum
constexpr double exact = 4503599627370496; // 2^52: whole numbers up to here add up without rounding

using Pairs = std::vector<std::pair<double, uint32_t>>;

uint64_t hashOf( const Pairs &pairs )
{
  uint64_t hash = 1469598103934665603U; // FNV-1a over words
  for ( const auto &[cost, site] : pairs )
  {
    uint64_t bits = 0;
    std::memcpy( &bits, &cost, sizeof bits );
    hash = ( hash ^ bits ) * 1099511628211U;
    hash = ( hash ^ ( hash >> 29 ) ^ site ) * 1099511628211U;
  }
  return hash;
}

// Groups found again by the hash of their pairs.
class Groups
{
  public:
    explicit Groups( size_t sites ) { made.pairs.sites = sites; }

    void add( const Pairs &pairs, double mass )
    {
      std::vector<int32_t> &alike = mByHash[hashOf( pairs )];
      for ( const int32_t group : alike )
      {
        if ( !same( static_cast<size_t>( group ), pairs ) )
          continue;
        made.weight[static_cast<size_t>( group )] += mass;
        made.group.push_back( group );
        return;
      }
      made.group.push_back( static_cast<int32_t>( made.weight.size() ) );
      alike.push_back( made.group.back() );
      made.weight.push_back( mass );
      for ( const auto &[cost, site] : pairs )
        made.pairs.add( site, cost );
      made.pairs.endRow();
    }

    AlikeDemands made;

  private:
    bool same( size_t group, const Pairs &pairs ) const
    {
      const uint64_t begin = made.pairs.offsets[group];
      if ( made.pairs.offsets[group + 1] - begin != pairs.size() )
        return false;
      for ( size_t k = 0; k < pairs.size(); ++k )
      {
        if ( made.pairs.cost[begin + k] != pairs[k].first || made.pairs.site[begin + k] != pairs[k].second )
          return false;
      }
      return true;
    }

    std::unordered_map<uint64_t, std::vector<int32_t>> mByHash;
};

bool isWhole( double value )
{
  return std::floor( value ) == value;
}

SiteRows rowsOf( AlikeDemands &alike )
{
  SiteRows rows;
  rows.sites = alike.pairs.sites;
  rows.offsets = std::move( alike.pairs.offsets );
  rows.site = std::move( alike.pairs.site );
  rows.cost = std::move( alike.pairs.cost );
  return rows;
}

} // namespace

AlikeDemands alikeDemands( const SiteCosts &pairs, std::span<const double> weight, bool costsCount, const Progress &progress )
{
  Groups groups( pairs.sites );
  Pairs row;
  for ( size_t i = 0; i < pairs.demands(); ++i )
  {
    if ( i % between == 0 )
      progress.check();
    row.clear();
    for ( uint64_t k = pairs.offsets[i]; k < pairs.offsets[i + 1]; ++k )
      row.emplace_back( costsCount ? pairs.cost[k] : 0, pairs.site[k] );
    if ( row.empty() || !( weight[i] > 0 ) )
    {
      groups.made.group.push_back( -1 );
      continue;
    }
    std::sort( row.begin(), row.end() );
    groups.add( row, weight[i] );
  }
  return std::move( groups.made );
}

SiteRows medianRows( const SiteCosts &pairs, std::span<const double> weight, const Progress &progress )
{
  AlikeDemands alike = alikeDemands( pairs, weight, true, progress );
  SiteRows rows = rowsOf( alike );
  rows.outside.assign( alike.weight.size(), std::numeric_limits<double>::infinity() );
  double most = 0;
  bool whole = true;
  for ( size_t i = 0; i < rows.size(); ++i )
  {
    for ( uint64_t k = rows.offsets[i]; k < rows.offsets[i + 1]; ++k )
    {
      rows.cost[k] *= alike.weight[i];
      whole = whole && isWhole( rows.cost[k] );
    }
    most += rows.cost[rows.offsets[i + 1] - 1];
  }
  rows.whole = whole && most < exact;
  return rows;
}

SiteRows coverRows( const SiteCosts &pairs, std::span<const double> weight, const Progress &progress )
{
  AlikeDemands alike = alikeDemands( pairs, weight, false, progress );
  SiteRows rows = rowsOf( alike );
  rows.outside = std::move( alike.weight );
  double most = 0;
  bool whole = true;
  for ( const double outside : rows.outside )
  {
    whole = whole && isWhole( outside );
    most += outside;
  }
  rows.whole = whole && most < exact;
  return rows;
}

std::vector<std::vector<uint32_t>> coverSets( const SiteCosts &pairs, std::span<const double> weight, const Progress &progress )
{
  const SiteCosts rows = alikeDemands( pairs, weight, false, progress ).pairs;
  std::vector<std::vector<uint32_t>> sets;
  sets.reserve( rows.demands() );
  for ( size_t i = 0; i < rows.demands(); ++i )
    sets.emplace_back( rows.site.begin() + static_cast<ptrdiff_t>( rows.offsets[i] ), rows.site.begin() + static_cast<ptrdiff_t>( rows.offsets[i + 1] ) );
  return sets;
}

double cutoffOf( const SiteRows &rows, double cost )
{
  const double slack = rounding * std::max( 1.0, std::abs( cost ) );
  return rows.whole ? cost - 1 + std::min( 0.5, slack * 1000 ) : cost - slack;
}

double provenBy( const SiteRows &rows, double bound, double cost )
{
  if ( bound >= cutoffOf( rows, cost ) )
    return cost;
  // below the cutoff a bound is finite, as is every sum of cheapest costs
  return rows.whole ? std::ceil( bound - 1000 * rounding * std::max( 1.0, std::abs( bound ) ) ) : bound;
}

double costOf( const SiteRows &rows, std::span<const uint8_t> open )
{
  double sum = 0;
  for ( size_t i = 0; i < rows.size(); ++i )
  {
    double cost = rows.outside[i];
    for ( uint64_t k = rows.offsets[i]; k < rows.offsets[i + 1] && rows.cost[k] < cost; ++k )
    {
      if ( open[rows.site[k]] )
        cost = rows.cost[k];
    }
    sum += cost;
  }
  return sum;
}

} // namespace lantu
