// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs read, checked and put in order.
#include "measure/siting/cost_table.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include <fmt/ranges.h>

#include "base/error.h"

namespace lantu
{

namespace
{

constexpr int64_t between = 4096; // rows that are read before a stop is asked for
constexpr size_t mostNamed = 5;   // ids that a sentence names

bool isNumber( const std::string &id )
{
  return !id.empty() && std::all_of( id.begin(), id.end(), []( unsigned char letter )
                          { return letter >= '0' && letter <= '9'; } );
}

// Numbers for ids in the order in which they are met.
class Ids
{
  public:
    uint32_t numberOf( const std::string &id )
    {
      const auto [place, isNew] = mNumbers.try_emplace( id, static_cast<uint32_t>( ids.size() ) );
      if ( isNew )
        ids.push_back( id );
      return place->second;
    }

    //! The number that each has in the order of ids; ids are put in it.
    std::vector<uint32_t> sorted()
    {
      std::vector<uint32_t> order( ids.size() );
      std::iota( order.begin(), order.end(), uint32_t { 0 } );
      std::sort( order.begin(), order.end(), [this]( uint32_t one, uint32_t other )
        { return idBefore( ids[one], ids[other] ); } );
      std::vector<uint32_t> rank( ids.size() );
      std::vector<std::string> inOrder;
      for ( uint32_t k = 0; k < order.size(); ++k )
      {
        rank[order[k]] = k;
        inOrder.push_back( ids[order[k]] );
      }
      ids = std::move( inOrder );
      return rank;
    }

    std::vector<std::string> ids;

