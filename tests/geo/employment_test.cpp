// SPDX-License-Identifier: GPL-3.0-or-later
// Zero-employment households and jobs of sites: the docs' example, a count spelled out on random rosters, the sample.
#include "measure/employment.h"

#include <random>
#include <set>

#include <gmock/gmock.h>

#include "data/schema_roster.h"
#include "data/workspace.h"
#include "roads_support.h"
#include "support.h"
#include "tables_support.h"
#include "place/to_frame.h"
#include "travel/straight_line.h"

namespace lantu
{

namespace
{

using test::cellOf;
using test::MemoryRows;
using test::n;
using test::written;

std::string pointAt( double east )
{
  return fmt::format( "POINT (5{:05} 3300000)", static_cast<int>( east ) );
}

/**
 * Straight lines at 20 km/h: 30 minutes are 10 km, 60 are 20 km. Sites S1 at 0 km, S2 at 12 km and S3 without position; workshops of 20 jobs at 10 km (exactly 30 minutes of S1),
 * of 50 at 25 km; a park of unknown jobs at 0 km, and a closed workshop.
 */
struct EmploymentExample
{
    EmploymentExample()
    {
      site( pointAt( 0 ), "S1", "甲点", "500229", n( 10 ), n( 8 ), n( 7 ) );
      site( pointAt( 12000 ), "S2", "乙点", "500229", n( 20 ), n( 15 ), n( 12 ) );
      site( "", "S3", "丙点", "500230", n( 5 ), Value(), Value() );
      facilities.add( pointAt( 10000 ), { "帮扶车间", "在用", n( 20 ) } ).add( pointAt( 25000 ), { "帮扶车间", "在用", n( 50 ) } ).add( pointAt( 0 ), { "产业园", "在用", Value() } ).add( pointAt( 0 ), { "帮扶车间", "停用", n( 99 ) } ).add( pointAt( 0 ), { "小学", "在用", n( 300 ) } );
      // S1 has a roster: two employed, one not, one without labour, one not told
      person( "H1", "S1", n( 40 ), "普通劳动力", n( 1 ) );
      person( "H1", "S1", n( 8 ), "无劳动力", n( 0 ) );
      person( "H2", "S1", n( 16 ), "技能劳动力", n( 1 ) );
      person( "H3", "S1", n( 59 ), "普通劳动力", n( 0 ) );
      person( "H3", "S1", n( 60 ), "普通劳动力", n( 1 ) );
      person( "H4", "S1", n( 75 ), "无劳动力", n( 0 ) );
      person( "H5", "S1", n( 30 ), "普通劳动力", Value() );
    }

    void site( const std::string &wkt, const char *id, const char *name, const char *county, Value households, Value labour, Value employed )
    {
      sites.add( wkt, { id, name, county, std::string( county ) + "101", std::move( households ), std::move( labour ), std::move( employed ) } );
    }

    void person( const char *household, const char *site, Value age, Value skill, Value employed )
    {
      persons.add( "", { household, site, std::move( age ), std::move( skill ), "健康", n( 0 ), std::move( employed ) } );
    }

    EmploymentAnswer answer( const char *unit = field::countyCode, bool withRoster = true )
    {
      const Thresholds thresholds( defaultStandards() );
      const StraightLine line( test::testFrame(), 20 / 3.6 );
      return employment( { .sites = sites, .facilities = facilities, .persons = withRoster ? &persons : nullptr, .thresholds = thresholds, .frame = test::testFrame(), .modelOf = [&line]( Profile ) -> const TravelModel &
                           { return line; },
                           .query = {},
                           .unitField = unit,
                           .areas = { .counties = { { "500229", { "城口县", {} } } } },
                           .pseudonym = []( const std::string &id )
                           { return "化名" + id.substr( 1 ); } },
        progress );
    }

