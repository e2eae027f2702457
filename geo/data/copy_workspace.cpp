// SPDX-License-Identifier: GPL-3.0-or-later
// Copying layer by layer.
#include "data/copy_workspace.h"

#include <algorithm>

#include "base/error.h"

namespace lantu
{

namespace
{

constexpr int64_t rowsBetweenChecks = 1024;
constexpr const char *ofQgis[] = { "layer_styles", "qgis_projects" };

const Layer *known( const std::string &name )
{
  const auto found = std::find_if( schemaLayers().begin(), schemaLayers().end(), [&name]( const Layer &layer )
    { return name == layer.name; } );
  return found == schemaLayers().end() ? nullptr : &*found;
}

//! WKB says it in its second byte: 5, or 1005 and the like with heights.
bool hasSeveralParts( const Wkb &line )
{
  if ( line.size() < 5 )
    return false;
  const uint32_t type = line[0] == 1 ? line[1] | line[2] << 8U : line[4] | line[3] << 8U;
  return type % 1000 == 5;
}

//! What a layer is to be in the copy, and where its values come from. Lives no longer than the source whose names it points to.
class Shape
{
  public:
    Shape( RowSource &rows, const Layer *schema )
    {
      const SourceInfo &info = rows.info();
      if ( schema )
        mFields.assign( schema->fields.begin(), schema->fields.end() );
      for ( const SourceField &field : info.fields )
      {
        mNames.push_back( field.name );
        const bool isNew = !schema || std::none_of( schema->fields.begin(), schema->fields.end(), [&]( const Field &other )
                                        { return info.fieldIndex( other.name ) == info.fieldIndex( field.name ); } );
        if ( isNew )
          mFields.push_back( { .name = field.name.c_str(), .alias = { field.name.c_str(), field.name.c_str() }, .type = field.type } );
      }
      for ( const Field &field : mFields )
        mFrom.push_back( info.fieldIndex( field.name ) );
      mLayer = { schema ? schema->name : info.layer.c_str(), schema ? schema->title : Text { info.layer.c_str(), info.layer.c_str() }, schema ? schema->geometry : info.geometry, mFields };
      if ( mLayer.geometry == GeometryType::Line && anyOfSeveralParts( rows ) )
        mLayer.geometry = GeometryType::MultiLine;
    }

    const Layer &layer() const { return mLayer; }
    const std::vector<std::string> &names() const { return mNames; }

    void fill( const Row &read, Row &written ) const
    {
      written.id = read.id;
      written.geometry = read.geometry;
      written.values.resize( mFields.size() );
      for ( size_t i = 0; i < mFrom.size(); ++i )
        written.values[i] = mFrom[i] < 0 ? Value() : read.values[static_cast<size_t>( mFrom[i] )];
    }

  private:
    static bool anyOfSeveralParts( RowSource &rows )
    {
      rows.start();
      Row row;
      bool found = false;
      while ( rows.next( row ) ) // to the last row: a reading left half-way would keep a file locked
        found = found || hasSeveralParts( row.geometry );
      return found;
    }

    std::vector<Field> mFields;
    std::vector<std::string> mNames;
    std::vector<int> mFrom;
    Layer mLayer {};
};

int64_t copyRows( RowSource &rows, const Shape &shape, DatasetWriter &writer, Progress &progress )
{
  rows.start( shape.names() );
  Row read;
  Row written;
  int64_t count = 0;
  while ( rows.next( read ) )
  {
    if ( count++ % rowsBetweenChecks == 0 )
      progress.check();
    shape.fill( read, written );
    writer.add( written );
  }
  if ( rows.info().rowCount >= 0 && rows.info().rowCount != count )
    throw Error::of( ErrorCode::NotReadable, { "{}：应有 {} 行，只读到 {} 行。请检查这个图层后重试；没有复制任何内容。", "{}: {} rows were expected and {} could be read. Check this layer and try again; nothing was copied." }, rows.info().place(), rows.info().rowCount, count );
  return count;
}

} // namespace

std::vector<CopiedLayer> copyWorkspace( const Workspace &from, const std::string &to, Progress &progress )
{
  checkNewWorkspace( to );
  DatasetWriter writer( to );
  std::vector<CopiedLayer> copied;
  std::vector<std::string> names;
  for ( const Layer &layer : schemaLayers() )
    names.emplace_back( layer.name );
  for ( const std::string &name : from.layers() )
  {
    if ( !known( name ) && std::find( std::begin( ofQgis ), std::end( ofQgis ), name ) == std::end( ofQgis ) )
      names.push_back( name );
  }
  for ( const std::string &name : names )
  {
    progress.check();
    progress.report( static_cast<double>( copied.size() ) / static_cast<double>( names.size() ) );
    if ( !from.has( name.c_str() ) )
    {
      writer.beginLayer( *known( name ), workspaceCrs );
      copied.push_back( { name, 0 } );
      continue;
    }
    const auto rows = from.rows( name.c_str() );
    const Shape shape( *rows, known( name ) );
    writer.beginLayer( shape.layer(), rows->info().crs );
    copied.push_back( { name, copyRows( *rows, shape, writer, progress ) } );
  }
  markAsWorkspace( writer );
  progress.check();
  writer.commit();
  return copied;
}

} // namespace lantu
