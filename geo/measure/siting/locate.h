// SPDX-License-Identifier: GPL-3.0-or-later
// Which sites to choose.
#pragma once

#include "base/progress.h"
#include "measure/siting/siting_problem.h"

namespace lantu
{

/**
 * Solves the problem: p-median and maximal cover by cheapestSites(), covers by cheapestCover(), p-center by leastRadius(), all of them with capacities by capacitatedSites(). The answer is the same
 * for any number of threads, and whenever time suffices. Among the centers of the least radius those with a small sum of persons x cost are taken. Where only a number of sites limits, so many are
 * open, even where fewer would do.
 *
 * Errors: as checkProblem(); BadValue where the demands that sites reach cannot all be served under the limits, with how many sites, how much money or how much room is missing; Cancelled.
 */
SitingAnswer locate( const SitingProblem &problem, Progress &progress );

} // namespace lantu
