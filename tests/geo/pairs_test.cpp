// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs of enterprises and villages: the docs' example, a plain count on random layers, the sample.
#include "measure/pairs.h"

#include <random>
#include <set>

#include <gmock/gmock.h>

#include "data/workspace.h"
#include "place/to_frame.h"
#include "roads_support.h"
#include "support.h"
#include "tables_support.h"

namespace lantu
{

namespace
{

using test::cellOf;
using test::MemoryRows;
using test::written;

/**
 * Villages A1 at (500000, 3300000) and A2 30 km east of it in county A, B1 without a place in B. Enterprise E1 stands 10 km north of A1, E2 has no place: the
 * seat of its county A, which is at A1, stands for it.
 */
struct PairExample
{
    PairExample()
    {
      const Point seat = test::testFrame().toDegrees( { 500000, 3300000 } );
      counties.add( "", { "A", "甲县", seat.x, seat.y } ).add( "", { "B", "乙县", Value(), Value() } );
      village( "POINT (500000 3300000)", "A1", "A" );
      village( "POINT (530000 3300000)", "A2", "A" );
      village( "", "B1", "B" );
      enterprises.add( "POINT (500000 3310000)", { "E1", "一号企业", "市级", "A" } ).add( "", { "E2", "二号企业", "区县级", "A" } ).add( "", { "E3", "三号企业", "市级", "B" } );
    }

    void village( const std::string &wkt, const char *code, const char *county ) { villages.add( wkt, { code, std::string( code ) + "村", std::string( county ) + "镇", county } ); }

    void pair( const char *id, const char *enterprise, const char *village ) { pairs.add( "", { id, "万企兴万村", enterprise, village } ); }

    PairAnswer answer()
    {
      return enterprisePairs( { .counties = counties, .villages = villages, .enterprises = enterprises, .pairs = pairs, .frame = test::testFrame() }, progress );
    }

