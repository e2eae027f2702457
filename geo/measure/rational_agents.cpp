// SPDX-License-Identifier: GPL-3.0-or-later
// Water filling, demand after demand.
#include "measure/rational_agents.h"

#include <algorithm>
#include <limits>

namespace lantu
{

namespace
{

constexpr size_t between = 1024; // demands between two looks at the stop button

struct Choice
{
    uint32_t supply = 0;
    double way = 0;   // t / tau
    double going = 0; // persons who go there
};

// The facilities of each demand.
struct Choices
{
    std::vector<size_t> offsets;
    std::vector<Choice> choices;

    Choices( const std::vector<ReachedDemands> &reached, std::span<const double> persons, std::span<const double> capacity, double secondsWorth )
    {
      offsets.assign( persons.size() + 1, 0 );
      const auto each = [&]( auto visit )
      {
        for ( uint32_t j = 0; j < reached.size(); ++j )
        {
          for ( size_t k = 0; capacity[j] > 0 && k < reached[j].demand.size(); ++k )
          {
            if ( persons[reached[j].demand[k]] > 0 )
              visit( reached[j].demand[k], j, reached[j].seconds[k] );
          }
        }
      };
      each( [&]( uint32_t demand, uint32_t, double )
        { ++offsets[demand + 1]; } );
      for ( size_t i = 0; i < persons.size(); ++i )
        offsets[i + 1] += offsets[i];
      choices.resize( offsets.back() );
      std::vector<size_t> next( offsets.begin(), offsets.end() - 1 );
      each( [&]( uint32_t demand, uint32_t supply, double seconds )
        { choices[next[demand]++] = { supply, seconds / secondsWorth, 0 }; } );
    }

    std::span<Choice> of( size_t demand ) { return { choices.data() + offsets[demand], choices.data() + offsets[demand + 1] }; }
};

} // namespace

RationalAgents rationalAgents( const RationalAgentsQuestion &question, Progress &progress )
{
  const size_t demands = question.persons.size();
  RationalAgents answer;
  answer.cost.assign( demands, std::numeric_limits<double>::quiet_NaN() );
  answer.load.assign( question.capacity.size(), 0 );
  Choices choices( question.reached, question.persons, question.capacity, question.secondsWorth );

  double persons = 0;
  std::vector<bool> used( question.capacity.size(), false );
  for ( size_t i = 0; i < demands; ++i )
  {
    const std::span<Choice> own = choices.of( i );
    persons += own.empty() ? 0 : question.persons[i];
    for ( const Choice &choice : own )
      used[choice.supply] = true;
  }
  double capacity = 0;
  for ( size_t j = 0; j < used.size(); ++j )
    capacity += used[j] ? question.capacity[j] : 0;
  if ( capacity == 0 )
    return answer;
  answer.rho = persons / capacity;

  // the room of a facility: so many more persons make it one unit more crowded
  const auto room = [&]( uint32_t supply )
  { return answer.rho * question.capacity[supply]; };
  const auto price = [&]( const Choice &choice )
  { return answer.load[choice.supply] / room( choice.supply ) + choice.way; };

  std::vector<std::pair<double, Choice *>> byPrice;
  const auto shareOut = [&]( size_t i )
  {
    const std::span<Choice> own = choices.of( i );
    byPrice.clear();
    for ( Choice &choice : own )
    {
      answer.load[choice.supply] -= choice.going;
      choice.going = 0;
      byPrice.emplace_back( price( choice ), &choice );
    }
    std::sort( byPrice.begin(), byPrice.end(), []( const auto &a, const auto &b )
      { return a.first != b.first ? a.first < b.first : a.second->supply < b.second->supply; } );
    // the level to which the cheapest few fill up
    double rooms = 0;
    double weighed = question.persons[i];
    double level = 0;
    for ( size_t few = 0; few < byPrice.size() && ( few == 0 || byPrice[few].first < level ); ++few )
    {
      rooms += room( byPrice[few].second->supply );
      weighed += room( byPrice[few].second->supply ) * byPrice[few].first;
      level = weighed / rooms;
    }
    for ( const auto &[before, choice] : byPrice )
    {
      if ( before >= level )
        break;
      choice->going = ( level - before ) * room( choice->supply );
      answer.load[choice->supply] += choice->going;
    }
  };

  for ( answer.gap = std::numeric_limits<double>::infinity(); answer.gap > question.gap && answer.rounds < question.rounds; )
  {
    for ( size_t i = 0; i < demands; ++i )
    {
      if ( i % between == 0 )
        progress.check();
      if ( !choices.of( i ).empty() )
        shareOut( i );
    }
    ++answer.rounds;
    // sums of many small changes drift: loads are added up afresh
    std::fill( answer.load.begin(), answer.load.end(), 0 );
    for ( const Choice &choice : choices.choices )
      answer.load[choice.supply] += choice.going;
    double paid = 0;
    double least = 0;
    double ways = 0;
    for ( size_t i = 0; i < demands; ++i )
    {
      const std::span<Choice> own = choices.of( i );
      if ( own.empty() )
        continue;
      double cheapest = std::numeric_limits<double>::infinity();
      for ( const Choice &choice : own )
      {
        cheapest = std::min( cheapest, price( choice ) );
        paid += choice.going * price( choice );
        ways += choice.going * choice.way;
      }
      least += question.persons[i] * cheapest;
      answer.cost[i] = cheapest;
    }
    answer.gap = paid > 0 ? std::max( 0.0, paid - least ) / paid : 0;
    answer.objective = ways;
    for ( uint32_t j = 0; j < answer.load.size(); ++j )
      answer.objective += used[j] ? answer.load[j] * answer.load[j] / ( 2 * room( j ) ) : 0;
  }
  return answer;
}

} // namespace lantu
