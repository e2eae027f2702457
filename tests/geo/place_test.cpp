// SPDX-License-Identifier: GPL-3.0-or-later
// From geometries in files to points in the plane, and areas that hold them.
#include <optional>
#include <random>

#include "data/dataset_writer.h"
#include "data/gdal_handles.h"
#include "data/ogr_source.h"
#include "data/workspace.h"
#include "place/area.h"
#include "place/points.h"
#include "place/to_frame.h"
#include "place/wkb_points.h"
#include "support.h"

namespace lantu
{

namespace
{

constexpr char testData[] = LANTU_TEST_DATA;

std::string fixture( const char *name )
{
  return std::string( testData ) + "/" + name;
}

SourceInfo infoWithCrs( const char *crs )
{
  return { .file = "f.gpkg", .layer = "homes", .geometry = GeometryType::Point, .crs = crs, .fields = {}, .rowCount = -1 };
}

} // namespace

TEST( WkbPoints, TheFirstPointOfAnyGeometry )
{
  Point point;
  for ( const char *wkt : { "POINT (108 30)", "MULTIPOINT ((108 30),(1 1))", "LINESTRING (108 30,1 1)", "MULTILINESTRING ((108 30,1 1))", "POLYGON ((108 30,109 30,109 31,108 30))", "POINT Z (108 30 500)", "GEOMETRYCOLLECTION (POINT (108 30))" } )
  {
    ASSERT_TRUE( firstPoint( test::wkb( wkt ), point ) ) << wkt;
    EXPECT_EQ( point, ( Point { 108, 30 } ) ) << wkt;
  }
}

TEST( WkbPoints, EmptyAndBrokenGeometriesHaveNone )
{
  Point point;
  for ( const Wkb &wkb : { Wkb {}, test::wkb( "POINT EMPTY" ), test::wkb( "MULTIPOLYGON EMPTY" ), Wkb { 1, 2, 0 }, Wkb { 1, 2, 0, 0, 0, 255, 255, 255, 255 } } )
  {
    EXPECT_FALSE( firstPoint( wkb, point ) );
    EXPECT_FALSE( representativePoint( wkb, point ) );
    std::vector<Point> points;
    std::vector<size_t> ends;
    EXPECT_FALSE( lineParts( wkb, points, ends ) );
    EXPECT_TRUE( points.empty() && ends.empty() );
  }
}

TEST( WkbPoints, APolygonIsRepresentedByAPointOnItsSurface )
{
  // a horseshoe: its centroid lies in the gap
  Point point;
  const Wkb horseshoe = test::wkb( "POLYGON ((0 0,9 0,9 9,6 9,6 3,3 3,3 9,0 9,0 0))" );
  ASSERT_TRUE( representativePoint( horseshoe, point ) );
  EXPECT_TRUE( Area::fromWkb( horseshoe )->covers( point ) );
}

TEST( WkbPoints, PartsOfLinesKeepTheirOrder )
{
  std::vector<Point> points;
  std::vector<size_t> ends;
  ASSERT_TRUE( lineParts( test::wkb( "MULTILINESTRING ((0 0,1 0),EMPTY,(5 5,6 5,7 5))" ), points, ends ) );
  EXPECT_EQ( ends, ( std::vector<size_t> { 2, 5 } ) );
  EXPECT_EQ( points[4], ( Point { 7, 5 } ) );
  ASSERT_TRUE( lineParts( test::wkb( "LINESTRING Z (0 0 9,1 0 9)" ), points, ends ) );
  EXPECT_EQ( points, ( std::vector<Point> { { 0, 0 }, { 1, 0 } } ) );
  EXPECT_FALSE( lineParts( test::wkb( "POINT (1 1)" ), points, ends ) );
}

TEST( WkbPoints, WhatIsWrittenIsReadBack )
{
  Point point;
  ASSERT_TRUE( firstPoint( pointWkb( { 108.5, 30.25 } ), point ) );
  EXPECT_EQ( point, ( Point { 108.5, 30.25 } ) );
  std::vector<Point> points;
  std::vector<size_t> ends;
  const std::vector<Point> line { { 0, 0 }, { 1, 2 }, { 3, 4 } };
  ASSERT_TRUE( lineParts( lineWkb( line ), points, ends ) );
  EXPECT_EQ( points, line );
}

TEST( ToFrameTest, OtherReferenceSystemsAreReprojectedAndThatIsSaid )
{
  const Frame frame = Frame::around( 108 );
  test::ListeningProgress progress;
  for ( const char *crs : { "EPSG:4326", "EPSG:3857", "EPSG:4546" } )
  {
    OGRSpatialReference from = spatialReference( "EPSG:4490", "test" );
    OGRSpatialReference to = spatialReference( crs, "test" );
    const std::unique_ptr<OGRCoordinateTransformation> away( OGRCreateCoordinateTransformation( &from, &to ) );
    std::vector<Point> points { { 108.7, 31.9 } };
    ASSERT_TRUE( away->Transform( 1, &points[0].x, &points[0].y ) );
    ToFrame( infoWithCrs( crs ), frame, progress ).convert( points );
    const Point expected = frame.fromDegrees( 108.7, 31.9 );
    EXPECT_LT( planeDistance( points[0], expected ), 0.01 ) << crs;
    ASSERT_FALSE( progress.notes.empty() );
    EXPECT_NE( progress.notes.back().find( "EPSG:4545" ), std::string::npos ) << progress.notes.back();
  }
}

TEST( ToFrameTest, TheSameReferenceSystemIsLeftAloneInSilence )
{
  test::ListeningProgress progress;
  std::vector<Point> points { { 500000, 3500000 } };
  ToFrame( infoWithCrs( "EPSG:4545" ), Frame::around( 108 ), progress ).convert( points );
  EXPECT_EQ( points[0], ( Point { 500000, 3500000 } ) );
  EXPECT_TRUE( progress.notes.empty() );
}

TEST( ToFrameTest, WithoutReferenceSystemTheLayerIsNamed )
{
  test::ListeningProgress progress;
  test::expectError( ErrorCode::NoCrs, { "f.gpkg / homes" }, [&]
    { ToFrame( infoWithCrs( "" ), Frame::around( 108 ), progress ); } );
}

TEST( ToFrameTest, ATableIsToBeMadeIntoPointsFirst )
{
  const test::TemporaryFolder folder;
  test::writeText( folder.file( "shops.csv" ), "id,lon,lat\n1,108.7,31.9\n" );
  test::expectError( ErrorCode::WrongType, { folder.file( "shops.csv" ) }, [&]
    { frameFor( *openRows( folder.file( "shops.csv" ) ) ); } );
}

TEST( ToFrameTest, ImpossibleCoordinatesBecomeNoPosition )
{
  test::ListeningProgress progress;
  const double nan = std::numeric_limits<double>::quiet_NaN();
  std::vector<Point> points { { 108.7, 31.9 }, { 31.9, 108.7 }, { 0, 0 }, { nan, 30 }, { 108, nan }, { 1e30, 30 } };
  ToFrame( infoWithCrs( "EPSG:4490" ), Frame::around( 108 ), progress ).convert( points );
  EXPECT_TRUE( std::isfinite( points[0].x ) );
  for ( size_t i = 1; i < points.size(); ++i )
    EXPECT_TRUE( std::isnan( points[i].x ) && std::isnan( points[i].y ) ) << i;
}

TEST( FrameFor, FollowsTheDataAndNotItsMistakes )
{
  EXPECT_EQ( frameFor( *openRows( fixture( "points_swapped_and_at_zero.geojson" ) ) ).centralMeridian(), 108 );
  EXPECT_EQ( frameFor( *openRows( fixture( "points_with_null_and_empty_geometry.geojson" ) ) ).centralMeridian(), 108 );
}

TEST( FrameFor, EitherIsTheFirstWithAPosition )
{
  const test::TemporaryFolder folder;
  const auto layerAt = [&folder]( const char *name, std::optional<Point> position )
  {
    DatasetWriter writer( folder.file( name ) );
    writer.beginLayer( schemaLayer( layer::sites ), workspaceCrs );
    Row row = test::plausibleRow( schemaLayer( layer::sites ) );
    row.geometry = position ? pointWkb( *position ) : Wkb();
    writer.add( row );
    writer.commit();
    return openRows( folder.file( name ) );
  };
  const auto nowhere = layerAt( "nowhere.gpkg", {} );
  const auto west = layerAt( "west.gpkg", Point { 105.2, 29.5 } );
  const auto east = layerAt( "east.gpkg", Point { 110.9, 31.2 } );
  EXPECT_EQ( frameForEither( *west, *east ).centralMeridian(), 105 );
  EXPECT_EQ( frameForEither( *nowhere, *east ).centralMeridian(), 111 );
  EXPECT_EQ( frameForEither( *nowhere, *nowhere ).centralMeridian(), 108 );
  test::writeText( folder.file( "shops.csv" ), "id,lon,lat\n1,108.7,31.9\n" );
  test::expectError( ErrorCode::WrongType, { folder.file( "shops.csv" ) }, [&]
    { frameForEither( *openRows( folder.file( "shops.csv" ) ), *east ); } );
}

TEST( ReadPoints, EveryRowKeepsItsPlaceAndRejectsAreCounted )
{
  test::ListeningProgress progress;
  const auto source = openRows( fixture( "points_with_null_and_empty_geometry.geojson" ) );
  const PointLayer layer = readPoints( *source, Frame::around( 108 ), {}, progress );
  ASSERT_EQ( layer.points.size(), 3U );
  EXPECT_TRUE( layer.points.hasPosition( 0 ) );
  EXPECT_FALSE( layer.points.hasPosition( 1 ) );
  EXPECT_FALSE( layer.points.hasPosition( 2 ) );
  EXPECT_EQ( layer.intake.rowsRead(), 3 );
  EXPECT_EQ( layer.intake.rowsUsed(), 1 );
  EXPECT_EQ( layer.intake.rejects().size(), 2U );
  EXPECT_EQ( progress.warnings.size(), 1U ) << "one sentence for one reason";
}

TEST( ReadPoints, SwappedAndZeroCoordinatesAreRejectedWithAReason )
{
  setLanguage( Language::English );
  test::ListeningProgress progress;
  const auto source = openRows( fixture( "points_swapped_and_at_zero.geojson" ) );
  const PointLayer layer = readPoints( *source, Frame::around( 108 ), {}, progress );
  ASSERT_EQ( layer.intake.rejects().size(), 2U );
  EXPECT_NE( layer.intake.rejects()[0].reason.find( "swapped" ), std::string::npos );
}

TEST( ReadPoints, ANullWeightNamesItsRow )
{
  test::ListeningProgress progress;
  const auto source = openRows( fixture( "points_with_null_and_empty_geometry.geojson" ) );
  test::expectError( ErrorCode::BadValue, { "points_with_null_and_empty_geometry", "persons", "3" }, [&]
    { readPoints( *source, Frame::around( 108 ), "persons", progress ); } );
}

TEST( ReadPoints, AnEmptyLayerIsAnError )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "empty.gpkg" );
  {
    DatasetWriter writer( path );
    writer.beginLayer( schemaLayer( layer::sites ), "EPSG:4490" );
    writer.commit();
  }
  test::ListeningProgress progress;
  test::expectError( ErrorCode::Empty, { path, layer::sites }, [&]
    { readPoints( *openRows( path ), Frame::around( 108 ), {}, progress ); } );
  test::expectError( ErrorCode::Empty, { path, layer::sites }, [&]
    { frameFor( *openRows( path ) ); } );
}

