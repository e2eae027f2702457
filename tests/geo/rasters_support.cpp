// SPDX-License-Identifier: GPL-3.0-or-later
// GeoTIFFs through GDAL.
#include "rasters_support.h"

#include <vector>

#include <gtest/gtest.h>

#include "data/gdal_handles.h"

namespace lantu::test
{

void writeRaster( const std::string &path, const RasterShape &shape, const std::function<double( double x, double y )> &height )
{
  registerGdal();
  GDALDriver *driver = GetGDALDriverManager()->GetDriverByName( "GTiff" );
  const Dataset raster( driver->Create( path.c_str(), shape.columns, shape.rows, 1, GDT_Float32, nullptr ) );
  ASSERT_TRUE( raster );
  double place[6] { shape.northWest.x, shape.cell, 0, shape.northWest.y, 0, -shape.cell };
  raster->SetGeoTransform( place );
  if ( !shape.crs.empty() )
  {
    const OGRSpatialReference reference = spatialReference( shape.crs, path );
    raster->SetSpatialRef( &reference );
  }
  GDALRasterBand &band = *raster->GetRasterBand( 1 );
  if ( shape.nodata )
    band.SetNoDataValue( *shape.nodata );
  if ( !shape.unit.empty() )
    band.SetUnitType( shape.unit.c_str() );
  std::vector<float> cells;
  for ( int row = 0; row < shape.rows; ++row )
  {
    for ( int column = 0; column < shape.columns; ++column )
      cells.push_back( static_cast<float>( height( shape.northWest.x + ( column + 0.5 ) * shape.cell, shape.northWest.y - ( row + 0.5 ) * shape.cell ) ) );
  }
  ASSERT_EQ( band.RasterIO( GF_Write, 0, 0, shape.columns, shape.rows, cells.data(), shape.columns, shape.rows, GDT_Float32, 0, 0, nullptr ), CE_None );
}

} // namespace lantu::test
