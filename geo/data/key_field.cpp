// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of the schema in any layer.
#include "data/key_field.h"

namespace lantu
{

std::string keyFieldOf( const SourceInfo &info )
{
  for ( const SourceField &field : info.fields )
  {
    for ( const Layer &layer : schemaLayers() )
    {
      if ( field.name == layer.key().name )
        return field.name;
    }
  }
  return {};
}

std::vector<std::string> rowNames( RowSource &rows, const std::vector<int64_t> &featureIds )
{
  std::vector<std::string> names;
  names.reserve( featureIds.size() );
  const std::string key = keyFieldOf( rows.info() );
  if ( !key.empty() )
  {
    rows.start( { key } );
    Row row;
    while ( names.size() < featureIds.size() && rows.next( row ) )
    {
      if ( row.id != featureIds[names.size()] )
        continue;
      const std::string name = text( row.values[0] );
      names.push_back( name.empty() ? std::to_string( row.id ) : name );
    }
  }
  while ( names.size() < featureIds.size() )
    names.push_back( std::to_string( featureIds[names.size()] ) );
  return names;
}

} // namespace lantu
