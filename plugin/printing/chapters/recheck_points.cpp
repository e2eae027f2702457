// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing of a point tells how many households it stands for.
#include "printing/chapters/recheck_points.h"

#include "convert.h"
#include "data/schema.h"
#include "printing/chapters/theme_fields.h"

namespace lantu
{

namespace
{

constexpr char style[] = "recheck";

constexpr char checked[] = "checked";
constexpr char inPart[] = "in_part";
constexpr char notAtAll[] = "not_at_all";

constexpr Field pointFields[] = {
  { .name = field::status, .alias = { "排查情况", "Re-check" }, .required = true },
};
constexpr Layer pointShape { "recheck", { "回头看排查", "Re-check" }, GeometryType::Point, pointFields };

size_t position( const Table &table, const char *name )
{
  return static_cast<size_t>( table.shape->field( name ) - table.shape->fields.data() );
}

} // namespace

std::map<std::string, std::string> townshipsOfVillages( const Table &villages )
{
  const size_t township = position( villages, field::townshipCode );
  std::map<std::string, std::string> townships;
  for ( const Row &row : villages.rows )
    townships[text( row.values.front() )] = text( row.values[township] );
  return townships;
}

PageLayer recheckPoints( const ThemeAreas &areas, const Table &villages, const Rows &rows, const std::map<std::string, std::string> &townshipOfVillage )
{
  std::map<std::string, const Wkb *> places;
  for ( const Row &row : villages.rows )
    places[text( row.values.front() )] = &row.geometry;
  const auto table = std::make_shared<Table>( Table { .shape = &pointShape, .rows = {}, .crs = villages.crs } );
  for ( size_t row = 0; row + 1 < rows.size(); ++row ) // the last is the total
  {
    const std::string village = rows.text( row, field::code );
    const auto place = places.find( village );
    const auto township = townshipOfVillage.find( village );
    if ( place == places.end() || place->second->empty() || township == townshipOfVillage.end() || !areas.hasCounty( areas.countyOf( township->second ) ) )
      continue;
    const bool nobody = rows.whole( row, themeField::missingVillages ).value_or( 0 ) > 0;
    const bool open = rows.whole( row, themeField::missingItems ).value_or( 0 ) > 0;
    Row &point = table->add();
    point.geometry = *place->second;
    point.values = { std::string( nobody ? notAtAll : open ? inPart
                                                           : checked ) };
  }
  return { .title = qt( Text { "有应查户的村", "Villages with households due" } ), .style = QString::fromLatin1( style ), .table = table };
}

} // namespace lantu
