// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes of text formats, of one or of several rules.
#include "printing/label_sizes.h"

#include <memory>

#include <qgsrulebasedlabeling.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerlabeling.h>

namespace lantu
{

namespace
{

bool enlarge( QgsPalLayerSettings &settings, double leastPoints )
{
  QgsTextFormat format = settings.format();
  // a format is in points if nothing else was said
  if ( format.sizeUnit() != QgsTextFormat().sizeUnit() || format.size() >= leastPoints )
    return false;
  format.setSize( leastPoints );
  settings.setFormat( format );
  return true;
}

} // namespace

void enlargeLabels( QgsVectorLayer &layer, double leastPoints )
{
  if ( const auto *simple = dynamic_cast<const QgsVectorLayerSimpleLabeling *>( layer.labeling() ) )
  {
    QgsPalLayerSettings settings = simple->settings();
    if ( enlarge( settings, leastPoints ) )
      layer.setLabeling( new QgsVectorLayerSimpleLabeling( settings ) ); // owned by the layer
  }
  else if ( const auto *ruled = dynamic_cast<const QgsRuleBasedLabeling *>( layer.labeling() ) )
  {
    std::unique_ptr<QgsRuleBasedLabeling> larger( ruled->clone() );
    bool changed = false;
    for ( QgsRuleBasedLabeling::Rule *rule : larger->rootRule()->descendants() )
    {
      if ( !rule->settings() )
        continue;
      auto settings = std::make_unique<QgsPalLayerSettings>( *rule->settings() );
      if ( !enlarge( *settings, leastPoints ) )
        continue;
      rule->setSettings( settings.release() ); // owned by the rule
      changed = true;
    }
    if ( changed )
      layer.setLabeling( larger.release() ); // owned by the layer
  }
}

} // namespace lantu
