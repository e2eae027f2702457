// SPDX-License-Identifier: GPL-3.0-or-later
// Costs that are known already: a table of pairs, and one of weights.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "data/intake.h"
#include "data/row_source.h"
#include "measure/siting/siting_problem.h"

namespace lantu
{

//! Columns of the tables.
namespace costTableField
{
inline constexpr char demandId[] = "demand_id";
inline constexpr char candidateId[] = "candidate_id";
inline constexpr char cost[] = "cost";
inline constexpr char weight[] = "weight";
} // namespace costTableField

/**
 * Demands and candidates by their ids, numbers in the order of numbers and other texts after them, so that the order of the rows does not matter.
 */
struct CostTable
{
    SiteCosts costs;
    std::vector<double> weight; //!< by demand
    std::vector<std::string> demandIds;
    std::vector<std::string> candidateIds;
    Intake costIntake;
    std::optional<Intake> weightIntake;
};

/**
 * Every row of \a costs is a pair that can be travelled; pairs without a row cannot, and how many there are is noted. Without \a weights (may be null) each demand weighs 1. A demand that has a
 * weight and no pair cannot be reached; it is warned of.
 *
 * Errors: NoField; Empty; BadValue for an id that is missing, a cost or weight that is negative, missing or no number, and for demands without a weight; Duplicate for a pair or weight that is there twice.
 */
CostTable readCostTable( RowSource &costs, RowSource *weights, Progress &progress );

//! Before, in the order of ids: numbers by their value, then texts.
bool idBefore( const std::string &one, const std::string &other );

} // namespace lantu
