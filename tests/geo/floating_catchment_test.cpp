// SPDX-License-Identifier: GPL-3.0-or-later
// Floating catchments, opportunities and equity: figures worked by hand, the plain sums of the formulas, the invariant.
#include "measure/floating_catchment.h"

#include <cmath>
#include <limits>
#include <random>

#include "measure/equity.h"
#include "measure/rational_agents.h"
#include "support.h"

namespace lantu
{

namespace
{

using test::ListeningProgress;

//! Minutes from each demand (row) to each supply; what is beyond the limit is left out, as a travel model does.
std::vector<ReachedDemands> within( const std::vector<std::vector<double>> &minutes, double limit )
{
  std::vector<ReachedDemands> reached( minutes.front().size() );
  for ( uint32_t i = 0; i < minutes.size(); ++i )
  {
    for ( size_t j = 0; j < reached.size(); ++j )
    {
      if ( minutes[i][j] > limit )
        continue;
      reached[j].demand.push_back( i );
      reached[j].seconds.push_back( minutes[i][j] * 60 );
    }
  }
  return reached;
}

//! Three tracts with doctors, and what a new road changes: times, and access by hand with a binary weight and with one over minutes.
struct Scenario
{
    std::vector<std::vector<double>> minutes;
    std::vector<double> binary;
    std::vector<double> inverse;
};

const std::vector<double> tractPersons { 100, 50, 10 };
const std::vector<double> tractDoctors { 15, 20, 100 };
const std::vector<Scenario> scenarios {
  { { { 1, 80, 40 }, { 80, 1, 40 }, { 40, 40, 1 } }, { 0.761363636, 0.958333333, 1.094696970 }, { 0.331444117, 0.579828132, 7.286418170 } },
  { { { 1, 80, 20 }, { 80, 1, 20 }, { 40, 40, 1 } }, { 0.761363636, 0.958333333, 1.094696970 }, { 0.435340221, 0.683724236, 5.727976611 } },
  { { { 1, 80, 40 }, { 80, 1, 40 }, { 20, 20, 1 } }, { 0.761363636, 0.958333333, 1.094696970 }, { 0.331071913, 0.577857786, 7.299991939 } },
  { { { 1, 40, 20 }, { 40, 1, 20 }, { 20, 20, 1 } }, { 0.843750000, 0.843750000, 0.843750000 }, { 0.442568395, 0.666758280, 5.740524646 } },
};

TEST( FloatingCatchment, ThreeTractsByHand )
{
  ListeningProgress progress;
  for ( const Scenario &scenario : scenarios )
  {
    const auto reached = within( scenario.minutes, 61 );
    const FloatingCatchment binary = floatingCatchment( reached, tractPersons, tractDoctors, Decay::binary( 61 ), progress );
    const FloatingCatchment inverse = floatingCatchment( reached, tractPersons, tractDoctors, Decay::inverse( 61 ), progress );
    for ( size_t i = 0; i < tractPersons.size(); ++i )
    {
      EXPECT_NEAR( binary.access[i], scenario.binary[i], 1e-9 );
      EXPECT_NEAR( inverse.access[i], scenario.inverse[i], 1e-9 );
    }
    EXPECT_NEAR( binary.served, 135, 1e-9 );
    EXPECT_NEAR( binary.shared, 135, 1e-9 );
    EXPECT_LT( inverse.imbalance(), 1e-12 );
  }
}

TEST( FloatingCatchment, LimitIsInclusiveAndNobodyIsNoRatio )
{
  ListeningProgress progress;
  // 30 minutes to the second are within, a demand of nobody weighs nothing
  const auto reached = within( { { 30, 90 }, { 10, 20 } }, 90 );
  const FloatingCatchment found = floatingCatchment( reached, std::vector<double> { 4, 0 }, std::vector<double> { 2, 5 }, Decay::binary( 30 ), progress );
  EXPECT_DOUBLE_EQ( found.access[0], 0.5 );
  EXPECT_EQ( found.sharing, ( std::vector<double> { 4, 0 } ) );
  EXPECT_DOUBLE_EQ( found.served, 2 );
}

//! A random town of people and clinics.
struct Town
{
    explicit Town( unsigned seed )
    {
      std::mt19937 random( seed );
      std::uniform_real_distribution<double> minute( 0, 60 );
      std::uniform_int_distribution<int> few( 0, 6 );
      const size_t demands = 1 + random() % 40;
      const size_t supplies = 1 + random() % 8;
      minutes.assign( demands, std::vector<double>( supplies ) );
      for ( auto &row : minutes )
      {
        for ( double &cell : row )
          cell = minute( random );
      }
      for ( size_t i = 0; i < demands; ++i )
        persons.push_back( few( random ) );
      for ( size_t j = 0; j < supplies; ++j )
        capacity.push_back( few( random ) );
    }

