// SPDX-License-Identifier: GPL-3.0-or-later
// The briefing of the sample workspace, its page read back as a reader would: text, fonts, picture.
#include <filesystem>
#include <map>
#include <set>

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <qgslayoutitemmap.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include "../geo/leaks.h"
#include "convert.h"
#include "data/ogr_source.h"
#include "i18n/translation.h"
#include "measure/suppression.h"
#include "pdf_bytes.h"
#include "printed_page.h"
#include "printing/book/book_source.h"
#include "printing/book/chapters.h"
#include "printing/book/compose.h"
#include "printing/book/imprint.h"
#include "printing/book/rows.h"
#include "printing/chapters/overview.h"
#include "printing/page_items.h"
#include "printing/single_page.h"
#include "printing/workspace_layers.h"
#include "support.h"

using namespace lantu;
using testing::HasSubstr;

namespace
{

//! What a program of poppler's prints; a failure if it is not there.
std::string printed( const QString &program, const QStringList &arguments )
{
  QProcess process;
  process.start( program, arguments );
  EXPECT_TRUE( process.waitForFinished( 60000 ) && process.exitCode() == 0 ) << program.toStdString() << " (poppler-utils)";
  return process.readAllStandardOutput().toStdString();
}

//! The overview of the whole sample and the booklet of one county in both editions, made once.
class OnSamplePage : public testing::Test
{
  protected:
    static void SetUpTestSuite()
    {
      useLanguage( Language::Chinese );
      mFolder = new QTemporaryDir;
      // runs are recorded in it, and other tests read the original
      mWorkspace = mFolder->filePath( QStringLiteral( "示例.gpkg" ) );
      ASSERT_TRUE( QFile::copy( QStringLiteral( LANTU_SAMPLE ), mWorkspace ) );
      const QString workspace = QStringLiteral( "WORKSPACE" );
      const QString output = QStringLiteral( "OUTPUT" );
      mResults = test::run( QStringLiteral( "lantu:overview" ), { { workspace, mWorkspace }, { output, pdf() } } );
      mBooks = test::run( QStringLiteral( "lantu:briefing" ), { { workspace, mWorkspace }, { output, mFolder->filePath( QStringLiteral( "汇报" ) ) }, { QStringLiteral( "EDITION" ), QStringLiteral( "both" ) }, { QStringLiteral( "PLACES" ), QStringLiteral( "城口县" ) }, { QStringLiteral( "EXTRAS" ), QStringLiteral( "xlsx,package" ) } } );
    }
    static void TearDownTestSuite()
    {
      delete mFolder;
    }

    static QString pdf() { return mFolder->filePath( QStringLiteral( "overview.pdf" ) ); }
    static QString inBook( const char *name ) { return mFolder->filePath( QStringLiteral( "汇报/" ) + QLatin1String( name ) ); }

    static std::string textOf( const QString &path ) { return printed( QStringLiteral( "pdftotext" ), { QStringLiteral( "-raw" ), path, QStringLiteral( "-" ) } ); }

