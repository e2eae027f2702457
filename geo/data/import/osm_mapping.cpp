// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the table, and applying it to one object.
#include "data/import/osm_mapping.h"

#include <algorithm>
#include <array>

#include "base/error.h"
#include "data/import/cell_text.h"
#include "data/import/csv_sheet.h"
#include "data/import/sheet_text.h"

namespace lantu
{

// osm.csv, compiled in
extern const char *const osmCsv;

OsmMapping::OsmMapping( const std::string &path )
  : mLayers( read( {} ) )
{
  if ( path.empty() )
    return;
  for ( auto &[layer, rules] : read( path ) )
    mLayers[layer] = std::move( rules );
}

std::map<std::string, OsmMapping::Rules> OsmMapping::read( const std::string &path )
{
  const auto sheet = path.empty() ? csvSheet( osmCsv, nullptr ) : openSheet( path, sheetNames( path ).front() );
  const std::string place = path.empty() ? "osm.csv" : path;
  constexpr std::array titles { "layer", "key", "value", "field", "means" };
  std::array<size_t, titles.size()> columns {};
  std::map<std::string, Rules> layers;
  SheetRow row;
  sheet->next( row );
  for ( size_t i = 0; i < titles.size(); ++i )
  {
    const auto found = std::find_if( row.cells.begin(), row.cells.end(), [&]( const SheetCell &cell )
      { return tidy( cell.text ) == titles[i]; } );
    if ( found == row.cells.end() )
      throw Error::of( ErrorCode::NoField, { "OSM 对应表“{}”缺少“{}”列。表头应为 layer,key,value,field,means。", "The table of OSM tags \"{}\" has no column \"{}\". Its header is layer,key,value,field,means." }, place, titles[i] );
    columns[i] = static_cast<size_t>( found - row.cells.begin() );
  }
  while ( sheet->next( row ) )
  {
    if ( row.empty() )
      continue;
    const auto cell = [&]( size_t i )
    { return columns[i] < row.cells.size() ? tidy( row.cells[columns[i]].text ) : std::string(); };
    const std::string name = cell( 0 );
    const auto known = std::find_if( schemaLayers().begin(), schemaLayers().end(), [&name]( const Layer &layer )
      { return layer.name == name; } );
    const std::string fieldName = cell( 3 );
    if ( known == schemaLayers().end() || !known->field( fieldName ) || cell( 1 ).empty() || cell( 2 ).empty() || cell( 4 ).empty() )
      throw Error::of( ErrorCode::BadValue, { "OSM 对应表“{}”第 {} 行无法理解（{}，{}）。layer 和 field 应是工作空间里的名称，key、value、means 不能空。", "The table of OSM tags \"{}\", line {}, is not understood ({}, {}). layer and field are names of the workspace; key, value and means may not be empty." }, place, row.number, name, fieldName );
    Rules &rules = layers[name];
    auto at = std::find( rules.fields.begin(), rules.fields.end(), fieldName );
    if ( at == rules.fields.end() )
      at = rules.fields.insert( at, fieldName );
    rules.rules.push_back( { cell( 1 ), cell( 2 ), static_cast<size_t>( at - rules.fields.begin() ), cell( 4 ) } );
  }
  return layers;
}

std::vector<std::string> OsmMapping::fields( const Layer &layer ) const
{
  const auto found = mLayers.find( layer.name );
  return found == mLayers.end() ? std::vector<std::string>() : found->second.fields;
}

bool OsmMapping::apply( const Layer &layer, const std::map<std::string, std::string> &tags, std::vector<std::string> &values ) const
{
  const auto found = mLayers.find( layer.name );
  if ( found == mLayers.end() )
    return false;
  values.assign( found->second.fields.size(), {} );
  for ( const Rule &rule : found->second.rules )
  {
    if ( !values[rule.field].empty() )
      continue;
    const auto tag = tags.find( rule.key );
    if ( tag != tags.end() && ( rule.value == "*" || rule.value == tag->second ) )
      values[rule.field] = rule.means == "=" ? tag->second : rule.means;
  }
  return !values.front().empty();
}

void addOtherTags( std::string_view text, std::map<std::string, std::string> &tags )
{
  size_t at = 0;
  const auto quoted = [&]( std::string &part )
  {
    part.clear();
    at = text.find( '"', at );
    if ( at == std::string_view::npos )
      return false;
    for ( ++at; at < text.size() && text[at] != '"'; ++at )
    {
      if ( text[at] == '\\' && at + 1 < text.size() )
        ++at;
      part += text[at];
    }
    return at++ < text.size();
  };
  std::string key;
  std::string value;
  while ( quoted( key ) && quoted( value ) )
    tags.emplace( key, value );
}

} // namespace lantu
