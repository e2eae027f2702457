// SPDX-License-Identifier: GPL-3.0-or-later
// The public formulas, and fixed-point iteration for their inverses.
#include "place/offset.h"

#include <cmath>
#include <numbers>

namespace lantu
{

namespace
{

constexpr double pi = std::numbers::pi;
constexpr double degree = pi / 180;
constexpr double semiMajor = 6378245; // Krassovsky 1940
constexpr double eccentricitySquared = 0.00669342162296594323;
constexpr double bd09Turn = pi * 3000 / 180;

bool shifted( Point degrees )
{
  return degrees.x >= 72.004 && degrees.x <= 137.8347 && degrees.y >= 0.8293 && degrees.y <= 55.8271;
}

// Ripples of the offset from west to east, in metres.
double ripples( double x )
{
  return ( 20 * std::sin( 6 * pi * x ) + 20 * std::sin( 2 * pi * x ) ) * 2 / 3;
}

Point bd09OfGcj02( Point gcj02 )
{
  const double radius = std::hypot( gcj02.x, gcj02.y ) + 0.00002 * std::sin( gcj02.y * bd09Turn );
  const double angle = std::atan2( gcj02.y, gcj02.x ) + 0.000003 * std::cos( gcj02.x * bd09Turn );
  return { radius * std::cos( angle ) + 0.0065, radius * std::sin( angle ) + 0.006 };
}

// The place whose image is \a image: the shift changes so slowly that each round gains three digits.
template<class Forward>
Point inverse( Point image, Forward forward )
{
  Point found = image;
  for ( int round = 0; round < 20; ++round )
  {
    const Point reached = forward( found );
    const Point off { image.x - reached.x, image.y - reached.y };
    found = { found.x + off.x, found.y + off.y };
    if ( !( std::abs( off.x ) + std::abs( off.y ) > 1e-12 ) )
      break;
  }
  return found;
}

} // namespace

Point gcj02Of( Point degrees )
{
  if ( !shifted( degrees ) )
    return degrees;
  const double x = degrees.x - 105;
  const double y = degrees.y - 35;
  const double north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * std::sqrt( std::abs( x ) ) + ripples( x ) + ( 20 * std::sin( y * pi ) + 40 * std::sin( y / 3 * pi ) ) * 2 / 3 + ( 160 * std::sin( y / 12 * pi ) + 320 * std::sin( y / 30 * pi ) ) * 2 / 3;
  const double east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * std::sqrt( std::abs( x ) ) + ripples( x ) + ( 20 * std::sin( x * pi ) + 40 * std::sin( x / 3 * pi ) ) * 2 / 3 + ( 150 * std::sin( x / 12 * pi ) + 300 * std::sin( x / 30 * pi ) ) * 2 / 3;
  const double sine = std::sin( degrees.y * degree );
  const double square = 1 - eccentricitySquared * sine * sine;
  const double meridian = semiMajor * ( 1 - eccentricitySquared ) / ( square * std::sqrt( square ) );
  const double parallel = semiMajor / std::sqrt( square ) * std::cos( degrees.y * degree );
  return { degrees.x + east / ( parallel * degree ), degrees.y + north / ( meridian * degree ) };
}

Point fromGcj02( Point gcj02 )
{
  return inverse( gcj02, gcj02Of );
}

Point bd09Of( Point degrees )
{
  return bd09OfGcj02( gcj02Of( degrees ) );
}

Point fromBd09( Point bd09 )
{
  return fromGcj02( inverse( bd09, bd09OfGcj02 ) );
}

} // namespace lantu
