// SPDX-License-Identifier: GPL-3.0-or-later
// What is special about some roads: one-way streets, closed and seasonal roads, and faults as real layers have them.
#pragma once

#include <array>
#include <vector>

#include "facts.h"
#include "road.h"

namespace lantu::sample
{

inline constexpr int onewayStreets = 120; //!< at most: as many as have a way round
inline constexpr int closedRoads = 12;
inline constexpr int roadsUnderConstruction = 6;
inline constexpr int seasonalRoads = 60;

//! Ends that miss their junction by so many metres: four are mended at the default tolerance of 1 m, four are left.
inline constexpr std::array<double, 8> gapMetres { 0.5, 0.6, 0.8, 0.9, 2.5, 4, 6, 8 };

//! Village roads with all that hangs on them, cut off by so many metres.
inline constexpr std::array<double, 4> islandMetres { 60, 120, 200, 300 };

//! Roads that stand in the layer twice.
inline constexpr int duplicateRoads = 3;

/**
 * Gives \a roads their fates, each at most one. One-way streets are near county seats and have a way round, so that
 * nobody is caught. Changes lines and may add rows at the end.
 */
void giveFates( std::vector<Road> &roads, const Facts &facts );

} // namespace lantu::sample
