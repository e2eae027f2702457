// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of sites, townships and counties: their figures are those of the runs and of the workspace, and nothing small can be worked out.
#include <algorithm>
#include <map>
#include <set>

#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>

#include <gmock/gmock.h>
#include <qgsexception.h>
#include <qgsgeometry.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsvectordataprovider.h>
#include <qgsvectorlayer.h>

#include "base/error.h"
#include "convert.h"
#include "data/schema.h"
#include "measure/employment.h"
#include "measure/site_gaps.h"
#include "measure/standing.h"
#include "measure/suppression.h"
#include "measure/township_gaps.h"
#include "printing/book/chapters.h"
#include "printing/chapters/county_figures.h"
#include "printing/hidden_rows.h"
#include "printing/page_printer.h"
#include "printing/page_text.h"
#include "printing/workspace_layers.h"
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
      { return cells[0] != QStringLiteral( "产权证" ) && cells[4] == QStringLiteral( "待查明" ); } );
    EXPECT_TRUE( page.runs.contains( run.run ) );
    EXPECT_EQ( page.runs.size(), 3 );
  }
  EXPECT_EQ( gaps, run.summary.at( "gaps" ).get<int64_t>() );
  EXPECT_EQ( unknown, run.summary.at( "unknowns" ).get<int64_t>() );
}

//! What pages do not tell, and others can work out together from the sums above it.
struct Untold
{
    int places = 0;
    int64_t sum = 0;

    void add( int64_t count )
    {
      ++places;
      sum += count;
    }
    bool tells() const { return places == 1 || ( sum > 0 && sum < smallestShownCount ); }
};

TEST_F( OnSamplePlacePages, NeitherZeroEmploymentNorHouseholdsWithoutLabourCanBeWorkedOut )
{
  const Rows &answer = mSource->result( "employment" ).rows( "OUTPUT" );
  const Rows &sites = mSource->layer( layer::sites );
  const CountyFigures counties( *mSource );
  std::map<std::string, QString> nameOf;
  for ( size_t row = 0; row < counties.rows(); ++row )
    nameOf[counties.code( row )] = counties.name( row );
  std::map<QString, std::map<std::string, Untold>> ofCounties; // by kind
  std::map<std::string, int> states;
  for ( const Page &page : mSites )
  {
    SCOPED_TRACE( page.title.toStdString() );
    const std::string id = page.key.mid( 5 ).toStdString();
    const size_t row = answer.where( field::siteId, id ).at( 0 );
    const int64_t labour = answer.whole( row, field::labourHouseholds ).value();
    const int64_t employed = answer.whole( row, field::employedHouseholds ).value();
    const int64_t zero = answer.whole( row, employmentField::zeroHouseholds ).value();
    const int64_t without = std::max<int64_t>( 0, sites.whole( sites.where( field::siteId, id ).at( 0 ), field::householdCount ).value() - labour );
    const auto isTold = [&]( const char *name, int64_t count )
    { return fact( page, name ).startsWith( grouped( count ) + QStringLiteral( "户" ) ); };
    const auto small = []( int64_t count )
    { return count > 0 && count < smallestShownCount; };
    const bool tellsLabour = isTold( "有劳动力户", labour );
    const bool tellsZero = isTold( "零就业户", zero );
    std::map<std::string, Untold> &county = ofCounties[nameOf.at( answer.text( row, field::countyCode ) )];
    const std::string sentences = page.findings.join( QString() ).toStdString();
    if ( tellsLabour )
      EXPECT_FALSE( small( labour ) || small( without ) );
    else
    {
      county["labour"].add( labour );
      county["without labour"].add( without );
      EXPECT_EQ( fact( page, "有劳动力户" ), small( without ) ? QStringLiteral( "无劳动力<5户" ) : notTold );
      EXPECT_THAT( sentences, Not( HasSubstr( "有劳动力" ) ) );
    }
    if ( tellsZero )
      EXPECT_FALSE( small( zero ) );
    else
    {
      county["zero"].add( zero );
      county["employed"].add( employed );
      EXPECT_EQ( fact( page, "零就业户" ), small( zero ) ? few + QStringLiteral( "户" ) : notTold );
      EXPECT_THAT( sentences, Not( HasSubstr( "户零就业" ) ) );
    }
    EXPECT_EQ( fact( page, "已就业户" ) != notTold, tellsLabour && tellsZero ) << "it would tell the one that is hidden";
    ++states[std::string( tellsLabour ? "labour" : "-" ) + ( tellsZero ? " zero" : " -" )];
  }
  for ( const char *state : { "labour zero", "labour -", "- zero", "- -" } )
    EXPECT_GT( states[state], 0 ) << state << ": this tests nothing of it";

  const Page table = jobsChapter( *mSource, Usage::Internal ).back();
  ASSERT_EQ( table.table->columns[2].title, QStringLiteral( "有劳动力（户）" ) );
  ASSERT_EQ( table.table->columns[4].title, QStringLiteral( "零就业（户）" ) );
  std::map<std::string, Untold> ofCity;
  for ( const QStringList &cells : table.table->rows )
  {
    const auto county = ofCounties.find( cells[0] );
    if ( county == ofCounties.end() )
      continue;
    for ( const auto &[kind, untold] : county->second )
    {
      if ( isNumber( cells[2] ) || isNumber( cells[4] ) )
        EXPECT_FALSE( untold.tells() ) << cells[0].toStdString() << ", " << kind;
      else
        ofCity[kind].add( untold.sum );
    }
  }
  for ( const auto &[kind, untold] : ofCity )
    EXPECT_FALSE( untold.tells() ) << "the city, " << kind;
}

