// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, making and adding to a workspace.
#include "data/workspace.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>

#include <strings.h>
#include <unistd.h>

#include "base/error.h"
#include "data/csv_text.h"
#include "data/database.h"
#include "data/gdal_handles.h"
#include "data/ogr_source.h"

namespace lantu
{

namespace
{

constexpr char versionKey[] = "LANTU_SCHEMA_VERSION";

struct Contents
{
    std::optional<std::string> version; //!< none: this is no workspace
    std::vector<std::string> layers;
};

Contents contentsOfDatabase( const std::string &path )
{
  const Dataset dataset = openDatabase( path, false );
  return { keptText( *dataset, path, versionKey ), tablesIn( *dataset, path ) };
}

Contents contentsOfFile( const std::string &path )
{
  registerGdal();
  GdalQuiet quiet;
  std::error_code ignored;
  if ( !std::filesystem::exists( path, ignored ) )
    throw Error::of( ErrorCode::NotFound, { "找不到工作空间“{}”。请检查路径，或用“新建工作空间”建一个。", "There is no workspace \"{}\". Check the path, or make one with \"create workspace\"." }, path );
  const char *const drivers[] = { "GPKG", nullptr };
  const Dataset dataset( GDALDataset::Open( path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers ) );
  if ( !dataset && quiet.message().find( "locked" ) != std::string::npos )
    throw Error::of( ErrorCode::NotReadable, { "工作空间“{}”正被其他程序占用。请关闭占用它的程序，或稍后重试。", "The workspace \"{}\" is held by another program. Close that program, or try again later." }, path );
  Contents contents;
  if ( const char *version = dataset ? dataset->GetMetadataItem( versionKey ) : nullptr )
    contents.version = version;
  for ( int i = 0; dataset && i < dataset->GetLayerCount(); ++i )
    contents.layers.emplace_back( dataset->GetLayer( i )->GetName() );
  return contents;
}

} // namespace

// standards.csv, compiled in so that geo works without knowing where it is installed
extern const char *const standardsCsv;

void markAsWorkspace( DatasetWriter &writer )
{
  writer.setMetadata( versionKey, std::to_string( schemaVersion ) );
}

Table defaultStandards()
{
  return tableFromCsv( schemaLayer( layer::standards ), standardsCsv );
}

void checkNewWorkspace( const std::string &path )
{
  if ( isDatabase( path ) )
  {
    const Contents contents = contentsOfDatabase( path );
    const auto ours = std::find_if( contents.layers.begin(), contents.layers.end(), [&contents]( const std::string &table )
      { return contents.version || std::any_of( schemaLayers().begin(), schemaLayers().end(), [&table]( const Layer &layer )
                                     { return table == layer.name; } ); } );
    if ( ours != contents.layers.end() )
      throw Error::of( ErrorCode::Duplicate, { "数据库“{}”的模式 {} 里已有表 {}，没有覆盖。请换一个模式名（schemas=）。", "The database \"{}\" has in its schema {} a table {} already, which was not overwritten. Choose another schema (schemas=)." }, withoutPassword( path ), databaseAddress( path ).schema, *ours );
    return;
  }
  if ( const std::string extension = std::filesystem::path( path ).extension().string(); strcasecmp( extension.c_str(), ".gpkg" ) != 0 )
    throw Error::of( ErrorCode::BadValue, { "工作空间“{}”的文件名要以 .gpkg 结尾。请改名后重试。", "The name of the workspace \"{}\" has to end in .gpkg. Change it and try again." }, path );
  std::error_code ignored;
  if ( std::filesystem::exists( path, ignored ) )
    throw Error::of( ErrorCode::Duplicate, { "“{}”已经存在，没有覆盖。请换一个文件名，或先移走原文件。", "\"{}\" is already there and was not overwritten. Choose another name or move the old file away first." }, path );
}

void createWorkspace( const std::string &path )
{
  checkNewWorkspace( path );
  DatasetWriter writer( path );
  for ( const Layer &layer : schemaLayers() )
  {
    if ( std::string_view( layer.name ) == layer::standards )
      writer.write( defaultStandards() );
    else
      writer.beginLayer( layer, workspaceCrs );
  }
  markAsWorkspace( writer );
  writer.commit();
}

Workspace::Workspace( const std::string &path )
  : mPath( path ), mShown( withoutPassword( path ) )
{
  Contents contents = isDatabase( path ) ? contentsOfDatabase( path ) : contentsOfFile( path );
  if ( !contents.version )
    throw Error::of( ErrorCode::NotReadable, { "“{}”不是蓝图工作空间。请选择由“新建工作空间”或“示例工作空间”生成的 .gpkg 文件，或数据库里由“新建工作空间”建好的模式。", "\"{}\" is not a Lantu workspace. Choose a .gpkg file made by \"create workspace\" or \"sample workspace\", or a schema of a database that \"create workspace\" has made." }, mShown );
  if ( std::atoi( contents.version->c_str() ) > schemaVersion )
    throw Error::of( ErrorCode::NewerSchema, { "工作空间“{}”由更新的蓝图版本建立（结构版本 {}，本程序支持到 {}）。请升级蓝图后再打开，内容没有改动。", "The workspace \"{}\" was made by a later Lantu (schema {}, this program knows up to {}). Update Lantu to open it; nothing was changed." }, mShown, *contents.version, schemaVersion );
  mLayers = std::move( contents.layers );
}

bool Workspace::has( const char *layerName ) const
{
  return std::find( mLayers.begin(), mLayers.end(), layerName ) != mLayers.end();
}

std::unique_ptr<RowSource> Workspace::rows( const char *layerName ) const
{
  if ( !has( layerName ) )
    throw Error::of( ErrorCode::NotFound, { "工作空间“{}”缺少图层 {}（{}）。请另外指定这个图层，或用“检查工作空间”查看并补上缺少的部分。", "The workspace \"{}\" has no layer {} ({}). Give that layer by itself, or see with \"Check workspace\" what is missing and add it." }, mShown, layerName, schemaLayer( layerName ).title.str() );
  return openRows( mPath, layerName );
}

Table Workspace::table( const char *layerName ) const
{
  Table table { .shape = &schemaLayer( layerName ), .rows = {}, .crs = workspaceCrs };
  std::vector<std::string> names;
  for ( const Field &field : table.shape->fields )
    names.emplace_back( field.name );
  const auto source = rows( layerName );
  source->start( names );
  Row row;
  while ( source->next( row ) )
    table.rows.push_back( row );
  return table;
}

void Workspace::append( std::initializer_list<const Table *> tables ) const
{
  const bool database = isDatabase( mPath );
  const CPLConfigOptionSetter inBulk( "PG_USE_COPY", "YES", false );
  GdalQuiet quiet;
  const auto refuse = [&]
  {
    if ( database )
      refuseDatabase( mPath, quiet.message() );
    throw Error::of( ErrorCode::NotWritable, { "无法写入工作空间“{}”（{}）。请检查文件权限、磁盘空间，以及文件是否被其他程序占用；内容没有改动。", "The workspace \"{}\" cannot be written ({}). Check its permissions, the disk space and whether another program holds it; nothing was changed." }, mPath, plainReason( quiet.message() ) );
  };
  if ( !database && ::access( mPath.c_str(), W_OK ) != 0 )
    throw Error::of( ErrorCode::NotWritable, { "工作空间“{}”是只读的。请取消只读属性，或复制到可写的文件夹。", "The workspace \"{}\" is read-only. Make it writable or copy it to another folder." }, mPath );
  const Dataset dataset = database ? openDatabase( mPath, true ) : Dataset( GDALDataset::Open( mPath.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE ) );
  if ( !dataset || ( !database && dataset->StartTransaction() != OGRERR_NONE ) )
    refuse();
  for ( const Table *table : tables )
  {
    OGRLayer *layer = dataset->GetLayerByName( table->shape->name );
    bool written = layer != nullptr;
    for ( size_t i = 0; written && i < table->rows.size(); ++i )
    {
      OGRFeature feature( layer->GetLayerDefn() );
      fillFeature( feature, *table->shape, table->rows[i] );
      written = layer->CreateFeature( &feature ) == OGRERR_NONE;
    }
    if ( !written )
    {
      dataset->RollbackTransaction();
      refuse();
    }
  }
  if ( database )
    commitDatabase( *dataset, mPath );
  else if ( dataset->CommitTransaction() != OGRERR_NONE )
    refuse();
}

} // namespace lantu
