// SPDX-License-Identifier: GPL-3.0-or-later
// Opens what the schema lists and dresses it.
#include "printing/workspace_layers.h"

#include <dlfcn.h>

#include <algorithm>

#include <QDir>
#include <QDomDocument>
#include <QFile>
#include <QFileInfo>

#include <qgscredentials.h>
#include <qgsdatasourceuri.h>
#include <qgsrasterlayer.h>
#include <qgsvectorlayer.h>

#include "base/error.h"
#include "convert.h"
#include "data/database.h"
#include "data/gdal_handles.h"
#include "data/schema.h"
#include "data/schema_roster.h"
#include "printing/english_words.h"
#include "printing/style_text.h"
#include "travel/terrain_read.h"

namespace lantu
{

namespace
{

// lowest first; tables last
constexpr const char *inkOrder[] = { layer::dem, layer::rivers, layer::villages, layer::townships, layer::counties, layer::roads,
  layer::places, layer::facilities, layer::households, layer::sites, layer::persons, layer::villageStatus, layer::teams, layer::specialists, layer::enterprises, layer::pairs, layer::posts, layer::works, layer::trainings, layer::bases, layer::products, layer::assets, layer::checks, layer::events, layer::measures, layer::standards, layer::runs, layer::rejects };

constexpr char paletteFile[] = "palette.gpl";

const Text reliefTitle { "地形晕渲", "Relief" };

//! Without the password, since projects are saved with it: QGIS finds it in its authentication store, or keeps it in mind for this session and asks for it in the next.
QString sourceInDatabase( const std::string &path, const Layer &shape, const QString &authentication )
{
  const DatabaseAddress address = databaseAddress( path );
  QgsDataSourceUri source( qt( address.connection ) );
  const QString password = source.password();
  source.setPassword( QString() );
  if ( !authentication.isEmpty() )
  {
    source.setUsername( QString() );
    source.setAuthConfigId( authentication );
  }
  else if ( !password.isEmpty() )
    QgsCredentials::instance()->put( source.connectionInfo( false ), source.username(), password );
  source.setDataSource( qt( address.schema ), QString::fromLatin1( shape.name ), shape.geometry == GeometryType::None ? QString() : QString::fromLatin1( databaseGeometry ), QString(), QString::fromLatin1( databaseKey ) );
  return source.uri( false );
}

//! Without the table the labels stay as they are drawn, which \a problems says.
void sayInEnglish( QDomDocument &style, const QString &stylesFolder, QStringList &problems )
{
  try
  {
    labelInEnglish( style, englishWords( stylesFolder ) );
  }
  catch ( const Error &error )
  {
    problems << QString::fromUtf8( error.what() );
  }
}

} // namespace

std::unique_ptr<QgsMapLayer> workspaceLayer( const Workspace &workspace, const char *name, const QString &authentication )
{
  // QGIS logs an error for a table that is not there, so it is not asked for one
  if ( std::string_view( name ) != layer::dem && !workspace.has( name ) )
    return nullptr;
  const QString path = qt( workspace.path() );
  const QString layerName = QString::fromLatin1( name );
  QgsVectorLayer::LayerOptions options;
  options.loadDefaultStyle = false;
  if ( isDatabase( workspace.path() ) )
    return std::string_view( name ) == layer::dem ? nullptr : std::make_unique<QgsVectorLayer>( sourceInDatabase( workspace.path(), schemaLayer( name ), authentication ), qt( schemaLayer( name ).title ), QStringLiteral( "postgres" ), options );
  const GdalQuiet quiet; // a workspace without relief is no error
  if ( std::string_view( name ) == layer::dem )
    return std::make_unique<QgsRasterLayer>( qt( rasterTable( workspace.path(), name ) ), qt( reliefTitle ), QStringLiteral( "gdal" ) );
  return std::make_unique<QgsVectorLayer>( QStringLiteral( "%1|layername=%2" ).arg( path, layerName ), qt( schemaLayer( name ).title ), QStringLiteral( "ogr" ), options );
}

QgsMapLayer *WorkspaceLayers::find( const char *name ) const
{
  const auto found = std::find_if( layers.begin(), layers.end(), [name]( const WorkspaceLayer &candidate )
    { return std::string_view( candidate.name ) == name; } );
  return found == layers.end() ? nullptr : found->layer.get();
}

std::unique_ptr<QgsMapLayer> WorkspaceLayers::take( const char *name )
{
  const auto found = std::find_if( layers.begin(), layers.end(), [name]( const WorkspaceLayer &candidate )
    { return std::string_view( candidate.name ) == name; } );
  return found == layers.end() ? nullptr : std::move( found->layer );
}

WorkspaceLayers loadWorkspaceLayers( const Workspace &workspace, const QString &stylesFolder, const QString &authentication )
{
  WorkspaceLayers loaded;
  for ( const char *name : inkOrder )
  {
    const bool relief = std::string_view( name ) == layer::dem;
    auto layer = workspaceLayer( workspace, name, authentication );
    if ( !layer || !layer->isValid() )
    {
      // a workspace that the planner has filled need not have a relief, nor one of an earlier Lantu the later tables
      if ( !relief && !schemaLayer( name ).optional )
        loaded.warnings << qt( say( { "工作空间“{}”里没有图层“{}”（{}）。请用“检查工作空间”查看缺什么。", "The workspace \"{}\" has no layer \"{}\" ({}). Check the workspace to see what is missing." }, workspace.shownPath(), schemaLayer( name ).title.str(), name ) );
      continue;
    }
    if ( auto *vector = qobject_cast<QgsVectorLayer *>( layer.get() ) )
    {
      setAliases( *vector, schemaLayer( name ) );
      if ( vector->isSpatial() )
      {
        if ( const QString problem = applyStyle( *vector, stylesFolder, QString::fromLatin1( name ) ); !problem.isEmpty() )
          loaded.warnings << problem;
      }
    }
    else if ( const QString problem = applyStyle( *layer, stylesFolder, QString::fromLatin1( name ) ); !problem.isEmpty() )
      loaded.warnings << problem;
    loaded.layers.push_back( { name, std::move( layer ) } );
  }
  loaded.warnings.removeDuplicates();
  return loaded;
}

void setAliases( QgsVectorLayer &layer, const Layer &shape )
{
  for ( const Field &field : shape.fields )
  {
    if ( const int index = layer.fields().lookupField( QString::fromLatin1( field.name ) ); index >= 0 )
      layer.setFieldAlias( index, aliasOf( field ) );
  }
}

QString applyStyle( QgsMapLayer &layer, const QString &stylesFolder, const QString &styleName )
{
  const QString fileName = styleName + QStringLiteral( ".qml" );
  QStringList problems;
  try
  {
    QDomDocument document;
    QString message;
    const bool read = document.setContent( readStyle( stylesFolder, fileName, problems ), &message );
    if ( read && language() == Language::English )
      sayInEnglish( document, stylesFolder, problems );
    if ( !read || !layer.importNamedStyle( document, message ) )
      problems << qt( say( { "样式文件“{}”无法使用（{}），图层“{}”用默认样式显示。请重新安装蓝图的 styles 文件夹。", "The style \"{}\" cannot be used ({}), so the layer \"{}\" has the default look. Install Lantu's styles folder again." }, ( stylesFolder + QChar( u'/' ) + fileName ).toStdString(), message.toStdString(), layer.name().toStdString() ) );
  }
  catch ( const Error &error )
  {
    problems << QString::fromUtf8( error.what() );
  }
  return problems.join( QChar( u' ' ) );
}

QString stylesFolder()
{
  const QString chosen = QString::fromUtf8( qgetenv( "LANTU_STYLES" ) );
  if ( !chosen.isEmpty() )
    return chosen;
  Dl_info here {};
  // any address of this module will do
  if ( !dladdr( static_cast<const void *>( &paletteFile ), &here ) || !here.dli_fname )
    return {};
  QDir folder = QFileInfo( QFile::decodeName( here.dli_fname ) ).absoluteDir();
  do
  {
    for ( const char *candidate : { "share/lantu/styles", "styles" } )
    {
      if ( folder.exists( QString::fromLatin1( candidate ) + QChar( u'/' ) + QString::fromLatin1( paletteFile ) ) )
        return folder.absoluteFilePath( QString::fromLatin1( candidate ) );
    }
  } while ( folder.cdUp() );
  return {};
}

} // namespace lantu
