// SPDX-License-Identifier: GPL-3.0-or-later
// Selection by multipliers.
#include "measure/siting/site_limits.h"

#include <algorithm>

namespace lantu
{

namespace
{

constexpr int halvings = 40;

// The free sites with their worth at one multiplier of the budget.
struct FreeSites
{
    std::vector<uint32_t> site;
    std::vector<double> key;
};

// The selection with a price of money: fills open and penalty, and returns the value and what is spent.
struct Priced
{
    double value = 0;
    double spent = 0;
};

Priced pricedSelection( std::span<const double> worth, FreeSites &free, const SiteLimits &limits, size_t room, double money, double multiplier, SiteSelection &selection )
{
  const size_t count = free.site.size();
  free.key.resize( count );
  for ( size_t k = 0; k < count; ++k )
    free.key[k] = worth[free.site[k]] + multiplier * limits.priceOf( free.site[k] );
  std::vector<uint32_t> order( count );
  for ( size_t k = 0; k < count; ++k )
    order[k] = static_cast<uint32_t>( k );
  const auto before = [&free]( uint32_t one, uint32_t other )
  { return free.key[one] != free.key[other] ? free.key[one] < free.key[other] : free.site[one] < free.site[other]; };
  const bool crowded = room < count;
  double lastIn = 0; // the worst that is taken, the best that is not
  double firstOut = 0;
  if ( crowded )
  {
    std::nth_element( order.begin(), order.begin() + static_cast<ptrdiff_t>( room ), order.end(), before );
    firstOut = std::min( 0.0, free.key[order[room]] );
    if ( room > 0 )
      lastIn = std::min( 0.0, free.key[*std::max_element( order.begin(), order.begin() + static_cast<ptrdiff_t>( room ), before )] );
  }
  Priced sum;
  for ( size_t k = 0; k < count; ++k )
  {
    const uint32_t one = order[k];
    const double key = free.key[one];
    const bool taken = k < room && ( multiplier > 0 ? key < 0 : key <= 0 );
    selection.open[free.site[one]] = taken ? 1 : 0;
    // without room nothing can be taken, which no sum tells
    selection.penalty[free.site[one]] = taken ? std::max( 0.0, firstOut - key ) : ( room == 0 ? std::numeric_limits<double>::infinity() : std::max( 0.0, key - lastIn ) );
    if ( taken )
    {
      sum.value += key;
      sum.spent += limits.priceOf( free.site[one] );
    }
  }
  if ( multiplier > 0 )
    sum.value -= multiplier * money;
  return sum;
}

} // namespace

SiteLimits limitsOf( const SitingProblem &problem )
{
  SiteLimits limits;
  limits.most = problem.model == SitingModel::SetCover ? problem.costs.sites : problem.most.value_or( problem.costs.sites );
  if ( !problem.budget )
    return limits;
  limits.budget = *problem.budget;
  limits.price = problem.price.empty() ? std::vector<double>( problem.costs.sites, 1 ) : problem.price;
  for ( size_t j = 0; j < problem.costs.sites; ++j )
  {
    if ( problem.isFixed( j ) )
      limits.price[j] = 0;
  }
  return limits;
}

std::vector<SiteState> firstStates( const SitingProblem &problem )
{
  std::vector<SiteState> states( problem.costs.sites, SiteState::Free );
  for ( size_t j = 0; j < states.size(); ++j )
  {
    if ( problem.isFixed( j ) )
      states[j] = SiteState::Open;
  }
  return states;
}

bool affordable( std::span<const uint8_t> open, const SiteLimits &limits )
{
  size_t count = 0;
  double spent = 0;
  for ( size_t j = 0; j < open.size(); ++j )
  {
    count += open[j];
    spent += open[j] ? limits.priceOf( j ) : 0;
  }
  return count <= limits.most && limits.affords( spent );
}

bool settle( std::vector<SiteState> &states, const SiteLimits &limits )
{
  size_t open = 0;
  double spent = 0;
  for ( size_t j = 0; j < states.size(); ++j )
  {
    open += states[j] == SiteState::Open ? 1 : 0;
    spent += states[j] == SiteState::Open ? limits.priceOf( j ) : 0;
  }
  if ( open > limits.most || !limits.affords( spent ) )
    return false;
  for ( size_t j = 0; j < states.size(); ++j )
  {
    if ( states[j] == SiteState::Free && ( open == limits.most || !limits.affords( spent + limits.priceOf( j ) ) ) )
      states[j] = SiteState::Closed;
  }
  return true;
}

void select( std::span<const double> worth, std::span<const SiteState> states, const SiteLimits &limits, SiteSelection &selection )
{
  selection.open.assign( worth.size(), 0 );
  selection.penalty.assign( worth.size(), 0 );
  FreeSites free;
  size_t open = 0;
  double sure = 0;
  double money = limits.budget;
  double steepest = 0;
  for ( size_t j = 0; j < worth.size(); ++j )
  {
    if ( states[j] == SiteState::Open )
    {
      ++open;
      sure += worth[j];
      money -= limits.priceOf( j );
      selection.open[j] = 1;
    }
    else if ( states[j] == SiteState::Free )
    {
      free.site.push_back( static_cast<uint32_t>( j ) );
      if ( limits.priceOf( j ) > 0 )
        steepest = std::max( steepest, -worth[j] / limits.price[j] );
    }
  }
  const size_t room = limits.most > open ? limits.most - open : 0;
  Priced best = pricedSelection( worth, free, limits, room, money, 0, selection );
  if ( limits.hasBudget() && best.spent > money )
  {
    // the value is concave in the multiplier, and its slope is what is spent too much
    double low = 0;
    double high = steepest;
    for ( int k = 0; k < halvings; ++k )
    {
      const double middle = ( low + high ) / 2;
      if ( pricedSelection( worth, free, limits, room, money, middle, selection ).spent > money )
        low = middle;
      else
        high = middle;
    }
    best = pricedSelection( worth, free, limits, room, money, high, selection );
  }
  selection.value = sure + best.value;
}

} // namespace lantu
