// SPDX-License-Identifier: GPL-3.0-or-later
// Townships coloured by one figure, over the base of every map.
#pragma once

#include <vector>

#include "printing/chapters/theme_areas.h"
#include "printing/page.h"

namespace lantu
{

//! What a township shows. What is too small to be printed is not in the layer at all.
struct TownshipValue
{
    std::string township;
    std::optional<double> value {};
    bool few = false; //!< households, but fewer than may be printed; with neither the figure is unknown (缺)
};

//! Percent of \a whole that \a part is; townships with a measured zero are left out. \a households: small parts are few.
std::vector<TownshipValue> townshipShares( const std::vector<TownshipCounts> &counts, size_t part, size_t whole, bool households );

//! The counts of one kind of households; townships without any are left out.
std::vector<TownshipValue> townshipHouseholds( const std::vector<TownshipCounts> &counts, size_t kind );

//! Townships with a value and a shape, to be drawn in a style for shares or counts.
PageLayer townshipLayer( BookSource &source, const std::vector<TownshipValue> &values, const Text &title, const char *style );

/**
 * \a points above all, \a areas below borders and roads. Layers in memory without rows are left out: there is nothing of them to see. The map shows the counties
 * of the book.
 */
PageMap themeMap( BookSource &source, std::vector<PageLayer> points, std::vector<PageLayer> areas );

} // namespace lantu
