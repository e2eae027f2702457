// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of barrier polygons, taken out of a terrain.
#pragma once

#include <cstdint>

#include "travel/barriers.h"
#include "travel/terrain.h"

namespace lantu
{

/**
 * Makes the cells whose centre lies inside a polygon of \a layer impassable; holes stay open. The layer is in the terrain's
 * plane. Returns how many cells there were that had been passable. Linear in the vertices and the rows that each polygon spans.
 */
int64_t closeAreas( Terrain &terrain, const BarrierLayer &layer );

} // namespace lantu
