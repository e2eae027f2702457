// SPDX-License-Identifier: GPL-3.0-or-later
// Roads as paths over a loose 500 m grid that keep to gentle slopes.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "admin.h"
#include "grid.h"
#include "part_index.h"
#include "terrain.h"

namespace lantu::sample
{

//! Road classes from the least to the greatest; the order of the schema's domain is the reverse.
enum class Rank : uint8_t
{
  None,
  Track,
  Group,
  Village,
  Township,
  County,
  Provincial,
  National,
  Motorway
};

struct Tunnel
{
    int from, to;
    Rank rank;
    int route;
};

/**
 * Nodes about 500 m apart, each moved to lower ground near it, joined to their eight neighbours. A road once built
 * is cheap to use again, so that paths run together and part at junctions. Two roads never cross between nodes.
 */
class RoadGrid
{
  public:
    static constexpr double spacing = 500;
    static constexpr int columns = static_cast<int>( area::width / spacing );
    static constexpr int rows = static_cast<int>( area::height / spacing );

    RoadGrid( const Terrain &terrain, const PartIndex &barriers, const Mosaic &mosaic );

    int size() const { return columns * rows; }
    bool usable( int node ) const { return mCells[index( node )] >= 0; }
    Point at( int node ) const { return mPlaces[index( node )]; }
    double height( int node ) const { return static_cast<double>( mHeights[index( node )] ); }
    //! The cell of the mosaic in which the node lies, by its seed; -1 outside.
    int cell( int node ) const { return mCells[index( node )]; }
    //! Directions 0..7, counter-clockwise from east; -1 beyond the grid.
    int neighbour( int node, int direction ) const;
    int nearestNode( Point at ) const;

    Rank rank( int node, int direction ) const;
    int route( int node, int direction ) const;
    bool crossesRiver( int node, int direction ) const;
    int degree( int node ) const;
    const std::vector<Tunnel> &tunnels() const { return mTunnels; }
    bool atTunnel( int node ) const { return mAtTunnel[index( node )] != 0; }

    //! Builds the cheapest road between two nodes. False if there is no way.
    bool connect( int from, int to, Rank rank, int route );

    //! Builds the cheapest road from a node to the net, if it costs no more than \a limit.
    bool attach( int from, Rank rank, double limit );

    //! The nodes of the cheapest way for a road of its own that shares nothing with the net; rivers are bridged anywhere.
    std::vector<int> separatePath( int from, int to );

  private:
    static size_t index( int node ) { return static_cast<size_t>( node ); }
    size_t edge( int node, int direction ) const;
    double cost( int node, int next, int direction, Rank rank ) const;
    template<class Done>
    int search( int from, int towards, Rank rank, double limit, Done done );
    void build( int from, int to, Rank rank, int route );

    const Terrain &mTerrain;
    const PartIndex &mBarriers;
    std::vector<Point> mPlaces;
    std::vector<float> mHeights;
    std::vector<int> mCells;
    // of the edges east, north-east, north and north-west of each node
    std::vector<Rank> mRanks;
    std::vector<uint16_t> mRoutes;
    std::vector<uint8_t> mRivers;
    std::vector<Tunnel> mTunnels;
    std::vector<uint8_t> mAtTunnel;
    // of the search going on
    std::vector<double> mCosts;
    std::vector<int> mParents;
    std::vector<int> mStamps;
    int mStamp = 0;
};

} // namespace lantu::sample
