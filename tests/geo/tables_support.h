// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of results as tests compare them.
#pragma once

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "data/table.h"

namespace lantu::test
{

inline Value n( int64_t value )
{
  return value;
}

//! Every cell as text, null as "".
inline std::vector<std::vector<std::string>> written( const Table &table )
{
  std::vector<std::vector<std::string>> rows;
  for ( const Row &row : table.rows )
  {
    std::vector<std::string> &cells = rows.emplace_back();
    for ( const Value &value : row.values )
      cells.push_back( text( value ) );
  }
  return rows;
}

//! The cell of a column by name; of the last row if \a row is not given.
inline Value cellOf( const Table &table, std::string_view column, size_t row = static_cast<size_t>( -1 ) )
{
  const Field *field = table.shape->field( column );
  if ( !field || table.rows.empty() )
  {
    ADD_FAILURE() << "no " << column;
    return {};
  }
  return table.rows[row == static_cast<size_t>( -1 ) ? table.rows.size() - 1 : row].values[static_cast<size_t>( field - table.shape->fields.data() )];
}

//! Every column of whole numbers from \a first on, but those named, is in its last row the sum of the others.
inline void expectColumnsAddUp( const Table &table, size_t first = 2, const std::vector<std::string> &but = {} )
{
  ASSERT_FALSE( table.rows.empty() );
  for ( size_t column = first; column < table.shape->fields.size(); ++column )
  {
    const Field &field = table.shape->fields[column];
    if ( field.type != FieldType::Integer || std::find( but.begin(), but.end(), field.name ) != but.end() )
      continue;
    int64_t sum = 0;
    for ( size_t i = 0; i + 1 < table.rows.size(); ++i )
      sum += whole( table.rows[i].values[column] ).value_or( 0 );
    EXPECT_EQ( sum, whole( table.rows.back().values[column] ).value_or( 0 ) ) << field.name;
  }
}

} // namespace lantu::test
