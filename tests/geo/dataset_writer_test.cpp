// SPDX-License-Identifier: GPL-3.0-or-later
// Files are written whole or not at all.
#include <limits>

#include <unistd.h>

#include "data/dataset_writer.h"
#include "data/ogr_source.h"
#include "full_disk.h"
#include "place/wkb_points.h"
#include "support.h"

namespace lantu
{

namespace
{

Row river( const char *id, Wkb geometry = test::wkb( "LINESTRING (108 30, 108.1 30.1)" ) )
{
  const Layer &layer = schemaLayer( layer::rivers );
  Row row = test::plausibleRow( layer );
  test::cell( layer, row, field::riverId ) = std::string( id );
  row.geometry = std::move( geometry );
  return row;
}

Table rivers( int count )
{
  Table table { .shape = &schemaLayer( layer::rivers ), .rows = {}, .crs = "EPSG:4490" };
  for ( int i = 0; i < count; ++i )
    table.rows.push_back( river( fmt::format( "R{}", i ).c_str() ) );
  return table;
}

} // namespace

TEST( DatasetWriter, NothingStandsAtTheTargetBeforeCommit )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "rivers.gpkg" );
  DatasetWriter writer( path );
  writer.write( rivers( 3 ) );
  EXPECT_FALSE( std::filesystem::exists( path ) );
  writer.commit();
  EXPECT_EQ( folder.contents(), std::vector<std::string> { "rivers.gpkg" } );
  EXPECT_EQ( test::rowsOf( path ).size(), 3U );
}

TEST( DatasetWriter, AbandonedWorkLeavesNothing )
{
  const test::TemporaryFolder folder;
  {
    DatasetWriter writer( folder.file( "rivers.gpkg" ) );
    writer.write( rivers( 1000 ) );
  }
  EXPECT_TRUE( folder.contents().empty() );
}

TEST( DatasetWriter, AbandonedWorkKeepsTheFileThatWasThere )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "rivers.gpkg" );
  test::writeText( path, "what was there" );
  {
    DatasetWriter writer( path );
    writer.write( rivers( 1 ) );
  }
  EXPECT_EQ( test::contentsOf( path ), "what was there" );
}

TEST( DatasetWriter, ValuesNullsAndGeometryComeBackAsTheyWere )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "rivers.gpkg" );
  const Layer &layer = schemaLayer( layer::rivers );
  Row written = river( "乌江-1" );
  test::cell( layer, written, field::crossable ) = {};
  {
    DatasetWriter writer( path );
    writer.beginLayer( layer, "EPSG:4490" );
    writer.add( written );
    writer.add( river( "no geometry", {} ) );
    writer.commit();
  }
  const auto rows = test::rowsOf( path );
  ASSERT_EQ( rows.size(), 2U );
  EXPECT_EQ( rows[0].values, written.values );
  EXPECT_EQ( rows[0].geometry, written.geometry );
  EXPECT_TRUE( rows[1].geometry.empty() );
}

TEST( DatasetWriter, AMissingFolderIsRefused )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "nowhere/rivers.gpkg" );
  test::expectError( ErrorCode::NotWritable, { path }, [&]
    { DatasetWriter writer( path ); } );
}

TEST( DatasetWriter, APathBelowAFileIsRefused )
{
  const test::TemporaryFolder folder;
  test::writeText( folder.file( "a.txt" ), "x" );
  test::expectError( ErrorCode::NotWritable, { "a.txt" }, [&]
    { DatasetWriter writer( folder.file( "a.txt" ) + "/rivers.gpkg" ); } );
}

TEST( DatasetWriter, AFolderThatTakesNoFilesIsRefused )
{
  // /proc takes no files, not even from root
  test::expectError( ErrorCode::NotWritable, { "/proc/rivers.gpkg" }, []
    { DatasetWriter writer( "/proc/rivers.gpkg" ); } );
}

TEST( DatasetWriter, AReadOnlyFolderIsRefused )
{
  const test::TemporaryFolder folder;
  std::filesystem::permissions( folder.path(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec | std::filesystem::perms::others_read | std::filesystem::perms::others_exec );
  const bool isRoot = ::geteuid() == 0;
  constexpr uid_t nobody = 65534;
  const auto become = [isRoot]( uid_t user )
  { return !isRoot || ::seteuid( user ) == 0; };
  ASSERT_TRUE( become( nobody ) ) << "root is bound by no permission";
  test::expectError( ErrorCode::NotWritable, { "rivers.gpkg" }, [&]
    { DatasetWriter writer( folder.file( "rivers.gpkg" ) ); } );
  ASSERT_TRUE( become( 0 ) );
  std::filesystem::permissions( folder.path(), std::filesystem::perms::owner_all );
  EXPECT_TRUE( folder.contents().empty() );
}

TEST( DatasetWriter, AFullDiskIsToldAndLeavesTheOldFileAlone )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "rivers.gpkg" );
  test::writeText( path, "what was there" );
  const Table many = rivers( 20000 );
  test::expectError( ErrorCode::NotWritable, { path }, [&]
    {
      const test::FullDisk full( 400000 );
      DatasetWriter writer( path );
      writer.write( many );
      writer.commit(); } );
  EXPECT_EQ( folder.contents(), std::vector<std::string> { "rivers.gpkg" } );
  EXPECT_EQ( test::contentsOf( path ), "what was there" );
}

