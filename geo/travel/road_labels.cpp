// SPDX-License-Identifier: GPL-3.0-or-later
// Spreading, withdrawing, putting back.
#include "travel/road_labels.h"

namespace lantu
{

RoadLabels::RoadLabels( const RoadTravel &travel, bool backwards )
  : mArcs( travel.arcs( backwards ) ), mEntering( travel.arcs( !backwards ) ), mBucketSeconds( travel.bucketSeconds() ), mBackwards( backwards ), mLabels( travel.graph().places() ), mRemoved( travel.network().edges.size(), false ), mHasAdded( travel.graph().places(), false )
{
  mQueue.begin( mBucketSeconds );
}

void RoadLabels::set( uint32_t place, const Label &label )
{
  if ( mKept && place < mKeptPlaces )
    mBefore.emplace_back( place, mLabels[place] );
  mLabels[place] = label;
}

void RoadLabels::offer( uint32_t place, const TripCost &cost, uint32_t from )
{
  if ( !cost.reached() || !( cost < costOf( place ) ) )
    return;
  set( place, { cost.seconds, cost.metres, cost.origin, from } );
  mQueue.push( cost.seconds, place );
}

template<class Visit>
void RoadLabels::eachArc( uint32_t place, Visit visit ) const
{
  if ( place < mArcs.offsets.size() - 1 )
  {
    for ( const RoadGraph::Arc &arc : mArcs.of( place ) )
    {
      if ( !mRemoved[arc.edge] )
        visit( arc.place, arc.seconds, arc.metres );
    }
  }
  if ( !mHasAdded[place] )
    return;
  for ( const uint32_t number : mAddedAt.at( place ) )
    visit( mAdded[number].to, mAdded[number].seconds, mAdded[number].metres );
}

void RoadLabels::spread( const Progress &progress )
{
  constexpr size_t between = 4096; // some 0.5 ms
  size_t count = 0;
  BucketQueue::Entry entry {};
  while ( mQueue.pop( entry ) )
  {
    const Label label = mLabels[entry.place];
    if ( label.seconds < entry.cost )
      continue; // it has been improved since
    if ( ++count % between == 0 )
      progress.check();
    const TripCost cost { label.seconds, label.metres, label.origin };
    eachArc( entry.place, [&]( uint32_t to, double seconds, double metres )
      { offer( to, cost.plus( seconds, metres ), entry.place ); } );
  }
  mQueue.begin( mBucketSeconds ); // the next may be nearer
}

uint32_t RoadLabels::addPlace()
{
  mLabels.emplace_back();
  mHasAdded.push_back( false );
  return static_cast<uint32_t>( mLabels.size() - 1 );
}

void RoadLabels::addArc( uint32_t from, uint32_t to, double seconds, double metres )
{
  if ( !( seconds < std::numeric_limits<double>::infinity() ) )
    return;
  if ( mBackwards )
    std::swap( from, to );
  mHasAdded[from] = true;
  mAddedAt[from].push_back( static_cast<uint32_t>( mAdded.size() ) );
  mAdded.push_back( { from, to, seconds, metres } );
}

void RoadLabels::offerAddedArcs()
{
  for ( const AddedArc &arc : mAdded )
    offer( arc.to, costOf( arc.from ).plus( arc.seconds, arc.metres ), arc.from );
}

std::vector<uint32_t> RoadLabels::withdraw( std::span<const uint32_t> roots )
{
  std::vector<uint32_t> withdrawn;
  std::vector<uint32_t> stack( roots.begin(), roots.end() );
  while ( !stack.empty() )
  {
    const uint32_t place = stack.back();
    stack.pop_back();
    if ( !costOf( place ).reached() )
      continue; // by another way already
    set( place, {} );
    withdrawn.push_back( place );
    const auto child = [&]( uint32_t to )
    {
      if ( cameBy( to, place ) )
        stack.push_back( to );
    };
    if ( place < mArcs.offsets.size() - 1 )
    {
      for ( const RoadGraph::Arc &arc : mArcs.of( place ) ) // removed ones as well: what came over them is what is withdrawn
        child( arc.place );
    }
    if ( mHasAdded[place] )
    {
      for ( const uint32_t number : mAddedAt.at( place ) )
        child( mAdded[number].to );
    }
  }
  return withdrawn;
}

void RoadLabels::reconnect( std::span<const uint32_t> withdrawn )
{
  for ( const uint32_t place : withdrawn )
  {
    if ( place >= mEntering.offsets.size() - 1 )
      continue; // an added place: offerAddedArcs()
    for ( const RoadGraph::Arc &arc : mEntering.of( place ) )
    {
      if ( !mRemoved[arc.edge] )
        offer( place, costOf( arc.place ).plus( arc.seconds, arc.metres ), arc.place );
    }
  }
}

std::vector<uint32_t> RoadLabels::placesOf( const std::vector<bool> &origins ) const
{
  std::vector<uint32_t> found;
  for ( uint32_t place = 0; place < mLabels.size(); ++place )
  {
    if ( costOf( place ).reached() && origins[mLabels[place].origin] )
      found.push_back( place );
  }
  return found;
}

void RoadLabels::keep()
{
  mKept = true;
  mKeptPlaces = mLabels.size();
  mBefore.clear();
}

void RoadLabels::restore()
{
  for ( auto change = mBefore.rbegin(); change != mBefore.rend(); ++change )
    mLabels[change->first] = change->second;
  mBefore.clear();
  mLabels.resize( mKeptPlaces );
  for ( const AddedArc &arc : mAdded )
    mHasAdded[arc.from] = false;
  mHasAdded.resize( mKeptPlaces );
  mAdded.clear();
  mAddedAt.clear();
  std::fill( mRemoved.begin(), mRemoved.end(), false );
  mQueue.begin( mBucketSeconds );
}

} // namespace lantu
