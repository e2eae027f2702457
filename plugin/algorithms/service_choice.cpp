// SPDX-License-Identifier: GPL-3.0-or-later
// Services by name.
#include "algorithms/service_choice.h"

#include <fmt/ranges.h>

#include <qgsprocessingparameters.h>

#include "base/error.h"

namespace lantu
{

DefinitionPointer serviceParameter( const QString &description )
{
  return std::make_unique<QgsProcessingParameterString>( QLatin1String( parameter::service ), description, QVariant(), false, true );
}

std::vector<ServiceStandard> servicesNamed( const std::string &word, const Standards &standards )
{
  if ( word.empty() )
    return standards.services();
  auto found = standards.service( word );
  if ( !found )
    found = standards.service( "service_" + word );
  if ( found )
    return { *found };
  std::vector<std::string> known;
  for ( const ServiceStandard &service : standards.services() )
    known.push_back( service.key + " " + service.title );
  throw Error::of( ErrorCode::BadValue, { "标准表里没有服务“{}”（参数 SERVICE）。可选：{}。", "The standards have no service \"{}\" (parameter SERVICE). Choose one of: {}." }, word, fmt::join( known, ", " ) );
}

ServiceStandard serviceOfLayer( const std::string &layerName, Profile profile, double limitMinutes )
{
  return { "supply", layerName, {}, profile, limitMinutes, false, 0, {} };
}

} // namespace lantu
