// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of scenarios.
#include "measure/scenario_tables.h"

#include <array>
#include <cmath>

#include "data/rows_in_memory.h"
#include "measure/coverage.h"
#include "measure/rollup.h"

namespace lantu
{

namespace
{

using namespace scenarioField;

constexpr Field minutesOf( const char *name, Text alias )
{
  return { .name = name, .alias = alias, .type = FieldType::Real, .unit = "分钟" };
}

constexpr Field metresOf( const char *name, Text alias )
{
  return { .name = name, .alias = alias, .type = FieldType::Real, .unit = "米" };
}

constexpr Field householdsOf( const char *name, Text alias )
{
  return { .name = name, .alias = alias, .type = FieldType::Integer, .unit = "户", .required = true, .atLeast = 0 };
}

constexpr Field personsOf( const char *name, Text alias )
{
  return { .name = name, .alias = alias, .type = FieldType::Real, .unit = "人", .required = true, .atLeast = 0 };
}

constexpr Field demandFields[] = {
  { .name = supplyBefore, .alias = { "原设施编号", "Supply before" } },
  minutesOf( minutesBefore, { "原用时", "Time before" } ),
  metresOf( metresBefore, { "原路程", "Way before" } ),
  { .name = coveredBefore, .alias = { "原达标", "Covered before" }, .type = FieldType::Flag },
  { .name = reasonBefore, .alias = { "原情况", "Reason before" }, .required = true },
  { .name = supplyAfter, .alias = { "新设施编号", "Supply after" } },
  minutesOf( minutesAfter, { "新用时", "Time after" } ),
  metresOf( metresAfter, { "新路程", "Way after" } ),
  { .name = coveredAfter, .alias = { "新达标", "Covered after" }, .type = FieldType::Flag },
  { .name = reasonAfter, .alias = { "新情况", "Reason after" }, .required = true },
  minutesOf( minutesChange, { "用时变化", "Change of time" } ),
  { .name = change, .alias = { "变化", "Change" }, .required = true },
};

// what is summed for each unit, households and persons of each
constexpr const char *sums[] = { "all", "before", "after", "gained", "lost", "quicker", "slower" };

constexpr Field unitFields[] = {
  { .name = level, .alias = { "级别", "Level" }, .required = true },
  { .name = field::code, .alias = { "代码", "Code" } },
  { .name = field::name, .alias = { "名称", "Name" }, .required = true },
  { .name = field::parentCode, .alias = { "上级代码", "Code of the area above" } },
  { .name = within, .alias = { "所属", "Within" } },
  householdsOf( field::householdCount, { "户数", "Households" } ),
  personsOf( field::personCount, { "人数", "Persons" } ),
  householdsOf( "before_covered_hh", { "原覆盖户数", "Households covered before" } ),
  personsOf( "before_covered_pop", { "原覆盖人数", "Persons covered before" } ),
  householdsOf( "after_covered_hh", { "新覆盖户数", "Households covered after" } ),
  personsOf( "after_covered_pop", { "新覆盖人数", "Persons covered after" } ),
  householdsOf( "gained_hh", { "新增达标户数", "Households gained" } ),
  personsOf( "gained_pop", { "新增达标人数", "Persons gained" } ),
  householdsOf( "lost_hh", { "失去达标户数", "Households lost" } ),
  personsOf( "lost_pop", { "失去达标人数", "Persons lost" } ),
  householdsOf( "quicker_hh", { "变快户数", "Households quicker" } ),
  personsOf( "quicker_pop", { "变快人数", "Persons quicker" } ),
  householdsOf( "slower_hh", { "变慢户数", "Households slower" } ),
  personsOf( "slower_pop", { "变慢人数", "Persons slower" } ),
};

constexpr size_t firstSum = 5; // in unitFields

constexpr Field facilityColumns[] = {
  { .name = field::facilityId, .alias = { "设施编号", "Facility id" }, .required = true },
  { .name = state, .alias = { "情景状态", "State in the scenario" }, .required = true },
  { .name = capacityBefore, .alias = { "原容量", "Capacity before" }, .type = FieldType::Real },
  { .name = capacityAfter, .alias = { "新容量", "Capacity after" }, .type = FieldType::Real },
  householdsOf( "before_hh", { "原服务户数", "Households before" } ),
  personsOf( "before_pop", { "原服务人数", "Persons before" } ),
  householdsOf( "after_hh", { "新服务户数", "Households after" } ),
  personsOf( "after_pop", { "新服务人数", "Persons after" } ),
  { .name = loadBefore, .alias = { "原每单位容量人数", "Persons for a unit of capacity before" }, .type = FieldType::Real },
  { .name = loadAfter, .alias = { "新每单位容量人数", "Persons for a unit of capacity after" }, .type = FieldType::Real },
};

constexpr Layer demandShape { "scenario", { "情景前后对比", "Scenario: before and after" }, GeometryType::None, demandFields };
constexpr Layer unitShape { "scenario_units", { "情景前后对比（按单位）", "Scenario by unit" }, GeometryType::None, unitFields };
constexpr Layer facilityShape { "scenario_facilities", { "情景设施负荷", "Facilities of the scenario" }, GeometryType::None, facilityColumns };

Value rounded( double value, double digits )
{
  return std::isfinite( value ) ? Value( std::round( value * digits ) / digits ) : Value();
}

Value minutes( double seconds )
{
  return rounded( seconds / 60, 1000 );
}

// The sums that the demand belongs to, in their order.
std::array<bool, std::size( sums )> belongs( const ScenarioAnswer &answer, size_t i )
{
  const ScenarioChange what = answer.changes[i];
  return { true, answer.coveredBefore[i], answer.coveredAfter[i], what == ScenarioChange::Gained, what == ScenarioChange::Lost, what == ScenarioChange::Quicker, what == ScenarioChange::Slower };
}

} // namespace

Table scenarioTable( const ScenarioAnswer &answer, const std::vector<std::string> &supplyIds )
{
  Table table { .shape = &demandShape, .rows = {}, .crs = {} };
  table.rows.reserve( answer.changes.size() );
  for ( size_t i = 0; i < answer.changes.size(); ++i )
  {
    std::vector<Value> cells;
    const auto add = [&]( const Nearest &nearest, bool covered )
    {
      const int32_t supply = nearest.supply[i];
      cells.push_back( supply < 0 ? Value() : Value( supplyIds[static_cast<size_t>( supply )] ) );
      cells.push_back( minutes( nearest.seconds[i] ) );
      cells.push_back( rounded( nearest.metres[i], 10 ) );
      cells.emplace_back( int64_t { covered } );
      cells.emplace_back( std::string( reasonCode( nearest.reason[i] ) ) );
    };
    add( answer.before, answer.coveredBefore[i] );
    add( answer.after, answer.coveredAfter[i] );
    cells.push_back( minutes( answer.after.seconds[i] - answer.before.seconds[i] ) );
    cells.emplace_back( std::string( scenarioChangeCode( answer.changes[i] ) ) );
    table.add().values = std::move( cells );
  }
  return table;
}

DemandCodes demandCodes( RowSource &demand, const Progress &progress )
{
  constexpr const char *names[] = { field::countyCode, field::townshipCode, field::villageCode };
  DemandCodes codes;
  std::vector<std::string> wanted;
  std::array<int, std::size( names )> columns {};
  const auto want = [&]( const char *name )
  {
    if ( demand.info().fieldIndex( name ) < 0 )
      return -1;
    wanted.emplace_back( name );
    return static_cast<int>( wanted.size() ) - 1;
  };
  for ( size_t k = 0; k < std::size( names ); ++k )
  {
    columns[k] = want( names[k] );
    codes.told = codes.told || columns[k] >= 0;
  }
  const int water = want( field::pipedWater );
  demand.start( wanted );
  Row row;
  while ( demand.next( row ) )
  {
    if ( codes.pipedWater.size() % 1024 == 0 )
      progress.check();
    for ( size_t k = 0; k < std::size( names ); ++k )
      codes.codes[k].push_back( columns[k] < 0 ? std::string() : text( row.values[static_cast<size_t>( columns[k] )] ) );
    codes.pipedWater.push_back( water >= 0 && whole( row.values[static_cast<size_t>( water )] ) == 1 );
  }
  return codes;
}

Table scenarioUnitsTable( const ScenarioAnswer &answer, const Points &demand, const DemandCodes &codes, const AdminAreas &areas, Progress &progress )
{
  SourceInfo info { .file = {}, .layer = Text { "情景", "scenario" }.str(), .crs = {}, .fields = { { field::countyCode, FieldType::Text }, { field::townshipCode, FieldType::Text }, { field::villageCode, FieldType::Text } } };
  std::vector<std::string> sumFields;
  for ( const char *sum : sums )
  {
    for ( const auto &[ending, type] : { std::pair( "_hh", FieldType::Integer ), std::pair( "_pop", FieldType::Real ) } )
    {
      sumFields.push_back( std::string( sum ) + ending );
      info.fields.push_back( { sumFields.back(), type } );
    }
  }
  std::vector<Row> rows( demand.size() );
  for ( size_t i = 0; i < rows.size(); ++i )
  {
    rows[i].id = demand.id[i];
    for ( const std::vector<std::string> &code : codes.codes )
      rows[i].values.push_back( code.empty() || code[i].empty() ? Value() : Value( code[i] ) );
    for ( const bool counts : belongs( answer, i ) )
    {
      rows[i].values.emplace_back( int64_t { counts } );
      rows[i].values.emplace_back( counts ? demand.weight[i] : 0.0 );
    }
  }
  RowsInMemory source( std::move( info ), std::move( rows ) );
  const auto rolled = rollup( { .rows = source, .areas = areas, .sumFields = sumFields }, progress );
  Table table { .shape = &unitShape, .rows = {}, .crs = {} };
  for ( Row &row : rolled->table.rows )
  {
    if ( !codes.told && &row != &rolled->table.rows.back() )
      continue;
    // behind the names: the rows, then each sum and its nulls
    std::vector<Value> cells( row.values.begin(), row.values.begin() + firstSum );
    for ( size_t k = 0; k < sumFields.size(); ++k )
      cells.push_back( row.values[firstSum + 1 + 2 * k] );
    table.add().values = std::move( cells );
  }
  return table;
}

Table scenarioFacilitiesTable( const ScenarioAnswer &answer, const Points &demand, const ScenarioFacilities &facilities )
{
  constexpr const char *states[] = { "kept", "closed", "added", "other_capacity" };
  std::vector<Extent> before( facilities.ids.size() );
  std::vector<Extent> after( facilities.ids.size() );
  for ( size_t i = 0; i < demand.size(); ++i )
  {
    if ( answer.before.reason[i] == Reason::Ok )
      before[static_cast<size_t>( answer.before.supply[i] )].add( demand.weight[i] );
    if ( answer.after.reason[i] == Reason::Ok )
      after[static_cast<size_t>( answer.after.supply[i] )].add( demand.weight[i] );
  }
  const auto shown = []( std::optional<double> capacity )
  { return capacity ? Value( *capacity ) : Value(); };
  const auto load = []( const Extent &extent, std::optional<double> capacity )
  { return capacity && *capacity > 0 ? rounded( extent.persons / *capacity, 100 ) : Value(); };
  Table table { .shape = &facilityShape, .rows = {}, .crs = {} };
  for ( size_t j = 0; j < facilities.ids.size(); ++j )
  {
    table.add().values = { facilities.ids[j], std::string( states[static_cast<size_t>( facilities.states[j] )] ), shown( facilities.capacityBefore[j] ), shown( facilities.capacityAfter[j] ), before[j].households, before[j].persons, after[j].households, after[j].persons, load( before[j], facilities.capacityBefore[j] ), load( after[j], facilities.capacityAfter[j] ) };
  }
  return table;
}

nlohmann::ordered_json scenarioFigures( const ScenarioAnswer &answer, const Points &demand )
{
  Extent all;
  Extent coveredBefore;
  Extent coveredAfter;
  std::array<Extent, scenarioChangeCount> changed;
  double minutesBefore = 0;
  double minutesAfter = 0;
  double reachers = 0;
  for ( size_t i = 0; i < demand.size(); ++i )
  {
    const double persons = demand.weight[i];
    all.add( persons );
    if ( answer.coveredBefore[i] )
      coveredBefore.add( persons );
    if ( answer.coveredAfter[i] )
      coveredAfter.add( persons );
    changed[static_cast<size_t>( answer.changes[i] )].add( persons );
    if ( answer.before.supply[i] >= 0 && answer.after.supply[i] >= 0 )
    {
      reachers += persons;
      minutesBefore += persons * answer.before.seconds[i] / 60;
      minutesAfter += persons * answer.after.seconds[i] / 60;
    }
  }
  nlohmann::ordered_json figures;
  const auto put = [&figures]( const std::string &what, const Extent &extent )
  {
    figures[what + "households"] = extent.households;
    // persons are whole unless a weight field is not
    if ( extent.persons == std::trunc( extent.persons ) )
      figures[what + "persons"] = static_cast<int64_t>( extent.persons );
    else
      figures[what + "persons"] = extent.persons;
  };
  put( "", all );
  put( "covered_before_", coveredBefore );
  put( "covered_after_", coveredAfter );
  for ( size_t change = 0; change < scenarioChangeCount; ++change )
    put( std::string( scenarioChangeCode( static_cast<ScenarioChange>( change ) ) ) + "_", changed[change] );
  if ( reachers > 0 )
  {
    figures["mean_minutes_before"] = std::round( minutesBefore / reachers * 1000 ) / 1000;
    figures["mean_minutes_after"] = std::round( minutesAfter / reachers * 1000 ) / 1000;
  }
  figures["baseline_identical"] = true; // scenario() gives no answer otherwise
  figures["worsened_by_additions"] = 0;
  figures["road_connections"] = answer.connections;
  figures["mended_joins"] = answer.mended.size();
  figures["demands_asked_again"] = answer.asked;
  return figures;
}

} // namespace lantu
