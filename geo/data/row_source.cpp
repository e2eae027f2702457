// SPDX-License-Identifier: GPL-3.0-or-later
// Finding the fields of a layer by name.
#include "data/row_source.h"

#include <strings.h>

#include <fmt/ranges.h>

#include "base/error.h"

namespace lantu
{

int SourceInfo::fieldIndex( std::string_view name ) const
{
  for ( size_t i = 0; i < fields.size(); ++i )
  {
    if ( fields[i].name.size() == name.size() && strncasecmp( fields[i].name.data(), name.data(), name.size() ) == 0 )
      return static_cast<int>( i );
  }
  return -1;
}

std::string SourceInfo::place() const
{
  if ( file.empty() )
    return layer;
  return layer.empty() || layer == file ? file : file + " / " + layer;
}

void RowSource::start( const std::vector<std::string> &fields )
{
  std::vector<int> indexes;
  indexes.reserve( fields.size() );
  for ( const std::string &field : fields )
  {
    const int index = info().fieldIndex( field );
    if ( index < 0 )
    {
      std::vector<std::string> present;
      for ( const SourceField &other : info().fields )
        present.push_back( other.name );
      throw Error::of( ErrorCode::NoField, { "{}：没有字段“{}”。现有字段：{}。请改选字段，或先补上这一列。", "{}: there is no field \"{}\". It has: {}. Choose another field or add this one." }, info().place(), field, fmt::join( present, language() == Language::Chinese ? "、" : ", " ) );
    }
    indexes.push_back( index );
  }
  rewind( indexes );
}

} // namespace lantu
