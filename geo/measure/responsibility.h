// SPDX-License-Identifier: GPL-3.0-or-later
// The four levels of responsibility for each village, and the holes in them.
#pragma once

#include <array>
#include <map>
#include <string>

#include <nlohmann/json.hpp>

#include "base/progress.h"
#include "data/intake.h"
#include "data/table.h"
#include "measure/areas.h"

namespace lantu
{

inline constexpr size_t dutyLevels = 4;

struct ResponsibilityQuestion
{
    RowSource &villages;
    RowSource &status;                               //!< of the villages: field::dutyCity to field::dutyVillage
    RowSource *households = nullptr;                 //!< null: nothing is said of those who remain monitored
    std::array<std::string, dutyLevels> levels {};   //!< what the levels are called; empty: 市级, 区县, 乡镇, 村级
    std::string unitField {};                        //!< of the villages; empty: in total only
    std::map<std::string, std::string> unitNames {}; //!< by code; a code without a name is its own
    AdminAreas areas {};                             //!< names for the list of holes
};

struct ResponsibilityAnswer
{
    Intake villages;
    Intake status;
    Intake households;
    Table units; //!< one row for each unit by its code, then those without one, then the total
    Table holes; //!< villages without one of the four, those with most remaining households first, then by code
    nlohmann::ordered_json summary;
};

//! The rows of units and holes.
extern const Layer responsibilityLayer;
extern const Layer responsibilityHolesLayer;

/**
 * A level is there if its text is not empty; who it is is not in the answer. A village that the status layer does not have lacks all four and is counted
 * as without record. villages = with all four + with a hole, in every row.
 *
 * Rejected are rows of the status that name no village, or one that was named before, and households of no village. Linear. Errors: NoField; Cancelled.
 */
ResponsibilityAnswer responsibility( const ResponsibilityQuestion &question, Progress &progress );

} // namespace lantu
