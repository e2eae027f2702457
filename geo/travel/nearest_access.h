// SPDX-License-Identifier: GPL-3.0-or-later
// The nearest supply of a demand over all edges within reach, without looking at most of them.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "travel/least_costs.h"
#include "travel/reach.h"
#include "travel/road_joins.h"
#include "travel/road_search.h"

namespace lantu
{

/**
 * Fills in answers of Nearest, whose rows must be as resize() left them. Every edge within the snap limit is a join, at its place nearest to the demand; the best trip wins, whatever its
 * join and whether it goes round by the nodes or along the edge itself. Blocks of cells are visited outwards, cells and edges around which nothing can be had
 * in time are passed over, and it ends where the walk alone takes too long (branch and bound): the answer is that of looking at each.
 *
 * \a Costs knows the supplies: anySupply(); least(), lower bounds of the other two; costAt( join ), the least cost by way of the ends of its edge; and alongTheEdge( join,
 * secondsPerMetre, offer ), which offers the cost from each supply on the same edge. For one thread.
 */
template<class Costs>
class NearestAccess
{
  public:
    //! \a usable is that of usableEdges() and lives as long.
    NearestAccess( const RoadNetwork &network, const std::vector<bool> &usable, const Query &query )
      : mNetwork( network ), mUsable( usable ), mQuery( query ), mSecondsPerMetre( 1 / query.accessMetresPerSecond ), mPlanePace( mSecondsPerMetre / mostStretch * ( 1 - 1e-9 ) ), mRadius( query.snapMetres * mostStretch ), mNearest( network, usable, query.snapMetres, 1 ) {}

    /**
     * The row \a demand of \a answers, one for each of \a sets. \a more are joins besides those of the network, nearest first, of the first set; those of its costs.
     */
    void answer( Point at, size_t demand, std::span<const Costs *const> sets, std::span<Nearest *const> answers, std::span<const RoadJoin> more = {} )
    {
      mAt = at;
      mSets = sets;
      mBest.assign( sets.size(), {} );
      mAround.resize( std::max( mAround.size(), sets.size() ) );
      mTried.clear();
      for ( const RoadJoin &join : more )
        offer( join, *sets.front(), mBest.front() );
      for ( size_t set = 0; set < sets.size(); ++set )
        sets[set]->least().lookAround( at, mAround[set] );
      mFarthest = farthest();
      lookAround();
      for ( size_t set = 0; set < sets.size(); ++set )
      {
        if ( sets[set]->anySupply() ) // else NoSupply
          fill( demand, mBest[set], more, *answers[set] );
      }
    }

  private:
    struct Best
    {
        TripCost cost;
        double accessMetres = 0;
    };

    double farthest() const
    {
      double most = 0;
      for ( size_t set = 0; set < mSets.size(); ++set )
        most = std::max( most, mAround[set].farthest( mBest[set].cost.seconds, mPlanePace ) );
      return most;
    }

    //! False if nobody is served over this edge as soon, who has so many metres in the plane to walk there.
    bool isWorth( uint32_t edge, double metres ) const
    {
      const double walk = metres * mPlanePace;
      for ( size_t set = 0; set < mSets.size(); ++set )
      {
        if ( const float least = mSets[set]->least().ofEdge( edge ); least < std::numeric_limits<float>::infinity() && walk + static_cast<double>( least ) <= mBest[set].cost.seconds )
          return true;
      }
      return false;
    }

    //! Bits of the cells of a block where somebody may be.
    uint32_t worthCells( size_t block, const SegmentIndex::Squares &toColumns, const SegmentIndex::Squares &toRows ) const
    {
      uint32_t cells = 0;
      for ( size_t set = 0; set < mSets.size(); ++set )
        cells |= mSets[set]->least().worthCells( block, mBest[set].cost.seconds, mPlanePace, mFarthest, toColumns, toRows );
      return cells;
    }

    //! Of the cells of a block; one at least.
    static uint32_t nearestOf( uint32_t cells, const SegmentIndex::Squares &toColumns, const SegmentIndex::Squares &toRows )
    {
      auto nearest = static_cast<uint32_t>( std::countr_zero( cells ) );
      float least = std::numeric_limits<float>::infinity();
      for ( ; cells != 0; cells &= cells - 1 )
      {
        const auto cell = static_cast<uint32_t>( std::countr_zero( cells ) );
        if ( const float square = toColumns[cell % SegmentIndex::block] + toRows[cell / SegmentIndex::block]; square < least )
        {
          least = square;
          nearest = cell;
        }
      }
      return nearest;
    }

