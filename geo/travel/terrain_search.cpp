// SPDX-License-Identifier: GPL-3.0-or-later
// Buckets of places, emptied one after the other.
#include "travel/terrain_search.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cassert>
#include <cmath>
#include <deque>

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

namespace lantu
{

namespace
{

constexpr uint32_t blockPlaces = TerrainLayout::tileCells;

// Longer than any sweep can count, so that sums do not overflow.
uint64_t mostUnits( unsigned originBits )
{
  return ( uint64_t { 1 } << ( 62 - originBits ) ) - 1;
}

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

// Every step takes some time, so that ways can be followed back.
uint64_t wholeUnits( double units )
{
  return std::max( static_cast<uint64_t>( units ), uint64_t { 1 } );
}

} // namespace

//! Places by bucket, a ring of them ahead of the one being settled. What lies beyond the ring waits in its last bucket.
struct TerrainSearch::Queue
{
    struct Chunk
    {
        static constexpr uint32_t most = 510;

        uint32_t count = 0;
        Chunk *next = nullptr;
        uint32_t places[most];
    };

    static constexpr uint64_t ring = 4096;

    std::vector<Chunk *> heads = std::vector<Chunk *>( ring, nullptr );
    std::deque<Chunk> chunks;
    Chunk *spare = nullptr;

    void push( uint64_t bucket, uint64_t current, uint32_t place )
    {
      Chunk *&head = heads[std::min( bucket, current + ring - 1 ) % ring];
      if ( !head || head->count == Chunk::most )
      {
        Chunk *fresh = spare;
        if ( fresh )
          spare = fresh->next;
        else
          fresh = &chunks.emplace_back();
        fresh->count = 0;
        fresh->next = head;
        head = fresh;
      }
      head->places[head->count++] = place;
    }

    //! Hands out the chunks of a bucket; they are given back with release().
    Chunk *take( uint64_t bucket ) { return std::exchange( heads[bucket % ring], nullptr ); }

    void release( Chunk *first )
    {
      while ( first )
      {
        Chunk *next = first->next;
        first->next = spare;
        spare = first;
        first = next;
      }
    }

    void clear()
    {
      for ( Chunk *&head : heads )
        release( std::exchange( head, nullptr ) );
    }
};

//! The costs of moves in units, with everything that does not depend on the cell at hand.
template<SlopeFunction function, bool paced>
struct TerrainSearch::StepCosts
{
    const Terrain &terrain;
    std::array<double, 16> unitsOfPace; // of the whole length for a pace of 1
    std::array<double, 16> inverseLength;
    std::array<double, 16> least; // no step of this move takes fewer units

    StepCosts( const Terrain &ground, double leastPace )
      : terrain( ground )
    {
      for ( size_t move = 0; move < terrainMoves.size(); ++move )
      {
        const double length = ground.length( terrainMoves[move] );
        unitsOfPace[move] = length * unitsPerSecond * ( paced ? 1 : ground.pace );
        inverseLength[move] = 1 / length;
        least[move] = length * unitsPerSecond * leastPace * leastSlopeFactor( function ) * ( 1 - 1e-6 );
      }
    }

    //! From \a cell by \a move to \a next, or with \a backwards from there to \a cell.
    double units( uint32_t cell, uint32_t next, size_t move, bool backwards ) const
    {
      double units = unitsOfPace[move];
      if constexpr ( paced )
      {
        const double ends = static_cast<double>( terrain.paces[cell] ) + static_cast<double>( terrain.paces[next] );
        if ( move < 8 )
          units *= 0.5 * ends;
        else
        {
          const auto [one, other] = cellsBetween( terrainMoves[move] );
          units *= 0.25 * ( ends + ( static_cast<double>( terrain.paces[terrain.layout.moved( cell, one )] ) + static_cast<double>( terrain.paces[terrain.layout.moved( cell, other )] ) ) );
        }
      }
      if constexpr ( function != SlopeFunction::None )
      {
        const double rise = static_cast<double>( terrain.heights[next] ) - static_cast<double>( terrain.heights[cell] );
        units *= slopeFactor<function>( ( backwards ? -rise : rise ) * inverseLength[move] );
      }
      return units;
    }
};

template<class Use>
auto TerrainSearch::withSteps( Use use ) const
{
  const auto paced = [&]<SlopeFunction function>()
  { return mTerrain.paces.empty() ? use( StepCosts<function, false>( mTerrain, mLeastPace ) ) : use( StepCosts<function, true>( mTerrain, mLeastPace ) ); };
  switch ( mTerrain.slope )
  {
  case SlopeFunction::Tobler:
  case SlopeFunction::Scaled:
    return paced.template operator()<SlopeFunction::Tobler>();
  case SlopeFunction::Langmuir:
    return paced.template operator()<SlopeFunction::Langmuir>();
  case SlopeFunction::None:
    break;
  }
  return paced.template operator()<SlopeFunction::None>();
}

TerrainSearch::TerrainSearch( const Terrain &terrain, const ClosedMoves &closed, int directions, const GroundLinks *links )
  : mTerrain( terrain ), mClosed( closed ), mLinks( links ), mDirections( directions ), mLeastPace( leastPace( terrain ) ), mLabels( links ? links->places() : terrain.layout.cells(), unreached ), mTouched( mLabels.size() / blockPlaces + 1, 0 ), mQueue( std::make_unique<Queue>() )
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
  if ( units < static_cast<double>( mostUnits( mOriginBits ) ) )
    mStarts.push_back( { place, static_cast<uint64_t>( units ) << mOriginBits | origin, metres } );
}

