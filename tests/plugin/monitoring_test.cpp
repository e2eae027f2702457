// SPDX-License-Identifier: GPL-3.0-or-later
// The monitoring algorithms as a planner runs them, on the small workspace with two villages.
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <qgsexception.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>
#include <qgsrulebasedrenderer.h>
#include <qgsvectorlayer.h>

#include "algorithms/result_look.h"
#include "data/ogr_source.h"
#include "i18n/translation.h"
#include "measure/hotspots.h"
#include "support.h"

using namespace lantu;
using testing::HasSubstr;

namespace
{

Value n( int64_t value )
{
  return value;
}

constexpr char township[] = "500229101";
constexpr char first[] = "500229101201";
constexpr char second[] = "500229101202";

class MonitoringAlgorithms : public testing::Test
{
  protected:
    MonitoringAlgorithms()
    {
      useLanguage( Language::Chinese );
      const Workspace workspace = mSmall.workspace();
      workspace.append( test::rowsFor( layer::townships, { { { field::code, township }, { field::name, "葛城街道" }, { field::countyCode, "500229" }, { field::key17, n( 1 ) } } } ) );
      const auto village = []( const char *code, const char *name ) -> test::Cells
      { return { { field::code, code }, { field::name, name }, { field::townshipCode, township }, { field::countyCode, "500229" } }; };
      workspace.append( test::rowsFor( layer::villages, { village( first, "一村" ), village( second, "二村" ) } ) );
      const auto household = []( const char *id, const char *in, int64_t eliminated, double net ) -> test::Cells
      {
        return { { field::householdId, id }, { field::countyCode, "500229" }, { field::townshipCode, township }, { field::villageCode, in }, { field::members, n( 2 ) }, { field::identified, "202101" }, { field::eliminated, n( eliminated ) }, { field::eliminatedYm, eliminated == 1 ? Value( "202108" ) : Value() }, { field::incomeNet, net }, { field::claimIncome, 0.0 }, { field::oopMedical, 0.0 } };
      };
      workspace.append( test::rowsFor( layer::households, { household( "A", first, 0, 10000 ), household( "B", second, 1, 13000 ) } ) );
      workspace.append( test::rowsFor( layer::villageStatus, { { { field::code, first }, { field::formerPovertyVillage, n( 1 ) }, { field::dutyCity, "甲" } } } ) );
      workspace.append( test::rowsFor( layer::teams, { { { field::postingId, "Z1" }, { field::personId, "P1" }, { field::level, "驻村" }, { field::role, "队员" }, { field::countyCode, "500229" }, { field::townshipCode, township }, { field::villageCode, first } } } ) );
      const auto check = []( const char *id, const Value &person, const char *item ) -> test::Cells
      { return { { field::checkId, id }, { field::round, "第四季度" }, { field::householdId, "A" }, { field::personNumber, person }, { field::item, item }, { field::checkedOn, "2021-11-20" } }; };
      workspace.append( test::rowsFor( layer::checks, { check( "C1", Value(), "吃" ), check( "C2", n( 1 ), "基本医疗" ) } ) );
      workspace.append( test::rowsFor( layer::events, { { { field::eventId, "E1" }, { field::topic, "重病" }, { field::countyCode, "500229" }, { field::townshipCode, township }, { field::villageCode, first }, { field::happenedOn, "2021-03-05" }, { field::amount, 300.0 } } } ) );
    }

    QVariantMap run( const char *algorithm, QVariantMap parameters )
    {
      parameters[QStringLiteral( "WORKSPACE" )] = mSmall.path();
      return test::run( QStringLiteral( "lantu:" ) + QLatin1String( algorithm ), parameters );
    }

    QString file( const char *name ) const { return mSmall.file( QString::fromUtf8( name ) ); }

    static std::vector<std::vector<std::string>> rows( const QString &path, const std::vector<std::string> &fields )
    {
      const auto source = openRows( path.toStdString() );
      source->start( fields );
      std::vector<std::vector<std::string>> all;
      for ( Row row; source->next( row ); )
      {
        std::vector<std::string> &cells = all.emplace_back();
        for ( const Value &value : row.values )
          cells.push_back( text( value ) );
      }
      return all;
    }

    void expectOneRunOf( const char *algorithm )
    {
      const Table runs = mSmall.workspace().table( layer::runs );
      ASSERT_EQ( runs.rows.size(), 1U );
      EXPECT_EQ( text( runs.rows[0].values[1] ), algorithm );
    }

    void expectRefusal( const char *algorithm, const QVariantMap &parameters, const char *part )
    {
      try
      {
        run( algorithm, parameters );
        ADD_FAILURE() << "not refused";
      }
      catch ( const QgsProcessingException &refusal )
      {
        EXPECT_THAT( refusal.what().toStdString(), HasSubstr( part ) );
      }
    }

