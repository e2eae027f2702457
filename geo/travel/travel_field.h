// SPDX-License-Identifier: GPL-3.0-or-later
// The land from which, or to which, one travels within a limit of time.
#pragma once

#include <cstdint>
#include <vector>

#include "place/contour.h"
#include "travel/access_grid.h"
#include "travel/reached_roads.h"

namespace lantu
{

struct TravelFieldOptions
{
    double snapMetres = 1000;
    double accessMetresPerSecond = 4.5 / 3.6;
};

/**
 * The field at a point of the grid is the time of a household there, from door to door: the least over its ways onto the
 * roads of the time at the place where it joins and the walk to it, no farther than snapMetres. The land within a limit is where the
 * field is no more than the limit, its border interpolated between the points (Contour). Between points the field is followed as a
 * distance: the metres left to walk before the limit of time or of snapMetres is met, whichever is less.
 *
 * An arm along a road ends in a point, which the grid would lose; so land within three quarters of a cell of a reached road
 * belongs to it as well. What is reached of a road is therefore within the land.
 *
 * Land of a shorter limit is within that of a longer one. Holes stay. Keeps its memory between calls; one serves one thread.
 */
class TravelField
{
  public:
    //! All must outlive this.
    TravelField( const RoadNetwork &network, const AccessGrid &grid, const TravelFieldOptions &options );

    //! How many metres from a road the grid must know its points, by the nearest roads and by every one, and how many seconds beyond the longest limit the search must go.
    static double reachMetres( double snapMetres, double cellMetres ) { return snapMetres + 2 * cellMetres; }
    static double closeMetres( double cellMetres ) { return 1.75 * cellMetres; }
    static double secondsBeyond( double cellMetres, double accessMetresPerSecond ) { return cellMetres / accessMetresPerSecond; }

    //! Linear in the ways onto reached edges. Empty if nothing is reached. Nothing usable once \a progress is stopped.
    std::vector<Rings> polygons( const ReachedRoads &reached, double limitSeconds, const Progress &progress );

  private:
    void offer( uint32_t point, float metres );
    void addWalks( uint32_t edge, const EdgeCosts &costs, double limitSeconds );
    void addRoadside( uint32_t edge, const EdgeCosts &costs, double limitSeconds );
    void addStrip( Point a, Point b );

    const RoadNetwork &mNetwork;
    const AccessGrid &mGrid;
    TravelFieldOptions mOptions;
    double mCell;
    float mCellFloat;
    double mRoadside;               // metres beside a reached road that always belong to it
    std::vector<float> mMetres;     // at each grid point; the cell's size where nothing is known
    std::vector<uint32_t> mTouched; // points that have another value
    std::vector<EdgePiece> mPieces;
    std::vector<Point> mLine;
    std::vector<float> mPatch;
    Contour mContour;
};

} // namespace lantu
