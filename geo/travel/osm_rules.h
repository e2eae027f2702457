// SPDX-License-Identifier: GPL-3.0-or-later
// What an OpenStreetMap file says of turning and of barriers, which its lines alone do not.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/progress.h"
#include "data/row_source.h"
#include "place/frame.h"

namespace lantu
{

//! From one way over a node, or over further ways, to another way: forbidden, or all that is allowed to who comes from there.
struct OsmTurn
{
    int64_t relation = 0;
    int64_t fromWay = 0;
    int64_t toWay = 0;
    std::vector<int64_t> viaWays {}; //!< in any order; empty: over the node
    Point via {};                    //!< the node; longitude and latitude in degrees (WGS 84)
    bool only = false;
};

struct OsmRules
{
    std::vector<OsmTurn> turns;   //!< in the order of the file
    std::vector<Point> barriers;  //!< nodes that no car passes; longitude and latitude in degrees
    int64_t restrictions = 0;     //!< relations with type=restriction; those not in turns are counted below
    int64_t forOtherVehicles = 0; //!< excepts cars, or concerns others only
    int64_t conditional = 0;      //!< at certain hours only: not respected
    int64_t unclearVia = 0;       //!< by way of several nodes, or of nodes and ways: not respected
    int64_t incomplete = 0;       //!< a member or its place is missing in the file
};

//! By its name: .osm, .pbf, .osm.gz, .osm.bz2.
bool isOsmFile( const std::string &path );

/**
 * Reads the file twice with libosmium, relations first. A relation with several `from` or `to` (no_entry, no_exit) is several
 * turns; so may it lead over ways (`via`) in place of a node. `restriction:motorcar` and `restriction:motor_vehicle` go before `restriction`; `except` is respected.
 * A node is a barrier if its most specific tag of motorcar, motor_vehicle, vehicle and access bars it (no, private, agricultural, forestry,
 * military, emergency; without a `barrier` only a "no" to vehicles counts), or without such a tag if its kind does: bollards, blocks, chains,
 * stiles and the like, and gates with locked=yes. Gates, cattle grids, toll booths, border controls and kinds that are not known let cars pass.
 * Errors: NotFound; NotReadable if the file is damaged; Cancelled when stopped.
 */
OsmRules readOsmRules( const std::string &path, Progress &progress );

/**
 * The rules that belong to a road layer: those of its file where that is one of OpenStreetMap. Where only lines came across
 * (\a joinsOnlyAtVertices of RoadLayer in another format) there are none, which is noted; so is what could not be respected.
 */
OsmRules osmRulesFor( const SourceInfo &roads, bool joinsOnlyAtVertices, Progress &progress );

} // namespace lantu
