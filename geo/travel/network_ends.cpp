// SPDX-License-Identifier: GPL-3.0-or-later
// One look around every end.
#include "travel/network_ends.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <unordered_map>

namespace lantu
{

namespace
{

constexpr double wayRound = 10;          // times the gap
constexpr double straightAhead = 0.8660; // cosine of 30 degrees
constexpr double notBehind = -1e-9;      // of 90 degrees
constexpr double lookBack = 20;          // metres of road that show where its end points

class Ends
{
  public:
    Ends( const RoadNetwork &network, const std::vector<uint32_t> &components, const EdgesOfNodes &edgesOf, const RiverLines *rivers, double gapMetres, double linkMetres )
      : mNetwork( network ), mComponents( components ), mEdgesOf( edgesOf ), mRivers( rivers ), mGapMetres( gapMetres ), mLinkMetres( linkMetres ) {}

    RoadEnds run( Progress &progress )
    {
      for ( uint32_t i = 0; i < mNetwork.edges.size(); ++i )
      {
        if ( i % 1024 == 0 )
          progress.check();
        if ( mComponents[i] == noComponent )
          continue;
        for ( const uint32_t node : { mNetwork.edges[i].from, mNetwork.edges[i].to } )
        {
          const DeadEnd end { i, node };
          if ( mEdgesOf.degree( node ) == 1 && !addGap( end ) && !addLink( end ) )
            mFound.dangles.push_back( end );
        }
      }
      return std::move( mFound );
    }

  private:
    const Road &roadOf( uint32_t edge ) const { return mNetwork.roads[mNetwork.edges[edge].road]; }

    RoadPlace placeOfEnd( const DeadEnd &end ) const
    {
      const RoadEdge &edge = mNetwork.edges[end.edge];
      return { end.edge, end.node == edge.from ? 0 : edge.metres, mNetwork.nodes[end.node] };
    }

    RoadGap gapTo( const DeadEnd &end, const NearSegment &near ) const
    {
      const RoadPlace to = placeOf( mNetwork, near );
      const RoadPlace from = placeOfEnd( end );
      return { from, to, mNetwork.frame.metres( from.at, to.at ) };
    }

    bool addGap( const DeadEnd &end )
    {
      const RoadEdge &edge = mNetwork.edges[end.edge];
      mNetwork.segments.nearest(
        mNetwork.nodes[end.node], mGapMetres, 1, [&]( uint32_t other )
        { return other != end.edge && !meet( edge, mNetwork.edges[other] ) && sameGrade( roadOf( end.edge ), roadOf( other ) ); },
        mNear );
      if ( mNear.empty() )
        return false;
      mFound.gaps.push_back( gapTo( end, mNear[0] ) );
      return true;
    }

    bool addLink( const DeadEnd &end )
    {
      constexpr size_t candidates = 4;
      const RoadEdge &edge = mNetwork.edges[end.edge];
      mNetwork.segments.nearest(
        mNetwork.nodes[end.node], mLinkMetres, candidates, [&]( uint32_t other )
        { return other != end.edge && mComponents[other] != noComponent && !meet( edge, mNetwork.edges[other] ); },
        mNear );
      for ( const NearSegment &near : mNear )
      {
        MissingLink link { gapTo( end, near ), false, 0 };
        const RoadEdge &other = mNetwork.edges[link.gap.to.edge];
        const bool atFrom = link.gap.to.along == 0;
        const bool atEnd = atFrom || link.gap.to.at == mNetwork.nodes[other.to];
        const uint32_t otherNode = atFrom ? other.from : other.to;
        const bool otherDead = atEnd && mEdgesOf.degree( otherNode ) == 1;
        if ( !atEnd && !onTheGround( roadOf( link.gap.to.edge ) ) )
          continue;
        crossRiver( link );
        const bool suspect = link.overRiver ? pointsAt( end, link.gap.to.at, notBehind ) : otherDead && pointsAt( end, link.gap.to.at, straightAhead ) && pointsAt( { link.gap.to.edge, otherNode }, link.gap.from.at, straightAhead );
        if ( !suspect )
          continue;
        if ( otherDead && mSeen.contains( { otherNode, end.node } ) )
          return true; // said from the other side
        if ( wayBetween( link.gap, wayRound * link.gap.metres ) )
          continue;
        if ( otherDead )
          mSeen.insert( { end.node, otherNode } );
        mFound.links.push_back( link );
        return true;
      }
      return false;
    }

