// SPDX-License-Identifier: GPL-3.0-or-later
// The same pages on every paper: nothing cut, nothing too small; and what a grey copier leaves of the symbols.
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <qgsfillsymbol.h>
#include <qgsfillsymbollayer.h>
#include <qgslayertree.h>
#include <qgslayertreemodel.h>
#include <qgslayertreemodellegendnode.h>
#include <qgslayoutframe.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmanualtable.h>
#include <qgslayoutitemmap.h>
#include <qgsmarkersymbol.h>
#include <qgsmarkersymbollayer.h>
#include <qgspallabeling.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsrenderer.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerlabeling.h>

#include "base/error.h"
#include "convert.h"
#include "i18n/translation.h"
#include "printing/book/chapters.h"
#include "printing/book/imprint.h"
#include "printing/label_sizes.h"
#include "printing/page_check.h"
#include "printing/page_items.h"
#include "printing/page_printer.h"
#include "printing/workspace_layers.h"
#include "support.h"

using namespace lantu;
using testing::IsEmpty;

namespace
{

//! Pages of 城口县 of every form, made once.
class SamplePapers : public testing::TestWithParam<Paper>
{
  protected:
    static void SetUpTestSuite()
    {
      setLanguage( Language::Chinese );
      mFolder = new QTemporaryDir;
      const QString file = mFolder->filePath( QStringLiteral( "示例.gpkg" ) );
      ASSERT_TRUE( QFile::copy( QStringLiteral( LANTU_SAMPLE ), file ) );
      mWorkspace = new Workspace( file.toStdString() );
      Progress silent;
      BookSource source( *mWorkspace, placesOf( *mWorkspace, { "城口县" } ), {}, QgsProject::instance(), mFolder->filePath( QStringLiteral( "答案" ) ).toStdString(), silent );
      for ( const auto chapter : { elementsChapter, supportChapter, countiesChapter, sitesChapter, methodChapter } )
      {
        for ( const Page &page : chapter( source, Usage::Internal ) )
          mPages.push_back( page );
      }
      BookSource all( *mWorkspace, placesOf( *mWorkspace, {} ), {}, QgsProject::instance(), mFolder->filePath( QStringLiteral( "全市" ) ).toStdString(), silent );
      for ( const Page &page : overviewChapter( all, Usage::Internal ) )
        mPages.push_back( page );
    }
    static void TearDownTestSuite()
    {
      mPages.clear();
      delete mWorkspace;
      delete mFolder;
    }

