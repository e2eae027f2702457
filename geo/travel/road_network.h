// SPDX-License-Identifier: GPL-3.0-or-later
// Roads as nodes and edges that join where the roads do.
#pragma once

#include <cstdint>
#include <vector>

#include "base/array.h"
#include "base/progress.h"
#include "place/frame.h"
#include "place/segment_index.h"
#include "travel/road_layer.h"

namespace lantu
{

//! From node to node along one road, in the direction in which its line was drawn.
struct RoadEdge
{
    uint32_t from = 0;
    uint32_t to = 0;
    uint32_t road = 0;         //!< position in RoadNetwork::roads
    uint32_t firstSegment = 0; //!< its segments in the index are consecutive; the last of them ends where the next edge of the road begins
    double metres = 0;         //!< on the ellipsoid
};

//! An end that missed another road by no more than the tolerance and was joined to it.
struct MendedJoin
{
    Point end;
    Point target;
    double metres = 0; //!< between the two; no longer in the network
    uint32_t road = 0;
    uint32_t otherRoad = 0;
};

//! Whoever arrives at the node by the one edge may not leave it by the other; the same edge twice: may not turn back there.
struct TurnRule
{
    uint32_t fromEdge = 0;
    uint32_t viaNode = 0;
    uint32_t toEdge = 0;

    friend auto operator<=>( const TurnRule &, const TurnRule & ) = default;
};

//! No car passes this place along the edge; from either end one may drive up to it.
struct EdgeBarrier
{
    uint32_t edge = 0;
    double along = 0; //!< metres from the edge's from-node

    friend auto operator<=>( const EdgeBarrier &, const EdgeBarrier & ) = default;
};

/**
 * The geometry and the topology of the roads, free of speeds and directions: one network serves every profile.
 * Immutable once built.
 */
struct RoadNetwork
{
    Frame frame;
    Array<Road> roads;
    Array<Point> nodes;         //!< neighbours on the ground have numbers near each other
    Array<RoadEdge> edges;      //!< in the order of the roads
    SegmentIndex segments;      //!< owner: the edge
    Array<double> metresBefore; //!< of each segment: metres along its edge up to its start
    Array<MendedJoin> mended;
    double mendMetres = 0;
    Array<TurnRule> turns;       //!< that vehicles may not take; nobody on foot minds
    Array<uint32_t> banSteps;    //!< the same of ways over three edges or more, each a roadStep(), which vehicles may not take from the first to the last
    Array<uint32_t> banEnds;     //!< ban k is banSteps[banEnds[k-1]] to before banSteps[banEnds[k]]
    Array<EdgeBarrier> barriers; //!< the same of places; sorted

    double metresOf( uint32_t segment ) const;

    //! The points of the edge, from its from-node to its to-node.
    std::vector<Point> line( uint32_t edge ) const;
};

/**
 * Joins the lines. Where the layer follows OpenStreetMap: at shared vertices and nowhere else. Otherwise
 *  1. at shared vertices, ends with ends whatever their grade, all others if they are of one grade
 *     (same level, and both or neither a bridge or tunnel);
 *  2. where an end touches a line of the same grade (within 5 cm, the rounding of stored coordinates);
 *  3. where lines cross on the same level and neither is a bridge or tunnel;
 *  4. ends still alone join the nearest line of the same grade, or the nearest end of any, within \a mendMetres: a mended join.
 * Linear in the number of vertices for lines spread evenly, plus sorting. Error(Cancelled) when stopped.
 */
RoadNetwork buildNetwork( RoadLayer layer, const Frame &frame, double mendMetres, Progress &progress );

inline constexpr uint32_t noComponent = 0xffffffff;

/**
 * The connected part that each edge belongs to, whatever the direction of travel; 0 is the one with most metres of
 * road, and so on down. Roads closed to the profile connect nothing and have noComponent.
 */
std::vector<uint32_t> componentsOfEdges( const RoadNetwork &network, Profile profile );

} // namespace lantu