TEST_F( OnSamplePlacePages, CertificatesNotIssuedCannotBeWorkedOutFromTheCounty )
{
  const Rows &sites = mSource->layer( layer::sites );
  std::map<std::string, std::pair<int64_t, int>> hiddenByCounty;
  std::map<std::string, int> states;
  for ( const Page &page : mSites )
  {
    SCOPED_TRACE( page.title.toStdString() );
    const size_t row = sites.where( field::siteId, page.key.mid( 5 ).toStdString() ).at( 0 );
    const auto due = sites.whole( row, field::deedsDue );
    const auto issued = sites.whole( row, field::deedsIssued );
    const QString cell = fact( page, "产权证" );
    const auto matter = std::find_if( page.table->rows.begin(), page.table->rows.end(), []( const QStringList &cells )
      { return cells[0] == QStringLiteral( "产权证" ); } );
    const QString status = matter == page.table->rows.end() ? QString() : ( *matter )[4];
    if ( !due )
    {
      EXPECT_EQ( cell, QStringLiteral( "缺" ) );
      EXPECT_EQ( status, QStringLiteral( "待查明" ) );
      ++states["unknown"];
      continue;
    }
    const int64_t lacking = *due - *issued;
    const QLocale english( QLocale::English );
    if ( cell.startsWith( QStringLiteral( "应发%1本，已发%2本（" ).arg( english.toString( qlonglong( *due ) ), english.toString( qlonglong( *issued ) ) ) ) )
    {
      EXPECT_TRUE( lacking == 0 || lacking >= smallestShownCount );
      EXPECT_EQ( status, lacking > 0 ? QStringLiteral( "未发齐" ) : QString() );
      ++states[lacking > 0 ? "some" : "all"];
      continue;
    }
    ++states["hidden"];
    EXPECT_GT( page.suppressed, 0 );
    EXPECT_TRUE( cell.endsWith( QStringLiteral( "未发<5本" ) ) ? lacking < smallestShownCount : cell.endsWith( QStringLiteral( "已发—" ) ) ) << cell.toStdString();
    EXPECT_FALSE( status.isEmpty() ) << "no row would say that nothing is lacking";
    EXPECT_THAT( words( page ).toStdString(), Not( HasSubstr( QStringLiteral( "已发%1本" ).arg( *issued ).toStdString() ) ) );
    auto &[sum, count] = hiddenByCounty[sites.text( row, field::countyCode )];
    sum += lacking;
    count += lacking > 0;
  }
  for ( const char *state : { "unknown", "all", "some", "hidden" } )
    EXPECT_GT( states[state], 0 ) << state;
  int64_t ofHiddenCounties = 0;
  for ( const auto &[county, sums] : hiddenByCounty )
  {
    if ( sums.first < smallestShownCount || sums.second < 2 )
      ofHiddenCounties += sums.first; // the county's own sum is nowhere told
  }
  EXPECT_TRUE( ofHiddenCounties == 0 || ofHiddenCounties >= smallestShownCount );
}

