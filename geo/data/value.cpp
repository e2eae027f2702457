// SPDX-License-Identifier: GPL-3.0-or-later
// Reading cells as numbers and as text.
#include "data/value.h"

#include <cmath>
#include <cstdlib>

#include <fmt/format.h>

namespace lantu
{

std::optional<double> number( const Value &value )
{
  if ( const auto *integer = std::get_if<int64_t>( &value ) )
    return static_cast<double>( *integer );
  if ( const auto *real = std::get_if<double>( &value ) )
    return *real;
  if ( const auto *string = std::get_if<std::string>( &value ); string && !string->empty() )
  {
    char *end = nullptr;
    const double parsed = std::strtod( string->c_str(), &end );
    if ( end != string->c_str() && *end == '\0' )
      return parsed;
  }
  return {};
}

std::optional<int64_t> whole( const Value &value )
{
  if ( const auto *integer = std::get_if<int64_t>( &value ) )
    return *integer;
  const auto real = number( value );
  constexpr double limit = 9.0e15; // beyond it a double no longer holds every whole number
  if ( real && std::abs( *real ) < limit && *real == std::trunc( *real ) )
    return static_cast<int64_t>( *real );
  return {};
}

std::string text( const Value &value )
{
  if ( const auto *string = std::get_if<std::string>( &value ) )
    return *string;
  if ( isNull( value ) )
    return {};
  if ( const auto integer = whole( value ) )
    return std::to_string( *integer );
  if ( const auto real = number( value ) )
    return fmt::format( "{}", *real );
  return {};
}

} // namespace lantu
