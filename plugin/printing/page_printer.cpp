// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the templates: layers, scale, legend, figures and words.
#include "printing/page_printer.h"

#include <cmath>

#include <qgslayoutitemlabel.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutundostack.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsreadwritecontext.h>

#include "base/error.h"
#include "convert.h"
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

const QString mapId = QStringLiteral( "map" );
const QString locatorId = QStringLiteral( "locator" );
const QString tableId = QStringLiteral( "table" );

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

std::vector<Page> PagePrinter::sheets( const Page &page )
{
  if ( page.form != Form::Table || !page.table )
    return { page };
  const std::unique_ptr<QgsPrintLayout> layout = emptyLayout( page.form );
  const PageTable table = settled( *layout, tableId, *page.table );
  const std::vector<size_t> frames = rowsByFrame( *layout, tableId, table );
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

std::unique_ptr<QgsPrintLayout> PagePrinter::layout( const Page &page, PageNumber number, QStringList &warnings )
{
  std::unique_ptr<QgsPrintLayout> layout = emptyLayout( page.form );
  QString plane;
  QString scale;
  if ( hasPlace( *layout, mapId, page.map.has_value(), { "地图", "a map" }, page, mPaper, warnings ) && page.map )
  {
    const QgsLayoutItemMap *map = setMap( *layout, mapId, QStringLiteral( "legend" ), *page.map, symbolScale( mPaper ), mShelf, mKeys, warnings );
    plane = qt( say( { "2000国家大地坐标系，高斯-克吕格3度带，中央经线{}°E", "CGCS2000, 3-degree Gauss-Krueger, central meridian {}°E" }, planeOf( page.map->extent ).centralMeridian() ) );
    scale = QStringLiteral( "1:" ) + grouped( std::llround( map->scale() ) );
    setTextIfThere( *layout, QStringLiteral( "scale" ), scale );
    setTextIfThere( *layout, QStringLiteral( "north_label" ), qt( Text { "北", "N" } ) );
  }
  else
    hide( *layout, { "map", "legend", "scalebar", "scale", "scale_plate", "north", "north_label" } );
  if ( hasPlace( *layout, locatorId, page.locator.has_value(), { "位置图", "a locator" }, page, mPaper, warnings ) && page.locator )
    setMap( *layout, locatorId, QStringLiteral( "locator_legend" ), *page.locator, symbolScale( mPaper ), mShelf, mKeys, warnings );
  else
    hide( *layout, { "locator", "locator_legend" } );

  if ( hasPlace( *layout, QStringLiteral( "number1_value" ), !page.numbers.empty(), { "大数字", "large figures" }, page, mPaper, warnings ) )
    setNumbers( *layout, page.numbers );
  if ( hasPlace( *layout, QStringLiteral( "light1_plate" ), !page.lights.empty(), { "灯", "lights" }, page, mPaper, warnings ) )
    setLights( *layout, page.lights, mStyles );
  if ( hasPlace( *layout, QStringLiteral( "facts" ), !page.facts.empty(), { "卡片", "a card" }, page, mPaper, warnings ) )
    setFacts( *layout, QStringLiteral( "facts" ), page.facts );
  if ( hasPlace( *layout, QStringLiteral( "finding1" ), !page.findings.isEmpty(), { "结论", "findings" }, page, mPaper, warnings ) )
    setFindings( *layout, page.findings );

  // a chart takes the place of the table
  const bool charted = hasPlace( *layout, QStringLiteral( "chart" ), page.chart.has_value(), { "图表", "a chart" }, page, mPaper, warnings ) && page.chart;
  const bool tabled = hasPlace( *layout, tableId, page.table.has_value(), { "表格", "a table" }, page, mPaper, warnings ) && page.table && !charted;
  if ( tabled )
    setTable( *layout, tableId, *page.table );
  else
    hide( *layout, { "table" } );
  if ( charted )
    setChart( *layout, *page.chart );
  setTextIfThere( *layout, QStringLiteral( "table_title" ), charted ? page.chart->title : ( tabled ? page.table->title : QString() ) );
  setImprint( *layout, page, mImprint, number, plane, scale );
  layout->refresh();
  layout->undoStack()->blockCommands( false );
  warnings << pageFaults( *layout );
  warnings.removeDuplicates();
  return layout;
}

} // namespace lantu
