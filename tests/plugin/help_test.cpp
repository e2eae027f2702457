// SPDX-License-Identifier: GPL-3.0-or-later
// Employment, workshops, pairs, markets, living environment and assets as a planner runs them, on the small workspace, in straight lines.
#include <QFile>

#include <gmock/gmock.h>
#include <qgsexpression.h>
#include <qgsgeometry.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>
#include <qgsrulebasedrenderer.h>
#include <qgsvectorlayer.h>

#include "algorithms/result_look.h"
#include "data/schema_roster.h"
#include "i18n/translation.h"
#include "measure/employment.h"
#include "measure/living_environment.h"
#include "measure/market_access.h"
#include "measure/pairs.h"
#include "travel_support.h"

using namespace lantu;
using testing::HasSubstr;
using testing::Not;

namespace
{

Value n( int64_t value )
{
  return value;
}

constexpr char county[] = "500229";
constexpr char township[] = "500229101";
constexpr char first[] = "500229101201";
constexpr char second[] = "500229101202";

class HelpAlgorithms : public testing::Test
{
  protected:
    HelpAlgorithms()
    {
      useLanguage( Language::Chinese );
      const Workspace workspace = mSmall.workspace();
      const auto in = []( test::Cells cells ) -> test::Cells
      {
        cells.insert( cells.end(), { { field::countyCode, county }, { field::townshipCode, township } } );
        return cells;
      };
      workspace.append( test::rowsFor( layer::townships, { { { field::code, township }, { field::name, "葛城街道" }, { field::countyCode, county }, { field::key17, n( 1 ) } } } ) );
      Table villages = test::rowsFor( layer::villages, { in( { { field::code, first }, { field::name, "一村" } } ), in( { { field::code, second }, { field::name, "二村" } } ) } );
      villages.rows[0].geometry = square( 108.66, 31.95 );
      villages.rows[1].geometry = square( 108.80, 31.80 );
      workspace.append( villages );
      workspace.append( test::rowsFor( layer::facilities, { in( { { field::facilityId, "F1" }, { field::name, "一车间" }, { field::kind, "帮扶车间" }, { field::status, "在用" }, { field::capacity, n( 30 ) } } ), in( { { field::facilityId, "F2" }, { field::name, "冷库" }, { field::kind, "冷库" }, { field::status, "在用" } } ) }, { { 108.66, 31.95 }, { 108.66, 31.95 } } ) );
      workspace.append( test::rowsFor( layer::villageStatus, { { { field::code, first }, { field::wasteOk, n( 1 ) }, { field::toiletHouseholds, n( 10 ) }, { field::sanitaryToilets, n( 7 ) }, { field::toiletZone, "三类" } } } ) );
      workspace.append( test::rowsFor( layer::enterprises, { { { field::enterpriseId, "E1" }, { field::name, "企业" }, { field::level, "市级" }, { field::countyCode, county } } } ) );
      workspace.append( test::rowsFor( layer::pairs, { in( { { field::pairId, "P1" }, { field::kind, "万企兴万村" }, { field::enterpriseId, "E1" }, { field::villageCode, first } } ) } ) );
      workspace.append( test::rowsFor( layer::bases, { in( { { field::baseId, "J1" }, { field::name, "基地" }, { field::kind, "种植" }, { field::villageCode, first } } ) } ) );
      workspace.append( test::rowsFor( layer::assets, { in( { { field::assetId, "Z1" }, { field::name, "资产" }, { field::kind, "经营性" }, { field::villageCode, first }, { field::status, "闲置" } } ) } ) );
      const auto person = [&]( const char *id, const char *household, int64_t age, int64_t employed )
      { return in( { { field::personId, id }, { field::householdId, household }, { field::siteId, "S1" }, { field::age, n( age ) }, { field::skill, "普通劳动力" }, { field::student, n( 0 ) }, { field::employed, n( employed ) } } ); };
      workspace.append( test::rowsFor( layer::persons, { person( "C1", "BQ1", 40, 1 ), person( "C2", "BQ2", 30, 0 ), person( "C3", "BQ2", 61, 1 ) } ) );
    }

    static Wkb square( double west, double south )
    {
      const QgsGeometry geometry = QgsGeometry::fromWkt( QStringLiteral( "MultiPolygon (((%1 %2, %3 %2, %3 %4, %1 %4, %1 %2)))" ).arg( west ).arg( south ).arg( west + 0.02 ).arg( south + 0.02 ) );
      const QByteArray bytes = geometry.asWkb();
      return Wkb( bytes.begin(), bytes.end() );
    }

    QVariantMap run( const char *algorithm, QVariantMap parameters )
    {
      parameters[QStringLiteral( "WORKSPACE" )] = mSmall.path();
      return test::run( QStringLiteral( "lantu:" ) + QLatin1String( algorithm ), parameters );
    }

    QString file( const char *name ) const { return mSmall.file( QString::fromUtf8( name ) ); }

