// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the many joins of a point can be of use to anybody.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "travel/road_joins.h"
#include "travel/road_travel.h"

namespace lantu
{

/**
 * The edges that touch each block of cells of the segment index, each once a block. Of those for which \a usable is true. Linear in the segments of the cells; in parallel.
 */
class EdgesOfBlocks
{
  public:
    EdgesOfBlocks( const RoadNetwork &network, const std::vector<bool> &usable );

    std::span<const uint32_t> of( size_t block ) const { return { mEdges.data() + mOffsets[block], mEdges.data() + mOffsets[block + 1] }; }

  private:
    std::vector<size_t> mOffsets;
    std::vector<uint32_t> mEdges;
};

/**
 * The ways between one point and the places around it, by all its joins. A join is of no use where it is quicker to stay on the roads and get to the point from
 * another of its joins: whoever is at the place where it leaves the road can do that as well, wherever he comes from. A search outwards from the point tells (Dijkstra
 * 1959), until it is known of each; where an edge joins is only looked for when the search has not been at its ends before anybody could walk to it. Of hundreds of edges near a point in a town a handful are left, and no answer changes. What is slower by no more than
 * a rounding stays. Keeps its memory, that of the places of the graph, from point to point; for one thread.
 */
class RoadSurroundings
{
  public:
    //! A place from which the point is next reached by one of its joins. Backwards: that is next reached from the point.
    struct Way
    {
        uint32_t place;
        uint32_t join;  //!< position in joins()
        double seconds; //!< from the place to the point, access leg included
        double metres;
    };

    //! \a edges are those the profile may use. What takes longer than the limit of \a query is left out. Both must outlive this; the direction of the query does not count.
    //! \a patience: so many places are searched for each edge near the point; what is still open then counts as of use.
    RoadSurroundings( const RoadTravel &travel, const EdgesOfBlocks &edges, bool backwards, const Query &query, double patience );

    //! In the edges within the snap limit and in the places around them, with a logarithm.
    void look( Point at );

    //! Joins of the last point with all that may be of use, in no order; empty: no road near, or no position.
    const std::vector<RoadJoin> &joins() const { return mJoins; }

    //! The ways that are of use, one at most for each place, in the order of the places.
    const std::vector<Way> &ways() const { return mWays; }

    //! Whether somebody who is on the same edge may have use for the join at this position.
    bool isOfUseAlong( size_t join ) const;

    //! Metres in the plane: what was found out has to do with roads that come so near to the point, and with no others.
    double radius() const;

  private:
    struct Label
    {
        double seconds = std::numeric_limits<double>::infinity();
        uint32_t run = 0;
        bool wanted = false; // a way ends here that may be the best, and it is not settled yet
    };

    struct Waiting
    {
        double seconds;
        uint32_t place;                                                                  // or behind all places an edge of mFar
        bool operator<( const Waiting &other ) const { return seconds > other.seconds; } // the quickest on top of a heap
    };

    // An edge whose join has not been looked for.
    struct FarEdge
    {
        uint32_t edge;
        double seconds; // nobody walks there in less
        bool looked = false;
    };

    double secondsOf( uint32_t place ) const { return mLabels[place].run == mRun ? mLabels[place].seconds : std::numeric_limits<double>::infinity(); }
    Label &labelOf( uint32_t place );
    void findEdges();
    bool isOfNoUse( const FarEdge &far ) const;
    void join( FarEdge &far );
    void addWays( uint32_t join );
    void offer( uint32_t place, double seconds );
    void push( const Waiting &waiting );
    void search();
    void keepUseful();

    const RoadTravel &mTravel;
    const EdgesOfBlocks &mEdges;
    double mPatience;
    bool mBackwards;
    double mSnapMetres;
    double mSecondsPerMetre;
    double mLimit;
    const RoadGraph::Arcs &mArcs; // against those of the trips to the point
    std::vector<uint32_t> mNodeOfCopy;
    std::vector<Label> mLabels;
    uint32_t mRun = 0;
    Point mAt;
    std::vector<uint32_t> mSeen; // by edge, the run in which it was found
    std::vector<FarEdge> mFar;
    std::vector<RoadJoin> mJoins;
    std::vector<Way> mWays;
    std::vector<Waiting> mHeap;
    std::vector<uint32_t> mSettled;
    size_t mWanted = 0; // places
};

} // namespace lantu
