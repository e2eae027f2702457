// SPDX-License-Identifier: GPL-3.0-or-later
// Reading coordinates and days.
#include "data/import/position.h"

#include <charconv>
#include <chrono>
#include <cmath>
#include <cstring>
#include <ctime>
#include <filesystem>

#include <fmt/chrono.h>

#include "base/error.h"
#include "data/import/cell_text.h"
#include "data/import/private_text.h"

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

PositionReading plainReading( const std::string &said )
{
  return [said]( double x, double y, std::string_view source ) -> std::optional<std::pair<double, double>>
  {
    const std::string_view meant = source.empty() ? std::string_view( said ) : source;
    return meant == "CGCS2000" || meant == "WGS84" ? std::optional( std::pair( x, y ) ) : std::nullopt;
  };
}

Wkb surveyedPosition( std::string_view x, std::string_view y, std::string_view source, const PositionReading &reading )
{
  const auto first = degreesOf( x );
  const auto second = degreesOf( y );
  const auto degrees = first && second ? reading( *first, *second, source ) : std::nullopt;
  constexpr double box[4] = { 105.28, 28.15, 110.20, 32.22 };
  if ( !degrees )
    return {};
  const auto [east, north] = *degrees;
  if ( !( east >= box[0] && east <= box[2] && north >= box[1] && north <= box[3] ) )
    return {};
  Wkb wkb( 21 );
  wkb[0] = 1; // little-endian, as is the machine
  wkb[1] = 1; // a point
  std::memcpy( wkb.data() + 5, &east, sizeof( double ) );
  std::memcpy( wkb.data() + 13, &north, sizeof( double ) );
  return wkb;
}

std::string rawCoordinate( const std::string &written )
{
  constexpr double beyondAnyPlane = 1e8; // zone 37 begins with 37,000,000; a phone has eleven digits
  const auto value = degreesOf( written );
  return value && std::fabs( *value ) < beyondAnyPlane && privateIn( written ) == Private::No ? written : masked( written );
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

bool isDay( std::string_view text )
{
  constexpr size_t length = 10;
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  const auto digits = [text]( size_t at, size_t count, auto &number )
  {
    const char *end = text.data() + at + count;
    return text[at] >= '0' && text[at] <= '9' && std::from_chars( text.data() + at, end, number ).ptr == end;
  };
  return text.size() == length && text[4] == '-' && text[7] == '-' && digits( 0, 4, year ) && digits( 5, 2, month ) && digits( 8, 2, day ) && std::chrono::year_month_day( std::chrono::year( year ), std::chrono::month( month ), std::chrono::day( day ) ).ok();
}

std::string dayOfData( const std::string &given, const std::string &path )
{
  if ( given.empty() )
    return dayInName( path );
  if ( !isDay( given ) )
    throw Error::of( ErrorCode::BadValue, { "数据截至日期“{}”不是日期。请写成“年-月-日”，例如 2025-09-02；留空则取文件名里的八位数字，没有则取今天。", "The day of the data, \"{}\", is no date. Write YYYY-MM-DD, such as 2025-09-02; if empty, the eight digits in the file's name are taken, else today." }, given );
  return given;
}

} // namespace lantu
