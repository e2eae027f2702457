// SPDX-License-Identifier: GPL-3.0-or-later
// From layers to the table of who lacks what.
#pragma once

#include <list>
#include <memory>
#include <vector>

#include <nlohmann/json.hpp>

#include "data/joined.h"
#include "data/owned_fields.h"
#include "measure/areas.h"
#include "measure/gap_judgement.h"
#include "measure/gap_layers.h"

namespace lantu
{

struct GapsQuestion
{
    const GapRules &rules;
    GapLevel level = GapLevel::Household;
    bool strict = false; //!< rules with a strict reading count by it
    GapUnitLayers layers {};
    const AdminAreas &areas;
    const GapSources &sources;
};

/**
 * The unit's own row followed by its rank, the number of gaps and of unknowns, for each rule the standing and the test that decided, for each test with a
 * number what was measured, and why something is not known. Villages and townships also have their households and persons, and for the rules of households (townships: of villages
 * too) the standing of the area with how many lack it, their persons and how many are unknown. Of a rule with two readings both have columns; gaps and unknowns count the one
 * that was asked for.
 */
struct GapsAnswer
{
    GapsAnswer() = default;
    GapsAnswer( const GapsAnswer & ) = delete;
    GapsAnswer &operator=( const GapsAnswer & ) = delete;

    std::unique_ptr<Joined> units;
    Table rollup;
    nlohmann::ordered_json summary;
    std::list<Intake> inputs; //!< of units, places and states; those of the sources are the measurer's
    std::unique_ptr<GapMeasurer> measurer;

    OwnedFields fields;
    Layer shape {};

    std::vector<const Intake *> allInputs() const;
};

//! Own names of the table; it is a result and no part of a workspace.
namespace gapsField
{
inline constexpr char rank[] = "rank";
inline constexpr char unknownCount[] = "unknowns";
inline constexpr char decidedBy[] = "_by";   //!< behind the name of a rule
inline constexpr char gapUnits[] = "_gap_n"; //!< behind the name of a rule of finer units
inline constexpr char gapPersons[] = "_gap_pop";
inline constexpr char unknownUnits[] = "_unknown_n";
} // namespace gapsField

//! Errors: as gapUnits() and GapMeasurer; NoField if the level has no rules. Linear in units x tests but for the ways.
std::unique_ptr<GapsAnswer> gapsAnswer( const GapsQuestion &question, Progress &progress );

} // namespace lantu
