// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the households, one over the measures.
#include "measure/monitoring.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <unordered_map>
#include <vector>

#include "base/error.h"
#include "data/codes.h"
#include "measure/unit_rows.h"

namespace lantu
{

namespace
{

constexpr int64_t rowsBetweenLooksAtCancel = 1024;
constexpr char endedNaturally[] = "自然消除";
constexpr int monthsBeforeElimination = 6;
constexpr int64_t daysSoon = 10;
constexpr int64_t daysLate = 30;

constexpr Field count( const char *name, Text alias, const char *unit )
{
  return { .name = name, .alias = alias, .type = FieldType::Integer, .unit = unit, .required = true };
}

constexpr Field snapshotFields[] = {
  { .name = field::code, .alias = { "代码", "Code" } },
  { .name = field::name, .alias = { "名称", "Name" } },
  count( field::identifiedHouseholds, { "识别户数", "Identified households" }, "户" ),
  count( field::identifiedPersons, { "识别人数", "Identified persons" }, "人" ),
  count( field::eliminatedHouseholds, { "已消除户数", "Eliminated households" }, "户" ),
  count( field::eliminatedPersons, { "已消除人数", "Eliminated persons" }, "人" ),
  count( field::remainingHouseholds, { "未消除户数", "Remaining households" }, "户" ),
  count( field::remainingPersons, { "未消除人数", "Remaining persons" }, "人" ),
};

constexpr Field trendFields[] = {
  { .name = "month", .alias = { "年月", "Month" }, .required = true, .rule = CodeRule::YearMonth },
  count( "new_hh", { "本月识别户数", "Newly identified households" }, "户" ),
  count( "new_pop", { "本月识别人数", "Newly identified persons" }, "人" ),
  count( "ended_hh", { "本月消除户数", "Newly eliminated households" }, "户" ),
  count( "ended_pop", { "本月消除人数", "Newly eliminated persons" }, "人" ),
  count( field::identifiedHouseholds, { "累计识别户数", "Identified households" }, "户" ),
  count( field::identifiedPersons, { "累计识别人数", "Identified persons" }, "人" ),
  count( field::eliminatedHouseholds, { "累计消除户数", "Eliminated households" }, "户" ),
  count( field::eliminatedPersons, { "累计消除人数", "Eliminated persons" }, "人" ),
  count( field::remainingHouseholds, { "未消除户数", "Remaining households" }, "户" ),
  count( field::remainingPersons, { "未消除人数", "Remaining persons" }, "人" ),
};

constexpr Field surfaceFields[] = {
  { .name = field::code, .alias = { "代码", "Code" } },
  { .name = field::name, .alias = { "名称", "Name" } },
  { .name = "month", .alias = { "年月", "Month" }, .required = true, .rule = CodeRule::YearMonth },
  count( field::identifiedHouseholds, { "累计识别户数", "Identified households" }, "户" ),
  count( field::identifiedPersons, { "累计识别人数", "Identified persons" }, "人" ),
  { .name = "helped_hh_cum", .alias = { "累计帮扶户数", "Helped households" }, .type = FieldType::Integer, .unit = "户" },
  { .name = "helped_pop_cum", .alias = { "累计帮扶人数", "Helped persons" }, .type = FieldType::Integer, .unit = "人" },
  count( field::eliminatedHouseholds, { "累计消除户数", "Eliminated households" }, "户" ),
  count( field::eliminatedPersons, { "累计消除人数", "Eliminated persons" }, "人" ),
  count( field::remainingHouseholds, { "未消除户数", "Remaining households" }, "户" ),
  count( field::remainingPersons, { "未消除人数", "Remaining persons" }, "人" ),
};

struct Tally
{
    int64_t households = 0;
    int64_t persons = 0;

