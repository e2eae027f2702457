// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the assets.
#include "measure/project_assets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "measure/layer_pass.h"
#include "measure/tally.h"

namespace lantu
{

namespace
{

constexpr size_t stateCount = 5; //!< four, and not filled in
constexpr size_t kindCount = 3;
constexpr size_t idleState = 1;

constexpr Field realColumn( const char *name, Text alias )
{
  return { .name = name, .alias = alias, .type = FieldType::Real, .unit = "万元" };
}

constexpr Field assetUnitFields[] = {
  { .name = field::code, .alias = { "代码", "Code" } },
  { .name = field::name, .alias = { "名称", "Name" } },
  countColumn( "asset_n", { "资产数", "Assets" }, "项", true ),
  countColumn( "running_n", { "正常运营", "Running" }, "项", true ),
  countColumn( "idle_n", { "闲置", "Idle" }, "项", true ),
  countColumn( "poor_n", { "低效", "Running poorly" }, "项", true ),
  countColumn( "broken_n", { "损毁", "Broken" }, "项", true ),
  countColumn( "state_unknown_n", { "状态缺", "State unknown" }, "项", true ),
  shareColumn( "idle_pct", { "闲置率", "Idle share" } ),
  countColumn( "profit_n", { "经营性", "For profit" }, "项", true ),
  countColumn( "public_n", { "公益性", "For the public" }, "项", true ),
  countColumn( "household_n", { "到户类", "Of households" }, "项", true ),
  countColumn( "no_keeper_n", { "没有管护责任", "Without a keeper" }, "项", true ),
  countColumn( "unregistered_n", { "未确权登记", "Not registered" }, "项", true ),
  realColumn( field::assetValue, { "原值", "Value" } ),
  realColumn( "idle_wan", { "闲置原值", "Value idle" } ),
};

constexpr Field assetMatrixFields[] = {
  { .name = field::kind, .alias = { "类别", "Kind" }, .required = true },
  countColumn( "asset_n", { "资产数", "Assets" }, "项", true ),
  countColumn( "running_n", { "正常运营", "Running" }, "项", true ),
  countColumn( "idle_n", { "闲置", "Idle" }, "项", true ),
  countColumn( "poor_n", { "低效", "Running poorly" }, "项", true ),
  countColumn( "broken_n", { "损毁", "Broken" }, "项", true ),
  countColumn( "state_unknown_n", { "状态缺", "State unknown" }, "项", true ),
  shareColumn( "idle_pct", { "闲置率", "Idle share" } ),
  realColumn( field::assetValue, { "原值", "Value" } ),
};

constexpr Field assetIdleFields[] = {
  { .name = field::assetId, .alias = { "资产编号", "Asset" }, .required = true },
  { .name = field::name, .alias = { "名称", "Name" } },
  { .name = field::kind, .alias = { "类别", "Kind" } },
  { .name = field::status, .alias = { "状态", "State" } },
  { .name = field::countyCode, .alias = { "区县代码", "County code" } },
  { .name = field::townshipCode, .alias = { "乡镇代码", "Township code" } },
  { .name = field::villageCode, .alias = { "村代码", "Village code" } },
  { .name = "within", .alias = { "所属", "Within" } },
  realColumn( field::assetValue, { "原值", "Value" } ),
  { .name = field::keeper, .alias = { "管护责任", "Keeper" } },
};

// kind and state of an asset are one figure each; values are summed in yuan, so that sums are exact
enum AssetFigure
{
  AssetKindState, //!< kind * stateCount + state
  NoKeeper = kindCount * stateCount,
  Unregistered,
  ValueYuan,
  IdleYuan,
  KindYuan,
  AssetFigures = KindYuan + kindCount
};

using AssetTally = Tally<AssetFigures>;

int64_t ofState( const AssetTally::Counts &counts, size_t state )
{
  int64_t sum = 0;
  for ( size_t kind = 0; kind < kindCount; ++kind )
    sum += counts[kind * stateCount + state];
  return sum;
}

int64_t ofKind( const AssetTally::Counts &counts, size_t kind )
{
  int64_t sum = 0;
  for ( size_t state = 0; state < stateCount; ++state )
    sum += counts[kind * stateCount + state];
  return sum;
}

double inWan( int64_t yuan )
{
  return static_cast<double>( yuan ) / 10000;
}

//! Number, the five states, idle share: what both tables show.
std::vector<Value> stateCells( const std::array<int64_t, stateCount> &states )
{
  int64_t all = 0;
  for ( const int64_t count : states )
    all += count;
  std::vector<Value> cells { all };
  cells.insert( cells.end(), states.begin(), states.end() );
  cells.push_back( shareOf( states[idleState], all - states.back() ) );
  return cells;
}

} // namespace

const Layer assetUnitsLayer { "assets_by_unit", { "扶贫项目资产（按单位）", "Project assets by unit" }, GeometryType::None, assetUnitFields };
const Layer assetMatrixLayer { "assets_by_kind", { "扶贫项目资产（类别与状态）", "Project assets by kind and state" }, GeometryType::None, assetMatrixFields };
const Layer assetIdleLayer { "assets_idle", { "闲置低效损毁资产", "Assets that do not run" }, GeometryType::None, assetIdleFields };

AssetAnswer projectAssets( const AssetQuestion &question, Progress &progress )
{
  enum
  {
    Id,
    Name,
    Kind,
    State,
    InCounty,
    InTownship,
    InVillage,
    Worth,
    Keeper,
    Registered
  };
  const Layer &shape = schemaLayer( layer::assets );
  const auto kinds = shape.field( field::kind )->domain;
  const auto states = shape.field( field::status )->domain;
  AssetAnswer answer;
  AssetTally tally;
  std::set<std::string> ids;
  std::map<std::pair<std::string, std::string>, std::vector<Value>> idle;
  int64_t valueUnknown = 0;
  const size_t unitAt = question.unitField == field::countyCode ? InCounty : ( question.unitField == field::townshipCode ? InTownship : InVillage );
  answer.assets = passOver( question.assets, { field::assetId, field::name, field::kind, field::status, field::countyCode, field::townshipCode, field::villageCode, field::assetValue, field::keeper, field::registered }, progress, [&]( const std::vector<Value> &values, const RowRefusal &refuse )
    {
    const std::string id = text( values[Id] );
    const std::string status = text( values[State] );
    const auto kind = static_cast<size_t>( std::find( kinds.begin(), kinds.end(), text( values[Kind] ) ) - kinds.begin() );
    const auto state = static_cast<size_t>( std::find( states.begin(), states.end(), status ) - states.begin() );
    if ( kind == kinds.size() )
      return refuse( Kind, { "类别应为“经营性”“公益性”或“到户类”，请改正。", "The kind must be 经营性, 公益性 or 到户类. Correct it." } );
    if ( state == states.size() && !status.empty() )
      return refuse( State, { "状态应为“正常”“闲置”“低效”或“损毁”，请改正。", "The state must be 正常, 闲置, 低效 or 损毁. Correct it." } );
    const auto worth = number( values[Worth] );
    if ( worth && !( *worth >= 0 && *worth < 1e9 ) )
      return refuse( Worth, { "原值应为不小于 0 的数（万元），请改正。", "The value must be a number of 0 or more (10,000 yuan). Correct it." } );
    if ( id.empty() || !ids.insert( id ).second )
      return refuse( Id, { "资产编号为空或重复，请改正。", "The number of the asset is empty or there twice. Correct it." } );
    const std::string unit = text( values[unitAt] );
    const int64_t yuan = std::llround( worth.value_or( 0 ) * 10000 );
    valueUnknown += worth ? 0 : 1;
    tally.add( AssetKindState + kind * stateCount + state, unit );
    tally.add( NoKeeper, unit, text( values[Keeper] ).empty() ? 1 : 0 );
    tally.add( Unregistered, unit, whole( values[Registered] ) == 0 ? 1 : 0 );
    tally.add( ValueYuan, unit, yuan );
    tally.add( IdleYuan, unit, state == idleState ? yuan : 0 );
    tally.add( KindYuan + kind, unit, yuan );
    if ( state > 0 && state < states.size() )
      idle[{ text( values[InVillage] ), id }] = { values[Id], values[Name], values[Kind], values[State], values[InCounty], values[InTownship], values[InVillage], textOrNull( placeName( question.areas, text( values[InCounty] ), text( values[InTownship] ) ) ), values[Worth], values[Keeper] }; } );

  answer.units.shape = &assetUnitsLayer;
  AssetTally::Counts total {};
  const auto statesOf = []( const AssetTally::Counts &counts )
  {
    std::array<int64_t, stateCount> found {};
    for ( size_t state = 0; state < stateCount; ++state )
      found[state] = ofState( counts, state );
    return found;
  };
  tally.forEach( !question.unitField.empty(), question.unitNames, [&]( const Value &code, const std::string &name, const AssetTally::Counts &counts )
    {
    total = counts; // the total comes last
    std::vector<Value> &cells = answer.units.add().values;
    cells = { code, name };
    const std::vector<Value> shown = stateCells( statesOf( counts ) );
    cells.insert( cells.end(), shown.begin(), shown.end() );
    cells.insert( cells.end(), { ofKind( counts, 0 ), ofKind( counts, 1 ), ofKind( counts, 2 ), counts[NoKeeper], counts[Unregistered], inWan( counts[ValueYuan] ), inWan( counts[IdleYuan] ) } ); } );

  answer.matrix.shape = &assetMatrixLayer;
  const auto addKind = [&]( const std::string &name, const std::array<int64_t, stateCount> &counts, int64_t yuan )
  {
    std::vector<Value> &cells = answer.matrix.add().values;
    cells = { name };
    const std::vector<Value> shown = stateCells( counts );
    cells.insert( cells.end(), shown.begin(), shown.end() );
    cells.emplace_back( inWan( yuan ) );
  };
  for ( size_t kind = 0; kind < kindCount; ++kind )
  {
    std::array<int64_t, stateCount> counts {};
    std::copy_n( total.begin() + static_cast<std::ptrdiff_t>( kind * stateCount ), stateCount, counts.begin() );
    addKind( kinds[kind], counts, total[KindYuan + kind] );
  }
  const std::array<int64_t, stateCount> all = statesOf( total );
  addKind( Text { "合计", "Total" }.str(), all, total[ValueYuan] );

  answer.idle.shape = &assetIdleLayer;
  for ( auto &[key, values] : idle )
    answer.idle.add().values = std::move( values );

  nlohmann::ordered_json &summary = answer.summary;
  constexpr const char *names[] = { "running", "idle", "running_poorly", "broken", "state_unknown" };
  summary["assets"] = answer.assets.rowsUsed();
  for ( size_t state = 0; state < stateCount; ++state )
    summary[names[state]] = all[state];
  if ( const auto percent = number( shareOf( all[idleState], answer.assets.rowsUsed() - all.back() ) ) )
    summary["idle_percent"] = *percent;
  summary["for_profit"] = ofKind( total, 0 );
  summary["for_the_public"] = ofKind( total, 1 );
  summary["of_households"] = ofKind( total, 2 );
  summary["without_keeper"] = total[NoKeeper];
  summary["not_registered"] = total[Unregistered];
  summary[field::assetValue] = inWan( total[ValueYuan] );
  summary["idle_value_wan"] = inWan( total[IdleYuan] );
  summary["without_value"] = valueUnknown;
  return answer;
}

} // namespace lantu
