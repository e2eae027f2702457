// SPDX-License-Identifier: GPL-3.0-or-later
// Fields and names of units.
#include "measure/units.h"

#include <array>

namespace lantu
{

namespace
{

struct UnitPlace
{
    const char *field;
    const char *layer; //!< null: a class
};

constexpr std::array<UnitPlace, 5> places { {
  { field::countyCode, layer::counties },
  { field::townshipCode, layer::townships },
  { field::villageCode, layer::villages },
  { field::class3, nullptr },
  { field::sizeClass, nullptr },
} };

} // namespace

const char *unitField( Unit unit )
{
  return places[static_cast<size_t>( unit )].field;
}

std::map<std::string, std::string> unitNames( const Workspace *workspace, Unit unit )
{
  std::map<std::string, std::string> names;
  const char *areas = places[static_cast<size_t>( unit )].layer;
  if ( !areas || !workspace || !workspace->has( areas ) )
    return names;
  const auto rows = workspace->rows( areas );
  rows->start( { field::code, field::name } );
  Row row;
  while ( rows->next( row ) )
    names[text( row.values[0] )] = text( row.values[1] );
  return names;
}

} // namespace lantu
