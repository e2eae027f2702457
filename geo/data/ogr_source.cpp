// SPDX-License-Identifier: GPL-3.0-or-later
// RowSource over an OGR layer.
#include "data/ogr_source.h"

#include <algorithm>
#include <filesystem>
#include <functional>

#include <fmt/ranges.h>

#include "base/error.h"
#include "data/arrow_rows.h"
#include "data/database.h"
#include "data/gdal_handles.h"
#include "data/layer_crs.h"

namespace lantu
{

namespace
{

FieldType fieldTypeOf( const OGRFieldDefn &definition )
{
  switch ( definition.GetType() )
  {
  case OFTInteger:
  case OFTInteger64:
    return definition.GetSubType() == OFSTBoolean ? FieldType::Flag : FieldType::Integer;
  case OFTReal:
    return FieldType::Real;
  default:
    return FieldType::Text;
  }
}

Value cell( const OGRFeature &feature, int index, FieldType type )
{
  if ( !feature.IsFieldSetAndNotNull( index ) )
    return {};
  switch ( type )
  {
  case FieldType::Integer:
  case FieldType::Flag:
    return static_cast<int64_t>( feature.GetFieldAsInteger64( index ) );
  case FieldType::Real:
    return feature.GetFieldAsDouble( index );
  case FieldType::Text:
    break;
  }
  return std::string( feature.GetFieldAsString( index ) );
}

class OgrSource final : public RowSource
{
  public:
    OgrSource( Dataset dataset, OGRLayer *ogrLayer, const std::string &path )
      : mDataset( std::move( dataset ) ), mLayer( ogrLayer )
    {
      mInfo.file = withoutPassword( path );
      if ( isDatabase( path ) )
        mSchema = databaseAddress( path ).schema;
      else
        mInfo.storage = path;
      mInfo.layer = mLayer->GetName();
      mInfo.geometry = geometryTypeOf( mLayer->GetGeomType() );
      mInfo.crs = crsText( *mLayer );
      mInfo.hasPlaces = mLayer->GetGeomType() != wkbNone;
      mInfo.rowCount = mLayer->GetFeatureCount();
      OGRFeatureDefn *definition = mLayer->GetLayerDefn();
      for ( int i = 0; i < definition->GetFieldCount(); ++i )
        mInfo.fields.push_back( { definition->GetFieldDefn( i )->GetNameRef(), fieldTypeOf( *definition->GetFieldDefn( i ) ) } );
    }

    const SourceInfo &info() const override { return mInfo; }

    bool next( Row &row ) override
    {
      if ( mQuick )
        return nextQuick( row );
      GdalQuiet quiet;
      const OGRFeatureUniquePtr feature( mOrdered ? mOrdered->GetNextFeature() : mLayer->GetNextFeature() );
      if ( !feature )
      {
        if ( !quiet.message().empty() )
          throw broken( quiet.message() );
        return false;
      }
      row.id = feature->GetFID();
      row.values.resize( mIndexes.size() );
      for ( size_t i = 0; i < mIndexes.size(); ++i )
        row.values[i] = cell( *feature, mColumns[i], mInfo.fields[static_cast<size_t>( mIndexes[i] )].type );
      row.geometry.clear();
      if ( const OGRGeometry *geometry = feature->GetGeometryRef() )
      {
        row.geometry.resize( geometry->WkbSize() );
        geometry->exportToWkb( wkbNDR, row.geometry.data(), wkbVariantIso );
      }
      return true;
    }

  protected:
    void rewind( const std::vector<int> &indexes ) override
    {
      mIndexes = indexes;
      mColumns = indexes;
      mQuick.reset(); // ends the one before, which may not have come to its end
      mLayer->ResetReading();
      GdalQuiet quiet;
      mOrdered.reset();
      if ( mSchema.empty() )
        mQuick = arrowRows( *mLayer, indexes );
      else if ( *mLayer->GetFIDColumn() ) // a table of a database has no order of its own
      {
        // each once: GDAL fills but one of two columns of the same name
        std::vector<int> distinct = indexes;
        std::sort( distinct.begin(), distinct.end() );
        distinct.erase( std::unique( distinct.begin(), distinct.end() ), distinct.end() );
        for ( int &column : mColumns )
          column = static_cast<int>( std::lower_bound( distinct.begin(), distinct.end(), column ) - distinct.begin() );
        mOrdered = { mDataset->ExecuteSQL( orderedRows( *mLayer, mSchema, distinct ).c_str(), nullptr, nullptr ), [this]( OGRLayer *rows )
          { mDataset->ReleaseResultSet( rows ); } };
        if ( !mOrdered )
          throw broken( quiet.message() );
      }
    }

