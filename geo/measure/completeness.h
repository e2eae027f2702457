// SPDX-License-Identifier: GPL-3.0-or-later
// How complete a round of the full re-check is: no village, no household, no person, no item left out (不落一村、一户、一人、一项).
#pragma once

#include <map>
#include <string>

#include <nlohmann/json.hpp>

#include "base/progress.h"
#include "data/intake.h"
#include "data/table.h"
#include "measure/areas.h"

namespace lantu
{

struct CompletenessQuestion
{
    RowSource &households;
    RowSource &checks;
    std::string round {};                            //!< empty: the round with the latest day of a check
    bool onlyRemaining = true;                       //!< false: households whose risk is eliminated are due as well
    std::string unitField {};                        //!< counted by this field; empty: in total only
    std::map<std::string, std::string> unitNames {}; //!< by code; a code without a name is its own
    AdminAreas areas {};                             //!< names for the list of what is missing
};

struct CompletenessAnswer
{
    Intake households;
    Intake checks;
    Table units;   //!< one row for each unit by its code, then those without one, then the total
    Table missing; //!< what to go back for, by code of village, household, person and item
    nlohmann::ordered_json summary;
};

//! The rows of units and missing.
extern const Layer completenessLayer;
extern const Layer completenessMissingLayer;

/**
 * Due are the households that remain monitored (or all), their members, the villages they live in, and each household's items: those of the domain of
 * field::item. A household is checked if the round has any row of it, a village if one of its households is, a person if
 * a row names them, an item of a household if a row without a person has it or rows of every member do. due = checked + missing for all four.
 *
 * The list names each thing once: a village none of whose households was checked, else a household, else its persons and items. Its counts of
 * villages, households, persons and items add up to what the total misses.
 *
 * Rejected are households without a whole number of members above zero; checks of a household that is not there, of a
 * person it does not have, of an item that is none, or without a day. Rows of other rounds, and of households that are not due, are read and not counted.
 *
 * Linear in rows. Errors: NoField; BadValue for a round that the checks do not have, naming those they have; Cancelled.
 */
CompletenessAnswer completeness( const CompletenessQuestion &question, Progress &progress );

} // namespace lantu
