// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of sites, townships and counties: their figures are those of the runs and of the workspace, and nothing small can be worked out.
#include <algorithm>
#include <map>
#include <set>

#include <QFile>
#include <QLocale>
#include <QRegularExpression>

#include <gmock/gmock.h>
#include <qgsgeometry.h>
#include <qgsproject.h>

#include "convert.h"
#include "measure/employment.h"
#include "measure/site_gaps.h"
#include "measure/standing.h"
#include "measure/suppression.h"
#include "measure/township_gaps.h"
#include "printing/book/chapters.h"
#include "printing/hidden_rows.h"
#include "support.h"

using namespace lantu;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace
{

const QString few = QStringLiteral( "<5" );
const QString notTold = QStringLiteral( "—" );

bool isNumber( const QString &cell )
{
  static const QRegularExpression digits( QStringLiteral( "^[0-9,]+$" ) );
  return digits.match( cell ).hasMatch();
}

int64_t numberIn( const QString &cell )
{
  QString plain = cell;
  return plain.remove( QChar( u',' ) ).toLongLong();
}

//! Everything that a page says.
QString words( const Page &page )
{
  QStringList all { page.title, page.contents, page.note };
  all << page.findings;
  for ( const HeadlineNumber &number : page.numbers )
    all << number.label << number.value << number.unit << number.comparison;
  for ( const Fact &fact : page.facts )
    all << fact.name << fact.value;
  for ( const auto &light : page.lights )
    all << light.name << light.value;
  if ( page.table )
  {
    for ( const QStringList &row : page.table->rows )
      all << row;
  }
  return all.join( QChar( u'\n' ) );
}

QString fact( const Page &page, const char *name )
{
  const auto found = std::find_if( page.facts.begin(), page.facts.end(), [name]( const Fact &one )
    { return one.name == QString::fromUtf8( name ); } );
  return found == page.facts.end() ? QString() : found->value;
}

//! Counts of one county or township, counted again from the rows.
struct Recount
{
    int64_t identified = 0;
    int64_t remaining = 0;
};

//! The chapters of the sample, made once.
class OnSamplePlacePages : public testing::Test
{
  protected:
    static void SetUpTestSuite()
    {
      setLanguage( Language::Chinese );
      mFolder = new QTemporaryDir;
      const QString file = mFolder->filePath( QStringLiteral( "示例.gpkg" ) );
      ASSERT_TRUE( QFile::copy( QStringLiteral( LANTU_SAMPLE ), file ) );
      mWorkspace = new Workspace( file.toStdString() );
      mSource = new BookSource( *mWorkspace, placesOf( *mWorkspace, {} ), {}, QgsProject::instance(), mFolder->filePath( QStringLiteral( "答案" ) ).toStdString(), mProgress );
      mCounties = countiesChapter( *mSource, Usage::Internal );
      mTownships = townshipsChapter( *mSource, Usage::Internal );
      mSites = sitesChapter( *mSource, Usage::Internal );
      const auto rows = mWorkspace->rows( layer::households );
      rows->start( { field::countyCode, field::eliminated } );
      Row row;
      while ( rows->next( row ) )
      {
        Recount &county = mRecount[text( row.values[0] )];
        ++county.identified;
        county.remaining += whole( row.values[1] ) == 1 ? 0 : 1;
      }
    }
    static void TearDownTestSuite()
    {
      delete mSource;
      delete mWorkspace;
      delete mFolder;
      mCounties.clear();
      mTownships.clear();
      mSites.clear();
    }

    static inline QTemporaryDir *mFolder = nullptr;
    static inline Workspace *mWorkspace = nullptr;
    static inline BookSource *mSource = nullptr;
    static inline Progress mProgress;
    static inline std::vector<Page> mCounties;
    static inline std::vector<Page> mTownships;
    static inline std::vector<Page> mSites;
    static inline std::map<std::string, Recount> mRecount;
};

TEST_F( OnSamplePlacePages, ThereIsOneForEachPlace )
{
  EXPECT_EQ( mCounties.size(), 39U );
  EXPECT_EQ( mTownships.size(), 17U );
  EXPECT_EQ( mSites.size(), 253U );
  std::set<QString> keys;
  for ( const auto *pages : { &mCounties, &mTownships, &mSites } )
  {
    for ( const Page &page : *pages )
    {
      EXPECT_TRUE( keys.insert( page.key ).second ) << page.key.toStdString();
      EXPECT_TRUE( page.map && !page.map->extent.empty() ) << page.key.toStdString();
      EXPECT_TRUE( page.locator.has_value() );
      EXPECT_LE( page.findings.size(), 3 );
      EXPECT_THAT( page.title.toStdString(), HasSubstr( "（2022年1月）" ) );
      EXPECT_FALSE( page.runs.isEmpty() );
    }
  }
}

TEST_F( OnSamplePlacePages, CountiesAddUpToTheCity )
{
  int64_t remaining = 0;
  int64_t sites = 0;
  for ( const Page &page : mCounties )
  {
    const std::string code = page.key.mid( 7 ).toStdString();
    const QStringList &all = page.table->rows.back();
    sites += numberIn( all[4] );
    EXPECT_EQ( all[1], page.numbers[0].value );
    const int64_t counted = mRecount[code].remaining;
    const QString hiddenOnes = counted > 0 && counted < smallestShownCount ? few : notTold;
    EXPECT_EQ( all[1], isNumber( all[1] ) ? QLocale( QLocale::English ).toString( static_cast<qlonglong>( counted ) ) : hiddenOnes ) << code;
    remaining += mRecount[code].remaining;
  }
  EXPECT_EQ( remaining, 10798 ); // 25,614 - 14,816 of the newspaper's article
  EXPECT_EQ( sites, 253 );
}

TEST_F( OnSamplePlacePages, TheSameCountiesAreHiddenAsInATableOfAll )
{
  std::vector<std::vector<int64_t>> counts;
  std::vector<bool> hidden;
  for ( const Page &page : mCounties )
  {
    const Recount &county = mRecount[page.key.mid( 7 ).toStdString()];
    counts.push_back( { county.identified, county.remaining, county.identified - county.remaining } );
    hidden.push_back( !isNumber( page.numbers[0].value ) );
  }
  EXPECT_EQ( hidden, hiddenRows( counts ) );
  EXPECT_GE( std::count( hidden.begin(), hidden.end(), true ), 2 ); // one alone would follow from the total
}

TEST_F( OnSamplePlacePages, RowsOfACountyAddUpOrCannotBeWorkedOut )
{
  for ( const Page &page : mCounties )
  {
    SCOPED_TRACE( page.title.toStdString() );
    const auto &rows = page.table->rows;
    EXPECT_LE( rows.size(), 8U );
    int64_t shown = 0;
    int hidden = 0;
    int64_t sites = 0;
    for ( size_t i = 0; i + 1 < rows.size(); ++i )
    {
      ( isNumber( rows[i][1] ) ? shown : sites ) += isNumber( rows[i][1] ) ? numberIn( rows[i][1] ) : 0;
      hidden += isNumber( rows[i][1] ) ? 0 : 1;
      sites += numberIn( rows[i][4] );
    }
    EXPECT_EQ( sites, numberIn( rows.back()[4] ) );
    if ( !isNumber( rows.back()[1] ) )
      continue;
    const int64_t rest = numberIn( rows.back()[1] ) - shown;
    EXPECT_TRUE( hidden == 0 ? rest == 0 : hidden >= 2 && ( rest == 0 || rest >= smallestShownCount ) ) << hidden << " hidden, " << rest;
  }
}

TEST_F( OnSamplePlacePages, TownshipsHaveTheLightsOfTheirRun )
{
  const Result &run = mSource->result( "townshipgaps" );
  const Rows &answer = run.rows( "OUTPUT" );
  int64_t reds = 0;
  int open = 0;
  for ( const Page &page : mTownships )
  {
    SCOPED_TRACE( page.title.toStdString() );
    const std::string code = page.key.mid( 9 ).toStdString();
    const size_t row = answer.where( field::code, code ).at( 0 );
    reds += numberIn( page.numbers[1].value );
    EXPECT_EQ( numberIn( page.numbers[1].value ), answer.whole( row, townshipGapsField::reds ) );
    ASSERT_EQ( page.table->rows.size(), 10U );
    const auto count = [&page]( const char *sign )
    { return std::count_if( page.table->rows.begin(), page.table->rows.end(), [sign]( const QStringList &cells )
        { return cells[1].startsWith( QString::fromUtf8( sign ) ); } ); };
    EXPECT_EQ( count( "✕" ), answer.whole( row, townshipGapsField::reds ) );
    EXPECT_EQ( count( "!" ), answer.whole( row, townshipGapsField::ambers ) );
    EXPECT_EQ( count( "✓" ), answer.whole( row, townshipGapsField::greens ) );
    const int64_t houses = answer.whole( row, "house_gap_n" ).value();
    EXPECT_EQ( page.table->rows[2][2], houses > 0 && houses < smallestShownCount ? few : QString::number( houses ) );
    open += page.note.contains( QStringLiteral( "名称待补" ) ) ? 1 : 0;
    EXPECT_TRUE( page.runs.contains( run.run ) );
  }
  EXPECT_EQ( reds, run.summary.at( "red" ).get<int64_t>() );
  EXPECT_EQ( open, 8 ); // eight of the 17 have not been published
}

TEST_F( OnSamplePlacePages, SitesHaveTheStandingsOfTheirRun )
{
  const Result &run = mSource->result( "sitegaps" );
  const Rows &answer = run.rows( "OUTPUT" );
  int64_t gaps = 0;
  int64_t unknown = 0;
  for ( const Page &page : mSites )
  {
    SCOPED_TRACE( page.title.toStdString() );
    const size_t row = answer.where( field::siteId, page.key.mid( 5 ).toStdString() ).at( 0 );
    ASSERT_EQ( page.lights.size(), 8U );
    EXPECT_EQ( page.lights[0].verdict.toStdString(), answer.text( row, siteGapsField::water ) );
    EXPECT_EQ( page.lights[5].verdict.toStdString(), answer.text( row, "health_centre" ) );
    EXPECT_EQ( page.lights[5].value, QStringLiteral( "%1分钟" ).arg( std::llround( answer.number( row, "health_centre_min" ).value() ) ) );
    gaps += std::count_if( page.table->rows.begin(), page.table->rows.end(), []( const QStringList &cells )
      { return cells[4] == QStringLiteral( "未达标" ); } );
    unknown += std::count_if( page.table->rows.begin(), page.table->rows.end(), []( const QStringList &cells )
      { return cells[4] == QStringLiteral( "待查明" ); } );
    EXPECT_TRUE( page.runs.contains( run.run ) );
    EXPECT_EQ( page.runs.size(), 3 );
  }
  EXPECT_EQ( gaps, run.summary.at( "gaps" ).get<int64_t>() );
  EXPECT_EQ( unknown, run.summary.at( "unknowns" ).get<int64_t>() );
}

TEST_F( OnSamplePlacePages, ZeroEmploymentCannotBeWorkedOutFromTheCounty )
{
  const Rows &answer = mSource->result( "employment" ).rows( "OUTPUT" );
  std::map<std::string, std::pair<int64_t, int>> hiddenByCounty;
  int64_t told = 0;
  for ( const Page &page : mSites )
  {
    const size_t row = answer.where( field::siteId, page.key.mid( 5 ).toStdString() ).at( 0 );
    const int64_t zero = answer.whole( row, employmentField::zeroHouseholds ).value();
    const QString cell = fact( page, "零就业户" );
    const QString sentences = page.findings.join( QString() );
    if ( cell == QStringLiteral( "%1户" ).arg( zero ) )
    {
      EXPECT_TRUE( zero == 0 || zero >= smallestShownCount );
      told += zero;
      continue;
    }
    EXPECT_TRUE( cell == few + QStringLiteral( "户" ) || cell == notTold ) << cell.toStdString();
    EXPECT_EQ( fact( page, "已就业户" ), notTold );
    EXPECT_THAT( sentences.toStdString(), Not( HasSubstr( "户零就业" ) ) );
    auto &[sum, sites] = hiddenByCounty[answer.text( row, field::countyCode )];
    sum += zero;
    ++sites;
  }
  int64_t hidden = 0;
  for ( const auto &[county, sums] : hiddenByCounty )
  {
    EXPECT_GE( sums.second, 2 ) << county;
    hidden += sums.first;
  }
  EXPECT_EQ( told + hidden, mSource->result( "employment" ).summary.at( "zero_employment_households" ).get<int64_t>() );
}

TEST_F( OnSamplePlacePages, RingsHoldTheirSite )
{
  for ( const Page &page : mSites )
  {
    SCOPED_TRACE( page.title.toStdString() );
    const auto rings = std::find_if( page.map->layers.begin(), page.map->layers.end(), []( const PageLayer &layer )
      { return layer.style == QStringLiteral( "site_rings" ); } );
    ASSERT_NE( rings, page.map->layers.end() );
    EXPECT_EQ( rings->table->rows.size(), 3U );
    EXPECT_GE( number( rings->table->rows[0].values[0] ), number( rings->table->rows[2].values[0] ) ); // the longest is drawn first
  }
}

TEST_F( OnSamplePlacePages, PublicPagesHaveTheSameFiguresAndNothingBelowTheTownship )
{
  const auto compare = []( const std::vector<Page> &internal, const std::vector<Page> &open )
  {
    ASSERT_EQ( internal.size(), open.size() );
    for ( size_t i = 0; i < open.size(); ++i )
    {
      SCOPED_TRACE( open[i].title.toStdString() );
      EXPECT_EQ( open[i].key, internal[i].key );
      EXPECT_EQ( open[i].findings, internal[i].findings );
      EXPECT_EQ( open[i].table->rows, internal[i].table->rows );
      for ( size_t number = 0; number < open[i].numbers.size(); ++number )
        EXPECT_EQ( open[i].numbers[number].value, internal[i].numbers[number].value );
      EXPECT_TRUE( fact( open[i], "点内未消除监测户" ).isEmpty() );
      for ( const PageLayer &layer : open[i].map->layers )
      {
        EXPECT_THAT( layer.title.toStdString(), Not( HasSubstr( "每村户数" ) ) );
        EXPECT_NE( layer.style, QStringLiteral( "village_circles" ) );
      }
    }
  };
  compare( mCounties, countiesChapter( *mSource, Usage::Public ) );
  compare( mTownships, townshipsChapter( *mSource, Usage::Public ) );
  compare( mSites, sitesChapter( *mSource, Usage::Public ) );
}

TEST_F( OnSamplePlacePages, NoMapHasHouseholdsAndNoTextAnId )
{
  static const QRegularExpression digits( QStringLiteral( "[0-9]{11}" ) );
  for ( const auto *pages : { &mCounties, &mTownships, &mSites } )
  {
    for ( const Page &page : *pages )
    {
      EXPECT_FALSE( digits.match( words( page ) ).hasMatch() ) << words( page ).toStdString();
      for ( const auto &map : { page.map, page.locator } )
      {
        for ( const PageLayer &layer : map->layers )
        {
          EXPECT_NE( layer.workspaceLayer, QLatin1String( layer::households ) );
          EXPECT_NE( layer.workspaceLayer, QStringLiteral( "persons" ) );
        }
      }
    }
  }
}

Value n( int64_t value )
{
  return value;
}

Wkb squareAt( double west, double south, double width )
{
  const QByteArray bytes = QgsGeometry::fromRect( QgsRectangle( west, south, west + width, south + width ) ).asWkb();
  return Wkb( bytes.begin(), bytes.end() );
}

//! A county of long names with one site that has no position, and one with nothing; no roads.
class PlacePagesOfFew : public testing::Test
{
  protected:
    PlacePagesOfFew()
      : mFile( mFolder.filePath( QStringLiteral( "少.gpkg" ) ).toStdString() )
    {
      setLanguage( Language::Chinese );
      createWorkspace( mFile );
      const Workspace made( mFile );
      Table counties = test::rowsFor( layer::counties, { { { field::code, "500240" }, { field::name, "石柱土家族自治县" } }, { { field::code, "500103" }, { field::name, "渝中区" } } } );
      counties.rows[0].geometry = squareAt( 108, 29.5, 0.5 );
      counties.rows[1].geometry = squareAt( 106.5, 29.5, 0.1 );
      Table townships = test::rowsFor( layer::townships, { { { field::code, "500240201" }, { field::name, "后坪苗族土家族乡" }, { field::countyCode, "500240" }, { field::key17, n( 1 ) }, { field::keyEvidence, "明确" } } } );
      townships.rows[0].geometry = squareAt( 108.1, 29.6, 0.2 );
      Table villages = test::rowsFor( layer::villages, { { { field::code, "500240201201" }, { field::name, "一村" }, { field::townshipCode, "500240201" }, { field::countyCode, "500240" } } } );
      villages.rows[0].geometry = squareAt( 108.1, 29.6, 0.1 );
      made.append( { &counties, &townships, &villages } );
      // the first has no position
      Table sites = test::rowsFor( layer::sites, {
                                                   { { field::siteId, "S1" }, { field::name, "无坐标安置点" }, { field::countyCode, "500240" }, { field::townshipCode, "500240201" }, { field::householdCount, n( 20 ) }, { field::personCount, n( 85 ) }, { field::sizeClass, "微型" }, { field::waterOk, n( 0 ) }, { field::labourHouseholds, n( 12 ) }, { field::employedHouseholds, n( 10 ) }, { field::asOf, "2021-11-30" } },
                                                   { { field::siteId, "S2" }, { field::name, "二号安置点" }, { field::countyCode, "500240" }, { field::townshipCode, "500240201" }, { field::householdCount, n( 30 ) }, { field::personCount, n( 90 ) }, { field::sizeClass, "微型" }, { field::labourHouseholds, n( 20 ) }, { field::employedHouseholds, n( 20 ) }, { field::asOf, "2021-11-30" } },
                                                 } );
      sites.rows[1].geometry = test::pointAt( 108.15, 29.65 );
      made.append( sites );
      std::vector<test::Cells> households;
      for ( const char *id : { "H1", "H2", "H3" } )
        households.push_back( { { field::householdId, id }, { field::countyCode, "500240" }, { field::townshipCode, "500240201" }, { field::villageCode, "500240201201" }, { field::members, n( 3 ) }, { field::eliminated, n( 0 ) }, { field::siteId, "S1" }, { field::asOf, "2021-11-30" } } );
      made.append( test::rowsFor( layer::households, households ) );
    }

    BookSource source( const Workspace &workspace )
    {
      return BookSource( workspace, placesOf( workspace, {} ), { { QStringLiteral( "MODE" ), 0 } }, QgsProject::instance(), mFolder.filePath( QStringLiteral( "答案" ) ).toStdString(), mProgress );
    }

    QTemporaryDir mFolder;
    std::string mFile;
    Progress mProgress;
};

TEST_F( PlacePagesOfFew, SiteWithoutAPositionHasAPageThatSaysSo )
{
  const Workspace workspace( mFile );
  BookSource book = source( workspace );
  const std::vector<Page> pages = sitesChapter( book, Usage::Internal );
  ASSERT_EQ( pages.size(), 2U );
  EXPECT_TRUE( pages[1].map.has_value() );
  const Page &page = pages[0];
  EXPECT_EQ( page.title, QStringLiteral( "石柱县无坐标安置点 一点一图一表一策（2021年11月）" ) );
  EXPECT_FALSE( page.map.has_value() );
  EXPECT_THAT( page.note.toStdString(), HasSubstr( "缺坐标" ) );
  EXPECT_EQ( page.lights[0].verdict, QStringLiteral( "missing" ) );
  EXPECT_EQ( page.lights[0].value, QStringLiteral( "没有" ) );
  EXPECT_EQ( page.lights[6].verdict, QStringLiteral( "unknown" ) );
  EXPECT_EQ( page.lights[6].value, QStringLiteral( "缺" ) );
  EXPECT_EQ( page.table->rows[0], ( QStringList { "水", "应有；现没有", "水利部门", "缺", "未达标" } ) );
  EXPECT_EQ( fact( page, "点内未消除监测户" ), QStringLiteral( "<5户" ) );
  EXPECT_EQ( fact( page, "零就业户" ), QStringLiteral( "<5户" ) );
  EXPECT_EQ( fact( page, "已就业户" ), notTold );
  EXPECT_EQ( fact( page, "产权证" ), QStringLiteral( "缺" ) );
  EXPECT_EQ( fact( page, "建成" ), QStringLiteral( "缺" ) );
  EXPECT_EQ( page.suppressed, 3 );
}

TEST_F( PlacePagesOfFew, CountyWithNothingSaysNothing )
{
  const Workspace workspace( mFile );
  BookSource book = source( workspace );
  const std::vector<Page> pages = countiesChapter( book, Usage::Internal );
  ASSERT_EQ( pages.size(), 2U );
  const Page &empty = pages[0]; // 500103
  EXPECT_EQ( empty.numbers[0].value, QStringLiteral( "0" ) );
  EXPECT_EQ( empty.numbers[1].comparison, QStringLiteral( "没有集中安置点" ) );
  EXPECT_EQ( empty.numbers[2].comparison, QStringLiteral( "没有" ) );
  EXPECT_EQ( empty.findings, QStringList { QStringLiteral( "0户监测对象：没有识别的农户。" ) } );
  ASSERT_EQ( empty.table->rows.size(), 1U );
  EXPECT_EQ( empty.table->rows[0], ( QStringList { "合计", "0", "0", "—", "0" } ) );
  EXPECT_EQ( empty.suppressed, 0 );
  // three households in all: neither the county nor its township tells how many
  const Page &small = pages[1];
  EXPECT_EQ( small.numbers[0].value, QStringLiteral( "<5" ) );
  EXPECT_EQ( small.table->rows[0], ( QStringList { "后坪苗族土家族乡", "<5", "—", "—", "2" } ) );
  EXPECT_THAT( words( small ).toStdString(), Not( HasSubstr( "9人" ) ) );
}

TEST_F( PlacePagesOfFew, TownshipOfFewHouseholdsTellsNone )
{
  const Workspace workspace( mFile );
  BookSource book = source( workspace );
  const std::vector<Page> pages = townshipsChapter( book, Usage::Internal );
  ASSERT_EQ( pages.size(), 1U );
  EXPECT_EQ( pages[0].title, QStringLiteral( "石柱县后坪苗族土家族乡监测对象与短板（2021年11月）" ) );
  EXPECT_EQ( pages[0].numbers[0].value, QStringLiteral( "<5" ) );
  for ( const QStringList &cells : pages[0].table->rows )
  {
    const bool ofHouseholds = cells[4] == QStringLiteral( "户" );
    EXPECT_FALSE( ofHouseholds && isNumber( cells[3] ) && numberIn( cells[3] ) > 0 ) << cells.join( QChar( u' ' ) ).toStdString();
  }
  EXPECT_THAT( pages[0].findings.join( QString() ).toStdString(), HasSubstr( "市级帮扶集团：缺" ) );
}

TEST_F( PlacePagesOfFew, EmptyWorkspaceHasNoPages )
{
  const std::string file = mFolder.filePath( QStringLiteral( "空.gpkg" ) ).toStdString();
  createWorkspace( file );
  const Workspace workspace( file );
  BookSource none = source( workspace );
  EXPECT_THAT( sitesChapter( none, Usage::Internal ), IsEmpty() );
  EXPECT_THAT( townshipsChapter( none, Usage::Internal ), IsEmpty() );
  EXPECT_THAT( countiesChapter( none, Usage::Internal ), IsEmpty() );
}

} // namespace
