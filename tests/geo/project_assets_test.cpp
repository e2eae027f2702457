// SPDX-License-Identifier: GPL-3.0-or-later
// Project assets: the docs' example, bad rows, a plain count on random layers at every level, the sample.
#include "measure/project_assets.h"

#include <map>
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

struct AssetExample
{
    void asset( const char *id, const char *kind, Value state, const char *village, Value worth = 10.0, Value keeper = "村民委员会", Value registered = n( 1 ) )
    {
      const std::string code = village;
      assets.add( "", { id, std::string( id ) + "资产", kind, std::move( state ), code.substr( 0, 1 ), code.substr( 0, 2 ), code, std::move( worth ), std::move( keeper ), std::move( registered ) } );
    }

    AssetAnswer answer( const char *unit = field::townshipCode ) { return projectAssets( { .assets = assets, .unitField = unit }, progress ); }

    MemoryRows assets { GeometryType::None, { { field::assetId }, { field::name }, { field::kind }, { field::status }, { field::countyCode }, { field::townshipCode }, { field::villageCode }, { field::assetValue, FieldType::Real }, { field::keeper }, { field::registered, FieldType::Flag } } };
    test::ListeningProgress progress;
};

} // namespace

TEST( ProjectAssets, HandExample )
{
  setLanguage( Language::Chinese );
  AssetExample example;
  example.asset( "Z1", "经营性", "正常", "A11", 12.5 );
  example.asset( "Z2", "经营性", "闲置", "A11", 7.5, Value() );
  example.asset( "Z3", "公益性", "损毁", "A11", Value() );
  example.asset( "Z4", "公益性", Value(), "A11", 1.0, "村集体", n( 0 ) );
  example.asset( "Z5", "到户类", "低效", "B21", 2.0, "农户", Value() );
  const AssetAnswer answer = example.answer();
  EXPECT_EQ( written( answer.units ), ( std::vector<std::vector<std::string>> {
                                        { "A1", "A1", "4", "1", "1", "0", "1", "1", "33.3", "2", "2", "0", "1", "1", "21", "7.5" },
                                        { "B2", "B2", "1", "0", "0", "1", "0", "0", "0", "0", "0", "1", "0", "0", "2", "0" },
                                        { "", "合计", "5", "1", "1", "1", "1", "1", "25", "2", "2", "1", "1", "1", "23", "7.5" },
                                      } ) );
  EXPECT_EQ( written( answer.matrix ), ( std::vector<std::vector<std::string>> {
                                         { "经营性", "2", "1", "1", "0", "0", "0", "50", "20" },
                                         { "公益性", "2", "0", "0", "0", "1", "1", "0", "1" },
                                         { "到户类", "1", "0", "0", "1", "0", "0", "0", "2" },
                                         { "合计", "5", "1", "1", "1", "1", "1", "25", "23" },
                                       } ) );
  ASSERT_EQ( answer.idle.rows.size(), 3U );
  EXPECT_EQ( text( cellOf( answer.idle, field::assetId, 0 ) ), "Z2" );
  EXPECT_EQ( text( cellOf( answer.idle, field::assetId, 2 ) ), "Z5" );
  EXPECT_EQ( answer.summary["without_value"], 1 );
}

TEST( ProjectAssets, BadRowsAreRejectedWithTheirReason )
{
  AssetExample example;
  example.asset( "Z1", "经营性", "正常", "A11" );
  example.asset( "Z1", "经营性", "正常", "A11" );
  example.asset( "", "经营性", "正常", "A11" );
  example.asset( "Z2", "其他", "正常", "A11" );
  example.asset( "Z3", "经营性", "出租", "A11" );
  example.asset( "Z4", "经营性", "正常", "A11", -1.0 );
  const AssetAnswer answer = example.answer();
  EXPECT_EQ( answer.assets.rowsRead(), 6 );
  EXPECT_EQ( answer.assets.rowsUsed(), 1 );
  EXPECT_EQ( answer.summary["assets"], 1 );
  EXPECT_EQ( example.progress.warnings.size(), 4U );
}

TEST( ProjectAssets, NoneAtAllHaveNoShare )
{
  AssetExample example;
  const AssetAnswer answer = example.answer();
  ASSERT_EQ( answer.units.rows.size(), 1U );
  EXPECT_TRUE( isNull( cellOf( answer.units, "idle_pct" ) ) );
  EXPECT_FALSE( answer.summary.contains( "idle_percent" ) );
}

TEST( ProjectAssets, RandomAssetsAgreeWithAPlainCountAtEveryLevel )
{
  std::mt19937 random( 51 );
  const char *kinds[] = { "经营性", "公益性", "到户类" };
  const char *states[] = { "正常", "闲置", "低效", "损毁" };
  for ( int round = 0; round < 60; ++round )
  {
    AssetExample example;
    std::map<std::pair<size_t, size_t>, int64_t> counts;
    std::map<std::string, int64_t> idleOf;
    int64_t yuan = 0;
    for ( int i = 0; i < static_cast<int>( random() % 60 ); ++i )
    {
      const size_t kind = random() % 3;
      const size_t state = random() % 5;
      const auto worth = static_cast<int64_t>( random() % 1000 ); // hundreds of yuan
      const std::string village { "AB"[random() % 2], "12"[random() % 2], "123"[random() % 3] };
      ++counts[{ kind, state }];
      idleOf[village.substr( 0, 2 )] += state == 1;
      yuan += worth * 100;
      example.asset( fmt::format( "Z{}", i ).c_str(), kinds[kind], state == 4 ? Value() : Value( states[state] ), village.c_str(), static_cast<double>( worth ) / 100 );
    }
    for ( const char *unit : { field::countyCode, field::townshipCode, field::villageCode } )
    {
      const AssetAnswer answer = example.answer( unit );
      test::expectColumnsAddUp( answer.units );
      test::expectColumnsAddUp( answer.matrix, 1 );
      EXPECT_NEAR( answer.summary["value_wan"].get<double>(), static_cast<double>( yuan ) / 10000, 1e-9 );
      const char *columns[] = { "running_n", "idle_n", "poor_n", "broken_n", "state_unknown_n" };
      for ( size_t kind = 0; kind < 3; ++kind )
      {
        for ( size_t state = 0; state < 5; ++state )
          EXPECT_EQ( whole( cellOf( answer.matrix, columns[state], kind ) ), ( counts[{ kind, state }] ) );
      }
      for ( size_t row = 0; unit == field::townshipCode && row + 1 < answer.units.rows.size(); ++row )
        EXPECT_EQ( whole( cellOf( answer.units, "idle_n", row ) ), idleOf[text( cellOf( answer.units, field::code, row ) )] );
    }
  }
}

#ifdef LANTU_WITH_SAMPLE

TEST( OnSample, AssetsAddUpAtEveryLevel )
{
  const Workspace workspace( LANTU_SAMPLE );
  const auto assets = workspace.rows( layer::assets );
  test::ListeningProgress progress;
  std::vector<nlohmann::ordered_json> summaries;
  for ( const char *unit : { field::countyCode, field::townshipCode, field::villageCode } )
  {
    const AssetAnswer answer = projectAssets( { .assets = *assets, .unitField = unit }, progress );
    EXPECT_EQ( answer.summary["assets"], 2600 );
    test::expectColumnsAddUp( answer.units );
    summaries.push_back( answer.summary );
  }
  EXPECT_EQ( summaries[0], summaries[1] );
  EXPECT_EQ( summaries[0], summaries[2] );
}

#endif

} // namespace lantu
