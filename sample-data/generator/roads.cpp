// SPDX-License-Identifier: GPL-3.0-or-later
// Names, surfaces and speeds by class.
#include "roads.h"

#include <fmt/format.h>

#include "data/workspace.h"
#include "random.h"
#include "record.h"

namespace lantu::sample
{

namespace
{

const char *className( Rank rank )
{
  switch ( rank )
  {
  case Rank::Motorway:
    return "高速";
  case Rank::National:
    return "国道";
  case Rank::Provincial:
    return "省道";
  case Rank::County:
    return "县道";
  case Rank::Township:
    return "乡道";
  case Rank::Village:
    return "村道";
  case Rank::Group:
    return "组道";
  default:
    return "便道";
  }
}

// Numbers that the real network does not use for the class, and the word for "example".
std::string nameOf( const Road &road )
{
  if ( !road.name.empty() || road.route == 0 )
    return road.name;
  switch ( road.rank )
  {
  case Rank::National:
    return fmt::format( "G{} 示例国道", 900 + road.route );
  case Rank::Provincial:
    return fmt::format( "S{} 示例省道", 900 + road.route );
  case Rank::County:
    return fmt::format( "X{:04} 示例县道", road.route );
  case Rank::Township:
    return fmt::format( "Y{:04} 示例乡道", road.route );
  case Rank::Village:
    return fmt::format( "C{:05} 示例村道", road.route );
  default:
    return {};
  }
}

const char *surfaceOf( const Road &road, double fate )
{
  if ( road.rank >= Rank::County )
    return "沥青";
  if ( road.rank == Rank::Township )
    return fate < 0.6 ? "沥青" : "水泥";
  if ( road.rank == Rank::Village )
    return fate < 0.2 ? "沥青" : ( fate < 0.95 ? "水泥" : "砂石" );
  if ( road.rank == Rank::Group )
    return fate < 0.78 ? "水泥" : ( fate < 0.94 ? "砂石" : "土" );
  return "土";
}

double speedOf( const Road &road )
{
  if ( road.ramp )
    return 40;
  switch ( road.rank )
  {
  case Rank::Motorway:
    return 80;
  case Rank::National:
    return 60;
  case Rank::Provincial:
    return 50;
  case Rank::County:
    return 40;
  case Rank::Township:
    return 30;
  case Rank::Village:
    return 20;
  case Rank::Group:
    return 15;
  default:
    return 10;
  }
}

const char *stateOf( const Road &road )
{
  switch ( road.state )
  {
  case RoadState::Seasonal:
    return "季节性";
  case RoadState::Closed:
    return "封闭";
  case RoadState::Building:
    return "在建";
  default:
    return "通车";
  }
}

} // namespace

Table roadTable( const std::vector<Road> &roads )
{
  Table table = emptyTable( layer::roads );
  int number = 0;
  for ( const Road &road : roads )
  {
    const double fate = unit( mixed( road.from, road.to, 90 ) );
    Record( table ).set( field::roadId, fmt::format( "R{:06}", ++number ) ).set( field::name, nameOf( road ) ).set( field::roadClass, className( road.rank ) ).set( field::surface, surfaceOf( road, fate ) ).set( field::oneway, road.oneway ).set( field::bridge, road.bridge ? 1 : 0 ).set( field::tunnel, road.tunnel ? 1 : 0 ).set( field::gradeLevel, road.level ).set( field::speed, speedOf( road ) ).set( field::status, stateOf( road ) ).line( road.line );
  }
  return table;
}

} // namespace lantu::sample
