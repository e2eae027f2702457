// SPDX-License-Identifier: GPL-3.0-or-later
// Who helps where: a hand example, layers that are not there, and the published totals of the sample.
#include "measure/deployment.h"

#include <gmock/gmock.h>

#include "data/workspace.h"
#include "measure/units.h"
#include "roads_support.h"
#include "support.h"
#include "tables_support.h"

namespace lantu
{

namespace
{

using test::MemoryRows;
using test::n;
using test::written;

DeploymentRules rules()
{
  return DeploymentRules( Thresholds( defaultStandards() ) );
}

constexpr char chengkou[] = "500229";
constexpr char fengdu[] = "500230";

/**
 * Chengkou has the key township 101 with villages 1 (former poverty), 2 (weak) and 3; Fengdu the key township 201 with village 4 (relocation and red).
 * P1 leads in township 101; P2 is first secretary of village 1 and helps in village 4; P3 is in village 2 without being one; P4 was there and left.
 */
struct Example
{
    Example()
    {
      townships.add( "", { "500229101", "葛城镇", chengkou, n( 1 ) } ).add( "", { "500230201", "栗子乡", fengdu, n( 1 ) } );
      village( "500229101201", "一村", "500229101", chengkou );
      village( "500229101202", "二村", "500229101", chengkou );
      village( "500229101203", "三村", "500229101", chengkou );
      village( "500230201204", "四村", "500230201", fengdu );
      status.add( "", { "500229101201", n( 1 ), n( 0 ), n( 0 ), n( 0 ), n( 0 ) } );
      status.add( "", { "500229101202", n( 0 ), n( 0 ), n( 0 ), n( 0 ), n( 1 ) } );
      status.add( "", { "500229101203", n( 0 ), n( 0 ), n( 0 ), n( 0 ), Value() } );
      status.add( "", { "500230201204", n( 0 ), n( 1 ), n( 0 ), n( 1 ), n( 0 ) } );
      post( "P1", "驻乡", "队长", "500229101", Value() );
      post( "P2", "驻村", "第一书记", "500229101", "500229101201" );
      post( "P2", "驻村", "队员", "500230201", "500230201204" );
      post( "P3", "驻村", "队员", "500229101", "500229101202" );
      post( "P4", "驻村", "第一书记", "500229101", "500229101202", "202106" );
      for ( int i = 0; i < 5; ++i )
        specialists.add( "", { "T1", "500229101", chengkou } );
      for ( int i = 0; i < 16; ++i )
        specialists.add( "", { "T2", "500230201", fengdu } );
      specialists.add( "", { Value(), Value(), fengdu } );
      enterprises.add( "", { "E1", "市级" } ).add( "", { "E2", "区县级" } );
      pairs.add( "", { "E1", chengkou, "500229101" } ).add( "", { "E1", fengdu, "500230201" } ).add( "", { "E2", fengdu, "500230201" } );
      facilities.add( "", { "帮扶车间", "在用", n( 20 ), chengkou, "500229101" } ).add( "", { "帮扶车间", "停用", n( 30 ), chengkou, "500229101" } ).add( "", { "小学", "在用", n( 300 ), chengkou, "500229101" } );
      posts.add( "", { n( 69 ), fengdu, "500230201" } ).add( "", { n( 70 ), fengdu, "500230201" } ).add( "", { Value(), fengdu, "500230201" } );
    }

    void village( const char *code, const char *name, const char *township, const char *county ) { villages.add( "", { code, name, township, county } ); }

    void post( const char *person, const char *level, const char *role, const char *township, Value at, Value ended = {} )
    {
      teams.add( "", { person, level, role, std::string( township, 6 ), township, std::move( at ), std::move( ended ) } );
    }

    DeploymentAnswer answer( const char *unit = field::countyCode )
    {
      return deployment( { .townships = townships, .villages = villages, .rules = rules(), .status = &status, .teams = &teams, .specialists = &specialists, .enterprises = &enterprises, .pairs = &pairs, .facilities = &facilities, .posts = &posts, .unitField = unit, .unitNames = { { chengkou, "城口县" } }, .areas = { .counties = { { chengkou, { "城口县", {} } } } } }, progress );
    }

