// SPDX-License-Identifier: GPL-3.0-or-later
// The least radius within which everybody has a site.
#pragma once

#include <functional>

#include "base/progress.h"
#include "measure/siting/site_limits.h"
#include "measure/siting/siting_problem.h"

namespace lantu
{

struct CenterChoice
{
    std::vector<uint8_t> open; //!< by site; empty: no choice reaches all whom any site reaches
    double radius = std::numeric_limits<double>::infinity();
    double bound = 0; //!< no radius is less
    int64_t nodes = 0;
};

/**
 * Halves the list of costs: is there a cover within the limits when pairs beyond a radius are no pairs (Minieka 1970)? Whoever weighs nothing is left out. A radius that time
 * did not suffice to decide counts as too small, and the bound stays below it. Error(Cancelled).
 */
CenterChoice leastRadius( const SiteCosts &pairs, std::span<const double> weight, const SiteLimits &limits, const std::vector<SiteState> &states, const SitingClock &clock, Progress &progress );

//! In ascending order, each once; looks for a cancel on the way.
std::vector<double> distinct( std::vector<double> values, const Progress &progress );

//! What a site that stays open covers is no row any more; sites that stay cost nothing. \a sets as of coverSets().
std::vector<std::vector<uint32_t>> withoutCovered( std::vector<std::vector<uint32_t>> sets, const std::vector<SiteState> &states );

} // namespace lantu
