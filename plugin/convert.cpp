// SPDX-License-Identifier: GPL-3.0-or-later
// Rows, values, fields and coordinate systems across the border.
#include "convert.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include <QDate>
#include <QDateTime>
#include <QFileInfo>

#include <qgscoordinatereferencesystem.h>
#include <qgsexception.h>
#include <qgsfeature.h>
#include <qgsfeatureiterator.h>
#include <qgsfeaturesink.h>
#include <qgsfields.h>
#include <qgsgeometry.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>
#include <qgsprocessingparameters.h>
#include <qgsprocessingutils.h>
#include <qgsproviderregistry.h>

#include "compat.h"
#include "data/database.h"
#include "data/dataset_writer.h"
#include "data/readable.h"
#include "data/gdal_handles.h"
#include "data/ogr_source.h"
#include "data/workspace.h"
#include "workspace_address.h"

namespace lantu
{

namespace
{

FieldType fieldTypeOf( const QgsField &field )
{
  switch ( field.type() )
  {
  case compat::variantBool:
    return FieldType::Flag;
  case compat::variantInt:
  case compat::variantUInt:
  case compat::variantLong:
  case compat::variantULong:
    return FieldType::Integer;
  case compat::variantReal:
    return FieldType::Real;
  default:
    return FieldType::Text;
  }
}

GeometryType geometryTypeOf( compat::WkbType type )
{
  switch ( compat::kindOf( type ) )
  {
  case compat::kindPoint:
    return GeometryType::Point;
  case compat::kindLine:
    return GeometryType::Line;
  case compat::kindPolygon:
    return GeometryType::Polygon;
  default:
    return GeometryType::None;
  }
}

compat::WkbType wkbTypeOf( GeometryType type )
{
  switch ( type )
  {
  case GeometryType::Point:
    return compat::wkbPoint;
  case GeometryType::Line:
    return compat::wkbLine;
  case GeometryType::Polygon:
    return compat::wkbMultiPolygon;
  case GeometryType::MultiLine:
    return compat::wkbMultiLine;
  case GeometryType::None:
    break;
  }
  return compat::wkbNone;
}

class QgisSource final : public RowSource
{
  public:
    QgisSource( std::unique_ptr<QgsProcessingFeatureSource> source, const QgsMapLayer *layer )
      : mSource( std::move( source ) )
    {
      mInfo.layer = mSource->sourceName().toStdString();
      if ( layer )
        nameAfter( *layer );
      mInfo.hasPlaces = mSource->wkbType() != compat::wkbNone;
      mInfo.geometry = geometryTypeOf( mSource->wkbType() );
      mInfo.crs = crsText( mSource->sourceCrs() );
      mInfo.rowCount = mSource->featureCount();
      for ( const QgsField &field : mSource->fields() )
        mInfo.fields.push_back( { field.name().toStdString(), fieldTypeOf( field ) } );
    }

    const SourceInfo &info() const override { return mInfo; }

    bool next( Row &row ) override
    {
      QgsFeature feature;
      if ( !mRows.nextFeature( feature ) )
        return false;
      row.id = feature.id();
      row.values.resize( mIndexes.size() );
      for ( size_t i = 0; i < mIndexes.size(); ++i )
        row.values[i] = valueOf( feature.attribute( mIndexes[i] ) );
      row.geometry.clear();
      if ( feature.hasGeometry() )
      {
        const QByteArray wkb = feature.geometry().asWkb();
        row.geometry.assign( wkb.begin(), wkb.end() );
      }
      return true;
    }

  protected:
    void rewind( const std::vector<int> &indexes ) override
    {
      mIndexes = indexes;
      QgsFeatureRequest request;
      request.setSubsetOfAttributes( QgsAttributeList( indexes.begin(), indexes.end() ) );
      mRows = mSource->getFeatures( request, compat::skipValidity );
    }

  private:
    void nameAfter( const QgsMapLayer &layer )
    {
      const QVariantMap parts = QgsProviderRegistry::instance()->decodeUri( layer.providerType(), layer.source() );
      const QString path = parts.value( QStringLiteral( "path" ) ).toString();
      const QString inFile = parts.value( QStringLiteral( "layerName" ) ).toString();
      mInfo.file = withoutPassword( path.toStdString() );
      // a layer that QGIS named after its file is better known by its own name
      if ( !inFile.isEmpty() && QFileInfo( path ).completeBaseName() == layer.name() )
        mInfo.layer = inFile.toStdString();
    }

