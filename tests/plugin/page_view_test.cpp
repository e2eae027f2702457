// SPDX-License-Identifier: GPL-3.0-or-later
// Where maps look at, by the corners of what is to be seen.
#include <gtest/gtest.h>
#include <qgscoordinatetransform.h>
#include <qgscoordinatetransformcontext.h>

#include "convert.h"
#include "printing/page_map.h"

using namespace lantu;

namespace
{

constexpr double hair = 0.2; // mm

//! Where a part of the map is on the paper, in millimetres from the upper left corner of its frame.
QRectF onPaper( const Bounds &part, const MapView &view, const MapFrame &frame )
{
  const QgsCoordinateTransform transform( qgisCrs( workspaceCrs ), view.plane, QgsCoordinateTransformContext() );
  const QgsRectangle box = transform.transformBoundingBox( QgsRectangle( part.low.x, part.low.y, part.high.x, part.high.y ) );
  const double metres = view.extent.width() / frame.size.width();
  return { ( box.xMinimum() - view.extent.xMinimum() ) / metres, ( view.extent.yMaximum() - box.yMaximum() ) / metres, box.width() / metres, box.height() / metres };
}

QRectF seenOf( const PageMap &map, const MapFrame &frame )
{
  return onPaper( map.extent, viewOf( map, frame, {} ), frame );
}

const MapFrame freeFrame { { 280, 250 }, {} };
const MapFrame coveredFrame { { 280, 250 }, QRectF( 0, 0, 110, 30 ) };

TEST( PageView, IsInTheMiddleOfAFreeFrame )
{
  for ( const bool freeScale : { true, false } )
  {
    const QRectF seen = seenOf( { .extent = { { 107.0, 29.5 }, { 107.9, 30.3 } }, .freeScale = freeScale }, freeFrame );
    EXPECT_NEAR( seen.center().x(), 140, hair );
    EXPECT_NEAR( seen.center().y(), 125, hair );
    EXPECT_TRUE( QRectF( 0, 0, 280, 250 ).contains( seen ) );
  }
}

TEST( PageView, GivesWayToWhatLiesOnItsCorner )
{
  for ( double width = 0.1; width < 2; width *= 1.13 )
  {
    const PageMap map { .extent = { { 107.0, 29.5 }, { 107.0 + width, 29.5 + 0.6 * width } } };
    const QRectF before = seenOf( map, freeFrame );
    const QRectF seen = seenOf( map, coveredFrame );
    EXPECT_TRUE( QRectF( 0, 0, 280, 250 ).contains( seen ) ) << width;
    EXPECT_NEAR( seen.width(), before.width(), hair ) << "the scale is the same";
    if ( !before.intersects( coveredFrame.covered ) )
      EXPECT_NEAR( seen.top(), before.top(), hair );
    else if ( before.height() < 250 - 30 - 8 ) // what is left below, less the margins
      EXPECT_GE( seen.top(), 30 - hair ) << width;
    else
      EXPECT_GT( seen.top(), before.top() + hair ) << width;
  }
}

TEST( PageView, StaysWhereOnlyTheBoxOfItsPartsIsCovered )
{
  PageMap map { .extent = { { 107.0, 29.4 }, { 108.2, 30.4 } } };
  map.parts = { { { 107.0, 29.4 }, { 107.7, 29.9 } }, { { 107.7, 29.9 }, { 108.2, 30.4 } } };
  const QRectF before = seenOf( map, freeFrame );
  ASSERT_TRUE( before.intersects( coveredFrame.covered ) );
  EXPECT_EQ( seenOf( map, coveredFrame ), before );
  map.parts.push_back( { { 107.0, 30.3 }, { 107.1, 30.4 } } );
  EXPECT_GT( seenOf( map, coveredFrame ).top(), before.top() + hair );
}

} // namespace
