// SPDX-License-Identifier: GPL-3.0-or-later
// Maximal covers whose relaxation is no proof: branches, relaxation and tabu swaps each against something that knows nothing of them.
#include "measure/siting/cover_branching.h"

#include <algorithm>
#include <cmath>
#include <random>

#include <glpk.h>
#include <gtest/gtest.h>

#include "measure/siting/cover_relaxation.h"
#include "measure/siting/cover_swaps.h"
#include "measure/siting/median_bound.h"
#include "siting_support.h"
#include "support.h"

namespace lantu
{

namespace
{

using test::bestBySubsets;
using test::ListeningProgress;
using test::randomSiting;

double personsOf( const SiteRows &rows )
{
  double persons = 0;
  for ( const double outside : rows.outside )
    persons += outside;
  return persons;
}

//! What a problem is to the search, and a choice to begin with: the sites that stay.
struct Covered
{
    explicit Covered( const SitingProblem &problem )
      : rows( coverRows( within( problem.costs, problem.limitCost ), problem.weight, Progress() ) ), limits( limitsOf( problem ) ), states( firstStates( problem ) )
    {
      poor.open.assign( rows.sites, 0 );
      for ( size_t j = 0; j < rows.sites; ++j )
        poor.open[j] = states[j] == SiteState::Open ? 1 : 0;
      poor.cost = costOf( rows, poor.open );
      poor.bound = 0;
    }

