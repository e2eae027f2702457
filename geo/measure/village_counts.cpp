// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the households, one over the villages.
#include "measure/village_counts.h"

#include <map>

#include "base/error.h"
#include "place/wkb_points.h"

namespace lantu
{

namespace
{

constexpr Field count( const char *name, Text alias, const char *unit )
{
  return { .name = name, .alias = alias, .type = FieldType::Integer, .unit = unit, .required = true, .atLeast = 0 };
}

// in the order in which villageCounts() fills them
constexpr Field fields[] = {
  { .name = field::villageCode, .alias = { "村代码", "Village code" }, .rule = CodeRule::Village, .refersTo = layer::villages },
  { .name = field::name, .alias = { "名称", "Name" } },
  { .name = field::townshipCode, .alias = { "乡镇代码", "Township code" }, .rule = CodeRule::Township, .refersTo = layer::townships },
  { .name = field::countyCode, .alias = { "区县代码", "County code" }, .rule = CodeRule::County, .refersTo = layer::counties },
  count( field::identifiedHouseholds, { "识别户数", "Identified households" }, "户" ),
  count( field::identifiedPersons, { "识别人数", "Identified persons" }, "人" ),
  count( field::eliminatedHouseholds, { "已消除户数", "Eliminated households" }, "户" ),
  count( field::eliminatedPersons, { "已消除人数", "Eliminated persons" }, "人" ),
  count( field::remainingHouseholds, { "未消除户数", "Remaining households" }, "户" ),
  count( field::remainingPersons, { "未消除人数", "Remaining persons" }, "人" ),
};

constexpr Layer shape { layer::villageCounts, { "监测对象（按村）", "Monitored households by village" }, GeometryType::Point, fields };

struct Counts
{
    std::string township;
    std::string county;
    int64_t households = 0;
    int64_t persons = 0;
    int64_t eliminatedHouseholds = 0;
    int64_t eliminatedPersons = 0;
};

// empty text is no code
Value orNull( const std::string &text )
{
  return text.empty() ? Value() : Value( text );
}

std::map<std::string, Counts> countsByVillage( RowSource &households )
{
  std::map<std::string, Counts> counts;
  households.start( { field::villageCode, field::townshipCode, field::countyCode, field::members, field::eliminated } );
  Row row;
  while ( households.next( row ) )
  {
    const auto members = whole( row.values[3] );
    if ( !members || *members < 1 )
      throw Error( ErrorCode::BadValue, say( { "{} 第 {} 行：家庭人口数“{}”不是大于 0 的整数，无法按村汇总。请改正后重试。", "{} row {}: members \"{}\" is not a whole number above 0, so villages cannot be counted. Correct it and try again." }, households.info().place(), row.id, text( row.values[3] ) ), row.id );
    Counts &village = counts[text( row.values[0] )];
    if ( village.households == 0 )
    {
      village.township = text( row.values[1] );
      village.county = text( row.values[2] );
    }
    ++village.households;
    village.persons += *members;
    if ( whole( row.values[4] ) == 1 )
    {
      ++village.eliminatedHouseholds;
      village.eliminatedPersons += *members;
    }
  }
  return counts;
}

struct Place
{
    std::string name;
    Wkb point;
};

} // namespace

const Layer &villageCountsShape()
{
  return shape;
}

Table villageCounts( const Workspace &workspace )
{
  const auto households = workspace.rows( layer::households );
  const std::map<std::string, Counts> counts = countsByVillage( *households );

  std::map<std::string, Place> places;
  const auto villages = workspace.rows( layer::villages );
  villages->start( { field::code, field::name } );
  Row row;
  while ( villages->next( row ) )
  {
    const std::string code = text( row.values[0] );
    if ( !counts.contains( code ) )
      continue;
    Place &place = places[code];
    place.name = text( row.values[1] );
    if ( Point point; representativePoint( row.geometry, point ) )
      place.point = pointWkb( point );
  }

  Table table { .shape = &shape, .rows = {}, .crs = villages->info().crs };
  for ( const auto &[code, count] : counts )
  {
    Row &out = table.add();
    const auto place = places.find( code );
    if ( place != places.end() )
      out.geometry = place->second.point;
    out.values = { orNull( code ), orNull( place == places.end() ? std::string() : place->second.name ), orNull( count.township ), orNull( count.county ),
      count.households, count.persons, count.eliminatedHouseholds, count.eliminatedPersons,
      count.households - count.eliminatedHouseholds, count.persons - count.eliminatedPersons };
  }
  return table;
}

} // namespace lantu
