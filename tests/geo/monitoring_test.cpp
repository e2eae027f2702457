// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshots of monitored households: a hand example, a recount row by row, ten years at a million households.
#include "measure/monitoring.h"

#include <array>
#include <chrono>
#include <random>

#include <gmock/gmock.h>

#include "roads_support.h"
#include "support.h"

namespace lantu
{

namespace
{

using test::MemoryRows;

MemoryRows householdRows()
{
  return MemoryRows( GeometryType::None, { { field::householdId }, { field::countyCode }, { field::identified }, { field::eliminated, FieldType::Integer }, { field::eliminatedYm }, { field::members, FieldType::Integer }, { field::eliminationMode } } );
}

MemoryRows measureRows()
{
  return MemoryRows( GeometryType::None, { { field::householdId }, { field::identifiedOn }, { field::startedOn } } );
}

Value n( int64_t value )
{
  return value;
}

//! Code and the six counts.
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

// A: identified 2021-01, eliminated 2021-08. B: 2021-03, eliminated 2021-06, too soon. C: 2021-09, ended naturally 2021-10. D: 2021-12, remains
MemoryRows fourHouseholds()
{
  MemoryRows rows = householdRows();
  rows.add( "", { "A", "500229", "202101", n( 1 ), "202108", n( 4 ), "帮扶消除" } );
  rows.add( "", { "B", "500229", "202103", n( 1 ), "202106", n( 3 ), "帮扶消除" } );
  rows.add( "", { "C", "500230", "202109", n( 1 ), "202110", n( 1 ), "自然消除" } );
  rows.add( "", { "D", Value(), "202112", n( 0 ), Value(), n( 7 ), Value() } );
  return rows;
}

} // namespace

TEST( Monitoring, HandExampleAtTheEndOfSeptember )
{
  setLanguage( Language::Chinese );
  MemoryRows rows = fourHouseholds();
  Progress silent;
  const MonitoringAnswer answer = monitoringSnapshot( { .households = rows, .date = "2021-09-30", .unitField = field::countyCode, .unitNames = { { "500229", "城口县" } } }, silent );
  EXPECT_EQ( written( answer.snapshot ), ( std::vector<std::vector<std::string>> {
                                           { "500229", "城口县", "2", "7", "2", "7", "0", "0" },
                                           { "500230", "500230", "1", "1", "0", "0", "1", "1" },
                                           { "", "合计", "3", "8", "2", "7", "1", "1" },
                                         } ) );
  EXPECT_EQ( answer.summary["identified_later"], 1 );
  EXPECT_EQ( answer.summary["eliminated_too_soon"], 1 );
  ASSERT_EQ( answer.trend.rows.size(), 9U ) << "January to September";
  EXPECT_EQ( written( answer.trend ).back(), ( std::vector<std::string> { "202109", "1", "1", "0", "0", "3", "8", "2", "7", "1", "1" } ) );
}

TEST( Monitoring, WithoutADateTheLastMonthInTheDataCounts )
{
  MemoryRows rows = fourHouseholds();
  Progress silent;
  const MonitoringAnswer answer = monitoringSnapshot( { .households = rows }, silent );
  EXPECT_EQ( answer.summary["month"], "202112" );
  EXPECT_EQ( answer.summary["identified_persons"], 15 );
  EXPECT_EQ( answer.summary["remaining_households"], 1 );
  EXPECT_EQ( answer.snapshot.rows.size(), 1U ) << "the total alone";
}

// first measures after 5, 10 and 31 days: median 10, two thirds within 10, a third over 30; D has none by the end of the month
TEST( Monitoring, DaysToTheFirstMeasure )
{
  MemoryRows rows = fourHouseholds();
  MemoryRows measures = measureRows();
  measures.add( "", { "A", "2021-01-10", "2021-02-20" } );
  measures.add( "", { "A", "2021-01-10", "2021-01-15" } );
  measures.add( "", { "B", "2021-03-01", "2021-03-11" } );
  measures.add( "", { "C", "2021-09-01", "2021-10-02" } );
  measures.add( "", { "D", "2021-12-05", "2022-01-03" } ); // later than the month asked for
  measures.add( "", { "E", "2021-12-05", "2021-12-06" } ); // no such household
  measures.add( "", { "D", "2021-12-05", "2021-02-30" } ); // no such day
  test::ListeningProgress progress;
  const MonitoringAnswer answer = monitoringSnapshot( { .households = rows, .measures = &measures, .date = "202112" }, progress );
  EXPECT_EQ( answer.summary["helped_households"], 3 );
  EXPECT_EQ( answer.summary["households_without_measure"], 1 );
  EXPECT_EQ( answer.summary["median_days"], 10.0 );
  EXPECT_DOUBLE_EQ( answer.summary["share_within_10_days"].get<double>(), 2.0 / 3 );
  EXPECT_NEAR( answer.summary["share_over_30_days"].get<double>(), 1.0 / 3, 1e-12 );
  EXPECT_EQ( answer.measures.rowsRead(), 7 );
  EXPECT_EQ( answer.measures.rejects().size(), 2U );
  EXPECT_EQ( progress.warnings.size(), 2U );
}

TEST( Monitoring, ByUnitAndMonthIdentifiedHelpedAndEliminatedSoFar )
{
  setLanguage( Language::Chinese );
  MemoryRows rows = fourHouseholds();
  MemoryRows measures = measureRows();
  measures.add( "", { "A", "2021-01-10", "2021-02-20" } );
  measures.add( "", { "A", "2021-01-10", "2021-04-15" } );
  measures.add( "", { "C", "2021-09-01", "2021-08-20" } ); // begun before: helped from the month of identification
  Progress silent;
  const MonitoringAnswer answer = monitoringSnapshot( { .households = rows, .measures = &measures, .date = "202110", .unitField = field::countyCode, .unitNames = { { "500229", "城口县" } }, .byMonth = true }, silent );
  const auto surface = written( answer.surface );
  ASSERT_EQ( surface.size(), 10U + 2U ) << "from January and from September to October";
  EXPECT_EQ( surface[0], ( std::vector<std::string> { "500229", "城口县", "202101", "1", "4", "0", "0", "0", "0", "1", "4" } ) );
  EXPECT_EQ( surface[1], ( std::vector<std::string> { "500229", "城口县", "202102", "1", "4", "1", "4", "0", "0", "1", "4" } ) );
  EXPECT_EQ( surface[9], ( std::vector<std::string> { "500229", "城口县", "202110", "2", "7", "1", "4", "2", "7", "0", "0" } ) );
  EXPECT_EQ( surface[10], ( std::vector<std::string> { "500230", "500230", "202109", "1", "1", "1", "1", "0", "0", "1", "1" } ) );
  // months add up to the trend
  for ( const Row &month : answer.trend.rows )
  {
    int64_t identified = 0;
    int64_t remainingPersons = 0;
    for ( const Row &row : answer.surface.rows )
    {
      if ( row.values[2] != month.values[0] )
        continue;
      identified += whole( row.values[3] ).value();
      remainingPersons += whole( row.values[10] ).value();
    }
    EXPECT_EQ( identified, whole( month.values[5] ) ) << text( month.values[0] );
    EXPECT_EQ( remainingPersons, whole( month.values[10] ) ) << text( month.values[0] );
  }
  const MonitoringAnswer without = monitoringSnapshot( { .households = rows, .unitField = field::countyCode, .byMonth = true }, silent );
  EXPECT_TRUE( isNull( without.surface.rows[0].values[5] ) ) << "nothing is known about help";
  EXPECT_EQ( monitoringSnapshot( { .households = rows, .unitField = field::countyCode }, silent ).surface.rows.size(), 0U );
}

TEST( Monitoring, WhatCannotBeDatedIsRejectedWithItsReason )
{
  MemoryRows rows = householdRows();
  rows.add( "", { "A", "500229", "2021-04", n( 0 ), Value(), n( 4 ), Value() } );
  rows.add( "", { "B", "500229", "202104", n( 1 ), Value(), n( 4 ), Value() } );
  rows.add( "", { "C", "500229", "202104", n( 1 ), "202103", n( 4 ), Value() } );
  rows.add( "", { "D", "500229", "202104", n( 0 ), Value(), Value(), Value() } );
  rows.add( "", { "E", "500229", "202104", Value(), Value(), n( 2 ), Value() } ); // not known to be eliminated: remains
  Progress silent;
  const MonitoringAnswer answer = monitoringSnapshot( { .households = rows }, silent );
  EXPECT_EQ( answer.households.rowsRead(), 5 );
  EXPECT_EQ( answer.households.rowsUsed(), 1 );
  EXPECT_EQ( answer.summary["remaining_persons"], 2 );
}

TEST( Monitoring, OfNothingIsATotalOfZero )
{
  MemoryRows rows = householdRows();
  Progress silent;
  const MonitoringAnswer answer = monitoringSnapshot( { .households = rows }, silent );
  EXPECT_EQ( answer.snapshot.rows.size(), 1U );
  EXPECT_EQ( answer.trend.rows.size(), 0U );
  EXPECT_EQ( answer.summary["identified_households"], 0 );
}

TEST( Monitoring, ADateThatIsNoneIsRefused )
{
  MemoryRows rows = fourHouseholds();
  Progress silent;
  for ( const char *date : { "2021-02-30", "202113", "last year", "2021-1" } )
    test::expectError( ErrorCode::BadValue, { date }, [&]
      { monitoringSnapshot( { .households = rows, .date = date }, silent ); } );
}

// each month of the trend recounted from all rows; then the time that the issue of it asks for, and cancel
TEST( Monitoring, TenYearsOfAMillionHouseholdsAgreeWithARecount )
{
  MemoryRows rows = householdRows();
  std::mt19937 random( 7 );
  const auto written = []( unsigned month )
  { return std::to_string( ( 2012 + month / 12 ) * 100 + 1 + month % 12 ); };
  std::vector<std::array<unsigned, 3>> all;
  for ( int i = 0; i < 1000000; ++i )
  {
    const auto identified = static_cast<unsigned>( random() % 120 );
    const bool gone = random() % 2 == 0;
    const unsigned eliminated = gone ? std::min( 119U, identified + static_cast<unsigned>( random() % 40 ) ) : 1000;
    const auto members = static_cast<unsigned>( 1 + random() % 8 );
    all.push_back( { identified, eliminated, members } );
    rows.add( "", { std::to_string( i ), "500229", written( identified ), n( gone ? 1 : 0 ), gone ? Value( written( eliminated ) ) : Value(), n( members ), Value() } );
  }
  Progress silent;
  const auto start = std::chrono::steady_clock::now();
  const MonitoringAnswer answer = monitoringSnapshot( { .households = rows, .date = "2021-12-31", .unitField = field::countyCode }, silent );
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  RecordProperty( "milliseconds", static_cast<int>( seconds.count() * 1000 ) );
  EXPECT_LT( seconds.count(), 5 );
  ASSERT_EQ( answer.trend.rows.size(), 120U );
  for ( unsigned month : { 0U, 1U, 37U, 118U, 119U } )
  {
    int64_t identified = 0;
    int64_t eliminatedPersons = 0;
    for ( const auto &[from, to, members] : all )
    {
      identified += from <= month ? 1 : 0;
      eliminatedPersons += to <= month ? members : 0;
    }
    const Row &row = answer.trend.rows[month];
    EXPECT_EQ( whole( row.values[5] ), identified ) << month;
    EXPECT_EQ( whole( row.values[8] ), eliminatedPersons ) << month;
  }
  test::ListeningProgress stopping;
  stopping.stopAfter = 3;
  test::expectError( ErrorCode::Cancelled, {}, [&]
    { stopping.asked = 0; monitoringSnapshot( { .households = rows }, stopping ); } );
}

} // namespace lantu
