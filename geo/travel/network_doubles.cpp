// SPDX-License-Identifier: GPL-3.0-or-later
// Edges compared with those beside them.
#include "travel/network_doubles.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <tbb/parallel_for.h>

#include "travel/road_places.h"

namespace lantu
{

namespace
{

constexpr double duplicateMetres = 5;
constexpr double overlapMetres = 3;

class Doubles
{
  public:
    Doubles( const RoadNetwork &network, const std::vector<uint32_t> &components, Progress &progress )
      : mNetwork( network ), mComponents( components ), mProgress( progress ) {}

    DoubledRoads run()
    {
      findDuplicates();
      findOverlaps();
      return std::move( mFound );
    }

  private:
    const Road &roadOf( uint32_t edge ) const { return mNetwork.roads[mNetwork.edges[edge].road]; }

    // Which way traffic goes between the lower and the higher node, or along the line where there are no common nodes.
    static int way( const Road &road, bool turned )
    {
      const int along = static_cast<int>( road.oneway );
      return turned ? -along : along;
    }

    void findDuplicates()
    {
      struct Key
      {
          uint32_t low, high, edge;
          auto operator<=>( const Key & ) const = default;
      };
      std::vector<Key> keys;
      for ( uint32_t i = 0; i < mNetwork.edges.size(); ++i )
      {
        const RoadEdge &edge = mNetwork.edges[i];
        if ( mComponents[i] == noComponent )
          continue;
        if ( edge.from == edge.to )
          mFound.rings.push_back( i );
        keys.push_back( { std::min( edge.from, edge.to ), std::max( edge.from, edge.to ), i } );
      }
      mProgress.check();
      std::sort( keys.begin(), keys.end() );
      mProgress.check();
      for ( size_t first = 0, last = 0; first < keys.size(); first = last )
      {
        while ( last < keys.size() && keys[last].low == keys[first].low && keys[last].high == keys[first].high )
          ++last;
        for ( size_t i = first + 1; i < last; ++i )
        {
          for ( size_t j = first; j < i; ++j )
          {
            if ( !same( keys[i].edge, keys[j].edge ) )
              continue;
            mFound.duplicates.push_back( { keys[i].edge, keys[j].edge } );
            break;
          }
        }
      }
      std::sort( mFound.duplicates.begin(), mFound.duplicates.end(), []( const DoubledRoad &a, const DoubledRoad &b )
        { return a.edge < b.edge; } );
    }

    bool same( uint32_t a, uint32_t b ) const
    {
      const RoadEdge &first = mNetwork.edges[a];
      const RoadEdge &second = mNetwork.edges[b];
      const double difference = std::abs( first.metres - second.metres );
      if ( difference > std::max( 2.0, 0.02 * first.metres ) || !sameGrade( roadOf( a ), roadOf( b ) ) )
        return false;
      if ( way( roadOf( a ), first.from > first.to ) * way( roadOf( b ), second.from > second.to ) < 0 )
        return false;
      return near( a, b ) && near( b, a );
    }

    bool near( uint32_t a, uint32_t b ) const
    {
      const std::vector<Point> line = mNetwork.line( a );
      const std::vector<Point> other = mNetwork.line( b );
      // short edges between two crossings are near each other whatever they are
      const double tolerance = std::min( duplicateMetres, 0.1 * mNetwork.edges[a].metres );
      return std::all_of( line.begin(), line.end(), [&]( Point at )
        { return distanceToLine( at, other ) <= tolerance; } );
    }

    void findOverlaps()
    {
      constexpr size_t edgesAtOnce = 4096;
      const size_t count = mNetwork.edges.size();
      std::vector<std::vector<DoubledRoad>> found( ( count + edgesAtOnce - 1 ) / edgesAtOnce );
      tbb::parallel_for( size_t { 0 }, found.size(), [&]( size_t chunk )
        {
        std::vector<NearSegment> near;
        for ( size_t i = chunk * edgesAtOnce; i < std::min( count, ( chunk + 1 ) * edgesAtOnce ); ++i )
        {
          if ( mProgress.stopped() )
            return;
          const auto edge = static_cast<uint32_t>( i );
          if ( const auto other = alongside( edge, near ) )
            found[chunk].push_back( { edge, *other } );
        } } );
      mProgress.check();
      std::set<std::pair<uint32_t, uint32_t>> seen;
      for ( const DoubledRoad &duplicate : mFound.duplicates )
        seen.insert( std::minmax( duplicate.edge, duplicate.other ) );
      for ( const std::vector<DoubledRoad> &part : found )
      {
        for ( const DoubledRoad &overlap : part )
        {
          if ( seen.insert( std::minmax( overlap.edge, overlap.other ) ).second )
            mFound.overlaps.push_back( overlap );
        }
      }
    }

    // The edge beside this one all its way.
    std::optional<uint32_t> alongside( uint32_t i, std::vector<NearSegment> &near ) const
    {
      constexpr double shortest = 20; // two roads that meet are near each other for a while
      const RoadEdge &edge = mNetwork.edges[i];
      if ( mComponents[i] == noComponent || edge.from == edge.to || edge.metres < shortest )
        return {};
      const std::vector<Point> line = mNetwork.line( i );
      const auto accept = [&]( uint32_t other )
      {
        const RoadEdge &candidate = mNetwork.edges[other];
        const bool sameNodes = ( candidate.from == edge.from && candidate.to == edge.to ) || ( candidate.from == edge.to && candidate.to == edge.from );
        return other != i && !sameNodes && mComponents[other] != noComponent && sameGrade( roadOf( i ), roadOf( other ) );
      };
      mNetwork.segments.nearest( pointAlong( line, 0.5 ), overlapMetres, 1, accept, near );
      if ( near.empty() )
        return {};
      const uint32_t other = placeOf( mNetwork, near[0] ).edge;
      const std::vector<Point> beside = mNetwork.line( other );
      for ( const double share : { 0.1, 0.3, 0.7, 0.9 } )
      {
        if ( distanceToLine( pointAlong( line, share ), beside ) > overlapMetres )
          return {};
      }
      const bool divided = roadOf( i ).oneway != Oneway::Both && roadOf( other ).oneway != Oneway::Both && opposite( i, line, other, beside );
      return divided ? std::nullopt : std::optional( other );
    }

    bool opposite( uint32_t i, const std::vector<Point> &line, uint32_t other, const std::vector<Point> &beside ) const
    {
      const double ux = line.back().x - line.front().x;
      const double uy = line.back().y - line.front().y;
      const double vx = beside.back().x - beside.front().x;
      const double vy = beside.back().y - beside.front().y;
      return ( ux * vx + uy * vy ) * way( roadOf( i ), false ) * way( roadOf( other ), false ) < 0;
    }

    const RoadNetwork &mNetwork;
    const std::vector<uint32_t> &mComponents;
    Progress &mProgress;
    DoubledRoads mFound;
};

} // namespace

DoubledRoads doubledRoads( const RoadNetwork &network, const std::vector<uint32_t> &components, Progress &progress )
{
  return Doubles( network, components, progress ).run();
}

} // namespace lantu
