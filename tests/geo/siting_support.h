// SPDX-License-Identifier: GPL-3.0-or-later
// Siting problems of many kinds, and all their choices tried one by one.
#pragma once

#include <optional>
#include <string>

#include "measure/siting/siting_problem.h"

namespace lantu::test
{

//! What a random problem has.
struct SitingKind
{
    bool complete = false; //!< every pair can be travelled
    bool fixed = false;
    bool budget = false;
    bool capacity = false;
    bool whole = true; //!< costs and weights are whole numbers
};

//! The same for the same seed: 1 to 9 demands, 1 to 7 sites, costs 0 to 20, some demands of nobody.
SitingProblem randomSiting( unsigned seed, SitingModel model, const SitingKind &kind );

/**
 * The best objective over all subsets of sites, by definition: the nearest open site of each demand, or with capacities the cheapest flow (successive shortest ways in a dense network). Nothing if no
 * subset serves all who can be reached (a maximal cover always is).
 */
std::optional<double> bestBySubsets( const SitingProblem &problem );

//! The instance of OR-Library as p and all shortest ways; a repeated edge replaces the earlier one. Nothing if the file is not there.
std::optional<SitingProblem> pmedInstance( const std::string &path );

} // namespace lantu::test
