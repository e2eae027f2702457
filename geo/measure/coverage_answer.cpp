// SPDX-License-Identifier: GPL-3.0-or-later
// From layers to the table of coverage.
#include "measure/coverage_answer.h"

#include <algorithm>
#include <cmath>

namespace lantu
{

namespace
{

// persons are whole unless a weight field is not
nlohmann::ordered_json personsJson( double persons )
{
  if ( persons == std::trunc( persons ) )
    return static_cast<int64_t>( persons );
  return persons;
}

void put( nlohmann::ordered_json &into, const std::string &what, const Extent &extent )
{
  into[what + "_households"] = extent.households;
  into[what + "_persons"] = personsJson( extent.persons );
}

nlohmann::ordered_json figures( const Coverage &coverage )
{
  nlohmann::ordered_json made;
  put( made, "covered", coverage.covered );
  put( made, "beyond", coverage.beyond );
  put( made, "excluded", coverage.excluded() );
  for ( const Reason reason : { Reason::NoRoadNear, Reason::Disconnected, Reason::NoSupply, Reason::NoPosition } )
    put( made, reasonCode( reason ), coverage.excludedBy[static_cast<size_t>( reason )] );
  return made;
}

void note( const ServiceStandard &standard, const Coverage &all, Progress &progress )
{
  progress.note( say( { "{}（{} {}）：{}户 = 覆盖 {} + 超出 {} + 排除 {}；{}人 = 覆盖 {} + 超出 {} + 排除 {}。", "{} ({} {}): {} households = {} covered + {} beyond + {} excluded; {} persons = {} covered + {} beyond + {} excluded." },
    standard.title, standard.limit, standard.limitIsMetres ? "m" : "min",
    all.input.households, all.covered.households, all.beyond.households, all.excluded().households,
    all.input.persons, all.covered.persons, all.beyond.persons, all.excluded().persons ) );
}

} // namespace

CoverageAnswer coverageAnswer( const CoverageQuestion &question, const Frame &frame, const ModelOf &modelOf, const Query &query, Progress &progress )
{
  std::vector<std::string> wanted;
  const bool saysUnit = !question.unitField.empty();
  if ( saysUnit )
    wanted.push_back( question.unitField );
  const bool saysWater = question.demand.info().fieldIndex( field::pipedWater ) >= 0;
  if ( saysWater )
    wanted.emplace_back( field::pipedWater );
  std::vector<std::string> units;
  std::vector<bool> pipedWater;
  PointLayer demand = readPoints( question.demand, frame, question.weightField, progress, wanted, [&]( const std::vector<Value> &values )
    {
      units.push_back( saysUnit ? text( values.front() ) : std::string() );
      pipedWater.push_back( saysWater && whole( values[saysUnit ? 1 : 0] ) == 1 ); } );

  ServiceSupplies supplies = serviceSupplies( question.facilities, question.services, frame, progress );
  const std::vector<Nearest> nearest = nearestServices( demand.points, supplies, modelOf, query, progress );

  CoverageAnswer answer;
  answer.table.shape = &coverageShape();
  nlohmann::ordered_json services = nlohmann::ordered_json::array();
  for ( size_t service = 0; service < question.services.size(); ++service )
  {
    const ServiceStandard &standard = question.services[service];
    const auto byUnit = coverage( standard, nearest[service], { demand.points.weight, units }, fetchesWater( standard ) ? pipedWater : std::vector<bool>() );
    answer.totals.push_back( total( byUnit ) );
    if ( saysUnit )
      addCoverage( answer.table, standard, byUnit, question.unitNames );
    else
      addTotal( answer.table, standard, answer.totals.back() );
    note( standard, answer.totals.back(), progress );
    services.push_back( described( standard ) );
    services.back()["facilities"] = supplies.supplies[service].size();
    services.back().update( figures( answer.totals.back() ) );
  }

  Extent all;
  for ( const double weight : demand.points.weight )
    all.add( weight );
  answer.summary = { { "households", all.households }, { "persons", personsJson( all.persons ) } };
  if ( question.services.size() == 1 )
    answer.summary.update( figures( answer.totals.front() ) );
  answer.approximate = approximateFigures( demand );
  answer.summary.update( answer.approximate );
  answer.summary["services"] = std::move( services );
  answer.demand = std::move( demand.intake );
  answer.facilities = std::move( supplies.intake );
  return answer;
}

} // namespace lantu
