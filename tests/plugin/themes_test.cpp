// SPDX-License-Identifier: GPL-3.0-or-later
// The chapters of themes on the sample: their figures are those of the runs, and of the rows counted again here.
#include <map>
#include <set>

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <qgsproject.h>

#include "convert.h"
#include "data/schema_roster.h"
#include "i18n/translation.h"
#include "printing/book/chapters.h"
#include "printing/page_text.h"
#include "support.h"

using namespace lantu;
using testing::HasSubstr;
using testing::IsEmpty;

namespace
{

//! Everything that is asked for is asked once.
class OnSampleThemes : public testing::Test
{
  protected:
    static void SetUpTestSuite()
    {
      useLanguage( Language::Chinese );
      mFolder = new QTemporaryDir;
      const QString path = mFolder->filePath( QStringLiteral( "示例.gpkg" ) );
      ASSERT_TRUE( QFile::copy( QStringLiteral( LANTU_SAMPLE ), path ) );
      mWorkspace = new Workspace( path.toStdString() );
      mSource = source( {}, "全市" ).release();
      mPages = pagesOf( *mSource, Usage::Internal );
    }

    static void TearDownTestSuite()
    {
      delete mSource;
      delete mWorkspace;
      delete mFolder;
    }

    static std::unique_ptr<BookSource> source( const std::vector<std::string> &places, const char *folder )
    {
      static Progress quiet;
      const std::filesystem::path answers = mFolder->filePath( QString::fromUtf8( folder ) ).toStdString();
      std::filesystem::create_directories( answers );
      return std::make_unique<BookSource>( *mWorkspace, placesOf( *mWorkspace, places ), QVariantMap(), QgsProject::instance(), answers, quiet );
    }

    static std::map<std::string, Page> pagesOf( BookSource &source, Usage usage )
    {
      std::map<std::string, Page> pages;
      for ( const auto chapter : { elementsChapter, lightsChapter, gapsChapter, relocationChapter } )
      {
        for ( Page &page : chapter( source, usage ) )
          pages[page.key.toStdString()] = std::move( page );
      }
      return pages;
    }

    static const Page &page( const std::string &key )
    {
      static const Page none;
      const auto found = mPages.find( key );
      EXPECT_NE( found, mPages.end() ) << key;
      return found == mPages.end() ? none : found->second;
    }

    static std::vector<std::string> values( const Page &page )
    {
      std::vector<std::string> values;
      for ( const HeadlineNumber &number : page.numbers )
        values.push_back( number.value.toStdString() );
      return values;
    }

    static std::string shown( int64_t number ) { return grouped( number ).toStdString(); }
    static std::string cells( const QStringList &row ) { return row.join( QChar( u' ' ) ).toStdString(); }

    //! How many rows of a layer of the workspace have a value.
    static int64_t counted( const char *layer, const char *field, const std::string &value ) { return static_cast<int64_t>( mSource->layer( layer ).where( field, value ).size() ); }

