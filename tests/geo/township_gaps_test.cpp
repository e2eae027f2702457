// SPDX-License-Identifier: GPL-3.0-or-later
// Townships compared: shares, what is unknown, lights, ranks and ties.
#include "measure/township_gaps.h"

#include <gmock/gmock.h>

#include "gap_world.h"

namespace lantu
{

namespace
{

using test::cellOf;
using test::GapWorld;
using test::n;

std::string said( const TownshipGapsAnswer &answer, size_t row, const std::string &column )
{
  return text( cellOf( answer.table, row, column ) );
}

GapIndicator weighing( double weight )
{
  return { {}, 0, weight, 2021, {}, {} };
}

} // namespace

TEST( TownshipScore, IsTheWeighedMeanOfWhatIsKnown )
{
  const std::vector<GapIndicator> indicators { weighing( 1 ), weighing( 2 ), weighing( 5 ) };
  // 50 % and 20 %; of the third nothing is known: (1 x 50 + 2 x 20) / 3 = 30
  EXPECT_EQ( townshipScore( { { 1, 2, 0 }, { 1, 5, 3 }, { 0, 0, 9 } }, indicators ), 30 );
  EXPECT_EQ( townshipScore( { { 1, 2, 0 }, { 1, 5, 3 }, { 0, 4, 0 } }, indicators ), 11.25 ) << "0 of 4 is another thing than nothing known";
  EXPECT_FALSE( townshipScore( { { 0, 0, 1 }, { 0, 0, 0 }, { 0, 0, 9 } }, indicators ).has_value() );
}

TEST( TownshipScore, TiesStandByCodeAndTheUnknownLast )
{
  EXPECT_EQ( byScore( { 10, {}, 20, 10, {} }, { "500229104", "500229102", "500229103", "500229101", "500229100" } ), ( std::vector<size_t> { 2, 3, 0, 4, 1 } ) );
}

TEST( TownshipScore, LightsIncludeTheirLimits )
{
  GapRules rules;
  rules.greenPercent = 5;
  rules.amberPercent = 20;
  EXPECT_EQ( gapLight( 5, rules ), GapLight::Green );
  EXPECT_EQ( gapLight( 5.01, rules ), GapLight::Amber );
  EXPECT_EQ( gapLight( 20, rules ), GapLight::Amber );
  EXPECT_EQ( gapLight( 20.01, rules ), GapLight::Red );
  EXPECT_EQ( gapLight( {}, rules ), GapLight::Unknown );
}

/**
 * By hand, with equal weights. Township 1: one of two households without education, none of two without medical care (100 % known), houses: one C of two,
 * water piped; its village's clinic is there, the school is far, health centre and junior school are there: shares 50, 0, 50, 0, 0, 100, 0, 0 over eight known
 * indicators, roads and waste unknown: score 200 / 8 = 25. Township 2: one household with everything, its village far from all, as is the
 * township: 0, 0, 0, 0, 100, 100, 100, 100: score 400 / 8 = 50. Township 3 has nobody and no village: health centre and junior school far: 200 / 2 = 100.
 */
class Compared : public testing::Test
{
  protected:
    Compared()
    {
      world.areas.counties = { { "500229", { "城口县", {} } } };
      world.township( "500229101", { 0, 0 } );
      world.township( "500229102", { 100000, 0 }, 1, "500229", "可推定" );
      world.township( "500229103", { 100000, 0 }, 1, "500229", "待补" );
      world.township( "500229104", { 0, 0 }, 0 );
      world.village( "500229101201", { 0, 0 } );
      world.village( "500229102201", { 100000, 0 } );
      world.village( "500229104201", { 0, 0 } );
      world.household( "1", Point { 0, 0 }, 3, "500229101201", n( 1 ), {}, n( 1 ), "A" );
      world.household( "2", Point { 0, 0 }, 4, "500229101201", n( 1 ), {}, n( 0 ), "C" );
      world.household( "3", Point { 0, 0 }, 5, "500229102201", n( 1 ), {}, n( 1 ), "A" );
      world.household( "4", Point { 0, 0 }, 6, "500229104201", n( 0 ), {}, n( 0 ), "D" );
      world.facility( "卫生室", { 0, 0 }, "500229101201" );
      world.facility( "小学", { 0, 20000 }, "500229104201" );
      world.facility( "卫生院", { 0, 0 }, "500229101201" );
      world.facility( "初中", { 0, 0 }, "500229101201" );
    }

