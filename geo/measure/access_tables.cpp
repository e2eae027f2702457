// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of access.
#include "measure/access_tables.h"

#include <cmath>
#include <functional>
#include <limits>

namespace lantu
{

namespace
{

constexpr Field reasonField { .name = accessField::reason, .alias = { "最近设施", "Nearest facility" }, .required = true };

constexpr Field accessFields[] = {
  { .name = accessField::access, .alias = { "可达性（每人容量）", "Access (capacity a person)" }, .type = FieldType::Real },
  { .name = accessField::access1000, .alias = { "每千人容量", "Capacity for 1,000 persons" }, .type = FieldType::Real },
  reasonField,
};

constexpr Field costFields[] = {
  { .name = accessField::cost, .alias = { "拥挤与路程成本（低为好）", "Crowding and way (lower is better)" }, .type = FieldType::Real },
  reasonField,
};

constexpr Field opportunityFields[] = {
  { .name = accessField::opportunities, .alias = { "可达机会", "Opportunities" }, .type = FieldType::Real },
  reasonField,
};

constexpr Field supplyFields[] = {
  { .name = accessField::supplyId, .alias = { "设施编号", "Supply" }, .required = true },
  { .name = accessField::capacity, .alias = { "容量", "Capacity" }, .type = FieldType::Real },
  { .name = accessField::persons, .alias = { "分享人数（加权）", "Persons who share it (weighed)" }, .type = FieldType::Real, .unit = "人" },
  { .name = accessField::ratio, .alias = { "每千人容量", "Capacity for 1,000 persons" }, .type = FieldType::Real },
};

constexpr Layer accessShape { "floating_catchment", { "两步移动搜寻可达性", "Floating catchment access" }, GeometryType::None, accessFields };
constexpr Layer costShape { "rational_agents", { "理性选择可达性", "Rational agent access" }, GeometryType::None, costFields };
constexpr Layer opportunityShape { "opportunities", { "可达机会", "Opportunities" }, GeometryType::None, opportunityFields };
constexpr Layer supplyShape { "shared_capacity", { "设施容量分享", "Shared capacity" }, GeometryType::None, supplyFields };

Value known( double value )
{
  return std::isfinite( value ) ? Value( value ) : Value();
}

// One row for each demand: the known values, then the reason.
Table byDemand( const Layer &shape, std::span<const Reason> reasons, const std::function<std::vector<Value>( size_t )> &values )
{
  Table table { .shape = &shape, .rows = {}, .crs = {} };
  table.rows.reserve( reasons.size() );
  for ( size_t i = 0; i < reasons.size(); ++i )
  {
    std::vector<Value> cells = values( i );
    cells.emplace_back( reasonCode( reasons[i] ) );
    table.add().values = std::move( cells );
  }
  return table;
}

} // namespace

void forgetUnasked( std::vector<double> &values, std::span<const Reason> reasons )
{
  for ( size_t i = 0; i < values.size(); ++i )
  {
    if ( reasons[i] == Reason::NoPosition || reasons[i] == Reason::NoRoadNear )
      values[i] = std::numeric_limits<double>::quiet_NaN();
  }
}

Table accessTable( std::span<const double> access, std::span<const Reason> reasons )
{
  return byDemand( accessShape, reasons, [&]( size_t i )
    { return std::vector { known( access[i] ), known( 1000 * access[i] ) }; } );
}

Table costTable( std::span<const double> cost, std::span<const Reason> reasons )
{
  return byDemand( costShape, reasons, [&]( size_t i )
    { return std::vector { known( cost[i] ) }; } );
}

Table opportunitiesTable( std::span<const double> sums, std::span<const Reason> reasons )
{
  return byDemand( opportunityShape, reasons, [&]( size_t i )
    { return std::vector { known( sums[i] ) }; } );
}

Table supplyTable( const std::vector<std::string> &supplyIds, std::span<const double> capacity, std::span<const double> persons )
{
  Table table { .shape = &supplyShape, .rows = {}, .crs = {} };
  for ( size_t j = 0; j < supplyIds.size(); ++j )
    table.add().values = { supplyIds[j], capacity[j], persons[j], persons[j] > 0 ? known( 1000 * capacity[j] / persons[j] ) : Value() };
  return table;
}

} // namespace lantu
