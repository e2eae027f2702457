// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the template of the overview page: layers, scale, legend, figures and words.
#include <algorithm>
#include <cmath>

#include <QDomDocument>

#include <qgscoordinatetransform.h>
#include <qgsfeatureiterator.h>
#include <qgslayertree.h>
#include <qgslayertreelayer.h>
#include <qgslayoutexporter.h>
#include <qgslayoutframe.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmanualtable.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitemscalebar.h>
#include <qgslayoutmanager.h>
#include <qgslegendrenderer.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsreadwritecontext.h>
#include <qgsvectorlayer.h>

#include "base/error.h"
#include "convert.h"
#include "data/schema.h"
#include "measure/village_counts.h"
#include "place/frame.h"
#include "printing/fonts.h"
#include "printing/overview_page.h"
#include "printing/page_check.h"
#include "printing/page_items.h"
#include "printing/page_text.h"
#include "printing/style_text.h"
#include "printing/village_circles.h"
#include "printing/workspace_layers.h"

namespace lantu
{

namespace
{

constexpr char templateFile[] = "overview_a3.qpt";
constexpr char layoutProperty[] = "lantu/layout"; // on the layers of a layout of ours
constexpr double clearOfFrame = 4;                // mm between the city and the map's frame
constexpr double metresPerMillimetre = 0.001;

// styles of layers that only the page has
constexpr char cityStyle[] = "city";
constexpr char locatorStyle[] = "locator";
constexpr char siteSizesStyle[] = "site_sizes";
constexpr char siteGapsStyle[] = "sitegaps";

struct PageLayers
{
    QList<QgsMapLayer *> map;    //!< top first
    QList<QgsMapLayer *> legend; //!< those with an entry, top first
    QgsVectorLayer *counties = nullptr;
    QgsVectorLayer *locator = nullptr;
};

QString layoutName()
{
  return qt( Text { "总体叠加图", "Overview" } );
}

// The layout of this name and what it showed go, so that a page made twice is there once.
void removeEarlier( QgsProject &project )
{
  if ( QgsMasterLayoutInterface *earlier = project.layoutManager()->layoutByName( layoutName() ) )
    project.layoutManager()->removeLayout( earlier );
  QStringList ids;
  const auto layers = project.mapLayers();
  for ( auto layer = layers.begin(); layer != layers.end(); ++layer )
  {
    if ( layer.value()->customProperty( QString::fromLatin1( layoutProperty ) ).toString() == layoutName() )
      ids << layer.key();
  }
  project.removeMapLayers( ids );
}

class LayerSet
{
  public:
    LayerSet( QgsProject &project, const QString &stylesFolder, QStringList &warnings )
      : mProject( project ), mStyles( stylesFolder ), mWarnings( warnings ) {}

    //! Gives the layer to the project, not to its tree.
    template<class LayerType>
    LayerType *keep( std::unique_ptr<LayerType> layer, const QString &name = {}, const QString &style = {} )
    {
      if ( !layer )
        return nullptr;
      if ( !name.isEmpty() )
        layer->setName( name );
      if ( !style.isEmpty() )
        warn( applyStyle( *layer, mStyles, style ) );
      layer->setCustomProperty( QString::fromLatin1( layoutProperty ), layoutName() );
      LayerType *kept = layer.release();
      mProject.addMapLayer( kept, false );
      return kept;
    }

    void warn( const QString &sentence )
    {
      if ( !sentence.isEmpty() && !mWarnings.contains( sentence ) )
        mWarnings << sentence;
    }