    void add( const Tally &other )
    {
      households += other.households;
      persons += other.persons;
    }
};

struct Counts
{
    Tally identified;
    Tally eliminated;
    Tally helped;
};

//! Months from the year 0; nothing unless YYYYMM.
std::optional<int> monthNumber( std::string_view text )
{
  if ( text.size() != 6 || !wellFormed( CodeRule::YearMonth, text ) )
    return std::nullopt;
  int number = 0;
  std::from_chars( text.data(), text.data() + text.size(), number );
  return number / 100 * 12 + number % 100 - 1;
}

std::string writtenMonth( int month )
{
  return fmt::format( "{:04}{:02}", month / 12, month % 12 + 1 );
}

//! The month of a date as it may be asked for; -1: not asked.
int monthAsked( const std::string &date )
{
  if ( date.empty() )
    return -1;
  const std::optional<std::string> month = yearMonth( date );
  if ( !month )
    throw Error::of( ErrorCode::BadValue, { "“{}”不是日期。请写成 2021-12-31、2021-12 或 202112。", "\"{}\" is no date. Write 2021-12-31, 2021-12 or 202112." }, date );
  return *monthNumber( *month );
}

//! First day after the month, counted from 1970-01-01.
int64_t dayAfter( int month )
{
  using namespace std::chrono;
  return sys_days( year( ( month + 1 ) / 12 ) / ( static_cast<unsigned>( ( month + 1 ) % 12 ) + 1 ) / 1 ).time_since_epoch().count();
}

struct Household
{
    int identified = 0;
    int eliminated = -1; //!< -1: not
    int64_t persons = 0;
    size_t unit = 0;
    bool tooSoon = false;
    int helped = -1;                //!< the month of its first measure; -1: none
    std::optional<int64_t> days {}; //!< to the first measure
};

class Snapshot
{
  public:
    Snapshot( const MonitoringQuestion &question, Progress &progress )
      : mQuestion( question ), mProgress( progress ) {}

    MonitoringAnswer run()
    {
      mMonth = monthAsked( mQuestion.date );
      readHouseholds();
      if ( mMonth < 0 )
        mMonth = mLast;
      if ( mQuestion.measures )
        readMeasures();
      mProgress.report( 0.95 );
      count();
      return std::move( mAnswer );
    }

  private:
    void readHouseholds()
    {
      RowSource &rows = mQuestion.households;
      mAnswer.households = Intake( rows.info() );
      std::vector<std::string> fields { field::identified, field::eliminated, field::eliminatedYm, field::members };
      const auto column = [&]( const char *name ) -> std::optional<size_t>
      {
        if ( rows.info().fieldIndex( name ) < 0 )
          return std::nullopt;
        fields.emplace_back( name );
        return fields.size() - 1;
      };
      const auto mode = column( field::eliminationMode );
      std::optional<size_t> unit;
      if ( !mQuestion.unitField.empty() )
      {
        fields.push_back( mQuestion.unitField );
        unit = fields.size() - 1;
      }
      size_t id = 0;
      if ( mQuestion.measures )
      {
        fields.emplace_back( field::householdId );
        id = fields.size() - 1;
      }
      rows.start( fields );
      const auto total = static_cast<double>( std::max<int64_t>( rows.info().rowCount, 1 ) );
      Row row;
      while ( rows.next( row ) )
      {
        mAnswer.households.take( row );
        if ( mAnswer.households.rowsRead() % rowsBetweenLooksAtCancel == 0 )
        {
          mProgress.check();
          mProgress.report( std::min( 0.6, 0.6 * static_cast<double>( mAnswer.households.rowsRead() ) / total ) );
        }
        Household household;
        if ( !understood( row, mode ? text( row.values[*mode] ) : std::string(), household ) )
          continue;
        if ( unit )
          household.unit = mUnitOf.try_emplace( text( row.values[*unit] ), mUnitOf.size() ).first->second;
        if ( mQuestion.measures )
          mHouseholdOf.try_emplace( text( row.values[id] ), mHouseholds.size() );
        mLast = std::max( { mLast, household.identified, household.eliminated } );
        mHouseholds.push_back( household );
      }
      mAnswer.households.warnRejects( mProgress );
    }