  private:
    std::unordered_map<std::string, uint32_t> mNumbers;
};

struct CostPair
{
    uint32_t demand;
    uint32_t site;
    double cost;
    int64_t row;
};

std::string idOf( const Value &value, const char *column, const SourceInfo &info, int64_t row )
{
  std::string id = text( value );
  if ( id.empty() )
    throw Error( ErrorCode::BadValue, say( { "{} 第 {} 行：{} 是空的。请补上编号，或删去这一行。", "{}, row {}: {} is empty. Fill in the id, or delete the row." }, info.place(), row, column ), row );
  return id;
}

double amountOf( const Value &value, const char *column, const Text &otherwise, const SourceInfo &info, int64_t row )
{
  const auto amount = number( value );
  if ( amount && std::isfinite( *amount ) && *amount >= 0 )
    return *amount;
  throw Error( ErrorCode::BadValue, say( { "{} 第 {} 行：{} 是“{}”，应为 0 或更大的数。请改正；{}。", "{}, row {}: {} is \"{}\", which should be a number of 0 or more. Mend it; {}." }, info.place(), row, column, text( value ), otherwise.str() ), row );
}

constexpr Text insteadOfACost { "走不到的组合不要写成负数或空值，删去这一行即可", "for a pair that cannot be travelled delete the row rather than leave it negative or empty" };
constexpr Text insteadOfAWeight { "没有人的需求点写 0", "a demand of nobody weighs 0" };

std::string named( const std::vector<std::string> &ids )
{
  const std::vector<std::string> first( ids.begin(), ids.begin() + static_cast<ptrdiff_t>( std::min( ids.size(), mostNamed ) ) );
  return fmt::format( "{}{}", fmt::join( first, ", " ), ids.size() > mostNamed ? " …" : "" );
}

std::vector<CostPair> readPairs( RowSource &costs, Ids &demands, Ids &sites, Intake &intake, const Progress &progress )
{
  costs.start( { costTableField::demandId, costTableField::candidateId, costTableField::cost } );
  std::vector<CostPair> pairs;
  Row row;
  while ( costs.next( row ) )
  {
    if ( intake.rowsRead() % between == 0 )
      progress.check();
    intake.take( row );
    const std::string demand = idOf( row.values[0], costTableField::demandId, costs.info(), row.id );
    const std::string site = idOf( row.values[1], costTableField::candidateId, costs.info(), row.id );
    pairs.push_back( { demands.numberOf( demand ), sites.numberOf( site ), amountOf( row.values[2], costTableField::cost, insteadOfACost, costs.info(), row.id ), row.id } );
  }
  if ( pairs.empty() )
    throw Error::of( ErrorCode::Empty, { "{}：成本表没有一行。请每个需求点和候选点的组合写一行（demand_id、candidate_id、cost）。", "{}: the table of costs has no rows. Write one for each pair of demand and candidate (demand_id, candidate_id, cost)." }, costs.info().place() );
  return pairs;
}

// Weights by the number of the demand; demands that only the weights know are added.
std::vector<double> readWeights( RowSource &weights, Ids &demands, Intake &intake, const Progress &progress )
{
  constexpr double none = -1;
  std::vector<double> weight( demands.ids.size(), none );
  weights.start( { costTableField::demandId, costTableField::weight } );
  Row row;
  while ( weights.next( row ) )
  {
    if ( intake.rowsRead() % between == 0 )
      progress.check();
    intake.take( row );
    const std::string id = idOf( row.values[0], costTableField::demandId, weights.info(), row.id );
    const uint32_t demand = demands.numberOf( id );
    weight.resize( demands.ids.size(), none );
    if ( weight[demand] != none )
      throw Error( ErrorCode::Duplicate, say( { "{} 第 {} 行：需求点 {} 的权重已经有一行了。请只留一行。", "{}, row {}: demand {} has a weight already. Keep one row." }, weights.info().place(), row.id, id ), row.id );
    weight[demand] = amountOf( row.values[1], costTableField::weight, insteadOfAWeight, weights.info(), row.id );
  }
  std::vector<std::string> missing;
  for ( size_t i = 0; i < weight.size(); ++i )
  {
    if ( weight[i] == none )
      missing.push_back( demands.ids[i] );
  }
  if ( !missing.empty() )
    throw Error::of( ErrorCode::BadValue, { "{}：成本表里的 {} 个需求点没有权重（{}）。请为每个需求点补一行，没有人的写 0；或检查两张表的编号写法是否一致。", "{}: {} demands of the table of costs have no weight ({}). Add a row for each, 0 where there is nobody; or check that both tables write ids in the same way." }, weights.info().place(), missing.size(), named( missing ) );
  return weight;
}

// By demand, then site; each once.
SiteCosts inOrder( std::vector<CostPair> &pairs, const Ids &demands, const Ids &sites, const SourceInfo &info )
{
  std::sort( pairs.begin(), pairs.end(), []( const CostPair &one, const CostPair &other )
    { return one.demand != other.demand ? one.demand < other.demand : ( one.site != other.site ? one.site < other.site : one.row < other.row ); } );
  SiteCosts costs;
  costs.sites = sites.ids.size();
  size_t k = 0;
  for ( uint32_t i = 0; i < demands.ids.size(); ++i )
  {
    for ( ; k < pairs.size() && pairs[k].demand == i; ++k )
    {
      if ( k > 0 && pairs[k - 1].demand == i && pairs[k - 1].site == pairs[k].site )
        throw Error( ErrorCode::Duplicate, say( { "{} 第 {} 行和第 {} 行都是需求点 {} 到候选点 {} 的成本。请只留一行。", "{}, rows {} and {} both are the cost from demand {} to candidate {}. Keep one." }, info.place(), pairs[k - 1].row, pairs[k].row, demands.ids[i], sites.ids[pairs[k].site] ), pairs[k].row );
      costs.add( pairs[k].site, pairs[k].cost );
    }
    costs.endRow();
  }
  return costs;
}

void noteGaps( const CostTable &table, Progress &progress )
{
  std::vector<std::string> unreached;
  for ( size_t i = 0; i < table.demandIds.size(); ++i )
  {
    if ( table.costs.offsets[i] == table.costs.offsets[i + 1] )
      unreached.push_back( table.demandIds[i] );
  }
  const size_t all = table.demandIds.size() * table.candidateIds.size();
  if ( const size_t gaps = all - table.costs.site.size(); gaps > 0 )
    progress.note( say( { "成本表有 {}×{} 个组合中的 {} 个，缺的 {} 个按走不到处理。", "The table of costs has {2} of {0} x {1} pairs; the {3} that are not there count as not to be travelled." }, table.demandIds.size(), table.candidateIds.size(), table.costs.site.size(), gaps ) );
  if ( !unreached.empty() )
    progress.warn( say( { "{} 个有权重的需求点在成本表里没有一行（{}），按任何候选点都到不了处理。", "{} demands with a weight have no row in the table of costs ({}): no candidate reaches them." }, unreached.size(), named( unreached ) ) );
}

} // namespace

bool idBefore( const std::string &one, const std::string &other )
{
  const bool numbers[2] = { isNumber( one ), isNumber( other ) };
  if ( numbers[0] != numbers[1] )
    return numbers[0];
  if ( numbers[0] && one.size() != other.size() )
    return one.size() < other.size();
  return one < other;
}

CostTable readCostTable( RowSource &costs, RowSource *weights, Progress &progress )
{
  CostTable table;
  table.costIntake = Intake( costs.info() );
  Ids demands;
  Ids sites;
  std::vector<CostPair> pairs = readPairs( costs, demands, sites, table.costIntake, progress );
  std::vector<double> weight;
  if ( weights )
  {
    table.weightIntake.emplace( weights->info() );
    weight = readWeights( *weights, demands, *table.weightIntake, progress );
  }
  else
  {
    weight.assign( demands.ids.size(), 1 );
    progress.note( say( { "没有给出权重表（WEIGHTS），每个需求点按 1 计。", "There is no table of weights (WEIGHTS): each demand weighs 1." } ) );
  }
  const std::vector<uint32_t> demandRank = demands.sorted();
  const std::vector<uint32_t> siteRank = sites.sorted();
  table.weight.resize( weight.size() );
  for ( size_t i = 0; i < weight.size(); ++i )
    table.weight[demandRank[i]] = weight[i];
  for ( CostPair &pair : pairs )
  {
    pair.demand = demandRank[pair.demand];
    pair.site = siteRank[pair.site];
  }
  table.costs = inOrder( pairs, demands, sites, costs.info() );
  table.demandIds = std::move( demands.ids );
  table.candidateIds = std::move( sites.ids );
  noteGaps( table, progress );
  return table;
}

} // namespace lantu
