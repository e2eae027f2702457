// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a table.
#include "data/table_rows.h"

namespace lantu
{

TableRows::TableRows( const Table &table )
  : mTable( table )
{
  mInfo.layer = table.shape->name;
  mInfo.geometry = table.shape->geometry;
  mInfo.crs = table.crs;
  for ( const Field &field : table.shape->fields )
    mInfo.fields.push_back( { field.name, field.type } );
  mInfo.hasPlaces = table.shape->geometry != GeometryType::None;
  mInfo.rowCount = static_cast<int64_t>( table.rows.size() );
}

void TableRows::rewind( const std::vector<int> &indexes )
{
  mIndexes = indexes;
  mNext = 0;
}

bool TableRows::next( Row &row )
{
  if ( mNext == mTable.rows.size() )
    return false;
  const Row &from = mTable.rows[mNext++];
  row.id = from.id;
  row.geometry = from.geometry;
  row.values.clear();
  for ( const int index : mIndexes )
    row.values.push_back( from.values[static_cast<size_t>( index )] );
  return true;
}

} // namespace lantu
