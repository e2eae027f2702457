// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing of a site's households is in the layer.
#include "printing/chapters/site_layers.h"

#include "convert.h"
#include "data/schema.h"

namespace lantu
{

namespace
{

constexpr Field siteFields[] = {
  { .name = field::siteId, .alias = { "安置点编号", "Site" }, .required = true },
  { .name = field::name, .alias = { "名称", "Name" } },
  { .name = field::sizeClass, .alias = { "规模等级", "Size class" } },
  { .name = field::value, .alias = { "数值", "Value" }, .type = FieldType::Real },
};
constexpr Layer siteShape { "site_values", { "安置点数值", "Values of sites" }, GeometryType::Point, siteFields };

} // namespace

PageLayer siteLayer( const SiteFigures &figures, const Text &title, const char *style, const SiteValue &value )
{
  const Rows &rows = figures.answer();
  const auto table = std::make_shared<Table>( Table { .shape = &siteShape, .rows = {}, .crs = workspaceCrs } );
  for ( const size_t row : figures.rows() )
  {
    if ( rows.geometry( row ).empty() )
      continue;
    Row &site = table->add();
    site.geometry = rows.geometry( row );
    const std::optional<double> known = value( row );
    site.values = { rows.text( row, field::siteId ), rows.text( row, field::name ), rows.text( row, field::sizeClass ), known ? Value( *known ) : Value() };
  }
  return { .title = qt( title ), .style = QString::fromLatin1( style ), .table = table };
}

} // namespace lantu
