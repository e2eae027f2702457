// SPDX-License-Identifier: GPL-3.0-or-later
// Rules out of the standards table: the defaults, the years, and every wrong row with its sentence.
#include "measure/gap_rules.h"

#include <gtest/gtest.h>

#include "data/workspace.h"
#include "support.h"

namespace lantu
{

namespace
{

class GapRulesTest : public testing::Test
{
  protected:
    Value &cellOf( const std::string &key, const char *name ) { return test::cell( *mTable.shape, rowOf( key ), name ); }

    Row &rowOf( const std::string &key )
    {
      for ( Row &row : mTable.rows )
      {
        if ( text( row.values.front() ) == key )
          return row;
      }
      throw std::runtime_error( "no row " + key );
    }

    //! A copy of a row at the end of the table.
    std::string again( const std::string &key, const std::string &newKey )
    {
      Row copy = rowOf( key );
      copy.id = static_cast<int64_t>( mTable.rows.size() + 1 );
      copy.values.front() = newKey;
      mTable.rows.push_back( copy );
      return newKey;
    }

    std::string number( const std::string &key ) { return std::to_string( rowOf( key ).id ); }

    GapRules read( std::optional<int> year = {} ) { return gapRules( mTable, year, mProgress ); }

    void expectRefused( ErrorCode code, const std::vector<std::string> &parts )
    {
      test::expectError( code, parts, [this]
        { read(); } );
    }

    const GapRule *rule( const GapRules &rules, const std::string &key )
    {
      for ( const GapRule &one : rules.rules )
      {
        if ( one.key == key )
          return &one;
      }
      return nullptr;
    }

