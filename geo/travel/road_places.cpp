// SPDX-License-Identifier: GPL-3.0-or-later
// Plane geometry of points, pieces and lines.
#include "travel/road_places.h"

#include <algorithm>

namespace lantu
{

namespace
{

double nearestShare( Point at, Point a, Point b )
{
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double square = dx * dx + dy * dy;
  return square > 0 ? std::clamp( ( ( at.x - a.x ) * dx + ( at.y - a.y ) * dy ) / square, 0.0, 1.0 ) : 0;
}

} // namespace

RoadPlace placeOf( const RoadNetwork &network, const NearSegment &near )
{
  const Segment segment = network.segments.segment( near.segment );
  return { segment.owner, network.metresBefore[near.segment] + network.metresOf( near.segment ) * near.along, between( segment.a, segment.b, near.along ) };
}

Nearness nearness( Point a, Point b, Point c, Point d )
{
  const double px = b.x - a.x;
  const double py = b.y - a.y;
  const double qx = d.x - c.x;
  const double qy = d.y - c.y;
  const double cross = px * qy - py * qx;
  if ( cross != 0 )
  {
    const double first = ( ( c.x - a.x ) * qy - ( c.y - a.y ) * qx ) / cross;
    const double second = ( ( c.x - a.x ) * py - ( c.y - a.y ) * px ) / cross;
    if ( first >= 0 && first <= 1 && second >= 0 && second <= 1 )
      return { 0, first, second };
  }
  // two pieces that do not cross are nearest at an end of one of them
  Nearness best { std::numeric_limits<double>::infinity(), 0, 0 };
  const auto offer = [&]( double first, double second )
  {
    const double distance = planeDistance( between( a, b, first ), between( c, d, second ) );
    if ( distance < best.distance )
      best = { distance, first, second };
  };
  offer( 0, nearestShare( a, c, d ) );
  offer( 1, nearestShare( b, c, d ) );
  offer( nearestShare( c, a, b ), 0 );
  offer( nearestShare( d, a, b ), 1 );
  return best;
}

double distanceToLine( Point at, const std::vector<Point> &line )
{
  double best = std::numeric_limits<double>::infinity();
  for ( size_t i = 1; i < line.size(); ++i )
    best = std::min( best, planeDistance( at, between( line[i - 1], line[i], nearestShare( at, line[i - 1], line[i] ) ) ) );
  return best;
}

Point pointAlong( const std::vector<Point> &line, double share )
{
  double length = 0;
  for ( size_t i = 1; i < line.size(); ++i )
    length += planeDistance( line[i - 1], line[i] );
  double left = length * share;
  for ( size_t i = 1; i < line.size(); ++i )
  {
    const double piece = planeDistance( line[i - 1], line[i] );
    if ( left <= piece && piece > 0 )
      return between( line[i - 1], line[i], left / piece );
    left -= piece;
  }
  return line.back();
}

} // namespace lantu
