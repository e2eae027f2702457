// SPDX-License-Identifier: GPL-3.0-or-later
// Answering twice and comparing.
#include "measure/scenario.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstring>
#include <numeric>

#include "base/error.h"
#include "measure/services.h"

namespace lantu
{

namespace
{

constexpr double shownSeconds = 0.06; // a thousandth of a minute, the last digit of the tables

bool sameBits( const std::vector<double> &a, const std::vector<double> &b )
{
  return std::equal( a.begin(), a.end(), b.begin(), b.end(), []( double left, double right )
    { return std::memcmp( &left, &right, sizeof( double ) ) == 0; } );
}

bool same( const Nearest &a, const Nearest &b )
{
  return a.supply == b.supply && a.reason == b.reason && sameBits( a.seconds, b.seconds ) && sameBits( a.metres, b.metres ) && sameBits( a.accessMetres, b.accessMetres ) && sameBits( a.accessSeconds, b.accessSeconds );
}

Nearest ask( const TravelModel &model, const Points &demand, const Points &supply, const Query &query, Progress &progress )
{
  const Points *sets[] = { &supply };
  return std::move( model.nearest( demand, sets, query, progress ).front() );
}

// The supplies that are left, then the added ones, and their numbers.
struct SupplySelection
{
    Points points;
    std::vector<int32_t> numbers;

    SupplySelection( const Points &supply, const SupplyEdits &edits, bool added )
    {
      std::vector<bool> closed( supply.size(), false );
      for ( const uint32_t one : edits.closed )
        closed[one] = true;
      for ( size_t i = 0; i < supply.size(); ++i )
      {
        if ( !closed[i] )
          add( supply, i, i );
      }
      for ( size_t i = 0; added && i < edits.added.size(); ++i )
        add( edits.added, i, supply.size() + i );
    }

    void add( const Points &from, size_t i, size_t number )
    {
      points.add( from.id[i], from.at[i], from.weight[i] );
      numbers.push_back( static_cast<int32_t>( number ) );
    }

    void renumber( Nearest &answer ) const
    {
      for ( int32_t &supply : answer.supply )
      {
        if ( supply >= 0 )
          supply = numbers[static_cast<size_t>( supply )];
      }
    }
};

void checkBase( bool identical )
{
  if ( !identical )
    throw Error::of( ErrorCode::BadValue, { "没有任何修改时的结果与基期不一致，前后比较不可用。请把数据和参数发给开发者。", "Without any edit the answer is not that of the base: the comparison cannot be used. Please send data and parameters to the developers." } );
}

void checkAdditions( const Nearest &without, const Nearest &with )
{
  for ( size_t i = 0; i < without.supply.size(); ++i )
  {
    if ( without.supply[i] >= 0 && !( with.seconds[i] <= without.seconds[i] ) )
      throw Error::of( ErrorCode::BadValue, { "新增的道路或设施使第 {} 个需求变慢，这不应发生，结果不可用。请把数据和参数发给开发者。", "What was added makes demand {} slower, which must not be: the result cannot be used. Please send data and parameters to the developers." }, i + 1 );
  }
}

WhatIf askedAnew( const ScenarioQuestion &question, const Nearest &base, Progress &progress )
{
  if ( !question.roads.empty() )
    throw roadEditsElsewhere();
  const SupplySelection all( question.supply, {}, true );
  const SupplySelection restricted( question.supply, question.supplies, false );
  const SupplySelection after( question.supply, question.supplies, true );
  const Points *sets[] = { &all.points, &restricted.points, &after.points };
  std::vector<Nearest> answers = question.modelAfter.nearest( question.demand, sets, question.queryAfter, progress );
  checkBase( same( answers[0], base ) );
  restricted.renumber( answers[1] );
  after.renumber( answers[2] );
  WhatIf result { std::move( answers[1] ), std::move( answers[2] ), {}, 0, 0, 0 };
  result.asked = question.demand.size();
  return result;
}

ScenarioChange changeOf( const ScenarioAnswer &answer, size_t i )
{
  if ( answer.coveredBefore[i] != answer.coveredAfter[i] )
    return answer.coveredAfter[i] ? ScenarioChange::Gained : ScenarioChange::Lost;
  const bool reachedBefore = answer.before.supply[i] >= 0;
  const bool reachedAfter = answer.after.supply[i] >= 0;
  if ( !reachedBefore && !reachedAfter )
    return answer.coveredBefore[i] ? ScenarioChange::Same : ScenarioChange::Unknown;
  if ( reachedBefore != reachedAfter )
    return reachedAfter ? ScenarioChange::Quicker : ScenarioChange::Slower;
  const double later = answer.after.seconds[i] - answer.before.seconds[i];
  if ( std::abs( later ) < shownSeconds )
    return ScenarioChange::Same;
  return later < 0 ? ScenarioChange::Quicker : ScenarioChange::Slower;
}

} // namespace

const char *scenarioChangeCode( ScenarioChange change )
{
  constexpr const char *codes[scenarioChangeCount] = { "gained", "lost", "quicker", "slower", "same", "unknown" };
  return codes[static_cast<size_t>( change )];
}

Error roadEditsElsewhere()
{
  return Error::of( ErrorCode::BadValue, { "修改清单里有道路，而出行方式（MODE）不是道路。请用 MODE=1，或删去道路的修改。", "The edits speak of roads, but MODE is not roads. Use MODE=1, or leave the edits of roads out." } );
}

ScenarioAnswer scenario( const ScenarioQuestion &question, Progress &progress )
{
  ScenarioAnswer answer;
  PartOfProgress first( progress, 0, 0.3 );
  answer.before = ask( question.modelBefore, question.demand, question.supply, question.query, first );
  PartOfProgress second( progress, 0.3, 0.6 );
  const bool otherModel = &question.modelBefore != &question.modelAfter;
  const Nearest base = otherModel ? ask( question.modelAfter, question.demand, question.supply, question.queryAfter, second ) : answer.before;
  PartOfProgress third( progress, 0.6, 1 );
  WhatIf edited;
  if ( const auto *roads = dynamic_cast<const RoadTravel *>( &question.modelAfter ) )
  {
    RoadWhatIf what( *roads, question.demand, question.supply, question.queryAfter, third );
    checkBase( same( what.answer( {}, {}, {}, third ).after, base ) );
    const auto start = std::chrono::steady_clock::now();
    edited = what.answer( question.supplies, question.roads, question.climbOf, third );
    answer.seconds = std::chrono::duration<double>( std::chrono::steady_clock::now() - start ).count();
  }
  else
    edited = askedAnew( question, base, third );
  checkAdditions( edited.restricted, edited.after );
  answer.after = std::move( edited.after );
  answer.mended = std::move( edited.mended );
  answer.connections = edited.connections;
  answer.asked = edited.asked;

  judge( question.standardBefore, answer.before );
  judge( question.standardAfter, answer.after );
  const size_t count = question.demand.size();
  for ( size_t i = 0; i < count; ++i )
  {
    const bool served = !question.served.empty() && question.served[i];
    answer.coveredBefore.push_back( served || answer.before.reason[i] == Reason::Ok );
    answer.coveredAfter.push_back( served || answer.after.reason[i] == Reason::Ok );
  }
  for ( size_t i = 0; i < count; ++i )
    answer.changes.push_back( changeOf( answer, i ) );
  progress.report( 1 );
  return answer;
}

} // namespace lantu
