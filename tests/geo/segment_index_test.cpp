// SPDX-License-Identifier: GPL-3.0-or-later
// The grid answers as looking at every segment would.
#include "place/segment_index.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>

#include <gtest/gtest.h>

namespace lantu
{

namespace
{

// straight from the definition: the foot of the perpendicular, or the nearer end
double distanceTo( const Segment &segment, Point at )
{
  const double dx = segment.b.x - segment.a.x;
  const double dy = segment.b.y - segment.a.y;
  const double square = dx * dx + dy * dy;
  const double along = square > 0 ? std::clamp( ( ( at.x - segment.a.x ) * dx + ( at.y - segment.a.y ) * dy ) / square, 0.0, 1.0 ) : 0.0;
  return planeDistance( at, { segment.a.x + along * dx, segment.a.y + along * dy } );
}

//! Short roads, some very long ones, some points, some straight north or east.
std::vector<Segment> randomSegments( size_t count, unsigned seed )
{
  std::mt19937 random( seed );
  std::uniform_real_distribution<double> place( 0, 10000 );
  std::uniform_real_distribution<double> step( -120, 120 );
  std::vector<Segment> segments;
  for ( uint32_t i = 0; i < count; ++i )
  {
    const Point a { place( random ), place( random ) };
    Point b { a.x + step( random ), a.y + step( random ) };
    if ( i % 50 == 1 )
      b = { place( random ), place( random ) };
    else if ( i % 50 == 2 )
      b = a;
    else if ( i % 50 == 3 )
      b.x = a.x;
    else if ( i % 50 == 4 )
      b.y = a.y;
    segments.push_back( { a, b, i / 3 } );
  }
  return segments;
}

bool everyOwner( uint32_t )
{
  return true;
}

} // namespace

TEST( SegmentIndexTest, NothingIsNearAnEmptyIndex )
{
  std::vector<NearSegment> found { {} };
  SegmentIndex().nearest( { 0, 0 }, 1e9, 3, everyOwner, found );
  EXPECT_TRUE( found.empty() );
  SegmentIndex( std::vector<Segment> {} ).nearest( { 0, 0 }, 1e9, 3, everyOwner, found );
  EXPECT_TRUE( found.empty() );
}

TEST( SegmentIndexTest, OneSegmentOfNoLengthIsFound )
{
  const SegmentIndex index( { { { 5, 5 }, { 5, 5 }, 7 } } );
  std::vector<NearSegment> found;
  index.nearest( { 8, 9 }, 10, 1, everyOwner, found );
  ASSERT_EQ( found.size(), 1U );
  EXPECT_DOUBLE_EQ( found[0].distance, 5 );
}

TEST( SegmentIndexTest, TheRadiusIsInclusive )
{
  const SegmentIndex index( { { { 0, 0 }, { 100, 0 }, 0 } } );
  std::vector<NearSegment> found;
  index.nearest( { 25, 50 }, 50, 1, everyOwner, found );
  ASSERT_EQ( found.size(), 1U );
  EXPECT_DOUBLE_EQ( found[0].along, 0.25 );
  index.nearest( { 25, 50 }, 49.999, 1, everyOwner, found );
  EXPECT_TRUE( found.empty() );
}

TEST( SegmentIndexTest, TheLowerOwnerComesFirstAtEqualDistance )
{
  const SegmentIndex index( { { { 0, 10 }, { 10, 10 }, 9 }, { { 0, -10 }, { 10, -10 }, 4 } } );
  std::vector<NearSegment> found;
  index.nearest( { 5, 0 }, 100, 2, everyOwner, found );
  ASSERT_EQ( found.size(), 2U );
  EXPECT_EQ( index.owner( found[0].segment ), 4U );
}

TEST( SegmentIndexTest, NearestAgreesWithLookingAtEverySegment )
{
  const std::vector<Segment> segments = randomSegments( 1500, 1 );
  const SegmentIndex index( segments );
  std::mt19937 random( 2 );
  std::uniform_real_distribution<double> place( -1500, 11500 );
  const auto odd = []( uint32_t owner )
  { return owner % 2 == 1; };
  std::vector<NearSegment> found;
  int answered = 0;
  for ( int i = 0; i < 1000; ++i )
  {
    const Point at { place( random ), place( random ) };
    const double radius = i % 3 ? 300 : 3000;
    const size_t most = 1 + static_cast<size_t>( i ) % 4;
    std::map<uint32_t, double> byOwner;
    for ( const Segment &segment : segments )
    {
      const double distance = distanceTo( segment, at );
      if ( !odd( segment.owner ) || distance > radius )
        continue;
      const auto [known, isNew] = byOwner.try_emplace( segment.owner, distance );
      known->second = std::min( known->second, distance );
    }
    std::vector<std::pair<double, uint32_t>> expected;
    for ( const auto &[owner, distance] : byOwner )
      expected.emplace_back( distance, owner );
    std::sort( expected.begin(), expected.end() );
    expected.resize( std::min( expected.size(), most ) );

    index.nearest( at, radius, most, odd, found );
    ASSERT_EQ( found.size(), expected.size() ) << i;
    for ( size_t k = 0; k < found.size(); ++k )
    {
      EXPECT_NEAR( found[k].distance, expected[k].first, 1e-9 ) << i;
      EXPECT_EQ( index.owner( found[k].segment ), expected[k].second ) << i;
    }
    answered += !found.empty();
  }
  EXPECT_GT( answered, 500 );
}

TEST( SegmentIndexTest, BlocksAroundAPointHoldAllThatIsNear )
{
  const SegmentIndex index( randomSegments( 1500, 3 ) );
  std::mt19937 random( 4 );
  std::uniform_real_distribution<double> around( -1500, 11500 );
  std::uniform_real_distribution<double> offset( -1, 1 );
  int inside = 0;
  for ( int i = 0; i < 1000; ++i )
  {
    const Point at { around( random ), around( random ) };
    const double radius = i % 3 ? 300 : 3000;
    std::map<size_t, double> squareOf; // by cell
    index.eachBlockAround(
      at, [radius]
      { return radius; },
      [&]( size_t block, const SegmentIndex::Squares &toColumns, const SegmentIndex::Squares &toRows )
      {
      for ( size_t cell = 0; cell < SegmentIndex::cellsOfBlock; ++cell )
        EXPECT_TRUE( squareOf.try_emplace( block * SegmentIndex::cellsOfBlock + cell, toColumns[cell % SegmentIndex::block] + toRows[cell / SegmentIndex::block] ).second ) << "each block once"; } );
    for ( int k = 0; k < 20; ++k )
    {
      const Point place { at.x + radius * offset( random ), at.y + radius * offset( random ) };
      const double square = std::pow( planeDistance( at, place ), 2 );
      if ( square > radius * radius || std::min( place.x, place.y ) < 120 || std::max( place.x, place.y ) > 9880 )
        continue;
      const auto cell = squareOf.find( index.cellAt( place ) );
      ASSERT_NE( cell, squareOf.end() );
      EXPECT_LE( cell->second, square );
      ++inside;
    }
  }
  EXPECT_GT( inside, 5000 );
}

TEST( SegmentIndexTest, CrossingsAreThoseOfEveryPairAndEachIsToldOnce )
{
  const std::vector<Segment> segments = randomSegments( 1500, 3 );
  const SegmentIndex index( segments );
  std::set<std::pair<uint32_t, uint32_t>> expected;
  const auto side = []( Point a, Point b, Point c )
  { return ( b.x - a.x ) * ( c.y - a.y ) - ( b.y - a.y ) * ( c.x - a.x ); };
  for ( uint32_t i = 0; i < segments.size(); ++i )
  {
    for ( uint32_t j = i + 1; j < segments.size(); ++j )
    {
      const Segment &p = segments[i];
      const Segment &q = segments[j];
      if ( side( p.a, p.b, q.a ) * side( p.a, p.b, q.b ) < 0 && side( q.a, q.b, p.a ) * side( q.a, q.b, p.b ) < 0 )
        expected.emplace( i, j );
    }
  }
  std::set<std::pair<uint32_t, uint32_t>> told;
  for ( const Crossing &crossing : index.crossings( Progress() ) )
  {
    const uint32_t first = crossing.first / 2;
    const uint32_t second = crossing.second / 2;
    EXPECT_TRUE( told.emplace( std::min( first, second ), std::max( first, second ) ).second ) << first << " " << second;
    const Point one = between( segments[first].a, segments[first].b, crossing.alongFirst );
    const Point other = between( segments[second].a, segments[second].b, crossing.alongSecond );
    EXPECT_LT( planeDistance( one, other ), 1e-6 );
  }
  EXPECT_GT( expected.size(), 200U );
  EXPECT_EQ( told, expected );
}

} // namespace lantu
