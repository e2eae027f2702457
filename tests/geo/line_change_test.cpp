// SPDX-License-Identifier: GPL-3.0-or-later
// The monitoring line moved: a hand example, the family that the press described, a recount, the sample.
#include "measure/line_change.h"

#include <cmath>
#include <random>

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

MemoryRows householdRows()
{
  return MemoryRows( GeometryType::Point, { { field::householdId }, { field::countyCode }, { field::townshipCode }, { field::villageCode }, { field::members, FieldType::Integer }, { field::incomeNet, FieldType::Real }, { field::claimIncome, FieldType::Real }, { field::oopMedical, FieldType::Real }, { field::incomeAdjusted, FieldType::Real }, { field::eliminated, FieldType::Integer } } );
}

Value n( int64_t value )
{
  return value;
}

constexpr char chengkou[] = "500229";
constexpr char fengdu[] = "500230";

void add( MemoryRows &rows, const char *id, const char *county, int64_t members, const Value &net, const Value &claims, const Value &spent, const Value &given, int64_t eliminated )
{
  rows.add( "POINT (500000 3300000)", { id, county, Value(), Value(), n( members ), net, claims, spent, given, n( eliminated ) } );
}

LinePair lines( double from, double to )
{
  return { { .yuan = from, .year = 0, .document = {} }, { .yuan = to, .year = 0, .document = {} } };
}

LineChangeAnswer answerOf( MemoryRows &rows, double from, double to, Progress &progress )
{
  return lineChange( { .households = rows, .lines = lines( from, to ), .unitField = field::countyCode, .unitNames = { { chengkou, "城口县" } } }, progress );
}

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

// the family of seven: 60,000 / 7 = 8,571.43 is above 6,000; ( 60,000 - 30,000 ) / 7 = 4,285.71 is below
MemoryRows sixHouseholds()
{
  MemoryRows rows = householdRows();
  add( rows, "A", chengkou, 7, 60000.0, 0.0, 30000.0, 4285.71, 0 );   // below both
  add( rows, "B", chengkou, 2, 12000.0, 0.0, 0.0, Value(), 1 );       // 6,000: at the old line, so not below it; new
  add( rows, "C", chengkou, 3, 18000.0, 4500.0, 3000.0, Value(), 0 ); // 6,500: enters, monitored already
  add( rows, "D", fengdu, 1, 7000.0, 0.0, 0.0, 7000.0, 1 );           // at the new line: below neither
  add( rows, "E", fengdu, 4, Value(), 0.0, 0.0, 6999.99, 1 );         // parts are missing, the list says it: new
  add( rows, "F", fengdu, 5, Value(), 0.0, 0.0, Value(), 0 );         // unknown
  return rows;
}

} // namespace

TEST( LineChange, HandExampleFromSixToSevenThousand )
{
  setLanguage( Language::Chinese );
  MemoryRows rows = sixHouseholds();
  test::ListeningProgress progress;
  const LineChangeAnswer answer = answerOf( rows, 6000, 7000, progress );
  // all, below old, below new, enter, of these new, leave, of these monitored, below neither, unknown
  EXPECT_EQ( written( answer.units ), ( std::vector<std::vector<std::string>> {
                                        { "500229", "城口县", "3", "12", "1", "7", "3", "12", "2", "5", "1", "2", "0", "0", "0", "0", "0", "0", "0", "0" },
                                        { "500230", "500230", "3", "10", "0", "0", "1", "4", "1", "4", "1", "4", "0", "0", "0", "0", "1", "1", "1", "5" },
                                        { "", "合计", "6", "22", "1", "7", "4", "16", "3", "9", "2", "6", "0", "0", "0", "0", "1", "1", "1", "5" },
                                      } ) );
  EXPECT_EQ( answer.summary["enter_new_households"], 2 );
  EXPECT_EQ( answer.summary["enter_new_persons"], 6 );
  EXPECT_EQ( answer.summary["unknown_households"], 1 );
  ASSERT_EQ( progress.warnings.size(), 1U );
  EXPECT_THAT( progress.warnings[0], testing::HasSubstr( "1 户 5 人" ) );
  EXPECT_EQ( written( answer.changed ), ( std::vector<std::vector<std::string>> {
                                          { "B", "500229", "", "", "2", "6000", "新落入线下", "0" },
                                          { "C", "500229", "", "", "3", "6500", "新落入线下", "1" },
                                          { "E", "500230", "", "", "4", "6999.99", "新落入线下", "0" },
                                        } ) );
  EXPECT_FALSE( answer.changed.rows[0].geometry.empty() );
}

