// SPDX-License-Identifier: GPL-3.0-or-later
// WKB through OGR, with a short cut for plain line strings.
#include "place/wkb_points.h"

#include <cstring>

#include "data/gdal_handles.h"

namespace lantu
{

namespace
{

OGRGeometryUniquePtr parsed( const Wkb &wkb )
{
  GdalQuiet quiet;
  OGRGeometry *geometry = nullptr;
  if ( wkb.empty() || OGRGeometryFactory::createFromWkb( wkb.data(), nullptr, &geometry, wkb.size() ) != OGRERR_NONE )
    return nullptr;
  OGRGeometryUniquePtr result( geometry );
  if ( result->IsEmpty() )
    return nullptr;
  if ( result->hasCurveGeometry() )
    result.reset( result->getLinearGeometry() );
  return result;
}

template<class Number>
Number readAt( const Wkb &wkb, size_t offset )
{
  Number value;
  std::memcpy( &value, wkb.data() + offset, sizeof value );
  return value;
}

// Most roads are little-endian 2D line strings: their coordinates are copied without building an object.
bool plainLine( const Wkb &wkb, std::vector<Point> &points )
{
  constexpr size_t header = 9;
  if ( wkb.size() < header || wkb[0] != 1 || readAt<uint32_t>( wkb, 1 ) != wkbLineString )
    return false;
  const size_t count = readAt<uint32_t>( wkb, 5 );
  if ( count == 0 || wkb.size() < header + count * sizeof( Point ) )
    return false;
  points.resize( count );
  std::memcpy( static_cast<void *>( points.data() ), wkb.data() + header, count * sizeof( Point ) );
  return true;
}

void addPart( const OGRLineString &line, std::vector<Point> &points, std::vector<size_t> &ends )
{
  for ( int i = 0; i < line.getNumPoints(); ++i )
    points.push_back( { line.getX( i ), line.getY( i ) } );
  ends.push_back( points.size() );
}

Wkb exported( const OGRGeometry &geometry )
{
  Wkb wkb( geometry.WkbSize() );
  geometry.exportToWkb( wkbNDR, wkb.data(), wkbVariantIso );
  return wkb;
}

} // namespace

bool firstPoint( const Wkb &wkb, Point &point )
{
  const OGRGeometryUniquePtr geometry = parsed( wkb );
  const OGRGeometry *part = geometry.get();
  while ( part )
  {
    switch ( wkbFlatten( part->getGeometryType() ) )
    {
    case wkbPoint:
      point = { part->toPoint()->getX(), part->toPoint()->getY() };
      return true;
    case wkbLineString:
    case wkbLinearRing:
      point = { part->toSimpleCurve()->getX( 0 ), part->toSimpleCurve()->getY( 0 ) };
      return true;
    case wkbPolygon:
      part = part->toPolygon()->getExteriorRing();
      break;
    default:
      if ( !OGR_GT_IsSubClassOf( part->getGeometryType(), wkbGeometryCollection ) || part->toGeometryCollection()->getNumGeometries() == 0 )
        return false;
      part = part->toGeometryCollection()->getGeometryRef( 0 );
    }
  }
  return false;
}

bool representativePoint( const Wkb &wkb, Point &point )
{
  const OGRGeometryUniquePtr geometry = parsed( wkb );
  if ( !geometry )
    return false;
  GdalQuiet quiet;
  switch ( geometryTypeOf( geometry->getGeometryType() ) )
  {
  case GeometryType::Polygon:
  {
    OGRPoint inside( 0, 0 ); // OGR refuses to fill an empty point
    const OGRMultiPolygon *several = wkbFlatten( geometry->getGeometryType() ) == wkbMultiPolygon ? geometry->toMultiPolygon() : nullptr;
    const OGRErr error = several ? several->PointOnSurface( &inside ) : geometry->toPolygon()->PointOnSurface( &inside );
    if ( error != OGRERR_NONE || inside.IsEmpty() )
      return false;
    point = { inside.getX(), inside.getY() };
    return true;
  }
  case GeometryType::Line:
  {
    std::vector<Point> points;
    std::vector<size_t> ends;
    if ( !lineParts( wkb, points, ends ) )
      return false;
    point = points[ends.front() / 2];
    return true;
  }
  default:
    return firstPoint( wkb, point );
  }
}

bool lineParts( const Wkb &wkb, std::vector<Point> &points, std::vector<size_t> &ends )
{
  points.clear();
  ends.clear();
  if ( plainLine( wkb, points ) )
  {
    ends.push_back( points.size() );
    return true;
  }
  const OGRGeometryUniquePtr geometry = parsed( wkb );
  if ( !geometry || geometryTypeOf( geometry->getGeometryType() ) != GeometryType::Line )
    return false;
  if ( wkbFlatten( geometry->getGeometryType() ) == wkbLineString )
    addPart( *geometry->toLineString(), points, ends );
  else
  {
    for ( const OGRLineString *part : *geometry->toMultiLineString() )
    {
      if ( !part->IsEmpty() )
        addPart( *part, points, ends );
    }
  }
  return !ends.empty();
}

Wkb pointWkb( Point point )
{
  return exported( OGRPoint( point.x, point.y ) );
}

Wkb lineWkb( const std::vector<Point> &points )
{
  OGRLineString line;
  line.setNumPoints( static_cast<int>( points.size() ) );
  for ( size_t i = 0; i < points.size(); ++i )
    line.setPoint( static_cast<int>( i ), points[i].x, points[i].y );
  return exported( line );
}

} // namespace lantu
