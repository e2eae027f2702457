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

TEST( RoadLayerTest, AnImplausibleSpeedIsRejectedWithItsRowAndRemedy )
{
  MemoryRows rows = classRows();
  rows.add( line, { "县道", 200.0 } ).add( line, { "县道", 10000.0 } ).add( line, { "县道", std::numeric_limits<double>::infinity() } ).add( line, { "县道", 200.5 } );
  test::ListeningProgress progress;
  setLanguage( Language::Chinese );
  const RoadLayer layer = readRoads( rows, testFrame(), Standards( defaultStandards() ), { .speedField = field::speed, .onewayField = {} }, progress );
  EXPECT_EQ( layer.intake.rowsUsed(), 1 );
  ASSERT_EQ( layer.intake.rejects().size(), 3U );
  EXPECT_EQ( layer.intake.rejects()[0].row, 2 );
  EXPECT_EQ( layer.intake.rejects()[0].value, "10000" );
  EXPECT_NE( layer.intake.rejects()[0].reason.find( "不超过 200" ), std::string::npos ) << layer.intake.rejects()[0].reason;
}

TEST( RoadLayerTest, WhenEverySpeedIsZeroTheErrorSaysSo )
{
  MemoryRows rows = classRows();
  rows.add( line, { "县道", 0.0 } ).add( line, { "县道", 0.0 } );
  expectError( ErrorCode::BadValue, { "roads.gpkg / roads", field::speed, "200" }, [&]
    { read( rows, { .speedField = field::speed, .onewayField = {} } ); } );
}

TEST( RoadLayerTest, ASurfaceCapsTheSpeedOfTheClass )
{
  MemoryRows rows( GeometryType::Line, { { field::roadClass, FieldType::Text }, { field::surface, FieldType::Text } } );
  rows.add( line, { "县道", "沥青" } ).add( line, { "县道", "砂石" } ).add( line, { "组道", "砂石" } ).add( line, { "组道", "土" } ).add( line, { "便道", "土" } ).add( line, { "县道", "木板" } ).add( line, { "县道", Value() } );
  const RoadLayer layer = read( rows );
  std::vector<double> driving;
  std::vector<double> raining;
  for ( const Road &road : layer.roads )
  {
    driving.push_back( drivenKmh( road, Profile::Drive ) );
    raining.push_back( drivenKmh( road, Profile::Rainy ) );
    EXPECT_EQ( drivenKmh( road, Profile::Walk ), 0 );
  }
  // least of the class (35, 15, 4) and the surface (100, 25, 10; in the rain 15 and 5)
  EXPECT_EQ( driving, ( std::vector<double> { 35, 25, 15, 10, 4, 35, 35 } ) );
  EXPECT_EQ( raining, ( std::vector<double> { 35, 15, 15, 5, 4, 35, 35 } ) );
  EXPECT_EQ( layer.intake.rowsUsed(), 7 ) << "an unknown surface limits nothing";
}

TEST( RoadLayerTest, ASpeedFieldWinsOverClassAndSurfaceInEverySeason )
{
  MemoryRows rows( GeometryType::Line, { { field::roadClass, FieldType::Text }, { field::surface, FieldType::Text }, { field::speed, FieldType::Real } } );
  rows.add( line, { "县道", "土", 60.0 } ).add( line, { "县道", "土", Value() } );
  const RoadLayer layer = read( rows, { .speedField = field::speed, .onewayField = {} } );
  EXPECT_EQ( layer.roads[0].driveKmh, 60 );
  EXPECT_EQ( layer.roads[0].rainyKmh, 60 );
  EXPECT_EQ( layer.roads[1].driveKmh, 10 );
  EXPECT_EQ( layer.roads[1].rainyKmh, 5 );
}

TEST( RoadLayerTest, StandardsWithoutSurfacesLimitNothing )
{
  Table old = defaultStandards();
  std::erase_if( old.rows, []( const Row &row )
    { return text( row.values[1] ) == "surface"; } );
  MemoryRows rows( GeometryType::Line, { { field::roadClass, FieldType::Text }, { field::surface, FieldType::Text } } );
  rows.add( line, { "县道", "土" } );
  Progress silent;
  const RoadLayer layer = readRoads( rows, testFrame(), Standards( old ), {}, silent );
  EXPECT_EQ( layer.roads[0].driveKmh, 35 );
  EXPECT_EQ( layer.roads[0].rainyKmh, 35 );
}