    static inline QTemporaryDir *mFolder = nullptr;
    static inline QString mWorkspace;
    static inline QVariantMap mResults;
    static inline QVariantMap mBooks;
};

TEST_F( OnSamplePage, NothingWasCutAndNoFontWasReplaced )
{
  EXPECT_EQ( mResults.value( QStringLiteral( "warnings" ) ).toInt(), 0 );
}

TEST_F( OnSamplePage, TitleAndHeadlineCanBeReadInThePdf )
{
  const std::string text = printed( QStringLiteral( "pdftotext" ), { QStringLiteral( "-raw" ), pdf(), QStringLiteral( "-" ) } );
  for ( const char *part : { "重庆市未消除监测对象、安置点与重点乡镇叠加图", "10,798", "30,841人", "25,614户", "42.2%", "253", "17", "1:2,000,000", "数据截至 2022年1月27日", "内部用图 不得公开", "演示数据", "2000国家大地坐标系", "中央经线108°E", "第1页" } )
    EXPECT_THAT( text, HasSubstr( part ) );
  EXPECT_THAT( text, HasSubstr( mResults.value( QStringLiteral( "run_id" ) ).toString().toStdString() ) );
}

TEST_F( OnSamplePage, CharactersAreThoseThatOneWouldSearchFor )
{
  const QString text = qt( printed( QStringLiteral( "pdftotext" ), { pdf(), QStringLiteral( "-" ) } ) );
  const QRegularExpression radicals( QStringLiteral( "[\\x{2E80}-\\x{2FDF}]" ) );
  EXPECT_EQ( radicals.match( text ).captured().toStdString(), "" );
}

TEST_F( OnSamplePage, TheTableAddsUpToTheHeadline )
{
  const std::string text = printed( QStringLiteral( "pdftotext" ), { QStringLiteral( "-raw" ), pdf(), QStringLiteral( "-" ) } );
  EXPECT_THAT( text, HasSubstr( "合计 10,798 30,841 57.8% 253" ) );
}

TEST_F( OnSamplePage, ItIsOneSheetOfA3WithItsFontsInIt )
{
  const std::string info = printed( QStringLiteral( "pdfinfo" ), { pdf() } );
  EXPECT_THAT( info, testing::ContainsRegex( "Pages: +1\n" ) );
  EXPECT_THAT( info, testing::ContainsRegex( "Page size: +119[01](\\.[0-9]+)? x 84[12](\\.[0-9]+)? pts" ) );
  const QStringList fonts = qt( printed( QStringLiteral( "pdffonts" ), { pdf() } ) ).split( '\n', Qt::SkipEmptyParts ).mid( 2 );
  ASSERT_FALSE( fonts.isEmpty() );
  for ( const QString &font : fonts )
  {
    EXPECT_TRUE( font.contains( QLatin1String( "CJKsc" ) ) ) << "the glyphs of simplified Chinese: " << font.toStdString();
    EXPECT_TRUE( font.contains( QRegularExpression( QStringLiteral( "Identity-H +yes" ) ) ) ) << font.toStdString();
  }
}

TEST_F( OnSamplePage, TheMapIsNotEmpty )
{
  const QString picture = mFolder->filePath( QStringLiteral( "page" ) );
  printed( QStringLiteral( "pdftoppm" ), { QStringLiteral( "-r" ), QStringLiteral( "40" ), QStringLiteral( "-png" ), QStringLiteral( "-singlefile" ), pdf(), picture } );
  const QImage image( picture + QStringLiteral( ".png" ) );
  ASSERT_FALSE( image.isNull() );
  // the middle of the map, and the city from west to east
  int inked = 0;
  std::set<QRgb> colours;
  const int middle = image.height() / 2;
  for ( int x = image.width() / 10; x < image.width() * 7 / 10; ++x )
  {
    for ( int y = middle - image.height() / 5; y < middle + image.height() / 5; ++y )
    {
      inked += image.pixel( x, y ) != qRgb( 255, 255, 255 );
      colours.insert( image.pixel( x, y ) );
    }
  }
  EXPECT_GT( inked, 10000 );
  EXPECT_GT( colours.size(), 300U );
}

TEST_F( OnSamplePage, NoHouseholdIsOnIt )
{
  const Workspace workspace( mWorkspace.toStdString() );
  QgsProject project;
  QStringList warnings;
  QgsPrintLayout *layout = pageInProject( project, workspace, overviewPage( workspace, {}, Usage::Internal ), imprintOf( workspace ), warnings );
  int layers = 0;
  QList<QgsLayoutItemMap *> maps;
  layout->layoutItems( maps );
  for ( const QgsLayoutItemMap *map : maps )
  {
    for ( const QgsMapLayer *layer : map->layers() )
    {
      ++layers;
      EXPECT_FALSE( layer->source().contains( QLatin1String( layer::households ) ) ) << layer->source().toStdString();
      const auto *vector = qobject_cast<const QgsVectorLayer *>( layer );
      EXPECT_TRUE( !vector || vector->fields().lookupField( QLatin1String( field::householdId ) ) < 0 );
    }
  }
  EXPECT_GT( layers, 8 );
  const std::string text = printed( QStringLiteral( "pdftotext" ), { pdf(), QStringLiteral( "-" ) } );
  EXPECT_THAT( test::leaksIn( text ), testing::IsEmpty() );
  const auto households = workspace.rows( layer::households );
  households->start( { field::householdId } );
  Row row;
  ASSERT_TRUE( households->next( row ) );
  EXPECT_EQ( text.find( lantu::text( row.values[0] ).substr( 0, 3 ) ), std::string::npos );
}

TEST_F( OnSamplePage, TheLanguageOfTheShellDoesNotMatter )
{
  // a shell of an office in GBK, made here since few machines have it
  const QString locale = mFolder->filePath( QStringLiteral( "zh_CN.GBK" ) );
  const bool gbk = QProcess::execute( QStringLiteral( "localedef" ), { QStringLiteral( "-i" ), QStringLiteral( "zh_CN" ), QStringLiteral( "-f" ), QStringLiteral( "GBK" ), locale } ) == 0;
  for ( const char *language : { "C", "C.UTF-8", "zh_CN.GBK" } )
  {
    if ( QLatin1String( language ) == QLatin1String( "zh_CN.GBK" ) && !gbk )
      continue; // no localedef, or no charmaps
    const QString other = mFolder->filePath( QLatin1String( language ) + QStringLiteral( ".pdf" ) );
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert( QStringLiteral( "LC_ALL" ), QLatin1String( language ) );
    environment.insert( QStringLiteral( "LOCPATH" ), mFolder->path() );
    process.setProcessEnvironment( environment );
    process.start( QStringLiteral( LANTU_PROGRAM ), { QStringLiteral( "run" ), QStringLiteral( "lantu:overview" ), QStringLiteral( "--WORKSPACE=" ) + mWorkspace, QStringLiteral( "--OUTPUT=" ) + other } );
    ASSERT_TRUE( process.waitForFinished( 120000 ) );
    ASSERT_EQ( process.exitCode(), 0 ) << language << process.readAllStandardError().toStdString();
    // not all of it: where several names on a map have room, QGIS does not always choose the same
    for ( const char *part : { "重庆市未消除监测对象、安置点与重点乡镇叠加图", "合计 10,798 30,841 57.8% 253", "内部用图 不得公开" } )
      EXPECT_THAT( textOf( other ), HasSubstr( part ) ) << language;
  }
}

//! Pages of the announced list: number, key, title.
std::vector<QStringList> announced( const QString &path )
{
  QFile file( path );
  EXPECT_TRUE( file.open( QIODevice::ReadOnly ) );
  std::vector<QStringList> pages;
  for ( const QString &line : QString::fromUtf8( file.readAll() ).split( QChar( u'\n' ) ) )
  {
    if ( line.count( QChar( u'\t' ) ) == 2 )
      pages.push_back( line.split( QChar( u'\t' ) ) );
  }
  return pages;
}

TEST_F( OnSamplePage, BooksHaveThePagesThatWereAnnounced )
{
  for ( const char *book : { "briefing", "briefing_public" } )
  {
    const QString name = QLatin1String( book );
    const auto pages = announced( inBook( ( name + QStringLiteral( "_preflight.txt" ) ).toLatin1().constData() ) );
    EXPECT_GT( pages.size(), 30U ) << "sixteen sites and the chapters";
    EXPECT_THAT( printed( QStringLiteral( "pdfinfo" ), { inBook( ( name + QStringLiteral( ".pdf" ) ).toLatin1().constData() ) } ), testing::ContainsRegex( "Pages: +" + std::to_string( pages.size() ) + "\n" ) );
    const std::string text = textOf( inBook( ( name + QStringLiteral( ".pdf" ) ).toLatin1().constData() ) );
    EXPECT_THAT( text, HasSubstr( qt( say( { "第{0}页 共{0}页", "Page {0} of {0}" }, pages.size() ) ).toStdString() ) );
  }
}

//! The sheets of the county's books, composed again from the answers that the books were made of, and what prints them.
struct Recomposed
{
    Recomposed( const QString &workspaceFile, Usage usage )
      : workspace( workspaceFile.toStdString() ), source( workspace, placesOf( workspace, { "城口县" } ), {}, QgsProject::instance(), answersOf( workspaceFile ), progress )
    {
      Imprint imprint = imprintOf( workspace );
      imprint.usage = usage;
      printer = std::make_unique<PagePrinter>( project, workspace, imprint, Paper::A3Landscape, stylesFolder(), QStringLiteral( "again" ) );
      std::vector<std::string> all;
      for ( const Chapter &chapter : chapters() )
        all.emplace_back( chapter.id );
      sheets = compose( source, all, *printer, QStringLiteral( "城口县巩固脱贫攻坚成果汇报图册" ) ).sheets;
    }

