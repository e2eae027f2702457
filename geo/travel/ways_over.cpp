// SPDX-License-Identifier: GPL-3.0-or-later
// Depth first over a handful of edges.
#include "travel/ways_over.h"

#include <algorithm>
#include <set>

namespace lantu
{

namespace
{

constexpr size_t mostBetween = 64;
constexpr size_t enough = 2;

bool isOpen( const RoadNetwork &network, uint32_t step )
{
  const Oneway oneway = network.roads[network.edges[edgeOfStep( step )].road].oneway;
  return oneway == Oneway::Both || ( oneway == Oneway::Along ) == isAlong( step );
}

std::vector<uint32_t> openSteps( const RoadNetwork &network, std::span<const uint32_t> edges )
{
  std::vector<uint32_t> steps;
  for ( const uint32_t edge : edges )
  {
    for ( const bool along : { true, false } )
    {
      if ( isOpen( network, roadStep( edge, along ) ) )
        steps.push_back( roadStep( edge, along ) );
    }
  }
  return steps;
}

class WaysSearch
{
  public:
    WaysSearch( const RoadNetwork &network, const std::vector<std::vector<uint32_t>> &between, std::span<const uint32_t> to )
      : mNetwork( network ), mBetween( between ), mTo( openSteps( network, to ) )
    {
      for ( const std::vector<uint32_t> &road : between )
      {
        const std::vector<uint32_t> steps = openSteps( network, road );
        mSteps.insert( mSteps.end(), steps.begin(), steps.end() );
      }
    }

    void from( uint32_t step )
    {
      mWay = { step };
      mPassed = { lastNode( mNetwork, step ) };
      goOn();
    }

    std::vector<RoadSteps> found() const { return mFound; }

  private:
    void goOn()
    {
      const uint32_t node = lastNode( mNetwork, mWay.back() );
      if ( passesAll() )
      {
        for ( const uint32_t last : mTo )
        {
          if ( firstNode( mNetwork, last ) != node || mFound.size() == enough )
            continue;
          mFound.push_back( mWay );
          mFound.back().push_back( last );
        }
      }
      for ( const uint32_t step : mSteps )
      {
        if ( mFound.size() == enough )
          return;
        const uint32_t next = lastNode( mNetwork, step );
        if ( firstNode( mNetwork, step ) != node || !mPassed.insert( next ).second )
          continue;
        mWay.push_back( step );
        goOn();
        mWay.pop_back();
        mPassed.erase( next );
      }
    }

    bool passesAll() const
    {
      return std::all_of( mBetween.begin(), mBetween.end(), [this]( const std::vector<uint32_t> &road )
        { return std::any_of( mWay.begin() + 1, mWay.end(), [&road]( uint32_t step )
            { return std::find( road.begin(), road.end(), edgeOfStep( step ) ) != road.end(); } ); } );
    }

    const RoadNetwork &mNetwork;
    const std::vector<std::vector<uint32_t>> &mBetween;
    std::vector<uint32_t> mTo;
    std::vector<uint32_t> mSteps; // between
    RoadSteps mWay;
    std::set<uint32_t> mPassed;
    std::vector<RoadSteps> mFound;
};

} // namespace

std::vector<RoadSteps> waysOver( const RoadNetwork &network, std::span<const uint32_t> from, const std::vector<std::vector<uint32_t>> &between, std::span<const uint32_t> to )
{
  size_t count = 0;
  std::set<uint32_t> ends; // of the roads between
  for ( const std::vector<uint32_t> &road : between )
  {
    count += road.size();
    for ( const uint32_t edge : road )
      ends.insert( { network.edges[edge].from, network.edges[edge].to } );
  }
  if ( count > mostBetween )
    return {};
  WaysSearch search( network, between, to );
  for ( const uint32_t step : openSteps( network, from ) )
  {
    if ( ends.count( lastNode( network, step ) ) )
      search.from( step );
  }
  return search.found();
}

} // namespace lantu
