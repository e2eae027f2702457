// SPDX-License-Identifier: GPL-3.0-or-later
// Meanders.
#include "rivers.h"

#include <algorithm>
#include <cmath>

#include "noise.h"

namespace lantu::sample
{

namespace
{

constexpr double step = 300;

Point catmullRom( Point a, Point b, Point c, Point d, double t )
{
  return ( b * 2 + ( c - a ) * t + ( a * 2 - b * 5 + c * 4 - d ) * ( t * t ) + ( b * 3 - a - c * 3 + d ) * ( t * t * t ) ) * 0.5;
}

} // namespace

std::vector<River> makeRivers( const Facts &facts )
{
  std::vector<River> rivers;
  for ( size_t index = 0; index < facts.rivers.size(); ++index )
  {
    const RiverFact &fact = facts.rivers[index];
    const Line &course = fact.course;
    Line smooth { course.front() };
    std::vector<double> water { fact.water.front() };
    for ( size_t i = 0; i + 1 < course.size(); ++i )
    {
      const Point before = i == 0 ? course[0] * 2 - course[1] : course[i - 1];
      const Point after = i + 2 < course.size() ? course[i + 2] : course[i + 1] * 2 - course[i];
      const int count = std::max( 2, static_cast<int>( distance( course[i], course[i + 1] ) / step ) );
      for ( int k = 1; k <= count; ++k )
      {
        const double t = static_cast<double>( k ) / count;
        smooth.push_back( k == count ? course[i + 1] : catmullRom( before, course[i], course[i + 1], after, t ) );
        water.push_back( fact.water[i] + ( fact.water[i + 1] - fact.water[i] ) * t );
      }
    }

    River river { fact.name, fact.kind, fact.crossable, fact.width, {}, {} };
    Line bent = smooth;
    const double last = static_cast<double>( smooth.size() - 1 );
    for ( size_t i = 1; i + 1 < smooth.size(); ++i )
    {
      const Point along = smooth[i + 1] - smooth[i - 1];
      const Point aside = Point { -along.y, along.x } * ( 1 / std::max( 1.0, length( along ) ) );
      const auto at = static_cast<double>( i );
      const double fade = smoothStep( std::min( at, last - at ) / 12 );
      const double swing = 2600 * ( noise( at * step / 9000, 0.5, 700 + index ) - 0.5 ) + 1300 * ( noise( at * step / 2600, 0.5, 800 + index ) - 0.5 );
      bent[i] = smooth[i] + aside * ( swing * fade );
      bent[i] = { std::round( bent[i].x ), std::round( bent[i].y ) };
    }
    size_t first = 0;
    while ( first < bent.size() && !inside( facts.outline, bent[first] ) )
      ++first;
    size_t end = bent.size();
    while ( end > first && !inside( facts.outline, bent[end - 1] ) )
      --end;
    for ( size_t i = first; i < end; ++i )
    {
      river.line.push_back( bent[i] );
      river.water.push_back( water[i] );
    }
    if ( river.line.size() > 1 )
      rivers.push_back( river );
  }
  return rivers;
}

PartIndex barriersOf( const std::vector<River> &rivers )
{
  PartIndex barriers( 2000 );
  for ( const River &river : rivers )
  {
    if ( !river.crossable )
      barriers.add( river.line, river.width );
  }
  return barriers;
}

} // namespace lantu::sample
