// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes of the tables, and the rows of the first.
#include "travel/network_findings.h"

#include <cmath>

#include "place/wkb_points.h"

namespace lantu
{

namespace
{

constexpr Field whatField { .name = networkFinding::what, .alias = { "类别", "Kind" }, .required = true };
constexpr Field sentenceField { .name = networkFinding::sentence, .alias = { "说明", "Finding" }, .required = true };
constexpr Field roadField { .name = networkFinding::road, .alias = { "道路行号", "Road row" }, .type = FieldType::Integer };
constexpr Field otherRoadField { .name = networkFinding::otherRoad, .alias = { "另一道路行号", "Other road row" }, .type = FieldType::Integer };
constexpr Field kilometresField { .name = networkFinding::kilometres, .alias = { "道路里程", "Roads" }, .type = FieldType::Real, .unit = "km" };
constexpr Field householdsField { .name = networkFinding::households, .alias = { "涉及户数", "Households" }, .type = FieldType::Integer, .unit = "户" };
constexpr Field personsField { .name = networkFinding::persons, .alias = { "涉及人数", "Persons" }, .type = FieldType::Real, .unit = "人" };

constexpr Field findingFields[] = {
  { .name = networkFinding::id, .alias = { "编号", "No." }, .type = FieldType::Integer, .required = true },
  whatField,
  sentenceField,
  roadField,
  otherRoadField,
  { .name = networkFinding::metres, .alias = { "长度", "Length" }, .type = FieldType::Real, .unit = "m" },
  kilometresField,
  householdsField,
  personsField,
};

constexpr Field bridgedFields[] = {
  { .name = networkFinding::rank, .alias = { "位次", "Rank" }, .type = FieldType::Integer, .required = true },
  whatField,
  sentenceField,
  roadField,
  otherRoadField,
  { .name = networkFinding::metres, .alias = { "缺口", "Gap" }, .type = FieldType::Real, .unit = "m", .required = true },
  { .name = networkFinding::part, .alias = { "连通的分块", "Part joined" }, .type = FieldType::Integer },
  { .name = networkFinding::alternative, .alias = { "方案", "Alternative" }, .type = FieldType::Integer },
  { .name = networkFinding::kilometres, .alias = { "接入里程", "Roads joined" }, .type = FieldType::Real, .unit = "km" },
  { .name = networkFinding::households, .alias = { "接入户数", "Households joined" }, .type = FieldType::Integer, .unit = "户" },
  { .name = networkFinding::persons, .alias = { "接入人数", "Persons joined" }, .type = FieldType::Real, .unit = "人" },
};

constexpr Field componentFields[] = {
  { .name = networkFinding::part, .alias = { "分块", "Part" }, .type = FieldType::Integer, .required = true },
  roadField,
  { .name = networkFinding::metres, .alias = { "长度", "Length" }, .type = FieldType::Real, .unit = "m" },
  kilometresField,
  householdsField,
  personsField,
};

} // namespace

const Layer networkFindingsLayer { "network_findings", { "路网检查结果", "Findings about roads" }, GeometryType::Point, findingFields };
const Layer bridgedLayer { "bridged_gaps", { "补上缺口的效果", "Gaps, if bridged" }, GeometryType::Line, bridgedFields };
const Layer componentsLayer { "network_parts", { "路网分块", "Parts of the network" }, GeometryType::Line, componentFields };

double rounded( double value, double unit )
{
  return std::round( value / unit ) * unit;
}

Table findingsTable( const RoadNetwork &network, const std::vector<NetworkFinding> &findings )
{
  Table table { .shape = &networkFindingsLayer, .rows = {}, .crs = network.frame.crs() };
  table.rows.reserve( findings.size() );
  for ( const NetworkFinding &finding : findings )
  {
    Row &row = table.add();
    row.geometry = pointWkb( finding.at );
    row.values = { row.id, std::string( finding.what ), finding.sentence, network.roads[finding.road].row, Value(), Value(), Value(), Value(), Value() };
    if ( finding.otherRoad )
      row.values[4] = network.roads[*finding.otherRoad].row;
    if ( finding.metres )
      row.values[5] = rounded( *finding.metres, 0.01 );
    if ( finding.concerned )
    {
      row.values[6] = rounded( finding.concerned->kilometres, 0.001 );
      row.values[7] = finding.concerned->households;
      row.values[8] = finding.concerned->persons;
    }
  }
  return table;
}

} // namespace lantu
