// SPDX-License-Identifier: GPL-3.0-or-later
// Lines and areas that nobody walks across.
#pragma once

#include <cstdint>
#include <vector>

#include "base/progress.h"
#include "data/intake.h"
#include "data/row_source.h"
#include "place/frame.h"
#include "place/segment_index.h"

namespace lantu
{

/**
 * A barrier layer as it was read. Part k is points[ends[k-1]] to points[ends[k]-1], a line or the ring of a polygon;
 * rings of one polygon have the same number in areaOf, lines have noArea.
 */
struct BarrierLayer
{
    static constexpr uint32_t noArea = 0xffffffff;

    std::vector<Point> points;
    std::vector<size_t> ends;
    std::vector<uint32_t> areaOf;
    Intake intake;

    size_t parts() const { return ends.size(); }
    size_t begin( size_t part ) const { return part == 0 ? 0 : ends[part - 1]; }
};

/**
 * Reads lines and polygons. Rows without a usable geometry are rejects; those that say 1 in field::crossable are
 * used, but no barrier. Errors: NoCrs; WrongType for a
 * layer of points or a table; Cancelled. An empty layer is no barrier, not an error.
 */
BarrierLayer readBarriers( RowSource &rows, const Frame &frame, Progress &progress );

/**
 * The straight segments of barriers, to be asked whether a straight way crosses one. Immutable; for several threads. A way of
 * the length of a few segments costs some 50 ns, next to nothing where no barrier is near.
 */
class Barriers
{
  public:
    Barriers() = default;

    //! All lines and rings, in the coordinates of the layer.
    explicit Barriers( const BarrierLayer &layer );

    bool empty() const { return mSegments.empty(); }
    const std::vector<Segment> &segments() const { return mSegments; }

    //! True if the straight way from a to b crosses or touches a barrier (to a thousandth of a millimetre).
    bool cross( Point a, Point b ) const;

  private:
    template<class Visit>
    void bucketsOf( Point a, Point b, Visit visit ) const;

    std::vector<Segment> mSegments;
    Point mOrigin;
    double mBucket = 1;
    int mColumns = 0;
    int mRows = 0;
    std::vector<uint32_t> mOffsets;
    std::vector<uint32_t> mEntries;
};

//! True if the two segments have a point in common, to a thousandth of a millimetre.
bool touch( Point a, Point b, Point c, Point d );

} // namespace lantu