    static std::filesystem::path answersOf( const QString &workspaceFile )
    {
      const std::filesystem::path all = workspaceFile.toStdString() + ".cache/briefing";
      return std::filesystem::directory_iterator( all )->path();
    }

    Workspace workspace;
    QgsProject project;
    Progress progress;
    BookSource source;
    std::unique_ptr<PagePrinter> printer;
    std::vector<Page> sheets;
};

TEST_F( OnSamplePage, WhatEveryPageSaysCanBeReadBack )
{
  if ( !test::canReadBack() )
    GTEST_SKIP() << "no pdftotext: install poppler-utils";
  for ( const auto &[usage, folder] : { std::pair( Usage::Internal, "briefing_pages" ), std::pair( Usage::Public, "briefing_public_pages" ) } )
  {
    Recomposed book( mWorkspace, usage );
    EXPECT_GT( book.sheets.size(), 30U );
    for ( const Page &sheet : book.sheets )
    {
      EXPECT_THAT( test::misprints( sheet, *book.printer, inBook( folder ) + QStringLiteral( "/%1.pdf" ).arg( sheet.key ) ).join( QChar( u'\n' ) ).toStdString(), testing::IsEmpty() ) << folder << " " << sheet.key.toStdString();
      book.printer->turnPage();
    }
  }
}

TEST_F( OnSamplePage, AFigureThatIsNotThePagesIsFound )
{
  if ( !test::canReadBack() )
    GTEST_SKIP() << "no pdftotext: install poppler-utils";
  Recomposed book( mWorkspace, Usage::Internal );
  const auto misprintsOf = [&book]( const Page &page )
  { return test::misprints( page, *book.printer, inBook( "briefing_pages" ) + QStringLiteral( "/%1.pdf" ).arg( page.key ) ).join( QChar( u'\n' ) ).toStdString(); };
  // the last digit of a text, changed
  const auto change = []( QString &text )
  {
    const int at = text.lastIndexOf( QRegularExpression( QStringLiteral( "[0-9]" ) ) );
    if ( at < 0 )
      return false;
    text[at] = text[at] == QChar( u'7' ) ? QChar( u'8' ) : QChar( u'7' );
    return true;
  };
  // a few of each kind, for each takes a reading of its page
  constexpr int enough = 3;
  std::map<std::string, int> found;
  const auto expectFound = [&]( const Page &other, const char *item )
  {
    ++found[item];
    EXPECT_THAT( misprintsOf( other ), HasSubstr( item ) ) << other.key.toStdString();
    book.printer->turnPage();
  };
  for ( const Page &sheet : book.sheets )
  {
    Page other = sheet;
    if ( found["finding1"] < enough && !other.findings.isEmpty() && change( other.findings.front() ) )
      expectFound( other, "finding1" );
    other = sheet;
    if ( found["table"] < enough && other.table && !other.chart && !other.table->rows.empty() && change( other.table->rows.back().back() ) )
      expectFound( other, "table" );
    other = sheet;
    if ( found["light8_value"] < enough && !other.lights.empty() && change( other.lights.back().value ) )
      expectFound( other, "light8_value" );
    other = sheet;
    if ( found["bar1_value"] < enough && other.chart && change( other.chart->bars.front().shown ) )
      expectFound( other, "bar1_value" );
    other = sheet;
    if ( found["number1_value"] < enough && !other.numbers.empty() )
    {
      other.numbers.front().value.prepend( QChar( u'1' ) );
      expectFound( other, "number1_value" );
    }
  }
  EXPECT_EQ( found, ( std::map<std::string, int> { { "finding1", enough }, { "table", enough }, { "light8_value", enough }, { "bar1_value", enough }, { "number1_value", enough } } ) );
}

TEST_F( OnSamplePage, NothingOfTheBooksIsCutOrOverlaps )
{
  EXPECT_EQ( mBooks.value( QStringLiteral( "warnings" ) ).toInt(), 0 );
  for ( const char *report : { "briefing_report.txt", "briefing_public_report.txt" } )
  {
    QFile file( inBook( report ) );
    ASSERT_TRUE( file.open( QIODevice::ReadOnly ) );
    const std::string text = file.readAll().toStdString();
    EXPECT_THAT( text, HasSubstr( "提醒：0条" ) ) << text;
  }
}

TEST_F( OnSamplePage, TitlesOfTheBooksAreThoseOfTheList )
{
  const std::string text = textOf( inBook( "briefing.pdf" ) );
  for ( const QStringList &page : announced( inBook( "briefing_preflight.txt" ) ) )
    EXPECT_THAT( QString::fromStdString( text ).remove( QChar( u'\n' ) ).toStdString(), HasSubstr( QString( page[2] ).toStdString() ) );
}

TEST_F( OnSamplePage, ThePublicBookGivesNobodyAway )
{
  // a workspace holds no names, so its own numbers of households are what must not be found
  const Workspace workspace( mWorkspace.toStdString() );
  std::set<std::string, std::less<>> ids;
  const auto households = workspace.rows( layer::households );
  households->start( { field::householdId } );
  Row row;
  while ( households->next( row ) )
    ids.insert( text( row.values[0] ) );
  ASSERT_GT( ids.size(), 20000U );
  for ( const char *file : { "briefing_public.pdf", "briefing_public_tables.xlsx" } )
  {
    const QString path = inBook( file );
    const bool isPdf = QLatin1String( file ).endsWith( QLatin1String( "pdf" ) );
    const std::string all = isPdf ? textOf( path ) + printed( QStringLiteral( "pdfinfo" ), { path } ) + printed( QStringLiteral( "pdfinfo" ), { QStringLiteral( "-meta" ), path } ) : test::everythingIn( path.toStdString() );
    const std::string bytes = isPdf ? test::bytesOf( path ) : std::string();
    for ( const std::string *part : { &all, &bytes } )
    {
      EXPECT_THAT( test::leaksIn( *part ), testing::IsEmpty() ) << file;
      EXPECT_THAT( test::wordsIn( *part, ids ), testing::IsEmpty() ) << file;
    }
    EXPECT_THAT( test::placesAndAttributesIn( bytes ), testing::IsEmpty() ) << file;
    // longitudes and latitudes with decimals: nothing is placed more exactly than the shift of a point
    const QRegularExpression place( QStringLiteral( "(10[5-9]|110|2[89]|3[0-2])\\.\\d{3,}" ) );
    EXPECT_EQ( place.match( qt( all ) ).captured().toStdString(), "" ) << file;
  }
  // codes side by side in its records look like numbers of people
  EXPECT_THAT( test::wordsIn( test::everythingIn( inBook( "briefing_public.gpkg" ).toStdString() ), ids ), testing::IsEmpty() );
  EXPECT_THAT( printed( QStringLiteral( "pdfinfo" ), { inBook( "briefing_public.pdf" ) } ), testing::Not( HasSubstr( "Viewport" ) ) );
  EXPECT_THAT( textOf( inBook( "briefing_public.pdf" ) ), HasSubstr( "未审图 仅供内部" ) ) << "no review number was given";
}

TEST_F( OnSamplePage, ThePackagesHaveNoSmallCounts_reported )
{
  for ( const char *file : { "briefing.gpkg", "briefing_public.gpkg" } )
  {
    const std::string path = inBook( file ).toStdString();
    const Rows sites( *openRows( path, layer::sites ) );
    ASSERT_GT( sites.size(), 200U );
    for ( size_t i = 0; i < sites.size(); ++i )
    {
      const int64_t without = sites.whole( i, field::labourHouseholds ).value_or( 0 ) - sites.whole( i, field::employedHouseholds ).value_or( 0 );
      EXPECT_FALSE( without > 0 && without < smallestShownCount ) << file << ": " << i;
    }
  }
}

TEST_F( OnSamplePage, ThePackageOpensAsAProjectWithItsStyles )
{
  QgsProject project;
  ASSERT_TRUE( project.read( QStringLiteral( "geopackage:%1?projectName=%2" ).arg( inBook( "briefing.gpkg" ), QStringLiteral( "城口县巩固脱贫攻坚成果汇报图册" ) ) ) );
  EXPECT_GT( project.mapLayers().size(), 5 );
  for ( const QgsMapLayer *layer : project.mapLayers() )
    EXPECT_TRUE( layer->isValid() ) << layer->name().toStdString();
}

} // namespace
