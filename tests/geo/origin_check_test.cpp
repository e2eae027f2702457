// SPDX-License-Identifier: GPL-3.0-or-later
// Points that claim villages, written in every way at once.
#include <cmath>
#include <set>

#include <gtest/gtest.h>
#include <ogr_geometry.h>

#include "data/dataset_writer.h"
#include "data/ogr_source.h"
#include "place/offset.h"
#include "place/origin_check.h"
#include "place/wkb_points.h"
#include "support.h"

namespace lantu
{
namespace
{

using test::expectError;

constexpr Field villageFields[] = { { .name = "code", .alias = { "村代码", "Village code" } } };
constexpr Layer villageShape { "villages", { "行政村", "Villages" }, GeometryType::Polygon, villageFields };
constexpr Field pointFields[] = { { .name = "village_code", .alias = { "村代码", "Village code" } } };
constexpr Layer pointShape { "points", { "点", "Points" }, GeometryType::Point, pointFields };

Point middleOf( int village )
{
  return { 108.005 + 0.01 * ( village % 20 ), 30.005 + 0.01 * ( village / 20 ) };
}

std::string codeOf( int village )
{
  return "5001" + std::to_string( 10000000 + village );
}

// The pair that somebody writes who means it so.
Point written( const CoordinateOrigin &origin, Point degrees )
{
  Point pair = degrees;
  if ( origin.kind == CoordinateOrigin::Kind::Gcj02 )
    pair = gcj02Of( degrees );
  else if ( origin.kind == CoordinateOrigin::Kind::Bd09 )
    pair = bd09Of( degrees );
  else if ( origin.kind == CoordinateOrigin::Kind::GaussKrueger )
  {
    pair = Frame::around( origin.meridian ).fromDegrees( degrees.x, degrees.y );
    pair.x += 1e6 * origin.zone;
  }
  return origin.northFirst ? Point { pair.y, pair.x } : pair;
}

class OriginCheckTest : public testing::Test
{
  protected:
    static constexpr int villages = 100; // of about a kilometre

    OriginCheckTest()
    {
      Table table { &villageShape, {}, "EPSG:4490" };
      for ( int i = 0; i < villages; ++i )
      {
        Row &row = table.add();
        row.values[0] = codeOf( i );
        const Point middle = middleOf( i );
        OGRLinearRing ring;
        for ( const auto &[x, y] : { std::pair { -1, -1 }, { 1, -1 }, { 1, 1 }, { -1, 1 }, { -1, -1 } } )
          ring.addPoint( middle.x + 0.005 * x, middle.y + 0.005 * y );
        OGRPolygon polygon;
        polygon.addRing( &ring );
        row.geometry.resize( polygon.WkbSize() );
        polygon.exportToWkb( wkbNDR, row.geometry.data() );
      }
      DatasetWriter writer( borders );
      writer.write( table );
      writer.commit();
    }

    // Points near the middles, in one reading; a seventh of them claim no village that is there.
    ClaimedPoints points( const CoordinateOrigin &origin )
    {
      ClaimedPoints made;
      for ( int i = 0; i < 700; ++i )
      {
        Point degrees = middleOf( i % villages );
        degrees.x += 0.0005 * ( i % 7 - 3 );
        degrees.y += 0.0005 * ( i % 5 - 2 );
        made.pairs.push_back( written( origin, degrees ) );
        made.village.push_back( i % 7 == 6 ? "500199999999" : codeOf( i % villages ) );
      }
      return made;
    }

    OriginCheck check( const ClaimedPoints &points )
    {
      return checkOrigins( points, *openRows( borders ), "code", silent );
    }

