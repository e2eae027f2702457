// SPDX-License-Identifier: GPL-3.0-or-later
// Fields by name.
#include "printing/book/rows.h"

#include "base/error.h"

namespace lantu
{

Rows::Rows( RowSource &source, const std::vector<std::string> &fields, const Progress &progress )
{
  std::vector<std::string> names = fields;
  if ( names.empty() )
  {
    for ( const SourceField &field : source.info().fields )
      names.push_back( field.name );
  }
  for ( size_t i = 0; i < names.size(); ++i )
    mFields.emplace( names[i], i );
  source.start( names );
  Row row;
  constexpr size_t between = 1024;
  while ( source.next( row ) )
  {
    if ( mRows.size() % between == 0 )
      progress.check();
    mRows.push_back( row );
  }
}

bool Rows::has( const char *field ) const
{
  return mFields.find( field ) != mFields.end();
}

const Value &Rows::value( size_t row, const char *field ) const
{
  const auto found = mFields.find( field );
  if ( found == mFields.end() )
    throw Error::of( ErrorCode::NoField, { "没有字段“{}”。", "There is no field \"{}\"." }, field );
  return mRows[row].values[found->second];
}

std::string Rows::text( size_t row, const char *field ) const
{
  return lantu::text( value( row, field ) );
}

std::optional<int64_t> Rows::whole( size_t row, const char *field ) const
{
  return lantu::whole( value( row, field ) );
}

std::optional<int64_t> Rows::wholeIfThere( size_t row, const char *field ) const
{
  return has( field ) ? whole( row, field ) : std::nullopt;
}

std::optional<double> Rows::number( size_t row, const char *field ) const
{
  return lantu::number( value( row, field ) );
}

std::vector<size_t> Rows::where( const char *field, const std::string &value ) const
{
  std::vector<size_t> found;
  for ( size_t i = 0; i < mRows.size(); ++i )
  {
    if ( text( i, field ) == value )
      found.push_back( i );
  }
  return found;
}

} // namespace lantu
