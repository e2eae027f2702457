// SPDX-License-Identifier: GPL-3.0-or-later
// Layers in memory of two fields.
#include "printing/chapters/place_values.h"

#include "convert.h"
#include "data/schema.h"

namespace lantu
{

namespace
{

constexpr const char *knownWords[] = { "已知", "隐去", "缺" };

constexpr Field valueFields[] = {
  { .name = "figure", .alias = { "数值", "Figure" }, .type = FieldType::Real },
  { .name = "known", .alias = { "情况", "Known" }, .domain = knownWords },
};
constexpr Layer townshipShape { "township_values", { "乡镇数值", "Values of townships" }, GeometryType::Polygon, valueFields };
constexpr Layer siteShape { "site_values", { "安置点数值", "Values of sites" }, GeometryType::Point, valueFields };

PageLayer valueLayer( const BookPages &pages, const Layer &shape, const Rows &rows, const char *codeField, const Text &title, const char *style, const ValueOfPlace &value )
{
  auto table = std::make_shared<Table>();
  table->shape = &shape;
  table->crs = workspaceCrs;
  for ( size_t i = 0; i < rows.size(); ++i )
  {
    if ( rows.geometry( i ).empty() || !pages.has( rows.text( i, field::countyCode ) ) )
      continue;
    const std::optional<PlaceValue> shown = value( rows.text( i, codeField ) );
    if ( !shown )
      continue;
    Row &row = table->add();
    row.geometry = rows.geometry( i );
    if ( shown->value && !shown->few )
      row.values[0] = *shown->value;
    row.values[1] = std::string( shown->few ? knownWords[1] : ( shown->value ? knownWords[0] : knownWords[2] ) );
  }
  return { .title = qt( title ), .style = QString::fromLatin1( style ), .table = table };
}

} // namespace

PageLayer townshipValues( const BookPages &pages, const Text &title, const char *style, const ValueOfPlace &value )
{
  return valueLayer( pages, townshipShape, pages.source().layer( layer::townships ), field::code, title, style, value );
}

PageLayer siteValues( const BookPages &pages, const Text &title, const char *style, const ValueOfPlace &value )
{
  return valueLayer( pages, siteShape, pages.source().layer( layer::sites ), field::siteId, title, style, value );
}

} // namespace lantu
