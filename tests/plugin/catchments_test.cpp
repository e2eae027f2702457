// SPDX-License-Identifier: GPL-3.0-or-later
// Catchments as a planner runs them, over a small net of roads.
#include <QFile>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "i18n/translation.h"
#include "place/area.h"
#include "place/wkb_points.h"
#include "travel_support.h"

using namespace lantu;
using test::facility;
using test::rows;
using testing::HasSubstr;

namespace
{

class CatchmentsAlgorithms : public testing::Test
{
  protected:
    CatchmentsAlgorithms()
    {
      useLanguage( Language::Chinese );
      mSmall.workspace().append( test::rowsFor( layer::facilities, { facility( "F1", "卫生室" ), facility( "F2", "小学" ), facility( "F3", "小学" ) }, { { 108.70, 31.95 }, { 108.75, 31.951 }, { 108.90, 31.70 } } ) ); // no road near the last
      Table roads = test::rowsFor( layer::roads, { { { field::roadId, "R1" }, { field::roadClass, "县道" }, { field::status, "通车" } } } );
      roads.crs = workspaceCrs;
      roads.rows[0].geometry = lineWkb( { { 108.65, 31.95 }, { 108.76, 31.95 } } );
      mSmall.workspace().append( roads );
    }

    QVariantMap run( QVariantMap parameters, const char *algorithm = "catchments" )
    {
      parameters[QStringLiteral( "WORKSPACE" )] = mSmall.path();
      if ( !parameters.contains( QStringLiteral( "OUTPUT" ) ) )
        parameters[QStringLiteral( "OUTPUT" )] = mSmall.file( QStringLiteral( "范围.gpkg" ) );
      return test::run( QStringLiteral( "lantu:" ) + QLatin1String( algorithm ), parameters );
    }

    std::string refusal( const QVariantMap &parameters )
    {
      return test::refusal( [&]
        { run( parameters ); } );
    }

