// SPDX-License-Identifier: GPL-3.0-or-later
// Catchments as rows.
#include <gtest/gtest.h>

#include "catchments_support.h"
#include "roads_support.h"
#include "travel/catchment_tables.h"

namespace lantu
{
namespace
{

using test::catchmentsOf;
using test::Drawing;
using test::travelOver;

TEST( CatchmentTest, RowsHaveTheLongestLimitFirstAndEachRoadOnce )
{
  const Drawing drawing( "A         B", { "A-B" } );
  const RoadTravel travel = travelOver( drawing.network() );
  const CatchmentOptions options { .limitSeconds = { 300, 600, 3600 } };
  const auto all = catchmentsOf( travel, drawing.points( "A" ), options );
  CatchmentRows rows( travel.network(), options );
  const std::vector<Row> land = rows.land( all[0], Value( std::string( "F1" ) ), { { 1, 4 }, { 2, 9 }, { 5, 20 } } );
  ASSERT_EQ( land.size(), 3U );
  const auto cellOf = [&]( const Row &row, const char *name )
  { return row.values.at( static_cast<size_t>( catchmentLayer.field( name ) - catchmentLayer.fields.data() ) ); };
  EXPECT_EQ( cellOf( land[0], catchmentField::minutes ), Value( 60.0 ) );
  EXPECT_EQ( cellOf( land[0], catchmentField::households ), Value( int64_t { 5 } ) );
  EXPECT_EQ( cellOf( land[2], catchmentField::persons ), Value( 4.0 ) );
  EXPECT_NEAR( *number( cellOf( land[2], catchmentField::kilometres ) ), 2.917, 1e-9 );
  EXPECT_NEAR( *number( cellOf( land[0], catchmentField::kilometres ) ), 10, 1e-3 );
  EXPECT_EQ( text( cellOf( land[0], catchmentField::reason ) ), "ok" );
  EXPECT_NE( text( cellOf( land[0], catchmentField::method ) ).find( "100" ), std::string::npos );
  EXPECT_TRUE( isNull( rows.land( all[0], Value(), {} )[0].values[3] ) ) << "not counted is not zero";
  const std::vector<Row> roads = rows.roads( all[0], Value( std::string( "F1" ) ) );
  ASSERT_EQ( roads.size(), 3U );
  EXPECT_EQ( roads[1].values[2], Value( 5.0 ) );
  EXPECT_EQ( roads[1].values[3], Value( 10.0 ) );
  double kilometres = 0;
  for ( const Row &row : roads )
    kilometres += *number( row.values[4] );
  EXPECT_NEAR( kilometres, 10, 2e-3 );
}

} // namespace
} // namespace lantu
