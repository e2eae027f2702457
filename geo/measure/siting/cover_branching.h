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
 * The sites that leave the fewest persons of coverRows() uncovered. First as cheapestSites(), which is enough for most; what it leaves open goes to tabu swaps and to branches that CoverRelaxation
 * bounds, whose site is chosen by trying out (strong branching, Applegate, Bixby, Chvatal and Cook 1995) and by what trials have taught (pseudocosts). Four branches are worked on at a time, however
 * many processors there are. Relaxations that are too large for that are left to cheapestSites(). Error(Cancelled).
 */
SiteChoice bestCover( const SiteRows &rows, const SiteLimits &limits, const std::vector<SiteState> &states, const SitingClock &clock, Progress &progress );

} // namespace lantu
