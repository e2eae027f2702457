// SPDX-License-Identifier: GPL-3.0-or-later
// Filling QGIS's memory provider.
#include "printing/memory_layer.h"

#include <qgsfeature.h>
#include <qgsgeometry.h>
#include <qgsvectordataprovider.h>

#include "convert.h"
#include "data/schema.h"
#include "printing/workspace_layers.h"

namespace lantu
{

namespace
{

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

} // namespace lantu
