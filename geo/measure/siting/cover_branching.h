// SPDX-License-Identifier: GPL-3.0-or-later
// Maximal covers with a stubborn gap: branch and bound on the exact linear relaxation.
#pragma once

#include <vector>

#include "base/progress.h"
#include "measure/siting/median_search.h"
#include "measure/siting/site_limits.h"
#include "measure/siting/site_rows.h"

namespace lantu
{

/**
 * The sites that leave the fewest persons of coverRows() uncovered. First cheapestSites(), of which one look at the root is enough for most; what that leaves open goes to branchedCover(), but for
 * relaxations that are too large to be solved again and again. Error(Cancelled).
 */
SiteChoice bestCover( const SiteRows &rows, const SiteLimits &limits, const std::vector<SiteState> &states, const SitingClock &clock, Progress &progress );

/**
 * Goes on from a choice that is known, within the limits, and its bound: tabu swaps, then branches that CoverRelaxation bounds. The site to split by is chosen by trying out (strong branching,
 * Applegate, Bixby, Chvatal and Cook 1995) and by what trials have taught (pseudocosts). The branch with the least bound comes first; four are worked on at a time, however many processors there are,
 * so that the answer does not depend on these. Error(Cancelled).
 */
SiteChoice branchedCover( const SiteRows &rows, const SiteLimits &limits, const std::vector<SiteState> &states, SiteChoice known, const SitingClock &clock, Progress &progress );

} // namespace lantu
