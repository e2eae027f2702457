// SPDX-License-Identifier: GPL-3.0-or-later
// The search around points.
#include "travel/road_surroundings.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "base/large_pages.h"

namespace lantu
{

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double rounding = 1e-6; // seconds: what is slower by more is slower
constexpr size_t rounds = 16;     // of a search
constexpr std::array<double, RoadSurroundings::mostPoints> unknown { infinity, infinity, infinity, infinity };

//! A few points from the origin of a block of edges.
struct NearOrigin
{
    std::array<float, RoadSurroundings::mostPoints> x;
    std::array<float, RoadSurroundings::mostPoints> y;
};

/**
 * False if no place on the edge is within \a radius of any of the points: whoever is on it is no farther from both ends together than it is long. Compares squares, which goes for all
 * points at once; rounded so that what is within is never missed.
 */
bool mayBeNear( const EdgesOfBlocks::Edge &edge, const NearOrigin &at, float radius )
{
  constexpr float roundedBy = 1.00001F;
  const float most = ( edge.metres + 2 * radius ) * roundedBy; // of the ways to both ends
  const float square = most * most;
  bool near = false;
  for ( size_t i = 0; i < at.x.size(); ++i )
  {
    const float fromX = at.x[i] - edge.from[0];
    const float fromY = at.y[i] - edge.from[1];
    const float toX = at.x[i] - edge.to[0];
    const float toY = at.y[i] - edge.to[1];
    const float from = fromX * fromX + fromY * fromY;
    const float to = toX * toX + toY * toY;
    // a + b <= m if and only if 2 a b <= m m - a a - b b
    const float left = square - from - to;
    near |= ( left >= 0 ) & ( 4 * from * to <= left * left );
  }
  return near;
}

} // namespace

EdgesOfBlocks::EdgesOfBlocks( const RoadNetwork &network, const std::vector<bool> &usable )
  : mNetwork( network ), mUsable( usable ), mBlocks( network.segments.blockColumns() * network.segments.blockRows() )
{
}

const EdgesOfBlocks::Block &EdgesOfBlocks::of( size_t number )
{
  Block &block = mBlocks[number];
  if ( block.known )
    return block;
  block.known = true;
  const SegmentIndex &segments = mNetwork.segments;
  mNumbers.clear();
  for ( size_t cell = number * SegmentIndex::cellsOfBlock; cell < ( number + 1 ) * SegmentIndex::cellsOfBlock; ++cell )
  {
    segments.eachOfCell( cell, [&]( uint32_t segment )
      {
      if ( const uint32_t edge = segments.owner( segment ); mUsable[edge] && ( mNumbers.empty() || mNumbers.back() != edge ) )
        mNumbers.push_back( edge ); } );
  }
  std::sort( mNumbers.begin(), mNumbers.end() );
  mNumbers.erase( std::unique( mNumbers.begin(), mNumbers.end() ), mNumbers.end() );
  if ( mNumbers.empty() )
    return block;
  block.origin = mNetwork.nodes[mNetwork.edges[mNumbers.front()].from];
  block.edges.reserve( mNumbers.size() );
  const auto fromOrigin = [&]( uint32_t node )
  { return std::array<float, 2> { static_cast<float>( mNetwork.nodes[node].x - block.origin.x ), static_cast<float>( mNetwork.nodes[node].y - block.origin.y ) }; };
  for ( const uint32_t edge : mNumbers )
  {
    const RoadEdge &of = mNetwork.edges[edge];
    block.edges.push_back( { edge, static_cast<float>( of.metres * mostStretch ), fromOrigin( of.from ), fromOrigin( of.to ) } );
  }
  return block;
}

