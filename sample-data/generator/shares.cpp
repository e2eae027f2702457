// SPDX-License-Identifier: GPL-3.0-or-later
// Largest remainders.
#include "shares.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lantu::sample
{

std::vector<int> sharesOf( int total, const std::vector<double> &weights )
{
  double sum = 0;
  for ( const double weight : weights )
    sum += weight;
  std::vector<int> counts;
  std::vector<double> remainders;
  int given = 0;
  for ( const double weight : weights )
  {
    const double exact = total * weight / sum;
    counts.push_back( static_cast<int>( std::floor( exact ) ) );
    remainders.push_back( exact - std::floor( exact ) );
    given += counts.back();
  }
  std::vector<size_t> order( weights.size() );
  std::iota( order.begin(), order.end(), size_t { 0 } );
  std::stable_sort( order.begin(), order.end(), [&]( size_t a, size_t b )
    { return remainders[a] > remainders[b]; } );
  for ( size_t i = 0; given < total; ++i, ++given )
    ++counts[order[i % order.size()]];
  return counts;
}

} // namespace lantu::sample
