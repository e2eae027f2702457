// SPDX-License-Identifier: GPL-3.0-or-later
// Edits as planners write them, and what they do to households; road_what_if_property_test.cpp has brute force.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "data/workspace.h"
#include "measure/scenario_tables.h"
#include "place/to_frame.h"
#include "roads_support.h"
#include "support.h"
#include "travel/straight_line.h"

namespace lantu
{
namespace
{

using test::Drawing;
using test::expectError;

constexpr double walkingPace = 4.5 / 3.6;

TEST( ScenarioEditsTest, ChineseAndEnglishSayTheSame )
{
  const std::vector<std::string> texts = {
    "close_facility id=F1\nadd_facility at=108.66,31.95 kind=卫生室 capacity=2\ncapacity id=F2 capacity=4\n"
    "close_road id=R1\nupgrade_road id=R2 class=县道 surface=沥青\nadd_road line=\"108.60 31.90, 108.70 31.95\" class=村道 bridge=1\n"
    "standard key=service_clinic limit=20\nrainy_season",
    "关闭设施 编号=F1   # 撤并\n新增设施　位置＝108.66，31.95 类别=卫生室 容量=2\n改容量 编号=F2 容量=4\n"
    "封闭道路 编号=R1\n提升道路 编号=R2 等级=县道 路面=沥青\n新增道路 走向=“108.60 31.90， 108.70 31.95” 等级=村道 桥=1\n"
    "改标准 标准=service_clinic 限值=20\n雨季\r\n",
  };
  for ( const std::string &text : texts )
  {
    const ScenarioEdits edits = parseEdits( text );
    EXPECT_EQ( edits.count(), 8U ) << text;
    EXPECT_EQ( edits.closedFacilities.at( 0 ).id, "F1" );
    EXPECT_EQ( edits.addedFacilities.at( 0 ).degrees, ( Point { 108.66, 31.95 } ) );
    EXPECT_EQ( edits.addedFacilities.at( 0 ).capacity, 2 );
    EXPECT_EQ( edits.capacities.at( 0 ).capacity, 4 );
    EXPECT_EQ( edits.closedRoads.at( 0 ).id, "R1" );
    EXPECT_EQ( edits.upgradedRoads.at( 0 ).surface, "沥青" );
    ASSERT_EQ( edits.addedRoads.at( 0 ).degrees.size(), 2U );
    EXPECT_EQ( edits.addedRoads.at( 0 ).degrees[1], ( Point { 108.70, 31.95 } ) );
    EXPECT_TRUE( edits.addedRoads.at( 0 ).bridge );
    EXPECT_EQ( edits.standards.at( 0 ).limit, 20 );
    EXPECT_EQ( edits.rainyLine, 8 );
  }
}

TEST( ScenarioEditsTest, NothingIsNoEdit )
{
  EXPECT_EQ( parseEdits( "" ).count(), 0U );
  EXPECT_EQ( parseEdits( "\n  # 只有说明\n\n" ).count(), 0U );
}

TEST( ScenarioEditsTest, WhatIsWrongIsSaidWithItsLine )
{
  const std::vector<std::pair<std::string, std::string>> wrong = {
    { "\nbuild_road id=R1", "build_road" },
    { "close_road id=R1\nclose_road", "2" },
    { "close_road nr=R1", "nr=R1" },
    { "close_road R1", "R1" },
    { "upgrade_road id=R1 class=小路", "小路" },
    { "upgrade_road id=R1", "1" },
    { "upgrade_road id=R1 class=县道 surface=石板", "石板" },
    { "upgrade_road id=R1 speed=0", "0" },
    { "capacity id=F1 capacity=-1", "-1" },
    { "capacity id=F1 capacity=多", "多" },
    { "add_facility at=108.66 kind=卫生室", "108.66" },
    { "add_facility at=200,31 kind=卫生室", "200,31" },
    { "add_facility at=108,31 kind=茶馆", "茶馆" },
    { "add_road line=\"108 31\" class=村道", "108 31" },
    { "add_road line=\"108 31, 108.1 31 class=村道", "1" },
    { "add_road line=\"108 31, 108.1 31\" class=村道 oneway=2", "2" },
    { "standard key=service_clinic limit=-5", "-5" },
  };
  for ( const auto &[text, part] : wrong )
  {
    SCOPED_TRACE( text );
    expectError( ErrorCode::BadValue, { part }, [&text = text]
      { parseEdits( text ); } );
  }
}

TEST( ScenarioEditsTest, EditsThatContradictEachOtherAreRefusedWithBothLines )
{
  for ( const char *text : { "close_road id=R1\nclose_road id=R1", "close_road id=R1\nupgrade_road id=R1 class=县道", "close_facility id=F1\ncapacity id=F1 capacity=3", "rainy_season\n雨季", "standard key=a limit=1\nstandard key=a limit=2", "close_road id=R1 id=R2" } )
  {
    SCOPED_TRACE( text );
    expectError( ErrorCode::Duplicate, { "1" }, [text]
      { parseEdits( text ); } );
  }
  EXPECT_EQ( parseEdits( "close_road id=1\nclose_facility id=1" ).count(), 2U ) << "a road and a facility of one id";
}

TEST( ScenarioEditsTest, AFileOfEditsIsReadInItsEncoding )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "修改.txt" );
  test::writeText( path, "\xEF\xBB\xBF\xE9\x9B\xA8\xE5\xAD\xA3\n" );
  EXPECT_EQ( parseEdits( editsText( path ) ).rainyLine, 1 );
  test::writeText( path, "\xD3\xEA\xBC\xBE\n" ); // GB18030
  EXPECT_EQ( parseEdits( editsText( path ) ).rainyLine, 1 );
  EXPECT_EQ( editsText( "rainy_season" ), "rainy_season" );
}

