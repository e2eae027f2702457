// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the households.
#include "measure/line_change.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/error.h"
#include "measure/unit_rows.h"

namespace lantu
{

namespace
{

constexpr int64_t rowsBetweenLooksAtCancel = 1024;
constexpr double sameYuan = 1; //!< what the list gives and what its parts give may differ by rounding

constexpr Field count( const char *name, Text alias, const char *unit )
{
  return { .name = name, .alias = alias, .type = FieldType::Integer, .unit = unit, .required = true };
}

constexpr Field unitFields[] = {
  { .name = field::code, .alias = { "代码", "Code" } },
  { .name = field::name, .alias = { "名称", "Name" } },
  count( field::householdCount, { "户数", "Households" }, "户" ),
  count( field::personCount, { "人数", "Persons" }, "人" ),
  count( "below_old_hh", { "低于原线户数", "Below the old line, households" }, "户" ),
  count( "below_old_pop", { "低于原线人数", "Below the old line, persons" }, "人" ),
  count( "below_new_hh", { "低于新线户数", "Below the new line, households" }, "户" ),
  count( "below_new_pop", { "低于新线人数", "Below the new line, persons" }, "人" ),
  count( "enter_hh", { "新落入线下户数", "Entering, households" }, "户" ),
  count( "enter_pop", { "新落入线下人数", "Entering, persons" }, "人" ),
  count( "enter_new_hh", { "其中需新纳入户数", "Of these not monitored yet, households" }, "户" ),
  count( "enter_new_pop", { "其中需新纳入人数", "Of these not monitored yet, persons" }, "人" ),
  count( "leave_hh", { "升到线上户数", "Leaving, households" }, "户" ),
  count( "leave_pop", { "升到线上人数", "Leaving, persons" }, "人" ),
  count( "leave_monitored_hh", { "其中在监测户数", "Of these monitored, households" }, "户" ),
  count( "leave_monitored_pop", { "其中在监测人数", "Of these monitored, persons" }, "人" ),
  count( "above_hh", { "均不低于户数", "Below neither, households" }, "户" ),
  count( "above_pop", { "均不低于人数", "Below neither, persons" }, "人" ),
  count( "unknown_hh", { "收入缺户数", "Income unknown, households" }, "户" ),
  count( "unknown_pop", { "收入缺人数", "Income unknown, persons" }, "人" ),
};

constexpr Field changedFields[] = {
  { .name = field::householdId, .alias = { "户编号", "Household id" } },
  { .name = field::countyCode, .alias = { "区县代码", "County code" } },
  { .name = field::townshipCode, .alias = { "乡镇代码", "Township code" } },
  { .name = field::villageCode, .alias = { "村代码", "Village code" } },
  count( field::members, { "家庭人口数", "Members" }, "人" ),
  { .name = "adjusted_yuan", .alias = { "调整后人均收入", "Adjusted income per head" }, .type = FieldType::Real, .unit = "元/人", .required = true },
  { .name = "change", .alias = { "变化", "Change" }, .required = true },
  { .name = "monitored", .alias = { "在监测", "Monitored" }, .type = FieldType::Flag, .required = true },
};

struct Tally
{
    int64_t households = 0;
    int64_t persons = 0;

    void add( int64_t members )
    {
      ++households;
      persons += members;
    }
};

struct Counts
{
    Tally all;
    Tally belowOld;
    Tally belowNew;
    Tally enter;
    Tally enterNew;
    Tally leave;
    Tally leaveMonitored;
    Tally above;
    Tally unknown;

    std::vector<const Tally *> inOrder() const { return { &all, &belowOld, &belowNew, &enter, &enterNew, &leave, &leaveMonitored, &above, &unknown }; }
};

MonitoringLine lineOfYear( const Standards &standards, int year )
{
  const auto &lines = standards.monitoringLines();
  const auto found = std::find_if( lines.begin(), lines.end(), [year]( const MonitoringLine &line )
    { return line.year == year; } );
  if ( found == lines.end() )
    throw Error::of( ErrorCode::NotFound, { "标准表里没有 {} 年的监测线（种类 line，对象“监测”）。请补上这一行，或直接给出金额。", "The standards have no monitoring line of {} (category line, subject 监测). Add that row, or give the yuan themselves." }, year );
  return *found;
}

class LineChange
{
  public:
    LineChange( const LineChangeQuestion &question, Progress &progress )
      : mQuestion( question ), mProgress( progress ) {}

