// SPDX-License-Identifier: GPL-3.0-or-later
// Rings and the crossing count.
#include "place/area.h"

#include <algorithm>

#include "data/gdal_handles.h"

namespace lantu
{

namespace
{

// Rounding of stored coordinates: 1e-9 of a degree is 0.1 mm.
constexpr double onBorder = 1e-9;

double distanceToPart( Point point, Point a, Point b )
{
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double square = dx * dx + dy * dy;
  const double along = square > 0 ? std::clamp( ( ( point.x - a.x ) * dx + ( point.y - a.y ) * dy ) / square, 0.0, 1.0 ) : 0.0;
  return planeDistance( point, { a.x + along * dx, a.y + along * dy } );
}

} // namespace

void Bounds::include( Point point )
{
  low = { std::min( low.x, point.x ), std::min( low.y, point.y ) };
  high = { std::max( high.x, point.x ), std::max( high.y, point.y ) };
}

void Bounds::include( const Bounds &other )
{
  if ( other.empty() )
    return;
  include( other.low );
  include( other.high );
}

bool Bounds::covers( Point point ) const
{
  return point.x >= low.x && point.x <= high.x && point.y >= low.y && point.y <= high.y;
}

bool Bounds::touches( const Bounds &other ) const
{
  return low.x <= other.high.x && other.low.x <= high.x && low.y <= other.high.y && other.low.y <= high.y;
}

std::optional<Area> Area::fromWkb( const Wkb &wkb )
{
  GdalQuiet quiet;
  OGRGeometry *read = nullptr;
  if ( wkb.empty() || OGRGeometryFactory::createFromWkb( wkb.data(), nullptr, &read, wkb.size() ) != OGRERR_NONE )
    return {};
  OGRGeometryUniquePtr geometry( read );
  if ( geometry->IsEmpty() || geometryTypeOf( geometry->getGeometryType() ) != GeometryType::Polygon )
    return {};
  geometry.reset( OGRGeometryFactory::forceToMultiPolygon( geometry->hasCurveGeometry() ? geometry->getLinearGeometry() : geometry.release() ) );

  Area area;
  for ( const OGRPolygon *polygon : *geometry->toMultiPolygon() )
  {
    for ( const OGRLinearRing *ring : *polygon )
    {
      std::vector<Point> &points = area.mRings.emplace_back();
      for ( int i = 0; i < ring->getNumPoints(); ++i )
      {
        points.push_back( { ring->getX( i ), ring->getY( i ) } );
        if ( !std::isfinite( points.back().x ) || !std::isfinite( points.back().y ) )
          return {};
        area.mBounds.include( points.back() );
      }
    }
  }
  return area;
}

bool Area::covers( Point point ) const
{
  if ( !mBounds.covers( point ) )
    return false;
  bool inside = false;
  for ( const std::vector<Point> &ring : mRings )
  {
    for ( size_t i = 1; i < ring.size(); ++i )
    {
      const Point a = ring[i - 1];
      const Point b = ring[i];
      if ( distanceToPart( point, a, b ) <= onBorder )
        return true;
      if ( ( a.y > point.y ) != ( b.y > point.y ) && point.x < a.x + ( b.x - a.x ) * ( point.y - a.y ) / ( b.y - a.y ) )
        inside = !inside;
    }
  }
  return inside;
}

} // namespace lantu
