// SPDX-License-Identifier: GPL-3.0-or-later
// The chapters of themes where there is little or nothing to say.
#include <filesystem>

#include <gmock/gmock.h>
#include <qgsgeometry.h>
#include <qgsproject.h>

#include "convert.h"
#include "i18n/translation.h"
#include "printing/book/chapters.h"
#include "printing/chapters/area_table.h"
#include "printing/chapters/most_words.h"
#include "printing/chapters/theme_map.h"
#include "support.h"

using namespace lantu;
using testing::ElementsAre;
using testing::IsEmpty;

namespace
{

Value n( int64_t value )
{
  return value;
}

Wkb square( double west, double south, double width )
{
  const QByteArray bytes = QgsGeometry::fromRect( QgsRectangle( west, south, west + width, south + width ) ).asWkb();
  return Wkb( bytes.begin(), bytes.end() );
}

QStringList keysOf( const std::vector<Page> &pages )
{
  QStringList keys;
  for ( const Page &page : pages )
    keys << page.key;
  return keys;
}

//! A source of a workspace in a folder, asking straight-line ways: there are no roads.
class Themes : public testing::Test
{
  protected:
    Themes() { useLanguage( Language::Chinese ); }

    BookSource source( const Workspace &workspace, const std::vector<std::string> &places = {} )
    {
      const std::filesystem::path answers = mFolder.filePath( QStringLiteral( "答案" ) ).toStdString();
      std::filesystem::create_directories( answers );
      return BookSource( workspace, placesOf( workspace, places ), { { QStringLiteral( "MODE" ), 0 } }, QgsProject::instance(), answers, mQuiet );
    }

    QTemporaryDir mFolder;
    Progress mQuiet;
};

//! Three counties with a township each.
class ThemesOfThree : public Themes
{
  protected:
    ThemesOfThree()
      : mPath( mFolder.filePath( QStringLiteral( "三县.gpkg" ) ).toStdString() )
    {
      createWorkspace( mPath );
      const Workspace made( mPath );
      std::vector<test::Cells> counties;
      std::vector<test::Cells> townships;
      const char *const codes[] = { "500229", "500230", "500240" };
      const char *const names[] = { "城口县", "丰都县", "石柱土家族自治县" };
      static const char *const townshipCodes[] = { "500229101", "500230101", "500240101" };
      for ( size_t i = 0; i < 3; ++i )
      {
        counties.push_back( { { field::code, codes[i] }, { field::name, names[i] } } );
        townships.push_back( { { field::code, townshipCodes[i] }, { field::name, "后坪苗族土家族乡" }, { field::countyCode, codes[i] }, { field::key17, n( 0 ) } } );
      }
      Table countyRows = test::rowsFor( layer::counties, counties );
      Table townshipRows = test::rowsFor( layer::townships, townships );
      for ( size_t i = 0; i < 3; ++i )
      {
        countyRows.rows[i].geometry = square( 107 + static_cast<double>( i ), 30, 1 );
        townshipRows.rows[i].geometry = square( 107.2 + static_cast<double>( i ), 30.2, 0.3 );
      }
      made.append( countyRows );
      made.append( townshipRows );
    }

