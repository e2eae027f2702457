// SPDX-License-Identifier: GPL-3.0-or-later
// Relief drawn beside against the same relief drawn by its map.
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <QImage>
#include <QProcess>

#include <gmock/gmock.h>
#include <qgslayoutexporter.h>
#include <qgslayoutitemmap.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsrasterlayer.h>

#include "convert.h"
#include "data/schema.h"
#include "i18n/translation.h"
#include "printing/book/print_book.h"
#include "printing/book/relief_ahead.h"
#include "printing/workspace_layers.h"
#include "support.h"

using namespace lantu;
using testing::HasSubstr;
using testing::Not;

namespace
{

//! A workspace with 12 km of hills, and a page that shows 8 of them.
class ReliefAheadTest : public testing::Test
{
  protected:
    void SetUp() override
    {
      useLanguage( Language::Chinese );
      constexpr int cells = 120;
      constexpr double wave = 9; // cells
      const QString file = mSmall.file( QStringLiteral( "高程.asc" ) );
      std::ofstream heights( file.toStdString() );
      heights << "ncols " << cells << "\nnrows " << cells << "\nxllcorner 555000\nyllcorner 3529000\ncellsize 100\nNODATA_value -9999\n";
      for ( int i = 0; i < cells; ++i )
      {
        for ( int j = 0; j < cells; ++j )
          heights << 500 + 200 * std::sin( i / wave ) * std::cos( j / wave ) << ' ';
        heights << '\n';
      }
      heights.close();
      test::run( QStringLiteral( "lantu:importlayer" ), { { QStringLiteral( "WORKSPACE" ), mSmall.path() }, { QStringLiteral( "INPUT" ), file }, { QStringLiteral( "LAYER" ), QStringLiteral( "dem" ) }, { QStringLiteral( "CRS" ), QStringLiteral( "EPSG:4545" ) } } );
      mWorkspace = std::make_unique<Workspace>( mSmall.workspace() );
      mPrinter = std::make_unique<PagePrinter>( mProject, *mWorkspace, Imprint {}, Paper::A4Landscape, stylesFolder(), QStringLiteral( "测试" ) );
    }

    static Page page( const QString &key, double westward = 0 )
    {
      Page page { .key = key, .form = Form::Map, .title = QStringLiteral( "地形" ) };
      const PageLayer counties { .style = QString::fromLatin1( layer::counties ), .workspaceLayer = QString::fromLatin1( layer::counties ) };
      const PageLayer relief { .workspaceLayer = QString::fromLatin1( layer::dem ), .inLegend = false };
      page.map = PageMap { .layers = { counties, relief }, .extent = { { 108.60 - westward, 31.90 }, { 108.68 - westward, 31.98 } } };
      return page;
    }

    std::unique_ptr<QgsPrintLayout> layout( const Page &asked )
    {
      QStringList warnings;
      return mPrinter->layout( asked, { 1, 1 }, warnings );
    }

    static QImage pictureOf( QgsPrintLayout &layout )
    {
      constexpr double dpi = 100;
      return QgsLayoutExporter( &layout ).renderPageToImage( 0, QSize(), dpi ).convertToFormat( QImage::Format_RGB32 );
    }

    //! Between two pictures of one size, in steps of a colour's 255, over all dots.
    static double meanDifference( const QImage &a, const QImage &b )
    {
      EXPECT_EQ( a.size(), b.size() );
      double sum = 0;
      for ( int y = 0; y < a.height(); ++y )
      {
        for ( int x = 0; x < a.width(); ++x )
          sum += std::abs( qGray( a.pixel( x, y ) ) - qGray( b.pixel( x, y ) ) );
      }
      return sum / a.width() / a.height();
    }

    static bool drawsRelief( const QgsPrintLayout &layout )
    {
      return qobject_cast<QgsRasterLayer *>( qobject_cast<QgsLayoutItemMap *>( layout.itemById( PagePrinter::mapId ) )->layers().constLast() );
    }

