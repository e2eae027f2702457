// SPDX-License-Identifier: GPL-3.0-or-later
// Bases to cold stores and markets: the docs' example, what is not known, a plain count on random layers, the sample.
#include "measure/market_access.h"

#include <random>

#include <gmock/gmock.h>

#include "data/workspace.h"
#include "place/to_frame.h"
#include "roads_support.h"
#include "support.h"
#include "tables_support.h"
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

//! Straight lines at 20 km/h: 60 minutes are 20 km. A cold store at 20 km, a market at 25 km, a school at 0; village V at 0 km.
struct MarketExample
{
    MarketExample()
    {
      villages.add( pointAt( 0 ), { "V" } );
      facilities.add( pointAt( 20000 ), { "冷库", "在用" } ).add( pointAt( 25000 ), { "市场", "在用" } ).add( pointAt( 0 ), { "小学", "在用" } );
    }

    void base( const std::string &wkt, const char *id, Value village, const char *county = "A", Value helped = n( 10 ) )
    {
      bases.add( wkt, { id, std::string( id ) + "基地", "种植", county, std::string( county ) + "1", std::move( village ), 100.0, std::move( helped ) } );
    }

    MarketAnswer answer( const char *unit = field::countyCode )
    {
      const Thresholds thresholds( defaultStandards() );
      const StraightLine line( test::testFrame(), 20 / 3.6 );
      return marketAccess( { .bases = bases, .villages = villages, .facilities = facilities, .thresholds = thresholds, .frame = test::testFrame(), .modelOf = [&line]( Profile ) -> const TravelModel &
                             { return line; },
                             .query = {},
                             .unitField = unit },
        progress );
    }

    MemoryRows bases { GeometryType::Point, { { field::baseId }, { field::name }, { field::kind }, { field::countyCode }, { field::townshipCode }, { field::villageCode }, { field::areaMu, FieldType::Real }, { field::helpedHouseholds, FieldType::Integer } } };
    MemoryRows villages { GeometryType::Point, { { field::code } } };
    MemoryRows facilities { GeometryType::Point, { { field::kind }, { field::status } } };
    test::ListeningProgress progress;
};

} // namespace

TEST( MarketAccess, HandExample )
{
  setLanguage( Language::Chinese );
  MarketExample example;
  example.base( pointAt( 10000 ), "J1", "V" );
  example.base( "", "J2", "V", "A", Value() );
  example.base( "", "J3", Value(), "B" );
  const MarketAnswer answer = example.answer();
  EXPECT_EQ( written( answer.bases ), ( std::vector<std::vector<std::string>> {
                                        { "J3", "J3基地", "种植", "B", "B1", "", "B B1", "100", "10", "无", "unknown", "", "", "unknown", "", "", "0", "基地到冷库：" + std::string( reasonText( Reason::NoPosition ).str() ) + "、基地到市场：" + reasonText( Reason::NoPosition ).str() },
                                        { "J2", "J2基地", "种植", "A", "A1", "V", "A A1", "100", "", "所在村", "ok", "60", "20", "beyond", "75", "25", "1", "" },
                                        { "J1", "J1基地", "种植", "A", "A1", "V", "A A1", "100", "10", "基地位置", "ok", "30", "10", "ok", "45", "15", "2", "" },
                                      } ) );
  EXPECT_EQ( written( answer.units ), ( std::vector<std::vector<std::string>> {
                                        { "A", "A", "2", "2", "0", "0", "1", "1", "0", "1", "10" },
                                        { "B", "B", "1", "0", "0", "1", "0", "0", "1", "0", "10" },
                                        { "", "合计", "3", "2", "0", "1", "1", "1", "1", "1", "20" },
                                      } ) );
  EXPECT_EQ( answer.summary["bases_without_households_filled_in"], 1 );
  EXPECT_FALSE( answer.bases.rows[1].geometry.empty() );
  EXPECT_TRUE( answer.bases.rows[0].geometry.empty() );
}

TEST( MarketAccess, WhereNobodyHasListedColdStoresItIsUnknown )
{
  MarketExample example;
  example.facilities = MemoryRows( GeometryType::Point, example.facilities.info().fields );
  example.facilities.add( pointAt( 5000 ), { "市场", "在用" } );
  example.base( pointAt( 0 ), "J1", "V" );
  const MarketAnswer answer = example.answer();
  EXPECT_EQ( text( cellOf( answer.bases, "cold_store" ) ), "unknown" );
  EXPECT_EQ( text( cellOf( answer.bases, "market" ) ), "ok" );
  EXPECT_EQ( answer.summary["cold_store_unknown"], 1 );
  EXPECT_THAT( example.progress.warnings.back(), testing::HasSubstr( "冷库" ) );
}