    static inline QTemporaryDir *mFolder = nullptr;
    static inline Workspace *mWorkspace = nullptr;
    static inline std::vector<Page> mPages;
};

TEST_P( SamplePapers, NoPageHasAFault )
{
  QgsProject project;
  PagePrinter printer( project, *mWorkspace, imprintOf( *mWorkspace ), GetParam(), stylesFolder(), QStringLiteral( "测试" ) );
  size_t printed = 0;
  for ( const Page &page : mPages )
  {
    if ( GetParam() == Paper::Slide && page.form != Form::Map )
      continue;
    for ( const Page &sheet : printer.sheets( page ) )
    {
      QStringList warnings;
      printer.layout( sheet, { 123, 456 }, warnings );
      EXPECT_THAT( warnings, IsEmpty() ) << sheet.key.toStdString() << ": " << warnings.join( '\n' ).toStdString();
      ++printed;
    }
  }
  EXPECT_GT( printed, 5U );
}

TEST_P( SamplePapers, TheCityFillsItsMap )
{
  QgsProject project;
  PagePrinter printer( project, *mWorkspace, imprintOf( *mWorkspace ), GetParam(), stylesFolder(), QStringLiteral( "测试" ) );
  QStringList warnings;
  const auto layout = printer.layout( mPages.back(), { 1, 1 }, warnings );
  const auto *map = pageItem<QgsLayoutItemMap>( *layout, QStringLiteral( "map" ) );
  constexpr double metresHigh = 444000; // of 重庆
  EXPECT_GT( metresHigh / map->extent().height(), 0.55 ) << "1:" << map->scale();
}

TEST_P( SamplePapers, OutlinesInTheLegendKeepOffTheWords )
{
  QgsProject project;
  PagePrinter printer( project, *mWorkspace, imprintOf( *mWorkspace ), GetParam(), stylesFolder(), QStringLiteral( "测试" ) );
  QStringList warnings;
  const auto layout = printer.layout( mPages.back(), { 1, 1 }, warnings );
  auto *legend = pageItem<QgsLayoutItemLegend>( *layout, QStringLiteral( "legend" ) );
  int outlines = 0;
  for ( QgsLayerTreeLayer *node : legend->model()->rootGroup()->findLayers() )
  {
    for ( QgsLayerTreeModelLegendNode *entry : legend->model()->layerLegendNodes( node ) )
    {
      const auto *shown = qobject_cast<const QgsSymbolLegendNode *>( entry );
      const auto *patch = shown ? dynamic_cast<const QgsFillSymbol *>( shown->customSymbol() ) : nullptr;
      for ( int i = 0; patch && i < patch->symbolLayerCount(); ++i )
      {
        if ( const auto *line = dynamic_cast<const QgsLineSymbolLayer *>( patch->symbolLayer( i ) ) )
        {
          ++outlines;
          EXPECT_LE( line->width(), 0.5 ) << node->name().toStdString();
        }
      }
    }
  }
  EXPECT_GT( outlines, 0 ) << "the key-support townships have one";
}

INSTANTIATE_TEST_SUITE_P( OnSample, SamplePapers, testing::Values( Paper::A3Landscape, Paper::A3Portrait, Paper::A4Landscape, Paper::A4Portrait, Paper::A1Landscape, Paper::A0Landscape, Paper::Slide ), []( const auto &each )
  { return std::string( paperWords[static_cast<size_t>( each.param )] ); } );

class Papers : public testing::Test
{
  protected:
    Papers()
      : mWorkspace( mSmall.workspace() ), mPrinter( mProject, mWorkspace, imprintOf( mWorkspace ), Paper::A4Landscape, stylesFolder(), QStringLiteral( "测试" ) ) {}

    std::unique_ptr<QgsPrintLayout> layout( const Page &page )
    {
      QStringList warnings;
      return mPrinter.layout( page, { 1, 1 }, warnings );
    }

    static Page table( int rows )
    {
      Page page { .key = QStringLiteral( "table" ), .form = Form::Table, .title = QStringLiteral( "表" ) };
      page.table = PageTable { .columns = { { QStringLiteral( "区县" ), Align::Left }, { QStringLiteral( "未消除（户）" ) } } };
      page.table->rows.assign( static_cast<size_t>( rows ), { QStringLiteral( "城口县" ), QStringLiteral( "765" ) } );
      return page;
    }

    static double pointsOf( const QgsPrintLayout &layout )
    {
      return qobject_cast<QgsLayoutItemManualTable *>( pageItem<QgsLayoutFrame>( layout, QStringLiteral( "table" ) )->multiFrame() )->contentTextFormat().size();
    }

    static double topOf( const QgsPrintLayout &layout, const char *id ) { return pageItem<QgsLayoutItem>( layout, QLatin1String( id ) )->pos().y(); }

