// SPDX-License-Identifier: GPL-3.0-or-later
// Layers, scale and legend of a map.
#include "printing/page_map.h"

#include <algorithm>

#include <qgscoordinatetransform.h>
#include <qgslayertree.h>
#include <qgslayertreelayer.h>
#include <qgslayoutexporter.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemscalebar.h>
#include <qgslegendrenderer.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include "convert.h"
#include "printing/page_items.h"

namespace lantu
{

namespace
{

constexpr double clearOfFrame = 4; // mm between what is to be seen and the map's frame
constexpr double metresPerMillimetre = 0.001;
constexpr double smallestSide = 200; // metres: a single point still has a map around it

QgsRectangle inPlane( const Bounds &extent, const QgsCoordinateReferenceSystem &plane, const QgsCoordinateTransformContext &context )
{
  const QgsCoordinateTransform transform( qgisCrs( workspaceCrs ), plane, context );
  QgsRectangle box = transform.transformBoundingBox( QgsRectangle( extent.low.x, extent.low.y, extent.high.x, extent.high.y ) );
  if ( box.width() < smallestSide || box.height() < smallestSide )
    box.grow( smallestSide / 2 );
  return box;
}

// The scale at which the extent just fits into the map.
double fittingScale( const QgsLayoutItemMap &map, const QgsRectangle &extent, double margin )
{
  const QRectF frame = map.rect();
  return std::max( extent.width() / ( frame.width() - 2 * margin ), extent.height() / ( frame.height() - 2 * margin ) ) / metresPerMillimetre;
}

void show( QgsLayoutItemMap &map, const QgsPointXY &centre, double scale )
{
  const double halfWidth = map.rect().width() * metresPerMillimetre * scale / 2;
  const double halfHeight = map.rect().height() * metresPerMillimetre * scale / 2;
  map.setExtent( QgsRectangle( centre.x() - halfWidth, centre.y() - halfHeight, centre.x() + halfWidth, centre.y() + halfHeight ) );
}

// Two parts of a round length, each about a seventh of what the item was drawn with in the template.
void setScaleBar( QgsLayoutItemScaleBar &bar, double scale )
{
  constexpr double shortestPart = 0.26; // of the item's width
  constexpr double metresPerKilometre = 1000;
  const double part = roundScale( bar.rect().width() * shortestPart * metresPerMillimetre * scale );
  const bool inMetres = part < metresPerKilometre;
  // the templates measure it in kilometres; what is printed is that over the number of these in what the label says
  bar.setUnitsPerSegment( part / metresPerKilometre );
  bar.setMapUnitsPerScaleBarUnit( inMetres ? 1 / metresPerKilometre : 1 );
  bar.setUnitLabel( inMetres ? qt( Text { "米", "m" } ) : qt( Text { "公里", "km" } ) );
}

// Only what the map shows: layers without a row on it have no entry.
void setLegend( QgsLayoutItemLegend &legend, QgsLayoutItemMap &map, const QList<QgsMapLayer *> &layers )
{
  legend.setLinkedMap( &map );
  legend.setAutoUpdateModel( false );
  QgsLayerTree *root = legend.model()->rootGroup();
  root->clear();
  for ( QgsMapLayer *layer : layers )
  {
    QgsLayerTreeLayer *node = root->addLayer( layer );
    node->setUseLayerName( false );
    node->setName( layer->name() );
    QgsLegendRenderer::setNodeLegendStyle( node, QgsLegendStyle::Subgroup );
  }
  legend.setLegendFilterByMapEnabled( true );
  // the filter is worked out when the legend is first drawn
  QgsLayoutExporter( legend.layout() ).renderRegionToImage( legend.mapRectToScene( legend.rect() ), QSize( 100, 100 ) );
  // what the map does not show leaves no heading behind
  const auto nodes = root->findLayers();
  for ( QgsLayerTreeLayer *node : nodes )
  {
    const int entries = legend.model()->layerLegendNodes( node ).size();
    if ( entries == 0 )
      root->removeChildNode( node );
    else if ( entries == 1 )
      QgsLegendRenderer::setNodeLegendStyle( node, QgsLegendStyle::Hidden );
  }
  legend.adjustBoxSize();
}

} // namespace

Frame planeOf( const Bounds &extent )
{
  return Frame::around( ( extent.low.x + extent.high.x ) / 2 );
}

QgsLayoutItemMap *setMap( QgsPrintLayout &layout, const QString &id, const QString &legendId, const PageMap &map, LayerShelf &shelf, QStringList &warnings )
{
  QList<QgsMapLayer *> drawn;
  QList<QgsMapLayer *> explained;
  for ( const PageLayer &asked : map.layers )
  {
    QgsMapLayer *layer = shelf.layer( asked );
    if ( !layer )
      continue;
    drawn << layer;
    if ( asked.inLegend )
      explained << layer;
    const auto *vector = qobject_cast<const QgsVectorLayer *>( layer );
    if ( asked.inLegend && vector && vector->featureCount() == 0 )
      warnings << qt( say( { "图层“{}”没有要素，图上不显示。", "The layer \"{}\" has no features and does not show on the map." }, layer->name().toStdString() ) );
  }

  auto *item = pageItem<QgsLayoutItemMap>( layout, id );
  const QgsCoordinateReferenceSystem plane = qgisCrs( planeOf( map.extent ).crs() );
  const QgsRectangle extent = inPlane( map.extent, plane, layout.project()->transformContext() );
  item->setCrs( plane );
  item->setKeepLayerSet( true );
  item->setLayers( drawn );
  const double scale = std::max( fittingScale( *item, extent, map.freeScale ? 1 : clearOfFrame ), map.largestScale );
  show( *item, extent.center(), map.freeScale ? scale : roundScale( scale ) );
  if ( auto *bar = qobject_cast<QgsLayoutItemScaleBar *>( layout.itemById( QStringLiteral( "scalebar" ) ) ); bar && !map.freeScale )
    setScaleBar( *bar, item->scale() );
  if ( auto *legend = qobject_cast<QgsLayoutItemLegend *>( layout.itemById( legendId ) ) )
    setLegend( *legend, *item, explained );
  return item;
}

} // namespace lantu
