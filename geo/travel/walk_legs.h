// SPDX-License-Identifier: GPL-3.0-or-later
// Short straight walks over the terrain that are no steps from centre to centre.
#pragma once

#include <limits>
#include <memory>
#include <vector>

#include "travel/barriers.h"
#include "travel/terrain.h"

namespace lantu
{

//! A straight walk and its way back; seconds are infinite if it is closed.
struct WalkLeg
{
    double metres = 0;
    double there = std::numeric_limits<double>::infinity();
    double back = std::numeric_limits<double>::infinity();

    bool open() const { return there < std::numeric_limits<double>::infinity(); }
};

/**
 * A leg between two places in one cell or in neighbouring cells costs its length, times the mean of the paces of the two cells, times
 * the slope factor of the rise between the ends; the height of a place is that of the plane through the four centres around it
 * (bilinear), or its cell's where one of them is impassable. It is closed by a barrier that it crosses or touches, and by
 * every impassable cell that it passes, corners included.
 */
class WalkLegs
{
  public:
    WalkLegs( const Terrain &terrain, const Barriers &barriers )
      : mTerrain( terrain ), mBarriers( barriers ) {}

    //! Metres above sea level at a place in a passable cell.
    double height( Point at ) const;

    //! Between two places in the same or in neighbouring cells; closed if they are not.
    WalkLeg between( Point from, Point to ) const { return between( from, height( from ), to, height( to ) ); }
    WalkLeg between( Point from, double fromHeight, Point to, double toHeight ) const;

    //! A way onto the terrain: to a passable cell's centre.
    struct Join
    {
        uint32_t cell;
        WalkLeg leg;
    };

    /**
     * The ways to the up to four centres around \a at; only to its own where it stands on it. A place from which none is open, as
     * in a void or outside the raster, joins the up to four nearest passable centres within \a snapMetres to which no
     * barrier bars the way, at flat pace. Nothing if there are none.
     */
    void join( Point at, double snapMetres, std::vector<Join> &joins ) const;

  private:
    const Terrain &mTerrain;
    const Barriers &mBarriers;
};

} // namespace lantu