TEST( ScenarioEditsTest, StandardsChangeByKey )
{
  const Standards changed( editedStandards( defaultStandards(), parseEdits( "standard key=clinic limit=20\nstandard key=speed_county limit=40" ) ) );
  EXPECT_EQ( changed.service( "service_clinic" )->limit, 20 );
  EXPECT_EQ( changed.speed( "县道", Profile::Drive ), 40 );
  expectError( ErrorCode::NotFound, { "2", "service_temple", "service_clinic" }, []
    { editedStandards( defaultStandards(), parseEdits( "# \nstandard key=service_temple limit=20" ) ); } );
}

// Two kilometres from place to place on 县道 (35 km/h), 3.429 minutes each. A clinic at A, within 10 minutes; households of 4, 3, 5 and 2 persons at B, C, D and E.
class WorkedExample : public testing::Test
{
  protected:
    WorkedExample()
    {
      const char places[] = "BCDE";
      const double persons[] = { 4, 3, 5, 2 };
      for ( int i = 0; i < 4; ++i )
        demand.add( i, drawing.at( places[i] ), persons[i] );
      supply.add( 1, drawing.at( 'A' ) );
      facilities->add( "POINT (500000 3300000)", { "F1", "卫生室", "在用", 2.0 } );
      facilities->add( "POINT (500000 3300000)", { "F2", "小学", "在用", 2.0 } );
      service.title = "诊所";
      service.kinds = { "卫生室" };
      service.limit = 10;
    }

    std::string degrees( char place ) const
    {
      const Point at = test::testFrame().toDegrees( drawing.at( place ) );
      return fmt::format( "{:.9f},{:.9f}", at.x, at.y );
    }

    ScenarioAnswer run( const std::string &text, Profile profileAfter = Profile::Drive )
    {
      Progress silent;
      const ScenarioEdits edits = parseEdits( text );
      ServiceSupplies supplies { .services = { service }, .supplies = { supply }, .intake = {} };
      made = scenarioFacilities( edits, *facilities, supplies, nullptr, test::testFrame(), progress );
      std::optional<Intake> none;
      RoadEdits roads = scenarioRoads( edits, *drawing.rows, *network, false, Standards( defaultStandards() ), nullptr, none, progress );
      const RoadTravel before( network, Profile::Drive, walkingPace );
      const RoadTravel other( network, profileAfter, walkingPace );
      return scenario( { .demand = demand, .served = {}, .supply = supply, .standardBefore = service, .standardAfter = service, .modelBefore = before, .modelAfter = profileAfter == Profile::Drive ? before : other, .supplies = made.edits, .roads = std::move( roads ), .query = {}, .queryAfter = {} }, progress );
    }

    static std::string codes( const ScenarioAnswer &answer )
    {
      std::string all;
      for ( const ScenarioChange change : answer.changes )
        all += std::string( all.empty() ? "" : " " ) + scenarioChangeCode( change );
      return all;
    }

