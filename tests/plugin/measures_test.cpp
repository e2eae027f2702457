// SPDX-License-Identifier: GPL-3.0-or-later
// Check, coverage, gaps, page and briefing as a planner runs them, on the small workspace, in straight lines.
#include <QDir>
#include <QFile>
#include <QProcess>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <qgsexception.h>

#include "data/ogr_source.h"
#include "data/standards.h"
#include "i18n/translation.h"
#include "support.h"

using namespace lantu;
using testing::HasSubstr;
using testing::Not;

namespace
{

constexpr char clinicAt[] = "F1"; // 0.4 km of the first household, 7 km of the second

class Measures : public testing::Test
{
  protected:
    Measures()
    {
      useLanguage( Language::Chinese );
      const auto in = []( const char *id, const char *kind, const char *status ) -> test::Cells
      { return { { field::facilityId, id }, { field::name, id }, { field::kind, kind }, { field::status, status }, { field::countyCode, "500229" } }; };
      mSmall.workspace().append( test::rowsFor( layer::facilities, { in( clinicAt, "卫生室", "在用" ), in( "F2", "小学", "停用" ) }, { { 108.664, 31.95 }, { 108.66, 31.95 } } ) );
    }

    QVariantMap run( const char *algorithm, QVariantMap parameters )
    {
      parameters[QStringLiteral( "WORKSPACE" )] = mSmall.path();
      return test::run( QStringLiteral( "lantu:" ) + QLatin1String( algorithm ), parameters );
    }

    static nlohmann::json summary( const QVariantMap &results )
    {
      return nlohmann::json::parse( results.value( QStringLiteral( "SUMMARY" ) ).toString().toStdString() );
    }

    static std::vector<Row> rows( const QString &path, const std::vector<std::string> &fields, const std::string &layerName = {} )
    {
      const auto source = openRows( path.toStdString(), layerName );
      source->start( fields );
      std::vector<Row> all;
      Row row;
      while ( source->next( row ) )
        all.push_back( row );
      return all;
    }