    Table mTable = defaultStandards();
    test::ListeningProgress mProgress;
};

} // namespace

TEST_F( GapRulesTest, TheDefaultsHaveRulesForEveryLevelAndTenIndicators )
{
  const GapRules rules = read();
  EXPECT_TRUE( mProgress.warnings.empty() );
  for ( const GapLevel level : allGapLevels )
    EXPECT_FALSE( rules.of( level ).empty() );
  EXPECT_EQ( rules.of( GapLevel::Household ).size(), 8U ) << "six lights, the strict reading of water, the road to the group";
  EXPECT_EQ( rules.indicators.size(), 10U );
  EXPECT_LE( rules.greenPercent, rules.amberPercent );
  const GapRule *water = rule( rules, "rule_water" );
  ASSERT_NE( water, nullptr );
  EXPECT_EQ( water->alternatives.size(), 4U );
  EXPECT_EQ( water->needed, 1U );
  const GapRule *strict = rule( rules, "rule_water_strict" );
  ASSERT_NE( strict, nullptr );
  ASSERT_TRUE( strict->strictOf.has_value() );
  EXPECT_EQ( rules.rules[*strict->strictOf].key, "rule_water" );
  std::vector<double> limits;
  for ( const Alternative &alternative : water->alternatives )
    limits.push_back( rules.tests[alternative.front()].limit );
  EXPECT_EQ( limits, ( std::vector<double> { 1, 20, 800, 80 } ) );
}

TEST_F( GapRulesTest, ALaterYearReplacesAnEarlierOneUnlessThePlannerLooksBack )
{
  again( "test_climb", "test_climb_2024" );
  cellOf( "test_climb_2024", field::year ) = int64_t { 2024 };
  cellOf( "test_climb_2024", field::limit ) = 100.0;
  const auto climb = []( const GapRules &rules )
  {
    for ( const GapTest &test : rules.tests )
    {
      if ( test.kind == GapTestKind::Climb )
        return test.limit;
    }
    return -1.0;
  };
  EXPECT_EQ( climb( read() ), 100 );
  EXPECT_EQ( climb( read( 2024 ) ), 100 );
  EXPECT_EQ( climb( read( 2023 ) ), 80 );
}

TEST_F( GapRulesTest, TwoLimitsForOneTestInOneYearNameBothRows )
{
  again( "test_climb", "test_climb_b" );
  cellOf( "test_climb_b", field::limit ) = 100.0;
  expectRefused( ErrorCode::BadValue, { number( "test_climb" ), number( "test_climb_b" ), "2021", "80", "100" } );
}

TEST_F( GapRulesTest, AMissingUnitSaysWhichItShouldBe )
{
  cellOf( "test_fetch", field::unit ) = Value();
  expectRefused( ErrorCode::BadValue, { number( "test_fetch" ), "min", "min往返" } );
}

TEST_F( GapRulesTest, AUnitOfAnotherCategoryIsRefused )
{
  cellOf( "test_climb", field::unit ) = std::string( "km" );
  expectRefused( ErrorCode::BadValue, { number( "test_climb" ), "km", "climb" } );
}

TEST_F( GapRulesTest, AnAlternativeThatNamesNoTestIsQuoted )
{
  cellOf( "rule_water", field::subject ) = std::string( "通自来水；挑水" );
  expectRefused( ErrorCode::BadValue, { number( "rule_water" ), "挑水" } );
}

TEST_F( GapRulesTest, MoreAlternativesThanThereAreCannotBeAskedFor )
{
  cellOf( "rule_water", field::limit ) = 5.0;
  expectRefused( ErrorCode::BadValue, { number( "rule_water" ), "5", "4" } );
  cellOf( "rule_water", field::limit ) = 0.0;
  expectRefused( ErrorCode::BadValue, { number( "rule_water" ), "0" } );
  cellOf( "rule_water", field::limit ) = 1.5;
  expectRefused( ErrorCode::BadValue, { number( "rule_water" ), "1.5" } );
}

TEST_F( GapRulesTest, AStrictReadingThatIsWiderIsRefused )
{
  cellOf( "rule_water", field::limit ) = 2.0; // two of four, while the strict reading lets piped water alone pass
  expectRefused( ErrorCode::BadValue, { number( "rule_water" ), number( "rule_water_strict" ) } );
}

TEST_F( GapRulesTest, AStrictReadingOfNothingIsRefused )
{
  rowOf( "rule_water_strict" ).values.front() = std::string( "rule_well_strict" );
  expectRefused( ErrorCode::BadValue, { "rule_well" } );
}

TEST_F( GapRulesTest, ATestThatAUnitCannotHaveIsRefused )
{
  cellOf( "rule_waste", field::subject ) = std::string( "吃（排查）" );
  expectRefused( ErrorCode::BadValue, { number( "rule_waste" ), "吃（排查）" } );
}

TEST_F( GapRulesTest, KeysAndNamesThatAreThereTwiceAreRefused )
{
  cellOf( "test_climb", field::standardKey ) = std::string( "test_fetch" );
  expectRefused( ErrorCode::Duplicate, { "test_fetch" } );
  mTable = defaultStandards();
  cellOf( "test_climb", field::title ) = std::string( "一次取水时间" ); // of another category
  expectRefused( ErrorCode::Duplicate, { "一次取水时间" } );
}

TEST_F( GapRulesTest, IndicatorsNeedARuleAndAWeight )
{
  cellOf( "indicator_water", field::limit ) = 0.0;
  expectRefused( ErrorCode::BadValue, { number( "indicator_water" ) } );
  mTable = defaultStandards();
  cellOf( "indicator_water", field::subject ) = std::string( "没有的规则" );
  expectRefused( ErrorCode::BadValue, { number( "indicator_water" ), "没有的规则" } );
}

TEST_F( GapRulesTest, LightsInTheWrongOrderAreRefused )
{
  cellOf( "light_green", field::limit ) = 30.0;
  expectRefused( ErrorCode::BadValue, { "30", "20", number( "light_amber" ) } );
}

TEST_F( GapRulesTest, ANumberThatCannotBeIsNamed )
{
  cellOf( "test_climb", field::limit ) = Value();
  expectRefused( ErrorCode::BadValue, { number( "test_climb" ) } );
}

TEST_F( GapRulesTest, ATableMadeBeforeThereWereRulesTakesTheDefaultsWithAWarning )
{
  std::erase_if( mTable.rows, []( const Row &row )
    { return text( row.values[1] ).ends_with( "_rule" ); } );
  const GapRules rules = read();
  EXPECT_EQ( rules.of( GapLevel::Household ).size(), 8U );
  ASSERT_EQ( mProgress.warnings.size(), 1U );
  EXPECT_NE( mProgress.warnings[0].find( "household_rule" ), std::string::npos );
}

TEST_F( GapRulesTest, ARunRemembersRulesWithTheirTestsAndSources )
{
  const GapRules rules = read();
  const auto said = rules.described( rules.of( GapLevel::Household ).back() );
  EXPECT_EQ( said["std_key"], "rule_water_strict" );
  EXPECT_EQ( said["alternatives"].size(), 2U );
  EXPECT_EQ( said["alternatives"][1].size(), 3U );
  EXPECT_EQ( said["alternatives"][1][0]["limit_value"], 20 );
  EXPECT_EQ( said["alternatives"][1][0]["unit"], "min" );
  EXPECT_EQ( said["year"], 2021 );
}

} // namespace lantu