    void expectMinutes( const Nearest &answer, const std::vector<double> &minutes )
    {
      for ( size_t i = 0; i < minutes.size(); ++i )
        EXPECT_NEAR( answer.seconds[i] / 60, minutes[i], 1e-3 ) << "household " << i;
    }

    const Drawing drawing { "A B C D E", { "A-B", "B-C", "C-D", "D-E" }, 1000 };
    const std::shared_ptr<RoadNetwork> network = std::make_shared<RoadNetwork>( drawing.network() );
    std::shared_ptr<test::MemoryRows> facilities = std::make_shared<test::MemoryRows>( GeometryType::Point, std::vector<SourceField> { { field::facilityId, FieldType::Text }, { field::kind, FieldType::Text }, { field::status, FieldType::Text }, { field::capacity, FieldType::Real } } );
    Points demand;
    Points supply;
    ServiceStandard service {};
    ScenarioFacilities made;
    test::ListeningProgress progress;
};

TEST_F( WorkedExample, WithoutEditsNothingChanges )
{
  const ScenarioAnswer answer = run( "" );
  expectMinutes( answer.before, { 3.429, 6.857, 10.286, 13.714 } );
  expectMinutes( answer.after, { 3.429, 6.857, 10.286, 13.714 } );
  EXPECT_EQ( codes( answer ), "same same same same" );
  EXPECT_EQ( answer.asked, 0U );
}

TEST_F( WorkedExample, AClinicAtDGainsSevenPersons )
{
  const ScenarioAnswer answer = run( "add_facility at=" + degrees( 'D' ) + " kind=卫生室 capacity=1" );
  expectMinutes( answer.after, { 3.429, 3.429, 0, 3.429 } );
  EXPECT_EQ( codes( answer ), "same quicker gained gained" );
  const nlohmann::ordered_json figures = scenarioFigures( answer, demand );
  EXPECT_EQ( figures["gained_persons"], 7 );
  EXPECT_EQ( figures["covered_before_persons"], 7 );
  EXPECT_EQ( figures["covered_after_persons"], 14 );
  EXPECT_EQ( figures["baseline_identical"], true );
  EXPECT_EQ( figures["worsened_by_additions"], 0 );
  // two doctors for the four persons of A, one for the ten of D
  const Table loads = scenarioFacilitiesTable( answer, demand, made );
  ASSERT_EQ( loads.rows.size(), 2U );
  EXPECT_EQ( text( loads.rows[0].values[9] ), "2" );
  EXPECT_EQ( text( loads.rows[1].values[1] ), "added" );
  EXPECT_EQ( text( loads.rows[1].values[9] ), "10" );
}

TEST_F( WorkedExample, ARoadClosedCutsThreeHouseholdsOff )
{
  const ScenarioAnswer answer = run( "close_road id=2" );
  EXPECT_EQ( codes( answer ), "same lost slower slower" );
  EXPECT_EQ( answer.after.reason[2], Reason::Disconnected );
  // with a clinic behind the slide nobody loses
  EXPECT_EQ( codes( run( "close_road id=2\nadd_facility kind=卫生室 at=" + degrees( 'E' ) ) ), "same same gained gained" );
}

TEST_F( WorkedExample, ARoadUpgradedGainsFivePersons )
{
  const ScenarioAnswer answer = run( "upgrade_road id=3 class=国道" );
  expectMinutes( answer.after, { 3.429, 6.857, 9.257, 12.686 } );
  EXPECT_EQ( codes( answer ), "same same gained quicker" );
  EXPECT_EQ( scenarioFigures( answer, demand )["gained_persons"], 5 );
}

TEST_F( WorkedExample, ARoadAddedJoinsWhereItEndsOnAnother )
{
  // straight from the middle of A-B to E on the other side, 7 km at 50 km/h
  const Point a = drawing.at( 'A' );
  const Point middle = test::testFrame().toDegrees( { a.x + 1000, a.y } );
  const Point bend = test::testFrame().toDegrees( { a.x + 4500, a.y + 500 } );
  const ScenarioAnswer answer = run( fmt::format( "add_road class=国道 line=\"{:.9f} {:.9f}, {:.9f} {:.9f}, {}\"", middle.x, middle.y, bend.x, bend.y, degrees( 'E' ) ) );
  EXPECT_EQ( answer.connections, 2U );
  const double road = std::hypot( 3500, 500 ) * 2 / ( 50 / 3.6 ) / 60;
  expectMinutes( answer.after, { 3.429, 6.857, 10.286, 3.429 / 2 + road } );
  EXPECT_EQ( codes( answer ), "same same same quicker" );
}

