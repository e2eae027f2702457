// SPDX-License-Identifier: GPL-3.0-or-later
// The search around a point.
#include "travel/road_surroundings.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include <tbb/parallel_for.h>

namespace lantu
{

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double rounding = 1e-6; // seconds: what is slower by more is slower

} // namespace

EdgesOfBlocks::EdgesOfBlocks( const RoadNetwork &network, const std::vector<bool> &usable )
{
  constexpr size_t grain = 256; // blocks
  const SegmentIndex &segments = network.segments;
  const size_t blocks = segments.blockColumns() * segments.blockRows();
  std::vector<std::vector<uint32_t>> found( ( blocks + grain - 1 ) / grain );
  mOffsets.assign( blocks + 1, 0 );
  tbb::parallel_for( size_t { 0 }, found.size(), [&]( size_t part )
    {
    std::vector<uint32_t> edges;
    for ( size_t block = part * grain; block < std::min( blocks, ( part + 1 ) * grain ); ++block )
    {
      edges.clear();
      for ( size_t cell = block * SegmentIndex::cellsOfBlock; cell < ( block + 1 ) * SegmentIndex::cellsOfBlock; ++cell )
      {
        segments.eachOfCell( cell, [&]( uint32_t segment )
          {
          if ( const uint32_t edge = segments.owner( segment ); usable[edge] && ( edges.empty() || edges.back() != edge ) )
            edges.push_back( edge ); } );
      }
      std::sort( edges.begin(), edges.end() );
      edges.erase( std::unique( edges.begin(), edges.end() ), edges.end() );
      found[part].insert( found[part].end(), edges.begin(), edges.end() );
      mOffsets[block + 1] = edges.size();
    } } );
  for ( size_t block = 0; block < blocks; ++block )
    mOffsets[block + 1] += mOffsets[block];
  mEdges.reserve( mOffsets.back() );
  for ( const std::vector<uint32_t> &part : found )
    mEdges.insert( mEdges.end(), part.begin(), part.end() );
}

RoadSurroundings::RoadSurroundings( const RoadTravel &travel, const EdgesOfBlocks &edges, bool backwards, const Query &query, double patience )
  : mTravel( travel ), mEdges( edges ), mPatience( patience ), mBackwards( backwards ), mSnapMetres( query.snapMetres ), mSecondsPerMetre( 1 / query.accessMetresPerSecond ), mLimit( query.limitSeconds ), mArcs( travel.arcs( !backwards ) ), mNodeOfCopy( travel.graph().nodesOfCopies() ),
    mLabels( travel.graph().places() ), mSeen( travel.network().edges.size(), 0 )
{
}

void RoadSurroundings::look( Point at )
{
  ++mRun;
  mAt = at;
  mFar.clear();
  mJoins.clear();
  mWays.clear();
  mHeap.clear();
  mSettled.clear();
  mWanted = 0;
  if ( !( at.x == at.x ) )
    return;
  findEdges();
  search();
  keepUseful();
}

void RoadSurroundings::findEdges()
{
  const RoadNetwork &network = mTravel.network();
  const SegmentIndex &segments = network.segments;
  if ( network.edges.empty() )
    return;
  const double radius = mSnapMetres * mostStretch;
  const double apart = network.mendMetres + 1; // of a node and the end of a line
  const auto [west, south] = segments.blockAt( { mAt.x - radius, mAt.y - radius } );
  const auto [east, north] = segments.blockAt( { mAt.x + radius, mAt.y + radius } );
  for ( size_t row = south; row <= north; ++row )
  {
    for ( size_t column = west; column <= east; ++column )
    {
      for ( const uint32_t number : mEdges.of( row * segments.blockColumns() + column ) )
      {
        if ( mSeen[number] == mRun )
          continue;
        mSeen[number] = mRun;
        // somebody at a place on the edge is no farther from both ends together than it is long
        const RoadEdge &edge = network.edges[number];
        const double metres = 0.5 * ( planeDistance( mAt, network.nodes[edge.from] ) + planeDistance( mAt, network.nodes[edge.to] ) - edge.metres * mostStretch ) - apart;
        const double seconds = std::max( metres, 0.0 ) * mSecondsPerMetre / mostStretch;
        if ( metres > radius || seconds > mLimit )
          continue;
        mHeap.push_back( { seconds, static_cast<uint32_t>( mLabels.size() + mFar.size() ) } );
        mFar.push_back( { number, seconds } );
      }
    }
  }
  std::make_heap( mHeap.begin(), mHeap.end() );
}

