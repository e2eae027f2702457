// SPDX-License-Identifier: GPL-3.0-or-later
// Who counts as labour: every combination against the rule spelled out a second time.
#include "measure/labour.h"

#include <random>

#include <gmock/gmock.h>

#include "data/schema_roster.h"
#include "data/workspace.h"
#include "roads_support.h"
#include "support.h"
#include "tables_support.h"

namespace lantu
{

namespace
{

using test::MemoryRows;
using test::n;

MemoryRows rosterRows()
{
  return MemoryRows( GeometryType::None, { { field::householdId }, { field::siteId }, { field::age, FieldType::Integer }, { field::skill }, { field::health }, { field::student, FieldType::Flag }, { field::employed, FieldType::Flag } } );
}

} // namespace

// ages around both bounds; all skills, healths and student flags of the schema, and none
TEST( Labour, RuleForEveryCombination_exhaustive )
{
  const LabourRule rule { Thresholds( defaultStandards() ) };
  const Layer &persons = schemaLayer( layer::persons );
  std::vector<std::string> skills { "" };
  for ( const char *skill : persons.field( field::skill )->domain )
    skills.emplace_back( skill );
  std::vector<std::string> healths { "" };
  for ( const char *health : persons.field( field::health )->domain )
    healths.emplace_back( health );
  for ( const Value &age : { Value(), n( 0 ), n( 15 ), n( 16 ), n( 40 ), n( 59 ), n( 60 ), n( 95 ) } )
  {
    for ( const std::string &skill : skills )
    {
      for ( const std::string &health : healths )
      {
        for ( const Value &student : { Value(), n( 0 ), n( 1 ) } )
        {
          const bool ageKnown = !isNull( age );
          const int64_t years = whole( age ).value_or( 0 );
          Labour expected = Labour::Yes;
          if ( ( ageKnown && ( years < 16 || years > 59 ) ) || skill == "丧失劳动力" || skill == "无劳动力" || health == "患有大病" || student == n( 1 ) )
            expected = Labour::No;
          else if ( !ageKnown || skill.empty() )
            expected = Labour::Unknown;
          EXPECT_EQ( rule.of( age, skill, health, student ), expected ) << text( age ) << skill << health << text( student );
        }
      }
    }
  }
}

TEST( Labour, RuleIsPrintedWithItsFigures )
{
  setLanguage( Language::Chinese );
  const std::string sentence = LabourRule( Thresholds( defaultStandards() ) ).sentence();
  for ( const char *part : { "16—59", "普通劳动力", "技能劳动力", "弱劳动力或半劳动力", "患有大病", "2021年" } )
    EXPECT_THAT( sentence, testing::HasSubstr( part ) );
}

TEST( Labour, StandardsThatContradictThemselvesAreRefused )
{
  const Layer &layer = schemaLayer( layer::standards );
  Table table = defaultStandards();
  for ( Row &row : table.rows )
  {
    if ( text( row.values[0] ) == "labour_health_not" )
      test::cell( layer, row, field::subject ) = "普通劳动力";
  }
  test::expectError( ErrorCode::BadValue, { "普通劳动力" }, [&]
    { const LabourRule rule { Thresholds( table ) }; } );
  std::erase_if( table.rows, []( const Row &row )
    { return text( row.values[0] ).starts_with( "labour_skill" ); } );
  test::expectError( ErrorCode::NoField, { "labour" }, [&]
    { const LabourRule rule { Thresholds( table ) }; } );
}

TEST( Labour, HouseholdsStandByTheirMembers )
{
  MemoryRows rows = rosterRows();
  const auto add = [&]( const char *household, Value age, Value skill, Value employed )
  { rows.add( "", { household, "S1", std::move( age ), std::move( skill ), "健康", n( 0 ), std::move( employed ) } ); };
  add( "employed", n( 40 ), "普通劳动力", n( 0 ) );
  add( "employed", n( 41 ), "普通劳动力", n( 1 ) );
  add( "zero", n( 40 ), "普通劳动力", n( 0 ) );
  add( "zero", n( 70 ), "普通劳动力", n( 1 ) ); // in a job, but does not count
  add( "not told", n( 40 ), "普通劳动力", Value() );
  add( "perhaps", n( 40 ), "普通劳动力", n( 0 ) );
  add( "perhaps", Value(), "普通劳动力", n( 1 ) ); // may count, and then somebody is employed
  add( "no labour", n( 80 ), "无劳动力", n( 0 ) );
  add( "who knows", n( 80 ), "无劳动力", n( 0 ) );
  add( "who knows", n( 30 ), Value(), n( 0 ) );
  Progress silent;
  const Roster roster = readRoster( rows, LabourRule( Thresholds( defaultStandards() ) ), { { "S1", 0 } }, silent );
  std::map<std::string, JobState> states;
  for ( const RosterHousehold &household : roster.households )
    states[household.id] = household.state();
  EXPECT_EQ( states, ( std::map<std::string, JobState> { { "employed", JobState::Employed }, { "zero", JobState::Zero }, { "not told", JobState::Unknown }, { "perhaps", JobState::Unknown }, { "no labour", JobState::NoLabour }, { "who knows", JobState::LabourUnknown } } ) );
  EXPECT_EQ( roster.employedOthers, 1 );
}

TEST( Labour, RowsOfNoHouseholdOrNoSiteOrOfTwoAreRejected )
{
  MemoryRows rows = rosterRows();
  const auto add = [&]( Value household, Value site )
  { rows.add( "", { std::move( household ), std::move( site ), n( 40 ), "普通劳动力", "健康", n( 0 ), n( 1 ) } ); };
  add( Value(), "S1" );
  add( "A", "S9" );
  add( "A", "S1" );
  add( "A", "S2" );
  add( "B", Value() );
  test::ListeningProgress progress;
  const Roster roster = readRoster( rows, LabourRule( Thresholds( defaultStandards() ) ), { { "S1", 0 }, { "S2", 1 } }, progress );
  EXPECT_EQ( roster.intake.rowsRead(), 5 );
  EXPECT_EQ( roster.intake.rowsUsed(), 2 );
  EXPECT_EQ( roster.elsewhere, 1 );
  EXPECT_EQ( progress.warnings.size(), 3U );
  ASSERT_EQ( roster.households.size(), 1U );
  EXPECT_EQ( roster.households[0].members, 1 );
}

} // namespace lantu