    std::string mPath;
};

TEST_F( Themes, AnEmptyWorkspaceHasNoPages )
{
  const std::string path = mFolder.filePath( QStringLiteral( "空.gpkg" ) ).toStdString();
  createWorkspace( path );
  const Workspace workspace( path );
  BookSource empty = source( workspace );
  for ( const auto chapter : { elementsChapter, lightsChapter, gapsChapter, relocationChapter } )
    EXPECT_THAT( keysOf( chapter( empty, Usage::Internal ) ), IsEmpty() );
}

TEST_F( Themes, WithoutChecksCluesAndVillagesOnlyWhatIsKnownIsSaid )
{
  const test::SmallWorkspace small;
  const Workspace workspace = small.workspace();
  BookSource asked = source( workspace );
  EXPECT_THAT( keysOf( elementsChapter( asked, Usage::Internal ) ), IsEmpty() ) << "no household has a month of identification: that is no zero";
  EXPECT_EQ( keysOf( lightsChapter( asked, Usage::Internal ) ), QStringList( QStringLiteral( "lights-utilities" ) ) );
  EXPECT_THAT( keysOf( gapsChapter( asked, Usage::Internal ) ), IsEmpty() );
}

TEST_F( Themes, ACountyWithTwoSitesHasItsRelocationPages )
{
  const test::SmallWorkspace small;
  const Workspace workspace = small.workspace();
  BookSource asked = source( workspace );
  const std::vector<Page> pages = relocationChapter( asked, Usage::Public );
  ASSERT_GE( pages.size(), 4U );
  EXPECT_EQ( pages[0].numbers[0].value.toStdString(), "2" );
  EXPECT_EQ( pages[0].numbers[1].value.toStdString(), "1,495" );
  EXPECT_EQ( pages[0].table->rows.size(), 3U ) << "中型, 小型 and all";
}

TEST_F( ThemesOfThree, ASmallCountIsHiddenTogetherWithTheOneThatWouldTellIt )
{
  const Workspace workspace( mPath );
  BookSource asked = source( workspace );
  const ThemeAreas areas( asked );
  const std::vector<TownshipCounts> counts { { "500229101", "500229", { 3, 40 } }, { "500230101", "500230", { 20, 50 } }, { "500240101", "500240", { 30, 60 } } };
  int suppressed = 0;
  const PageTable table = areaTable( areas, counts, QStringLiteral( "最多" ), { { QStringLiteral( "户" ), 0, {}, true }, { QStringLiteral( "占比" ), 0, 1, true }, { QStringLiteral( "村" ), 1 } }, suppressed );
  ASSERT_EQ( table.rows.size(), 4U );
  EXPECT_EQ( table.rows[0], QStringList( { QStringLiteral( "石柱" ), QStringLiteral( "30" ), QStringLiteral( "50.0%" ), QStringLiteral( "60" ) } ) );
  EXPECT_EQ( table.rows[1], QStringList( { QStringLiteral( "丰都县" ), QStringLiteral( "—" ), QStringLiteral( "—" ), QStringLiteral( "50" ) } ) );
  EXPECT_EQ( table.rows[2], QStringList( { QStringLiteral( "城口县" ), QStringLiteral( "<5" ), QStringLiteral( "—" ), QStringLiteral( "40" ) } ) );
  EXPECT_EQ( table.rows[3].mid( 1 ), QStringList( { QStringLiteral( "53" ), QStringLiteral( "35.3%" ), QStringLiteral( "150" ) } ) );
  EXPECT_TRUE( table.totals );
  EXPECT_EQ( suppressed, 4 );
}

TEST_F( ThemesOfThree, AZeroIsNotDrawnAndTheUnknownIsNoZero )
{
  const std::vector<TownshipCounts> counts { { "500229101", "500229", { 0, 10 } }, { "500230101", "500230", { 0, 0 } }, { "500240101", "500240", { 4, 8 } } };
  const std::vector<TownshipValue> villages = townshipShares( counts, 0, 1, false );
  ASSERT_EQ( villages.size(), 2U );
  EXPECT_EQ( villages[0].township, "500230101" );
  EXPECT_FALSE( villages[0].value || villages[0].few );
  EXPECT_EQ( villages[1].value, 50.0 );
  const std::vector<TownshipValue> households = townshipShares( counts, 0, 1, true );
  ASSERT_EQ( households.size(), 2U );
  EXPECT_TRUE( households[1].few && !households[1].value ) << "four households";
}

TEST_F( ThemesOfThree, ThreeHouseholdsInAllAreNotTold )
{
  const Workspace workspace( mPath );
  std::vector<test::Cells> households;
  for ( const char *const id : { "H1", "H2", "H3" } )
    households.push_back( { { field::householdId, id }, { field::countyCode, "500229" }, { field::townshipCode, "500229101" }, { field::members, n( 4 ) }, { field::identified, "202105" }, { field::eliminated, n( 0 ) }, { field::asOf, "2021-11-30" } } );
  workspace.append( test::rowsFor( layer::households, households ) );
  BookSource asked = source( workspace );
  const std::vector<Page> elements = elementsChapter( asked, Usage::Internal );
  ASSERT_EQ( keysOf( elements ), QStringList( QStringLiteral( "elements-surface" ) ) );
  EXPECT_EQ( elements[0].title.toStdString(), "重庆市“面”上大数据监测：风险消除率（2021年11月）" );
  const std::vector<HeadlineNumber> &numbers = elements[0].numbers;
  ASSERT_EQ( numbers.size(), 3U );
  EXPECT_EQ( numbers[0].value.toStdString(), "<5" );
  EXPECT_EQ( numbers[1].value.toStdString(), "0" );
  EXPECT_EQ( numbers[2].value.toStdString(), "<5" );
  EXPECT_TRUE( numbers[0].comparison.isEmpty() && numbers[2].comparison.isEmpty() ) << "persons would tell them";
  for ( const QString &finding : elements[0].findings )
    EXPECT_FALSE( finding.contains( QStringLiteral( "3户" ) ) ) << finding.toStdString();
  for ( const QStringList &row : elements[0].table->rows )
    EXPECT_FALSE( row.contains( QStringLiteral( "3" ) ) );
}

TEST_F( ThemesOfThree, ABookOfTwoCountiesLeavesTheThirdOut )
{
  const Workspace workspace( mPath );
  BookSource asked = source( workspace, { "500229", "500240" } );
  const ThemeAreas areas( asked );
  EXPECT_TRUE( areas.hasCounty( "500229" ) && areas.hasCounty( "500240" ) );
  EXPECT_FALSE( areas.hasCounty( "500230" ) || areas.hasCounty( "" ) );
  EXPECT_FALSE( areas.ofOneCounty() );
  EXPECT_EQ( areas.countyOf( "500230101" ), "500230" );
}

TEST( MostWords, NamesAllWhoHaveTheMost )
{
  useLanguage( Language::Chinese );
  EXPECT_EQ( mostWords( "175名特派员", { "万州区" }, ofAllCounties ).toStdString(), "175名特派员在万州区，是各区县中最多的。" );
  EXPECT_EQ( mostWords( "175名特派员", { "万州区", "巫溪县" }, ofAllCounties ).toStdString(), "175名特派员为各区县中最多：万州区、巫溪县均为此数。" );
  EXPECT_EQ( mostWords( "1个", { "甲", "乙", "丙", "丁" }, ofAllCounties, "25.0%" ).toStdString(), "1个为各区县中最多：有4处均为此数，各占25.0%。" );
  EXPECT_EQ( mostWords( "1个", {}, ofAllCounties ).toStdString(), "" );
  useLanguage( Language::English );
  EXPECT_EQ( mostWords( "9 pairs", { "Wuxi" }, ofAllCounties, "9.0%" ).toStdString(), "9 pairs are in Wuxi, the most of all counties: 9.0%." );
  EXPECT_EQ( mostWords( "9 pairs", { "Wuxi", "Kaizhou" }, ofAllCounties, "9.0%" ).toStdString(), "9 pairs, the most of all counties, are in each of Wuxi, Kaizhou: 9.0% each." );
  useLanguage( Language::Chinese );
}

} // namespace