    bool understood( const Row &row, const std::string &mode, Household &household )
    {
      const auto reject = [&]( const char *name, size_t at, Text reason )
      {
        mAnswer.households.reject( row.id, name, row.values[at], reason.str() );
        return false;
      };
      const auto members = whole( row.values[3] );
      if ( !members || *members < 1 )
        return reject( field::members, 3, { "家庭人口数不是大于 0 的整数，请改正。", "Members is no whole number above 0. Correct it." } );
      household.persons = *members;
      const auto identified = monthNumber( text( row.values[0] ) );
      if ( !identified )
        return reject( field::identified, 0, { "没有识别年月（YYYYMM），请补录。", "There is no month of identification (YYYYMM). Fill it in." } );
      household.identified = *identified;
      if ( whole( row.values[1] ) != 1 )
        return true;
      const auto eliminated = monthNumber( text( row.values[2] ) );
      if ( !eliminated )
        return reject( field::eliminatedYm, 2, { "风险已消除但没有消除年月（YYYYMM），请补录。", "The risk is eliminated but there is no month of it (YYYYMM). Fill it in." } );
      if ( *eliminated < *identified )
        return reject( field::eliminatedYm, 2, { "消除早于识别，请改正。", "Eliminated before it was identified. Correct it." } );
      household.eliminated = *eliminated;
      household.tooSoon = *eliminated - *identified < monthsBeforeElimination && mode != endedNaturally;
      return true;
    }

    void readMeasures()
    {
      RowSource &rows = *mQuestion.measures;
      mAnswer.measures = Intake( rows.info() );
      rows.start( { field::householdId, field::identifiedOn, field::startedOn } );
      const int64_t end = dayAfter( mMonth );
      Row row;
      while ( rows.next( row ) )
      {
        mAnswer.measures.take( row );
        if ( mAnswer.measures.rowsRead() % rowsBetweenLooksAtCancel == 0 )
          mProgress.check();
        const auto found = mHouseholdOf.find( text( row.values[0] ) );
        const auto month = yearMonth( text( row.values[2] ) );
        const auto started = month ? dayNumber( text( row.values[2] ) ) : std::nullopt;
        if ( found == mHouseholdOf.end() )
        {
          mAnswer.measures.reject( row.id, field::householdId, row.values[0], Text { "没有这一户，或这一户已被剔除。请核对户编号。", "There is no such household, or it was rejected. Check the household id." }.str() );
          continue;
        }
        if ( !started )
        {
          mAnswer.measures.reject( row.id, field::startedOn, row.values[2], Text { "没有实施日期（年-月-日），请补录。", "There is no day on which it started (YYYY-MM-DD). Fill it in." }.str() );
          continue;
        }
        if ( *started >= end )
          continue;
        Household &household = mHouseholds[found->second];
        const int began = *monthNumber( *month );
        household.helped = household.helped < 0 ? began : std::min( household.helped, began );
        const auto identified = dayNumber( text( row.values[1] ) );
        if ( identified && *started >= *identified )
          household.days = std::min( household.days.value_or( *started - *identified ), *started - *identified );
      }
      mAnswer.measures.warnRejects( mProgress );
    }

