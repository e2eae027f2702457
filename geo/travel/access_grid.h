// SPDX-License-Identifier: GPL-3.0-or-later
// A grid of points over the land around roads, each joined to the roads as a household there would be.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/large_pages.h"
#include "base/progress.h"
#include "place/frame.h"
#include "travel/road_network.h"

namespace lantu
{

//! One way from a grid point onto an edge.
struct GridAccess
{
    uint32_t point = 0;
    float along = 0;        //!< metres from the edge's from-node
    float accessMetres = 0; //!< straight, on foot
};

struct AccessGridOptions
{
    double cellMetres = 100;   //!< between neighbours, in the plane
    double reachMetres = 1000; //!< so far a point looks for roads (inclusive)
    double closeMetres = 175;  //!< so far it knows every road, not only the nearest few
};

/**
 * Points at whole multiples of the cell's size in the analysis plane, so that the same place has the same points whatever the
 * question. Each joins the nearest few edges of the profile (decision 6); kept are the ways
 * onto wanted edges, by edge. Memory: 12 bytes for each way, about AccessGrid::most a point, and 16 more while it is made.
 */
class AccessGrid
{
  public:
    static constexpr size_t most = 4;                 // nearest edges that a point joins
    static constexpr int64_t mostPoints = 25'000'000; // all of Chongqing at 100 m

    AccessGrid() = default;

    /**
     * \a wanted has a byte for each edge. Error(BadValue) if the land around them has more than mostPoints points, with a size of
     * cell that would do; Error(Cancelled).
     */
    AccessGrid( const RoadNetwork &network, Profile profile, const std::vector<uint8_t> &wanted, const AccessGridOptions &options, Progress &progress );

    //! Ways of points that join it.
    std::span<const GridAccess> of( uint32_t edge ) const { return list( 2 * size_t { edge } ); }

    //! Of points that are close to the edge and do not join it, because AccessGrid::most others are nearer.
    std::span<const GridAccess> alongside( uint32_t edge ) const { return list( 2 * size_t { edge } + 1 ); }

    int columns() const { return mColumns; }
    int rows() const { return mRows; }
    double cellMetres() const { return mCell; }
    Point at( int column, int row ) const { return { static_cast<double>( mWest + column ) * mCell, static_cast<double>( mSouth + row ) * mCell }; }

    //! The column and row at or before a place, not necessarily within the grid.
    int column( double x ) const;
    int row( double y ) const;

  private:
    std::span<const GridAccess> list( size_t number ) const { return { mAccess.data() + mOffsets[number], mAccess.data() + mOffsets[number + 1] }; }

    double mCell = 1;
    int64_t mWest = 0; // in cells
    int64_t mSouth = 0;
    int mColumns = 0;
    int mRows = 0;
    std::vector<size_t> mOffsets; // two lists for each edge
    LargeVector<GridAccess> mAccess;
};

} // namespace lantu
