// SPDX-License-Identifier: GPL-3.0-or-later
// English names of the services that a new workspace has standards for.
#include "printing/chapters/site_items.h"

#include <algorithm>
#include <iterator>

#include "base/language.h"

namespace lantu
{

namespace
{

struct Item
{
    const char *column;
    const char *english;
};

constexpr Item items[] = {
  { "clinic", "village clinic" },
  { "health_centre", "health centre" },
  { "hospital", "county hospital" },
  { "primary", "primary school" },
  { "junior", "middle school" },
  { "kindergarten", "kindergarten" },
  { "workshop", "workplace" },
  { "centre", "service centre" },
};

} // namespace

std::string siteItemTitle( const std::string &column, const std::string &said )
{
  if ( language() == Language::Chinese )
    return said;
  const auto *known = std::find_if( std::begin( items ), std::end( items ), [&column]( const Item &item )
    { return column == item.column; } );
  return known == std::end( items ) ? said : known->english;
}

} // namespace lantu
