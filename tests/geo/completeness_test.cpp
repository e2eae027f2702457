// SPDX-License-Identifier: GPL-3.0-or-later
// Completeness of the re-check: a hand example, a recount by sets, the sample.
#include "measure/completeness.h"

#include <map>
#include <random>
#include <set>

#include <gmock/gmock.h>

#include "data/workspace.h"
#include "measure/units.h"
#include "roads_support.h"
#include "support.h"

namespace lantu
{

namespace
{

using test::MemoryRows;

constexpr char round2[] = "2021年第四季度";

MemoryRows householdRows()
{
  return MemoryRows( GeometryType::None, { { field::householdId }, { field::countyCode }, { field::townshipCode }, { field::villageCode }, { field::members, FieldType::Integer }, { field::eliminated, FieldType::Integer } } );
}

MemoryRows checkRows()
{
  return MemoryRows( GeometryType::None, { { field::round }, { field::householdId }, { field::personNumber, FieldType::Integer }, { field::item }, { field::checkedOn }, { field::result } } );
}

Value n( int64_t value )
{
  return value;
}

std::span<const char *const> items()
{
  return schemaLayer( layer::checks ).field( field::item )->domain;
}

Value cell( const Table &table, const Row &row, std::string_view name )
{
  return row.values.at( static_cast<size_t>( table.shape->field( name ) - table.shape->fields.data() ) );
}

int64_t number( const Table &table, const Row &row, std::string_view name )
{
  return whole( cell( table, row, name ) ).value();
}

void addHousehold( MemoryRows &rows, const char *id, const std::string &village, int64_t members, int64_t eliminated = 0 )
{
  rows.add( "", { id, village.substr( 0, 6 ), village.substr( 0, 9 ), village, n( members ), n( eliminated ) } );
}

void addChecks( MemoryRows &rows, const char *household, int64_t members, const std::string &but = {} )
{
  for ( const char *item : items() )
  {
    if ( item == but )
      continue;
    if ( std::string( item ) != "基本医疗" )
      rows.add( "", { round2, household, Value(), item, "2021-11-20", "正常" } );
    else
    {
      for ( int64_t i = 1; i <= members; ++i )
        rows.add( "", { round2, household, n( i ), item, "2021-11-20", "正常" } );
    }
  }
}

// Village 201: A (2 persons) in full; B (3) without water, its third member not seen; C (1) not at all. Village 202: D (4), nobody came. E is eliminated.
struct Example
{
    Example()
    {
      addHousehold( households, "A", "500229101201", 2 );
      addHousehold( households, "B", "500229101201", 3 );
      addHousehold( households, "C", "500229101201", 1 );
      addHousehold( households, "D", "500229101202", 4 );
      addHousehold( households, "E", "500230101201", 5, 1 );
      addChecks( checks, "A", 2 );
      addChecks( checks, "B", 2, "饮水安全" );
    }

    CompletenessAnswer answer( const std::string &round = {}, bool onlyRemaining = true )
    {
      return completeness( { .households = households, .checks = checks, .round = round, .onlyRemaining = onlyRemaining, .unitField = field::villageCode, .unitNames = { { "500229101201", "坪坝村" } }, .areas = { .counties = { { "500229", { "城口县", {} } } }, .townships = { { "500229101", { "葛城街道", "500229" } } }, .villages = { { "500229101201", { "坪坝村", "500229101" } } } } }, progress );
    }

