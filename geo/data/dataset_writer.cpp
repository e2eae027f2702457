// SPDX-License-Identifier: GPL-3.0-or-later
// DatasetWriter over GDAL.
#include "data/dataset_writer.h"

#include <filesystem>
#include <optional>

#include <unistd.h>

#include "base/error.h"
#include "data/database.h"
#include "data/gdal_handles.h"
#include "data/ogr_field.h"
#include "data/spatial_index.h"

namespace lantu
{

namespace
{

OGRwkbGeometryType ogrType( GeometryType type )
{
  switch ( type )
  {
  case GeometryType::Point:
    return wkbPoint;
  case GeometryType::Line:
    return wkbLineString;
  case GeometryType::Polygon:
    return wkbMultiPolygon;
  case GeometryType::MultiLine:
    return wkbMultiLineString;
  case GeometryType::None:
    break;
  }
  return wkbNone;
}

bool diskIsFull( const std::string &path )
{
  constexpr std::uintmax_t nothing = 65536;
  std::error_code problem;
  const auto space = std::filesystem::space( std::filesystem::absolute( path ).parent_path(), problem );
  return !problem && space.available < nothing;
}

[[noreturn]] void refuse( const std::string &path, const std::string &message )
{
  if ( isDatabase( path ) )
    refuseDatabase( path, message );
  std::string why = message.empty() ? std::string() : plainReason( message );
  if ( diskIsFull( path ) )
    why = say( { "磁盘已满", "the disk is full" } );
  else if ( why.empty() )
    why = say( { "没有写完", "it could not be written to its end" } );
  throw Error::of( ErrorCode::NotWritable, { "无法写入“{}”（{}）。请检查文件夹权限和磁盘空间，或换一个位置；原有文件没有改动。", "\"{}\" cannot be written ({}). Check the folder's permissions and the free disk space, or choose another place; nothing was changed." }, path, why );
}

} // namespace

struct DatasetWriter::State
{
    Dataset dataset;
    OGRLayer *layer = nullptr;
    const Layer *shape = nullptr;
    std::optional<OGRFeature> feature;
    bool inTransaction = false;
    int64_t rows = 0;                            //!< of the layer being written
    std::vector<SpatialIndex> indexes;           //!< of the layers so far
    bool indexed = false;                        //!< the layer being written has the last of them
    std::optional<CPLConfigOptionSetter> inBulk; //!< rows of a database go in one statement instead of one each
};

DatasetWriter::DatasetWriter( const std::string &path, const std::string &driver )
  : mPath( path ), mState( std::make_unique<State>() )
{
  registerGdal();
  if ( isDatabase( path ) )
  {
    mState->inBulk.emplace( "PG_USE_COPY", "YES", false );
    mState->dataset = openDatabase( path, true );
    makeSchema( *mState->dataset, path );
    return;
  }
  const std::filesystem::path target( path );
  const std::filesystem::path folder = target.has_parent_path() ? target.parent_path() : ".";
  std::error_code ignored; // what may not be looked at counts as not there
  if ( !std::filesystem::is_directory( folder, ignored ) )
    refuse( path, say( { "文件夹不存在", "the folder does not exist" } ) );
  if ( ::access( folder.c_str(), W_OK ) != 0 || ( std::filesystem::exists( target, ignored ) && ::access( path.c_str(), W_OK ) != 0 ) )
    refuse( path, say( { "没有写权限", "no permission to write" } ) );
  mHidden = std::make_unique<Unfinished>( folder, target.stem().string(), path );

  GdalQuiet quiet;
  GDALDriver *gdalDriver = GetGDALDriverManager()->GetDriverByName( driver.c_str() );
  if ( !gdalDriver )
    refuse( path, "GDAL: " + driver );
  mState->dataset.reset( gdalDriver->Create( temporaryPath().c_str(), 0, 0, 0, GDT_Unknown, nullptr ) );
  if ( !mState->dataset )
    refuse( path, quiet.message() );
}

DatasetWriter::~DatasetWriter()
{
  GdalQuiet quiet; // closing an abandoned file complains about what was rolled back
  mState->dataset.reset();
}

std::string DatasetWriter::temporaryPath() const
{
  return ( mHidden->folder() / std::filesystem::path( mPath ).filename() ).string();
}

void DatasetWriter::beginLayer( const Layer &layer, const std::string &crs )
{
  flushLayer();
  OGRSpatialReference reference;
  if ( layer.geometry != GeometryType::None )
    reference = spatialReference( crs, withoutPassword( mPath ) );
  GdalQuiet quiet;
  const bool geoPackage = EQUAL( mState->dataset->GetDriverName(), "GPKG" );
  CPLStringList options;
  if ( isDatabase( mPath ) )
    options = databaseLayerOptions( mPath, layer );
  if ( geoPackage )
  {
    options.SetNameValue( "IDENTIFIER", layer.title.zh );
    options.SetNameValue( "GEOMETRY_NAME", "geom" );
  }
  if ( EQUAL( mState->dataset->GetDriverName(), "CSV" ) )
  {
    // without the mark Excel reads Chinese as another encoding
    options.SetNameValue( "WRITE_BOM", "YES" );
    options.SetNameValue( "STRING_QUOTING", "IF_NEEDED" );
  }
  if ( EQUAL( mState->dataset->GetDriverName(), "ESRI Shapefile" ) )
    options.SetNameValue( "ENCODING", "UTF-8" ); // and a .cpg that says so
  if ( EQUAL( mState->dataset->GetDriverName(), "FlatGeobuf" ) )
    options.SetNameValue( "SPATIAL_INDEX", "NO" ); // an index would sort the rows by place
  mState->inTransaction = !isDatabase( mPath ) && mState->dataset->TestCapability( ODsCTransactions ) && mState->dataset->StartTransaction() == OGRERR_NONE;
  mState->layer = mState->dataset->CreateLayer( layer.name, layer.geometry == GeometryType::None ? nullptr : &reference, ogrType( layer.geometry ), options.List() );
  if ( !mState->layer )
    refuse( mPath, quiet.message() );
  for ( const Field &field : layer.fields )
  {
    if ( !createField( *mState->layer, field, geoPackage ) )
      refuse( mPath, quiet.message() );
  }
  if ( isDatabase( mPath ) )
    describeFields( *mState->dataset, mPath, layer );
  if ( geoPackage && layer.geometry != GeometryType::None )
  {
    mState->indexes.emplace_back();
    mState->indexed = mState->indexes.back().begin( *mState->dataset, layer.name );
    if ( !mState->indexed )
      mState->indexes.pop_back();
  }
  mState->shape = &layer;
  mState->rows = 0;
  mState->feature.emplace( mState->layer->GetLayerDefn() );
}

void DatasetWriter::add( const Row &row )
{
  GdalQuiet quiet;
  OGRFeature &feature = *mState->feature;
  fillFeature( feature, *mState->shape, row );
  if ( mState->layer->CreateFeature( &feature ) != OGRERR_NONE )
    refuse( mPath, quiet.message() );
  ++mState->rows;
  const OGRGeometry *geometry = feature.GetGeometryRef();
  if ( mState->indexed && geometry && !geometry->IsEmpty() )
  {
    OGREnvelope extent;
    geometry->getEnvelope( &extent );
    mState->indexes.back().add( { feature.GetFID(), extent.MinX, extent.MaxX, extent.MinY, extent.MaxY } );
  }
}

void DatasetWriter::write( const Table &table )
{
  beginLayer( *table.shape, table.crs );
  for ( const Row &row : table.rows )
    add( row );
}

void DatasetWriter::setMetadata( const std::string &key, const std::string &value )
{
  if ( isDatabase( mPath ) )
    return keepText( *mState->dataset, mPath, key, value );
  GdalQuiet quiet;
  if ( mState->dataset->SetMetadataItem( key.c_str(), value.c_str() ) != CE_None )
    refuse( mPath, quiet.message() );
}

void DatasetWriter::flushLayer()
{
  GdalQuiet quiet;
  mState->feature.reset();
  // what went wrong with rows that went in one statement shows when they are counted
  if ( mState->layer && isDatabase( mPath ) && ( mState->layer->GetFeatureCount() != mState->rows || !quiet.message().empty() ) )
    refuse( mPath, quiet.message() );
  if ( mState->inTransaction && mState->dataset->CommitTransaction() != OGRERR_NONE )
    refuse( mPath, quiet.message() );
  mState->inTransaction = false;
  mState->indexed = false;
  mState->layer = nullptr;
}

void DatasetWriter::closeDataset()
{
  if ( !mState->dataset )
    return;
  flushLayer();
  const std::string driver = mState->dataset->GetDriverName();
  {
    GdalQuiet quiet;
    mState->dataset->FlushCache( true );
    mState->dataset.reset();
    if ( !quiet.message().empty() )
      refuse( mPath, quiet.message() );
    for ( SpatialIndex &index : mState->indexes )
    {
      if ( const std::string problem = index.finish( temporaryPath() ); !problem.empty() )
        refuse( mPath, problem );
    }
    mState->indexes.clear();
  }
  readBack( driver, mState->rows );
}

void DatasetWriter::readBack( const std::string &driver, int64_t rows ) const
{
  // a full disk is an error of SQLite and of the CSV driver; other drivers close a torn file and say nothing
  if ( driver == "GPKG" || driver == "CSV" )
    return;
  GdalQuiet quiet;
  const Dataset written( GDALDataset::Open( temporaryPath().c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY ) );
  OGRLayer *layer = written && written->GetLayerCount() > 0 ? written->GetLayer( written->GetLayerCount() - 1 ) : nullptr;
  if ( !layer || layer->GetFeatureCount() < rows || !quiet.message().empty() )
    refuse( mPath, {} );
}

void DatasetWriter::commit()
{
  if ( isDatabase( mPath ) )
  {
    flushLayer();
    commitDatabase( *mState->dataset, mPath );
    mState->dataset.reset();
    return;
  }
  closeDataset();
  mHidden->finish();
}

} // namespace lantu
