// SPDX-License-Identifier: GPL-3.0-or-later
// Links one after the other, several threads at once.
#include "measure/road_criticality.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <mutex>

#include <tbb/blocked_range.h>
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

namespace lantu
{

void LinkLoss::add( const Replacement &way, double weight, double limitSeconds )
{
  constexpr double secondsPerMinute = 60;
  onTheWay.add( weight );
  const bool wasWithin = way.before <= limitSeconds;
  if ( !std::isfinite( way.after ) )
  {
    ( wasWithin ? cutOff : farCutOff ).add( weight );
    return;
  }
  if ( wasWithin && way.after > limitSeconds )
    beyond.add( weight );
  const double minutes = std::max( 0.0, way.after - way.before ) / secondsPerMinute;
  personMinutes += weight * minutes;
  worstMinutes = std::max( worstMinutes, minutes );
}

std::vector<LinkLoss> lossOfLinks( const ReplacementTimes &times, std::span<const double> persons, double limitSeconds, Progress &progress )
{
  constexpr size_t grain = 16;
  std::vector<LinkLoss> losses( times.travel().network().edges.size() );
  tbb::enumerable_thread_specific<ReplacementTimes::Search> searches( [&times]
    { return ReplacementTimes::Search( times ); } );
  std::atomic<size_t> done = 0;
  std::mutex reporting;
  tbb::parallel_for( tbb::blocked_range<size_t>( 0, losses.size(), grain ), [&]( const tbb::blocked_range<size_t> &range )
    {
    ReplacementTimes::Search &search = searches.local();
    for ( size_t edge = range.begin(); edge < range.end() && !progress.stopped(); ++edge )
    {
      for ( const Replacement &way : search.without( static_cast<uint32_t>( edge ), progress ) )
        losses[edge].add( way, persons[way.demand], limitSeconds );
    }
    const size_t sofar = done += range.size();
    if ( const std::unique_lock lock( reporting, std::try_to_lock ); lock )
      progress.report( static_cast<double>( sofar ) / static_cast<double>( losses.size() ) ); } );
  progress.check();
  progress.report( 1 );
  return losses;
}

} // namespace lantu
