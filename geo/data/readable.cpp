// SPDX-License-Identifier: GPL-3.0-or-later
// Headings and words.
#include "data/readable.h"

#include <algorithm>
#include <set>

namespace lantu
{

std::string headingOf( const Field &field )
{
  return *field.unit ? say( { "{}（{}）", "{} ({})" }, field.alias.str(), field.unit ) : field.alias.str();
}

Readable::Readable( const Table &table, std::span<const CodeWord> words )
  : mShape( *table.shape )
{
  std::set<std::string> used;
  for ( const Field &field : table.shape->fields )
  {
    std::string heading = headingOf( field );
    if ( !used.insert( heading ).second )
      used.insert( heading += std::string( " " ) + field.name );
    Field named = field;
    named.name = mTexts.emplace_back( std::move( heading ) ).c_str();
    mFields.push_back( named );
  }
  mShape.fields = mFields;
  mTable = { .shape = &mShape, .rows = table.rows, .crs = table.crs };
  for ( Row &row : mTable.rows )
  {
    for ( Value &value : row.values )
    {
      const auto *code = std::get_if<std::string>( &value );
      const auto known = std::find_if( words.begin(), words.end(), [code]( const CodeWord &word )
        { return code && *code == word.code; } );
      if ( known != words.end() )
        value = std::string( known->word.str() );
    }
  }
}

} // namespace lantu
