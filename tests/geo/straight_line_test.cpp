// SPDX-License-Identifier: GPL-3.0-or-later
// As the crow flies.
#include <gtest/gtest.h>

#include <random>

#include "support.h"
#include "travel/straight_line.h"

namespace lantu
{
namespace
{

constexpr double speed = 20 / 3.6;

Points randomPoints( size_t count, unsigned seed )
{
  std::mt19937 random( seed );
  Points points;
  for ( size_t i = 0; i < count; ++i )
    points.add( static_cast<int64_t>( i ), { 236000.0 + static_cast<double>( random() % 470000 ), 3114000.0 + static_cast<double>( random() % 450000 ) } );
  return points;
}

TEST( StraightLineTest, NearestEqualsLookingAtEverySupply_exhaustive )
{
  const Frame frame = Frame::around( 108 );
  const Points demand = randomPoints( 300, 1 );
  const Points supply = randomPoints( 80, 2 );
  const Points *sets[] = { &supply };
  Progress silent;
  Query query;
  query.limitSeconds = 3600;
  const Nearest answer = StraightLine( frame, speed ).nearest( demand, sets, query, silent ).front();
  const Reach reach = StraightLine( frame, speed ).reach( demand, supply, query, silent );
  for ( size_t i = 0; i < demand.size(); ++i )
  {
    double best = 1e30;
    size_t within = 0;
    for ( size_t j = 0; j < supply.size(); ++j )
    {
      const double metres = frame.geodesic( demand.at[i], supply.at[j] );
      best = std::min( best, metres );
      within += metres / speed <= query.limitSeconds;
    }
    EXPECT_EQ( answer.metres[i], best );
    EXPECT_EQ( answer.seconds[i], best / speed );
    EXPECT_EQ( answer.reason[i], best / speed <= 3600 ? Reason::Ok : Reason::BeyondLimit );
    EXPECT_EQ( reach.offsets[i + 1] - reach.offsets[i], within );
  }
}

TEST( StraightLineTest, ThePlaneDoesNotDecideWhereTheEllipsoidDiffers )
{
  // far from the meridian the plane stretches east more than the middle: 100.00 km to the east look longer than they are
  const Frame frame = Frame::around( 108 );
  Points demand;
  demand.add( 1, frame.fromDegrees( 111.5, 29 ) );
  Points supply;
  supply.add( 1, frame.fromDegrees( 110.5, 29 ) );
  supply.add( 2, frame.fromDegrees( 112.4995, 29 ) );
  ASSERT_LT( planeDistance( demand.at[0], supply.at[0] ), planeDistance( demand.at[0], supply.at[1] ) );
  const Points *sets[] = { &supply };
  Progress silent;
  EXPECT_EQ( StraightLine( frame, speed ).nearest( demand, sets, {}, silent ).front().supply[0], 1 );
}

TEST( StraightLineTest, ReasonsAndEmptySets )
{
  const Frame frame = Frame::around( 108 );
  Points demand;
  demand.add( 1, { 500000, 3300000 } );
  demand.add( 2, { std::nan( "" ), std::nan( "" ) } );
  const Points none;
  const Points *sets[] = { &none, &demand };
  Progress silent;
  const std::vector<Nearest> answers = StraightLine( frame, speed ).nearest( demand, sets, {}, silent );
  EXPECT_EQ( answers[0].reason, ( std::vector<Reason> { Reason::NoSupply, Reason::NoPosition } ) );
  EXPECT_EQ( answers[1].reason, ( std::vector<Reason> { Reason::Ok, Reason::NoPosition } ) );
  EXPECT_EQ( answers[1].seconds[0], 0 );
}

TEST( StraightLineTest, CancelIsHeard )
{
  const Points points = randomPoints( 10, 3 );
  const Points *sets[] = { &points };
  test::ListeningProgress progress;
  progress.stopAfter = 0;
  EXPECT_THROW( StraightLine( Frame::around( 108 ), speed ).nearest( points, sets, {}, progress ), Error );
  progress.asked = 0;
  EXPECT_THROW( StraightLine( Frame::around( 108 ), speed ).reach( points, points, {}, progress ), Error );
}

} // namespace
} // namespace lantu