    //! Names of the runs recorded.
    std::vector<std::string> runs() const
    {
      std::vector<std::string> names;
      for ( const Row &row : mSmall.workspace().table( layer::runs ).rows )
        names.push_back( text( row.values.at( 1 ) ) );
      return names;
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

TEST_F( Measures, CheckWorkspaceTellsWhatIsMissing )
{
  const QString path = mSmall.file( QStringLiteral( "检查.csv" ) );
  const QVariantMap results = run( "checkworkspace", { { QStringLiteral( "OUTPUT" ), path } } );
  EXPECT_EQ( results.value( QStringLiteral( "rows_checked" ) ).toInt(), 1 + 3 + 2 + 2 + static_cast<int>( defaultStandards().rows.size() ) );
  EXPECT_GT( results.value( QStringLiteral( "errors" ) ).toInt(), 0 ) << "codes of townships are not filled in";
  EXPECT_EQ( rows( path, {} ).size(), results.value( QStringLiteral( "findings" ) ).toULongLong() );
  EXPECT_THAT( runs(), testing::ElementsAre( "lantu:checkworkspace" ) );
}

TEST_F( Measures, CheckWorkspaceNeedsNoTable )
{
  const QVariantMap results = run( "checkworkspace", {} );
  EXPECT_FALSE( results.contains( QStringLiteral( "OUTPUT" ) ) );
  EXPECT_GT( results.value( QStringLiteral( "findings" ) ).toInt(), 0 );
}

// 30 minutes at 4.5 km/h are 2.25 km: the first household (4 persons) is near, the second (7) beyond, the third (2) nowhere
TEST_F( Measures, CoverageOfOneServiceAddsUp )
{
  const QString path = mSmall.file( QStringLiteral( "覆盖.csv" ) );
  const QVariantMap results = run( "coverage", { { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "SERVICE" ), QStringLiteral( "村卫生室" ) }, { QStringLiteral( "OUTPUT" ), path } } );
  EXPECT_EQ( results.value( QStringLiteral( "households" ) ).toInt(), 3 );
  EXPECT_EQ( results.value( QStringLiteral( "persons" ) ).toInt(), 13 );
  EXPECT_EQ( results.value( QStringLiteral( "covered_persons" ) ).toInt(), 4 );
  EXPECT_EQ( results.value( QStringLiteral( "beyond_persons" ) ).toInt(), 7 );
  EXPECT_EQ( results.value( QStringLiteral( "excluded_persons" ) ).toInt(), 2 );
  EXPECT_EQ( results.value( QStringLiteral( "no_position_households" ) ).toInt(), 1 );
  EXPECT_EQ( results.value( QStringLiteral( "rows_read" ) ).toInt(), results.value( QStringLiteral( "rows_used" ) ).toInt() + results.value( QStringLiteral( "rows_rejected" ) ).toInt() );
  const std::vector<Row> written = rows( path, { field::name, "covered_pop" } );
  ASSERT_EQ( written.size(), 2U );
  EXPECT_EQ( text( written[0].values[0] ), "城口县" );
  EXPECT_EQ( text( written[1].values[1] ), "4" );
  ASSERT_THAT( runs(), testing::ElementsAre( "lantu:coverage" ) );
  EXPECT_EQ( mSmall.workspace().table( layer::rejects ).rows.size(), 1U ) << "the household without position";
}

TEST_F( Measures, CoverageOfAllServicesHasATotalForEach )
{
  const QString path = mSmall.file( QStringLiteral( "覆盖.gpkg" ) );
  const QVariantMap results = run( "coverage", { { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "OUTPUT" ), path } } );
  const size_t services = Standards( defaultStandards() ).services().size();
  EXPECT_EQ( results.value( QStringLiteral( "service_count" ) ).toULongLong(), services );
  EXPECT_EQ( rows( path, {} ).size(), 2 * services );
  for ( const auto &service : summary( results )["services"] )
  {
    EXPECT_EQ( service["covered_persons"].get<int>() + service["beyond_persons"].get<int>() + service["excluded_persons"].get<int>(), 13 ) << service["title"];
    const bool school = service["std_key"] == "service_primary";
    EXPECT_TRUE( !school || service["no_supply_persons"] == 11 ) << "the only school is closed";
  }
}

TEST_F( Measures, CoverageByClassOrOfAnotherLayerNeedsNoCounty )
{
  const QString sites = mSmall.path() + QStringLiteral( "|layername=sites" );
  const QString facilities = mSmall.path() + QStringLiteral( "|layername=facilities" );
  const QVariantMap bySize = run( "coverage", { { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "DEMAND" ), sites }, { QStringLiteral( "WEIGHT_FIELD" ), QStringLiteral( "persons" ) }, { QStringLiteral( "BY" ), QStringLiteral( "size" ) }, { QStringLiteral( "SERVICE" ), QStringLiteral( "clinic" ) }, { QStringLiteral( "OUTPUT" ), QStringLiteral( "memory:" ) } } );
  EXPECT_EQ( bySize.value( QStringLiteral( "persons" ) ).toInt(), 1495 );
  EXPECT_EQ( bySize.value( QStringLiteral( "covered_persons" ) ).toInt(), 1410 );
  // the whole layer within a limit of one's own: 20 km/h by car, 5 minutes are 1.67 km
  const QVariantMap own = run( "coverage", { { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "SUPPLY" ), facilities }, { QStringLiteral( "LIMIT_MINUTES" ), 5 }, { QStringLiteral( "OUTPUT" ), QStringLiteral( "memory:" ) } } );
  EXPECT_EQ( own.value( QStringLiteral( "service_count" ) ).toInt(), 1 );
  EXPECT_EQ( own.value( QStringLiteral( "covered_households" ) ).toInt(), 1 );
}

