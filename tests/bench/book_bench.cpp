// SPDX-License-Identifier: GPL-3.0-or-later
// The whole booklet of a workspace against QGIS's own atlas of as many pages: book_bench WORKSPACE FOLDER
// The atlas is the template of the sites' pages with its map, locator and legend, the layers of a site's page and the places of our pages, into one PDF.
#include <cstdio>
#include <filesystem>

#include <qgsfeature.h>
#include <qgslayoutatlas.h>
#include <qgslayoutexporter.h>
#include <qgslayoutitemmap.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsvectordataprovider.h>
#include <qgsvectorlayer.h>

#include "convert.h"
#include "data/workspace.h"
#include "headless/session.h"
#include "i18n/translation.h"
#include "printing/book/book_source.h"
#include "printing/book/chapters.h"
#include "printing/book/compose.h"
#include "printing/book/imprint.h"
#include "printing/book/print_book.h"
#include "printing/workspace_layers.h"
#include "watch.h"

using namespace lantu;

namespace
{

//! A rectangle for each sheet: of its map, or of the city where it has none.
std::unique_ptr<QgsVectorLayer> places( const std::vector<Page> &sheets, const Bounds &city )
{
  auto layer = std::make_unique<QgsVectorLayer>( QStringLiteral( "Polygon?crs=EPSG:4490" ), QStringLiteral( "places" ), QStringLiteral( "memory" ) );
  QgsFeatureList features;
  for ( const Page &sheet : sheets )
  {
    const Bounds &extent = sheet.map ? sheet.map->extent : city;
    QgsFeature feature;
    feature.setGeometry( QgsGeometry::fromRect( QgsRectangle( extent.low.x, extent.low.y, extent.high.x, extent.high.y ) ) );
    features << feature;
  }
  layer->dataProvider()->addFeatures( features );
  layer->updateExtents();
  return layer;
}

} // namespace

int main( int argc, char **argv )
{
  if ( argc != 3 )
  {
    std::fprintf( stderr, "book_bench WORKSPACE FOLDER\n" );
    return 2;
  }
  qputenv( "QT_QPA_PLATFORM", "offscreen" );
  const std::filesystem::path file = argv[1];
  const std::filesystem::path folder = argv[2];
  const Session session( argc, argv, Language::Chinese );
  Watch watch;
  Progress silent;
  const Workspace workspace( file.string() );
  std::filesystem::create_directories( folder );
  BookSource source( workspace, placesOf( workspace, {} ), {}, QgsProject::instance(), folder / "answers", silent );
  std::vector<std::string> all;
  for ( const Chapter &chapter : chapters() )
    all.emplace_back( chapter.id );

  QgsProject project;
  PagePrinter printer( project, workspace, imprintOf( workspace ), Paper::A3Landscape, stylesFolder(), QStringLiteral( "book" ) );
  Composed composed = compose( source, all, printer, QStringLiteral( "图册" ) );
  watch.lap( "answers and pages composed", composed.sheets.size() );
  const BookOrder order { .title = QStringLiteral( "图册" ), .pages = composed.sheets, .folder = folder / "pages", .file = folder / "book.pdf", .background = "bench" };
  const PrintedBook printed = printBook( order, printer, silent );
  watch.lap( "booklet printed and bound", printed.pages.size() );

  const auto site = std::find_if( composed.sheets.begin(), composed.sheets.end(), []( const Page &sheet )
    { return sheet.form == Form::Site && sheet.map; } );
  if ( site == composed.sheets.end() )
  {
    std::fprintf( stderr, "no site has a page\n" );
    return 1;
  }
  Page sample = *site;
  for ( PageLayer &layer : sample.map->layers )
    layer.filter.clear(); // an atlas shows the same layers on all its pages
  QStringList warnings;
  std::unique_ptr<QgsPrintLayout> layout = printer.layout( sample, { 1, 1 }, warnings );
  QgsVectorLayer *coverage = places( composed.sheets, source.places().extent ).release();
  project.addMapLayer( coverage, false );
  auto *map = qobject_cast<QgsLayoutItemMap *>( layout->itemById( QStringLiteral( "map" ) ) );
  map->setAtlasDriven( true );
  map->setAtlasScalingMode( QgsLayoutItemMap::Auto );
  QgsLayoutAtlas *atlas = layout->atlas();
  atlas->setCoverageLayer( coverage );
  atlas->setEnabled( true );
  QgsLayoutExporter::PdfExportSettings settings;
  settings.dpi = 300;
  settings.textRenderFormat = Qgis::TextRenderFormat::AlwaysText;
  QString problem;
  watch.lap( "atlas made ready", composed.sheets.size() );
  QgsLayoutExporter::exportToPdf( atlas, qt( ( folder / "atlas.pdf" ).string() ), settings, problem );
  watch.lap( "QGIS's atlas into one PDF", static_cast<size_t>( atlas->count() ) );
  std::printf( "booklet %.1f MB, atlas %.1f MB\n", static_cast<double>( printed.bytes ) / 1e6, static_cast<double>( std::filesystem::file_size( folder / "atlas.pdf" ) ) / 1e6 );
  return 0;
}
