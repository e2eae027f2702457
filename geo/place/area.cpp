// SPDX-License-Identifier: GPL-3.0-or-later
// Rings and the crossing count.
#include "place/area.h"

#include <algorithm>

#include "data/gdal_handles.h"
#include "place/orientation.h"

namespace lantu
{

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
  geometry->closeRings();

  Area area;
  for ( const OGRPolygon *polygon : *geometry->toMultiPolygon() )
  {
    for ( const OGRLinearRing *ring : *polygon )
    {
      for ( int i = 0; i < ring->getNumPoints(); ++i )
      {
        const Point vertex { ring->getX( i ), ring->getY( i ) };
        if ( !std::isfinite( vertex.x ) || !std::isfinite( vertex.y ) )
          return {};
        area.mVertices.push_back( vertex );
        area.mBounds.include( vertex );
      }
      area.mEnds.push_back( area.mVertices.size() );
    }
  }
  return area;
}

bool Area::covers( Point point ) const
{
  if ( !mBounds.covers( point ) )
    return false;
  bool inside = false;
  size_t begin = 0;
  for ( const size_t end : mEnds )
  {
    for ( size_t i = begin + 1; i < end; ++i )
    {
      const Point a = mVertices[i - 1];
      const Point b = mVertices[i];
      if ( ( a.y < point.y && b.y < point.y ) || ( a.y > point.y && b.y > point.y ) || ( a.x < point.x && b.x < point.x ) )
        continue; // neither on it, nor is it crossed on the way east
      const int side = orientation( a, b, point );
      if ( side == 0 && ( a.x <= point.x || b.x <= point.x ) )
        return true;
      if ( ( a.y > point.y ) != ( b.y > point.y ) && ( side > 0 ) == ( b.y > a.y ) )
        inside = !inside;
    }
    begin = end;
  }
  return inside;
}

} // namespace lantu