TEST( ReadPoints, IdsThatAreThereTwiceAreAWarningAndEveryRowCounts )
{
  const test::TemporaryFolder folder;
  const Layer &homes = schemaLayer( layer::households );
  const std::string path = folder.file( "homes.gpkg" );
  {
    DatasetWriter writer( path );
    writer.beginLayer( homes, workspaceCrs );
    for ( const char *id : { "H1", "H2", "H1", "H1" } )
    {
      Row row = test::plausibleRow( homes );
      test::cell( homes, row, field::householdId ) = std::string( id );
      row.geometry = pointWkb( { 108.7, 31.9 } );
      writer.add( row );
    }
    writer.commit();
  }
  for ( const Language spoken : { Language::English, Language::Chinese } )
  {
    setLanguage( spoken );
    test::ListeningProgress progress;
    const PointLayer layer = readPoints( *openRows( path ), Frame::around( 108 ), {}, progress );
    EXPECT_EQ( layer.points.size(), 4U );
    EXPECT_EQ( layer.intake.rowsUsed(), 4 );
    ASSERT_EQ( progress.warnings.size(), 1U );
    for ( const std::string &part : { path, std::string( field::householdId ), std::string( "2" ), std::string( "H1" ), std::string( "3" ) } )
      EXPECT_NE( progress.warnings[0].find( part ), std::string::npos ) << progress.warnings[0];
  }
}

