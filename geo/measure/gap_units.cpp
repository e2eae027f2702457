// SPDX-License-Identifier: GPL-3.0-or-later
// Reading units, and what is said of them.
#include "measure/gap_units.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace lantu
{

namespace
{

constexpr int64_t rowsBetweenLooksAtCancel = 4096;
constexpr size_t townshipDigits = 9;
constexpr size_t countyDigits = 6;

struct LevelPlace
{
    const char *layer;
    const char *more; //!< a table by the same code; may be null
    const char *id;
    const char *weight; //!< may be null
    const char *place;  //!< the kind of place where the people of the area live; may be null
    const char *placeCode;
};

//! In the order of GapLevel.
constexpr std::array<LevelPlace, 4> levelPlaces { {
  { layer::households, nullptr, field::householdId, field::members, nullptr, nullptr },
  { layer::villages, layer::villageStatus, field::code, nullptr, "村", field::villageCode },
  { layer::sites, nullptr, field::siteId, field::personCount, nullptr, nullptr },
  { layer::townships, nullptr, field::code, nullptr, "乡镇驻地", field::townshipCode },
} };

const LevelPlace &placeOf( GapLevel level )
{
  return levelPlaces[static_cast<size_t>( level )];
}

bool asksField( const GapTest &test )
{
  return test.kind == GapTestKind::AtLeast || test.kind == GapTestKind::AtMost || test.kind == GapTestKind::Grade;
}

//! The field of the schema that a test of a field means at a level; null if none has that name or alias.
const Field *fieldMeant( const GapTest &test, GapLevel level )
{
  for ( const char *name : { placeOf( level ).layer, placeOf( level ).more } )
  {
    if ( !name )
      continue;
    for ( const Field &field : schemaLayer( name ).fields )
    {
      if ( test.subjects.front() == field.name || test.subjects.front() == field.alias.zh )
        return &field;
    }
  }
  return nullptr;
}

//! The column that answers a test, or an empty name.
std::string columnFor( const SourceInfo &info, const GapTest &test, GapLevel level )
{
  std::vector<std::string> names { test.key, test.title };
  if ( asksField( test ) )
  {
    if ( const Field *meant = fieldMeant( test, level ) )
      names.insert( names.begin(), { meant->name, meant->alias.zh } );
    names.push_back( test.subjects.front() );
  }
  const auto found = std::find_if( names.begin(), names.end(), [&info]( const std::string &name )
    { return info.fieldIndex( name ) >= 0; } );
  return found == names.end() ? std::string() : *found;
}

//! A word of a list of words becomes its place in it, the first being 1.
Value graded( const Value &value, const GapTest &test, GapLevel level )
{
  const Field *meant = fieldMeant( test, level );
  if ( test.kind != GapTestKind::Grade || !meant || meant->domain.empty() || isNull( value ) )
    return value;
  const auto word = std::find( meant->domain.begin(), meant->domain.end(), text( value ) );
  return word == meant->domain.end() ? Value() : Value( static_cast<int64_t>( word - meant->domain.begin() + 1 ) );
}

//! The columns to ask for, each once, and which of them answers which test.
struct Answering
{
    std::vector<std::string> columns;
    std::vector<std::pair<size_t, size_t>> testAndColumn;
};

Answering answering( const SourceInfo &info, const GapRules &rules, GapLevel level )
{
  Answering found;
  for ( const size_t test : testsOf( rules, level ) )
  {
    const std::string column = columnFor( info, rules.tests[test], level );
    if ( column.empty() )
      continue;
    const auto known = std::find( found.columns.begin(), found.columns.end(), column );
    found.testAndColumn.emplace_back( test, static_cast<size_t>( known - found.columns.begin() ) );
    if ( known == found.columns.end() )
      found.columns.push_back( column );
  }
  return found;
}

} // namespace

const char *layerOfUnits( GapLevel level )
{
  return placeOf( level ).layer;
}

std::vector<size_t> testsOf( const GapRules &rules, GapLevel level )
{
  std::vector<size_t> tests;
  for ( const size_t rule : rules.of( level ) )
  {
    for ( const Alternative &alternative : rules.rules[rule].alternatives )
      tests.insert( tests.end(), alternative.begin(), alternative.end() );
  }
  std::sort( tests.begin(), tests.end() );
  tests.erase( std::unique( tests.begin(), tests.end() ), tests.end() );
  return tests;
}

GapUnits readGapUnits( RowSource &rows, GapLevel level, const GapRules &rules, const Frame &frame, Progress &progress )
{
  const SourceInfo &info = rows.info();
  const LevelPlace &place = placeOf( level );
  Answering wanted = answering( info, rules, level );
  const auto column = [&]( const char *name ) -> std::optional<size_t>
  {
    if ( info.fieldIndex( name ) < 0 )
      return std::nullopt;
    wanted.columns.emplace_back( name );
    return wanted.columns.size() - 1;
  };
  const auto id = column( place.id );
  const auto name = column( field::name );
  const auto county = column( field::countyCode );
  const auto township = column( field::townshipCode );
  const auto village = column( field::villageCode );

  GapUnits units { .level = level, .points = {}, .id = {}, .name = {}, .county = {}, .township = {}, .village = {}, .said = std::vector<std::vector<Value>>( rules.tests.size() ), .intake = {} };
  const bool weighs = place.weight && info.fieldIndex( place.weight ) >= 0;
  PointLayer layer = readPoints( rows, frame, weighs ? place.weight : std::string(), progress, wanted.columns, [&]( const std::vector<Value> &values )
    {
      const auto textOf = [&values]( std::optional<size_t> at )
      { return at ? text( values[*at] ) : std::string(); };
      units.id.push_back( textOf( id ) );
      units.name.push_back( textOf( name ) );
      units.county.push_back( textOf( county ) );
      units.township.push_back( level == GapLevel::Township ? units.id.back() : textOf( township ) );
      units.village.push_back( level == GapLevel::Village ? units.id.back() : textOf( village ) );
      for ( const auto &[test, at] : wanted.testAndColumn )
        units.said[test].push_back( graded( values[at], rules.tests[test], level ) ); } );
  units.points = std::move( layer.points );
  units.intake = std::move( layer.intake );
  const bool isArea = level == GapLevel::Village || level == GapLevel::Township;
  for ( size_t i = 0; i < units.size(); ++i )
  {
    if ( isArea )
      units.points.weight[i] = 0;
    if ( units.id[i].empty() )
      units.id[i] = std::to_string( units.points.id[i] );
    if ( isArea && units.township[i].empty() )
      units.township[i] = units.village[i].substr( 0, townshipDigits );
    if ( isArea && units.county[i].empty() )
      units.county[i] = units.township[i].substr( 0, countyDigits );
  }
  return units;
}

void addSaid( GapUnits &units, RowSource &table, const GapRules &rules, Intake &intake, Progress &progress )
{
  Answering wanted = answering( table.info(), rules, units.level );
  intake = Intake( table.info() );
  if ( wanted.columns.empty() || table.info().fieldIndex( field::code ) < 0 )
    return;
  std::unordered_map<std::string, size_t> unitOf;
  for ( size_t i = 0; i < units.size(); ++i )
    unitOf.emplace( units.id[i], i );
  for ( const auto &[test, at] : wanted.testAndColumn )
    units.said[test].resize( units.size() );
  wanted.columns.emplace_back( field::code );
  table.start( wanted.columns );
  Row row;
  while ( table.next( row ) )
  {
    intake.take( row );
    if ( intake.rowsRead() % rowsBetweenLooksAtCancel == 0 )
      progress.check();
    const auto unit = unitOf.find( text( row.values.back() ) );
    if ( unit == unitOf.end() )
      continue;
    for ( const auto &[test, at] : wanted.testAndColumn )
    {
      if ( Value &said = units.said[test][unit->second]; isNull( said ) )
        said = graded( row.values[at], rules.tests[test], units.level );
    }
  }
}

void moveToPlaces( GapUnits &units, RowSource &places, const Frame &frame, Intake &intake, Progress &progress )
{
  const LevelPlace &place = placeOf( units.level );
  intake = Intake( places.info() );
  if ( !place.place || places.info().rowCount == 0 || places.info().fieldIndex( field::kind ) < 0 || places.info().fieldIndex( place.placeCode ) < 0 )
    return;
  std::vector<std::string> codes;
  PointLayer settlements = readPoints( places, frame, {}, progress, { field::kind, place.placeCode }, [&]( const std::vector<Value> &values )
    { codes.push_back( text( values[0] ) == place.place ? text( values[1] ) : std::string() ); } );
  std::unordered_map<std::string, Point> where;
  for ( size_t i = 0; i < codes.size(); ++i )
  {
    if ( !codes[i].empty() && settlements.points.hasPosition( i ) )
      where.emplace( codes[i], settlements.points.at[i] ); // the first, should there be two
  }
  for ( size_t i = 0; i < units.size(); ++i )
  {
    if ( const auto found = where.find( units.id[i] ); found != where.end() )
      units.points.at[i] = found->second;
  }
  intake = std::move( settlements.intake );
}

GapUnits keptUnits( const GapUnits &units, const std::function<bool( size_t )> &keep )
{
  GapUnits kept { .level = units.level, .points = {}, .id = {}, .name = {}, .county = {}, .township = {}, .village = {}, .said = std::vector<std::vector<Value>>( units.said.size() ), .intake = units.intake };
  for ( size_t i = 0; i < units.size(); ++i )
  {
    if ( !keep( i ) )
      continue;
    kept.points.add( units.points.id[i], units.points.at[i], units.points.weight[i] );
    kept.id.push_back( units.id[i] );
    kept.name.push_back( units.name[i] );
    kept.county.push_back( units.county[i] );
    kept.township.push_back( units.township[i] );
    kept.village.push_back( units.village[i] );
    for ( size_t test = 0; test < units.said.size(); ++test )
    {
      if ( !units.said[test].empty() )
        kept.said[test].push_back( units.said[test][i] );
    }
  }
  return kept;
}

} // namespace lantu
