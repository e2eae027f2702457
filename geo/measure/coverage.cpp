// SPDX-License-Identifier: GPL-3.0-or-later
// Judging nearest facilities by the standard, and adding up.
#include "measure/coverage.h"

#include <cassert>
#include <cmath>

#include "measure/services.h"

namespace lantu
{

namespace
{

using namespace coverageField;

constexpr Field households( const char *name, Text alias )
{
  return { .name = name, .alias = alias, .type = FieldType::Integer, .unit = "户", .required = true, .atLeast = 0 };
}

constexpr Field persons( const char *name, Text alias )
{
  return { .name = name, .alias = alias, .type = FieldType::Real, .unit = "人", .required = true, .atLeast = 0 };
}

constexpr Field share( const char *name, Text alias )
{
  return { .name = name, .alias = alias, .type = FieldType::Real, .unit = "%", .atLeast = 0 };
}

// in the order in which addRow() fills them
constexpr Field fields[] = {
  { .name = id, .alias = { "编号", "Id" }, .required = true },
  { .name = field::standardKey, .alias = { "标准编号", "Standard" }, .required = true },
  { .name = field::title, .alias = { "服务", "Service" }, .required = true },
  { .name = field::limit, .alias = { "限值", "Limit" }, .type = FieldType::Real, .required = true },
  { .name = field::unit, .alias = { "单位", "Unit" }, .required = true },
  { .name = field::year, .alias = { "标准年度", "Year of the standard" }, .type = FieldType::Integer },
  { .name = field::code, .alias = { "代码", "Code" } },
  { .name = field::name, .alias = { "名称", "Name" }, .required = true },
  households( field::householdCount, { "户数", "Households" } ),
  persons( field::personCount, { "人数", "Persons" } ),
  households( coveredHouseholds, { "覆盖户数", "Households covered" } ),
  persons( coveredPersons, { "覆盖人数", "Persons covered" } ),
  households( beyondHouseholds, { "超出户数", "Households beyond" } ),
  persons( beyondPersons, { "超出人数", "Persons beyond" } ),
  households( excludedHouseholds, { "排除户数", "Households excluded" } ),
  persons( excludedPersons, { "排除人数", "Persons excluded" } ),
  households( noRoadNearHouseholds, { "附近没有道路户数", "Households, no road near" } ),
  persons( noRoadNearPersons, { "附近没有道路人数", "Persons, no road near" } ),
  households( disconnectedHouseholds, { "道路不连通户数", "Households, roads not connected" } ),
  persons( disconnectedPersons, { "道路不连通人数", "Persons, roads not connected" } ),
  households( noSupplyHouseholds, { "没有可用设施户数", "Households, no usable facility" } ),
  persons( noSupplyPersons, { "没有可用设施人数", "Persons, no usable facility" } ),
  households( noPositionHouseholds, { "未定位户数", "Households, no position" } ),
  persons( noPositionPersons, { "未定位人数", "Persons, no position" } ),
  share( coveredHouseholdShare, { "户覆盖率", "Share of households covered" } ),
  share( coveredPersonShare, { "人口覆盖率", "Share of persons covered" } ),
};

constexpr Layer shape { "coverage", { "设施覆盖", "Coverage" }, GeometryType::None, fields };

Value percent( double part, double whole )
{
  return whole > 0 ? Value( std::round( 10000 * part / whole ) / 100 ) : Value();
}

void addRow( Table &table, const ServiceStandard &standard, const Value &code, const std::string &name, const Coverage &coverage )
{
  Row &row = table.add();
  row.values = { standard.key + "/" + text( code ), standard.key, standard.title, standard.limit, std::string( standard.limitIsMetres ? "m" : "min" ), static_cast<int64_t>( standard.year ), code, name };
  const auto add = [&row]( const Extent &extent )
  {
    row.values.emplace_back( extent.households );
    row.values.emplace_back( extent.persons );
  };
  add( coverage.input );
  add( coverage.covered );
  add( coverage.beyond );
  add( coverage.excluded() );
  for ( const Reason reason : { Reason::NoRoadNear, Reason::Disconnected, Reason::NoSupply, Reason::NoPosition } )
    add( coverage.excludedBy[static_cast<size_t>( reason )] );
  row.values.push_back( percent( static_cast<double>( coverage.covered.households ), static_cast<double>( coverage.input.households ) ) );
  row.values.push_back( percent( coverage.covered.persons, coverage.input.persons ) );
  assert( row.values.size() == std::size( fields ) );
}

// input = covered + beyond + excluded
[[maybe_unused]] bool reconciled( const Coverage &coverage )
{
  Extent sum = coverage.covered;
  sum += coverage.beyond;
  sum += coverage.excluded();
  return sum.households == coverage.input.households && std::abs( sum.persons - coverage.input.persons ) <= 1e-9 * ( 1 + coverage.input.persons );
}

} // namespace

Extent Coverage::excluded() const
{
  Extent sum;
  for ( const Extent &extent : excludedBy )
    sum += extent;
  return sum;
}

Coverage &Coverage::operator+=( const Coverage &other )
{
  input += other.input;
  covered += other.covered;
  beyond += other.beyond;
  for ( size_t reason = 0; reason < reasonCount; ++reason )
    excludedBy[reason] += other.excludedBy[reason];
  return *this;
}

std::map<std::string, Coverage> coverage( const ServiceStandard &standard, const Nearest &nearest, const CoverageDemand &demand, const std::vector<bool> &served )
{
  assert( nearest.reason.size() == demand.weights.size() && demand.units.size() == demand.weights.size() );
  assert( served.empty() || served.size() == demand.weights.size() );
  std::map<std::string, Coverage> byUnit;
  for ( size_t i = 0; i < demand.weights.size(); ++i )
  {
    Coverage &unit = byUnit[demand.units[i]];
    const double weight = demand.weights[i];
    const Reason reason = nearest.reason[i];
    unit.input.add( weight );
    if ( !served.empty() && served[i] )
      unit.covered.add( weight );
    else if ( reason != Reason::Ok && reason != Reason::BeyondLimit )
      unit.excludedBy[static_cast<size_t>( reason )].add( weight );
    else if ( meets( standard, nearest.seconds[i], nearest.metres[i] ) )
      unit.covered.add( weight );
    else
      unit.beyond.add( weight );
  }
  assert( reconciled( total( byUnit ) ) );
  return byUnit;
}

Coverage total( const std::map<std::string, Coverage> &byUnit )
{
  Coverage sum;
  for ( const auto &[key, unit] : byUnit )
    sum += unit;
  return sum;
}

const Layer &coverageShape()
{
  return shape;
}

void addCoverage( Table &table, const ServiceStandard &standard, const std::map<std::string, Coverage> &byUnit, const std::map<std::string, std::string> &names )
{
  for ( const auto &[key, unit] : byUnit )
  {
    const auto name = names.find( key );
    const std::string shown = key.empty() ? std::string( Text { "未填", "not filled in" }.str() ) : name == names.end() ? key
                                                                                                                        : name->second;
    addRow( table, standard, key.empty() ? Value() : Value( key ), shown, unit );
  }
  addTotal( table, standard, total( byUnit ) );
}

void addTotal( Table &table, const ServiceStandard &standard, const Coverage &all )
{
  addRow( table, standard, std::string( totalCode ), Text { "合计", "Total" }.str(), all );
}

} // namespace lantu
