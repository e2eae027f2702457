// SPDX-License-Identifier: GPL-3.0-or-later
// Reading sites and the names of their counties.
#include "panel/site_rows.h"

#include <unordered_map>

#include "convert.h"

namespace lantu
{

namespace
{

SiteLight lightOf( const Value &flag )
{
  if ( isNull( flag ) )
    return SiteLight::Unknown;
  return whole( flag ) == 1 ? SiteLight::Ok : SiteLight::Missing;
}

std::unordered_map<std::string, QString> countyNames( const Workspace &workspace )
{
  std::unordered_map<std::string, QString> names;
  if ( !workspace.has( layer::counties ) )
    return names;
  const auto counties = workspace.rows( layer::counties );
  counties->start( { field::code, field::name } );
  Row row;
  while ( counties->next( row ) )
    names[text( row.values[0] )] = qt( text( row.values[1] ) );
  return names;
}

} // namespace

QString sign( SiteLight light )
{
  switch ( light )
  {
  case SiteLight::Ok:
    return QStringLiteral( "✓" );
  case SiteLight::Beyond:
    return QStringLiteral( "!" );
  case SiteLight::Missing:
    return QStringLiteral( "✕" );
  case SiteLight::Unknown:
    break;
  }
  return QStringLiteral( "?" );
}

int badness( SiteLight light )
{
  return light == SiteLight::Missing ? 3 : light == SiteLight::Beyond  ? 2
                                         : light == SiteLight::Unknown ? 1
                                                                       : 0;
}

std::vector<SiteRow> siteRows( const Workspace &workspace )
{
  std::vector<SiteRow> made;
  if ( !workspace.has( layer::sites ) )
    return made;
  const auto counties = countyNames( workspace );
  const auto sites = workspace.rows( layer::sites );
  sites->start( { field::siteId, field::name, field::countyCode, field::sizeClass, field::householdCount, field::personCount,
    field::waterOk, field::powerOk, field::roadOk, field::gasOk, field::netOk } );
  Row row;
  while ( sites->next( row ) )
  {
    SiteRow &site = made.emplace_back();
    site.id = qt( text( row.values[0] ) );
    site.name = qt( text( row.values[1] ) );
    const auto county = counties.find( text( row.values[2] ) );
    site.county = county == counties.end() ? qt( text( row.values[2] ) ) : county->second;
    site.sizeClass = qt( text( row.values[3] ) );
    site.households = static_cast<int>( whole( row.values[4] ).value_or( 0 ) );
    site.persons = static_cast<int>( whole( row.values[5] ).value_or( 0 ) );
    for ( size_t i = 0; i < siteServices; ++i )
      site.services[i] = lightOf( row.values[6 + i] );
  }
  return made;
}

} // namespace lantu