TEST_F( WorkedExample, ACapacityChangesLoadsAndNobodysWay )
{
  const ScenarioAnswer answer = run( "capacity id=F1 capacity=7" );
  EXPECT_EQ( codes( answer ), "same same same same" );
  const Table loads = scenarioFacilitiesTable( answer, demand, made );
  EXPECT_EQ( text( loads.rows[0].values[1] ), "other_capacity" );
  EXPECT_EQ( text( loads.rows[0].values[8] ), "3.5" );
  EXPECT_EQ( text( loads.rows[0].values[9] ), "1" );
}

TEST_F( WorkedExample, EditsOfWhatIsNotThereAreRefused )
{
  expectError( ErrorCode::NotFound, { "2", "F9" }, [this]
    { run( "\nclose_facility id=F9" ); } );
  expectError( ErrorCode::NotFound, { "1", "77" }, [this]
    { run( "upgrade_road id=77 class=县道" ); } );
}

TEST_F( WorkedExample, EditsOfAnotherServiceChangeNothingAndAreWarnedOf )
{
  EXPECT_EQ( codes( run( "close_facility id=F2\nadd_facility kind=小学 at=" + degrees( 'E' ) ) ), "same same same same" );
  ASSERT_EQ( progress.warnings.size(), 2U );
  EXPECT_THAT( progress.warnings[0], testing::HasSubstr( "F2" ) );
}

TEST_F( WorkedExample, ClosingTheOnlyClinicLeavesNoSupply )
{
  const ScenarioAnswer answer = run( "close_facility id=F1" );
  EXPECT_EQ( codes( answer ), "lost lost slower slower" );
  EXPECT_EQ( answer.after.reason[0], Reason::NoSupply );
}

TEST_F( WorkedExample, HouseholdsWithoutPositionAreUnknownAndNoHouseholdsAreNoError )
{
  demand.add( 9, { std::nan( "" ), std::nan( "" ) }, 6 );
  EXPECT_EQ( codes( run( "add_facility kind=卫生室 at=" + degrees( 'E' ) ) ), "same same gained gained unknown" );
  demand = {};
  EXPECT_EQ( codes( run( "close_road id=2" ) ), "" );
}

TEST_F( WorkedExample, CancelIsHeardAndLeavesTheBase )
{
  Progress silent;
  const RoadTravel model( network, Profile::Drive, walkingPace );
  RoadWhatIf what( model, demand, supply, {}, silent );
  test::ListeningProgress stopped;
  stopped.stopAfter = 0;
  EXPECT_THROW( what.answer( { { 0 }, {} }, { { 1 }, {}, {} }, {}, stopped ), Error );
  EXPECT_EQ( what.answer( {}, {}, {}, silent ).after.seconds, what.base().seconds );
  expectMinutes( what.answer( {}, { {}, {}, {} }, {}, silent ).after, { 3.429, 6.857, 10.286, 13.714 } );
}

TEST_F( WorkedExample, StraightLinesKnowFacilitiesAndNoRoads )
{
  Progress silent;
  const StraightLine line( test::testFrame(), 20 / 3.6 );
  SupplyEdits closed { { 0 }, {} };
  closed.added.add( 7, drawing.at( 'E' ) );
  const ScenarioQuestion question { .demand = demand, .served = {}, .supply = supply, .standardBefore = service, .standardAfter = service, .modelBefore = line, .modelAfter = line, .supplies = closed, .roads = {}, .query = {}, .queryAfter = {} };
  const ScenarioAnswer answer = scenario( question, silent );
  EXPECT_EQ( answer.after.supply[0], 1 ) << "the added one follows the one before";
  EXPECT_NEAR( answer.after.seconds[0], 6000 / ( 20 / 3.6 ), 0.1 );
  expectError( ErrorCode::BadValue, { "MODE" }, []
    { throw roadEditsElsewhere(); } );
}