// True if it is known that, wherever the point joins the edge, staying on the roads is quicker.
bool RoadSurroundings::isOfNoUse( const FarEdge &far ) const
{
  if ( far.looked )
    return true;
  double slowest = 0;
  const auto take = [&]( uint32_t place )
  { slowest = std::max( slowest, secondsOf( place ) ); };
  for ( const bool along : { true, false } )
  {
    if ( mBackwards )
      take( mTravel.graph().head( far.edge, along ) );
    else
      mTravel.graph().tails( far.edge, along, take );
  }
  if ( !( slowest + rounding < far.seconds ) )
    return false;
  // and of somebody on the edge, who has at the most all of it before him
  const double length = mTravel.network().edges[far.edge].metres;
  double byRoad = infinity;
  for ( const bool along : { true, false } )
  {
    const double whole = along ? mTravel.seconds( far.edge, 0, length, true ) : mTravel.seconds( far.edge, length, 0, false );
    const auto goOn = [&]( uint32_t place )
    { byRoad = std::min( byRoad, secondsOf( place ) + whole ); };
    if ( mBackwards )
      mTravel.graph().tails( far.edge, along, goOn );
    else
      goOn( mTravel.graph().head( far.edge, along ) );
  }
  return byRoad + rounding < far.seconds;
}

// Looks for the place where the point joins the edge.
void RoadSurroundings::join( FarEdge &far )
{
  far.looked = true;
  const RoadNetwork &network = mTravel.network();
  const RoadJoin join = joinAt( network, mAt, network.segments.nearestOfLine( mAt, network.edges[far.edge].firstSegment ) );
  if ( join.accessMetres > mSnapMetres )
    return;
  mJoins.push_back( join );
  addWays( static_cast<uint32_t>( mJoins.size() - 1 ) );
}

inline RoadSurroundings::Label &RoadSurroundings::labelOf( uint32_t place )
{
  Label &label = mLabels[place];
  if ( label.run != mRun )
    label = { infinity, mRun, false };
  return label;
}

void RoadSurroundings::addWays( uint32_t number )
{
  const RoadJoin &join = mJoins[number];
  const double length = mTravel.network().edges[join.edge].metres;
  const double walk = join.accessMetres * mSecondsPerMetre;
  for ( const bool along : { true, false } )
  {
    // forwards from the beginning of the edge to the point, backwards from the point to the end
    const bool towardsTo = along != mBackwards;
    const double end = towardsTo ? 0 : length;
    const double seconds = walk + ( mBackwards ? mTravel.seconds( join.edge, join.along, end, along ) : mTravel.seconds( join.edge, end, join.along, along ) );
    if ( !std::isfinite( seconds ) || !( seconds <= mLimit ) )
      continue;
    const auto add = [&]( uint32_t place )
    {
      mWays.push_back( { place, number, seconds, join.accessMetres + ( towardsTo ? join.along : length - join.along ) } );
      Label &label = labelOf( place );
      if ( !( seconds < label.seconds ) )
        return;
      mWanted += label.wanted ? 0 : 1;
      label.wanted = true;
      label.seconds = seconds;
      push( { seconds, place } );
    };
    if ( mBackwards )
      add( mTravel.graph().head( join.edge, along ) );
    else
      mTravel.graph().tails( join.edge, along, add );
  }
}

