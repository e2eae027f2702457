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

// Large geometries are written as they are, without an object for each part.
class WkbText
{
  public:
    explicit WkbText( size_t bytes ) { mWkb.reserve( bytes ); }

    void begin( OGRwkbGeometryType type, size_t parts )
    {
      mWkb.push_back( wkbNDR );
      append( static_cast<uint32_t>( type ) );
      append( static_cast<uint32_t>( parts ) );
    }

    void add( const std::vector<Point> &points )
    {
      const auto *bytes = reinterpret_cast<const unsigned char *>( points.data() );
      mWkb.insert( mWkb.end(), bytes, bytes + points.size() * sizeof( Point ) );
    }

    void append( uint32_t value )
    {
      unsigned char bytes[sizeof value];
      std::memcpy( bytes, &value, sizeof value );
      mWkb.insert( mWkb.end(), bytes, bytes + sizeof value );
    }

    static constexpr size_t header = 9;

    Wkb take() { return std::move( mWkb ); }

  private:
    Wkb mWkb;
};

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

Wkb multiLineWkb( const std::vector<std::vector<Point>> &lines )
{
  size_t bytes = WkbText::header;
  for ( const std::vector<Point> &line : lines )
    bytes += WkbText::header + line.size() * sizeof( Point );
  WkbText text( bytes );
  text.begin( wkbMultiLineString, lines.size() );
  for ( const std::vector<Point> &line : lines )
  {
    text.begin( wkbLineString, line.size() );
    text.add( line );
  }
  return text.take();
}

Wkb multiPolygonWkb( const std::vector<Rings> &polygons )
{
  size_t bytes = WkbText::header;
  for ( const Rings &rings : polygons )
  {
    bytes += WkbText::header;
    for ( const Ring &ring : rings )
      bytes += sizeof( uint32_t ) + ring.size() * sizeof( Point );
  }
  WkbText text( bytes );
  text.begin( wkbMultiPolygon, polygons.size() );
  for ( const Rings &rings : polygons )
  {
    text.begin( wkbPolygon, rings.size() );
    for ( const Ring &ring : rings )
    {
      text.append( static_cast<uint32_t>( ring.size() ) );
      text.add( ring );
    }
  }
  return text.take();
}

} // namespace lantu