TEST( DatasetWriter, AFullDiskIsToldForCsvToo )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "rivers.csv" );
  Table many { .shape = &schemaLayer( layer::runs ), .rows = {}, .crs = {} };
  for ( int i = 0; i < 20000; ++i )
    many.rows.push_back( test::plausibleRow( *many.shape ) );
  test::expectError( ErrorCode::NotWritable, { path }, [&]
    {
      const test::FullDisk full( 50000 );
      DatasetWriter writer( path, "CSV" );
      writer.write( many );
      writer.commit(); } );
  EXPECT_TRUE( folder.contents().empty() );
}

TEST( DatasetWriter, AFullDiskIsToldWhereTheDriverItselfSaysNothing )
{
  const struct
  {
      const char *file;
      const char *driver;
  } cases[] = { { "rivers.xlsx", "XLSX" }, { "rivers.geojson", "GeoJSON" }, { "rivers.shp", "ESRI Shapefile" }, { "rivers.fgb", "FlatGeobuf" } };
  const Table many = rivers( 5000 );
  for ( const auto &[file, driver] : cases )
  {
    const test::TemporaryFolder folder;
    const std::string path = folder.file( file );
    test::expectError( ErrorCode::NotWritable, { path }, [&]
      {
        const test::FullDisk full( 50000 );
        DatasetWriter writer( path, driver );
        writer.write( many );
        writer.commit(); } );
    EXPECT_TRUE( folder.contents().empty() ) << file;
  }
}

TEST( DatasetWriter, AShapefileIsThereWithAllItsParts )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "河流.shp" );
  DatasetWriter writer( path, "ESRI Shapefile" );
  writer.write( rivers( 3 ) );
  EXPECT_FALSE( std::filesystem::exists( path ) );
  writer.commit();
  for ( const char *name : { "河流.shp", "河流.shx", "河流.dbf", "河流.prj" } )
    EXPECT_TRUE( std::filesystem::exists( folder.file( name ) ) ) << name;
  EXPECT_EQ( test::rowsOf( path ).size(), 3U );
}

TEST( DatasetWriter, AGeometryWhoseExtentIsNoNumberIsLeftOut )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "rivers.gpkg" );
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  DatasetWriter writer( path );
  writer.beginLayer( schemaLayer( layer::rivers ), "EPSG:4490" );
  writer.add( river( "R1", lineWkb( { { nan, nan }, { nan, nan } } ) ) );
  writer.add( river( "R2" ) );
  writer.commit();
  const auto rows = test::rowsOf( path );
  ASSERT_EQ( rows.size(), 2U );
  EXPECT_TRUE( rows[0].geometry.empty() );
  EXPECT_FALSE( rows[1].geometry.empty() );
}

TEST( DatasetWriter, BrokenGeometryNamesItsRow )
{
  const test::TemporaryFolder folder;
  DatasetWriter writer( folder.file( "rivers.gpkg" ) );
  writer.beginLayer( schemaLayer( layer::rivers ), "EPSG:4490" );
  Row broken = river( "R1", Wkb { 1, 2, 0, 0, 0, 9 } );
  broken.id = 17;
  test::expectError( ErrorCode::BadValue, { "17" }, [&]
    { writer.add( broken ); } );
}

TEST( DatasetWriter, GeometryWithoutCrsIsRefused )
{
  const test::TemporaryFolder folder;
  DatasetWriter writer( folder.file( "rivers.gpkg" ) );
  test::expectError( ErrorCode::NoCrs, { "rivers.gpkg" }, [&]
    { writer.beginLayer( schemaLayer( layer::rivers ), {} ); } );
}

TEST( DatasetWriter, TheChineseTitleGoesIntoTheFile )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "rivers.gpkg" );
  DatasetWriter writer( path );
  writer.write( rivers( 1 ) );
  writer.commit();
  EXPECT_NE( test::contentsOf( path ).find( schemaLayer( layer::rivers ).title.zh ), std::string::npos );
}

TEST( DatasetWriter, TheSameTableGivesTheSameContent )
{
  const test::TemporaryFolder folder;
  for ( const char *name : { "a.gpkg", "b.gpkg" } )
  {
    DatasetWriter writer( folder.file( name ) );
    writer.write( rivers( 50 ) );
    writer.commit();
  }
  const auto a = test::rowsOf( folder.file( "a.gpkg" ) );
  const auto b = test::rowsOf( folder.file( "b.gpkg" ) );
  ASSERT_EQ( a.size(), b.size() );
  for ( size_t i = 0; i < a.size(); ++i )
  {
    EXPECT_EQ( a[i].id, b[i].id );
    EXPECT_EQ( a[i].values, b[i].values );
    EXPECT_EQ( a[i].geometry, b[i].geometry );
  }
}

} // namespace lantu
