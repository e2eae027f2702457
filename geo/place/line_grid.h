// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines does a straight piece cross: a grid over a few lines that is asked very often.
#pragma once

#include <cstdint>
#include <functional>
#include <unordered_map>
#include <vector>

#include "place/frame.h"
#include "place/segment_index.h"

namespace lantu
{

/**
 * Immutable once built; may be asked from several threads. Memory is linear in the segments and the cells that they cross. Far from
 * every line a question costs one look into a hash table for each cell of half a kilometre that the piece touches.
 */
class LineGrid
{
  public:
    LineGrid() = default;

    //! Coordinates must be finite.
    explicit LineGrid( std::vector<Segment> segments );

    bool empty() const { return mSegments.empty(); }

    /**
     * Calls \a visit for every segment that the piece from \a a to \a b crosses in one point: its owner and where. An end of the piece or of the
     * segment that lies on the other counts; parallel ones do not cross. A line that is crossed at its own vertex is met twice.
     */
    void crossings( Point a, Point b, const std::function<void( uint32_t owner, Point at )> &visit ) const;

  private:
    template<class Visit>
    static void cellsOf( Point a, Point b, Visit visit );

    std::vector<Segment> mSegments;
    std::unordered_map<int64_t, std::vector<uint32_t>> mCells;
};

} // namespace lantu
