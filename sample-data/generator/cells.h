// SPDX-License-Identifier: GPL-3.0-or-later
// A mosaic of cells whose borders are shared exactly, and the outlines of unions of them.
#pragma once

#include <vector>

#include "geometry.h"
#include "point_index.h"

namespace lantu::sample
{

struct CellEdge
{
    int left = -1, right = -1; //!< cells to either side of from -> to
    int from = -1, to = -1;    //!< corners
    Line line;                 //!< from corner to corner
};

//! A polygon with holes; rings are open, the outer one counter-clockwise.
struct Area
{
    Line outer;
    std::vector<Line> holes;
};

using MultiArea = std::vector<Area>;

/**
 * The Voronoi diagram of \a seeds, its edges bent at random within the triangles between an edge and
 * its two seeds, so that no two edges can touch. Corners belong to three cells and are computed once:
 * polygons made of edges fit together without gap or overlap. The first \a inner seeds have cells; the others
 * only bound them.
 */
class Mosaic
{
  public:
    Mosaic( std::vector<Point> seeds, int inner );

    int size() const { return mInner; }
    Point seed( int cell ) const { return mSeeds[static_cast<size_t>( cell )]; }
    const std::vector<CellEdge> &edges() const { return mEdges; }
    const std::vector<int> &neighbours( int cell ) const { return mNeighbours[static_cast<size_t>( cell )]; }

    //! The seed nearest to \a at, which may be one beyond the inner ones.
    int nearest( Point at ) const { return mIndex.nearest( at ); }

    //! The union of the cells of each group; \a groupOf has a group 0..groups-1 for each inner cell, or -1.
    std::vector<MultiArea> unions( const std::vector<int> &groupOf, int groups ) const;

  private:
    void makeEdges();

    std::vector<Point> mSeeds;
    int mInner;
    PointIndex mIndex;
    std::vector<CellEdge> mEdges;
    std::vector<std::vector<int>> mNeighbours;
};

} // namespace lantu::sample
