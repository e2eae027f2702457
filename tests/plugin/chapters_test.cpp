// SPDX-License-Identifier: GPL-3.0-or-later
// Chapters on jobs, support, living environment, the city's table and its methods: what pages say against the runs and the layers behind them.
#include <algorithm>
#include <set>
#include <tuple>

#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <qgsproject.h>

#include "convert.h"
#include "data/schema.h"
#include "data/schema_roster.h"
#include "i18n/translation.h"
#include "measure/employment.h"
#include "measure/suppression.h"
#include "printing/book/chapters.h"
#include "printing/chapters/county_table.h"
#include "printing/chapters/jobs_figures.h"
#include "printing/page_text.h"
#include "support.h"

using namespace lantu;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

namespace
{

//! A book's source on a workspace.
class Book
{
  public:
    Book( const std::string &workspace, const std::vector<std::string> &places, const QString &folder )
      : mWorkspace( workspace ), source( mWorkspace, placesOf( mWorkspace, places ), {}, &mProject, folder.toStdString(), mProgress ) {}

  private:
    Workspace mWorkspace;
    QgsProject mProject;
    Progress mProgress;

  public:
    BookSource source;
};

int64_t sumOf( const Rows &rows, const char *field )
{
  int64_t sum = 0;
  for ( size_t i = 0; i < rows.size(); ++i )
    sum += rows.whole( i, field ).value_or( 0 );
  return sum;
}

std::string zh( const QString &text )
{
  return text.toStdString();
}

//! The sample, its answers asked once for all tests.
class OnSampleChapters : public testing::Test
{
  protected:
    static void SetUpTestSuite()
    {
      useLanguage( Language::Chinese );
      mFolder = new QTemporaryDir;
      const QString copy = mFolder->filePath( QStringLiteral( "示例.gpkg" ) ); // runs are recorded in it
      ASSERT_TRUE( QFile::copy( QStringLiteral( LANTU_SAMPLE ), copy ) );
      mBook = new Book( copy.toStdString(), {}, mFolder->filePath( QStringLiteral( "答案" ) ) );
    }
    static void TearDownTestSuite()
    {
      delete mBook;
      delete mFolder;
    }

    //! The same workspace and answers, for some places.
    static std::unique_ptr<Book> bookOf( const std::vector<std::string> &places )
    {
      return std::make_unique<Book>( mFolder->filePath( QStringLiteral( "示例.gpkg" ) ).toStdString(), places, mFolder->filePath( QStringLiteral( "答案" ) ) );
    }

