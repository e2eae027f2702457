// SPDX-License-Identifier: GPL-3.0-or-later
// Reading coordinates and the day in a file's name.
#include "data/import/position.h"

#include <cstring>
#include <ctime>
#include <filesystem>

#include <fmt/chrono.h>

#include "data/import/cell_text.h"

namespace lantu
{

std::optional<double> degreesOf( std::string_view text )
{
  std::string written = withoutSpaces( text );
  // degrees, minutes, seconds behind each other, each with its sign
  static constexpr const char *signs[3][4] = { { "°", "度", "º", "d" }, { "'", "′", "分", "’" }, { "\"", "″", "秒", "”" } };
  double factor = 1;
  double sum = 0;
  bool any = false;
  for ( const auto &level : signs )
  {
    for ( const char *sign : level )
    {
      const size_t at = written.find( sign );
      if ( at == std::string::npos )
        continue;
      const auto part = numberOf( std::string_view( written ).substr( 0, at ) );
      if ( !part )
        return {};
      sum += *part / factor;
      any = true;
      written.erase( 0, at + std::strlen( sign ) );
      break;
    }
    factor *= 60;
  }
  if ( any )
    return written.empty() || written == "E" || written == "N" ? std::optional( sum ) : std::nullopt;
  return numberOf( written );
}

Wkb surveyedPosition( std::string_view x, std::string_view y, std::string_view source )
{
  if ( source != "CGCS2000" && source != "WGS84" )
    return {};
  const auto east = degreesOf( x );
  const auto north = degreesOf( y );
  constexpr double box[4] = { 105.28, 28.15, 110.20, 32.22 };
  if ( !east || !north || !( *east >= box[0] && *east <= box[2] && *north >= box[1] && *north <= box[3] ) )
    return {};
  Wkb wkb( 21 );
  wkb[0] = 1; // little-endian, as is the machine
  wkb[1] = 1; // a point
  std::memcpy( wkb.data() + 5, &*east, sizeof( double ) );
  std::memcpy( wkb.data() + 13, &*north, sizeof( double ) );
  return wkb;
}

std::string dayInName( const std::string &path )
{
  const std::string name = std::filesystem::path( path ).stem().string();
  constexpr size_t digits = 8;
  for ( size_t i = 0; i + digits <= name.size(); ++i )
  {
    const std::string part = name.substr( i, digits );
    if ( part.find_first_not_of( "0123456789" ) == std::string::npos && monthOf( part ) )
      return part.substr( 0, 4 ) + '-' + part.substr( 4, 2 ) + '-' + part.substr( 6 );
  }
  return fmt::format( "{:%Y-%m-%d}", fmt::localtime( std::time( nullptr ) ) );
}

} // namespace lantu
