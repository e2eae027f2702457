// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of themes in words.
#pragma once

#include <cstdint>
#include <vector>

#include <QString>

#include "printing/chapters/theme_areas.h"
#include "printing/page.h"

namespace lantu
{

//! Too small to be printed as it is.
bool isSmall( int64_t households );

//! "<5" for 1 to 4: a count of households as it may be printed.
QString shownHouseholds( int64_t households );

HeadlineNumber headlineNumber( const Text &label, const QString &value, const Text &unit, const QString &comparison = {} );

//! "占应查4,222的99.5%": \a part of \a whole, in the words of \a of, which take the whole and the share.
QString sharedOf( int64_t part, int64_t whole, const Text &of );

/**
 * "146项待补的排查在城口县，是各区县中最多的。" Nothing where there is but one area, nobody lacks anything, or \a households and the most are
 * too few to be told.
 */
QStringList mostFinding( const ThemeAreas &areas, const std::vector<TownshipCounts> &counts, size_t kind, const Text &unit, const Text &what, bool households );

//! What a note says where counts of households are hidden.
QString suppressionNote();

} // namespace lantu
