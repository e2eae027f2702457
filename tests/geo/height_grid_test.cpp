// SPDX-License-Identifier: GPL-3.0-or-later
// Heights between cell centres, and rasters as they come.
#include <gtest/gtest.h>

#include "place/height_grid.h"
#include "rasters_support.h"
#include "roads_support.h"
#include "support.h"

namespace lantu
{
namespace
{

using test::expectError;
using test::RasterShape;
using test::testFrame;
using test::writeRaster;

constexpr Point low { 500000, 3300000 };
constexpr Point high { 501000, 3300500 };

class HeightGridTest : public testing::Test
{
  protected:
    HeightGrid grid( Point from = low, Point to = high )
    {
      Progress silent;
      return HeightGrid( path, testFrame(), from, to, silent );
    }

    float heightAt( const HeightGrid &grid, Point point )
    {
      std::vector<float> found;
      grid.at( std::vector<Point> { point }, found );
      return found[0];
    }

    test::TemporaryFolder folder;
    std::string path = folder.file( "高程.tif" );
};

// a plane in space is what bilinear interpolation gives back exactly
double plane( double x, double y )
{
  return 200 + 0.1 * ( x - 500000 ) - 0.05 * ( y - 3300000 );
}

TEST_F( HeightGridTest, APlaneInSpaceIsGivenBackBetweenTheCentres )
{
  writeRaster( path, {}, plane );
  const HeightGrid heights = grid();
  EXPECT_NEAR( heights.cellMetres(), 50, 0.001 );
  for ( const Point point : { low, high, Point { 500033, 3300217 }, Point { 500975, 3300025 } } )
    EXPECT_NEAR( heightAt( heights, point ), plane( point.x, point.y ), 0.001 );
}

TEST_F( HeightGridTest, DegreesAreTakenToThePlane )
{
  // at 108 E, 29.8 N; a degree of longitude is about 96.6 km there and one of latitude 110.8 km
  const Point middle = testFrame().toDegrees( { 500500, 3300250 } );
  writeRaster( path, { .crs = "EPSG:4326", .northWest = { middle.x - 0.02, middle.y + 0.02 }, .cell = 0.0005, .columns = 80, .rows = 80, .nodata = {}, .unit = {} }, [&]( double x, double y )
    { return 300 + 1000 * ( x - middle.x ) + 500 * ( y - middle.y ); } );
  const HeightGrid heights = grid();
  EXPECT_NEAR( heights.cellMetres(), 48.3, 0.1 );
  EXPECT_NEAR( heightAt( heights, { 500500, 3300250 } ), 300, 0.01 );
  const Point place = testFrame().toDegrees( { 500900, 3300400 } );
  EXPECT_NEAR( heightAt( heights, { 500900, 3300400 } ), 300 + 1000 * ( place.x - middle.x ) + 500 * ( place.y - middle.y ), 0.01 );
}

TEST_F( HeightGridTest, FeetBecomeMetres )
{
  for ( const char *unit : { "ft", "foot", "US survey foot", "Feet" } )
  {
    writeRaster( path, { .nodata = {}, .unit = unit }, []( double, double )
      { return 1000; } );
    EXPECT_NEAR( heightAt( grid(), low ), 304.8, 0.001 ) << unit;
  }
  writeRaster( path, { .nodata = {}, .unit = "m" }, []( double, double )
    { return 1000; } );
  EXPECT_EQ( heightAt( grid(), low ), 1000 );
  writeRaster( path, { .crs = "EPSG:4545+6360", .nodata = {}, .unit = {} }, []( double, double )
    { return 1000; } );
  EXPECT_NEAR( heightAt( grid(), { 500525, 3300225 } ), 304.8006, 0.001 ) << "only the vertical reference system says so: NAVD88 height (ftUS)";
}

TEST_F( HeightGridTest, NodataDeclaredOrNotIsAVoid )
{
  // the cell around (500525, 3300225)
  const auto pit = []( double value )
  { return [value]( double x, double y )
    { return x > 500500 && x < 500550 && y > 3300200 && y < 3300250 ? value : 100; }; };
  writeRaster( path, { .nodata = 0, .unit = {} }, pit( 0 ) );
  EXPECT_TRUE( std::isnan( heightAt( grid(), { 500525, 3300225 } ) ) );
  EXPECT_TRUE( std::isnan( heightAt( grid(), { 500560, 3300225 } ) ) ) << "between a void and a height";
  EXPECT_EQ( heightAt( grid(), { 500575, 3300225 } ), 100 ) << "on the centre of a cell beside a void";
  for ( const double undeclared : { -32768.0, -9999.0, 65535.0, 1e30 } )
  {
    writeRaster( path, {}, pit( undeclared ) );
    EXPECT_TRUE( std::isnan( heightAt( grid(), { 500525, 3300225 } ) ) ) << undeclared;
  }
}

TEST_F( HeightGridTest, BeyondTheRasterIsAVoidAndTheBorderIsNone )
{
  writeRaster( path, { .northWest = { 500000, 3301000 }, .columns = 10, .rows = 40, .nodata = {}, .unit = {} }, plane );
  const HeightGrid heights = grid( { 499000, 3299500 }, { 502000, 3301500 } );
  EXPECT_TRUE( std::isnan( heightAt( heights, { 499990, 3300000 } ) ) );
  EXPECT_TRUE( std::isnan( heightAt( heights, { 500510, 3300000 } ) ) );
  EXPECT_NEAR( heightAt( heights, { 500010, 3300025 } ), plane( 500025, 3300025 ), 0.001 );
}

TEST_F( HeightGridTest, ARasterElsewhereIsSaid )
{
  writeRaster( path, { .northWest = { 600000, 3301000 }, .nodata = {}, .unit = {} }, plane );
  expectError( ErrorCode::OutsideFrame, { "高程.tif" }, [&]
    { grid(); } );
}

TEST_F( HeightGridTest, WhatIsNoRasterIsSaid )
{
  expectError( ErrorCode::NotFound, { "高程.tif" }, [&]
    { grid(); } );
  test::writeText( path, "nothing of the kind" );
  expectError( ErrorCode::NotReadable, { "高程.tif" }, [&]
    { grid(); } );
  writeRaster( path, { .crs = {}, .nodata = {}, .unit = {} }, plane );
  expectError( ErrorCode::NoCrs, { "高程.tif" }, [&]
    { grid(); } );
}

TEST_F( HeightGridTest, CancelIsHeard )
{
  writeRaster( path, {}, plane );
  test::ListeningProgress progress;
  progress.stopAfter = 0;
  EXPECT_THROW( HeightGrid( path, testFrame(), low, high, progress ), Error );
}

} // namespace
} // namespace lantu
