// SPDX-License-Identifier: GPL-3.0-or-later
// Reading limits.
#include "travel/limits.h"

#include <algorithm>
#include <cmath>
#include <sstream>

#include "base/error.h"
#include "data/value.h"

namespace lantu
{

std::vector<double> limitsFrom( const std::string &minutes )
{
  std::string words = minutes;
  for ( const char *separator : { ",", ";", "，", "；", "、", "　" } )
  {
    const std::string text = separator;
    for ( size_t at = words.find( text ); at != std::string::npos; at = words.find( text, at ) )
      words.replace( at, text.size(), " " );
  }
  std::vector<double> seconds;
  std::istringstream stream( words );
  for ( std::string word; stream >> word; )
  {
    const auto read = number( Value( word ) );
    if ( !read )
      throw Error::of( ErrorCode::BadValue, { "时限“{}”中的“{}”不是数字。请写成分钟数，用逗号隔开，例如 15,30,60。", "\"{1}\" in the limits \"{0}\" is no number. Write minutes separated by commas, such as 15,30,60." }, minutes, word );
    if ( !std::isfinite( *read ) || *read <= 0 )
      throw Error::of( ErrorCode::BadValue, { "时限“{}”中的“{}”不能用：每个时限都要大于 0 分钟，并且是有限的数。请写成例如 15,30,60。", "\"{1}\" in the limits \"{0}\" cannot be used: each must be above 0 minutes and finite. Write for example 15,30,60." }, minutes, word );
    seconds.push_back( *read * 60 );
  }
  if ( seconds.empty() )
    throw Error::of( ErrorCode::BadValue, { "没有给出时限。请写成分钟数，用逗号隔开，例如 15,30,60。", "No limit was given. Write minutes separated by commas, such as 15,30,60." } );
  std::sort( seconds.begin(), seconds.end() );
  seconds.erase( std::unique( seconds.begin(), seconds.end() ), seconds.end() );
  return seconds;
}

} // namespace lantu
