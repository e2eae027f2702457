// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of any road layer in one vocabulary.
#include <gtest/gtest.h>

#include "data/workspace.h"
#include "roads_support.h"
#include "support.h"
#include "travel/road_tags.h"

namespace lantu
{
namespace
{

using test::expectError;
using test::MemoryRows;
using test::testFrame;

constexpr char line[] = "LINESTRING (500000 3300000,501000 3300000)";

RoadLayer read( RowSource &rows, const RoadOptions &options = {} )
{
  Progress silent;
  return readRoads( rows, testFrame(), Standards( defaultStandards() ), options, silent );
}

MemoryRows classRows()
{
  return MemoryRows( GeometryType::Line, { { field::roadClass, FieldType::Text }, { field::speed, FieldType::Real } } );
}

TEST( RoadLayerTest, ClassesHaveTheSpeedsOfTheStandards )
{
  MemoryRows rows = classRows();
  for ( const char *roadClass : { "高速", "国道", "县道", "组道", "便道" } )
    rows.add( line, { roadClass, Value() } );
  const RoadLayer layer = read( rows );
  std::vector<double> speeds;
  for ( const Road &road : layer.roads )
    speeds.push_back( road.driveKmh );
  EXPECT_EQ( speeds, ( std::vector<double> { 80, 50, 35, 15, 4 } ) );
  EXPECT_FALSE( layer.roads[0].walkable ) << "nobody walks along a motorway";
  EXPECT_TRUE( layer.roads[1].walkable );
}

TEST( RoadLayerTest, ShortAndLongSpellingsOfAClassAreOne )
{
  MemoryRows rows = classRows();
  for ( const char *roadClass : { "县", "高速公路", "乡道" } )
    rows.add( line, { roadClass, Value() } );
  EXPECT_EQ( read( rows ).intake.rowsUsed(), 3 );
}

TEST( RoadLayerTest, ChineseColumnNamesWillDo )
{
  MemoryRows rows( GeometryType::Line, { { "技术等级", FieldType::Text }, { "通车状态", FieldType::Text } } );
  rows.add( line, { "村道", "通车" } ).add( line, { "村道", "封闭" } ).add( line, { "村道", "季节性" } ).add( line, { "村道", "在建" } );
  const RoadLayer layer = read( rows );
  EXPECT_EQ( layer.roads[0].driveKmh, 15 );
  EXPECT_FALSE( usable( layer.roads[1], Profile::Drive ) );
  EXPECT_FALSE( usable( layer.roads[1], Profile::Walk ) );
  EXPECT_TRUE( usable( layer.roads[2], Profile::Drive ) );
  EXPECT_FALSE( usable( layer.roads[3], Profile::Drive ) );
  EXPECT_EQ( layer.intake.rowsUsed(), 4 ) << "a closed road is no reject";
}

TEST( RoadLayerTest, ASpeedFieldOverridesTheClassWhereItSaysSomething )
{
  MemoryRows rows = classRows();
  rows.add( line, { "县道", 60.0 } ).add( line, { "县道", Value() } ).add( line, { "小路", 10.0 } );
  const RoadLayer layer = read( rows, { .speedField = field::speed, .onewayField = {} } );
  EXPECT_EQ( layer.roads[0].driveKmh, 60 );
  EXPECT_EQ( layer.roads[1].driveKmh, 35 );
  EXPECT_EQ( layer.roads[2].driveKmh, 10 ) << "with a speed the class need not be known";
}

TEST( RoadLayerTest, ANegativeSpeedIsRejectedWithItsRowAndRemedy )
{
  MemoryRows rows = classRows();
  rows.add( line, { "县道", 40.0 } ).add( line, { "县道", -5.0 } ).add( line, { "县道", 0.0 } ).add( line, { "县道", std::numeric_limits<double>::quiet_NaN() } );
  test::ListeningProgress progress;
  setLanguage( Language::Chinese );
  const RoadLayer layer = readRoads( rows, testFrame(), Standards( defaultStandards() ), { .speedField = field::speed, .onewayField = {} }, progress );
  EXPECT_EQ( layer.intake.rowsRead(), 4 );
  EXPECT_EQ( layer.intake.rowsUsed(), 1 );
  ASSERT_EQ( layer.intake.rejects().size(), 3U );
  EXPECT_EQ( layer.intake.rejects()[0].row, 2 );
  EXPECT_EQ( layer.intake.rejects()[0].column, field::speed );
  EXPECT_EQ( layer.intake.rejects()[0].value, "-5" );
  ASSERT_EQ( progress.warnings.size(), 1U );
  EXPECT_NE( progress.warnings[0].find( "速度应为大于 0" ), std::string::npos ) << progress.warnings[0];
}

TEST( RoadLayerTest, AnUnknownClassIsRejectedWithItsRowAndValue )
{
  MemoryRows rows = classRows();
  rows.add( line, { "县道", Value() } ).add( line, { "小路", Value() } ).add( line, { Value(), Value() } );
  const RoadLayer layer = read( rows );
  ASSERT_EQ( layer.intake.rejects().size(), 2U );
  EXPECT_EQ( layer.intake.rejects()[0].row, 2 );
  EXPECT_EQ( layer.intake.rejects()[0].value, "小路" );
}

TEST( RoadLayerTest, WhenNoRowIsUsableTheFirstReasonIsTheError )
{
  MemoryRows rows = classRows();
  rows.add( line, { "小路", Value() } );
  expectError( ErrorCode::BadValue, { "roads.gpkg / roads", "小路", "1" }, [&]
    { read( rows ); } );
}

TEST( RoadLayerTest, WithoutClassAndSpeedItSaysWhichFieldToAdd )
{
  MemoryRows rows( GeometryType::Line, { { "名字", FieldType::Text } } );
  rows.add( line, { "x" } );
  expectError( ErrorCode::NoField, { "roads.gpkg / roads", field::roadClass, "SPEED_FIELD" }, [&]
    { read( rows ); } );
}

TEST( RoadLayerTest, PointsAreNoRoads )
{
  MemoryRows rows( GeometryType::Point, { { field::roadClass, FieldType::Text } } );
  rows.add( "POINT (500000 3300000)", { "县道" } );
  expectError( ErrorCode::WrongType, { "roads.gpkg / roads" }, [&]
    { read( rows ); } );
}

TEST( RoadLayerTest, AnEmptyLayerIsSaid )
{
  MemoryRows rows = classRows();
  expectError( ErrorCode::Empty, { "roads.gpkg / roads" }, [&]
    { read( rows ); } );
}

TEST( RoadLayerTest, ALayerWithoutCrsIsSaid )
{
  MemoryRows rows = classRows();
  rows.add( line, { "县道", Value() } );
  rows.changeInfo().crs.clear();
  expectError( ErrorCode::NoCrs, { "roads.gpkg / roads" }, [&]
    { read( rows ); } );
}

TEST( RoadLayerTest, NullAndPointLikeAndImpossibleLinesAreRejected )
{
  MemoryRows rows = classRows();
  rows.add( line, { "县道", Value() } );
  rows.add( "", { "县道", Value() } );
  rows.add( "LINESTRING EMPTY", { "县道", Value() } );
  rows.add( "LINESTRING (500000 3300000,500000 3300000)", { "县道", Value() } );
  rows.add( "LINESTRING (0 0,90000000 5)", { "县道", Value() } );
  const RoadLayer layer = read( rows );
  EXPECT_EQ( layer.intake.rowsUsed(), 1 );
  EXPECT_EQ( layer.parts(), 1U );
}

TEST( RoadLayerTest, OpenStreetMapTagsAreReadFromColumnsAndFromOtherTags )
{
  MemoryRows rows( GeometryType::Line, { { "highway", FieldType::Text }, { "other_tags", FieldType::Text } } );
  rows.add( line, { "primary", R"("oneway"=>"-1","bridge"=>"viaduct","layer"=>"2")" } );
  rows.add( line, { "motorway_link", "" } );
  rows.add( line, { "tertiary", R"("junction"=>"roundabout")" } );
  rows.add( line, { "footway", "" } );
  rows.add( line, { "service", R"("access"=>"no","foot"=>"yes")" } );
  rows.add( line, { "construction", "" } );
  const RoadLayer layer = read( rows );
  EXPECT_TRUE( layer.joinsOnlyAtVertices );
  ASSERT_EQ( layer.roads.size(), 5U );
  EXPECT_EQ( layer.roads[0].oneway, Oneway::Against );
  EXPECT_TRUE( layer.roads[0].apart );
  EXPECT_EQ( layer.roads[0].level, 2 );
  EXPECT_EQ( layer.roads[0].driveKmh, 50 );
  EXPECT_EQ( layer.roads[1].oneway, Oneway::Along );
  EXPECT_EQ( layer.roads[2].oneway, Oneway::Along );
  EXPECT_FALSE( usable( layer.roads[3], Profile::Drive ) );
  EXPECT_TRUE( usable( layer.roads[3], Profile::Walk ) );
  EXPECT_FALSE( usable( layer.roads[4], Profile::Drive ) );
  EXPECT_TRUE( usable( layer.roads[4], Profile::Walk ) );
  EXPECT_EQ( layer.intake.rejects().size(), 1U );
}

TEST( RoadLayerTest, GeofabrikLettersAreUnderstood )
{
  MemoryRows rows( GeometryType::Line, { { "fclass", FieldType::Text }, { "oneway", FieldType::Text }, { "bridge", FieldType::Text } } );
  rows.add( line, { "secondary", "F", "F" } ).add( line, { "secondary", "T", "T" } ).add( line, { "track_grade3", "B", "F" } );
  const RoadLayer layer = read( rows );
  EXPECT_EQ( layer.roads[0].oneway, Oneway::Along );
  EXPECT_FALSE( layer.roads[0].apart );
  EXPECT_EQ( layer.roads[1].oneway, Oneway::Against );
  EXPECT_TRUE( layer.roads[1].apart );
  EXPECT_EQ( layer.roads[2].oneway, Oneway::Both );
  EXPECT_EQ( layer.roads[2].driveKmh, 15 );
}

TEST( RoadLayerTest, AOnewayFieldOfTheirOwnMayBeNamed )
{
  MemoryRows rows( GeometryType::Line, { { field::roadClass, FieldType::Text }, { "dir", FieldType::Text } } );
  rows.add( line, { "县道", "单向" } ).add( line, { "县道", "双向" } );
  const RoadLayer layer = read( rows, { .speedField = {}, .onewayField = "dir" } );
  EXPECT_EQ( layer.roads[0].oneway, Oneway::Along );
  EXPECT_EQ( layer.roads[1].oneway, Oneway::Both );
}

TEST( RoadLayerTest, PartsOfAMultiLineAreLinesOfOneRoad )
{
  MemoryRows rows = classRows();
  rows.add( "MULTILINESTRING ((500000 3300000,500100 3300000),(500200 3300000,500300 3300000))", { "县道", Value() } );
  const RoadLayer layer = read( rows );
  EXPECT_EQ( layer.parts(), 2U );
  EXPECT_EQ( layer.roadOf, ( std::vector<uint32_t> { 0, 0 } ) );
}

TEST( RoadTags, EveryClassNamedForHighwaysIsOneOfTheSchema )
{
  const auto classes = schemaLayer( layer::roads ).field( field::roadClass )->domain;
  for ( const char *value : { "motorway", "trunk", "primary_link", "secondary", "tertiary", "unclassified", "residential", "living_street", "road", "service", "track", "track_grade5" } )
  {
    const auto meaning = highwayMeaning( value );
    ASSERT_TRUE( meaning ) << value;
    EXPECT_NE( std::find( classes.begin(), classes.end(), std::string_view( meaning->roadClass ) ), classes.end() ) << value;
  }
  EXPECT_FALSE( highwayMeaning( "proposed" ) );
}

TEST( RoadTags, ATagIsFoundByItsWholeKey )
{
  constexpr char tags[] = R"("lanes:oneway"=>"2","oneway"=>"yes","name"=>"say \"hi\"")";
  EXPECT_EQ( tagValue( tags, "oneway" ), "yes" );
  EXPECT_EQ( tagValue( tags, "name" ), "say \"hi\"" );
  EXPECT_EQ( tagValue( tags, "layer" ), "" );
}

} // namespace
} // namespace lantu
