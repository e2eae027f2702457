// SPDX-License-Identifier: GPL-3.0-or-later
// Areas out of a workspace.
#include "measure/areas.h"

namespace lantu
{

namespace
{

void read( AreaMap &areas, const Workspace &workspace, const char *layerName, const char *parentField )
{
  if ( !workspace.has( layerName ) )
    return;
  const auto rows = workspace.rows( layerName );
  std::vector<std::string> fields { field::code, field::name };
  if ( parentField )
    fields.emplace_back( parentField );
  rows->start( fields );
  Row row;
  while ( rows->next( row ) )
    areas[text( row.values[0] )] = { text( row.values[1] ), parentField ? text( row.values[2] ) : std::string() };
}

} // namespace

AdminAreas areasOf( const Workspace *workspace )
{
  AdminAreas areas;
  if ( !workspace )
    return areas;
  read( areas.counties, *workspace, layer::counties, nullptr );
  read( areas.townships, *workspace, layer::townships, field::countyCode );
  read( areas.villages, *workspace, layer::villages, field::townshipCode );
  return areas;
}

const AdminArea *areaOf( const AreaMap &areas, const std::string &code )
{
  const auto found = areas.find( code );
  return found == areas.end() ? nullptr : &found->second;
}

std::string areaName( const AreaMap &areas, const std::string &code )
{
  if ( code.empty() )
    return Text { "未填", "Not filled in" }.str();
  const AdminArea *known = areaOf( areas, code );
  return known ? known->name : code;
}

std::string placeName( const AdminAreas &areas, const std::string &county, const std::string &township )
{
  std::string name = county.empty() ? std::string() : areaName( areas.counties, county );
  if ( !township.empty() )
    name += ( name.empty() ? "" : " " ) + areaName( areas.townships, township );
  return name;
}

} // namespace lantu
