// SPDX-License-Identifier: GPL-3.0-or-later
// Reading both sides.
#include "algorithms/demand_supply.h"

#include <limits>

#include <QObject>

#include <qgsprocessingparameters.h>

#include "algorithms/service_choice.h"
#include "base/error.h"
#include "data/key_field.h"
#include "place/to_frame.h"

namespace lantu
{

ServiceStandard serviceAsked( const Question &asked, const TravelChoice &travel, const SourceInfo &facilities )
{
  const std::string word = asked.text( parameter::service );
  const auto limit = asked.numberIfAny( parameter::limitMinutes );
  if ( word.empty() )
    return serviceOfLayer( facilities.layer, travel.profile(), limit.value_or( std::numeric_limits<double>::infinity() ) );
  ServiceStandard service = servicesNamed( word, travel.standards() ).front();
  if ( asked.given( parameter::profile ) )
    service.profile = travel.profile();
  if ( limit )
  {
    service.limit = *limit;
    service.limitIsMetres = false;
  }
  return service;
}

Definitions demandSupplyParameters()
{
  Definitions made = demandParameters();
  made.push_back( supplyParameter() );
  made.push_back( serviceParameter( QObject::tr( "Service (key or title; every facility if empty)" ) ) );
  for ( DefinitionPointer &definition : travelParameters() )
    made.push_back( std::move( definition ) );
  made.push_back( limitParameter() );
  made.push_back( workspaceParameter() );
  return made;
}

std::vector<const Intake *> DemandAndSupply::inputs() const
{
  std::vector<const Intake *> accounts { &demand.intake, &supply.intake };
  for ( const Intake *input : travel->inputs() )
    accounts.push_back( input );
  return accounts;
}

DemandAndSupply demandAndSupply( const Question &asked, Progress &progress, const std::string &capacityField )
{
  DemandAndSupply both;
  both.demandRows = asked.rows( parameter::demand, layer::households );
  const auto facilities = asked.rows( parameter::supply, layer::facilities );
  const Frame frame = frameFor( *both.demandRows );
  both.travel = std::make_unique<TravelChoice>( asked, frame, progress );
  const bool ownWeight = asked.given( parameter::demand ) || asked.given( parameter::weightField );
  both.demand = readPoints( *both.demandRows, frame, ownWeight ? asked.text( parameter::weightField ) : field::members, progress );
  both.supply = serviceSupplies( *facilities, { serviceAsked( asked, *both.travel, facilities->info() ) }, frame, progress, capacityField );
  both.demandIds = rowNames( *both.demandRows, both.demand.points.id );
  both.supplyIds = rowNames( *facilities, both.supply.supplies.front().id );
  return both;
}

double limitSeconds( const ServiceStandard &service, const Query &query )
{
  if ( !service.limitIsMetres )
    return service.limit * 60;
  if ( service.profile == Profile::Walk )
    return service.limit / query.accessMetresPerSecond;
  throw Error::of( ErrorCode::BadValue, { "服务“{}”的限值以米计，车行时不能换算成时间。请用 LIMIT_MINUTES 给出时限。", "The limit of \"{}\" is in metres, which is no time when driving. Give a limit in minutes as LIMIT_MINUTES." }, service.title );
}

DefinitionPointer capacityParameter()
{
  return fieldParameter( parameter::capacityField, QObject::tr( "Field of the capacity (each facility counts 1 if empty; that of the workspace for its facilities)" ), parameter::supply );
}

std::string capacityAsked( const Question &asked )
{
  const std::string given = asked.text( parameter::capacityField );
  return given.empty() && !asked.given( parameter::supply ) ? field::capacity : given;
}

} // namespace lantu
