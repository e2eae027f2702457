// SPDX-License-Identifier: GPL-3.0-or-later
// What each supply serves within limits of time: parts of roads, and land.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "travel/reached_roads.h"
#include "travel/travel_field.h"

namespace lantu
{

struct CatchmentOptions
{
    std::vector<double> limitSeconds; //!< at least one; ascending, none twice, finite and not below zero
    Direction direction = Direction::DemandToSupply;
    double snapMetres = 1000;
    double accessMetresPerSecond = 4.5 / 3.6;
    double cellMetres = 100; //!< of the grid behind the polygons
    bool dissolved = false;  //!< one catchment of all supplies together
};

//! A stretch of an edge that was reached, metres from its from-node; time is linear between its ends.
struct ReachedPart
{
    uint32_t edge = 0;
    uint32_t limit = 0; //!< the first limit within which all of it is, by position
    EdgePiece piece;
};

struct Catchment
{
    static constexpr uint32_t allSupplies = 0xffffffff;

    uint32_t supply = allSupplies;
    Reason reason = Reason::Ok;               //!< as catchmentReasons(); NoSupply: none of several
    std::vector<ReachedPart> parts;           //!< by edge, then along; each place is in one part, that of its least limit
    std::vector<std::vector<Rings>> polygons; //!< for each limit all the land within it; see TravelField for the method
};

//! Whether each supply has a catchment at all: Ok, NoPosition, NoRoadNear, or BeyondLimit where the walk to the road alone takes longer than the last limit.
std::vector<Reason> catchmentReasons( const RoadTravel &travel, const Points &supply, const CatchmentOptions &options, Progress &progress );

/**
 * Calls \a deliver once for each supply, in their order, or once for all together; from the calling thread. Supplies join mid-edge
 * and over their access leg as in RoadTravel; a limit is met at the limit itself, and parts are cut where that is. In parallel over the
 * supplies, some dozens in memory at a time; besides these the grid (AccessGrid) of the land that any of them reaches and, for each
 * thread, one number for each of its points. Answers do not depend on the number of threads.
 *
 * Returns, for each limit, the metres of road within it of any supply, each road once.
 * Errors: BadValue from AccessGrid; Cancelled; whatever \a deliver throws.
 */
std::vector<double> catchments( const RoadTravel &travel, const Points &supply, const CatchmentOptions &options, const std::function<void( const Catchment & )> &deliver, Progress &progress );

} // namespace lantu
