// SPDX-License-Identifier: GPL-3.0-or-later
// Points in an order in which neighbours follow each other.
#pragma once

#include <cstdint>
#include <vector>

#include "place/points.h"
#include "place/segment_index.h"

namespace lantu
{

/**
 * Positions in \a points by the cells of the index, cell after cell along a curve that stays in one neighbourhood for as long as it can (Morton 1966); those of one cell in their own order, those
 * without a place first. Linear in the points.
 */
std::vector<uint32_t> byNeighbourhood( const SegmentIndex &segments, const Points &points );

} // namespace lantu