    void count()
    {
      std::vector<Counts> units( std::max<size_t>( mUnitOf.size(), 1 ) );
      int first = mMonth + 1;
      for ( const Household &household : mHouseholds )
        first = std::min( first, household.identified );
      const size_t months = mHouseholds.empty() ? 0 : static_cast<size_t>( mMonth + 1 - first );
      std::vector<Counts> ofMonth( months );
      std::vector<std::vector<Counts>> surface( mQuestion.byMonth ? units.size() : 0, std::vector<Counts>( months ) );
      const auto monthOf = [&]( const Household &household, int month ) -> Counts &
      { return surface[household.unit][static_cast<size_t>( month - first )]; };
      Counts total;
      int64_t later = 0;
      int64_t helped = 0;
      int64_t tooSoon = 0;
      std::vector<int64_t> days;
      for ( const Household &household : mHouseholds )
      {
        if ( household.identified > mMonth )
        {
          ++later;
          continue;
        }
        const Tally one { 1, household.persons };
        units[household.unit].identified.add( one );
        ofMonth[static_cast<size_t>( household.identified - first )].identified.add( one );
        total.identified.add( one );
        helped += household.helped < 0 ? 0 : 1;
        if ( mQuestion.byMonth )
        {
          monthOf( household, household.identified ).identified.add( one );
          if ( household.helped >= 0 )
            monthOf( household, std::max( household.helped, household.identified ) ).helped.add( one );
        }
        if ( household.days )
          days.push_back( *household.days );
        if ( household.eliminated < 0 || household.eliminated > mMonth )
          continue;
        units[household.unit].eliminated.add( one );
        ofMonth[static_cast<size_t>( household.eliminated - first )].eliminated.add( one );
        total.eliminated.add( one );
        tooSoon += household.tooSoon ? 1 : 0;
        if ( mQuestion.byMonth )
          monthOf( household, household.eliminated ).eliminated.add( one );
      }
      writeSnapshot( units, total );
      writeTrend( ofMonth, first );
      if ( mQuestion.byMonth )
        writeSurface( surface, first );

      nlohmann::ordered_json &summary = mAnswer.summary;
      summary["month"] = mHouseholds.empty() && mMonth < 0 ? std::string() : writtenMonth( mMonth );
      summary["identified_households"] = total.identified.households;
      summary["identified_persons"] = total.identified.persons;
      summary["eliminated_households"] = total.eliminated.households;
      summary["eliminated_persons"] = total.eliminated.persons;
      summary["remaining_households"] = total.identified.households - total.eliminated.households;
      summary["remaining_persons"] = total.identified.persons - total.eliminated.persons;
      summary["identified_later"] = later;
      summary["eliminated_too_soon"] = tooSoon;
      summary["months"] = months;
      if ( !mQuestion.measures )
        return;
      summary["helped_households"] = helped;
      summary["households_without_measure"] = total.identified.households - helped;
      summary["households_with_days"] = days.size();
      if ( days.empty() )
        return;
      std::sort( days.begin(), days.end() );
      const auto share = [&days]( auto below )
      { return static_cast<double>( below - days.begin() ) / static_cast<double>( days.size() ); };
      summary["median_days"] = 0.5 * static_cast<double>( days[( days.size() - 1 ) / 2] + days[days.size() / 2] );
      summary["share_within_10_days"] = share( std::upper_bound( days.begin(), days.end(), daysSoon ) );
      summary["share_over_30_days"] = 1 - share( std::upper_bound( days.begin(), days.end(), daysLate ) );
    }

    void writeSnapshot( const std::vector<Counts> &units, const Counts &total )
    {
      mAnswer.snapshot.shape = &monitoringSnapshotLayer;
      const auto add = [this]( const Value &code, const std::string &name, const Counts &counts )
      {
        mAnswer.snapshot.add().values = { code, name, counts.identified.households, counts.identified.persons, counts.eliminated.households, counts.eliminated.persons,
          counts.identified.households - counts.eliminated.households, counts.identified.persons - counts.eliminated.persons };
      };
      std::map<std::string, Counts> byCode;
      for ( const auto &[code, unit] : mUnitOf )
      {
        if ( units[unit].identified.households > 0 )
          byCode[code] = units[unit];
      }
      forEachUnit( byCode, mQuestion.unitNames, total, add );
    }