//! Those in towns have all kinds of facilities around them, and the longest legends.
TEST_F( OnSamplePlacePages, EverySiteGoesOnItsSheet )
{
  for ( const Paper paper : { Paper::A3Landscape, Paper::A4Landscape } )
  {
    QgsProject project;
    PagePrinter printer( project, *mWorkspace, {}, paper, stylesFolder(), QStringLiteral( "测试" ) );
    for ( const Page &page : mSites )
    {
      QStringList warnings;
      printer.layout( page, { 1, 1 }, warnings );
      EXPECT_TRUE( warnings.isEmpty() ) << page.title.toStdString() << ": " << warnings.join( '\n' ).toStdString();
      printer.turnPage();
    }
  }
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

TEST_F( OnSamplePlacePages, VillagesTellNoSmallCount )
{
  BookSource villagesOf( *mWorkspace, placesOf( *mWorkspace, { "城口县" }, true ), {}, QgsProject::instance(), mFolder->filePath( QStringLiteral( "答案" ) ).toStdString(), mProgress );
  const std::vector<Page> pages = villagesChapter( villagesOf, Usage::Internal );
  EXPECT_EQ( pages.size(), mSource->layer( layer::villages ).where( field::countyCode, "500229" ).size() );
  std::map<std::string, Recount> counts;
  const auto rows = mWorkspace->rows( layer::households );
  rows->start( { field::villageCode, field::eliminated } );
  Row row;
  while ( rows->next( row ) )
  {
    Recount &village = counts[text( row.values[0] )];
    ++village.identified;
    village.remaining += whole( row.values[1] ) == 1 ? 0 : 1;
  }
  const Rows &gaps = villagesOf.result( "gaps", { { QStringLiteral( "LEVEL" ), QStringLiteral( "village" ) } } ).rows( "OUTPUT" );
  struct Hidden
  {
      int64_t remaining = 0;
      int64_t identified = 0;
      int villages = 0;
  };
  std::map<std::string, Hidden> hidden;
  int told = 0;
  for ( const Page &page : pages )
  {
    SCOPED_TRACE( page.title.toStdString() );
    const std::string code = page.key.mid( 8 ).toStdString();
    EXPECT_TRUE( page.map && page.locator );
    EXPECT_LE( page.findings.size(), 3 );
    const Recount &village = counts[code];
    const int64_t eliminated = village.identified - village.remaining;
    if ( isNumber( page.numbers[0].value ) )
    {
      EXPECT_EQ( numberIn( page.numbers[0].value ), village.remaining );
      for ( const int64_t count : { village.identified, village.remaining, eliminated } )
        EXPECT_TRUE( count == 0 || count >= smallestShownCount ) << count;
      told += village.identified > 0 ? 1 : 0;
    }
    else
    {
      EXPECT_EQ( page.numbers[0].comparison, QStringLiteral( "户数少，不单列" ) );
      EXPECT_THAT( page.findings.join( QString() ).toStdString(), Not( HasSubstr( "风险未消除" ) ) );
      Hidden &township = hidden[code.substr( 0, 9 )];
      township.remaining += village.remaining;
      township.identified += village.identified;
      ++township.villages;
    }
    const size_t answer = gaps.where( field::code, code ).at( 0 );
    ASSERT_EQ( page.table->rows.size(), 5U );
    const auto minutes = gaps.number( answer, "health_centre_min" );
    EXPECT_EQ( page.table->rows[1][2], minutes ? QStringLiteral( "%1分钟" ).arg( std::lround( *minutes ) ) : QStringLiteral( "缺" ) );
    EXPECT_EQ( page.table->rows[4][2], ( gaps.text( answer, "waste" ) == "ok" ? QStringLiteral( "有" ) : gaps.text( answer, "waste" ) == "missing" ? QStringLiteral( "没有" )
                                                                                                                                                   : QStringLiteral( "缺" ) ) );
    int64_t failed = 0;
    for ( const char *rule : { "clinic", "health_centre", "primary", "paved", "waste" } )
      failed += gaps.text( answer, rule ) == "beyond" || gaps.text( answer, rule ) == "missing" ? 1 : 0;
    EXPECT_EQ( numberIn( page.numbers[1].value ), failed );
  }
  EXPECT_GT( told, 0 );
  for ( const Page &page : mTownships )
  {
    const auto found = hidden.find( page.key.mid( 9 ).toStdString() );
    if ( found == hidden.end() || !isNumber( page.numbers[0].value ) )
      continue;
    // the township's page and those of its other villages leave their sum
    EXPECT_GE( found->second.villages, 2 );
    EXPECT_TRUE( found->second.remaining == 0 || found->second.remaining >= smallestShownCount ) << found->second.remaining;
    EXPECT_GE( found->second.identified, smallestShownCount );
  }
}

TEST_F( OnSamplePlacePages, VillagesAreForInternalUseAndForPlacesThatWereChosen )
{
  const auto refused = []( BookSource &source, Usage usage )
  {
    try
    {
      villagesChapter( source, usage );
    }
    catch ( const Error &error )
    {
      return std::string( error.what() );
    }
    return std::string();
  };
  BookSource one( *mWorkspace, placesOf( *mWorkspace, { "500229001200" }, true ), {}, QgsProject::instance(), mFolder->filePath( QStringLiteral( "答案" ) ).toStdString(), mProgress );
  EXPECT_EQ( one.places().villages.size(), 1U );
  EXPECT_THAT( refused( one, Usage::Public ), HasSubstr( "公开版不印村的页" ) );
  EXPECT_EQ( refused( one, Usage::Internal ), "" );
  BookSource all( *mWorkspace, placesOf( *mWorkspace, {}, true ), {}, QgsProject::instance(), mFolder->filePath( QStringLiteral( "答案" ) ).toStdString(), mProgress );
  EXPECT_THAT( refused( all, Usage::Internal ), HasSubstr( "共有7,929个村。请用 PLACES 写明" ) );
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
    explicit PlacePagesOfFew( bool secondSiteHasPosition = true )
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
      if ( secondSiteHasPosition )
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

//! The same with roads and a clinic, and neither site has a position.
class PlacePagesOfLostSites : public PlacePagesOfFew
{
  protected:
    PlacePagesOfLostSites()
      : PlacePagesOfFew( false )
    {
      const Workspace made( mFile );
      Table roads = test::rowsFor( layer::roads, { { { field::roadId, "R1" }, { field::roadClass, "乡道" } } } );
      const QByteArray line = QgsGeometry::fromWkt( QStringLiteral( "MultiLineString ((108.1 29.6, 108.2 29.7))" ) ).asWkb();
      roads.rows[0].geometry = Wkb( line.begin(), line.end() );
      made.append( roads );
      made.append( test::rowsFor( layer::facilities, { { { field::facilityId, "F1" }, { field::name, "卫生院" }, { field::kind, "卫生院" }, { field::status, "在用" } } }, { { 108.15, 29.65 } } ) );
    }
};

TEST_F( PlacePagesOfLostSites, EverySiteHasItsPageAndEveryCountyToo )
{
  const Workspace workspace( mFile );
  BookSource book( workspace, placesOf( workspace, {} ), {}, QgsProject::instance(), mFolder.filePath( QStringLiteral( "答案" ) ).toStdString(), mProgress );
  const std::vector<Page> sites = sitesChapter( book, Usage::Internal );
  ASSERT_EQ( sites.size(), 2U );
  for ( const Page &page : sites )
  {
    EXPECT_FALSE( page.map.has_value() );
    EXPECT_TRUE( page.locator.has_value() );
    EXPECT_THAT( page.note.toStdString(), HasSubstr( "缺坐标：该安置点没有坐标，不出图" ) );
    EXPECT_EQ( page.lights[5].value, QStringLiteral( "缺" ) ) << "no way from nowhere, though there is a clinic";
  }
  EXPECT_EQ( sites[0].lights[0].value, QStringLiteral( "没有" ) ) << "what the site itself has is known without a position";
  EXPECT_EQ( sites[0].table->rows[0], ( QStringList { "水", "应有；现没有", "水利部门", "缺", "未达标" } ) );

  const std::vector<Page> counties = countiesChapter( book, Usage::Internal );
  ASSERT_EQ( counties.size(), 2U );
  EXPECT_TRUE( counties[1].map.has_value() );
  EXPECT_EQ( counties[1].numbers[1].value, QStringLiteral( "2" ) );
}

TEST_F( PlacePagesOfLostSites, WhatIsFoundBeforePrintingCountsThem )
{
  for ( const auto &[level, keys] : { std::pair( "site", QStringList { QStringLiteral( "site-S1" ), QStringLiteral( "site-S2" ) } ), std::pair( "county", QStringList { QStringLiteral( "county-500240" ), QStringLiteral( "county-500103" ) } ) } )
  {
    SCOPED_TRACE( level );
    const QString name = mFolder.filePath( QString::fromLatin1( level ) );
    const QVariantMap printed = test::run( QStringLiteral( "lantu:atlas" ), { { QStringLiteral( "WORKSPACE" ), QString::fromStdString( mFile ) }, { QStringLiteral( "LEVEL" ), QString::fromLatin1( level ) }, { QStringLiteral( "OUTPUT" ), name + QStringLiteral( ".pdf" ) } } );
    EXPECT_EQ( printed.value( QStringLiteral( "pages" ) ).toInt(), 2 );
    EXPECT_TRUE( QFile::exists( name + QStringLiteral( ".pdf" ) ) );
    QFile preflight( name + QStringLiteral( "_preflight.txt" ) );
    ASSERT_TRUE( preflight.open( QIODevice::ReadOnly ) );
    const std::string found = preflight.readAll().toStdString();
    EXPECT_THAT( found, HasSubstr( "2个安置点（共2个）没有坐标" ) );
    EXPECT_THAT( found, Not( HasSubstr( "没有印" ) ) );
    for ( const QString &key : keys )
      EXPECT_THAT( found, HasSubstr( key.toStdString() ) );
  }
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

TEST_F( PlacePagesOfFew, AtlasOfVillagesSaysWhatItDoesNotPrint )
{
  const QString output = mFolder.filePath( QStringLiteral( "村.pdf" ) );
  const auto atlas = [&]( const char *edition )
  { return test::run( QStringLiteral( "lantu:atlas" ), { { QStringLiteral( "WORKSPACE" ), QString::fromStdString( mFile ) }, { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "LEVEL" ), QStringLiteral( "village" ) }, { QStringLiteral( "EDITION" ), QString::fromLatin1( edition ) }, { QStringLiteral( "OUTPUT" ), output } } ); };
  EXPECT_THROW( atlas( "public" ), QgsProcessingException );
  EXPECT_FALSE( QFile::exists( output ) );
  const QVariantMap printed = atlas( "internal" );
  EXPECT_EQ( printed.value( QStringLiteral( "pages" ) ).toInt(), 1 );
  EXPECT_TRUE( QFile::exists( output ) );

  QProcess here; // a file without a folder, as one types it
  here.setWorkingDirectory( mFolder.path() );
  here.start( QStringLiteral( LANTU_PROGRAM ), { QStringLiteral( "run" ), QStringLiteral( "lantu:atlas" ), QStringLiteral( "--WORKSPACE=" ) + QString::fromStdString( mFile ), QStringLiteral( "--MODE=0" ), QStringLiteral( "--LEVEL=village" ), QStringLiteral( "--CHECK_ONLY=true" ), QStringLiteral( "--OUTPUT=村二.pdf" ) } );
  ASSERT_TRUE( here.waitForFinished( 120000 ) );
  EXPECT_EQ( here.exitCode(), 0 ) << here.readAllStandardError().toStdString();
  EXPECT_TRUE( QFile::exists( mFolder.filePath( QStringLiteral( "村二_preflight.txt" ) ) ) );
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

//! Sites that have all their certificates, not all, nearly all, hardly any, and of which it is not known.
class PlacePagesOfDeeds : public PlacePagesOfFew
{
  protected:
    PlacePagesOfDeeds()
    {
      const auto site = []( const char *id, int64_t households, test::Cells further )
      {
        test::Cells cells { { field::siteId, id }, { field::name, std::string( id ) + "安置点" }, { field::countyCode, "500240" }, { field::townshipCode, "500240201" }, { field::householdCount, n( households ) }, { field::personCount, n( 4 * households ) }, { field::sizeClass, "小型" }, { field::asOf, "2021-11-30" } };
        cells.insert( cells.end(), further.begin(), further.end() );
        return cells;
      };
      Table sites = test::rowsFor( layer::sites, {
                                                   site( "T1", 320, { { field::occupiedHouseholds, n( 290 ) }, { field::deedsDue, n( 320 ) }, { field::deedsIssued, n( 298 ) }, { field::officeInCharge, "石柱县发展改革委" }, { field::residentsCommittee, n( 1 ) }, { field::partyBranch, n( 0 ) }, { field::oneStopCentre, n( 1 ) }, { field::reclaimedHouseholds, n( 300 ) }, { field::gridWorkers, n( 4 ) } } ),
                                                   site( "T2", 100, { { field::occupiedHouseholds, n( 97 ) }, { field::deedsDue, n( 100 ) }, { field::deedsIssued, n( 98 ) }, { field::officeInCharge, "张建国" }, { field::reclaimedHouseholds, n( 97 ) } } ),
                                                   site( "T3", 1200, { { field::occupiedHouseholds, n( 1200 ) }, { field::deedsDue, n( 1200 ) }, { field::deedsIssued, n( 1200 ) }, { field::officeInCharge, "文旅委" }, { field::reclaimedHouseholds, n( 1200 ) } } ),
                                                   site( "T4", 80, { { field::occupiedHouseholds, n( 2 ) }, { field::deedsDue, n( 80 ) } } ),
                                                   site( "T5", 60, { { field::deedsDue, n( 60 ) }, { field::deedsIssued, n( 3 ) } } ),
                                                   site( "T6", 90, { { field::occupiedHouseholds, n( 85 ) }, { field::deedsDue, n( 90 ) }, { field::deedsIssued, n( 80 ) } } ),
                                                 } );
      for ( Row &row : sites.rows )
        row.geometry = test::pointAt( 108.15, 29.65 );
      const Workspace made( mFile );
      made.append( sites );
    }
    ~PlacePagesOfDeeds() override { setLanguage( Language::Chinese ); }

    std::map<std::string, Page> pages( Usage usage = Usage::Internal )
    {
      const Workspace workspace( mFile );
      BookSource book = source( workspace );
      std::map<std::string, Page> found;
      for ( const Page &page : sitesChapter( book, usage ) )
        found.emplace( page.key.mid( 5 ).toStdString(), page );
      return found;
    }

    static QStringList matter( const Page &page, const char *name = "产权证" )
    {
      for ( const QStringList &cells : page.table->rows )
      {
        if ( cells[0] == QString::fromUtf8( name ) )
          return cells;
      }
      return {};
    }
};

TEST_F( PlacePagesOfDeeds, CardsTellWhatIsDueAndIssued )
{
  for ( const Usage usage : { Usage::Internal, Usage::Public } )
  {
    const auto all = pages( usage );
    EXPECT_EQ( fact( all.at( "T1" ), "产权证" ), QStringLiteral( "应发320本，已发298本（93.1%）" ) );
    EXPECT_EQ( fact( all.at( "T2" ), "产权证" ), QStringLiteral( "应发100本，未发<5本" ) );
    EXPECT_EQ( fact( all.at( "T3" ), "产权证" ), QStringLiteral( "应发1,200本，已发1,200本（100.0%）" ) );
    EXPECT_EQ( fact( all.at( "T4" ), "产权证" ), QStringLiteral( "应发80本，已发缺" ) );
    EXPECT_EQ( fact( all.at( "T5" ), "产权证" ), QStringLiteral( "应发60本，已发<5本" ) );
    EXPECT_EQ( fact( all.at( "T6" ), "产权证" ), QStringLiteral( "应发90本，已发—" ) ) << "with the total of the city it would tell the second";
    EXPECT_EQ( fact( all.at( "S1" ), "产权证" ), QStringLiteral( "缺" ) );
    EXPECT_THAT( all.at( "T2" ).note.toStdString(), HasSubstr( "不足5户、5本的只示“<5”" ) );
  }
}

TEST_F( PlacePagesOfDeeds, CardsDoNotTellFewWhoHaveNotMovedIn )
{
  for ( const Usage usage : { Usage::Internal, Usage::Public } )
  {
    const auto all = pages( usage );
    EXPECT_EQ( fact( all.at( "T1" ), "入住" ), QStringLiteral( "290户（90.6%）" ) );
    EXPECT_EQ( fact( all.at( "T2" ), "入住" ), QStringLiteral( "未入住<5户" ) ) << "beside the 100 that are there, 97 would tell 3";
    EXPECT_EQ( fact( all.at( "T3" ), "入住" ), QStringLiteral( "1,200户（100.0%）" ) );
    EXPECT_EQ( fact( all.at( "T4" ), "入住" ), QStringLiteral( "<5户" ) );
    EXPECT_EQ( fact( all.at( "T5" ), "入住" ), QStringLiteral( "缺" ) );
    EXPECT_EQ( fact( all.at( "T6" ), "入住" ), QStringLiteral( "85户（94.4%）" ) ) << "5 are told";
    EXPECT_THAT( all.at( "T2" ).note.toStdString(), HasSubstr( "不足5户" ) );
  }
}

TEST_F( PlacePagesOfDeeds, WhatIsNotIssuedIsAmongTheMeasures )
{
  const auto all = pages();
  const auto row = []( const char *state, const char *status )
  { return QStringList { "产权证", QString::fromUtf8( state ), "规划自然资源部门", "缺", QString::fromUtf8( status ) }; };
  EXPECT_EQ( matter( all.at( "T1" ) ), row( "应发尽发；已发298本，差22本", "未发齐" ) );
  EXPECT_EQ( matter( all.at( "T2" ) ), row( "应发尽发；未发<5本", "未发齐" ) );
  EXPECT_TRUE( matter( all.at( "T3" ) ).isEmpty() );
  EXPECT_EQ( matter( all.at( "T4" ) ), row( "应发尽发；情况缺", "待查明" ) );
  EXPECT_EQ( matter( all.at( "T5" ) ), row( "应发尽发；已发数不单列", "—" ) );
  EXPECT_EQ( matter( all.at( "T6" ) ), row( "应发尽发；已发数不单列", "—" ) );
  const auto &unknown = all.at( "S1" ).table->rows;
  EXPECT_EQ( unknown[0][0], QStringLiteral( "水" ) ) << "what is lacking comes before what is not known";
  EXPECT_EQ( unknown.back(), row( "应发尽发；情况缺", "待查明" ) );
}

TEST_F( PlacePagesOfDeeds, CardsTellTheCommunityAndTheOffice )
{
  const auto all = pages( Usage::Public );
  EXPECT_EQ( fact( all.at( "T1" ), "责任单位" ), QStringLiteral( "石柱县发展改革委" ) );
  EXPECT_EQ( fact( all.at( "T1" ), "社区组织" ), QStringLiteral( "居委会有，党支部没有" ) );
  EXPECT_EQ( fact( all.at( "T1" ), "一站式服务中心" ), QStringLiteral( "有" ) );
  EXPECT_EQ( fact( all.at( "T1" ), "网格员" ), QStringLiteral( "4人" ) );
  EXPECT_EQ( fact( all.at( "T1" ), "旧宅复垦" ), QStringLiteral( "300户（93.8%）" ) );
  EXPECT_EQ( fact( all.at( "T2" ), "旧宅复垦" ), QStringLiteral( "未复垦<5户" ) );
  EXPECT_EQ( fact( all.at( "T3" ), "旧宅复垦" ), QStringLiteral( "1,200户（100.0%）" ) );
  EXPECT_EQ( fact( all.at( "T2" ), "责任单位" ), QStringLiteral( "张**" ) ) << "a person is no office";
  EXPECT_EQ( fact( all.at( "T3" ), "责任单位" ), QStringLiteral( "文旅委" ) );
  for ( const char *name : { "责任单位", "一站式服务中心", "网格员", "旧宅复垦" } )
    EXPECT_EQ( fact( all.at( "S1" ), name ), QStringLiteral( "缺" ) ) << name;
  EXPECT_EQ( fact( all.at( "S1" ), "社区组织" ), QStringLiteral( "居委会缺，党支部缺" ) );
}

TEST_F( PlacePagesOfDeeds, CardsInEnglish )
{
  setLanguage( Language::English );
  const auto all = pages();
  EXPECT_EQ( fact( all.at( "T1" ), "Property certificates" ), QStringLiteral( "320 due, 298 issued (93.1%)" ) );
  EXPECT_EQ( fact( all.at( "T2" ), "Property certificates" ), QStringLiteral( "100 due, <5 not issued" ) );
  EXPECT_EQ( fact( all.at( "T2" ), "Moved in" ), QStringLiteral( "<5 hh not moved in" ) );
  EXPECT_EQ( fact( all.at( "S1" ), "Property certificates" ), QStringLiteral( "unknown" ) );
  EXPECT_EQ( fact( all.at( "T1" ), "Community" ), QStringLiteral( "residents' committee: yes, Party branch: none" ) );
  EXPECT_EQ( matter( all.at( "T1" ), "Property certificates" ), ( QStringList { "Property certificates", "must all be issued; 298 issued, 22 lacking", "Planning and natural resources", "unknown", "not all issued" } ) );
}

TEST_F( PlacePagesOfDeeds, TheChapterOfRelocationTellsTheTotal )
{
  const Workspace workspace( mFile );
  BookSource book = source( workspace );
  const std::vector<Page> pages = relocationChapter( book, Usage::Public );
  const auto areas = std::find_if( pages.begin(), pages.end(), []( const Page &page )
    { return page.key == QStringLiteral( "relocation-areas" ); } );
  ASSERT_NE( areas, pages.end() );
  ASSERT_EQ( areas->findings.size(), 2 );
  EXPECT_EQ( areas->findings[1], QStringLiteral( "1,679本产权证已发，占应发1,770本的94.9%（3个安置点情况缺）。" ) );
}

//! Those made before sites had such fields.
TEST_F( PlacePagesOfDeeds, OlderWorkspacesPrintThemAsUnknown )
{
  {
    QgsVectorLayer sites( QString::fromStdString( mFile ) + QStringLiteral( "|layername=" ) + QLatin1String( layer::sites ), QStringLiteral( "sites" ), QStringLiteral( "ogr" ) );
    QgsAttributeIds later;
    for ( const Field &field : schemaLayer( layer::sites ).fields )
    {
      if ( field.optional )
        later << sites.fields().lookupField( QLatin1String( field.name ) );
    }
    ASSERT_EQ( later.size(), 8 );
    ASSERT_TRUE( sites.dataProvider()->deleteAttributes( later ) );
  }
  const auto all = pages();
  ASSERT_EQ( all.size(), 8U );
  for ( const char *name : { "产权证", "责任单位", "一站式服务中心", "网格员", "旧宅复垦" } )
    EXPECT_EQ( fact( all.at( "T1" ), name ), QStringLiteral( "缺" ) ) << name;
  EXPECT_EQ( fact( all.at( "T1" ), "社区组织" ), QStringLiteral( "居委会缺，党支部缺" ) );
  EXPECT_EQ( matter( all.at( "T1" ) ).back(), QStringLiteral( "待查明" ) );
  const Workspace workspace( mFile );
  BookSource book = source( workspace );
  for ( const Page &page : relocationChapter( book, Usage::Internal ) )
    EXPECT_THAT( page.findings.join( QString() ).toStdString(), Not( HasSubstr( "产权证" ) ) );
}

} // namespace
