// SPDX-License-Identifier: GPL-3.0-or-later
// The Lorenz curve.
#include "measure/equity.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <vector>

namespace lantu
{

Equity equity( std::span<const double> values, std::span<const double> persons, double line )
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  std::vector<size_t> order;
  for ( size_t i = 0; i < values.size(); ++i )
  {
    if ( values[i] == values[i] && persons[i] > 0 )
      order.push_back( i );
  }
  std::stable_sort( order.begin(), order.end(), [&]( size_t a, size_t b )
    { return values[a] < values[b]; } );
  Equity answer;
  double sum = 0;
  double underLorenz = 0; // twice the area, in persons times the sum
  for ( const size_t i : order )
  {
    underLorenz += persons[i] * ( 2 * sum + persons[i] * values[i] );
    sum += persons[i] * values[i];
    answer.persons += persons[i];
    if ( values[i] < line )
    {
      const double gap = ( line - values[i] ) / line;
      answer.below += persons[i];
      answer.fgt1 += persons[i] * gap;
      answer.fgt2 += persons[i] * gap * gap;
    }
  }
  if ( answer.persons == 0 )
    return { .mean = nan, .gini = nan, .fgt0 = nan, .fgt1 = nan, .fgt2 = nan };
  answer.mean = sum / answer.persons;
  answer.gini = sum > 0 ? 1 - underLorenz / ( answer.persons * sum ) : nan;
  answer.fgt0 = answer.below / answer.persons;
  answer.fgt1 /= answer.persons;
  answer.fgt2 /= answer.persons;
  return answer;
}

} // namespace lantu
