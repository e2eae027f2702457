// SPDX-License-Identifier: GPL-3.0-or-later
// Strong components, and what lies outside the largest of them.
#include "travel/network_traps.h"

#include <algorithm>

#include "travel/union_find.h"

namespace lantu
{

namespace
{

constexpr uint32_t none = 0xffffffff;

class Traps
{
  public:
    Traps( const RoadNetwork &network, const std::vector<uint32_t> &components, const EdgesOfNodes &edgesOf, Progress &progress )
      : mNetwork( network ), mComponents( components ), mEdgesOf( edgesOf ), mProgress( progress ) {}

    std::vector<OnewayTrap> run()
    {
      const auto oneway = [this]( uint32_t i )
      { return mComponents[i] == 0 && roadOf( i ).oneway != Oneway::Both; };
      bool any = false;
      for ( uint32_t i = 0; i < mNetwork.edges.size() && !any; ++i )
        any = oneway( i );
      if ( !any )
        return {};
      findStrong();
      const uint32_t core = largestStrong();
      const std::vector<uint8_t> from = reached( core, false );
      const std::vector<uint8_t> to = reached( core, true );
      return grouped( core, from, to );
    }

  private:
    const Road &roadOf( uint32_t edge ) const { return mNetwork.roads[mNetwork.edges[edge].road]; }
    bool goesAlong( uint32_t edge ) const { return roadOf( edge ).oneway != Oneway::Against; }
    bool goesAgainst( uint32_t edge ) const { return roadOf( edge ).oneway != Oneway::Along; }

    // The node that the edge leads to from this one; none if it may not be driven that way.
    uint32_t next( uint32_t node, uint32_t i, bool backwards ) const
    {
      const RoadEdge &edge = mNetwork.edges[i];
      if ( mComponents[i] != 0 )
        return none;
      if ( edge.from == node && ( backwards ? goesAgainst( i ) : goesAlong( i ) ) )
        return edge.to;
      if ( edge.to == node && ( backwards ? goesAlong( i ) : goesAgainst( i ) ) )
        return edge.from;
      return none;
    }

    void findStrong()
    {
      const size_t count = mNetwork.nodes.size();
      mStrong.assign( count, none );
      std::vector<uint32_t> index( count, none );
      std::vector<uint32_t> low( count, 0 );
      std::vector<uint32_t> stack;
      struct Call
      {
          uint32_t node;
          size_t arm;
      };
      std::vector<Call> calls;
      uint32_t counter = 0;
      for ( uint32_t root = 0; root < count; ++root )
      {
        if ( root % 65536 == 0 )
          mProgress.check();
        if ( index[root] != none )
          continue;
        const auto enter = [&]( uint32_t node )
        {
          index[node] = low[node] = counter++;
          stack.push_back( node );
          calls.push_back( { node, 0 } );
        };
        enter( root );
        while ( !calls.empty() )
        {
          const uint32_t node = calls.back().node;
          const auto arms = mEdgesOf.of( node );
          if ( calls.back().arm < arms.size() )
          {
            const uint32_t other = next( node, arms[calls.back().arm++], false );
            if ( other == none )
              continue;
            if ( index[other] == none )
              enter( other );
            else if ( mStrong[other] == none )
              low[node] = std::min( low[node], index[other] );
            continue;
          }
          calls.pop_back();
          if ( !calls.empty() )
            low[calls.back().node] = std::min( low[calls.back().node], low[node] );
          if ( low[node] != index[node] )
            continue;
          uint32_t member = none;
          do
          {
            member = stack.back();
            stack.pop_back();
            mStrong[member] = mStrongCount;
          } while ( member != node );
          ++mStrongCount;
        }
      }
    }

    uint32_t largestStrong() const
    {
      std::vector<double> metres( mStrongCount, 0 );
      for ( uint32_t i = 0; i < mNetwork.edges.size(); ++i )
      {
        const RoadEdge &edge = mNetwork.edges[i];
        if ( mComponents[i] == 0 && mStrong[edge.from] == mStrong[edge.to] )
          metres[mStrong[edge.from]] += edge.metres;
      }
      return static_cast<uint32_t>( std::max_element( metres.begin(), metres.end() ) - metres.begin() );
    }

