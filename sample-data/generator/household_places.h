// SPDX-License-Identifier: GPL-3.0-or-later
// Where the monitored households stand.
#pragma once

#include <vector>

#include "household.h"
#include "sites.h"

namespace lantu::sample
{

/**
 * Sets group, position and how well it is known. Houses stand around their group, those of a site around it, always in
 * the village they claim. Some are only known by their group or village and stand at its point; \a theFamily and
 * those in sites are surveyed; householdsWithoutPosition have no position.
 */
void setPlaces( std::vector<Household> &households, const Setting &setting, const std::vector<Site> &sites, size_t theFamily );

namespace positionOf
{
inline constexpr std::string_view surveyed = "实测";
inline constexpr std::string_view group = "村民小组";
inline constexpr std::string_view village = "村";
inline constexpr std::string_view none = "无";
} // namespace positionOf

} // namespace lantu::sample
