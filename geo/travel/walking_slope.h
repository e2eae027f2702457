// SPDX-License-Identifier: GPL-3.0-or-later
// How much a slope changes the speed of walking.
#pragma once

#include <cmath>

namespace lantu
{

/**
 * The speed on a slope (rise over run in the direction of travel) as a multiple of that on flat ground: Tobler 1993,
 * exp(-3.5 |slope + 0.05|), scaled to 1 at slope 0. Quickest at -0.05 (1.191).
 */
inline double walkingRatio( double slope )
{
  constexpr double steepness = 3.5;
  constexpr double easiest = 0.05;
  return std::exp( steepness * ( easiest - std::abs( slope + easiest ) ) );
}

} // namespace lantu
