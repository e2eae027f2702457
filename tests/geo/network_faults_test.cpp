// SPDX-License-Identifier: GPL-3.0-or-later
// Missing and unmarked bridges, crossings, traps and doubles, by drawing.
#include <gtest/gtest.h>

#include <random>

#include <fmt/format.h>

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
using test::MemoryRows;
using test::ofKind;

RiverLines river( const std::string &wkt, bool crossable = false )
{
  MemoryRows rows( GeometryType::Line, { { field::name, FieldType::Text }, { field::crossable, FieldType::Flag } } );
  rows.add( wkt, { "示例河", static_cast<int64_t>( crossable ? 1 : 0 ) } );
  Progress silent;
  return readRivers( rows, test::testFrame(), silent );
}

RoadNetwork networkOf( MemoryRows &rows )
{
  Progress silent;
  return buildNetwork( readRoads( rows, test::testFrame(), Standards( defaultStandards() ), {}, silent ), test::testFrame(), 1, silent );
}

// between the third and the fifth column of 50 m
constexpr char northSouth[] = "LINESTRING (500150 3299000,500150 3301000)";

TEST( MissingBridge, TwoEndsThatFaceEachOtherAreOne )
{
  const NetworkCheck found = check( Drawing( "A B C D", { "A-B", "C-D" }, 50 ).network() );
  EXPECT_EQ( found.bridges, 1 );
  EXPECT_EQ( found.dangles, 2 ) << "the ends at the gap are no natural ones";
  const auto bridges = ofKind( found, networkFinding::bridge );
  ASSERT_EQ( bridges.size(), 1U );
  EXPECT_NEAR( number( bridges[0]->values[5] ).value(), 100, 0.1 );
  EXPECT_EQ( bridges[0]->values[3], Value( int64_t { 1 } ) );
  EXPECT_EQ( bridges[0]->values[4], Value( int64_t { 2 } ) );
}

TEST( MissingBridge, EndsThatLookElsewhereAreNoneUnlessARiverLiesBetween )
{
  // B looks east, C is the south end of a road that comes from the north
  const Drawing drawing( "      D\n       \nA B   C", { "A-B", "D-C" }, 25 );
  EXPECT_EQ( check( drawing.network() ).bridges, 0 );
  const RiverLines between = river( "LINESTRING (500100 3299000,500100 3301000)" );
  const NetworkCheck found = check( drawing.network(), {}, { .rivers = &between } );
  EXPECT_EQ( found.bridges, 1 );
  EXPECT_NE( text( ofKind( found, networkFinding::bridge )[0]->values[2] ).find( "示例河" ), std::string::npos );
  const RiverLines elsewhere = river( "LINESTRING (500900 3299000,500900 3301000)" );
  EXPECT_EQ( check( drawing.network(), {}, { .rivers = &elsewhere } ).bridges, 0 );
  const RiverLines ford = river( "LINESTRING (500100 3299000,500100 3301000)", true );
  EXPECT_EQ( check( drawing.network(), {}, { .rivers = &ford } ).bridges, 0 );
}

TEST( MissingBridge, AnEndMayFaceTheSideOfARoadOverTheRiver )
{
  const Drawing drawing( "    C\n     \nA B  \n     \n    D", { "A-B", "C-D" }, 50 );
  EXPECT_EQ( check( drawing.network() ).bridges, 0 );
  const RiverLines between = river( northSouth );
  const auto found = check( drawing.network(), {}, { .rivers = &between } );
  ASSERT_EQ( found.bridges, 1 );
  EXPECT_NEAR( number( ofKind( found, networkFinding::bridge )[0]->values[5] ).value(), 100, 0.1 );
}

TEST( MissingBridge, AWayRoundNearbyMakesAnEndNatural )
{
  const std::string picture = "A B C D\n       \nE     F";
  const std::vector<std::string> roads { "A-B", "C-D", "A-E", "E-F", "F-D" };
  // from B by A, E, F, D to C it is 100 + 100 + 300 + 100 + 100 = 700 m, no more than ten times the gap
  EXPECT_EQ( check( Drawing( picture, roads, 50 ).network() ).bridges, 0 );
  EXPECT_EQ( check( Drawing( picture, { "A-B", "C-D", "A-E", "E-F closed", "F-D" }, 50 ).network() ).bridges, 1 );
}

