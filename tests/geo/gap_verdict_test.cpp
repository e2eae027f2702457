// SPDX-License-Identifier: GPL-3.0-or-later
// Kleene's logic against every way in which the unknown could turn out, and which test decides.
#include "measure/gap_verdict.h"

#include <random>

#include <gtest/gtest.h>

#include "data/workspace.h"

namespace lantu
{

namespace
{

constexpr Standing all[] = { Standing::Ok, Standing::Beyond, Standing::Missing, Standing::Unknown };

std::vector<GapTest> testsLimitedTo( std::initializer_list<double> limits )
{
  std::vector<GapTest> tests;
  for ( const double limit : limits )
  {
    tests.emplace_back();
    tests.back().limit = limit;
  }
  return tests;
}

GapRule rule( std::vector<Alternative> alternatives, size_t needed = 1 )
{
  GapRule made;
  made.alternatives = std::move( alternatives );
  made.needed = needed;
  return made;
}

//! Whether the rule holds if each test simply holds or not.
bool holds( const GapRule &rule, const std::vector<bool> &tests )
{
  size_t passed = 0;
  for ( const Alternative &alternative : rule.alternatives )
  {
    bool passes = true;
    for ( const size_t test : alternative )
      passes = passes && tests[test];
    passed += passes ? 1 : 0;
  }
  return passed >= rule.needed;
}

//! By trying all ways in which the unknown tests could turn out.
Standing oracle( const GapRule &rule, const std::vector<Measured> &measured )
{
  bool ever = false;
  bool always = true;
  for ( size_t way = 0; way < size_t { 1 } << measured.size(); ++way )
  {
    std::vector<bool> tests;
    for ( size_t test = 0; test < measured.size(); ++test )
      tests.push_back( measured[test].standing == Standing::Unknown ? ( way >> test & 1 ) != 0 : measured[test].standing == Standing::Ok );
    const bool passes = holds( rule, tests );
    ever = ever || passes;
    always = always && passes;
  }
  return always ? Standing::Ok : ever ? Standing::Unknown
                                      : Standing::Missing;
}

std::vector<Measured> measuredAs( size_t code, size_t tests )
{
  std::vector<Measured> measured;
  for ( size_t test = 0; test < tests; ++test, code /= std::size( all ) )
    measured.push_back( { all[code % std::size( all )] } );
  return measured;
}

} // namespace

TEST( HeldAgainst, TheLimitPassesAndATenthOfAMetreMoreFails )
{
  EXPECT_EQ( heldAgainst( 800, 800.0 ).standing, Standing::Ok );
  EXPECT_EQ( heldAgainst( 800, 800.1 ).standing, Standing::Beyond );
  EXPECT_EQ( heldAgainst( 80, 80.0 ).standing, Standing::Ok );
  EXPECT_EQ( heldAgainst( 80, 80.1 ).standing, Standing::Beyond );
  EXPECT_EQ( heldAgainst( 0, 0 ).standing, Standing::Ok );
  EXPECT_EQ( heldAgainst( 0, 1 ).standing, Standing::Beyond );
  EXPECT_EQ( heldAgainst( 3, 3, true ).standing, Standing::Ok );
  EXPECT_EQ( heldAgainst( 3, 2, true ).standing, Standing::Beyond );
  EXPECT_EQ( heldAgainst( 1, 0, true ).standing, Standing::Missing );
  EXPECT_EQ( heldAgainst( 1, std::numeric_limits<double>::quiet_NaN() ).standing, Standing::Unknown );
}

TEST( GapVerdictTest, IsWhatEveryWayTheUnknownCouldTurnOutSays_exhaustive )
{
  constexpr size_t tests = 4;
  std::mt19937 random( 7 );
  const std::vector<GapTest> none( tests );
  for ( int round = 0; round < 60; ++round )
  {
    std::vector<Alternative> alternatives;
    const size_t count = 1 + random() % 4;
    for ( size_t i = 0; i < count; ++i )
    {
      Alternative &alternative = alternatives.emplace_back();
      for ( size_t test = 0; test < tests; ++test )
      {
        if ( random() % 2 == 0 )
          alternative.push_back( test );
      }
      if ( alternative.empty() )
        alternative.push_back( random() % tests );
    }
    const GapRule asked = rule( alternatives, 1 + random() % count );
    for ( size_t code = 0; code < 256; ++code )
    {
      const std::vector<Measured> measured = measuredAs( code, tests );
      const GapVerdict found = verdict( asked, none, measured );
      const Standing expected = oracle( asked, measured );
      ASSERT_EQ( isGap( found.standing ), isGap( expected ) );
      ASSERT_EQ( found.standing == Standing::Ok, expected == Standing::Ok );
      ASSERT_GE( found.decidedBy, 0 );
      const Standing decided = measured[static_cast<size_t>( found.decidedBy )].standing;
      ASSERT_TRUE( isGap( found.standing ) ? isGap( decided ) : decided == found.standing ) << "the test that decided stands as the rule does";
    }
  }
}

TEST( GapVerdictTest, WhoFailsTheOrdinaryReadingOfWaterFailsTheStrictOne_exhaustive )
{
  Progress silent;
  const GapRules rules = gapRules( defaultStandards(), {}, silent );
  size_t readings = 0;
  for ( const GapRule &strict : rules.rules )
  {
    if ( !strict.strictOf )
      continue;
    ++readings;
    const GapRule &ordinary = rules.rules[*strict.strictOf];
    ASSERT_EQ( ordinary.alternatives.size(), 4U );
    for ( size_t code = 0; code < 256; ++code )
    {
      std::vector<Measured> measured( rules.tests.size() );
      const std::vector<Measured> four = measuredAs( code, 4 );
      for ( size_t i = 0; i < 4; ++i )
        measured[ordinary.alternatives[i].front()] = four[i];
      const Standing said = verdict( ordinary, rules.tests, measured ).standing;
      const Standing strictly = verdict( strict, rules.tests, measured ).standing;
      EXPECT_TRUE( !isGap( said ) || isGap( strictly ) ) << code;
      EXPECT_TRUE( strictly != Standing::Ok || said == Standing::Ok ) << code;
    }
  }
  EXPECT_EQ( readings, 1U );
}

TEST( GapVerdictTest, APassDoesNotWaitForWhatIsUnknown )
{
  const auto tests = testsLimitedTo( { 1, 20 } );
  const std::vector<Measured> measured { { Standing::Unknown }, { Standing::Ok, 12 } };
  const GapVerdict found = verdict( rule( { { 0 }, { 1 } } ), tests, measured );
  EXPECT_EQ( found.standing, Standing::Ok );
  EXPECT_EQ( found.decidedBy, 1 );
}

TEST( GapVerdictTest, AFailureIsDecidedByTheTestNearestToItsLimit )
{
  const auto tests = testsLimitedTo( { 1, 20, 800, 80 } );
  // by a half, by a quarter, by a tenth too much; and what is not there at all
  const std::vector<Measured> measured { { Standing::Missing, 0 }, { Standing::Beyond, 30 }, { Standing::Beyond, 1000 }, { Standing::Beyond, 88 } };
  const GapVerdict found = verdict( rule( { { 0 }, { 1 }, { 2 }, { 3 } } ), tests, measured );
  EXPECT_EQ( found.standing, Standing::Beyond );
  EXPECT_EQ( found.decidedBy, 3 );
  const std::vector<Measured> nothing { { Standing::Missing, 0 }, { Standing::Missing }, { Standing::Missing }, { Standing::Missing } };
  EXPECT_EQ( verdict( rule( { { 0 }, { 1 }, { 2 }, { 3 } } ), tests, nothing ).standing, Standing::Missing );
  EXPECT_EQ( verdict( rule( { { 0 }, { 1 }, { 2 }, { 3 } } ), tests, nothing ).decidedBy, 0 );
}

TEST( GapVerdictTest, WhatIsUnknownIsDecidedByWhatHasToBeFoundOut )
{
  const auto tests = testsLimitedTo( { 1, 20, 800 } );
  const std::vector<Measured> measured { { Standing::Missing, 0 }, { Standing::Ok, 10 }, { Standing::Unknown } };
  const GapVerdict found = verdict( rule( { { 0 }, { 1, 2 } } ), tests, measured );
  EXPECT_EQ( found.standing, Standing::Unknown );
  EXPECT_EQ( found.decidedBy, 2 );
}

} // namespace lantu
