// SPDX-License-Identifier: GPL-3.0-or-later
// Walking along roads up and down: seconds by direction.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/progress.h"
#include "place/height_grid.h"
#include "travel/road_network.h"

namespace lantu
{

/**
 * The time on foot along each edge, both ways, with the slope of the ground (walkingRatio()). An edge is taken in pieces of one
 * length, as many as leave none shorter than a cell of the heights, however its vertices lie; an edge shorter than a cell is one
 * piece. A piece has one slope, its rise by its length along the road; a top or a dip within it is not seen. Heights are bilinear,
 * so that however short a piece is, it is no steeper than the ground between the centres of neighbouring cells. Bridges and
 * tunnels have the slope between their ends, and where several edges make one bridge or tunnel, heights within it lie on the
 * straight line between its ends. Pieces with a void at an end are walked as if flat, and counted. Immutable once built; 12 bytes a
 * piece.
 */
class RoadClimb
{
  public:
    //! In parallel, about a microsecond a piece. Error(Cancelled) when stopped.
    RoadClimb( const RoadNetwork &network, const HeightGrid &heights, double walkMetresPerSecond, Progress &progress );

    /**
     * From one place on the edge to another, both in metres from its from-node; along its line if \a toMetres is the greater,
     * else against it. Linear within a piece, and additive: going by a place between costs the same.
     */
    double seconds( uint32_t edge, double fromMetres, double toMetres ) const;

    //! Metres from the from-node at which the pieces of the edge end.
    std::span<const float> endsOfPieces( uint32_t edge ) const { return { mEnds.data() + mFirst[edge], mEnds.data() + mFirst[edge + 1] }; }

    size_t pieces() const { return mEnds.size(); }
    size_t piecesWithoutHeight() const { return mWithoutHeight; }

  private:
    struct Passed
    {
        double along;
        double against;
    };

    // Seconds between the from-node and the place, away from it and towards it.
    Passed passed( uint32_t edge, double metres ) const;

    // Piece k of an edge ends at mEnds[k] metres; the seconds are those of all its pieces up to there.
    std::vector<size_t> mFirst; // by edge, and one more
    std::vector<float> mEnds;
    std::vector<float> mAlong;
    std::vector<float> mAgainst;
    size_t mWithoutHeight = 0;
};

//! Over the heights of the raster \a dem; what was walked as if flat for want of heights is noted. Errors: as HeightGrid.
std::shared_ptr<const RoadClimb> climbOver( const RoadNetwork &network, const std::string &dem, double walkMetresPerSecond, Progress &progress );

} // namespace lantu
