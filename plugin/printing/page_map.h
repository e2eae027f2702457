// SPDX-License-Identifier: GPL-3.0-or-later
// The maps of a page: plane, extent, scale, legend and scale bar.
#pragma once

#include <QStringList>

#include <qgslayoutitemmap.h>

#include "place/frame.h"
#include "printing/layer_shelf.h"
#include "printing/legend_keys.h"
#include "printing/page.h"

class QgsPrintLayout;

namespace lantu
{

//! The plane of 3-degree Gauss-Krueger through the middle of \a extent (longitude and latitude).
Frame planeOf( const Bounds &extent );

/**
 * Shows \a map in the item \a id of the layout, its legend in \a legendId (only what is on the map, in ink order; no item of that name: no legend) and its
 * scale bar. Symbols are \a symbolScale times as large as their styles say. Returns the map item. Layers that have no row at all are said in \a warnings.
 */
QgsLayoutItemMap *setMap( QgsPrintLayout &layout, const QString &id, const QString &legendId, const PageMap &map, double symbolScale, LayerShelf &shelf, LegendKeys &keys, QStringList &warnings );

} // namespace lantu
