// SPDX-License-Identifier: GPL-3.0-or-later
// Times along one edge, by hand and point by point.
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>

#include "travel/edge_times.h"

namespace lantu
{
namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();

struct Part
{
    uint32_t limit;
    EdgePiece piece;
};

std::vector<Part> parts( const EdgeCosts &costs, const std::vector<double> &limits )
{
  std::vector<EdgePiece> pieces;
  timesAlong( costs, pieces );
  std::vector<Part> found;
  for ( const EdgePiece &piece : pieces )
    cutAtLimits( piece, limits, [&]( uint32_t limit, const EdgePiece &part )
      { found.push_back( { limit, part } ); } );
  return found;
}

TEST( EdgeTimesTest, FromOneEndTimeGrowsWithTheWay )
{
  const auto found = parts( { .metres = 100, .upward = 2, .downward = 2, .atFrom = 10, .atTo = infinity }, { 50, 90 } );
  ASSERT_EQ( found.size(), 2U );
  EXPECT_EQ( found[0].limit, 0U );
  EXPECT_DOUBLE_EQ( found[0].piece.from, 0 );
  EXPECT_DOUBLE_EQ( found[0].piece.to, 20 );
  EXPECT_DOUBLE_EQ( found[0].piece.secondsAtFrom, 10 );
  EXPECT_DOUBLE_EQ( found[0].piece.secondsAtTo, 50 );
  EXPECT_EQ( found[1].limit, 1U );
  EXPECT_DOUBLE_EQ( found[1].piece.from, 20 );
  EXPECT_DOUBLE_EQ( found[1].piece.to, 40 );
}

TEST( EdgeTimesTest, BothEndsMayBeReachedAndTheMiddleNot )
{
  const auto found = parts( { .metres = 100, .upward = 1, .downward = 1, .atFrom = 10, .atTo = 30 }, { 40 } );
  ASSERT_EQ( found.size(), 2U );
  EXPECT_DOUBLE_EQ( found[0].piece.from, 0 );
  EXPECT_DOUBLE_EQ( found[0].piece.to, 30 );
  EXPECT_DOUBLE_EQ( found[1].piece.from, 90 );
  EXPECT_DOUBLE_EQ( found[1].piece.to, 100 );
}

TEST( EdgeTimesTest, TheWaysMeetWhereTheyTakeEquallyLong )
{
  std::vector<EdgePiece> pieces;
  timesAlong( { .metres = 100, .upward = 1, .downward = 1, .atFrom = 10, .atTo = 30 }, pieces );
  ASSERT_EQ( pieces.size(), 2U );
  EXPECT_DOUBLE_EQ( pieces[0].to, 60 );
  EXPECT_DOUBLE_EQ( pieces[0].secondsAtTo, 70 );
  EXPECT_DOUBLE_EQ( pieces[1].secondsAtFrom, 70 );
}

TEST( EdgeTimesTest, AOneWayEdgeIsReachedFromItsBeginningOnly )
{
  const auto found = parts( { .metres = 100, .upward = 1, .downward = infinity, .atFrom = 50, .atTo = 0 }, { 60 } );
  ASSERT_EQ( found.size(), 1U );
  EXPECT_DOUBLE_EQ( found[0].piece.to, 10 );
  EXPECT_TRUE( parts( { .metres = 100, .upward = 1, .downward = infinity, .atFrom = infinity, .atTo = 0 }, { 60 } ).empty() );
}

TEST( EdgeTimesTest, AStartInTheMiddleGoesBothWays )
{
  const EdgeStart starts[] = { { 40, 5 } };
  const auto found = parts( { .metres = 100, .upward = 1, .downward = 2, .atFrom = infinity, .atTo = infinity, .starts = starts }, { 25 } );
  ASSERT_EQ( found.size(), 2U );
  EXPECT_DOUBLE_EQ( found[0].piece.from, 30 );
  EXPECT_DOUBLE_EQ( found[0].piece.to, 40 );
  EXPECT_DOUBLE_EQ( found[1].piece.to, 60 );
}

TEST( EdgeTimesTest, ALimitIsMetAtTheLimitItselfAndNothingHasNoLength )
{
  const EdgeCosts costs { .metres = 100, .upward = 1, .downward = 1, .atFrom = 0, .atTo = 100 };
  ASSERT_EQ( parts( costs, { 100 } ).size(), 1U );
  EXPECT_DOUBLE_EQ( parts( costs, { 100 } )[0].piece.to, 100 );
  EXPECT_TRUE( parts( costs, { 0 } ).empty() );
  EXPECT_TRUE( parts( costs, {} ).empty() );
  EXPECT_TRUE( parts( { .metres = 0, .upward = 1, .downward = 1, .atFrom = 0, .atTo = 0 }, { 10 } ).empty() );
}

TEST( EdgeTimesTest, EveryPlaceHasItsLeastTimeWithManyStarts_exhaustive )
{
  std::mt19937 random( 11 );
  const auto below = [&]( int count )
  { return static_cast<double>( random() % static_cast<unsigned>( count ) ); };
  for ( int round = 0; round < 500; ++round )
  {
    std::vector<EdgeStart> starts;
    for ( int i = static_cast<int>( random() % 5 ); i > 0; --i )
      starts.push_back( { below( 101 ), below( 60 ) } );
    std::sort( starts.begin(), starts.end(), []( const EdgeStart &a, const EdgeStart &b )
      { return a.along < b.along; } );
    const auto maybe = [&]( double value )
    { return random() % 4 == 0 ? infinity : value; };
    const EdgeCosts costs { .metres = 100, .upward = maybe( 0.5 ), .downward = maybe( 2 ), .atFrom = maybe( below( 80 ) ), .atTo = maybe( below( 80 ) ), .starts = starts };
    const std::vector<double> limits { 20, 35, 70 };
    const auto found = parts( costs, limits );
    for ( double along = 0.3137; along < 100; along += 0.77131 ) // no start and no cut: a closed direction costs nothing there
    {
      const double seconds = secondsAt( costs, along );
      int within = 0;
      for ( const Part &part : found )
      {
        if ( along < part.piece.from || along > part.piece.to )
          continue;
        ++within;
        const double inPart = part.piece.secondsAtFrom + ( part.piece.secondsAtTo - part.piece.secondsAtFrom ) * ( along - part.piece.from ) / ( part.piece.to - part.piece.from );
        ASSERT_NEAR( inPart, seconds, 1e-9 ) << "round " << round;
        ASSERT_LE( seconds, limits[part.limit] + 1e-9 );
        ASSERT_GE( seconds, ( part.limit > 0 ? limits[part.limit - 1] : 0 ) - 1e-9 );
      }
      ASSERT_EQ( within, seconds <= limits.back() ? 1 : 0 ) << "round " << round << " at " << along;
    }
  }
}

} // namespace
} // namespace lantu
