// SPDX-License-Identifier: GPL-3.0-or-later
// Where motorways run.
#pragma once

#include <vector>

#include "road_plan.h"

namespace lantu::sample
{

/**
 * Long curves past the county seats of the facts, a few kilometres outside, with an interchange at each. They
 * share nothing with the grid but the nodes where the ramps end; other roads are told to keep clear.
 */
std::vector<MotorwayCourse> motorwayCourses( RoadGrid &grid, const Facts &facts );

} // namespace lantu::sample
