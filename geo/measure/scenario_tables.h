// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario as tables: by household, by unit, by facility, and in figures.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "data/table.h"
#include "measure/areas.h"
#include "measure/scenario.h"
#include "measure/scenario_inputs.h"

namespace lantu
{

//! Own names of the tables; they are results and no part of a workspace.
namespace scenarioField
{
inline constexpr char supplyBefore[] = "before_supply";
inline constexpr char minutesBefore[] = "before_minutes";
inline constexpr char metresBefore[] = "before_metres";
inline constexpr char coveredBefore[] = "before_covered";
inline constexpr char reasonBefore[] = "before_reason";
inline constexpr char supplyAfter[] = "after_supply";
inline constexpr char minutesAfter[] = "after_minutes";
inline constexpr char metresAfter[] = "after_metres";
inline constexpr char coveredAfter[] = "after_covered";
inline constexpr char reasonAfter[] = "after_reason";
inline constexpr char minutesChange[] = "change_minutes";
inline constexpr char change[] = "change";
inline constexpr char level[] = "area_level";
inline constexpr char within[] = "within";
inline constexpr char state[] = "state";
inline constexpr char capacityBefore[] = "before_capacity";
inline constexpr char capacityAfter[] = "after_capacity";
inline constexpr char loadBefore[] = "before_persons_per_capacity";
inline constexpr char loadAfter[] = "after_persons_per_capacity";
} // namespace scenarioField

//! One row for each demand, without geometry. Minutes to 0.001, metres to 0.1; null where unknown; change as scenarioChangeCode().
Table scenarioTable( const ScenarioAnswer &answer, const std::vector<std::string> &supplyIds );

//! Where the demands are, as their layer says: codes of county, township and village, empty where it does not.
struct DemandCodes
{
    bool told = false;                 //!< whether the layer has a code of any area
    std::vector<std::string> codes[3]; //!< county, township, village; one for each demand
    std::vector<bool> pipedWater;
};

DemandCodes demandCodes( RowSource &demand, const Progress &progress );

/**
 * Households and persons by village, township, county and city: covered before and after, gained, lost, quicker, slower. Every row is the sum of those below it (rollup());
 * the last is the total. Without codes the total alone.
 */
Table scenarioUnitsTable( const ScenarioAnswer &answer, const Points &demand, const DemandCodes &codes, const AdminAreas &areas, Progress &progress );

/**
 * One row for each facility of the scenario: its state (kept, closed, added, other_capacity), capacity before and after, and the households and persons within the
 * standard whose nearest it is, with persons for a unit of capacity; null where the capacity is not known or 0.
 */
Table scenarioFacilitiesTable( const ScenarioAnswer &answer, const Points &demand, const ScenarioFacilities &facilities );

/**
 * households, persons; covered_before, covered_after, gained, lost, quicker, slower, same, unknown, each _households and _persons; mean minutes before and
 * after of those who reach a facility both times, by persons; what was checked: baseline_identical, worsened_by_additions; what the added
 * roads joined.
 */
nlohmann::ordered_json scenarioFigures( const ScenarioAnswer &answer, const Points &demand );

} // namespace lantu
