// SPDX-License-Identifier: GPL-3.0-or-later
// Offsets of web maps against published values, and their inverses.
#include <cmath>

#include <gtest/gtest.h>

#include "place/frame.h"
#include "place/offset.h"

namespace lantu
{
namespace
{

double metresBetween( Point a, Point b )
{
  const Frame frame = Frame::around( 108 );
  return frame.geodesic( frame.fromDegrees( a.x, a.y ), frame.fromDegrees( b.x, b.y ) );
}

// as the widely used coordtransform gives them for the middle of Beijing
TEST( Offset, EqualsPublishedValues )
{
  const Point gcj02 = gcj02Of( { 116.404, 39.915 } );
  EXPECT_NEAR( gcj02.x, 116.41024449916938, 1e-12 );
  EXPECT_NEAR( gcj02.y, 39.91640428150164, 1e-12 );
  const Point bd09 = bd09Of( fromGcj02( { 116.404, 39.915 } ) );
  EXPECT_NEAR( bd09.x, 116.41036949371029, 1e-11 );
  EXPECT_NEAR( bd09.y, 39.92133699351021, 1e-11 );
}

TEST( Offset, InverseIsGoodToMillimetresAllOverChongqing )
{
  for ( double x = 105.2; x <= 110.3; x += 0.0731 )
  {
    for ( double y = 28.1; y <= 32.3; y += 0.0617 )
    {
      EXPECT_LT( metresBetween( fromGcj02( gcj02Of( { x, y } ) ), { x, y } ), 1e-3 ) << x << " " << y;
      EXPECT_LT( metresBetween( fromBd09( bd09Of( { x, y } ) ), { x, y } ), 1e-3 ) << x << " " << y;
    }
  }
}

TEST( Offset, IsAsLargeAsMeasuredInChongqing )
{
  // seats of 渝中, 万州, 黔江, 城口, 巫山: published ranges for the 38 seats
  for ( const Point seat : { Point { 106.563, 29.556 }, Point { 108.409, 30.808 }, Point { 108.771, 29.533 }, Point { 108.664, 31.948 }, Point { 109.879, 31.075 } } )
  {
    const double gcj02 = metresBetween( seat, gcj02Of( seat ) );
    EXPECT_GT( gcj02, 455 );
    EXPECT_LT( gcj02, 580 );
    const double bd09 = metresBetween( seat, bd09Of( seat ) );
    EXPECT_GT( bd09, 1010 );
    EXPECT_LT( bd09, 1185 );
  }
}

TEST( Offset, NothingIsShiftedAbroad )
{
  for ( const Point abroad : { Point { 0, 0 }, Point { 2.35, 48.86 }, Point { 139.7, 35.7 }, Point { 106, -20 } } )
  {
    EXPECT_EQ( gcj02Of( abroad ), abroad );
    EXPECT_EQ( fromGcj02( abroad ), abroad );
  }
  EXPECT_TRUE( std::isnan( fromBd09( { NAN, NAN } ).x ) );
}

} // namespace
} // namespace lantu