    MemoryRows townships { GeometryType::None, { { field::code }, { field::name }, { field::countyCode }, { field::key17, FieldType::Integer } } };
    MemoryRows villages { GeometryType::None, { { field::code }, { field::name }, { field::townshipCode }, { field::countyCode } } };
    MemoryRows status { GeometryType::None, { { field::code }, { field::formerPovertyVillage, FieldType::Integer }, { field::relocationVillage, FieldType::Integer }, { field::keyVillage, FieldType::Integer }, { field::redVillage, FieldType::Integer }, { field::weakVillage, FieldType::Integer } } };
    MemoryRows teams { GeometryType::None, { { field::personId }, { field::level }, { field::role }, { field::countyCode }, { field::townshipCode }, { field::villageCode }, { field::endedYm } } };
    MemoryRows specialists { GeometryType::None, { { field::teamId }, { field::townshipCode }, { field::countyCode } } };
    MemoryRows enterprises { GeometryType::None, { { field::enterpriseId }, { field::level } } };
    MemoryRows pairs { GeometryType::None, { { field::enterpriseId }, { field::countyCode }, { field::townshipCode } } };
    MemoryRows facilities { GeometryType::None, { { field::kind }, { field::status }, { field::capacity, FieldType::Integer }, { field::countyCode }, { field::townshipCode } } };
    MemoryRows posts { GeometryType::None, { { field::age, FieldType::Integer }, { field::countyCode }, { field::townshipCode } } };
    test::ListeningProgress progress;
};

//! Cadres = in townships + in villages in every row, and every column adds up to the total.
void expectReconciled( const Table &units )
{
  test::expectColumnsAddUp( units );
  for ( const Row &row : units.rows )
    EXPECT_EQ( whole( row.values[2] ).value(), whole( row.values[3] ).value() + whole( row.values[5] ).value() );
}

} // namespace

TEST( Deployment, HandExampleByCounty )
{
  setLanguage( Language::Chinese );
  Example example;
  const DeploymentAnswer answer = example.answer();
  // cadres 3 = 1 (1 key) + 2; villages of four kinds, weak, either, without team, without first secretary; specialists, teams, townships served; enterprises, municipal, pairs; workshops, jobs, in use; posts, old
  EXPECT_EQ( written( answer.units ), ( std::vector<std::vector<std::string>> {
                                        { "500229", "城口县", "3", "1", "1", "2", "1", "1", "2", "0", "1", "5", "1", "1", "1", "1", "1", "2", "50", "1", "0", "0" },
                                        { "500230", "500230", "0", "0", "0", "0", "1", "0", "1", "0", "1", "17", "1", "1", "1", "0", "2", "0", "0", "0", "3", "1" },
                                        { "", "合计", "3", "1", "1", "2", "2", "1", "3", "0", "2", "22", "2", "2", "2", "1", "3", "2", "50", "1", "3", "1" },
                                      } ) );
  expectReconciled( answer.units );
  EXPECT_EQ( written( answer.holes ), ( std::vector<std::vector<std::string>> {
                                        { "村", "500229", "500229101", "城口县 500229101", "500229101202", "二村", "软弱涣散村", "第一书记", "1" },
                                        { "村", "500230", "500230201", "500230 500230201", "500230201204", "四村", "集中安置村、红色美丽村庄试点", "第一书记", "1" },
                                        { "重点乡镇", "500230", "", "500230", "500230201", "栗子乡", "", "驻乡工作队", "0" },
                                        { "特派员团队", "500230", "500230201", "500230 500230201", "T2", "", "", "人数不在 5—15 之间", "16" },
                                      } ) );
  EXPECT_EQ( answer.summary["check"], "3=1+2 ✓" );
  EXPECT_EQ( answer.summary["check_key_townships"], "重点乡镇 1 人在驻乡 1 人之内；2 个重点乡镇中 1 个有工作队 ✗" );
  EXPECT_EQ( answer.summary["posts_without_age"], 1 );
  EXPECT_EQ( answer.summary["postings"], 4 );
  EXPECT_EQ( answer.summary["postings_ended"], 1 );
  EXPECT_EQ( answer.summary["of_these_of_four_kinds"], 1 );
  EXPECT_EQ( answer.summary["specialists_without_team"], 1 );
  EXPECT_EQ( answer.inputs.size(), 9U );
}

TEST( Deployment, ByTownshipEveryColumnAddsUp )
{
  Example example;
  const DeploymentAnswer answer = example.answer( field::townshipCode );
  expectReconciled( answer.units );
  EXPECT_EQ( text( answer.units.rows[answer.units.rows.size() - 2].values[0] ), "" ) << "the specialist of no township";
}

TEST( Deployment, VillagesWithoutAnybodyLackTheTeamToo )
{
  setLanguage( Language::Chinese );
  Example example;
  example.status.add( "", { "500229101299", n( 1 ), n( 0 ), n( 0 ), n( 0 ), n( 0 ) } ); // no such village
  MemoryRows teams( GeometryType::None, example.teams.info().fields );
  teams.add( "", { "P1", "驻村", "第一书记", chengkou, "500229101", "500229101201", Value() } );
  const DeploymentAnswer answer = deployment( { .townships = example.townships, .villages = example.villages, .rules = rules(), .status = &example.status, .teams = &teams }, example.progress );
  EXPECT_EQ( answer.summary["villages_without_team"], 2 );
  EXPECT_EQ( text( answer.holes.rows[0].values[7] ), "工作队、第一书记" );
  EXPECT_EQ( answer.inputs[2].rejects().size(), 1U );
  EXPECT_EQ( answer.summary["key_townships_without_team"], 2 );
}

TEST( Deployment, WhatIsNotKnownStaysEmpty )
{
  Example example;
  MemoryRows nobody( GeometryType::None, example.teams.info().fields );
  const DeploymentAnswer answer = deployment( { .townships = example.townships, .villages = example.villages, .rules = rules(), .teams = &nobody, .posts = &example.posts }, example.progress );
  ASSERT_EQ( answer.units.rows.size(), 1U );
  const std::vector<Value> &total = answer.units.rows[0].values;
  for ( size_t column = 2; column < 20; ++column )
    EXPECT_TRUE( isNull( total[column] ) ) << answer.units.shape->fields[column].name;
  EXPECT_EQ( whole( total[20] ), 3 );
  EXPECT_FALSE( answer.summary.contains( "cadres" ) );
  EXPECT_EQ( answer.holes.rows.size(), 0U ) << "nothing is known of teams";
}

TEST( Deployment, PostingsToNowhereAreRejectedWithTheirReason )
{
  Example example;
  example.post( "", "驻乡", "队员", "500229101", Value() );
  example.post( "P9", "驻县", "队员", "500229101", Value() );
  example.post( "P9", "驻乡", "队员", "500229999", Value() );
  example.post( "P9", "驻村", "队员", "500229101", Value() );
  example.pairs.add( "", { "E9", chengkou, "500229101" } );
  const DeploymentAnswer answer = example.answer();
  EXPECT_EQ( answer.inputs[3].rejects().size(), 4U );
  EXPECT_EQ( answer.inputs[6].rejects().size(), 1U );
  EXPECT_EQ( answer.summary["cadres"], 3 );
  EXPECT_EQ( example.progress.warnings.size(), 5U );
}

TEST( Deployment, SomebodyPostedAtBothLevelsMakesTheCheckFail )
{
  setLanguage( Language::Chinese );
  Example example;
  example.post( "P1", "驻村", "队员", "500229101", "500229101201" );
  const DeploymentAnswer answer = example.answer();
  EXPECT_EQ( answer.summary["cadres"], 3 ) << "counted once, in the township";
  EXPECT_EQ( answer.summary["check"], "3≠1+3 ✗（1 人既驻乡又驻村，人数按首次派驻计一次）" );
  expectReconciled( answer.units );
}

TEST( Deployment, TownshipsWithoutASpecialistAreHolesButStreetsAreNot )
{
  Example example;
  MemoryRows townships( GeometryType::None, { { field::code }, { field::name }, { field::countyCode }, { field::key17, FieldType::Integer }, { field::kind } } );
  townships.add( "", { "500229101", "葛城镇", chengkou, n( 0 ), "镇" } ).add( "", { "500229102", "甲乡", chengkou, n( 0 ), "乡" } ).add( "", { "500229001", "乙街道", chengkou, n( 0 ), "街道" } );
  const DeploymentAnswer answer = deployment( { .townships = townships, .villages = example.villages, .rules = rules(), .specialists = &example.specialists }, example.progress );
  EXPECT_EQ( answer.summary["townships_with_specialists"], 1 );
  EXPECT_EQ( answer.summary["townships_without_specialists"], 1 );
  EXPECT_EQ( text( answer.holes.rows.back().values[4] ), "500229102" );
}

TEST( Deployment, TheSizeOfATeamAndTheAgeAreThoseOfTheStandards )
{
  Table table = defaultStandards();
  const Layer &layer = schemaLayer( layer::standards );
  for ( Row &row : table.rows )
  {
    if ( text( row.values[0] ) == "specialist_team_max" )
      test::cell( layer, row, field::limit ) = 16.0;
    if ( text( row.values[0] ) == "post_old_age" )
      test::cell( layer, row, field::limit ) = 69.0;
  }
  Example example;
  const DeploymentAnswer answer = deployment( { .townships = example.townships, .villages = example.villages, .rules = DeploymentRules( Thresholds( table ) ), .specialists = &example.specialists, .posts = &example.posts }, example.progress );
  EXPECT_EQ( answer.summary["specialist_teams_outside_bounds"], 0 ) << "16 is in it";
  EXPECT_EQ( answer.summary["posts_held_too_old"], 2 );
  for ( Row &row : table.rows )
  {
    if ( text( row.values[0] ) == "specialist_team_min" )
      test::cell( layer, row, field::limit ) = 17.0;
  }
  test::expectError( ErrorCode::BadValue, { "specialist_team_min", "17", "specialist_team_max", "16" }, [&]
    { const DeploymentRules contradictory { Thresholds( table ) }; } );
  std::erase_if( table.rows, []( const Row &row )
    { return text( row.values[0] ) == "post_old_age"; } );
  test::expectError( ErrorCode::BadValue, { "specialist_team_min" }, [&]
    { const DeploymentRules contradictory { Thresholds( table ) }; } );
}

TEST( Deployment, CancelIsAnswered )
{
  Example example;
  for ( int i = 0; i < 3000; ++i )
    example.posts.add( "", { n( 40 ), fengdu, "500230201" } );
  example.progress.stopAfter = 0;
  EXPECT_THROW( example.answer(), Error );
}

#ifdef LANTU_WITH_SAMPLE

// 重庆日报 on 渝府办发〔2021〕149号
TEST( OnSample, TheDeploymentIsThePublishedOne )
{
  const Workspace workspace( LANTU_SAMPLE );
  const auto rows = [&workspace]( const char *name )
  { return workspace.rows( name ); };
  const auto townships = rows( layer::townships );
  const auto villages = rows( layer::villages );
  const auto status = rows( layer::villageStatus );
  const auto teams = rows( layer::teams );
  const auto specialists = rows( layer::specialists );
  const auto enterprises = rows( layer::enterprises );
  const auto pairs = rows( layer::pairs );
  const auto facilities = rows( layer::facilities );
  const auto posts = rows( layer::posts );
  test::ListeningProgress progress;
  for ( const char *unit : { field::countyCode, field::townshipCode } )
  {
    const DeploymentAnswer answer = deployment( { .townships = *townships, .villages = *villages, .rules = rules(), .status = status.get(), .teams = teams.get(), .specialists = specialists.get(), .enterprises = enterprises.get(), .pairs = pairs.get(), .facilities = facilities.get(), .posts = posts.get(), .unitField = unit }, progress );
    expectReconciled( answer.units );
    const nlohmann::ordered_json &summary = answer.summary;
    EXPECT_EQ( summary["cadres"], 7168 );
    EXPECT_EQ( summary["cadres_in_townships"], 520 );
    EXPECT_EQ( summary["cadres_in_key_townships"], 126 );
    EXPECT_EQ( summary["cadres_in_villages"], 6648 );
    EXPECT_EQ( summary["postings"], 7173 );
    EXPECT_EQ( summary["key_townships"], 17 );
    EXPECT_EQ( summary["key_townships_without_team"], 0 );
    EXPECT_EQ( summary["villages_of_four_kinds"], 2301 );
    EXPECT_EQ( summary["weak_villages"], 264 );
    EXPECT_EQ( summary["villages_of_either"], 2565 );
    EXPECT_EQ( summary["villages_without_team"], 9 );
    EXPECT_EQ( summary["villages_without_first_secretary"], 12 );
    EXPECT_EQ( summary["specialists"], 3158 );
    EXPECT_EQ( summary["specialist_teams_outside_bounds"], 0 );
    EXPECT_EQ( summary["check"], "7168=520+6648 ✓" );

    EXPECT_EQ( summary["paired_municipal_enterprises"], 812 );
    EXPECT_EQ( summary["workshops"], 616 );
    EXPECT_EQ( summary["workshop_jobs"], 12000 );
    const auto without = summary["townships_without_specialists"].get<size_t>();
    EXPECT_GT( without, 0U );
    EXPECT_EQ( answer.holes.rows.size(), 12U + without );
  }
  EXPECT_TRUE( progress.warnings.empty() );
}

#endif

} // namespace lantu
