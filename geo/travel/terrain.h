// SPDX-License-Identifier: GPL-3.0-or-later
// The ground as a raster: heights, paces, and which moves are open.
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "place/frame.h"
#include "travel/terrain_layout.h"
#include "travel/slope_function.h"

namespace lantu
{

/**
 * The raster in which one walks. A step from a cell to another costs its length in the plane, times the mean of the paces of
 * the cells that it crosses (the two ends, and the two between of a knight's move), times the slope factor of the rise from
 * end to end. That is the rule of GRASS r.cost, with r.walk's slopes between the ends.
 * A cell is impassable where its height or its pace is not a number; nothing starts, ends or passes there. A diagonal step
 * is closed if both cells beside it are impassable, a knight's move if one of the two that it passes through is: no
 * river of impassable cells that hang together, be it by their corners, is ever jumped.
 */
struct Terrain
{
    TerrainLayout layout;
    std::string crs;      //!< of the plane in which origin and cells are given
    Point origin;         //!< the north-western corner
    double cellWidth = 1; //!< metres
    double cellHeight = 1;
    SlopeFunction slope = SlopeFunction::Tobler;
    double pace = 0;            //!< seconds for a metre of flat ground, where paces is empty
    std::vector<float> heights; //!< metres, by cell of the layout; may be empty if slopes do not count
    std::vector<float> paces;   //!< seconds for a metre of flat ground, by cell; may be empty

    bool passable( uint32_t cell ) const { return ( heights.empty() || heights[cell] == heights[cell] ) && ( paces.empty() || paces[cell] == paces[cell] ); }
    double paceOf( uint32_t cell ) const { return paces.empty() ? pace : paces[cell]; }
    double heightOf( uint32_t cell ) const { return heights.empty() ? 0 : heights[cell]; }

    Point centre( int column, int row ) const { return { origin.x + ( column + 0.5 ) * cellWidth, origin.y - ( row + 0.5 ) * cellHeight }; }
    Point centre( uint32_t cell ) const { return centre( layout.column( cell ), layout.row( cell ) ); }
    double length( TerrainMove move ) const { return std::hypot( move.columns * cellWidth, move.rows * cellHeight ); }

    //! The cell around \a at, on the border the one to the south or east; nothing outside the raster or for NaN.
    std::optional<uint32_t> cellAt( Point at ) const;
};

} // namespace lantu