    Progress silent;
    test::TemporaryFolder folder;
    std::string borders = folder.file( "村界.gpkg" );
};

TEST_F( OriginCheckTest, EveryReadingIsRecognised )
{
  const auto origins = coordinateOrigins();
  std::set<std::string> words;
  for ( size_t k = 0; k < origins.size(); ++k )
  {
    EXPECT_TRUE( words.insert( origins[k].word ).second );
    const OriginCheck found = check( points( origins[k] ) );
    EXPECT_EQ( found.claimed, 600 );
    EXPECT_EQ( found.inside[k], 600 ) << origins[k].word;
    ASSERT_TRUE( found.proposal ) << origins[k].word;
    EXPECT_EQ( *found.proposal, k ) << origins[k].word;
  }
}

TEST_F( OriginCheckTest, NothingIsProposedWhereFewFit )
{
  ClaimedPoints made = points( coordinateOrigins()[0] );
  for ( size_t i = 0; i < made.pairs.size(); ++i )
  {
    if ( i % 5 > 1 )
      made.pairs[i].x += 1;
  }
  const OriginCheck few = check( made );
  EXPECT_FALSE( few.proposal );
  EXPECT_EQ( few.inside[0], 240 );
  EXPECT_FALSE( check( {} ).proposal );
}

TEST_F( OriginCheckTest, ABorderIsInside )
{
  ClaimedPoints corner;
  corner.pairs.push_back( { middleOf( 0 ).x + 0.005, middleOf( 0 ).y + 0.005 } );
  corner.village.push_back( codeOf( 0 ) );
  EXPECT_EQ( check( corner ).inside[0], 1 );
}

TEST_F( OriginCheckTest, BordersInMetresAreRefused )
{
  const std::string metres = folder.file( "平面.gpkg" );
  DatasetWriter writer( metres );
  writer.write( Table { &villageShape, {}, "EPSG:4545" } );
  writer.commit();
  expectError( ErrorCode::NoCrs, { "平面.gpkg" }, [&]
    { checkOrigins( {}, *openRows( metres ), "code", silent ); } );
}

TEST_F( OriginCheckTest, RowsWithoutAPointAreRejectedAndKeepTheirPlace )
{
  const std::string path = folder.file( "点.gpkg" );
  Table table { &pointShape, {}, "EPSG:4490" };
  for ( int i = 0; i < 3; ++i )
  {
    Row &row = table.add();
    row.values[0] = codeOf( i );
    if ( i != 1 )
      row.geometry = pointWkb( middleOf( i ) );
  }
  DatasetWriter writer( path );
  writer.write( table );
  writer.commit();
  const ClaimedPoints read = readClaimedPoints( *openRows( path ), "village_code", silent );
  ASSERT_EQ( read.pairs.size(), 3U );
  EXPECT_TRUE( std::isnan( read.pairs[1].x ) );
  EXPECT_EQ( read.pairs[2], middleOf( 2 ) );
  EXPECT_EQ( read.village[1], codeOf( 1 ) );
  EXPECT_EQ( read.intake.rowsRead(), 3 );
  EXPECT_EQ( read.intake.rowsUsed(), 2 );
}

TEST( DoubtfulCoordinates, AreFoundByKindAndPile )
{
  ClaimedPoints points;
  points.pairs = { { 0, 0 }, { 108, 30 }, { 30.5, 108.5 }, { 108.1234, 30.4321 }, { NAN, NAN } };
  for ( int i = 0; i < 6; ++i )
    points.pairs.push_back( { 107.5, 29.25 } );
  points.village.resize( points.pairs.size() );
  const auto found = doubtfulCoordinates( points, coordinateOrigins()[0] );
  ASSERT_EQ( found.size(), 4U );
  EXPECT_EQ( found[0].points, std::vector<size_t> { 0 } );
  EXPECT_EQ( found[1].points, std::vector<size_t> { 1 } );
  EXPECT_EQ( found[2].points, std::vector<size_t> { 2 } );
  EXPECT_EQ( found[3].points, ( std::vector<size_t> { 5, 6, 7, 8, 9, 10 } ) );
  EXPECT_EQ( doubtfulCoordinates( points, coordinateOrigins()[0], 7 ).size(), 3U );
}

} // namespace
} // namespace lantu
