// SPDX-License-Identifier: GPL-3.0-or-later
// Siting: all subsets tried on small problems, GLPK on larger ones, published optima, and what must hold whatever the problem.
#include "measure/siting/locate.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <fstream>
#include <random>
#include <sstream>

#include <ctime>

#include <glpk.h>
#include <gmock/gmock.h>
#include <tbb/global_control.h>

#include "siting_support.h"
#include "support.h"

namespace lantu
{

namespace
{

using test::bestBySubsets;
using test::expectError;
using test::ListeningProgress;
using test::randomSiting;
using test::SitingKind;

constexpr SitingModel allModels[] = { SitingModel::SetCover, SitingModel::MaximalCover, SitingModel::Median, SitingModel::Center };

std::optional<SitingAnswer> located( const SitingProblem &problem )
{
  ListeningProgress progress;
  try
  {
    return locate( problem, progress );
  }
  catch ( const Error &error )
  {
    EXPECT_TRUE( error.code() == ErrorCode::BadValue || error.code() == ErrorCode::Empty ) << error.what();
    return {};
  }
}

//! True where the question itself is refused, whatever sites are chosen.
bool isRefused( const SitingProblem &problem )
{
  try
  {
    checkProblem( problem, within( problem.costs, problem.limitCost ) );
    return false;
  }
  catch ( const Error & )
  {
    return true;
  }
}

//! What must hold of any answer, whatever the method: limits kept, shares within reach and capacity, objective as defined.
void expectSound( const SitingProblem &problem, const SitingAnswer &answer, const std::string &which )
{
  EXPECT_TRUE( std::is_sorted( answer.chosen.begin(), answer.chosen.end() ) ) << which;
  double spent = 0;
  for ( const uint32_t site : answer.chosen )
    spent += problem.isFixed( site ) ? 0 : ( problem.price.empty() ? 1 : problem.price[site] );
  if ( problem.model != SitingModel::SetCover && problem.most )
  {
    EXPECT_LE( answer.chosen.size(), *problem.most ) << which;
    if ( !problem.budget )
    {
      EXPECT_EQ( answer.chosen.size(), *problem.most ) << which;
    }
  }
  if ( problem.budget )
  {
    EXPECT_LE( spent, *problem.budget + 1e-6 ) << which;
  }
  for ( uint32_t j = 0; j < problem.costs.sites; ++j )
  {
    if ( problem.isFixed( j ) )
    {
      EXPECT_TRUE( std::binary_search( answer.chosen.begin(), answer.chosen.end(), j ) ) << which;
    }
  }
  std::vector<double> served( problem.weight.size(), 0 );
  std::vector<double> load( problem.costs.sites, 0 );
  double paid = 0;
  double worst = 0;
  for ( const SiteShare &share : answer.shares )
  {
    EXPECT_TRUE( std::binary_search( answer.chosen.begin(), answer.chosen.end(), share.site ) ) << which;
    EXPECT_LE( share.cost, problem.limitCost ) << which;
    served[share.demand] += share.persons;
    load[share.site] += share.persons;
    paid += share.persons * share.cost;
    worst = share.persons > 0 ? std::max( worst, share.cost ) : worst;
  }
  double covered = 0;
  for ( size_t i = 0; i < served.size(); ++i )
  {
    EXPECT_LE( served[i], problem.weight[i] + 1e-6 ) << which;
    if ( answer.reachable[i] && problem.model != SitingModel::MaximalCover )
    {
      EXPECT_NEAR( served[i], problem.weight[i], 1e-6 ) << which;
    }
    covered += served[i];
  }
  for ( size_t j = 0; j < load.size() && !problem.capacity.empty(); ++j )
    EXPECT_LE( load[j], problem.capacity[j] + 1e-6 ) << which;
  switch ( problem.model )
  {
  case SitingModel::SetCover:
    EXPECT_NEAR( answer.objective, problem.budget ? spent : static_cast<double>( answer.chosen.size() ), 1e-6 ) << which;
    break;
  case SitingModel::MaximalCover:
    EXPECT_NEAR( answer.objective, covered, 1e-6 ) << which;
    EXPECT_GE( answer.bound, answer.objective - 1e-9 ) << which;
    return;
  case SitingModel::Median:
    EXPECT_NEAR( answer.objective, paid, 1e-6 ) << which;
    break;
  case SitingModel::Center:
    EXPECT_NEAR( answer.objective, worst, 1e-9 ) << which;
    break;
  }
  EXPECT_LE( answer.bound, answer.objective + 1e-9 ) << which;
}

// Every kind of problem: 4 models x 32 kinds.
TEST( Siting, EqualsAllSubsetsOnSmallProblems )
{
  size_t answered = 0;
  size_t infeasible = 0;
  for ( unsigned seed = 0; seed < 2560; ++seed )
  {
    const SitingModel model = allModels[seed % 4];
    const unsigned bits = seed / 4;
    const SitingKind kind { ( bits & 1 ) != 0, ( bits & 2 ) != 0, ( bits & 4 ) != 0, ( bits & 8 ) != 0, ( bits & 16 ) == 0 };
    const SitingProblem problem = randomSiting( seed, model, kind );
    if ( isRefused( problem ) )
      continue;
    const std::string which = "seed " + std::to_string( seed );
    const auto expected = bestBySubsets( problem );
    const auto found = located( problem );
    ASSERT_EQ( found.has_value(), expected.has_value() ) << which;
    if ( !found )
    {
      ++infeasible;
      continue;
    }
    ++answered;
    EXPECT_NEAR( found->objective, *expected, 1e-6 ) << which;
    EXPECT_LE( found->gap(), 1e-6 ) << which;
    expectSound( problem, *found, which );
  }
  EXPECT_GT( answered, 1000U );
  EXPECT_GT( infeasible, 100U );
}

//! A larger problem: demands and sites in a square, cost by distance.
SitingProblem squareTown( unsigned seed, size_t demands, size_t sites, SitingModel model, size_t most, double limit )
{
  std::mt19937 random( seed );
  const auto place = [&random]
  { return static_cast<double>( random() % 1001 ); };
  std::vector<std::pair<double, double>> at;
  for ( size_t k = 0; k < demands + sites; ++k )
  {
    const double x = place();
    at.emplace_back( x, place() );
  }
  SitingProblem problem;
  problem.model = model;
  problem.most = most;
  problem.limitCost = limit;
  problem.costs.sites = sites;
  for ( size_t i = 0; i < demands; ++i )
  {
    for ( uint32_t j = 0; j < sites; ++j )
      problem.costs.add( j, std::hypot( at[i].first - at[demands + j].first, at[i].second - at[demands + j].second ) );
    problem.costs.endRow();
    problem.weight.push_back( 1 + static_cast<double>( random() % 6 ) );
  }
  return problem;
}

//! The whole model as an integer program of GLPK's own; nothing if infeasible.
std::optional<double> byGlpk( const SitingProblem &problem )
{
  const SiteCosts pairs = within( problem.costs, problem.limitCost );
  const bool covers = problem.model == SitingModel::MaximalCover;
  glp_term_out( GLP_OFF );
  glp_prob *program = glp_create_prob();
  glp_set_obj_dir( program, covers ? GLP_MAX : GLP_MIN );
  const int sites = static_cast<int>( pairs.sites );
  glp_add_cols( program, sites );
  std::vector<int> numbers { 0 };
  std::vector<double> ones { 0 };
  for ( int j = 1; j <= sites; ++j )
  {
    glp_set_col_kind( program, j, GLP_BV );
    glp_set_obj_coef( program, j, problem.model == SitingModel::SetCover ? 1 : 0 );
    numbers.push_back( j );
    ones.push_back( 1 );
  }
  int radius = 0;
  if ( problem.model == SitingModel::Center )
  {
    radius = glp_add_cols( program, 1 );
    glp_set_col_bnds( program, radius, GLP_LO, 0, 0 );
    glp_set_obj_coef( program, radius, 1 );
  }
  if ( problem.model != SitingModel::SetCover )
  {
    const int row = glp_add_rows( program, 1 );
    glp_set_row_bnds( program, row, GLP_UP, 0, static_cast<double>( *problem.most ) );
    glp_set_mat_row( program, row, sites, numbers.data(), ones.data() );
  }
  std::vector<std::vector<int>> rooms( pairs.sites, std::vector<int> { 0 } );
  std::vector<std::vector<double>> loads( pairs.sites, std::vector<double> { 0 } );
  for ( size_t i = 0; i < pairs.demands(); ++i )
  {
    if ( pairs.offsets[i] == pairs.offsets[i + 1] )
      continue;
    std::vector<int> columns { 0 };
    std::vector<double> factors { 0 };
    std::vector<double> costs { 0 };
    for ( uint64_t k = pairs.offsets[i]; k < pairs.offsets[i + 1]; ++k )
    {
      const int column = glp_add_cols( program, 1 );
      glp_set_col_bnds( program, column, GLP_DB, 0, 1 );
      const double weight = problem.weight[i];
      glp_set_obj_coef( program, column, covers ? weight : ( problem.model == SitingModel::Median ? weight * pairs.cost[k] : 0 ) );
      const int row = glp_add_rows( program, 1 );
      glp_set_row_bnds( program, row, GLP_UP, 0, 0 );
      const int both[] = { 0, column, static_cast<int>( pairs.site[k] ) + 1 };
      const double signs[] = { 0, 1, -1 };
      glp_set_mat_row( program, row, 2, both, signs );
      columns.push_back( column );
      factors.push_back( 1 );
      costs.push_back( pairs.cost[k] );
      rooms[pairs.site[k]].push_back( column );
      loads[pairs.site[k]].push_back( weight );
    }
    const int served = glp_add_rows( program, 1 );
    glp_set_row_bnds( program, served, covers ? GLP_UP : GLP_FX, 1, 1 );
    glp_set_mat_row( program, served, static_cast<int>( columns.size() ) - 1, columns.data(), factors.data() );
    if ( radius > 0 )
    {
      columns.push_back( radius );
      costs.push_back( -1 );
      const int worst = glp_add_rows( program, 1 );
      glp_set_row_bnds( program, worst, GLP_UP, 0, 0 );
      glp_set_mat_row( program, worst, static_cast<int>( columns.size() ) - 1, columns.data(), costs.data() );
    }
  }
  for ( size_t j = 0; j < rooms.size() && !problem.capacity.empty(); ++j )
  {
    rooms[j].push_back( static_cast<int>( j ) + 1 );
    loads[j].push_back( -problem.capacity[j] );
    const int row = glp_add_rows( program, 1 );
    glp_set_row_bnds( program, row, GLP_UP, 0, 0 );
    glp_set_mat_row( program, row, static_cast<int>( rooms[j].size() ) - 1, rooms[j].data(), loads[j].data() );
  }
  glp_iocp options;
  glp_init_iocp( &options );
  options.presolve = GLP_ON;
  options.msg_lev = GLP_MSG_OFF;
  const int trouble = glp_intopt( program, &options );
  std::optional<double> best;
  if ( trouble == 0 && glp_mip_status( program ) == GLP_OPT )
    best = glp_mip_obj_val( program );
  glp_delete_prob( program );
  return best;
}

TEST( Siting, EqualsGlpkOnTowns )
{
  for ( unsigned seed = 0; seed < 16; ++seed )
  {
    SitingProblem problem = squareTown( seed, 40, 12, allModels[seed % 4], 3 + seed % 3, seed % 4 < 2 ? 320 : std::numeric_limits<double>::infinity() );
    if ( seed >= 8 && allModels[seed % 4] != SitingModel::Center )
    {
      std::mt19937 random( seed );
      for ( size_t j = 0; j < problem.costs.sites; ++j )
        problem.capacity.push_back( 30 + static_cast<double>( random() % 30 ) );
      problem.most = 5;
    }
    const auto expected = byGlpk( problem );
    const auto found = located( problem );
    ASSERT_EQ( found.has_value(), expected.has_value() ) << seed;
    if ( !found )
      continue;
    EXPECT_NEAR( found->objective, *expected, 1e-6 * ( 1 + *expected ) ) << seed;
    EXPECT_LE( found->gap(), 1e-6 ) << seed;
    expectSound( problem, *found, std::to_string( seed ) );
  }
}

TEST( Siting, AnotherSiteIsNeverWorse )
{
  for ( const SitingModel model : { SitingModel::MaximalCover, SitingModel::Median, SitingModel::Center } )
  {
    double before = 0;
    for ( size_t most = 1; most <= 10; ++most )
    {
      const auto found = located( squareTown( 5, 60, 20, model, most, model == SitingModel::MaximalCover ? 250 : std::numeric_limits<double>::infinity() ) );
      ASSERT_TRUE( found );
      if ( most > 1 )
      {
        EXPECT_TRUE( model == SitingModel::MaximalCover ? found->objective >= before : found->objective <= before ) << most;
      }
      before = found->objective;
    }
  }
}

TEST( Siting, AnswersAreTheSameForAnyNumberOfThreadsAndAnyOrderOfRows )
{
  for ( const SitingModel model : allModels )
  {
    const SitingProblem problem = squareTown( 9, 80, 30, model, 6, 300 );
    const auto many = located( problem );
    std::optional<SitingAnswer> one;
    {
      const tbb::global_control control( tbb::global_control::max_allowed_parallelism, 1 );
      one = located( problem );
    }
    SitingProblem turned = problem;
    turned.costs = {};
    turned.costs.sites = problem.costs.sites;
    for ( size_t i = problem.weight.size(); i-- > 0; )
    {
      for ( uint64_t k = problem.costs.offsets[i]; k < problem.costs.offsets[i + 1]; ++k )
        turned.costs.add( problem.costs.site[k], problem.costs.cost[k] );
      turned.costs.endRow();
    }
    std::reverse( turned.weight.begin(), turned.weight.end() );
    const auto back = located( turned );
    ASSERT_EQ( many.has_value(), back.has_value() );
    if ( !many )
      continue;
    EXPECT_EQ( many->chosen, one->chosen );
    EXPECT_EQ( many->objective, one->objective );
    EXPECT_EQ( many->bound, one->bound );
    EXPECT_NEAR( many->objective, back->objective, 1e-9 * many->objective );
  }
}

// Demands 4, 2 and 3 on a line at 0, 10 and 20, candidates at 0, 10 and 20 (docs/algorithms/locate.md).
SitingProblem onALine( SitingModel model, size_t most, double limit = std::numeric_limits<double>::infinity() )
{
  SitingProblem problem;
  problem.model = model;
  problem.most = most;
  problem.limitCost = limit;
  problem.costs.sites = 3;
  for ( int i = 0; i < 3; ++i )
  {
    for ( uint32_t j = 0; j < 3; ++j )
      problem.costs.add( j, std::abs( 10 * i - 10 * static_cast<int>( j ) ) );
    problem.costs.endRow();
  }
  problem.weight = { 4, 2, 3 };
  return problem;
}

TEST( Siting, ThreeVillagesByHand )
{
  // one site: in the middle 4 x 10 + 3 x 10 = 70, at 0 it is 2 x 10 + 3 x 20 = 80
  const auto median = located( onALine( SitingModel::Median, 1 ) );
  EXPECT_EQ( median->objective, 70 );
  EXPECT_EQ( median->bound, 70 );
  EXPECT_EQ( median->chosen, std::vector<uint32_t> { 1 } );
  const auto center = located( onALine( SitingModel::Center, 1 ) );
  EXPECT_EQ( center->objective, 10 );
  EXPECT_EQ( center->chosen, std::vector<uint32_t> { 1 } );
  // two sites: both ends, and only the two in the middle travel
  EXPECT_EQ( located( onALine( SitingModel::Median, 2 ) )->objective, 20 );
  // within 5 everybody needs a site of his own; within 10, inclusive, the middle covers all
  EXPECT_EQ( located( onALine( SitingModel::SetCover, 1, 5 ) )->objective, 3 );
  EXPECT_EQ( located( onALine( SitingModel::SetCover, 1, 10 ) )->objective, 1 );
  EXPECT_EQ( located( onALine( SitingModel::SetCover, 1, 9.99 ) )->objective, 3 );
  EXPECT_EQ( located( onALine( SitingModel::MaximalCover, 1, 5 ) )->objective, 4 );
  EXPECT_EQ( located( onALine( SitingModel::MaximalCover, 2, 5 ) )->objective, 7 );
  // 5, 1 and 4 places: only both ends hold 9 persons, 4 + 1 and 1 + 3 of them, and the two in the middle part
  SitingProblem full = onALine( SitingModel::Median, 2 );
  full.capacity = { 5, 1, 4 };
  const auto shared = located( full );
  EXPECT_EQ( shared->objective, 20 );
  EXPECT_EQ( shared->shares.size(), 4U );
}

TEST( Siting, ThoseWhomNobodyReachesAreLeftOutAndTold )
{
  SitingProblem problem = onALine( SitingModel::Median, 1 );
  problem.costs.endRow();
  problem.weight.push_back( 7 );
  const auto found = located( problem );
  EXPECT_EQ( found->objective, 70 );
  EXPECT_EQ( found->reachable, ( std::vector<uint8_t> { 1, 1, 1, 0 } ) );
}

TEST( Siting, RefusalsSayWhatWouldDo )
{
  ListeningProgress progress;
  const auto ask = [&progress]( const SitingProblem &problem )
  { return [&progress, problem]
    { locate( problem, progress ); }; };
  expectError( ErrorCode::BadValue, { "4", "3" }, ask( onALine( SitingModel::Median, 4 ) ) );
  SitingProblem none = onALine( SitingModel::Median, 1 );
  none.most.reset();
  expectError( ErrorCode::BadValue, { "P", "BUDGET" }, ask( none ) );
  expectError( ErrorCode::BadValue, { "LIMIT_COST" }, ask( onALine( SitingModel::MaximalCover, 1 ) ) );
  SitingProblem far = onALine( SitingModel::MaximalCover, 1, 5 );
  for ( double &cost : far.costs.cost )
    cost += 12.5;
  expectError( ErrorCode::Empty, { "5", "12.5" }, ask( far ) );
  SitingProblem negative = onALine( SitingModel::Median, 1 );
  negative.weight[1] = -2;
  expectError( ErrorCode::BadValue, { "2", "-2" }, ask( negative ) );
  SitingProblem nobody = onALine( SitingModel::Median, 1 );
  nobody.weight = { 0, 0, 0 };
  expectError( ErrorCode::Empty, { "0" }, ask( nobody ) );
  // three islands need three sites
  SitingProblem islands = onALine( SitingModel::Median, 2, 5 );
  expectError( ErrorCode::BadValue, { "2", "3", "mclp" }, ask( islands ) );
  SitingProblem full = onALine( SitingModel::Median, 2 );
  full.capacity = { 3, 3, 2 };
  expectError( ErrorCode::BadValue, { "9", "6", "3" }, ask( full ) );
  SitingProblem zero = onALine( SitingModel::Median, 2 );
  zero.capacity = { 3, -1, 2 };
  expectError( ErrorCode::BadValue, { "-1" }, ask( zero ) );
  SitingProblem poor = onALine( SitingModel::SetCover, 1, 5 );
  poor.price = { 2, 3, 4 };
  poor.budget = 7;
  expectError( ErrorCode::BadValue, { "7", "9", "2" }, ask( poor ) );
  poor.budget = 1;
  expectError( ErrorCode::BadValue, { "1", "2" }, ask( poor ) );
  SitingProblem fixed = onALine( SitingModel::Median, 1 );
  fixed.fixed = { 1, 0, 1 };
  expectError( ErrorCode::BadValue, { "1", "2" }, ask( fixed ) );
  SitingProblem empty;
  empty.most = 1;
  expectError( ErrorCode::Empty, {}, ask( empty ) );
}

//! Stops after a while; keeps the longest time between two questions, in seconds of the processor so that a busy machine does not matter.
class ImpatientProgress final : public Progress
{
  public:
    explicit ImpatientProgress( double seconds )
      : mEnd( processor() + seconds ), mLast( processor() ) {}

