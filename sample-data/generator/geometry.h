// SPDX-License-Identifier: GPL-3.0-or-later
// The little plane geometry that the generator needs, from the four operations and square roots only.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "place/frame.h"

namespace lantu::sample
{

using Line = std::vector<Point>;

inline Point operator+( Point a, Point b )
{
  return { a.x + b.x, a.y + b.y };
}
inline Point operator-( Point a, Point b )
{
  return { a.x - b.x, a.y - b.y };
}
inline Point operator*( Point a, double factor )
{
  return { a.x * factor, a.y * factor };
}

inline double cross( Point a, Point b )
{
  return a.x * b.y - a.y * b.x;
}
inline double dot( Point a, Point b )
{
  return a.x * b.x + a.y * b.y;
}

// sqrt is exact to the last bit everywhere, hypot is not
inline double length( Point a )
{
  return std::sqrt( dot( a, a ) );
}
inline double distance( Point a, Point b )
{
  return length( b - a );
}
inline Point between( Point a, Point b, double share )
{
  return a + ( b - a ) * share;
}

//! Of an open ring; positive when counter-clockwise.
inline double signedArea( const Line &ring )
{
  double twice = 0;
  for ( size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++ )
    twice += cross( ring[j] - ring[0], ring[i] - ring[0] );
  return 0.5 * twice;
}

inline bool inside( const Line &ring, Point at )
{
  bool in = false;
  for ( size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++ )
  {
    if ( ( ring[i].y > at.y ) != ( ring[j].y > at.y ) && at.x < ring[i].x + ( ring[j].x - ring[i].x ) * ( at.y - ring[i].y ) / ( ring[j].y - ring[i].y ) )
      in = !in;
  }
  return in;
}

inline double lineLength( const Line &line )
{
  double sum = 0;
  for ( size_t i = 1; i < line.size(); ++i )
    sum += distance( line[i - 1], line[i] );
  return sum;
}

//! Where on a..b, in 0..1, the nearest point to \a at lies.
inline double nearestShare( Point a, Point b, Point at )
{
  const Point along = b - a;
  const double square = dot( along, along );
  return square > 0 ? std::clamp( dot( at - a, along ) / square, 0.0, 1.0 ) : 0.0;
}

//! Share along a..b at which c..d crosses it, or -1.
inline double crossing( Point a, Point b, Point c, Point d )
{
  const double area = cross( b - a, d - c );
  if ( area == 0 )
    return -1;
  const double onAb = cross( c - a, d - c ) / area;
  const double onCd = cross( c - a, b - a ) / area;
  return onAb >= 0 && onAb <= 1 && onCd >= 0 && onCd <= 1 ? onAb : -1;
}

//! Cuts the corners once (Chaikin), ends fixed.
inline Line rounded( const Line &line )
{
  if ( line.size() < 3 )
    return line;
  Line result { line.front() };
  for ( size_t i = 1; i + 1 < line.size(); ++i )
  {
    result.push_back( between( line[i], line[i - 1], 0.25 ) );
    result.push_back( between( line[i], line[i + 1], 0.25 ) );
  }
  result.push_back( line.back() );
  return result;
}

} // namespace lantu::sample
