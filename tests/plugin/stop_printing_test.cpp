// SPDX-License-Identifier: GPL-3.0-or-later
// A cancel within a page: what is still drawn, and what is left of the page.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <functional>

#include <QDir>
#include <QFile>
#include <gmock/gmock.h>
#include <qgslabelingresults.h>
#include <qgslayoutexporter.h>
#include <qgslayoutitemmap.h>
#include <qgspallabeling.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsrenderedfeaturehandlerinterface.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerlabeling.h>

#include "base/error.h"
#include "convert.h"
#include "data/schema.h"
#include "i18n/translation.h"
#include "printing/book/print_book.h"
#include "printing/book/rows.h"
#include "printing/creeping_progress.h"
#include "printing/page_export.h"
#include "printing/stoppable_maps.h"
#include "printing/workspace_layers.h"
#include "support.h"

using namespace lantu;

namespace
{

class StopWhen final : public Progress
{
  public:
    explicit StopWhen( std::function<bool()> condition )
      : mCondition( std::move( condition ) ) {}
    bool stopped() const override { return mCondition(); }

  private:
    std::function<bool()> mCondition;
};

//! Counts what is drawn on a map.
class Drawn final : public QgsRenderedFeatureHandlerInterface
{
  public:
    explicit Drawn( QgsLayoutItemMap &map )
      : mMap( map ) { mMap.addRenderedFeatureHandler( this ); }
    ~Drawn() override { mMap.removeRenderedFeatureHandler( this ); }
    Drawn( const Drawn & ) = delete;
    Drawn &operator=( const Drawn & ) = delete;

    void handleRenderedFeature( const QgsFeature &, const QgsGeometry &, const RenderedFeatureContext & ) override { ++mFeatures; }
    int features() const { return mFeatures; }

  private:
    QgsLayoutItemMap &mMap;
    int mFeatures = 0;
};

constexpr int pointsInLayer = 200;
constexpr Bounds area { { 108.60, 31.90 }, { 108.68, 31.98 } };

//! Named points all over the area.
QgsVectorLayer *points( QgsProject &project, const QString &name )
{
  auto *layer = new QgsVectorLayer( QStringLiteral( "Point?crs=EPSG:4490&field=name:string" ), name, QStringLiteral( "memory" ) );
  constexpr double inside = 0.9;
  for ( int i = 0; i < pointsInLayer; ++i )
  {
    const double along = inside * i / pointsInLayer;
    QgsFeature feature( layer->fields() );
    feature.setAttribute( 0, name + QString::number( i ) );
    feature.setGeometry( QgsGeometry::fromPointXY( { std::lerp( area.low.x, area.high.x, along ), std::lerp( area.low.y, area.high.y, along ) } ) );
    layer->dataProvider()->addFeature( feature );
  }
  QgsPalLayerSettings names;
  names.fieldName = QStringLiteral( "name" );
  layer->setLabeling( new QgsVectorLayerSimpleLabeling( names ) );
  layer->setLabelsEnabled( true );
  project.addMapLayer( layer, false );
  return layer;
}

Page mapPage( const QString &key )
{
  Page page { .key = key, .form = Form::Map, .contents = key, .title = QStringLiteral( "地图" ) };
  page.map = PageMap { .layers = { { .style = QString::fromLatin1( layer::counties ), .workspaceLayer = QString::fromLatin1( layer::counties ) } }, .extent = area };
  return page;
}

class StopPrinting : public testing::Test
{
  protected:
    StopPrinting()
      : mWorkspace( mSmall.workspace() )
    {
      useLanguage( Language::Chinese );
      mPrinter = std::make_unique<PagePrinter>( mProject, mWorkspace, Imprint {}, Paper::A4Landscape, stylesFolder(), QStringLiteral( "测试" ) );
      QStringList warnings;
      mLayout = mPrinter->layout( mapPage( QStringLiteral( "a" ) ), {}, warnings );
      mMap = qobject_cast<QgsLayoutItemMap *>( mLayout->itemById( PagePrinter::mapId ) );
      mMap->setLayers( { points( mProject, QStringLiteral( "上" ) ), points( mProject, QStringLiteral( "下" ) ) } );
    }