TEST( MarketAccess, WhereAllColdStoresAreClosedTheyAreMissing )
{
  MarketExample example;
  example.facilities = MemoryRows( GeometryType::Point, example.facilities.info().fields );
  example.facilities.add( pointAt( 5000 ), { "市场", "在用" } ).add( pointAt( 5000 ), { "冷库", "停用" } );
  example.base( pointAt( 0 ), "J1", "V" );
  const MarketAnswer answer = example.answer();
  EXPECT_EQ( text( cellOf( answer.bases, "cold_store" ) ), "missing" );
  EXPECT_EQ( answer.summary["cold_store_beyond"], 1 );
}

TEST( MarketAccess, NoBasesAreAnAnswerAndDoublesAreRejected )
{
  MarketExample example;
  EXPECT_EQ( example.answer().summary["bases"], 0 );
  example.base( pointAt( 0 ), "J1", "V" );
  example.base( pointAt( 0 ), "J1", "V" );
  example.base( pointAt( 0 ), "", "V" );
  const MarketAnswer answer = example.answer();
  EXPECT_EQ( answer.inputs[0].rowsRead(), 3 );
  EXPECT_EQ( answer.inputs[0].rowsUsed(), 1 );
}

TEST( MarketAccess, RandomBasesAgreeWithAPlainCount )
{
  std::mt19937 random( 60 );
  for ( int round = 0; round < 100; ++round )
  {
    MarketExample example;
    example.facilities = MemoryRows( GeometryType::Point, example.facilities.info().fields );
    std::vector<int> cold { static_cast<int>( random() % 60 ) };
    std::vector<int> markets { static_cast<int>( random() % 60 ) };
    for ( int i = 0; i < 3; ++i )
      ( random() % 2 ? cold : markets ).push_back( static_cast<int>( random() % 60 ) );
    for ( const int km : cold )
      example.facilities.add( pointAt( km * 1000 ), { "冷库", "在用" } );
    for ( const int km : markets )
      example.facilities.add( pointAt( km * 1000 ), { "市场", "在用" } );
    int coldOk = 0;
    int marketOk = 0;
    int both = 0;
    const auto near = []( const std::vector<int> &places, int at )
    { return std::any_of( places.begin(), places.end(), [at]( int km )
        { return std::abs( km - at ) <= 20; } ); };
    for ( int i = 0; i < 12; ++i )
    {
      const int at = static_cast<int>( random() % 90 );
      example.base( pointAt( at * 1000 ), fmt::format( "J{}", i ).c_str(), "V", i % 2 ? "A" : "B" );
      coldOk += near( cold, at );
      marketOk += near( markets, at );
      both += near( cold, at ) && near( markets, at );
    }
    const MarketAnswer answer = example.answer( field::townshipCode );
    EXPECT_EQ( answer.summary["cold_store_ok"], coldOk );
    EXPECT_EQ( answer.summary["cold_store_beyond"], 12 - coldOk );
    EXPECT_EQ( answer.summary["market_ok"], marketOk );
    EXPECT_EQ( answer.summary["both_ok"], both );
    test::expectColumnsAddUp( answer.units );
  }
}

#ifdef LANTU_WITH_SAMPLE

TEST( OnSample, EveryBaseStandsInItsVillageAndAddsUp )
{
  const Workspace workspace( LANTU_SAMPLE );
  const auto bases = workspace.rows( layer::bases );
  const auto villages = workspace.rows( layer::villages );
  const auto facilities = workspace.rows( layer::facilities );
  const Thresholds thresholds( defaultStandards() );
  const Frame frame = frameFor( *villages );
  const StraightLine line( frame, 20 / 3.6 );
  test::ListeningProgress progress;
  std::vector<nlohmann::ordered_json> summaries;
  for ( const char *unit : { field::countyCode, field::townshipCode } )
  {
    const MarketAnswer answer = marketAccess( { .bases = *bases, .villages = *villages, .facilities = *facilities, .thresholds = thresholds, .frame = frame, .modelOf = [&line]( Profile ) -> const TravelModel &
                                                { return line; },
                                                .query = {},
                                                .unitField = unit },
      progress );
    EXPECT_EQ( answer.summary["bases"], 620 );
    EXPECT_EQ( answer.summary["bases_at_their_village"], 620 );
    EXPECT_EQ( answer.summary["cold_store_unknown"], 0 );
    test::expectColumnsAddUp( answer.units );
    summaries.push_back( answer.summary );
  }
  EXPECT_EQ( summaries[0], summaries[1] );
}

#endif

} // namespace lantu