TEST( RoadLayerTest, InTheRainySeasonSeasonalRoadsAreClosedToVehiclesOnly )
{
  MemoryRows rows( GeometryType::Line, { { field::roadClass, FieldType::Text }, { field::status, FieldType::Text } } );
  rows.add( line, { "村道", "通车" } ).add( line, { "村道", "季节性" } ).add( line, { "村道", "封闭" } );
  const RoadLayer layer = read( rows );
  EXPECT_TRUE( usable( layer.roads[0], Profile::Rainy ) );
  EXPECT_FALSE( usable( layer.roads[1], Profile::Rainy ) );
  EXPECT_TRUE( usable( layer.roads[1], Profile::Drive ) );
  EXPECT_TRUE( usable( layer.roads[1], Profile::Walk ) );
  EXPECT_FALSE( usable( layer.roads[2], Profile::Rainy ) );
}

TEST( RoadLayerTest, TagsOfSurfaceSignsSeasonAndFordAreRead )
{
  MemoryRows rows( GeometryType::Line, { { "osm_id", FieldType::Text }, { "highway", FieldType::Text }, { "other_tags", FieldType::Text } } );
  rows.add( line, { "101", "secondary", R"("surface"=>"gravel")" } );
  rows.add( line, { "102", "secondary", R"("maxspeed"=>"20","surface"=>"asphalt")" } );
  rows.add( line, { "103", "secondary", R"("maxspeed"=>"10 mph")" } );
  rows.add( line, { "104", "secondary", R"("maxspeed"=>"CH:rural")" } );
  rows.add( line, { "105", "track", R"("seasonal"=>"yes")" } );
  rows.add( line, { "106", "track", R"("ford"=>"yes")" } );
  rows.add( line, { Value(), "track", R"("seasonal"=>"no","surface"=>"dirt")" } );
  const RoadLayer layer = read( rows );
  EXPECT_EQ( layer.roads[0].driveKmh, 25 );
  EXPECT_EQ( layer.roads[0].rainyKmh, 15 );
  EXPECT_EQ( layer.roads[1].driveKmh, 20 );
  EXPECT_DOUBLE_EQ( layer.roads[2].driveKmh, 16.09344 );
  EXPECT_EQ( layer.roads[3].driveKmh, 35 );
  EXPECT_TRUE( layer.roads[4].seasonal );
  EXPECT_TRUE( layer.roads[5].seasonal );
  EXPECT_FALSE( layer.roads[6].seasonal );
  EXPECT_EQ( layer.roads[6].driveKmh, 10 );
  EXPECT_EQ( layer.roads[0].osmId, 101 );
  EXPECT_EQ( layer.roads[6].osmId, 0 );
}

TEST( RoadLayerTest, IdsOfWaysAreKeptAndThoseOfOtherThingsAreNot )
{
  MemoryRows rows( GeometryType::Line, { { "@id", FieldType::Text }, { "highway", FieldType::Text } } );
  rows.add( line, { "way/123", "track" } ).add( line, { "relation/4", "track" } ).add( line, { "77", "track" } );
  const RoadLayer layer = read( rows );
  EXPECT_EQ( layer.roads[0].osmId, 123 );
  EXPECT_EQ( layer.roads[1].osmId, 0 );
  EXPECT_EQ( layer.roads[2].osmId, 77 );
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

TEST( RoadTags, EverySurfaceNamedForATagIsOneOfTheSchema )
{
  const auto surfaces = schemaLayer( layer::roads ).field( field::surface )->domain;
  for ( const char *value : { "asphalt", "paved", "chipseal", "concrete", "concrete:lanes", "gravel", "fine_gravel", "compacted", "unpaved", "ground", "dirt", "earth", "mud", "sand", "grass" } )
    EXPECT_NE( std::find( surfaces.begin(), surfaces.end(), std::string_view( surfaceOf( value ) ) ), surfaces.end() ) << value;
  for ( const char *surface : surfaces )
    EXPECT_STREQ( surfaceOf( surface ), surface );
  EXPECT_EQ( surfaceOf( "metal" ), nullptr );
}

TEST( RoadTags, SpeedsOfSignsAreFiguresWithAKnownUnit )
{
  EXPECT_EQ( maxspeedOf( "60" ), 60 );
  EXPECT_EQ( maxspeedOf( "60 km/h" ), 60 );
  EXPECT_DOUBLE_EQ( maxspeedOf( "30 mph" ).value(), 48.28032 );
  for ( const char *value : { "", "0", "-5", "CH:rural", "walk", "none", "50;30", "inf", "nan", "40 knots" } )
    EXPECT_FALSE( maxspeedOf( value ) ) << value;
}

TEST( RoadTags, ARoadOfTheWetSeasonIsOpenThen )
{
  EXPECT_TRUE( closesWhenItRains( "yes" ) );
  EXPECT_TRUE( closesWhenItRains( "dry_season" ) );
  EXPECT_FALSE( closesWhenItRains( "wet_season" ) );
  EXPECT_FALSE( closesWhenItRains( "no" ) );
  EXPECT_FALSE( closesWhenItRains( "" ) );
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