    //! Names that are placed on the map when it is drawn.
    int names( const Progress &progress )
    {
      QgsLayoutExporter::ImageExportSettings small;
      small.dpi = 72;
      small.exportMetadata = false;
      small.generateWorldFile = false;
      const StoppableMaps stoppable( *mLayout, progress );
      QgsLayoutExporter exporter( mLayout.get() );
      exporter.exportToImage( mSmall.file( QStringLiteral( "page.png" ) ), small );
      int placed = 0;
      const QMap<QString, QgsLabelingResults *> maps = exporter.labelingResults();
      for ( const QgsLabelingResults *labels : maps )
        placed += labels ? static_cast<int>( labels->allLabels().size() ) : 0;
      return placed;
    }

    std::filesystem::path folder() const { return mSmall.file( QStringLiteral( "册" ) ).toStdString(); }

    test::SmallWorkspace mSmall;
    Workspace mWorkspace;
    QgsProject mProject;
    std::unique_ptr<PagePrinter> mPrinter;
    std::unique_ptr<QgsPrintLayout> mLayout;
    QgsLayoutItemMap *mMap = nullptr;
};

TEST_F( StopPrinting, NothingMoreIsDrawnAfterTheFeatureAtWhichItIsHeard )
{
  constexpr int some = 50;
  const Drawn drawn( *mMap );
  const std::filesystem::path file = folder() / "page.pdf";
  std::filesystem::create_directories( folder() );
  const StopWhen heard( [&drawn]
    { return drawn.features() >= some; } );
  try
  {
    writePage( *mLayout, qt( file.string() ), heard );
    FAIL() << "not stopped";
  }
  catch ( const Error &error )
  {
    EXPECT_EQ( error.code(), ErrorCode::Cancelled );
  }
  EXPECT_EQ( drawn.features(), some ) << "neither of this layer nor of the one above";
  EXPECT_TRUE( std::filesystem::is_empty( folder() ) ) << "nor a hidden file";
}

TEST_F( StopPrinting, NamesOfAStoppedMapAreNotPlaced )
{
  const Progress silent;
  EXPECT_GT( names( silent ), 0 );
  const Drawn drawn( *mMap );
  const StopWhen heard( [&drawn]
    { return drawn.features() > pointsInLayer; } );
  EXPECT_EQ( names( heard ), 0 ) << "though a whole layer was drawn";
}

TEST_F( StopPrinting, AMapThatNobodyStopsIsDrawnWhole )
{
  const Drawn drawn( *mMap );
  const Progress silent;
  names( silent );
  EXPECT_EQ( drawn.features(), 2 * pointsInLayer );
}

//! Stops at a look so many looks after the first page of three was finished.
class StopWithinSecond final : public Progress
{
  public:
    explicit StopWithinSecond( int looks )
      : mLeft( looks ) {}
    void report( double fraction ) override { mFirstDone = mFirstDone || fraction >= 1.0 / 3; }
    bool stopped() const override { return mFirstDone && --mLeft < 0; }

  private:
    bool mFirstDone = false;
    mutable int mLeft;
};

TEST_F( StopPrinting, APageCutOffIsNotInTheBookAndIsPrintedWholeByTheNextRun )
{
  const std::vector<Page> pages { mapPage( QStringLiteral( "a" ) ), mapPage( QStringLiteral( "b" ) ), mapPage( QStringLiteral( "c" ) ) };
  int looks = 0;
  for ( bool stopped = true; stopped; looks = 2 * looks + 1 )
  {
    std::filesystem::remove_all( folder() );
    const BookOrder order { .title = QStringLiteral( "册" ), .pages = pages, .folder = folder() / "pages", .file = folder() / "book.pdf", .paper = Paper::A4Landscape, .background = "same" };
    StopWithinSecond progress( looks );
    try
    {
      printBook( order, *mPrinter, progress );
      stopped = false;
      continue;
    }
    catch ( const Error &error )
    {
      ASSERT_EQ( error.code(), ErrorCode::Cancelled );
    }
    const auto whole = std::count_if( pages.begin(), pages.end(), [&order]( const Page &page )
      { return std::filesystem::exists( order.folder / ( page.key.toStdString() + ".pdf" ) ); } );
    const auto files = std::distance( std::filesystem::directory_iterator( order.folder ), std::filesystem::directory_iterator() );
    EXPECT_EQ( files, whole + 1 ) << "the pages and their list, nothing hidden";
    const bool binding = whole == static_cast<std::ptrdiff_t>( pages.size() ); // nothing is missing then but the book itself
    EXPECT_EQ( std::distance( std::filesystem::directory_iterator( folder() ), std::filesystem::directory_iterator() ), binding ? 1 : 2 ) << "the pages, and the partial book";
    EXPECT_EQ( std::filesystem::exists( folder() / "book_partial.pdf" ), !binding );
    if ( looks > 0 )
      continue; // the rest once is enough
    Progress silent;
    const PrintedBook book = printBook( order, *mPrinter, silent );
    EXPECT_TRUE( book.pages[0].reused );
    EXPECT_FALSE( book.pages[1].reused );
  }
  EXPECT_GT( looks, 10 ) << "a page is looked at in many places";
}

//! Stops once all pages are printed.
class StopAtBinding final : public Progress
{
  public:
    void report( double fraction ) override { mPrinted = mPrinted || fraction >= 1; }
    bool stopped() const override { return mPrinted; }

