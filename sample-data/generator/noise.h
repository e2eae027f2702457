// SPDX-License-Identifier: GPL-3.0-or-later
// Smooth random fields over the plane.
#pragma once

#include <cmath>

#include "random.h"

namespace lantu::sample
{

//! Value noise in 0..1 with cells of one unit, once differentiable.
inline double noise( double x, double y, uint64_t seed )
{
  const double fx = std::floor( x );
  const double fy = std::floor( y );
  const auto ix = static_cast<int64_t>( fx );
  const auto iy = static_cast<int64_t>( fy );
  const double u = x - fx;
  const double v = y - fy;
  const double su = u * u * ( 3 - 2 * u );
  const double sv = v * v * ( 3 - 2 * v );
  const double a = unit( mixed( ix, iy, seed ) );
  const double b = unit( mixed( ix + 1, iy, seed ) );
  const double c = unit( mixed( ix, iy + 1, seed ) );
  const double d = unit( mixed( ix + 1, iy + 1, seed ) );
  const double low = a + ( b - a ) * su;
  const double high = c + ( d - c ) * su;
  return low + ( high - low ) * sv;
}

//! 0 below 0, 1 above 1, smooth between.
inline double smoothStep( double t )
{
  t = t < 0 ? 0 : ( t > 1 ? 1 : t );
  return t * t * ( 3 - 2 * t );
}

} // namespace lantu::sample
