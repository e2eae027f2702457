// SPDX-License-Identifier: GPL-3.0-or-later
// Who helps and where: posted cadres, first secretaries, specialists, paired enterprises, workshops, posts; and the places without.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/language.h"
#include "base/progress.h"
#include "data/intake.h"
#include "data/table.h"
#include "data/thresholds.h"
#include "measure/areas.h"

namespace lantu
{

//! The figures of the standards table that deployment is judged by.
struct DeploymentRules
{
    //! Error(NoField) if the table lacks one, Error(BadValue) if the bounds of a team contradict each other.
    explicit DeploymentRules( const Thresholds &thresholds );

    std::pair<Threshold, Threshold> specialistTeam; //!< a team has from .. to persons
    Threshold oldPost;                              //!< nobody of this age or older should hold a public-welfare post
};

//! Layers that are null are not known: their columns are null, not 0. Rows of a layer without any mean the same.
struct DeploymentQuestion
{
    RowSource &townships;
    RowSource &villages;
    DeploymentRules rules;
    RowSource *status = nullptr; //!< of the villages: which should have a team
    RowSource *teams = nullptr;
    RowSource *specialists = nullptr;
    RowSource *enterprises = nullptr;
    RowSource *pairs = nullptr;
    RowSource *facilities = nullptr; //!< workshops are among them
    RowSource *posts = nullptr;
    std::string unitField {};                        //!< county or township, a field of all of them; empty: in total only
    std::map<std::string, std::string> unitNames {}; //!< by code; a code without a name is its own
    AdminAreas areas {};                             //!< names for the list of holes
};

struct DeploymentAnswer
{
    std::vector<Intake> inputs; //!< of the layers that are not null, in the order of the question
    Table units;                //!< one row for each unit by its code, then those without one, then the total
    Table holes;                //!< places that lack something, and teams that are too small or too large
    nlohmann::ordered_json summary;
};

//! What a row of holes says that it is of, and what it lacks, in the language of the answer.
namespace deploymentHole
{
inline constexpr Text village { "村", "village" };
inline constexpr Text township { "乡镇", "township" };
inline constexpr Text specialist { "科技特派员", "sci-tech specialist" };
} // namespace deploymentHole

//! The rows of units and holes.
extern const Layer deploymentLayer;
extern const Layer deploymentHolesLayer;

/**
 * Persons are counted once, where the first row of theirs posts them: cadres = in townships + in villages, in every row, and units add up to the total. The line "check" sets
 * the persons of each level beside all persons, "7168=520+6648 ✓"; somebody posted at both levels makes it fail. Postings that have ended are read and not counted. The
 * villages that should have a team are counted in both readings: those of the four kinds, and those together with the weak ones. Each of these without anybody posted, or with nobody as
 * first secretary, is in the list of holes; so is each municipal key township without a team, each township (镇, 乡) without a specialist, and each team
 * of specialists outside its bounds, which are in it. A paired enterprise counts once, where its first pair is.
 *
 * Rejected are postings without a person, of another level, in no township or (in villages) no village of the layers; states of no village or of one that
 * has a row before; pairs of no enterprise. Linear. Errors: NoField; Cancelled.
 */
DeploymentAnswer deployment( const DeploymentQuestion &question, Progress &progress );

} // namespace lantu
