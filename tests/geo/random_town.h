// SPDX-License-Identifier: GPL-3.0-or-later
// Random small road networks whose topology is known because it was drawn so, and the shortest times over them by brute force.
#pragma once

#include <memory>
#include <vector>

#include "place/points.h"
#include "roads_support.h"
#include "travel/reach.h"
#include "travel/road_network.h"

namespace lantu::test
{

//! A road between two places that meets others there and nowhere else.
struct PlannedRoad
{
    size_t from;
    size_t to;
    std::vector<Point> line;
    Road rules;
};

/**
 * A jittered grid of bent roads of every class with lost, closed and one-way ones; diagonals that cross on the ground, or over and under
 * each other; long bridges; roads drawn twice; loops; lines without length; an island. Points on places, on roads, beside them and too
 * far away, some twice, one without position. Equal seeds make equal towns.
 */
struct Town
{
    struct Options
    {
        bool oneways = true;
        bool lessRoads = false; //!< every seventh road is left out, all else being equal
        bool moreRoads = false; //!< six lines across it are in the network and not in roads, all else being equal
    };

    explicit Town( unsigned seed, Options options );
    explicit Town( unsigned seed )
      : Town( seed, Options() ) {}

    std::vector<Point> places;
    std::vector<PlannedRoad> roads;             //!< in the order of their rows
    std::shared_ptr<const RoadNetwork> network; //!< what buildNetwork() makes of the rows
    Points demand;
    Points supply;

    //! Places, and points on one road, of roads open to \a profile; none where another road passes over or under.
    Points onRoads( Profile profile ) const;

    /**
     * Seconds from each of \a from to each of \a to, infinity where there is no way. Nothing in it but PlannedRoad and Frame is shared with
     * the program: points join every road within the snap limit by looking at every one, then Dijkstra's algorithm
     * over a graph in which each join is a node.
     */
    std::vector<std::vector<double>> secondsByBruteForce( Profile profile, const Points &from, const Points &to, const Query &query, double walkMetresPerSecond ) const;
};

//! Where a point joins a road.
struct BruteJoin
{
    size_t point;
    size_t road;
    double along;
    double access;
};

//! The roads within the snap limit of each point that are open to the profile, by looking at every one.
std::vector<BruteJoin> joinsByBruteForce( const std::vector<PlannedRoad> &roads, Profile profile, const Points &points, double snapMetres );

} // namespace lantu::test
