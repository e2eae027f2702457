// SPDX-License-Identifier: GPL-3.0-or-later
// Layers in memory and their place among the inks.
#include "printing/chapters/theme_map.h"

#include <algorithm>
#include <string_view>

#include "convert.h"
#include "data/schema.h"
#include "printing/base_layers.h"
#include "printing/chapters/place_pages.h"
#include "printing/chapters/theme_fields.h"
#include "printing/chapters/theme_words.h"

namespace lantu
{

namespace
{

constexpr Field townshipFields[] = {
  { .name = field::code, .alias = { "代码", "Code" }, .required = true, .rule = CodeRule::Township },
  { .name = field::name, .alias = { "名称", "Name" } },
  { .name = field::value, .alias = { "数值", "Value" }, .type = FieldType::Real },
  { .name = themeField::few, .alias = { "不足5户", "Fewer than 5 households" }, .type = FieldType::Flag, .required = true },
};
constexpr Layer townshipShape { "township_values", { "乡镇数值", "Values of townships" }, GeometryType::Polygon, townshipFields };

constexpr double hundred = 100;

//! Borders and roads are drawn over an area's colour, water and relief under it.
bool isUnderAreas( const PageLayer &layer )
{
  return layer.workspaceLayer == QLatin1String( layer::rivers ) || layer.workspaceLayer == QLatin1String( layer::dem );
}

} // namespace

std::vector<TownshipValue> townshipShares( const std::vector<TownshipCounts> &counts, size_t part, size_t whole, bool households )
{
  std::vector<TownshipValue> values;
  for ( const TownshipCounts &township : counts )
  {
    const int64_t has = township.counts[part];
    const int64_t of = township.counts[whole];
    if ( of == 0 )
      values.push_back( { township.township } );
    else if ( households && isSmall( has ) )
      values.push_back( { .township = township.township, .few = true } );
    else if ( has > 0 )
      values.push_back( { township.township, hundred * static_cast<double>( has ) / static_cast<double>( of ) } );
  }
  return values;
}

std::vector<TownshipValue> townshipHouseholds( const std::vector<TownshipCounts> &counts, size_t kind )
{
  std::vector<TownshipValue> values;
  for ( const TownshipCounts &township : counts )
  {
    const int64_t has = township.counts[kind];
    if ( isSmall( has ) )
      values.push_back( { .township = township.township, .few = true } );
    else if ( has > 0 )
      values.push_back( { township.township, static_cast<double>( has ) } );
  }
  return values;
}

PageLayer townshipLayer( BookSource &source, const std::vector<TownshipValue> &values, const Text &title, const char *style )
{
  std::map<std::string, const TownshipValue *> byCode;
  for ( const TownshipValue &value : values )
    byCode[value.township] = &value;
  const auto table = std::make_shared<Table>( Table { .shape = &townshipShape, .rows = {}, .crs = workspaceCrs } );
  const Rows &townships = source.layer( layer::townships );
  for ( size_t row = 0; row < townships.size(); ++row )
  {
    const auto found = byCode.find( townships.text( row, field::code ) );
    if ( found == byCode.end() || townships.geometry( row ).empty() )
      continue;
    Row &made = table->add();
    made.geometry = townships.geometry( row );
    made.values = { found->first, townships.text( row, field::name ), found->second->value ? Value( *found->second->value ) : Value(), int64_t { found->second->few } };
  }
  return { .title = qt( title ), .style = QString::fromLatin1( style ), .table = table };
}

PageMap themeMap( BookSource &source, std::vector<PageLayer> points, std::vector<PageLayer> areas )
{
  const auto isEmpty = []( const PageLayer &layer )
  { return layer.table && layer.table->rows.empty(); };
  points.erase( std::remove_if( points.begin(), points.end(), isEmpty ), points.end() );
  areas.erase( std::remove_if( areas.begin(), areas.end(), isEmpty ), areas.end() );
  PageMap map;
  map.extent = source.places().extent;
  map.parts = source.places().parts();
  map.layers = std::move( points );
  for ( PageLayer &around : paledAround( source.places() ) )
    map.layers.push_back( std::move( around ) );
  const std::vector<PageLayer> base = baseLayers( source.places().counties.size() == 1 ? Detail::County : Detail::City );
  const auto under = std::find_if( base.begin(), base.end(), isUnderAreas );
  map.layers.insert( map.layers.end(), base.begin(), under );
  map.layers.insert( map.layers.end(), areas.begin(), areas.end() );
  map.layers.insert( map.layers.end(), under, base.end() );
  return map;
}

} // namespace lantu