TEST_F( Measures, CoverageRefusesWhatItDoesNotKnow )
{
  const QVariantMap output { { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "OUTPUT" ), QStringLiteral( "memory:" ) } };
  QVariantMap service = output;
  service[QStringLiteral( "SERVICE" )] = QStringLiteral( "邮局" );
  expectRefusal( "coverage", service, "service_clinic 村卫生室" );
  QVariantMap by = output;
  by[QStringLiteral( "BY" )] = QStringLiteral( "province" );
  expectRefusal( "coverage", by, "county, township" );
  QVariantMap supply = output;
  supply[QStringLiteral( "SUPPLY" )] = mSmall.path() + QStringLiteral( "|layername=facilities" );
  expectRefusal( "coverage", supply, "LIMIT_MINUTES" );
  EXPECT_TRUE( runs().empty() );
}

TEST_F( Measures, SiteGapsRankSitesAndKeepTheUnknownApart )
{
  const QString path = mSmall.file( QStringLiteral( "短板.gpkg" ) );
  const QVariantMap results = run( "sitegaps", { { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "OUTPUT" ), path } } );
  const std::vector<Row> sites = rows( path, { field::siteId, field::gapCount, "unknowns", "water", "gas", "clinic", "primary", "clinic_min" } );
  ASSERT_EQ( sites.size(), 2U );
  // S1: gas is missing, the clinic is near, seven services are nowhere; S2: nothing is known of it, its clinic is far
  EXPECT_EQ( text( sites[0].values[0] ), "S1" ) << "as many gaps, more persons";
  EXPECT_EQ( text( sites[0].values[1] ), "8" );
  EXPECT_EQ( text( sites[0].values[2] ), "3" );
  EXPECT_EQ( text( sites[0].values[3] ), "ok" );
  EXPECT_EQ( text( sites[0].values[4] ), "missing" );
  EXPECT_EQ( text( sites[0].values[5] ), "ok" );
  EXPECT_EQ( text( sites[0].values[6] ), "missing" );
  EXPECT_EQ( text( sites[1].values[1] ), "8" );
  EXPECT_EQ( text( sites[1].values[2] ), "5" );
  EXPECT_EQ( text( sites[1].values[5] ), "beyond" );
  EXPECT_FALSE( sites[0].geometry.empty() );
  EXPECT_EQ( results.value( QStringLiteral( "gaps" ) ).toInt(), 16 );
  EXPECT_EQ( results.value( QStringLiteral( "unknowns" ) ).toInt(), 8 );
  EXPECT_EQ( summary( results )["items"].size(), 13U );
}

// straight lines: the clinic is 0.4 km from the first household; nobody has said whether any water is piped, and there is no water point
TEST_F( Measures, GapsJudgeHouseholdsAndKeepTheUnknownApart )
{
  const QString path = mSmall.file( QStringLiteral( "短板.gpkg" ) );
  const QString rolled = mSmall.file( QStringLiteral( "汇总.csv" ) );
  const QVariantMap results = run( "gaps", { { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "OUTPUT" ), path }, { QStringLiteral( "ROLLUP" ), rolled } } );
  EXPECT_EQ( results.value( QStringLiteral( "units" ) ).toInt(), 3 );
  EXPECT_EQ( results.value( QStringLiteral( "persons" ) ).toInt(), 13 );
  EXPECT_EQ( results.value( QStringLiteral( "gaps" ) ).toInt(), 0 ) << "what is unknown is no gap";
  EXPECT_EQ( results.value( QStringLiteral( "unknowns" ) ).toInt(), 3 * 7 );
  const std::vector<Row> households = rows( path, { field::householdId, "water", "water_by", "water_strict", "rank", field::reason } );
  ASSERT_EQ( households.size(), 3U );
  EXPECT_EQ( text( households[0].values[1] ), "unknown" );
  EXPECT_EQ( text( households[0].values[2] ), "通自来水" );
  EXPECT_EQ( text( households[0].values[3] ), "unknown" );
  EXPECT_EQ( text( households[1].values[4] ), "1" ) << "as many gaps, most persons";
  for ( const Row &row : rows( rolled, { "n_all", "n_ok", "n_beyond", "n_missing", "n_unknown" } ) )
    EXPECT_EQ( number( row.values[0] ).value(), number( row.values[1] ).value() + number( row.values[2] ).value() + number( row.values[3] ).value() + number( row.values[4] ).value() );
  EXPECT_THAT( runs(), testing::ElementsAre( "lantu:gaps" ) );
  EXPECT_EQ( summary( results )["rules"].size(), 8U );
}

