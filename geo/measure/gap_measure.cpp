// SPDX-License-Identifier: GPL-3.0-or-later
// Fields, ways, presences, roads and checks, each in one pass.
#include "measure/gap_measure.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "measure/monitoring.h"

namespace lantu
{

namespace
{

constexpr size_t unitsBetweenLooksAtCancel = 1024;
constexpr char inUse[] = "在用";
constexpr char riskFound[] = "有风险";

std::optional<double> finite( const Value &value )
{
  const auto found = number( value );
  return found && std::isfinite( *found ) ? found : std::nullopt;
}

//! Facilities of some kinds by area, and those of which it is not known where they are but that they lie below some code.
struct Presence
{
    std::unordered_map<std::string, int64_t> byCode;
    std::vector<std::string> somewhereIn; //!< the code of a township or county, empty: anywhere

    Measured at( const GapUnits &units, size_t unit, GapArea area, double atLeast ) const
    {
      const std::string &code = units.codeOf( area, unit );
      if ( code.empty() )
        return {};
      const auto known = byCode.find( code );
      const Measured counted = heldAgainst( atLeast, static_cast<double>( known == byCode.end() ? 0 : known->second ), true );
      const bool maybeMore = std::any_of( somewhereIn.begin(), somewhereIn.end(), [&]( const std::string &above )
        { return above.empty() || above == units.township[unit] || above == units.county[unit]; } );
      return counted.standing != Standing::Ok && maybeMore ? Measured {} : counted;
    }
};

bool contains( const std::vector<std::string> &words, const std::string &word )
{
  return std::find( words.begin(), words.end(), word ) != words.end();
}

//! The rows of a latest check of one item.
struct ItemChecked
{
    std::map<std::string, std::pair<int64_t, Value>> byPerson; //!< day and result of the latest row about the person; "" for the household
};

Measured judged( const ItemChecked &item, double mostRisks )
{
  int64_t risks = 0;
  bool open = false;
  for ( const auto &[person, latest] : item.byPerson )
  {
    risks += text( latest.second ) == riskFound ? 1 : 0;
    open = open || isNull( latest.second );
  }
  if ( static_cast<double>( risks ) > mostRisks )
    return { Standing::Missing, static_cast<double>( risks ) };
  return open ? Measured {} : Measured { Standing::Ok, static_cast<double>( risks ) };
}

} // namespace

std::vector<Measured> GapMeasurer::measure( const GapUnits &units, Progress &progress )
{
  std::vector<Measured> cells( units.size() * mRules.tests.size() );
  std::map<GapTestKind, std::vector<size_t>> byKind;
  std::vector<size_t> ways;
  for ( const size_t test : testsOf( mRules, units.level ) )
  {
    const GapTestKind kind = mRules.tests[test].kind;
    const bool travels = kind == GapTestKind::Service || kind == GapTestKind::Fetch || kind == GapTestKind::Climb;
    ( travels ? ways : byKind[kind] ).push_back( test );
  }
  measureRoads( units, byKind[GapTestKind::Road], cells, progress );
  measurePresence( units, byKind[GapTestKind::Presence], cells, progress );
  measureChecks( units, byKind[GapTestKind::Check], cells, progress );
  PartOfProgress part( progress, 0.2, 1 );
  measureWays( units, ways, cells, part );
  for ( const size_t test : testsOf( mRules, units.level ) )
    measureFields( units, test, cells, progress );
  return cells;
}

void GapMeasurer::warnOnce( const std::string &sentence, Progress &progress )
{
  if ( contains( mWarned, sentence ) )
    return;
  mWarned.push_back( sentence );
  progress.warn( sentence );
}

// for every test, since any may have been answered on the spot
void GapMeasurer::measureFields( const GapUnits &units, size_t test, std::vector<Measured> &cells, Progress &progress )
{
  const GapTest &asked = mRules.tests[test];
  const bool isField = asked.kind == GapTestKind::AtLeast || asked.kind == GapTestKind::AtMost || asked.kind == GapTestKind::Grade;
  const std::vector<Value> &said = units.said[test];
  if ( said.empty() )
  {
    if ( isField )
      warnOnce( say( { "{}：没有“{}”这一列，检验项“{}”（标准表第 {} 行）全部记为缺。", "{}: there is no column \"{}\", so the test \"{}\" (standards row {}) is unknown everywhere." }, units.intake.layer(), asked.subjects.front(), asked.title, asked.row ), progress );
    return;
  }
  const bool atLeast = asked.kind == GapTestKind::AtLeast || asked.kind == GapTestKind::Presence;
  int64_t notNumbers = 0;
  for ( size_t unit = 0; unit < units.size(); ++unit )
  {
    if ( isNull( said[unit] ) )
      continue;
    if ( const auto value = finite( said[unit] ) )
      cell( cells, unit, test ) = heldAgainst( asked.limit, *value, atLeast );
    else
      ++notNumbers;
  }
  if ( notNumbers > 0 )
    warnOnce( say( { "{}：检验项“{}”有 {} 行填的不是数，按缺处理。请改正。", "{}: the test \"{}\" has {} rows that are no number and are taken as unknown. Correct them." }, units.intake.layer(), asked.title, notNumbers ), progress );
}

void GapMeasurer::measurePresence( const GapUnits &units, const std::vector<size_t> &tests, std::vector<Measured> &cells, Progress &progress )
{
  if ( tests.empty() || !mSources.facilities )
    return; // that there is no layer has been said
  RowSource &rows = *mSources.facilities;
  const SourceInfo &info = rows.info();
  std::vector<std::string> columns { field::kind };
  const auto column = [&]( const char *name ) -> std::optional<size_t>
  {
    if ( info.fieldIndex( name ) < 0 )
      return std::nullopt;
    columns.emplace_back( name );
    return columns.size() - 1;
  };
  const auto status = column( field::status );
  const auto county = column( field::countyCode );
  const auto township = column( field::townshipCode );
  const auto village = column( field::villageCode );
  rows.start( columns );
  Intake intake( info );
  std::vector<Presence> presences( tests.size() );
  Row row;
  while ( rows.next( row ) )
  {
    intake.take( row );
    if ( intake.rowsRead() % static_cast<int64_t>( unitsBetweenLooksAtCancel ) == 0 )
      progress.check();
    if ( status && text( row.values[*status] ) != inUse )
      continue;
    const std::string kind = text( row.values[0] );
    const auto code = [&row]( std::optional<size_t> at )
    { return at ? text( row.values[*at] ) : std::string(); };
    for ( size_t i = 0; i < tests.size(); ++i )
    {
      const GapTest &test = mRules.tests[tests[i]];
      if ( !contains( test.subjects, kind ) )
        continue;
      const std::string here = code( test.area == GapArea::Village ? village : township );
      if ( !here.empty() )
        ++presences[i].byCode[here];
      else
        presences[i].somewhereIn.push_back( test.area == GapArea::Village && !code( township ).empty() ? code( township ) : code( county ) );
    }
  }
  if ( !mFacilities )
    mFacilities = std::make_unique<Intake>( std::move( intake ) );
  for ( size_t i = 0; i < tests.size(); ++i )
  {
    const GapTest &test = mRules.tests[tests[i]];
    std::vector<std::string> &areas = presences[i].somewhereIn;
    std::sort( areas.begin(), areas.end() );
    areas.erase( std::unique( areas.begin(), areas.end() ), areas.end() );
    for ( size_t unit = 0; unit < units.size(); ++unit )
      cell( cells, unit, tests[i] ) = presences[i].at( units, unit, test.area, test.limit );
  }
}

void GapMeasurer::measureRoads( const GapUnits &units, const std::vector<size_t> &tests, std::vector<Measured> &cells, Progress &progress )
{
  if ( tests.empty() )
    return;
  if ( !mSources.roads || mSources.roads->info().rowCount == 0 )
  {
    warnOnce( say( { "没有道路图层，是否通路全部记为缺。", "There is no layer of roads, so whether there is one is unknown everywhere." } ), progress );
    return;
  }
  if ( !mRoads )
    mRoads = std::make_unique<SurfacedRoads>( *mSources.roads, mSources.frame, mSources.standards, progress );
  for ( const size_t test : tests )
  {
    for ( size_t unit = 0; unit < units.size(); ++unit )
    {
      if ( unit % unitsBetweenLooksAtCancel == 0 )
        progress.check();
      cell( cells, unit, test ) = mRoads->measure( units.points.at[unit], mRules.tests[test].subjects, mRules.tests[test].limit );
    }
  }
}

void GapMeasurer::measureChecks( const GapUnits &units, const std::vector<size_t> &tests, std::vector<Measured> &cells, Progress &progress )
{
  if ( tests.empty() )
    return;
  if ( !mSources.checks )
  {
    warnOnce( say( { "没有排查记录，靠排查的检验项全部记为缺。", "There are no checks, so the tests that rest on them are unknown everywhere." } ), progress );
    return;
  }
  std::unordered_map<std::string, size_t> unitOf;
  for ( size_t unit = 0; unit < units.size(); ++unit )
    unitOf.emplace( units.id[unit], unit );
  std::vector<std::vector<ItemChecked>> checked( tests.size(), std::vector<ItemChecked>( units.size() ) );
  RowSource &rows = *mSources.checks;
  mChecks = std::make_unique<Intake>( rows.info() );
  rows.start( { field::householdId, field::personNumber, field::item, field::checkedOn, field::result } );
  Row row;
  while ( rows.next( row ) )
  {
    mChecks->take( row );
    if ( mChecks->rowsRead() % static_cast<int64_t>( unitsBetweenLooksAtCancel ) == 0 )
      progress.check();
    const auto unit = unitOf.find( text( row.values[0] ) );
    if ( unit == unitOf.end() )
      continue;
    const std::string item = text( row.values[2] );
    for ( size_t i = 0; i < tests.size(); ++i )
    {
      if ( !contains( mRules.tests[tests[i]].subjects, item ) )
        continue;
      const int64_t day = dayNumber( text( row.values[3] ) ).value_or( std::numeric_limits<int64_t>::min() );
      auto &latest = checked[i][unit->second].byPerson.try_emplace( item + text( row.values[1] ), day, row.values[4] ).first->second;
      if ( day >= latest.first )
        latest = { day, row.values[4] };
    }
  }
  for ( size_t i = 0; i < tests.size(); ++i )
  {
    for ( size_t unit = 0; unit < units.size(); ++unit )
    {
      if ( !checked[i][unit].byPerson.empty() )
        cell( cells, unit, tests[i] ) = judged( checked[i][unit], mRules.tests[tests[i]].limit );
    }
  }
}

std::vector<const Intake *> GapMeasurer::inputs() const
{
  std::vector<const Intake *> accounts;
  if ( mFacilities )
    accounts.push_back( mFacilities.get() );
  if ( mRoads )
    accounts.push_back( &mRoads->intake() );
  if ( mChecks )
    accounts.push_back( mChecks.get() );
  return accounts;
}

} // namespace lantu