TEST( MissingBridge, TooFarApartIsNone )
{
  const RoadNetwork network = Drawing( "A B C D", { "A-B", "C-D" }, 100 ).network();
  EXPECT_EQ( check( network ).bridges, 0 );
  EXPECT_EQ( check( network, {}, { .bridgeMetres = 201 } ).bridges, 1 );
}

TEST( UnmarkedBridge, ARoadOverARiverShouldSayThatItIsOne )
{
  const RiverLines between = river( northSouth );
  const NetworkCheck found = check( Drawing( "A   B", { "A-B" }, 75 ).network(), {}, { .rivers = &between } );
  EXPECT_EQ( found.unmarkedBridges, 1 );
  EXPECT_NE( text( ofKind( found, networkFinding::unmarkedBridge )[0]->values[2] ).find( "示例河" ), std::string::npos );
  EXPECT_EQ( check( Drawing( "A   B", { "A-B bridge" }, 75 ).network(), {}, { .rivers = &between } ).unmarkedBridges, 0 );
  EXPECT_EQ( check( Drawing( "A   B", { "A-B level=1" }, 75 ).network(), {}, { .rivers = &between } ).unmarkedBridges, 0 );
  EXPECT_EQ( check( Drawing( "A   B", { "A-B closed" }, 75 ).network(), {}, { .rivers = &between } ).unmarkedBridges, 0 );
  const RiverLines ford = river( northSouth, true );
  EXPECT_EQ( check( Drawing( "A   B", { "A-B" }, 75 ).network(), {}, { .rivers = &ford } ).unmarkedBridges, 0 );
}

TEST( UnmarkedBridge, ARoadThatCrossesOneRiverOftenIsListedOnce )
{
  const RiverLines winding = river( "LINESTRING (500050 3299900,500100 3300100,500150 3299900,500200 3300100)" );
  const NetworkCheck found = check( Drawing( "A   B", { "A-B" }, 75 ).network(), {}, { .rivers = &winding } );
  ASSERT_EQ( found.unmarkedBridges, 1 );
  EXPECT_NE( text( ofKind( found, networkFinding::unmarkedBridge )[0]->values[2] ).find( "3" ), std::string::npos );
}

TEST( UnjoinedCrossing, OnlyRoadsOfOneLevelWithoutASharedVertexAreFaults )
{
  const auto crossings = []( const char *first, const char *second, const char *tags )
  {
    MemoryRows rows( GeometryType::Line, { { "highway", FieldType::Text }, { "other_tags", FieldType::Text } } );
    rows.add( first, { "tertiary", "" } ).add( second, { "tertiary", tags } );
    return check( networkOf( rows ), {}, { .meetsOnlyAtVertices = true } ).crossings;
  };
  constexpr char westEast[] = "LINESTRING (500000 3300000,501000 3300000)";
  constexpr char southNorth[] = "LINESTRING (500500 3299500,500500 3300500)";
  EXPECT_EQ( crossings( westEast, southNorth, "" ), 1 );
  EXPECT_EQ( crossings( westEast, southNorth, R"("bridge"=>"yes")" ), 0 );
  EXPECT_EQ( crossings( westEast, southNorth, R"("layer"=>"1")" ), 0 );
  EXPECT_EQ( crossings( "LINESTRING (500000 3300000,500500 3300000,501000 3300000)", "LINESTRING (500500 3299500,500500 3300000,500500 3300500)", "" ), 0 );
  EXPECT_EQ( crossings( westEast, "LINESTRING (502500 3299500,502500 3300500)", "" ), 0 );
}

