// SPDX-License-Identifier: GPL-3.0-or-later
// Rasters as planners have them: degrees, feet, wrong nodata, speeds that are none.
#include <gmock/gmock.h>

#include <cmath>
#include <functional>
#include <optional>

#include "data/gdal_handles.h"
#include "roads_support.h"
#include "support.h"
#include "travel/terrain_read.h"
#include "travel/travel_time_raster.h"

namespace lantu
{
namespace
{

using test::expectError;
using test::ListeningProgress;
using test::TemporaryFolder;
using test::testFrame;
using testing::Contains;
using testing::HasSubstr;

struct RasterFile
{
    std::string crs = testFrame().crs();
    int columns = 20;
    int rows = 20;
    double west = 500000;
    double north = 3300000;
    double cell = 30;
    std::optional<double> nodata = -9999;
    std::string unit = "m";
    std::function<double( int, int )> value = []( int column, int row )
    { return 100.0 + column + 2 * row; };

    std::string write( const std::string &path ) const
    {
      registerGdal();
      const Dataset made( GetGDALDriverManager()->GetDriverByName( "GTiff" )->Create( path.c_str(), columns, rows, 1, GDT_Float32, nullptr ) );
      double transform[] = { west, cell, 0, north, 0, -cell };
      made->SetGeoTransform( transform );
      if ( !crs.empty() )
      {
        const OGRSpatialReference reference = spatialReference( crs, path );
        made->SetSpatialRef( &reference );
      }
      if ( nodata )
        made->GetRasterBand( 1 )->SetNoDataValue( *nodata );
      made->GetRasterBand( 1 )->SetUnitType( unit.c_str() );
      std::vector<float> values;
      for ( int row = 0; row < rows; ++row )
      {
        for ( int column = 0; column < columns; ++column )
          values.push_back( static_cast<float>( value( column, row ) ) );
      }
      EXPECT_EQ( made->GetRasterBand( 1 )->RasterIO( GF_Write, 0, 0, columns, rows, values.data(), columns, rows, GDT_Float32, 0, 0, nullptr ), CE_None );
      return path;
    }
};

TerrainRead readDem( const std::string &path, Progress &progress, const std::optional<Frame> &frame = {} )
{
  TerrainInput input;
  input.dem = path;
  input.frame = frame;
  return readTerrain( input, progress );
}

class TerrainReadTest : public testing::Test
{
  protected:
    TemporaryFolder mFolder;
    ListeningProgress mProgress;
};

TEST_F( TerrainReadTest, APlaneTrueToScaleStaysAsItIs )
{
  const TerrainRead read = readDem( RasterFile().write( mFolder.file( "dem.tif" ) ), mProgress );
  EXPECT_FALSE( read.resampled );
  EXPECT_EQ( read.cells, 400 );
  EXPECT_EQ( read.voids, 0 );
  const Terrain &terrain = read.terrain;
  EXPECT_EQ( terrain.layout.columns(), 20 );
  EXPECT_EQ( terrain.origin, ( Point { 500000, 3300000 } ) );
  EXPECT_FLOAT_EQ( terrain.heights[terrain.layout.cell( 3, 7 )], 117 );
  EXPECT_EQ( *terrain.cellAt( { 500000 + 3.5 * 30, 3300000 - 7.5 * 30 } ), terrain.layout.cell( 3, 7 ) );
  EXPECT_FALSE( terrain.cellAt( { 499999, 3299900 } ) );
  ASSERT_EQ( read.inputs.size(), 1U );
  EXPECT_NE( read.inputs[0].contentHash(), readDem( RasterFile { .value = []( int, int )
                                                                 { return 5.0; } }
                                                      .write( mFolder.file( "other.tif" ) ),
                                             mProgress )
                                             .inputs[0]
                                             .contentHash() );
}

TEST_F( TerrainReadTest, CellsWithoutAHeightAreVoidsWhateverTheySay )
{
  const RasterFile file { .value = []( int column, int row )
                          {
                            if ( row == 0 )
                              return -9999.0; // declared
                            if ( row == 1 )
                              return -32768.0; // not declared
                            if ( row == 2 && column < 5 )
                              return std::nan( "" );
                            return row == 2 && column == 5 ? 30000.0 : 200.0;
                          } };
  const TerrainRead read = readDem( file.write( mFolder.file( "dem.tif" ) ), mProgress );
  EXPECT_EQ( read.voids, 46 );
  EXPECT_EQ( read.wrongHeights, 21 );
  EXPECT_THAT( mProgress.warnings, Contains( HasSubstr( "21" ) ) );
  EXPECT_THAT( mProgress.warnings, Contains( HasSubstr( "46" ) ) );
  EXPECT_FALSE( read.terrain.passable( read.terrain.layout.cell( 3, 1 ) ) );
  EXPECT_TRUE( read.terrain.passable( read.terrain.layout.cell( 6, 2 ) ) );
}

TEST_F( TerrainReadTest, DegreesAreResampledToMetresAndTheSlopeIsRight )
{
  // 0.0003 degrees; the height grows by 1 m for every 0.001 degrees eastwards: 95.4 m at 31 degrees north
  const RasterFile file { .crs = "EPSG:4326", .columns = 200, .rows = 200, .west = 108, .north = 31.05, .cell = 0.0003, .value = []( int column, int )
                                                                                                                        { return 500 + 0.3 * ( column + 0.5 ); } };
  const TerrainRead read = readDem( file.write( mFolder.file( "degrees.tif" ) ), mProgress );
  EXPECT_TRUE( read.resampled );
  EXPECT_THAT( mProgress.notes, Contains( HasSubstr( "EPSG:4545" ) ) );
  const Terrain &terrain = read.terrain;
  EXPECT_NEAR( terrain.cellWidth, 31, 3 );
  EXPECT_DOUBLE_EQ( terrain.cellWidth, terrain.cellHeight );
  for ( const double longitude : { 108.01, 108.03, 108.05 } )
  {
    const auto cell = terrain.cellAt( testFrame().fromDegrees( longitude, 31.02 ) );
    ASSERT_TRUE( cell );
    const Point centre = testFrame().toDegrees( terrain.centre( *cell ) );
    EXPECT_NEAR( terrain.heights[*cell], 500 + 1000 * ( centre.x - 108 ), 0.02 ) << "half a metre eastwards is 5 mm; the rest is the kernel, which spans more than two columns";
  }
}

TEST_F( TerrainReadTest, UndeclaredNodataDoesNotSeepIntoItsNeighboursWhileResampling )
{
  const RasterFile file { .crs = "EPSG:4326", .columns = 100, .rows = 100, .west = 108, .north = 31.05, .cell = 0.0003, .value = []( int column, int )
                                                                                                                        { return column == 50 ? -32768.0 : 500.0; } };
  const TerrainRead read = readDem( file.write( mFolder.file( "degrees.tif" ) ), mProgress );
  EXPECT_EQ( read.wrongHeights, 100 );
  for ( const float height : read.terrain.heights )
    ASSERT_TRUE( height != height || std::abs( height - 500 ) < 1e-3 ) << height;
}

TEST_F( TerrainReadTest, WebMercatorIsNotTrueToScale )
{
  const RasterFile file { .crs = "EPSG:3857", .columns = 60, .rows = 60, .west = 12022500, .north = 3630000 };
  const TerrainRead read = readDem( file.write( mFolder.file( "mercator.tif" ) ), mProgress );
  EXPECT_TRUE( read.resampled );
  EXPECT_NEAR( read.terrain.cellWidth, 30 * std::cos( 0.54 ), 0.5 ) << "30 m of the map are 26 m on the ground at 31 degrees";
}

TEST_F( TerrainReadTest, FeetBecomeMetres )
{
  const auto height = [&]( const RasterFile &file )
  {
    const Terrain terrain = readDem( file.write( mFolder.file( "dem.tif" ) ), mProgress ).terrain;
    return terrain.heights[terrain.layout.cell( 5, 5 )];
  };
  const auto thousand = []( int, int )
  { return 1000.0; };
  EXPECT_NEAR( height( { .unit = "ft", .value = thousand } ), 304.8, 1e-4 );
  EXPECT_THAT( mProgress.notes, Contains( HasSubstr( "0.3048" ) ) );
  EXPECT_NEAR( height( { .unit = "US survey foot", .value = thousand } ), 304.8006, 1e-4 );
  EXPECT_NEAR( height( { .unit = "", .value = thousand } ), 1000, 0 );
  EXPECT_NEAR( height( { .crs = "EPSG:32649+6360", .west = 300000, .unit = "", .value = thousand } ), 304.8006, 1e-3 ) << "NAVD88 height (ftUS)";
  EXPECT_NEAR( height( { .unit = "ft", .value = []( int, int )
                                       { return 20000.0; } } ),
    6096, 1e-2 )
    << "no height on earth in metres, but one in feet";
}

TEST_F( TerrainReadTest, APlaneInFeetIsBroughtToMetres )
{
  // EPSG:2264, North Carolina in US survey feet; 100 feet are 30.48 m
  const TerrainRead read = readDem( RasterFile { .crs = "EPSG:2264", .west = 2000000, .north = 700000, .cell = 100 }.write( mFolder.file( "feet.tif" ) ), mProgress );
  EXPECT_TRUE( read.resampled );
  EXPECT_NEAR( read.terrain.cellWidth, 30.48, 0.3 );
}

TEST_F( TerrainReadTest, SpeedsOfAnotherGridAreTakenAtTheCentres )
{
  const std::string dem = RasterFile().write( mFolder.file( "dem.tif" ) );
  // cells of 60 m, half of them 3 km/h, half 6
  const std::string speed = RasterFile { .columns = 10, .rows = 10, .cell = 60, .value = []( int column, int )
                                                                                { return column < 5 ? 3.0 : 6.0; } }
                              .write( mFolder.file( "speed.tif" ) );
  const Terrain terrain = readTerrain( { .dem = dem, .speed = speed, .frame = {} }, mProgress ).terrain;
  EXPECT_FLOAT_EQ( terrain.paces[terrain.layout.cell( 9, 3 )], 1.2F );
  EXPECT_FLOAT_EQ( terrain.paces[terrain.layout.cell( 10, 3 )], 0.6F );
  EXPECT_FALSE( terrain.heights.empty() );
  const Terrain alone = readTerrain( { .dem = {}, .speed = speed, .frame = {} }, mProgress ).terrain;
  EXPECT_EQ( alone.layout.columns(), 10 );
  EXPECT_EQ( alone.slope, SlopeFunction::None );
}

TEST_F( TerrainReadTest, SpeedZeroIsABarrierAndImpossibleSpeedsAreRefused )
{
  const auto speeds = [&]( double odd )
  { return RasterFile { .value = [odd]( int column, int row )
                        { return column == 4 && row < 3 ? odd : 5.0; } }
      .write( mFolder.file( "speed.tif" ) ); };
  const TerrainRead read = readTerrain( { .dem = {}, .speed = speeds( 0 ), .frame = {} }, mProgress );
  EXPECT_EQ( read.barriers, 3 );
  EXPECT_EQ( read.voids, 0 );
  EXPECT_FALSE( read.terrain.passable( read.terrain.layout.cell( 4, 1 ) ) );
  expectError( ErrorCode::BadValue, { "speed.tif", "3", "10000" }, [&]
    { readTerrain( { .dem = {}, .speed = speeds( 10000 ), .frame = {} }, mProgress ); } );
  expectError( ErrorCode::BadValue, { "speed.tif", "-5" }, [&]
    { readTerrain( { .dem = {}, .speed = speeds( -5 ), .frame = {} }, mProgress ); } );
}

TEST_F( TerrainReadTest, WhatIsNoTerrainIsSaid )
{
  expectError( ErrorCode::NotFound, { "nowhere.tif" }, [&]
    { readDem( mFolder.file( "nowhere.tif" ), mProgress ); } );
  expectError( ErrorCode::NotFound, { "DEM", "SPEED" }, [&]
    { readTerrain( {}, mProgress ); } );
  test::writeText( mFolder.file( "words.tif" ), "no raster at all" );
  expectError( ErrorCode::NotReadable, { "words.tif" }, [&]
    { readDem( mFolder.file( "words.tif" ), mProgress ); } );
  test::writeText( mFolder.file( "points.geojson" ), R"({"type":"Point","coordinates":[108,31]})" );
  expectError( ErrorCode::WrongType, { "points.geojson" }, [&]
    { readDem( mFolder.file( "points.geojson" ), mProgress ); } );
  expectError( ErrorCode::NoCrs, { "bare.tif" }, [&]
    { readDem( RasterFile { .crs = "" }.write( mFolder.file( "bare.tif" ) ), mProgress ); } );
  expectError( ErrorCode::Empty, { "void.tif" }, [&]
    { readDem( RasterFile { .value = []( int, int )
                            { return -9999.0; } }
                 .write( mFolder.file( "void.tif" ) ),
        mProgress ); } );
}

TEST_F( TerrainReadTest, ReadingStopsWhenAsked )
{
  const std::string dem = RasterFile { .crs = "EPSG:4326", .columns = 400, .rows = 400, .west = 108, .north = 31.05, .cell = 0.0003 }.write( mFolder.file( "dem.tif" ) );
  for ( int after = 0; after < 12; after += 3 )
  {
    ListeningProgress stopping;
    stopping.stopAfter = after;
    expectError( ErrorCode::Cancelled, {}, [&]
      { readDem( dem, stopping ); } );
  }
}

// travel time rasters

std::vector<float> valuesOf( const std::string &path, std::string *id = nullptr )
{
  const Dataset read( GDALDataset::Open( path.c_str(), GDAL_OF_RASTER ) );
  EXPECT_NE( read, nullptr ) << path;
  std::vector<float> values( static_cast<size_t>( read->GetRasterXSize() ) * static_cast<size_t>( read->GetRasterYSize() ) );
  EXPECT_EQ( read->GetRasterBand( 1 )->RasterIO( GF_Read, 0, 0, read->GetRasterXSize(), read->GetRasterYSize(), values.data(), read->GetRasterXSize(), read->GetRasterYSize(), GDT_Float32, 0, 0, nullptr ), CE_None );
  if ( id )
    *id = read->GetMetadataItem( "1", "LANTU_SUPPLY" );
  return values;
}

class TravelTimeRasterTest : public TerrainReadTest
{
  protected:
    TravelTimeRasterTest()
    {
      mTerrain = readDem( RasterFile { .value = []( int, int row )
                                       { return row == 19 ? -9999.0 : 100.0; } }
                            .write( mFolder.file( "dem.tif" ) ),
        mProgress )
                   .terrain;
      mSupplies.add( 1, mTerrain.centre( 2, 2 ) );
      mSupplies.add( 2, mTerrain.centre( 17, 2 ) );
      mSupplies.add( 3, { 700000, 3300000 } );
      mQuestion.plane = testFrame().crs();
      mQuestion.supplies = &mSupplies;
      mQuestion.supplyIds = { "F1", "F2", "F3" };
      mQuestion.minutesPath = mFolder.file( "minutes.tif" );
    }