    void crossRiver( MissingLink &link ) const
    {
      if ( !mRivers )
        return;
      mRivers->grid.crossings( link.gap.from.at, link.gap.to.at, [&link]( uint32_t river, Point )
        {
        link.river = link.overRiver ? std::min( link.river, river ) : river;
        link.overRiver = true; } );
    }

    // True if the place lies within the angle ahead of the end of the road.
    bool pointsAt( const DeadEnd &end, Point place, double cosine ) const
    {
      std::vector<Point> line = mNetwork.line( end.edge );
      if ( end.node == mNetwork.edges[end.edge].from )
        std::reverse( line.begin(), line.end() );
      const Point tip = line.back();
      Point behind = line.front();
      double metres = 0;
      for ( size_t i = line.size() - 1; i > 0; --i )
      {
        const double piece = planeDistance( line[i], line[i - 1] );
        if ( piece > 0 && metres + piece >= lookBack )
        {
          behind = between( line[i], line[i - 1], ( lookBack - metres ) / piece );
          break;
        }
        metres += piece;
      }
      const double ux = tip.x - behind.x;
      const double uy = tip.y - behind.y;
      const double vx = place.x - tip.x;
      const double vy = place.y - tip.y;
      return ux * vx + uy * vy >= cosine * std::hypot( ux, uy ) * std::hypot( vx, vy );
    }

    // True if open roads lead from the one place to the other, in whatever direction, within the limit (Dijkstra 1959).
    bool wayBetween( const RoadGap &gap, double limit ) const
    {
      using Entry = std::pair<double, uint32_t>;
      std::vector<Entry> heap; // the least cost first
      std::unordered_map<uint32_t, double> metres;
      const auto offer = [&]( uint32_t node, double cost )
      {
        if ( cost > limit )
          return;
        const auto [known, fresh] = metres.try_emplace( node, cost );
        if ( !fresh && known->second <= cost )
          return;
        known->second = cost;
        heap.emplace_back( cost, node );
        std::push_heap( heap.begin(), heap.end(), std::greater<>() );
      };
      const RoadEdge &start = mNetwork.edges[gap.from.edge];
      offer( start.from, gap.from.along );
      offer( start.to, start.metres - gap.from.along );
      const RoadEdge &goal = mNetwork.edges[gap.to.edge];
      while ( !heap.empty() )
      {
        std::pop_heap( heap.begin(), heap.end(), std::greater<>() );
        const auto [cost, node] = heap.back();
        heap.pop_back();
        if ( cost > metres.at( node ) )
          continue;
        const double left = node == goal.from && node == goal.to ? std::min( gap.to.along, goal.metres - gap.to.along ) : ( node == goal.from ? gap.to.along : goal.metres - gap.to.along );
        if ( ( node == goal.from || node == goal.to ) && cost + left <= limit )
          return true;
        for ( const uint32_t i : mEdgesOf.of( node ) )
        {
          const RoadEdge &edge = mNetwork.edges[i];
          if ( mComponents[i] != noComponent )
            offer( edge.from == node ? edge.to : edge.from, cost + edge.metres );
        }
      }
      return false;
    }

    const RoadNetwork &mNetwork;
    const std::vector<uint32_t> &mComponents;
    const EdgesOfNodes &mEdgesOf;
    const RiverLines *mRivers;
    double mGapMetres;
    double mLinkMetres;
    std::vector<NearSegment> mNear;
    std::set<std::pair<uint32_t, uint32_t>> mSeen; // ends, the one that was said first
    RoadEnds mFound;
};

} // namespace

RoadEnds roadEnds( const RoadNetwork &network, const std::vector<uint32_t> &components, const EdgesOfNodes &edgesOf, const RiverLines *rivers, double gapMetres, double linkMetres, Progress &progress )
{
  return Ends( network, components, edgesOf, rivers, gapMetres, linkMetres ).run( progress );
}

} // namespace lantu
