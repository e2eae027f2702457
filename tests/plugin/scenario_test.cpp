// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:scenario as a planner runs it: roads, edits as text and as layers, tables, refusals.
#include <QFile>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "i18n/translation.h"
#include "place/wkb_points.h"
#include "travel_support.h"

using namespace lantu;
using testing::HasSubstr;

namespace
{

// A road from the first household (4 persons) by the clinic F1, a closed one from its end on to the second (7 persons); the third (2) has no position.
class ScenarioRun : public testing::Test
{
  protected:
    ScenarioRun()
    {
      useLanguage( Language::Chinese );
      mSmall.workspace().append( test::rowsFor( layer::facilities, { test::facility( "F1", "卫生院" ), test::facility( "F2", "小学" ) }, { { 108.664, 31.95 }, { 108.66, 31.95 } } ) );
      Table roads = test::rowsFor( layer::roads, { road( "R1", "通车" ), road( "R2", "封闭" ) } );
      roads.rows[0].geometry = lineWkb( { { 108.655, 31.95 }, { 108.68, 31.95 } } );
      roads.rows[1].geometry = lineWkb( { { 108.68, 31.95 }, { 108.70, 31.91 }, { 108.70, 31.90 } } );
      mSmall.workspace().append( roads );
    }

    static test::Cells road( const char *id, const char *status ) { return { { field::roadId, id }, { field::roadClass, "县道" }, { field::status, status } }; }

    QVariantMap run( const QString &edits, QVariantMap parameters = {} )
    {
      parameters[QStringLiteral( "WORKSPACE" )] = mSmall.path();
      parameters[QStringLiteral( "EDITS" )] = edits;
      if ( !parameters.contains( QStringLiteral( "SERVICE" ) ) )
        parameters[QStringLiteral( "SERVICE" )] = QStringLiteral( "health_centre" );
      if ( !parameters.contains( QStringLiteral( "OUTPUT" ) ) )
        parameters[QStringLiteral( "OUTPUT" )] = QStringLiteral( "memory:" );
      return test::run( QStringLiteral( "lantu:scenario" ), parameters );
    }

    static int figure( const QVariantMap &results, const char *name ) { return results.value( QString::fromLatin1( name ) ).toInt(); }