    test::SmallWorkspace mSmall;
    Workspace mWorkspace;
    QgsProject mProject;
    PagePrinter mPrinter;
};

TEST_F( Papers, AShortTableIsLargerThanOneThatFillsItsPage )
{
  const double small = pointsOf( *layout( mPrinter.sheets( table( 300 ) ).front() ) );
  EXPECT_GT( pointsOf( *layout( table( 3 ) ) ), small );
}

TEST_F( Papers, TheSheetsOfATableAreOfOneSize )
{
  const std::vector<Page> sheets = mPrinter.sheets( table( 70 ) );
  ASSERT_GT( sheets.size(), 1U );
  EXPECT_EQ( pointsOf( *layout( sheets.front() ) ), pointsOf( *layout( sheets.back() ) ) );
}

TEST_F( Papers, ATableStandsRightBelowItsFindings )
{
  Page page = table( 3 );
  const double without = topOf( *layout( page ), "table" );
  page.findings << QStringLiteral( "765户风险未消除。" );
  const double withOne = topOf( *layout( page ), "table" );
  page.findings << QStringLiteral( "16个安置点有短板。" );
  EXPECT_GT( withOne, without );
  EXPECT_GT( topOf( *layout( page ), "table" ), withOne );
}

TEST_F( Papers, WithoutALocatorTheColumnMovesUpAndTheLegendHasItsRoom )
{
  Page page { .key = QStringLiteral( "map" ), .form = Form::Map, .title = QStringLiteral( "图" ), .numbers = { { QStringLiteral( "未消除" ), QStringLiteral( "765" ), QStringLiteral( "户" ) } } };
  const double moved = topOf( *layout( page ), "number1_label" );
  page.locator = PageMap { .layers = {}, .extent = { { 108, 31 }, { 109, 32 } }, .freeScale = true };
  const auto withLocator = layout( page );
  EXPECT_NEAR( moved, topOf( *withLocator, "locator" ), 2 ) << "no blank place beside the map";
  EXPECT_GT( topOf( *withLocator, "number1_label" ), moved );
}

TEST_F( Papers, TextThatNobodyCanReadIsAFault )
{
  Page page = table( 1 );
  const auto made = layout( page );
  EXPECT_THAT( pageFaults( *made ), IsEmpty() );
  auto *title = pageItem<QgsLayoutItemLabel>( *made, QStringLiteral( "title" ) );
  QFont font = labelFont( *title );
  font.setPointSizeF( 5 );
  setLabelFont( *title, font );
  EXPECT_THAT( pageFaults( *made ), testing::SizeIs( 1 ) );
}

TEST_F( Papers, SlidesOfTablesAreRefusedInPlainWords )
{
  PagePrinter slides( mProject, mWorkspace, imprintOf( mWorkspace ), Paper::Slide, stylesFolder(), QStringLiteral( "测试" ) );
  QStringList warnings;
  try
  {
    slides.layout( table( 1 ), { 1, 1 }, warnings );
    FAIL();
  }
  catch ( const Error &error )
  {
    EXPECT_EQ( error.code(), ErrorCode::BadValue );
  }
}

TEST( LabelSizes, SmallNamesGrowAndLargeOnesStay )
{
  QgsVectorLayer layer( QStringLiteral( "Point?field=name:string" ), QStringLiteral( "点" ), QStringLiteral( "memory" ) );
  for ( const auto &[size, expected] : std::map<double, double> { { 5, 8 }, { 10, 10 } } )
  {
    QgsPalLayerSettings settings;
    QgsTextFormat format;
    format.setSize( size );
    settings.setFormat( format );
    layer.setLabeling( new QgsVectorLayerSimpleLabeling( settings ) );
    enlargeLabels( layer, 8 );
    EXPECT_EQ( layer.labeling()->settings().format().size(), expected );
  }
}

// A copier keeps only how dark an ink is: a symbol is seen by its fill or its outline.
TEST( GreyCopies, CirclesAndSitesAreDarkEnough )
{
  for ( const char *style : { "village_counts", "village_circles", "sites", "sitegaps", "site_gap_counts", "site_sizes" } )
  {
    QgsVectorLayer layer( QStringLiteral( "Point?field=remaining_hh:integer" ), QStringLiteral( "点" ), QStringLiteral( "memory" ) );
    bool loaded = false;
    layer.loadNamedStyle( QStringLiteral( "%1/%2.qml" ).arg( stylesFolder(), QLatin1String( style ) ), loaded );
    ASSERT_TRUE( loaded && layer.renderer() ) << style;
    const QgsLegendSymbolList entries = layer.renderer()->legendSymbolItems();
    ASSERT_FALSE( entries.isEmpty() ) << style;
    for ( const QgsLegendSymbolItem &entry : entries )
    {
      const auto *marker = dynamic_cast<const QgsMarkerSymbol *>( entry.symbol() );
      if ( !marker )
        continue;
      int darkest = 255;
      for ( int i = 0; i < marker->symbolLayerCount(); ++i )
        darkest = std::min( { darkest, qGray( marker->symbolLayer( i )->fillColor().rgb() ), qGray( marker->symbolLayer( i )->strokeColor().rgb() ), qGray( marker->symbolLayer( i )->color().rgb() ) } );
      constexpr int middleGrey = 140;
      EXPECT_LT( darkest, middleGrey ) << style << ": " << entry.label().toStdString();
    }
  }
}

} // namespace
