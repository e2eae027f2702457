// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a printed table whose counts could point to a family.
#pragma once

#include <cstdint>
#include <vector>

namespace lantu
{

/**
 * By row, whether its counts are to be hidden where all rows stand over their total. \a counts are, by row, the kinds of counts that are printed of it (households at risk, identified
 * households); each kind adds up over the rows. As of hiddenAreas() for one level; with no total in print as well, since others print it.
 */
std::vector<bool> hiddenRows( const std::vector<std::vector<int64_t>> &counts );

} // namespace lantu