    static inline QTemporaryDir *mFolder = nullptr;
    static inline Workspace *mWorkspace = nullptr;
    static inline BookSource *mSource = nullptr;
    static inline std::map<std::string, Page> mPages;
};

TEST_F( OnSampleThemes, EveryPageHasATitleAMonthARunAndWhatItsFormNeeds )
{
  EXPECT_EQ( mPages.size(), 18U );
  for ( const auto &[key, page] : mPages )
  {
    EXPECT_TRUE( page.title.startsWith( QStringLiteral( "重庆市" ) ) && page.title.endsWith( QStringLiteral( "（2022年1月）" ) ) ) << page.title.toStdString();
    EXPECT_FALSE( page.runs.isEmpty() ) << key;
    EXPECT_FALSE( page.contents.isEmpty() ) << key;
    EXPECT_LE( page.findings.size(), 3 ) << key;
    EXPECT_LE( page.numbers.size(), 3U ) << key;
    if ( page.form == Form::Map )
    {
      EXPECT_TRUE( page.map && !page.map->extent.empty() && page.map->layers.size() > 3 ) << key;
      EXPECT_TRUE( page.locator && page.locator->layers.size() == 1 ) << key << ": a map of the city shows its regions beside";
      EXPECT_EQ( page.numbers.size(), 3U ) << key;
      EXPECT_TRUE( page.table || page.chart ) << key;
      EXPECT_TRUE( !page.table || page.table->rows.size() <= 8 ) << key;
    }
    for ( const QString &finding : page.findings )
      EXPECT_TRUE( finding.contains( QRegularExpression( QStringLiteral( "^<?[0-9]" ) ) ) ) << "a finding begins with its number: " << finding.toStdString();
  }
}

TEST_F( OnSampleThemes, RowsOfTablesAreAsWideAsTheirHeaders )
{
  for ( const auto &[key, page] : mPages )
  {
    if ( !page.table )
      continue;
    for ( const QStringList &row : page.table->rows )
      EXPECT_EQ( static_cast<size_t>( row.size() ), page.table->columns.size() ) << key << ": " << cells( row );
  }
}

TEST_F( OnSampleThemes, PointsAreThoseOfTheRecheck )
{
  const Page &points = page( "elements-points" );
  EXPECT_THAT( values( points ), testing::ElementsAre( "4,202", "10,721", "64,193" ) );
  EXPECT_EQ( cells( points.table->rows.back() ), "合计 595 20 77 10,798" );
  EXPECT_EQ( counted( layer::households, field::eliminated, "0" ), 10798 ) << "due are the households still at risk";
  EXPECT_THAT( points.findings.join( QString() ).toStdString(), testing::AllOf( HasSubstr( "20个村" ), HasSubstr( "77户" ), HasSubstr( "595项" ), HasSubstr( "263人" ), HasSubstr( "30,841人" ) ) );
}

TEST_F( OnSampleThemes, LinesCountEveryClueOnce )
{
  const Page &lines = page( "elements-lines" );
  EXPECT_THAT( values( lines ), testing::ElementsAre( shown( static_cast<int64_t>( mSource->layer( layer::events ).size() ) ), shown( counted( layer::events, field::topic, "重病" ) ), shown( counted( layer::events, field::topic, "就业" ) ) ) );
  double bars = 0;
  for ( const Bar &bar : lines.chart->bars )
    bars += bar.value;
  EXPECT_EQ( bars, 4200 );
}

TEST_F( OnSampleThemes, PartsCountVillagesWithoutTheirFourLevels )
{
  int64_t holes = 0;
  const Rows &status = mSource->layer( layer::villageStatus );
  for ( size_t row = 0; row < status.size(); ++row )
    holes += status.text( row, field::dutyCity ).empty() || status.text( row, field::dutyCounty ).empty() || status.text( row, field::dutyTownship ).empty() || status.text( row, field::dutyVillage ).empty() ? 1 : 0;
  EXPECT_THAT( values( page( "elements-parts" ) ), testing::ElementsAre( shown( 7929 - holes ), shown( holes ), "146" ) );
}

TEST_F( OnSampleThemes, TheSurfaceAddsUpToTheHeadline )
{
  const Page &surface = page( "elements-surface" );
  EXPECT_THAT( values( surface ), testing::ElementsAre( "25,614", "14,816", "10,798" ) );
  EXPECT_EQ( cells( surface.table->rows.back() ), "合计 10,798 14,816 25,614 57.8%" );
}

TEST_F( OnSampleThemes, LightsAreTheGapsOfTheRun )
{
  const Result &gaps = mSource->result( "gaps", { { QStringLiteral( "LEVEL" ), QStringLiteral( "village" ) } } );
  std::map<std::string, int64_t> lacking;
  for ( const auto &rule : gaps.summary.at( "rules" ) )
    lacking[rule.at( field::standardKey ).get<std::string>()] = rule.at( "beyond" ).get<int64_t>() + rule.at( "missing" ).get<int64_t>();
  const std::vector<std::pair<const char *, std::vector<const char *>>> expected {
    { "lights-education", { "rule_primary", "rule_education" } },
    { "lights-medical", { "rule_health_centre", "rule_clinic", "rule_medical" } },
    { "lights-housing", { "rule_house" } },
    { "lights-water", { "rule_water", "rule_water_strict" } },
    { "lights-roads", { "rule_group_paved", "rule_paved" } },
  };
  for ( const auto &[key, rules] : expected )
  {
    for ( size_t i = 0; i < rules.size(); ++i )
      EXPECT_EQ( page( key ).numbers.at( i ).value.toStdString(), shown( lacking.at( rules[i] ) ) ) << key << ' ' << rules[i];
    EXPECT_EQ( page( key ).table->rows.back().at( 1 ).toStdString(), shown( lacking.at( rules.front() ) ) ) << key;
  }
  // and counted again, from the villages and from the households
  EXPECT_EQ( gaps.rows( "OUTPUT" ).where( "primary", "beyond" ).size() + gaps.rows( "OUTPUT" ).where( "primary", "missing" ).size(), static_cast<size_t>( lacking.at( "rule_primary" ) ) );
  EXPECT_EQ( counted( layer::households, field::houseGrade, "C" ) + counted( layer::households, field::houseGrade, "D" ), lacking.at( "rule_house" ) );
  EXPECT_EQ( counted( layer::households, field::educationOk, "0" ), lacking.at( "rule_education" ) );
}

TEST_F( OnSampleThemes, SharesOfTownshipsOnTheMapAreThoseOfTheirVillages )
{
  const auto &layers = page( "lights-education" ).map->layers;
  const auto found = std::find_if( layers.begin(), layers.end(), []( const PageLayer &layer )
    { return layer.table != nullptr; } );
  ASSERT_NE( found, layers.end() );
  const Rows &villages = mSource->result( "gaps", { { QStringLiteral( "LEVEL" ), QStringLiteral( "village" ) } } ).rows( "OUTPUT" );
  std::map<std::string, std::pair<int, int>> shares; // lacking, known
  for ( size_t row = 0; row < villages.size(); ++row )
  {
    const std::string standing = villages.text( row, "primary" );
    auto &[lacking, known] = shares[villages.text( row, field::townshipCode )];
    lacking += standing == "beyond" || standing == "missing" ? 1 : 0;
    known += standing == "unknown" ? 0 : 1;
  }
  size_t drawn = 0;
  for ( const auto &[code, share] : shares )
    drawn += share.first > 0 || share.second == 0 ? 1 : 0;
  EXPECT_EQ( found->table->rows.size(), drawn ) << "a measured zero is not drawn";
  for ( const Row &row : found->table->rows )
  {
    const auto &[lacking, known] = shares.at( text( row.values[0] ) );
    if ( known > 0 )
    {
      EXPECT_NEAR( number( row.values[2] ).value_or( -1 ), 100.0 * lacking / known, 1e-9 ) << text( row.values[1] );
    }
  }
}

TEST_F( OnSampleThemes, UtilitiesAreTheFlagsOfTheSites )
{
  EXPECT_THAT( values( page( "lights-utilities" ) ), testing::ElementsAre( shown( counted( layer::sites, field::netOk, "0" ) ), shown( counted( layer::sites, field::powerOk, "0" ) ), shown( counted( layer::sites, field::gasOk, "0" ) ) ) );
}

TEST_F( OnSampleThemes, TheMatrixHasEveryTownshipAndNoSmallShareOfHouseholds )
{
  const Page &matrix = page( "gaps-matrix" );
  const Result &run = mSource->result( "townshipgaps" );
  const Rows &rows = run.rows( "OUTPUT" );
  ASSERT_EQ( matrix.table->rows.size(), 17U );
  ASSERT_EQ( matrix.table->columns.size(), 15U );
  EXPECT_THAT( values( page( "gaps-townships" ) ), testing::ElementsAre( shown( run.summary.at( "red" ) ), shown( run.summary.at( "amber" ) ), "17" ) );
  int hidden = 0;
  for ( size_t row = 0; row < rows.size(); ++row )
  {
    const int64_t lacking = rows.whole( row, "house_gap_n" ).value_or( 0 );
    const QString cell = matrix.table->rows[row].at( 5 );
    EXPECT_EQ( cell.contains( QStringLiteral( "<5" ) ), lacking > 0 && lacking < 5 ) << cell.toStdString();
    EXPECT_EQ( cell.startsWith( QStringLiteral( "✓" ) ), rows.text( row, "house" ) == "green" );
    for ( const QString &any : matrix.table->rows[row] )
      hidden += any.contains( QStringLiteral( "<5" ) ) ? 1 : 0;
  }
  EXPECT_EQ( hidden, matrix.suppressed );
  EXPECT_GT( hidden, 0 );
}

TEST_F( OnSampleThemes, VillagesAreJudgedByTheRulesForVillagesAlone )
{
  const Rows &rows = mSource->result( "gaps", { { QStringLiteral( "LEVEL" ), QStringLiteral( "village" ) } } ).rows( "OUTPUT" );
  int64_t withGaps = 0;
  int64_t withMany = 0;
  for ( size_t row = 0; row < rows.size(); ++row )
  {
    int lacking = 0;
    for ( const char *rule : { "clinic", "health_centre", "primary", "paved", "waste" } )
      lacking += rows.text( row, rule ) == "beyond" || rows.text( row, rule ) == "missing" ? 1 : 0;
    withGaps += lacking > 0 ? 1 : 0;
    withMany += lacking >= 3 ? 1 : 0;
  }
  EXPECT_THAT( values( page( "gaps-villages" ) ), testing::ElementsAre( shown( withGaps ), shown( withMany ), shown( static_cast<int64_t>( rows.where( "primary", "beyond" ).size() + rows.where( "primary", "missing" ).size() ) ) ) );
  EXPECT_EQ( page( "gaps-villages" ).chart->bars.size(), 12U );
}

TEST_F( OnSampleThemes, SitesBySizeAndByCountyAreAllSites )
{
  const Page &sizes = page( "relocation-sizes" );
  EXPECT_EQ( cells( sizes.table->rows.back() ), "合计 253 45,650 169,933 100.0%" );
  for ( const QStringList &row : sizes.table->rows )
  {
    if ( row.front() != QStringLiteral( "合计" ) )
    {
      EXPECT_EQ( row.at( 1 ).toStdString(), shown( counted( layer::sites, field::sizeClass, row.front().toStdString() ) ) );
    }
  }
  const Page &areas = page( "relocation-areas" );
  std::vector<int64_t> sums( areas.table->columns.size() );
  for ( const QStringList &row : areas.table->rows )
  {
    for ( int i = 1; i < row.size(); ++i )
      sums[static_cast<size_t>( i )] += QString( row[i] ).remove( QChar( u',' ) ).toLongLong() * ( row == areas.table->rows.back() ? -1 : 1 );
  }
  EXPECT_THAT( sums, testing::Each( 0 ) ) << "the counties add up to the total";
  EXPECT_EQ( areas.table->rows.size(), 18U );
}

TEST_F( OnSampleThemes, TheListHasEverySiteBeyondALimitByRank )
{
  const Result &gaps = mSource->result( "sitegaps" );
  const Rows &rows = gaps.rows( "OUTPUT" );
  std::vector<std::string> expected;
  for ( size_t row = 0; row < rows.size(); ++row )
  {
    bool beyond = false;
    for ( const char *service : { "clinic", "health_centre", "hospital", "primary", "junior", "kindergarten", "workshop", "centre" } )
      beyond = beyond || rows.text( row, service ) == "beyond" || rows.text( row, service ) == "missing";
    if ( beyond )
      expected.push_back( rows.text( row, "rank" ) );
  }
  std::vector<std::string> listed;
  for ( const QStringList &row : page( "relocation-beyond" ).table->rows )
    listed.push_back( row.front().toStdString() );
  EXPECT_EQ( listed, expected );
  EXPECT_THAT( values( page( "relocation-access" ) ), testing::Contains( shown( static_cast<int64_t>( rows.where( "health_centre", "beyond" ).size() ) ) ) );
  EXPECT_THAT( values( page( "relocation-gaps" ) ), testing::ElementsAre( shown( gaps.summary.at( "sites_with_gaps" ) ), testing::_, shown( gaps.summary.at( "gaps" ) ) ) );
}

TEST_F( OnSampleThemes, BothEditionsSayTheSameAndThePublicOneShowsNoVillageOfHouseholds )
{
  for ( const auto &[key, open] : pagesOf( *mSource, Usage::Public ) )
  {
    const Page &inside = page( key );
    EXPECT_EQ( open.title, inside.title );
    EXPECT_EQ( open.findings, inside.findings );
    EXPECT_EQ( values( open ), values( inside ) );
    EXPECT_EQ( open.table.has_value(), inside.table.has_value() );
    if ( open.table && inside.table )
    {
      EXPECT_EQ( open.table->rows, inside.table->rows ) << key;
    }
    if ( !open.map )
      continue;
    for ( const PageLayer &layer : open.map->layers )
      EXPECT_NE( layer.style.toStdString(), "recheck" ) << key;
  }
}

TEST_F( OnSampleThemes, NoLayerHoldsHouseholdsOrTheirSmallCounts )
{
  for ( const auto &[key, page] : mPages )
  {
    if ( !page.map )
      continue;
    for ( const PageLayer &layer : page.map->layers )
    {
      EXPECT_NE( layer.workspaceLayer.toStdString(), layer::households ) << key;
      EXPECT_NE( layer.workspaceLayer.toStdString(), layer::persons ) << key;
      EXPECT_FALSE( layer.table && ( layer.table->shape->field( field::householdId ) || layer.table->shape->field( field::members ) ) ) << key;
    }
  }
  // townships with a few clues are said to have a few
  const auto &layers = page( "elements-lines" ).map->layers;
  const auto found = std::find_if( layers.begin(), layers.end(), []( const PageLayer &layer )
    { return layer.table != nullptr; } );
  ASSERT_NE( found, layers.end() );
  for ( const Row &row : found->table->rows )
    EXPECT_TRUE( isNull( row.values[2] ) || number( row.values[2] ) >= 5 );
}

TEST_F( OnSampleThemes, ABookOfOneCountyListsItsTownships )
{
  const auto county = source( { "城口县" }, "城口" );
  const auto pages = pagesOf( *county, Usage::Internal );
  ASSERT_TRUE( pages.contains( "lights-education" ) && pages.contains( "relocation-sizes" ) && pages.contains( "elements-surface" ) );
  int64_t sites = 0;
  int64_t remaining = 0;
  const Rows &households = mSource->layer( layer::households );
  for ( const size_t row : households.where( field::countyCode, "500229" ) )
    remaining += households.text( row, field::eliminated ) == "0" ? 1 : 0;
  sites = counted( layer::sites, field::countyCode, "500229" );
  EXPECT_EQ( pages.at( "relocation-sizes" ).numbers.front().value.toStdString(), shown( sites ) );
  EXPECT_EQ( pages.at( "elements-surface" ).numbers.back().value.toStdString(), shown( remaining ) );
  for ( const auto &[key, page] : pages )
  {
    EXPECT_TRUE( page.title.startsWith( QStringLiteral( "城口县" ) ) ) << page.title.toStdString();
    EXPECT_TRUE( page.form != Form::Map || ( page.locator && page.locator->layers.size() == 2 ) ) << key << ": the county within the city";
  }
  const PageTable &table = *pages.at( "lights-education" ).table;
  EXPECT_EQ( table.columns.front().title.toStdString(), "乡镇" );
  EXPECT_EQ( table.rows.size(), 8U );
}

TEST_F( OnSampleThemes, NumbersOfHouseholdsUnderFiveStandInNoTable )
{
  const QRegularExpression small( QStringLiteral( "^[1-4]$" ) );
  const auto county = source( { "渝北区" }, "渝北" ); // few households in most townships
  for ( const auto &[key, page] : pagesOf( *county, Usage::Internal ) )
  {
    if ( !page.table )
      continue;
    for ( size_t column = 0; column < page.table->columns.size(); ++column )
    {
      if ( !page.table->columns[column].title.contains( QStringLiteral( "户" ) ) )
        continue;
      for ( const QStringList &row : page.table->rows )
        EXPECT_FALSE( row.value( static_cast<int>( column ) ).contains( small ) ) << key << ": " << cells( row );
    }
  }
}

TEST_F( OnSampleThemes, InEnglishNothingButNamesIsChinese )
{
  useLanguage( Language::English );
  const auto english = source( {}, "english" );
  const auto pages = pagesOf( *english, Usage::Internal );
  useLanguage( Language::Chinese );
  const QRegularExpression chinese( QStringLiteral( "[\\x{4E00}-\\x{9FFF}]" ) );
  for ( const auto &[key, page] : pages )
  {
    EXPECT_FALSE( page.title.contains( chinese ) ) << page.title.toStdString();
    EXPECT_FALSE( page.contents.contains( chinese ) ) << page.contents.toStdString();
    for ( const PageLayer &layer : page.map ? page.map->layers : std::vector<PageLayer>() )
      EXPECT_FALSE( layer.style.startsWith( QStringLiteral( "township" ) ) && layer.title.contains( chinese ) ) << layer.title.toStdString();
  }
}

} // namespace