  private:
    QgsProject &mProject;
    QString mStyles;
    QStringList &mWarnings;
};

std::unique_ptr<QgsVectorLayer> copyOf( QgsMapLayer *layer )
{
  auto *vector = qobject_cast<QgsVectorLayer *>( layer );
  return vector ? std::unique_ptr<QgsVectorLayer>( vector->clone() ) : nullptr;
}

PageLayers pageLayers( QgsProject &project, const Workspace &workspace, const OverviewPage &page, const QString &stylesFolder, QStringList &warnings )
{
  WorkspaceLayers loaded = loadWorkspaceLayers( workspace, stylesFolder );
  warnings << loaded.warnings;
  LayerSet layers( project, stylesFolder, warnings );
  PageLayers result;

  const auto add = [&result]( QgsMapLayer *layer, bool inLegend = true )
  {
    if ( !layer )
      return;
    result.map << layer;
    if ( inLegend )
      result.legend << layer;
  };
  auto siteSizes = copyOf( loaded.find( layer::sites ) );
  auto city = copyOf( loaded.find( layer::counties ) );
  auto locator = copyOf( loaded.find( layer::counties ) );

  if ( page.siteGaps )
  {
    add( layers.keep( memoryLayer( *page.siteGaps, {} ), qt( Text { "安置点短板（项数）", "Gaps of relocation sites" } ), QString::fromLatin1( siteGapsStyle ) ) );
    add( layers.keep( std::move( siteSizes ), qt( Text { "安置点规模（实际人数）", "Size of relocation sites" } ), QString::fromLatin1( siteSizesStyle ) ) );
  }
  else
    add( layers.keep( loaded.take( layer::sites ), qt( Text { "易地搬迁安置点", "Relocation sites" } ) ) );
  add( layers.keep( loaded.take( layer::townships ), qt( Text { "乡镇", "Townships" } ) ) );
  QString problem;
  add( layers.keep( villageCircles( villageCounts( workspace ), stylesFolder, problem ) ) );
  layers.warn( problem );
  add( layers.keep( loaded.take( layer::roads ) ) );
  add( layers.keep( std::move( city ), qt( Text { "市界", "Municipal border" } ), QString::fromLatin1( cityStyle ) ), false );
  auto counties = loaded.take( layer::counties );
  result.counties = qobject_cast<QgsVectorLayer *>( counties.get() );
  add( layers.keep( std::move( counties ), qt( Text { "区县界", "County border" } ) ) );
  add( layers.keep( loaded.take( layer::rivers ) ) );
  add( layers.keep( loaded.take( layer::dem ) ), false );
  result.locator = layers.keep( std::move( locator ), qt( Text { "片区", "Regions" } ), QString::fromLatin1( locatorStyle ) );
  return result;
}

QgsRectangle extentOf( QgsVectorLayer &layer, const QgsCoordinateReferenceSystem &crs, const QgsCoordinateTransformContext &context )
{
  const QgsCoordinateTransform transform( layer.crs(), crs, context );
  QgsRectangle extent;
  extent.setMinimal();
  QgsFeatureIterator features = layer.getFeatures();
  QgsFeature feature;
  while ( features.nextFeature( feature ) )
  {
    QgsGeometry geometry = feature.geometry();
    if ( geometry.isEmpty() )
      continue;
    geometry.transform( transform );
    extent.combineExtentWith( geometry.boundingBox() );
  }
  return extent;
}

// The scale at which the extent just fits into the map.
double fittingScale( const QgsLayoutItemMap &map, const QgsRectangle &extent, double margin )
{
  const QRectF frame = map.rect();
  return std::max( extent.width() / ( frame.width() - 2 * margin ), extent.height() / ( frame.height() - 2 * margin ) ) / metresPerMillimetre;
}

void show( QgsLayoutItemMap &map, const QgsPointXY &centre, double scale )
{
  const double halfWidth = map.rect().width() * metresPerMillimetre * scale / 2;
  const double halfHeight = map.rect().height() * metresPerMillimetre * scale / 2;
  map.setExtent( QgsRectangle( centre.x() - halfWidth, centre.y() - halfHeight, centre.x() + halfWidth, centre.y() + halfHeight ) );
}

// Two parts of a round length, each 20 to 50 mm.
void setScaleBar( QgsLayoutItemScaleBar &bar, double scale )
{
  constexpr double shortest = 20; // mm
  constexpr double metresPerKilometre = 1000;
  bar.setUnitsPerSegment( roundScale( shortest * metresPerMillimetre * scale ) / metresPerKilometre );
  bar.setUnitLabel( qt( Text { "公里", "km" } ) );
}

// Only what the map shows: layers without a row on it have no entry.
void setLegend( QgsLayoutItemLegend &legend, QgsLayoutItemMap &map, const QList<QgsMapLayer *> &layers )
{
  legend.setLinkedMap( &map );
  legend.setAutoUpdateModel( false );
  QgsLayerTree *root = legend.model()->rootGroup();
  root->clear();
  for ( QgsMapLayer *layer : layers )
  {
    QgsLayerTreeLayer *node = root->addLayer( layer );
    node->setUseLayerName( false );
    node->setName( layer->name() );
    QgsLegendRenderer::setNodeLegendStyle( node, QgsLegendStyle::Subgroup );
  }
  legend.setLegendFilterByMapEnabled( true );
  // the filter is worked out when the legend is first drawn
  QgsLayoutExporter( legend.layout() ).renderRegionToImage( legend.mapRectToScene( legend.rect() ), QSize( 100, 100 ) );
  // what the map does not show leaves no heading behind
  const auto nodes = root->findLayers();
  for ( QgsLayerTreeLayer *node : nodes )
  {
    const int entries = legend.model()->layerLegendNodes( node ).size();
    if ( entries == 0 )
      root->removeChildNode( node );
    else if ( entries == 1 )
      QgsLegendRenderer::setNodeLegendStyle( node, QgsLegendStyle::Hidden );
  }
  legend.adjustBoxSize();
}

void setNumbers( QgsPrintLayout &layout, const OverviewPage &page )
{
  for ( size_t i = 0; i < page.numbers.size(); ++i )
  {
    const HeadlineNumber &number = page.numbers[i];
    const QString prefix = QStringLiteral( "number%1_" ).arg( i + 1 );
    setText( layout, prefix + QStringLiteral( "label" ), number.label );
    setText( layout, prefix + QStringLiteral( "value" ), number.value );
    setText( layout, prefix + QStringLiteral( "unit" ), number.unit );
    setText( layout, prefix + QStringLiteral( "comparison" ), number.comparison );
    // the unit follows its number, however long that is
    constexpr double gap = 1.5;
    const auto *value = pageItem<QgsLayoutItemLabel>( layout, prefix + QStringLiteral( "value" ) );
    auto *unit = pageItem<QgsLayoutItemLabel>( layout, prefix + QStringLiteral( "unit" ) );
    unit->attemptMove( QgsLayoutPoint( value->pos().x() + textWidth( number.value, labelFont( *value ) ) + gap, unit->pos().y() ) );
  }
}

// The sentences one below the other on a plate that is as high as they are.
void setFindings( QgsPrintLayout &layout, const QStringList &findings )
{
  constexpr int places = 3;
  constexpr double between = 1.6; // mm
  double y = 0;
  for ( int i = 0; i < places; ++i )
  {
    const QString id = QStringLiteral( "finding%1" ).arg( i + 1 );
    setText( layout, id, i < findings.size() ? findings[i] : QString() );
    auto *label = pageItem<QgsLayoutItemLabel>( layout, id );
    if ( i == 0 )
      y = label->pos().y();
    const int lines = label->text().isEmpty() ? 0 : static_cast<int>( label->text().count( QChar( u'\n' ) ) ) + 1;
    const double height = lines == 0 ? 0 : textHeight( lines, labelFont( *label ) );
    label->attemptMove( QgsLayoutPoint( label->pos().x(), y ) );
    label->attemptResize( QgsLayoutSize( label->rect().width(), height ) );
    label->setVisibility( lines > 0 );
    y += lines == 0 ? 0 : height + between;
  }
  auto *plate = pageItem<QgsLayoutItem>( layout, QStringLiteral( "findings_plate" ) );
  plate->attemptResize( QgsLayoutSize( plate->rect().width(), y - plate->pos().y() + between ) );
  plate->setVisibility( !findings.isEmpty() );
}

void setTable( QgsPrintLayout &layout, const OverviewPage &page )
{
  constexpr double firstColumn = 22;
  auto *frame = pageItem<QgsLayoutFrame>( layout, QStringLiteral( "table" ) );
  auto *table = qobject_cast<QgsLayoutItemManualTable *>( frame->multiFrame() );
  if ( !table )
    throw templateFault( QStringLiteral( "table" ) );
  const auto cells = [table]( const QStringList &texts, bool bold )
  {
    QgsTableRow row;
    for ( int column = 0; column < texts.size(); ++column )
    {
      QgsTableCell cell( texts[column] );
      QgsTextFormat format = table->contentTextFormat();
      if ( bold )
      {
        QFont font = format.font();
        font.setBold( true );
        format.setFont( font );
        format.setNamedStyle( QStringLiteral( "Bold" ) );
      }
      cell.setTextFormat( format );
      cell.setHorizontalAlignment( column == 0 ? Qt::AlignLeft : Qt::AlignRight );
      row << cell;
    }
    return row;
  };
  QgsTableContents contents { cells( page.tableHeader, true ) };
  for ( size_t i = 0; i < page.tableRows.size(); ++i )
    contents << cells( page.tableRows[i], i + 1 == page.tableRows.size() );
  QList<double> widths { firstColumn };
  const int numbers = page.tableHeader.size() - 1;
  const double margins = 2 * table->cellMargin() * page.tableHeader.size();
  for ( int column = 0; column < numbers; ++column )
    widths << ( frame->rect().width() - firstColumn - margins ) / numbers;
  table->setTableContents( contents );
  table->setColumnWidths( widths );
  table->refresh();
}

QString usageOf( const OverviewPage &page )
{
  QString usage = qt( Text { "内部用图 不得公开", "Internal use, not for publication" } );
  if ( page.usage == Usage::Public )
    usage = page.reviewNumber.isEmpty() ? qt( Text { "未审图 仅供内部", "Not reviewed, internal use only" } ) : qt( say( { "公开 审图号：{}", "Public, map review number {}" }, page.reviewNumber.toStdString() ) );
  return page.sampleData ? usage + qt( Text { " · 演示数据", " · 演示数据 sample data" } ) : usage;
}

void setWords( QgsPrintLayout &layout, const OverviewPage &page, const Frame &frame, double scale )
{
  const QString dot = QStringLiteral( " · " );
  const QString scaleText = QStringLiteral( "1:" ) + grouped( std::llround( scale ) );
  setText( layout, QStringLiteral( "title" ), page.title );
  setText( layout, QLatin1String( field::asOf ), qt( say( { "数据截至 {}", "Data as of {}" }, page.dataAsOf.toStdString() ) ) );
  setText( layout, QStringLiteral( "usage" ), usageOf( page ) );
  setFindings( layout, page.findings );
  setText( layout, QStringLiteral( "table_title" ), page.tableTitle );
  setText( layout, QStringLiteral( "note" ), page.note );
  setText( layout, QStringLiteral( "scale" ), scaleText );
  setText( layout, QStringLiteral( "north_label" ), qt( Text { "北", "N" } ) );
  const std::string unit = page.unit.isEmpty() ? std::string( Text { "未填", "not given" }.str() ) : page.unit.toStdString();
  const QString plane = qt( say( { "2000国家大地坐标系，高斯-克吕格3度带，中央经线{}°E", "CGCS2000, 3-degree Gauss-Krueger, central meridian {}°E" }, frame.centralMeridian() ) );
  const QStringList parts {
    qt( say( { "制图单位：{}", "Made by: {}" }, unit ) ),
    qt( say( { "制图日期：{}", "Date: {}" }, longDate( page.madeOn ).toStdString() ) ),
    qt( say( { "数据截至：{}", "Data as of: {}" }, page.dataAsOf.toStdString() ) ),
    plane,
    scaleText,
    qt( say( { "数据来源：{}", "Sources: {}" }, page.sources.toStdString() ) ),
    usageOf( page ),
    qt( say( { "运行编号：{}", "Run: {}" }, page.runId.isEmpty() ? std::string( Text { "无", "none" }.str() ) : page.runId.toStdString() ) ),
  };
  setText( layout, QStringLiteral( "footer" ), parts.join( dot ) );
  setText( layout, QStringLiteral( "page" ), qt( say( { "第{}页 共{}页", "Page {} of {}" }, page.page, page.pages ) ) );
}

} // namespace

QgsPrintLayout *overviewLayout( QgsProject &project, const Workspace &workspace, const OverviewPage &page,
  const QString &stylesFolder, QStringList &warnings )
{
  QDomDocument document;
  QString message;
  if ( !document.setContent( readStyle( stylesFolder, QString::fromLatin1( templateFile ), warnings ), &message ) )
    throw Error::of( ErrorCode::NotReadable, { "版面模板“{}”无法读取（{}）。请重新安装蓝图的 styles 文件夹。", "The page template \"{}\" cannot be read ({}). Install Lantu's styles folder again." }, templateFile, message.toStdString() );
  auto layout = std::make_unique<QgsPrintLayout>( &project );
  bool loaded = false;
  layout->loadFromTemplate( document, QgsReadWriteContext(), true, &loaded );
  if ( !loaded )
    throw Error::of( ErrorCode::NotReadable, { "版面模板“{}”不是 QGIS 版面（{}）。请重新安装蓝图的 styles 文件夹。", "The page template \"{}\" is no QGIS layout ({}). Install Lantu's styles folder again." }, templateFile, message.toStdString() );
  layout->setName( layoutName() );

  removeEarlier( project );
  const PageLayers layers = pageLayers( project, workspace, page, stylesFolder, warnings );
  if ( !layers.counties )
    throw Error::of( ErrorCode::NotFound, { "工作空间“{}”里没有区县图层，无法确定图幅。请先导入区县界。", "The workspace \"{}\" has no counties, so the page does not know what to show. Import the county borders first." }, workspace.shownPath() );

  // the plane through the middle of the counties
  const QgsRectangle degrees = layers.counties->extent();
  const Frame frame = Frame::around( degrees.center().x() );
  const QgsCoordinateReferenceSystem plane = qgisCrs( frame.crs() );
  const QgsRectangle extent = extentOf( *layers.counties, plane, project.transformContext() );
  if ( extent.isEmpty() )
    throw Error::of( ErrorCode::Empty, { "工作空间“{}”的区县图层没有图形，无法确定图幅。请先导入区县界。", "The counties of the workspace \"{}\" have no shapes, so the page does not know what to show. Import the county borders first." }, workspace.shownPath() );

  auto *map = pageItem<QgsLayoutItemMap>( *layout, QStringLiteral( "map" ) );
  map->setCrs( plane );
  map->setKeepLayerSet( true );
  map->setLayers( layers.map );
  show( *map, extent.center(), roundScale( fittingScale( *map, extent, clearOfFrame ) ) );
  auto *locator = pageItem<QgsLayoutItemMap>( *layout, QStringLiteral( "locator" ) );
  locator->setCrs( plane );
  locator->setKeepLayerSet( true );
  locator->setLayers( { layers.locator } );
  show( *locator, extent.center(), fittingScale( *locator, extent, 1 ) );

  setScaleBar( *pageItem<QgsLayoutItemScaleBar>( *layout, QStringLiteral( "scalebar" ) ), map->scale() );
  setLegend( *pageItem<QgsLayoutItemLegend>( *layout, QStringLiteral( "legend" ) ), *map, layers.legend );
  setLegend( *pageItem<QgsLayoutItemLegend>( *layout, QStringLiteral( "locator_legend" ) ), *locator, { layers.locator } );
  setNumbers( *layout, page );
  setTable( *layout, page );
  useUnshapedFonts( *layout );
  setWords( *layout, page, frame, map->scale() );

  for ( QgsMapLayer *layer : layers.legend )
  {
    const auto *vector = qobject_cast<QgsVectorLayer *>( layer );
    if ( vector && vector->featureCount() == 0 )
      warnings << qt( say( { "图层“{}”没有要素，图上不显示。", "The layer \"{}\" has no features and does not show on the map." }, layer->name().toStdString() ) );
  }
  if ( page.unit.isEmpty() )
    warnings << qt( Text { "没有填写制图单位。", "The unit that makes the map was not given." } );
  if ( page.usage == Usage::Public && page.reviewNumber.isEmpty() )
    warnings << qt( Text { "公开用图必须有审图号；没有审图号，页面标为“未审图 仅供内部”。", "A public map needs a map review number; without one the page is marked as not reviewed." } );
  warnings << pageFaults( *layout );
  warnings.removeDuplicates();

  QgsPrintLayout *kept = layout.release();
  project.layoutManager()->addLayout( kept );
  return kept;
}

} // namespace lantu
