// SPDX-License-Identifier: GPL-3.0-or-later
// 方法、标准与数据说明: how the figures are made, by what limits, from which data.
#include <algorithm>
#include <set>

#include <qgsapplication.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingregistry.h>

#include "convert.h"
#include "data/schema.h"
#include "printing/book/chapters.h"
#include "printing/chapters/book_page.h"
#include "printing/chapters/method_words.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

Column words( const Text &title, double share )
{
  return { qt( title ), Align::Left, share };
}

Column figures( const Text &title, double share )
{
  return { qt( title ), Align::Right, share };
}

Page figuresPage( const BookPages &pages )
{
  Page page = pages.page( "method-figures", Form::Table, { "方法说明", "How figures are made" }, { "图册数字的方法说明", "How the figures of this book are made" } );
  page.table = PageTable { .title = qt( Text { "方法", "Methods" } ), .columns = { words( { "数字", "Figure" }, 1.3 ), words( { "怎么得来", "How it is made" }, 6 ) }, .rows = {} };
  for ( const MethodSentence &sentence : methodSentences() )
    page.table->rows.push_back( { qt( sentence.figure ), qt( sentence.method ) } );
  return page;
}

Page standardsPage( const BookPages &pages, const Rows &standards )
{
  Page page = pages.page( "method-standards", Form::Table, { "采用的标准", "Standards" }, { "图册采用的标准", "Standards of this book" } );
  page.table = PageTable { .title = qt( say( { "工作空间标准表，{}条", "The standards of the workspace, {} rows" }, standards.size() ) ),
    .columns = { words( { "种类", "Kind" }, 1.1 ), words( { "名称", "Name" }, 2.4 ), words( { "对象", "Of" }, 2.6 ), words( { "出行", "Travel" }, 1 ), words( { "限值", "Value" }, 1.4 ), words( { "年度", "Year" }, 0.7 ), words( { "文号或来源", "Source" }, 3.8 ), words( { "依据", "Evidence" }, 0.8 ) },
    .rows = {} };
  int64_t unproven = 0;
  for ( size_t i = 0; i < standards.size(); ++i )
  {
    const std::string evidence = standards.text( i, field::evidence );
    unproven += evidence == "待核" ? 1 : 0;
    page.table->rows.push_back( { QString::fromUtf8( categoryWord( standards.text( i, field::category ).c_str() ) ), qt( standards.text( i, field::title ) ), qt( standards.text( i, field::subject ) ).replace( QChar( u';' ), QStringLiteral( "；" ) ),
      QString::fromUtf8( profileWord( standards.text( i, field::profile ).c_str() ) ), ( qt( standards.text( i, field::limit ) ) + QChar( u' ' ) + QString::fromUtf8( unitWord( standards.text( i, field::unit ).c_str() ) ) ).trimmed(), qt( standards.text( i, field::year ) ),
      qt( standards.text( i, field::document ) ), qt( evidence ) } );
  }
  page.findings << qt( say( { "{}条标准中{}条的依据待核，可在标准表里改。", "Of {} standards {} are not yet proven; the table can be edited." }, standards.size(), unproven ) );
  return page;
}

//! What a layer of the workspace says of itself.
QStringList layerRow( const Workspace &workspace, const Layer &shape )
{
  std::vector<std::string> fields { shape.key().name };
  const bool dated = shape.field( field::asOf );
  const bool sourced = shape.field( field::source );
  if ( dated )
    fields.emplace_back( field::asOf );
  if ( sourced )
    fields.emplace_back( field::source );
  const auto rows = workspace.rows( shape.name );
  rows->start( fields );
  int64_t count = 0;
  int64_t placeless = 0;
  std::string latest;
  std::set<std::string> sources;
  Row row;
  while ( rows->next( row ) )
  {
    ++count;
    placeless += row.geometry.empty() ? 1 : 0;
    if ( dated )
      latest = std::max( latest, text( row.values[1] ) );
    if ( sourced )
      sources.insert( text( row.values.back() ) );
  }
  sources.erase( std::string() );
  constexpr size_t named = 3;
  QStringList said;
  for ( const std::string &source : sources )
  {
    if ( said.size() < static_cast<int>( named ) )
      said << qt( source );
  }
  if ( sources.size() > named )
    said << qt( say( { "等{}处", "{} in all" }, sources.size() ) );
  const QString unknown = qt( Text { "缺", "unknown" } );
  const QString none = QStringLiteral( "—" );
  return { qt( shape.title ), !dated ? none : ( latest.empty() ? unknown : longDate( latest ) ), !sourced ? none : ( said.isEmpty() ? unknown : said.join( qt( Text { "、", ", " } ) ) ), grouped( count ), shape.geometry == GeometryType::None ? none : grouped( placeless ) };
}

