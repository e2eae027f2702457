// SPDX-License-Identifier: GPL-3.0-or-later
// The rule of workshops: the docs' example, what is not known, a plain count on random layers, the sample.
#include "measure/workshops.h"

#include <random>

#include <gmock/gmock.h>

#include "data/workspace.h"
#include "roads_support.h"
#include "support.h"
#include "tables_support.h"

namespace lantu
{

namespace
{

using test::cellOf;
using test::MemoryRows;
using test::n;
using test::written;

//! Chengkou is a key county with the key township 101 and the township 102; Fengdu is none, its township 201 is a key one.
struct WorkshopExample
{
    WorkshopExample()
    {
      counties.add( "", { "500229", "城口县", n( 1 ) } ).add( "", { "500230", "丰都县", n( 0 ) } );
      townships.add( "", { "500229101", "甲镇", "500229", n( 1 ) } ).add( "", { "500229102", "乙镇", "500229", n( 0 ) } ).add( "", { "500230201", "栗子乡", "500230", n( 1 ) } );
    }

    void workshop( const char *county, Value township, const char *state = "在用", Value jobs = n( 20 ), const char *kind = "帮扶车间" )
    {
      facilities.add( "", { kind, state, county, std::move( township ), std::move( jobs ) } );
    }

    WorkshopAnswer answer()
    {
      const Thresholds thresholds( defaultStandards() );
      return workshopRule( { .counties = counties, .townships = townships, .facilities = facilities, .thresholds = thresholds, .areas = { .counties = { { "500229", { "城口县", {} } }, { "500230", { "丰都县", {} } } } } }, progress );
    }

