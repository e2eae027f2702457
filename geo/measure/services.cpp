// SPDX-License-Identifier: GPL-3.0-or-later
// Facilities sorted by what they serve, and asked for by profile.
#include "measure/services.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "base/error.h"

namespace lantu
{

namespace
{

constexpr char inUse[] = "在用";
constexpr char waterPoint[] = "取水点";

bool serves( const ServiceStandard &service, const std::string &kind )
{
  return service.kinds.empty() || std::find( service.kinds.begin(), service.kinds.end(), kind ) != service.kinds.end();
}

} // namespace

ServiceSupplies serviceSupplies( RowSource &facilities, std::vector<ServiceStandard> services, const Frame &frame, Progress &progress, const std::string &capacityField )
{
  ServiceSupplies result { .services = std::move( services ), .supplies = {}, .intake = Intake( facilities.info() ) };
  result.supplies.resize( result.services.size() );
  const bool asksKind = std::any_of( result.services.begin(), result.services.end(), []( const ServiceStandard &service )
    { return !service.kinds.empty(); } );
  const bool saysStatus = facilities.info().fieldIndex( field::status ) >= 0;
  std::vector<std::string> wanted;
  if ( asksKind )
    wanted.emplace_back( field::kind );
  if ( saysStatus )
    wanted.emplace_back( field::status );
  if ( !capacityField.empty() )
    wanted.push_back( capacityField );
  std::vector<std::string> kinds;
  std::vector<bool> closed;
  std::vector<Value> capacities;
  const auto warnOfNone = [&]
  { progress.warn( say( { "{}：没有一处可用的设施（图层为空，或都未定位、不在用、种类不符）。请检查供给图层。", "{}: not one facility can be used (an empty layer, or none with a position, in use and of the kind asked for). Check the layer of facilities." }, facilities.info().place() ) ); };
  PointLayer layer;
  try
  {
    layer = readPoints( facilities, frame, {}, progress, wanted, [&]( const std::vector<Value> &values )
      {
        kinds.push_back( asksKind ? text( values.front() ) : std::string() );
        closed.push_back( saysStatus && text( values[asksKind ? 1 : 0] ) != inUse );
        if ( !capacityField.empty() )
          capacities.push_back( values[wanted.size() - 1] ); } );
  }
  catch ( const Error &error )
  {
    if ( error.code() != ErrorCode::Empty )
      throw;
    warnOfNone();
    return result; // a place without facilities is an answer
  }
  size_t withoutCapacity = 0;
  for ( size_t facility = 0; facility < layer.points.size(); ++facility )
  {
    if ( !layer.points.hasPosition( facility ) || closed[facility] )
      continue;
    const bool wantedByAny = std::any_of( result.services.begin(), result.services.end(), [&]( const ServiceStandard &service )
      { return serves( service, kinds[facility] ); } );
    double capacity = 1;
    if ( !capacityField.empty() && wantedByAny )
    {
      capacity = number( capacities[facility] ).value_or( -1 );
      if ( !( capacity >= 0 ) || !std::isfinite( capacity ) )
      {
        layer.intake.reject( layer.points.id[facility], capacityField, capacities[facility], say( { "没有容量，或容量不是大于等于 0 的数，请补上", "no capacity, or none that is a number of 0 or more; fill it in" } ) );
        ++withoutCapacity;
        continue;
      }
    }
    for ( size_t service = 0; service < result.services.size(); ++service )
    {
      if ( serves( result.services[service], kinds[facility] ) )
        result.supplies[service].add( layer.points.id[facility], layer.points.at[facility], capacity );
    }
  }
  if ( withoutCapacity > 0 )
    progress.warn( say( { "{}：{} 处设施没有容量（字段“{}”），未采用，请补上。", "{}: {} facilities have no capacity (field \"{}\") and are left out; fill it in." }, facilities.info().place(), withoutCapacity, capacityField ) );
  if ( std::all_of( result.supplies.begin(), result.supplies.end(), []( const Points &supplies )
         { return supplies.size() == 0; } ) )
    warnOfNone();
  result.intake = std::move( layer.intake );
  return result;
}

std::vector<Nearest> nearestServices( const Points &demand, const ServiceSupplies &supplies, const ModelOf &modelOf, Query query, Progress &progress )
{
  query.limitSeconds = std::numeric_limits<double>::infinity();
  std::vector<Nearest> answers( supplies.services.size() );
  size_t done = 0;
  for ( const Profile profile : allProfiles )
  {
    std::vector<size_t> asked;
    std::vector<const Points *> sets;
    for ( size_t service = 0; service < supplies.services.size(); ++service )
    {
      if ( supplies.services[service].profile != profile )
        continue;
      asked.push_back( service );
      sets.push_back( &supplies.supplies[service] );
    }
    if ( asked.empty() )
      continue;
    const double all = static_cast<double>( answers.size() );
    PartOfProgress part( progress, static_cast<double>( done ) / all, static_cast<double>( done + asked.size() ) / all );
    std::vector<Nearest> found = modelOf( profile ).nearest( demand, sets, query, part );
    assert( found.size() == asked.size() );
    for ( size_t i = 0; i < asked.size(); ++i )
      answers[asked[i]] = std::move( found[i] );
    done += asked.size();
  }
  for ( Nearest &answer : answers )
  {
    for ( size_t i = 0; i < demand.size(); ++i )
    {
      if ( !demand.hasPosition( i ) )
        answer.reason[i] = Reason::NoPosition;
    }
  }
  return answers;
}

bool meets( const ServiceStandard &standard, double seconds, double metres )
{
  constexpr double accuracy = 1e-7;
  constexpr double secondsPerMinute = 60;
  const double limit = standard.limitIsMetres ? standard.limit : standard.limit * secondsPerMinute;
  return ( standard.limitIsMetres ? metres : seconds ) <= limit * ( 1 + accuracy );
}

bool fetchesWater( const ServiceStandard &service )
{
  return std::find( service.kinds.begin(), service.kinds.end(), waterPoint ) != service.kinds.end();
}

void judge( const ServiceStandard &standard, Nearest &nearest )
{
  for ( size_t i = 0; i < nearest.supply.size(); ++i )
  {
    if ( nearest.supply[i] >= 0 )
      nearest.reason[i] = meets( standard, nearest.seconds[i], nearest.metres[i] ) ? Reason::Ok : Reason::BeyondLimit;
  }
}

nlohmann::ordered_json described( const ServiceStandard &standard )
{
  return { { field::standardKey, standard.key }, { field::title, standard.title }, { field::profile, profileCode( standard.profile ) }, { field::limit, standard.limit }, { field::unit, standard.limitIsMetres ? "m" : "min" }, { field::year, standard.year }, { field::document, standard.document } };
}

nlohmann::ordered_json described( const std::vector<ServiceStandard> &standards )
{
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for ( const ServiceStandard &standard : standards )
    list.push_back( described( standard ) );
  return list;
}

} // namespace lantu
