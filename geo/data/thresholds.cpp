// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the rows of thresholds.
#include "data/thresholds.h"

#include <algorithm>
#include <sstream>

#include "base/error.h"

namespace lantu
{

namespace
{

const Value &cell( const Row &row, const char *name )
{
  const Layer &layer = schemaLayer( layer::standards );
  return row.values[static_cast<size_t>( layer.field( name ) - layer.fields.data() )];
}

Error unusable( const Row &row, const char *fieldName )
{
  return Error( ErrorCode::BadValue, say( { "标准表第 {} 行（{}）“{}”列：“{}”无法使用。请在工作空间的标准表里改正。", "Standards row {} ({}), column \"{}\": \"{}\" cannot be used. Correct it in the workspace's standards table." }, row.id, text( cell( row, field::standardKey ) ), schemaLayer( layer::standards ).field( fieldName )->alias.str(), text( cell( row, fieldName ) ) ), row.id );
}

Error noRow( std::string_view key )
{
  return Error::of( ErrorCode::NoField, { "标准表缺少编号为 {} 的行。请在工作空间的标准表里补上（可照新建工作空间里的同名行）。", "The standards table has no row {}. Add it to the workspace's standards table (a new workspace has one to copy)." }, key );
}

Profile profileIn( const Row &row )
{
  const std::string code = text( cell( row, field::profile ) );
  const auto found = std::find_if( std::begin( allProfiles ), std::end( allProfiles ), [&code]( Profile profile )
    { return code == profileCode( profile ); } );
  if ( found == std::end( allProfiles ) )
    throw unusable( row, field::profile );
  return *found;
}

std::vector<std::string> wordsIn( const Row &row )
{
  std::vector<std::string> words;
  std::istringstream stream( text( cell( row, field::subject ) ) );
  for ( std::string word; std::getline( stream, word, ';' ); )
    words.push_back( word );
  return words;
}

} // namespace

Thresholds::Thresholds( const Table &rows )
{
  for ( const Row &row : rows.rows )
  {
    const std::string category = text( cell( row, field::category ) );
    const bool isShare = category == "share";
    const bool isTime = category == "time";
    const bool isLabour = category == "labour";
    if ( !isShare && !isTime && !isLabour && category != "count" && category != "age" )
      continue;
    const auto value = number( cell( row, field::limit ) );
    if ( !value || !( *value >= 0 ) || ( isShare && *value > 100 ) || ( isLabour && *value != 0 && *value != 1 ) )
      throw unusable( row, field::limit );
    const std::string unit = text( cell( row, field::unit ) );
    if ( unit.empty() || isShare != ( unit == "%" ) || isTime != ( unit == "min" ) )
      throw unusable( row, field::unit );
    const std::string key = text( cell( row, field::standardKey ) );
    const std::string title = text( cell( row, field::title ) );
    const std::string document = text( cell( row, field::document ) );
    const int year = static_cast<int>( whole( cell( row, field::year ) ).value_or( 0 ) );
    if ( isTime )
      mTimes.push_back( { key, title, wordsIn( row ), profileIn( row ), *value, false, year, document } );
    else if ( isLabour )
      mLabour.push_back( { wordsIn( row ), *value == 1, year } );
    else
      mThresholds.push_back( { key, title, *value, unit, year, document } );
  }
}

const Threshold &Thresholds::of( std::string_view key ) const
{
  const auto found = std::find_if( mThresholds.begin(), mThresholds.end(), [key]( const Threshold &each )
    { return each.key == key; } );
  if ( found == mThresholds.end() )
    throw noRow( key );
  return *found;
}

std::pair<Threshold, Threshold> Thresholds::range( std::string_view lowKey, std::string_view highKey ) const
{
  std::pair<Threshold, Threshold> bounds { of( lowKey ), of( highKey ) };
  if ( bounds.first.value > bounds.second.value )
    throw Error::of( ErrorCode::BadValue, { "标准表里 {}（{}）大于 {}（{}），互相矛盾。请改正。", "In the standards table {} ({}) is above {} ({}), which contradicts it. Correct them." }, lowKey, bounds.first.value, highKey, bounds.second.value );
  return bounds;
}

const ServiceStandard &Thresholds::timeLimit( std::string_view key ) const
{
  const auto found = std::find_if( mTimes.begin(), mTimes.end(), [key]( const ServiceStandard &each )
    { return each.key == key; } );
  if ( found == mTimes.end() )
    throw noRow( key );
  return *found;
}

nlohmann::ordered_json described( const Threshold &threshold )
{
  return { { field::standardKey, threshold.key }, { field::title, threshold.title }, { field::limit, threshold.value }, { field::unit, threshold.unit }, { field::year, threshold.year }, { field::document, threshold.document } };
}

} // namespace lantu
