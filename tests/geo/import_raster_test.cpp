// SPDX-License-Identifier: GPL-3.0-or-later
// Rasters are copied beside the workspace, whole, and found there by those that need heights.
#include "place/import_raster.h"

#include "data/gdal_handles.h"
#include "support.h"
#include "travel/terrain_read.h"

namespace lantu
{

namespace
{

void writeRaster( const std::string &path, int bands, const char *crs, float height )
{
  registerGdal();
  const Dataset raster( GetGDALDriverManager()->GetDriverByName( "GTiff" )->Create( path.c_str(), 70, 90, bands, GDT_Float32, nullptr ) );
  double transform[6] = { 500000, 30, 0, 3440000, 0, -30 };
  raster->SetGeoTransform( transform );
  if ( crs )
  {
    const OGRSpatialReference reference = spatialReference( crs, path );
    raster->SetSpatialRef( &reference );
  }
  for ( int band = 1; band <= bands; ++band )
  {
    raster->GetRasterBand( band )->SetNoDataValue( -9999 );
    raster->GetRasterBand( band )->Fill( height );
    float values[] = { -9999, 20000 };
    ASSERT_EQ( raster->GetRasterBand( band )->RasterIO( GF_Write, 3, 4, 2, 1, values, 2, 1, GDT_Float32, 0, 0 ), CE_None );
  }
}

class ImportRaster : public ::testing::Test
{
  protected:
    ImportRaster() { createWorkspace( path ); }

    test::TemporaryFolder folder;
    std::string path = folder.file( "w.gpkg" );
    test::ListeningProgress progress;
};

} // namespace

TEST_F( ImportRaster, IsCopiedAndFoundAndTheSameAgainChangesNothing )
{
  const std::string file = folder.file( "高程.tif" );
  writeRaster( file, 1, "EPSG:4545", 350 );
  EXPECT_EQ( rasterTable( path, layer::dem ), "" );
  const RasterImported made = importRaster( Workspace( path ), layer::dem, file, {}, progress );
  EXPECT_EQ( made.columns, 70 );
  EXPECT_EQ( made.rows, 90 );
  EXPECT_EQ( made.voids, 1 );
  EXPECT_EQ( made.outside, 1 );
  ASSERT_EQ( progress.warnings.size(), 1U );
  EXPECT_FALSE( made.unchanged );
  EXPECT_EQ( rasterTable( path, layer::dem ), path + ".dem.tif" );
  std::filesystem::remove( file );
  writeRaster( file, 1, "EPSG:4545", 350 );
  const std::string before = test::contentsOf( made.file );
  EXPECT_TRUE( importRaster( Workspace( path ), layer::dem, file, {}, progress ).unchanged );
  EXPECT_EQ( test::contentsOf( made.file ), before );
  writeRaster( file, 1, "EPSG:4545", 360 );
  EXPECT_FALSE( importRaster( Workspace( path ), layer::dem, file, {}, progress ).unchanged );
  const Dataset copy( GDALDataset::Open( made.file.c_str(), GDAL_OF_RASTER ) );
  float value = 0;
  ASSERT_EQ( copy->GetRasterBand( 1 )->RasterIO( GF_Read, 10, 10, 1, 1, &value, 1, 1, GDT_Float32, 0, 0 ), CE_None );
  EXPECT_EQ( value, 360 );
  EXPECT_EQ( folder.contents(), ( std::vector<std::string> { "w.gpkg", "w.gpkg.dem.tif", "高程.tif" } ) );
}

TEST_F( ImportRaster, WithoutAReferenceSystemOneHasToBeGiven )
{
  const std::string file = folder.file( "速度.tif" );
  writeRaster( file, 1, nullptr, 5 );
  test::expectError( ErrorCode::NoCrs, { "速度.tif", "CRS" }, [&]
    { importRaster( Workspace( path ), landSpeedRaster, file, {}, progress ); } );
  const RasterImported made = importRaster( Workspace( path ), landSpeedRaster, file, "EPSG:4545", progress );
  const Dataset copy( GDALDataset::Open( made.file.c_str(), GDAL_OF_RASTER ) );
  ASSERT_NE( copy->GetSpatialRef(), nullptr );
  EXPECT_EQ( std::string( copy->GetSpatialRef()->GetAuthorityCode( nullptr ) ), "4545" );
}

TEST_F( ImportRaster, SeveralBandsAndOtherFilesAreRefusedAndNothingIsLeft )
{
  const std::string file = folder.file( "影像.tif" );
  writeRaster( file, 3, "EPSG:4545", 5 );
  test::expectError( ErrorCode::WrongType, { "影像.tif", "3" }, [&]
    { importRaster( Workspace( path ), layer::dem, file, {}, progress ); } );
  test::writeText( folder.file( "不是.tif" ), "nothing" );
  test::expectError( ErrorCode::WrongType, { "不是.tif" }, [&]
    { importRaster( Workspace( path ), layer::dem, folder.file( "不是.tif" ), {}, progress ); } );
  writeRaster( folder.file( "高程.tif" ), 1, "EPSG:4545", 5 );
  test::ListeningProgress stopped;
  stopped.stopAfter = 1;
  test::expectError( ErrorCode::Cancelled, {}, [&]
    { stopped.asked = 0; importRaster( Workspace( path ), layer::dem, folder.file( "高程.tif" ), {}, stopped ); } );
  EXPECT_FALSE( std::filesystem::exists( path + ".dem.tif" ) );
}

} // namespace lantu
