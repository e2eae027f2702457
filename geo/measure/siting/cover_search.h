// SPDX-License-Identifier: GPL-3.0-or-later
// The cheapest sites that cover every row.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "base/progress.h"
#include "measure/siting/siting_problem.h"

namespace lantu
{

struct CoverTask
{
    std::vector<std::vector<uint32_t>> rows;                    //!< the sites of each, ascending
    std::vector<double> price;                                  //!< by site
    size_t most = std::numeric_limits<size_t>::max();           //!< sites
    double priceMost = std::numeric_limits<double>::infinity(); //!< inclusive
    bool any = false;                                           //!< the first cover within the limits will do
};

struct CoverChoice
{
    std::vector<uint32_t> chosen; //!< ascending
    bool found = false;           //!< a cover within the limits
    bool proven = false;          //!< chosen is the cheapest (or, with any, a cover); not found: there is none
    double price = std::numeric_limits<double>::infinity();
    double bound = 0; //!< no cover costs less
    int64_t nodes = 0;
};

/**
 * Branch and bound (after Beasley 1987): sites and rows that others make needless are dropped (cover_reduction.h), Lagrangian bounds with greedy covers, branching on the row with
 * the fewest sites. Error(Cancelled).
 */
CoverChoice cheapestCover( const CoverTask &task, const SitingClock &clock, Progress &progress );

} // namespace lantu
