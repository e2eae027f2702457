// SPDX-License-Identifier: GPL-3.0-or-later
// One question to the travel model for the pairs, one for the reasons.
#include "algorithms/shared_capacity.h"

#include <cmath>
#include <numeric>

#include "measure/access_tables.h"

namespace lantu
{

SharedCapacity sharedCapacity( const Question &asked, const std::function<Decay( double limitMinutes )> &decayOf, std::optional<Decay> &decay, Progress &progress )
{
  SharedCapacity shared { .both = demandAndSupply( asked, progress, capacityAsked( asked ) ), .reached = {}, .reasons = {} };
  Query query = shared.both.travel->query();
  decay = decayOf( limitSeconds( shared.both.service(), query ) / 60 );
  shared.both.supply.services.front().limit = decay->limitMinutes();
  shared.both.supply.services.front().limitIsMetres = false;
  const TravelModel &model = shared.both.model();
  PartOfProgress looking( progress, 0.4, 0.5 );
  Nearest nearest = std::move( nearestServices(
    shared.both.demand.points, shared.both.supply, [&model]( Profile ) -> const TravelModel &
    { return model; },
    query, looking )
                                 .front() );
  judge( shared.both.service(), nearest );
  shared.reasons = std::move( nearest.reason );
  query.limitSeconds = decay->limitSeconds();
  PartOfProgress searching( progress, 0.5, 0.8 );
  shared.reached = model.reachOfSupplies( shared.both.demand.points, shared.both.supply.supplies.front(), query, searching );
  return shared;
}

nlohmann::ordered_json capacityFigures( const SharedCapacity &shared )
{
  const std::vector<double> &persons = shared.persons();
  const std::vector<double> &capacity = shared.capacity();
  std::vector<double> ofAsked = persons;
  forgetUnasked( ofAsked, shared.reasons );
  double reached = 0;
  double excluded = 0;
  for ( size_t i = 0; i < persons.size(); ++i )
  {
    reached += shared.reasons[i] == Reason::Ok ? persons[i] : 0;
    excluded += std::isnan( ofAsked[i] ) ? persons[i] : 0;
  }
  const double all = std::accumulate( persons.begin(), persons.end(), 0.0 );
  nlohmann::ordered_json figures {
    { "demands", persons.size() },
    { "supplies", capacity.size() },
    { "persons", all },
    { "persons_reached", reached },
    { "persons_without", all - reached - excluded },
    { "persons_excluded", excluded },
    { "capacity", std::accumulate( capacity.begin(), capacity.end(), 0.0 ) },
  };
  figures.update( approximateFigures( shared.both.demand ) );
  return figures;
}

} // namespace lantu
