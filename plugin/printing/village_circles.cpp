// SPDX-License-Identifier: GPL-3.0-or-later
// Layers in memory for the printed page.
#include "printing/village_circles.h"

#include <algorithm>

#include <qgsfeature.h>
#include <qgsgeometry.h>
#include <qgsvectordataprovider.h>

#include "convert.h"
#include "data/schema.h"
#include "measure/village_counts.h"
#include "printing/workspace_layers.h"

namespace lantu
{

namespace
{

constexpr Field circleFields[] = {
  { .name = field::remainingHouseholds, .alias = { "未消除户数", "Remaining households" }, .type = FieldType::Integer, .unit = "户" },
};
constexpr Layer circles { layer::villageCounts, { "未消除监测对象（每村户数）", "Households still at risk, by village" }, GeometryType::Point, circleFields };

const char *memoryGeometry( GeometryType type )
{
  switch ( type )
  {
  case GeometryType::Point:
    return "Point";
  case GeometryType::Line:
  case GeometryType::MultiLine:
    return "MultiLineString";
  case GeometryType::Polygon:
    return "MultiPolygon";
  case GeometryType::None:
    break;
  }
  return "None";
}

} // namespace

std::unique_ptr<QgsVectorLayer> memoryLayer( const Table &table, const QString &name )
{
  auto layer = std::make_unique<QgsVectorLayer>( QString::fromLatin1( memoryGeometry( table.shape->geometry ) ), name, QStringLiteral( "memory" ) );
  layer->setCrs( qgisCrs( table.crs ) );
  layer->setCustomProperty( QStringLiteral( "skipMemoryLayersCheck" ), 1 );
  layer->dataProvider()->addAttributes( qgisFields( *table.shape ).toList() );
  layer->updateFields();
  setAliases( *layer, *table.shape );
  QgsFeatureList features;
  features.reserve( static_cast<int>( table.rows.size() ) );
  for ( const Row &row : table.rows )
  {
    QgsFeature feature( layer->fields() );
    for ( size_t i = 0; i < row.values.size(); ++i )
      feature.setAttribute( static_cast<int>( i ), qgisValue( row.values[i] ) );
    if ( !row.geometry.empty() )
    {
      QgsGeometry geometry;
      geometry.fromWkb( QByteArray( reinterpret_cast<const char *>( row.geometry.data() ), static_cast<int>( row.geometry.size() ) ) );
      feature.setGeometry( geometry );
    }
    features << feature;
  }
  layer->dataProvider()->addFeatures( features );
  layer->updateExtents();
  return layer;
}

std::unique_ptr<QgsVectorLayer> villageCircles( const Table &counts, const QString &stylesFolder, QString &problem )
{
  const auto remaining = static_cast<size_t>( counts.shape->field( field::remainingHouseholds ) - counts.shape->fields.data() );
  Table shown { .shape = &circles, .rows = {}, .crs = counts.crs };
  for ( const Row &row : counts.rows )
  {
    const int64_t households = whole( row.values.at( remaining ) ).value_or( 0 );
    if ( households == 0 || row.geometry.empty() )
      continue;
    Row &circle = shown.add();
    circle.geometry = row.geometry;
    if ( households >= smallestShownCount )
      circle.values[0] = households;
  }
  auto layer = memoryLayer( shown, qt( circles.title ) );
  problem = applyStyle( *layer, stylesFolder, QString::fromLatin1( layer::villageCounts ) );
  return layer;
}

} // namespace lantu
