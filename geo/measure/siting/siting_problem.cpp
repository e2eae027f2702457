// SPDX-License-Identifier: GPL-3.0-or-later
// Questions that cannot be answered, and what would make them so.
#include "measure/siting/siting_problem.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

#include "base/error.h"
#include "data/value.h"

namespace lantu
{

namespace
{

constexpr double accuracy = 1 + 1e-7; // of lengths, decision 3

bool isAmount( double value )
{
  return std::isfinite( value ) && value >= 0;
}

void checkAmounts( std::span<const double> values, Text what, Text whose )
{
  for ( size_t i = 0; i < values.size(); ++i )
  {
    if ( !isAmount( values[i] ) )
      throw Error::of( ErrorCode::BadValue, { "第 {1} 个{2}的{0}是 {3}，应为 0 或更大的数。请改正这一行。", "The {0} of {2} {1} is {3}, which should be 0 or more. Mend that row." }, what.str(), i + 1, whose.str(), text( values[i] ) );
  }
}

double leastCost( const SiteCosts &costs )
{
  return costs.cost.empty() ? std::numeric_limits<double>::infinity() : *std::min_element( costs.cost.begin(), costs.cost.end() );
}

void checkNumberOfSites( const SitingProblem &problem )
{
  const size_t fixed = static_cast<size_t>( std::count( problem.fixed.begin(), problem.fixed.end(), uint8_t { 1 } ) );
  if ( problem.model == SitingModel::SetCover )
    return;
  if ( !problem.most && !problem.budget )
    throw Error::of( ErrorCode::BadValue, { "这个模型要知道选几个点：请填写 P（选点个数），或填写 BUDGET（预算）。", "This model must know how many sites to choose: fill in P, or BUDGET." } );
  if ( !problem.most )
    return;
  if ( *problem.most < 1 )
    throw Error::of( ErrorCode::BadValue, { "选点个数 P 应至少为 1。", "The number of sites, P, must be at least 1." } );
  if ( *problem.most > problem.costs.sites )
    throw Error::of( ErrorCode::BadValue, { "要选 {} 个点，但候选点只有 {} 个。请把 P 减到 {} 以内，或增加候选点。", "{} sites are to be chosen, but there are only {} candidates. Lower P to {} at most, or add candidates." }, *problem.most, problem.costs.sites, problem.costs.sites );
  if ( *problem.most < fixed )
    throw Error::of( ErrorCode::BadValue, { "P 是 {}，但固定保留的点已有 {} 个（计入 P）。请把 P 提到至少 {}，或少固定几个。", "P is {}, but {} sites are fixed, which count. Raise P to at least {}, or fix fewer." }, *problem.most, fixed, fixed );
}

void checkBudget( const SitingProblem &problem )
{
  if ( !problem.budget )
    return;
  if ( !isAmount( *problem.budget ) )
    throw Error::of( ErrorCode::BadValue, { "预算 BUDGET 应为 0 或更大的数。", "BUDGET must be 0 or more." } );
  if ( std::count( problem.fixed.begin(), problem.fixed.end(), uint8_t { 1 } ) > 0 )
    return;
  double cheapest = std::numeric_limits<double>::infinity();
  for ( size_t j = 0; j < problem.costs.sites; ++j )
    cheapest = std::min( cheapest, problem.price.empty() ? 1 : problem.price[j] );
  if ( cheapest > *problem.budget )
    throw Error::of( ErrorCode::BadValue, { "预算 {} 连最便宜的候选点（{}）也不够，还差 {}。请提高预算。", "The budget of {} does not pay for the cheapest candidate ({}): {} are missing. Raise it." }, text( *problem.budget ), text( cheapest ), text( cheapest - *problem.budget ) );
}

} // namespace

double SitingAnswer::gap() const
{
  const double apart = std::abs( objective - bound );
  if ( apart == 0 )
    return 0;
  return objective != 0 ? apart / std::abs( objective ) : std::numeric_limits<double>::infinity();
}

SiteCosts within( const SiteCosts &costs, double limitCost )
{
  return std::isinf( limitCost ) ? costs : upTo( costs, limitCost * accuracy );
}

SiteCosts upTo( const SiteCosts &costs, double most )
{
  SiteCosts kept;
  kept.sites = costs.sites;
  for ( size_t i = 0; i < costs.demands(); ++i )
  {
    for ( uint64_t k = costs.offsets[i]; k < costs.offsets[i + 1]; ++k )
    {
      if ( costs.cost[k] <= most )
        kept.add( costs.site[k], costs.cost[k] );
    }
    kept.endRow();
  }
  return kept;
}

void checkProblem( const SitingProblem &problem, const SiteCosts &pairs )
{
  if ( problem.costs.sites == 0 )
    throw Error::of( ErrorCode::Empty, { "没有候选点。请给出候选点图层，或在成本表里列出候选点。", "There are no candidates. Give a layer of candidates, or list them in the table of costs." } );
  checkAmounts( problem.weight, { "权重（人数）", "weight (persons)" }, { "需求点", "demand" } );
  checkAmounts( problem.price, { "造价", "price" }, { "候选点", "candidate" } );
  checkAmounts( problem.capacity, { "容量", "capacity" }, { "候选点", "candidate" } );
  checkAmounts( problem.costs.cost, { "成本", "cost" }, { "组合", "pair" } );
  if ( !( std::accumulate( problem.weight.begin(), problem.weight.end(), 0.0 ) > 0 ) )
    throw Error::of( ErrorCode::Empty, { "需求合计为 0 人，没有人要服务。请检查需求图层和人数字段（WEIGHT_FIELD 或 WEIGHTS）。", "The demands add up to 0 persons: there is nobody to serve. Check the demands and their weights (WEIGHT_FIELD or WEIGHTS)." } );
  const bool covers = problem.model == SitingModel::SetCover || problem.model == SitingModel::MaximalCover;
  if ( std::isnan( problem.limitCost ) || problem.limitCost < 0 || ( covers && std::isinf( problem.limitCost ) ) )
    throw Error::of( ErrorCode::BadValue, { "覆盖模型要知道多远算覆盖：请填写 LIMIT_COST 或 LIMIT_MINUTES（0 或更大的数）。", "A model of coverage must know how far is covered: fill in LIMIT_COST or LIMIT_MINUTES (0 or more)." } );
  checkNumberOfSites( problem );
  checkBudget( problem );
  for ( size_t i = 0; i < pairs.demands(); ++i )
  {
    if ( problem.weight[i] > 0 && pairs.offsets[i] < pairs.offsets[i + 1] )
      return;
  }
  if ( problem.costs.cost.empty() )
    throw Error::of( ErrorCode::Empty, { "没有任何候选点能到达任何需求点。请检查候选点和路网是否在同一片地方，或放宽接入距离 SNAP_METRES 和时限。", "No candidate can be reached from any demand. Check that candidates and roads are in the same place, or widen SNAP_METRES and the limit." } );
  throw Error::of( ErrorCode::Empty, { "限值 {} 之内没有任何候选点；最近的一对相距 {}。请把限值提到至少 {}，或增加候选点。", "No candidate is within {} of anybody; the nearest pair is {} apart. Raise the limit to at least {}, or add candidates." }, text( problem.limitCost ), text( leastCost( problem.costs ) ), text( leastCost( problem.costs ) ) );
}

namespace
{

double secondsNow()
{
  return std::chrono::duration<double>( std::chrono::steady_clock::now().time_since_epoch() ).count();
}

} // namespace

SitingClock::SitingClock( double secondsMost )
  : mStart( secondsNow() ), mMost( secondsMost )
{
}

double SitingClock::seconds() const
{
  return secondsNow() - mStart;
}

} // namespace lantu
