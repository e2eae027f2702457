// SPDX-License-Identifier: GPL-3.0-or-later
// Where lines are cut and which cuts are one place.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/progress.h"
#include "travel/road_network.h"

namespace lantu
{

//! A place at which a line is cut: \a along of the way from points[vertex] to the next; 0: the vertex itself.
struct Cut
{
    size_t vertex = 0;
    double along = 0;
    uint32_t node = 0;
};

struct Noding
{
    std::vector<Cut> cuts;             //!< in the order of the lines; both ends of every part are among them
    std::optional<SegmentIndex> index; //!< over the points of the layer, where one was needed
    std::vector<Point> nodes;          //!< numbered in the order of their first cut
    std::vector<MendedJoin> mended;
};

//! By the rules of buildNetwork(). The index refers to the points of \a layer, which must outlive it.
Noding noded( const RoadLayer &layer, const Frame &frame, double mendMetres, Progress &progress );

} // namespace lantu