    MemoryRows counties { GeometryType::None, { { field::code }, { field::name }, { field::seatLon, FieldType::Real }, { field::seatLat, FieldType::Real } } };
    MemoryRows villages { GeometryType::Point, { { field::code }, { field::name }, { field::townshipCode }, { field::countyCode } } };
    MemoryRows enterprises { GeometryType::Point, { { field::enterpriseId }, { field::name }, { field::level }, { field::countyCode } } };
    MemoryRows pairs { GeometryType::None, { { field::pairId }, { field::kind }, { field::enterpriseId }, { field::villageCode } } };
    test::ListeningProgress progress;
};

} // namespace

TEST( Pairs, HandExample )
{
  setLanguage( Language::Chinese );
  PairExample example;
  example.pair( "P1", "E1", "A1" ); // 10 km
  example.pair( "P2", "E2", "A2" ); // 30 km, from the seat
  example.pair( "P3", "E1", "B1" ); // no place
  const PairAnswer answer = example.answer();
  EXPECT_EQ( written( answer.units ), ( std::vector<std::vector<std::string>> {
                                        { "A", "甲县", "2", "2", "0", "100", "2", "2", "1", "20", "2" },
                                        { "B", "乙县", "1", "1", "0", "100", "1", "1", "1", "", "0" },
                                        { "", "合计", "3", "3", "0", "100", "3", "2", "1", "20", "2" },
                                      } ) );
  EXPECT_EQ( written( answer.lines )[0], ( std::vector<std::string> { "P1", "万企兴万村", "E1", "一号企业", "市级", "A1", "A1村", "A A镇", "10", "企业位置" } ) );
  EXPECT_EQ( written( answer.lines )[1].back(), "区县驻地" );
  EXPECT_FALSE( answer.lines.rows[1].geometry.empty() );
  EXPECT_TRUE( answer.lines.rows[2].geometry.empty() );
  EXPECT_EQ( answer.summary["mean_km"], 20 );
  EXPECT_EQ( answer.summary["measured_from_seat"], 1 );
}

TEST( Pairs, VillagesWithoutAPartnerAreListed )
{
  PairExample example;
  example.pair( "P1", "E1", "A1" );
  const PairAnswer answer = example.answer();
  EXPECT_EQ( answer.summary["villages_without_partner"], 2 );
  ASSERT_EQ( answer.without.rows.size(), 2U );
  EXPECT_EQ( text( cellOf( answer.without, field::villageCode, 0 ) ), "A2" );
  EXPECT_EQ( text( cellOf( answer.without, field::villageCode, 1 ) ), "B1" );
}

TEST( Pairs, OfNobodyKnownAreRejected )
{
  PairExample example;
  example.pair( "P1", "E9", "A1" );
  example.pair( "P2", "E1", "A9" );
  example.village( "", "A1", "A" );
  example.enterprises.add( "", { "E1", "重号", "市级", "A" } );
  const PairAnswer answer = example.answer();
  EXPECT_EQ( answer.inputs[3].rejects().size(), 2U );
  EXPECT_EQ( answer.inputs[1].rejects().size(), 1U );
  EXPECT_EQ( answer.inputs[2].rejects().size(), 1U );
  EXPECT_EQ( answer.summary["pairs"], 0 );
  EXPECT_FALSE( answer.summary.contains( "mean_km" ) );
}

// in the plane of the central meridian's surroundings distances are those drawn but for a part in ten thousand
TEST( Pairs, RandomPairsAgreeWithAPlainCount )
{
  std::mt19937 random( 12 );
  for ( int round = 0; round < 100; ++round )
  {
    PairExample example;
    example.villages = MemoryRows( GeometryType::Point, example.villages.info().fields );
    example.enterprises = MemoryRows( GeometryType::Point, example.enterprises.info().fields );
    std::vector<double> at;
    std::vector<double> firmAt;
    for ( int v = 0; v < 8; ++v )
    {
      at.push_back( static_cast<double>( random() % 20000 ) );
      example.village( fmt::format( "POINT ({} 3300000)", 500000 + at.back() ), fmt::format( "V{}", v ).c_str(), v < 5 ? "A" : "B" );
    }
    for ( int e = 0; e < 5; ++e )
    {
      firmAt.push_back( static_cast<double>( random() % 20000 ) );
      example.enterprises.add( fmt::format( "POINT ({} 3300000)", 500000 + firmAt.back() ), { fmt::format( "E{}", e ), "企业", e < 2 ? "市级" : "区县级", "A" } );
    }
    const int count = 1 + static_cast<int>( random() % 12 );
    std::set<int> firms;
    std::set<int> paired;
    double km = 0;
    for ( int p = 0; p < count; ++p )
    {
      const int e = static_cast<int>( random() % 5 );
      const int v = static_cast<int>( random() % 8 );
      firms.insert( e );
      paired.insert( v );
      km += std::abs( at[static_cast<size_t>( v )] - firmAt[static_cast<size_t>( e )] ) / 1000;
      example.pair( fmt::format( "P{}", p ).c_str(), fmt::format( "E{}", e ).c_str(), fmt::format( "V{}", v ).c_str() );
    }
    const PairAnswer answer = example.answer();
    EXPECT_EQ( answer.summary["pairs"], count );
    EXPECT_EQ( answer.summary["enterprises"], firms.size() );
    EXPECT_EQ( answer.summary["paired_villages"], paired.size() );
    EXPECT_EQ( answer.summary["villages_without_partner"], 8 - paired.size() );
    EXPECT_NEAR( answer.summary["mean_km"].get<double>(), km / count, 0.01 + km / count * 1e-4 );
    test::expectColumnsAddUp( answer.units, 2, { "enterprise_n", "municipal_n" } );
  }
}

#ifdef LANTU_WITH_SAMPLE

// 重庆日报: more than 800 municipal enterprises
TEST( OnSample, PairsOfMunicipalEnterprises )
{
  const Workspace workspace( LANTU_SAMPLE );
  const auto counties = workspace.rows( layer::counties );
  const auto villages = workspace.rows( layer::villages );
  const auto enterprises = workspace.rows( layer::enterprises );
  const auto pairs = workspace.rows( layer::pairs );
  const Frame frame = frameFor( *villages );
  test::ListeningProgress progress;
  const PairAnswer answer = enterprisePairs( { *counties, *villages, *enterprises, *pairs, frame }, progress );
  EXPECT_EQ( answer.summary["municipal_enterprises"], 812 );
  EXPECT_EQ( answer.summary["pairs"], 1000 );
  EXPECT_EQ( answer.summary["villages"], 7929 );
  EXPECT_EQ( answer.summary["pairs_measured"], 1000 );
  EXPECT_EQ( answer.summary["measured_from_seat"], 1000 ) << "enterprises have no place of their own";
  EXPECT_EQ( static_cast<int64_t>( answer.without.rows.size() ), answer.summary["villages_without_partner"].get<int64_t>() );
  test::expectColumnsAddUp( answer.units );
  EXPECT_TRUE( progress.warnings.empty() );
}

#endif

} // namespace lantu
