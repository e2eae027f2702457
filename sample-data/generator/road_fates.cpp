// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing roads by what hangs on them.
#include "road_fates.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "line_tools.h"
#include "random.h"

namespace lantu::sample
{

namespace
{

class Fates
{
  public:
    Fates( std::vector<Road> &roads, const Facts &facts )
      : mRoads( roads ), mFacts( facts ), mTaken( roads.size(), false ), mOrder( roads.size() )
    {
      for ( size_t i = 0; i < roads.size(); ++i )
      {
        if ( roads[i].from < 0 )
          continue;
        mAt[roads[i].from].push_back( i );
        mAt[roads[i].to].push_back( i );
      }
      // one shuffled order for all choices
      std::iota( mOrder.begin(), mOrder.end(), size_t { 0 } );
      Random random( 95 );
      for ( size_t i = mOrder.size(); i > 1; --i )
        std::swap( mOrder[i - 1], mOrder[static_cast<size_t>( random.below( static_cast<int>( i ) ) )] );
    }

    void run()
    {
      islands();
      gaps();
      oneways();
      states( RoadState::Closed, closedRoads, Rank::Village, Rank::Township, 800 );
      states( RoadState::Building, roadsUnderConstruction, Rank::Village, Rank::County, 800 );
      states( RoadState::Seasonal, seasonalRoads, Rank::Group, Rank::Group, 300 );
      duplicates();
    }

  private:
    // Calls until \a enough have been chosen; an ordinary road only, and one that meets others.
    template<class Choose>
    void choose( size_t enough, Choose chosen )
    {
      size_t count = 0;
      for ( const size_t i : mOrder )
      {
        if ( count == enough )
          return;
        const Road &road = mRoads[i];
        if ( mTaken[i] || road.from < 0 || road.from == road.to || road.bridge || road.tunnel || !chosen( i, count ) )
          continue;
        mTaken[i] = true;
        ++count;
      }
    }

    // The roads reached from a node without one road, as long as they are no more than \a most; else none.
    std::vector<size_t> partWithout( size_t without, int node, size_t most ) const
    {
      std::set<size_t> found;
      std::vector<int> nodes { node };
      std::set<int> seen { node };
      while ( !nodes.empty() )
      {
        const int here = nodes.back();
        nodes.pop_back();
        for ( const size_t i : mAt.at( here ) )
        {
          if ( i == without )
            continue;
          found.insert( i );
          if ( found.size() > most )
            return {};
          if ( const int next = mRoads[i].after( here ); seen.insert( next ).second )
            nodes.push_back( next );
        }
      }
      return { found.begin(), found.end() };
    }

    void islands()
    {
      constexpr size_t fewest = 4;
      constexpr size_t mostRoads = 40;
      choose( islandMetres.size(), [&]( size_t i, size_t count )
        {
        Road &road = mRoads[i];
        const double whole = lineLength( road.line );
        if ( road.rank != Rank::Village || whole < islandMetres[count] + 150 )
          return false;
        const std::vector<size_t> beyond = partWithout( i, road.to, mostRoads );
        if ( beyond.size() < fewest )
          return false;
        for ( const size_t other : beyond )
          mTaken[other] = true;
        road.line = partOf( road.line, islandMetres[count], whole );
        return true; } );
    }

    void gaps()
    {
      choose( gapMetres.size(), [&]( size_t i, size_t count )
        {
        Road &road = mRoads[i];
        const double whole = lineLength( road.line );
        const bool endsAlone = mAt.at( road.to ).size() == 1;
        if ( road.rank != Rank::Group || !endsAlone || mAt.at( road.from ).size() < 2 || whole < 300 )
          return false;
        road.line = partOf( road.line, gapMetres[count], whole );
        return true; } );
    }

    // True if one gets from one end to the other over few other roads that are open both ways.
    bool hasWayRound( size_t i ) const
    {
      constexpr int mostRoads = 14;
      std::set<int> seen { mRoads[i].from };
      std::vector<int> nodes { mRoads[i].from };
      for ( int far = 0; far < mostRoads && !nodes.empty(); ++far )
      {
        std::vector<int> next;
        for ( const int node : nodes )
        {
          for ( const size_t other : mAt.at( node ) )
          {
            if ( other == i || mTaken[other] )
              continue;
            if ( const int end = mRoads[other].after( node ); seen.insert( end ).second )
              next.push_back( end );
          }
        }
        nodes = next;
      }
      return seen.count( mRoads[i].to ) > 0;
    }

    void oneways()
    {
      constexpr double near = 7000;
      Random random( 96 );
      choose( onewayStreets, [&]( size_t i, size_t )
        {
        Road &road = mRoads[i];
        const bool inTown = std::any_of( mFacts.counties.begin(), mFacts.counties.end(), [&]( const CountyFact &county )
          { return distance( county.seat, road.line.front() ) < near; } );
        if ( !inTown || road.rank > Rank::Provincial || lineLength( road.line ) > 2500 || !hasWayRound( i ) )
          return false;
        road.oneway = random.chance( 0.5 ) ? 1 : -1;
        return true; } );
    }

    void states( RoadState state, int count, Rank least, Rank greatest, double shortest )
    {
      choose( static_cast<size_t>( count ), [&]( size_t i, size_t )
        {
        Road &road = mRoads[i];
        if ( road.rank < least || road.rank > greatest || lineLength( road.line ) < shortest )
          return false;
        road.state = state;
        return true; } );
    }

    void duplicates()
    {
      std::vector<Road> copies;
      choose( duplicateRoads, [&]( size_t i, size_t )
        {
        if ( mRoads[i].rank != Rank::Group || mAt.at( mRoads[i].to ).size() != 1 )
          return false;
        copies.push_back( mRoads[i] );
        return true; } );
      mRoads.insert( mRoads.end(), copies.begin(), copies.end() );
    }

    std::vector<Road> &mRoads;
    const Facts &mFacts;
    std::vector<bool> mTaken;
    std::vector<size_t> mOrder;
    std::map<int, std::vector<size_t>> mAt; // roads by node
};

} // namespace

void giveFates( std::vector<Road> &roads, const Facts &facts )
{
  Fates( roads, facts ).run();
}

} // namespace lantu::sample
