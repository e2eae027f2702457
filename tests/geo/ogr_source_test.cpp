// SPDX-License-Identifier: GPL-3.0-or-later
// Opening vector files, and what is said when that cannot be done.
#include "data/dataset_writer.h"
#include "data/gdal_handles.h"
#include "data/ogr_source.h"
#include "place/wkb_points.h"
#include "support.h"

namespace lantu
{

namespace
{

constexpr char testData[] = LANTU_TEST_DATA;

std::string twoLayers( const test::TemporaryFolder &folder )
{
  const std::string path = folder.file( "two.gpkg" );
  DatasetWriter writer( path );
  writer.beginLayer( schemaLayer( layer::rivers ), "EPSG:4490" );
  writer.beginLayer( schemaLayer( layer::runs ), {} );
  writer.commit();
  return path;
}

} // namespace

TEST( OgrSource, AMissingFileIsNamed )
{
  test::expectError( ErrorCode::NotFound, { "/no/such/place/households.gpkg" }, []
    { openRows( "/no/such/place/households.gpkg" ); } );
}

TEST( OgrSource, ARasterIsNotAVectorLayer )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "dem.tif" );
  registerGdal();
  Dataset( GetGDALDriverManager()->GetDriverByName( "GTiff" )->Create( path.c_str(), 4, 4, 1, GDT_Int16, nullptr ) );
  test::expectError( ErrorCode::WrongType, { path }, [&]
    { openRows( path ); } );
}

TEST( OgrSource, GarbageIsNotReadable )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "notes.txt" );
  test::writeText( path, "会议记录：明天再说。\n" );
  test::expectError( ErrorCode::NotReadable, { path, "GeoPackage" }, [&]
    { openRows( path ); } );
}

TEST( OgrSource, AGeoPackageCutInHalfIsNotReadable )
{
  const test::TemporaryFolder folder;
  const std::string whole = test::contentsOf( twoLayers( folder ) );
  const std::string path = folder.file( "half.gpkg" );
  test::writeText( path, whole.substr( 0, 3000 ) );
  test::expectError( ErrorCode::NotReadable, { path }, [&]
    { test::rowsOf( path, layer::rivers ); } );
}

TEST( OgrSource, AMissingLayerIsAnsweredWithThoseThereAre )
{
  const test::TemporaryFolder folder;
  const std::string path = twoLayers( folder );
  test::expectError( ErrorCode::NotFound, { path, layer::households, layer::rivers, layer::runs }, [&]
    { openRows( path, layer::households ); } );
  test::expectError( ErrorCode::NotFound, { layer::rivers, layer::runs }, [&]
    { openRows( path ); } );
}

TEST( OgrSource, StylesKeptInTheFileAreNoSecondLayer )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "styled.gpkg" );
  {
    DatasetWriter writer( path );
    writer.beginLayer( schemaLayer( layer::rivers ), "EPSG:4490" );
    Layer styles = schemaLayer( layer::runs );
    styles.name = "layer_styles";
    writer.beginLayer( styles, {} );
    writer.commit();
  }
  EXPECT_EQ( openRows( path )->info().layer, layer::rivers );
}

TEST( OgrSource, AMissingFieldIsAnsweredWithThoseThereAre )
{
  const test::TemporaryFolder folder;
  const auto source = openRows( twoLayers( folder ), layer::rivers );
  test::expectError( ErrorCode::NoField, { layer::rivers, "population", field::crossable, field::riverId }, [&]
    { source->start( { "population" } ); } );
}

TEST( OgrSource, FieldsAreFoundInAnyCase )
{
  const auto source = openRows( std::string( testData ) + "/points_swapped_and_at_zero.geojson" );
  source->start( { "NAME" } );
  Row row;
  ASSERT_TRUE( source->next( row ) );
  EXPECT_EQ( text( row.values[0] ), "right" );
}

TEST( OgrSource, AnEmptyLayerHasNoRows )
{
  const test::TemporaryFolder folder;
  const auto source = openRows( twoLayers( folder ), layer::rivers );
  EXPECT_EQ( source->info().rowCount, 0 );
  source->start();
  Row row;
  EXPECT_FALSE( source->next( row ) );
}

