// SPDX-License-Identifier: GPL-3.0-or-later
// The land around the roads, by hand.
#include <gtest/gtest.h>

#include <cmath>

#include "catchments_support.h"
#include "place/area.h"
#include "place/wkb_points.h"
#include "roads_support.h"
#include "support.h"

namespace lantu
{
namespace
{

using test::catchmentsOf;
using test::Drawing;
using test::geometryOf;
using test::travelOver;
using test::walking;

TEST( CatchmentTest, ARingRoadRoundLandThatIsNotReachedLeavesAHole )
{
  const Drawing drawing( "A      B\n\n\n\n\n\n\nD      C", { "A-B", "B-C", "C-D", "D-A" } );
  const auto all = catchmentsOf( travelOver( drawing.network() ), drawing.points( "A" ), { .limitSeconds = { 7200 }, .snapMetres = 1000 } );
  const auto &land = all[0].polygons[0];
  ASSERT_EQ( land.size(), 1U );
  ASSERT_EQ( land[0].size(), 2U ) << "one hole";
  EXPECT_NEAR( -planeArea( { land[0][1] } ), 5000.0 * 5000, 5000 * 4 * 20 ) << "7 km less 1 km on each side";
  // outside: 9 km square with rounded corners
  EXPECT_NEAR( planeArea( { land[0][0] } ), 9000.0 * 9000 - ( 4 - M_PI ) * 1e6, 1e5 );
  EXPECT_TRUE( geometryOf( land )->IsValid() );
}

TEST( CatchmentTest, TheLandNarrowsAsTheTimeLeftToWalkDoes )
{
  // 20 minutes along a road at 35 km/h: at x metres from A the rest of the time walks (1200 - x / 9.72) * 1.25 m, at most 500
  const Drawing drawing( "A              B", { "A-B" } );
  const auto all = catchmentsOf( travelOver( drawing.network() ), drawing.points( "A" ), { .limitSeconds = { 1200 }, .snapMetres = 500, .cellMetres = 50 } );
  const auto area = Area::fromWkb( multiPolygonWkb( all[0].polygons[0] ) );
  ASSERT_TRUE( area );
  for ( double x = 200; x < 11000; x += 333 )
  {
    const double width = std::min( 500.0, ( 1200 - x / ( 35 / 3.6 ) ) * walking );
    EXPECT_TRUE( area->covers( { drawing.at( 'A' ).x + x, drawing.at( 'A' ).y + width - 12 } ) ) << x;
    EXPECT_FALSE( area->covers( { drawing.at( 'A' ).x + x, drawing.at( 'A' ).y + std::max( width, 37.5 ) + 12 } ) ) << x;
  }
}

TEST( CatchmentTest, TooSmallCellsAreRefusedWithASizeThatWouldDo )
{
  const Drawing drawing( "A         B", { "A-B" } );
  const RoadTravel travel = travelOver( drawing.network() );
  test::expectError( ErrorCode::BadValue, { "CELL_METRES" }, [&]
    { catchmentsOf( travel, drawing.points( "A" ), { .limitSeconds = { 3600 }, .cellMetres = 0.5 } ); } );
}

} // namespace
} // namespace lantu
