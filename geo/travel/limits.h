// SPDX-License-Identifier: GPL-3.0-or-later
// Several limits of time, as a planner writes them.
#pragma once

#include <string>
#include <vector>

namespace lantu
{

/**
 * Seconds from a text such as "15,30,60": minutes, in any order, separated by commas, semicolons, Chinese 、，； or blanks. Ascending, each
 * once. Error(BadValue) if there is none, or one is no number, not above zero or without end.
 */
std::vector<double> limitsFrom( const std::string &minutes );

} // namespace lantu