    test::SmallWorkspace mSmall;
};

TEST_F( CatchmentsAlgorithms, EveryFacilityHasARowForEachLimitAlsoWithoutARoad )
{
  const QString parts = mSmall.file( QStringLiteral( "路段.gpkg" ) );
  const QVariantMap results = run( { { QStringLiteral( "LIMITS" ), QStringLiteral( "10, 2" ) }, { QStringLiteral( "ROAD_PARTS" ), parts } } );
  const std::vector<Row> land = rows( results.value( QStringLiteral( "OUTPUT" ) ).toString(), { "supply_id", "minutes", "reason", "road_km", "area_km2", "method" } );
  ASSERT_EQ( land.size(), 6U );
  EXPECT_EQ( text( land[0].values[0] ), "F1" );
  EXPECT_EQ( text( land[0].values[1] ), "10" );
  EXPECT_EQ( text( land[1].values[1] ), "2" );
  // 2 minutes at 35 km/h both ways, less the walk from the parallel to the straight road: 4.7 km x 5.7 km x tan(31.95) / 2R = 1.3 m
  EXPECT_NEAR( *number( land[1].values[3] ), 2 * ( 120 - 1.31 / 1.25 ) * 35 / 3600, 0.002 );
  EXPECT_GT( *number( land[0].values[4] ), *number( land[1].values[4] ) );
  EXPECT_THAT( text( land[0].values[5] ), HasSubstr( "100 米" ) );
  EXPECT_EQ( text( land[4].values[2] ), "no_road_near" );
  EXPECT_TRUE( land[4].geometry.empty() );
  EXPECT_FALSE( land[0].geometry.empty() );
  EXPECT_EQ( results.value( QStringLiteral( "supplies" ) ).toInt(), 3 );
  EXPECT_EQ( results.value( QStringLiteral( "limits" ) ).toInt(), 2 );
  EXPECT_EQ( results.value( QStringLiteral( "polygons" ) ).toInt(), 4 );
  const auto summary = nlohmann::json::parse( results.value( QStringLiteral( "SUMMARY" ) ).toString().toStdString() );
  ASSERT_EQ( summary["without_catchment"].size(), 1U );
  EXPECT_EQ( summary["without_catchment"][0]["supply_id"], "F3" );
  const std::vector<Row> roads = rows( parts, { "supply_id", "minutes", "from_minutes", "road_km" } );
  ASSERT_EQ( roads.size(), 4U ) << "two facilities, two bands";
  EXPECT_EQ( text( roads[0].values[1] ), "2" );
  EXPECT_EQ( text( roads[1].values[2] ), "2" );
  EXPECT_FALSE( roads[0].geometry.empty() );
}

TEST_F( CatchmentsAlgorithms, HouseholdsInsideAreThoseThatTheNearestFacilityCovers )
{
  for ( const char *limit : { "3", "5", "600" } )
  {
    const QVariantMap inside = run( { { QStringLiteral( "LIMITS" ), QString::fromLatin1( limit ) }, { QStringLiteral( "DISSOLVE" ), true } } );
    const QVariantMap nearest = run( { { QStringLiteral( "LIMIT_MINUTES" ), QString::fromLatin1( limit ).toDouble() }, { QStringLiteral( "OUTPUT" ), mSmall.file( QStringLiteral( "最近.gpkg" ) ) } }, "nearestfacility" );
    for ( const char *figure : { "demands", "covered", "beyond_limit", "excluded" } )
      EXPECT_EQ( inside.value( QLatin1String( figure ) ), nearest.value( QLatin1String( figure ) ) ) << figure << " " << limit;
    EXPECT_EQ( inside.value( QStringLiteral( "households" ) ), nearest.value( QStringLiteral( "covered" ) ) );
    const std::vector<Row> land = rows( inside.value( QStringLiteral( "OUTPUT" ) ).toString(), { "supply_id", "households" } );
    ASSERT_EQ( land.size(), 1U );
    EXPECT_TRUE( isNull( land[0].values[0] ) );
    EXPECT_EQ( *number( land[0].values[1] ), inside.value( QStringLiteral( "households" ) ).toDouble() );
  }
}

TEST_F( CatchmentsAlgorithms, AServiceTakesItsKindsAndTheRunIsRecorded )
{
  const QVariantMap results = run( { { QStringLiteral( "SERVICE" ), QStringLiteral( "clinic" ) } } );
  EXPECT_EQ( results.value( QStringLiteral( "supplies" ) ).toInt(), 1 );
  EXPECT_EQ( results.value( QStringLiteral( "limits" ) ).toInt(), 3 );
  const Table runs = mSmall.workspace().table( layer::runs );
  ASSERT_EQ( runs.rows.size(), 1U );
  EXPECT_EQ( text( runs.rows[0].values[0] ), results.value( QStringLiteral( "run_id" ) ).toString().toStdString() );
}

TEST_F( CatchmentsAlgorithms, LayersInMemoryWillDo )
{
  const QVariantMap results = run( { { QStringLiteral( "OUTPUT" ), QStringLiteral( "memory:" ) }, { QStringLiteral( "ROAD_PARTS" ), QStringLiteral( "memory:" ) } } );
  EXPECT_FALSE( results.value( QStringLiteral( "OUTPUT" ) ).toString().isEmpty() );
  EXPECT_FALSE( results.value( QStringLiteral( "ROAD_PARTS" ) ).toString().isEmpty() );
}

TEST_F( CatchmentsAlgorithms, WhatCannotBeAnsweredIsSaidAndNothingIsWritten )
{
  EXPECT_THAT( refusal( { { QStringLiteral( "LIMITS" ), QStringLiteral( "15,-1" ) } } ), HasSubstr( "-1" ) );
  EXPECT_THAT( refusal( { { QStringLiteral( "LIMITS" ), QStringLiteral( "半小时" ) } } ), HasSubstr( "半小时" ) );
  EXPECT_THAT( refusal( { { QStringLiteral( "MODE" ), 0 } } ), HasSubstr( "lantu:traveltime" ) );
  EXPECT_THAT( refusal( { { QStringLiteral( "ROAD_PARTS" ), mSmall.file( QStringLiteral( "范围.gpkg" ) ) } } ), HasSubstr( "ROAD_PARTS" ) );
  EXPECT_FALSE( QFile::exists( mSmall.file( QStringLiteral( "范围.gpkg" ) ) ) );
}

} // namespace
