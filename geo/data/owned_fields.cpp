// SPDX-License-Identifier: GPL-3.0-or-later
// Names that nobody else has.
#include "data/owned_fields.h"

#include <algorithm>

#include <strings.h>

namespace lantu
{

const char *OwnedFields::freeName( std::string name )
{
  while ( std::any_of( mFields.begin(), mFields.end(), [&name]( const Field &field )
    { return strcasecmp( field.name, name.c_str() ) == 0; } ) )
    name += "_1";
  return keep( std::move( name ) );
}

} // namespace lantu
