// SPDX-License-Identifier: GPL-3.0-or-later
// Parameters read through QGIS.
#include "algorithms/question.h"

#include <algorithm>
#include <cassert>

#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <fmt/ranges.h>
#include <qgsmaplayer.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingparameters.h>
#include <qgsprocessingutils.h>
#include <qgsproject.h>
#include <qgsproperty.h>
#include <qgsproviderregistry.h>

#include "algorithms/parameters.h"
#include "algorithms/result_look.h"
#include "algorithms/words_parameter.h"
#include "base/error.h"
#include "compat.h"
#include "convert.h"
#include "data/database.h"
#include "data/ogr_source.h"
#include "travel/terrain_read.h"
#include "workspace_address.h"

namespace lantu
{

namespace
{

const QgsProcessingParameterDefinition &definitionOf( const QgsProcessingAlgorithm &algorithm, const char *name )
{
  const QgsProcessingParameterDefinition *definition = algorithm.parameterDefinition( QLatin1String( name ) );
  assert( definition );
  return *definition;
}

nlohmann::ordered_json jsonOf( const QVariant &value )
{
  if ( compat::isNull( value ) )
    return nullptr;
  if ( value.userType() == qMetaTypeId<QgsProcessingFeatureSourceDefinition>() )
    return jsonOf( value.value<QgsProcessingFeatureSourceDefinition>().source.staticValue() );
  if ( value.userType() == qMetaTypeId<QgsProperty>() )
    return jsonOf( value.value<QgsProperty>().staticValue() );
  if ( const auto *layer = qobject_cast<QgsMapLayer *>( value.value<QObject *>() ) )
    return withoutPassword( layer->source().toStdString() );
  if ( value.userType() == QMetaType::Bool )
    return value.toBool();
  if ( value.userType() == QMetaType::QStringList || value.userType() == QMetaType::QVariantList )
  {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for ( const QVariant &one : value.toList() )
      list.push_back( jsonOf( one ) );
    return list;
  }
  const Value plain = valueOf( value );
  if ( const auto *integer = std::get_if<int64_t>( &plain ) )
    return *integer;
  if ( const auto *real = std::get_if<double>( &plain ) )
    return *real;
  return withoutPassword( text( plain ) );
}

//! The file or id that a layer was given as; empty if it was given as such.
QString writtenSource( const QVariant &value )
{
  if ( value.userType() == qMetaTypeId<QgsProcessingFeatureSourceDefinition>() )
    return writtenSource( value.value<QgsProcessingFeatureSourceDefinition>().source.staticValue() );
  if ( value.userType() == qMetaTypeId<QgsProperty>() )
    return writtenSource( value.value<QgsProperty>().staticValue() );
  return value.userType() == QMetaType::QString ? value.toString() : QString();
}

} // namespace

namespace
{

/**
 * Rows of a file that nothing in QGIS filters or edits, read by GDAL itself: several times as quick, and known to be what is in
 * the file. Null if the text says more than file and layer.
 */
std::unique_ptr<RowSource> rowsOfFile( const QString &written )
{
  const QVariantMap parts = QgsProviderRegistry::instance()->decodeUri( QStringLiteral( "ogr" ), written );
  for ( auto part = parts.constBegin(); part != parts.constEnd(); ++part )
  {
    const bool plain = part.key() == QLatin1String( "path" ) || part.key() == QLatin1String( "layerName" );
    if ( !plain && !compat::isNull( *part ) && !part->toString().isEmpty() )
      return nullptr;
  }
  return openRows( parts.value( QStringLiteral( "path" ) ).toString().toStdString(), parts.value( QStringLiteral( "layerName" ) ).toString().toStdString() );
}

// Then the planner may be editing or filtering it.
bool inProject( const QString &source, const QgsProcessingContext &context )
{
  const QMap<QString, QgsMapLayer *> layers = context.project() ? context.project()->mapLayers() : QMap<QString, QgsMapLayer *>();
  return std::any_of( layers.begin(), layers.end(), [&source]( const QgsMapLayer *layer )
    { return layer->source() == source; } );
}

} // namespace

Question::Question( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProcessingContext &context )
  : mAlgorithm( algorithm ), mParameters( parameters ), mContext( context )
{
}

bool Question::given( const char *name ) const
{
  const QVariant value = mParameters.value( QLatin1String( name ) );
  return value.isValid() && !compat::isNull( value ) && !( value.userType() == QMetaType::QString && value.toString().isEmpty() );
}

std::unique_ptr<RowSource> Question::rowsIfAny( const char *name, const char *workspaceLayer ) const
{
  if ( given( name ) )
  {
    const QVariant value = mParameters.value( QLatin1String( name ) );
    const QString written = writtenSource( value );
    if ( const QString table = tableInDatabase( written ); !table.isEmpty() )
      return openRows( workspaceAddress( written.section( '|', 0, 0 ) ), table.toStdString() );
    const bool isFile = QFileInfo::exists( written.section( '|', 0, 0 ) );
    // QGIS would take the first of several layers without a word. All of a GeoJSON is read to open it, and it holds one
    if ( isFile && !written.endsWith( QLatin1String( "json" ), Qt::CaseInsensitive ) )
      expectRows( written );
    if ( isFile && value.userType() == QMetaType::QString && !inProject( written, mContext ) )
    {
      if ( std::unique_ptr<RowSource> rows = rowsOfFile( written ) )
        return rows;
    }
    std::unique_ptr<QgsProcessingFeatureSource> source( QgsProcessingParameters::parameterAsSource( &definitionOf( mAlgorithm, name ), mParameters, mContext ) );
    if ( !source )
    {
      expectRows( written );
      throw Error::of( ErrorCode::NotFound, { "参数 {}：找不到图层“{}”，或它不是矢量图层。请检查路径（文件里有多个图层时写成“文件|layername=图层”）。", "Parameter {}: there is no layer \"{}\", or it is not a vector layer. Check the path (\"file|layername=layer\" where a file holds several)." }, name, withoutPassword( value.toString().toStdString() ) );
    }
    const QgsMapLayer *layer = written.isEmpty() ? qobject_cast<QgsMapLayer *>( value.value<QObject *>() ) : QgsProcessingUtils::mapLayerFromString( written, mContext, false );
    return rowsOf( std::move( source ), layer );
  }
  const Workspace *known = workspaceLayer ? workspace() : nullptr;
  return known && known->has( workspaceLayer ) ? known->rows( workspaceLayer ) : nullptr;
}

std::unique_ptr<RowSource> Question::rows( const char *name, const char *workspaceLayer ) const
{
  if ( std::unique_ptr<RowSource> found = rowsIfAny( name, workspaceLayer ) )
    return found;
  if ( const Workspace *known = workspace() )
    return known->rows( workspaceLayer ); // says that it has none
  throw Error::of( ErrorCode::NotFound, { "没有给出“{}”（参数 {}）。请选一个图层，或在 WORKSPACE 里指定工作空间。", "\"{}\" (parameter {}) was not given. Choose a layer, or give a workspace as WORKSPACE." }, definitionOf( mAlgorithm, name ).description().toStdString(), name );
}

const Workspace *Question::workspace() const
{
  if ( !mWorkspace && mAlgorithm.parameterDefinition( QLatin1String( parameter::workspace ) ) && given( parameter::workspace ) )
    mWorkspace.emplace( workspaceAddress( qt( text( parameter::workspace ) ) ) );
  return mWorkspace ? &*mWorkspace : nullptr;
}

const Workspace &Question::requiredWorkspace() const
{
  if ( const Workspace *known = workspace() )
    return *known;
  throw Error::of( ErrorCode::NotFound, { "没有给出工作空间（参数 WORKSPACE）。请选择一个 .gpkg 工作空间文件，或写明数据库。", "No workspace was given (parameter WORKSPACE). Choose a workspace file (.gpkg) or name a database." } );
}

std::filesystem::path Question::store() const
{
  if ( workspace() && !isDatabase( workspace()->path() ) )
    return text( parameter::workspace ) + ".cache";
  const QString folder = QStandardPaths::writableLocation( QStandardPaths::GenericCacheLocation );
  return folder.isEmpty() ? std::filesystem::path() : std::filesystem::path( folder.toStdString() ) / "lantu";
}

std::string Question::text( const char *name ) const
{
  return QgsProcessingParameters::parameterAsString( &definitionOf( mAlgorithm, name ), mParameters, mContext ).toStdString();
}

double Question::number( const char *name ) const
{
  return QgsProcessingParameters::parameterAsDouble( &definitionOf( mAlgorithm, name ), mParameters, mContext );
}

std::optional<double> Question::numberIfAny( const char *name ) const
{
  if ( !given( name ) && !definitionOf( mAlgorithm, name ).defaultValue().isValid() )
    return {};
  return number( name );
}

int Question::integer( const char *name ) const
{
  const QgsProcessingParameterDefinition &definition = definitionOf( mAlgorithm, name );
  if ( const auto *words = dynamic_cast<const WordsParameter *>( &definition ) )
  {
    if ( const auto position = words->positionOf( mParameters.value( QLatin1String( name ) ) ) )
      return *position;
  }
  if ( definition.type() == QgsProcessingParameterEnum::typeName() )
    return QgsProcessingParameters::parameterAsEnum( &definition, mParameters, mContext );
  return QgsProcessingParameters::parameterAsInt( &definition, mParameters, mContext );
}

bool Question::yes( const char *name ) const
{
  return QgsProcessingParameters::parameterAsBool( &definitionOf( mAlgorithm, name ), mParameters, mContext );
}

size_t Question::word( const char *name, std::span<const char *const> words ) const
{
  const std::string given = text( name );
  for ( size_t i = 0; i < words.size(); ++i )
  {
    if ( given == words[i] || given == std::to_string( i ) )
      return i;
  }
  throw Error::of( ErrorCode::BadValue, { "参数 {}：“{}”不在可选值之中。可选：{}。", "Parameter {}: \"{}\" is none of the choices. Choose one of: {}." }, name, given, fmt::join( words, ", " ) );
}

std::vector<std::string> Question::wordList( const char *name ) const
{
  const auto &definition = dynamic_cast<const WordsParameter &>( definitionOf( mAlgorithm, name ) );
  const QVariant value = mParameters.value( QLatin1String( name ), definition.defaultValue() );
  const auto positions = definition.positionsOf( value );
  if ( !positions )
    throw Error::of( ErrorCode::BadValue, { "参数 {}：“{}”不都在可选值之中。可选：{}。", "Parameter {}: \"{}\" is not all of the choices. Choose among: {}." }, name, value.toString().toStdString(), definition.words().join( QStringLiteral( ", " ) ).toStdString() );
  std::vector<std::string> words;
  for ( const int position : *positions )
    words.push_back( definition.words()[position].toStdString() );
  return words;
}

std::vector<std::string> Question::list( const char *name ) const
{
  std::vector<std::string> texts;
  for ( const QString &part : qt( text( name ) ).split( QRegularExpression( QStringLiteral( "[,，、;；]+" ) ), Qt::SkipEmptyParts ) )
  {
    if ( const QString trimmed = part.trimmed(); !trimmed.isEmpty() )
      texts.push_back( trimmed.toStdString() );
  }
  return texts;
}

QVariantMap Question::givenOf( std::span<const char *const> names ) const
{
  QVariantMap found;
  for ( const char *name : names )
  {
    if ( given( name ) )
      found[QLatin1String( name )] = mParameters.value( QLatin1String( name ) );
  }
  return found;
}

QgsProject *Question::project() const
{
  return mContext.project();
}

std::string Question::outputFile( const char *name ) const
{
  return QgsProcessingParameters::parameterAsFileOutput( &definitionOf( mAlgorithm, name ), mParameters, mContext ).toStdString();
}

std::string Question::raster( const char *name, const char *workspaceLayer ) const
{
  if ( given( name ) )
  {
    // a name that QGIS cannot load is left to geo/, which says why
    const QgsMapLayer *layer = QgsProcessingParameters::parameterAsLayer( &definitionOf( mAlgorithm, name ), mParameters, mContext );
    return layer ? layer->source().toStdString() : text( name );
  }
  const Workspace *known = workspaceLayer ? workspace() : nullptr;
  return known ? rasterTable( known->path(), workspaceLayer ) : std::string();
}

std::string Question::outputRaster( const char *name ) const
{
  if ( !given( name ) && definitionOf( mAlgorithm, name ).flags() & compat::optional )
    return {};
  const QString path = QgsProcessingParameters::parameterAsOutputLayer( &definitionOf( mAlgorithm, name ), mParameters, mContext );
  if ( mContext.willLoadLayerOnCompletion( path ) )
    mContext.layerToLoadOnCompletionDetails( path ).setPostProcessor( new RasterLook( name == std::string_view( parameter::output ) ? mAlgorithm.displayName() : definitionOf( mAlgorithm, name ).description(), name == std::string_view( parameter::output ) ? mAlgorithm.name() : QStringLiteral( "%1_%2" ).arg( mAlgorithm.name(), QString::fromLatin1( name ).toLower() ) ) );
  return path.toStdString();
}

nlohmann::ordered_json Question::asJson() const
{
  nlohmann::ordered_json asked = nlohmann::ordered_json::object();
  for ( const QgsProcessingParameterDefinition *definition : mAlgorithm.parameterDefinitions() )
  {
    if ( definition->isDestination() )
      continue;
    const QVariant given = mParameters.value( definition->name() );
    asked[definition->name().toStdString()] = jsonOf( given.isValid() ? given : definition->defaultValue() );
  }
  return asked;
}

std::string Question::algorithmId() const
{
  return "lantu:" + mAlgorithm.name().toStdString();
}

QString Question::write( const Table &table, const char *name, Progress &progress ) const
{
  const QString id = writeTable( table, definitionOf( mAlgorithm, name ), mParameters, mContext, progress );
  dress( id, *table.shape, name );
  return id;
}

std::unique_ptr<TableWriter> Question::open( const Layer &shape, const std::string &crs, const char *name ) const
{
  return std::make_unique<TableWriter>( shape, crs, definitionOf( mAlgorithm, name ), mParameters, mContext );
}

QString Question::close( TableWriter &writer, const char *name ) const
{
  const QString id = writer.finish();
  dress( id, writer.shape(), name );
  return id;
}

// The look of a layer that QGIS will put into the project.
void Question::dress( const QString &id, const Layer &shape, const char *name ) const
{
  if ( !mContext.willLoadLayerOnCompletion( id ) )
    return;
  const bool main = QLatin1String( name ) == QLatin1String( parameter::output );
  const QString resultName = main ? mAlgorithm.name() : QStringLiteral( "%1_%2" ).arg( mAlgorithm.name(), QString::fromLatin1( name ).toLower() );
  mContext.layerToLoadOnCompletionDetails( id ).setPostProcessor( new ResultLook( shape, resultName ) );
}

} // namespace lantu
