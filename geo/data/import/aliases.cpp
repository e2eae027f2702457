// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and asking the table of aliases.
#include "data/import/aliases.h"

#include <algorithm>
#include <array>
#include <memory>

#include "base/error.h"
#include "data/import/cell_text.h"
#include "data/import/csv_sheet.h"
#include "data/import/sheet_text.h"

namespace lantu
{

// aliases.csv, compiled in
extern const char *const aliasesCsv;

namespace
{

constexpr std::array roles { role::countyName, role::townshipName, role::villageName, role::areaCode, role::longitude, role::latitude, role::relation, role::personName, role::headName, role::identity, role::phone, role::skill, role::age, role::health, role::student, role::workMonths, role::workPlace, role::employer, role::post, role::wage, role::incomeHead, role::measures, role::waterMeasure, role::bus };

const Layer *layerNamed( std::string_view name )
{
  for ( const Layer &layer : schemaLayers() )
  {
    if ( layer.name == name )
      return &layer;
  }
  return nullptr;
}

void eraseAll( std::string &text, std::string_view part )
{
  for ( size_t at = text.find( part ); at != std::string::npos; at = text.find( part, at ) )
    text.erase( at, part.size() );
}

bool isUnit( std::string_view text )
{
  for ( const char *unit : { "元", "万元", "人", "户", "亩", "公顷", "个", "月", "岁", "公里", "km", "平方米", "㎡", "元/人", "是/否", "有/无", "本", "人/户", "km/h", "米", "必填", "选填" } )
  {
    if ( text == unit )
      return true;
  }
  return false;
}

} // namespace

std::string plainTitle( std::string_view title )
{
  std::string plain = withoutSpaces( title );
  for ( size_t open = plain.find( '(' ); open != std::string::npos; open = plain.find( '(', open + 1 ) )
  {
    const size_t close = plain.find( ')', open );
    if ( close != std::string::npos && isUnit( std::string_view( plain ).substr( open + 1, close - open - 1 ) ) )
      plain.erase( open, close - open + 1 );
  }
  for ( const std::string_view noise : { "*", "\"", "'", "“", "”", ":", "/", "、", "[", "]", "【", "】", "(", ")", "_" } )
    eraseAll( plain, noise );
  std::transform( plain.begin(), plain.end(), plain.begin(), []( char c )
    { return c >= 'A' && c <= 'Z' ? static_cast<char>( c - 'A' + 'a' ) : c; } );
  return plain;
}

Aliases::Aliases( const std::string &path )
{
  for ( const Layer &layer : schemaLayers() )
  {
    for ( const Field &field : layer.fields )
    {
      for ( const char *title : { field.name, field.alias.zh, field.alias.en } )
        mColumns.emplace( std::string( layer.name ) + '\t' + plainTitle( title ), ColumnMeaning { field.name } );
    }
  }
  read( aliasesCsv, "aliases.csv" );
  if ( path.empty() )
    return;
  SheetRow row;
  const auto sheet = openSheet( path, sheetNames( path ).front() );
  std::string csv;
  while ( sheet->next( row ) )
  {
    for ( size_t i = 0; i < row.cells.size(); ++i )
    {
      std::string cell = row.cells[i].text;
      for ( size_t at = cell.find( '"' ); at != std::string::npos; at = cell.find( '"', at + 2 ) )
        cell.insert( at, 1, '"' );
      csv += ( i == 0 ? "\"" : ",\"" ) + cell + '"';
    }
    csv += '\n';
  }
  read( csv, path );
}

void Aliases::read( const std::string &csv, const std::string &place )
{
  const auto sheet = csvSheet( csv, nullptr );
  SheetRow row;
  constexpr std::array titles { "kind", "layer", "field", "written", "means" };
  std::array<size_t, titles.size()> columns {};
  if ( sheet->next( row ) )
  {
    for ( size_t i = 0; i < titles.size(); ++i )
    {
      const auto found = std::find_if( row.cells.begin(), row.cells.end(), [&]( const SheetCell &cell )
        { return tidy( cell.text ) == titles[i]; } );
      if ( found == row.cells.end() )
        throw Error::of( ErrorCode::NoField, { "别名表“{}”缺少“{}”列。表头应为 kind,layer,field,written,means。", "The table of aliases \"{}\" has no column \"{}\". Its header is kind,layer,field,written,means." }, place, titles[i] );
      columns[i] = static_cast<size_t>( found - row.cells.begin() );
    }
  }
  while ( sheet->next( row ) )
  {
    const auto cell = [&]( size_t i )
    { return columns[i] < row.cells.size() ? tidy( row.cells[columns[i]].text ) : std::string(); };
    const std::string kind = cell( 0 );
    const std::string layer = cell( 1 );
    const std::string field = cell( 2 );
    const std::string written = cell( 3 );
    const std::string means = cell( 4 );
    const Layer *known = layerNamed( layer );
    const bool knownField = known && known->field( field );
    if ( kind.empty() && written.empty() )
      continue;
    if ( kind == "column" && knownField )
      mColumns[layer + '\t' + plainTitle( written )] = { field, false, means == "not" };
    else if ( kind == "role" && std::find( roles.begin(), roles.end(), field ) != roles.end() )
      mColumns['\t' + plainTitle( written )] = { field, true, false };
    else if ( kind == "value" && knownField )
      mValues[layer + '\t' + field + '\t' + withoutSpaces( written )] = means;
    else if ( kind == "code" )
      mCodes[written] = means;
    else if ( kind == "name" )
      mNames[written] = means;
    else if ( kind == "footer" )
      mFooters.insert( withoutSpaces( written ) );
    else
      throw Error::of( ErrorCode::BadValue, { "别名表“{}”第 {} 行无法理解（{}，{}，{}）。kind 应为 column、role、value、code、name 或 footer，layer 和 field 应是工作空间里的名称。", "The table of aliases \"{}\", line {}, is not understood ({}, {}, {}). kind is column, role, value, code, name or footer; layer and field are names of the workspace." }, place, row.number, kind, layer, field );
  }
}

std::optional<ColumnMeaning> Aliases::column( const Layer &layer, std::string_view title ) const
{
  std::string plain = plainTitle( title );
  if ( plain.empty() )
    return {};
  const auto known = [&]( const std::string &text ) -> std::optional<ColumnMeaning>
  {
    for ( const std::string &prefix : { std::string( layer.name ), std::string() } )
    {
      const auto found = mColumns.find( prefix + '\t' + text );
      if ( found != mColumns.end() )
        return found->second;
    }
    return {};
  };
  if ( auto found = known( plain ) )
    return found;
  // the second of two equal titles gets a digit from some programs, and numbers follow what is listed
  if ( plain.back() == '0' || plain.back() == '1' )
  {
    plain.pop_back();
    if ( auto found = known( plain ) )
      return found;
  }
  constexpr std::string_view whether = "是否";
  return known( plain.starts_with( whether ) ? plain.substr( whether.size() ) : std::string( whether ) + plain );
}

std::optional<std::string> Aliases::titleThatBegins( const Layer &layer, std::string_view start ) const
{
  const std::string plain = plainTitle( start );
  std::optional<std::string> found;
  std::string meant;
  if ( plain.empty() )
    return found;
  for ( const auto &[key, meaning] : mColumns )
  {
    const size_t tab = key.find( '\t' );
    const bool concerns = tab == 0 || key.compare( 0, tab, layer.name ) == 0;
    if ( !concerns || key.compare( tab + 1, plain.size(), plain ) != 0 )
      continue;
    if ( found && meant != meaning.name )
      return {};
    meant = meaning.name;
    found = key.substr( tab + 1 );
  }
  return found;
}

std::string Aliases::value( const Layer &layer, const Field &field, const std::string &written ) const
{
  const auto found = mValues.find( std::string( layer.name ) + '\t' + field.name + '\t' + written );
  return found == mValues.end() ? written : found->second;
}

std::string Aliases::todaysCode( const std::string &code ) const
{
  constexpr size_t countyDigits = 6;
  const auto found = mCodes.find( code.substr( 0, countyDigits ) );
  return found == mCodes.end() ? code : found->second + code.substr( countyDigits );
}

std::string Aliases::todaysName( const std::string &name ) const
{
  const auto found = mNames.find( name );
  return found == mNames.end() ? name : found->second;
}

bool Aliases::isFooter( std::string_view text ) const
{
  std::string plain = withoutSpaces( text );
  // "制表人：张三" and "制表人" alike; a note has to have its colon
  const size_t colon = plain.find( ':' );
  if ( colon != std::string::npos && ( mFooters.contains( plain.substr( 0, colon + 1 ) ) || mFooters.contains( plain.substr( 0, colon ) ) ) )
    return true;
  return mFooters.contains( plain );
}

} // namespace lantu
