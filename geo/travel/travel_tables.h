// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of travel models as tables.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "data/table.h"
#include "travel/reach.h"

namespace lantu
{

namespace travelField
{
inline constexpr char demandId[] = "demand_id";
inline constexpr char supplyId[] = "supply_id";
inline constexpr char minutes[] = "minutes";
inline constexpr char metres[] = "metres";
inline constexpr char accessMetres[] = "access_metres";
inline constexpr char accessMinutes[] = "access_minutes";
inline constexpr char covered[] = "covered";
inline constexpr char reason[] = "reason";
} // namespace travelField

/**
 * One row for each demand, without geometry: supply_id, minutes, metres, access_metres, access_minutes, covered (1 where the
 * reason is ok, else 0) and reason. Unknown numbers are null. Minutes to 0.001, metres to 0.1.
 */
Table nearestTable( const Nearest &nearest, const std::vector<std::string> &supplyIds );

/**
 * How many demands have which reason: covered, beyond_limit, excluded (all others together), and each of those by its code. They
 * add up to the demands.
 */
nlohmann::ordered_json reasonCounts( std::span<const Reason> reasons );
inline nlohmann::ordered_json reasonCounts( const Nearest &nearest )
{
  return reasonCounts( nearest.reason );
}

//! How many demands reach nothing within the limit.
int64_t demandsWithoutSupply( const Reach &reach );

//! One row for each pair: demand_id, supply_id, minutes, metres; by demand, then supply.
Table matrixTable( const Reach &reach, const std::vector<std::string> &demandIds, const std::vector<std::string> &supplyIds );

} // namespace lantu
