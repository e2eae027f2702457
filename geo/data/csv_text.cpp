// SPDX-License-Identifier: GPL-3.0-or-later
// CSV through GDAL's driver, from memory.
#include "data/csv_text.h"

#include <atomic>

#include <cpl_vsi.h>

#include "base/error.h"
#include "data/gdal_handles.h"
#include "data/ogr_source.h"

namespace lantu
{

Table tableFromCsv( const Layer &layer, const std::string &csv )
{
  static std::atomic<int> serial { 0 };
  const std::string path = fmt::format( "/vsimem/lantu_{}_{}.csv", layer.name, ++serial );
  registerGdal();
  VSIFCloseL( VSIFileFromMemBuffer( path.c_str(), reinterpret_cast<GByte *>( const_cast<char *>( csv.data() ) ), csv.size(), FALSE ) );

  Table table { .shape = &layer, .rows = {}, .crs = {} };
  {
    const auto source = openRows( path );
    std::vector<std::string> names;
    std::vector<size_t> targets;
    for ( const SourceField &column : source->info().fields )
    {
      const Field *field = layer.field( column.name );
      if ( !field )
        throw Error::of( ErrorCode::NoField, { "“{}”表里没有“{}”这一列。请核对表头。", "The table \"{}\" has no column \"{}\". Check the header." }, layer.title.str(), column.name );
      names.push_back( column.name );
      targets.push_back( static_cast<size_t>( field - layer.fields.data() ) );
    }
    source->start( names );
    Row row;
    while ( source->next( row ) )
    {
      Row &added = table.add();
      for ( size_t i = 0; i < targets.size(); ++i )
      {
        const std::string cell = text( row.values[i] );
        Value &value = added.values[targets[i]];
        const Field &field = layer.fields[targets[i]];
        if ( cell.empty() )
          continue;
        if ( field.type == FieldType::Text )
          value = cell;
        else if ( const auto parsed = number( Value( cell ) ); !parsed )
          throw Error::of( ErrorCode::BadValue, { "“{}”第 {} 行“{}”列：“{}”不是数。", "\"{}\" row {} column \"{}\": \"{}\" is not a number." }, layer.title.str(), row.id, field.alias.str(), cell );
        else if ( field.type == FieldType::Real )
          value = *parsed;
        else
          value = static_cast<int64_t>( *parsed );
      }
    }
  }
  VSIUnlink( path.c_str() );
  return table;
}

} // namespace lantu
