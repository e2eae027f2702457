// SPDX-License-Identifier: GPL-3.0-or-later
// Access to capacity as tables.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "data/table.h"
#include "travel/reach.h"

namespace lantu
{

//! Own names of the tables; they are results and no part of a workspace.
namespace accessField
{
inline constexpr char supplyId[] = "supply_id";
inline constexpr char access[] = "access";
inline constexpr char access1000[] = "access_1000";
inline constexpr char cost[] = "access_cost";
inline constexpr char opportunities[] = "opportunities";
inline constexpr char reason[] = "access_reason";
inline constexpr char capacity[] = "capacity";
inline constexpr char persons[] = "persons";
inline constexpr char ratio[] = "capacity_1000";
} // namespace accessField

/**
 * One row for each demand, without geometry: capacity for a person and for 1,000 persons, and the reason of the nearest facility. Null where the value is not known
 * (forgetUnasked()); 0 where no facility is within the limit.
 */
Table accessTable( std::span<const double> access, std::span<const Reason> reasons );

//! The same for the cost of rational agents, null where there is none.
Table costTable( std::span<const double> cost, std::span<const Reason> reasons );

//! The same for opportunities.
Table opportunitiesTable( std::span<const double> sums, std::span<const Reason> reasons );

//! One row for each supply: its capacity, the persons who share it (weighed as the method does), and capacity for 1,000 of them, null where there are none.
Table supplyTable( const std::vector<std::string> &supplyIds, std::span<const double> capacity, std::span<const double> persons );

//! Values of demands that could not be asked (no_position, no_road_near) become NaN: theirs is not known, and not 0.
void forgetUnasked( std::vector<double> &values, std::span<const Reason> reasons );

} // namespace lantu