    std::vector<std::vector<double>> minutes;
    std::vector<double> persons;
    std::vector<double> capacity;
};

TEST( FloatingCatchment, EqualsThePlainSumsOfTheFormulas )
{
  ListeningProgress progress;
  const std::vector<Decay> decays { Decay::binary( 30 ), Decay::parseZones( "10:1, 20:0.68，30：0.22" ), Decay::gaussian( 30 ), Decay::inverse( 30 ), Decay::exponential( 30, 0.1 ) };
  const auto weights = std::vector<std::function<double( double )>> {
    []( double )
    { return 1.0; },
    []( double t )
    { return t <= 10 ? 1 : ( t <= 20 ? 0.68 : 0.22 ); },
    []( double t )
    { return ( std::exp( -t * t / 1800 ) - std::exp( -0.5 ) ) / ( 1 - std::exp( -0.5 ) ); },
    []( double t )
    { return 1 / std::max( t, 1.0 / 60 ); },
    []( double t )
    { return std::exp( -0.1 * t ); },
  };
  for ( unsigned seed = 0; seed < 200; ++seed )
  {
    const Town town( seed );
    const size_t kind = seed % decays.size();
    const auto weight = [&]( size_t i, size_t j )
    { return town.minutes[i][j] <= 30 ? weights[kind]( town.minutes[i][j] ) : 0; };
    const auto reached = within( town.minutes, 30 );
    const FloatingCatchment two = floatingCatchment( reached, town.persons, town.capacity, decays[kind], progress );
    const FloatingCatchment three = threeStepCatchment( reached, town.persons, town.capacity, decays[kind], progress );
    const std::vector<double> sums = opportunities( reached, town.persons.size(), town.capacity, decays[kind], progress );
    for ( size_t i = 0; i < town.persons.size(); ++i )
    {
      const auto share = [&]( size_t k, size_t j )
      {
        double all = 0;
        for ( size_t l = 0; l < town.capacity.size(); ++l )
          all += weight( k, l );
        return all > 0 ? weight( k, j ) / all : 0;
      };
      double expectedTwo = 0;
      double expectedThree = 0;
      double expectedSum = 0;
      for ( size_t j = 0; j < town.capacity.size(); ++j )
      {
        double demandTwo = 0;
        double demandThree = 0;
        for ( size_t k = 0; k < town.persons.size(); ++k )
        {
          demandTwo += town.persons[k] * weight( k, j );
          demandThree += share( k, j ) * town.persons[k] * weight( k, j );
        }
        expectedTwo += demandTwo > 0 ? town.capacity[j] / demandTwo * weight( i, j ) : 0;
        expectedThree += demandThree > 0 ? share( i, j ) * town.capacity[j] / demandThree * weight( i, j ) : 0;
        expectedSum += town.capacity[j] * weight( i, j );
      }
      EXPECT_NEAR( two.access[i], expectedTwo, 1e-6 * ( 1 + expectedTwo ) ) << seed;
      EXPECT_NEAR( three.access[i], expectedThree, 1e-6 * ( 1 + expectedThree ) ) << seed;
      EXPECT_NEAR( sums[i], expectedSum, 1e-6 * ( 1 + expectedSum ) ) << seed;
    }
    EXPECT_LT( two.imbalance(), 1e-12 ) << seed;
    EXPECT_LT( three.imbalance(), 1e-12 ) << seed;
  }
}

TEST( FloatingCatchment, StopsWhenAsked )
{
  ListeningProgress progress;
  progress.stopAfter = 0;
  EXPECT_THROW( floatingCatchment( within( { { 1 } }, 30 ), std::vector<double> { 1 }, std::vector<double> { 1 }, Decay::binary( 30 ), progress ), Error );
}

TEST( Decay, RefusesWhatIsNoDecay )
{
  for ( const char *zones : { "", "10", "10:x", "10:1,10:0.5", "20:1,10:0.5", "10:-1", "0:1" } )
    EXPECT_THROW( Decay::parseZones( zones ), Error ) << zones;
  EXPECT_THROW( Decay::binary( 0 ), Error );
  EXPECT_THROW( Decay::gaussian( std::numeric_limits<double>::infinity() ), Error );
  EXPECT_THROW( Decay::exponential( 30, 0 ), Error );
}

TEST( Decay, ZonesAreInclusiveAndGaussianEndsAtNothing )
{
  const Decay zones = Decay::parseZones( "10:1, 20:0.68, 30:0.22" );
  EXPECT_EQ( zones( 600 ), 1 );
  EXPECT_EQ( zones( 601 ), 0.68 );
  EXPECT_EQ( zones( 1800 ), 0.22 );
  EXPECT_EQ( zones( 1801 ), 0 );
  EXPECT_EQ( Decay::gaussian( 30 )( 0 ), 1 );
  EXPECT_NEAR( Decay::gaussian( 30 )( 1800 ), 0, 1e-6 );
}

// Five families of four and two clinics of one doctor each, one of them half a tau away: 12.5 go to the near one and 7.5 to the far one, which costs
// everybody 1.25. Moves of whole families, or of whole persons from one family, never get there.
TEST( RationalAgents, FamiliesOfFourMoveToEquilibrium )
{
  ListeningProgress progress;
  const auto reached = within( std::vector<std::vector<double>>( 5, { 0, 30 } ), 60 );
  const RationalAgents found = rationalAgents( { .reached = reached, .persons = std::vector<double>( 5, 4 ), .capacity = std::vector<double> { 1, 1 } }, progress );
  EXPECT_DOUBLE_EQ( found.rho, 10 );
  EXPECT_NEAR( found.load[0], 12.5, 1e-4 );
  EXPECT_NEAR( found.load[1], 7.5, 1e-4 );
  for ( const double cost : found.cost )
    EXPECT_NEAR( cost, 1.25, 1e-5 );
  EXPECT_LE( found.gap, 1e-6 );
}

TEST( RationalAgents, NobodyAndNothingAreLeftOut )
{
  ListeningProgress progress;
  const auto reached = within( { { 5, 99 }, { 5, 99 }, { 99, 99 } }, 60 );
  const RationalAgents found = rationalAgents( { .reached = reached, .persons = std::vector<double> { 3, 0, 2 }, .capacity = std::vector<double> { 2, 7 } }, progress );
  EXPECT_DOUBLE_EQ( found.rho, 1.5 );
  EXPECT_NEAR( found.cost[0], 1 + 5.0 / 60, 1e-12 );
  EXPECT_TRUE( std::isnan( found.cost[1] ) );
  EXPECT_TRUE( std::isnan( found.cost[2] ) );
  EXPECT_EQ( rationalAgents( { .reached = reached, .persons = std::vector<double> { 3, 0, 2 }, .capacity = std::vector<double> { 0, 7 } }, progress ).load[0], 0 );
}

//! The potential by the method of Frank and Wolfe, which shares nothing with water filling.
double frankWolfe( const Town &town, double rho, int rounds )
{
  const size_t demands = town.persons.size();
  const size_t supplies = town.capacity.size();
  std::vector<std::vector<double>> x( demands, std::vector<double>( supplies, 0 ) );
  double objective = 0;
  for ( int round = 0; round <= rounds; ++round )
  {
    std::vector<double> load( supplies, 0 );
    for ( size_t i = 0; i < demands; ++i )
    {
      for ( size_t j = 0; j < supplies; ++j )
        load[j] += x[i][j];
    }
    objective = 0;
    for ( size_t j = 0; j < supplies; ++j )
      objective += town.capacity[j] > 0 ? load[j] * load[j] / ( 2 * rho * town.capacity[j] ) : 0;
    const double step = round == 0 ? 1 : 2.0 / ( round + 2 );
    for ( size_t i = 0; i < demands; ++i )
    {
      size_t cheapest = supplies;
      double least = std::numeric_limits<double>::infinity();
      for ( size_t j = 0; j < supplies; ++j )
      {
        objective += x[i][j] * town.minutes[i][j] / 60;
        const double price = town.capacity[j] > 0 ? load[j] / ( rho * town.capacity[j] ) + town.minutes[i][j] / 60 : std::numeric_limits<double>::infinity();
        if ( price < least )
        {
          least = price;
          cheapest = j;
        }
      }
      for ( size_t j = 0; j < supplies; ++j )
        x[i][j] = ( 1 - step ) * x[i][j] + ( j == cheapest ? step * town.persons[i] : 0 );
    }
  }
  return objective;
}

TEST( RationalAgents, IsAtTheLeastOfThePotential )
{
  ListeningProgress progress;
  for ( unsigned seed = 0; seed < 30; ++seed )
  {
    const Town town( seed );
    const auto reached = within( town.minutes, 60 );
    const RationalAgents found = rationalAgents( { .reached = reached, .persons = town.persons, .capacity = town.capacity }, progress );
    if ( found.rho == 0 )
      continue;
    EXPECT_LE( found.gap, 1e-6 ) << seed;
    const double other = frankWolfe( town, found.rho, 3000 );
    EXPECT_LE( found.objective, other * ( 1 + 1e-9 ) ) << seed;
    EXPECT_GE( found.objective, other * ( 1 - 5e-3 ) ) << seed;
  }
}

TEST( Equity, GiniIsHalfTheMeanDifferenceOverTheMean )
{
  std::mt19937 random( 7 );
  std::uniform_real_distribution<double> real( 0, 9 );
  for ( int round = 0; round < 100; ++round )
  {
    std::vector<double> values;
    std::vector<double> persons;
    for ( unsigned i = 0; i < 1 + random() % 30; ++i )
    {
      values.push_back( real( random ) );
      persons.push_back( static_cast<double>( random() % 5 ) );
    }
    double all = 0;
    double sum = 0;
    double differences = 0;
    double fgt1 = 0;
    double fgt2 = 0;
    for ( size_t i = 0; i < values.size(); ++i )
    {
      all += persons[i];
      sum += persons[i] * values[i];
      const double gap = values[i] < 4 ? ( 4 - values[i] ) / 4 : 0;
      fgt1 += persons[i] * gap;
      fgt2 += persons[i] * gap * gap;
      for ( size_t j = 0; j < values.size(); ++j )
        differences += persons[i] * persons[j] * std::abs( values[i] - values[j] );
    }
    const Equity found = equity( values, persons, 4 );
    EXPECT_EQ( found.persons, all );
    if ( all == 0 )
      continue;
    EXPECT_NEAR( found.gini, differences / ( 2 * all * sum ), 1e-12 );
    EXPECT_NEAR( found.fgt1, fgt1 / all, 1e-12 );
    EXPECT_NEAR( found.fgt2, fgt2 / all, 1e-12 );
  }
}

TEST( Equity, AtTheLineIsNotBelowItAndUnknownIsLeftOut )
{
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const Equity found = equity( std::vector<double> { 1, 2, 3, nan }, std::vector<double> { 1, 1, 2, 9 }, 2 );
  EXPECT_EQ( found.persons, 4 );
  EXPECT_EQ( found.below, 1 );
  EXPECT_DOUBLE_EQ( found.fgt0, 0.25 );
  EXPECT_DOUBLE_EQ( found.fgt1, 0.125 );
  EXPECT_DOUBLE_EQ( found.mean, 2.25 );
  EXPECT_TRUE( std::isnan( equity( std::vector<double> { 0 }, std::vector<double> { 1 }, 2 ).gini ) );
}

} // namespace

} // namespace lantu
