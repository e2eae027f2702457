// SPDX-License-Identifier: GPL-3.0-or-later
// Orders and shuffles that are the same on every machine.
#pragma once

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

#include "random.h"

namespace lantu::sample
{

//! Positions from the smallest score to the greatest; the earlier of equals first.
inline std::vector<size_t> byScore( const std::vector<double> &scores )
{
  std::vector<size_t> order( scores.size() );
  std::iota( order.begin(), order.end(), size_t { 0 } );
  std::stable_sort( order.begin(), order.end(), [&scores]( size_t a, size_t b )
    { return scores[a] < scores[b]; } );
  return order;
}

// std::shuffle is free to differ between libraries
template<class T>
void shuffle( std::vector<T> &values, Random &random )
{
  for ( size_t i = values.size(); i > 1; --i )
    std::swap( values[i - 1], values[static_cast<size_t>( random.below( static_cast<int>( i ) ) )] );
}

//! The position of one of the weights, drawn in proportion to them.
template<class Weights>
int drawn( const Weights &weights, Random &random )
{
  double left = random.fraction() * std::accumulate( std::begin( weights ), std::end( weights ), 0.0 );
  int last = 0;
  int at = 0;
  for ( const double weight : weights )
  {
    if ( weight > 0 )
      last = at;
    if ( weight > 0 && left < weight )
      return at;
    left -= weight;
    ++at;
  }
  return last;
}

} // namespace lantu::sample
