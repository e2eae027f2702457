// SPDX-License-Identifier: GPL-3.0-or-later
// Steps along the averaged gradient.
#include "measure/siting/dual_ascent.h"

#include <algorithm>
#include <cmath>

namespace lantu
{

namespace
{

constexpr int patience = 20;      // rounds without a better bound before steps become shorter
constexpr double shortest = 1e-4; // steps that promise nothing any more
constexpr double most = 0.2;      // share of the last choice in the average

double dot( std::span<const double> one, std::span<const double> other )
{
  double sum = 0;
  for ( size_t i = 0; i < one.size(); ++i )
    sum += one[i] * other[i];
  return sum;
}

// The share of the new gradient that makes the average the shortest.
double shareOf( std::span<const double> slope, std::span<const double> averaged )
{
  const double across = dot( slope, averaged );
  const double old = dot( averaged, averaged );
  const double apart = dot( slope, slope ) - 2 * across + old;
  return apart > 0 ? std::clamp( ( old - across ) / apart, most / 10, most ) : most;
}

} // namespace

double ascend( DualFunction &dual, std::vector<double> &multipliers, const AscentOptions &options, const SitingClock &clock, const Progress &progress )
{
  std::vector<double> slope( multipliers.size() );
  std::vector<double> tried( multipliers.size() );
  dual.project( multipliers );
  double best = dual.value( multipliers, slope );
  dual.average( 1 );
  std::vector<double> averaged = slope;
  double target = dual.improve( options.target );
  double step = options.step;
  int worse = 0;
  for ( int round = 0; round < options.rounds && best < options.enough && step > shortest; ++round )
  {
    progress.check();
    if ( clock.over() )
      break;
    const double length = dot( averaged, averaged );
    if ( !( length > 1e-12 ) || best >= target )
      break;
    const double ahead = std::isfinite( target ) ? target - best : 0.05 * std::abs( best ) + 1;
    for ( size_t i = 0; i < multipliers.size(); ++i )
      tried[i] = multipliers[i] + step * ahead / length * averaged[i];
    dual.project( tried );
    const double value = dual.value( tried, slope );
    const bool uphill = dot( slope, averaged ) > 0;
    const double share = shareOf( slope, averaged );
    for ( size_t i = 0; i < slope.size(); ++i )
      averaged[i] += share * ( slope[i] - averaged[i] );
    dual.average( share );
    target = std::min( target, dual.improve( target ) );
    if ( value > best )
    {
      best = value;
      multipliers.swap( tried );
      worse = 0;
      if ( uphill )
        step = std::min( 2.0, step * 1.1 );
    }
    else if ( ++worse == patience )
    {
      worse = 0;
      step *= 0.66;
    }
  }
  return dual.value( multipliers, slope );
}

} // namespace lantu
