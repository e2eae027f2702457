// SPDX-License-Identifier: GPL-3.0-or-later
// Joining by position.
#include "data/joined.h"

#include <algorithm>
#include <cassert>

#include <strings.h>

namespace lantu
{

namespace
{

bool sameName( const std::string &a, const char *b )
{
  return strcasecmp( a.c_str(), b ) == 0;
}

} // namespace

const char *Joined::keep( std::string text )
{
  return mTexts.emplace_back( std::move( text ) ).c_str();
}

Joined::Joined( RowSource &rows, const Table &answers, const Layer *aliasesFrom, Progress &progress )
{
  const SourceInfo &info = rows.info();
  std::vector<std::string> names;
  for ( const SourceField &sourceField : info.fields )
  {
    names.push_back( sourceField.name );
    Field field;
    if ( const Field *known = aliasesFrom ? aliasesFrom->field( sourceField.name ) : nullptr )
      field = *known;
    field.type = sourceField.type;
    std::string name = sourceField.name;
    while ( std::any_of( answers.shape->fields.begin(), answers.shape->fields.end(), [&]( const Field &answer )
      { return sameName( name, answer.name ); } ) )
      name += "_1";
    field.name = keep( name );
    if ( !*field.alias.zh )
      field.alias = { field.name, field.name };
    mFields.push_back( field );
  }
  mFields.insert( mFields.end(), answers.shape->fields.begin(), answers.shape->fields.end() );
  mShape = { answers.shape->name, answers.shape->title, info.geometry, mFields };

  mTable.shape = &mShape;
  mTable.crs = info.crs;
  mTable.rows.reserve( answers.rows.size() );
  rows.start( names );
  Row row;
  for ( size_t i = 0; rows.next( row ); ++i )
  {
    if ( i % 4096 == 0 )
      progress.check();
    assert( i < answers.rows.size() );
    const std::vector<Value> &answer = answers.rows[i].values;
    row.values.insert( row.values.end(), answer.begin(), answer.end() );
    mTable.rows.push_back( row );
  }
  assert( mTable.rows.size() == answers.rows.size() );
}

} // namespace lantu