    static inline QTemporaryDir *mFolder = nullptr;
    static inline Book *mBook = nullptr;
};

const std::vector<std::vector<Page> ( * )( BookSource &, Usage )> &theChapters()
{
  static const std::vector<std::vector<Page> ( * )( BookSource &, Usage )> all { jobsChapter, supportChapter, environmentChapter, citytableChapter, methodChapter };
  return all;
}

TEST_F( OnSampleChapters, EveryPageHasATitleAKeyOfItsOwnAndWhatItsFormNeeds )
{
  std::set<QString> keys;
  for ( const auto chapter : theChapters() )
  {
    for ( const Page &page : chapter( mBook->source, Usage::Internal ) )
    {
      SCOPED_TRACE( zh( page.key ) );
      EXPECT_TRUE( keys.insert( page.key ).second );
      EXPECT_THAT( zh( page.title ), StartsWith( "重庆市" ) );
      EXPECT_THAT( zh( page.title ), HasSubstr( "（2022年1月）" ) );
      EXPECT_FALSE( page.contents.isEmpty() );
      EXPECT_EQ( page.map.has_value(), page.form == Form::Map );
      EXPECT_TRUE( page.table || page.chart );
      EXPECT_LE( page.findings.size(), 3 );
      for ( const QString &finding : page.findings )
        EXPECT_TRUE( finding.at( 0 ).isDigit() || page.key.startsWith( QLatin1String( "support-table" ) ) ) << zh( finding );
      if ( page.table )
      {
        for ( const QStringList &row : page.table->rows )
          EXPECT_EQ( static_cast<size_t>( row.size() ), page.table->columns.size() );
      }
    }
  }
  EXPECT_EQ( keys.size(), 17U );
}

TEST_F( OnSampleChapters, NoMapHasALayerOfHouseholdsOrPersons )
{
  for ( const auto chapter : theChapters() )
  {
    for ( const Page &page : chapter( mBook->source, Usage::Public ) )
    {
      for ( const PageLayer &each : page.map ? page.map->layers : std::vector<PageLayer>() )
      {
        EXPECT_NE( each.workspaceLayer, QLatin1String( layer::households ) );
        EXPECT_NE( each.workspaceLayer, QLatin1String( layer::persons ) );
      }
    }
  }
}

TEST_F( OnSampleChapters, BothEditionsShowTheSameFigures )
{
  for ( const auto chapter : theChapters() )
  {
    const std::vector<Page> inside = chapter( mBook->source, Usage::Internal );
    const std::vector<Page> outside = chapter( mBook->source, Usage::Public );
    ASSERT_EQ( inside.size(), outside.size() );
    for ( size_t i = 0; i < inside.size(); ++i )
    {
      EXPECT_EQ( inside[i].findings, outside[i].findings );
      EXPECT_TRUE( !inside[i].table || inside[i].table->rows == outside[i].table->rows );
    }
  }
}

TEST_F( OnSampleChapters, JobsAreThoseOfTheRunAndOfItsRows )
{
  const std::vector<Page> pages = jobsChapter( mBook->source, Usage::Internal );
  ASSERT_EQ( pages.size(), 3U );
  const Result &run = mBook->source.result( "employment" );
  const int64_t zero = sumOf( run.rows( "OUTPUT" ), employmentField::zeroHouseholds );
  EXPECT_EQ( zero, run.summary.at( "zero_employment_households" ).get<int64_t>() );
  EXPECT_EQ( zh( pages[0].numbers[0].value ), zh( grouped( zero ) ) );
  EXPECT_THAT( zh( pages[0].findings[0] ), StartsWith( zh( grouped( zero ) ) + "户" ) );
  EXPECT_EQ( zh( pages[2].table->rows.back()[4] ), zh( grouped( zero ) ) );
  EXPECT_THAT( pages[0].runs, ElementsAre( run.run ) );
  EXPECT_EQ( zh( pages[1].numbers[0].value ), std::to_string( run.summary.at( "sites_without_jobs_near" ).get<int64_t>() ) );
  EXPECT_EQ( zh( pages[1].numbers[1].value ), std::to_string( mBook->source.result( "workshops" ).summary.at( "workshops_in_use" ).get<int64_t>() ) );
}

TEST_F( OnSampleChapters, NoSmallCountOfHouseholdsWithoutWorkIsToldOrOnTheMap )
{
  const BookPages pages( mBook->source );
  const EmploymentFigures jobs( pages );
  const Rows &sites = jobs.answer.rows( "OUTPUT" );
  int64_t small = 0;
  for ( size_t i = 0; i < sites.size(); ++i )
  {
    const int64_t zero = sites.whole( i, employmentField::zeroHouseholds ).value_or( 0 );
    if ( zero == 0 || zero >= smallestShownCount )
      continue;
    ++small;
    EXPECT_TRUE( jobs.hiddenJobs.zero( i ) );
  }
  ASSERT_GT( small, 0 ) << "the sample has such sites, else this tests nothing";

  const Page page = jobsChapter( mBook->source, Usage::Internal ).front();
  const PageLayer &map = page.map->layers.front();
  ASSERT_TRUE( map.table );
  EXPECT_EQ( map.table->rows.size(), sites.size() );
  for ( const Row &row : map.table->rows )
  {
    const auto figure = number( row.values[0] );
    EXPECT_EQ( text( row.values[1] ) == "已知", figure.has_value() );
    EXPECT_TRUE( !figure || *figure == 0 || *figure >= static_cast<double>( smallestShownCount ) );
  }

  // in each county none or at least two sites with anything are hidden
  std::map<std::string, std::pair<int64_t, int64_t>> hiddenOf; // sites and households
  for ( size_t i = 0; i < sites.size(); ++i )
  {
    if ( !jobs.hiddenJobs.zero( i ) )
      continue;
    ++hiddenOf[sites.text( i, field::countyCode )].first;
    hiddenOf[sites.text( i, field::countyCode )].second += sites.whole( i, employmentField::zeroHouseholds ).value_or( 0 );
  }
  for ( const auto &[county, hidden] : hiddenOf )
  {
    for ( size_t row = 0; row < jobs.counties.rows(); ++row )
    {
      if ( jobs.counties.code( row ) == county && !jobs.hidden.rows[row] )
      {
        EXPECT_GE( hidden.first, 2 );
        EXPECT_TRUE( hidden.second == 0 || hidden.second >= smallestShownCount );
      }
    }
  }
}

TEST_F( OnSampleChapters, ABookOfOneCountyIsAboutItAlone )
{
  const auto book = bookOf( { "城口县" } );
  const Rows units = mBook->source.result( "employment" ).rows( "UNITS" );
  const size_t county = units.where( field::code, "500229" ).at( 0 );
  const std::vector<Page> jobs = jobsChapter( book->source, Usage::Internal );
  EXPECT_THAT( zh( jobs[0].title ), StartsWith( "城口县安置点零就业户" ) );
  EXPECT_EQ( zh( jobs[0].numbers[0].value ), std::to_string( *units.whole( county, employmentField::zeroHouseholds ) ) );
  ASSERT_EQ( jobs[2].table->rows.size(), 1U ) << "one county needs no total";
  EXPECT_EQ( zh( jobs[2].table->rows[0][0] ), "城口县" );
  EXPECT_EQ( jobs[0].map->layers.front().table->rows.size(), static_cast<size_t>( *units.whole( county, "site_n" ) ) );
  ASSERT_TRUE( jobs[0].locator );
  EXPECT_EQ( jobs[0].locator->layers.size(), 2U );

  const std::vector<Page> support = supportChapter( book->source, Usage::Internal );
  const Rows &deployment = mBook->source.result( "deployment" ).rows( "OUTPUT" );
  EXPECT_EQ( zh( support[0].numbers[0].value ), zh( grouped( *deployment.whole( deployment.where( field::code, "500229" ).at( 0 ), "cadres" ) ) ) );
  EXPECT_EQ( citytableChapter( book->source, Usage::Internal ).at( 0 ).table->rows.size(), 1U );
}

TEST_F( OnSampleChapters, ABookOfOneCountyTabulatesItsTownships )
{
  const auto book = bookOf( { "城口县" } );
  const auto pageOf = [&]( std::vector<Page> ( *chapter )( BookSource &, Usage ), const char *key )
  {
    for ( const Page &page : chapter( book->source, Usage::Internal ) )
    {
      if ( page.key == QLatin1String( key ) )
        return page;
    }
    return Page {};
  };
  for ( const auto &[chapter, key, algorithm, field] : { std::tuple( &supportChapter, "support-table", "deployment", "cadres" ), std::tuple( &environmentChapter, "environment-table", "livingenvironment", "village_n" ), std::tuple( &environmentChapter, "environment-assets", "assets", "asset_n" ) } )
  {
    SCOPED_TRACE( key );
    const Page page = pageOf( chapter, key );
    ASSERT_TRUE( page.table );
    EXPECT_EQ( zh( page.table->columns[0].title ), "乡镇" );
    EXPECT_THAT( zh( page.title ), Not( HasSubstr( "分区县" ) ) );
    ASSERT_FALSE( page.findings.isEmpty() );
    ASSERT_GT( page.table->rows.size(), 2U );
    const Rows &counties = mBook->source.result( algorithm ).rows( "OUTPUT" );
    const int64_t county = *counties.whole( counties.where( field::code, "500229" ).at( 0 ), field );
    EXPECT_EQ( zh( page.table->rows.back()[1] ), zh( grouped( county ) ) );
    int64_t sum = 0;
    for ( size_t row = 0; row + 1 < page.table->rows.size(); ++row )
    {
      EXPECT_GE( page.table->rows[row][1].toLongLong(), 0 ) << zh( page.table->rows[row][0] );
      sum += QString( page.table->rows[row][1] ).remove( QChar( u',' ) ).toLongLong();
    }
    EXPECT_EQ( sum, county );
  }
  for ( const auto &[chapter, key] : { std::pair( &supportChapter, "support-cadres" ), std::pair( &environmentChapter, "environment-waste" ) } )
  {
    const Page page = pageOf( chapter, key );
    ASSERT_TRUE( page.table ) << key;
    EXPECT_THAT( zh( page.table->title ), HasSubstr( "最多的乡镇街道" ) );
    EXPECT_GT( page.table->rows.size(), 2U ) << key;
  }
  for ( const char *key : { "support-specialists", "support-pairs" } )
  {
    const Page page = pageOf( &supportChapter, key );
    ASSERT_TRUE( page.chart ) << key;
    EXPECT_THAT( zh( page.chart->title ), HasSubstr( "最多的乡镇街道" ) );
    EXPECT_GT( page.chart->bars.size(), 2U ) << key;
  }
}

TEST_F( OnSampleChapters, SupportAddsUpToTheRun )
{
  const std::vector<Page> pages = supportChapter( mBook->source, Usage::Internal );
  ASSERT_EQ( pages.size(), 5U );
  EXPECT_EQ( zh( pages[0].numbers[0].value ), "7,168" );
  EXPECT_EQ( zh( pages[1].numbers[0].value ), "3,158" );
  EXPECT_EQ( zh( pages[2].numbers[0].value ), "1,000" );
  const QStringList total = pages[3].table->rows.back();
  EXPECT_THAT( zh( total.join( ' ' ) ), StartsWith( "合计 7,168 520 126 6,648 2,301 2,565 9 12 3,158 318 249 1,000 812 925" ) );
  EXPECT_THAT( zh( pages[3].findings.join( ' ' ) ), HasSubstr( "7168=520+6648" ) );
  // villages with no team have no first secretary either
  EXPECT_EQ( pages[4].table->rows.size(), 12U );
}

TEST_F( OnSampleChapters, EnvironmentAddsUpToTheRun )
{
  const std::vector<Page> pages = environmentChapter( mBook->source, Usage::Internal );
  ASSERT_EQ( pages.size(), 4U );
  const auto &summary = mBook->source.result( "livingenvironment" ).summary;
  EXPECT_EQ( zh( pages[0].numbers[0].value ), zh( grouped( summary.at( "waste_treated" ).get<int64_t>() ) ) );
  EXPECT_EQ( zh( pages[1].numbers[0].value ), "80.1%" );
  EXPECT_THAT( zh( pages[1].numbers[0].comparison ), HasSubstr( "3,538,771户" ) );
  ASSERT_EQ( pages[1].table->rows.size(), 4U );
  EXPECT_THAT( zh( pages[1].table->rows[1].join( ' ' ) ), StartsWith( "二类 3,443 1,910,729" ) );
  EXPECT_THAT( zh( pages[1].table->rows[3].join( ' ' ) ), StartsWith( "合计 7,929 4,419,732" ) );
  EXPECT_THAT( zh( pages[2].table->rows.back().join( ' ' ) ), StartsWith( "合计 7,929 7,180 689 60 90.6% 970 4,419,732 3,538,771 80.1%" ) );
  EXPECT_THAT( zh( pages[3].table->rows.back().join( ' ' ) ), StartsWith( "合计 2,600 2,395 96 74 35 0 3.7% 141 122" ) );
}

int64_t counted( QString text )
{
  return text.remove( ',' ).toLongLong();
}

TEST_F( OnSampleChapters, TheCityTableHasAllCountiesAndTheHeadline )
{
  const Page page = citytableChapter( mBook->source, Usage::Internal ).at( 0 );
  const std::vector<QStringList> &rows = page.table->rows;
  ASSERT_EQ( rows.size(), 40U ) << "38 counties, Wansheng, all";
  EXPECT_EQ( zh( rows[0][0] ), "万州区" );
  EXPECT_EQ( zh( rows[38][0] ), "万盛经开区" );
  EXPECT_THAT( zh( rows[39].join( ' ' ) ), StartsWith( "合计 25,614 10,798 30,841 57.8% 253 169,933 232 17" ) );
  int hidden = 0;
  for ( int column = 1; column <= 3; ++column )
  {
    int64_t shown = 0;
    int hiddenHere = 0;
    for ( size_t i = 0; i + 1 < rows.size(); ++i )
    {
      const QString &cell = rows[i][column];
      if ( cell == QStringLiteral( "—" ) || cell.startsWith( '<' ) )
        ++hiddenHere;
      else
      {
        shown += counted( cell );
        EXPECT_TRUE( counted( cell ) == 0 || counted( cell ) >= smallestShownCount ) << zh( rows[i].join( ' ' ) );
      }
    }
    const int64_t left = counted( rows.back()[column] ) - shown;
    EXPECT_TRUE( hiddenHere == 0 ? left == 0 : hiddenHere >= 2 && left >= smallestShownCount ) << column << ": " << left << " in " << hiddenHere;
    hidden += hiddenHere;
  }
  EXPECT_GT( hidden, 0 ) << "the sample has a county with few households, else this tests nothing";
  EXPECT_GE( page.suppressed, hidden );
  for ( int column = 5; column < rows[0].size(); ++column )
  {
    if ( rows.back()[column].endsWith( '%' ) )
      continue;
    int64_t sum = 0;
    for ( size_t i = 0; i + 1 < rows.size(); ++i )
      sum += counted( rows[i][column] );
    EXPECT_EQ( sum, counted( rows.back()[column] ) ) << zh( page.table->columns[static_cast<size_t>( column )].title );
  }
}

TEST_F( OnSampleChapters, MethodsListStandardsLayersAndRuns )
{
  citytableChapter( mBook->source, Usage::Internal ); // some runs
  const std::vector<Page> pages = methodChapter( mBook->source, Usage::Internal );
  ASSERT_EQ( pages.size(), 4U );
  const Rows &standards = mBook->source.layer( layer::standards );
  ASSERT_EQ( pages[1].table->rows.size(), standards.size() );
  for ( const QStringList &row : pages[1].table->rows )
  {
    EXPECT_FALSE( row[0].contains( QRegularExpression( QStringLiteral( "[a-z]" ) ) ) ) << "a word and no code: " << zh( row[0] );
    EXPECT_FALSE( row[4].isEmpty() || row[5].isEmpty() || row[6].isEmpty() ) << zh( row[1] );
  }
  QStringList layers;
  for ( const QStringList &row : pages[2].table->rows )
  {
    if ( row[0] == QStringLiteral( "监测对象户" ) )
    {
      EXPECT_THAT( zh( row.join( ' ' ) ), StartsWith( "监测对象户 2022年1月27日 演示数据 25,614 120" ) );
    }
    layers << row[0];
  }
  EXPECT_THAT( layers, Contains( QStringLiteral( "住户成员" ) ) );
  EXPECT_EQ( pages[3].table->rows.size(), static_cast<size_t>( mBook->source.runs().size() ) );
}

TEST( Chapters, OfAWorkspaceWithoutWhatTheyTellHaveNoPages )
{
  useLanguage( Language::Chinese );
  const QTemporaryDir folder;
  const std::string file = folder.filePath( QStringLiteral( "空.gpkg" ) ).toStdString();
  createWorkspace( file );
  Book book( file, {}, folder.filePath( QStringLiteral( "答案" ) ) );
  for ( const auto chapter : { jobsChapter, supportChapter, environmentChapter, citytableChapter } )
    EXPECT_THAT( chapter( book.source, Usage::Internal ), IsEmpty() );
  EXPECT_FALSE( methodChapter( book.source, Usage::Internal ).empty() );
}

//! Three counties with a roster of their own, rows as an answer has them, the total last.
class CountyTables : public testing::Test
{
  protected:
    CountyTables()
    {
      useLanguage( Language::Chinese );
      mFile = mFolder.filePath( QStringLiteral( "三县.gpkg" ) ).toStdString();
      createWorkspace( mFile );
      const Workspace made( mFile );
      made.append( test::rowsFor( layer::counties, {
                                                     { { field::code, "500110W" }, { field::name, "万盛经开区" }, { field::parentCode, "500110" } },
                                                     { { field::code, "500240" }, { field::name, "石柱土家族自治县" } },
                                                     { { field::code, "500230" }, { field::name, "丰都县" } },
                                                     { { field::code, "500236" }, { field::name, "奉节县" } },
                                                   } ) );
    }

