// SPDX-License-Identifier: GPL-3.0-or-later
// The full re-check, events and measures of the monitored households.
#pragma once

#include <vector>

#include "households.h"

namespace lantu::sample
{

inline constexpr char checkRound[] = "2021年第四季度回头看";

//! Invented, of the re-check of those whose risk remains: who was passed over.
inline constexpr int villagesNotChecked = 6;

/**
 * One round over the households whose risk remains: five items of the household and medical insurance of each member. Six
 * villages, some households, members and items were passed over.
 */
Table checkTable( const std::vector<Household> &households );

//! Clues on four topics in 2021, each in a village.
Table eventTable( const Setting &setting, const std::vector<Household> &households );

//! One to three for most households. Some began late, some households have none.
Table measureTable( const std::vector<Household> &households );

} // namespace lantu::sample