// S1: water is there, gas is not; of S2 nothing is known. Both have a clinic within 30 minutes or 60 by car, no school and no workshop
TEST_F( Measures, GapsOfSitesFollowTheirOwnRules )
{
  const QString path = mSmall.file( QStringLiteral( "点.gpkg" ) );
  const QVariantMap results = run( "gaps", { { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "LEVEL" ), QStringLiteral( "site" ) }, { QStringLiteral( "OUTPUT" ), path } } );
  const std::vector<Row> sites = rows( path, { field::siteId, field::gapCount, "unknowns", "site_water", "site_gas", "site_clinic", "site_primary", "rank" } );
  ASSERT_EQ( sites.size(), 2U );
  EXPECT_EQ( text( sites[0].values[3] ), "ok" );
  EXPECT_EQ( text( sites[0].values[4] ), "missing" );
  EXPECT_EQ( text( sites[0].values[5] ), "ok" );
  EXPECT_EQ( text( sites[0].values[6] ), "missing" );
  EXPECT_EQ( text( sites[0].values[1] ), "4" );
  EXPECT_EQ( text( sites[0].values[2] ), "3" );
  EXPECT_EQ( text( sites[1].values[3] ), "unknown" );
  EXPECT_EQ( text( sites[0].values[7] ), "1" );
  EXPECT_EQ( results.value( QStringLiteral( "units_with_gaps" ) ).toInt(), 2 );
}

TEST_F( Measures, GapsOfAWrongRuleNameTheRow )
{
  Table added = test::rowsFor( layer::standards, { { { field::standardKey, "test_climb_b" }, { field::category, "climb" }, { field::subject, "取水点" }, { field::title, "取水高差" }, { field::profile, "walk" }, { field::limit, 100.0 }, { field::unit, "m" }, { field::year, int64_t { 2021 } }, { field::evidence, "待核" } } } );
  mSmall.workspace().append( added );
  expectRefusal( "gaps", { { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "OUTPUT" ), mSmall.file( QStringLiteral( "无.gpkg" ) ) } }, "同一年度" );
  EXPECT_FALSE( QFile::exists( mSmall.file( QStringLiteral( "无.gpkg" ) ) ) );
}

TEST_F( Measures, GapsBeforeThereWereStandardsAreRefused )
{
  expectRefusal( "gaps", { { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "YEAR" ), 2000 }, { QStringLiteral( "OUTPUT" ), mSmall.file( QStringLiteral( "无.gpkg" ) ) } }, "household_rule" );
}

TEST_F( Measures, TownshipGapsCompareKeyTownships )
{
  Table townships = test::rowsFor( layer::townships, { { { field::code, "500229101" }, { field::name, "葛城街道" }, { field::countyCode, "500229" }, { field::kind, "街道" }, { field::key17, int64_t { 1 } }, { field::keyEvidence, "明确" } }, { { field::code, "500229102" }, { field::name, "复兴街道" }, { field::countyCode, "500229" }, { field::kind, "街道" }, { field::key17, int64_t { 0 } } } }, { { 108.66, 31.95 }, { 108.70, 31.90 } } );
  const QString layer = mSmall.file( QStringLiteral( "乡镇.gpkg" ) );
  const QString path = mSmall.file( QStringLiteral( "乡镇短板.csv" ) );
  EXPECT_THROW( run( "townshipgaps", { { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "OUTPUT" ), path } } ), QgsProcessingException ) << "no township at all";
  mSmall.workspace().append( townships );
  const QVariantMap results = run( "townshipgaps", { { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "OUTPUT" ), path } } );
  EXPECT_EQ( results.value( QStringLiteral( "townships" ) ).toInt(), 1 );
  EXPECT_EQ( results.value( QStringLiteral( "red" ) ).toInt() + results.value( QStringLiteral( "amber" ) ).toInt() + results.value( QStringLiteral( "green" ) ).toInt() + results.value( QStringLiteral( "unknown" ) ).toInt(), 10 );
  EXPECT_EQ( summary( results )["weights"].size(), 10U );
  const std::vector<Row> found = rows( path, { field::name, "rank", "score", "education", "education_pct", "township_health" } );
  ASSERT_EQ( found.size(), 1U );
  EXPECT_EQ( text( found[0].values[0] ), "葛城街道" );
  EXPECT_EQ( text( found[0].values[3] ), "unknown" );
  EXPECT_EQ( text( found[0].values[4] ), "" );
  EXPECT_EQ( text( found[0].values[5] ), "red" );
}