    MemoryRows households = householdRows();
    MemoryRows checks = checkRows();
    test::ListeningProgress progress;
};

std::vector<std::vector<std::string>> written( const Table &table )
{
  std::vector<std::vector<std::string>> rows;
  for ( const Row &row : table.rows )
  {
    std::vector<std::string> &cells = rows.emplace_back();
    for ( const Value &value : row.values )
      cells.push_back( text( value ) );
  }
  return rows;
}

//! due = checked + missing in every row, and the list adds up to what the total misses.
void expectReconciled( const CompletenessAnswer &answer )
{
  std::map<std::string, int64_t> sums;
  for ( const Row &row : answer.missing.rows )
  {
    for ( const char *name : { "missing_villages", "missing_hh", "missing_pop", "missing_items" } )
      sums[name] += number( answer.missing, row, name );
  }
  for ( const Row &row : answer.units.rows )
  {
    for ( const char *what : { "villages", "hh", "pop", "items" } )
      EXPECT_EQ( number( answer.units, row, std::string( "due_" ) + what ), number( answer.units, row, std::string( "checked_" ) + what ) + number( answer.units, row, std::string( "missing_" ) + what ) );
  }
  for ( const char *name : { "missing_villages", "missing_hh", "missing_pop", "missing_items" } )
    EXPECT_EQ( sums[name], number( answer.units, answer.units.rows.back(), name ) ) << name;
}

} // namespace

TEST( Completeness, HandExampleNamesEachThingOnce )
{
  setLanguage( Language::Chinese );
  Example example;
  const CompletenessAnswer answer = example.answer();
  // items: six a household; B misses water, and insurance of its third member
  EXPECT_EQ( written( answer.units ), ( std::vector<std::vector<std::string>> {
                                        { "500229101201", "坪坝村", "1", "1", "0", "3", "2", "1", "1", "6", "4", "2", "18", "10", "8" },
                                        { "500229101202", "500229101202", "1", "0", "1", "1", "0", "1", "0", "4", "0", "4", "6", "0", "6" },
                                        { "", "合计", "2", "1", "1", "4", "2", "2", "1", "10", "4", "6", "24", "10", "14" },
                                      } ) );
  EXPECT_EQ( written( answer.missing ), ( std::vector<std::vector<std::string>> {
                                          { "人", "500229", "500229101", "500229101201", "城口县 葛城街道", "坪坝村", "B", "3", "", "", "0", "0", "1", "0" },
                                          { "项", "500229", "500229101", "500229101201", "城口县 葛城街道", "坪坝村", "B", "", "基本医疗", "3", "0", "0", "0", "1" },
                                          { "项", "500229", "500229101", "500229101201", "城口县 葛城街道", "坪坝村", "B", "", "饮水安全", "", "0", "0", "0", "1" },
                                          { "户", "500229", "500229101", "500229101201", "城口县 葛城街道", "坪坝村", "C", "", "", "", "0", "1", "1", "6" },
                                          { "村", "500229", "500229101", "500229101202", "城口县 葛城街道", "", "", "", "", "", "1", "1", "4", "6" },
                                        } ) );
  expectReconciled( answer );
  EXPECT_EQ( answer.summary["round"], round2 );
  EXPECT_EQ( answer.summary["missing_persons"], 6 );
  EXPECT_TRUE( example.progress.warnings.empty() );
}

TEST( Completeness, AnItemOfTheWholeHouseholdNeedsNoMember )
{
  Example example;
  example.checks.add( "", { round2, "B", Value(), "基本医疗", "2021-12-02", "正常" } );
  const CompletenessAnswer answer = example.answer();
  EXPECT_EQ( answer.summary["checked_items"], 11 );
  EXPECT_EQ( answer.summary["checked_persons"], 4 ) << "the third member was not seen all the same";
}

TEST( Completeness, TheLatestRoundCountsUnlessAnotherIsAsked )
{
  Example example;
  example.checks.add( "", { "2021年第三季度", "C", Value(), "吃", "2021-09-03", "正常" } );
  EXPECT_EQ( example.answer().summary["round"], round2 );
  EXPECT_EQ( example.answer().summary["checks_of_other_rounds"], 1 );
  const CompletenessAnswer earlier = example.answer( "2021年第三季度" );
  EXPECT_EQ( earlier.summary["checked_households"], 1 );
  EXPECT_EQ( earlier.summary["checked_items"], 1 );
  expectReconciled( earlier );
  test::expectError( ErrorCode::BadValue, { "2022", "2021年第三季度", round2 }, [&]
    { example.answer( "2022" ); } );
}

TEST( Completeness, TheEliminatedAreDueOnlyWhenAsked )
{
  Example example;
  addChecks( example.checks, "E", 5 );
  const CompletenessAnswer remaining = example.answer();
  EXPECT_EQ( remaining.summary["due_households"], 4 );
  EXPECT_EQ( remaining.summary["checks_of_households_not_due"], 10 );
  const CompletenessAnswer all = example.answer( {}, false );
  EXPECT_EQ( all.summary["due_households"], 5 );
  EXPECT_EQ( all.summary["complete_households"], 2 );
  expectReconciled( all );
}

TEST( Completeness, WhatIsNoCheckIsRejectedWithItsReason )
{
  Example example;
  addHousehold( example.households, "F", "500229101201", 0 );
  example.checks.add( "", { round2, "X", Value(), "吃", "2021-11-20", Value() } );
  example.checks.add( "", { round2, "C", n( 2 ), "基本医疗", "2021-11-20", Value() } );
  example.checks.add( "", { round2, "C", n( 0 ), "基本医疗", "2021-11-20", Value() } );
  example.checks.add( "", { round2, "C", Value(), "上网", "2021-11-20", Value() } );
  example.checks.add( "", { round2, "C", Value(), "吃", "2021-11-31", Value() } );
  const CompletenessAnswer answer = example.answer();
  EXPECT_EQ( answer.households.rejects().size(), 1U );
  EXPECT_EQ( answer.checks.rejects().size(), 5U );
  EXPECT_EQ( answer.checks.rowsRead(), answer.checks.rowsUsed() + 5 );
  EXPECT_EQ( answer.summary["missing_households"], 2 ) << "C is still not checked";
  EXPECT_EQ( example.progress.warnings.size(), 5U ) << "one for each reason";
}

TEST( Completeness, WithoutChecksEveryVillageIsMissing )
{
  Example example;
  MemoryRows none = checkRows();
  Progress silent;
  const CompletenessAnswer answer = completeness( { .households = example.households, .checks = none }, silent );
  ASSERT_EQ( answer.units.rows.size(), 1U );
  EXPECT_EQ( answer.missing.rows.size(), 2U );
  expectReconciled( answer );
  MemoryRows nobody = householdRows();
  const CompletenessAnswer empty = completeness( { .households = nobody, .checks = none }, silent );
  EXPECT_EQ( empty.summary["due_items"], 0 );
  EXPECT_EQ( empty.missing.rows.size(), 0U );
}

// the same question answered with sets of tuples
TEST( Completeness, AgreesWithARecountBySets )
{
  std::mt19937 random( 5 );
  MemoryRows households = householdRows();
  MemoryRows checks = checkRows();
  std::map<std::string, std::pair<std::string, int>> villageAndMembers;
  std::set<std::tuple<std::string, int, std::string>> done; // household, member, item
  for ( int i = 0; i < 400; ++i )
  {
    const std::string id = "H" + std::to_string( i );
    const std::string village = "5002291" + std::to_string( 10000 + random() % 60 );
    const int members = static_cast<int>( 1 + random() % 5 );
    const bool eliminated = random() % 3 == 0;
    addHousehold( households, id.c_str(), village, members, eliminated ? 1 : 0 );
    if ( !eliminated )
      villageAndMembers[id] = { village, members };
    for ( size_t k = random() % 12; k > 0; --k )
    {
      const int person = static_cast<int>( random() % static_cast<unsigned>( members + 1 ) );
      const char *item = items()[random() % items().size()];
      checks.add( "", { round2, id, person == 0 ? Value() : n( person ), item, "2021-11-20", "正常" } );
      done.emplace( id, person, item );
    }
  }
  int64_t checkedHouseholds = 0;
  int64_t checkedPersons = 0;
  int64_t checkedItems = 0;
  std::set<std::string> villages;
  std::set<std::string> checkedVillages;
  for ( const auto &[id, of] : villageAndMembers )
  {
    const auto &[village, members] = of;
    villages.insert( village );
    bool any = false;
    for ( const auto &[household, person, item] : done )
      any = any || household == id;
    checkedHouseholds += any ? 1 : 0;
    if ( any )
      checkedVillages.insert( village );
    for ( const char *item : items() )
    {
      bool all = true;
      for ( int person = 1; person <= members; ++person )
        all = all && done.contains( { id, person, item } );
      checkedItems += all || done.contains( { id, 0, item } ) ? 1 : 0;
    }
    for ( int person = 1; person <= members; ++person )
    {
      bool seen = false;
      for ( const char *item : items() )
        seen = seen || done.contains( { id, person, item } );
      checkedPersons += seen ? 1 : 0;
    }
  }
  Progress silent;
  const CompletenessAnswer answer = completeness( { .households = households, .checks = checks, .unitField = field::townshipCode }, silent );
  EXPECT_EQ( answer.summary["due_villages"], villages.size() );
  EXPECT_EQ( answer.summary["checked_villages"], checkedVillages.size() );
  EXPECT_EQ( answer.summary["due_households"], villageAndMembers.size() );
  EXPECT_EQ( answer.summary["checked_households"], checkedHouseholds );
  EXPECT_EQ( answer.summary["checked_persons"], checkedPersons );
  EXPECT_EQ( answer.summary["checked_items"], checkedItems );
  EXPECT_EQ( answer.summary["due_items"], villageAndMembers.size() * items().size() );
  expectReconciled( answer );
  test::ListeningProgress stopping;
  stopping.stopAfter = 0;
  for ( int i = 0; i < 1024; ++i )
    checks.add( "", { round2, "H0", Value(), "吃", "2021-11-20", Value() } );
  test::expectError( ErrorCode::Cancelled, {}, [&]
    { completeness( { .households = households, .checks = checks }, stopping ); } );
}

#ifdef LANTU_WITH_SAMPLE

// six villages were passed over, some more because nobody in them was at home
TEST( OnSample, TheReCheckMissedWhatTheRecordsDoNotHave )
{
  const Workspace workspace( LANTU_SAMPLE );
  const auto households = workspace.rows( layer::households );
  const auto checks = workspace.rows( layer::checks );
  Progress silent;
  const CompletenessAnswer answer = completeness( { .households = *households, .checks = *checks, .unitField = field::countyCode, .unitNames = unitNames( &workspace, Unit::County ) }, silent );
  std::set<std::string> recorded;
  int64_t personRows = 0; // each of another person
  checks->start( { field::householdId, field::personNumber } );
  for ( Row row; checks->next( row ); )
  {
    recorded.insert( text( row.values[0] ) );
    personRows += isNull( row.values[1] ) ? 0 : 1;
  }
  std::map<std::string, bool> villages;
  int64_t missingHouseholds = 0;
  households->start( { field::householdId, field::villageCode, field::eliminated } );
  for ( Row row; households->next( row ); )
  {
    if ( whole( row.values[2] ) == 1 )
      continue;
    const bool checked = recorded.contains( text( row.values[0] ) );
    missingHouseholds += checked ? 0 : 1;
    bool &village = villages[text( row.values[1] )];
    village = village || checked;
  }
  const auto missingVillages = std::count_if( villages.begin(), villages.end(), []( const auto &village )
    { return !village.second; } );
  EXPECT_GE( missingVillages, 6 );
  EXPECT_EQ( answer.summary["due_households"], 10798 );
  EXPECT_EQ( answer.summary["due_persons"], 30841 );
  EXPECT_EQ( answer.summary["due_villages"], villages.size() );
  EXPECT_EQ( answer.summary["missing_villages"], missingVillages );
  EXPECT_EQ( answer.summary["missing_households"], missingHouseholds );
  EXPECT_EQ( answer.summary["checked_persons"], personRows );
  EXPECT_EQ( answer.checks.rejects().size(), 0U );
  expectReconciled( answer );
}

#endif

} // namespace lantu
