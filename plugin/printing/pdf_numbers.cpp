// SPDX-License-Identifier: GPL-3.0-or-later
// Digits dropped line by line.
#include "printing/pdf_numbers.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace lantu
{

namespace
{

constexpr int decimals = 2;

bool drawsPath( std::string_view line )
{
  constexpr std::string_view operators = "mlc";
  return line.size() > 2 && line[line.size() - 2] == ' ' && operators.find( line.back() ) != std::string_view::npos && line.find_first_not_of( "0123456789.- mlc" ) == std::string_view::npos;
}

//! True if the line closes a path, and does no more than draw it.
bool endsPath( std::string_view line )
{
  return line == "h" || line == "h f" || line == "h f*" || line == "h S" || line == "h B" || line == "h B*";
}

//! True after lines that begin or go on with a path, false after those that draw it.
void followPath( std::string_view line, bool &open )
{
  const size_t space = line.rfind( ' ' );
  const std::string_view drawn = space == std::string_view::npos ? line : line.substr( space + 1 );
  if ( drawn == "m" || drawn == "l" || drawn == "c" || drawn == "re" )
    open = true;
  else if ( drawn == "f" || drawn == "f*" || drawn == "S" || drawn == "B" || drawn == "B*" || drawn == "n" )
    open = false;
}

//! Rounds each number of the line.
void appendShort( std::string &to, std::string_view line )
{
  while ( !line.empty() )
  {
    const size_t end = std::min( line.find( ' ' ), line.size() );
    const std::string_view word = line.substr( 0, end );
    line.remove_prefix( std::min( line.size(), end + 1 ) );
    double number = 0;
    const auto read = std::from_chars( word.data(), word.data() + word.size(), number );
    if ( word.find( '.' ) != std::string_view::npos && read.ec == std::errc() && read.ptr == word.data() + word.size() )
    {
      char digits[32];
      const auto written = std::to_chars( digits, digits + sizeof digits, number, std::chars_format::fixed, decimals );
      std::string_view shown( digits, static_cast<size_t>( written.ptr - digits ) );
      while ( shown.back() == '0' )
        shown.remove_suffix( 1 );
      if ( shown.back() == '.' )
        shown.remove_suffix( 1 );
      to += shown;
    }
    else
      to += word;
    if ( !line.empty() )
      to += ' ';
  }
}

} // namespace

std::string withShortNumbers( const std::string &content )
{
  std::string shorter;
  shorter.reserve( content.size() );
  std::string_view left = content;
  bool open = false;
  while ( !left.empty() )
  {
    const size_t end = left.find( '\n' );
    std::string_view line = left.substr( 0, end );
    left.remove_prefix( end == std::string_view::npos ? left.size() : end + 1 );
    const bool carriage = !line.empty() && line.back() == '\r';
    if ( carriage )
      line.remove_suffix( 1 );
    if ( !open && endsPath( line ) )
      continue; // of a path that has no beginning
    followPath( line, open );
    if ( drawsPath( line ) )
      appendShort( shorter, line );
    else
      shorter += line;
    if ( carriage )
      shorter += '\r';
    if ( end != std::string_view::npos )
      shorter += '\n';
  }
  return shorter;
}

} // namespace lantu