TEST_F( Measures, OverviewIsOnePageThatCitesItsRun )
{
  const QString path = mSmall.file( QStringLiteral( "总体叠加图.pdf" ) );
  const QVariantMap results = run( "overview", { { QStringLiteral( "UNIT" ), QStringLiteral( "测试乡村振兴局" ) }, { QStringLiteral( "OUTPUT" ), path } } );
  EXPECT_EQ( results.value( QStringLiteral( "pages" ) ).toInt(), 1 );
  EXPECT_EQ( results.value( QStringLiteral( "identified_persons" ) ).toInt(), 13 );
  QFile file( path );
  ASSERT_TRUE( file.open( QIODevice::ReadOnly ) );
  EXPECT_TRUE( file.read( 5 ) == "%PDF-" );
  QProcess reader;
  reader.start( QStringLiteral( "pdftotext" ), { path, QStringLiteral( "-" ) } );
  if ( reader.waitForFinished() )
  {
    const std::string said = reader.readAllStandardOutput().toStdString();
    EXPECT_THAT( said, HasSubstr( results.value( QStringLiteral( "run_id" ) ).toString().toStdString() ) );
    EXPECT_THAT( said, HasSubstr( "测试乡村振兴局" ) );
  }
  EXPECT_THAT( runs(), testing::ElementsAre( "lantu:overview" ) );
}

TEST_F( Measures, OverviewOfNobodyIsRefusedAndLeavesNoFile )
{
  const QTemporaryDir folder;
  const QString empty = folder.filePath( QStringLiteral( "空.gpkg" ) );
  createWorkspace( empty.toStdString() );
  const QString path = folder.filePath( QStringLiteral( "page.pdf" ) );
  EXPECT_THROW( test::run( QStringLiteral( "lantu:overview" ), { { QStringLiteral( "WORKSPACE" ), empty }, { QStringLiteral( "OUTPUT" ), path } } ), QgsProcessingException );
  EXPECT_FALSE( QFile::exists( path ) );
  EXPECT_TRUE( Workspace( empty.toStdString() ).table( layer::runs ).rows.empty() );
}

TEST_F( Measures, BriefingPutsBookReportsAndTablesIntoOneFolder )
{
  const QString folder = mSmall.file( QStringLiteral( "汇报/七月" ) );
  const QVariantMap results = run( "briefing", { { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "CHAPTERS" ), QStringLiteral( "overview,counties,sites" ) }, { QStringLiteral( "OUTPUT" ), folder } } );
  EXPECT_EQ( QDir( folder ).entryList( QDir::Files | QDir::Hidden ), ( QStringList { QStringLiteral( "briefing.pdf" ), QStringLiteral( "briefing_preflight.txt" ), QStringLiteral( "briefing_report.txt" ), QStringLiteral( "briefing_tables.xlsx" ) } ) );
  EXPECT_EQ( summary( results )["files"].size(), 4U );
  EXPECT_THAT( results.value( QStringLiteral( "headline" ) ).toString().toStdString(), HasSubstr( "3户 13人" ) );
  EXPECT_EQ( results.value( QStringLiteral( "pages" ) ).toInt(), QDir( folder + QStringLiteral( "/briefing_pages" ) ).entryList( { QStringLiteral( "*.pdf" ) } ).size() );
  EXPECT_THAT( runs(), testing::Contains( "lantu:briefing" ) );
}