  private:
    bool mPrinted = false;
};

TEST_F( StopPrinting, ABookCutOffWhileItIsBoundKeepsItsPagesAndIsBoundByTheNextRun )
{
  const BookOrder order { .title = QStringLiteral( "册" ), .pages = { mapPage( QStringLiteral( "a" ) ), mapPage( QStringLiteral( "b" ) ) }, .folder = folder() / "pages", .file = folder() / "book.pdf", .paper = Paper::A4Landscape, .background = "same" };
  StopAtBinding progress;
  try
  {
    printBook( order, *mPrinter, progress );
    FAIL() << "not stopped";
  }
  catch ( const Error &error )
  {
    EXPECT_EQ( error.code(), ErrorCode::Cancelled );
    EXPECT_THAT( error.what(), testing::HasSubstr( "2 页都已印好" ) );
  }
  EXPECT_EQ( std::distance( std::filesystem::directory_iterator( folder() ), std::filesystem::directory_iterator() ), 1 ) << "the pages alone";
  Progress silent;
  const PrintedBook book = printBook( order, *mPrinter, silent );
  EXPECT_TRUE( book.pages[0].reused );
  EXPECT_TRUE( book.pages[1].reused );
  EXPECT_TRUE( std::filesystem::exists( order.file ) );
}

TEST_F( StopPrinting, RowsThatNobodyWantsAnyMoreAreNotRead )
{
  const auto source = mWorkspace.rows( layer::counties );
  const StopWhen stopped( []
    { return true; } );
  EXPECT_THROW( Rows( *source, {}, stopped ), Error );
  EXPECT_FALSE( Rows( *source ).empty() );
}

TEST( Styles, NoAreasAreDrawnApartToBeMergedWhichNothingStops )
{
  for ( const QString &file : QDir( stylesFolder() ).entryList( { QStringLiteral( "*.qml" ) } ) )
  {
    QFile style( QDir( stylesFolder() ).filePath( file ) );
    ASSERT_TRUE( style.open( QIODevice::ReadOnly ) );
    const QByteArray text = style.readAll();
    // rings of catchments lie upon each other; relief and rasters are pictures anyway
    if ( file == QLatin1String( "catchments.qml" ) || !text.contains( "<layerGeometryType>2" ) )
      continue;
    EXPECT_TRUE( text.contains( "<layerOpacity>1</layerOpacity>" ) ) << file.toStdString();
  }
}

TEST( CreepingProgressTest, ReportsWhenAskedAndNeverReachesTheEnd )
{
  class Shown final : public Progress
  {
    public:
      void report( double fraction ) override { shown.push_back( fraction ); }
      std::vector<double> shown;
  } whole;
  const CreepingProgress creeping( whole );
  const auto start = std::chrono::steady_clock::now();
  while ( std::chrono::steady_clock::now() - start < std::chrono::milliseconds( 250 ) )
    EXPECT_FALSE( creeping.stopped() );
  ASSERT_GE( whole.shown.size(), 2U );
  EXPECT_LE( whole.shown.size(), 5U ) << "not oftener than each 50 ms";
  EXPECT_TRUE( std::is_sorted( whole.shown.begin(), whole.shown.end() ) );
  EXPECT_GT( whole.shown.front(), 0 );
  EXPECT_LT( whole.shown.back(), 1 );
}

} // namespace