    SiteRows rows;
    SiteLimits limits;
    std::vector<SiteState> states;
    SiteChoice poor;
};

//! Demands and sites at random places of a square of 1,000.
SitingProblem scattered( unsigned seed, size_t demands, size_t sites, size_t most, double limit )
{
  std::mt19937 random( seed );
  const auto place = [&random]
  { return static_cast<double>( random() % 1000 ); };
  std::vector<std::pair<double, double>> at;
  for ( size_t j = 0; j < sites; ++j )
  {
    const double x = place();
    at.emplace_back( x, place() );
  }
  SitingProblem problem;
  problem.model = SitingModel::MaximalCover;
  problem.most = most;
  problem.limitCost = limit;
  problem.costs.sites = sites;
  for ( size_t i = 0; i < demands; ++i )
  {
    const double x = place();
    const double y = place();
    for ( uint32_t j = 0; j < sites; ++j )
      problem.costs.add( j, std::hypot( x - at[j].first, y - at[j].second ) );
    problem.costs.endRow();
    problem.weight.push_back( 1 + static_cast<double>( random() % 6 ) );
  }
  return problem;
}

/**
 * Rings of five persons and five sites; a site covers two neighbours. Two sites of a ring cover four, three all five, and halves of all five sites would as well.
 */
SitingProblem rings( size_t count, size_t most )
{
  SitingProblem problem;
  problem.model = SitingModel::MaximalCover;
  problem.most = most;
  problem.limitCost = 1;
  problem.costs.sites = 5 * count;
  for ( size_t ring = 0; ring < count; ++ring )
  {
    for ( size_t k = 0; k < 5; ++k )
    {
      problem.costs.add( static_cast<uint32_t>( 5 * ring + k ), 1 );
      problem.costs.add( static_cast<uint32_t>( 5 * ring + ( k + 1 ) % 5 ), 1 );
      problem.costs.endRow();
      problem.weight.push_back( 1 );
    }
  }
  return problem;
}

//! GLPK's own solution of the model as the books have it: persons covered, of the relaxation or in whole sites.
double byGlpk( const Covered &covered, bool whole )
{
  glp_term_out( GLP_OFF );
  glp_prob *program = glp_create_prob();
  glp_set_obj_dir( program, GLP_MAX );
  const int sites = static_cast<int>( covered.rows.sites );
  glp_add_cols( program, sites );
  glp_add_rows( program, 1 );
  std::vector<int> columns { 0 };
  std::vector<double> ones { 0 };
  for ( int j = 1; j <= sites; ++j )
  {
    glp_set_col_bnds( program, j, GLP_DB, 0, 1 );
    if ( whole )
      glp_set_col_kind( program, j, GLP_BV );
    columns.push_back( j );
    ones.push_back( 1 );
  }
  glp_set_mat_row( program, 1, sites, columns.data(), ones.data() );
  glp_set_row_bnds( program, 1, GLP_UP, 0, static_cast<double>( covered.limits.most ) );
  for ( size_t i = 0; i < covered.rows.size(); ++i )
  {
    const int column = glp_add_cols( program, 1 );
    glp_set_col_bnds( program, column, GLP_DB, 0, 1 );
    glp_set_obj_coef( program, column, covered.rows.outside[i] );
    const int row = glp_add_rows( program, 1 );
    glp_set_row_bnds( program, row, GLP_LO, 0, 0 );
    std::vector<int> places { 0, column };
    std::vector<double> factors { 0, -1 };
    for ( const uint32_t site : covered.rows.sitesOf( i ) )
    {
      places.push_back( static_cast<int>( site ) + 1 );
      factors.push_back( 1 );
    }
    glp_set_mat_row( program, row, static_cast<int>( places.size() ) - 1, places.data(), factors.data() );
  }
  double best = 0;
  if ( whole )
  {
    glp_iocp options;
    glp_init_iocp( &options );
    options.presolve = GLP_ON;
    options.msg_lev = GLP_MSG_OFF;
    EXPECT_EQ( glp_intopt( program, &options ), 0 );
    best = glp_mip_obj_val( program );
  }
  else
  {
    EXPECT_EQ( glp_simplex( program, nullptr ), 0 );
    best = glp_get_obj_val( program );
  }
  glp_delete_prob( program );
  return best;
}

TEST( CoverBranching, BranchesAloneEqualAllSubsets )
{
  Progress silent;
  size_t compared = 0;
  for ( unsigned seed = 0; seed < 400; ++seed )
  {
    const SitingProblem problem = randomSiting( seed, SitingModel::MaximalCover, { .fixed = seed % 2 == 1, .budget = seed % 4 >= 2, .whole = seed % 8 < 4 } );
    try
    {
      checkProblem( problem, within( problem.costs, problem.limitCost ) );
    }
    catch ( const Error & )
    {
      continue; // the question itself is refused
    }
    const Covered covered( problem );
    const SiteChoice found = branchedCover( covered.rows, covered.limits, covered.states, covered.poor, SitingClock( 60 ), silent );
    const auto expected = bestBySubsets( problem );
    ASSERT_TRUE( expected );
    ++compared;
    EXPECT_NEAR( personsOf( covered.rows ) - found.cost, *expected, 1e-9 * ( 1 + *expected ) ) << seed;
    EXPECT_EQ( found.bound, found.cost ) << seed;
    EXPECT_TRUE( affordable( found.open, covered.limits ) ) << seed;
    EXPECT_EQ( found.cost, costOf( covered.rows, found.open ) ) << seed;
  }
  EXPECT_GT( compared, 200U );
}

TEST( CoverBranching, RingsNeedBranches )
{
  // four rings and ten sites: halves would cover all 20; whole ones cover 5 + 5 + 4 + 4
  Progress silent;
  const Covered covered( rings( 4, 10 ) );
  EXPECT_NEAR( byGlpk( covered, false ), 20, 1e-9 );
  const SiteChoice found = branchedCover( covered.rows, covered.limits, covered.states, covered.poor, SitingClock( 60 ), silent );
  EXPECT_EQ( 20 - found.cost, 18 );
  EXPECT_EQ( found.bound, found.cost );
  EXPECT_GT( found.nodes, 1 );
}

TEST( CoverBranching, EqualsGlpkOnScatteredDemandsAndIsTheSameTwice )
{
  Progress silent;
  int64_t nodes = 0;
  for ( unsigned seed = 0; seed < 6; ++seed )
  {
    const Covered covered( scattered( seed, 150, 60, 8, 170 ) );
    const SiteChoice found = branchedCover( covered.rows, covered.limits, covered.states, covered.poor, SitingClock( 60 ), silent );
    EXPECT_NEAR( personsOf( covered.rows ) - found.cost, byGlpk( covered, true ), 1e-6 ) << seed;
    EXPECT_EQ( found.bound, found.cost ) << seed;
    const SiteChoice again = branchedCover( covered.rows, covered.limits, covered.states, covered.poor, SitingClock( 60 ), silent );
    EXPECT_EQ( found.open, again.open ) << seed;
    EXPECT_EQ( found.nodes, again.nodes ) << seed;
    nodes += found.nodes;
  }
  EXPECT_GT( nodes, 6 ) << "none of them needed a branch";
}

TEST( CoverBranching, RelaxationIsThatOfTheBooksAndItsMultipliersProveIt )
{
  for ( unsigned seed = 0; seed < 6; ++seed )
  {
    const Covered covered( scattered( seed, 150, 60, 8, 170 ) );
    const double expected = personsOf( covered.rows ) - byGlpk( covered, false );
    CoverRelaxation relaxation( covered.rows, covered.limits, covered.states, Progress() );
    std::vector<double> multipliers( covered.rows.size() );
    std::vector<double> slope( covered.rows.size() );
    relaxation.beginNear( firstMultipliers( covered.rows, covered.poor.open ) );
    const CheapEnds ends( covered.rows, covered.limits.most );
    MedianBound dual( covered.rows, ends, covered.limits, covered.states, []( const std::vector<uint8_t> & )
      { return 0.0; } );
    // after a few steps a bound, at the end the relaxation itself
    for ( const int steps : { 5, 20, 100000 } )
    {
      relaxation.solve( steps, SitingClock( 60 ), Progress() );
      relaxation.multipliers( multipliers );
      const double bound = dual.value( multipliers, slope );
      EXPECT_GE( bound, relaxation.value() - 1e-6 ) << seed;
      EXPECT_LE( bound, expected + 1e-6 ) << seed;
    }
    EXPECT_NEAR( relaxation.value(), expected, 1e-6 ) << seed;
    double open = 0;
    for ( size_t j = 0; j < covered.rows.sites; ++j )
      open += relaxation.openness( j );
    EXPECT_LE( open, static_cast<double>( covered.limits.most ) + 1e-6 ) << seed;
  }
}

TEST( CoverBranching, SwapsNeverEndWorseAndStayWithinTheLimits )
{
  for ( unsigned seed = 0; seed < 40; ++seed )
  {
    SitingProblem problem = scattered( seed, 100, 40, 6, 200 );
    std::mt19937 random( seed );
    for ( size_t j = 0; j < problem.costs.sites; ++j )
      problem.price.push_back( 1 + static_cast<double>( random() % 5 ) );
    problem.budget = 15;
    problem.fixed.assign( problem.costs.sites, 0 );
    problem.fixed[seed] = 1;
    const Covered covered( problem );
    std::vector<uint8_t> open = covered.poor.open;
    for ( size_t j = 0; j < open.size(); ++j )
    {
      open[j] = 1;
      if ( !affordable( open, covered.limits ) )
        open[j] = covered.poor.open[j];
    }
    const std::vector<uint8_t> swapped = CoverSwaps( covered.rows, covered.limits, covered.states ).improved( open, 200, seed, SitingClock( 60 ), Progress() );
    EXPECT_LT( costOf( covered.rows, swapped ), costOf( covered.rows, open ) ) << seed;
    EXPECT_TRUE( affordable( swapped, covered.limits ) ) << seed;
    EXPECT_EQ( swapped[seed], 1 ) << seed;
  }
}

TEST( CoverBranching, AStopIsAnsweredAndTimeThatIsOverLeavesABound )
{
  const Covered covered( rings( 40, 101 ) );
  class Stopped final : public Progress
  {
    public:
      bool stopped() const override { return true; }
  } stopped;
  test::expectError( ErrorCode::Cancelled, {}, [&]
    { branchedCover( covered.rows, covered.limits, covered.states, covered.poor, SitingClock( 60 ), stopped ); } );
  Progress silent;
  const SiteChoice early = branchedCover( covered.rows, covered.limits, covered.states, covered.poor, SitingClock( 0.05 ), silent );
  // 20 rings with three sites and 20 with two, one site more: 181
  EXPECT_LE( early.bound, 200 - 181 );
  EXPECT_GE( early.cost, 200 - 181 );
}

} // namespace

} // namespace lantu