    void lookAround()
    {
      const SegmentIndex &segments = mNetwork.segments;
      if ( segments.cells() == 0 )
        return;
      constexpr size_t cellsOfBlock = SegmentIndex::cellsOfBlock;
      // what is found there closes many others
      const size_t own = segments.cellAt( mAt );
      lookInto( own );
      segments.eachBlockAround(
        mAt, [this]
        { return mFarthest; },
        [&]( size_t block, const SegmentIndex::Squares &toColumns, const SegmentIndex::Squares &toRows )
        {
        uint32_t cells = worthCells( block, toColumns, toRows );
        if ( block == own / cellsOfBlock )
          cells &= ~( 1U << own % cellsOfBlock );
        while ( cells != 0 )
        {
          const uint32_t cell = nearestOf( cells, toColumns, toRows );
          cells &= ~( 1U << cell );
          const double before = mFarthest;
          lookInto( block * cellsOfBlock + cell );
          if ( mFarthest < before )
            cells &= worthCells( block, toColumns, toRows );
        } } );
    }

    void lookInto( size_t cell )
    {
      const SegmentIndex &segments = mNetwork.segments;
      const Point at = mAt;
      segments.eachOfCell( cell, [&]( uint32_t segment )
        {
        const Point a = segments.points()[segment];
        const Point b = segments.points()[segment + 1];
        const uint32_t edge = segments.owner( segment );
        // to a rectangle around it, then to the segment
        const double aside = std::max( std::min( a.x, b.x ) - at.x, at.x - std::max( a.x, b.x ) );
        const double above = std::max( std::min( a.y, b.y ) - at.y, at.y - std::max( a.y, b.y ) );
        if ( !isWorth( edge, std::max( { 0.0, aside, above } ) ) )
          return;
        if ( const double metres = std::sqrt( nearestPlace( a, b, at ).square ); metres <= mRadius && isWorth( edge, metres ) )
          tryEdge( edge ); } );
    }

    void tryEdge( uint32_t edge )
    {
      if ( !mUsable[edge] || std::find( mTried.begin(), mTried.end(), edge ) != mTried.end() )
        return;
      mTried.push_back( edge );
      const RoadJoin join = joinAt( mNetwork, mAt, mNetwork.segments.nearestOfLine( mAt, mNetwork.edges[edge].firstSegment ) );
      if ( join.accessMetres > mQuery.snapMetres )
        return;
      for ( size_t set = 0; set < mSets.size(); ++set )
        offer( join, *mSets[set], mBest[set] );
      mFarthest = farthest();
    }

    void offer( const RoadJoin &join, const Costs &costs, Best &best ) const
    {
      const auto take = [&]( const TripCost &cost )
      {
        const TripCost whole = cost.plus( join.accessMetres * mSecondsPerMetre, join.accessMetres );
        // among equals the shorter walk, so that it does not matter which was looked at first
        if ( whole < best.cost || ( whole.reached() && !( best.cost < whole ) && join.accessMetres < best.accessMetres ) )
          best = { whole, join.accessMetres };
      };
      take( costs.costAt( join ) );
      costs.alongTheEdge( join, mSecondsPerMetre, take );
    }

    void fill( size_t i, const Best &best, std::span<const RoadJoin> more, Nearest &answer )
    {
      if ( !best.cost.reached() )
      {
        const std::span<const RoadJoin> own = mNearest.joins( mAt );
        if ( own.empty() && more.empty() )
        {
          answer.reason[i] = Reason::NoRoadNear;
          return;
        }
        answer.reason[i] = Reason::Disconnected;
        answer.accessMetres[i] = std::min( own.empty() ? more.front().accessMetres : own.front().accessMetres, more.empty() ? own.front().accessMetres : more.front().accessMetres );
        return;
      }
      answer.supply[i] = static_cast<int32_t>( best.cost.origin );
      answer.seconds[i] = best.cost.seconds;
      answer.metres[i] = best.cost.metres;
      answer.accessMetres[i] = best.accessMetres;
      answer.accessSeconds[i] = best.accessMetres * mSecondsPerMetre;
      answer.reason[i] = best.cost.seconds <= mQuery.limitSeconds ? Reason::Ok : Reason::BeyondLimit;
    }

    const RoadNetwork &mNetwork;
    const std::vector<bool> &mUsable;
    Query mQuery;
    double mSecondsPerMetre;
    double mPlanePace; // no more than the seconds that a metre in the plane takes
    double mRadius;    // metres in the plane, no less than the snap limit
    RoadJoiner mNearest;
    // of the demand being answered
    Point mAt {};
    std::span<const Costs *const> mSets;
    double mFarthest = 0;    // metres in the plane: nothing beyond is worth while
    std::vector<Best> mBest; // by set
    std::vector<LeastCosts::Around> mAround;
    std::vector<uint32_t> mTried; // edges
};

} // namespace lantu
