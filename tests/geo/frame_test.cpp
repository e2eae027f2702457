// SPDX-License-Identifier: GPL-3.0-or-later
// The analysis plane against the geodesic and against PROJ's own definition of EPSG:4545.
#include <random>

#include <geodesic.h>

#include "data/gdal_handles.h"
#include "place/frame.h"
#include "support.h"

namespace lantu
{

namespace
{

// CGCS2000, as EPSG gives the ellipsoid
double geodesicMetres( double lon1, double lat1, double lon2, double lat2 )
{
  geod_geodesic ellipsoid;
  geod_init( &ellipsoid, 6378137.0, 1 / 298.257222101 );
  double metres = 0;
  geod_inverse( &ellipsoid, lat1, lon1, lat2, lon2, &metres, nullptr, nullptr );
  return metres;
}

} // namespace

TEST( FrameTest, TheMeridianIsTheNearestMultipleOfThree )
{
  EXPECT_EQ( Frame::around( 108.4 ).centralMeridian(), 108 );
  EXPECT_EQ( Frame::around( 106.4 ).centralMeridian(), 105 );
  EXPECT_EQ( Frame::around( 106.6 ).centralMeridian(), 108 );
  EXPECT_EQ( Frame::around( 109.9 ).centralMeridian(), 111 );
  EXPECT_EQ( Frame::around( 1.5 ).centralMeridian(), 3 );
  EXPECT_EQ( Frame::around( -0.2 ).centralMeridian(), 0 );
}

// EPSG 4544, 4545, 4546: CGCS2000 / 3-degree Gauss-Kruger CM 105E, 108E, 111E; 4534 and 4554 are the ends of the register
TEST( FrameTest, CarriesTheEpsgCodeOfItsMeridian )
{
  EXPECT_EQ( Frame::around( 105 ).crs(), "EPSG:4544" );
  EXPECT_EQ( Frame::around( 108 ).crs(), "EPSG:4545" );
  EXPECT_EQ( Frame::around( 111 ).crs(), "EPSG:4546" );
  EXPECT_EQ( Frame::around( 75 ).crs(), "EPSG:4534" );
  EXPECT_EQ( Frame::around( 135 ).crs(), "EPSG:4554" );
}

TEST( FrameTest, TheCodeNamesTheMeridianThatEpsgGivesIt )
{
  for ( int meridian = 75; meridian <= 135; meridian += 3 )
  {
    const Frame frame = Frame::around( meridian );
    const OGRSpatialReference reference = spatialReference( frame.crs(), "test" );
    EXPECT_EQ( reference.GetProjParm( SRS_PP_CENTRAL_MERIDIAN ), meridian ) << frame.crs();
    EXPECT_EQ( reference.GetProjParm( SRS_PP_FALSE_EASTING ), Frame::falseEasting ) << frame.crs();
    EXPECT_EQ( reference.GetProjParm( SRS_PP_SCALE_FACTOR ), 1 ) << frame.crs();
  }
}

TEST( FrameTest, OutsideChinaThePlaneIsAProjStringThatCanBeRead )
{
  const Frame andorra = Frame::around( 1.55 );
  EXPECT_NE( andorra.crs().find( "+proj=tmerc" ), std::string::npos );
  const OGRSpatialReference reference = spatialReference( andorra.crs(), "test" );
  EXPECT_EQ( reference.GetProjParm( SRS_PP_CENTRAL_MERIDIAN ), 3 );
}

TEST( FrameTest, AgreesWithProjOnEpsg4545ToAMillimetre )
{
  const OGRSpatialReference degrees = spatialReference( "EPSG:4490", "test" );
  const OGRSpatialReference plane = spatialReference( "EPSG:4545", "test" );
  const std::unique_ptr<OGRCoordinateTransformation> proj( OGRCreateCoordinateTransformation( &degrees, &plane ) );
  const Frame frame = Frame::around( 108 );
  for ( double longitude = 105.0; longitude <= 111.0; longitude += 0.5 )
  {
    for ( double latitude = 20; latitude <= 45; latitude += 2.5 )
    {
      double x = longitude;
      double y = latitude;
      ASSERT_TRUE( proj->Transform( 1, &x, &y ) );
      const Point ours = frame.fromDegrees( longitude, latitude );
      EXPECT_NEAR( ours.x, x, 0.001 ) << longitude << " " << latitude;
      EXPECT_NEAR( ours.y, y, 0.001 ) << longitude << " " << latitude;
    }
  }
}

TEST( FrameTest, DegreesComeBack )
{
  const Frame frame = Frame::around( 108 );
  for ( double longitude = 105; longitude <= 111; longitude += 0.75 )
  {
    for ( double latitude = 20; latitude <= 45; latitude += 2.5 )
    {
      const Point back = frame.toDegrees( frame.fromDegrees( longitude, latitude ) );
      EXPECT_NEAR( back.x, longitude, 1e-9 );
      EXPECT_NEAR( back.y, latitude, 1e-9 );
    }
  }
}

TEST( FrameTest, LengthsOfRoadPartsAgreeWithTheGeodesicToOneInTenMillion )
{
  std::mt19937 random( 20211228 );
  std::uniform_real_distribution<double> fraction( 0, 1 );
  double worst = 0;
  for ( int i = 0; i < 20000; ++i )
  {
    const double meridian = 105 + 3 * std::floor( 3 * fraction( random ) );
    const Frame frame = Frame::around( meridian );
    const double longitude = meridian + 5 * ( fraction( random ) - 0.5 );
    const double latitude = 20 + 25 * fraction( random );
    const Point a = frame.fromDegrees( longitude, latitude );
    const double length = 1 + 4999 * fraction( random );
    const double direction = 2 * M_PI * fraction( random );
    const Point b { a.x + length * std::cos( direction ), a.y + length * std::sin( direction ) };
    const Point degrees = frame.toDegrees( b );
    const double expected = geodesicMetres( longitude, latitude, degrees.x, degrees.y );
    worst = std::max( worst, std::abs( frame.metres( a, b ) / expected - 1 ) );
  }
  EXPECT_LT( worst, 1e-7 );
  RecordProperty( "worst_relative_difference", fmt::format( "{:.2e}", worst ) );
}

TEST( FrameTest, TheGeodesicHoldsAtAnyDistance )
{
  const Frame frame = Frame::around( 108 );
  // 万州 to 渝中, seats of the districts
  const Point a = frame.fromDegrees( 108.376, 30.810 );
  const Point b = frame.fromDegrees( 106.559, 29.560 );
  EXPECT_NEAR( frame.geodesic( a, b ), geodesicMetres( 108.376, 30.810, 106.559, 29.560 ), 0.001 );
  EXPECT_EQ( frame.geodesic( a, a ), 0 );
}

TEST( FrameTest, TheScaleIsOneOnTheMeridianAndKnownAtTheEdgesOfChongqing )
{
  const Frame frame = Frame::around( 108 );
  EXPECT_EQ( frame.scale( frame.fromDegrees( 108, 30 ) ), 1 );
  // 1 + 0.5 (dlon cos lat)^2 to first order: +0.084 % at 105.29 E and +0.055 % at 110.19 E on latitude 30
  EXPECT_NEAR( frame.scale( frame.fromDegrees( 105.29, 30 ) ), 1.00084, 0.00001 );
  EXPECT_NEAR( frame.scale( frame.fromDegrees( 110.19, 30 ) ), 1.00055, 0.00001 );
}

TEST( FrameTest, APartOfNoLengthHasNoMetres )
{
  const Frame frame = Frame::around( 108 );
  const Point a = frame.fromDegrees( 108.7, 31.9 );
  EXPECT_EQ( frame.metres( a, a ), 0 );
}

} // namespace lantu
