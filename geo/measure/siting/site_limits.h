// SPDX-License-Identifier: GPL-3.0-or-later
// How many sites there may be and what they may cost, and the cheapest choice under that.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "measure/siting/siting_problem.h"

namespace lantu
{

//! What a branch has decided about a site.
enum class SiteState : uint8_t
{
  Free,
  Open,
  Closed
};

struct SiteLimits
{
    size_t most = 0;                                         //!< open sites, the fixed ones among them
    std::vector<double> price;                               //!< by site, 0 for a fixed one; empty: no budget
    double budget = std::numeric_limits<double>::infinity(); //!< inclusive

    bool hasBudget() const { return !price.empty(); }
    double priceOf( size_t site ) const { return price.empty() ? 0 : price[site]; }

    //! True where so much may be spent: the budget, and rounding.
    bool affords( double spent ) const { return spent <= budget + 1e-9 * ( 1 + budget ); }
};

//! P, or all sites where only the budget limits; prices where there is a budget.
SiteLimits limitsOf( const SitingProblem &problem );

//! Open where fixed, else Free.
std::vector<SiteState> firstStates( const SitingProblem &problem );

//! True where as many sites as \a open, by site, may be opened and paid for.
bool affordable( std::span<const uint8_t> open, const SiteLimits &limits );

//! Closes free sites that cannot be opened beside the open ones; false if these alone are too many or too dear.
bool settle( std::vector<SiteState> &states, const SiteLimits &limits );

//! The sites with the least sum of values under the limits, relaxed to parts of sites where there is a budget.
struct SiteSelection
{
    double value = 0;            //!< not above the least sum
    std::vector<uint8_t> open;   //!< by site
    std::vector<double> penalty; //!< by free site: by how much the value grows at least if it is open where it is not here, or closed where it is open here
};

/**
 * \a worth is never above 0. A multiplier for the number of sites is exact; one for the budget is found by halving. Linear in the sites, times 40 with a budget.
 */
void select( std::span<const double> worth, std::span<const SiteState> states, const SiteLimits &limits, SiteSelection &selection );

} // namespace lantu
