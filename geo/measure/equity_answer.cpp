// SPDX-License-Identifier: GPL-3.0-or-later
// Reading, grouping, rows.
#include "measure/equity_answer.h"

#include <cmath>
#include <vector>

#include "base/error.h"
#include "measure/equity.h"

namespace lantu
{

namespace
{

constexpr Field fields[] = {
  { .name = equityField::unit, .alias = { "单位", "Unit" } },
  { .name = equityField::unitName, .alias = { "单位名称", "Name" } },
  { .name = equityField::persons, .alias = { "人数", "Persons" }, .type = FieldType::Real, .unit = "人" },
  { .name = equityField::mean, .alias = { "人均值", "Mean" }, .type = FieldType::Real },
  { .name = equityField::gini, .alias = { "基尼系数", "Gini" }, .type = FieldType::Real },
  { .name = equityField::below, .alias = { "低于线人数", "Persons below the line" }, .type = FieldType::Real, .unit = "人" },
  { .name = equityField::fgt0, .alias = { "低于线比例（FGT0）", "Share below (FGT0)" }, .type = FieldType::Real },
  { .name = equityField::fgt1, .alias = { "平均差距（FGT1）", "Mean gap (FGT1)" }, .type = FieldType::Real },
  { .name = equityField::fgt2, .alias = { "差距平方均值（FGT2）", "Mean squared gap (FGT2)" }, .type = FieldType::Real },
};

constexpr Layer shape { "equity", { "公平性", "Equity" }, GeometryType::None, fields };

struct Part
{
    std::vector<double> values;
    std::vector<double> persons;
};

Value known( double value )
{
  return std::isfinite( value ) ? Value( value ) : Value();
}

std::optional<double> sizeOf( const Value &cell )
{
  const auto found = number( cell );
  return found && *found >= 0 && std::isfinite( *found ) ? found : std::nullopt;
}

} // namespace

EquityAnswer equityAnswer( const EquityQuestion &question, Progress &progress )
{
  constexpr int64_t between = 4096;
  const SourceInfo &info = question.rows.info();
  if ( question.line && !( *question.line > 0 ) )
    throw Error::of( ErrorCode::BadValue, { "标准线应大于 0。", "The line must be above 0." } );
  std::vector<std::string> names { question.valueField };
  if ( !question.weightField.empty() )
    names.push_back( question.weightField );
  if ( !question.unitField.empty() )
    names.push_back( question.unitField );
  EquityAnswer answer { .intake = Intake( info ), .table = { .shape = &shape, .rows = {}, .crs = {} }, .summary = {} };
  std::map<std::string, Part> parts;
  Part all;
  double unknown = 0;
  question.rows.start( names );
  for ( Row row; question.rows.next( row ); )
  {
    answer.intake.take( row );
    if ( answer.intake.rowsRead() % between == 0 )
      progress.check();
    const auto persons = question.weightField.empty() ? std::optional( 1.0 ) : sizeOf( row.values[1] );
    if ( !persons )
    {
      answer.intake.reject( row.id, question.weightField, row.values[1], say( { "人数应为不小于 0 的数，请改正", "the number of persons must be 0 or more; correct it" } ) );
      continue;
    }
    if ( isNull( row.values[0] ) )
    {
      unknown += *persons;
      continue;
    }
    const auto value = sizeOf( row.values[0] );
    if ( !value )
    {
      answer.intake.reject( row.id, question.valueField, row.values[0], say( { "应为不小于 0 的数，请改正", "must be a number of 0 or more; correct it" } ) );
      continue;
    }
    all.values.push_back( *value );
    all.persons.push_back( *persons );
    if ( question.unitField.empty() )
      continue;
    Part &part = parts[text( row.values.back() )];
    part.values.push_back( *value );
    part.persons.push_back( *persons );
  }
  if ( all.values.empty() )
    throw Error::of( ErrorCode::Empty, { "{}：字段“{}”没有一行可用的数。请换一个字段，或先计算它。", "{}: not one row has a usable number in \"{}\". Choose another field, or compute it first." }, info.place(), question.valueField );
  answer.intake.warnRejects( progress );

  double line = question.line.value_or( 1 );
  if ( !question.line )
  {
    const double mean = equity( all.values, all.persons, 1 ).mean;
    line = mean > 0 ? mean / 2 : 1;
  }
  const auto add = [&]( const Value &unit, const std::string &name, const Part &part )
  {
    const Equity found = equity( part.values, part.persons, line );
    answer.table.add().values = { unit, name, found.persons, known( found.mean ), known( found.gini ), found.below, known( found.fgt0 ), known( found.fgt1 ), known( found.fgt2 ) };
    return found;
  };
  for ( const auto &[unit, part] : parts )
  {
    const auto name = question.unitNames.find( unit );
    add( unit.empty() ? Value() : Value( unit ), unit.empty() ? say( { "未填", "not filled in" } ) : ( name == question.unitNames.end() ? unit : name->second ), part );
  }
  const Equity total = add( std::string( equityField::totalUnit ), say( { "合计", "Total" } ), all );
  const auto figure = []( double value )
  { return std::isfinite( value ) ? nlohmann::ordered_json( value ) : nlohmann::ordered_json(); };
  answer.summary = {
    { "units", parts.size() },
    { "persons", total.persons + unknown },
    { "persons_unknown", unknown },
    { "line", line },
    { "mean", figure( total.mean ) },
    { "gini", figure( total.gini ) },
    { "below", total.below },
    { "fgt0", figure( total.fgt0 ) },
    { "fgt1", figure( total.fgt1 ) },
    { "fgt2", figure( total.fgt2 ) },
  };
  return answer;
}

} // namespace lantu