    const test::SmallWorkspace mSmall;
};

TEST_F( MonitoringAlgorithms, CompletenessListsWhatWasMissed )
{
  const QVariantMap results = run( "completeness", { { QStringLiteral( "BY" ), QStringLiteral( "village" ) }, { QStringLiteral( "OUTPUT" ), file( "完整.csv" ) }, { QStringLiteral( "MISSING" ), file( "漏查.csv" ) } } );
  // due are A, and H2 and H3 of the small workspace, which have no village
  EXPECT_EQ( results.value( QStringLiteral( "due_households" ) ).toInt(), 3 );
  EXPECT_EQ( results.value( QStringLiteral( "missing_households" ) ).toInt(), 2 );
  EXPECT_EQ( results.value( QStringLiteral( "checked_items" ) ).toInt(), 1 );
  EXPECT_EQ( rows( file( "完整.csv" ), { field::name, "due_hh" } ), ( std::vector<std::vector<std::string>> { { "一村", "1" }, { "未填", "2" }, { "合计", "3" } } ) );
  EXPECT_EQ( rows( file( "漏查.csv" ), { "missing_what" } ).size(), 2U + 1U + 5U ) << "two households, a person and five items";
  expectOneRunOf( "lantu:completeness" );
  expectRefusal( "completeness", { { QStringLiteral( "ROUND" ), QStringLiteral( "明年" ) }, { QStringLiteral( "OUTPUT" ), QStringLiteral( "memory:" ) } }, "第四季度" );
}

// 10,000 / 2 = 5,000 is below 6,000; 13,000 / 2 = 6,500 below 7,000 only; of the other three nothing is known
TEST_F( MonitoringAlgorithms, LineChangeTakesTheOldLineFromTheStandards )
{
  const QVariantMap results = run( "linechange", { { QStringLiteral( "LINE_TO" ), 7000 }, { QStringLiteral( "OUTPUT" ), file( "线.csv" ) }, { QStringLiteral( "CHANGED" ), file( "线下.gpkg" ) } } );
  EXPECT_EQ( results.value( QStringLiteral( "old_line_yuan" ) ).toDouble(), 6000 );
  EXPECT_EQ( results.value( QStringLiteral( "enter_new_households" ) ).toInt(), 1 );
  EXPECT_EQ( results.value( QStringLiteral( "unknown_households" ) ).toInt(), 3 );
  EXPECT_EQ( rows( file( "线下.gpkg" ), { field::householdId, "adjusted_yuan" } ), ( std::vector<std::vector<std::string>> { { "B", "6500" } } ) );
  EXPECT_EQ( rows( file( "线.csv" ), { field::name } ).back().front(), "合计" );
  expectOneRunOf( "lantu:linechange" );
  expectRefusal( "linechange", { { QStringLiteral( "OUTPUT" ), QStringLiteral( "memory:" ) } }, "LINE_TO" );
  expectRefusal( "linechange", { { QStringLiteral( "YEAR_TO" ), 2025 }, { QStringLiteral( "OUTPUT" ), QStringLiteral( "memory:" ) } }, "2025" );
}

TEST_F( MonitoringAlgorithms, HotspotsStandBesideTheFieldsOfTheLayer )
{
  const QString sites = mSmall.path() + QStringLiteral( "|layername=sites" );
  const QVariantMap results = run( "hotspots", { { QStringLiteral( "INPUT" ), sites }, { QStringLiteral( "VALUE_FIELD" ), QStringLiteral( "persons" ) }, { QStringLiteral( "WEIGHTS" ), QStringLiteral( "nearest" ) }, { QStringLiteral( "NEIGHBOURS" ), 1 }, { QStringLiteral( "OUTPUT" ), file( "热点.gpkg" ) } } );
  EXPECT_EQ( results.value( QStringLiteral( "places" ) ).toInt(), 2 );
  EXPECT_EQ( results.value( QStringLiteral( "not_defined" ) ).toInt(), 2 ) << "two places are too few";
  EXPECT_EQ( rows( file( "热点.gpkg" ), { field::siteId, "spot_value", "gi_kind" } ), ( std::vector<std::vector<std::string>> { { "S1", "1410", "无法判定" }, { "S2", "85", "无法判定" } } ) );
  expectOneRunOf( "lantu:hotspots" );
}

TEST( HotspotsLook, IsOfAreasAndLeavesPointsAsTheyAre )
{
  QgsProcessingContext context;
  QgsProcessingFeedback feedback( false );
  for ( const bool areas : { true, false } )
  {
    QgsVectorLayer layer( areas ? QStringLiteral( "Polygon?crs=EPSG:4490&field=gi_bin:integer" ) : QStringLiteral( "Point?crs=EPSG:4490&field=gi_bin:integer" ), QStringLiteral( "result" ), QStringLiteral( "memory" ) );
    ResultLook( hotspotsLayer, QStringLiteral( "hotspots" ) ).postProcessLayer( &layer, context, &feedback );
    auto *renderer = dynamic_cast<QgsRuleBasedRenderer *>( layer.renderer() );
    EXPECT_EQ( renderer != nullptr, areas );
    if ( !renderer )
      continue;
    QStringList labels;
    for ( const QgsRuleBasedRenderer::Rule *rule : renderer->rootRule()->children() )
      labels << rule->label();
    EXPECT_EQ( labels.size(), 8 );
    EXPECT_EQ( labels.value( 0 ), QStringLiteral( "热点 99%" ) );
  }
  EXPECT_EQ( feedback.textLog().toStdString(), "" );
}

TEST_F( MonitoringAlgorithms, ResponsibilityShowsHolesUnderTheOfficesNames )
{
  const QVariantMap results = run( "responsibility", { { QStringLiteral( "LEVELS" ), QStringLiteral( "市，县、乡,村" ) }, { QStringLiteral( "OUTPUT" ), file( "责任.csv" ) }, { QStringLiteral( "HOLES" ), file( "缺责任.csv" ) } } );
  EXPECT_EQ( results.value( QStringLiteral( "villages_with_holes" ) ).toInt(), 2 );
  EXPECT_EQ( rows( file( "缺责任.csv" ), { field::name, "within", "lacking" } ), ( std::vector<std::vector<std::string>> { { "一村", "城口县 葛城街道", "县、乡、村" }, { "二村", "城口县 葛城街道", "市、县、乡、村" } } ) );
  expectOneRunOf( "lantu:responsibility" );
  expectRefusal( "responsibility", { { QStringLiteral( "LEVELS" ), QStringLiteral( "市，县" ) }, { QStringLiteral( "OUTPUT" ), QStringLiteral( "memory:" ) } }, "LEVELS" );
}

TEST_F( MonitoringAlgorithms, DeploymentLeavesEmptyWhatIsNotKnown )
{
  const QVariantMap results = run( "deployment", { { QStringLiteral( "OUTPUT" ), file( "力量.csv" ) }, { QStringLiteral( "HOLES" ), file( "缺口.csv" ) } } );
  EXPECT_EQ( results.value( QStringLiteral( "check" ) ).toString(), QStringLiteral( "1=0+1 ✓" ) );
  EXPECT_FALSE( results.contains( QStringLiteral( "specialists" ) ) ) << "the layer is empty";
  EXPECT_EQ( rows( file( "力量.csv" ), { field::name, "village_cadres", "no_secretary", "specialist_n" } ), ( std::vector<std::vector<std::string>> { { "城口县", "1", "1", "" }, { "合计", "1", "1", "" } } ) );
  EXPECT_EQ( rows( file( "缺口.csv" ), { "hole_of", "lacking" } ), ( std::vector<std::vector<std::string>> { { "村", "第一书记" }, { "重点乡镇", "驻乡工作队" } } ) );
  expectOneRunOf( "lantu:deployment" );
}

TEST_F( MonitoringAlgorithms, RollupOfEventsByTopicAndMonth )
{
  const QVariantMap results = run( "rollup", { { QStringLiteral( "LAYER" ), QStringLiteral( "events" ) }, { QStringLiteral( "SUM_FIELDS" ), QString::fromLatin1( field::amount ) }, { QStringLiteral( "CATEGORY_FIELD" ), QString::fromLatin1( field::topic ) }, { QStringLiteral( "DATE_FIELD" ), QString::fromLatin1( field::happenedOn ) }, { QStringLiteral( "OUTPUT" ), file( "专题.csv" ) } } );
  EXPECT_EQ( results.value( QStringLiteral( "rows" ) ).toInt(), 1 );
  const auto written = rows( file( "专题.csv" ), { "area_level", field::name, "within", "category", "month", "sum_amount_yuan" } );
  ASSERT_EQ( written.size(), 5U );
  EXPECT_EQ( written[0], ( std::vector<std::string> { "村", "一村", "城口县 葛城街道", "重病", "202103", "300" } ) );
  EXPECT_EQ( written[4][1], "合计" );
  expectOneRunOf( "lantu:rollup" );
  expectRefusal( "rollup", { { QStringLiteral( "LAYER" ), QStringLiteral( "homes" ) }, { QStringLiteral( "OUTPUT" ), QStringLiteral( "memory:" ) } }, "households" );
  expectRefusal( "rollup", { { QStringLiteral( "SUM_FIELDS" ), QStringLiteral( "height" ) }, { QStringLiteral( "OUTPUT" ), QStringLiteral( "memory:" ) } }, "height" );
}

// H1 to H3 of the small workspace have no month of identification and are rejected
TEST_F( MonitoringAlgorithms, SnapshotByUnitAndMonth )
{
  const QVariantMap results = run( "monitoringsnapshot", { { QStringLiteral( "LEVEL" ), QStringLiteral( "village" ) }, { QStringLiteral( "OUTPUT" ), file( "快照.csv" ) }, { QStringLiteral( "SURFACE" ), file( "按月.csv" ) } } );
  EXPECT_EQ( results.value( QStringLiteral( "identified_households" ) ).toInt(), 2 );
  EXPECT_EQ( results.value( QStringLiteral( "rows_rejected" ) ).toInt(), 3 );
  const auto surface = rows( file( "按月.csv" ), { field::name, "month", field::remainingHouseholds } );
  ASSERT_EQ( surface.size(), 16U ) << "two villages, January to August";
  EXPECT_EQ( surface.back(), ( std::vector<std::string> { "二村", "202108", "0" } ) );
  expectOneRunOf( "lantu:monitoringsnapshot" );
}

} // namespace
