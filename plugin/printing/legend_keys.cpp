// SPDX-License-Identifier: GPL-3.0-or-later
// Features through their renderer.
#include "printing/legend_keys.h"

#include <memory>

#include <qgscoordinatetransform.h>
#include <qgsexpressioncontextutils.h>
#include <qgsfeatureiterator.h>
#include <qgslayout.h>
#include <qgslayoutitemmap.h>
#include <qgslegendsymbolitem.h>
#include <qgsproject.h>
#include <qgsrenderer.h>
#include <qgsvectorlayer.h>

#include "base/progress.h"
#include "printing/paper.h"

namespace lantu
{

namespace
{

QSet<QString> keysIn( QgsVectorLayer &layer, const QgsLayoutItemMap &map, const Progress &progress )
{
  QSet<QString> keys;
  if ( !layer.renderer() || !layer.isInScaleRange( map.scale() ) )
    return keys;
  const std::unique_ptr<QgsFeatureRenderer> renderer( layer.renderer()->clone() );
  QSet<QString> all;
  const QgsLegendSymbolList entries = renderer->legendSymbolItems();
  for ( const QgsLegendSymbolItem &entry : entries )
    all << entry.ruleKey();

  QgsRenderContext context = QgsRenderContext::fromMapSettings( map.mapSettings( map.extent(), map.rect().size(), paperDpi, false ) );
  context.setRendererScale( map.scale() );
  context.expressionContext().appendScope( QgsExpressionContextUtils::layerScope( &layer ) );
  renderer->startRender( context, layer.fields() );
  const QgsCoordinateTransform toMap( layer.crs(), map.crs(), map.layout()->project()->transformContext() );
  QgsFeatureRequest request;
  request.setFilterRect( toMap.transformBoundingBox( map.extent(), Qgis::TransformDirection::Reverse ) );
  request.setFlags( QgsFeatureRequest::ExactIntersect );
  request.setSubsetOfAttributes( renderer->usedAttributes( context ), layer.fields() );
  QgsFeatureIterator features = layer.getFeatures( request );
  QgsFeature feature;
  while ( keys.size() < all.size() && !progress.stopped() && features.nextFeature( feature ) )
  {
    context.expressionContext().setFeature( feature );
    // rules name themselves and the rule above them, which has no entry
    keys |= renderer->legendKeysForFeature( feature, context ).intersect( all );
  }
  renderer->stopRender( context );
  progress.check();
  return keys;
}

} // namespace

const QSet<QString> &LegendKeys::onMap( QgsVectorLayer &layer, const QgsLayoutItemMap &map, const Progress &progress )
{
  const Seen seen( layer.id(), map.extent().toString(), map.scale() );
  const auto known = mKnown.find( seen );
  return known != mKnown.end() ? known->second : mKnown.emplace( seen, keysIn( layer, map, progress ) ).first->second;
}

} // namespace lantu
