// SPDX-License-Identifier: GPL-3.0-or-later
// GDAL set-up and error capture.
#include "data/gdal_handles.h"

#include <cmath>
#include <mutex>
#include <string_view>

#include <cpl_error.h>

#include "base/error.h"

namespace lantu
{

void GdalCloser::operator()( GDALDataset *dataset ) const
{
  if ( EQUAL( dataset->GetDriverName(), "PostgreSQL" ) )
  {
    const GdalQuiet quiet; // there may be no transaction, or no server
    dataset->RollbackTransaction();
    GDALClose( dataset );
    return;
  }
  GDALClose( dataset );
}

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

std::string plainReason( const std::string &gdalMessage )
{
  static const struct
  {
      const char *part;
      Text sentence;
  } known[] = {
    { "password authentication failed", { "用户名或密码不对", "user or password are not accepted" } },
    { "FATAL:  database \"", { "服务器上没有这个数据库", "the server has no such database" } },
    { "FATAL:  role \"", { "服务器上没有这个用户", "the server has no such user" } },
    { "no password supplied", { "连接里没有密码", "the connection has no password" } },
    { "no pg_hba.conf entry", { "服务器不允许从这台电脑登录", "the server takes no logins from this computer" } },
    { "definition of service", { "没有这个服务定义", "there is no such service definition" } },
    { "terminating connection", { "数据库服务器中断了连接", "the database server ended the connection" } },
    { "server closed the connection", { "数据库服务器中断了连接", "the database server ended the connection" } },
    { "no connection to the server", { "数据库服务器中断了连接", "the database server ended the connection" } },
    { "ermission denied for ", { "这个数据库用户没有权限", "the database user does not have the right" } },
    { "must be owner of", { "这个数据库用户没有权限", "the database user does not have the right" } },
    { "does not match column type", { "有图形与图层的类型不符", "a geometry is not of the layer's kind" } },
    { "lock timeout", { "正被其他人写入", "somebody else is writing to it" } },
    { "could not translate host name", { "找不到数据库服务器", "the database server is not known" } },
    { "Connection refused", { "数据库服务器没有应答", "the database server does not answer" } },
    { "timeout expired", { "数据库服务器没有应答", "the database server does not answer" } },
    { "on that socket?", { "数据库服务器没有应答", "the database server does not answer" } },
    { "disk is full", { "磁盘已满", "the disk is full" } },
    { "No space left", { "磁盘已满", "the disk is full" } },
    { "is locked", { "正被其他程序占用", "another program holds it" } },
    { "readonly", { "是只读的", "it is read-only" } },
    { "Read-only", { "是只读的", "it is read-only" } },
    { "ermission denied", { "没有写权限", "no permission to write" } },
    { "malformed", { "文件已损坏", "the file is damaged" } },
    { "not a database", { "文件已损坏", "the file is damaged" } },
  };
  for ( const auto &[part, sentence] : known )
  {
    if ( gdalMessage.find( part ) != std::string::npos )
      return sentence.str();
  }
  // of a database: the cause, without the statement and the rows in it
  if ( const size_t error = gdalMessage.find( "ERROR:" ); error != std::string::npos )
  {
    const size_t cause = gdalMessage.find_first_not_of( ' ', error + 6 );
    return gdalMessage.substr( cause, gdalMessage.find( '\n', error ) - cause );
  }
  // "sqlite3_exec(a long statement) failed: cause"
  constexpr std::string_view failed = "failed: ";
  const size_t at = gdalMessage.rfind( failed );
  return at == std::string::npos ? gdalMessage : gdalMessage.substr( at + failed.size() );
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
    throw Error::of( ErrorCode::NoCrs, { "{}：没有坐标系。请指定坐标系后重试（重庆数据多为 CGCS2000，EPSG:4490 或 EPSG:4545；文件可用“分配投影”另存）。", "{}: the layer has no coordinate reference system. Set one and try again (in Chongqing mostly CGCS2000, EPSG:4490 or EPSG:4545; \"Assign projection\" saves it with the file)." }, place );
  if ( reference.SetFromUserInput( crs.c_str() ) != OGRERR_NONE )
    throw Error::of( ErrorCode::NoCrs, { "{}：坐标系“{}”无法识别。请重新指定坐标系。", "{}: the coordinate reference system \"{}\" is not known. Set it again." }, place, crs );
  // what a GeoPackage says of a layer that was saved without one
  const char *name = reference.GetName();
  if ( ( name && STARTS_WITH_CI( name, "Undefined" ) ) || reference.IsLocal() )
    return spatialReference( {}, place );
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
    else if ( shape.geometry == GeometryType::MultiLine )
      geometry = OGRGeometryFactory::forceToMultiLineString( geometry );
    OGREnvelope extent;
    geometry->getEnvelope( &extent );
    if ( std::isfinite( extent.MinX + extent.MaxX + extent.MinY + extent.MaxY ) )
      feature.SetGeometryDirectly( geometry );
    else
      OGRGeometryFactory::destroyGeometry( geometry );
  }
}

} // namespace lantu
