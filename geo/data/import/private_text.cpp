// SPDX-License-Identifier: GPL-3.0-or-later
// Recognising what is private by content.
#include "data/import/private_text.h"

#include <algorithm>

#include "data/import/cell_text.h"

namespace lantu
{

namespace
{

bool isDigit( char character )
{
  return character >= '0' && character <= '9';
}

int numberAt( std::string_view digits, size_t from, size_t count )
{
  int value = 0;
  for ( const char digit : digits.substr( from, count ) )
    value = value * 10 + ( digit - '0' );
  return value;
}

bool isDay( int year, int month, int day )
{
  return year >= 1880 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

bool isProvince( std::string_view digits )
{
  const int province = numberAt( digits, 0, 2 );
  return province >= 11 && province <= 82;
}

//! Luhn's check.
bool isCard( std::string_view digits )
{
  int sum = 0;
  for ( size_t i = 0; i < digits.size(); ++i )
  {
    int digit = digits[digits.size() - 1 - i] - '0';
    if ( i % 2 == 1 )
      digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 == 0;
}

//! With the code of the area: 010 or 02x and eight digits, 03xx to 09xx and seven or eight; "+86" may stand for the 0.
bool isLandline( std::string_view digits )
{
  std::string_view rest = digits;
  if ( rest.starts_with( "86" ) )
    rest.remove_prefix( 2 );
  else if ( rest.starts_with( "0" ) )
    rest.remove_prefix( 1 );
  else
    return false;
  if ( rest.starts_with( "10" ) || rest.starts_with( "2" ) )
    return rest.size() == 10 && rest[2] >= '2';
  return rest[0] >= '3' && ( rest.size() == 10 || rest.size() == 11 ) && rest[3] >= '2';
}

//! \a followed is the character behind the digits; \a decimals: they may be those of a number, such as a longitude.
Private kindOf( std::string_view digits, char followed, bool decimals )
{
  const size_t count = digits.size();
  const bool x = followed == 'X' || followed == 'x';
  if ( ( count >= 18 && count <= 22 ) || ( count == 17 && x ) )
  {
    if ( ( count != 19 && count != 21 ) && isProvince( digits ) && isDay( numberAt( digits, 6, 4 ), numberAt( digits, 10, 2 ), numberAt( digits, 12, 2 ) ) )
      return Private::Identity;
  }
  if ( count == 15 && isProvince( digits ) && isDay( 1900 + numberAt( digits, 6, 2 ), numberAt( digits, 8, 2 ), numberAt( digits, 10, 2 ) ) )
    return Private::Identity;
  if ( count == 11 && digits[0] == '1' && digits[1] >= '3' )
    return Private::Phone;
  if ( count == 13 && digits.starts_with( "861" ) && digits[3] >= '3' )
    return Private::Phone;
  if ( !decimals && isLandline( digits ) )
    return Private::Phone;
  // UnionPay, Visa, MasterCard and the oldest of ICBC; ids that begin with the code of Chongqing (50) are none
  const bool bank = digits.starts_with( "62" ) || ( count == 16 && ( digits[0] == '4' || ( digits[0] == '5' && digits[1] >= '1' && digits[1] <= '5' ) ) ) || ( count == 19 && digits.starts_with( "9558" ) );
  if ( count >= 16 && count <= 19 && bank && isCard( digits ) )
    return Private::Account;
  return Private::No;
}

//! The bytes of what people write between the digits of a number: a space, hyphen or dash; 0 if there is none at \a at.
size_t separatorAt( std::string_view text, size_t at )
{
  if ( text[at] == ' ' || text[at] == '-' )
    return 1;
  for ( const std::string_view separator : { "\u00A0", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "\u3000", "\uFF0D" } )
  {
    if ( text.substr( at ).starts_with( separator ) )
      return separator.size();
  }
  return 0;
}

//! Private numbers among the runs of digits; separators within a run are passed over when \a joining.
Private inRuns( std::string_view text, bool joining )
{
  std::string digits;
  bool decimals = false;
  for ( size_t i = 0; i <= text.size(); ++i )
  {
    const char character = i < text.size() ? text[i] : '\0';
    if ( isDigit( character ) )
    {
      if ( digits.empty() )
        decimals = i > 1 && text[i - 1] == '.' && isDigit( text[i - 2] );
      digits += character;
      continue;
    }
    if ( const size_t separator = joining && !digits.empty() && i < text.size() ? separatorAt( text, i ) : 0 )
    {
      i += separator - 1;
      continue;
    }
    if ( digits.size() >= 11 )
    {
      if ( const Private found = kindOf( digits, character, decimals ); found != Private::No )
        return found;
    }
    digits.clear();
  }
  return Private::No;
}

//! The 120 most frequent family names.
constexpr std::string_view familyNames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤冉瞿牟幸敖代文阳隆简游申";
constexpr size_t hanBytes = 3;

bool isHan( std::string_view text )
{
  if ( text.size() % hanBytes != 0 )
    return false;
  for ( size_t i = 0; i < text.size(); i += hanBytes )
  {
    const auto lead = static_cast<unsigned char>( text[i] );
    if ( lead < 0xE4 || lead > 0xE9 )
      return false;
  }
  return true;
}

constexpr char stars[] = "********";

//! Runs of more than seven digits keep the first; signs within a run are part of it when \a joining. Cut after 40 characters.
std::string maskedRuns( std::string whole, bool joining )
{
  constexpr size_t longestRun = 7;
  constexpr size_t mostCharacters = 40;
  for ( size_t i = 1; joining && i < whole.size(); ++i )
  {
    const size_t separator = isDigit( whole[i - 1] ) || whole[i - 1] == ' ' ? separatorAt( whole, i ) : 0;
    if ( separator > 0 )
      whole.replace( i, separator, " " );
  }
  std::string result;
  size_t characters = 0;
  for ( size_t i = 0; i < whole.size() && characters < mostCharacters; )
  {
    size_t end = i;
    while ( isDigit( whole[i] ) && end < whole.size() && ( isDigit( whole[end] ) || ( joining && ( whole[end] == ' ' || whole[end] == '-' || whole[end] == '.' || whole[end] == 'E' || whole[end] == '+' ) ) ) )
      ++end;
    if ( isDigit( whole[i] ) && end - i > longestRun )
    {
      result += whole[i];
      result += stars;
      characters += sizeof( stars );
      i = end;
      continue;
    }
    size_t next = std::max( end, i + 1 );
    while ( next < whole.size() && ( static_cast<unsigned char>( whole[next] ) & 0xC0U ) == 0x80 )
      ++next;
    result += whole.substr( i, next - i );
    ++characters;
    i = next;
  }
  return result;
}

} // namespace

Private privateIn( std::string_view text )
{
  constexpr size_t shortest = 11;
  if ( text.size() < shortest )
    return Private::No;
  const auto digits = std::count_if( text.begin(), text.end(), isDigit );
  if ( digits < static_cast<ptrdiff_t>( shortest ) )
  {
    if ( text.find( '\xEF' ) == std::string_view::npos )
      return Private::No;
    const std::string halfWidth = tidy( text );
    return halfWidth.size() < text.size() && halfWidth.find( '\xEF' ) == std::string::npos ? privateIn( halfWidth ) : Private::No;
  }
  const Private found = inRuns( text, false );
  return found == Private::No ? inRuns( text, true ) : found;
}

bool looksLikeName( std::string_view text )
{
  const std::string name = withoutSpaces( text );
  if ( name.size() < 2 * hanBytes || name.size() > 4 * hanBytes || !isHan( name ) )
    return false;
  for ( const char *end : { "县", "区", "乡", "镇", "村", "组", "户", "道", "社", "市", "年", "月", "元", "院", "校", "路" } )
  {
    if ( name.ends_with( end ) )
      return false;
  }
  for ( size_t i = 0; i < familyNames.size(); i += hanBytes )
  {
    if ( name.starts_with( familyNames.substr( i, hanBytes ) ) )
      return true;
  }
  return name.starts_with( "欧阳" ) || name.starts_with( "司马" ) || name.starts_with( "上官" );
}

std::string masked( std::string_view text )
{
  const std::string whole = tidy( text );
  if ( looksLikeName( whole ) )
    return whole.substr( 0, hanBytes ) + "**";
  std::string result = maskedRuns( whole, privateIn( whole ) != Private::No );
  // a first digit that was kept may complete what stood before it, and what stood in a longer run may be one of its own
  while ( privateIn( result ) != Private::No )
  {
    std::string further = maskedRuns( result, true );
    if ( further == result )
      return stars;
    result = std::move( further );
  }
  return result;
}

std::string withoutPrivate( const std::string &text )
{
  return privateIn( text ) != Private::No || looksLikeName( text ) ? masked( text ) : text;
}

} // namespace lantu