RoadSurroundings::RoadSurroundings( const RoadTravel &travel, const std::vector<bool> &usable, bool backwards, const Query &query, double patience )
  : mTravel( travel ), mEdges( travel.network(), usable ), mPatience( patience ), mBackwards( backwards ), mSnapMetres( query.snapMetres ), mSecondsPerMetre( 1 / query.accessMetresPerSecond ), mLimit( query.limitSeconds ), mArcs( travel.arcs( !backwards ) ), mNodeOfCopy( travel.graph().nodesOfCopies() ),
    mRows( vectorInLargePages<Row>( travel.graph().places() ) ), mSeen( vectorInLargePages<uint32_t>( travel.network().edges.size() ) ), mRounds( rounds ), mJoins( mostPoints ), mWays( mostPoints )
{
  constexpr double shortest = 1; // second
  mRoundSeconds = std::max( shortest, mSnapMetres * mSecondsPerMetre / ( rounds - 1 ) );
}

void RoadSurroundings::look( std::span<const Point> at )
{
  ++mRun;
  mAt.assign( at.begin(), at.end() );
  for ( std::vector<Candidate> &round : mRounds )
    round.clear();
  for ( size_t point = 0; point < at.size(); ++point )
  {
    mJoins[point].clear();
    mWays[point].clear();
  }
  mSeconds.clear();
  mPlaces.clear();
  mNews.clear();
  mWaiting.clear();
  mSpread = 0;
  findCandidates();
  search();
  keepUseful();
}

void RoadSurroundings::findCandidates()
{
  const RoadNetwork &network = mTravel.network();
  const SegmentIndex &segments = network.segments;
  const double radius = mSnapMetres * mostStretch;
  const double apart = network.mendMetres + 1; // of a node and the end of a line
  Point low { infinity, infinity };
  Point high { -infinity, -infinity };
  for ( const Point &at : mAt )
  {
    if ( !( at.x == at.x ) )
      continue; // no position
    low = { std::min( low.x, at.x ), std::min( low.y, at.y ) };
    high = { std::max( high.x, at.x ), std::max( high.y, at.y ) };
  }
  const double side = segments.grid().cell * SegmentIndex::block;
  size_t candidates = 0;
  if ( network.edges.empty() || !( low.x <= high.x ) )
    return;
  mLow = { low.x - radius, low.y - radius };
  mHigh = { high.x + radius, high.y + radius };
  const auto [west, south] = segments.blockAt( mLow );
  const auto [east, north] = segments.blockAt( mHigh );
  for ( size_t row = south; row <= north; ++row )
  {
    for ( size_t column = west; column <= east; ++column )
    {
      const Point block { segments.grid().origin.x + static_cast<double>( column ) * side, segments.grid().origin.y + static_cast<double>( row ) * side };
      const double aside = std::max( { 0.0, block.x - high.x, low.x - block.x - side } );
      const double above = std::max( { 0.0, block.y - high.y, low.y - block.y - side } );
      if ( aside * aside + above * above > ( radius + apart ) * ( radius + apart ) )
        continue; // in a corner
      const EdgesOfBlocks::Block &edges = mEdges.of( row * segments.blockColumns() + column );
      NearOrigin near;
      for ( size_t point = 0; point < mostPoints; ++point )
      {
        const Point at = mAt[std::min( point, mAt.size() - 1 )];
        near.x[point] = static_cast<float>( at.x - edges.origin.x );
        near.y[point] = static_cast<float>( at.y - edges.origin.y );
      }
      for ( const EdgesOfBlocks::Edge &of : edges.edges )
      {
        if ( !mayBeNear( of, near, static_cast<float>( radius + apart ) ) || mSeen[of.number] == mRun )
          continue;
        mSeen[of.number] = mRun;
        const RoadEdge &edge = network.edges[of.number];
        const Point from = network.nodes[edge.from];
        const Point to = network.nodes[edge.to];
        for ( uint32_t point = 0; point < mAt.size(); ++point )
        {
          const double metres = 0.5 * ( planeDistance( mAt[point], from ) + planeDistance( mAt[point], to ) - edge.metres * mostStretch ) - apart;
          const double seconds = std::max( metres, 0.0 ) * mSecondsPerMetre / mostStretch;
          if ( !( metres <= radius && seconds <= mLimit ) )
            continue;
          const auto round = static_cast<size_t>( std::min( rounds - 1.0, seconds / mRoundSeconds ) );
          mRounds[round].push_back( { seconds, of.number, point } );
          ++candidates;
        }
      }
    }
  }
  mEnough = 16 + static_cast<size_t>( static_cast<double>( candidates ) * mPatience );
}

