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

//! Where a map looks at.
struct MapView
{
    QgsCoordinateReferenceSystem plane;
    QgsRectangle extent; //!< all of the frame, in the plane
};

//! Of \a map in a frame of that size (mm): the plane of its extent, and the largest scale that shows all of it with some room around, of the series 1-2-2.5-5 if it is not free.
MapView viewOf( const PageMap &map, const QSizeF &frame, const QgsCoordinateTransformContext &context );

/**
 * Shows \a map in the item \a id of the layout, its legend in \a legendId (only what is on the map, in ink order; no item of that name: no legend) and its
 * scale bar. Symbols are \a symbolScale times as large as their styles say. Returns the map item. Layers that have no row at all are said in \a warnings.
 */
QgsLayoutItemMap *setMap( QgsPrintLayout &layout, const QString &id, const QString &legendId, const PageMap &map, double symbolScale, LayerShelf &shelf, LegendKeys &keys, QStringList &warnings );

} // namespace lantu
