// SPDX-License-Identifier: GPL-3.0-or-later
// Times at grid points, and their contour.
#include "travel/travel_field.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lantu
{

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();

double squareToPart( Point point, Point a, Point b )
{
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double square = dx * dx + dy * dy;
  const double along = square > 0 ? std::clamp( ( ( point.x - a.x ) * dx + ( point.y - a.y ) * dy ) / square, 0.0, 1.0 ) : 0.0;
  const double x = a.x + along * dx - point.x;
  const double y = a.y + along * dy - point.y;
  return x * x + y * y;
}

} // namespace

TravelField::TravelField( const RoadNetwork &network, const AccessGrid &grid, const TravelFieldOptions &options )
  : mNetwork( network ), mGrid( grid ), mOptions( options ), mCell( grid.cellMetres() ), mCellFloat( static_cast<float>( mCell ) ), mRoadside( 0.75 * mCell ),
    mMetres( static_cast<size_t>( grid.columns() ) * static_cast<size_t>( grid.rows() ), mCellFloat )
{
}

// A distance to the border is of use up to one cell on either side.
inline void TravelField::offer( uint32_t point, float metres )
{
  float &known = mMetres[point];
  const float better = std::max( metres, -mCellFloat );
  if ( !( better < known ) )
    return;
  if ( known == mCellFloat )
    mTouched.push_back( point );
  known = better;
}

void TravelField::addWalks( uint32_t edge, const EdgeCosts &costs, double limitSeconds )
{
  const double speed = mOptions.accessMetresPerSecond;
  // in metres of walking, so that a minute and a metre compare
  const auto late = [&]( double seconds )
  { return static_cast<float>( ( seconds - limitSeconds ) * speed ); };
  const auto all = [&]( auto lateAt )
  {
    const auto each = [&]( std::span<const GridAccess> list, float farthest )
    {
      for ( const GridAccess &access : list )
      {
        if ( mMetres[access.point] > -mCellFloat ) // else nothing is better, as inside the land
          offer( access.point, std::max( lateAt( access.along ) + access.accessMetres, access.accessMetres - farthest ) );
      }
    };
    each( mGrid.of( edge ), static_cast<float>( mOptions.snapMetres ) );
    each( mGrid.alongside( edge ), static_cast<float>( mRoadside ) );
  };
  // who joins at an end of the road is at the junction, whichever way the road may be driven
  constexpr float atEnd = 0.01F; // metres
  const float fromNode = late( costs.atFrom );
  const float toNode = late( costs.atTo );
  const auto last = static_cast<float>( costs.metres() - atEnd );
  const auto withEnds = [&]( float along, float metres )
  {
    if ( along <= atEnd )
      metres = std::min( metres, fromNode );
    return along >= last ? std::min( metres, toNode ) : metres;
  };
  if ( !costs.starts.empty() || costs.stretches.size() > 1 )
  {
    timesAlong( costs, mPieces );
    all( [&]( float along )
      { return withEnds( along, late( secondsAt( mPieces, std::min( static_cast<double>( along ), costs.metres() ) ) ) ); } );
    return;
  }
  const EdgeStretch &road = costs.stretches.front();
  constexpr float none = std::numeric_limits<float>::infinity();
  const bool up = road.upward < infinity;
  const bool down = road.downward < infinity;
  const float from = up ? fromNode : none;
  const float to = down ? late( costs.atTo + road.to * road.downward ) : none;
  const auto upward = static_cast<float>( up ? road.upward * speed : 0 );
  const auto downward = static_cast<float>( down ? road.downward * speed : 0 );
  all( [&]( float along )
    { return withEnds( along, std::min( from + along * upward, to - along * downward ) ); } );
}