inline double RoadSurroundings::secondsOf( uint32_t place, size_t point ) const
{
  const Row &row = mRows[place];
  return row.run == mRun ? mSeconds[row.row][point] : infinity;
}

// True if it is known that, wherever the point joins the edge, staying on the roads is quicker.
bool RoadSurroundings::isOfNoUse( const Candidate &candidate ) const
{
  double slowest = 0;
  const auto take = [&]( uint32_t place )
  { slowest = std::max( slowest, secondsOf( place, candidate.point ) ); };
  for ( const bool along : { true, false } )
  {
    if ( mBackwards )
      take( mTravel.graph().head( candidate.edge, along ) );
    else
      mTravel.graph().tails( candidate.edge, along, take );
  }
  if ( !( slowest + rounding < candidate.seconds ) )
    return false;
  // and of somebody on the edge, who has at the most all of it before him
  const double length = mTravel.network().edges[candidate.edge].metres;
  double byRoad = infinity;
  for ( const bool along : { true, false } )
  {
    const double whole = along ? mTravel.seconds( candidate.edge, 0, length, true ) : mTravel.seconds( candidate.edge, length, 0, false );
    const auto goOn = [&]( uint32_t place )
    { byRoad = std::min( byRoad, secondsOf( place, candidate.point ) + whole ); };
    if ( mBackwards )
      mTravel.graph().tails( candidate.edge, along, goOn );
    else
      goOn( mTravel.graph().head( candidate.edge, along ) );
  }
  return byRoad + rounding < candidate.seconds;
}

// Looks for the place where the point joins the edge.
void RoadSurroundings::join( const Candidate &candidate )
{
  const RoadNetwork &network = mTravel.network();
  const Point at = mAt[candidate.point];
  const RoadJoin join = joinAt( network, at, network.segments.nearestOfLine( at, network.edges[candidate.edge].firstSegment ) );
  if ( join.accessMetres > mSnapMetres )
    return;
  mJoins[candidate.point].push_back( join );
  addWays( candidate.point, static_cast<uint32_t>( mJoins[candidate.point].size() - 1 ) );
}

inline Point RoadSurroundings::nodeOf( uint32_t place ) const
{
  const auto &nodes = mTravel.network().nodes;
  return nodes[place < nodes.size() ? place : mNodeOfCopy[place - nodes.size()]];
}

inline uint32_t RoadSurroundings::rowOf( uint32_t place )
{
  Row &row = mRows[place];
  if ( row.run != mRun )
  {
    row = { mRun, static_cast<uint32_t>( mPlaces.size() ) };
    mPlaces.push_back( place );
    mNews.push_back( infinity );
    mSeconds.push_back( unknown );
  }
  return row.row;
}

// The least of the labels that have become better.
inline void RoadSurroundings::improved( uint32_t row, double seconds )
{
  if ( mNews[row] == infinity )
    mWaiting.push_back( row );
  mNews[row] = std::min( mNews[row], seconds );
}

void RoadSurroundings::addWays( size_t point, uint32_t number )
{
  const RoadJoin &join = mJoins[point][number];
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
      const uint32_t row = rowOf( place );
      double &label = mSeconds[row][point];
      if ( seconds > label + rounding )
        return;
      mWays[point].push_back( { place, number, seconds, join.accessMetres + ( towardsTo ? join.along : length - join.along ) } );
      if ( seconds < label )
      {
        label = seconds;
        improved( row, seconds );
      }
    };
    if ( mBackwards )
      add( mTravel.graph().head( join.edge, along ) );
    else
      mTravel.graph().tails( join.edge, along, add );
  }
}

