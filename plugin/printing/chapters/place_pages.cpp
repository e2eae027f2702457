// SPDX-License-Identifier: GPL-3.0-or-later
// Names from the layers of areas, the month from the households.
#include "printing/chapters/place_pages.h"

#include <algorithm>

#include "convert.h"
#include "data/import/areas.h"
#include "data/schema.h"
#include "measure/headline.h"
#include "place/area.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

constexpr Field namedPointFields[] = { { .name = field::name, .alias = { "名称", "Name" }, .required = true } };
constexpr Layer namedPointShape { "named_point", { "地点", "Place" }, GeometryType::Point, namedPointFields };

//! The latest of the layer's rows; empty if it has none.
std::string latestDate( const Rows &rows )
{
  std::string latest;
  for ( size_t row = 0; rows.has( field::asOf ) && row < rows.size(); ++row )
    latest = std::max( latest, rows.text( row, field::asOf ) );
  return latest;
}

} // namespace

PlacePages::PlacePages( BookSource &source )
  : mSource( source ), mAreas( areasOf( &source.workspace() ) )
{
  const std::string asOf = source.workspace().has( layer::households ) ? headline( source.workspace() ).asOf : std::string();
  mMonth = monthOf( asOf.empty() ? latestDate( source.layer( layer::sites ) ) : asOf );
  const Rows &counties = source.layer( layer::counties );
  for ( size_t row = 0; row < counties.size(); ++row )
  {
    if ( const auto area = Area::fromWkb( counties.geometry( row ) ) )
    {
      mCity.include( area->bounds() );
      mCounties.push_back( area->bounds() );
    }
  }
}

QString PlacePages::titled( const std::string &what ) const
{
  return mMonth.isEmpty() ? qt( what ) : qt( say( { "{}（{}）", "{} ({})" }, what, mMonth.toStdString() ) );
}

std::string PlacePages::countyName( const std::string &code ) const
{
  return areaName( mAreas.counties, code );
}

std::string PlacePages::shortCountyName( const std::string &code ) const
{
  const std::string name = countyName( code );
  return name.ends_with( "自治县" ) ? shortPlaceName( name ) + "县" : name;
}

std::string PlacePages::townshipName( const std::string &code ) const
{
  return areaName( mAreas.townships, code );
}

PageMap PlacePages::locator( const std::string &county, const Wkb *site ) const
{
  PageMap map { .layers = {}, .extent = mCity, .parts = mCounties, .freeScale = true };
  if ( site && !site->empty() )
    map.layers.push_back( namedPoint( { "本安置点", "This site" }, "locator_dot", std::string(), *site ) );
  const QString counties = QString::fromLatin1( layer::counties );
  map.layers.push_back( { .title = {}, .style = QStringLiteral( "locator_here" ), .workspaceLayer = counties, .filter = rowsWhere( field::code, county ), .inLegend = false } );
  map.layers.push_back( { .title = {}, .style = QStringLiteral( "locator_counties" ), .workspaceLayer = counties, .inLegend = false } );
  return map;
}

PageLayer namedPoint( const Text &title, const char *style, const std::string &name, const Wkb &point )
{
  auto table = std::make_shared<Table>( Table { .shape = &namedPointShape, .rows = {}, .crs = workspaceCrs } );
  Row &row = table->add();
  row.values[0] = name;
  row.geometry = point;
  return { .title = qt( title ), .style = QString::fromLatin1( style ), .table = std::move( table ) };
}

PageLayer paledAround( const char *areaLayer, const std::string &code )
{
  return { .title = {}, .style = QStringLiteral( "paled_around" ), .workspaceLayer = QString::fromLatin1( areaLayer ), .filter = rowsWhere( field::code, code ), .inLegend = false };
}

std::vector<PageLayer> paledAround( const Places &places )
{
  if ( places.all || places.counties.empty() )
    return {};
  QStringList each;
  for ( const Place &county : places.counties )
    each << rowsWhere( field::code, county.code );
  PageLayer layer = paledAround( layer::counties, {} );
  layer.filter = each.join( QStringLiteral( " OR " ) );
  return { layer };
}

void putBelowRoads( std::vector<PageLayer> &map, PageLayer areas )
{
  const auto roads = std::find_if( map.begin(), map.end(), []( const PageLayer &layer )
    { return layer.workspaceLayer == QLatin1String( layer::roads ); } );
  map.insert( roads == map.end() ? map.begin() : roads + 1, std::move( areas ) );
}

void showTownshipsAlike( std::vector<PageLayer> &map )
{
  for ( PageLayer &layer : map )
  {
    if ( layer.style.isEmpty() && layer.workspaceLayer == QLatin1String( layer::townships ) )
      layer.style = QStringLiteral( "township_borders" );
  }
}

QString rowsWhere( const char *field, const std::string &value )
{
  QString quoted = qt( value );
  quoted.replace( QChar( u'\'' ), QStringLiteral( "''" ) );
  return QStringLiteral( "\"%1\" = '%2'" ).arg( QString::fromLatin1( field ), quoted );
}

} // namespace lantu