TEST( UnjoinedCrossing, RoadsThatMeetAtAVertexDoNotCross_property )
{
  std::mt19937 random( 11 );
  std::uniform_real_distribution<double> anywhere( 500000, 502000 );
  for ( int round = 0; round < 50; ++round )
  {
    const double x = anywhere( random );
    const double y = anywhere( random ) + 2800000;
    MemoryRows rows( GeometryType::Line, { { "highway", FieldType::Text } } );
    // a narrow fan of roads, drawn towards its middle and away from it by turns: where they are nearly parallel, rounding is worst
    for ( int arm = 0; arm < 8; ++arm )
    {
      const double angle = 0.1 + arm * 0.03 + round * 0.11;
      const double east = x + ( 80 + 30 * arm ) * std::cos( angle );
      const double north = y + ( 80 + 30 * arm ) * std::sin( angle );
      rows.add( arm % 2 == 0 ? fmt::format( "LINESTRING ({:.17g} {:.17g},{:.17g} {:.17g})", east, north, x, y ) : fmt::format( "LINESTRING ({:.17g} {:.17g},{:.17g} {:.17g})", x, y, east, north ), { "tertiary" } );
    }
    EXPECT_EQ( check( networkOf( rows ), {}, { .meetsOnlyAtVertices = true } ).crossings, 0 );
  }
}

TEST( OnewayTraps, RoadsThatCanBeEnteredAndNotLeft )
{
  const Drawing drawing( "A B C D E", { "A-B", "B-C", "C>D", "D-E" } );
  Points demand;
  demand.add( 1, drawing.at( 'E' ), 3 );
  demand.add( 2, drawing.at( 'A' ), 4 );
  const NetworkCheck found = check( drawing.network(), demand );
  EXPECT_EQ( found.components, 1 );
  ASSERT_EQ( found.traps, 1 );
  EXPECT_EQ( found.trappedHouseholds, 1 );
  EXPECT_EQ( found.trappedPersons, 3 );
  const Row &trap = *ofKind( found, networkFinding::trap )[0];
  EXPECT_NEAR( number( trap.values[6] ).value(), 4, 0.01 ) << "the one-way road belongs to it";
  EXPECT_EQ( trap.values[3], Value( int64_t { 3 } ) );
  EXPECT_NE( text( trap.values[2] ).find( "不能开出" ), std::string::npos );
}

TEST( OnewayTraps, RoadsThatCanBeLeftAndNotEntered )
{
  const NetworkCheck found = check( Drawing( "A B C D E", { "A-B", "B-C", "D>C", "D-E" } ).network() );
  ASSERT_EQ( found.traps, 1 );
  EXPECT_NE( text( ofKind( found, networkFinding::trap )[0]->values[2] ).find( "不能开进" ), std::string::npos );
}

TEST( OnewayTraps, TwoTrapsThatTheNetworkJoinsAreTwo )
{
  const NetworkCheck found = check( Drawing( "A B C\n     \nD   E", { "A-B", "B-C", "B>D", "B>E" } ).network() );
  EXPECT_EQ( found.traps, 2 );
}

TEST( OnewayTraps, NeitherInNorOut )
{
  // C leads into D and E leads into D; from E nothing comes back, into E nothing goes
  const NetworkCheck found = check( Drawing( "A B C D E F", { "A-B", "B-C", "C>D", "E>D", "E-F" } ).network() );
  ASSERT_EQ( found.traps, 2 );
  const auto traps = ofKind( found, networkFinding::trap );
  EXPECT_NE( text( traps[0]->values[2] ).find( "只能开进" ), std::string::npos );
  EXPECT_NE( text( traps[1]->values[2] ).find( "既不能" ), std::string::npos );
  EXPECT_NEAR( number( traps[1]->values[6] ).value(), 4, 0.01 );
}

TEST( OnewayTraps, ARingOfOneWayRoadsIsNone )
{
  EXPECT_EQ( check( Drawing( "A B\n   \nC D", { "A>B", "B>D", "D>C", "C>A" } ).network() ).traps, 0 );
}

TEST( OnewayTraps, OnFootThereAreNone )
{
  EXPECT_EQ( check( Drawing( "A B C", { "A-B", "B>C" } ).network(), {}, { .profile = Profile::Walk } ).traps, 0 );
}