TEST( ScenarioTest, TheRainySeasonClosesSeasonalRoads )
{
  Drawing drawing( "A B C", { "A-B", "B-C" } );
  Progress silent;
  RoadNetwork changed = drawing.network();
  std::vector<Road> roads( changed.roads.begin(), changed.roads.end() );
  roads[1].seasonal = true;
  changed.roads = roads;
  const auto network = std::make_shared<RoadNetwork>( changed );
  const RoadTravel dry( network, Profile::Drive, walkingPace );
  const RoadTravel wet( network, Profile::Rainy, walkingPace );
  const Points demand = drawing.points( "BC" );
  const Points supply = drawing.points( "A" );
  ServiceStandard service {};
  service.limit = 60;
  const ScenarioAnswer answer = scenario( { .demand = demand, .served = {}, .supply = supply, .standardBefore = service, .standardAfter = service, .modelBefore = dry, .modelAfter = wet, .supplies = {}, .roads = {}, .query = { .snapMetres = 100 }, .queryAfter = { .snapMetres = 100 } }, silent );
  EXPECT_EQ( answer.changes, ( std::vector { ScenarioChange::Same, ScenarioChange::Lost } ) );
}

TEST( ScenarioTest, UnitsAddUpAtEveryLevel )
{
  Progress silent;
  ScenarioAnswer answer;
  Points demand;
  DemandCodes codes;
  codes.told = true;
  const char *counties[] = { "500229", "500110A" };
  for ( int i = 0; i < 60; ++i )
  {
    demand.add( i, {}, 1 + i % 5 );
    const std::string county = counties[i % 2];
    const std::string township = county.substr( 0, 6 ) + fmt::format( "10{}", i % 3 );
    codes.codes[0].push_back( county );
    codes.codes[1].push_back( i % 7 == 0 ? "" : township );
    codes.codes[2].push_back( i % 7 == 0 || i % 11 == 0 ? "" : township + fmt::format( "20{}", i % 4 ) );
    const auto change = static_cast<ScenarioChange>( i % 6 );
    answer.changes.push_back( change );
    answer.coveredBefore.push_back( change == ScenarioChange::Lost || i % 4 == 0 );
    answer.coveredAfter.push_back( change == ScenarioChange::Gained || i % 4 == 0 );
  }
  const Table table = scenarioUnitsTable( answer, demand, codes, {}, silent );
  ASSERT_GT( table.rows.size(), 10U );
  // by level, every sum is that of the total
  std::map<std::string, std::vector<double>> sums;
  for ( const Row &row : table.rows )
  {
    std::vector<double> &sum = sums[text( row.values[0] )];
    sum.resize( row.values.size() - 5, 0 );
    for ( size_t k = 5; k < row.values.size(); ++k )
      sum[k - 5] += number( row.values[k] ).value();
  }
  ASSERT_EQ( sums.size(), 4U );
  for ( const auto &[level, sum] : sums )
    EXPECT_EQ( sum, sums.begin()->second ) << level;
  EXPECT_EQ( text( table.rows.back().values[5] ), "60" );
  EXPECT_TRUE( std::any_of( table.rows.begin(), table.rows.end(), []( const Row &row )
    { return text( row.values[1] ) == "500110A"; } ) );
}

// The sample's roads, edited in the layer and built anew.
class OnSampleScenario : public testing::Test
{
  protected:
    OnSampleScenario()
      : workspace( LANTU_SAMPLE ), standards( workspace.table( layer::standards ) )
    {
      layer = readRoads( *workspace.rows( layer::roads ), frame, standards, {}, silent );
      network = std::make_shared<RoadNetwork>( buildNetwork( layer, frame, 1, silent ) );
      demand = readPoints( *workspace.rows( layer::households ), frame, {}, silent ).points;
      supply = serviceSupplies( *workspace.rows( layer::facilities ), { *standards.service( "service_hospital" ) }, frame, silent ).supplies.front();
    }

    Nearest anew( const RoadLayer &edited, const Points &from, const Points &to, const Query &query )
    {
      const RoadTravel model( std::make_shared<RoadNetwork>( buildNetwork( edited, frame, 1, silent ) ), Profile::Drive, walkingPace );
      const Points *sets[] = { &to };
      return model.nearest( from, sets, query, silent ).front();
    }

    static void expectEqual( const Nearest &answer, const Nearest &expected )
    {
      ASSERT_EQ( answer.supply.size(), expected.supply.size() );
      for ( size_t i = 0; i < answer.supply.size(); ++i )
      {
        ASSERT_EQ( answer.supply[i] >= 0, expected.supply[i] >= 0 ) << i;
        const bool reached = expected.supply[i] >= 0;
        ASSERT_NEAR( reached ? answer.seconds[i] : 0, reached ? expected.seconds[i] : 0, 1e-6 ) << i;
      }
    }

