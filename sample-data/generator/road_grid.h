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

//! A straight way between two nodes that are not neighbours: a place for a bridge, or a tunnel. Rank None until it is built.
struct Link
{
    int from, to;
    bool tunnel;
    Rank rank;
    int route;
};

/**
 * Nodes about 500 m apart, each moved to lower ground near it, joined to their eight neighbours. A road once built
 * is cheap to use again, so that paths run together and part at junctions. Built edges and bridges never cross
 * each other between nodes nor, bridges aside, a river that cannot be forded.
 */
class RoadGrid
{
  public:
    static constexpr double spacing = 500;
    static constexpr int columns = static_cast<int>( area::width / spacing );
    static constexpr int rows = static_cast<int>( area::height / spacing );

    RoadGrid( const Terrain &terrain, const std::vector<River> &rivers, const PartIndex &barriers, const Mosaic &mosaic );

    int size() const { return columns * rows; }
    bool usable( int node ) const { return mCells[index( node )] >= 0; }
    Point at( int node ) const { return mPlaces[index( node )]; }
    double height( int node ) const { return static_cast<double>( mHeights[index( node )] ); }
    //! The cell of the mosaic in which the node lies, by its seed; -1 outside and in the water.
    int cell( int node ) const { return mCells[index( node )]; }
    //! Directions 0..7, counter-clockwise from east; -1 beyond the grid.
    int neighbour( int node, int direction ) const;
    int nearestNode( Point at ) const;

    Rank rank( int node, int direction ) const;
    int route( int node, int direction ) const;
    int degree( int node ) const;
    const std::vector<Link> &links() const { return mLinks; }
    const std::vector<int> &linksAt( int node ) const { return mLinksAt[index( node )]; }

    //! Builds the cheapest road between two nodes. False if there is no way.
    bool connect( int from, int to, Rank rank, int route );

    //! Builds the cheapest road from a node to the net, if there is a way.
    bool attach( int from, Rank rank, int route );

    //! The nodes of the cheapest way for a road of its own that shares nothing with the net; rivers are bridged anywhere.
    std::vector<int> separatePath( int from, int to );

    //! Other roads shall not run along this line, nor later separate paths come near it.
    void keepClearOf( const Line &line );

    //! Takes kinks out of through roads by moving their nodes a little, as long as nothing comes to cross; \a fixed by node.
    void straighten( const std::vector<bool> &fixed );

  private:
    static size_t index( int node ) { return static_cast<size_t>( node ); }
    size_t edge( int node, int direction ) const;
    void block();
    void placeBridges( const std::vector<River> &rivers );
    void addLink( const Link &link );
    double cost( int node, int next, int direction, Rank rank ) const;
    double separateCost( int node, int next, int direction ) const;
    template<class Done>
    int search( int from, int towards, Rank rank, Done done );
    template<class Reach>
    void reachTunnels( int node, Reach reach ) const;
    void build( int from, int to, Rank rank, int route );
    bool mayMove( int node, Point to ) const;

    const Terrain &mTerrain;
    const PartIndex &mBarriers;
    std::vector<Point> mPlaces;
    std::vector<float> mHeights;
    std::vector<int> mCells;
    std::vector<uint8_t> mWater;
    std::vector<double> mWhim;     //!< makes some ground dearer than its slope says: woods, fields, owners
    std::vector<uint8_t> mCrowded; //!< 0..3: how near a motorway is
    // of the edges east, north-east, north and north-west of each node
    std::vector<Rank> mRanks;
    std::vector<uint16_t> mRoutes;
    std::vector<uint8_t> mBlocked;
    std::vector<Link> mLinks;
    std::vector<std::vector<int>> mLinksAt;
    PartIndex mTunnels;
    // of the search going on
    std::vector<double> mCosts;
    std::vector<int> mParents;
    std::vector<int> mStamps;
    int mStamp = 0;
};

} // namespace lantu::sample
