// SPDX-License-Identifier: GPL-3.0-or-later
// Where lines are cut and which cuts are one place.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/large_pages.h"
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
    static constexpr uint32_t noNode = 0xffffffff;

    LargeVector<uint32_t> nodeAt;      //!< of each vertex; noNode where its line is not cut. Both ends of every part are
    std::vector<Cut> within;           //!< the cuts inside segments, in the order of the lines
    std::optional<SegmentIndex> index; //!< over the points of the layer, where one was needed
    LargeVector<Point> nodes;
    std::vector<MendedJoin> mended;

    //! Calls \a visit( cut, position ) with the cuts from one vertex to before another, in the order of the lines; position: in the points of the layer with all cuts among them.
    template<class Visit>
    void eachCut( size_t begin, size_t end, Visit visit ) const
    {
      auto inside = std::partition_point( within.begin(), within.end(), [begin]( const Cut &cut )
        { return cut.vertex < begin; } );
      for ( size_t vertex = begin; vertex < end; ++vertex )
      {
        if ( nodeAt[vertex] != noNode )
          visit( Cut { vertex, 0, nodeAt[vertex] }, vertex + static_cast<size_t>( inside - within.begin() ) );
        for ( ; inside != within.end() && inside->vertex == vertex; ++inside )
          visit( *inside, vertex + static_cast<size_t>( inside - within.begin() ) + 1 );
      }
    }
};

//! By the rules of buildNetwork(); the same whatever the number of threads. The index refers to the points of \a layer, which must outlive it.
Noding noded( const RoadLayer &layer, const Frame &frame, double mendMetres, Progress &progress );

} // namespace lantu
