// SPDX-License-Identifier: GPL-3.0-or-later
// Texts in lines.
#include "printing/book/book_report.h"

#include <algorithm>
#include <cmath>
#include <fstream>

#include <QTemporaryDir>

#include <qgslabelingresults.h>
#include <qgslayoutexporter.h>
#include <qgslayoutitemmap.h>
#include <qgsprintlayout.h>
#include <qgsrasterlayer.h>

#include "base/error.h"
#include "convert.h"
#include "data/unfinished.h"
#include "printing/creeping_progress.h"
#include "printing/page_export.h"
#include "printing/single_page.h"
#include "printing/stoppable_maps.h"

namespace lantu
{

namespace
{

//! Names on a map, as sentences call them.
struct LabelFaults
{
    QStringList unplaced;
    QStringList touching; //!< pairs
};

//! Relief has no names, takes longer than all else and does not hear a cancel; names without room are counted only if they are drawn.
void makeProof( QgsPrintLayout &layout )
{
  QList<QgsLayoutItemMap *> maps;
  layout.layoutItems( maps );
  for ( QgsLayoutItemMap *map : maps )
  {
    QList<QgsMapLayer *> layers = map->layers();
    layers.erase( std::remove_if( layers.begin(), layers.end(), []( const QgsMapLayer *layer )
                    { return qobject_cast<const QgsRasterLayer *>( layer ); } ),
      layers.end() );
    map->setLayers( layers );
    map->setMapFlags( map->mapFlags() | QgsLayoutItemMap::ShowUnplacedLabels );
  }
}

//! A name along a curve is given letter by letter.
bool areOfOneName( const QgsLabelPosition &one, const QgsLabelPosition &other )
{
  return one.featureId == other.featureId && one.providerID == other.providerID && one.labelText == other.labelText;
}

bool touch( const QgsLabelPosition &one, const QgsLabelPosition &other )
{
  return one.labelRect.intersects( other.labelRect ) && one.labelGeometry.intersects( other.labelGeometry ) && !areOfOneName( one, other );
}

//! Along a river a name stands several times: it is missing where it stands nowhere.
void addFaults( LabelFaults &faults, const QList<QgsLabelPosition> &labels )
{
  std::vector<const QgsLabelPosition *> seen;
  const auto isSeen = [&seen]( const QgsLabelPosition &label )
  { return std::any_of( seen.begin(), seen.end(), [&label]( const QgsLabelPosition *other )
      { return areOfOneName( label, *other ); } ); };
  for ( const QgsLabelPosition &label : labels )
  {
    if ( label.isUnplaced )
      continue;
    for ( const QgsLabelPosition *other : seen )
    {
      if ( touch( label, *other ) )
        faults.touching << qt( say( { "{}与{}", "{} and {}" }, other->labelText.toStdString(), label.labelText.toStdString() ) );
    }
    seen.push_back( &label );
  }
  // two letters of a name may touch another name
  faults.touching.removeDuplicates();
  for ( const QgsLabelPosition &label : labels )
  {
    if ( !label.isUnplaced || isSeen( label ) )
      continue;
    faults.unplaced << label.labelText;
    seen.push_back( &label );
  }
}

//! The first few, and that there are more.
std::string named( const QStringList &names )
{
  constexpr int mostNamed = 5;
  const std::string list = names.mid( 0, mostNamed ).join( qt( Text { "、", ", " } ) ).toStdString();
  return names.size() > mostNamed ? say( { "{}等", "{} and others" }, list ) : list;
}

//! Only an export into a file tells of labels, and only one like that of the page has the same names in the same places.
LabelFaults labelFaults( QgsPrintLayout &layout, const Progress &progress )
{
  makeProof( layout );
  const QTemporaryDir folder;
  const StoppableMaps stoppable( layout, progress );
  QgsLayoutExporter exporter( &layout );
  const auto result = exporter.exportToPdf( folder.filePath( QStringLiteral( "proof.pdf" ) ), paperSettings() );
  progress.check();
  if ( result != QgsLayoutExporter::Success )
    throw Error::of( ErrorCode::NotWritable, { "无法写入“{}”。请检查磁盘是否已满、文件夹是否可写。", "\"{}\" cannot be written. Check that the disk is not full and the folder is writable." }, folder.path().toStdString() );
  LabelFaults faults;
  const QMap<QString, QgsLabelingResults *> maps = exporter.labelingResults();
  for ( const QgsLabelingResults *labels : maps )
  {
    // null for a map that was not drawn
    if ( labels )
      addFaults( faults, labels->allLabels() );
  }
  return faults;
}

void writeLines( const std::filesystem::path &file, const QStringList &lines )
{
  Unfinished hidden( file.parent_path(), file.stem().string(), file.string() );
  std::ofstream text( hidden.folder() / file.filename() );
  text << lines.join( QChar( u'\n' ) ).toStdString() << '\n';
  text.close();
  if ( !text )
    throw Error::of( ErrorCode::NotWritable, { "无法写入“{}”。请检查磁盘是否已满、文件夹是否可写。", "\"{}\" cannot be written. Check that the disk is not full and the folder is writable." }, file.string() );
  hidden.finish();
}

} // namespace

QStringList preflight( const std::vector<Page> &pages, const std::vector<size_t> &firsts, PagePrinter &printer, Progress &progress )
{
  QStringList findings = faultsOf( printer.imprint() );
  int suppressed = 0;
  for ( const Page &page : pages )
    suppressed += page.suppressed;
  if ( suppressed > 0 )
    findings << qt( say( { "{}个数因少于5户（或可据以推算）而不印出。", "Figures not printed, since they are below 5 households or would tell of such: {}." }, suppressed ) );
  const CreepingProgress drawing( progress );
  for ( const size_t first : firsts )
  {
    QStringList warnings;
    const std::unique_ptr<QgsPrintLayout> layout = printer.layout( pages[first], { static_cast<int>( first ) + 1, static_cast<int>( pages.size() ) }, warnings, drawing );
    const LabelFaults labels = labelFaults( *layout, drawing );
    const std::string title = pages[first].title.toStdString();
    for ( const QString &warning : warnings )
      findings << qt( say( { "第{}页“{}”：{}", "Page {} \"{}\": {}" }, first + 1, title, warning.toStdString() ) );
    if ( !labels.touching.isEmpty() )
      findings << qt( say( { "第{}页“{}”：有{}对注记相互重叠：{}。", "Page {} \"{}\": pairs of labels that overlap: {}: {}." }, first + 1, title, labels.touching.size(), named( labels.touching ) ) );
    if ( !labels.unplaced.isEmpty() )
      findings << qt( say( { "第{}页“{}”：有{}处注记放不下，没有画：{}。", "Page {} \"{}\": labels that found no room and are not drawn: {}: {}." }, first + 1, title, labels.unplaced.size(), named( labels.unplaced ) ) );
  }
  printer.turnPage();
  findings = printer.warnings() + findings;
  findings.removeDuplicates();
  return findings;
}

void writePreflight( const std::filesystem::path &file, const BookOrder &order, const QStringList &findings )
{
  QStringList lines { order.title, QString(), qt( say( { "印前检查：{}条", "Findings before printing: {}" }, findings.size() ) ) };
  for ( const QString &finding : findings )
    lines << QStringLiteral( "- " ) + finding;
  lines << QString() << qt( say( { "将印 {} 页：", "Pages to print: {}" }, order.pages.size() ) );
  for ( size_t i = 0; i < order.pages.size(); ++i )
    lines << QStringLiteral( "%1\t%2\t%3" ).arg( i + 1 ).arg( order.pages[i].key, order.pages[i].title );
  writeLines( file, lines );
}

void writeReport( const std::filesystem::path &file, const BookOrder &order, const PrintedBook &book )
{
  constexpr double bytesInMegabyte = 1e6;
  size_t reused = 0;
  QStringList warnings = book.warnings;
  for ( size_t i = 0; i < book.pages.size(); ++i )
  {
    reused += book.pages[i].reused ? 1 : 0;
    for ( const QString &warning : book.pages[i].warnings )
      warnings << qt( say( { "第{}页“{}”：{}", "Page {} \"{}\": {}" }, i + 1, book.pages[i].title.toStdString(), warning.toStdString() ) );
  }
  QStringList lines { order.title, QString(),
    qt( say( { "{}页，{:.1f} MB，用时{:.0f}秒；其中{}页此前已印好，没有重印。", "Pages: {}; {:.1f} MB, {:.0f} seconds. Pages that were there already and were not printed again: {}." }, book.pages.size(), static_cast<double>( book.bytes ) / bytesInMegabyte, book.seconds, reused ) ),
    qt( say( { "文件：{}", "File: {}" }, order.file.string() ) ), qt( say( { "提醒：{}条", "Warnings: {}" }, warnings.size() ) ) };
  for ( const QString &warning : warnings )
    lines << QStringLiteral( "- " ) + warning;
  lines << QString();
  for ( size_t i = 0; i < book.pages.size(); ++i )
    lines << QStringLiteral( "%1\t%2\t%3" ).arg( i + 1 ).arg( qt( book.pages[i].file.filename().string() ), book.pages[i].title );
  writeLines( file, lines );
}

} // namespace lantu
