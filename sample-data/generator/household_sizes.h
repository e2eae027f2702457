// SPDX-License-Identifier: GPL-3.0-or-later
// How many people live in each household.
#pragma once

#include <vector>

namespace lantu::sample
{

//! Sizes of 1 to 9, ascending, of so many households with so many persons in total; needs 1 < persons / households < 9.
std::vector<int> householdSizes( int households, int persons );

} // namespace lantu::sample