  private:
    bool nextQuick( Row &row )
    {
      std::string failure;
      if ( mQuick->next( row, failure ) )
        return true;
      if ( !failure.empty() )
        throw broken( failure );
      return false;
    }

    Error broken( const std::string &message ) const
    {
      if ( !mSchema.empty() )
        return Error::of( ErrorCode::NotReadable, { "{}：读到一半失败（{}）。请检查网络和数据库服务器，然后重试。", "{}: reading failed half way ({}). Check the network and the database server, then try again." }, mInfo.place(), plainReason( message ) );
      return Error::of( ErrorCode::NotReadable, { "{}：读到一半失败（{}）。文件可能损坏，请重新导出。", "{}: reading failed half way ({}). The file may be damaged; export it again." }, mInfo.place(), plainReason( message ) );
    }

    Dataset mDataset;
    OGRLayer *mLayer;
    SourceInfo mInfo;
    std::string mSchema; // of a database
    std::vector<int> mIndexes;
    std::vector<int> mColumns;                                             // of the layer that is being read
    std::unique_ptr<ArrowRows> mQuick;                                     // where the format has it
    std::unique_ptr<OGRLayer, std::function<void( OGRLayer * )>> mOrdered; // where the table has no order
};

//! Null if there are several; the styles that QGIS keeps in a file are not counted.
OGRLayer *onlyLayer( GDALDataset &dataset )
{
  OGRLayer *only = nullptr;
  for ( int i = 0; i < dataset.GetLayerCount(); ++i )
  {
    OGRLayer *layer = dataset.GetLayer( i );
    if ( EQUAL( layer->GetName(), "layer_styles" ) )
      continue;
    if ( only )
      return nullptr;
    only = layer;
  }
  return only;
}

} // namespace

std::unique_ptr<RowSource> openRows( const std::string &path, const std::string &layerName )
{
  registerGdal();
  GdalQuiet quiet;
  const bool virtualPath = path.rfind( "/vsi", 0 ) == 0 || isDatabase( path );
  std::error_code ignored;
  if ( !virtualPath && !std::filesystem::exists( path, ignored ) )
    throw Error::of( ErrorCode::NotFound, { "找不到文件“{}”。请检查路径，或重新选择文件。", "There is no file \"{}\". Check the path or choose the file again." }, path );

  Dataset dataset = isDatabase( path ) ? openDatabase( path, false ) : Dataset( GDALDataset::Open( path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY ) );
  if ( !dataset )
  {
    const std::string why = quiet.message(); // NOLINT(performance-unnecessary-copy-initialization): the next attempt overwrites it
    if ( Dataset( GDALDataset::Open( path.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY ) ) )
      throw Error::of( ErrorCode::WrongType, { "“{}”是栅格，这里需要矢量图层（点、线或面）。", "\"{}\" is a raster; a vector layer (points, lines or polygons) is needed here." }, path );
    throw Error::of( ErrorCode::NotReadable, { "“{}”不是能读取的矢量文件（{}）。请另存为 GeoPackage 或 Shapefile 后重试。", "\"{}\" is not a vector file that can be read ({}). Save it as GeoPackage or shapefile and try again." }, path, why.empty() ? say( { "格式无法识别", "its format is not known" } ) : plainReason( why ) );
  }

  OGRLayer *layer = nullptr;
  if ( !layerName.empty() )
    layer = dataset->GetLayerByName( layerName.c_str() );
  else
    layer = onlyLayer( *dataset );
  if ( !layer )
  {
    std::vector<std::string> names;
    names.reserve( static_cast<size_t>( dataset->GetLayerCount() ) );
    for ( int i = 0; i < dataset->GetLayerCount(); ++i )
      names.emplace_back( dataset->GetLayer( i )->GetName() );
    const std::string list = fmt::format( "{}", fmt::join( names, language() == Language::Chinese ? "、" : ", " ) );
    if ( layerName.empty() )
      throw Error::of( ErrorCode::NotFound, { "“{}”里有 {} 个图层：{}。请指明用哪一个（写成“文件|layername=图层”）。", "\"{}\" holds {} layers: {}. Say which one to use (\"file|layername=layer\")." }, withoutPassword( path ), names.size(), list );
    throw Error::of( ErrorCode::NotFound, { "“{}”里没有图层“{}”。现有图层：{}。请选其中一个。", "\"{}\" has no layer \"{}\". It has: {}. Choose one of them." }, withoutPassword( path ), layerName, list );
  }
  return std::make_unique<OgrSource>( std::move( dataset ), layer, path );
}

} // namespace lantu