TEST_F( Measures, BriefingCanBeCheckedWithoutPrinting )
{
  const QString folder = mSmall.file( QStringLiteral( "只检查" ) );
  const QVariantMap results = run( "briefing", { { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "CHAPTERS" ), QStringLiteral( "overview" ) }, { QStringLiteral( "CHECK_ONLY" ), true }, { QStringLiteral( "OUTPUT" ), folder } } );
  EXPECT_EQ( QDir( folder ).entryList( QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot ), QStringList { QStringLiteral( "briefing_preflight.txt" ) } );
  EXPECT_EQ( results.value( QStringLiteral( "pages" ) ).toInt(), 2 );
}

TEST_F( Measures, BriefingOfAPlaceThatIsNotThereIsRefused )
{
  for ( const auto &[name, value] : { std::pair( "PLACES", "无此县" ), std::pair( "PAGES", "999" ), std::pair( "CHAPTERS", "nothing" ), std::pair( "PAPER", "a9" ) } )
    EXPECT_THROW( run( "briefing", { { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "CHAPTERS" ), QStringLiteral( "overview" ) }, { QLatin1String( name ), QString::fromUtf8( value ) }, { QStringLiteral( "OUTPUT" ), mSmall.file( QStringLiteral( "拒绝" ) ) } } ), QgsProcessingException ) << name;
  EXPECT_FALSE( QFile::exists( mSmall.file( QStringLiteral( "拒绝/briefing.pdf" ) ) ) );
}

TEST_F( Measures, AtlasHasAPageForEachSite )
{
  const QString path = mSmall.file( QStringLiteral( "安置点.pdf" ) );
  const QVariantMap results = run( "atlas", { { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "LEVEL" ), QStringLiteral( "site" ) }, { QStringLiteral( "OUTPUT" ), path } } );
  EXPECT_EQ( results.value( QStringLiteral( "pages" ) ).toInt(), 2 );
  EXPECT_TRUE( QFile::exists( path ) );
}

TEST_F( Measures, BriefingThatIsRefusedLeavesNeitherFolderNorRun )
{
  const QTemporaryDir folder;
  const QString empty = folder.filePath( QStringLiteral( "空.gpkg" ) );
  createWorkspace( empty.toStdString() );
  EXPECT_THROW( test::run( QStringLiteral( "lantu:briefing" ), { { QStringLiteral( "WORKSPACE" ), empty }, { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "OUTPUT" ), folder.filePath( QStringLiteral( "汇报/七月" ) ) } } ), QgsProcessingException );
  EXPECT_EQ( QDir( folder.path() ).entryList( QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot ), QStringList { QStringLiteral( "空.gpkg" ) } );
  EXPECT_TRUE( Workspace( empty.toStdString() ).table( layer::runs ).rows.empty() );
}

TEST_F( Measures, PublicBriefingHidesSmallCounts )
{
  const QString folder = mSmall.file( QStringLiteral( "公开" ) );
  run( "briefing", { { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "CHAPTERS" ), QStringLiteral( "counties" ) }, { QStringLiteral( "EDITION" ), QStringLiteral( "public" ) }, { QStringLiteral( "OUTPUT" ), folder } } );
  QProcess reader;
  reader.start( QStringLiteral( "pdftotext" ), { QStringLiteral( "-raw" ), folder + QStringLiteral( "/briefing_public.pdf" ), QStringLiteral( "-" ) } );
  ASSERT_TRUE( reader.waitForFinished( 60000 ) );
  // two households at risk are fewer than five
  EXPECT_THAT( reader.readAllStandardOutput().toStdString(), HasSubstr( "<5" ) );
}

