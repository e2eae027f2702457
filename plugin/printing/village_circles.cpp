// SPDX-License-Identifier: GPL-3.0-or-later
// Counts too small to show leave the rows.
#include "printing/village_circles.h"

#include "convert.h"
#include "data/schema.h"
#include "measure/suppression.h"

namespace lantu
{

namespace
{

constexpr Field circleFields[] = {
  { .name = field::remainingHouseholds, .alias = { "未消除户数", "Remaining households" }, .type = FieldType::Integer, .unit = "户" },
};
constexpr Layer circles { layer::villageCounts, { "未消除监测对象（每村户数）", "Households still at risk, by village" }, GeometryType::Point, circleFields };

} // namespace

PageLayer villageCircles( const Table &counts, Usage usage )
{
  const auto remaining = static_cast<size_t>( counts.shape->field( field::remainingHouseholds ) - counts.shape->fields.data() );
  auto shown = std::make_shared<Table>( Table { .shape = &circles, .rows = {}, .crs = counts.crs } );
  for ( const Row &row : counts.rows )
  {
    const int64_t households = whole( row.values.at( remaining ) ).value_or( 0 );
    const bool small = households < smallestShownCount;
    if ( households == 0 || row.geometry.empty() || ( small && usage == Usage::Public ) )
      continue;
    Row &circle = shown->add();
    circle.geometry = row.geometry;
    if ( !small )
      circle.values[0] = households;
  }
  return { .title = qt( circles.title ), .style = QString::fromLatin1( layer::villageCounts ), .table = shown };
}

} // namespace lantu
