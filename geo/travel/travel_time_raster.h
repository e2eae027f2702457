// SPDX-License-Identifier: GPL-3.0-or-later
// The minutes from everywhere to the nearest supply, as a raster.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/progress.h"
#include "travel/barriers.h"
#include "travel/reach.h"
#include "travel/terrain.h"

namespace lantu
{

struct TravelTimeQuestion
{
    std::string plane;                      //!< of the supplies and barriers
    const Points *supplies = nullptr;       //!< must outlive the call
    std::vector<std::string> supplyIds;     //!< written beside the numbers of SOURCES
    const BarrierLayer *barriers = nullptr; //!< may be null
    int directions = 16;                    //!< 8 or 16
    Query query;
    std::string minutesPath; //!< GeoTIFF
    std::string sourcesPath; //!< GeoTIFF; may be empty
};

//! cells = reached + beyond + unreachable + closed.
struct TravelTimeFigures
{
    int64_t cells = 0;
    int64_t reached = 0;     //!< within the limit
    int64_t beyond = 0;      //!< reached, but not within the limit
    int64_t unreachable = 0; //!< passable, but no supply can be reached
    int64_t closed = 0;      //!< impassable: voids, speed 0, inside of barrier polygons
    int64_t closedByAreas = 0;
    int64_t suppliesUsed = 0;     //!< stand on the terrain or within the snap limit of it
    int64_t suppliesRejected = 0; //!< without position, or too far from any passable cell
    double mostMinutes = 0;       //!< of the cells within the limit
};

/**
 * One sweep from all supplies over the terrain (TerrainSearch), which it closes where barriers say so. Minutes are those between a
 * cell's centre and its nearest supply as a Float32 GeoTIFF, nodata -1 where impassable, unreachable or beyond the limit. The
 * sources are a GeoTIFF of Int32, nodata -1: the position of the nearest supply from 0; its metadata domain LANTU_SUPPLY has the id for
 * each position. Both files are made in a hidden folder and stand in their place together when they are whole.
 * Errors: Empty if no supply can be used; NotWritable; BadValue for a name that is no .tif; those of PlaneChange; Cancelled.
 */
TravelTimeFigures writeTravelTimes( Terrain &terrain, const TravelTimeQuestion &question, Progress &progress );

} // namespace lantu
