// SPDX-License-Identifier: GPL-3.0-or-later
// Fields one after the other.
#include "data/made_shape.h"

#include <algorithm>

#include <strings.h>

namespace lantu
{

MadeShape::MadeShape( const std::string &name, const std::string &titleZh, const std::string &titleEn, GeometryType geometry )
  : mLayer { keep( name ), { keep( titleZh ), keep( titleEn ) }, geometry, {} }
{
}

void MadeShape::add( const std::string &name, const std::string &aliasZh, const std::string &aliasEn, FieldType type )
{
  std::string unique = name;
  for ( int number = 2; std::any_of( mFields.begin(), mFields.end(), [&]( const Field &field )
          { return strcasecmp( field.name, unique.c_str() ) == 0; } );
        ++number )
    unique = name + '_' + std::to_string( number );
  mFields.push_back( { .name = keep( unique ), .alias = { keep( aliasZh ), keep( aliasEn ) }, .type = type } );
  mLayer.fields = mFields;
}

} // namespace lantu
