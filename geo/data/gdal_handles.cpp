// SPDX-License-Identifier: GPL-3.0-or-later
// GDAL set-up and error capture.
#include "data/gdal_handles.h"

#include <mutex>

#include <cpl_error.h>

#include "base/error.h"

namespace lantu
{

GdalQuiet::GdalQuiet()
{
  CPLPushErrorHandlerEx( &GdalQuiet::handle, this );
}

GdalQuiet::~GdalQuiet()
{
  CPLPopErrorHandler();
}

void CPL_STDCALL GdalQuiet::handle( CPLErr severity, CPLErrorNum, const char *message )
{
  if ( severity >= CE_Failure )
    static_cast<GdalQuiet *>( CPLGetErrorHandlerUserData() )->mMessage = message;
}

void registerGdal()
{
  static std::once_flag once;
  std::call_once( once, []
    { GDALAllRegister(); } );
}

OGRSpatialReference spatialReference( const std::string &crs, const std::string &place )
{
  GdalQuiet quiet;
  OGRSpatialReference reference;
  if ( crs.empty() )
    throw Error::of( ErrorCode::NoCrs, { "{}：没有坐标系。请在图层属性里指定坐标系（重庆数据多为 CGCS2000，EPSG:4490 或 EPSG:4545）后重试。", "{}: the layer has no coordinate reference system. Set one in the layer properties and try again." }, place );
  if ( reference.SetFromUserInput( crs.c_str() ) != OGRERR_NONE )
    throw Error::of( ErrorCode::NoCrs, { "{}：坐标系“{}”无法识别。请重新指定坐标系。", "{}: the coordinate reference system \"{}\" is not known. Set it again." }, place, crs );
  reference.SetAxisMappingStrategy( OAMS_TRADITIONAL_GIS_ORDER );
  return reference;
}

GeometryType geometryTypeOf( OGRwkbGeometryType type )
{
  switch ( wkbFlatten( type ) )
  {
  case wkbPoint:
  case wkbMultiPoint:
    return GeometryType::Point;
  case wkbLineString:
  case wkbMultiLineString:
  case wkbCircularString:
  case wkbCompoundCurve:
  case wkbMultiCurve:
    return GeometryType::Line;
  case wkbPolygon:
  case wkbMultiPolygon:
  case wkbCurvePolygon:
  case wkbMultiSurface:
    return GeometryType::Polygon;
  default:
    return GeometryType::None;
  }
}

void fillFeature( OGRFeature &feature, const Layer &shape, const Row &row )
{
  feature.Reset();
  for ( size_t i = 0; i < row.values.size(); ++i )
  {
    const int index = static_cast<int>( i );
    if ( const auto *integer = std::get_if<int64_t>( &row.values[i] ) )
      feature.SetField( index, static_cast<GIntBig>( *integer ) );
    else if ( const auto *real = std::get_if<double>( &row.values[i] ) )
      feature.SetField( index, *real );
    else if ( const auto *string = std::get_if<std::string>( &row.values[i] ) )
      feature.SetField( index, string->c_str() );
    else
      feature.SetFieldNull( index );
  }
  if ( !row.geometry.empty() )
  {
    OGRGeometry *geometry = nullptr;
    if ( OGRGeometryFactory::createFromWkb( row.geometry.data(), nullptr, &geometry, row.geometry.size() ) != OGRERR_NONE )
      throw Error::of( ErrorCode::BadValue, { "“{}”第 {} 行的几何无法识别。", "\"{}\" row {}: the geometry is not valid WKB." }, shape.title.str(), row.id );
    if ( shape.geometry == GeometryType::Polygon )
      geometry = OGRGeometryFactory::forceToMultiPolygon( geometry );
    feature.SetGeometryDirectly( geometry );
  }
}

} // namespace lantu
