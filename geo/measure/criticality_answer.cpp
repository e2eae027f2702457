// SPDX-License-Identifier: GPL-3.0-or-later
// Ways, losses, ranks, rows.
#include "measure/criticality_answer.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "measure/criticality_tables.h"
#include "measure/decay.h"
#include "place/area_finder.h"
#include "travel/travel_tables.h"

namespace lantu
{

namespace
{

constexpr size_t linksInSummary = 10;

nlohmann::ordered_json figuresOf( const LinkRanking &ranking, const std::vector<LinkLoss> &losses )
{
  const auto count = [&]( auto has )
  { return std::count_if( ranking.order().begin(), ranking.order().end(), [&]( uint32_t edge )
      { return has( losses[edge] ); } ); };
  const auto passes = []( const LinkLoss &loss )
  { return loss.passing().households > 0; };
  nlohmann::ordered_json made {
    { "links", ranking.order().size() },
    { "links_on_ways", count( []( const LinkLoss &loss )
                         { return loss.onTheWay.households > 0; } ) },
    { "links_passing", count( passes ) },
    { "links_cutting_off", count( []( const LinkLoss &loss )
                             { return loss.cutOff.households + loss.farCutOff.households > 0; } ) },
    { "most_persons", ranking.ranked() > 0 ? losses[ranking.order().front()].passing().persons : 0 },
  };
  nlohmann::ordered_json &worst = made["worst"] = nlohmann::ordered_json::array();
  for ( size_t i = 0; i < std::min( linksInSummary, ranking.ranked() ); ++i )
  {
    const uint32_t edge = ranking.order()[i];
    const LinkLoss &loss = losses[edge];
    worst.push_back( { { criticalityField::linkId, ranking.linkId( edge ) }, { criticalityField::persons, loss.passing().persons }, { criticalityField::personsCutOff, loss.cutOff.persons }, { criticalityField::personMinutes, loss.personMinutes } } );
  }
  return made;
}

} // namespace

CriticalityAnswer criticalityAnswer( const CriticalityQuestion &question, Progress &progress )
{
  const double limit = Decay::binary( question.query.limitSeconds / 60 ).limitSeconds();
  PartOfProgress looking( progress, 0, 0.2 );
  const ReplacementTimes times( question.travel, question.demand, question.supply, question.query, looking );
  const std::vector<double> &persons = question.demand.weight;
  PartOfProgress closing( progress, 0.2, 0.8 );
  const std::vector<LinkLoss> losses = lossOfLinks( times, persons, limit, closing );

  const RoadNames names = roadNames( question.roads, question.travel.network() );
  const LinkRanking ranking( question.travel, names, losses );
  const AdminAreas areas = areasOf( question.workspace );
  std::optional<AreaFinder> finder;
  if ( question.workspace )
    finder.emplace( *question.workspace, progress );
  CriticalityAnswer answer;
  answer.links = ranking.table( areas, [&finder]( Point degrees )
    { return finder ? finder->codeAt( degrees ) : std::string(); } );
  if ( !question.villageOf.empty() )
    answer.villages = villagesOfLinks( ranking, question.top, times, persons, question.villageOf, limit, areas, progress );

  std::vector<Reason> reasons = times.reasons();
  for ( size_t i = 0; i < reasons.size(); ++i )
  {
    if ( reasons[i] == Reason::Ok && times.seconds()[i] > limit )
      reasons[i] = Reason::BeyondLimit;
  }
  answer.summary = figuresOf( ranking, losses );
  answer.summary["limit_minutes"] = std::isfinite( limit ) ? nlohmann::ordered_json( question.query.limitSeconds / 60 ) : nlohmann::ordered_json();
  answer.summary["households"] = question.demand.size();
  answer.summary["persons"] = std::accumulate( persons.begin(), persons.end(), 0.0 );
  answer.summary.update( reasonCounts( reasons ) );
  progress.report( 1 );
  return answer;
}

} // namespace lantu
