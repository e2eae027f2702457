// SPDX-License-Identifier: GPL-3.0-or-later
// Shared vertices, touches, crossings and near misses.
#include "travel/noding.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <span>
#include <unordered_map>
#include <utility>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "base/large_pages.h"
#include "travel/union_find.h"

namespace lantu
{

namespace
{

constexpr double touchMetres = 0.05; // coordinates stored with seven decimals are good to a centimetre
constexpr size_t grain = 65536;
constexpr size_t partGrain = 4096;

// A place on the ground to the millimetre.
struct Millimetres
{
    int64_t x;
    int64_t y;

    explicit Millimetres( Point point )
      : x( std::llround( point.x * 1000 ) ), y( std::llround( point.y * 1000 ) ) {}
    friend bool operator==( const Millimetres &, const Millimetres & ) = default;
};

uint64_t mixed( uint64_t number )
{
  // the finaliser of SplitMix64 (Steele et al. 2014)
  number = ( number ^ number >> 30 ) * 0xbf58476d1ce4e5b9U;
  number = ( number ^ number >> 27 ) * 0x94d049bb133111ebU;
  return number ^ number >> 31;
}

// The part of each vertex, from the part of every sixteenth.
class PartOfVertex
{
  public:
    explicit PartOfVertex( const RoadLayer &layer )
      : mEnds( layer.ends ), mFirst( layer.points.size() / step + 1 )
    {
      uint32_t part = 0;
      for ( size_t i = 0; i * step < layer.points.size(); ++i )
      {
        while ( mEnds[part] <= i * step )
          ++part;
        mFirst[i] = part;
      }
    }

    uint32_t operator()( size_t vertex ) const
    {
      uint32_t part = mFirst[vertex / step];
      while ( mEnds[part] <= vertex )
        ++part;
      return part;
    }