// Tells neighbours what is not beyond the horizon, until none is left that has not been told or it is enough.
void RoadSurroundings::spread( double horizon )
{
  size_t beyond = 0;
  for ( size_t i = 0; i < mWaiting.size(); ++i )
  {
    const uint32_t row = mWaiting[i];
    if ( mNews[row] > horizon || mSpread >= mEnough )
    {
      mWaiting[beyond++] = row;
      continue;
    }
    mNews[row] = infinity;
    if ( const Point node = nodeOf( mPlaces[row] ); node.x < mLow.x || node.x > mHigh.x || node.y < mLow.y || node.y > mHigh.y )
      continue; // few ways lead out there and back
    ++mSpread;
    for ( const RoadGraph::Arc &arc : mArcs.of( mPlaces[row] ) )
    {
      const uint32_t other = rowOf( arc.place );
      const std::array<double, mostPoints> &from = mSeconds[row];
      std::array<double, mostPoints> &to = mSeconds[other];
      double least = infinity;
      for ( size_t point = 0; point < mostPoints; ++point )
      {
        const double seconds = from[point] + arc.seconds;
        const double better = seconds < to[point] ? seconds : infinity;
        to[point] = seconds < to[point] ? seconds : to[point];
        least = better < least ? better : least;
      }
      if ( least < infinity )
        improved( other, least );
    }
  }
  mWaiting.resize( beyond );
}

// Until it is known of every candidate and every way whether it is of use, or of most.
void RoadSurroundings::search()
{
  const auto noUse = [this]( const Candidate &candidate )
  { return isOfNoUse( candidate ); };
  for ( size_t round = 0; round < rounds; ++round )
  {
    std::vector<Candidate> &candidates = mRounds[round];
    candidates.erase( std::remove_if( candidates.begin(), candidates.end(), noUse ), candidates.end() );
    if ( candidates.empty() )
      continue;
    spread( static_cast<double>( round ) * mRoundSeconds );
    for ( const Candidate &candidate : candidates )
    {
      if ( !isOfNoUse( candidate ) )
        join( candidate );
    }
  }
  // a road across the valley may be hours away: it is cheaper to keep some ways that are of no use than to search until it is known
  spread( slowestWay() );
}

// Of those that may be the best yet.
double RoadSurroundings::slowestWay() const
{
  double slowest = 0;
  for ( size_t point = 0; point < mAt.size(); ++point )
  {
    for ( const Way &way : mWays[point] )
    {
      if ( way.seconds > slowest && way.seconds <= secondsOf( way.place, point ) + rounding )
        slowest = way.seconds;
    }
  }
  return slowest;
}

void RoadSurroundings::keepUseful()
{
  for ( size_t point = 0; point < mAt.size(); ++point )
  {
    std::vector<Way> &ways = mWays[point];
    ways.erase( std::remove_if( ways.begin(), ways.end(), [this, point]( const Way &way )
                  { return way.seconds > secondsOf( way.place, point ) + rounding; } ),
      ways.end() );
    std::sort( ways.begin(), ways.end(), []( const Way &a, const Way &b )
      { return std::tuple( a.place, a.seconds, a.metres, a.join ) < std::tuple( b.place, b.seconds, b.metres, b.join ); } );
    ways.erase( std::unique( ways.begin(), ways.end(), []( const Way &a, const Way &b )
                  { return a.place == b.place; } ),
      ways.end() );
  }
}

bool RoadSurroundings::isOfUseAlong( size_t point, size_t number ) const
{
  const RoadJoin &join = mJoins[point][number];
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
    { byRoad = std::min( byRoad, secondsOf( place, point ) + seconds ); };
    if ( mBackwards )
      mTravel.graph().tails( join.edge, along, take );
    else
      take( mTravel.graph().head( join.edge, along ) );
  }
  return !( byRoad + rounding < walk );
}

double RoadSurroundings::radius( size_t point ) const
{
  double radius = mSnapMetres * mostStretch;
  for ( const uint32_t place : mPlaces )
    radius = std::max( radius, planeDistance( mAt[point], nodeOf( place ) ) );
  return radius;
}

} // namespace lantu