// A smaller label is kept, and queued unless the place already waits in the bucket to come.
template<bool shared>
void TerrainSearch::offer( uint32_t place, uint64_t label, Queue &queue )
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

template<bool shared, class Steps>
void TerrainSearch::relax( const Steps &steps, uint32_t place, uint64_t limit, Queue &queue )
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
  const auto most = static_cast<double>( mostUnits( mOriginBits ) );
  if ( place < mTerrain.layout.cells() )
  {
    const unsigned closed = mClosed.of( place );
    for ( size_t move = 0; move < static_cast<size_t>( mDirections ); ++move )
    {
      if ( closed >> move & 1 )
        continue;
      const uint32_t next = mTerrain.layout.moved( place, terrainMoves[move] );
      const uint64_t known = labelOf( next );
      if ( known <= label + ( static_cast<uint64_t>( steps.least[move] ) << mOriginBits ) )
        continue;
      const double units = steps.units( place, next, move, mBackwards ) + 0.5;
      if ( !( units < most ) )
        continue;
      const uint64_t offered = label + ( wholeUnits( units ) << mOriginBits );
      if ( offered < known && offered <= limit )
        offer<shared>( next, offered, queue );
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

template<bool shared, class Steps>
bool TerrainSearch::sweep( const Steps &steps, uint64_t limit, Progress &progress )
{
  // no step is shorter than a bucket is wide, so that hardly any place is settled twice; links may be
  const double shortest = std::max( std::min( steps.least[0], steps.least[2] ), 1.0 );
  mBucketShift = mOriginBits + std::min( static_cast<unsigned>( std::bit_width( static_cast<uint64_t>( shortest ) ) ) - 1, 40u );
  mBucket = 0;
  for ( const Start &start : mStarts )
  {
    if ( start.label <= limit )
      offer<false>( start.place, start.label, *mQueue );
  }
  if ( shared )
    mAllTouched = true;

  tbb::enumerable_thread_specific<Queue> further; // of other threads
  std::vector<std::pair<Queue *, Queue::Chunk *>> taken;
  std::vector<const Queue::Chunk *> chunks;
  const auto cells = static_cast<double>( mTerrain.layout.columns() ) * mTerrain.layout.rows();
  const size_t heights = mTerrain.heights.size();
  const uint32_t reach = TerrainLayout::side * ( mDirections > 8 ? 2 : 1 );
  const auto settle = [&]( const Queue::Chunk &chunk, Queue &queue )
  {
    constexpr uint32_t ahead = 8;
    constexpr uint32_t soon = 4;
    for ( uint32_t i = 0; i < chunk.count; ++i )
    {
      if ( i + ahead < chunk.count )
      {
        const uint32_t coming = chunk.places[i + ahead];
        if ( coming < heights )
        {
          // the rows above and below stand 16 further, but at the border of a tile
          for ( uint32_t row = coming - reach; row <= coming + reach; row += TerrainLayout::side )
          {
            __builtin_prefetch( &mLabels[row] );
            __builtin_prefetch( &mTerrain.heights[row] );
          }
        }
        else
          __builtin_prefetch( &mLabels[coming] );
        if ( mLinks )
          mLinks->fetchRow( coming );
      }
      if ( mLinks && i + soon < chunk.count )
        mLinks->fetchLinks( chunk.places[i + soon] );
      relax<shared>( steps, chunk.places[i], limit, queue );
    }
  };
  const uint64_t lastBucket = limit >> mBucketShift;
  uint64_t empty = 0;
  while ( mBucket <= lastBucket && empty < Queue::ring )
  {
    taken.clear();
    const auto take = [&]( Queue &queue )
    {
      if ( Queue::Chunk *first = queue.take( mBucket ) )
        taken.emplace_back( &queue, first );
    };
    take( *mQueue );
    for ( Queue &queue : further )
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
      for ( const Queue::Chunk *chunk = first; chunk; chunk = chunk->next )
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
      for ( const Queue::Chunk *chunk : chunks )
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
  const uint64_t most = mostUnits( mOriginBits );
  const double units = limitSeconds * unitsPerSecond + 0.5;
  const uint64_t limit = ( ( units < static_cast<double>( most ) ? static_cast<uint64_t>( units ) : most ) << mOriginBits ) | ( ( uint64_t { 1 } << mOriginBits ) - 1 );
  std::sort( mStarts.begin(), mStarts.end() );
  return withSteps( [&]( const auto &steps )
    { return parallel ? sweep<true>( steps, limit, progress ) : sweep<false>( steps, limit, progress ); } );
}

// The step that gave the place its label; the place itself where an origin did.
template<class Steps>
TerrainSearch::Before TerrainSearch::before( const Steps &steps, uint32_t place ) const
{
  const uint64_t label = mLabels[place];
  const auto start = std::lower_bound( mStarts.begin(), mStarts.end(), Start { place, label, -1 } );
  if ( start != mStarts.end() && start->place == place && start->label == label )
    return { place, start->metres };
  const auto gave = [&]( uint32_t from, double units )
  { return mLabels[from] < label && units < static_cast<double>( mostUnits( mOriginBits ) ) && mLabels[from] + ( wholeUnits( units ) << mOriginBits ) == label; };
  if ( place < mTerrain.layout.cells() )
  {
    const unsigned closed = mClosed.of( place );
    for ( size_t move = 0; move < static_cast<size_t>( mDirections ); ++move )
    {
      if ( closed >> move & 1 )
        continue;
      const uint32_t from = mTerrain.layout.moved( place, terrainMoves[move] );
      if ( mLabels[from] < label && gave( from, steps.units( from, place, move ^ 1, mBackwards ) + 0.5 ) )
        return { from, mTerrain.length( terrainMoves[move] ) };
    }
  }
  if ( mLinks )
  {
    for ( const GroundLink &link : mLinks->of( place ) )
    {
      if ( gave( link.to, static_cast<double>( mBackwards ? link.there : link.back ) * unitsPerSecond + 0.5 ) )
        return { link.to, link.metres };
    }
  }
  assert( false && "a label that nothing gave" );
  return { place, 0 };
}

TerrainSearch::Way &TerrainSearch::known( uint32_t place )
{
  mWays.resize( mTouched.size() );
  std::unique_ptr<Way[]> &block = mWays[place / blockPlaces];
  if ( !block )
    block = std::make_unique<Way[]>( blockPlaces );
  return block[place % blockPlaces];
}

TerrainSearch::Way TerrainSearch::way( uint32_t place )
{
  const auto linked = [this]( uint32_t at )
  { return at >= mTerrain.layout.cells(); };
  withSteps( [&]( const auto &steps )
    {
    std::vector<Before> followed;
    uint32_t at = place;
    while ( known( at ).metres < 0 )
    {
      const Before step = before( steps, at );
      if ( step.place == at )
      {
        const auto metres = static_cast<float>( step.metres );
        known( at ) = linked( at ) ? Way { metres, 0, at } : Way { metres, metres, noPlace };
      }
      else
      {
        followed.push_back( { at, step.metres } );
        at = step.place;
      }
    }
    Way way = known( at );
    double metres = way.metres;
    double toLink = way.metresToLink;
    for ( size_t i = followed.size(); i-- > 0; )
    {
      metres += followed[i].metres;
      toLink += followed[i].metres;
      if ( linked( followed[i].place ) )
      {
        toLink = 0;
        way.firstLinked = followed[i].place;
      }
      way.metres = static_cast<float>( metres );
      way.metresToLink = static_cast<float>( toLink );
      known( followed[i].place ) = way;
    } } );
  return known( place );
}

} // namespace lantu