    test::SmallWorkspace mSmall;
    std::unique_ptr<Workspace> mWorkspace;
    QgsProject mProject;
    std::unique_ptr<PagePrinter> mPrinter;
};

TEST_F( ReliefAheadTest, LooksAsIfTheMapHadDrawnIt )
{
  const Page hills = page( QStringLiteral( "a" ) );
  EXPECT_FALSE( mPrinter->reliefOf( hills ) ) << "nobody knows yet how large the map is";
  const QImage drawnByMap = pictureOf( *layout( hills ) );
  Page flat = hills;
  flat.map->layers.pop_back();
  EXPECT_FALSE( mPrinter->reliefOf( flat ) );
  const double relief = meanDifference( drawnByMap, pictureOf( *layout( flat ) ) );

  ReliefAhead ahead;
  ahead.start( mPrinter->reliefOf( hills ) );
  const std::unique_ptr<QgsPrintLayout> withPicture = layout( hills );
  ASSERT_TRUE( ahead.place( *withPicture ) );
  EXPECT_FALSE( drawsRelief( *withPicture ) );
  EXPECT_LT( meanDifference( drawnByMap, pictureOf( *withPicture ) ), relief / 10 );
  const std::unique_ptr<QgsPrintLayout> theSame = layout( hills );
  ahead.start( mPrinter->reliefOf( hills ) );
  ASSERT_TRUE( ahead.place( *theSame ) ) << "the next page may show the same";
  EXPECT_EQ( meanDifference( pictureOf( *theSame ), pictureOf( *withPicture ) ), 0 );
}

TEST_F( ReliefAheadTest, OfEveryExtentIsUsed )
{
  layout( page( QStringLiteral( "a" ) ) );
  double west = 105.3;
  for ( double width = 0.005; width < 4; width *= 1.7 )
  {
    Page wide = page( QStringLiteral( "b" ) );
    west += 0.0371;
    wide.map->extent = { { west, 28.2 + width / 7 }, { west + width, 28.2 + width } };
    ReliefAhead ahead;
    ahead.start( mPrinter->reliefOf( wide ) );
    EXPECT_TRUE( ahead.place( *layout( wide ) ) ) << width;
  }
}

TEST_F( ReliefAheadTest, ThatOfAnotherPlaceIsNotUsed )
{
  layout( page( QStringLiteral( "a" ) ) );
  ReliefAhead ahead;
  ahead.start( mPrinter->reliefOf( page( QStringLiteral( "b" ), 0.01 ) ) );
  ahead.start( mPrinter->reliefOf( page( QStringLiteral( "c" ), 0.02 ) ) );
  const std::unique_ptr<QgsPrintLayout> elsewhere = layout( page( QStringLiteral( "b" ), 0.01 ) );
  EXPECT_FALSE( ahead.place( *elsewhere ) );
  EXPECT_TRUE( drawsRelief( *elsewhere ) );
}

TEST_F( ReliefAheadTest, LargeSheetsAreDrawnByTheirMaps )
{
  layout( page( QStringLiteral( "a" ) ) );
  std::optional<QgsMapSettings> settings = mPrinter->reliefOf( page( QStringLiteral( "a" ) ) );
  ASSERT_TRUE( settings );
  settings->setOutputSize( { 14043, 9933 } ); // A0 at 300 dpi
  ReliefAhead ahead;
  ahead.start( settings );
  EXPECT_FALSE( ahead.place( *layout( page( QStringLiteral( "a" ) ) ) ) );
}

//! What a raster of QGIS's has in a PDF for its transparent parts, and a picture has not.
TEST_F( ReliefAheadTest, BooksDrawItBesideTheirPages )
{
  const std::filesystem::path folder = mSmall.file( QStringLiteral( "册" ) ).toStdString();
  Progress progress;
  printBook( { .title = QStringLiteral( "地形" ), .pages = { page( QStringLiteral( "a" ) ), page( QStringLiteral( "b" ), 0.01 ) }, .folder = folder / "pages", .file = folder / "book.pdf", .paper = Paper::A4Landscape, .background = "same" }, *mPrinter, progress );
  const auto images = []( const std::filesystem::path &file )
  {
    QProcess process;
    process.start( QStringLiteral( "pdfimages" ), { QStringLiteral( "-list" ), qt( file.string() ) } );
    EXPECT_TRUE( process.waitForFinished() && process.exitCode() == 0 ) << "pdfimages (poppler-utils)";
    return process.readAllStandardOutput().toStdString();
  };
  for ( const char *file : { "a.pdf", "b.pdf" } )
  {
    EXPECT_THAT( images( folder / "pages" / file ), HasSubstr( " image " ) );
    EXPECT_THAT( images( folder / "pages" / file ), Not( HasSubstr( "smask" ) ) ) << "the first waits for it, and can be cancelled meanwhile";
  }
}

} // namespace
