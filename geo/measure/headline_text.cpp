// SPDX-License-Identifier: GPL-3.0-or-later
// Headline to words.
#include "measure/headline_text.h"

#include "base/language.h"

namespace lantu
{

namespace
{

// 25614 as "25,614"
std::string grouped( int64_t number )
{
  std::string digits = std::to_string( number );
  const ptrdiff_t first = number < 0 ? 1 : 0;
  for ( ptrdiff_t at = static_cast<ptrdiff_t>( digits.size() ) - 3; at > first; at -= 3 )
    digits.insert( static_cast<size_t>( at ), "," );
  return digits;
}

} // namespace

std::string headlineSentence( const Headline &headline )
{
  const auto both = []( const HouseholdsAndPersons &sum )
  { return say( { "{}户 {}人", "{} households with {} persons" }, grouped( sum.households ), grouped( sum.persons ) ); };
  const std::string asOf = headline.asOf.empty() ? std::string() : say( { "（数据截至 {}）", " (data as of {})" }, headline.asOf );
  return say( { "累计识别监测对象 {}，已消除风险 {}，未消除 {}；安置点 {} 个，市级重点帮扶乡镇 {} 个{}。", "Identified: {}; risk eliminated: {}; still at risk: {}; {} relocation sites, {} key-support townships{}." },
    both( headline.identified ), both( headline.eliminated ), both( headline.remaining ), grouped( headline.sites ), grouped( headline.keyTownships ), asOf );
}

nlohmann::ordered_json headlineFigures( const Headline &headline )
{
  return {
    { "identified_households", headline.identified.households },
    { "identified_persons", headline.identified.persons },
    { "eliminated_households", headline.eliminated.households },
    { "eliminated_persons", headline.eliminated.persons },
    { "remaining_households", headline.remaining.households },
    { "remaining_persons", headline.remaining.persons },
    { "sites", headline.sites },
    { "site_households", headline.inSites.households },
    { "site_persons", headline.inSites.persons },
    { "key_townships", headline.keyTownships },
    { field::asOf, headline.asOf },
  };
}

} // namespace lantu
