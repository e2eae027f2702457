// SPDX-License-Identifier: GPL-3.0-or-later
// Masked copies, dressed by QGIS.
#include "printing/book/book_package.h"

#include <filesystem>
#include <set>

#include <qgslayertree.h>
#include <qgsproject.h>
#include <qgsvectorfilewriter.h>
#include <qgsvectorlayer.h>

#include "base/error.h"
#include "convert.h"
#include "data/ogr_source.h"
#include "data/schema.h"
#include "data/unfinished.h"
#include "measure/export.h"
#include "printing/workspace_layers.h"

namespace lantu
{

namespace
{

//! Layers as wholes, each once, in the order in which they are met: top first.
std::vector<PageLayer> wholeLayers( const std::vector<Page> &pages )
{
  std::vector<PageLayer> layers;
  std::set<QString> known;
  for ( const Page &page : pages )
  {
    if ( !page.map )
      continue;
    for ( const PageLayer &layer : page.map->layers )
    {
      const bool whole = layer.filter.isEmpty() && !layer.table && layer.workspaceLayer != QLatin1String( layer::dem );
      if ( whole && known.insert( layer.workspaceLayer + layer.file ).second )
        layers.push_back( layer );
    }
  }
  return layers;
}

std::string nameIn( const PageLayer &layer, size_t position )
{
  if ( !layer.workspaceLayer.isEmpty() )
    return layer.workspaceLayer.toStdString();
  return layer.style.toStdString() + "_" + std::to_string( position );
}

//! A masked copy of the layer in a file of its own.
std::string masked( const PageLayer &layer, const Workspace &workspace, const std::filesystem::path &file, Progress &progress )
{
  ExportQuestion question;
  question.workspace = &workspace;
  std::unique_ptr<RowSource> rows;
  if ( layer.workspaceLayer.isEmpty() )
  {
    rows = openRows( layer.file.section( QChar( u'|' ), 0, 0 ).toStdString() );
    question.input = rows.get();
  }
  else
    question.layers = { layer.workspaceLayer.toStdString() };
  question.path = file.string();
  exportMasked( question, progress );
  return question.path;
}

void append( QgsVectorLayer &layer, const QString &package, const std::string &name, const QgsCoordinateTransformContext &context )
{
  QgsVectorFileWriter::SaveVectorOptions options;
  options.driverName = QStringLiteral( "GPKG" );
  options.layerName = qt( name );
  options.actionOnExistingFile = std::filesystem::exists( package.toStdString() ) ? QgsVectorFileWriter::CreateOrOverwriteLayer : QgsVectorFileWriter::CreateOrOverwriteFile;
  QString problem;
  if ( QgsVectorFileWriter::writeAsVectorFormatV3( &layer, package, context, options, &problem ) != QgsVectorFileWriter::NoError )
    throw Error::of( ErrorCode::NotWritable, { "无法写入数据包“{}”（{}）。请检查磁盘是否已满、文件夹是否可写。", "The package \"{}\" cannot be written ({}). Check that the disk is not full and the folder is writable." }, package.toStdString(), problem.toStdString() );
}

} // namespace

std::vector<std::string> writeBookPackage( const std::vector<Page> &pages, const Workspace &workspace, const QString &title, const std::string &path, Progress &progress )
{
  const std::filesystem::path target( path );
  Unfinished hidden( target.parent_path(), target.stem().string(), path );
  const std::filesystem::path work = hidden.folder() / "masked";
  std::filesystem::create_directory( work );
  const QString package = qt( ( hidden.folder() / target.filename() ).string() );
  const std::vector<PageLayer> layers = wholeLayers( pages );
  std::vector<std::string> names;
  QgsProject project;
  for ( size_t i = 0; i < layers.size(); ++i )
  {
    progress.check();
    progress.report( static_cast<double>( i ) / static_cast<double>( layers.size() ) );
    names.push_back( nameIn( layers[i], i ) );
    const std::string copy = masked( layers[i], workspace, work / ( names.back() + ".gpkg" ), progress );
    QgsVectorLayer rows( qt( copy ), layers[i].title, QStringLiteral( "ogr" ) );
    append( rows, package, names.back(), project.transformContext() );
    auto layer = std::make_unique<QgsVectorLayer>( QStringLiteral( "%1|layername=%2" ).arg( package, qt( names.back() ) ), layers[i].title, QStringLiteral( "ogr" ) );
    applyStyle( *layer, stylesFolder(), layers[i].style.isEmpty() ? layers[i].workspaceLayer : layers[i].style );
    QString problem;
    layer->saveStyleToDatabase( qt( names.back() ), QString(), true, QString(), problem );
    project.layerTreeRoot()->addLayer( project.addMapLayer( layer.release(), false ) );
  }
  project.setTitle( title );
  project.setCrs( qgisCrs( workspaceCrs ) );
  project.setFilePathStorage( Qgis::FilePathType::Relative );
  if ( !names.empty() && !project.write( QStringLiteral( "geopackage:%1?projectName=%2" ).arg( package, title ) ) )
    throw Error::of( ErrorCode::NotWritable, { "无法写入数据包“{}”里的工程。请检查磁盘是否已满。", "The project in the package \"{}\" cannot be written. Check that the disk is not full." }, path );
  project.clear(); // closes the file
  std::filesystem::remove_all( work );
  if ( !names.empty() )
    hidden.finish();
  return names;
}

} // namespace lantu
