// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers along the curve, sorted digit by digit.
#include "travel/by_neighbourhood.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "base/large_pages.h"

namespace lantu
{

namespace
{

constexpr int pointBits = 32; // of an entry; above them its number along the curve

// The bits of the number, with one free between each two.
uint64_t spreadBits( uint64_t number )
{
  number &= 0xffff;
  number = ( number | number << 8 ) & 0x00ff00ff;
  number = ( number | number << 4 ) & 0x0f0f0f0f;
  number = ( number | number << 2 ) & 0x33333333;
  return ( number | number << 1 ) & 0x55555555;
}

// By that many bits above those of the point, those of one number in the order in which they come.
void sortByCurve( std::vector<uint64_t> &entries, int bits )
{
  constexpr int digitBits = 13;
  constexpr size_t digits = size_t { 1 } << digitBits;
  auto sorted = vectorInLargePages<uint64_t>( entries.size() );
  for ( int shift = pointBits; shift < pointBits + bits; shift += digitBits )
  {
    const auto digit = [shift]( uint64_t entry )
    { return ( entry >> shift ) % digits; };
    std::array<uint32_t, digits> ends {};
    for ( const uint64_t entry : entries )
      ++ends[digit( entry )];
    uint32_t end = 0;
    for ( uint32_t &place : ends )
      place = std::exchange( end, end + place );
    for ( const uint64_t entry : entries )
      sorted[ends[digit( entry )]++] = entry;
    entries.swap( sorted );
  }
}

} // namespace

std::vector<uint32_t> byNeighbourhood( const SegmentIndex &segments, const Points &points )
{
  constexpr int mostBits = 14; // of a row or column of blocks, so that all fit
  constexpr size_t grain = 1024;
  const int needed = static_cast<int>( std::bit_width( std::max( segments.blockColumns(), segments.blockRows() ) ) );
  const int dropped = std::max( 0, needed - mostBits );
  constexpr int cellBits = static_cast<int>( std::bit_width( SegmentIndex::cellsOfBlock - 1 ) );
  auto entries = vectorInLargePages<uint64_t>( points.size() );
  tbb::parallel_for( tbb::blocked_range<size_t>( 0, points.size(), grain ), [&]( const tbb::blocked_range<size_t> &range )
    {
    for ( size_t i = range.begin(); i < range.end(); ++i )
    {
      uint64_t curve = 0;
      if ( points.hasPosition( i ) )
      {
        const auto [column, row] = segments.blockAt( points.at[i] );
        curve = ( spreadBits( column >> dropped ) | spreadBits( row >> dropped ) << 1 ) << cellBits | segments.cellAt( points.at[i] ) % SegmentIndex::cellsOfBlock;
      }
      entries[i] = curve << pointBits | i;
    } } );
  sortByCurve( entries, 2 * ( needed - dropped ) + cellBits );
  std::vector<uint32_t> order( points.size() );
  for ( size_t i = 0; i < order.size(); ++i )
    order[i] = static_cast<uint32_t>( entries[i] );
  return order;
}

} // namespace lantu
