// SPDX-License-Identifier: GPL-3.0-or-later
// Crossings of pieces with lines, and nearness of pieces, against brute force.
#include <gtest/gtest.h>

#include <random>
#include <set>

#include "place/line_grid.h"
#include "travel/road_places.h"

namespace lantu
{
namespace
{

double side( Point a, Point b, Point c )
{
  return ( b.x - a.x ) * ( c.y - a.y ) - ( b.y - a.y ) * ( c.x - a.x );
}

// by the sides on which the ends lie: another way than that of the grid
bool cross( Point a, Point b, Point c, Point d )
{
  return side( a, b, c ) * side( a, b, d ) < 0 && side( c, d, a ) * side( c, d, b ) < 0;
}

TEST( LineGridTest, FindsTheCrossingsOfBruteForce_property )
{
  std::mt19937 random( 3 );
  std::uniform_real_distribution<double> anywhere( -4000, 4000 );
  std::vector<Segment> segments;
  for ( uint32_t i = 0; i < 60; ++i )
    segments.push_back( { { anywhere( random ), anywhere( random ) }, { anywhere( random ), anywhere( random ) }, i } );
  const LineGrid grid( segments );
  size_t count = 0;
  for ( int i = 0; i < 500; ++i )
  {
    const Point a { anywhere( random ), anywhere( random ) };
    const Point b = i % 2 == 0 ? Point { anywhere( random ), anywhere( random ) } : Point { a.x + anywhere( random ) / 100, a.y + anywhere( random ) / 100 };
    std::multiset<uint32_t> found;
    grid.crossings( a, b, [&]( uint32_t owner, Point at )
      {
      found.insert( owner );
      EXPECT_NEAR( side( a, b, at ) / planeDistance( a, b ), 0, 1e-6 );
      EXPECT_NEAR( side( segments[owner].a, segments[owner].b, at ) / planeDistance( segments[owner].a, segments[owner].b ), 0, 1e-6 ); } );
    std::multiset<uint32_t> expected;
    for ( const Segment &segment : segments )
    {
      if ( cross( a, b, segment.a, segment.b ) )
        expected.insert( segment.owner );
    }
    EXPECT_EQ( found, expected );
    count += found.size();
  }
  EXPECT_GT( count, 1000U );
}

TEST( LineGridTest, WithoutLinesNothingIsCrossed )
{
  int met = 0;
  LineGrid().crossings( { 0, 0 }, { 1000, 1000 }, [&met]( uint32_t, Point )
    { ++met; } );
  LineGrid( { { { 0, 0 }, { 100, 0 }, 0 } } ).crossings( { 0, 5 }, { 100, 5 }, [&met]( uint32_t, Point )
    { ++met; } );
  EXPECT_EQ( met, 0 ) << "parallel lines do not cross";
}

TEST( NearnessTest, NoTwoPlacesOfThePiecesAreNearer_property )
{
  std::mt19937 random( 5 );
  std::uniform_real_distribution<double> anywhere( 0, 100 );
  for ( int i = 0; i < 300; ++i )
  {
    const Point a { anywhere( random ), anywhere( random ) };
    const Point b { anywhere( random ), anywhere( random ) };
    const Point c { anywhere( random ), anywhere( random ) };
    const Point d { anywhere( random ), anywhere( random ) };
    const Nearness near = nearness( a, b, c, d );
    EXPECT_NEAR( planeDistance( between( a, b, near.first ), between( c, d, near.second ) ), near.distance, 1e-9 );
    for ( double first = 0; first <= 1; first += 0.05 )
    {
      for ( double second = 0; second <= 1; second += 0.05 )
        EXPECT_GE( planeDistance( between( a, b, first ), between( c, d, second ) ), near.distance - 1e-9 );
    }
  }
}

} // namespace
} // namespace lantu