void TravelField::addRoadside( uint32_t edge, const EdgeCosts &costs, double limitSeconds )
{
  // earlier on the road the walks reach farther than the roadside, unless they are kept short, or join the road just behind a barrier,
  // or behind the place on a one-way road where the search began, from where it is a long way round
  const bool jumps = std::any_of( costs.stretches.begin(), costs.stretches.end(), [&]( const EdgeStretch &stretch )
    { return stretch.barred || ( !costs.starts.empty() && !( stretch.upward < infinity && stretch.downward < infinity ) ); } );
  const double before = jumps || mOptions.snapMetres < mRoadside ? -infinity : limitSeconds - mRoadside / mOptions.accessMetresPerSecond;
  if ( costs.stretches.size() == 1 )
  {
    const EdgeStretch &road = costs.stretches.front();
    const double latest = std::min( road.upward < infinity ? costs.atFrom + road.to * road.upward : infinity, road.downward < infinity ? costs.atTo + road.to * road.downward : infinity );
    if ( latest <= before )
      return; // as most roads
  }
  const double limits[] = { before, limitSeconds };
  timesAlong( costs, mPieces );
  for ( const EdgePiece &piece : mPieces )
  {
    cutAtLimits( piece, limits, [&]( uint32_t limit, const EdgePiece &part )
      {
      if ( limit != 1 )
        return;
      lineBetween( mNetwork, edge, part.from, part.to, mLine );
      for ( size_t i = 1; i < mLine.size(); ++i )
      {
        // a long straight line in short strips: little of the grid around each
        const int strips = 1 + static_cast<int>( planeDistance( mLine[i - 1], mLine[i] ) / ( 4 * mCell ) );
        for ( int strip = 0; strip < strips; ++strip )
          addStrip( between( mLine[i - 1], mLine[i], static_cast<double>( strip ) / strips ), between( mLine[i - 1], mLine[i], static_cast<double>( strip + 1 ) / strips ) );
      } } );
  }
}

void TravelField::addStrip( Point a, Point b )
{
  const double near = mRoadside + mCell;
  const int west = std::max( 0, mGrid.column( std::min( a.x, b.x ) - near ) );
  const int east = std::min( mGrid.columns() - 1, mGrid.column( std::max( a.x, b.x ) + near ) + 1 );
  const int south = std::max( 0, mGrid.row( std::min( a.y, b.y ) - near ) );
  const int north = std::min( mGrid.rows() - 1, mGrid.row( std::max( a.y, b.y ) + near ) + 1 );
  for ( int row = south; row <= north; ++row )
  {
    for ( int column = west; column <= east; ++column )
    {
      const double square = squareToPart( mGrid.at( column, row ), a, b );
      if ( square < near * near )
        offer( static_cast<uint32_t>( row ) * static_cast<uint32_t>( mGrid.columns() ) + static_cast<uint32_t>( column ), static_cast<float>( std::sqrt( square ) - mRoadside ) );
    }
  }
}

std::vector<Rings> TravelField::polygons( const ReachedRoads &reached, double limitSeconds, const Progress &progress )
{
  constexpr size_t between = 1024; // edges; some milliseconds
  const double farthest = limitSeconds + secondsBeyond( mCell, mOptions.accessMetresPerSecond );
  for ( size_t i = 0; i < reached.edges().size(); ++i )
  {
    if ( i % between == 0 && progress.stopped() )
      break;
    const EdgeCosts &costs = reached.costs( i );
    double first = std::min( costs.atFrom, costs.atTo );
    for ( const EdgeStart &start : costs.starts )
      first = std::min( first, start.seconds );
    if ( first > farthest )
      continue;
    addWalks( reached.edges()[i], costs, limitSeconds );
    if ( first <= limitSeconds )
      addRoadside( reached.edges()[i], costs, limitSeconds );
  }

  std::vector<Rings> made;
  if ( !mTouched.empty() && !progress.stopped() )
  {
    const auto columns = static_cast<uint32_t>( mGrid.columns() );
    uint32_t west = columns;
    uint32_t east = 0;
    const auto [lowest, highest] = std::minmax_element( mTouched.begin(), mTouched.end() );
    const uint32_t south = *lowest / columns;
    const uint32_t north = *highest / columns;
    for ( const uint32_t point : mTouched )
    {
      west = std::min( west, point % columns );
      east = std::max( east, point % columns );
    }
    const uint32_t width = east - west + 1;
    mPatch.clear();
    for ( ptrdiff_t row = south; row <= static_cast<ptrdiff_t>( north ); ++row )
      mPatch.insert( mPatch.end(), mMetres.begin() + row * columns + west, mMetres.begin() + row * columns + east + 1 );
    made = mContour.polygons( { mPatch, static_cast<int>( width ), static_cast<int>( north - south + 1 ), mGrid.at( static_cast<int>( west ), static_cast<int>( south ) ), mCell, mCellFloat } );
  }
  for ( const uint32_t point : mTouched )
    mMetres[point] = mCellFloat;
  mTouched.clear();
  return made;
}

} // namespace lantu
