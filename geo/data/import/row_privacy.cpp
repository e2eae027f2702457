// SPDX-License-Identifier: GPL-3.0-or-later
// Looking through the cells of a row.
#include "data/import/row_privacy.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "data/import/cell_text.h"
#include "data/import/private_text.h"

namespace lantu
{

namespace
{

constexpr double mostExact = 1e15;

} // namespace

RowPrivacy privacyOf( const SheetRow &row )
{
  RowPrivacy found;
  for ( const SheetCell &cell : row.cells )
  {
    const bool lost = cell.isNumber && losesDigits( cell.text );
    found.lost += lost;
    found.values += lost || privateIn( cell.text ) != Private::No;
  }
  return found;
}

bool losesDigits( std::string_view number )
{
  constexpr size_t digitsKept = 15;
  if ( number.size() <= 5 )
    return false;
  if ( number.find_first_of( "eE" ) != std::string_view::npos )
  {
    const auto value = numberOf( number );
    return value && std::fabs( *value ) >= mostExact;
  }
  const size_t digits = std::min( number.find_first_not_of( "0123456789" ), number.size() );
  return digits > digitsKept && ( digits == number.size() || number[digits] == '.' );
}

std::string plainKey( std::string_view written )
{
  std::string key = withoutSpaces( written );
  if ( key.ends_with( ".0" ) )
    key.resize( key.size() - 2 );
  else if ( key.find( "E+" ) != std::string::npos || key.find( "e+" ) != std::string::npos )
  {
    if ( const auto value = numberOf( key ); value && *value < mostExact && *value == std::floor( *value ) )
      key = fmt::format( "{:.0f}", *value );
  }
  return key;
}

} // namespace lantu
