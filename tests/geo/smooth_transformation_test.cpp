// SPDX-License-Identifier: GPL-3.0-or-later
// Tiles of polynomials agree with PROJ.
#include "place/smooth_transformation.h"

#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "data/gdal_handles.h"

namespace lantu
{
namespace
{

std::unique_ptr<OGRCoordinateTransformation> transformation( const char *from, const char *to )
{
  const OGRSpatialReference source = spatialReference( from, "" );
  const OGRSpatialReference target = spatialReference( to, "" );
  return std::unique_ptr<OGRCoordinateTransformation>( OGRCreateCoordinateTransformation( &source, &target ) );
}

double largestDifference( OGRCoordinateTransformation &exact, double tile, Point low, Point high )
{
  std::mt19937 random( 1 );
  std::uniform_real_distribution<double> x( low.x, high.x );
  std::uniform_real_distribution<double> y( low.y, high.y );
  std::vector<Point> points( 20000 );
  for ( Point &point : points )
    point = { x( random ), y( random ) };
  std::vector<Point> converted = points;
  SmoothTransformation( exact, tile ).convert( converted );
  double largest = 0;
  for ( size_t i = 0; i < points.size(); ++i )
  {
    exact.Transform( 1, &points[i].x, &points[i].y );
    largest = std::max( largest, planeDistance( points[i], converted[i] ) );
  }
  return largest;
}

TEST( SmoothTransformationTest, AgreesWithProjToAThousandthOfAMillimetre )
{
  EXPECT_LT( largestDifference( *transformation( "EPSG:4326", "EPSG:4545" ), 0.125, { 105, 28 }, { 111, 33 } ), 1e-6 );
  EXPECT_LT( largestDifference( *transformation( "EPSG:32648", "EPSG:4545" ), 16384, { 300000, 3'100'000 }, { 900000, 3'600'000 } ), 1e-6 );
  EXPECT_LT( largestDifference( *transformation( "EPSG:3857", "EPSG:4545" ), 16384, { 11'700'000, 3'300'000 }, { 12'300'000, 3'800'000 } ), 1e-6 );
}

TEST( SmoothTransformationTest, TilesThatAreNotSmoothAreLeftToProj )
{
  // 25 degrees a tile: far too wide for a cubic
  EXPECT_EQ( largestDifference( *transformation( "EPSG:4326", "EPSG:4545" ), 25, { 105, 28 }, { 111, 33 } ), 0 );
}

TEST( SmoothTransformationTest, WhatIsNoPlaceOnEarthIsNoNumber )
{
  const auto exact = transformation( "EPSG:4326", "EPSG:4545" );
  std::vector<Point> points { { std::nan( "" ), 30 }, { 1e300, 30 }, { 108, 30 }, { 108, std::numeric_limits<double>::infinity() } };
  SmoothTransformation( *exact, 0.125 ).convert( points );
  EXPECT_TRUE( std::isnan( points[0].x ) );
  EXPECT_TRUE( std::isnan( points[1].x ) );
  EXPECT_NEAR( points[2].x, 500000, 1e-6 );
  EXPECT_TRUE( std::isnan( points[3].x ) );
}

} // namespace
} // namespace lantu
