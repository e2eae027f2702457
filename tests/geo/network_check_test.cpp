// SPDX-License-Identifier: GPL-3.0-or-later
// Faults of a road network by drawing.
#include <gtest/gtest.h>

#include "data/workspace.h"
#include "roads_support.h"
#include "support.h"
#include "travel/network_check.h"

namespace lantu
{
namespace
{

using test::Drawing;

NetworkCheck check( const RoadNetwork &network, const Points &demand = {}, const NetworkCheckOptions &options = {} )
{
  Progress silent;
  return checkNetwork( network, demand, options, silent );
}

std::vector<const Row *> ofKind( const NetworkCheck &check, const char *kind )
{
  std::vector<const Row *> rows;
  for ( const Row &row : check.findings.rows )
  {
    if ( text( row.values[1] ) == kind )
      rows.push_back( &row );
  }
  return rows;
}

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

TEST( NetworkCheckTest, CancelIsHeard )
{
  test::ListeningProgress progress;
  progress.stopAfter = 0;
  const RoadNetwork network = Drawing( "A B", { "A-B" } ).network();
  EXPECT_THROW( checkNetwork( network, {}, {}, progress ), Error );
}

} // namespace
} // namespace lantu
