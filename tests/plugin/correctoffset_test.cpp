// SPDX-License-Identifier: GPL-3.0-or-later
// Coordinates of a phone's map put right, as a planner does it.
#include <QFile>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <ogr_geometry.h>
#include <qgsexception.h>

#include "data/ogr_source.h"
#include "place/offset.h"
#include "place/wkb_points.h"
#include "support.h"

using namespace lantu;

namespace
{

class CorrectOffsetTest : public testing::Test
{
  protected:
    static constexpr double west = 108.65;
    static constexpr double south = 31.94;

    CorrectOffsetTest()
    {
      Table villages = test::rowsFor( layer::villages, { { { field::code, "500229100001" }, { field::name, "坪上村" }, { field::townshipCode, "500229100" }, { field::countyCode, "500229" } } } );
      OGRLinearRing ring;
      for ( const auto &[x, y] : { std::pair { 0, 0 }, { 1, 0 }, { 1, 1 }, { 0, 1 }, { 0, 0 } } )
        ring.addPoint( west + 0.004 * x, south + 0.004 * y );
      OGRPolygon area;
      area.addRing( &ring );
      villages.crs = workspaceCrs;
      villages.rows[0].geometry.resize( area.WkbSize() );
      area.exportToWkb( wkbNDR, villages.rows[0].geometry.data() );
      mSmall.workspace().append( villages );

      Table shifted = test::rowsFor( layer::facilities, std::vector<test::Cells>( 4, { { field::kind, "卫生室" }, { field::villageCode, "500229100001" } } ) );
      shifted.crs = workspaceCrs;
      for ( size_t i = 0; i < 3; ++i ) // the fourth has no place
      {
        truth.push_back( { west + 0.001 * static_cast<double>( i + 1 ), south + 0.002 } );
        const Point gcj02 = gcj02Of( truth.back() );
        shifted.rows[i].geometry = pointWkb( gcj02 );
      }
      DatasetWriter writer( points.toStdString() );
      writer.write( shifted );
      writer.commit();
    }

    nlohmann::json run( QVariantMap parameters )
    {
      parameters[QStringLiteral( "INPUT" )] = points;
      parameters[QStringLiteral( "WORKSPACE" )] = mSmall.path();
      return nlohmann::json::parse( test::run( QStringLiteral( "lantu:correctoffset" ), parameters ).value( QStringLiteral( "SUMMARY" ) ).toString().toStdString() );
    }

    test::SmallWorkspace mSmall;
    QString points = mSmall.file( QStringLiteral( "手机点.gpkg" ) );
    QString output = mSmall.file( QStringLiteral( "改正.gpkg" ) );
    std::vector<Point> truth;
};

TEST_F( CorrectOffsetTest, ProposesAndChangesNothingUntilToldTo )
{
  const nlohmann::json summary = run( { { QStringLiteral( "OUTPUT" ), output } } );
  EXPECT_EQ( summary.at( "proposal" ), "gcj02" );
  EXPECT_EQ( summary.at( "proposal_share" ), 100.0 );
  EXPECT_EQ( summary.at( "claimed" ), 3 );
  EXPECT_EQ( summary.at( "corrected" ), 0 );
  EXPECT_EQ( summary.at( "rows_rejected" ), 1 );
  EXPECT_FALSE( QFile::exists( output ) );
}

TEST_F( CorrectOffsetTest, CorrectsToMillimetresAndKeepsTheRawNumbers )
{
  const nlohmann::json summary = run( { { QStringLiteral( "COORDINATES" ), QStringLiteral( "gcj02" ) }, { QStringLiteral( "OUTPUT" ), output } } );
  EXPECT_EQ( summary.at( "corrected" ), 3 );
  const auto rows = openRows( output.toStdString() );
  rows->start( { "raw_x", "raw_y", field::coordinateSource, field::kind } );
  Row row;
  for ( const Point &wanted : truth )
  {
    ASSERT_TRUE( rows->next( row ) );
    Point found;
    ASSERT_TRUE( firstPoint( row.geometry, found ) );
    EXPECT_NEAR( found.x, wanted.x, 1e-8 );
    EXPECT_NEAR( found.y, wanted.y, 1e-8 );
    EXPECT_EQ( row.values[0], Value( gcj02Of( wanted ).x ) );
    EXPECT_EQ( row.values[1], Value( gcj02Of( wanted ).y ) );
    EXPECT_EQ( text( row.values[2] ), "GCJ02" );
    EXPECT_EQ( text( row.values[3] ), "卫生室" );
  }
  ASSERT_TRUE( rows->next( row ) );
  EXPECT_TRUE( row.geometry.empty() );
  EXPECT_TRUE( isNull( row.values[0] ) );
  EXPECT_FALSE( rows->next( row ) );
}

TEST_F( CorrectOffsetTest, AnUnknownWordIsRefused )
{
  EXPECT_THROW( run( { { QStringLiteral( "COORDINATES" ), QStringLiteral( "火星" ) } } ), QgsException );
}

} // namespace
