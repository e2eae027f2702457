// SPDX-License-Identifier: GPL-3.0-or-later
// Titles after one grammar, maps of one extent.
#include "printing/chapters/book_page.h"

#include <algorithm>

#include "convert.h"
#include "data/schema.h"
#include "measure/headline.h"
#include "printing/base_layers.h"
#include "printing/chapters/place_pages.h"
#include "printing/page_text.h"

namespace lantu
{

BookPages::BookPages( BookSource &source )
  : mSource( source ), mMonth( monthOf( headline( source.workspace() ).asOf ).toStdString() )
{
}

Page BookPages::page( const char *key, Form form, const Text &contents, const Text &what ) const
{
  mSource.progress().check();
  Page page { .key = QString::fromLatin1( key ), .form = form, .contents = qt( contents ), .title = {} };
  const std::string area = mSource.places().areaName.toStdString();
  page.title = area.empty() ? qt( what ) : qt( say( { "{0}{1}", "{1}, {0}" }, area, what.str() ) );
  if ( !mMonth.empty() )
    page.title += qt( say( { "（{}）", " ({})" }, mMonth ) );
  if ( form == Form::Map )
    page.locator = locator();
  return page;
}

PageMap BookPages::map( std::vector<PageLayer> points, std::vector<PageLayer> areas ) const
{
  const std::vector<PageLayer> base = baseLayers( isOfOneCounty() ? Detail::County : Detail::City );
  const auto water = std::find_if( base.begin(), base.end(), []( const PageLayer &each )
    { return each.workspaceLayer == QLatin1String( layer::rivers ) || each.workspaceLayer == QLatin1String( layer::dem ); } );
  PageMap map { .layers = std::move( points ), .extent = mSource.places().extent, .parts = mSource.places().parts() };
  for ( PageLayer &around : paledAround( mSource.places() ) )
    map.layers.push_back( std::move( around ) );
  map.layers.insert( map.layers.end(), base.begin(), water );
  map.layers.insert( map.layers.end(), areas.begin(), areas.end() );
  map.layers.insert( map.layers.end(), water, base.end() );
  map.layers.erase( std::remove_if( map.layers.begin(), map.layers.end(), []( const PageLayer &layer )
                      { return layer.table && layer.table->rows.empty(); } ),
    map.layers.end() );
  return map;
}

std::optional<PageMap> BookPages::locator() const
{
  const Places &places = mSource.places();
  if ( places.counties.empty() || mSource.layer( layer::counties ).size() < 2 )
    return {};
  const QString counties = QString::fromLatin1( layer::counties );
  PageMap locator { .layers = {}, .extent = places.extent, .parts = places.parts(), .freeScale = true };
  if ( !places.all )
  {
    locator.layers.push_back( { .title = qt( Text { "本图位置", "This map" } ), .style = QStringLiteral( "locator_place" ), .workspaceLayer = counties, .filter = ofItsCounties( QStringLiteral( "\"%1\"" ).arg( QLatin1String( field::code ) ) ) } );
    const Places all = placesOf( mSource.workspace(), {} );
    locator.extent = all.extent;
    locator.parts = all.parts();
  }
  locator.layers.push_back( { .title = qt( Text { "片区", "Regions" } ), .style = QStringLiteral( "locator" ), .workspaceLayer = counties } );
  return locator;
}

QString BookPages::ofItsCounties( const QString &expression ) const
{
  if ( mSource.places().all )
    return {};
  QStringList codes;
  for ( const Place &county : mSource.places().counties )
    codes << QStringLiteral( "'%1'" ).arg( qt( county.code ) );
  return QStringLiteral( "%1 IN (%2)" ).arg( expression, codes.join( QStringLiteral( ", " ) ) );
}

bool BookPages::has( const std::string &countyCode ) const
{
  const std::vector<Place> &counties = mSource.places().counties;
  return mSource.places().all || std::any_of( counties.begin(), counties.end(), [&countyCode]( const Place &county )
                                   { return county.code == countyCode; } );
}

QVariantMap askedByTownship()
{
  return { { QStringLiteral( "BY" ), QStringLiteral( "township" ) } };
}

bool hasAny( const Workspace &workspace, const char *layer )
{
  if ( !workspace.has( layer ) )
    return false;
  const auto rows = workspace.rows( layer );
  if ( rows->info().rowCount >= 0 )
    return rows->info().rowCount > 0;
  rows->start( { schemaLayer( layer ).key().name } );
  Row row;
  return rows->next( row );
}

} // namespace lantu
