// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the many joins of points can be of use to anybody.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "travel/road_joins.h"
#include "travel/road_travel.h"

namespace lantu
{

/**
 * The edges that touch each block of cells of the segment index, each once a block: of those for which \a usable is true. Looked for when first asked for, linear in the segments
 * of the block. For one thread.
 */
class EdgesOfBlocks
{
  public:
    //! What tells roughly how far an edge is, in one place of memory.
    struct Edge
    {
        uint32_t number;
        float metres;
        std::array<float, 2> from; //!< from the origin of its block
        std::array<float, 2> to;
    };
    struct Block
    {
        Point origin {};
        std::vector<Edge> edges {};
        bool known = false;
    };

    //! Both must outlive this.
    EdgesOfBlocks( const RoadNetwork &network, const std::vector<bool> &usable );

    const Block &of( size_t block );

  private:
    const RoadNetwork &mNetwork;
    const std::vector<bool> &mUsable;
    std::vector<Block> mBlocks;
    std::vector<uint32_t> mNumbers;
};

/**
 * The ways between a few neighbouring points and the places around them, by all their joins. A join is of no use where it is quicker to stay on the roads and get to the point
 * from another of its joins: whoever is at the place where it leaves the road can do that as well, wherever he comes from. A search outwards from the points tells, with one label
 * for each of them at each place, until it is known of each join; where an edge joins is only looked for when the search has not been at its ends before anybody could walk to it. The search
 * stays within the snap limit around them, goes in rounds of growing time and corrects labels (as Bellman 1958), which are at any moment times of real trips. Of hundreds of edges near a point in a town a handful are left, and no answer
 * changes. What is slower by no more than a rounding stays. Keeps its memory, that of the places of the graph, from points to points; for one thread.
 */
class RoadSurroundings
{
  public:
    static constexpr size_t mostPoints = 4;

    //! A place from which the point is next reached by one of its joins. Backwards: that is next reached from the point.
    struct Way
    {
        uint32_t place;
        uint32_t join;  //!< position in joins() of the point
        double seconds; //!< from the place to the point, access leg included
        double metres;
    };

    //! \a usable: edges that the profile may use. What takes longer than the limit of \a query is left out. Both must outlive this; the direction of the query does not count.
    //! \a patience: so many places are searched for each edge near a point; what is still open then counts as of use.
    RoadSurroundings( const RoadTravel &travel, const std::vector<bool> &usable, bool backwards, const Query &query, double patience );

    //! Of one to mostPoints points, best near each other. In the edges within the snap limit of any and the places around, times the points.
    void look( std::span<const Point> at );

    //! Joins of a point with all that may be of use, in no order; empty: no road near, or no position.
    const std::vector<RoadJoin> &joins( size_t point ) const { return mJoins[point]; }

    //! The ways that are of use, one at most for each place, in the order of the places.
    const std::vector<Way> &ways( size_t point ) const { return mWays[point]; }

    //! Whether somebody who is on the same edge may have use for the join at this position of joins().
    bool isOfUseAlong( size_t point, size_t join ) const;

    //! Metres in the plane: what was found out has to do with roads that come so near to the point, and with no others.
    double radius( size_t point ) const;

  private:
    // Where the labels of a place are, if it has been met.
    struct Row
    {
        uint32_t run = 0;
        uint32_t row = 0;
    };

    // An edge that may join a point, which nobody walks to in less.
    struct Candidate
    {
        double seconds;
        uint32_t edge;
        uint32_t point;
    };

    double secondsOf( uint32_t place, size_t point ) const;
    Point nodeOf( uint32_t place ) const;
    uint32_t rowOf( uint32_t place );
    void findCandidates();
    bool isOfNoUse( const Candidate &candidate ) const;
    void join( const Candidate &candidate );
    void addWays( size_t point, uint32_t join );
    void improved( uint32_t row, double seconds );
    void search();
    void spread( double horizon );
    double slowestWay() const;
    void keepUseful();

    const RoadTravel &mTravel;
    EdgesOfBlocks mEdges;
    double mPatience;
    bool mBackwards;
    double mSnapMetres;
    double mSecondsPerMetre;
    double mLimit;
    double mRoundSeconds;
    const RoadGraph::Arcs &mArcs; // against those of the trips to the point
    std::vector<uint32_t> mNodeOfCopy;
    std::vector<Row> mRows; // by place
    uint32_t mRun = 0;
    std::vector<Point> mAt;
    Point mLow {}; // the search goes no farther
    Point mHigh {};
    std::vector<uint32_t> mSeen; // by edge, the run in which it was found
    std::vector<std::vector<Candidate>> mRounds;
    std::vector<std::vector<RoadJoin>> mJoins; // by point
    std::vector<std::vector<Way>> mWays;       // by point
    // by row
    std::vector<std::array<double, mostPoints>> mSeconds;
    std::vector<uint32_t> mPlaces;
    std::vector<double> mNews;      // the least label that its neighbours do not know; infinity: none
    std::vector<uint32_t> mWaiting; // rows with news
    size_t mSpread = 0;
    size_t mEnough = 0;
};

} // namespace lantu
