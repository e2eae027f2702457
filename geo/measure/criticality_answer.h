// SPDX-License-Identifier: GPL-3.0-or-later
// The question which roads matter, from points and roads to tables.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "data/row_source.h"
#include "data/table.h"
#include "data/workspace.h"
#include "place/points.h"
#include "travel/road_travel.h"

namespace lantu
{

struct CriticalityQuestion
{
    const RoadTravel &travel;
    RowSource &roads; //!< those of the network
    const Points &demand;
    const Points &supply;
    Query query;                           //!< its limit is the limit
    std::vector<std::string> villageOf {}; //!< by demand, a code; empty: no table of villages
    size_t top = 0;                        //!< so many links are in it
    const Workspace *workspace = nullptr;  //!< its areas give names; may be null
};

struct CriticalityAnswer
{
    Table links;
    Table villages; //!< without a shape if it was not asked for
    nlohmann::ordered_json summary;
};

/**
 * Closes every link in turn. The summary: links open to the profile, links on somebody's way, links by whose closing somebody passes the limit or is cut off; households and persons, and how many of the
 * households are covered, beyond and excluded with all links open; the first ten links. The limit is met by what exceeds it by no more than one part in ten million (decision 3).
 * Error(Cancelled).
 */
CriticalityAnswer criticalityAnswer( const CriticalityQuestion &question, Progress &progress );

} // namespace lantu
