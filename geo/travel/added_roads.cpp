// SPDX-License-Identifier: GPL-3.0-or-later
// The noding of a small layer: what is added, and what lies beside it.
#include "travel/added_roads.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "travel/noding.h"

namespace lantu
{

namespace
{

constexpr double stretch = 1.03; // of the plane, see Frame

class Joiner
{
  public:
    Joiner( const RoadNetwork &network, const RoadLayer &added, Progress &progress )
      : mNetwork( network ), mAdded( added ), mProgress( progress ) {}

    AddedRoads run()
    {
      makeLayer();
      mProgress.check();
      Noding noding = noded( mLayer, mNetwork.frame, mNetwork.mendMetres, mProgress );
      std::vector<Cut> cuts;
      noding.eachCut( 0, mLayer.points.size(), [&cuts]( const Cut &cut, size_t )
        { cuts.push_back( cut ); } );
      makeEdges( cuts );
      findPlaces( cuts );
      for ( MendedJoin &join : noding.mended )
      {
        if ( join.road >= mFirstAddedRoad || join.otherRoad >= mFirstAddedRoad )
          mMade.mended.push_back( join );
      }
      return std::move( mMade );
    }

  private:
    uint32_t owner( size_t position ) const { return mNetwork.segments.owner( static_cast<uint32_t>( position ) ); }

    // Where the line that passes here begins, in the points of the network.
    size_t beginOf( size_t position ) const
    {
      while ( position > 0 && owner( position - 1 ) != SegmentIndex::noOwner )
        --position;
      return position;
    }

    // The lines of the network so near that they may decide about the added ones: they join them, or join ends that would.
    std::set<size_t> linesBeside() const
    {
      constexpr double piece = 200; // metres, looked around at a time
      const double reach = 2 * mNetwork.mendMetres + 1;
      std::set<size_t> begins;
      std::vector<NearSegment> near;
      const auto all = []( uint32_t )
      { return true; };
      for ( size_t part = 0; part < mAdded.parts(); ++part )
      {
        for ( size_t i = mAdded.begin( part ); i + 1 < mAdded.ends[part]; ++i )
        {
          const Point a = mAdded.points[i];
          const Point b = mAdded.points[i + 1];
          const double length = planeDistance( a, b );
          const double pieces = std::max( 1.0, std::ceil( length / piece ) );
          for ( double k = 0; k < pieces; ++k )
          {
            mProgress.check();
            mNetwork.segments.nearest( between( a, b, ( k + 0.5 ) / pieces ), 0.5 * length / pieces + reach * stretch, mNetwork.edges.size(), all, near );
            for ( const NearSegment &segment : near )
              begins.insert( beginOf( segment.segment ) );
          }
        }
      }
      return begins;
    }

    void makeLayer()
    {
      mLayer.joinsOnlyAtVertices = mAdded.joinsOnlyAtVertices;
      const Array<Point> &points = mNetwork.segments.points();
      std::unordered_map<uint32_t, uint32_t> numbers;
      for ( const size_t begin : linesBeside() )
      {
        const uint32_t road = mNetwork.edges[owner( begin )].road;
        const auto [number, isNew] = numbers.emplace( road, static_cast<uint32_t>( mLayer.roads.size() ) );
        if ( isNew )
          mLayer.roads.push_back( mNetwork.roads[road] );
        size_t position = begin;
        for ( ; owner( position ) != SegmentIndex::noOwner; ++position )
          mLayer.points.push_back( points[position] );
        mLayer.points.push_back( points[position] );
        mLayer.ends.push_back( mLayer.points.size() );
        mLayer.roadOf.push_back( number->second );
        mBegins.push_back( begin );
      }
      mFirstAddedRoad = static_cast<uint32_t>( mLayer.roads.size() );
      mFirstAdded = mLayer.points.size();
      mLayer.roads.insert( mLayer.roads.end(), mAdded.roads.begin(), mAdded.roads.end() );
      mLayer.points.insert( mLayer.points.end(), mAdded.points.begin(), mAdded.points.end() );
      for ( size_t part = 0; part < mAdded.parts(); ++part )
      {
        mLayer.ends.push_back( mFirstAdded + mAdded.ends[part] );
        mLayer.roadOf.push_back( mFirstAddedRoad + mAdded.roadOf[part] );
      }
    }