    Book book( const std::vector<std::string> &places = {} ) const { return Book( mFile, places, mFolder.filePath( QStringLiteral( "答案" ) ) ); }

    QTemporaryDir mFolder;
    std::string mFile;
};

TEST_F( CountyTables, NameCountiesAsOnTheMapAndUnitsWithoutCodeLast )
{
  Book all = book();
  CountyFigures counties( all.source );
  counties.add( { { "500230", 7 }, { "500240", 2 }, { "500110W", 1 }, { "999999", 3 } } );
  std::vector<std::string> names;
  for ( const size_t row : counties.listed() )
    names.push_back( zh( counties.name( row ) ) );
  EXPECT_THAT( names, ElementsAre( "丰都县", "石柱", "万盛经开区", "未注明区县" ) ) << "a county with nothing is not listed";
  EXPECT_EQ( counties.listed( true ).size(), 5U );
  EXPECT_EQ( counties.sum( 0 ), 13 );
}

TEST_F( CountyTables, HideASmallCountTogetherWithAnother )
{
  Book all = book();
  CountyFigures counties( all.source );
  const size_t households = counties.add( { { "500230", 70 }, { "500240", 2 }, { "500236", 40 } } );
  const size_t sites = counties.add( { { "500230", 1 }, { "500240", 1 }, { "500236", 1 } } );
  int suppressed = 0;
  const PageTable table = countyTable( counties, {}, { { { "户", "hh" }, households, {}, Told::AsFew }, { { "人", "" }, households, {}, Told::NotAtAll }, { { "点", "" }, sites } }, hiddenCounties( counties, { households } ), suppressed );
  ASSERT_EQ( table.rows.size(), 4U );
  EXPECT_EQ( zh( table.rows[0].join( ' ' ) ), "丰都县 70 70 1" );
  EXPECT_EQ( zh( table.rows[1].join( ' ' ) ), "奉节县 — — 1" );
  EXPECT_EQ( zh( table.rows[2].join( ' ' ) ), "石柱 <5 — 1" );
  EXPECT_EQ( zh( table.rows[3].join( ' ' ) ), "合计 112 112 3" );
  EXPECT_EQ( suppressed, 4 );
}

TEST_F( CountyTables, OfABookOfOneCountyHideWhatTheBookOfAllHides )
{
  // its 40 stand beside 2 and a total of 112 in the other book
  Book one = book( { "500236" } );
  CountyFigures counties( one.source );
  const size_t households = counties.add( { { "500230", 70 }, { "500240", 2 }, { "500236", 40 } } );
  const HiddenCounties hidden = hiddenCounties( counties, { households } );
  EXPECT_TRUE( hidden.total );
  EXPECT_EQ( zh( shownTotal( counties, households, hidden.total ) ), "—" );
  EXPECT_EQ( counties.sum( households ), 40 );
  int suppressed = 0;
  EXPECT_EQ( zh( countyTable( counties, {}, { { { "户", "hh" }, households, {}, Told::AsFew } }, hidden, suppressed ).rows.at( 0 ).join( ' ' ) ), "奉节县 —" );
}

TEST_F( CountyTables, TownshipsHideASmallCountTogetherWithAnotherAndWithTheirCounty )
{
  {
    const Workspace made( mFile );
    made.append( test::rowsFor( layer::townships, {
                                                    { { field::code, "500236100" }, { field::name, "甲镇" }, { field::countyCode, "500236" } },
                                                    { { field::code, "500236101" }, { field::name, "乙镇" }, { field::countyCode, "500236" } },
                                                    { { field::code, "500236102" }, { field::name, "丙镇" }, { field::countyCode, "500236" } },
                                                    { { field::code, "500230100" }, { field::name, "外镇" }, { field::countyCode, "500230" } },
                                                  } ) );
  }
  Book one = book( { "500236" } );
  CountyFigures townships = CountyFigures::ofTownships( one.source );
  const size_t households = townships.add( { { "500236100", 30 }, { "500236101", 3 }, { "500236102", 9 } } );
  const auto rows = [&]( int64_t ofAnother )
  {
    CountyFigures counties( one.source );
    const size_t all = counties.add( { { "500236", 42 }, { "500230", ofAnother }, { "500240", 50 } } );
    int suppressed = 0;
    std::string text;
    for ( const QStringList &cells : countyTable( townships, {}, { { { "户", "hh" }, households, {}, Told::AsFew } }, hiddenTownships( townships, { households }, counties, { all } ), suppressed ).rows )
      text += zh( cells.join( ' ' ) ) + ";";
    return text;
  };
  EXPECT_EQ( rows( 70 ), "甲镇 30;乙镇 <5;丙镇 —;合计 42;" );
  EXPECT_EQ( rows( 2 ), "甲镇 —;乙镇 <5;丙镇 —;合计 —;" ) << "the county is hidden beside the other's 2";
}

TEST_F( CountyTables, SayUnknownForWhatNobodyKnowsAndDashForSharesOfNothing )
{
  Book all = book();
  CountyFigures counties( all.source );
  const Rows none;
  const size_t unknown = counties.add( none, "cadres" );
  const size_t nothing = counties.add( { { "500230", 0 } } );
  EXPECT_FALSE( counties.total( unknown ) );
  EXPECT_EQ( zh( shownTotal( counties, unknown ) ), "缺" );
  EXPECT_EQ( zh( shownTotal( counties, nothing ) ), "0" );
  EXPECT_EQ( zh( shownShare( counties, nothing, nothing ) ), "—" );
  EXPECT_EQ( zh( shownShare( counties, unknown, unknown ) ), "缺" );
}

} // namespace
