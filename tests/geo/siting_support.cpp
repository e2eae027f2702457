// SPDX-License-Identifier: GPL-3.0-or-later
// Random problems and their brute force.
#include "siting_support.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>
#include <random>
#include <vector>

namespace lantu::test
{

namespace
{

constexpr double never = std::numeric_limits<double>::infinity();

//! Costs by demand and site, infinite where there is no pair within the limit; only demands that count.
struct Dense
{
    std::vector<std::vector<double>> cost;
    std::vector<double> weight;
};

Dense denseOf( const SitingProblem &problem )
{
  Dense dense;
  for ( size_t i = 0; i < problem.costs.demands(); ++i )
  {
    std::vector<double> row( problem.costs.sites, never );
    bool any = false;
    for ( uint64_t k = problem.costs.offsets[i]; k < problem.costs.offsets[i + 1]; ++k )
    {
      if ( problem.costs.cost[k] <= problem.limitCost )
      {
        row[problem.costs.site[k]] = problem.costs.cost[k];
        any = true;
      }
    }
    if ( any && problem.weight[i] > 0 )
    {
      dense.cost.push_back( row );
      dense.weight.push_back( problem.weight[i] );
    }
  }
  return dense;
}

//! The most persons that flow to the open sites, and the least that it costs them; pairs above \a radius are none.
struct Flowed
{
    double persons = 0;
    double cost = 0;
};

Flowed cheapestFlow( const Dense &dense, const std::vector<double> &capacity, unsigned open, double radius )
{
  const size_t demands = dense.cost.size();
  const size_t sites = capacity.size();
  const size_t nodes = demands + sites + 2; // source, demands, sites, sink
  std::vector<std::vector<double>> room( nodes, std::vector<double>( nodes, 0 ) );
  std::vector<std::vector<double>> cost( nodes, std::vector<double>( nodes, 0 ) );
  for ( size_t i = 0; i < demands; ++i )
  {
    room[0][1 + i] = dense.weight[i];
    for ( size_t j = 0; j < sites; ++j )
    {
      if ( !( open >> j & 1 ) || !( dense.cost[i][j] <= radius ) )
        continue;
      room[1 + i][1 + demands + j] = never;
      cost[1 + i][1 + demands + j] = dense.cost[i][j];
      cost[1 + demands + j][1 + i] = -dense.cost[i][j];
    }
  }
  for ( size_t j = 0; j < sites; ++j )
    room[1 + demands + j][nodes - 1] = ( open >> j & 1 ) ? capacity[j] : 0;
  Flowed all;
  for ( ;; )
  {
    // Bellman and Ford from the source
    std::vector<double> far( nodes, never );
    std::vector<size_t> from( nodes, nodes );
    far[0] = 0;
    for ( size_t round = 0; round < nodes; ++round )
    {
      for ( size_t a = 0; a < nodes; ++a )
      {
        for ( size_t b = 0; b < nodes; ++b )
        {
          if ( room[a][b] > 1e-9 && far[a] + cost[a][b] < far[b] - 1e-9 )
          {
            far[b] = far[a] + cost[a][b];
            from[b] = a;
          }
        }
      }
    }
    if ( from[nodes - 1] == nodes )
      return all;
    double amount = never;
    for ( size_t b = nodes - 1; b != 0; b = from[b] )
      amount = std::min( amount, room[from[b]][b] );
    for ( size_t b = nodes - 1; b != 0; b = from[b] )
    {
      room[from[b]][b] -= amount;
      room[b][from[b]] += amount;
    }
    all.persons += amount;
    all.cost += amount * far[nodes - 1];
  }
}

//! The objective of one subset; nothing if it is no choice.
std::optional<double> objectiveOf( const SitingProblem &problem, const Dense &dense, unsigned open )
{
  const bool covers = problem.model == SitingModel::MaximalCover;
  double all = 0;
  for ( const double weight : dense.weight )
    all += weight;
  if ( !problem.capacity.empty() )
  {
    const auto full = [&]( double radius )
    { return cheapestFlow( dense, problem.capacity, open, radius ); };
    const Flowed flow = full( 1e9 );
    if ( covers )
      return flow.persons;
    if ( flow.persons < all - 1e-6 )
      return {};
    if ( problem.model == SitingModel::Median )
      return flow.cost;
    if ( problem.model == SitingModel::Center )
    {
      std::vector<double> radii;
      for ( const auto &row : dense.cost )
      {
        for ( const double cost : row )
        {
          if ( std::isfinite( cost ) )
            radii.push_back( cost );
        }
      }
      std::sort( radii.begin(), radii.end() );
      for ( const double radius : radii )
      {
        if ( full( radius ).persons >= all - 1e-6 )
          return radius;
      }
      return {};
    }
  }
  double sum = 0;
  double worst = 0;
  double covered = 0;
  for ( size_t i = 0; i < dense.cost.size(); ++i )
  {
    double least = never;
    for ( size_t j = 0; j < problem.costs.sites; ++j )
      least = open >> j & 1 ? std::min( least, dense.cost[i][j] ) : least;
    if ( std::isfinite( least ) )
      covered += dense.weight[i];
    else if ( !covers )
      return {};
    sum += dense.weight[i] * least;
    worst = std::max( worst, least );
  }
  switch ( problem.model )
  {
  case SitingModel::MaximalCover:
    return covered;
  case SitingModel::Median:
    return sum;
  case SitingModel::Center:
    return worst;
  case SitingModel::SetCover:
    break;
  }
  double price = 0;
  for ( size_t j = 0; j < problem.costs.sites; ++j )
  {
    if ( open >> j & 1 )
      price += problem.budget ? ( problem.isFixed( j ) ? 0 : ( problem.price.empty() ? 1 : problem.price[j] ) ) : 1;
  }
  return price;
}

} // namespace

SitingProblem randomSiting( unsigned seed, SitingModel model, const SitingKind &kind )
{
  std::mt19937 random( seed );
  const auto upTo = [&random]( unsigned most )
  { return static_cast<double>( random() % ( most + 1 ) ); };
  const auto part = [&]
  { return kind.whole ? 0 : upTo( 999 ) / 1000; };
  SitingProblem problem;
  problem.model = model;
  const size_t demands = 1 + random() % 9;
  const size_t sites = 1 + random() % 7;
  problem.costs.sites = sites;
  for ( size_t i = 0; i < demands; ++i )
  {
    for ( uint32_t j = 0; j < sites; ++j )
    {
      if ( kind.complete || random() % 3 != 0 )
        problem.costs.add( j, upTo( 20 ) + part() );
    }
    problem.costs.endRow();
    problem.weight.push_back( upTo( 6 ) + ( random() % 5 == 0 ? 0 : part() ) );
  }
  problem.most = 1 + random() % sites;
  if ( model == SitingModel::SetCover || model == SitingModel::MaximalCover || random() % 4 == 0 )
    problem.limitCost = 4 + upTo( 12 );
  if ( kind.fixed )
  {
    problem.fixed.assign( sites, 0 );
    problem.fixed[random() % sites] = 1;
  }
  if ( kind.budget )
  {
    for ( size_t j = 0; j < sites; ++j )
      problem.price.push_back( 1 + upTo( 8 ) + part() );
    problem.budget = 4 + upTo( 20 );
    if ( random() % 2 == 0 )
      problem.most.reset();
  }
  if ( kind.capacity )
  {
    for ( size_t j = 0; j < sites; ++j )
      problem.capacity.push_back( upTo( 12 ) + part() );
  }
  return problem;
}

std::optional<double> bestBySubsets( const SitingProblem &problem )
{
  const Dense dense = denseOf( problem );
  std::optional<double> best;
  for ( unsigned open = 0; open < 1U << problem.costs.sites; ++open )
  {
    size_t count = 0;
    double spent = 0;
    bool allowed = true;
    for ( size_t j = 0; j < problem.costs.sites; ++j )
    {
      const bool isOpen = open >> j & 1;
      allowed = allowed && ( isOpen || !problem.isFixed( j ) );
      count += isOpen ? 1 : 0;
      spent += isOpen && !problem.isFixed( j ) ? ( problem.price.empty() ? 1 : problem.price[j] ) : 0;
    }
    const bool limited = problem.model != SitingModel::SetCover && problem.most;
    if ( !allowed || ( limited && count > *problem.most ) || ( problem.budget && spent > *problem.budget + 1e-9 ) )
      continue;
    const auto objective = objectiveOf( problem, dense, open );
    if ( !objective )
      continue;
    const bool better = !best || ( problem.model == SitingModel::MaximalCover ? *objective > *best : *objective < *best );
    best = better ? objective : best;
  }
  return best;
}

std::optional<SitingProblem> pmedInstance( const std::string &path )
{
  std::ifstream file( path );
  size_t nodes = 0;
  size_t edges = 0;
  size_t most = 0;
  if ( !( file >> nodes >> edges >> most ) )
    return {};
  std::vector<std::vector<double>> far( nodes, std::vector<double>( nodes, 1e9 ) );
  for ( size_t i = 0; i < nodes; ++i )
    far[i][i] = 0;
  for ( size_t k = 0; k < edges; ++k )
  {
    size_t a = 0;
    size_t b = 0;
    double length = 0;
    file >> a >> b >> length;
    far[a - 1][b - 1] = length;
    far[b - 1][a - 1] = length;
  }
  for ( size_t k = 0; k < nodes; ++k )
  {
    for ( size_t i = 0; i < nodes; ++i )
    {
      for ( size_t j = 0; j < nodes; ++j )
        far[i][j] = std::min( far[i][j], far[i][k] + far[k][j] );
    }
  }
  SitingProblem problem;
  problem.most = most;
  problem.costs.sites = nodes;
  problem.weight.assign( nodes, 1 );
  for ( size_t i = 0; i < nodes; ++i )
  {
    for ( uint32_t j = 0; j < nodes; ++j )
      problem.costs.add( j, far[i][j] );
    problem.costs.endRow();
  }
  return problem;
}

} // namespace lantu::test
