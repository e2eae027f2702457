// SPDX-License-Identifier: GPL-3.0-or-later
// Shared vertices, touches, crossings and near misses.
#include "travel/noding.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_sort.h>

#include "base/large_pages.h"
#include "travel/union_find.h"

namespace lantu
{

namespace
{

constexpr double touchMetres = 0.05; // coordinates stored with seven decimals are good to a centimetre
constexpr uint32_t none = 0xffffffff;
constexpr size_t grain = 65536;
constexpr size_t partGrain = 4096;

class Noder
{
  public:
    Noder( const RoadLayer &layer, const Frame &frame, double mendMetres, Progress &progress )
      : mLayer( layer ), mFrame( frame ), mMendMetres( mendMetres ), mProgress( progress ), mPlaceOf( std::make_unique_for_overwrite<uint32_t[]>( layer.points.size() ) ), mPartOf( std::make_unique_for_overwrite<uint32_t[]>( layer.points.size() ) ), mIsEnd( layer.points.size(), 0 )
    {
      // memory that is not touched costs nothing
      mPoints.reserve( layer.points.size() );
      mSame.reserve( layer.points.size() );
      wishLargePages( mPoints );
      wishLargePages( mPlaceOf.get(), layer.points.size() * sizeof( uint32_t ) );
      wishLargePages( mPartOf.get(), layer.points.size() * sizeof( uint32_t ) );
      tbb::parallel_for( tbb::blocked_range<size_t>( 0, layer.parts(), partGrain ), [&]( const tbb::blocked_range<size_t> &range )
        {
        for ( size_t part = range.begin(); part < range.end(); ++part )
        {
          const size_t begin = layer.begin( part );
          const size_t end = layer.ends[part];
          std::fill( &mPlaceOf[begin], &mPlaceOf[begin] + ( end - begin ), none );
          std::fill( &mPartOf[begin], &mPartOf[begin] + ( end - begin ), static_cast<uint32_t>( part ) );
          mIsEnd[begin] = mIsEnd[end - 1] = 1;
        } } );
    }

    Noding run()
    {
      joinSharedVertices();
      if ( !mLayer.joinsOnlyAtVertices )
      {
        mIndex = indexOfSegments();
        mProgress.check();
        joinCrossings( *mIndex );
        const std::vector<size_t> ends = loneEnds();
        joinEnds( ends, *mIndex, touchMetres, false );
        joinEnds( ends, *mIndex, mMendMetres, true );
      }
      return result();
    }

  private:
    const Road &roadAt( size_t vertex ) const { return mLayer.roads[mLayer.roadOf[mPartOf[vertex]]]; }

    bool sameGrade( size_t a, size_t b ) const
    {
      return roadAt( a ).level == roadAt( b ).level && roadAt( a ).apart == roadAt( b ).apart;
    }

    uint32_t newPlace( Point point )
    {
      mPoints.push_back( point );
      return mSame.add();
    }

    uint32_t placeOf( size_t vertex )
    {
      if ( mPlaceOf[vertex] == none )
      {
        mPlaceOf[vertex] = newPlace( mLayer.points[vertex] );
        ++mVerticesWithPlace;
      }
      return mPlaceOf[vertex];
    }