  private:
    static constexpr size_t step = 16;
    const std::vector<size_t> &mEnds;
    std::vector<uint32_t> mFirst;
};

class Noder
{
  public:
    Noder( const RoadLayer &layer, const Frame &frame, double mendMetres, Progress &progress )
      : mLayer( layer ), mFrame( frame ), mMendMetres( mendMetres ), mProgress( progress ), mPartOf( layer ), mIsEnd( layer.points.size(), 0 ), mJoined( layer.points.size(), 0 ), mSame( layer.points.size(), layer.points.size() )
    {
      tbb::parallel_for( tbb::blocked_range<size_t>( 0, layer.parts(), partGrain ), [&]( const tbb::blocked_range<size_t> &range )
        {
        for ( size_t part = range.begin(); part < range.end(); ++part )
        {
          const Road &road = layer.roads[layer.roadOf[part]];
          mIsEnd[layer.begin( part )] = mIsEnd[layer.ends[part] - 1] = road.level == 0 && !road.apart ? onGround : offGround;
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
        const std::vector<size_t> ends = endsNearLines( *mIndex );
        joinTouching( ends, *mIndex );
        mendEnds( ends, *mIndex );
      }
      return result();
    }

  private:
    const Road &roadAt( size_t vertex ) const { return mLayer.roads[mLayer.roadOf[mPartOf( vertex )]]; }

    bool sameGrade( size_t a, size_t b ) const
    {
      return roadAt( a ).level == roadAt( b ).level && roadAt( a ).apart == roadAt( b ).apart;
    }

    // A vertex is a place, and so is each cut inside a segment, numbered after the vertices.
    void unite( uint32_t a, uint32_t b )
    {
      for ( const uint32_t place : { a, b } )
      {
        if ( place < mJoined.size() )
          mJoined[place] |= joined;
      }
      mSame.unite( a, b );
    }

    // Equal stored coordinates are equal in the plane, to a millimetre. The vertices are dealt out to buckets by tiles of a kilometre, so that those of one place are in one bucket; within it they are
    // sorted by a hash of their place.
    void joinSharedVertices()
    {
      constexpr size_t ofBucket = 4096; // vertices
      constexpr size_t block = size_t { 1 } << 18;
      constexpr int vertexBits = 32;
      const size_t count = mLayer.points.size();
      const int bits = std::clamp( static_cast<int>( std::bit_width( count / ofBucket ) ), 1, 12 );
      const size_t buckets = size_t { 1 } << bits;
      const size_t blocks = ( count + block - 1 ) / block;
      const auto eachKey = [&]( size_t number, auto visit )
      {
        for ( size_t i = number * block; i < std::min( count, ( number + 1 ) * block ); ++i )
        {
          const Millimetres place( mLayer.points[i] );
          const auto x = static_cast<uint64_t>( place.x );
          const auto y = static_cast<uint64_t>( place.y );
          const uint64_t tile = mixed( ( x >> 20 << 32 ) ^ ( y >> 20 ) );
          visit( tile >> ( 64 - bits ), mixed( tile ^ ( x & 0xfffffU ) << 20 ^ ( y & 0xfffffU ) ) >> vertexBits << vertexBits | i );
        }
      };
      std::vector<uint32_t> places( blocks * buckets, 0 ); // of each block in each bucket
      tbb::parallel_for( size_t { 0 }, blocks, [&]( size_t number )
        { eachKey( number, [&]( size_t bucket, uint64_t )
            { ++places[number * buckets + bucket]; } ); } );
      std::vector<uint32_t> begin( buckets + 1, 0 );
      uint32_t next = 0;
      for ( size_t bucket = 0; bucket < buckets; ++bucket )
      {
        begin[bucket] = next;
        for ( size_t number = 0; number < blocks; ++number )
          next += std::exchange( places[number * buckets + bucket], next );
      }
      begin[buckets] = next;
      LargeVector<uint64_t> keys( count );
      tbb::parallel_for( size_t { 0 }, blocks, [&]( size_t number )
        { eachKey( number, [&]( size_t bucket, uint64_t key )
            { keys[places[number * buckets + bucket]++] = key; } ); } );
      mProgress.check();
      tbb::parallel_for( size_t { 0 }, buckets, [&]( size_t bucket )
        { joinEqual( { keys.data() + begin[bucket], begin[bucket + 1] - begin[bucket] } ); } );
      mProgress.check();
    }

    void joinEqual( std::span<uint64_t> keys )
    {
      constexpr size_t ahead = 16; // keys
      const auto hash = []( uint64_t key )
      { return key >> 32; };
      const auto vertex = []( uint64_t key )
      { return static_cast<uint32_t>( key ); };
      std::sort( keys.begin(), keys.end() );
      for ( size_t first = 0, last = 0; first < keys.size(); first = last )
      {
        for ( ; last < keys.size() && hash( keys[last] ) == hash( keys[first] ); ++last )
        {
          if ( const size_t later = last + ahead; later + 1 < keys.size() && hash( keys[later] ) == hash( keys[later + 1] ) )
          {
            __builtin_prefetch( &mLayer.points[vertex( keys[later] )] );
            __builtin_prefetch( &mIsEnd[vertex( keys[later] )] );
          }
        }
        for ( size_t i = first + 1; i < last; ++i )
        {
          const uint32_t a = vertex( keys[i] );
          for ( size_t j = first; j < i; ++j )
          {
            const uint32_t b = vertex( keys[j] );
            if ( Millimetres( mLayer.points[a] ) == Millimetres( mLayer.points[b] ) && ( mLayer.joinsOnlyAtVertices || ( mIsEnd[a] && mIsEnd[b] ) || sameGrade( a, b ) ) )
            {
              unite( a, b );
              if ( mIsEnd[a] == onGround && mIsEnd[b] == onGround )
                mJoined[a] |= likeAnother;
            }
          }
        }
      }
    }

    // Owner: the segment itself.
    SegmentIndex indexOfSegments() const
    {
      LargeVector<uint32_t> owners( mLayer.points.size() );
      tbb::parallel_for( tbb::blocked_range<size_t>( 0, owners.size(), grain ), [&]( const tbb::blocked_range<size_t> &range )
        { std::iota( owners.begin() + static_cast<ptrdiff_t>( range.begin() ), owners.begin() + static_cast<ptrdiff_t>( range.end() ), static_cast<uint32_t>( range.begin() ) ); } );
      for ( const size_t end : mLayer.ends )
        owners[end - 1] = SegmentIndex::noOwner;
      return SegmentIndex( Array<Point>( mLayer.points, nullptr ), std::move( owners ) );
    }

    // Cuts the segment that starts at the vertex, or takes one of its ends or a cut that is as near as makes no difference.
    uint32_t placeOn( uint32_t vertex, double along )
    {
      const double length = planeDistance( mLayer.points[vertex], mLayer.points[vertex + 1] );
      if ( along * length <= touchMetres )
        return vertex;
      if ( ( 1 - along ) * length <= touchMetres )
        return vertex + 1;
      const auto stretchOf = static_cast<uint64_t>( along * length / touchMetres );
      const auto key = [vertex]( uint64_t number )
      { return uint64_t { vertex } << 32 | number; };
      for ( const uint64_t number : { stretchOf, stretchOf - 1, stretchOf + 1 } )
      {
        const auto known = mCutOf.find( key( number ) );
        if ( known != mCutOf.end() && std::abs( mCuts[known->second].along - along ) * length <= touchMetres )
          return mCuts[known->second].node;
      }
      mCutOf.emplace( key( stretchOf ), mCuts.size() );
      mCuts.push_back( { vertex, along, mSame.add() } );
      return mCuts.back().node;
    }

    void joinCrossings( const SegmentIndex &index )
    {
      for ( const Crossing &crossing : index.crossings( mProgress ) )
      {
        if ( !sameGrade( crossing.first, crossing.second ) || roadAt( crossing.first ).apart )
          continue;
        const uint32_t onFirst = placeOn( crossing.first, crossing.alongFirst );
        unite( onFirst, placeOn( crossing.second, crossing.alongSecond ) );
      }
    }

    // Whether the end of a part may join the segment: one of another part, or farther along on its own, that does not begin or end right there.
    bool joinable( size_t end, uint32_t segment ) const
    {
      const Millimetres here( mLayer.points[end] );
      return here != Millimetres( mLayer.points[segment] ) && here != Millimetres( mLayer.points[segment + 1] ) && ( segment + 2 < end || segment > end + 1 || mPartOf( segment ) != mPartOf( end ) );
    }

    // The ends that have something to join within reach, in the order of the parts.
    std::vector<size_t> endsNearLines( const SegmentIndex &index ) const
    {
      std::vector<uint8_t> near( 2 * mLayer.parts(), 0 );
      tbb::parallel_for( tbb::blocked_range<size_t>( 0, near.size(), partGrain ), [&]( const tbb::blocked_range<size_t> &range )
        {
        if ( mProgress.stopped() )
          return;
        for ( size_t i = range.begin(); i < range.end(); ++i )
        {
          const size_t end = endOf( i );
          if ( mJoined[end] & likeAnother )
            continue;
          const Point at = mLayer.points[end];
          const double radius = ( mJoined[end] ? touchMetres : std::max( touchMetres, mMendMetres ) ) * stretch;
          index.eachCellAround(
            at, [radius]
            { return radius; },
            [&]( size_t cell, double )
            { index.eachOfCell( cell, [&]( uint32_t segment )
                { near[i] = near[i] || ( nearestPlace( mLayer.points[segment], mLayer.points[segment + 1], at ).square <= radius * radius && joinable( end, segment ) ); } ); } );
        } } );
      mProgress.check();
      std::vector<size_t> ends;
      for ( size_t i = 0; i < near.size(); ++i )
      {
        if ( near[i] )
          ends.push_back( endOf( i ) );
      }
      return ends;
    }

    // The first of part 0, its last, the first of part 1 ...
    size_t endOf( size_t number ) const { return number % 2 == 0 ? mLayer.begin( number / 2 ) : mLayer.ends[number / 2] - 1; }

    // Every end with all that it touches.
    void joinTouching( const std::vector<size_t> &ends, const SegmentIndex &index )
    {
      const auto any = []( size_t, uint32_t )
      { return true; };
      eachNear( ends, index, touchMetres, any, [this]( size_t end, const std::vector<NearSegment> &found )
        {
        for ( const NearSegment &near : found )
          joinEnd( end, near, touchMetres ); } );
    }

    // Every end that is still alone with the nearest that it may join.
    void mendEnds( const std::vector<size_t> &ends, const SegmentIndex &index )
    {
      const auto ofAnother = [this]( size_t end, uint32_t segment )
      { return mPartOf( segment ) != mPartOf( end ); };
      eachNear( ends, index, mMendMetres, ofAnother, [this]( size_t end, const std::vector<NearSegment> &found )
        {
        for ( const NearSegment &near : found )
        {
          if ( mJoined[end] )
            break;
          if ( const auto metres = joinEnd( end, near, mMendMetres ) )
            mMended.push_back( { mLayer.points[end], between( mLayer.points[near.segment], mLayer.points[near.segment + 1], near.along ), *metres, mLayer.roadOf[mPartOf( end )], mLayer.roadOf[mPartOf( near.segment )] } );
        } } );
    }

    template<class Accept, class Join>
    void eachNear( const std::vector<size_t> &ends, const SegmentIndex &index, double tolerance, Accept accept, Join join ) const
    {
      constexpr size_t candidates = 8;
      std::vector<NearSegment> found;
      size_t count = 0;
      for ( const size_t end : ends )
      {
        if ( ++count % 4096 == 0 )
          mProgress.check();
        index.nearest(
          mLayer.points[end], tolerance * stretch, candidates, [&]( uint32_t segment )
          { return accept( end, segment ) && joinable( end, segment ); },
          found );
        join( end, found );
      }
    }

    // The metres between the two; nothing if they are not joined, too far or of different grades.
    std::optional<double> joinEnd( size_t end, const NearSegment &near, double tolerance )
    {
      const uint32_t segment = near.segment;
      const double metres = mFrame.metres( mLayer.points[end], between( mLayer.points[segment], mLayer.points[segment + 1], near.along ) );
      const bool meetsEnd = ( near.along == 0 && mIsEnd[segment] ) || ( near.along == 1 && mIsEnd[segment + 1] );
      if ( metres > tolerance || !( meetsEnd || sameGrade( end, segment ) ) )
        return {};
      unite( placeOn( segment, near.along ), static_cast<uint32_t>( end ) );
      return metres;
    }

    // Where the lines are cut: at their ends and wherever something has joined.
    bool isCut( size_t place ) const { return place >= mLayer.points.size() || mIsEnd[place] || mJoined[place]; }

    Point pointOf( size_t place ) const
    {
      const size_t vertices = mLayer.points.size();
      if ( place < vertices )
        return mLayer.points[place];
      const Cut &cut = mCuts[place - vertices];
      return between( mLayer.points[cut.vertex], mLayer.points[cut.vertex + 1], cut.along );
    }

    // Nodes are the roots of places that are cuts, in their order.
    Noding result()
    {
      LargeVector<uint32_t> nodeAt = mSame.takeRoots();
      const size_t count = nodeAt.size();
      const size_t blocks = ( count + grain - 1 ) / grain;
      const auto each = [&]( auto visit )
      { tbb::parallel_for( size_t { 0 }, blocks, [&]( size_t block )
          {
          for ( size_t i = block * grain; i < std::min( count, ( block + 1 ) * grain ); ++i )
            visit( i ); } ); };
      constexpr size_t word = 64;
      std::vector<uint64_t> isNode( blocks * ( grain / word ), 0 );
      std::vector<uint32_t> nodesBefore( isNode.size() + 1, 0 ); // each word
      each( [&]( size_t i )
        { isNode[i / word] |= uint64_t { nodeAt[i] == i && isCut( i ) } << i % word; } );
      for ( size_t i = 0; i < isNode.size(); ++i )
        nodesBefore[i + 1] = nodesBefore[i] + static_cast<uint32_t>( std::popcount( isNode[i] ) );
      Noding noding { {}, {}, std::move( mIndex ), LargeVector<Point>( nodesBefore.back() ), std::move( mMended ) };
      each( [&]( size_t i )
        {
        const uint32_t root = nodeAt[i];
        const uint64_t before = isNode[root / word] & ( ( uint64_t { 1 } << root % word ) - 1 );
        const uint32_t node = nodesBefore[root / word] + static_cast<uint32_t>( std::popcount( before ) );
        if ( root == i && isCut( i ) )
          noding.nodes[node] = pointOf( i );
        nodeAt[i] = isCut( i ) ? node : Noding::noNode; } );
      for ( Cut &cut : mCuts )
        cut.node = nodeAt[cut.node];
      nodeAt.resize( mLayer.points.size() );
      std::sort( mCuts.begin(), mCuts.end(), []( const Cut &a, const Cut &b )
        { return a.vertex != b.vertex ? a.vertex < b.vertex : a.along < b.along; } );
      noding.nodeAt = std::move( nodeAt );
      noding.within = std::move( mCuts );
      return noding;
    }

    static constexpr double stretch = 1.02; // of the plane, see Frame

    const RoadLayer &mLayer;
    const Frame &mFrame;
    double mMendMetres;
    Progress &mProgress;
    const PartOfVertex mPartOf;
    static constexpr uint8_t onGround = 1;
    static constexpr uint8_t offGround = 2;
    std::vector<uint8_t> mIsEnd; // by vertex: 0, or of what road
    static constexpr uint8_t joined = 1;
    static constexpr uint8_t likeAnother = 2;    // an end on the ground right where another is
    std::vector<uint8_t> mJoined;                // by vertex
    UnionFind mSame;                             // places
    std::vector<Cut> mCuts;                      // within segments; their node is still a place
    std::unordered_map<uint64_t, size_t> mCutOf; // by the vertex before the segment and the number of the stretch of touchMetres along it
    std::vector<MendedJoin> mMended;
    std::optional<SegmentIndex> mIndex;
};

} // namespace

Noding noded( const RoadLayer &layer, const Frame &frame, double mendMetres, Progress &progress )
{
  return Noder( layer, frame, mendMetres, progress ).run();
}

} // namespace lantu
