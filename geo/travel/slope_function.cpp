// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the exponential, and functions chosen at run time.
#include "travel/slope_function.h"

namespace lantu
{

const QuickExponential quickExponential;

QuickExponential::QuickExponential()
{
  for ( size_t i = 0; i < mTable.size(); ++i )
    mTable[i] = std::exp( static_cast<double>( i ) / perUnit );
}

double slopeFactor( SlopeFunction function, double slope )
{
  switch ( function )
  {
  case SlopeFunction::Tobler:
  case SlopeFunction::Scaled:
    return slopeFactor<SlopeFunction::Tobler>( slope );
  case SlopeFunction::Langmuir:
    return slopeFactor<SlopeFunction::Langmuir>( slope );
  case SlopeFunction::None:
    break;
  }
  return 1;
}

double leastSlopeFactor( SlopeFunction function )
{
  switch ( function )
  {
  case SlopeFunction::Tobler:
  case SlopeFunction::Scaled:
    return slopeFactor( function, -0.05 );
  case SlopeFunction::Langmuir:
    return slopeFactor( function, -0.2125 );
  case SlopeFunction::None:
    break;
  }
  return 1;
}

double flatPace( SlopeFunction function, double flatKmh )
{
  if ( function == SlopeFunction::Langmuir )
    return 0.72;
  return 3.6 / ( function == SlopeFunction::Tobler ? 6 * std::exp( -3.5 * 0.05 ) : flatKmh );
}

} // namespace lantu
