// SPDX-License-Identifier: GPL-3.0-or-later
// The tables in which the check of a road network answers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "data/table.h"
#include "travel/road_places.h"

namespace lantu
{

//! Results and no part of a workspace, so their own names live here.
extern const Layer networkFindingsLayer; //!< points
extern const Layer bridgedLayer;         //!< lines: what if this gap were bridged
extern const Layer componentsLayer;      //!< lines: each edge with the part it belongs to

namespace networkFinding
{
inline constexpr char id[] = "finding_id";
inline constexpr char what[] = "what";           //!< one of the kinds below
inline constexpr char sentence[] = "finding";    //!< for the planner
inline constexpr char road[] = "road_row";       //!< the feature id of the road concerned
inline constexpr char otherRoad[] = "other_row"; //!< of the road that it misses, crosses, repeats or was joined to
inline constexpr char metres[] = "metres";       //!< of the gap, or of what is there twice
inline constexpr char kilometres[] = "road_km";  //!< of roads in the part or the trap
inline constexpr char households[] = "households";
inline constexpr char persons[] = "persons";
inline constexpr char rank[] = "rank";
inline constexpr char part[] = "part";               //!< 1: the largest
inline constexpr char alternative[] = "alternative"; //!< of the gaps by which a part can be joined, 1 the shortest

inline constexpr char component[] = "component";            //!< a part that is not connected with the largest; metres: to the nearest road of that
inline constexpr char gap[] = "gap";                        //!< an end that nearly meets another road
inline constexpr char bridge[] = "bridge";                  //!< an end that faces another road over a river, or another end: a bridge or link that was not drawn
inline constexpr char unmarkedBridge[] = "unmarked_bridge"; //!< a road that crosses a river and is not marked as a bridge
inline constexpr char crossing[] = "crossing";              //!< two roads that cross on one level without a shared vertex
inline constexpr char trap[] = "trap";                      //!< one-way roads that can be entered and not left, or left and not entered
inline constexpr char duplicate[] = "duplicate";            //!< the same road drawn twice
inline constexpr char overlap[] = "overlap";                //!< a road that runs along another one all its way
inline constexpr char ring[] = "ring";                      //!< an edge that ends where it began
inline constexpr char mended[] = "mended";                  //!< an end that was joined within the tolerance
inline constexpr char dangle[] = "dangle";                  //!< an end that meets nothing; most are the natural ends of roads
} // namespace networkFinding

//! Who is concerned.
struct Concerned
{
    double kilometres = 0;
    int64_t households = 0;
    double persons = 0;
};

//! One row of networkFindingsLayer. Roads are positions in RoadNetwork::roads.
struct NetworkFinding
{
    const char *what = nullptr;
    std::string sentence;
    Point at;
    uint32_t road = 0;
    std::optional<uint32_t> otherRoad = {};
    std::optional<double> metres = {};
    std::optional<Concerned> concerned = {};
};

//! In their order; metres to the centimetre, kilometres to the metre.
Table findingsTable( const RoadNetwork &network, const std::vector<NetworkFinding> &findings );

double rounded( double value, double unit );

} // namespace lantu
