// SPDX-License-Identifier: GPL-3.0-or-later
// From ways and places to edges and nodes.
#include "travel/turn_rules.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "travel/road_joins.h"
#include "travel/ways_over.h"

namespace lantu
{

namespace
{

constexpr double samePlace = 0.1; // metres

class Resolver
{
  public:
    Resolver( const OsmRules &rules, const RoadNetwork &network, Progress &progress )
      : mRules( rules ), mNetwork( network ), mProgress( progress ) {}

    TurnRules run()
    {
      findWays();
      for ( const OsmTurn &turn : mRules.turns )
      {
        if ( std::any_of( turn.viaWays.begin(), turn.viaWays.end(), [this]( int64_t way )
               { return mEdgesOf.at( way ).empty(); } ) ||
             mEdgesOf.at( turn.fromWay ).empty() || mEdgesOf.at( turn.toWay ).empty() )
          ++mFound.waysNotThere;
        else if ( turn.viaWays.empty() )
          add( turn );
        else
          addOverWays( turn );
      }
      expandOnly();
      expandOnlyOverWays();
      std::sort( mFound.ways.begin(), mFound.ways.end() );
      mFound.ways.erase( std::unique( mFound.ways.begin(), mFound.ways.end() ), mFound.ways.end() );
      std::sort( mFound.turns.begin(), mFound.turns.end() );
      mFound.turns.erase( std::unique( mFound.turns.begin(), mFound.turns.end() ), mFound.turns.end() );
      placeBarriers();
      return std::move( mFound );
    }

  private:
    // An edge by which a way comes to the node, and the node.
    struct Arm
    {
        uint32_t edge;
        uint32_t node;
        bool ring;
    };

    void findWays()
    {
      for ( const OsmTurn &turn : mRules.turns )
      {
        mEdgesOf.try_emplace( turn.fromWay );
        mEdgesOf.try_emplace( turn.toWay );
        for ( const int64_t way : turn.viaWays )
          mEdgesOf.try_emplace( way );
      }
      if ( mEdgesOf.empty() )
        return;
      for ( uint32_t i = 0; i < mNetwork.edges.size(); ++i )
      {
        if ( i % 65536 == 0 )
          mProgress.check();
        const Road &road = mNetwork.roads[mNetwork.edges[i].road];
        if ( road.osmId == 0 )
          continue;
        if ( const auto asked = mEdgesOf.find( road.osmId ); asked != mEdgesOf.end() )
          asked->second.push_back( i );
      }
    }

    std::vector<Arm> armsOf( int64_t way, Point via ) const
    {
      std::vector<Arm> arms;
      for ( const uint32_t i : mEdgesOf.at( way ) )
      {
        const RoadEdge &edge = mNetwork.edges[i];
        for ( const uint32_t node : { edge.from, edge.to } )
        {
          if ( mNetwork.frame.metres( mNetwork.nodes[node], via ) > samePlace )
            continue;
          arms.push_back( { i, node, edge.from == edge.to } );
          if ( edge.from == edge.to )
            break;
        }
      }
      return arms;
    }

    void add( const OsmTurn &turn )
    {
      const Point via = mNetwork.frame.fromDegrees( turn.via.x, turn.via.y );
      const std::vector<Arm> from = armsOf( turn.fromWay, via );
      const std::vector<Arm> to = armsOf( turn.toWay, via );
      if ( from.empty() || to.empty() || from[0].node != to[0].node )
      {
        ++mFound.notAtJunction;
        return;
      }
      const bool back = turn.fromWay == turn.toWay && !turn.only;
      const auto unclear = []( const std::vector<Arm> &arms )
      { return arms.size() > 1 || arms[0].ring; };
      if ( back && !from[0].ring )
      {
        for ( const Arm &arm : from )
          mFound.turns.push_back( { arm.edge, arm.node, arm.edge } );
      }
      else if ( unclear( from ) || unclear( to ) )
        ++mFound.ambiguous;
      else if ( turn.only )
        mOnly.push_back( { from[0].edge, from[0].node, to[0].edge } );
      else
        mFound.turns.push_back( { from[0].edge, from[0].node, to[0].edge } );
    }

    void addOverWays( const OsmTurn &turn )
    {
      const std::vector<RoadSteps> found = waysOver( mNetwork, mEdgesOf.at( turn.fromWay ), edgesOf( turn.viaWays ), mEdgesOf.at( turn.toWay ) );
      if ( found.size() != 1 )
        ++( found.empty() ? mFound.notAtJunction : mFound.ambiguous );
      else
        ( turn.only ? mOnlyOverWays : mFound.ways ).push_back( found.front() );
    }

    std::vector<std::vector<uint32_t>> edgesOf( const std::vector<int64_t> &ways ) const
    {
      std::vector<std::vector<uint32_t>> edges;
      for ( const int64_t way : std::set( ways.begin(), ways.end() ) )
        edges.push_back( mEdgesOf.at( way ) );
      return edges;
    }

