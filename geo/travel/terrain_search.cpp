// SPDX-License-Identifier: GPL-3.0-or-later
// Buckets of places, emptied one after the other.
#include "travel/terrain_search.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <utility>

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include "travel/place_buckets.h"
#include "travel/step_costs.h"

namespace lantu
{

namespace
{

double leastPace( const Terrain &terrain )
{
  if ( terrain.paces.empty() )
    return terrain.pace;
  double least = std::numeric_limits<double>::infinity();
  for ( const float pace : terrain.paces )
  {
    if ( pace < least )
      least = pace;
  }
  return least;
}

} // namespace

TerrainSearch::TerrainSearch( const Terrain &terrain, const ClosedMoves &closed, int directions, const GroundLinks *links )
  : mTerrain( terrain ), mClosed( closed ), mLinks( links ), mDirections( directions ), mLeastPace( leastPace( terrain ) ), mLabels( links ? links->places() : terrain.layout.cells(), unreached ), mTouched( mLabels.size() / blockPlaces + 1, 0 ), mQueue( std::make_unique<PlaceBuckets>() )
{
}

TerrainSearch::~TerrainSearch() = default;

void TerrainSearch::begin( bool backwards, uint32_t origins )
{
  if ( mAllTouched )
    std::fill( mLabels.begin(), mLabels.end(), unreached );
  for ( const uint32_t block : mTouchedBlocks )
  {
    const auto first = mLabels.begin() + static_cast<ptrdiff_t>( block ) * blockPlaces;
    std::fill( first, first + std::min<ptrdiff_t>( blockPlaces, mLabels.end() - first ), unreached );
    mTouched[block] = 0;
  }
  mTouchedBlocks.clear();
  mAllTouched = false;
  mWays.clear();
  mStarts.clear();
  mQueue->clear();
  mBackwards = backwards;
  mOriginBits = static_cast<unsigned>( std::bit_width( origins ) );
  mSettled = 0;
}

void TerrainSearch::addOrigin( uint32_t place, double seconds, double metres, uint32_t origin )
{
  const double units = seconds * unitsPerSecond + 0.5;
  if ( units < static_cast<double>( mostUnits() ) )
    mStarts.push_back( { place, static_cast<uint64_t>( units ) << mOriginBits | origin, metres } );
}

// A smaller label is kept, and queued unless the place already waits in the bucket to come.
template<bool shared>
void TerrainSearch::offer( uint32_t place, uint64_t label, PlaceBuckets &queue )
{
  uint64_t old;
  if constexpr ( shared )
  {
    std::atomic_ref<uint64_t> slot( mLabels[place] );
    old = slot.load( std::memory_order_relaxed );
    do
    {
      if ( old <= label )
        return;
    } while ( !slot.compare_exchange_weak( old, label, std::memory_order_relaxed ) );
  }
  else
  {
    old = mLabels[place];
    if ( old <= label )
      return;
    mLabels[place] = label;
    if ( !mTouched[place / blockPlaces] )
    {
      mTouched[place / blockPlaces] = 1;
      mTouchedBlocks.push_back( place / blockPlaces );
    }
  }
  const uint64_t bucket = label >> mBucketShift;
  if ( old >> mBucketShift != bucket || bucket == mBucket )
    queue.push( bucket, mBucket, place );
}

template<bool shared, int directions, class Steps>
void TerrainSearch::relax( const Steps &steps, uint32_t place, uint64_t limit, PlaceBuckets &queue )
{
  const auto labelOf = [this]( uint32_t at )
  {
    if constexpr ( shared )
      return std::atomic_ref<uint64_t>( mLabels[at] ).load( std::memory_order_relaxed );
    else
      return mLabels[at];
  };
  const uint64_t label = labelOf( place );
  const uint64_t bucket = label >> mBucketShift;
  if ( bucket != mBucket )
  {
    if ( bucket > mBucket )
      queue.push( bucket, mBucket, place ); // had waited in the last bucket of the ring
    return;
  }
  const auto most = static_cast<double>( mostUnits() );
  if ( place < mTerrain.layout.cells() )
  {
    // which moves may lead somewhere sooner: asked of all before any is weighed, so that the reads do not wait for each other
    const unsigned open = ~static_cast<unsigned>( mClosed.of( place ) ) & ( ( 1u << directions ) - 1 );
    if ( open )
    {
      const TerrainLayout::Around around = mTerrain.layout.around( place );
      unsigned worthwhile = 0;
      [&]<size_t... move>( std::index_sequence<move...> )
      {
        ( ( worthwhile |= static_cast<unsigned>( labelOf( around.moved( terrainMoves[move] ) ) > label + mLeastLabels[move] ) << move ), ... );
      }
      ( std::make_index_sequence<directions>() );
      for ( worthwhile &= open; worthwhile; worthwhile &= worthwhile - 1 )
      {
        const auto move = static_cast<size_t>( std::countr_zero( worthwhile ) );
        const uint32_t next = around.moved( terrainMoves[move] );
        const double units = steps.units( place, next, move, mBackwards ) + 0.5;
        if ( !( units < most ) )
          continue;
        const uint64_t offered = label + ( wholeUnits( units ) << mOriginBits );
        if ( offered <= limit )
          offer<shared>( next, offered, queue );
      }
    }
  }
  if ( mLinks )
  {
    for ( const GroundLink &link : mLinks->of( place ) )
    {
      const double units = static_cast<double>( mBackwards ? link.back : link.there ) * unitsPerSecond + 0.5;
      if ( !( units < most ) )
        continue;
      const uint64_t offered = label + ( wholeUnits( units ) << mOriginBits );
      if ( offered <= limit )
        offer<shared>( link.to, offered, queue );
    }
  }
}

template<bool shared, int directions, class Steps>
bool TerrainSearch::sweep( const Steps &steps, uint64_t limit, Progress &progress )
{
  // no step is shorter than a bucket is wide, so that hardly any place is settled twice; links may be
  const double shortest = std::max( std::min( steps.least[0], steps.least[2] ), 1.0 );
  mBucketShift = mOriginBits + std::min( static_cast<unsigned>( std::bit_width( static_cast<uint64_t>( shortest ) ) ) - 1, 40u );
  mBucket = 0;
  for ( size_t move = 0; move < terrainMoves.size(); ++move )
    mLeastLabels[move] = static_cast<uint64_t>( steps.least[move] ) << mOriginBits;
  for ( const Start &start : mStarts )
  {
    if ( start.label <= limit )
      offer<false>( start.place, start.label, *mQueue );
  }
  if ( shared )
    mAllTouched = true;

  tbb::enumerable_thread_specific<PlaceBuckets> further; // of other threads
  std::vector<std::pair<PlaceBuckets *, PlaceBuckets::Chunk *>> taken;
  std::vector<const PlaceBuckets::Chunk *> chunks;
  const auto cells = static_cast<double>( mTerrain.layout.columns() ) * mTerrain.layout.rows();
  const auto settle = [&]( const PlaceBuckets::Chunk &chunk, PlaceBuckets &queue )
  {
    constexpr uint32_t ahead = 8;
    constexpr uint32_t soon = 4;
    for ( uint32_t i = 0; i < chunk.count; ++i )
    {
      if ( i + ahead < chunk.count )
      {
        const uint32_t coming = chunk.places[i + ahead];
        if ( coming < mTerrain.layout.cells() )
        {
          // the outermost of each row: a row of five lies in no more than two lines of the cache
          const TerrainLayout::Around around = mTerrain.layout.around( coming );
          constexpr int reach = directions > 8 ? 2 : 1;
          for ( int row = -reach; row <= reach; ++row )
          {
            for ( const int column : { -reach, reach } )
            {
              const uint32_t at = around.moved( { column, row } );
              __builtin_prefetch( &mLabels[at] );
              steps.fetch( at );
            }
          }
        }
        else
          __builtin_prefetch( &mLabels[coming] );
        if ( mLinks )
          mLinks->fetchRow( coming );
      }
      if ( mLinks && i + soon < chunk.count )
        mLinks->fetchLinks( chunk.places[i + soon] );
      relax<shared, directions>( steps, chunk.places[i], limit, queue );
    }
  };
  const uint64_t lastBucket = limit >> mBucketShift;
  uint64_t empty = 0;
  while ( mBucket <= lastBucket && empty < PlaceBuckets::ring )
  {
    taken.clear();
    const auto take = [&]( PlaceBuckets &queue )
    {
      if ( PlaceBuckets::Chunk *first = queue.take( mBucket ) )
        taken.emplace_back( &queue, first );
    };
    take( *mQueue );
    for ( PlaceBuckets &queue : further )
      take( queue );
    if ( taken.empty() )
    {
      ++mBucket;
      ++empty;
      continue;
    }
    empty = 0;
    chunks.clear();
    for ( const auto &[queue, first] : taken )
    {
      for ( const PlaceBuckets::Chunk *chunk = first; chunk; chunk = chunk->next )
      {
        chunks.push_back( chunk );
        mSettled += chunk->count;
      }
    }
    constexpr size_t worthwhile = 4;
    if ( shared && chunks.size() >= worthwhile )
      tbb::parallel_for( size_t { 0 }, chunks.size(), [&]( size_t i )
        {
        if ( !progress.stopped() )
          settle( *chunks[i], further.local() ); } );
    else
    {
      for ( const PlaceBuckets::Chunk *chunk : chunks )
      {
        if ( progress.stopped() )
          return false;
        settle( *chunk, *mQueue );
      }
    }
    if ( progress.stopped() )
      return false;
    for ( const auto &[queue, first] : taken )
      queue->release( first );
    if ( mBucket % 64 == 0 )
      progress.report( std::min( 1.0, static_cast<double>( mSettled ) / cells ) );
  }
  return true;
}

bool TerrainSearch::run( double limitSeconds, Progress &progress, bool parallel )
{
  const uint64_t most = mostUnits();
  const double units = limitSeconds * unitsPerSecond + 0.5;
  const uint64_t limit = ( ( units < static_cast<double>( most ) ? static_cast<uint64_t>( units ) : most ) << mOriginBits ) | ( ( uint64_t { 1 } << mOriginBits ) - 1 );
  std::sort( mStarts.begin(), mStarts.end() );
  return withStepCosts( mTerrain, mLeastPace, unitsPerSecond, [&]( const auto &steps )
    {
    if ( mDirections > 8 )
      return parallel ? sweep<true, 16>( steps, limit, progress ) : sweep<false, 16>( steps, limit, progress );
    return parallel ? sweep<true, 8>( steps, limit, progress ) : sweep<false, 8>( steps, limit, progress ); } );
}

} // namespace lantu