Page dataPage( const BookPages &pages )
{
  const Workspace &workspace = pages.source().workspace();
  Page page = pages.page( "method-data", Form::Table, { "数据说明", "Data" }, { "图册所用数据说明", "The data of this book" } );
  page.table = PageTable { .title = qt( Text { "工作空间的图层", "Layers of the workspace" } ),
    .columns = { words( { "图层", "Layer" }, 2 ), words( { "数据截至", "As of" }, 1.6 ), words( { "来源", "Source" }, 4 ), figures( { "行数", "Rows" }, 1 ), figures( { "没有位置（行）", "Without position" }, 1.2 ) },
    .rows = {} };
  int64_t absent = 0;
  for ( const Layer &shape : schemaLayers() )
  {
    const std::string name = shape.name;
    if ( name == layer::runs || name == layer::rejects || name == layer::standards )
      continue;
    pages.source().progress().check();
    if ( workspace.has( shape.name ) )
      page.table->rows.push_back( layerRow( workspace, shape ) );
    else
    {
      const QString unknown = qt( Text { "缺", "unknown" } );
      page.table->rows.push_back( { qt( shape.title ), QStringLiteral( "—" ), QStringLiteral( "—" ), unknown, QStringLiteral( "—" ) } );
      ++absent;
    }
  }
  if ( absent > 0 )
    page.findings << qt( say( { "{}个图层工作空间里没有，有关数字为缺，有关页面不出。", "{} layers are not in the workspace; what needs them is unknown, and their pages are not made." }, absent ) );
  page.note = qt( Text { "没有位置的行计入户数、人数和汇总，不参加距离和时间的计算。", "Rows without position are in all counts and take no part in distances." } );
  return page;
}

std::optional<Page> runsPage( const BookPages &pages )
{
  BookSource &source = pages.source();
  const QStringList runs = source.runs();
  if ( runs.isEmpty() || !source.workspace().has( layer::runs ) )
    return {};
  const Rows rows( *source.workspace().rows( layer::runs ) );
  Page page = pages.page( "method-runs", Form::Table, { "运行记录", "Runs" }, { "图册所依据的运行", "The runs behind this book" } );
  page.table = PageTable { .title = qt( Text { "运行", "Runs" } ),
    .columns = { words( { "运行编号", "Run" }, 1.6 ), words( { "算法", "Algorithm" }, 2 ), words( { "软件", "Software" }, 1.2 ), figures( { "读入（行）", "Read" }, 1 ), figures( { "采用（行）", "Used" }, 1 ), figures( { "剔除（行）", "Rejected" }, 1 ) },
    .rows = {} };
  int64_t read = 0;
  int64_t rejected = 0;
  for ( size_t i = 0; i < rows.size(); ++i )
  {
    if ( !runs.contains( qt( rows.text( i, field::runId ) ) ) )
      continue;
    const std::string id = rows.text( i, field::algorithm );
    const QgsProcessingAlgorithm *algorithm = QgsApplication::processingRegistry()->algorithmById( qt( id ) );
    read += rows.whole( i, field::rowsRead ).value_or( 0 );
    rejected += rows.whole( i, field::rowsRejected ).value_or( 0 );
    page.table->rows.push_back( { qt( rows.text( i, field::runId ) ), algorithm ? algorithm->displayName() : qt( id ), qt( rows.text( i, field::software ) ), grouped( rows.whole( i, field::rowsRead ).value_or( 0 ) ), grouped( rows.whole( i, field::rowsUsed ).value_or( 0 ) ), grouped( rows.whole( i, field::rowsRejected ).value_or( 0 ) ) } );
  }
  if ( page.table->rows.empty() )
    return {};
  page.findings << qt( say( { "{}次运行读入{}行，剔除{}行；逐行原因见各次运行的剔除清单。", "{} runs read {} rows and rejected {}; the reasons are in the lists of each run." }, page.table->rows.size(), grouped( read ).toStdString(), grouped( rejected ).toStdString() ) );
  page.runs = runs;
  return page;
}

} // namespace

std::vector<Page> methodChapter( BookSource &source, Usage )
{
  const BookPages pages( source );
  std::vector<Page> chapter { figuresPage( pages ) };
  if ( const Rows &standards = source.layer( layer::standards ); !standards.empty() )
    chapter.push_back( standardsPage( pages, standards ) );
  chapter.push_back( dataPage( pages ) );
  if ( std::optional<Page> runs = runsPage( pages ) )
    chapter.push_back( std::move( *runs ) );
  return chapter;
}

} // namespace lantu
