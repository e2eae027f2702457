// SPDX-License-Identifier: GPL-3.0-or-later
// A plausible shape, tilted until its mean is the wanted one.
#include "household_sizes.h"

#include <array>
#include <cstddef>

#include "shares.h"

namespace lantu::sample
{

namespace
{

constexpr std::array<double, 9> shape = { 15, 25, 24, 17, 11, 5, 2, 0.7, 0.3 };

std::vector<double> tilted( double factor )
{
  std::vector<double> weights;
  double power = 1;
  for ( const double weight : shape )
  {
    power *= factor;
    weights.push_back( weight * power );
  }
  return weights;
}

double mean( const std::vector<double> &weights )
{
  double sum = 0;
  double moment = 0;
  for ( std::size_t i = 0; i < weights.size(); ++i )
  {
    sum += weights[i];
    moment += weights[i] * static_cast<double>( i + 1 );
  }
  return moment / sum;
}

} // namespace

std::vector<int> householdSizes( int households, int persons )
{
  const double wanted = static_cast<double>( persons ) / households;
  double low = 0.01;
  double high = 100;
  for ( int step = 0; step < 60; ++step )
  {
    const double middle = 0.5 * ( low + high );
    ( mean( tilted( middle ) ) < wanted ? low : high ) = middle;
  }
  std::vector<int> counts = sharesOf( households, tilted( low ) );

  int total = 0;
  for ( std::size_t i = 0; i < counts.size(); ++i )
    total += counts[i] * static_cast<int>( i + 1 );
  // what rounding left over, a person at a time in the households of middle size
  for ( std::size_t i = 1; total != persons; i = 1 + i % 5 )
  {
    const std::size_t from = total < persons ? i : i + 1;
    const std::size_t to = total < persons ? i + 1 : i;
    if ( counts[from] == 0 )
      continue;
    --counts[from];
    ++counts[to];
    total += total < persons ? 1 : -1;
  }
  std::vector<int> sizes;
  for ( std::size_t i = 0; i < counts.size(); ++i )
    sizes.insert( sizes.end(), static_cast<std::size_t>( counts[i] ), static_cast<int>( i + 1 ) );
  return sizes;
}

} // namespace lantu::sample
