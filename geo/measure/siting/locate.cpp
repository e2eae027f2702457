// SPDX-License-Identifier: GPL-3.0-or-later
// From model to method.
#include "measure/siting/locate.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/error.h"
#include "data/value.h"
#include "measure/siting/capacitated_search.h"
#include "measure/siting/center_search.h"
#include "measure/siting/cover_branching.h"
#include "measure/siting/cover_search.h"
#include "measure/siting/median_search.h"
#include "measure/siting/site_interchange.h"
#include "measure/siting/site_rows.h"

namespace lantu
{

namespace
{

// What the methods share.
struct Setting
{
    const SitingProblem &problem;
    const SiteCosts pairs;
    const SiteLimits limits;
    const std::vector<SiteState> states;
    const SitingClock clock;
    Progress &progress;
};

std::vector<uint8_t> openOf( const std::vector<SiteState> &states, const std::vector<uint32_t> &chosen )
{
  std::vector<uint8_t> open( states.size(), 0 );
  for ( size_t j = 0; j < states.size(); ++j )
    open[j] = states[j] == SiteState::Open ? 1 : 0;
  for ( const uint32_t site : chosen )
    open[site] = 1;
  return open;
}

// The fewest sites, or the least money, that reach all whom any site reaches.
CoverChoice coverOfAll( const Setting &setting, bool byPrice )
{
  CoverTask task;
  task.rows = withoutCovered( coverSets( setting.pairs, setting.problem.weight, setting.progress ), setting.states );
  task.price = byPrice ? setting.limits.price : std::vector<double>( setting.pairs.sites, 1 );
  return cheapestCover( task, setting.clock, setting.progress );
}

size_t fixedSites( const Setting &setting )
{
  return static_cast<size_t>( std::count( setting.states.begin(), setting.states.end(), SiteState::Open ) );
}

[[noreturn]] void refuseNoTime( const Setting &setting )
{
  throw Error::of( ErrorCode::BadValue, { "在 {} 秒内没有找到可行方案，也没有证明无解。请加大 SECONDS，减少候选点，或缩小限值；有容量的模型最适合几千个需求点。", "Within {} seconds no choice was found, nor was it proven that there is none. Raise SECONDS, take fewer candidates, or lower the limit; with capacities some thousand demands are right." }, text( setting.problem.secondsMost ) );
}

[[noreturn]] void refuseTooFew( const Setting &setting )
{
  if ( setting.limits.hasBudget() )
  {
    const CoverChoice cheapest = coverOfAll( setting, true );
    if ( !setting.limits.affords( cheapest.bound ) )
      throw Error::of( ErrorCode::BadValue, { "预算 {} 不够到达所有可达的需求点：至少要 {}，还差 {}。请提高 BUDGET，改用 mclp（覆盖尽量多的人），或放宽限值。", "The budget of {} does not reach every demand that can be reached: that costs {} at least, {} more. Raise BUDGET, use mclp (cover the most persons), or widen the limit." }, text( setting.limits.budget ), text( cheapest.bound ), text( cheapest.bound - setting.limits.budget ) );
  }
  const double fewest = coverOfAll( setting, false ).bound + static_cast<double>( fixedSites( setting ) );
  if ( fewest <= static_cast<double>( setting.limits.most ) && ( !setting.limits.hasBudget() || setting.clock.over() ) )
    refuseNoTime( setting );
  throw Error::of( ErrorCode::BadValue, { "{0} 个点到不了所有可达的需求点：至少要 {1} 个（有预算时可能更多）。请提高 P 和预算，改用 mclp（覆盖尽量多的人），或放宽限值。", "{0} sites cannot reach every demand that can be reached: that takes {1} at least (with a budget maybe more). Raise P and the budget, use mclp (cover the most persons), or widen the limit." }, setting.limits.most, text( fewest ) );
}

// A choice for rows that must all be served, where swaps have found none.
std::vector<uint8_t> servingStart( const Setting &setting )
{
  CoverTask task;
  task.rows = withoutCovered( coverSets( setting.pairs, setting.problem.weight, setting.progress ), setting.states );
  task.most = setting.limits.most - fixedSites( setting );
  task.price = setting.limits.hasBudget() ? setting.limits.price : std::vector<double>( setting.pairs.sites, 1 );
  task.priceMost = setting.limits.hasBudget() ? setting.limits.budget : static_cast<double>( task.most );
  task.any = true;
  const CoverChoice cover = cheapestCover( task, setting.clock, setting.progress );
  if ( !cover.found && cover.proven )
    refuseTooFew( setting );
  return cover.found ? openOf( setting.states, cover.chosen ) : std::vector<uint8_t>();
}

void addOpen( SitingAnswer &answer, const std::vector<uint8_t> &open )
{
  for ( uint32_t j = 0; j < open.size(); ++j )
  {
    if ( open[j] )
      answer.chosen.push_back( j );
  }
}

// Every demand to its cheapest open site, whoever weighs nothing as well; or these alone.
void addShares( SitingAnswer &answer, const Setting &setting, const std::vector<uint8_t> &open, bool onlyWeightless = false )
{
  for ( uint32_t i = 0; i < setting.pairs.demands(); ++i )
  {
    if ( onlyWeightless && setting.problem.weight[i] > 0 )
      continue;
    int64_t best = -1;
    double least = 0;
    for ( uint64_t k = setting.pairs.offsets[i]; k < setting.pairs.offsets[i + 1]; ++k )
    {
      const uint32_t site = setting.pairs.site[k];
      if ( open[site] && ( best < 0 || setting.pairs.cost[k] < least || ( setting.pairs.cost[k] == least && site < best ) ) )
      {
        best = site;
        least = setting.pairs.cost[k];
      }
    }
    if ( best >= 0 )
      answer.shares.push_back( { i, static_cast<uint32_t>( best ), setting.problem.weight[i], least } );
  }
}

// Where a number alone limits, the rest of it opens too: by least harm, the first in order.
void openTheRest( std::vector<uint8_t> &open, const Setting &setting )
{
  if ( setting.limits.hasBudget() || !setting.problem.most )
    return;
  size_t count = static_cast<size_t>( std::count( open.begin(), open.end(), uint8_t { 1 } ) );
  for ( size_t j = 0; j < open.size() && count < setting.limits.most; ++j )
  {
    count += open[j] ? 0 : 1;
    open[j] = 1;
  }
}

SitingAnswer ofMedian( const Setting &setting )
{
  const SiteRows rows = medianRows( setting.pairs, setting.problem.weight, setting.progress );
  const bool complete = rows.site.size() == rows.size() * rows.sites;
  SiteChoice choice = cheapestSites( rows, setting.limits, setting.states, complete ? std::vector<uint8_t>() : servingStart( setting ), setting.clock, setting.progress );
  if ( choice.open.empty() )
    refuseTooFew( setting );
  openTheRest( choice.open, setting );
  choice.cost = costOf( rows, choice.open ); // where time was over early the rest helps
  SitingAnswer answer { .objective = choice.cost, .bound = choice.bound, .nodes = choice.nodes };
  addOpen( answer, choice.open );
  addShares( answer, setting, choice.open );
  return answer;
}

SitingAnswer ofMaximalCover( const Setting &setting )
{
  const SiteRows rows = coverRows( setting.pairs, setting.problem.weight, setting.progress );
  SiteChoice choice = bestCover( rows, setting.limits, setting.states, setting.clock, setting.progress );
  openTheRest( choice.open, setting );
  choice.cost = costOf( rows, choice.open ); // where time was over early the rest helps
  const double all = std::accumulate( rows.outside.begin(), rows.outside.end(), 0.0 );
  SitingAnswer answer { .objective = all - choice.cost, .bound = all - choice.bound, .nodes = choice.nodes };
  addOpen( answer, choice.open );
  addShares( answer, setting, choice.open );
  return answer;
}

SitingAnswer ofSetCover( const Setting &setting )
{
  const CoverChoice cover = coverOfAll( setting, setting.limits.hasBudget() );
  if ( !cover.found )
    refuseNoTime( setting );
  if ( setting.problem.budget && !setting.limits.affords( cover.price ) )
    throw Error::of( ErrorCode::BadValue, { "预算 {} 不够覆盖所有可达的需求点：至少要 {}，还差 {}。请提高 BUDGET，改用 mclp（覆盖尽量多的人），或放宽限值。", "The budget of {} does not cover every demand that can be reached: that costs {} at least, {} more. Raise BUDGET, use mclp (cover the most persons), or widen the limit." }, text( *setting.problem.budget ), text( cover.bound ), text( cover.bound - *setting.problem.budget ) );
  const double fixed = setting.limits.hasBudget() ? 0 : static_cast<double>( fixedSites( setting ) );
  const std::vector<uint8_t> open = openOf( setting.states, cover.chosen );
  SitingAnswer answer { .objective = cover.price + fixed, .bound = cover.bound + fixed, .nodes = cover.nodes };
  addOpen( answer, open );
  addShares( answer, setting, open );
  return answer;
}

// Among the choices within a radius one with a small sum of persons x cost: swaps from the one that is known.
std::vector<uint8_t> kinder( const Setting &setting, const std::vector<uint8_t> &open, double radius )
{
  const SiteRows rows = medianRows( upTo( setting.pairs, radius ), setting.problem.weight, setting.progress );
  SiteInterchange interchange( rows, setting.limits, setting.states, setting.clock, setting.progress );
  std::vector<uint32_t> sites;
  for ( uint32_t j = 0; j < open.size(); ++j )
  {
    if ( open[j] )
      sites.push_back( j );
  }
  interchange.start( sites );
  interchange.improve();
  return std::isfinite( costOf( rows, interchange.open() ) ) ? interchange.open() : open;
}

double worstOf( const SitingAnswer &answer )
{
  double worst = 0;
  for ( const SiteShare &share : answer.shares )
    worst = std::max( worst, share.persons > 0 ? share.cost : 0 );
  return worst;
}

SitingAnswer ofCenter( const Setting &setting )
{
  const CenterChoice choice = leastRadius( setting.pairs, setting.problem.weight, setting.limits, setting.states, setting.clock, setting.progress );
  if ( choice.open.empty() )
    refuseTooFew( setting );
  const std::vector<uint8_t> open = kinder( setting, choice.open, choice.radius );
  SitingAnswer answer { .bound = choice.bound, .nodes = choice.nodes };
  addOpen( answer, open );
  addShares( answer, setting, open );
  answer.objective = worstOf( answer );
  answer.bound = std::min( answer.bound, answer.objective );
  return answer;
}

// --- with capacities

// Persons of a group of alike demands, handed out to its demands in their order.
std::vector<SiteShare> handedOut( const Setting &setting, const AlikeDemands &alike, const std::vector<SiteShare> &flows )
{
  std::vector<size_t> next( alike.weight.size() + 1, 0 ); // by group: its first flow, then the one that is being handed out
  for ( const SiteShare &flow : flows )
    ++next[flow.demand + 1];
  std::partial_sum( next.begin(), next.end(), next.begin() );
  const std::vector<size_t> end( next.begin() + 1, next.end() );
  std::vector<double> left;
  for ( const SiteShare &flow : flows )
    left.push_back( flow.persons );
  std::vector<SiteShare> shares;
  for ( uint32_t i = 0; i < alike.group.size(); ++i )
  {
    if ( alike.group[i] < 0 )
      continue;
    const auto group = static_cast<size_t>( alike.group[i] );
    double persons = setting.problem.weight[i];
    while ( persons > 1e-9 && next[group] < end[group] )
    {
      const size_t flow = next[group];
      const double taken = std::min( persons, left[flow] );
      const uint32_t site = flows[flow].site;
      // costs of a group of a cover are 0; those of the demand are not
      double cost = 0;
      for ( uint64_t k = setting.pairs.offsets[i]; k < setting.pairs.offsets[i + 1]; ++k )
        cost = setting.pairs.site[k] == site ? setting.pairs.cost[k] : cost;
      shares.push_back( { i, site, taken, cost } );
      persons -= taken;
      left[flow] -= taken;
      if ( left[flow] <= 1e-9 )
        ++next[group];
    }
  }
  return shares;
}

CapacitatedChoice withCapacities( const Setting &setting, SitingModel model, const AlikeDemands &alike, bool any )
{
  return capacitatedSites( { .model = model, .pairs = alike.pairs, .weight = alike.weight, .capacity = setting.problem.capacity, .limits = setting.limits, .states = setting.states, .any = any }, setting.clock, setting.progress );
}

[[noreturn]] void refuseTooFull( const Setting &setting )
{
  const AlikeDemands alike = alikeDemands( setting.pairs, setting.problem.weight, false, setting.progress );
  const double persons = std::accumulate( alike.weight.begin(), alike.weight.end(), 0.0 );
  const CapacitatedChoice most = withCapacities( setting, SitingModel::MaximalCover, alike, false );
  throw Error::of( ErrorCode::BadValue, { "容量不够：可达的 {} 人里最多只能安排 {} 人，还差 {} 人的位置。请增加容量或点数（P、BUDGET），放宽限值，或改用 mclp（服务尽量多的人）。", "There is not enough room: of {} persons that can be reached {} find a place at most, {} do not. Add capacity or sites (P, BUDGET), widen the limit, or use mclp (serve the most persons)." }, text( persons ), text( most.bound ), text( persons - most.bound ) );
}

void finish( SitingAnswer &answer, const Setting &setting, const AlikeDemands &alike, const CapacitatedChoice &choice )
{
  answer.nodes += choice.nodes;
  answer.shares = handedOut( setting, alike, choice.shares );
  std::vector<uint8_t> open = choice.open;
  if ( setting.problem.model != SitingModel::SetCover )
    openTheRest( open, setting );
  addOpen( answer, open );
  addShares( answer, setting, open, true );
  std::stable_sort( answer.shares.begin(), answer.shares.end(), []( const SiteShare &one, const SiteShare &other )
    { return one.demand < other.demand; } );
}

SitingAnswer ofCapacitatedCenter( const Setting &setting )
{
  const std::vector<double> radii = distinct( setting.pairs.cost, setting.progress );
  SitingAnswer answer;
  CapacitatedChoice best;
  AlikeDemands bestAlike;
  size_t low = 0;
  size_t proven = 0;
  size_t high = radii.size();
  while ( low < high )
  {
    const size_t middle = high == radii.size() ? high - 1 : low + ( high - low ) / 2;
    const SiteCosts pairs = upTo( setting.pairs, radii[middle] );
    AlikeDemands alike = alikeDemands( pairs, setting.problem.weight, false, setting.progress );
    // whoever no site reaches within the radius makes it too small
    bool all = true;
    for ( size_t i = 0; i < alike.group.size(); ++i )
      all = all && ( alike.group[i] >= 0 || !( setting.problem.weight[i] > 0 ) || setting.pairs.offsets[i] == setting.pairs.offsets[i + 1] );
    CapacitatedChoice choice { .proven = !all };
    if ( all )
      choice = withCapacities( setting, SitingModel::SetCover, alike, true );
    answer.nodes += choice.nodes;
    if ( !choice.open.empty() )
    {
      high = middle;
      best = std::move( choice );
      bestAlike = std::move( alike );
      continue;
    }
    if ( middle + 1 == radii.size() && high == radii.size() )
    {
      if ( choice.proven )
        refuseTooFull( setting );
      refuseNoTime( setting );
    }
    low = middle + 1;
    proven = choice.proven ? low : proven;
  }
  best.nodes = 0;
  finish( answer, setting, bestAlike, best );
  answer.objective = worstOf( answer );
  answer.bound = std::min( answer.objective, radii[std::min( proven, high )] );
  return answer;
}

SitingAnswer ofCapacitated( const Setting &setting )
{
  const SitingModel model = setting.problem.model;
  if ( model == SitingModel::Center )
    return ofCapacitatedCenter( setting );
  const AlikeDemands alike = alikeDemands( setting.pairs, setting.problem.weight, model == SitingModel::Median, setting.progress );
  const CapacitatedChoice choice = withCapacities( setting, model, alike, false );
  if ( choice.open.empty() )
  {
    if ( choice.proven )
      refuseTooFull( setting );
    refuseNoTime( setting );
  }
  SitingAnswer answer { .objective = choice.objective, .bound = choice.bound };
  finish( answer, setting, alike, choice );
  return answer;
}

} // namespace

SitingAnswer locate( const SitingProblem &problem, Progress &progress )
{
  SiteCosts pairs = within( problem.costs, problem.limitCost );
  checkProblem( problem, pairs );
  const Setting setting { problem, std::move( pairs ), limitsOf( problem ), firstStates( problem ), SitingClock( problem.secondsMost ), progress };
  SitingAnswer answer;
  if ( !problem.capacity.empty() )
    answer = ofCapacitated( setting );
  else
  {
    switch ( problem.model )
    {
    case SitingModel::SetCover:
      answer = ofSetCover( setting );
      break;
    case SitingModel::MaximalCover:
      answer = ofMaximalCover( setting );
      break;
    case SitingModel::Median:
      answer = ofMedian( setting );
      break;
    case SitingModel::Center:
      answer = ofCenter( setting );
      break;
    }
  }
  answer.reachable.resize( setting.pairs.demands() );
  for ( size_t i = 0; i < answer.reachable.size(); ++i )
    answer.reachable[i] = setting.pairs.offsets[i] < setting.pairs.offsets[i + 1] ? 1 : 0;
  answer.seconds = setting.clock.seconds();
  return answer;
}

} // namespace lantu
