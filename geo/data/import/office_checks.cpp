// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of households and persons.
#include "data/import/office_checks.h"

#include <iterator>

#include "data/codes.h"
#include "data/import/cell_text.h"
#include "data/import/import_findings.h"
#include "data/schema.h"

namespace lantu
{

namespace
{

std::string title( const char *fieldName )
{
  return schemaLayer( layer::households ).field( fieldName )->alias.str();
}

} // namespace

std::map<int64_t, double> monitoringLines( const Workspace &workspace )
{
  std::map<int64_t, double> lines;
  if ( !workspace.has( layer::standards ) )
    return lines;
  const auto rows = workspace.rows( layer::standards );
  rows->start( { field::category, field::year, field::limit } );
  Row row;
  while ( rows->next( row ) )
  {
    const auto year = whole( row.values[1] );
    const auto line = number( row.values[2] );
    if ( text( row.values[0] ) == "line" && year && line )
      lines[*year] = *line;
  }
  return lines;
}

void checkHousehold( const HouseholdFacts &facts, const std::string &asOf, const std::map<int64_t, double> &lines, Table &findings )
{
  const auto addTitled = [&]( const char *what, const std::string &column, const std::string &value, const std::string &sentence )
  { addFinding( findings, facts.row, facts.key, what, column, value, sentence ); };
  const auto add = [&]( const char *what, const char *fieldName, const std::string &value, Text sentence )
  { addTitled( what, title( fieldName ), value, sentence.str() ); };
  constexpr int leastMonths = 6;
  constexpr double leastWage = 100;
  constexpr double highIncome = 20000;
  if ( facts.isEliminated && facts.eliminated.empty() )
    add( "eliminated_without_date", field::eliminatedYm, {}, { "风险已消除，但没有消除时间", "eliminated, but without a date" } );
  if ( !facts.isEliminated && !facts.eliminated.empty() )
    add( "date_without_elimination", field::eliminatedYm, facts.eliminated, { "有消除时间，但风险未标为已消除", "a date of elimination, but not marked as eliminated" } );
  if ( const auto months = monthsBetween( facts.identified, facts.eliminated ); facts.isEliminated && months )
  {
    if ( *months < 0 )
      add( "eliminated_before_identified", field::eliminatedYm, facts.eliminated, { "消除时间早于识别时间", "eliminated before it was identified" } );
    else if ( *months < leastMonths )
      add( "eliminated_too_soon", field::eliminatedYm, facts.eliminated, { "识别后不满 6 个月即消除风险", "eliminated less than 6 months after identification" } );
  }
  if ( const auto income = facts.incomeAdjusted ? facts.incomeAdjusted : facts.incomeHead; facts.isEliminated && income )
  {
    const std::string when = facts.eliminated.empty() ? monthOf( asOf ).value_or( "" ) : facts.eliminated;
    constexpr size_t yearDigits = 4;
    const auto after = lines.upper_bound( whole( Value( when.substr( 0, yearDigits ) ) ).value_or( 0 ) );
    if ( after != lines.begin() && *income < std::prev( after )->second )
      addTitled( "eliminated_below_line", title( field::incomeAdjusted ), text( Value( *income ) ), say( { "风险已消除，但人均收入低于监测线（{} 年 {} 元）", "eliminated with an income a head below the monitoring line ({1} yuan in {0})" }, std::prev( after )->first, std::prev( after )->second ) );
  }
  const auto months = monthsBetween( facts.identified, monthOf( asOf ).value_or( "" ) );
  if ( facts.anyMeasure == false && !facts.isEliminated && months && *months >= 1 )
    add( "no_measures", field::identified, facts.identified, { "识别后 1 个月及以上未落实帮扶措施", "no measures a month or more after identification" } );
  if ( facts.risk == "因残" && facts.anyDisabled == false )
    add( "disability_without_member", field::risk1, facts.risk, { "风险为因残，但家庭成员中没有残疾人", "the risk is disability, but no member is disabled" } );
  if ( facts.risk == "因饮水安全" && facts.waterMeasure == false )
    add( "water_without_measure", field::risk1, facts.risk, { "风险为饮水安全，但没有饮水安全保障措施", "the risk is water, but there is no measure for it" } );
  if ( facts.risk == "因务工就业不稳" && facts.labour == 0 )
    add( "job_risk_without_labour", field::risk1, facts.risk, { "风险为务工就业不稳，但家里没有劳动力", "the risk is unstable work, but there is no labour" } );
  if ( facts.wage && *facts.wage > 0 && *facts.wage < leastWage )
    addTitled( "odd_wage", say( { "工资性收入", "Wages" } ), text( Value( *facts.wage ) ), say( { "工资性收入大于 0 小于 100 元，单位是否为万元？", "wages above 0 and below 100 yuan; are they in 10,000 yuan?" } ) );
  if ( facts.incomeHead && *facts.incomeHead > highIncome )
    addTitled( "high_income", say( { "人均纯收入", "Income a head" } ), text( Value( *facts.incomeHead ) ), say( { "人均纯收入大于 20000 元", "an income above 20,000 yuan a head" } ) );
}

void checkPerson( const PersonFacts &facts, Table &findings )
{
  const auto add = [&]( const char *what, Text column, Text sentence )
  { addFinding( findings, facts.row, facts.key, what, column.str(), {}, sentence.str() ); };
  constexpr double old = 70;
  if ( facts.isStudent && facts.workMonths.value_or( 0 ) > 0 )
    add( "student_at_work", { "务工时间", "Months of work" }, { "在校生登记为务工", "a student is recorded as a worker" } );
  if ( facts.hasPost && facts.age.value_or( 0 ) >= old )
    add( "old_in_post", { "公益性岗位", "Public post" }, { "70 周岁及以上安排了公益性岗位", "a public post at 70 or above" } );
  if ( facts.worksAway && facts.inWorkshop )
    add( "away_in_workshop", { "务工企业名称", "Employer" }, { "务工在县外，却在本地帮扶车间", "works outside the county, and in a local workshop" } );
}

} // namespace lantu
