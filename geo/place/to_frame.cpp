// SPDX-License-Identifier: GPL-3.0-or-later
// Reprojection through GDAL and PROJ.
#include "place/to_frame.h"

#include <algorithm>
#include <limits>

#include "data/gdal_handles.h"
#include "place/smooth_transformation.h"
#include "place/wkb_points.h"

namespace lantu
{

namespace
{

using Transformation = std::unique_ptr<OGRCoordinateTransformation>;

Transformation transformation( const OGRSpatialReference &from, const OGRSpatialReference &to, const std::string &place )
{
  Transformation made( OGRCreateCoordinateTransformation( &from, &to ) );
  if ( !made )
    throw Error::of( ErrorCode::NoCrs, { "{}：坐标系无法换算到分析坐标系。请重新指定坐标系。", "{}: its coordinates cannot be converted to the analysis plane. Set the coordinate reference system again." }, place );
  return made;
}

// A table has no reference system either, but setting one would not help.
OGRSpatialReference referenceOf( const SourceInfo &info )
{
  if ( !info.hasPlaces )
    throw Error::of( ErrorCode::WrongType, { "{}：是没有几何的表格，这里需要带位置的图层。请先用“由表格创建点图层”按经度、纬度两列转成点图层。", "{}: a table without geometries; a layer with places is needed here. Make points of its longitude and latitude first (\"Create points layer from table\")." }, info.place() );
  return spatialReference( info.crs, info.place() );
}

bool usable( Point point )
{
  return std::isfinite( point.x ) && std::isfinite( point.y );
}

} // namespace

Frame frameFor( RowSource &rows )
{
  constexpr size_t enough = 2000;
  const SourceInfo &info = rows.info();
  const OGRSpatialReference from = referenceOf( info );
  const Transformation toDegrees = transformation( from, spatialReference( "EPSG:4490", info.place() ), info.place() );

  GdalQuiet quiet;
  std::vector<double> longitudes;
  rows.start();
  Row row;
  bool any = false;
  while ( longitudes.size() < enough && rows.next( row ) )
  {
    any = true;
    Point first;
    if ( !firstPoint( row.geometry, first ) || !usable( first ) )
      continue;
    if ( toDegrees->Transform( 1, &first.x, &first.y ) && usable( first ) && std::abs( first.y ) <= 90 )
      longitudes.push_back( first.x );
  }
  if ( !any )
    throw Error::of( ErrorCode::Empty, { "{}：图层里没有任何要素。请检查数据或筛选条件。", "{}: the layer has no features. Check the data or its filter." }, info.place() );
  if ( longitudes.empty() )
    throw Error::of( ErrorCode::Empty, { "{}：没有一个要素带可用的坐标。请检查几何和坐标系（经纬度是否颠倒？）。", "{}: no feature has usable coordinates. Check the geometries and the coordinate reference system (longitude and latitude swapped?)." }, info.place() );
  const auto middle = longitudes.begin() + static_cast<ptrdiff_t>( longitudes.size() / 2 );
  std::nth_element( longitudes.begin(), middle, longitudes.end() );
  return Frame::around( *middle );
}

Frame frameForEither( RowSource &rows, RowSource &others )
{
  constexpr double chongqing = 108; // degrees
  for ( RowSource *layer : { &rows, &others } )
  {
    try
    {
      return frameFor( *layer );
    }
    catch ( const Error &error )
    {
      if ( error.code() != ErrorCode::Empty )
        throw;
    }
  }
  return Frame::around( chongqing );
}

ToFrame::ToFrame( const SourceInfo &info, const Frame &frame, Progress &progress )
{
  const OGRSpatialReference from = referenceOf( info );
  const OGRSpatialReference to = spatialReference( frame.crs(), info.place() );
  if ( from.IsSame( &to ) )
    return;
  mToFrame = transformation( from, to, info.place() );
  progress.note( say( { "{}：坐标由 {} 换算到分析坐标系 {}。", "{}: coordinates converted from {} to the analysis plane {}." }, info.place(), from.GetName() ? from.GetName() : info.crs, frame.crs() ) );
}

ToFrame::~ToFrame() = default;

void ToFrame::convert( std::span<Point> points ) const
{
  constexpr size_t many = 20'000; // fitting a tile costs as much as 25 points
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  constexpr double widest = widestDegrees * 111320; // metres of a degree at the equator, where it is longest
  if ( mToFrame && points.size() >= many )
    SmoothTransformation( *mToFrame, mToFrame->GetSourceCS()->IsGeographic() ? 0.125 : 16384 ).convert( points );
  else if ( mToFrame )
    convertEach( points );
  for ( Point &point : points )
  {
    if ( !usable( point ) || std::abs( point.x - Frame::falseEasting ) > widest )
      point = { nan, nan };
  }
}

void ToFrame::convertEach( std::span<Point> points ) const
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  std::vector<double> x( points.size() );
  std::vector<double> y( points.size() );
  std::vector<int> good( points.size() );
  for ( size_t i = 0; i < points.size(); ++i )
  {
    x[i] = points[i].x;
    y[i] = points[i].y;
  }
  GdalQuiet quiet;
  mToFrame->Transform( static_cast<int>( points.size() ), x.data(), y.data(), nullptr, good.data() );
  for ( size_t i = 0; i < points.size(); ++i )
    points[i] = good[i] ? Point { x[i], y[i] } : Point { nan, nan };
}

} // namespace lantu
