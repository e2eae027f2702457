// SPDX-License-Identifier: GPL-3.0-or-later
// Waste and toilets of villages: the docs' example, the rule of 90 %, a plain count on random states, the sample.
#include "measure/living_environment.h"

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

using test::cellOf;
using test::MemoryRows;
using test::n;
using test::written;

struct LivingExample
{
    void village( const char *code, const char *township, const char *county ) { villages.add( "", { code, std::string( code ) + "村", township, county } ); }

    void state( const char *code, Value waste, Value toilets, Value sanitary, Value zone )
    {
      status.add( "", { code, std::move( waste ), n( 0 ), std::move( toilets ), std::move( sanitary ), n( 2 ), std::move( zone ) } );
    }

    LivingAnswer answer( const char *unit = field::countyCode, bool wantsMap = false )
    {
      return livingEnvironment( { .villages = villages, .status = status, .wasteShare = Thresholds( defaultStandards() ).of( "waste_villages" ), .unitField = unit, .wantsMap = wantsMap }, progress );
    }

    MemoryRows villages { GeometryType::Polygon, { { field::code }, { field::name }, { field::townshipCode }, { field::countyCode } } };
    MemoryRows status { GeometryType::None, { { field::code }, { field::wasteOk, FieldType::Flag }, { field::sortingDemo, FieldType::Flag }, { field::toiletHouseholds, FieldType::Integer }, { field::sanitaryToilets, FieldType::Integer }, { field::publicToilets, FieldType::Integer }, { field::toiletZone } } };
    test::ListeningProgress progress;
};

//! Ten villages 0 to 9 of two counties and zones, of which the first \a treated treat their waste and the next \a notTold are not told of.
void tenVillages( LivingExample &example, int treated, int notTold )
{
  for ( int i = 0; i < 10; ++i )
  {
    const std::string code = fmt::format( "V{}", i );
    example.village( code.c_str(), i < 5 ? "T1" : "T2", i < 5 ? "A" : "B" );
    example.state( code.c_str(), i < treated ? n( 1 ) : ( i < treated + notTold ? Value() : n( 0 ) ), n( 100 ), i == 9 ? Value() : n( 60 + i ), i < 5 ? "一类" : "二类" );
  }
}

} // namespace

TEST( LivingEnvironment, HandExample )
{
  setLanguage( Language::Chinese );
  LivingExample example;
  tenVillages( example, 8, 1 );
  const LivingAnswer answer = example.answer();
  EXPECT_EQ( written( answer.units ), ( std::vector<std::vector<std::string>> {
                                        { "A", "A", "5", "5", "0", "0", "100", "5", "达标", "0", "500", "310", "62", "0", "10" },
                                        { "B", "B", "5", "3", "1", "1", "60", "5", "不达标", "0", "400", "266", "66.5", "1", "10" },
                                        { "", "合计", "10", "8", "1", "1", "80", "9", "缺", "0", "900", "576", "64", "1", "20" },
                                      } ) );
  EXPECT_EQ( written( answer.zones ), ( std::vector<std::vector<std::string>> {
                                        { "一类", "5", "500", "310", "62", "0" },
                                        { "三类", "0", "0", "0", "", "0" },
                                        { "二类", "5", "400", "266", "66.5", "1" },
                                        { "合计", "10", "900", "576", "64", "1" },
                                      } ) );
  EXPECT_EQ( written( answer.failing ), ( std::vector<std::vector<std::string>> { { "B", "T2", "V9", "B T2", "V9村", "未治理" }, { "B", "T2", "V8", "B T2", "V8村", "缺" } } ) );
  EXPECT_EQ( answer.summary["sentence"], "10 个行政村中生活垃圾有效治理 8 个（80%），应不少于 9 个（90%）：缺；未治理 1 个，缺 1 个。" );
}

TEST( LivingEnvironment, NineInTenIsMetAtTheLimit )
{
  EXPECT_EQ( villagesNeeded( 90, 7929 ), 7137 );
  EXPECT_EQ( villagesNeeded( 90, 10 ), 9 );
  EXPECT_EQ( villagesNeeded( 90, 0 ), 0 );
  EXPECT_EQ( villagesNeeded( 100, 3 ), 3 );
  EXPECT_EQ( villagesNeeded( 0.1, 7929 ), 8 );
  setLanguage( Language::Chinese );
  for ( const auto &[treated, notTold, verdict] : { std::tuple( 9, 0, "达标" ), std::tuple( 8, 0, "不达标" ), std::tuple( 8, 1, "缺" ), std::tuple( 7, 1, "不达标" ), std::tuple( 0, 10, "缺" ), std::tuple( 9, 1, "达标" ) } )
  {
    LivingExample example;
    tenVillages( example, treated, notTold );
    EXPECT_EQ( text( cellOf( example.answer().units, "waste_verdict" ) ), verdict ) << treated << " " << notTold;
  }
}

