// SPDX-License-Identifier: GPL-3.0-or-later
// Which entries of a legend are on a map.
#pragma once

#include <map>
#include <tuple>

#include <QSet>
#include <QString>

class QgsLayoutItemMap;
class QgsVectorLayer;

namespace lantu
{

class Progress;

/**
 * QGIS's own filter of legends compares symbols as XML for each feature, which takes longer than drawing the page. This asks the renderer, and remembers the answer for the next page with the
 * same extent.
 */
class LegendKeys
{
  public:
    //! The keys (QgsLayerTreeModelLegendNode::RuleKeyRole) under which \a map shows features of \a layer at its scale. Linear in the features within the map, until every key is found. Error(Cancelled).
    const QSet<QString> &onMap( QgsVectorLayer &layer, const QgsLayoutItemMap &map, const Progress &progress );

  private:
    using Seen = std::tuple<QString, QString, double>; //!< id of the layer, extent and scale

    std::map<Seen, QSet<QString>> mKnown;
};

} // namespace lantu
