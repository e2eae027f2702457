// SPDX-License-Identifier: GPL-3.0-or-later
// Types of the schema in GDAL's words.
#include "data/ogr_field.h"

#include "data/gdal_handles.h"

namespace lantu
{

namespace
{

OGRFieldType ogrType( FieldType type )
{
  switch ( type )
  {
  case FieldType::Integer:
    return OFTInteger64;
  case FieldType::Flag:
    return OFTInteger;
  case FieldType::Real:
    return OFTReal;
  case FieldType::Text:
    break;
  }
  return OFTString;
}

} // namespace

bool createField( OGRLayer &layer, const Field &field, bool withAlias )
{
  OGRFieldDefn definition( field.name, ogrType( field.type ) );
  if ( withAlias )
    definition.SetAlternativeName( field.alias.zh );
  return layer.CreateField( &definition ) == OGRERR_NONE;
}

} // namespace lantu