    MemoryRows sites { GeometryType::Point, { { field::siteId }, { field::name }, { field::countyCode }, { field::townshipCode }, { field::householdCount, FieldType::Integer }, { field::labourHouseholds, FieldType::Integer }, { field::employedHouseholds, FieldType::Integer } } };
    MemoryRows facilities { GeometryType::Point, { { field::kind }, { field::status }, { field::capacity, FieldType::Integer } } };
    MemoryRows persons { GeometryType::None, { { field::householdId }, { field::siteId }, { field::age, FieldType::Integer }, { field::skill }, { field::health }, { field::student, FieldType::Flag }, { field::employed, FieldType::Flag } } };
    test::ListeningProgress progress;
};

//! Households by what becomes of them, in every row.
void expectHouseholdsReconcile( const Table &table )
{
  for ( size_t row = 0; row < table.rows.size(); ++row )
  {
    const auto figure = [&]( const char *column )
    { return whole( cellOf( table, column, row ) ).value_or( 0 ); };
    if ( isNull( cellOf( table, field::labourHouseholds, row ) ) )
      continue;
    EXPECT_EQ( figure( "counted_hh" ), figure( field::labourHouseholds ) + figure( "no_labour_hh" ) + figure( "labour_unknown_hh" ) );
    EXPECT_EQ( figure( field::labourHouseholds ), figure( field::employedHouseholds ) + figure( "zero_hh" ) + figure( "job_unknown_hh" ) );
  }
}

} // namespace

TEST( Employment, HandExample )
{
  setLanguage( Language::Chinese );
  EmploymentExample example;
  const EmploymentAnswer answer = example.answer();
  const auto sites = written( answer.bySite );
  ASSERT_EQ( sites.size(), 3U );
  // S2 reports three zero-employment households, the roster of S1 has one; of S3 nothing is known
  EXPECT_EQ( sites[0], ( std::vector<std::string> { "S2", "乙点", "500229", "500229101", "城口县 500229101", "20", "15", "12", "3", "0", "5", "0", "80", "", "", "", "安置点报表", "20", "70", "1", "2", "6", "" } ) );
  EXPECT_EQ( sites[1], ( std::vector<std::string> { "S1", "甲点", "500229", "500229101", "城口县 500229101", "5", "4", "2", "1", "1", "1", "0", "50", "4", "2", "2", "人员名册", "20", "20", "1", "1", "30", "" } ) );
  EXPECT_EQ( sites[2], ( std::vector<std::string> { "S3", "丙点", "500230", "500230101", "500230 500230101", "5", "", "", "", "", "", "", "", "", "", "", "缺", "", "", "", "", "", "户数、有劳动力户数、已就业户数未填或互相矛盾、" + std::string( reasonText( Reason::NoPosition ).str() ) } ) );
  EXPECT_EQ( written( answer.units ), ( std::vector<std::vector<std::string>> {
                                        { "500229", "500229", "2", "25", "19", "14", "4", "1", "6", "0", "73.7", "4", "2", "2", "2", "0", "0" },
                                        { "500230", "500230", "1", "5", "0", "0", "0", "0", "0", "5", "", "0", "0", "0", "0", "0", "1" },
                                        { "", "合计", "3", "30", "19", "14", "4", "1", "6", "5", "73.7", "4", "2", "2", "2", "0", "1" },
                                      } ) );
  expectHouseholdsReconcile( answer.bySite );
  expectHouseholdsReconcile( answer.units );
  test::expectColumnsAddUp( answer.units );
  EXPECT_EQ( written( answer.annex ), ( std::vector<std::vector<std::string>> { { "S1", "甲点", "城口县 500229101", "化名3", "2", "1" } } ) );
  EXPECT_EQ( answer.summary["sentence"], "3 个安置点有劳动力的 19 户中，已就业 14 户，零就业 4 户，缺 1 户；整户无劳动力的 6 户不计入。" );
  EXPECT_EQ( answer.summary["sites_where_roster_and_report_differ"], 1 );
  EXPECT_EQ( answer.summary["persons_employed_but_not_labour"], 1 );
  EXPECT_EQ( answer.facilities.rejects().size(), 1U ) << "the park whose jobs nobody has filled in";
  EXPECT_EQ( answer.sites.rejects().size(), 1U ) << "the site without position";
}

TEST( Employment, WithoutARosterTheSitesOwnFiguresCount )
{
  EmploymentExample example;
  const EmploymentAnswer answer = example.answer( field::countyCode, false );
  EXPECT_EQ( answer.summary["households_with_labour"], 23 );
  EXPECT_EQ( answer.summary["zero_employment_households"], 4 );
  EXPECT_EQ( answer.summary["sites_by_report"], 2 );
  EXPECT_TRUE( answer.annex.rows.empty() );
}

TEST( Employment, ReportsThatContradictThemselvesAreUnknown )
{
  EmploymentExample example;
  example.site( pointAt( 500 ), "S4", "丁点", "500230", n( 9 ), n( 5 ), n( 6 ) );
  const EmploymentAnswer answer = example.answer( field::townshipCode, false );
  EXPECT_EQ( answer.summary["sites_unknown"], 2 );
  EXPECT_EQ( answer.summary["households_labour_unknown"], 14 );
  expectHouseholdsReconcile( answer.units );
  test::expectColumnsAddUp( answer.units );
}

TEST( Employment, OneWorkshopAtTheLimitIsWithinAndJustBeyondItIsNot )
{
  EmploymentExample example;
  EXPECT_EQ( text( cellOf( example.answer().bySite, "jobs_near", 1 ) ), "20" );
  MemoryRows farther( GeometryType::Point, example.facilities.info().fields );
  farther.add( pointAt( 10002 ), { "帮扶车间", "在用", n( 20 ) } );
  const Thresholds thresholds( defaultStandards() );
  const StraightLine line( test::testFrame(), 20 / 3.6 );
  const EmploymentAnswer answer = employment( { .sites = example.sites, .facilities = farther, .persons = nullptr, .thresholds = thresholds, .frame = test::testFrame(), .modelOf = [&line]( Profile ) -> const TravelModel &
                                                { return line; },
                                                .query = {} },
    example.progress );
  for ( size_t row = 0; row < answer.bySite.rows.size(); ++row )
  {
    if ( text( cellOf( answer.bySite, field::siteId, row ) ) == "S1" )
      EXPECT_EQ( text( cellOf( answer.bySite, "jobs_near", row ) ), "0" ) << "nothing in reach is a measured zero";
  }
  EXPECT_EQ( answer.summary["sites_without_jobs_near"], 1 );
}

TEST( Employment, TimesThatContradictEachOtherAreRefused )
{
  EmploymentExample example;
  Table table = defaultStandards();
  for ( Row &row : table.rows )
  {
    if ( text( row.values[0] ) == "jobs_near" )
      test::cell( schemaLayer( layer::standards ), row, field::limit ) = 61.0;
  }
  const Thresholds thresholds( table );
  const StraightLine line( test::testFrame(), 20 / 3.6 );
  test::expectError( ErrorCode::BadValue, { "jobs_near", "61", "jobs_far", "60" }, [&]
    { employment( { .sites = example.sites, .facilities = example.facilities, .persons = nullptr, .thresholds = thresholds, .frame = test::testFrame(), .modelOf = [&line]( Profile ) -> const TravelModel &
                    { return line; },
                    .query = {} },
        example.progress ); } );
}

TEST( Employment, CancelIsAnswered )
{
  EmploymentExample example;
  example.progress.stopAfter = 0;
  EXPECT_THROW( example.answer(), Error );
}

// households and jobs of random sites counted a second time, pair by pair
TEST( Employment, RandomSitesAgreeWithAPlainCount )
{
  std::mt19937 random( 20220127 );
  const auto below = [&random]( int count )
  { return static_cast<int>( random() % static_cast<unsigned>( count ) ); };
  for ( int round = 0; round < 60; ++round )
  {
    EmploymentExample example;
    example.sites = MemoryRows( GeometryType::Point, example.sites.info().fields );
    example.facilities = MemoryRows( GeometryType::Point, example.facilities.info().fields );
    example.persons = MemoryRows( GeometryType::None, example.persons.info().fields );
    const int siteCount = 1 + below( 6 );
    std::vector<int> siteAt;
    std::vector<std::pair<int, int>> shops;
    for ( int s = 0; s < siteCount; ++s )
    {
      siteAt.push_back( below( 30 ) * 1000 );
      example.site( pointAt( siteAt.back() ), fmt::format( "S{}", s ).c_str(), "点", below( 2 ) ? "500229" : "500230", Value(), Value(), Value() );
    }
    for ( int f = 0; f < 1 + below( 6 ); ++f )
    {
      shops.emplace_back( below( 40 ) * 1000 + 500, below( 50 ) );
      example.facilities.add( pointAt( shops.back().first ), { "帮扶车间", "在用", n( shops.back().second ) } );
    }
    // state of each household by plain counting: members who count, with a job, not told
    int64_t withLabour = 0;
    int64_t zero = 0;
    int64_t none = 0;
    int64_t unknownJob = 0;
    int64_t unknownLabour = 0;
    for ( int h = 0; h < 30; ++h )
    {
      const std::string site = fmt::format( "S{}", below( siteCount ) );
      int yes = 0;
      int maybe = 0;
      int working = 0;
      bool open = false;
      for ( int m = 0; m < 1 + below( 4 ); ++m )
      {
        const int age = below( 90 );
        const bool ageKnown = below( 8 ) > 0;
        const bool skilled = below( 3 ) > 0;
        const int job = below( 4 ); // 3: not told
        example.person( fmt::format( "H{}", h ).c_str(), site.c_str(), ageKnown ? n( age ) : Value(), skilled ? "普通劳动力" : "无劳动力", job == 3 ? Value() : n( job == 2 ? 1 : 0 ) );
        if ( !skilled || ( ageKnown && ( age < 16 || age > 59 ) ) )
          continue;
        yes += ageKnown;
        maybe += !ageKnown;
        working += ageKnown && job == 2;
        open = open || ( ageKnown && job == 3 ) || ( !ageKnown && job >= 2 );
      }
      withLabour += yes > 0;
      none += yes == 0 && maybe == 0;
      unknownLabour += yes == 0 && maybe > 0;
      unknownJob += yes > 0 && working == 0 && open;
      zero += yes > 0 && working == 0 && !open;
    }
    const EmploymentAnswer answer = example.answer();
    EXPECT_EQ( answer.summary["households"], 30 );
    EXPECT_EQ( answer.summary["households_with_labour"], withLabour );
    EXPECT_EQ( answer.summary["zero_employment_households"], zero );
    EXPECT_EQ( answer.summary["households_without_labour"], none );
    EXPECT_EQ( answer.summary["households_job_unknown"], unknownJob );
    EXPECT_EQ( answer.summary["households_labour_unknown"], unknownLabour );
    EXPECT_EQ( static_cast<int64_t>( answer.annex.rows.size() ), zero );
    expectHouseholdsReconcile( answer.bySite );
    expectHouseholdsReconcile( answer.units );
    test::expectColumnsAddUp( answer.units );
    for ( size_t row = 0; row < answer.bySite.rows.size(); ++row )
    {
      const int at = siteAt[static_cast<size_t>( std::stoi( text( cellOf( answer.bySite, field::siteId, row ) ).substr( 1 ) ) )];
      int64_t near = 0;
      int64_t far = 0;
      for ( const auto &[shop, jobs] : shops )
      {
        near += std::abs( shop - at ) <= 10000 ? jobs : 0;
        far += std::abs( shop - at ) <= 20000 ? jobs : 0;
      }
      EXPECT_EQ( whole( cellOf( answer.bySite, "jobs_near", row ) ), near );
      EXPECT_EQ( whole( cellOf( answer.bySite, "jobs_far", row ) ), far );
    }
  }
}

#ifdef LANTU_WITH_SAMPLE

// the roster of the sample is made to agree with what its sites report
TEST( OnSample, EmploymentOfSitesIsWhatTheyReport )
{
  const Workspace workspace( LANTU_SAMPLE );
  const auto sites = workspace.rows( layer::sites );
  const auto facilities = workspace.rows( layer::facilities );
  const auto persons = workspace.rows( layer::persons );
  int64_t households = 0;
  int64_t labour = 0;
  int64_t employed = 0;
  int64_t people = 0;
  sites->start( { field::householdCount, field::labourHouseholds, field::employedHouseholds, field::personCount } );
  for ( Row row; sites->next( row ); )
  {
    households += whole( row.values[0] ).value();
    labour += whole( row.values[1] ).value();
    employed += whole( row.values[2] ).value();
    people += whole( row.values[3] ).value();
  }
  const Thresholds thresholds( defaultStandards() );
  const Frame frame = frameFor( *sites );
  const StraightLine line( frame, 20 / 3.6 );
  test::ListeningProgress progress;
  for ( const char *unit : { field::countyCode, field::townshipCode } )
  {
    const EmploymentAnswer answer = employment( { .sites = *sites, .facilities = *facilities, .persons = persons.get(), .thresholds = thresholds, .frame = frame, .modelOf = [&line]( Profile ) -> const TravelModel &
                                                  { return line; },
                                                  .query = {},
                                                  .unitField = unit },
      progress );
    EXPECT_EQ( answer.summary["sites"], 253 );
    EXPECT_EQ( answer.summary["sites_by_roster"], 253 );
    EXPECT_EQ( answer.summary["sites_where_roster_and_report_differ"], 0 );
    EXPECT_EQ( answer.summary["households"], households );
    EXPECT_EQ( answer.summary["households_with_labour"], labour );
    EXPECT_EQ( answer.summary["households_employed"], employed );
    EXPECT_EQ( answer.summary["zero_employment_households"], labour - employed );
    EXPECT_EQ( answer.summary["households_job_unknown"], 0 );
    EXPECT_EQ( answer.persons.rowsRead(), people );
    EXPECT_EQ( answer.persons.rowsUsed(), people );
    expectHouseholdsReconcile( answer.units );
    test::expectColumnsAddUp( answer.units );
  }
}

#endif

} // namespace lantu