// straight lines: the first household has 0.4 km to the clinic, the second 7 km
TEST_F( Measures, FloatingCatchmentSharesOutWhatIsServed )
{
  const QString output = mSmall.file( QStringLiteral( "可达.gpkg" ) );
  const QString supplies = mSmall.file( QStringLiteral( "分享.gpkg" ) );
  const QVariantMap results = run( "floatingcatchment", { { QStringLiteral( "SUPPLY" ), mSmall.path() + QStringLiteral( "|layername=facilities" ) }, { QStringLiteral( "SERVICE" ), QStringLiteral( "clinic" ) }, { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "LIMIT_MINUTES" ), 10 }, { QStringLiteral( "OUTPUT" ), output }, { QStringLiteral( "SUPPLIES" ), supplies } } );
  const nlohmann::json said = summary( results );
  EXPECT_EQ( said["capacity_served"], 1 );
  EXPECT_NEAR( said["capacity_shared"].get<double>(), 1, 1e-12 );
  EXPECT_EQ( said["persons"].get<double>(), said["persons_reached"].get<double>() + said["persons_without"].get<double>() + said["persons_excluded"].get<double>() );
  const std::vector<Row> found = rows( output, { field::members, "access", "access_reason" } );
  double shared = 0;
  for ( const Row &row : found )
  {
    const bool within = text( row.values[2] ) == "ok";
    EXPECT_EQ( within, number( row.values[1] ).value_or( 0 ) > 0 );
    EXPECT_EQ( text( row.values[2] ) == "no_position", isNull( row.values[1] ) );
    shared += number( row.values[0] ).value_or( 0 ) * number( row.values[1] ).value_or( 0 );
  }
  EXPECT_NEAR( shared, 1, 1e-9 );
  ASSERT_EQ( rows( supplies, { "supply_id", "persons" } ).size(), 1U );
  EXPECT_EQ( number( rows( supplies, { "persons" } ).front().values.front() ), said["persons_reached"].get<double>() );
}

TEST_F( Measures, FacilitiesWithoutCapacityAreRejectsAndNoFacilities )
{
  const nlohmann::json said = summary( run( "floatingcatchment", { { QStringLiteral( "SERVICE" ), QStringLiteral( "clinic" ) }, { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "LIMIT_MINUTES" ), 10 }, { QStringLiteral( "OUTPUT" ), mSmall.file( QStringLiteral( "无容量.gpkg" ) ) } } ) );
  EXPECT_EQ( said["supplies"], 0 );
  EXPECT_EQ( said["capacity"], 0 );
  EXPECT_GE( said["rows_rejected"].get<int>(), 1 );
}

TEST_F( Measures, OpportunitiesCountFacilitiesWithinTheLimitAndEquityReadsThem )
{
  const QString output = mSmall.file( QStringLiteral( "机会.gpkg" ) );
  const nlohmann::json said = summary( run( "opportunities", { { QStringLiteral( "SUPPLY" ), mSmall.path() + QStringLiteral( "|layername=facilities" ) }, { QStringLiteral( "SERVICE" ), QStringLiteral( "clinic" ) }, { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "LIMIT_MINUTES" ), 10 }, { QStringLiteral( "OUTPUT" ), output } } ) );
  for ( const Row &row : rows( output, { "opportunities", "access_reason" } ) )
  {
    if ( text( row.values[1] ) == "no_position" )
      continue;
    EXPECT_EQ( number( row.values[0] ), text( row.values[1] ) == "ok" ? 1 : 0 );
  }
  const QString table = mSmall.file( QStringLiteral( "公平.csv" ) );
  const nlohmann::json fair = summary( run( "equity", { { QStringLiteral( "INPUT" ), output }, { QStringLiteral( "VALUE_FIELD" ), QStringLiteral( "opportunities" ) }, { QStringLiteral( "WEIGHT_FIELD" ), QString::fromLatin1( field::members ) }, { QStringLiteral( "BY" ), QString::fromLatin1( field::countyCode ) }, { QStringLiteral( "LINE" ), 1 }, { QStringLiteral( "OUTPUT" ), table } } ) );
  EXPECT_EQ( fair["persons"], said["persons"] );
  EXPECT_EQ( fair["persons_unknown"], said["persons_excluded"] );
  EXPECT_EQ( fair["below"], said["persons_without"] );
  EXPECT_NEAR( fair["mean"].get<double>(), said["mean_opportunities"].get<double>(), 1e-12 );
}