    // The same for who comes over several edges: only the last turn is not free.
    void expandOnlyOverWays()
    {
      std::map<RoadSteps, std::set<uint32_t>> allowed; // by the way up to the last turn
      std::multimap<uint32_t, uint32_t> leaving;       // steps by the node of that turn
      std::set<uint32_t> nodes;
      for ( const RoadSteps &way : mOnlyOverWays )
      {
        allowed[{ way.begin(), way.end() - 1 }].insert( way.back() );
        nodes.insert( firstNode( mNetwork, way.back() ) );
      }
      for ( uint32_t i = 0; !nodes.empty() && i < mNetwork.edges.size(); ++i )
      {
        for ( const uint32_t step : { roadStep( i, false ), roadStep( i, true ) } )
        {
          if ( nodes.count( firstNode( mNetwork, step ) ) )
            leaving.emplace( firstNode( mNetwork, step ), step );
        }
      }
      for ( const auto &[way, last] : allowed )
      {
        const auto [first, end] = leaving.equal_range( lastNode( mNetwork, way.back() ) );
        for ( auto step = first; step != end; ++step )
        {
          if ( last.count( step->second ) )
            continue;
          mFound.ways.push_back( way );
          mFound.ways.back().push_back( step->second );
        }
      }
    }

    // Several relations may allow several turns from one edge: what none of them allows is forbidden.
    void expandOnly()
    {
      if ( mOnly.empty() )
        return;
      std::sort( mOnly.begin(), mOnly.end() );
      std::unordered_map<uint32_t, std::vector<uint32_t>> edgesAt;
      for ( const TurnRule &turn : mOnly )
        edgesAt.try_emplace( turn.viaNode );
      for ( uint32_t i = 0; i < mNetwork.edges.size(); ++i )
      {
        const RoadEdge &edge = mNetwork.edges[i];
        for ( const uint32_t node : { edge.from, edge.to } )
        {
          if ( const auto asked = edgesAt.find( node ); asked != edgesAt.end() && ( asked->second.empty() || asked->second.back() != i ) )
            asked->second.push_back( i );
        }
      }
      for ( size_t first = 0, last = 0; first < mOnly.size(); first = last )
      {
        const auto [fromEdge, viaNode, ignored] = mOnly[first];
        std::vector<uint32_t> allowed;
        for ( ; last < mOnly.size() && mOnly[last].fromEdge == fromEdge && mOnly[last].viaNode == viaNode; ++last )
          allowed.push_back( mOnly[last].toEdge );
        for ( const uint32_t edge : edgesAt.at( viaNode ) )
        {
          if ( std::find( allowed.begin(), allowed.end(), edge ) == allowed.end() )
            mFound.turns.push_back( { fromEdge, viaNode, edge } );
        }
      }
    }

    void placeBarriers()
    {
      Points places;
      for ( const Point barrier : mRules.barriers )
        places.add( 0, mNetwork.frame.fromDegrees( barrier.x, barrier.y ) );
      const RoadJoins joins = joinRoads( mNetwork, Profile::Drive, places, samePlace, mProgress, 1 );
      for ( size_t i = 0; i < places.size(); ++i )
      {
        if ( !joins.any( i ) )
        {
          ++mFound.barriersOffRoad;
          continue;
        }
        const RoadJoin &join = joins.joins[joins.offsets[i]];
        const RoadEdge &edge = mNetwork.edges[join.edge];
        if ( join.along <= samePlace )
          mFound.barrierNodes.push_back( edge.from );
        else if ( edge.metres - join.along <= samePlace )
          mFound.barrierNodes.push_back( edge.to );
        else
          mFound.edgeBarriers.push_back( { join.edge, join.along } );
      }
      std::sort( mFound.barrierNodes.begin(), mFound.barrierNodes.end() );
      mFound.barrierNodes.erase( std::unique( mFound.barrierNodes.begin(), mFound.barrierNodes.end() ), mFound.barrierNodes.end() );
      std::sort( mFound.edgeBarriers.begin(), mFound.edgeBarriers.end() );
    }

    const OsmRules &mRules;
    const RoadNetwork &mNetwork;
    Progress &mProgress;
    TurnRules mFound;
    std::vector<TurnRule> mOnly;          // toEdge: what is allowed
    std::vector<RoadSteps> mOnlyOverWays; // the last step: what is allowed
    std::unordered_map<int64_t, std::vector<uint32_t>> mEdgesOf;
};

} // namespace

TurnRules turnRules( const OsmRules &rules, const RoadNetwork &network, Progress &progress )
{
  return Resolver( rules, network, progress ).run();
}

void applyRules( const TurnRules &rules, RoadNetwork &network )
{
  std::vector<TurnRule> turns = rules.turns;
  std::multimap<uint32_t, uint32_t> edgesAt;
  for ( uint32_t i = 0; !rules.barrierNodes.empty() && i < network.edges.size(); ++i )
  {
    for ( const uint32_t node : std::set { network.edges[i].from, network.edges[i].to } )
    {
      if ( std::binary_search( rules.barrierNodes.begin(), rules.barrierNodes.end(), node ) )
        edgesAt.emplace( node, i );
    }
  }
  for ( const uint32_t node : rules.barrierNodes )
  {
    const auto [first, last] = edgesAt.equal_range( node );
    for ( auto from = first; from != last; ++from )
    {
      for ( auto to = first; to != last; ++to )
      {
        if ( to != from )
          turns.push_back( { from->second, node, to->second } );
      }
    }
  }
  network.turns = std::move( turns );
  std::vector<uint32_t> steps;
  std::vector<uint32_t> ends;
  for ( const RoadSteps &way : rules.ways )
  {
    steps.insert( steps.end(), way.begin(), way.end() );
    ends.push_back( static_cast<uint32_t>( steps.size() ) );
  }
  network.banSteps = std::move( steps );
  network.banEnds = std::move( ends );
  network.barriers = rules.edgeBarriers;
}

} // namespace lantu