    const test::SmallWorkspace mSmall;
};

TEST_F( ScenarioRun, WithoutEditsNothingChanges )
{
  const QVariantMap results = run( QString() );
  EXPECT_EQ( figure( results, "edits" ), 0 );
  EXPECT_EQ( figure( results, "covered_before_persons" ), figure( results, "covered_after_persons" ) );
  EXPECT_EQ( figure( results, "gained_persons" ) + figure( results, "lost_persons" ), 0 );
  EXPECT_TRUE( results.value( QStringLiteral( "baseline_identical" ) ).toBool() );
}

TEST_F( ScenarioRun, AnOpenedRoadGainsTheHouseholdAtItsEnd )
{
  const QString households = mSmall.file( QStringLiteral( "对比.csv" ) );
  const QString units = mSmall.file( QStringLiteral( "单位.csv" ) );
  const QString loads = mSmall.file( QStringLiteral( "负荷.csv" ) );
  const QVariantMap results = run( QStringLiteral( "提升道路 编号=R2 等级=县道" ), { { QStringLiteral( "OUTPUT" ), households }, { QStringLiteral( "UNITS" ), units }, { QStringLiteral( "LOADS" ), loads } } );
  EXPECT_EQ( figure( results, "covered_before_persons" ), 4 );
  EXPECT_EQ( figure( results, "gained_persons" ), 7 );
  EXPECT_EQ( figure( results, "unknown_persons" ), 2 );
  EXPECT_EQ( figure( results, "worsened_by_additions" ), 0 );
  const std::vector<Row> rows = test::rows( households, { "change", "before_reason", "after_covered" } );
  ASSERT_EQ( rows.size(), 3U );
  EXPECT_EQ( text( rows[1].values[0] ), "gained" );
  EXPECT_EQ( text( rows[1].values[1] ), "no_road_near" );
  EXPECT_EQ( text( rows[2].values[0] ), "unknown" );
  const std::vector<Row> total = test::rows( units, { "households", "persons", "gained_pop" } );
  EXPECT_EQ( text( total.back().values[1] ), "13" );
  EXPECT_EQ( text( total.back().values[2] ), "7" );
  const std::vector<Row> facilities = test::rows( loads, { field::facilityId, "before_pop", "after_pop" } );
  ASSERT_EQ( facilities.size(), 1U ) << "the school is no health centre";
  EXPECT_EQ( text( facilities[0].values[2] ), "11" );
  const auto runs = mSmall.workspace().table( layer::runs );
  EXPECT_EQ( text( runs.rows.back().values.at( 1 ) ), "lantu:scenario" );
}

TEST_F( ScenarioRun, AClosedClinicAndANewOneAreTold )
{
  EXPECT_EQ( figure( run( QStringLiteral( "close_facility id=F1" ) ), "lost_persons" ), 4 );
  const QVariantMap both = run( QStringLiteral( "close_facility id=F1\nadd_facility at=108.67,31.95 kind=卫生院" ) );
  EXPECT_EQ( figure( both, "lost_persons" ), 0 );
  EXPECT_EQ( figure( both, "edits" ), 2 );
}

TEST_F( ScenarioRun, RoadsAndFacilitiesCanBeAddedAsLayers )
{
  const QString roads = mSmall.file( QStringLiteral( "新路.geojson" ) );
  QFile file( roads );
  ASSERT_TRUE( file.open( QIODevice::WriteOnly ) );
  file.write( R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"road_class":"县道"},"geometry":{"type":"LineString","coordinates":[[108.68,31.95],[108.701,31.91],[108.70,31.90]]}}]})" );
  file.close();
  const QVariantMap results = run( QString(), { { QStringLiteral( "ADDED_ROADS" ), roads } } );
  EXPECT_EQ( figure( results, "gained_persons" ), 7 );
  EXPECT_GE( figure( results, "road_connections" ), 1 );
}

TEST_F( ScenarioRun, AStandardMadeStricterLoses )
{
  EXPECT_EQ( figure( run( QStringLiteral( "standard key=service_health_centre limit=0.01" ) ), "lost_persons" ), 4 );
  EXPECT_EQ( figure( run( QStringLiteral( "改标准 标准=speed_county 限值=70" ) ), "quicker_persons" ), 4 );
}

TEST_F( ScenarioRun, RefusalsSayTheLineAndWhatToDo )
{
  const auto refused = [this]( const char *edits, QVariantMap parameters = {} )
  { return test::refusal( [&]
      { run( QString::fromUtf8( edits ), parameters ); } ); };
  EXPECT_THAT( refused( "\n封闭道路 编号=R9" ), testing::AllOf( HasSubstr( "第 2 行" ), HasSubstr( "R9" ) ) );
  EXPECT_THAT( refused( "关闭设施 编号=F9" ), HasSubstr( "F9" ) );
  EXPECT_THAT( refused( "提升道路 编号=R1 等级=小路" ), HasSubstr( "县道" ) );
  EXPECT_THAT( refused( "封闭道路 编号=R1\n封闭道路 编号=R1" ), HasSubstr( "第 2 行与第 1 行" ) );
  EXPECT_THAT( refused( "改标准 标准=service_temple 限值=3" ), HasSubstr( "service_clinic" ) );
  EXPECT_THAT( refused( "封闭道路 编号=R1", { { QStringLiteral( "MODE" ), 0 } } ), HasSubstr( "MODE=1" ) );
}

TEST_F( ScenarioRun, InStraightLinesFacilitiesCanBeEdited )
{
  const QVariantMap results = run( QStringLiteral( "close_facility id=F1" ), { { QStringLiteral( "MODE" ), 0 } } );
  EXPECT_EQ( figure( results, "lost_persons" ), 11 );
}

} // namespace