TEST( LivingEnvironment, VillagesThatTheStatusDoesNotHaveAreUnknown )
{
  LivingExample example;
  example.village( "V1", "T1", "A" );
  example.village( "V2", "T1", "A" );
  example.state( "V1", n( 1 ), n( 10 ), n( 10 ), Value() );
  const LivingAnswer answer = example.answer( field::villageCode );
  EXPECT_EQ( answer.summary["waste_unknown"], 1 );
  EXPECT_EQ( answer.summary["villages_of_unknown_toilets"], 1 );
  EXPECT_EQ( text( cellOf( answer.units, "sanitary_pct", 1 ) ), "" ) << "unknown is not 0";
  EXPECT_EQ( answer.zones.rows.size(), 5U ) << "three zones, not filled in, all";
}

TEST( LivingEnvironment, ContradictionsAndStrangersAreRejected )
{
  LivingExample example;
  example.village( "V1", "T1", "A" );
  example.village( "V1", "T1", "A" );
  example.village( "V2", "T1", "A" );
  example.state( "V9", n( 1 ), n( 10 ), n( 10 ), Value() );
  example.state( "V1", n( 1 ), n( 10 ), n( 11 ), Value() );
  example.state( "V2", n( 1 ), n( 10 ), n( 10 ), Value() );
  example.state( "V2", n( 0 ), n( 10 ), n( 10 ), Value() );
  const LivingAnswer answer = example.answer();
  EXPECT_EQ( answer.villages.rejects().size(), 1U );
  EXPECT_EQ( answer.status.rowsRead(), 4 );
  EXPECT_EQ( answer.status.rowsUsed(), 1 );
  EXPECT_EQ( answer.summary["waste_treated"], 1 );
  EXPECT_EQ( answer.summary["waste_unknown"], 1 ) << "the row of the first was rejected";
}

TEST( LivingEnvironment, AWorkspaceMadeBeforeThereWereZonesHasNone )
{
  LivingExample example;
  example.village( "V1", "T1", "A" );
  MemoryRows old( GeometryType::None, { { field::code }, { field::wasteOk, FieldType::Flag }, { field::sortingDemo, FieldType::Flag }, { field::toiletHouseholds, FieldType::Integer }, { field::sanitaryToilets, FieldType::Integer }, { field::publicToilets, FieldType::Integer } } );
  old.add( "", { "V1", n( 1 ), n( 1 ), n( 4 ), n( 2 ), n( 1 ) } );
  const LivingAnswer answer = livingEnvironment( { .villages = example.villages, .status = old, .wasteShare = Thresholds( defaultStandards() ).of( "waste_villages" ) }, example.progress );
  EXPECT_EQ( answer.zones.rows.size(), 5U ) << "three zones, not filled in, all";
  EXPECT_EQ( answer.summary["sanitary_percent"], 50 );
  EXPECT_EQ( answer.units.rows.size(), 1U );
}

TEST( LivingEnvironment, TheMapHasTheAreaOfEveryVillage )
{
  LivingExample example;
  example.villages.add( "POLYGON ((500000 3300000, 501000 3300000, 501000 3301000, 500000 3300000))", { "V1", "一村", "T1", "A" } );
  example.village( "V2", "T1", "A" );
  example.state( "V1", n( 1 ), n( 8 ), n( 6 ), "三类" );
  const LivingAnswer answer = example.answer( field::countyCode, true );
  ASSERT_EQ( answer.map.rows.size(), 2U );
  EXPECT_FALSE( answer.map.rows[0].geometry.empty() );
  EXPECT_EQ( text( cellOf( answer.map, "sanitary_pct", 0 ) ), "75" );
  EXPECT_EQ( text( cellOf( answer.map, "waste", 1 ) ), "缺" );
  EXPECT_EQ( answer.map.crs, example.villages.info().crs );
  EXPECT_TRUE( example.answer().map.rows.empty() );
}

