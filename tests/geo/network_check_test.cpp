// SPDX-License-Identifier: GPL-3.0-or-later
// Faults of a road network by drawing.
#include <gtest/gtest.h>

#include "data/workspace.h"
#include "network_check_support.h"
#include "roads_support.h"
#include "support.h"

namespace lantu
{
namespace
{

using test::check;
using test::Drawing;
using test::ofKind;

TEST( NetworkCheckTest, AConnectedNetworkHasItsDeadEndsOnly )
{
  const NetworkCheck found = check( Drawing( "A B C", { "A-B", "B-C" } ).network() );
  EXPECT_EQ( found.components, 1 );
  EXPECT_EQ( found.dangles, 2 );
  EXPECT_EQ( found.gaps, 0 );
  EXPECT_NEAR( found.kilometres, 4, 1e-3 );
  EXPECT_EQ( found.findings.rows.size(), 2U );
}

TEST( NetworkCheckTest, APartOnItsOwnIsListedWithItsHouseholdsAndTheNearestGap )
{
  const Drawing drawing( "A B C D E", { "A-B", "B-C", "D-E" } );
  Points demand;
  demand.add( 1, drawing.at( 'A' ), 3 );
  demand.add( 2, drawing.at( 'E' ), 4 );
  demand.add( 3, drawing.at( 'D' ), 2 );
  demand.add( 4, { drawing.at( 'A' ).x, drawing.at( 'A' ).y + 3000 }, 5 );
  demand.add( 5, { std::nan( "" ), std::nan( "" ) }, 6 );
  const NetworkCheck found = check( drawing.network(), demand );
  EXPECT_EQ( found.components, 2 );
  EXPECT_NEAR( found.largestKilometres, 4, 1e-3 );
  EXPECT_EQ( found.cutOffHouseholds, 2 );
  EXPECT_EQ( found.cutOffPersons, 6 );
  EXPECT_EQ( found.noRoadHouseholds, 1 );
  EXPECT_EQ( found.noRoadPersons, 5 );
  const auto parts = ofKind( found, networkFinding::component );
  ASSERT_EQ( parts.size(), 1U );
  EXPECT_EQ( parts[0]->values[3], Value( int64_t { 3 } ) );
  EXPECT_EQ( parts[0]->values[4], Value( int64_t { 2 } ) );
  EXPECT_EQ( parts[0]->values[5], Value( 2000.0 ) );
  EXPECT_EQ( parts[0]->values[7], Value( int64_t { 2 } ) );
}

TEST( NetworkCheckTest, AnEndThatNearlyMeetsARoadIsAGapAndNoDangle )
{
  test::MemoryRows rows( GeometryType::Line, { { field::roadClass, FieldType::Text } } );
  rows.add( "LINESTRING (500000 3300000,501000 3300000)", { "乡道" } );
  rows.add( "LINESTRING (500500 3300012,500500 3301000)", { "村道" } );
  Progress silent;
  const RoadNetwork network = buildNetwork( readRoads( rows, test::testFrame(), Standards( defaultStandards() ), {}, silent ), test::testFrame(), 1, silent );
  const NetworkCheck found = check( network );
  EXPECT_EQ( found.gaps, 1 );
  EXPECT_EQ( found.dangles, 3 );
  const auto gaps = ofKind( found, networkFinding::gap );
  ASSERT_EQ( gaps.size(), 1U );
  EXPECT_EQ( gaps[0]->values[5], Value( 12.0 ) );
  EXPECT_EQ( gaps[0]->values[3], Value( int64_t { 2 } ) );
  EXPECT_EQ( check( network, {}, { .gapMetres = 11.9 } ).gaps, 0 );
}

TEST( NetworkCheckTest, EveryMendedJoinIsListedWithItsDistance )
{
  test::MemoryRows rows( GeometryType::Line, { { field::roadClass, FieldType::Text } } );
  rows.add( "LINESTRING (500000 3300000,501000 3300000)", { "乡道" } );
  rows.add( "LINESTRING (500500 3300000.75,500500 3301000)", { "村道" } );
  Progress silent;
  const NetworkCheck found = check( buildNetwork( readRoads( rows, test::testFrame(), Standards( defaultStandards() ), {}, silent ), test::testFrame(), 1, silent ) );
  EXPECT_EQ( found.mended, 1 );
  EXPECT_EQ( found.gaps, 0 );
  const auto mended = ofKind( found, networkFinding::mended );
  ASSERT_EQ( mended.size(), 1U );
  EXPECT_EQ( mended[0]->values[5], Value( 0.75 ) );
}

TEST( NetworkCheckTest, AClosedRoadSeparatesWhatItJoined )
{
  const NetworkCheck found = check( Drawing( "A B C D", { "A-B", "B-C closed", "C-D" } ).network() );
  EXPECT_EQ( found.components, 2 );
  EXPECT_EQ( found.closedRoads, 1 );
  EXPECT_EQ( found.dangles, 2 ) << "the ends at the closed road meet it";
}

TEST( NetworkCheckTest, TheNearestGapMayLieBetweenVertices )
{
  // the main road's side branch ends at E, 300 m north of the middle of the long straight F-G
  const Drawing drawing( "A   B   C\n         \n         \n         \n    E    \n         \n         \nF       G", { "A-B", "B-C", "B-E", "F-G" }, 100 );
  const NetworkCheck found = check( drawing.network() );
  const auto parts = ofKind( found, networkFinding::component );
  ASSERT_EQ( parts.size(), 1U );
  EXPECT_NEAR( number( parts[0]->values[5] ).value(), 300, 0.2 );
  EXPECT_EQ( parts[0]->values[3], Value( int64_t { 4 } ) );
  EXPECT_EQ( parts[0]->values[4], Value( int64_t { 3 } ) );
}

TEST( NetworkCheckTest, APartFarFromTheMainNetworkHasNoGap )
{
  const Drawing drawing( "A B                         C D", { "A-B", "C-D" } );
  const NetworkCheck found = check( drawing.network() );
  const auto parts = ofKind( found, networkFinding::component );
  ASSERT_EQ( parts.size(), 1U );
  EXPECT_TRUE( isNull( parts[0]->values[5] ) );
  EXPECT_TRUE( found.bridged.rows.empty() );
}

TEST( NetworkCheckTest, EdgesAreListedByPartWhenAskedFor )
{
  const Drawing drawing( "A B C D E", { "D-E", "A-B", "B-C" } );
  Points demand;
  demand.add( 1, drawing.at( 'E' ), 3 );
  const NetworkCheck found = check( drawing.network(), demand, { .wantsParts = true } );
  ASSERT_EQ( found.parts.rows.size(), 3U );
  std::vector<int64_t> parts;
  std::vector<int64_t> roads;
  for ( const Row &row : found.parts.rows )
  {
    parts.push_back( whole( row.values[0] ).value() );
    roads.push_back( whole( row.values[1] ).value() );
  }
  EXPECT_EQ( parts, ( std::vector<int64_t> { 1, 1, 2 } ) );
  EXPECT_EQ( roads, ( std::vector<int64_t> { 2, 3, 1 } ) );
  EXPECT_EQ( found.parts.rows[0].values[3], Value( 4.0 ) );
  EXPECT_EQ( found.parts.rows[2].values[4], Value( int64_t { 1 } ) );
  EXPECT_EQ( found.parts.rows[2].values[5], Value( 3.0 ) );
  EXPECT_TRUE( check( drawing.network(), demand ).parts.rows.empty() );
}

TEST( NetworkCheckTest, WhereAllRoadsAreClosedNothingIsFound )
{
  const NetworkCheck found = check( Drawing( "A B", { "A-B closed" } ).network() );
  EXPECT_EQ( found.components, 0 );
  EXPECT_EQ( found.closedRoads, 1 );
  EXPECT_TRUE( found.findings.rows.empty() );
  EXPECT_TRUE( found.bridged.rows.empty() );
}

TEST( NetworkCheckTest, CancelIsHeardInEveryCheck )
{
  const RoadNetwork network = Drawing( "A B C D", { "A-B", "B>C", "C-D" } ).network();
  int heard = 0;
  for ( int questions = 0; questions < 1000; ++questions )
  {
    test::ListeningProgress progress;
    progress.stopAfter = questions;
    try
    {
      checkNetwork( network, {}, { .wantsParts = true }, progress );
      break;
    }
    catch ( const Error &error )
    {
      EXPECT_EQ( error.code(), ErrorCode::Cancelled );
      ++heard;
    }
  }
  EXPECT_GT( heard, 8 );
  EXPECT_LT( heard, 1000 );
}

} // namespace
} // namespace lantu
