// SPDX-License-Identifier: GPL-3.0-or-later
// Two steps over the pairs of demand and supply.
#include "measure/floating_catchment.h"

#include <tbb/parallel_for.h>

namespace lantu
{

namespace
{

constexpr size_t between = 256; // supplies that are added before a stop is asked for

// Calls add( demand, weight ) for every pair of a supply.
template<class Add>
void eachWeight( const ReachedDemands &reached, const Decay &decay, Add add )
{
  for ( size_t k = 0; k < reached.demand.size(); ++k )
    add( reached.demand[k], decay( reached.seconds[k] ) );
}

// Supply after supply, so that sums by demand are the same whatever the number of threads.
template<class Take>
void eachSupplyInOrder( size_t supplies, Progress &progress, Take take )
{
  for ( size_t j = 0; j < supplies; ++j )
  {
    if ( j % between == 0 )
      progress.check();
    take( j );
  }
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

  answer.access.assign( persons.size(), 0 );
  eachSupplyInOrder( reached.size(), progress, [&]( size_t j )
    {
    if ( !( answer.sharing[j] > 0 ) )
      return;
    const double ratio = capacity[j] / answer.sharing[j];
    answer.served += capacity[j];
    eachWeight( reached[j], decay, [&]( uint32_t demand, double weight )
      { answer.access[demand] += share( demand, weight ) * ratio * weight; } ); } );
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
  std::vector<double> all( persons.size(), 0 );
  eachSupplyInOrder( reached.size(), progress, [&]( size_t j )
    { eachWeight( reached[j], decay, [&]( uint32_t demand, double weight )
        { all[demand] += weight; } ); } );
  return twoSteps( reached, persons, capacity, decay, progress, [&all]( uint32_t demand, double weight )
    { return weight > 0 ? weight / all[demand] : 0; } );
}

std::vector<double> opportunities( const std::vector<ReachedDemands> &reached, size_t demands, std::span<const double> capacity, const Decay &decay, Progress &progress )
{
  std::vector<double> sums( demands, 0 );
  eachSupplyInOrder( reached.size(), progress, [&]( size_t j )
    { eachWeight( reached[j], decay, [&]( uint32_t demand, double weight )
        { sums[demand] += capacity[j] * weight; } ); } );
  return sums;
}

} // namespace lantu
