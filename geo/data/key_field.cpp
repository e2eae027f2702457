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
  std::vector<std::string> names = rowTexts( rows, featureIds, keyFieldOf( rows.info() ) );
  for ( size_t i = 0; i < names.size(); ++i )
  {
    if ( names[i].empty() )
      names[i] = std::to_string( featureIds[i] );
  }
  return names;
}

std::vector<std::string> rowTexts( RowSource &rows, const std::vector<int64_t> &featureIds, const std::string &fieldName )
{
  std::vector<std::string> texts;
  texts.reserve( featureIds.size() );
  if ( !fieldName.empty() && rows.info().fieldIndex( fieldName ) >= 0 )
  {
    rows.start( { fieldName } );
    Row row;
    // to the last row: a reading left half-way would keep the file locked
    while ( rows.next( row ) )
    {
      if ( texts.size() < featureIds.size() && row.id == featureIds[texts.size()] )
        texts.push_back( text( row.values[0] ) );
    }
  }
  texts.resize( featureIds.size() );
  return texts;
}

} // namespace lantu