    // Equal stored coordinates are equal in the plane, to a millimetre.
    void joinSharedVertices()
    {
      struct Key
      {
          uint64_t place; // tiles of a kilometre first, so that neighbours in the order are neighbours on the ground
          uint32_t vertex;
          bool isEnd; // here, since most vertices are not and need not be looked at
          bool operator<( const Key &other ) const { return place != other.place ? place < other.place : vertex < other.vertex; }
      };
      constexpr size_t ahead = 16; // keys
      const size_t count = mLayer.points.size();
      const std::unique_ptr<Key[]> keys = std::make_unique_for_overwrite<Key[]>( count );
      wishLargePages( keys.get(), count * sizeof( Key ) );
      tbb::parallel_for( tbb::blocked_range<size_t>( 0, count, grain ), [&]( const tbb::blocked_range<size_t> &range )
        {
        for ( size_t i = range.begin(); i < range.end(); ++i )
        {
          const auto x = static_cast<uint64_t>( std::llround( mLayer.points[i].x * 1000 ) ) & 0xffffffffU;
          const auto y = static_cast<uint64_t>( std::llround( mLayer.points[i].y * 1000 ) ) & 0xffffffffU;
          keys[i] = { ( x >> 20 << 52 ) | ( y >> 20 << 40 ) | ( ( x & 0xfffffU ) << 20 ) | ( y & 0xfffffU ), static_cast<uint32_t>( i ), mIsEnd[i] != 0 };
        } } );
      tbb::parallel_sort( keys.get(), keys.get() + count );
      mProgress.check();
      for ( size_t first = 0, last = 0; first < count; first = last )
      {
        for ( ; last < count && keys[last].place == keys[first].place; ++last )
        {
          if ( const size_t later = last + ahead; later < count && keys[later].isEnd )
          {
            __builtin_prefetch( &mPlaceOf[keys[later].vertex] );
            __builtin_prefetch( &mLayer.points[keys[later].vertex] );
          }
        }
        for ( size_t i = first; i < last; ++i )
        {
          const size_t a = keys[i].vertex;
          if ( keys[i].isEnd )
            placeOf( a );
          for ( size_t j = first; j < i; ++j )
          {
            const size_t b = keys[j].vertex;
            // the key repeats every 4295 km
            if ( std::abs( mLayer.points[a].x - mLayer.points[b].x ) > 1 || std::abs( mLayer.points[a].y - mLayer.points[b].y ) > 1 )
              continue;
            if ( mLayer.joinsOnlyAtVertices || ( keys[i].isEnd && keys[j].isEnd ) || sameGrade( a, b ) )
              mSame.unite( placeOf( a ), placeOf( b ) );
          }
        }
      }
    }

    // Owner: the segment itself.
    SegmentIndex indexOfSegments() const
    {
      auto owners = vectorInLargePages<uint32_t>( mLayer.points.size() );
      std::iota( owners.begin(), owners.end(), 0U );
      for ( const size_t end : mLayer.ends )
        owners[end - 1] = SegmentIndex::noOwner;
      return SegmentIndex( Array<Point>( mLayer.points, nullptr ), std::move( owners ) );
    }

    // Cuts the segment that starts at the vertex, or takes one of its ends where that is as near as makes no difference.
    uint32_t placeOn( size_t vertex, double along )
    {
      const Point a = mLayer.points[vertex];
      const Point b = mLayer.points[vertex + 1];
      const double length = planeDistance( a, b );
      if ( along * length <= touchMetres )
        return placeOf( vertex );
      if ( ( 1 - along ) * length <= touchMetres )
        return placeOf( vertex + 1 );
      mCuts.push_back( { vertex, along, newPlace( between( a, b, along ) ) } );
      return mCuts.back().node;
    }

    void joinCrossings( const SegmentIndex &index )
    {
      const std::vector<Crossing> crossings = index.crossings( mProgress );
      mCuts.reserve( 2 * crossings.size() );
      wishLargePages( mCuts );
      for ( const Crossing &crossing : crossings )
      {
        if ( !sameGrade( crossing.first, crossing.second ) || roadAt( crossing.first ).apart )
          continue;
        const uint32_t onFirst = placeOn( crossing.first, crossing.alongFirst );
        mSame.unite( onFirst, placeOn( crossing.second, crossing.alongSecond ) );
      }
    }

    bool alone( size_t end ) const { return mSame.size( mPlaceOf[end] ) == 1; }

    std::vector<size_t> loneEnds() const
    {
      std::vector<size_t> ends;
      for ( size_t part = 0; part < mLayer.parts(); ++part )
      {
        for ( const size_t end : { mLayer.begin( part ), mLayer.ends[part] - 1 } )
        {
          if ( alone( end ) )
            ends.push_back( end );
        }
      }
      return ends;
    }