    GapWorld world;
};

TEST_F( Compared, RanksAndSharesAreThoseByHand )
{
  const auto answer = world.townshipsCompared();
  ASSERT_EQ( answer->table.rows.size(), 3U );
  const std::vector<std::vector<std::string>> expected { { "500229103", "1", "100", "0", "0" }, { "500229102", "2", "50", "1", "5" }, { "500229101", "3", "25", "2", "7" } };
  for ( size_t row = 0; row < 3; ++row )
  {
    EXPECT_EQ( said( *answer, row, field::code ), expected[row][0] );
    EXPECT_EQ( said( *answer, row, townshipGapsField::rank ), expected[row][1] );
    EXPECT_EQ( said( *answer, row, townshipGapsField::score ), expected[row][2] );
    EXPECT_EQ( said( *answer, row, field::householdCount ), expected[row][3] );
    EXPECT_EQ( said( *answer, row, field::personCount ), expected[row][4] );
    EXPECT_EQ( said( *answer, row, townshipGapsField::county ), "城口县" );
    EXPECT_EQ( said( *answer, row, "paved" ), "unknown" );
    EXPECT_EQ( said( *answer, row, "paved_pct" ), "" ) << "unknown is not 0";
  }
  EXPECT_EQ( said( *answer, 2, "education_pct" ), "50" );
  EXPECT_EQ( said( *answer, 2, "education" ), "red" );
  EXPECT_EQ( said( *answer, 2, "education_gap_n" ), "1" );
  EXPECT_EQ( said( *answer, 2, "education_known_n" ), "2" );
  EXPECT_EQ( said( *answer, 2, "medical" ), "green" );
  EXPECT_EQ( said( *answer, 2, "primary_pct" ), "100" );
  EXPECT_EQ( said( *answer, 0, "education" ), "unknown" );
  EXPECT_EQ( said( *answer, 0, "township_health" ), "red" );
  EXPECT_EQ( said( *answer, 0, townshipGapsField::unknowns ), "8" );
  EXPECT_EQ( answer->summary["townships"], 3 );
  EXPECT_EQ( answer->summary["households"], 3 );
  EXPECT_EQ( answer->summary["red"].get<int>() + answer->summary["amber"].get<int>() + answer->summary["green"].get<int>() + answer->summary["unknown"].get<int>(), 30 );
}

TEST_F( Compared, WeightsArePrintedAndCount )
{
  for ( Row &row : world.standardRows.rows )
  {
    if ( text( row.values.front() ) == "indicator_house" )
      test::cell( *world.standardRows.shape, row, field::limit ) = 3.0;
  }
  const auto answer = world.townshipsCompared();
  EXPECT_EQ( said( *answer, 2, townshipGapsField::score ), "30" ) << "(50 + 3 x 50 + 100) / 10";
  EXPECT_EQ( answer->summary["weights"].size(), 10U );
  EXPECT_EQ( answer->summary["weights"][2]["weight"], 3 );
  EXPECT_THAT( world.progress.notes, testing::Contains( testing::HasSubstr( "住房不安全户 3" ) ) );
  EXPECT_THAT( std::string( answer->table.shape->field( "house" )->alias.zh ), testing::HasSubstr( "权重 3" ) );
}

TEST_F( Compared, TownshipsStillToBeNamedAreWarnedOf )
{
  EXPECT_EQ( world.townshipsCompared()->summary["to_be_named"], 1 );
  EXPECT_THAT( world.progress.warnings, testing::Contains( testing::HasSubstr( "名单待补" ) ) );
}

TEST_F( Compared, AllTownshipsIfAsked )
{
  const auto answer = world.townshipsCompared( false );
  EXPECT_EQ( answer->table.rows.size(), 4U );
  EXPECT_EQ( answer->summary["households"], 4 );
}

TEST( ComparedEdges, NoKeyTownshipIsSaid )
{
  GapWorld world;
  world.township( "500229101", { 0, 0 }, 0 );
  test::expectError( ErrorCode::Empty, { field::key17 }, [&world]
    { world.townshipsCompared(); } );
}

} // namespace lantu