    void writeSurface( const std::vector<std::vector<Counts>> &ofUnits, int first )
    {
      mAnswer.surface.shape = &monitoringSurfaceLayer;
      const auto add = [this, first]( const Value &code, const std::string &name, const std::vector<Counts> &months )
      {
        Counts sum;
        for ( size_t i = 0; i < months.size(); ++i )
        {
          sum.identified.add( months[i].identified );
          sum.eliminated.add( months[i].eliminated );
          sum.helped.add( months[i].helped );
          if ( sum.identified.households == 0 )
            continue;
          const auto help = [this]( int64_t count )
          { return mQuestion.measures ? Value( count ) : Value(); };
          mAnswer.surface.add().values = { code, name, writtenMonth( first + static_cast<int>( i ) ), sum.identified.households, sum.identified.persons, help( sum.helped.households ), help( sum.helped.persons ),
            sum.eliminated.households, sum.eliminated.persons, sum.identified.households - sum.eliminated.households, sum.identified.persons - sum.eliminated.persons };
        }
      };
      std::map<std::string, std::vector<Counts>> byCode;
      for ( const auto &[code, unit] : mUnitOf )
        byCode[code] = ofUnits[unit];
      forEachUnit( byCode, mQuestion.unitNames, {}, add ); // the trend is the total
    }

    void writeTrend( const std::vector<Counts> &ofMonth, int first )
    {
      mAnswer.trend.shape = &monitoringTrendLayer;
      Counts sum;
      for ( size_t i = 0; i < ofMonth.size(); ++i )
      {
        const Counts &now = ofMonth[i];
        sum.identified.add( now.identified );
        sum.eliminated.add( now.eliminated );
        mAnswer.trend.add().values = { writtenMonth( first + static_cast<int>( i ) ), now.identified.households, now.identified.persons, now.eliminated.households, now.eliminated.persons,
          sum.identified.households, sum.identified.persons, sum.eliminated.households, sum.eliminated.persons,
          sum.identified.households - sum.eliminated.households, sum.identified.persons - sum.eliminated.persons };
      }
    }

    const MonitoringQuestion &mQuestion;
    Progress &mProgress;
    MonitoringAnswer mAnswer;
    int mMonth = -1;
    int mLast = -1;
    std::vector<Household> mHouseholds;
    std::unordered_map<std::string, size_t> mUnitOf;
    std::unordered_map<std::string, size_t> mHouseholdOf;
};

} // namespace

const Layer monitoringSnapshotLayer { "monitoring_snapshot", { "监测快照", "Monitoring snapshot" }, GeometryType::None, snapshotFields };
const Layer monitoringSurfaceLayer { "monitoring_surface", { "监测情况（按单位和月）", "Monitoring by unit and month" }, GeometryType::None, surfaceFields };
const Layer monitoringTrendLayer { "monitoring_trend", { "监测趋势", "Monitoring trend" }, GeometryType::None, trendFields };

MonitoringAnswer monitoringSnapshot( const MonitoringQuestion &question, Progress &progress )
{
  return Snapshot( question, progress ).run();
}

std::optional<std::string> yearMonth( std::string_view date )
{
  std::string month( date );
  if ( dayNumber( date ) || ( date.size() == 7 && date[4] == '-' ) )
    month = month.substr( 0, 4 ) + month.substr( 5, 2 );
  return monthNumber( month ) ? std::optional( month ) : std::nullopt;
}

std::optional<int64_t> dayNumber( std::string_view date )
{
  using namespace std::chrono;
  if ( date.size() != 10 || date[4] != '-' || date[7] != '-' )
    return std::nullopt;
  const auto part = [&]( size_t from, size_t length ) -> int
  {
    int number = -1;
    const auto [end, error] = std::from_chars( date.data() + from, date.data() + from + length, number );
    return error == std::errc() && end == date.data() + from + length ? number : -1;
  };
  const int y = part( 0, 4 );
  const int m = part( 5, 2 );
  const int d = part( 8, 2 );
  if ( y < 1 || m < 1 || d < 1 )
    return std::nullopt;
  const year_month_day day { year( y ), month( static_cast<unsigned>( m ) ), std::chrono::day( static_cast<unsigned>( d ) ) };
  if ( !day.ok() )
    return std::nullopt;
  return sys_days( day ).time_since_epoch().count();
}

} // namespace lantu