    std::unique_ptr<QgsProcessingFeatureSource> mSource;
    SourceInfo mInfo;
    std::vector<int> mIndexes;
    QgsFeatureIterator mRows;
};

bool isPlainFile( const QString &written )
{
  // "ogr:dbname=…", "postgres://…" and the like name databases
  return !written.isEmpty() && !written.startsWith( QLatin1String( "memory:" ) ) && !written.startsWith( QLatin1String( "TEMPORARY_OUTPUT" ) ) && !written.contains( QLatin1String( "://" ) ) && !written.contains( '=' );
}

//! GDAL's driver for a plain file path that can be written whole; empty if QGIS has to write it.
std::string wholeFileDriver( const QString &destination )
{
  static constexpr struct
  {
      const char *suffix;
      const char *driver;
  } known[] = {
    { "gpkg", "GPKG" },
    { "csv", "CSV" },
    { "xlsx", "XLSX" },
    { "ods", "ODS" },
    { "shp", "ESRI Shapefile" },
    { "geojson", "GeoJSON" },
    { "json", "GeoJSON" },
    { "fgb", "FlatGeobuf" },
    { "gml", "GML" },
    { "tab", "MapInfo File" },
  };
  const QString written = QFileInfo( destination ).suffix().toLower();
  for ( const auto &[suffix, driver] : known )
  {
    if ( isPlainFile( destination ) && written == QLatin1String( suffix ) )
      return driver;
  }
  if ( isPlainFile( destination ) )
    throw Error::of( ErrorCode::BadValue, { "结果不能写成“{}”。请用 .gpkg、.csv、.xlsx、.ods、.shp、.geojson、.fgb、.gml 或 .tab 结尾的文件名。", "The result cannot be written as \"{}\". Let the name end in .gpkg, .csv, .xlsx, .ods, .shp, .geojson, .fgb, .gml or .tab." }, destination.toStdString() );
  return {};
}

bool isWorkspace( const std::string &path )
{
  if ( !std::filesystem::exists( path ) )
    return false;
  try
  {
    const Workspace workspace( path );
    return true;
  }
  catch ( const Error &error )
  {
    return error.code() == ErrorCode::NewerSchema;
  }
}

std::unique_ptr<DatasetWriter> tableFor( const Layer &shape, const std::string &crs, const QString &destination )
{
  const auto known = std::find_if( schemaLayers().begin(), schemaLayers().end(), [&shape]( const Layer &layer )
    { return std::string_view( layer.name ) == shape.name; } );
  if ( known != schemaLayers().end() )
    throw Error::of( ErrorCode::NotWritable, { "{} 是工作空间自己的图层，不能用结果覆盖。请给结果另取一个表名。", "{} is a layer of the workspace itself and is not overwritten by a result. Give the result a table name of its own." }, shape.name );
  auto writer = std::make_unique<DatasetWriter>( workspaceAddress( destination.section( '|', 0, 0 ) ) );
  writer->beginLayer( shape, crs );
  return writer;
}

std::unique_ptr<DatasetWriter> fileFor( const Layer &shape, const std::string &crs, const std::string &path, const std::string &driver )
{
  if ( isWorkspace( path ) )
    throw Error::of( ErrorCode::NotWritable, { "“{}”是工作空间，不能用结果覆盖。请给结果另取一个文件名。", "\"{}\" is a workspace and is not overwritten by a result. Give the result a file of its own." }, path );
  if ( driver == "ESRI Shapefile" && shape.geometry == GeometryType::None )
    throw Error::of( ErrorCode::WrongType, { "结果是没有位置的表格，不能写成 Shapefile“{}”。请改用 .csv、.xlsx 或 .gpkg。", "The result is a table without places and cannot be the shapefile \"{}\". Use .csv, .xlsx or .gpkg." }, path );
  auto writer = std::make_unique<DatasetWriter>( path, driver );
  writer->beginLayer( shape, crs );
  return writer;
}

} // namespace

std::string crsText( const QgsCoordinateReferenceSystem &crs )
{
  if ( !crs.isValid() )
    return {};
  const QString authority = crs.authid();
  // a USER: number means nothing outside this profile
  if ( !authority.isEmpty() && !authority.startsWith( QLatin1String( "USER:" ) ) )
    return authority.toStdString();
  return crs.toWkt( QgsCoordinateReferenceSystem::WKT_PREFERRED ).toStdString();
}

QgsCoordinateReferenceSystem qgisCrs( const std::string &crs )
{
  return crs.empty() ? QgsCoordinateReferenceSystem() : QgsCoordinateReferenceSystem( qt( crs ) );
}

QVariant qgisValue( const Value &value )
{
  if ( const auto *integer = std::get_if<int64_t>( &value ) )
    return QVariant( static_cast<qlonglong>( *integer ) );
  if ( const auto *real = std::get_if<double>( &value ) )
    return QVariant( *real );
  if ( const auto *string = std::get_if<std::string>( &value ) )
    return QVariant( qt( *string ) );
  return {};
}

Value valueOf( const QVariant &value )
{
  if ( compat::isNull( value ) )
    return {};
  switch ( value.userType() )
  {
  case QMetaType::Bool:
  case QMetaType::Int:
  case QMetaType::UInt:
  case QMetaType::LongLong:
    return static_cast<int64_t>( value.toLongLong() );
  case QMetaType::ULongLong:
  {
    // beyond 2^63 only the real number is left
    bool fits = false;
    const qlonglong integer = value.toString().toLongLong( &fits );
    return fits ? Value( static_cast<int64_t>( integer ) ) : Value( value.toDouble() );
  }
  case QMetaType::Double:
  case QMetaType::Float:
    return value.toDouble();
  case QMetaType::QDate:
    return value.toDate().toString( Qt::ISODate ).toStdString();
  case QMetaType::QDateTime:
    return value.toDateTime().toString( Qt::ISODate ).toStdString();
  default:
    return value.toString().toStdString();
  }
}

QString aliasOf( const Field &field )
{
  return qt( headingOf( field ) );
}

QgsFields qgisFields( const Layer &shape )
{
  QgsFields fields;
  for ( const Field &field : shape.fields )
  {
    compat::VariantType type = compat::variantText;
    if ( field.type == FieldType::Integer )
      type = compat::variantLong;
    else if ( field.type == FieldType::Flag )
      type = compat::variantInt;
    else if ( field.type == FieldType::Real )
      type = compat::variantReal;
    QgsField made( QString::fromUtf8( field.name ), type );
    made.setAlias( aliasOf( field ) );
    fields.append( made );
  }
  return fields;
}

std::unique_ptr<RowSource> rowsOf( std::unique_ptr<QgsProcessingFeatureSource> source, const QgsMapLayer *layer )
{
  return std::make_unique<QgisSource>( std::move( source ), layer );
}

void expectRows( const QString &written )
{
  const QString file = written.section( '|', 0, 0 );
  if ( !isPlainFile( file ) || written.contains( QLatin1String( "|layerid=" ) ) )
    return;
  const QVariantMap parts = QgsProviderRegistry::instance()->decodeUri( QStringLiteral( "ogr" ), written );
  openRows( file.toStdString(), parts.value( QStringLiteral( "layerName" ) ).toString().toStdString() );
}

TableWriter::TableWriter( const Layer &shape, const std::string &crs, const QgsProcessingParameterDefinition &definition, const QVariantMap &parameters, QgsProcessingContext &context )
  : mShape( shape ), mNamed( shape )
{
  QVariant asked = parameters.value( definition.name() );
  if ( asked.userType() == qMetaTypeId<QgsProcessingOutputLayerDefinition>() )
    asked = asked.value<QgsProcessingOutputLayerDefinition>().sink.staticValue();
  const QString written = asked.toString();
  mDestination = qt( withoutPassword( written.toStdString() ) );
  mTable = tableInDatabase( written ).toStdString();
  if ( !mTable.empty() )
  {
    mPath = mDestination;
    mNamed.name = mTable.c_str();
    mFile = tableFor( mNamed, crs, written );
    return;
  }
  if ( const std::string driver = wholeFileDriver( written ); !driver.empty() )
  {
    // also registers the file with the project that asked for it
    mPath = QgsProcessingParameters::parameterAsOutputLayer( &definition, parameters, context );
    mFile = fileFor( shape, crs, mPath.toStdString(), driver );
    return;
  }
  const QgsCoordinateReferenceSystem reference = shape.geometry == GeometryType::None ? QgsCoordinateReferenceSystem() : qgisCrs( crs );
  try
  {
    const GdalQuiet quiet; // the reason comes with the exception
    mSink.reset( QgsProcessingParameters::parameterAsSink( &definition, parameters, qgisFields( shape ), wkbTypeOf( shape.geometry ), reference, context, mId ) );
  }
  catch ( const QgsProcessingException & )
  {
    // said below
  }
  if ( !mSink && !mDestination.isEmpty() )
    throw Error::of( ErrorCode::NotWritable, { "无法写入“{}”。请检查文件夹权限、磁盘空间和文件格式，或换一个位置。", "\"{}\" cannot be written. Check the folder's permissions, the disk space and the format, or choose another place." }, mDestination.toStdString() );
}

TableWriter::~TableWriter() = default;

void TableWriter::add( const Row &row )
{
  ++mRows;
  if ( mFile )
    mFile->add( row );
  if ( !mSink )
    return;
  const GdalQuiet quiet;
  QgsFeature feature;
  QgsAttributes attributes( static_cast<int>( mShape.fields.size() ) );
  for ( size_t k = 0; k < row.values.size(); ++k )
    attributes[static_cast<int>( k )] = qgisValue( row.values[k] );
  feature.setAttributes( attributes );
  QgsGeometry geometry;
  if ( !row.geometry.empty() )
  {
    geometry.fromWkb( QByteArray( reinterpret_cast<const char *>( row.geometry.data() ), static_cast<int>( row.geometry.size() ) ) );
    if ( mShape.geometry == GeometryType::Polygon )
      geometry.convertToMultiType();
  }
  feature.setGeometry( geometry );
  if ( !mSink->addFeature( feature, QgsFeatureSink::FastInsert ) )
    throw Error::of( ErrorCode::NotWritable, { "写入“{}”第 {} 行失败（{}）。请检查磁盘空间，或换一个位置。", "Writing \"{}\" failed at row {} ({}). Check the disk space or choose another place." }, mDestination.toStdString(), mRows, mSink->lastError().toStdString() );
}

QString TableWriter::finish()
{
  if ( mFile )
  {
    mFile->commit();
    return mPath;
  }
  const GdalQuiet quiet;
  if ( mSink && !mSink->flushBuffer() )
    throw Error::of( ErrorCode::NotWritable, { "写入“{}”失败（{}）。请检查磁盘空间，或换一个位置。", "Writing \"{}\" failed ({}). Check the disk space or choose another place." }, mDestination.toStdString(), mSink->lastError().toStdString() );
  return mId;
}

QString writeTable( const Table &table, const QgsProcessingParameterDefinition &definition, const QVariantMap &parameters,
  QgsProcessingContext &context, Progress &progress )
{
  TableWriter writer( *table.shape, table.crs, definition, parameters, context );
  for ( size_t i = 0; i < table.rows.size(); ++i )
  {
    if ( i % 1024 == 0 )
    {
      progress.check();
      progress.report( static_cast<double>( i ) / static_cast<double>( table.rows.size() ) );
    }
    writer.add( table.rows[i] );
  }
  return writer.finish();
}

void FeedbackProgress::report( double fraction )
{
  if ( mFeedback )
    mFeedback->setProgress( 100 * std::min( 1.0, std::max( 0.0, fraction ) ) );
}

void FeedbackProgress::note( const std::string &sentence )
{
  if ( mFeedback )
    mFeedback->pushInfo( qt( sentence ) );
}

void FeedbackProgress::warn( const std::string &sentence )
{
  if ( mFeedback )
    mFeedback->pushWarning( qt( sentence ) );
}

bool FeedbackProgress::stopped() const
{
  return mFeedback && mFeedback->isCanceled();
}

} // namespace lantu