TEST( ReadPoints, CancellingStopsTheReading )
{
  test::ListeningProgress progress;
  progress.stopAfter = 0;
  const auto source = openRows( fixture( "points_swapped_and_at_zero.geojson" ) );
  test::expectError( ErrorCode::Cancelled, {}, [&]
    { readPoints( *source, Frame::around( 108 ), {}, progress ); } );
}

TEST( AreaTest, HolesAreOutsideAndEveryBorderIsInside )
{
  const auto area = Area::fromWkb( test::wkb( "POLYGON ((0 0,10 0,10 10,0 10,0 0),(4 4,6 4,6 6,4 6,4 4))" ) );
  ASSERT_TRUE( area.has_value() );
  EXPECT_TRUE( area->covers( { 1, 1 } ) );
  EXPECT_FALSE( area->covers( { 5, 5 } ) );
  EXPECT_FALSE( area->covers( { 11, 5 } ) );
  for ( const Point border : { Point { 0, 0 }, Point { 10, 5 }, Point { 5, 10 }, Point { 4, 5 }, Point { 6, 6 } } )
    EXPECT_TRUE( area->covers( border ) ) << border.x << " " << border.y;
}

TEST( AreaTest, AMultipolygonCoversEachOfItsParts )
{
  const auto area = Area::fromWkb( test::wkb( "MULTIPOLYGON (((0 0,1 0,1 1,0 1,0 0)),((5 5,6 5,6 6,5 6,5 5)))" ) );
  ASSERT_TRUE( area.has_value() );
  EXPECT_TRUE( area->covers( { 0.5, 0.5 } ) );
  EXPECT_TRUE( area->covers( { 5.5, 5.5 } ) );
  EXPECT_FALSE( area->covers( { 3, 3 } ) );
}

