// SPDX-License-Identifier: GPL-3.0-or-later
// Small terrains for tests, and a plain search over them that shares nothing with the one under test.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "travel/barriers.h"
#include "travel/terrain.h"

namespace lantu::test
{

//! A terrain of tests: numbers row by row from the north, NaN where impassable.
struct Ground
{
    int columns = 0;
    int rows = 0;
    double cellWidth = 30;
    double cellHeight = 30;
    std::vector<double> heights;
    std::vector<double> kmh; //!< empty: Tobler's own speed
    SlopeFunction slope = SlopeFunction::Tobler;

    static Ground flat( int columns, int rows, double cell = 30 );

    //! One letter a cell: '.' open, '#' impassable.
    static Ground drawn( const std::string &picture, double cell = 30 );

    double &height( int column, int row ) { return heights[static_cast<size_t>( row * columns + column )]; }
    bool passable( int column, int row ) const;
    Terrain terrain() const;
    Point centre( int column, int row ) const;

    //! Seconds of the step by the rule of terrain.h, infinite if it is closed.
    double step( int column, int row, int right, int down, const std::vector<Segment> &barriers ) const;

    //! Plain Dijkstra with a binary heap. Backwards: times of trips to the source.
    std::vector<double> dijkstra( const std::vector<std::pair<int, int>> &sources, bool backwards, int directions, const std::vector<Segment> &barriers = {} ) const;
};

//! The north-western corner of the grounds, in the plane of testFrame().
inline constexpr Point groundCorner { 500000, 3300000 };

//! Lines as a barrier layer.
BarrierLayer barrierLines( const std::vector<std::vector<Point>> &lines );

//! Least seconds from (or to) the sources for each cell, row by row, by the search under test.
std::vector<double> swept( const Terrain &terrain, const Barriers &barriers, const std::vector<std::pair<int, int>> &sources, bool backwards, int directions, bool parallel = false );

} // namespace lantu::test
