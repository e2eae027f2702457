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
  const bool several = names.size() > 1;
  const std::string ofWhole = share.empty() ? std::string() : ( several ? say( { "，各占{}", ": {} each" }, share ) : say( { "，占{}", ": {}" }, share ) );
  if ( !several )
    return qt( say( { "{}在{}，是{}最多的{}。", "{} are in {}, the most {}{}." }, what, names.front(), among.str(), ofWhole ) );
  std::string who = say( { "有{}处", "{} of them" }, names.size() );
  if ( names.size() <= mostNamed )
  {
    who.clear();
    for ( const std::string &name : names )
      who += ( who.empty() ? "" : Text { "、", ", " }.str() ) + name;
  }
  return qt( say( { "{}各有{}，是{}最多的{}。", "{} have {} each, the most {}{}." }, who, what, among.str(), ofWhole ) );
}

} // namespace lantu
