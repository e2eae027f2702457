// SPDX-License-Identifier: GPL-3.0-or-later
// The whole stands beside the part: their difference is told as well.
#include "printing/chapters/household_part.h"

#include <algorithm>

#include "convert.h"
#include "printing/chapters/theme_words.h"
#include "printing/page_text.h"

namespace lantu
{

HouseholdPart householdPart( std::optional<int64_t> part, std::optional<int64_t> all, const Text &rest )
{
  if ( !part )
    return { qt( Text { "缺", "unknown" } ), false };
  const auto households = []( int64_t count )
  { return say( { "{}户", "{} hh" }, shownHouseholds( count ).toStdString() ); };
  if ( isSmall( *part ) )
    return { qt( households( *part ) ), true };
  const int64_t left = all ? std::max( *all - *part, int64_t { 0 } ) : 0;
  if ( isSmall( left ) )
    return { qt( say( rest, households( left ) ) ), true };
  const bool isShare = all && *all > 0 && *part <= *all;
  return { qt( isShare ? say( { "{}（{}）", "{} ({})" }, households( *part ), share( *part, *all ).toStdString() ) : households( *part ) ), false };
}

} // namespace lantu