TEST( DoubledRoadsTest, ARoadDrawnTwiceIsListedOnce )
{
  const NetworkCheck found = check( Drawing( "A B", { "A-B", "B-A 村道" } ).network() );
  ASSERT_EQ( found.duplicates, 1 );
  EXPECT_EQ( found.overlaps, 0 );
  const Row &row = *ofKind( found, networkFinding::duplicate )[0];
  EXPECT_EQ( row.values[3], Value( int64_t { 2 } ) );
  EXPECT_EQ( row.values[4], Value( int64_t { 1 } ) );
  EXPECT_NEAR( number( row.values[5] ).value(), 2000, 1 );
  EXPECT_EQ( check( Drawing( "A B", { "A-B", "A-B", "A-B" } ).network() ).duplicates, 2 );
}

TEST( DoubledRoadsTest, TheHalvesOfADividedRoadAndTwoWaysRoundAreNone )
{
  EXPECT_EQ( check( Drawing( "A B", { "A>B", "B>A" } ).network() ).duplicates, 0 );
  EXPECT_EQ( check( Drawing( "A B", { "A>B", "A>B" } ).network() ).duplicates, 1 );
  EXPECT_EQ( check( Drawing( "  C  \nA   B\n  D  ", { "A-C-B", "A-D-B" } ).network() ).duplicates, 0 );
  EXPECT_EQ( check( Drawing( "A B", { "A-B", "A-B bridge" } ).network() ).duplicates, 0 );
}

TEST( DoubledRoadsTest, ARoadBesideAnotherAllItsWayOverlapsIt )
{
  const auto overlaps = []( const char *second )
  {
    MemoryRows rows( GeometryType::Line, { { field::roadClass, FieldType::Text } } );
    rows.add( "LINESTRING (500000 3300000,501000 3300000)", { "乡道" } ).add( second, { "乡道" } );
    return check( networkOf( rows ) ).overlaps;
  };
  EXPECT_EQ( overlaps( "LINESTRING (500200 3300002,500700 3300002)" ), 1 );
  EXPECT_EQ( overlaps( "LINESTRING (500200 3300008,500700 3300008)" ), 0 );
  EXPECT_EQ( overlaps( "LINESTRING (500200 3300002,500450 3300002,500700 3300500)" ), 0 ) << "beside it for half of its way";
  EXPECT_EQ( overlaps( "LINESTRING (500200 3300002,500212 3300002)" ), 0 ) << "shorter than 20 m";
}

TEST( DoubledRoadsTest, ARoadThatEndsWhereItBeganIsARing )
{
  MemoryRows rows( GeometryType::Line, { { field::roadClass, FieldType::Text } } );
  rows.add( "LINESTRING (500000 3300000,501000 3300000)", { "乡道" } );
  rows.add( "LINESTRING (501000 3300000,501050 3300050,501050 3299950,501000 3300000)", { "村道" } );
  const NetworkCheck found = check( networkOf( rows ) );
  ASSERT_EQ( found.rings, 1 );
  EXPECT_EQ( found.dangles, 1 );
  EXPECT_EQ( ofKind( found, networkFinding::ring )[0]->values[3], Value( int64_t { 2 } ) );
}

TEST( RiverLinesTest, RiversAreLinesAndMayBeNone )
{
  Progress silent;
  MemoryRows points( GeometryType::Point, {} );
  test::expectError( ErrorCode::WrongType, { "roads.gpkg / roads" }, [&]
    { readRivers( points, test::testFrame(), silent ); } );
  MemoryRows none( GeometryType::Line, {} );
  EXPECT_TRUE( readRivers( none, test::testFrame(), silent ).grid.empty() );
  MemoryRows unnamed( GeometryType::Line, {} );
  unnamed.add( northSouth, {} ).add( "", {} );
  const RiverLines rivers = readRivers( unnamed, test::testFrame(), silent );
  EXPECT_EQ( rivers.intake.rowsUsed(), 1 );
  EXPECT_EQ( check( Drawing( "A   B", { "A-B" }, 75 ).network(), {}, { .rivers = &rivers } ).unmarkedBridges, 1 );
}

} // namespace
} // namespace lantu