    void joinEnds( const std::vector<size_t> &ends, const SegmentIndex &index, double tolerance, bool mending )
    {
      constexpr size_t candidates = 8;
      std::vector<NearSegment> found;
      size_t count = 0;
      for ( const size_t end : ends )
      {
        if ( ++count % 4096 == 0 )
          mProgress.check();
        if ( !alone( end ) )
          continue; // another has joined it meanwhile
        const uint32_t part = mPartOf[end];
        const auto accept = [&]( uint32_t other )
        { return mPartOf[other] != part || ( !mending && other != end && other + 1 != end && other + 2 != end && other != end + 1 ); };
        index.nearest( mLayer.points[end], tolerance * 1.02, candidates, accept, found );
        for ( const NearSegment &near : found )
        {
          if ( joinEnd( end, index.segment( near.segment ), near.along, tolerance, mending ) )
            break;
        }
      }
    }

    bool joinEnd( size_t end, const Segment &other, double along, double tolerance, bool mending )
    {
      const Point target = between( other.a, other.b, along );
      const double metres = mFrame.metres( mLayer.points[end], target );
      const bool meetsEnd = ( along == 0 && mIsEnd[other.owner] ) || ( along == 1 && mIsEnd[other.owner + 1] );
      if ( metres > tolerance || !( meetsEnd || sameGrade( end, other.owner ) ) )
        return false;
      mSame.unite( placeOn( other.owner, along ), mPlaceOf[end] );
      if ( mending )
        mMended.push_back( { mLayer.points[end], target, metres, mLayer.roadOf[mPartOf[end]], mLayer.roadOf[mPartOf[other.owner]] } );
      return true;
    }

    Noding result()
    {
      const auto before = []( const Cut &a, const Cut &b )
      { return a.vertex != b.vertex ? a.vertex < b.vertex : a.along < b.along; };
      std::sort( mCuts.begin(), mCuts.end(), before );
      Noding noding { {}, std::move( mIndex ), {}, std::move( mMended ) };
      noding.cuts.reserve( mVerticesWithPlace + mCuts.size() );
      wishLargePages( noding.cuts );
      auto within = mCuts.begin();
      for ( size_t i = 0; i < mLayer.points.size(); ++i )
      {
        if ( mPlaceOf[i] != none && ( mIsEnd[i] || mSame.size( mPlaceOf[i] ) > 1 ) )
          noding.cuts.push_back( { i, 0, mPlaceOf[i] } );
        for ( ; within != mCuts.end() && within->vertex == i; ++within )
          noding.cuts.push_back( *within );
      }
      auto number = vectorInLargePages<uint32_t>( mPoints.size(), none );
      noding.nodes.reserve( mPoints.size() );
      wishLargePages( noding.nodes );
      for ( Cut &cut : noding.cuts )
      {
        const uint32_t root = mSame.root( cut.node );
        if ( number[root] == none )
        {
          number[root] = static_cast<uint32_t>( noding.nodes.size() );
          noding.nodes.push_back( mPoints[root] );
        }
        cut.node = number[root];
      }
      return noding;
    }

    const RoadLayer &mLayer;
    const Frame &mFrame;
    double mMendMetres;
    Progress &mProgress;
    std::unique_ptr<uint32_t[]> mPlaceOf; // by vertex
    size_t mVerticesWithPlace = 0;
    std::unique_ptr<uint32_t[]> mPartOf;
    std::vector<uint8_t> mIsEnd;
    std::vector<Point> mPoints; // of the places
    UnionFind mSame;
    std::vector<Cut> mCuts; // within segments; their node is still a place
    std::vector<MendedJoin> mMended;
    std::optional<SegmentIndex> mIndex;
};

} // namespace

Noding noded( const RoadLayer &layer, const Frame &frame, double mendMetres, Progress &progress )
{
  return Noder( layer, frame, mendMetres, progress ).run();
}

} // namespace lantu