    Point at( const Cut &cut ) const
    {
      return cut.along > 0 ? between( mLayer.points[cut.vertex], mLayer.points[cut.vertex + 1], cut.along ) : mLayer.points[cut.vertex];
    }

    uint32_t junction( uint32_t node )
    {
      const auto [number, isNew] = mJunctions.emplace( node, static_cast<uint32_t>( mMade.junctions.size() ) );
      if ( isNew )
        mMade.junctions.emplace_back();
      return number->second;
    }

    void makeEdges( const std::vector<Cut> &cuts )
    {
      size_t part = 0;
      for ( size_t i = 0; i + 1 < cuts.size(); ++i )
      {
        const Cut &from = cuts[i];
        const Cut &to = cuts[i + 1];
        while ( from.vertex >= mLayer.ends[part] )
          ++part;
        if ( from.vertex < mFirstAdded || to.vertex >= mLayer.ends[part] )
          continue;
        AddedEdge edge { junction( from.node ), junction( to.node ), mLayer.roadOf[part] - mFirstAddedRoad, { at( from ) } };
        const size_t last = to.along > 0 ? to.vertex : to.vertex - 1;
        for ( size_t vertex = from.vertex + 1; vertex <= last; ++vertex )
          edge.line.push_back( mLayer.points[vertex] );
        edge.line.push_back( at( to ) );
        mMade.edges.push_back( std::move( edge ) );
      }
    }

    // What of the network is at the junctions.
    void findPlaces( const std::vector<Cut> &cuts )
    {
      size_t part = 0;
      for ( const Cut &cut : cuts )
      {
        if ( cut.vertex >= mFirstAdded )
          break;
        while ( cut.vertex >= mLayer.ends[part] )
          ++part;
        const auto number = mJunctions.find( cut.node );
        if ( number == mJunctions.end() )
          continue;
        RoadJunction &met = mMade.junctions[number->second];
        const size_t position = mBegins[part] + ( cut.vertex - mLayer.begin( part ) );
        const uint32_t edge = owner( position );
        if ( cut.along > 0 )
        {
          const double before = mNetwork.metresBefore[position];
          const double after = owner( position + 1 ) == edge ? mNetwork.metresBefore[position + 1] : mNetwork.edges[edge].metres;
          met.places.push_back( { edge, before + ( after - before ) * cut.along } );
        }
        else if ( edge == SegmentIndex::noOwner )
          met.nodes.push_back( mNetwork.edges[owner( position - 1 )].to );
        else if ( mNetwork.edges[edge].firstSegment == position )
          met.nodes.push_back( mNetwork.edges[edge].from );
        else
          met.places.push_back( { edge, mNetwork.metresBefore[position] } );
      }
      for ( RoadJunction &met : mMade.junctions )
      {
        std::sort( met.nodes.begin(), met.nodes.end() );
        met.nodes.erase( std::unique( met.nodes.begin(), met.nodes.end() ), met.nodes.end() );
        std::sort( met.places.begin(), met.places.end() );
        met.places.erase( std::unique( met.places.begin(), met.places.end() ), met.places.end() );
      }
    }

    const RoadNetwork &mNetwork;
    const RoadLayer &mAdded;
    Progress &mProgress;
    RoadLayer mLayer;                                  // lines of the network, then the added ones
    std::vector<size_t> mBegins;                       // of the former, in the points of the network
    size_t mFirstAdded = 0;                            // point
    uint32_t mFirstAddedRoad = 0;                      // in mLayer
    std::unordered_map<uint32_t, uint32_t> mJunctions; // by node of the noding
    AddedRoads mMade;
};

} // namespace

AddedRoads joinAddedRoads( const RoadNetwork &network, const RoadLayer &added, Progress &progress )
{
  if ( added.parts() == 0 )
    return {};
  return Joiner( network, added, progress ).run();
}

} // namespace lantu
