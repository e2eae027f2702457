// SPDX-License-Identifier: GPL-3.0-or-later
// Reading what people write into cells.
#include "data/import/cell_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include <fmt/format.h>

namespace lantu
{

namespace
{

bool isDigit( char character )
{
  return character >= '0' && character <= '9';
}

//! How many bytes of white space begin \a text.
size_t spaceLength( std::string_view text )
{
  if ( text.empty() )
    return 0;
  if ( text[0] == ' ' || ( text[0] >= '\t' && text[0] <= '\r' ) )
    return 1;
  if ( text.starts_with( "\xC2\xA0" ) )
    return 2;
  for ( const std::string_view space : { "\xE3\x80\x80", "\xE2\x80\x8B", "\xEF\xBB\xBF" } )
  {
    if ( text.starts_with( space ) )
      return space.size();
  }
  return 0;
}

bool takeEnd( std::string &text, std::string_view end )
{
  if ( !text.ends_with( end ) || text.size() == end.size() )
    return false;
  text.resize( text.size() - end.size() );
  return true;
}

std::string month( int year, int number )
{
  constexpr int earliest = 1949;
  constexpr int latest = 2100;
  return year < earliest || year > latest || number < 1 || number > 12 ? std::string() : fmt::format( "{:04}{:02}", year, number );
}

int daysIn( int year, int number )
{
  constexpr std::array days { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  const bool leap = ( year % 4 == 0 && year % 100 != 0 ) || year % 400 == 0;
  return number == 2 && leap ? 29 : days[static_cast<size_t>( number - 1 )];
}

std::string monthOfNumbers( const std::vector<int> &numbers )
{
  const std::string found = month( numbers[0], numbers[1] );
  if ( !found.empty() && numbers.size() > 2 && ( numbers[2] < 1 || numbers[2] > daysIn( numbers[0], numbers[1] ) ) )
    return {};
  return found;
}

//! The numbers between the signs - / . 年 月 日, or nothing if anything else stands there.
std::vector<int> dateNumbers( std::string_view text )
{
  std::vector<int> numbers;
  while ( !text.empty() && numbers.size() < 3 )
  {
    int value = 0;
    const auto [end, error] = std::from_chars( text.data(), text.data() + text.size(), value );
    if ( error != std::errc() || !isDigit( text[0] ) )
      return {};
    numbers.push_back( value );
    text.remove_prefix( static_cast<size_t>( end - text.data() ) );
    for ( const std::string_view sign : { "-", "/", ".", "年", "月", "日", "号" } )
    {
      if ( text.starts_with( sign ) )
      {
        text.remove_prefix( sign.size() );
        break;
      }
    }
  }
  return text.empty() ? numbers : std::vector<int>();
}

} // namespace

std::string tidy( std::string_view text )
{
  while ( const size_t length = spaceLength( text ) )
    text.remove_prefix( length );
  std::string result;
  result.reserve( text.size() );
  size_t end = 0; // behind the last that is no white space
  while ( !text.empty() )
  {
    const size_t space = spaceLength( text );
    const auto second = text.size() > 2 ? static_cast<unsigned char>( text[1] ) : 0;
    const auto third = text.size() > 2 ? static_cast<unsigned char>( text[2] ) : 0;
    if ( space > 0 )
    {
      result += ' ';
      text.remove_prefix( space );
      continue;
    }
    // U+FF01 to U+FF5E stand for '!' to '~'
    if ( text[0] == '\xEF' && ( second == 0xBC || ( second == 0xBD && third <= 0x9E ) ) && third >= 0x80 && !( second == 0xBC && third == 0x80 ) )
    {
      result += static_cast<char>( ( second == 0xBC ? third - 0x80 + 0x20 : third - 0x80 + 0x60 ) );
      text.remove_prefix( 3 );
    }
    else
    {
      result += text[0];
      text.remove_prefix( 1 );
    }
    end = result.size();
  }
  result.resize( end );
  return result;
}

std::string withoutSpaces( std::string_view text )
{
  std::string result = tidy( text );
  std::erase( result, ' ' );
  return result;
}

bool meansNothing( std::string_view tidied )
{
  static constexpr std::array<std::string_view, 19> nothing { "", "-", "--", "---", "—", "——", "/", "\\", "//", "无", "null", "NULL", "N/A", "#N/A", "空", "未知", "不详", "nan", "None" };
  return std::find( nothing.begin(), nothing.end(), tidied ) != nothing.end();
}

std::optional<std::string> monthOf( std::string_view text )
{
  std::string written = tidy( text );
  // the time of day says nothing here
  if ( const size_t space = written.find( ' ' ); space != std::string::npos && written.find( ':', space ) != std::string::npos )
    written.resize( space );
  if ( const size_t letter = written.find( 'T' ); letter != std::string::npos && written.find( ':', letter ) != std::string::npos )
    written.resize( letter );
  std::erase( written, ' ' );
  std::string found;
  const auto digits = static_cast<size_t>( std::find_if_not( written.begin(), written.end(), isDigit ) - written.begin() );
  const bool number = digits == written.size() || written.find_first_not_of( '0', digits + 1 ) == std::string::npos;
  if ( number && digits >= 5 && ( digits == written.size() || ( written[digits] == '.' && written.size() > digits + 1 ) ) )
  {
    int value = 0;
    std::from_chars( written.data(), written.data() + digits, value );
    if ( digits == 6 )
      found = monthOfNumbers( { value / 100, value % 100 } );
    else if ( digits == 8 )
      found = monthOfNumbers( { value / 10000, value / 100 % 100, value % 100 } );
    else if ( digits == 5 )
    {
      constexpr int earliest = 19725; // 1954-01-01
      constexpr int latest = 60000;
      if ( value >= earliest && value <= latest )
        return monthOf( dayOfSerial( value ) );
    }
  }
  else if ( const std::vector<int> numbers = dateNumbers( written ); numbers.size() >= 2 )
    found = monthOfNumbers( numbers );
  return found.empty() ? std::nullopt : std::optional( found );
}

std::string dayOfSerial( double serial )
{
  constexpr double last = 2958465; // 9999-12-31
  if ( !( serial >= 1 && serial <= last ) )
    return {};
  auto days = static_cast<int64_t>( serial );
  if ( days < 61 )
    ++days; // Excel takes 1900 for a leap year
  // from 1899-12-30 to days since 1970-01-01, then Howard Hinnant's civil_from_days (public domain)
  const int64_t z = days - 25569 + 719468;
  const int64_t era = z / 146097;
  const int64_t dayOfEra = z - era * 146097;
  const int64_t yearOfEra = ( dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096 ) / 365;
  const int64_t dayOfYear = dayOfEra - ( 365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100 );
  const int64_t monthFromMarch = ( 5 * dayOfYear + 2 ) / 153;
  const int64_t number = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return fmt::format( "{:04}-{:02}-{:02}", yearOfEra + era * 400 + ( number <= 2 ), number, dayOfYear - ( 153 * monthFromMarch + 2 ) / 5 + 1 );
}

std::optional<double> numberOf( std::string_view text )
{
  std::string written = withoutSpaces( text );
  double factor = 1;
  for ( const std::string_view unit : { "元/人", "元", "人", "户", "亩", "个", "公里", "km", "岁", "平方米", "月", "%" } )
  {
    if ( takeEnd( written, unit ) )
      break;
  }
  if ( takeEnd( written, "万" ) )
    factor = 1e4;
  for ( const std::string_view sign : { "¥", "￥", "\xC2\xA5" } )
  {
    if ( written.starts_with( sign ) )
      written.erase( 0, sign.size() );
  }
  if ( written.size() > 2 && written.front() == '(' && written.back() == ')' )
  {
    written = written.substr( 1, written.size() - 2 );
    factor = -factor;
  }
  if ( written.starts_with( "+" ) )
    written.erase( 0, 1 );
  // thousands: groups of three before the point, and the first not empty
  if ( size_t comma = written.find( ',' ); comma != std::string::npos )
  {
    const size_t sign = written.starts_with( "-" );
    const size_t point = std::min( written.find( '.' ), written.size() );
    if ( comma == sign || comma > sign + 3 || written.find( ',', point ) != std::string::npos )
      return {};
    for ( ; comma < point; comma += 4 )
    {
      if ( written[comma] != ',' || comma + 4 > point || !std::all_of( written.begin() + static_cast<ptrdiff_t>( comma ) + 1, written.begin() + static_cast<ptrdiff_t>( comma ) + 4, isDigit ) )
        return {};
    }
    std::erase( written, ',' );
  }
  const size_t first = written.starts_with( "-" );
  if ( first >= written.size() || !( isDigit( written[first] ) || written[first] == '.' ) )
    return {};
  double value = 0;
  const auto [end, error] = std::from_chars( written.data(), written.data() + written.size(), value );
  if ( error != std::errc() || end != written.data() + written.size() || !std::isfinite( value * factor ) )
    return {};
  return value * factor;
}

std::optional<bool> flagOf( std::string_view text )
{
  std::string written = withoutSpaces( text );
  std::transform( written.begin(), written.end(), written.begin(), []( unsigned char c )
    { return c >= 'A' && c <= 'Z' ? static_cast<char>( c - 'A' + 'a' ) : static_cast<char>( c ); } );
  static constexpr std::array<std::string_view, 16> yes { "是", "有", "√", "✓", "✔", "1", "1.0", "对", "已", "y", "yes", "true", "t", "享受", "通", "参加" };
  static constexpr std::array<std::string_view, 14> no { "否", "无", "×", "✗", "x", "0", "0.0", "未", "不", "n", "no", "false", "f", "没有" };
  if ( std::find( yes.begin(), yes.end(), written ) != yes.end() )
    return true;
  if ( std::find( no.begin(), no.end(), written ) != no.end() )
    return false;
  for ( const std::string_view end : { "消除", "解决", "参加", "参保", "享受", "落实", "通", "达标", "入住", "完成", "成立", "设立", "建立", "建成", "建" } )
  {
    if ( !written.ends_with( end ) )
      continue;
    if ( written.starts_with( "已" ) )
      return true;
    if ( written.starts_with( "未" ) || written.starts_with( "不" ) || written.starts_with( "风险未" ) )
      return false;
    if ( written.starts_with( "风险已" ) )
      return true;
  }
  return {};
}

} // namespace lantu
