// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of nearest facilities and of matrices.
#include "travel/travel_tables.h"

#include <array>
#include <cmath>

namespace lantu
{

namespace
{

constexpr Field supplyField { .name = travelField::supplyId, .alias = { "设施编号", "Supply" } };
constexpr Field minutesField { .name = travelField::minutes, .alias = { "用时", "Time" }, .type = FieldType::Real, .unit = "分钟" };
constexpr Field metresField { .name = travelField::metres, .alias = { "路程", "Way" }, .type = FieldType::Real, .unit = "米" };

constexpr Field nearestFields[] = {
  supplyField,
  minutesField,
  metresField,
  { .name = travelField::accessMetres, .alias = { "接入段", "Access leg" }, .type = FieldType::Real, .unit = "米" },
  { .name = travelField::accessMinutes, .alias = { "接入用时", "Access time" }, .type = FieldType::Real, .unit = "分钟" },
  { .name = travelField::covered, .alias = { "达标", "Covered" }, .type = FieldType::Flag },
  { .name = travelField::reason, .alias = { "原因", "Reason" }, .required = true },
};

constexpr Field matrixFields[] = {
  { .name = travelField::demandId, .alias = { "需求编号", "Demand" }, .required = true },
  supplyField,
  minutesField,
  metresField,
};

constexpr Layer nearestLayer { "nearest_facility", { "最近设施", "Nearest facility" }, GeometryType::None, nearestFields };
constexpr Layer matrixLayer { "travel_matrix", { "出行矩阵", "Travel matrix" }, GeometryType::None, matrixFields };

Value minutes( double seconds )
{
  return std::isfinite( seconds ) ? Value( std::round( seconds / 60 * 1000 ) / 1000 ) : Value();
}

Value metres( double value )
{
  return std::isfinite( value ) ? Value( std::round( value * 10 ) / 10 ) : Value();
}

} // namespace

Table nearestTable( const Nearest &nearest, const std::vector<std::string> &supplyIds )
{
  Table table { .shape = &nearestLayer, .rows = {}, .crs = {} };
  table.rows.reserve( nearest.supply.size() );
  for ( size_t i = 0; i < nearest.supply.size(); ++i )
  {
    const int32_t supply = nearest.supply[i];
    table.add().values = { supply < 0 ? Value() : Value( supplyIds[static_cast<size_t>( supply )] ), minutes( nearest.seconds[i] ), metres( nearest.metres[i] ), metres( nearest.accessMetres[i] ), minutes( nearest.accessSeconds[i] ), int64_t { nearest.reason[i] == Reason::Ok }, std::string( reasonCode( nearest.reason[i] ) ) };
  }
  return table;
}

nlohmann::ordered_json reasonCounts( std::span<const Reason> reasons )
{
  std::array<int64_t, reasonCount> counts {};
  for ( const Reason reason : reasons )
    ++counts[static_cast<size_t>( reason )];
  const int64_t covered = counts[static_cast<size_t>( Reason::Ok )];
  const int64_t beyond = counts[static_cast<size_t>( Reason::BeyondLimit )];
  nlohmann::ordered_json made { { "covered", covered }, { "beyond_limit", beyond }, { "excluded", static_cast<int64_t>( reasons.size() ) - covered - beyond } };
  for ( const Reason reason : { Reason::NoRoadNear, Reason::Disconnected, Reason::NoSupply, Reason::NoPosition } )
    made[reasonCode( reason )] = counts[static_cast<size_t>( reason )];
  return made;
}

int64_t demandsWithoutSupply( const Reach &reach )
{
  int64_t count = 0;
  for ( size_t i = 0; i + 1 < reach.offsets.size(); ++i )
    count += reach.offsets[i] == reach.offsets[i + 1] ? 1 : 0;
  return count;
}

Table matrixTable( const Reach &reach, const std::vector<std::string> &demandIds, const std::vector<std::string> &supplyIds )
{
  Table table { .shape = &matrixLayer, .rows = {}, .crs = {} };
  table.rows.reserve( reach.supply.size() );
  for ( size_t demand = 0; demand + 1 < reach.offsets.size(); ++demand )
  {
    for ( uint64_t row = reach.offsets[demand]; row < reach.offsets[demand + 1]; ++row )
      table.add().values = { demandIds[demand], supplyIds[reach.supply[row]], minutes( reach.seconds[row] ), metres( reach.metres[row] ) };
  }
  return table;
}

} // namespace lantu