TEST( LineChange, BackAgainWhoeverEnteredLeaves )
{
  MemoryRows rows = sixHouseholds();
  Progress silent;
  const LineChangeAnswer there = answerOf( rows, 6000, 7000, silent );
  const LineChangeAnswer back = answerOf( rows, 7000, 6000, silent );
  EXPECT_EQ( back.summary["leave_households"], there.summary["enter_households"] );
  EXPECT_EQ( back.summary["leave_monitored_households"], 1 ) << "C";
  EXPECT_EQ( back.summary["enter_households"], 0 );
  EXPECT_EQ( answerOf( rows, 6000, 6000, silent ).changed.rows.size(), 0U );
}

TEST( LineChange, WhatTheListSaysOtherwiseIsToldAndNotUsed )
{
  MemoryRows rows = householdRows();
  add( rows, "A", chengkou, 2, 10000.0, 0.0, 0.0, 9000.0, 0 );  // 5,000
  add( rows, "B", chengkou, 3, 20000.0, 0.0, 0.0, 6666.67, 0 ); // rounded
  test::ListeningProgress progress;
  const LineChangeAnswer answer = answerOf( rows, 6000, 7000, progress );
  EXPECT_EQ( answer.summary["below_old_households"], 1 );
  EXPECT_EQ( answer.summary["incomes_that_differ"], 1 );
  EXPECT_EQ( progress.warnings.size(), 1U );
}

TEST( LineChange, HouseholdsWithoutMembersAreRejected )
{
  MemoryRows rows = householdRows();
  add( rows, "A", chengkou, 0, 10000.0, 0.0, 0.0, Value(), 0 );
  Progress silent;
  const LineChangeAnswer answer = answerOf( rows, 6000, 7000, silent );
  EXPECT_EQ( answer.households.rowsRead(), 1 );
  EXPECT_EQ( answer.households.rowsUsed(), 0 );
  EXPECT_EQ( answer.summary["households"], 0 );
  EXPECT_EQ( answer.units.rows.size(), 1U ) << "a total of zero";
}

TEST( LineChange, LinesComeFromTheStandardsByYearOrAreGiven )
{
  Table table = defaultStandards();
  const auto add = [&table]( int64_t year, double yuan )
  {
    Row row = *std::find_if( table.rows.begin(), table.rows.end(), []( const Row &each )
      { return text( each.values[1] ) == "line"; } );
    const auto at = [&table]( const char *name )
    { return static_cast<size_t>( table.shape->field( name ) - table.shape->fields.data() ); };
    row.values[at( field::year )] = year;
    row.values[at( field::limit )] = yuan;
    table.rows.push_back( row );
  };
  const Standards first( table );
  ASSERT_EQ( first.monitoringLines().size(), 1U );
  EXPECT_EQ( first.monitoringLines()[0].yuan, 6000 );
  add( 2023, 7500 );
  add( 2022, 7000 );
  const Standards standards( table );
  const auto yuan = [&standards]( const LinesAsked &asked )
  {
    const LinePair pair = linesOf( asked, standards );
    return std::pair( pair.from.yuan, pair.to.yuan );
  };
  EXPECT_EQ( yuan( { .toYear = 2022 } ), std::pair( 6000.0, 7000.0 ) ) << "from the year before";
  EXPECT_EQ( yuan( { .toYuan = 8000 } ), std::pair( 7500.0, 8000.0 ) ) << "from the latest";
  EXPECT_EQ( yuan( { .fromYear = 2021, .toYear = 2023 } ), std::pair( 6000.0, 7500.0 ) );
  EXPECT_EQ( yuan( { .fromYuan = 5000, .toYuan = 4000, .fromYear = 2021 } ), std::pair( 5000.0, 4000.0 ) );
  test::expectError( ErrorCode::NoField, { "LINE_TO", "YEAR_TO" }, [&]
    { linesOf( {}, standards ); } );
  test::expectError( ErrorCode::NotFound, { "2024", "line" }, [&]
    { linesOf( { .toYear = 2024 }, standards ); } );
  test::expectError( ErrorCode::NotFound, { "LINE_FROM" }, [&]
    { linesOf( { .toYear = 2021 }, standards ); } );
  test::expectError( ErrorCode::BadValue, { "0" }, [&]
    { linesOf( { .toYuan = 0.0 }, standards ); } );
}

