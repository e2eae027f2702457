// SPDX-License-Identifier: GPL-3.0-or-later
// Reading area codes and months.
#include "data/codes.h"

#include <algorithm>
#include <charconv>

namespace lantu
{

namespace
{

constexpr size_t countyDigits = 6;
constexpr size_t townshipDigits = 9;
constexpr size_t villageDigits = 12;
constexpr size_t monthDigits = 6;

bool isDigit( char character )
{
  return character >= '0' && character <= '9';
}

bool allDigits( std::string_view text, size_t count )
{
  return text.size() == count && std::all_of( text.begin(), text.end(), isDigit );
}

// months since year 0
std::optional<int> monthNumber( std::string_view text )
{
  if ( !allDigits( text, monthDigits ) )
    return {};
  int value = 0;
  std::from_chars( text.data(), text.data() + text.size(), value );
  const int year = value / 100;
  const int month = value % 100;
  constexpr int earliest = 1949;
  constexpr int latest = 2100;
  if ( year < earliest || year > latest || month < 1 || month > 12 )
    return {};
  return year * 12 + month;
}

} // namespace

bool wellFormed( CodeRule rule, std::string_view text )
{
  switch ( rule )
  {
  case CodeRule::County:
    return allDigits( text, countyDigits ) || ( text.size() == countyDigits + 1 && allDigits( text.substr( 0, countyDigits ), countyDigits ) && text.back() >= 'A' && text.back() <= 'Z' );
  case CodeRule::Township:
    return allDigits( text, townshipDigits );
  case CodeRule::Village:
    return allDigits( text, villageDigits );
  case CodeRule::YearMonth:
    return monthNumber( text ).has_value();
  case CodeRule::Free:
    break;
  }
  return true;
}

bool codeLiesIn( std::string_view code, std::string_view outer )
{
  const auto end = std::find_if_not( outer.begin(), outer.end(), isDigit );
  return code.starts_with( outer.substr( 0, static_cast<size_t>( end - outer.begin() ) ) );
}

std::optional<int> monthsBetween( std::string_view from, std::string_view to )
{
  const auto first = monthNumber( from );
  const auto second = monthNumber( to );
  if ( !first || !second )
    return {};
  return *second - *first;
}

} // namespace lantu
