// SPDX-License-Identifier: GPL-3.0-or-later
// Fitting, converting, saying why not.
#include "place/layer_geometry.h"

#include <functional>

#include <geos_c.h>
#include <xxhash.h>

#include "base/error.h"
#include "data/workspace.h"

namespace lantu
{

namespace
{

std::string kindWord( OGRwkbGeometryType type )
{
  switch ( geometryTypeOf( type ) )
  {
  case GeometryType::Point:
    return say( { "点", "a point" } );
  case GeometryType::Line:
  case GeometryType::MultiLine:
    return say( { "线", "a line" } );
  case GeometryType::Polygon:
    return say( { "面", "an area" } );
  case GeometryType::None:
    break;
  }
  return OGRToOGCGeomType( type );
}

Wkb exported( const OGRGeometry &geometry )
{
  Wkb wkb( geometry.WkbSize() );
  geometry.exportToWkb( wkbNDR, wkb.data(), wkbVariantIso );
  return wkb;
}

void eachVertex( OGRGeometry &geometry, const std::function<void( OGRPoint & )> &use )
{
  class Visitor final : public OGRDefaultGeometryVisitor
  {
    public:
      explicit Visitor( const std::function<void( OGRPoint & )> &called )
        : mUse( called ) {}
      void visit( OGRPoint *point ) override { mUse( *point ); }
      void visit( OGRLineString *line ) override
      {
        OGRPoint point;
        for ( int i = 0; i < line->getNumPoints(); ++i )
        {
          line->getPoint( i, &point );
          mUse( point );
          line->setPoint( i, &point );
        }
      }

    private:
      const std::function<void( OGRPoint & )> &mUse;
  };
  Visitor visitor( use );
  geometry.accept( &visitor );
}

std::string whyInvalid( const OGRGeometry &geometry )
{
  const GEOSContextHandle_t context = OGRGeometry::createGEOSContext();
  std::string why;
  if ( GEOSGeometry *made = geometry.exportToGEOS( context ) )
  {
    if ( char *reason = GEOSisValidReason_r( context, made ) )
    {
      why = reason;
      GEOSFree_r( context, reason );
    }
    GEOSGeom_destroy_r( context, made );
  }
  OGRGeometry::freeGEOSContext( context );
  return why;
}

} // namespace

LayerGeometry::LayerGeometry( const Layer &target, const std::string &file, const std::string &crs, const CoordinateOrigin *said )
  : mTarget( target ), mSaid( said )
{
  if ( mSaid )
    return;
  OGRSpatialReference from = spatialReference( crs, file );
  OGRSpatialReference to = spatialReference( workspaceCrs, workspaceCrs );
  if ( from.IsSame( &to ) )
    return;
  mChange.reset( OGRCreateCoordinateTransformation( &from, &to ) );
  if ( !mChange )
    throw Error::of( ErrorCode::NoCrs, { "“{}”：无法从 {} 转换到 CGCS2000（EPSG:4490）。请检查坐标系。", "\"{}\": there is no way from {} to CGCS2000 (EPSG:4490). Check the reference system." }, file, crs );
}

PlacedGeometry LayerGeometry::place( const Wkb &wkb ) const
{
  PlacedGeometry placed;
  const GdalQuiet quiet;
  OGRGeometry *made = nullptr;
  if ( wkb.empty() )
    placed.refusal = say( { "没有几何（空值）", "it has no geometry (null)" } );
  else if ( OGRGeometryFactory::createFromWkb( wkb.data(), nullptr, &made, wkb.size() ) != OGRERR_NONE )
    placed.refusal = say( { "几何损坏，无法识别", "its geometry is broken" } );
  if ( !made )
    return placed;
  OGRGeometryUniquePtr geometry( made );
  if ( geometry->IsEmpty() )
  {
    placed.refusal = say( { "几何是空的", "its geometry is empty" } );
    return placed;
  }
  if ( geometry->hasCurveGeometry() )
    geometry.reset( geometry->getLinearGeometry() );
  geometry->flattenTo2D();
  fit( std::move( geometry ), placed );
  return placed;
}

void LayerGeometry::fit( OGRGeometryUniquePtr geometry, PlacedGeometry &placed ) const
{
  const auto refuse = [&placed]( std::string why )
  { placed.refusal = std::move( why ); };
  const GeometryType kind = geometryTypeOf( geometry->getGeometryType() );
  const bool pointInside = mTarget.geometry == GeometryType::Point && kind == GeometryType::Polygon;
  if ( kind != mTarget.geometry && !pointInside )
    return refuse( say( { "几何是{}，“{}”需要{}", "its geometry is {}, \"{}\" needs {}" }, kindWord( geometry->getGeometryType() ), mTarget.title.str(), kindWord( mTarget.geometry == GeometryType::Point ? wkbPoint : mTarget.geometry == GeometryType::Line ? wkbLineString
                                                                                                                                                                                                                                                               : wkbPolygon ) ) );
  bool finite = true;
  eachVertex( *geometry, [&finite]( OGRPoint &point )
    { finite = finite && std::isfinite( point.getX() ) && std::isfinite( point.getY() ); } );
  if ( !finite )
    return refuse( say( { "坐标不是数", "a coordinate is no number" } ) );
  if ( kind == GeometryType::Polygon && !geometry->IsValid() )
    return refuse( say( { "面无效（{}），请修复几何", "the area is not valid ({}); mend its geometry" }, whyInvalid( *geometry ) ) );
  if ( pointInside )
  {
    // the class's own PointOnSurface() fails for multipolygons in GDAL 3.6
    geometry.reset( OGRGeometry::FromHandle( OGR_G_PointOnSurface( OGRGeometry::ToHandle( geometry.get() ) ) ) );
    if ( !geometry || geometry->IsEmpty() )
      return refuse( say( { "面里取不出点，请修复几何", "no point was found inside the area; mend its geometry" } ) );
  }
  if ( wkbFlatten( geometry->getGeometryType() ) == wkbMultiPoint )
  {
    if ( const int count = geometry->toMultiPoint()->getNumGeometries(); count != 1 )
      return refuse( say( { "一行有 {} 个点，请拆开", "{} points in one row; split them" }, count ) );
    geometry.reset( geometry->toMultiPoint()->getGeometryRef( 0 )->clone() );
  }
  if ( wkbFlatten( geometry->getGeometryType() ) == wkbPoint )
    placed.written = std::pair( geometry->toPoint()->getX(), geometry->toPoint()->getY() );
  if ( !convert( *geometry ) )
    return refuse( say( { "坐标无法转换，请检查坐标系和坐标", "its coordinates cannot be converted; check the reference system and the coordinates" } ) );
  if ( mTarget.geometry == GeometryType::Polygon )
    geometry.reset( OGRGeometryFactory::forceToMultiPolygon( geometry.release() ) );
  if ( wkbFlatten( geometry->getGeometryType() ) == wkbMultiLineString )
    geometry.reset( OGRGeometryFactory::forceToLineString( geometry.release() ) ); // joins parts that touch
  if ( wkbFlatten( geometry->getGeometryType() ) == wkbMultiLineString )
  {
    for ( const OGRLineString *part : *geometry->toMultiLineString() )
      placed.parts.push_back( exported( *part ) );
  }
  else
    placed.parts.push_back( exported( *geometry ) );
  eachVertex( *geometry, [&placed]( OGRPoint &point )
    {
    constexpr double perDegree = 1e6;
    const int64_t rounded[] = { std::llround( point.getX() * perDegree ), std::llround( point.getY() * perDegree ) };
    placed.hash = XXH3_64bits_withSeed( rounded, sizeof rounded, placed.hash ); } );
  OGREnvelope extent;
  geometry->getEnvelope( &extent );
  placed.at = { ( extent.MinX + extent.MaxX ) / 2, ( extent.MinY + extent.MaxY ) / 2 };
}

bool LayerGeometry::convert( OGRGeometry &geometry ) const
{
  if ( mChange && geometry.transform( mChange.get() ) != OGRERR_NONE )
    return false;
  bool finite = true;
  eachVertex( geometry, [this, &finite]( OGRPoint &point )
    {
    if ( mSaid )
    {
      const Point degrees = mSaid->toDegrees( { point.getX(), point.getY() } );
      point.setX( degrees.x );
      point.setY( degrees.y );
    }
    finite = finite && std::isfinite( point.getX() ) && std::isfinite( point.getY() ) && std::fabs( point.getX() ) <= 180 && std::fabs( point.getY() ) <= 90; } );
  return finite;
}

} // namespace lantu
