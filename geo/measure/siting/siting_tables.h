// SPDX-License-Identifier: GPL-3.0-or-later
// The answer of a siting question as tables and figures.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "data/readable.h"
#include "data/table.h"
#include "measure/siting/candidate_sites.h"
#include "measure/siting/siting_problem.h"

namespace lantu
{

//! Own names of the tables; they are results and no part of a workspace.
namespace sitingField
{
inline constexpr const char *siteId = field::siteId;
inline constexpr char role[] = "role"; //!< new, fixed, kept or closed
inline constexpr char demandId[] = "demand_id";
inline constexpr char demands[] = "demands";
inline constexpr char persons[] = "persons";
inline constexpr char capacity[] = "capacity";
inline constexpr char price[] = "price";
inline constexpr char meanCost[] = "mean_cost";
inline constexpr char mostCost[] = "max_cost";
inline constexpr char cost[] = "cost";
inline constexpr char outcome[] = "outcome"; //!< ok, not_covered, no_room, unreachable, or the code of a Reason
} // namespace sitingField

//! The question with what its sites and demands are called and where they are.
struct SitingCase
{
    SitingProblem problem;
    CandidateSites sites;
    std::vector<std::string> demandIds;
    const Points *demand = nullptr; //!< null: only ids are known
    std::vector<Reason> reasons {}; //!< by demand; empty where costs came from a table
    const Frame *frame = nullptr;   //!< of the places; null: there are none
};

//! Roles become what the problem knows: fixed sites, capacities, prices; P is raised by the existing sites that are kept.
void applySites( SitingProblem &problem, const CandidateSites &sites );

/**
 * One row for each site that is open, and for each that exists and is to be closed, with a point in degrees (CGCS2000) where its place is known: how many demands and persons come,
 * what they pay in the mean and at most, to 0.001.
 */
Table chosenTable( const SitingCase &asked, const SitingAnswer &answer );

/**
 * One row for each demand, two or more where capacities share it out, with a point where its place is known: site, persons, cost, outcome. Persons over all rows are all persons.
 */
Table assignmentTable( const SitingCase &asked, const SitingAnswer &answer );

/**
 * model, objective, bound, gap, proven, seconds, nodes, chosen (ids of the sites that are open and were not kept), demands and persons as served, not_served and unreachable, which add up to all.
 * Error(BadValue) if they do not: our own mistake is no answer.
 */
nlohmann::ordered_json sitingFigures( const SitingCase &asked, const SitingAnswer &answer );

//! The figures as a planner says them: how many sites, how many persons, how sure.
std::string sitingSentence( const nlohmann::ordered_json &figures );

//! The words of MODEL.
inline constexpr const char *sitingWords[] = { "lscp", "mclp", "pmedian", "pcenter" };

} // namespace lantu