    Terrain mTerrain;
    Points mSupplies;
    TravelTimeQuestion mQuestion;
};

TEST_F( TravelTimeRasterTest, MinutesAndSourcesStandInTheirFiles )
{
  mQuestion.sourcesPath = mFolder.file( "sources.tif" );
  const double tenCells = 300 * mTerrain.pace;
  mQuestion.query.limitSeconds = tenCells;
  const TravelTimeFigures figures = writeTravelTimes( mTerrain, mQuestion, mProgress );
  EXPECT_EQ( figures.cells, 400 );
  EXPECT_EQ( figures.closed, 20 );
  EXPECT_EQ( figures.unreachable, 0 );
  EXPECT_EQ( figures.reached + figures.beyond, 380 );
  EXPECT_EQ( figures.suppliesUsed, 2 );
  EXPECT_EQ( figures.suppliesRejected, 1 );
  EXPECT_NEAR( figures.mostMinutes, tenCells / 60, 1e-6 ) << "the limit itself is within";
  const std::vector<float> minutes = valuesOf( mQuestion.minutesPath );
  EXPECT_EQ( minutes[2 * 20 + 2], 0 );
  EXPECT_NEAR( minutes[12 * 20 + 2], tenCells / 60, 1e-5 );
  EXPECT_EQ( minutes[13 * 20 + 2], -1 ) << "beyond the limit";
  EXPECT_EQ( minutes[19 * 20 + 2], -1 ) << "a void";
  std::string id;
  const std::vector<float> sources = valuesOf( mQuestion.sourcesPath, &id );
  EXPECT_EQ( sources[2 * 20 + 9], 0 );
  EXPECT_EQ( sources[2 * 20 + 10], 1 );
  EXPECT_EQ( id, "F2" );
  EXPECT_EQ( mFolder.contents(), ( std::vector<std::string> { "dem.tif", "minutes.tif", "sources.tif" } ) );
}

TEST_F( TravelTimeRasterTest, ACutOffPartIsUnreachableAndAGapOpensIt )
{
  const auto wall = [&]( double to )
  {
    BarrierLayer layer;
    layer.points = { { 499000, 3300000 - 10 * 30 }, { to, 3300000 - 10 * 30 } };
    layer.ends = { 2 };
    layer.areaOf = { BarrierLayer::noArea };
    mQuestion.barriers = &layer;
    return writeTravelTimes( mTerrain, mQuestion, mProgress );
  };
  EXPECT_EQ( wall( 501000 ).unreachable, 9 * 20 );
  EXPECT_EQ( wall( 500560 ).unreachable, 0 );
}

TEST_F( TravelTimeRasterTest, WhatCannotBeWrittenIsRefusedAndACancelLeavesNothing )
{
  const std::vector<std::string> before = mFolder.contents();
  ListeningProgress stopping;
  stopping.stopAfter = 30;
  expectError( ErrorCode::Cancelled, {}, [&]
    { writeTravelTimes( mTerrain, mQuestion, stopping ); } );
  TravelTimeQuestion wrong = mQuestion;
  wrong.minutesPath = mFolder.file( "minutes.png" );
  expectError( ErrorCode::BadValue, { "minutes.png", ".tif" }, [&]
    { writeTravelTimes( mTerrain, wrong, mProgress ); } );
  wrong = mQuestion;
  wrong.directions = 12;
  expectError( ErrorCode::BadValue, { "DIRECTIONS", "12" }, [&]
    { writeTravelTimes( mTerrain, wrong, mProgress ); } );
  wrong = mQuestion;
  wrong.minutesPath = "/proc/nowhere/minutes.tif";
  expectError( ErrorCode::NotWritable, { "/proc/nowhere/minutes.tif" }, [&]
    { writeTravelTimes( mTerrain, wrong, mProgress ); } );
  Points away;
  away.add( 1, { 700000, 3300000 } );
  wrong = mQuestion;
  wrong.supplies = &away;
  expectError( ErrorCode::Empty, { "1" }, [&]
    { writeTravelTimes( mTerrain, wrong, mProgress ); } );
  EXPECT_EQ( mFolder.contents(), before );
}

} // namespace
} // namespace lantu
