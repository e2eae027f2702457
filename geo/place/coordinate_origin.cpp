// SPDX-License-Identifier: GPL-3.0-or-later
// The readings and their way to degrees.
#include "place/coordinate_origin.h"

#include <cmath>
#include <limits>
#include <utility>

#include "place/offset.h"

namespace lantu
{

namespace
{

using Kind = CoordinateOrigin::Kind;

constexpr CoordinateOrigin plane( const char *word, Text name, bool northFirst, int meridian, int zone )
{
  return { word, name, "GK", Kind::GaussKrueger, northFirst, meridian, zone };
}

constexpr CoordinateOrigin origins[] = {
  { "degrees", { "CGCS2000/WGS84 经纬度", "CGCS2000/WGS84 longitude and latitude" }, "CGCS2000" },
  { "gcj02", { "GCJ-02（高德、腾讯）", "GCJ-02 (Amap, Tencent)" }, "GCJ02", Kind::Gcj02 },
  { "bd09", { "BD-09（百度）", "BD-09 (Baidu)" }, "BD09", Kind::Bd09 },
  { "swapped", { "经纬度颠倒", "latitude and longitude swapped" }, "CGCS2000", Kind::Degrees, true },
  plane( "gk105", { "高斯-克吕格 105°", "Gauss-Krüger 105°E" }, false, 105, 0 ),
  plane( "gk108", { "高斯-克吕格 108°", "Gauss-Krüger 108°E" }, false, 108, 0 ),
  plane( "gk111", { "高斯-克吕格 111°", "Gauss-Krüger 111°E" }, false, 111, 0 ),
  plane( "zone35", { "高斯-克吕格 35 带", "Gauss-Krüger zone 35" }, false, 105, 35 ),
  plane( "zone36", { "高斯-克吕格 36 带", "Gauss-Krüger zone 36" }, false, 108, 36 ),
  plane( "zone37", { "高斯-克吕格 37 带", "Gauss-Krüger zone 37" }, false, 111, 37 ),
  plane( "gk105_swapped", { "高斯-克吕格 105°，X 为北", "Gauss-Krüger 105°E, north first" }, true, 105, 0 ),
  plane( "gk108_swapped", { "高斯-克吕格 108°，X 为北", "Gauss-Krüger 108°E, north first" }, true, 108, 0 ),
  plane( "gk111_swapped", { "高斯-克吕格 111°，X 为北", "Gauss-Krüger 111°E, north first" }, true, 111, 0 ),
  plane( "zone35_swapped", { "高斯-克吕格 35 带，X 为北", "Gauss-Krüger zone 35, north first" }, true, 105, 35 ),
  plane( "zone36_swapped", { "高斯-克吕格 36 带，X 为北", "Gauss-Krüger zone 36, north first" }, true, 108, 36 ),
  plane( "zone37_swapped", { "高斯-克吕格 37 带，X 为北", "Gauss-Krüger zone 37, north first" }, true, 111, 37 ),
};

} // namespace

Point CoordinateOrigin::toDegrees( Point pair ) const
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  if ( northFirst )
    std::swap( pair.x, pair.y );
  if ( kind != Kind::GaussKrueger )
  {
    if ( !( std::abs( pair.x ) <= 180 && std::abs( pair.y ) <= 90 ) )
      return { nan, nan };
    return kind == Kind::Gcj02 ? fromGcj02( pair ) : ( kind == Kind::Bd09 ? fromBd09( pair ) : pair );
  }
  constexpr double zoneMetres = 1e6;
  constexpr double widest = 4e5; // some 4 degrees
  constexpr double pole = 1e7;
  const double east = pair.x - zone * zoneMetres;
  if ( !( std::abs( east - Frame::falseEasting ) <= widest && pair.y > 0 && pair.y < pole ) )
    return { nan, nan };
  static const Frame planes[] = { Frame::around( 105 ), Frame::around( 108 ), Frame::around( 111 ) };
  return planes[( meridian - 105 ) / 3].toDegrees( { east, pair.y } );
}

std::span<const CoordinateOrigin> coordinateOrigins()
{
  return origins;
}

bool inChongqing( Point degrees )
{
  return degrees.x >= 105.28 && degrees.x <= 110.20 && degrees.y >= 28.15 && degrees.y <= 32.22;
}

} // namespace lantu