TEST( OgrSource, RowsWithNullAndEmptyGeometryAreDelivered )
{
  const auto rows = test::rowsOf( std::string( testData ) + "/points_with_null_and_empty_geometry.geojson" );
  ASSERT_EQ( rows.size(), 3U );
  Point point;
  EXPECT_TRUE( firstPoint( rows[0].geometry, point ) );
  EXPECT_EQ( point, ( Point { 108.7, 31.9 } ) );
  EXPECT_TRUE( rows[1].geometry.empty() );
  EXPECT_FALSE( firstPoint( rows[2].geometry, point ) );
  EXPECT_EQ( number( rows[1].values[1] ), 4.0 );
  EXPECT_TRUE( isNull( rows[2].values[1] ) ) << "null is not zero";
}

TEST( OgrSource, KnowsTypeCrsAndFields )
{
  const test::TemporaryFolder folder;
  const auto source = openRows( twoLayers( folder ), layer::rivers );
  EXPECT_EQ( source->info().geometry, GeometryType::Line );
  EXPECT_EQ( source->info().crs, "EPSG:4490" );
  EXPECT_EQ( source->info().place(), source->info().file + " / rivers" );
  EXPECT_EQ( source->info().fields.size(), schemaLayer( layer::rivers ).fields.size() );
}

TEST( OgrSource, ALayerWithoutCrsSaysSoByAnEmptyText )
{
  const test::TemporaryFolder folder;
  test::writeText( folder.file( "shops.csv" ), "id,WKT\n1,POINT (108 30)\n" );
  const auto source = openRows( folder.file( "shops.csv" ) );
  EXPECT_EQ( source->info().crs, "" );
  test::expectError( ErrorCode::NoCrs, { "shops.csv" }, [&]
    { spatialReference( source->info().crs, source->info().place() ); } );
}

TEST( OgrSource, StartingAgainGivesTheSameRowsAgain )
{
  const auto source = openRows( std::string( testData ) + "/points_swapped_and_at_zero.geojson" );
  std::vector<std::string> firstTime;
  std::vector<std::string> secondTime;
  Row row;
  for ( auto *names : { &firstTime, &secondTime } )
  {
    source->start( { "name" } );
    while ( source->next( row ) )
      names->push_back( text( row.values[0] ) );
  }
  EXPECT_EQ( firstTime.size(), 3U );
  EXPECT_EQ( firstTime, secondTime );
}

TEST( OgrSource, ATableSaysThatItHasNoPlaces )
{
  const test::TemporaryFolder folder;
  test::writeText( folder.file( "shops.csv" ), "id,persons\n1,4\n" );
  EXPECT_FALSE( openRows( folder.file( "shops.csv" ) )->info().hasPlaces );
  EXPECT_TRUE( openRows( twoLayers( folder ), layer::rivers )->info().hasPlaces );
}

TEST( OgrSource, ACauseIsToldWithoutTheStatementThatFailed )
{
  setLanguage( Language::English );
  EXPECT_EQ( plainReason( "sqlite3_exec(CREATE TABLE \"x\" (a, b)) failed: database or disk is full" ), "the disk is full" );
  EXPECT_EQ( plainReason( "sqlite3_exec(COMMIT) failed: something else" ), "something else" );
  EXPECT_EQ( plainReason( "no such thing" ), "no such thing" );
}

TEST( SpatialReference, WhatAFileCallsUndefinedIsNone )
{
  for ( const char *crs : { R"(GEOGCS["Undefined geographic SRS",DATUM["unknown",SPHEROID["unknown",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]])", R"(LOCAL_CS["Undefined Cartesian SRS",UNIT["Meter",1]])" } )
    test::expectError( ErrorCode::NoCrs, { "roads.gpkg", "EPSG:4490" }, [&]
      { spatialReference( crs, "roads.gpkg" ); } );
}

TEST( SpatialReference, AnUnknownCrsIsNamed )
{
  test::expectError( ErrorCode::NoCrs, { "EPSG:1", "roads.gpkg" }, []
    { spatialReference( "EPSG:1", "roads.gpkg" ); } );
}

} // namespace lantu
