// SPDX-License-Identifier: GPL-3.0-or-later
// Sites that have room for so many persons.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/progress.h"
#include "measure/siting/site_limits.h"
#include "measure/siting/siting_problem.h"

namespace lantu
{

/**
 * Persons v_ij of demand i go to site j: sum over j of v_ij = P_i (at most P_i in a maximal cover), sum over i of v_ij <= S_j x_j, v_ij <= min(P_i, S_j) x_j.
 * SetCover: the least sum of prices (1 each without a budget); MaximalCover: the most persons; Median: the least sum of v_ij c_ij.
 */
struct CapacitatedTask
{
    SitingModel model = SitingModel::Median;
    const SiteCosts &pairs;
    std::span<const double> weight; //!< by demand; whoever weighs nothing or has no pair is left out
    std::span<const double> capacity;
    const SiteLimits &limits;
    const std::vector<SiteState> &states;
    bool any = false; //!< the first choice within the limits will do
};

struct CapacitatedChoice
{
    std::vector<uint8_t> open {};     //!< by site; empty: none was found
    std::vector<SiteShare> shares {}; //!< by demand, then site
    double objective = 0;
    double bound = 0;    //!< below (above, in a maximal cover) which no choice is
    bool proven = false; //!< the best; or, without a choice, that there is none
    int64_t nodes = 0;
};

/**
 * Branch and bound over sites on the linear relaxation, which GLPK solves; the last of the conditions are added where they are violated. GLPK is stopped ten times a second to look for a cancel and
 * the clock. For some thousand demands. Error(Cancelled).
 */
CapacitatedChoice capacitatedSites( const CapacitatedTask &task, const SitingClock &clock, const Progress &progress );

} // namespace lantu
