// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the templates: layers, scale, legend, figures and words.
#include "printing/page_printer.h"

#include <algorithm>
#include <cmath>

#include <qgslayoutitemlabel.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutundostack.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsreadwritecontext.h>

#include "base/error.h"
#include "convert.h"
#include "data/schema.h"
#include "printing/page_chart.h"
#include "printing/page_check.h"
#include "printing/page_items.h"
#include "printing/page_lights.h"
#include "printing/page_map.h"
#include "printing/page_table.h"
#include "printing/page_text.h"
#include "printing/page_words.h"
#include "printing/style_text.h"

namespace lantu
{

namespace
{

const QString locatorId = QStringLiteral( "locator" );
const QString tableId = QStringLiteral( "table" );
const QString legendId = QStringLiteral( "legend" );

//! Names that these items would cover find another place on the map, or none.
void keepNamesFrom( QgsPrintLayout &layout, std::initializer_list<const char *> ids )
{
  auto *map = qobject_cast<QgsLayoutItemMap *>( layout.itemById( PagePrinter::mapId ) );
  for ( const char *id : ids )
  {
    QgsLayoutItem *item = layout.itemById( QString::fromLatin1( id ) );
    if ( map && item && item->isVisible() )
      map->addLabelBlockingItem( item );
  }
}

void hide( QgsPrintLayout &layout, std::initializer_list<const char *> ids )
{
  for ( const char *id : ids )
  {
    if ( QgsLayoutItem *item = layout.itemById( QString::fromLatin1( id ) ) )
      item->setVisibility( false );
  }
}

//! True if the template has the item \a id; says what is left out where it has not, and the page has something for it. A slide shows only what can be read from afar.
bool hasPlace( QgsPrintLayout &layout, const QString &id, bool wanted, const Text &what, const Page &page, Paper paper, QStringList &warnings )
{
  const bool there = layout.itemById( id );
  if ( wanted && !there && paper != Paper::Slide )
    warnings << qt( say( { "版面模板没有放{}的位置，页面“{}”上没有它。", "The template has no place for {}, so the page \"{}\" is without it." }, what.str(), page.title.toStdString() ) );
  return there;
}

void move( QgsLayoutItem &item, double right, double down )
{
  item.attemptMove( QgsLayoutPoint( item.pos().x() + right, item.pos().y() + down ) );
}

//! Without a locator what is beside it has its room: on sheets with a column beside the map all moves up and the legend grows, on others the legend grows to the left.
void useLocatorsRoom( QgsPrintLayout &layout )
{
  const auto *locator = layout.itemById( locatorId );
  const auto *map = layout.itemById( PagePrinter::mapId );
  auto *legend = layout.itemById( legendId );
  if ( !locator || !map || !legend )
    return;
  if ( locator->pos().y() >= map->pos().y() + map->rect().height() )
  {
    const double gained = legend->pos().x() - locator->pos().x();
    move( *legend, -gained, 0 );
    legend->attemptResize( QgsLayoutSize( legend->rect().width() + gained, legend->rect().height() ) );
    return;
  }
  const auto *rule = pageItem<QgsLayoutItem>( layout, QStringLiteral( "rule1" ) );
  const double gained = rule->pos().y() - locator->pos().y();
  hide( layout, { "rule1" } );
  QList<QgsLayoutItem *> items;
  layout.layoutItems( items );
  for ( QgsLayoutItem *item : items )
  {
    if ( item->id().startsWith( QStringLiteral( "number" ) ) || item->id() == QStringLiteral( "rule2" ) || item == legend )
      move( *item, 0, -gained );
  }
  legend->attemptResize( QgsLayoutSize( legend->rect().width(), legend->rect().height() + gained ) );
}

//! Where the place of the legend ends, from the top of the page.
double endOfLegend( const QgsPrintLayout &layout )
{
  const auto *legend = layout.itemById( legendId );
  return legend ? legend->pos().y() + legend->rect().height() : 0;
}

//! A legend that has become higher than its place goes up into what the findings above it leave free.
void useFindingsRoom( QgsPrintLayout &layout, double endOfPlace, double endOfFindings )
{
  auto *legend = layout.itemById( legendId );
  const auto *findings = layout.itemById( QStringLiteral( "finding1" ) );
  const double excess = endOfLegend( layout ) - endOfPlace;
  if ( !legend || !findings || excess <= 0 || findings->pos().x() != legend->pos().x() || findings->pos().y() > legend->pos().y() )
    return;
  move( *legend, 0, -std::clamp( legend->pos().y() - endOfFindings, 0.0, excess ) );
}

} // namespace

PagePrinter::PagePrinter( QgsProject &project, const Workspace &workspace, Imprint imprint, Paper paper, QString stylesFolder, QString layoutName )
  : mProject( project ), mWorkspace( workspace ), mImprint( std::move( imprint ) ), mPaper( paper ), mStyles( std::move( stylesFolder ) ), mName( layoutName ), mShelf( project, workspace, mStyles, layoutName )
{
  mShelf.removeEarlier();
}

QStringList PagePrinter::warnings() const
{
  QStringList all = mFontWarnings + mShelf.warnings();
  all.removeDuplicates();
  return all;
}

const QDomDocument &PagePrinter::templateOf( Form form )
{
  const auto known = mTemplates.find( form );
  if ( known != mTemplates.end() )
    return known->second;
  if ( mPaper == Paper::Slide && form != Form::Map )
    throw Error::of( ErrorCode::BadValue, { "参数 PAPER：幻灯片只放地图页，这里还有别的页。请选其他纸张；汇报材料的地图幻灯片请在 EXTRAS 里选 png。", "Parameter PAPER: slides are for maps, and there are other pages here. Choose another paper; EXTRAS has the maps of the briefing as slides (png)." } );
  const QString file = templateFile( form, mPaper );
  QDomDocument document;
  QString message;
  if ( !document.setContent( readStyle( mStyles, file, mFontWarnings ), &message ) )
    throw Error::of( ErrorCode::NotReadable, { "版面模板“{}”无法读取（{}）。请重新安装蓝图的 styles 文件夹。", "The page template \"{}\" cannot be read ({}). Install Lantu's styles folder again." }, file.toStdString(), message.toStdString() );
  return mTemplates.emplace( form, document ).first->second;
}

std::unique_ptr<QgsPrintLayout> PagePrinter::emptyLayout( Form form )
{
  auto layout = std::make_unique<QgsPrintLayout>( &mProject );
  layout->undoStack()->blockCommands( true ); // nobody undoes the filling of a template
  bool loaded = false;
  layout->loadFromTemplate( templateOf( form ), QgsReadWriteContext(), true, &loaded );
  if ( !loaded )
    throw Error::of( ErrorCode::NotReadable, { "版面模板“{}”不是 QGIS 版面。请重新安装蓝图的 styles 文件夹。", "The page template \"{}\" is no QGIS layout. Install Lantu's styles folder again." }, templateFile( form, mPaper ).toStdString() );
  layout->setName( mName );
  useUnshapedFonts( *layout );
  return layout;
}

std::vector<Page> PagePrinter::sheets( const Page &page, const Progress &progress )
{
  if ( page.form != Form::Table || !page.table )
    return { page };
  const std::unique_ptr<QgsPrintLayout> first = emptyLayout( page.form );
  progress.check();
  const std::unique_ptr<QgsPrintLayout> following = emptyLayout( page.form );
  progress.check();
  moveTable( *first, tableId, !page.table->title.isEmpty(), setFindings( *first, page.findings ) );
  moveTable( *following, tableId, !page.table->title.isEmpty(), setFindings( *following, {} ) );
  const PageTable table = settled( *first, tableId, *page.table );
  progress.check();
  const std::vector<size_t> frames = rowsByFrame( *first, *following, tableId, table );
  if ( frames.size() <= 1 )
    return { page };
  std::vector<Page> sheets;
  auto from = page.table->rows.begin();
  for ( size_t i = 0; i < frames.size(); ++i )
  {
    Page &sheet = sheets.emplace_back( page );
    const auto to = from + static_cast<std::ptrdiff_t>( frames[i] );
    sheet.table->columns = table.columns;
    sheet.table->rows.assign( from, to );
    sheet.table->ofSeveral = true;
    sheet.table->totals = page.table->totals && i + 1 == frames.size();
    from = to;
    if ( i == 0 )
      continue;
    sheet.key += QStringLiteral( "-%1" ).arg( i + 1 );
    sheet.title += qt( Text { "（续）", " (continued)" } );
    sheet.contents.clear();
    sheet.findings.clear();
    sheet.suppressed = 0; // said of the first
  }
  return sheets;
}

std::unique_ptr<QgsPrintLayout> PagePrinter::layout( const Page &page, PageNumber number, QStringList &warnings, const Progress &progress )
{
  std::unique_ptr<QgsPrintLayout> layout = emptyLayout( page.form );
  if ( page.form == Form::Map && !page.locator )
    useLocatorsRoom( *layout );
  const double legendEnd = endOfLegend( *layout );
  QString plane;
  QString scale;
  if ( hasPlace( *layout, mapId, page.map.has_value(), { "地图", "a map" }, page, mPaper, warnings ) && page.map )
  {
    mMapFrames[page.form] = frameOf( *layout, mapId );
    const QgsLayoutItemMap *map = setMap( *layout, mapId, legendId, *page.map, mapFrame( page ), symbolScale( mPaper ), mShelf, mKeys, warnings, progress );
    plane = qt( say( { "2000国家大地坐标系，高斯-克吕格3度带，中央经线{}°E", "CGCS2000, 3-degree Gauss-Krueger, central meridian {}°E" }, planeOf( page.map->extent ).centralMeridian() ) );
    scale = QStringLiteral( "1:" ) + grouped( std::llround( map->scale() ) );
    setTextIfThere( *layout, QStringLiteral( "scale" ), scale );
    setTextIfThere( *layout, QStringLiteral( "north_label" ), qt( Text { "北", "N" } ) );
  }
  else
    hide( *layout, { "map", "legend", "scalebar", "scale", "scale_plate", "north", "north_label" } );
  if ( hasPlace( *layout, locatorId, page.locator.has_value(), { "位置图", "a locator" }, page, mPaper, warnings ) && page.locator )
    setMap( *layout, locatorId, QStringLiteral( "locator_legend" ), *page.locator, frameOf( *layout, locatorId ), symbolScale( mPaper ), mShelf, mKeys, warnings, progress );
  else
    hide( *layout, { "locator", "locator_legend" } );

  progress.check();
  if ( hasPlace( *layout, QStringLiteral( "number1_value" ), !page.numbers.empty(), { "大数字", "large figures" }, page, mPaper, warnings ) )
    setNumbers( *layout, page.numbers );
  if ( hasPlace( *layout, QStringLiteral( "light1_plate" ), !page.lights.empty(), { "灯", "lights" }, page, mPaper, warnings ) )
    setLights( *layout, page.lights, mStyles );
  if ( hasPlace( *layout, QStringLiteral( "facts" ), !page.facts.empty(), { "卡片", "a card" }, page, mPaper, warnings ) )
    setFacts( *layout, QStringLiteral( "facts" ), page.facts );
  double findingsEnd = 0;
  if ( hasPlace( *layout, QStringLiteral( "finding1" ), !page.findings.isEmpty(), { "结论", "findings" }, page, mPaper, warnings ) )
    findingsEnd = setFindings( *layout, page.findings );
  useFindingsRoom( *layout, legendEnd, findingsEnd );
  keepNamesFrom( *layout, { "findings_plate", "scale_plate" } );

  progress.check();
  // a chart takes the place of the table
  const bool charted = hasPlace( *layout, QStringLiteral( "chart" ), page.chart.has_value(), { "图表", "a chart" }, page, mPaper, warnings ) && page.chart;
  const bool tabled = hasPlace( *layout, tableId, page.table.has_value(), { "表格", "a table" }, page, mPaper, warnings ) && page.table && !charted;
  if ( tabled && page.form == Form::Table )
  {
    // the table has the room that findings leave, and is at most of their size
    moveTable( *layout, tableId, !page.table->title.isEmpty(), findingsEnd );
    setTable( *layout, tableId, *page.table, labelFont( *pageItem<QgsLayoutItemLabel>( *layout, QStringLiteral( "finding1" ) ) ).pointSizeF() );
  }
  else if ( tabled )
    setTable( *layout, tableId, *page.table );
  else
    hide( *layout, { "table" } );
  if ( charted )
    setChart( *layout, *page.chart );
  setTextIfThere( *layout, QStringLiteral( "table_title" ), charted ? page.chart->title : ( tabled ? page.table->title : QString() ) );
  setImprint( *layout, page, mImprint, number, plane, scale );
  progress.check();
  layout->refresh();
  layout->undoStack()->blockCommands( false );
  progress.check();
  warnings << pageFaults( *layout );
  warnings.removeDuplicates();
  return layout;
}

// What lies upon the map is there for findings.
MapFrame PagePrinter::mapFrame( const Page &page ) const
{
  const MapFrame &frame = mMapFrames.at( page.form );
  return page.findings.isEmpty() ? MapFrame { .size = frame.size } : frame;
}

std::optional<QgsMapSettings> PagePrinter::reliefOf( const Page &page )
{
  constexpr double millimetresPerInch = 25.4;
  if ( mMapFrames.count( page.form ) == 0 || !page.map || page.map->layers.empty() || page.map->layers.back().workspaceLayer != QLatin1String( layer::dem ) )
    return {};
  QgsMapLayer *relief = mShelf.layer( page.map->layers.back() );
  if ( !relief )
    return {};
  const MapFrame frame = mapFrame( page );
  const MapView view = viewOf( *page.map, frame, mProject.transformContext() );
  QgsMapSettings settings;
  settings.setTransformContext( mProject.transformContext() );
  settings.setEllipsoid( mProject.ellipsoid() );
  settings.setDestinationCrs( view.plane );
  settings.setExtent( view.extent );
  settings.setOutputDpi( paperDpi );
  settings.setOutputSize( ( frame.size * paperDpi / millimetresPerInch ).toSize() );
  settings.setBackgroundColor( Qt::transparent );
  settings.setLayers( { relief } );
  return settings;
}

} // namespace lantu