    static std::vector<std::vector<std::string>> rows( const QString &path, const std::vector<std::string> &fields )
    {
      std::vector<std::vector<std::string>> all;
      for ( const Row &row : test::rows( path, fields ) )
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

    const test::SmallWorkspace mSmall;
};

} // namespace

TEST_F( HelpAlgorithms, EmploymentOfSitesWithAnAnnexOfPseudonyms )
{
  const QVariantMap results = run( "employment", { { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "OUTPUT" ), file( "就业.gpkg" ) }, { QStringLiteral( "UNITS" ), file( "就业.csv" ) }, { QStringLiteral( "ANNEX" ), file( "零就业.csv" ) } } );
  // S1 has a roster: one household employed, one whose only labour has no job; S2 does not say
  EXPECT_EQ( results.value( QStringLiteral( "households_with_labour" ) ).toInt(), 2 );
  EXPECT_EQ( results.value( QStringLiteral( "zero_employment_households" ) ).toInt(), 1 );
  EXPECT_THAT( results.value( QStringLiteral( "rule" ) ).toString().toStdString(), HasSubstr( "16—59" ) );
  EXPECT_EQ( results.value( QStringLiteral( "rows_read" ) ).toInt(), results.value( QStringLiteral( "rows_used" ) ).toInt() + results.value( QStringLiteral( "rows_rejected" ) ).toInt() );
  EXPECT_EQ( rows( file( "就业.gpkg" ), { field::siteId, "zero_hh", "rate_pct", "basis", "jobs_near" } ), ( std::vector<std::vector<std::string>> { { "S1", "1", "50", "人员名册", "30" }, { "S2", "", "", "缺", "0" } } ) );
  EXPECT_EQ( rows( file( "就业.csv" ), { field::name, "counted_hh" } ), ( std::vector<std::vector<std::string>> { { "城口县", "22" }, { "合计", "22" } } ) );
  const auto annex = rows( file( "零就业.csv" ), { field::siteId, "household" } );
  ASSERT_EQ( annex.size(), 1U );
  EXPECT_EQ( annex[0][1].size(), 16U ) << "a pseudonym";
  EXPECT_THAT( annex[0][1], Not( HasSubstr( "BQ" ) ) );
  EXPECT_TRUE( QFile::exists( mSmall.path() + QStringLiteral( ".key" ) ) );
  expectOneRunOf( "lantu:employment" );
}

TEST_F( HelpAlgorithms, EmploymentWithoutAnAnnexMakesNoKey )
{
  run( "employment", { { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "OUTPUT" ), QStringLiteral( "memory:" ) } } );
  EXPECT_FALSE( QFile::exists( mSmall.path() + QStringLiteral( ".key" ) ) );
}

TEST_F( HelpAlgorithms, WorkshopsOfKeyCountiesAndTownships )
{
  const QVariantMap results = run( "workshops", { { QStringLiteral( "OUTPUT" ), file( "车间.csv" ) } } );
  EXPECT_EQ( results.value( QStringLiteral( "key_counties_ok" ) ).toInt(), 0 );
  EXPECT_EQ( results.value( QStringLiteral( "key_townships_ok" ) ).toInt(), 1 );
  EXPECT_EQ( rows( file( "车间.csv" ), { field::name, "open_workshops", "short_n", "standing" } ), ( std::vector<std::vector<std::string>> { { "城口县", "1", "5", "不足" }, { "葛城街道", "1", "0", "达标" }, { "全市", "1", "", "" } } ) );
  expectOneRunOf( "lantu:workshops" );
}

TEST_F( HelpAlgorithms, PairsWithoutASeatHaveNoDistance )
{
  const QVariantMap results = run( "pairs", { { QStringLiteral( "OUTPUT" ), file( "结对.gpkg" ) }, { QStringLiteral( "UNITS" ), file( "结对.csv" ) }, { QStringLiteral( "WITHOUT" ), file( "未结对.csv" ) } } );
  EXPECT_EQ( results.value( QStringLiteral( "municipal_enterprises" ) ).toInt(), 1 );
  EXPECT_FALSE( results.contains( QStringLiteral( "mean_km" ) ) ) << "the seat of the county is not filled in";
  EXPECT_EQ( rows( file( "未结对.csv" ), { field::name, "within" } ), ( std::vector<std::vector<std::string>> { { "二村", "城口县 葛城街道" } } ) );
  EXPECT_EQ( rows( file( "结对.csv" ), { field::name, "paired_villages", "unpaired_villages" } ), ( std::vector<std::vector<std::string>> { { "城口县", "1", "1" }, { "合计", "1", "1" } } ) );
  expectOneRunOf( "lantu:pairs" );
}

