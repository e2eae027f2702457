// SPDX-License-Identifier: GPL-3.0-or-later
// Line by line.
#include "line_tools.h"

namespace lantu::sample
{

namespace
{

void keep( const Line &line, size_t from, size_t to, double tolerance, std::vector<bool> &kept )
{
  double farthest = tolerance;
  size_t at = from;
  for ( size_t i = from + 1; i < to; ++i )
  {
    const double away = distance( line[i], between( line[from], line[to], nearestShare( line[from], line[to], line[i] ) ) );
    if ( away > farthest )
    {
      farthest = away;
      at = i;
    }
  }
  if ( at == from )
    return;
  kept[at] = true;
  keep( line, from, at, tolerance, kept );
  keep( line, at, to, tolerance, kept );
}

} // namespace

Line simplified( const Line &line, double tolerance )
{
  if ( line.size() < 3 )
    return line;
  std::vector<bool> kept( line.size(), false );
  kept.front() = kept.back() = true;
  keep( line, 0, line.size() - 1, tolerance, kept );
  Line result;
  for ( size_t i = 0; i < line.size(); ++i )
  {
    if ( kept[i] )
      result.push_back( line[i] );
  }
  return result;
}

Line withVerticesEvery( const Line &line, double longest )
{
  Line result { line.front() };
  for ( size_t i = 1; i < line.size(); ++i )
  {
    const int parts = 1 + static_cast<int>( distance( line[i - 1], line[i] ) / longest );
    for ( int k = 1; k <= parts; ++k )
      result.push_back( k == parts ? line[i] : between( line[i - 1], line[i], static_cast<double>( k ) / parts ) );
  }
  return result;
}

double nearestOn( const Line &line, Point at )
{
  double nearest = 1e18;
  for ( size_t i = 1; i < line.size(); ++i )
    nearest = std::min( nearest, distance( at, between( line[i - 1], line[i], nearestShare( line[i - 1], line[i], at ) ) ) );
  return nearest;
}

Line partOf( const Line &line, double from, double to )
{
  Line part;
  double along = 0;
  for ( size_t i = 1; i < line.size(); ++i )
  {
    const double run = distance( line[i - 1], line[i] );
    if ( part.empty() && along + run >= from )
      part.push_back( run > 0 ? between( line[i - 1], line[i], std::max( 0.0, from - along ) / run ) : line[i] );
    if ( along + run >= to )
    {
      part.push_back( run > 0 ? between( line[i - 1], line[i], std::max( 0.0, to - along ) / run ) : line[i] );
      return part;
    }
    along += run;
    if ( !part.empty() && along > from )
      part.push_back( line[i] );
  }
  if ( part.empty() )
    part.push_back( line.front() );
  if ( part.back() != line.back() )
    part.push_back( line.back() );
  return part;
}

Line shifted( const Line &line, double left )
{
  Line result;
  for ( size_t i = 0; i < line.size(); ++i )
  {
    const Point along = line[std::min( i + 1, line.size() - 1 )] - line[i == 0 ? 0 : i - 1];
    const Point aside = Point { -along.y, along.x } * ( left / std::max( 1e-9, length( along ) ) );
    const Point at = line[i] + aside;
    result.push_back( { std::round( at.x * 100 ) / 100, std::round( at.y * 100 ) / 100 } );
  }
  return result;
}

} // namespace lantu::sample