TEST( LivingEnvironment, CancelIsAnswered )
{
  LivingExample example;
  for ( int i = 0; i < 3000; ++i )
    example.village( fmt::format( "V{}", i ).c_str(), "T1", "A" );
  example.progress.stopAfter = 0;
  EXPECT_THROW( example.answer(), Error );
}

TEST( LivingEnvironment, RandomStatesAgreeWithAPlainCountAtEveryLevel )
{
  std::mt19937 random( 90 );
  for ( int round = 0; round < 60; ++round )
  {
    LivingExample example;
    int64_t waste[3] = {};
    int64_t toilets = 0;
    int64_t sanitary = 0;
    int64_t unknown = 0;
    const int count = 1 + static_cast<int>( random() % 40 );
    for ( int i = 0; i < count; ++i )
    {
      const std::string code = fmt::format( "V{}", i );
      const auto township = random() % 4;
      example.village( code.c_str(), fmt::format( "T{}", township ).c_str(), township < 2 ? "A" : "500110W" );
      const auto is = random() % 4; // 3: no row at all
      ++waste[is == 3 ? 2 : is];
      if ( is == 3 )
      {
        ++unknown;
        continue;
      }
      const auto all = static_cast<int64_t>( random() % 50 );
      const auto good = all == 0 ? 0 : static_cast<int64_t>( random() ) % ( all + 1 );
      const bool known = random() % 5 > 0;
      unknown += known ? 0 : 1;
      toilets += known ? all : 0;
      sanitary += known ? good : 0;
      example.state( code.c_str(), is == 2 ? Value() : n( is == 0 ? 1 : 0 ), n( all ), known ? n( good ) : Value(), random() % 2 ? Value( "一类" ) : Value() );
    }
    for ( const char *unit : { field::countyCode, field::townshipCode, field::villageCode } )
    {
      const LivingAnswer answer = example.answer( unit );
      EXPECT_EQ( answer.summary["waste_treated"], waste[0] );
      EXPECT_EQ( answer.summary["waste_not_treated"], waste[1] );
      EXPECT_EQ( answer.summary["waste_unknown"], waste[2] );
      EXPECT_EQ( answer.summary["toilet_households"], toilets );
      EXPECT_EQ( answer.summary["sanitary_toilets"], sanitary );
      EXPECT_EQ( answer.summary["villages_of_unknown_toilets"], unknown );
      EXPECT_EQ( static_cast<int64_t>( answer.failing.rows.size() ), waste[1] + waste[2] );
      test::expectColumnsAddUp( answer.units, 2, { "waste_needed" } );
      test::expectColumnsAddUp( answer.zones, 1 );
    }
  }
}

#ifdef LANTU_WITH_SAMPLE

// 7,929 villages, 90 % of them 7,137; the sample has 7,180 and does not know of 60
TEST( OnSample, WasteIsTreatedInNineVillagesOfTen )
{
  const Workspace workspace( LANTU_SAMPLE );
  const auto villages = workspace.rows( layer::villages );
  const auto status = workspace.rows( layer::villageStatus );
  test::ListeningProgress progress;
  std::vector<nlohmann::ordered_json> summaries;
  for ( const char *unit : { field::countyCode, field::townshipCode, field::villageCode } )
  {
    const LivingAnswer answer = livingEnvironment( { .villages = *villages, .status = *status, .wasteShare = Thresholds( defaultStandards() ).of( "waste_villages" ), .unitField = unit }, progress );
    EXPECT_EQ( answer.summary["villages"], 7929 );
    EXPECT_EQ( answer.summary["waste_treated"], 7180 );
    EXPECT_EQ( answer.summary["waste_needed"], 7137 );
    EXPECT_EQ( answer.summary["waste_met"], "达标" );
    EXPECT_EQ( answer.summary["waste_not_treated"], 7929 - 7180 - 60 );
    EXPECT_EQ( answer.failing.rows.size(), 749U );
    test::expectColumnsAddUp( answer.units, 2, { "waste_needed" } );
    test::expectColumnsAddUp( answer.zones, 1 );
    EXPECT_EQ( answer.zones.rows.size(), 4U ) << "every village has a zone";
    summaries.push_back( answer.summary );
  }
  EXPECT_EQ( summaries[0], summaries[1] );
  EXPECT_EQ( summaries[0], summaries[2] );
}

#endif

} // namespace lantu