// each household put to both lines by itself, in fen
TEST( LineChange, AgreesWithARecountAndCanBeStopped )
{
  std::mt19937 random( 3 );
  MemoryRows rows = householdRows();
  int64_t enter = 0;
  int64_t enterNewPersons = 0;
  int64_t unknown = 0;
  for ( int i = 0; i < 5000; ++i )
  {
    const auto members = static_cast<int64_t>( 1 + random() % 7 );
    const auto net = static_cast<int64_t>( random() % 9000 ) * members;
    const auto claims = static_cast<int64_t>( random() % 500 );
    const auto spent = static_cast<int64_t>( random() % 4000 );
    const bool known = random() % 10 != 0;
    const bool eliminated = random() % 2 == 0;
    add( rows, "H", random() % 2 == 0 ? chengkou : fengdu, members, known ? Value( static_cast<double>( net ) ) : Value(), static_cast<double>( claims ), static_cast<double>( spent ), Value(), eliminated ? 1 : 0 );
    const int64_t left = net + claims - spent;
    unknown += known ? 0 : 1;
    if ( known && left >= 6000 * members && left < 7000 * members )
    {
      ++enter;
      enterNewPersons += eliminated ? members : 0;
    }
  }
  Progress silent;
  const LineChangeAnswer answer = answerOf( rows, 6000, 7000, silent );
  EXPECT_GT( enter, 300 );
  EXPECT_EQ( answer.summary["enter_households"], enter );
  EXPECT_EQ( answer.summary["enter_new_persons"], enterNewPersons );
  EXPECT_EQ( answer.summary["unknown_households"], unknown );
  for ( const Row &row : answer.units.rows )
  {
    const auto at = [&row]( size_t i )
    { return whole( row.values[i] ).value(); };
    for ( const size_t persons : { 0U, 1U } )
    {
      // all = below old - leave + enter + leave + below neither + unknown
      EXPECT_EQ( at( 2 + persons ), at( 4 + persons ) + at( 8 + persons ) + at( 16 + persons ) + at( 18 + persons ) );
      EXPECT_EQ( at( 6 + persons ), at( 4 + persons ) + at( 8 + persons ) - at( 12 + persons ) );
    }
  }
  test::ListeningProgress stopping;
  stopping.stopAfter = 2;
  test::expectError( ErrorCode::Cancelled, {}, [&]
    { stopping.asked = 0; answerOf( rows, 6000, 7000, stopping ); } );
}

#ifdef LANTU_WITH_SAMPLE

// nobody whose risk is gone is below 6,000; some of them are below 7,000
TEST( OnSample, MovingTheLineToSevenThousandBringsSomeBack )
{
  const Workspace workspace( LANTU_SAMPLE );
  const auto households = workspace.rows( layer::households );
  Progress silent;
  const LineChangeAnswer answer = lineChange( { .households = *households, .lines = linesOf( { .toYuan = 7000 }, Standards( workspace.table( layer::standards ) ) ), .unitField = field::countyCode, .unitNames = unitNames( &workspace, Unit::County ) }, silent );
  EXPECT_EQ( answer.summary["old_line_yuan"], 6000.0 );
  EXPECT_EQ( answer.summary["households"], 25614 );
  EXPECT_EQ( answer.summary["unknown_households"], 0 );
  EXPECT_EQ( answer.summary["incomes_that_differ"], 0 );
  EXPECT_GT( answer.summary["enter_new_households"].get<int64_t>(), 0 );
  EXPECT_LT( answer.summary["enter_new_households"].get<int64_t>(), answer.summary["enter_households"].get<int64_t>() );
  EXPECT_EQ( answer.changed.rows.size(), answer.summary["enter_households"].get<size_t>() );
}

#endif

} // namespace lantu
