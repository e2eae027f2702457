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

// An edge that is as slow all along.
struct Plain
{
    double metres, upward, downward, atFrom, atTo;
    std::span<const EdgeStart> starts = {};
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

std::vector<Part> parts( const Plain &edge, const std::vector<double> &limits )
{
  const EdgeStretch all[] = { { edge.metres, edge.upward, edge.downward } };
  return parts( EdgeCosts { edge.atFrom, edge.atTo, all, edge.starts }, limits );
}

TEST( EdgeTimesTest, FromOneEndTimeGrowsWithTheWay )
{
  const auto found = parts( Plain { .metres = 100, .upward = 2, .downward = 2, .atFrom = 10, .atTo = infinity }, { 50, 90 } );
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
  const auto found = parts( Plain { .metres = 100, .upward = 1, .downward = 1, .atFrom = 10, .atTo = 30 }, { 40 } );
  ASSERT_EQ( found.size(), 2U );
  EXPECT_DOUBLE_EQ( found[0].piece.from, 0 );
  EXPECT_DOUBLE_EQ( found[0].piece.to, 30 );
  EXPECT_DOUBLE_EQ( found[1].piece.from, 90 );
  EXPECT_DOUBLE_EQ( found[1].piece.to, 100 );
}

TEST( EdgeTimesTest, TheWaysMeetWhereTheyTakeEquallyLong )
{
  std::vector<EdgePiece> pieces;
  const EdgeStretch all[] = { { 100, 1, 1 } };
  timesAlong( { 10, 30, all }, pieces );
  ASSERT_EQ( pieces.size(), 2U );
  EXPECT_DOUBLE_EQ( pieces[0].to, 60 );
  EXPECT_DOUBLE_EQ( pieces[0].secondsAtTo, 70 );
  EXPECT_DOUBLE_EQ( pieces[1].secondsAtFrom, 70 );
}

TEST( EdgeTimesTest, AOneWayEdgeIsReachedFromItsBeginningOnly )
{
  const auto found = parts( Plain { .metres = 100, .upward = 1, .downward = infinity, .atFrom = 50, .atTo = 0 }, { 60 } );
  ASSERT_EQ( found.size(), 1U );
  EXPECT_DOUBLE_EQ( found[0].piece.to, 10 );
  EXPECT_TRUE( parts( Plain { .metres = 100, .upward = 1, .downward = infinity, .atFrom = infinity, .atTo = 0 }, { 60 } ).empty() );
}

TEST( EdgeTimesTest, AStartInTheMiddleGoesBothWays )
{
  const EdgeStart starts[] = { { 40, 5 } };
  const auto found = parts( Plain { .metres = 100, .upward = 1, .downward = 2, .atFrom = infinity, .atTo = infinity, .starts = starts }, { 25 } );
  ASSERT_EQ( found.size(), 2U );
  EXPECT_DOUBLE_EQ( found[0].piece.from, 30 );
  EXPECT_DOUBLE_EQ( found[0].piece.to, 40 );
  EXPECT_DOUBLE_EQ( found[1].piece.to, 60 );
}

TEST( EdgeTimesTest, ALimitIsMetAtTheLimitItselfAndNothingHasNoLength )
{
  const Plain costs { .metres = 100, .upward = 1, .downward = 1, .atFrom = 0, .atTo = 100 };
  ASSERT_EQ( parts( costs, { 100 } ).size(), 1U );
  EXPECT_DOUBLE_EQ( parts( costs, { 100 } )[0].piece.to, 100 );
  EXPECT_TRUE( parts( costs, { 0 } ).empty() );
  EXPECT_TRUE( parts( costs, {} ).empty() );
  EXPECT_TRUE( parts( Plain { .metres = 0, .upward = 1, .downward = 1, .atFrom = 0, .atTo = 0 }, { 10 } ).empty() );
}

TEST( EdgeTimesTest, ABarrierIsReachedFromEitherSideAndNotPassed )
{
  const EdgeStretch stretches[] = { { 60, 1, 1, true }, { 100, 1, 1 } };
  const auto oneSide = parts( EdgeCosts { 0, infinity, stretches }, { 500 } );
  ASSERT_EQ( oneSide.size(), 1U );
  EXPECT_DOUBLE_EQ( oneSide[0].piece.to, 60 );
  const auto bothSides = parts( EdgeCosts { 0, 200, stretches }, { 500 } );
  ASSERT_EQ( bothSides.size(), 2U );
  EXPECT_DOUBLE_EQ( bothSides[1].piece.secondsAtFrom, 240 );
}

TEST( EdgeTimesTest, UphillTakesLongerThanDown )
{
  const EdgeStretch stretches[] = { { 50, 1, 1 }, { 100, 3, 0.5 } };
  std::vector<EdgePiece> pieces;
  timesAlong( { 0, infinity, stretches }, pieces );
  ASSERT_EQ( pieces.size(), 2U );
  EXPECT_DOUBLE_EQ( secondsAt( pieces, 60 ), 80 );
  timesAlong( { infinity, 0, stretches }, pieces );
  EXPECT_DOUBLE_EQ( secondsAt( pieces, 60 ), 20 );
  EXPECT_DOUBLE_EQ( secondsAt( pieces, 10 ), 65 );
}

// From one place to another, stretch by stretch.
double wayAlong( const std::vector<EdgeStretch> &stretches, double from, double to )
{
  double seconds = 0;
  double begin = 0;
  for ( const EdgeStretch &stretch : stretches )
  {
    const double metres = std::min( stretch.to, std::max( from, to ) ) - std::max( begin, std::min( from, to ) );
    if ( metres > 0 )
      seconds += metres * ( to > from ? stretch.upward : stretch.downward );
    if ( stretch.barred && stretch.to > std::min( from, to ) && stretch.to < std::max( from, to ) )
      return infinity;
    begin = stretch.to;
  }
  return seconds;
}

TEST( EdgeTimesTest, EveryPlaceHasItsLeastTimeWithStartsSlopesAndBarriers_exhaustive )
{
  std::mt19937 random( 11 );
  const auto below = [&]( int count )
  { return static_cast<double>( random() % static_cast<unsigned>( count ) ); };
  const std::vector<double> limits { 20, 35, 70 };
  size_t checked = 0;
  for ( int round = 0; round < 2000; ++round )
  {
    std::vector<EdgeStart> starts;
    for ( int i = static_cast<int>( random() % 5 ); i > 0; --i )
      starts.push_back( { below( 101 ), below( 60 ) } );
    std::sort( starts.begin(), starts.end(), []( const EdgeStart &a, const EdgeStart &b )
      { return a.along < b.along; } );
    const auto maybe = [&]( double value )
    { return random() % 4 == 0 ? infinity : value; };
    const double oneWay[] = { maybe( 1 ), maybe( 1 ) };
    std::vector<EdgeStretch> stretches;
    for ( double to = round % 2 == 0 ? 100 : 1 + below( 60 ); to < 100; to += 1 + below( 50 ) )
      stretches.push_back( { to, oneWay[0] * ( 0.2 + 0.1 * below( 10 ) ), oneWay[1] * ( 0.2 + 0.1 * below( 10 ) ), below( 3 ) == 0 } );
    stretches.push_back( { 100, oneWay[0] * 0.5, oneWay[1] * 2 } );
    const EdgeCosts costs { maybe( below( 80 ) ), maybe( below( 80 ) ), stretches, starts };
    const auto found = parts( costs, limits );
    std::vector<EdgePiece> pieces;
    timesAlong( costs, pieces );
    for ( double along = 0.3137; along < 100; along += 0.77131 ) // no start and no cut: a closed direction costs nothing there
    {
      double seconds = std::min( costs.atFrom + wayAlong( stretches, 0, along ), costs.atTo + wayAlong( stretches, 100, along ) );
      for ( const EdgeStart &start : starts )
        seconds = std::min( seconds, start.seconds + wayAlong( stretches, start.along, along ) );
      if ( seconds < infinity )
        ASSERT_NEAR( secondsAt( pieces, along ), seconds, 1e-9 ) << "round " << round << " at " << along;
      else
        ASSERT_EQ( secondsAt( pieces, along ), infinity ) << "round " << round << " at " << along;
      int within = 0;
      for ( size_t i = 0; i < found.size(); ++i )
      {
        const Part &part = found[i];
        ASSERT_TRUE( i == 0 || found[i - 1].piece.to <= part.piece.from ) << "in order";
        if ( along < part.piece.from || along > part.piece.to )
          continue;
        ++within;
        ASSERT_NEAR( secondsAt( { &part.piece, 1 }, along ), seconds, 1e-9 ) << "round " << round;
        ASSERT_LE( seconds, limits[part.limit] + 1e-9 );
        ASSERT_GE( seconds, ( part.limit > 0 ? limits[part.limit - 1] : 0 ) - 1e-9 );
      }
      ASSERT_EQ( within, seconds <= limits.back() ? 1 : 0 ) << "round " << round << " at " << along;
      ++checked;
    }
  }
  EXPECT_GT( checked, 100000U );
}

} // namespace
} // namespace lantu