TEST_F( HelpAlgorithms, BasesReachTheColdStoreAndNobodyHasListedMarkets )
{
  const QVariantMap results = run( "marketaccess", { { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "OUTPUT" ), file( "基地.gpkg" ) }, { QStringLiteral( "UNITS" ), file( "基地.csv" ) } } );
  EXPECT_EQ( results.value( QStringLiteral( "cold_store_ok" ) ).toInt(), 1 );
  EXPECT_EQ( results.value( QStringLiteral( "market_unknown" ) ).toInt(), 1 );
  EXPECT_EQ( rows( file( "基地.gpkg" ), { field::baseId, "placed_at", "cold_store", "market" } ), ( std::vector<std::vector<std::string>> { { "J1", "所在村", "ok", "unknown" } } ) );
  EXPECT_EQ( rows( file( "基地.csv" ), { field::name, "base_n" } ).back(), ( std::vector<std::string> { "合计", "1" } ) );
  expectOneRunOf( "lantu:marketaccess" );
}

TEST_F( HelpAlgorithms, LivingEnvironmentWithItsMap )
{
  const QVariantMap results = run( "livingenvironment", { { QStringLiteral( "BY" ), QStringLiteral( "village" ) }, { QStringLiteral( "OUTPUT" ), file( "人居.csv" ) }, { QStringLiteral( "ZONES" ), file( "户厕.csv" ) }, { QStringLiteral( "FAILING" ), file( "未治理.csv" ) }, { QStringLiteral( "MAP" ), file( "人居.gpkg" ) } } );
  EXPECT_EQ( results.value( QStringLiteral( "waste_met" ) ).toString(), QStringLiteral( "缺" ) ) << "it hangs on the village nobody has told of";
  EXPECT_EQ( results.value( QStringLiteral( "sanitary_percent" ) ).toDouble(), 70 );
  EXPECT_EQ( rows( file( "未治理.csv" ), { field::name, "waste" } ), ( std::vector<std::vector<std::string>> { { "二村", "缺" } } ) );
  EXPECT_EQ( rows( file( "户厕.csv" ), { "zone", "village_n" } ).size(), 5U );
  const auto map = test::rows( file( "人居.gpkg" ), { "waste", "sanitary_pct" } );
  ASSERT_EQ( map.size(), 2U );
  EXPECT_FALSE( map[0].geometry.empty() );
  expectOneRunOf( "lantu:livingenvironment" );
}

TEST_F( HelpAlgorithms, AssetsByTownship )
{
  const QVariantMap results = run( "assets", { { QStringLiteral( "BY" ), QStringLiteral( "township" ) }, { QStringLiteral( "OUTPUT" ), file( "资产.csv" ) }, { QStringLiteral( "MATRIX" ), file( "类别.csv" ) }, { QStringLiteral( "NOT_RUNNING" ), file( "闲置.csv" ) } } );
  EXPECT_EQ( results.value( QStringLiteral( "idle_percent" ) ).toDouble(), 100 );
  EXPECT_EQ( rows( file( "资产.csv" ), { field::name, "idle_n" } ), ( std::vector<std::vector<std::string>> { { "葛城街道", "1" }, { "合计", "1" } } ) );
  EXPECT_EQ( rows( file( "类别.csv" ), { field::kind } ).size(), 4U );
  EXPECT_EQ( rows( file( "闲置.csv" ), { field::assetId } ).size(), 1U );
  expectOneRunOf( "lantu:assets" );
}

// every style has a rule for each state, the unknown among them
TEST( HelpLooks, HaveARuleForEachState )
{
  useLanguage( Language::Chinese );
  QgsProcessingContext context;
  QgsProcessingFeedback feedback( false );
  const struct
  {
      const Layer &shape;
      const char *name;
      const char *uri;
      int rules;
  } looks[] = {
    { employmentLayer, "employment", "Point?crs=EPSG:4490&field=zero_hh:integer", 6 },
    { marketAccessLayer, "marketaccess", "Point?crs=EPSG:4490&field=reached_n:integer&field=cold_store:string&field=market:string", 5 },
    { pairsLayer, "pairs", "MultiLineString?crs=EPSG:4490&field=level:string&field=km:double", 3 },
    { livingMapLayer, "livingenvironment_map", "Polygon?crs=EPSG:4490&field=waste:string&field=sanitary_pct:double", 6 },
  };
  for ( const auto &look : looks )
  {
    QgsVectorLayer layer( QString::fromUtf8( look.uri ), QStringLiteral( "result" ), QStringLiteral( "memory" ) );
    ResultLook( look.shape, QString::fromUtf8( look.name ) ).postProcessLayer( &layer, context, &feedback );
    auto *renderer = dynamic_cast<QgsRuleBasedRenderer *>( layer.renderer() );
    ASSERT_TRUE( renderer ) << look.name;
    EXPECT_EQ( renderer->rootRule()->children().size(), look.rules ) << look.name;
    for ( const QgsRuleBasedRenderer::Rule *rule : renderer->rootRule()->children() )
    {
      EXPECT_FALSE( rule->label().isEmpty() );
      EXPECT_FALSE( QgsExpression( rule->filterExpression() ).hasParserError() ) << rule->filterExpression().toStdString();
    }
  }
  EXPECT_EQ( feedback.textLog().toStdString(), "" );
}
