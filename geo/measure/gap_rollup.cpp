// SPDX-License-Identifier: GPL-3.0-or-later
// One row for each unit, rule and standing, rolled up like any other layer.
#include "measure/gap_rollup.h"

#include <algorithm>

#include "data/table_rows.h"
#include "measure/rollup.h"

namespace lantu
{

namespace
{

constexpr Field number( const char *name, Text alias, const char *unit )
{
  return { .name = name, .alias = alias, .type = FieldType::Real, .unit = unit, .required = true };
}

constexpr Field count( const char *name, Text alias )
{
  return { .name = name, .alias = alias, .type = FieldType::Integer, .unit = "个", .required = true };
}

constexpr size_t unitsBetweenLooksAtCancel = 4096;
constexpr size_t sums = 2 * ( standingCount + 1 );

//! The columns to add up; all and the four standings, of units and of persons.
constexpr Field sumFields[sums] = {
  count( "n_all", { "总数", "All" } ),
  count( "n_ok", { "达标数", "Ok" } ),
  count( "n_beyond", { "超限数", "Beyond" } ),
  count( "n_missing", { "没有的数", "Missing" } ),
  count( "n_unknown", { "缺数", "Unknown" } ),
  number( "pop_all", { "总人数", "Persons" }, "人" ),
  number( "pop_ok", { "达标人数", "Persons ok" }, "人" ),
  number( "pop_beyond", { "超限人数", "Persons beyond" }, "人" ),
  number( "pop_missing", { "没有的人数", "Persons missing" }, "人" ),
  number( "pop_unknown", { "缺的人数", "Persons unknown" }, "人" ),
};

constexpr Field shapeFields[] = {
  { .name = rollupField::level, .alias = { "级别", "Level" }, .required = true },
  { .name = field::code, .alias = { "代码", "Code" } },
  { .name = field::name, .alias = { "名称", "Name" }, .required = true },
  { .name = field::parentCode, .alias = { "上级代码", "Code of the area above" } },
  { .name = rollupField::within, .alias = { "所属", "Within" } },
  { .name = field::standardKey, .alias = { "规则编号", "Rule" }, .required = true },
  { .name = field::title, .alias = { "规则", "Title" }, .required = true },
  { .name = "unit_kind", .alias = { "判断对象", "Units judged" }, .required = true },
  sumFields[0],
  sumFields[1],
  sumFields[2],
  sumFields[3],
  sumFields[4],
  sumFields[5],
  sumFields[6],
  sumFields[7],
  sumFields[8],
  sumFields[9],
};

constexpr Layer shape { "gap_rollup", { "短板逐级汇总", "Gaps rolled up" }, GeometryType::None, shapeFields };

constexpr Field flatFields[] = {
  { .name = field::countyCode, .alias = { "区县代码", "County code" } },
  { .name = field::townshipCode, .alias = { "乡镇代码", "Township code" } },
  { .name = field::villageCode, .alias = { "村代码", "Village code" } },
  { .name = rollupField::category, .alias = { "规则编号", "Rule" } },
  sumFields[0],
  sumFields[1],
  sumFields[2],
  sumFields[3],
  sumFields[4],
  sumFields[5],
  sumFields[6],
  sumFields[7],
  sumFields[8],
  sumFields[9],
};

constexpr Layer flatShape { "gaps", { "短板", "Gaps" }, GeometryType::None, flatFields };

//! Position of a column of the roll-up.
size_t at( const Layer &layer, const std::string &name )
{
  return static_cast<size_t>( layer.field( name ) - layer.fields.data() );
}

} // namespace

const Layer &gapRollupShape()
{
  return shape;
}

void addGapRollup( Table &table, const GapRules &rules, const GapJudgement &judgement, const AdminAreas &areas, Progress &progress )
{
  const GapUnits &units = judgement.units;
  if ( units.size() == 0 || judgement.rules.empty() )
    return;
  Table flat { .shape = &flatShape, .rows = {}, .crs = {} };
  for ( size_t rule = 0; rule < judgement.rules.size(); ++rule )
  {
    for ( size_t unit = 0; unit < units.size(); ++unit )
    {
      if ( unit % unitsBetweenLooksAtCancel == 0 )
        progress.check();
      Row &row = flat.add();
      row.values = { units.county[unit], units.township[unit], units.village[unit], rules.rules[judgement.rules[rule]].key };
      const auto stands = static_cast<size_t>( judgement.verdicts[rule][unit].standing );
      for ( size_t i = 0; i <= standingCount; ++i )
        row.values.emplace_back( int64_t { i == 0 || i == stands + 1 } );
      for ( size_t i = 0; i <= standingCount; ++i )
        row.values.emplace_back( i == 0 || i == stands + 1 ? units.points.weight[unit] : 0.0 );
    }
  }
  std::vector<std::string> names;
  for ( const Field &field : sumFields )
    names.emplace_back( field.name );
  TableRows rows( flat );
  const auto rolled = rollup( { .rows = rows, .areas = areas, .sumFields = names, .categoryField = rollupField::category, .dateField = {}, .finest = units.level == GapLevel::Township ? AreaLevel::Township : AreaLevel::Village, .aliasesFrom = &flatShape }, progress );

  const Layer &made = *rolled->table.shape;
  const size_t category = at( made, rollupField::category );
  for ( const Row &row : rolled->table.rows )
  {
    if ( static_cast<size_t>( row.id ) % unitsBetweenLooksAtCancel == 0 )
      progress.check();
    const std::string key = text( row.values[category] );
    if ( key.empty() )
      continue; // the last row, over all rules
    const auto rule = std::find_if( rules.rules.begin(), rules.rules.end(), [&key]( const GapRule &one )
      { return one.key == key; } );
    std::vector<Value> &cells = table.add().values;
    size_t next = 0;
    for ( const char *name : { rollupField::level, field::code, field::name, field::parentCode, rollupField::within } )
      cells[next++] = row.values[at( made, name )];
    cells[next++] = key;
    cells[next++] = rule->title;
    cells[next++] = std::string( gapLevelText( units.level ).str() );
    for ( const std::string &name : names )
      cells[next++] = row.values[at( made, rollupField::sum + name )];
  }
}

} // namespace lantu