// One clinic is in use, 0.4 km from the first household (4 persons) and 7 km from the second (7); the third (2) has no position
TEST_F( Measures, LocateChoosesACandidateBesideWhatExists )
{
  const QString candidates = mSmall.path() + QStringLiteral( "|layername=sites" );
  const QString sites = mSmall.file( QStringLiteral( "选址.gpkg" ) );
  const QString demands = mSmall.file( QStringLiteral( "去向.gpkg" ) );
  const QVariantMap results = run( "locate", { { QStringLiteral( "MODEL" ), QStringLiteral( "mclp" ) }, { QStringLiteral( "P" ), 1 }, { QStringLiteral( "SUPPLY" ), candidates }, { QStringLiteral( "SERVICE" ), QStringLiteral( "clinic" ) }, { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "LIMIT_MINUTES" ), 30 }, { QStringLiteral( "OUTPUT" ), sites }, { QStringLiteral( "ASSIGNMENTS" ), demands } } );
  const nlohmann::json said = summary( results );
  EXPECT_EQ( said["sites_kept"], 1 );
  EXPECT_EQ( said["chosen"].size(), 1U );
  EXPECT_EQ( results.value( QStringLiteral( "chosen" ) ).toStringList().size(), 1 );
  EXPECT_EQ( said["gap"], 0 );
  EXPECT_EQ( said["persons"], 13 );
  EXPECT_EQ( said["persons_served"].get<int>() + said["persons_not_served"].get<int>() + said["persons_unreachable"].get<int>(), 13 );
  EXPECT_GE( said["persons_unreachable"].get<int>(), 2 );
  EXPECT_EQ( rows( sites, { "role" } ).size(), 2U );
  double persons = 0;
  bool noPosition = false;
  for ( const Row &row : rows( demands, { "persons", "outcome" } ) )
  {
    persons += number( row.values[0] ).value_or( 0 );
    noPosition = noPosition || text( row.values[1] ) == "no_position";
  }
  EXPECT_EQ( persons, 13 );
  EXPECT_TRUE( noPosition );
  EXPECT_THAT( runs(), testing::ElementsAre( "lantu:locate" ) );
}

TEST_F( Measures, LocateFromAReadyTableNeedsNothingElse )
{
  const QString costs = mSmall.file( QStringLiteral( "成本.csv" ) );
  QFile file( costs );
  ASSERT_TRUE( file.open( QIODevice::WriteOnly ) );
  file.write( "demand_id,candidate_id,cost\n1,A,0\n1,B,10\n1,C,20\n2,A,10\n2,B,0\n2,C,10\n3,A,20\n3,B,10\n3,C,0\n" );
  file.close();
  const QString weights = mSmall.file( QStringLiteral( "权重.csv" ) );
  QFile masses( weights );
  ASSERT_TRUE( masses.open( QIODevice::WriteOnly ) );
  masses.write( "demand_id,weight\n1,4\n2,2\n3,3\n" );
  masses.close();
  const QVariantMap asked { { QStringLiteral( "MODEL" ), QStringLiteral( "pmedian" ) }, { QStringLiteral( "P" ), 1 }, { QStringLiteral( "COSTS" ), costs }, { QStringLiteral( "WEIGHTS" ), weights } };
  const QVariantMap results = run( "locate", asked );
  EXPECT_EQ( results.value( QStringLiteral( "objective" ) ).toDouble(), 70 );
  EXPECT_EQ( results.value( QStringLiteral( "bound" ) ).toDouble(), 70 );
  EXPECT_EQ( results.value( QStringLiteral( "chosen" ) ).toStringList(), QStringList { QStringLiteral( "B" ) } );
  EXPECT_FALSE( results.contains( QStringLiteral( "OUTPUT" ) ) ) << "figures alone were asked for";
  QVariantMap tooMany = asked;
  tooMany[QStringLiteral( "P" )] = 4;
  expectRefusal( "locate", tooMany, "P" );
  QVariantMap unknown = asked;
  unknown[QStringLiteral( "FIXED" )] = QStringLiteral( "Z" );
  expectRefusal( "locate", unknown, "Z" );
}

} // namespace
