// SPDX-License-Identifier: GPL-3.0-or-later
// All pairs over the roads, origin by origin.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "travel/road_search.h"
#include "travel/road_travel.h"

namespace lantu
{

struct ReachedTarget
{
    uint32_t target;
    TripCost cost;
};

/**
 * One sweep bounded by the limit for each origin, in parallel; backwards, trips lead from the targets to it. Calls \a take( origin, reached ) with the targets within the limit and the best trips to
 * them, in no order and free to be changed, from several threads. Points join every edge within the snap limit (decision 5). Error(Cancelled).
 */
void eachOrigin( const RoadTravel &travel, const Points &origins, const Points &targets, bool backwards, const Query &query, Progress &progress, const std::function<void( size_t, std::vector<ReachedTarget> & )> &take );

} // namespace lantu
