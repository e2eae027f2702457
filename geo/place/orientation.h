// SPDX-License-Identifier: GPL-3.0-or-later
// On which side of a line a point lies, without rounding.
#pragma once

#include <cmath>

#include "place/frame.h"

namespace lantu
{

//! As orientation(), by GEOS in more digits than a double has: for what the quick test cannot tell.
int orientationInMoreDigits( Point a, Point b, Point point );

//! 1 if \a point is left of the way from \a a to \a b, -1 if right, 0 if on their line. The bound of the quick test is Shewchuk's (1997).
inline int orientation( Point a, Point b, Point point )
{
  const double left = ( a.x - point.x ) * ( b.y - point.y );
  const double right = ( a.y - point.y ) * ( b.x - point.x );
  const double difference = left - right;
  constexpr double bound = 3.3306690738754716e-16;
  const double error = bound * ( std::fabs( left ) + std::fabs( right ) );
  if ( difference > error )
    return 1;
  if ( difference < -error )
    return -1;
  if ( error > 0 )
    return orientationInMoreDigits( a, b, point );
  // both products are 0, because of a factor or because they are too small for a double
  const auto sign = []( double value )
  { return ( value > 0 ) - ( value < 0 ); };
  const int leftSign = sign( a.x - point.x ) * sign( b.y - point.y );
  const int rightSign = sign( a.y - point.y ) * sign( b.x - point.x );
  return sign( leftSign - rightSign );
}

} // namespace lantu