    Progress silent;
    Workspace workspace;
    Standards standards;
    Frame frame = Frame::around( 108 );
    RoadLayer layer;
    std::shared_ptr<RoadNetwork> network;
    Points demand;
    Points supply;
};

TEST_F( OnSampleScenario, ClosedAndUpgradedRoadsAndFacilitiesEqualTheEditedLayerBuiltAnew )
{
  for ( const Direction direction : { Direction::DemandToSupply, Direction::SupplyToDemand } )
  {
    Query query;
    query.direction = direction;
    const RoadTravel model( network, Profile::Drive, walkingPace );
    RoadWhatIf what( model, demand, supply, query, silent );
    RoadLayer edited = layer;
    RoadEdits roads;
    for ( uint32_t road = 7; road < layer.roads.size(); road += 6007 )
    {
      roads.closed.push_back( road );
      edited.roads[road].driveKmh = edited.roads[road].rainyKmh = 0;
      edited.roads[road].walkable = false;
    }
    for ( uint32_t road = 11; road < layer.roads.size(); road += 5003 )
    {
      Road rules = layer.roads[road];
      if ( rules.driveKmh == 0 )
        continue; // opened roads are joined besides those of the base, which building anew does not do
      rules.driveKmh *= road % 2 ? 2 : 0.5;
      roads.changed.push_back( { road, rules } );
      edited.roads[road] = rules;
    }
    SupplyEdits supplies { { 3, 40 }, {} };
    supplies.added.add( 1, demand.at[1000] );
    Points left;
    for ( size_t j = 0; j < supply.size(); ++j )
    {
      if ( j != 3 && j != 40 )
        left.add( supply.id[j], supply.at[j] );
    }
    left.add( 1, demand.at[1000] );
    expectEqual( what.answer( supplies, roads, {}, silent ).after, anew( edited, demand, left, query ) );
  }
}

TEST_F( OnSampleScenario, AddedRoadsEqualTheLayerWithThemBuiltAnew )
{
  // places where points join the same edges whether a road was added or not: nodes
  Points nodes;
  for ( size_t node = 0; node < network->nodes.size(); node += 50 )
    nodes.add( static_cast<int64_t>( node ), network->nodes[node] );
  Query query;
  query.snapMetres = 0.01;
  Points origins;
  for ( size_t edge = 1000; edge < network->edges.size(); edge += 20000 )
    origins.add( 1, network->nodes[network->edges[edge].from] );
  const RoadTravel model( network, Profile::Drive, walkingPace );
  RoadWhatIf what( model, nodes, origins, query, silent );
  RoadLayer edited = layer;
  RoadEdits roads;
  for ( size_t node = 3000; node + 900 < network->nodes.size(); node += 9001 )
  {
    // across the country, over whatever lies there
    Road rules;
    rules.driveKmh = rules.rainyKmh = 60;
    const auto road = static_cast<uint32_t>( roads.added.roads.size() );
    roads.added.roads.push_back( rules );
    for ( const size_t end : { node, node + 900 } )
      roads.added.points.push_back( network->nodes[end] );
    roads.added.ends.push_back( roads.added.points.size() );
    roads.added.roadOf.push_back( road );
  }
  const size_t before = edited.points.size();
  for ( const size_t end : roads.added.ends )
    edited.ends.push_back( before + end );
  for ( const uint32_t road : roads.added.roadOf )
    edited.roadOf.push_back( static_cast<uint32_t>( layer.roads.size() ) + road );
  edited.points.insert( edited.points.end(), roads.added.points.begin(), roads.added.points.end() );
  edited.roads.insert( edited.roads.end(), roads.added.roads.begin(), roads.added.roads.end() );
  const Nearest expected = anew( edited, nodes, origins, query );
  const WhatIf answer = what.answer( {}, roads, {}, silent );
  EXPECT_GT( answer.connections, 20U );
  size_t quicker = 0;
  size_t other = 0;
  for ( size_t i = 0; i < nodes.size(); ++i )
  {
    ASSERT_EQ( answer.after.supply[i] >= 0, expected.supply[i] >= 0 ) << i;
    if ( expected.supply[i] < 0 )
      continue;
    quicker += answer.after.seconds[i] < answer.restricted.seconds[i] ? 1 : 0;
    other += std::abs( answer.after.seconds[i] - expected.seconds[i] ) > 1e-3 ? 1 : 0;
  }
  EXPECT_GT( quicker, 10U );
  EXPECT_EQ( other, 0U );
}

} // namespace
} // namespace lantu
