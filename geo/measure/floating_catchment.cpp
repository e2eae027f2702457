// SPDX-License-Identifier: GPL-3.0-or-later
// Two steps over the pairs of demand and supply.
#include "measure/floating_catchment.h"

#include <tbb/parallel_for.h>

namespace lantu
{

namespace
{

// Calls add( demand, weight ) for every pair of a supply.
template<class Add>
void eachWeight( const ReachedDemands &reached, const Decay &decay, Add add )
{
  for ( size_t k = 0; k < reached.demand.size(); ++k )
    add( reached.demand[k], decay( reached.seconds[k] ) );
}

/**
 * Sums by demand of what add( supply, sums ) adds. Supplies are taken in a few parts whatever the number of threads, each part in order and then part after part, so that sums do
 * not depend on it.
 */
template<class Add>
std::vector<double> sumsByDemand( size_t demands, size_t supplies, Progress &progress, Add add )
{
  constexpr size_t parts = 4;
  std::vector<std::vector<double>> sums( parts );
  tbb::parallel_for( size_t { 0 }, parts, [&]( size_t part )
    {
    sums[part].assign( demands, 0 );
    for ( size_t j = part * supplies / parts; j < ( part + 1 ) * supplies / parts && !progress.stopped(); ++j )
      add( j, sums[part] ); } );
  progress.check();
  for ( size_t part = 1; part < parts; ++part )
  {
    for ( size_t i = 0; i < demands; ++i )
      sums[0][i] += sums[part][i];
  }
  return std::move( sums[0] );
}

// The two steps, with a further factor of each pair.
template<class Share>
FloatingCatchment twoSteps( const std::vector<ReachedDemands> &reached, std::span<const double> persons, std::span<const double> capacity, const Decay &decay, Progress &progress, Share share )
{
  FloatingCatchment answer;
  answer.sharing.assign( reached.size(), 0 );
  tbb::parallel_for( size_t { 0 }, reached.size(), [&]( size_t j )
    {
    if ( progress.stopped() )
      return;
    double sum = 0;
    eachWeight( reached[j], decay, [&]( uint32_t demand, double weight )
      { sum += share( demand, weight ) * persons[demand] * weight; } );
    answer.sharing[j] = sum; } );
  progress.check();

  for ( size_t j = 0; j < reached.size(); ++j )
    answer.served += answer.sharing[j] > 0 ? capacity[j] : 0;
  answer.access = sumsByDemand( persons.size(), reached.size(), progress, [&]( size_t j, std::vector<double> &access )
    {
    if ( !( answer.sharing[j] > 0 ) )
      return;
    const double ratio = capacity[j] / answer.sharing[j];
    eachWeight( reached[j], decay, [&]( uint32_t demand, double weight )
      { access[demand] += share( demand, weight ) * ratio * weight; } ); } );
  for ( size_t i = 0; i < persons.size(); ++i )
    answer.shared += persons[i] * answer.access[i];
  return answer;
}

} // namespace

FloatingCatchment floatingCatchment( const std::vector<ReachedDemands> &reached, std::span<const double> persons, std::span<const double> capacity, const Decay &decay, Progress &progress )
{
  return twoSteps( reached, persons, capacity, decay, progress, []( uint32_t, double )
    { return 1.0; } );
}

FloatingCatchment threeStepCatchment( const std::vector<ReachedDemands> &reached, std::span<const double> persons, std::span<const double> capacity, const Decay &decay, Progress &progress )
{
  const std::vector<double> all = sumsByDemand( persons.size(), reached.size(), progress, [&]( size_t j, std::vector<double> &sums )
    { eachWeight( reached[j], decay, [&]( uint32_t demand, double weight )
        { sums[demand] += weight; } ); } );
  return twoSteps( reached, persons, capacity, decay, progress, [&all]( uint32_t demand, double weight )
    { return weight > 0 ? weight / all[demand] : 0; } );
}

std::vector<double> opportunities( const std::vector<ReachedDemands> &reached, size_t demands, std::span<const double> capacity, const Decay &decay, Progress &progress )
{
  return sumsByDemand( demands, reached.size(), progress, [&]( size_t j, std::vector<double> &sums )
    { eachWeight( reached[j], decay, [&]( uint32_t demand, double weight )
        { sums[demand] += capacity[j] * weight; } ); } );
}

} // namespace lantu
