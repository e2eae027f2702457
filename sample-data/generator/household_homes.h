// SPDX-License-Identifier: GPL-3.0-or-later
// In which villages and sites the monitored households live.
#pragma once

#include <vector>

#include "household.h"
#include "sites.h"

namespace lantu::sample
{

/**
 * All households, ascending by village, those in sites last in theirs. Only counties with monitoring tasks have
 * any. More live in former poverty counties, in the north-east and south-east, in key townships, and in high and
 * remote villages; neighbouring villages resemble each other, and some have none.
 */
std::vector<Household> householdHomes( const Setting &setting, const std::vector<Site> &sites );

} // namespace lantu::sample
