// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which every table by unit is written: units by their code, those without one, the total.
#pragma once

#include <map>
#include <string>

#include "base/language.h"
#include "data/value.h"

namespace lantu
{

/**
 * Calls \a add( code, name, counts ) for each of \a units by its code, then for the unit "" as 未填, then for \a total as 合计. The code of the last
 * two is null. A unit that \a names does not know has its code for a name.
 */
template<class Counts, class Add>
void forEachUnit( const std::map<std::string, Counts> &units, const std::map<std::string, std::string> &names, const Counts &total, Add add )
{
  for ( const auto &[code, counts] : units )
  {
    if ( code.empty() )
      continue;
    const auto name = names.find( code );
    add( Value( code ), name == names.end() ? code : name->second, counts );
  }
  if ( const auto none = units.find( std::string() ); none != units.end() )
    add( Value(), std::string( Text { "未填", "Not filled in" }.str() ), none->second );
  add( Value(), std::string( Text { "合计", "Total" }.str() ), total );
}

} // namespace lantu
