// SPDX-License-Identifier: GPL-3.0-or-later
// Marching squares that follow one ring at a time.
#include "place/contour.h"

#include <algorithm>
#include <array>

namespace lantu
{

namespace
{

enum Side : int8_t
{
  South,
  East,
  North,
  West,
  None
};

// Where the line that entered a cell leaves it, with the inside on its left. Cases count the corners inside: south-west 1,
// south-east 2, north-east 4, north-west 8; 16 and 17 are 5 and 10 with a mean that is inside.
constexpr std::array<std::array<Side, 4>, 18> exits = []
{
  struct Way
  {
      int corners;
      Side from;
      Side to;
  };
  constexpr Way ways[] = {
    { 1, South, West },
    { 2, East, South },
    { 3, East, West },
    { 4, North, East },
    { 5, South, West },
    { 5, North, East },
    { 6, North, South },
    { 7, North, West },
    { 8, West, North },
    { 9, South, North },
    { 10, East, South },
    { 10, West, North },
    { 11, East, North },
    { 12, West, East },
    { 13, South, East },
    { 14, West, South },
    { 16, South, East },
    { 16, North, West },
    { 17, West, South },
    { 17, East, North },
  };
  std::array<std::array<Side, 4>, 18> table {};
  for ( auto &row : table )
    row = { None, None, None, None };
  for ( const Way &way : ways )
    table[static_cast<size_t>( way.corners )][static_cast<size_t>( way.from )] = way.to;
  return table;
}();

double planeArea( const Ring &ring )
{
  double twice = 0;
  for ( size_t i = 1; i < ring.size(); ++i )
    twice += ( ring[i - 1].x - ring[0].x ) * ( ring[i].y - ring[0].y ) - ( ring[i].x - ring[0].x ) * ( ring[i - 1].y - ring[0].y );
  return twice / 2;
}

} // namespace

double planeArea( const Rings &polygon )
{
  double area = 0;
  for ( const Ring &ring : polygon )
    area += planeArea( ring ); // holes count below zero
  return area;
}

Point Contour::crossing( int64_t from, int64_t to ) const
{
  constexpr double nearest = 0.02;
  const double a = value( from );
  const double b = value( to );
  const double part = std::clamp( a / ( a - b ), nearest, 1 - nearest );
  const auto at = []( int64_t whole )
  { return static_cast<double>( whole - 1 ); };
  const double x = at( from % mWidth ) + part * static_cast<double>( to % mWidth - from % mWidth );
  const double y = at( from / mWidth ) + part * static_cast<double>( to / mWidth - from / mWidth );
  return { mGrid.origin.x + x * mGrid.step, mGrid.origin.y + y * mGrid.step };
}

Ring Contour::trace( int64_t start, bool upwards, int32_t ring )
{
  Ring points;
  int64_t cell = upwards ? start : start - mWidth; // named by its south-western point
  Side entry = upwards ? South : North;
  while ( true )
  {
    const int64_t west = cell;
    const int64_t north = cell + mWidth;
    if ( entry == South || entry == North )
    {
      const int64_t line = entry == South ? west : north;
      if ( mRingAt[static_cast<size_t>( line )] == ring )
        break; // round
      mRingAt[static_cast<size_t>( line )] = ring;
      points.push_back( crossing( line, line + 1 ) );
    }
    else
    {
      const int64_t line = entry == West ? west : west + 1;
      points.push_back( crossing( line, line + mWidth ) );
    }
    size_t corners = ( inside( west ) ? 1U : 0U ) | ( inside( west + 1 ) ? 2U : 0U ) | ( inside( north + 1 ) ? 4U : 0U ) | ( inside( north ) ? 8U : 0U );
    if ( ( corners == 5 || corners == 10 ) && value( west ) + value( west + 1 ) + value( north ) + value( north + 1 ) <= 0 )
      corners = corners == 5 ? 16 : 17;
    switch ( exits[corners][static_cast<size_t>( entry )] )
    {
    case South:
      cell -= mWidth;
      entry = North;
      break;
    case North:
      cell += mWidth;
      entry = South;
      break;
    case West:
      cell -= 1;
      entry = East;
      break;
    default:
      cell += 1;
      entry = West;
      break;
    }
  }
  points.push_back( points.front() );
  return points;
}

std::vector<Rings> Contour::polygons( const GridValues &grid )
{
  mGrid = grid;
  mWidth = grid.columns + 2;
  const int64_t height = grid.rows + 2;
  mValues.assign( static_cast<size_t>( mWidth * height ), grid.beyond );
  for ( int row = 0; row < grid.rows; ++row )
    std::copy_n( grid.values.begin() + static_cast<ptrdiff_t>( row ) * grid.columns, grid.columns, mValues.begin() + ( row + 1 ) * mWidth + 1 );
  mRingAt.assign( mValues.size(), -1 );

  std::vector<Rings> found;
  std::vector<size_t> polygonOf; // of each ring
  for ( int64_t row = 1; row + 1 < height; ++row )
  {
    int32_t last = -1;
    for ( int64_t point = row * mWidth; point + 1 < ( row + 1 ) * mWidth; ++point )
    {
      if ( inside( point ) == inside( point + 1 ) )
        continue;
      int32_t &ring = mRingAt[static_cast<size_t>( point )];
      if ( ring < 0 )
      {
        const auto made = static_cast<int32_t>( polygonOf.size() );
        const bool hole = inside( point );
        // from the last crossing to a new hole all is inside, so both bound the same polygon
        polygonOf.push_back( hole ? polygonOf[static_cast<size_t>( last )] : found.size() );
        if ( !hole )
          found.emplace_back();
        found[polygonOf.back()].push_back( trace( point, hole, made ) );
      }
      last = ring;
    }
  }
  return found;
}

} // namespace lantu