    MemoryRows counties { GeometryType::None, { { field::code }, { field::name }, { field::nationalKey, FieldType::Flag } } };
    MemoryRows townships { GeometryType::None, { { field::code }, { field::name }, { field::countyCode }, { field::key17, FieldType::Flag } } };
    MemoryRows facilities { GeometryType::None, { { field::kind }, { field::status }, { field::countyCode }, { field::townshipCode }, { field::capacity, FieldType::Integer } } };
    test::ListeningProgress progress;
};

} // namespace

TEST( Workshops, HandExample )
{
  setLanguage( Language::Chinese );
  WorkshopExample example;
  for ( int i = 0; i < 5; ++i )
    example.workshop( "500229", "500229102" );
  example.workshop( "500229", "500229101", "在用", Value() );
  example.workshop( "500229", "500229101", "停用" );
  example.workshop( "500230", "500230201", "在建" );
  example.workshop( "500230", "500230201", "在用", n( 300 ), "小学" );
  const WorkshopAnswer answer = example.answer();
  // the sixth of the county is at the limit of six, and passes
  EXPECT_EQ( written( answer.places ), ( std::vector<std::vector<std::string>> {
                                         { "国家重点帮扶县", "500229", "城口县", "", "7", "6", "0", "1", "100", "6", "0", "达标" },
                                         { "市级重点帮扶乡镇", "500229101", "甲镇", "城口县", "2", "1", "0", "1", "0", "1", "0", "达标" },
                                         { "市级重点帮扶乡镇", "500230201", "栗子乡", "丰都县", "1", "0", "1", "0", "0", "1", "1", "不足" },
                                         { "合计", "", "全市", "", "8", "6", "1", "1", "100", "", "", "" },
                                       } ) );
  EXPECT_EQ( answer.summary["sentence"], "1 个国家重点帮扶县中 1 个有 6 个以上在用车间，2 个市级重点帮扶乡镇中 1 个有 1 个以上。不足或缺：丰都县 栗子乡。" );
  EXPECT_EQ( answer.summary["in_use_without_jobs_filled_in"], 1 );
}

TEST( Workshops, OneThatNamesNoTownshipLeavesTheTownshipUnknown )
{
  WorkshopExample example;
  example.workshop( "500230", Value() );
  const WorkshopAnswer answer = example.answer();
  EXPECT_EQ( text( cellOf( answer.places, "standing", 1 ) ), "不足" ) << "the other county names all its townships";
  EXPECT_EQ( text( cellOf( answer.places, "standing", 2 ) ), "缺" );
  EXPECT_EQ( answer.summary["unknown"], 1 );
}

TEST( Workshops, AnEmptyLayerSaysNothing )
{
  WorkshopExample example;
  const WorkshopAnswer answer = example.answer();
  ASSERT_EQ( answer.places.rows.size(), 3U );
  for ( size_t row = 0; row < 3; ++row )
  {
    EXPECT_EQ( text( cellOf( answer.places, "standing", row ) ), "缺" );
    EXPECT_TRUE( isNull( cellOf( answer.places, "open_workshops", row ) ) );
  }
  EXPECT_FALSE( answer.summary.contains( "workshops" ) );
}

TEST( Workshops, RowsOfNoCountyTownshipOrStateAreRejected )
{
  WorkshopExample example;
  example.workshop( "500299", "500229101" );
  example.workshop( "500229", "500229199" );
  example.workshop( "500229", "500229101", "租出" );
  example.workshop( "500229", "500229101" );
  const WorkshopAnswer answer = example.answer();
  EXPECT_EQ( answer.inputs[2].rowsRead(), 4 );
  EXPECT_EQ( answer.inputs[2].rowsUsed(), 1 );
  EXPECT_EQ( example.progress.warnings.size(), 3U );
  EXPECT_EQ( answer.summary["workshops"], 1 );
}

TEST( Workshops, WithoutTheStandardItSaysWhichRowToAdd )
{
  WorkshopExample example;
  Table table = defaultStandards();
  std::erase_if( table.rows, []( const Row &row )
    { return text( row.values[0] ) == "workshops_key_county"; } );
  const Thresholds thresholds( table );
  test::expectError( ErrorCode::NoField, { "workshops_key_county" }, [&]
    { workshopRule( { example.counties, example.townships, example.facilities, thresholds }, example.progress ); } );
}

TEST( Workshops, RandomLayersAgreeWithAPlainCount )
{
  std::mt19937 random( 6 );
  for ( int round = 0; round < 200; ++round )
  {
    WorkshopExample example;
    const char *townships[] = { "500229101", "500229102", "500230201" };
    const char *states[] = { "在用", "停用", "在建" };
    std::map<std::string, int64_t> open;
    bool nameless[2] = {};
    int64_t total = 0;
    for ( int i = 0; i < 1 + static_cast<int>( random() % 16 ); ++i )
    {
      const size_t t = random() % 3;
      const size_t state = random() % 3;
      const bool named = random() % 8 > 0;
      const std::string county = std::string( townships[t] ).substr( 0, 6 );
      example.workshop( county.c_str(), named ? Value( townships[t] ) : Value(), states[state] );
      ++total;
      if ( state != 0 )
        continue;
      ++open[county];
      if ( named )
        ++open[townships[t]];
      else
        nameless[county == "500230" ? 1 : 0] = true;
    }
    const WorkshopAnswer answer = example.answer();
    EXPECT_EQ( text( cellOf( answer.places, "standing", 0 ) ), open["500229"] >= 6 ? "达标" : "不足" );
    EXPECT_EQ( text( cellOf( answer.places, "standing", 1 ) ), open["500229101"] >= 1 ? "达标" : ( nameless[0] ? "缺" : "不足" ) );
    EXPECT_EQ( text( cellOf( answer.places, "standing", 2 ) ), open["500230201"] >= 1 ? "达标" : ( nameless[1] ? "缺" : "不足" ) );
    EXPECT_EQ( whole( cellOf( answer.places, "open_workshops" ) ), open["500229"] + open["500230"] );
    EXPECT_EQ( whole( cellOf( answer.places, "workshop_n" ) ), total );
  }
}

#ifdef LANTU_WITH_SAMPLE

TEST( OnSample, WorkshopsOfFourCountiesAndSeventeenTownships )
{
  const Workspace workspace( LANTU_SAMPLE );
  const auto counties = workspace.rows( layer::counties );
  const auto townships = workspace.rows( layer::townships );
  const auto facilities = workspace.rows( layer::facilities );
  const Thresholds thresholds( defaultStandards() );
  test::ListeningProgress progress;
  const WorkshopAnswer answer = workshopRule( { *counties, *townships, *facilities, thresholds }, progress );
  EXPECT_EQ( answer.summary["key_counties"], 4 );
  EXPECT_EQ( answer.summary["key_counties_ok"], 4 );
  EXPECT_EQ( answer.summary["key_townships"], 17 );
  EXPECT_EQ( answer.summary["workshops"], 616 );
  EXPECT_EQ( answer.places.rows.size(), 4U + 17U + 1U );
  EXPECT_EQ( answer.summary["unknown"], 0 );
}

#endif

} // namespace lantu
