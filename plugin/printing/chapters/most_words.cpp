// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences for one, a few and many.
#include "printing/chapters/most_words.h"

#include "convert.h"

namespace lantu
{

QString mostWords( const std::string &what, const std::vector<std::string> &names, const Text &among, const std::string &share )
{
  constexpr size_t mostNamed = 3;
  if ( names.empty() )
    return {};
  if ( names.size() == 1 )
    return qt( say( { "{}在{}，是{}最多的{}。", "{} are in {}, the most {}{}." }, what, names.front(), among.str(), share.empty() ? std::string() : say( { "，占{}", ": {}" }, share ) ) );
  std::string who = say( { "有{}处", "{} of them" }, names.size() );
  if ( names.size() <= mostNamed )
  {
    who.clear();
    for ( const std::string &name : names )
      who += ( who.empty() ? "" : Text { "、", ", " }.str() ) + name;
  }
  return qt( say( { "{0}为{1}最多：{2}均为此数{3}。", "{0}, the most {1}, are in each of {2}{3}." }, what, among.str(), who, share.empty() ? std::string() : say( { "，各占{}", ": {} each" }, share ) ) );
}

} // namespace lantu