    bool stopped() const override
    {
      const double now = processor();
      double longest = mLongest;
      while ( now - mLast > longest && !mLongest.compare_exchange_weak( longest, now - mLast ) )
        ;
      mLast = now;
      return now >= mEnd;
    }

    double longest() const { return mLongest; }

  private:
    static double processor()
    {
      timespec now {};
      clock_gettime( CLOCK_PROCESS_CPUTIME_ID, &now );
      return static_cast<double>( now.tv_sec ) + 1e-9 * static_cast<double>( now.tv_nsec );
    }

    double mEnd;
    mutable std::atomic<double> mLast;
    mutable std::atomic<double> mLongest = 0;
};

TEST( Siting, AsksForAStopEveryFifthOfASecond )
{
#if defined( __SANITIZE_ADDRESS__ ) || defined( __SANITIZE_THREAD__ )
  constexpr double often = 1; // sanitizers make everything several times slower
#else
  constexpr double often = 0.2;
#endif
  for ( const bool capacities : { false, true } )
  {
    for ( const SitingModel model : allModels )
    {
      SitingProblem problem = squareTown( 3, capacities ? 600 : 3000, capacities ? 60 : 300, model, 20, 120 );
      if ( model == SitingModel::Median || model == SitingModel::Center )
        problem.limitCost = std::numeric_limits<double>::infinity();
      if ( capacities )
        problem.capacity.assign( problem.costs.sites, 150 );
      ImpatientProgress progress( 0.5 );
      try
      {
        locate( problem, progress );
      }
      catch ( const Error &error )
      {
        EXPECT_TRUE( error.code() == ErrorCode::Cancelled || error.code() == ErrorCode::BadValue ) << error.what();
      }
      EXPECT_LT( progress.longest(), often ) << static_cast<int>( model ) << ( capacities ? " with capacities" : "" );
    }
  }
}

TEST( Siting, TimeThatIsOverGivesABoundAndNoProof )
{
  for ( const SitingModel model : { SitingModel::Median, SitingModel::MaximalCover } )
  {
    SitingProblem problem = squareTown( 3, 300, 60, model, 6, model == SitingModel::Median ? std::numeric_limits<double>::infinity() : 150 );
    const auto best = located( problem );
    ASSERT_TRUE( best );
    ASSERT_LE( best->gap(), 1e-9 );
    for ( const double seconds : { 1e-9, 1e-3, 1e-2 } )
    {
      problem.secondsMost = seconds;
      const auto found = located( problem );
      ASSERT_TRUE( found );
      expectSound( problem, *found, "short of time" );
      if ( model == SitingModel::Median )
      {
        EXPECT_LE( found->bound, best->objective * ( 1 + 1e-9 ) );
      }
      else
      {
        EXPECT_GE( found->bound, best->objective );
      }
    }
    problem.secondsMost = 1e-9;
    EXPECT_GT( located( problem )->gap(), 0 ) << "nothing was searched";
  }
}

constexpr char pmedFolder[] = LANTU_SOURCE_DIR "/../shared/data/reference/pmed";

//! A line of optima.csv.
struct Optimum
{
    std::string instance;
    double median = 0;
    double center = 0;
};

std::vector<Optimum> optima()
{
  std::ifstream file( std::string( pmedFolder ) + "/optima.csv" );
  std::vector<Optimum> all;
  std::string line;
  std::getline( file, line );
  while ( std::getline( file, line ) )
  {
    std::vector<std::string> cells;
    std::stringstream cutting( line );
    for ( std::string cell; std::getline( cutting, cell, ',' ); )
      cells.push_back( cell );
    all.push_back( { cells.at( 0 ), std::stod( cells.at( 4 ) ), std::stod( cells.at( 5 ) ) } );
  }
  return all;
}

TEST( Siting, OrLibraryIsProvenOptimal )
{
  const std::vector<Optimum> published = optima();
  if ( published.empty() )
    GTEST_SKIP() << "the instances pmed1 to pmed20 of OR-Library are not there: " << pmedFolder;
  EXPECT_EQ( published.size(), 20U );
  for ( const Optimum &optimum : published )
  {
    auto problem = test::pmedInstance( std::string( pmedFolder ) + "/" + optimum.instance + ".txt" );
    ASSERT_TRUE( problem ) << optimum.instance;
    for ( const SitingModel model : { SitingModel::Median, SitingModel::Center } )
    {
      problem->model = model;
      const auto found = located( *problem );
      ASSERT_TRUE( found );
      EXPECT_EQ( found->objective, model == SitingModel::Median ? optimum.median : optimum.center ) << optimum.instance;
      EXPECT_EQ( found->bound, found->objective ) << optimum.instance;
    }
  }
}

} // namespace

} // namespace lantu
