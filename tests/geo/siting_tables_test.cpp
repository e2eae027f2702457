// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of costs with their faults, candidates of a layer, and the answer as tables.
#include "measure/siting/siting_tables.h"

#include <algorithm>
#include <random>

#include <gmock/gmock.h>

#include "data/ogr_source.h"
#include "measure/siting/cost_table.h"
#include "measure/siting/locate.h"
#include "support.h"

namespace lantu
{

namespace
{

using test::expectError;
using test::ListeningProgress;
using test::TemporaryFolder;
using test::writeText;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr char header[] = "demand_id,candidate_id,cost\n";

class CostTables : public testing::Test
{
  protected:
    CostTable read( const std::string &costs, const std::string &weights = {} )
    {
      writeText( mFolder.file( "costs.csv" ), costs );
      const auto pairs = openRows( mFolder.file( "costs.csv" ) );
      std::unique_ptr<RowSource> masses;
      if ( !weights.empty() )
      {
        writeText( mFolder.file( "weights.csv" ), weights );
        masses = openRows( mFolder.file( "weights.csv" ) );
      }
      return readCostTable( *pairs, masses.get(), progress );
    }

    TemporaryFolder mFolder;
    ListeningProgress progress;
};

TEST_F( CostTables, IdsStandInTheOrderOfNumbersWhateverTheOrderOfRows )
{
  const CostTable table = read( std::string( header ) + "10,B,1\n9,B,2\n9,A,3\nx,A,0\n", "demand_id,weight\nx,1\n9,2\n10,3\n" );
  EXPECT_THAT( table.demandIds, ElementsAre( "9", "10", "x" ) );
  EXPECT_THAT( table.candidateIds, ElementsAre( "A", "B" ) );
  EXPECT_THAT( table.weight, ElementsAre( 2, 3, 1 ) );
  EXPECT_THAT( table.costs.offsets, ElementsAre( 0, 2, 3, 4 ) );
  EXPECT_THAT( table.costs.cost, ElementsAre( 3, 2, 1, 0 ) );
  EXPECT_EQ( table.costIntake.rowsUsed(), 4 );
  EXPECT_THAT( progress.notes, ElementsAre( HasSubstr( "3×2" ) ) ) << "two pairs are not there";
}

TEST_F( CostTables, ADemandWithoutPairsIsUnreachableAndSaidSo )
{
  const CostTable table = read( std::string( header ) + "1,A,1\n", "demand_id,weight\n1,1\n7,4\n" );
  EXPECT_EQ( table.costs.demands(), 2U );
  EXPECT_THAT( progress.warnings, ElementsAre( HasSubstr( "7" ) ) );
}

TEST_F( CostTables, FaultsNameTheRowAndTheRemedy )
{
  const auto costs = [this]( const char *rows, const char *weights = "" )
  { return [this, rows, weights]
    { read( std::string( header ) + rows, weights ); }; };
  expectError( ErrorCode::Empty, { "costs" }, costs( "" ) );
  expectError( ErrorCode::BadValue, { "costs", "2", "-3" }, costs( "1,A,1\n1,B,-3\n" ) );
  expectError( ErrorCode::BadValue, { "costs", "1", "cost" }, costs( "1,A,\n1,B,3\n" ) );
  expectError( ErrorCode::BadValue, { "inf" }, costs( "1,A,inf\n" ) );
  expectError( ErrorCode::BadValue, { "candidate_id" }, costs( "1,,2\n" ) );
  expectError( ErrorCode::Duplicate, { "1", "3", "A" }, costs( "1,A,1\n1,B,3\n1,A,1\n" ) );
  expectError( ErrorCode::Duplicate, { "weights", "1" }, costs( "1,A,1\n", "demand_id,weight\n1,2\n1,2\n" ) );
  expectError( ErrorCode::BadValue, { "weights", "2" }, costs( "1,A,1\n2,A,1\n", "demand_id,weight\n1,2\n" ) );
  expectError( ErrorCode::BadValue, { "weights", "-2" }, costs( "1,A,1\n", "demand_id,weight\n1,-2\n" ) );
  expectError( ErrorCode::NoField, { "candidate_id" }, [this]
    {
      writeText( mFolder.file( "costs.csv" ), "demand_id,site,cost\n1,A,1\n" );
      const auto pairs = openRows( mFolder.file( "costs.csv" ) );
      readCostTable( *pairs, nullptr, progress ); } );
}

TEST_F( CostTables, AnswersDoNotDependOnTheOrderOfRows )
{
  std::mt19937 random( 4 );
  std::vector<std::string> lines;
  for ( int i = 1; i <= 30; ++i )
  {
    for ( int j = 1; j <= 12; ++j )
      lines.push_back( std::to_string( i ) + "," + std::to_string( j ) + "," + std::to_string( random() % 4 ) + "\n" );
  }
  std::vector<uint32_t> first;
  for ( int round = 0; round < 3; ++round )
  {
    std::string text = header;
    for ( const std::string &line : lines )
      text += line;
    CostTable table = read( text );
    SitingProblem problem;
    problem.model = SitingModel::Median;
    problem.most = 4;
    problem.costs = table.costs;
    problem.weight = table.weight;
    const SitingAnswer answer = locate( problem, progress );
    if ( round == 0 )
      first = answer.chosen;
    EXPECT_EQ( answer.chosen, first ) << "costs of 0 to 3 leave many equally good choices";
    for ( size_t k = lines.size() - 1; k > 0; --k )
      std::swap( lines[k], lines[random() % ( k + 1 )] );
  }
}

TEST( Candidates, AreReadWithCapacityAndPriceOrRejected )
{
  const TemporaryFolder folder;
  writeText( folder.file( "c.csv" ), "candidate_id,room,price,stays\nA,5,10,1\nB,,20,0\nC,7,x,0\nD,0,0,\n" );
  ListeningProgress progress;
  const auto rows = openRows( folder.file( "c.csv" ) );
  const CandidateLayer layer = readCandidates( *rows, nullptr, { "room", "price", "stays" }, progress );
  EXPECT_THAT( layer.sites.ids, ElementsAre( "A", "D" ) );
  EXPECT_THAT( layer.sites.capacity, ElementsAre( 5, 0 ) );
  EXPECT_THAT( layer.sites.price, ElementsAre( 10, 0 ) );
  EXPECT_THAT( layer.sites.role, ElementsAre( SiteRole::Fixed, SiteRole::Candidate ) );
  EXPECT_EQ( layer.intake.rowsRead(), 4 );
  EXPECT_EQ( layer.intake.rejects().size(), 2U );
  expectError( ErrorCode::NotFound, { "B" }, [&layer]
    { inOrderOf( layer.sites, { "A", "B" } ); } );
  EXPECT_THAT( inOrderOf( layer.sites, { "D" } ).ids, ElementsAre( "D", "A" ) );
}

TEST( Candidates, TwoOfOneIdAreRefused )
{
  const TemporaryFolder folder;
  writeText( folder.file( "c.csv" ), "candidate_id,room\nA,1\nB,1\nA,1\n" );
  ListeningProgress progress;
  expectError( ErrorCode::Duplicate, { "1", "3", "A" }, [&]
    { readCandidates( *openRows( folder.file( "c.csv" ) ), nullptr, {}, progress ); } );
}

TEST( Candidates, FixedOnesAreListedInAnyPunctuation )
{
  CandidateSites sites = sitesNamed( { "A", "B", "C", "D" } );
  fixListed( sites, " A，C、 D;" );
  EXPECT_THAT( sites.role, ElementsAre( SiteRole::Fixed, SiteRole::Candidate, SiteRole::Fixed, SiteRole::Fixed ) );
  expectError( ErrorCode::NotFound, { "X", "Y" }, [&sites]
    { fixListed( sites, "A,X,Y" ); } );
}

//! Persons of a column of a table.
double sumOf( const Table &table, size_t column )
{
  double sum = 0;
  for ( const Row &row : table.rows )
    sum += number( row.values[column] ).value_or( 0 );
  return sum;
}

TEST( SitingTables, PersonsAddUpInEveryTable )
{
  // four demands of 4, 2, 3 and 5; the last reaches nothing; a kept site serves beside the chosen one
  SitingCase asked;
  asked.problem.model = SitingModel::MaximalCover;
  asked.problem.limitCost = 5;
  asked.problem.most = 1;
  asked.problem.weight = { 4, 2, 3, 5 };
  asked.demandIds = { "1", "2", "3", "4" };
  asked.sites = sitesNamed( { "A", "B", "C" } );
  asked.sites.role[2] = SiteRole::Kept;
  asked.problem.costs.sites = 3;
  for ( uint32_t i = 0; i < 3; ++i )
  {
    asked.problem.costs.add( i, 0 );
    asked.problem.costs.endRow();
  }
  asked.problem.costs.endRow();
  applySites( asked.problem, asked.sites );
  EXPECT_EQ( asked.problem.most, 2U );
  Progress silent;
  const SitingAnswer answer = locate( asked.problem, silent );
  const nlohmann::ordered_json figures = sitingFigures( asked, answer );
  EXPECT_EQ( figures["objective"], 7 );
  EXPECT_EQ( figures["chosen"], nlohmann::ordered_json( { "A" } ) );
  EXPECT_EQ( figures["sites_kept"], 1 );
  EXPECT_EQ( figures["persons"], 14 );
  EXPECT_EQ( figures["persons_served"], 7 );
  EXPECT_EQ( figures["persons_not_served"], 2 );
  EXPECT_EQ( figures["persons_unreachable"], 5 );
  EXPECT_EQ( figures["unreachable"], 1 );
  const Table chosen = chosenTable( asked, answer );
  ASSERT_EQ( chosen.rows.size(), 2U );
  EXPECT_EQ( text( chosen.rows[0].values[1] ), "new" );
  EXPECT_EQ( text( chosen.rows[1].values[1] ), "kept" );
  EXPECT_EQ( sumOf( chosen, 3 ), 7 );
  const Table demands = assignmentTable( asked, answer );
  EXPECT_EQ( sumOf( demands, 2 ), 14 );
  EXPECT_EQ( text( demands.rows[1].values[4] ), "not_covered" );
  EXPECT_EQ( text( demands.rows[3].values[4] ), "unreachable" );
  EXPECT_THAT( sitingSentence( figures ), HasSubstr( "14" ) );
}

} // namespace

} // namespace lantu
