// SPDX-License-Identifier: GPL-3.0-or-later
// The small table of a theme: the areas with most, the others in one row, and all.
#pragma once

#include <optional>
#include <vector>

#include "printing/chapters/theme_areas.h"
#include "printing/page.h"

namespace lantu
{

//! A column of an area's counts.
struct AreaColumn
{
    QString title;
    size_t part = 0;                //!< the kind that is counted
    std::optional<size_t> whole {}; //!< shown as the part's share of this kind
    bool households = false;        //!< small counts are hidden
};

/**
 * The first column names counties, or townships where areas are those; most of \a columns[0] first. Small counts of households and what would tell them are hidden, and
 * added to \a suppressed.
 */
PageTable areaTable( const ThemeAreas &areas, const std::vector<TownshipCounts> &counts, const QString &title, const std::vector<AreaColumn> &columns, int &suppressed );

} // namespace lantu
