// SPDX-License-Identifier: GPL-3.0-or-later
// Places on roads, the gaps between them, and how far lines are from each other.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "travel/road_network.h"

namespace lantu
{

struct RoadPlace
{
    uint32_t edge = 0;
    double along = 0; //!< metres from the edge's from-node
    Point at;
};

//! The place that SegmentIndex::nearest() found.
RoadPlace placeOf( const RoadNetwork &network, const NearSegment &near );

//! A straight piece that would join two edges.
struct RoadGap
{
    RoadPlace from;
    RoadPlace to;
    double metres = std::numeric_limits<double>::infinity(); //!< on the ellipsoid
};

//! True if the two have a node in common.
inline bool meet( const RoadEdge &a, const RoadEdge &b )
{
  return a.from == b.from || a.from == b.to || a.to == b.from || a.to == b.to;
}

//! Passing over or under each other is no meeting.
inline bool sameGrade( const Road &a, const Road &b )
{
  return a.level == b.level && a.apart == b.apart;
}

//! Roads may end on it anywhere, and not only at its ends.
inline bool onTheGround( const Road &road )
{
  return road.level == 0 && !road.apart;
}

//! Where two straight pieces come nearest; on the first and on the second, 0 at a and 1 at b.
struct Nearness
{
    double distance = 0; //!< in the plane
    double first = 0;
    double second = 0;
};

Nearness nearness( Point a, Point b, Point c, Point d );

//! Metres in the plane from the point to the line, which has two or more points.
double distanceToLine( Point at, const std::vector<Point> &line );

//! The point of the line at this share of its length in the plane, 0 to 1.
Point pointAlong( const std::vector<Point> &line, double share );

} // namespace lantu