    LineChangeAnswer run()
    {
      mAnswer.changed.shape = &lineChangedHouseholdsLayer;
      mAnswer.changed.crs = mQuestion.households.info().crs;
      read();
      warn();
      write();
      return std::move( mAnswer );
    }

  private:
    enum Column
    {
      Members,
      Net,
      Claims,
      OutOfPocket,
      Given,
      Id,
      County,
      Township,
      Village,
      FieldCount
    };

    void read()
    {
      RowSource &rows = mQuestion.households;
      Intake &intake = mAnswer.households = Intake( rows.info() );
      std::vector<std::string> fields { field::members, field::incomeNet, field::claimIncome, field::oopMedical, field::incomeAdjusted, field::householdId, field::countyCode, field::townshipCode, field::villageCode };
      mKnowsElimination = rows.info().fieldIndex( field::eliminated ) >= 0;
      if ( mKnowsElimination )
        fields.emplace_back( field::eliminated );
      if ( !mQuestion.unitField.empty() )
        fields.push_back( mQuestion.unitField );
      rows.start( fields );
      const auto total = static_cast<double>( std::max<int64_t>( rows.info().rowCount, 1 ) );
      Row row;
      while ( rows.next( row ) )
      {
        intake.take( row );
        if ( intake.rowsRead() % rowsBetweenLooksAtCancel == 0 )
        {
          mProgress.check();
          mProgress.report( std::min( 1.0, static_cast<double>( intake.rowsRead() ) / total ) );
        }
        const auto members = whole( row.values[Members] );
        if ( members && *members > 0 )
          take( row, *members );
        else
          intake.reject( row.id, field::members, row.values[Members], Text { "家庭人口数不是大于 0 的整数，请改正。", "Members is no whole number above 0. Correct it." }.str() );
      }
      intake.warnRejects( mProgress );
    }

    std::optional<double> adjusted( const Row &row, int64_t members )
    {
      const auto net = number( row.values[Net] );
      const auto claims = number( row.values[Claims] );
      const auto spent = number( row.values[OutOfPocket] );
      const auto given = number( row.values[Given] );
      if ( !net || !claims || !spent )
        return given;
      const double computed = ( *net + *claims - *spent ) / static_cast<double>( members );
      if ( given && std::abs( *given - computed ) > sameYuan && mDiffer++ == 0 )
        mFirstThatDiffers = row.id;
      return computed;
    }

    void take( Row &row, int64_t members )
    {
      const auto income = adjusted( row, members );
      const bool monitored = mKnowsElimination && whole( row.values[FieldCount] ) != 1;
      const bool old = income && *income < mQuestion.lines.from.yuan;
      const bool now = income && *income < mQuestion.lines.to.yuan;
      for ( Counts *counts : { &mTotal, &mUnits[mQuestion.unitField.empty() ? std::string() : text( row.values.back() )] } )
      {
        const auto add = [members]( Tally &tally, bool yes )
        {
          if ( yes )
            tally.add( members );
        };
        add( counts->all, true );
        add( counts->unknown, !income );
        add( counts->belowOld, old );
        add( counts->belowNew, now );
        add( counts->enter, now && !old );
        add( counts->enterNew, now && !old && !monitored );
        add( counts->leave, old && !now );
        add( counts->leaveMonitored, old && !now && monitored );
        add( counts->above, income && !old && !now );
      }
      if ( old == now )
        return;
      Row &out = mAnswer.changed.add();
      out.values = { row.values[Id], row.values[County], row.values[Township], row.values[Village], members, std::round( *income * 100 ) / 100, std::string( now ? Text { "新落入线下", "enters" }.str() : Text { "升到线上", "leaves" }.str() ), static_cast<int64_t>( monitored ? 1 : 0 ) };
      out.geometry = std::move( row.geometry );
    }

    void warn()
    {
      if ( mTotal.unknown.households > 0 )
        mProgress.warn( say( { "{} 户 {} 人的收入缺（家庭纯收入、理赔收入、合规自付支出没有填全，也没有人均收入参考范围），没有当作 0，单独计数。请补录。", "The income of {} households with {} persons is unknown (net income, claims and out-of-pocket are not all filled in, nor the adjusted income). It was not taken for 0; they are counted apart. Fill it in." }, mTotal.unknown.households, mTotal.unknown.persons ) );
      if ( mDiffer > 0 )
        mProgress.warn( say( { "{} 户填报的人均收入参考范围与由纯收入、理赔和自付算出的相差 1 元以上（首行 {}），采用算出的数。请核对。", "In {} households the adjusted income given differs by more than 1 yuan from what income, claims and out-of-pocket come to (first: row {}); the latter was used. Check them." }, mDiffer, mFirstThatDiffers ) );
    }

