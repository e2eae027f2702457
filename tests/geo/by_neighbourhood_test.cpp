// SPDX-License-Identifier: GPL-3.0-or-later
// The order against sorting by the interleaved numbers of blocks.
#include "travel/by_neighbourhood.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <random>
#include <tuple>

#include <gmock/gmock.h>

using namespace lantu;

namespace
{

//! Roads over so many kilometres; a block of the index is some hundred metres wide.
SegmentIndex gridOf( int kilometres, std::mt19937 &random )
{
  std::uniform_real_distribution<double> offset( 0, 1 );
  std::vector<Segment> segments;
  for ( int i = 0; i < 40 * kilometres; ++i )
  {
    const Point a { 500000 + 1000 * kilometres * offset( random ), 3500000 + 400 * kilometres * offset( random ) };
    segments.push_back( { a, { a.x + 120 * offset( random ), a.y + 120 * offset( random ) }, static_cast<uint32_t>( i ) } );
  }
  return SegmentIndex( segments );
}

uint64_t interleaved( uint64_t column, uint64_t row )
{
  uint64_t both = 0;
  for ( int bit = 31; bit >= 0; --bit )
    both = both << 2 | ( row >> bit & 1 ) << 1 | ( column >> bit & 1 );
  return both;
}

TEST( ByNeighbourhood, IsThatOfSorting )
{
  for ( unsigned seed = 0; seed < 20; ++seed )
  {
    std::mt19937 random( seed );
    const SegmentIndex index = gridOf( seed % 2 == 0 ? 4 : 60, random );
    std::uniform_real_distribution<double> east( 499000, 561000 );
    std::uniform_real_distribution<double> north( 3499000, 3525000 );
    Points points;
    for ( int i = 0; i < 3000; ++i )
      points.at.push_back( i % 50 == 0 ? Point { std::numeric_limits<double>::quiet_NaN(), 0 } : Point { east( random ), north( random ) } );
    const auto key = [&]( uint32_t i )
    {
      if ( !points.hasPosition( i ) )
        return std::tuple<uint64_t, uint64_t, uint32_t> { 0, 0, i };
      const auto [column, row] = index.blockAt( points.at[i] );
      return std::tuple<uint64_t, uint64_t, uint32_t> { interleaved( column, row ), index.cellAt( points.at[i] ) % SegmentIndex::cellsOfBlock, i };
    };
    std::vector<uint32_t> expected( points.size() );
    std::iota( expected.begin(), expected.end(), 0U );
    std::sort( expected.begin(), expected.end(), [&]( uint32_t a, uint32_t b )
      { return key( a ) < key( b ); } );
    ASSERT_EQ( byNeighbourhood( index, points ), expected ) << seed;
  }
}

TEST( ByNeighbourhood, OfNothingIsNothing )
{
  std::mt19937 random;
  EXPECT_TRUE( byNeighbourhood( gridOf( 1, random ), {} ).empty() );
}

} // namespace