// Along a road. A way that is slower than that by more than a rounding is of no use and no longer waited for.
inline void RoadSurroundings::offer( uint32_t place, double seconds )
{
  Label &label = labelOf( place );
  if ( !( seconds < label.seconds ) )
    return;
  if ( label.wanted && seconds + rounding < label.seconds )
  {
    label.wanted = false;
    --mWanted;
  }
  label.seconds = seconds;
  push( { seconds, place } );
}

inline void RoadSurroundings::push( const Waiting &waiting )
{
  mHeap.push_back( waiting );
  std::push_heap( mHeap.begin(), mHeap.end() );
}

// Until it is known of every way whether it is of use, or of most.
void RoadSurroundings::search()
{
  size_t known = 0; // edges of mFar before this are done with
  const auto isOver = [&]
  {
    if ( mWanted > 0 )
      return false;
    while ( known < mFar.size() && isOfNoUse( mFar[known] ) )
      ++known;
    return known == mFar.size();
  };
  // a road across the valley may be hours away: it is cheaper to keep some ways that are of no use than to search until it is known
  const size_t enough = 16 + static_cast<size_t>( static_cast<double>( mFar.size() ) * mPatience );
  while ( !mHeap.empty() && mSettled.size() < enough && !isOver() )
  {
    std::pop_heap( mHeap.begin(), mHeap.end() );
    const Waiting next = mHeap.back();
    mHeap.pop_back();
    if ( next.place >= mLabels.size() )
    {
      if ( FarEdge &far = mFar[next.place - mLabels.size()]; !isOfNoUse( far ) )
        join( far );
      continue;
    }
    Label &label = mLabels[next.place];
    if ( label.seconds < next.seconds )
      continue; // it has been improved since
    mWanted -= label.wanted ? 1 : 0;
    label.wanted = false;
    mSettled.push_back( next.place );
    for ( const RoadGraph::Arc &arc : mArcs.of( next.place ) )
    {
      offer( arc.place, next.seconds + arc.seconds );
    }
  }
  for ( FarEdge &far : mFar )
  {
    if ( !isOfNoUse( far ) )
      join( far );
  }
}

void RoadSurroundings::keepUseful()
{
  mWays.erase( std::remove_if( mWays.begin(), mWays.end(), [this]( const Way &way )
                 { return way.seconds > secondsOf( way.place ) + rounding; } ),
    mWays.end() );
  std::sort( mWays.begin(), mWays.end(), []( const Way &a, const Way &b )
    { return std::tuple( a.place, a.seconds, a.metres, a.join ) < std::tuple( b.place, b.seconds, b.metres, b.join ); } );
  mWays.erase( std::unique( mWays.begin(), mWays.end(), []( const Way &a, const Way &b )
                 { return a.place == b.place; } ),
    mWays.end() );
}

bool RoadSurroundings::isOfUseAlong( size_t number ) const
{
  const RoadJoin &join = mJoins[number];
  const double walk = join.accessMetres * mSecondsPerMetre;
  if ( !( walk <= mLimit ) )
    return false;
  const double length = mTravel.network().edges[join.edge].metres;
  double byRoad = infinity;
  for ( const bool along : { true, false } )
  {
    // forwards on to the end of the edge, backwards from its beginning
    const double end = along != mBackwards ? length : 0;
    const double seconds = mBackwards ? mTravel.seconds( join.edge, end, join.along, along ) : mTravel.seconds( join.edge, join.along, end, along );
    const auto take = [&]( uint32_t place )
    { byRoad = std::min( byRoad, secondsOf( place ) + seconds ); };
    if ( mBackwards )
      mTravel.graph().tails( join.edge, along, take );
    else
      take( mTravel.graph().head( join.edge, along ) );
  }
  return !( byRoad + rounding < walk );
}

double RoadSurroundings::radius() const
{
  double radius = mSnapMetres * mostStretch;
  const size_t nodes = mTravel.network().nodes.size();
  for ( const uint32_t place : mSettled )
    radius = std::max( radius, planeDistance( mAt, mTravel.network().nodes[place < nodes ? place : mNodeOfCopy[place - nodes]] ) );
  return radius;
}

} // namespace lantu