TEST( AreaTest, WhatIsNoPolygonIsNoArea )
{
  for ( const Wkb &wkb : { Wkb {}, test::wkb( "POINT (1 1)" ), test::wkb( "POLYGON EMPTY" ), Wkb { 1, 3, 0 } } )
    EXPECT_FALSE( Area::fromWkb( wkb ).has_value() );
}

TEST( AreaTest, NotANumberIsNowhere )
{
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_FALSE( Area::fromWkb( test::rectangle( 0, 0, 1, 1 ) )->covers( { nan, 0.5 } ) );
}

TEST( AreaTest, AgreesWithGeosOnRandomPoints )
{
  // a star with a hole, and points that do not sit on its border
  std::string ring;
  for ( int i = 0; i <= 24; ++i )
  {
    const double radius = i % 2 ? 4 : 9;
    const double angle = 2 * M_PI * ( i % 24 ) / 24;
    ring += fmt::format( "{}{} {}", i ? "," : "", radius * std::cos( angle ), radius * std::sin( angle ) );
  }
  const Wkb star = test::wkb( ( "POLYGON ((" + ring + "),(-1 -1,1 -1,1 1,-1 1,-1 -1))" ).c_str() );
  const auto area = Area::fromWkb( star );
  ASSERT_TRUE( area.has_value() );
  OGRGeometry *read = nullptr;
  OGRGeometryFactory::createFromWkb( star.data(), nullptr, &read, star.size() );
  const OGRGeometryUniquePtr geos( read );

  std::mt19937 random( 7 );
  std::uniform_real_distribution<double> coordinate( -10, 10 );
  int inside = 0;
  for ( int i = 0; i < 5000; ++i )
  {
    const OGRPoint point( coordinate( random ), coordinate( random ) );
    const bool expected = geos->Intersects( &point );
    inside += expected;
    EXPECT_EQ( area->covers( { point.getX(), point.getY() } ), expected ) << point.getX() << " " << point.getY();
  }
  EXPECT_GT( inside, 500 );
}

} // namespace lantu