    void write()
    {
      mAnswer.units.shape = &lineChangeLayer;
      const auto add = [this]( const Value &code, const std::string &name, const Counts &counts )
      {
        std::vector<Value> &cells = mAnswer.units.add().values;
        cells = { code, name };
        for ( const Tally *tally : counts.inOrder() )
          cells.insert( cells.end(), { tally->households, tally->persons } );
      };
      if ( mQuestion.unitField.empty() )
        mUnits.clear();
      forEachUnit( mUnits, mQuestion.unitNames, mTotal, add );

      nlohmann::ordered_json &summary = mAnswer.summary;
      const auto describe = [&summary]( const std::string &which, const MonitoringLine &line )
      {
        summary[which + "_yuan"] = line.yuan;
        if ( line.year != 0 )
          summary[which + "_year"] = line.year;
        if ( !line.document.empty() )
          summary[which + "_document"] = line.document;
      };
      describe( "old_line", mQuestion.lines.from );
      describe( "new_line", mQuestion.lines.to );
      summary["at_the_line_is_below"] = false;
      constexpr const char *names[] = { "", "below_old_", "below_new_", "enter_", "enter_new_", "leave_", "leave_monitored_", "above_", "unknown_" };
      const auto tallies = mTotal.inOrder();
      for ( size_t i = 0; i < tallies.size(); ++i )
      {
        summary[std::string( names[i] ) + "households"] = tallies[i]->households;
        summary[std::string( names[i] ) + "persons"] = tallies[i]->persons;
      }
      summary["incomes_that_differ"] = mDiffer;
    }

    const LineChangeQuestion &mQuestion;
    Progress &mProgress;
    LineChangeAnswer mAnswer;
    bool mKnowsElimination = false;
    std::map<std::string, Counts> mUnits;
    Counts mTotal;
    int64_t mDiffer = 0;
    int64_t mFirstThatDiffers = 0;
};

} // namespace

const Layer lineChangeLayer { "line_change", { "监测线调整", "Monitoring line moved" }, GeometryType::None, unitFields };
const Layer lineChangedHouseholdsLayer { "line_changed_households", { "监测线调整涉及户", "Households that the line passes" }, GeometryType::Point, changedFields };

LinePair linesOf( const LinesAsked &asked, const Standards &standards )
{
  LinePair lines;
  if ( asked.toYuan )
    lines.to.yuan = *asked.toYuan;
  else if ( asked.toYear )
    lines.to = lineOfYear( standards, *asked.toYear );
  else
    throw Error::of( ErrorCode::NoField, { "没有给出新的监测线。请填 LINE_TO（元/人）或 YEAR_TO（标准表里的年度）。", "The new line is not given. Fill in LINE_TO (yuan per head) or YEAR_TO (a year of the standards)." } );
  if ( asked.fromYuan )
    lines.from.yuan = *asked.fromYuan;
  else if ( asked.fromYear )
    lines.from = lineOfYear( standards, *asked.fromYear );
  else
  {
    for ( const MonitoringLine &line : standards.monitoringLines() )
    {
      if ( lines.to.year == 0 || line.year < lines.to.year )
        lines.from = line;
    }
    if ( lines.from.year == 0 )
      throw Error::of( ErrorCode::NotFound, { "标准表里没有更早的监测线（种类 line，对象“监测”）。请补上，或填 LINE_FROM（元/人）。", "The standards have no earlier monitoring line (category line, subject 监测). Add it, or fill in LINE_FROM (yuan per head)." } );
  }
  for ( const MonitoringLine *line : { &lines.from, &lines.to } )
  {
    if ( !( line->yuan > 0 ) || !std::isfinite( line->yuan ) )
      throw Error::of( ErrorCode::BadValue, { "监测线应为大于 0 的金额（元/人），不能是 {}。", "A monitoring line is an amount above 0 (yuan per head), not {}." }, line->yuan );
  }
  return lines;
}

LineChangeAnswer lineChange( const LineChangeQuestion &question, Progress &progress )
{
  return LineChange( question, progress ).run();
}

} // namespace lantu
