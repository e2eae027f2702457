// SPDX-License-Identifier: GPL-3.0-or-later
// Books of hand-made pages: what goes where, what is kept, what a stop leaves.
#include <cmath>
#include <filesystem>
#include <fstream>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <qgsgeometry.h>
#include <qgslayoutframe.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemmanualtable.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>

#include "../geo/full_disk.h"
#include "base/error.h"
#include "convert.h"
#include "data/ogr_source.h"
#include "i18n/translation.h"
#include "printing/book/book_report.h"
#include "printing/book/book_tables.h"
#include "printing/book/front.h"
#include "printing/book/page_store.h"
#include "printing/book/print_book.h"
#include "printing/book/rows.h"
#include "printing/chapters/place_pages.h"
#include "printing/hidden_rows.h"
#include "printing/page_items.h"
#include "printing/pdf_numbers.h"
#include "printing/workspace_layers.h"
#include "support.h"

using namespace lantu;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace
{

std::string said( const QString &program, const QStringList &arguments )
{
  QProcess process;
  process.start( program, arguments );
  EXPECT_TRUE( process.waitForFinished( 60000 ) && process.exitCode() == 0 ) << program.toStdString();
  return process.readAllStandardOutput().toStdString();
}

std::string textOf( const std::filesystem::path &pdf )
{
  return said( QStringLiteral( "pdftotext" ), { QStringLiteral( "-raw" ), qt( pdf.string() ), QStringLiteral( "-" ) } );
}

Page tablePage( const QString &key, const QString &title, int rows )
{
  Page page { .key = key, .form = Form::Table, .contents = title, .title = title };
  page.table = PageTable { .title = QStringLiteral( "表" ), .columns = { { QStringLiteral( "名称" ), Align::Left, 3 }, { QStringLiteral( "户数（户）" ) } } };
  for ( int i = 0; i < rows; ++i )
    page.table->rows.push_back( { QStringLiteral( "第%1行" ).arg( i + 1 ), QString::number( i + 1 ) } );
  page.table->rows.push_back( { QStringLiteral( "合计" ), QString::number( rows * ( rows + 1 ) / 2 ) } );
  page.table->totals = true;
  return page;
}

//! Stops when so much is done.
class StopAt final : public Progress
{
  public:
    explicit StopAt( double fraction )
      : mEnough( fraction ) {}
    void report( double fraction ) override { mDone = fraction; }
    bool stopped() const override { return mDone >= mEnough; }

  private:
    double mEnough;
    double mDone = 0;
};

class Book : public testing::Test
{
  protected:
    Book()
      : mWorkspace( mSmall.workspace() )
    {
      useLanguage( Language::Chinese );
      mImprint.unit = QStringLiteral( "测试乡村振兴局" );
      mImprint.dataAsOf = QStringLiteral( "2022年1月27日" );
      mPrinter = printer( stylesFolder() );
    }

    std::unique_ptr<PagePrinter> printer( const QString &styles )
    {
      return std::make_unique<PagePrinter>( mProject, mWorkspace, mImprint, Paper::A4Portrait, styles, QStringLiteral( "测试" ) );
    }

    BookOrder order( const std::vector<Page> &pages ) const
    {
      const std::filesystem::path folder = mSmall.file( QStringLiteral( "册" ) ).toStdString();
      return { .title = QStringLiteral( "测试图册" ), .pages = pages, .folder = folder / "pages", .file = folder / "book.pdf", .paper = Paper::A4Portrait, .background = "same" };
    }

    test::SmallWorkspace mSmall;
    Workspace mWorkspace;
    QgsProject mProject;
    Imprint mImprint;
    std::unique_ptr<PagePrinter> mPrinter;
};

TEST_F( Book, TableThatDoesNotFitGoesOnUnderItsHeader )
{
  constexpr int rows = 150;
  const std::vector<Page> sheets = mPrinter->sheets( tablePage( QStringLiteral( "long" ), QStringLiteral( "长表" ), rows ) );
  ASSERT_GT( sheets.size(), 1U );
  std::vector<QStringList> all;
  for ( size_t i = 0; i < sheets.size(); ++i )
  {
    EXPECT_EQ( sheets[i].table->totals, i + 1 == sheets.size() );
    EXPECT_EQ( sheets[i].contents.isEmpty(), i > 0 ) << "one line of the contents";
    EXPECT_EQ( sheets[i].table->columns.size(), 2U );
    all.insert( all.end(), sheets[i].table->rows.begin(), sheets[i].table->rows.end() );
    QStringList warnings;
    mPrinter->layout( sheets[i], { 1, 1 }, warnings );
    EXPECT_THAT( warnings, testing::IsEmpty() ) << warnings.join( '\n' ).toStdString();
  }
  EXPECT_EQ( all, tablePage( {}, {}, rows ).table->rows ) << "no row lost, none twice";
  EXPECT_EQ( sheets[1].key.toStdString(), "long-2" );
  EXPECT_THAT( sheets[1].title.toStdString(), HasSubstr( "（续）" ) );
}

TEST_F( Book, TableThatFitsIsOneSheet )
{
  EXPECT_EQ( mPrinter->sheets( tablePage( QStringLiteral( "short" ), QStringLiteral( "短表" ), 5 ) ).size(), 1U );
  EXPECT_EQ( mPrinter->sheets( tablePage( QStringLiteral( "none" ), QStringLiteral( "空表" ), 0 ) ).size(), 1U );
}

TEST_F( Book, CharactersThatTheFontLacksAreFaults )
{
  Page page = tablePage( QStringLiteral( "a" ), QStringLiteral( "甲页" ), 1 );
  QStringList warnings;
  mPrinter->layout( page, { 1, 1 }, warnings );
  EXPECT_THAT( warnings, testing::IsEmpty() );
  page.table->rows[0][0] = QStringLiteral( "村\u1234" ); // an Ethiopic letter
  mPrinter->layout( page, { 1, 1 }, warnings );
  ASSERT_EQ( warnings.size(), 1 );
  EXPECT_THAT( warnings[0].toStdString(), HasSubstr( "\u1234" ) );
}

TEST_F( Book, NamesWithoutRoomAreFoundBeforePrinting )
{
  constexpr int crowd = 30;
  const Point centre { 108.65, 31.95 };
  PageLayer layer = namedPoint( { "点", "Points" }, "site_here", "一个很长的安置点名称", test::pointAt( centre.x, centre.y ) );
  Page page = tablePage( QStringLiteral( "crowd" ), QStringLiteral( "拥挤的图" ), 0 );
  page.form = Form::Map;
  page.map = PageMap { .layers = { layer }, .extent = { { centre.x - 0.1, centre.y - 0.1 }, { centre.x + 0.1, centre.y + 0.1 } } };
  Progress silent;
  const auto mapper = std::make_unique<PagePrinter>( mProject, mWorkspace, mImprint, Paper::A4Landscape, stylesFolder(), QStringLiteral( "测试" ) );
  EXPECT_THAT( preflight( { page }, { 0 }, *mapper, silent ).join( QChar( u'\n' ) ).toStdString(), Not( HasSubstr( "注记" ) ) );

  auto table = std::make_shared<Table>( *layer.table );
  for ( int i = 0; i < crowd; ++i )
    table->rows.push_back( table->rows.front() );
  page.map->layers[0].table = table;
  EXPECT_THAT( preflight( { page }, { 0 }, *mapper, silent ).join( QChar( u'\n' ) ).toStdString(), AllOf( HasSubstr( "处注记放不下" ), HasSubstr( "一个很长的安置点名称" ) ) );
}

//! Its letters are told one by one, each in the box of the next.
TEST_F( Book, NameAlongABendOverlapsNothing )
{
  const Point centre { 108.65, 31.95 };
  static constexpr Field fields[] = { { .name = field::name, .alias = { "名称", "Name" } }, { .name = field::kind, .alias = { "类别", "Kind" } } };
  static constexpr Layer shape { "bend", { "河流", "Rivers" }, GeometryType::Line, fields };
  auto table = std::make_shared<Table>();
  table->shape = &shape;
  table->crs = workspaceCrs;
  Row &row = table->add();
  row.values = { std::string( "九曲回肠的大江" ), std::string( "江" ) };
  QString bend;
  constexpr int steps = 40;
  for ( int i = 0; i <= steps; ++i )
    bend += QStringLiteral( "%1%2 %3" ).arg( i == 0 ? QString() : QStringLiteral( ", " ) ).arg( centre.x + 0.08 * std::cos( i * M_PI / steps ), 0, 'f', 6 ).arg( centre.y + 0.08 * std::sin( i * M_PI / steps ), 0, 'f', 6 );
  const QByteArray line = QgsGeometry::fromWkt( QStringLiteral( "LineString (%1)" ).arg( bend ) ).asWkb();
  row.geometry = Wkb( line.begin(), line.end() );
  Page page = tablePage( QStringLiteral( "bend" ), QStringLiteral( "河湾" ), 0 );
  page.form = Form::Map;
  page.map = PageMap { .layers = { { .title = QStringLiteral( "河流" ), .style = QStringLiteral( "rivers" ), .table = table } }, .extent = { { centre.x - 0.1, centre.y - 0.1 }, { centre.x + 0.1, centre.y + 0.1 } } };
  Progress silent;
  const auto mapper = std::make_unique<PagePrinter>( mProject, mWorkspace, mImprint, Paper::A4Landscape, stylesFolder(), QStringLiteral( "测试" ) );
  EXPECT_THAT( preflight( { page }, { 0 }, *mapper, silent ).join( QChar( u'\n' ) ).toStdString(), Not( HasSubstr( "注记" ) ) );
}

TEST_F( Book, LongCellsAreBrokenAndCounted )
{
  Page page = tablePage( QStringLiteral( "wide" ), QStringLiteral( "长文字" ), 40 );
  for ( QStringList &row : page.table->rows )
    row[0] = QStringLiteral( "石柱土家族自治县后坪苗族土家族乡" ).repeated( 6 );
  const std::vector<Page> sheets = mPrinter->sheets( page );
  EXPECT_GT( sheets.size(), 1U );
  for ( const Page &sheet : sheets )
  {
    QStringList warnings;
    mPrinter->layout( sheet, { 1, 1 }, warnings );
    EXPECT_THAT( warnings, testing::IsEmpty() ) << warnings.join( '\n' ).toStdString();
  }
}

TEST_F( Book, ContentsGiveTheNumberOfEachPage )
{
  std::vector<Page> body;
  for ( int i = 0; i < 200; ++i )
    body.push_back( tablePage( QStringLiteral( "p%1" ).arg( i ), QStringLiteral( "题%1" ).arg( i ), 1 ) );
  const std::vector<Page> pages = withFront( QStringLiteral( "册" ), body, *mPrinter );
  std::map<QString, int> listed;
  for ( const Page &page : pages )
  {
    if ( !page.key.startsWith( QLatin1String( "contents" ) ) )
      continue;
    for ( const QStringList &row : page.table->rows )
    {
      for ( int column = 0; column + 1 < row.size(); column += 3 ) // title, page, and a gap to the next
      {
        if ( !row[column].isEmpty() )
          listed[row[column]] = row[column + 1].toInt();
      }
    }
    EXPECT_EQ( mPrinter->sheets( page ).size(), 1U ) << "a sheet of the contents is one sheet";
  }
  EXPECT_EQ( listed.size(), body.size() );
  EXPECT_EQ( pages.front().form, Form::Cover );
  for ( size_t i = 0; i < pages.size(); ++i )
  {
    if ( !pages[i].contents.isEmpty() )
    {
      EXPECT_EQ( listed[pages[i].contents], static_cast<int>( i ) + 1 );
    }
  }
}

TEST_F( Book, PagesAreBoundInOrderAndSayTheirNumbers )
{
  const std::vector<Page> pages { tablePage( QStringLiteral( "a" ), QStringLiteral( "甲页" ), 2 ), tablePage( QStringLiteral( "b" ), QStringLiteral( "乙页" ), 2 ) };
  Progress silent;
  const PrintedBook book = printBook( order( pages ), *mPrinter, silent );
  EXPECT_EQ( book.pages.size(), 2U );
  EXPECT_EQ( book.bytes, std::filesystem::file_size( order( pages ).file ) );
  const std::string text = textOf( order( pages ).file );
  EXPECT_LT( text.find( "甲页" ), text.find( "乙页" ) );
  EXPECT_THAT( text, HasSubstr( "第2页 共2页" ) );
  EXPECT_THAT( said( QStringLiteral( "pdfinfo" ), { qt( order( pages ).file.string() ) } ), testing::ContainsRegex( "Title: +测试图册" ) );
}

TEST_F( Book, AnotherRunPrintsOnlyWhatChanged )
{
  std::vector<Page> pages { tablePage( QStringLiteral( "a" ), QStringLiteral( "甲页" ), 2 ), tablePage( QStringLiteral( "b" ), QStringLiteral( "乙页" ), 2 ) };
  Progress silent;
  printBook( order( pages ), *mPrinter, silent );
  pages[1].title = QStringLiteral( "丙页" );
  PrintedBook again = printBook( order( pages ), *mPrinter, silent );
  EXPECT_TRUE( again.pages[0].reused );
  EXPECT_FALSE( again.pages[1].reused );
  EXPECT_THAT( textOf( order( pages ).file ), HasSubstr( "丙页" ) );

  BookOrder anew = order( pages );
  anew.anew = { true, false };
  again = printBook( anew, *mPrinter, silent );
  EXPECT_FALSE( again.pages[0].reused );
  EXPECT_TRUE( again.pages[1].reused );

  BookOrder others = order( pages );
  others.background = "other data";
  EXPECT_FALSE( printBook( others, *mPrinter, silent ).pages[0].reused );

  pages.pop_back();
  printBook( order( pages ), *mPrinter, silent );
  EXPECT_FALSE( std::filesystem::exists( order( pages ).folder / "b.pdf" ) ) << "a page that is no longer in the book";
}

TEST_F( Book, DamagedPageIsPrintedAgain )
{
  const std::vector<Page> pages { tablePage( QStringLiteral( "a" ), QStringLiteral( "甲页" ), 2 ) };
  Progress silent;
  printBook( order( pages ), *mPrinter, silent );
  std::ofstream( order( pages ).folder / "a.pdf" ) << "cut";
  EXPECT_FALSE( printBook( order( pages ), *mPrinter, silent ).pages[0].reused );
  EXPECT_THAT( textOf( order( pages ).file ), HasSubstr( "甲页" ) );
}

TEST_F( Book, StopLeavesAValidPartAndTheNextRunGoesOn )
{
  std::vector<Page> pages;
  for ( int i = 0; i < 4; ++i )
    pages.push_back( tablePage( QStringLiteral( "p%1" ).arg( i ), QStringLiteral( "题%1" ).arg( i ), 1 ) );
  StopAt two( 2.0 / 4 );
  try
  {
    printBook( order( pages ), *mPrinter, two );
    FAIL() << "not stopped";
  }
  catch ( const Error &error )
  {
    EXPECT_EQ( error.code(), ErrorCode::Cancelled );
    EXPECT_THAT( error.what(), HasSubstr( "book_partial.pdf" ) );
  }
  const std::filesystem::path partial = order( pages ).folder.parent_path() / "book_partial.pdf";
  const std::string info = said( QStringLiteral( "pdfinfo" ), { qt( partial.string() ) } );
  EXPECT_THAT( info, testing::ContainsRegex( "Pages: +2\n" ) );
  EXPECT_THAT( info, HasSubstr( "部分" ) );
  EXPECT_FALSE( std::filesystem::exists( order( pages ).file ) );

  Progress silent;
  const PrintedBook book = printBook( order( pages ), *mPrinter, silent );
  EXPECT_TRUE( book.pages[1].reused );
  EXPECT_FALSE( book.pages[2].reused );
  EXPECT_FALSE( std::filesystem::exists( partial ) );
}

TEST_F( Book, FullDiskKeepsWhatIsThereAndSaysSo )
{
  const std::vector<Page> pages { tablePage( QStringLiteral( "a" ), QStringLiteral( "甲页" ), 2 ) };
  Progress silent;
  printBook( order( pages ), *mPrinter, silent );
  const auto before = std::filesystem::file_size( order( pages ).file );
  BookOrder anew = order( pages );
  anew.anew = { true };
  try
  {
    constexpr rlim_t tooLittle = 4096;
    const test::FullDisk full( tooLittle );
    printBook( anew, *mPrinter, silent );
    FAIL() << "printed on a full disk";
  }
  catch ( const Error &error )
  {
    EXPECT_EQ( error.code(), ErrorCode::NotWritable ) << error.what();
    EXPECT_THAT( error.what(), HasSubstr( "a.pdf" ) );
  }
  EXPECT_EQ( std::filesystem::file_size( order( pages ).file ), before );
  EXPECT_THAT( textOf( anew.folder / "a.pdf" ), HasSubstr( "甲页" ) ) << "the page of before";
}

TEST_F( Book, MissingTemplateIsNamed )
{
  const QTemporaryDir empty;
  try
  {
    QStringList warnings;
    printer( empty.path() )->layout( tablePage( QStringLiteral( "a" ), QStringLiteral( "甲页" ), 1 ), {}, warnings );
    FAIL() << "printed without a template";
  }
  catch ( const Error &error )
  {
    EXPECT_EQ( error.code(), ErrorCode::NotFound );
    EXPECT_THAT( error.what(), HasSubstr( "table_a4_portrait.qpt" ) );
  }
}

TEST_F( Book, TemplateOfAnUnusualSizeIsUsedAsItIs )
{
  const QTemporaryDir styles;
  QFile original( stylesFolder() + QStringLiteral( "/table_a4_portrait.qpt" ) );
  ASSERT_TRUE( original.open( QIODevice::ReadOnly ) );
  QByteArray text = original.readAll();
  ASSERT_TRUE( text.contains( "size=\"210,297,mm\"" ) );
  text.replace( "size=\"210,297,mm\"", "size=\"230,450,mm\"" );
  QFile changed( styles.filePath( QStringLiteral( "table_a4_portrait.qpt" ) ) );
  ASSERT_TRUE( changed.open( QIODevice::WriteOnly ) );
  changed.write( text );
  changed.close();
  Progress silent;
  const std::unique_ptr<PagePrinter> unusual = printer( styles.path() );
  const PrintedBook book = printBook( order( { tablePage( QStringLiteral( "a" ), QStringLiteral( "甲页" ), 1 ) } ), *unusual, silent );
  EXPECT_THAT( book.pages[0].warnings, testing::IsEmpty() );
  EXPECT_THAT( said( QStringLiteral( "pdfinfo" ), { qt( book.pages[0].file.string() ) } ), testing::ContainsRegex( "Page size: +65[12](\\.[0-9]+)? x 127[56]" ) );
}

TEST_F( Book, TablesGoIntoASpreadsheetOnceAndAsNumbers )
{
  std::vector<Page> pages = mPrinter->sheets( tablePage( QStringLiteral( "long" ), QStringLiteral( "长表：2022/1" ), 150 ) );
  Page hidden = tablePage( QStringLiteral( "h" ), QStringLiteral( "有隐去" ), 1 );
  hidden.table->rows[0][1] = QStringLiteral( "<5" );
  hidden.table->rows[1][1] = QStringLiteral( "1,234" );
  pages.push_back( hidden );
  const std::string path = mSmall.file( QStringLiteral( "表.xlsx" ) ).toStdString();
  ASSERT_TRUE( writeBookTables( pages, path ) );
  const Rows whole( *openRows( path, "1 长表：20221" ) );
  ASSERT_EQ( whole.size(), 151U );
  int64_t sum = 0;
  for ( size_t i = 0; i < whole.size(); ++i )
    sum += whole.whole( i, "户数（户）" ).value_or( -1 );
  EXPECT_EQ( sum, 2 * 150 * 151 / 2 );
  const Rows masked( *openRows( path, std::to_string( pages.size() ) + " 有隐去" ) );
  // GDAL takes a sheet of nothing but texts for one without a header
  EXPECT_EQ( masked.text( 1, "Field2" ), "<5" );
  EXPECT_EQ( masked.text( 2, "Field2" ), "1,234" ) << "one text makes the column one of texts";
  EXPECT_FALSE( writeBookTables( {}, path ) );
}

TEST( HiddenRows, OneSmallRowTakesAnotherWithIt )
{
  EXPECT_THAT( hiddenRows( { { 10 }, { 3 }, { 7 } } ), ElementsAre( false, true, true ) );
  EXPECT_THAT( hiddenRows( { { 10 }, { 0 }, { 7 } } ), ElementsAre( false, false, false ) ) << "a measured nothing is no family";
  EXPECT_TRUE( hiddenRows( {} ).empty() );
}

TEST( PdfNumbers, OnlyCoordinatesOfPathsAreShortened )
{
  EXPECT_EQ( withShortNumbers( "2184.99956 1433.66501 l\n" ), "2185 1433.67 l\n" );
  EXPECT_EQ( withShortNumbers( "1.5 -0.123456 2 3.10000 4 5.00001 c\nh\n" ), "1.5 -0.12 2 3.1 4 5 c\nh\n" );
  EXPECT_EQ( withShortNumbers( "0.24 0 0 -0.240001 0 842 cm\n" ), "0.24 0 0 -0.240001 0 842 cm\n" ) << "a matrix scales everything";
  EXPECT_EQ( withShortNumbers( "39.12345 0 Td <0002> Tj" ), "39.12345 0 Td <0002> Tj" );
  EXPECT_EQ( withShortNumbers( "1.23456 7 m\r\n" ), "1.23 7 m\r\n" );
  EXPECT_EQ( withShortNumbers( "/GSa gs\nh f\n1 2 m\n3 4 l\nh f\n" ), "/GSa gs\n1 2 m\n3 4 l\nh f\n" ) << "a path that was never begun";
}

} // namespace