    std::vector<uint8_t> reached( uint32_t core, bool backwards ) const
    {
      std::vector<uint8_t> found( mNetwork.nodes.size(), 0 );
      std::vector<uint32_t> queue;
      for ( uint32_t node = 0; node < found.size(); ++node )
      {
        if ( mStrong[node] == core )
        {
          found[node] = 1;
          queue.push_back( node );
        }
      }
      mProgress.check();
      while ( !queue.empty() )
      {
        const uint32_t node = queue.back();
        queue.pop_back();
        for ( const uint32_t edge : mEdgesOf.of( node ) )
        {
          const uint32_t other = next( node, edge, backwards );
          if ( other != none && !found[other] )
          {
            found[other] = 1;
            queue.push_back( other );
          }
        }
      }
      return found;
    }

    std::vector<OnewayTrap> grouped( uint32_t core, const std::vector<uint8_t> &from, const std::vector<uint8_t> &to ) const
    {
      const size_t count = mNetwork.edges.size();
      std::vector<TrapKind> kinds( count, TrapKind::None );
      UnionFind joined( count );
      std::vector<uint32_t> firstAt[4];
      for ( auto &firsts : firstAt )
        firsts.assign( mNetwork.nodes.size(), none );
      for ( uint32_t i = 0; i < count; ++i )
      {
        if ( mComponents[i] != 0 )
          continue;
        const RoadEdge &edge = mNetwork.edges[i];
        const bool entered = ( goesAlong( i ) && from[edge.from] ) || ( goesAgainst( i ) && from[edge.to] );
        const bool left = ( goesAlong( i ) && to[edge.to] ) || ( goesAgainst( i ) && to[edge.from] );
        if ( entered && left )
          continue;
        kinds[i] = entered ? TrapKind::NoWayOut : ( left ? TrapKind::NoWayIn : TrapKind::Neither );
        for ( const uint32_t node : { edge.from, edge.to } )
        {
          if ( mStrong[node] == core )
            continue; // two traps that only the rest of the network joins are two
          uint32_t &first = firstAt[static_cast<size_t>( kinds[i] )][node];
          if ( first == none )
            first = i;
          joined.unite( first, i );
        }
      }
      mProgress.check();
      std::vector<OnewayTrap> traps;
      std::vector<uint32_t> trapOf( count, none );
      std::vector<uint8_t> gated;
      for ( uint32_t i = 0; i < count; ++i )
      {
        if ( kinds[i] == TrapKind::None )
          continue;
        uint32_t &number = trapOf[joined.root( i )];
        const RoadEdge &edge = mNetwork.edges[i];
        if ( number == none )
        {
          number = static_cast<uint32_t>( traps.size() );
          traps.push_back( { kinds[i], {}, i, edge.from } );
          gated.push_back( 0 );
        }
        OnewayTrap &trap = traps[number];
        trap.edges.push_back( i );
        for ( const uint32_t node : { edge.from, edge.to } )
        {
          if ( mStrong[node] != core || gated[number] )
            continue;
          trap.gateEdge = i;
          trap.gateNode = node;
          gated[number] = 1;
        }
      }
      return traps;
    }

    const RoadNetwork &mNetwork;
    const std::vector<uint32_t> &mComponents;
    const EdgesOfNodes &mEdgesOf;
    Progress &mProgress;
    std::vector<uint32_t> mStrong; // by node
    uint32_t mStrongCount = 0;
};

} // namespace

std::vector<OnewayTrap> onewayTraps( const RoadNetwork &network, const std::vector<uint32_t> &components, const EdgesOfNodes &edgesOf, Progress &progress )
{
  return Traps( network, components, edgesOf, progress ).run();
}

} // namespace lantu
