// SPDX-License-Identifier: GPL-3.0-or-later
// Polygons by site, and where they are on the globe.
#include "printing/chapters/site_rings.h"

#include <algorithm>

#include "convert.h"
#include "data/schema.h"
#include "place/plane_change.h"
#include "place/wkb_points.h"
#include "printing/chapters/answer_layer.h"
#include "printing/chapters/book_page.h"
#include "travel/catchment_tables.h"

namespace lantu
{

namespace
{

constexpr char ringLimits[] = "15,30,60";
constexpr double shownMinutes = 30;
constexpr double widestMap = 0.45; // degrees: where a motorway takes people farther than that, the next shorter time is shown

constexpr Field ringFields[] = { { .name = catchmentField::minutes, .alias = { "时限", "Limit" }, .type = FieldType::Real, .unit = "min" } };
constexpr Layer ringShape { "site_rings", { "驾车可达范围", "Within reach by car" }, GeometryType::Polygon, ringFields };

Bounds degrees( const Bounds &plane, const PlaneChange &change )
{
  std::vector<Point> corners { plane.low, plane.high, { plane.low.x, plane.high.y }, { plane.high.x, plane.low.y } };
  change.convert( corners );
  Bounds bounds;
  for ( const Point corner : corners )
    bounds.include( corner );
  return bounds;
}

bool anyHasPosition( const Rows &sites )
{
  for ( size_t row = 0; row < sites.size(); ++row )
  {
    if ( Point point; representativePoint( sites.geometry( row ), point ) )
      return true;
  }
  return false;
}

double width( const Bounds &bounds )
{
  return std::max( bounds.high.x - bounds.low.x, bounds.high.y - bounds.low.y );
}

} // namespace

SiteRings::SiteRings( BookSource &source )
{
  const Workspace &workspace = source.workspace();
  if ( !anyHasPosition( source.layer( layer::sites ) ) || !hasAny( workspace, layer::roads ) )
    return;
  const QString sites = QStringLiteral( "%1|layername=%2" ).arg( qt( workspace.path() ), QString::fromLatin1( layer::sites ) );
  // 1: over roads, and from the site; catchments know no other way of travel
  const Result &answer = source.result( "catchments", { { QStringLiteral( "SUPPLY" ), sites }, { QStringLiteral( "LIMITS" ), QString::fromLatin1( ringLimits ) }, { QStringLiteral( "MODE" ), 1 }, { QStringLiteral( "DIRECTION" ), 1 } } );
  mRun = answer.run;

  const auto rows = answerLayer( answer, "OUTPUT" );
  const PlaneChange change( rows->info().crs, workspaceCrs );
  rows->start( { catchmentField::supplyId, catchmentField::minutes } );
  Row row;
  while ( rows->next( row ) )
  {
    source.progress().check();
    const auto area = Area::fromWkb( row.geometry );
    if ( !area )
      continue;
    Rings &rings = mRings[text( row.values[0] )];
    if ( !rings.land )
      rings.land = std::make_shared<Table>( Table { .shape = &ringShape, .rows = {}, .crs = rows->info().crs } );
    Row &ring = rings.land->add();
    ring.geometry = std::move( row.geometry );
    ring.values[0] = row.values[1];
    const double minutes = number( row.values[1] ).value_or( 0 );
    // the longest come first
    if ( minutes >= shownMinutes || rings.extent.empty() || width( rings.extent ) > widestMap )
      rings.extent = degrees( area->bounds(), change );
  }
}

std::shared_ptr<const Table> SiteRings::of( const std::string &site ) const
{
  const auto found = mRings.find( site );
  return found == mRings.end() ? nullptr : found->second.land;
}

Bounds SiteRings::extent( const std::string &site ) const
{
  const auto found = mRings.find( site );
  return found == mRings.end() ? Bounds() : found->second.extent;
}

PageLayer ringsLayer( std::shared_ptr<const Table> rings )
{
  return { .title = qt( Text { "驾车可达范围", "Within reach by car" } ), .style = QStringLiteral( "site_rings" ), .table = std::move( rings ) };
}

} // namespace lantu
