// SPDX-License-Identifier: GPL-3.0-or-later
// The best sites of p-median and maximal cover, proven as far as time allows.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "base/progress.h"
#include "measure/siting/site_limits.h"
#include "measure/siting/site_rows.h"

namespace lantu
{

struct SiteChoice
{
    std::vector<uint8_t> open; //!< by site; empty: there is no choice that serves all who must be served
    double cost = std::numeric_limits<double>::infinity();
    double bound = -std::numeric_limits<double>::infinity(); //!< equal to the cost where it is proven
    int64_t nodes = 0;
};

/**
 * Branch and bound over sites: interchange for solutions, MedianBound for bounds; a site that would lift the bound to the best cost if it were open (or closed) is closed (or open) for good. The
 * branch with the least bound is looked at first. \a start is a choice to begin with, or empty. Ends after \a nodesMost branches. Error(Cancelled).
 */
SiteChoice cheapestSites( const SiteRows &rows, const SiteLimits &limits, const std::vector<SiteState> &states, const std::vector<uint8_t> &start, const SitingClock &clock, Progress &progress, int64_t nodesMost = std::numeric_limits<int64_t>::max() );

} // namespace lantu
