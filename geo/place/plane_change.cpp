// SPDX-License-Identifier: GPL-3.0-or-later
// Through GDAL and PROJ.
#include "place/plane_change.h"

#include <cmath>
#include <limits>

#include "base/error.h"
#include "data/gdal_handles.h"

namespace lantu
{

PlaneChange::PlaneChange( const std::string &from, const std::string &to )
{
  const OGRSpatialReference source = spatialReference( from, from );
  const OGRSpatialReference target = spatialReference( to, to );
  if ( source.IsSame( &target ) )
    return;
  GdalQuiet quiet;
  mChange.reset( OGRCreateCoordinateTransformation( &source, &target ) );
  if ( !mChange )
    throw Error::of( ErrorCode::NoCrs, { "坐标系 {} 无法换算到 {}。请检查图层和栅格的坐标系。", "Coordinates cannot be converted from {} to {}. Check the reference systems of the layers and rasters." }, from, to );
}

PlaneChange::~PlaneChange() = default;

void PlaneChange::convert( std::vector<Point> &points ) const
{
  if ( !mChange )
    return;
  GdalQuiet quiet;
  for ( Point &point : points )
  {
    if ( !std::isfinite( point.x ) || !mChange->Transform( 1, &point.x, &point.y ) || !std::isfinite( point.x ) || !std::isfinite( point.y ) )
      point = { std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN() };
  }
}

} // namespace lantu
