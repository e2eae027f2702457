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

//! Room for a map on its page.
struct MapFrame
{
    QSizeF size;       //!< mm
    QRectF covered {}; //!< its upper left corner, if something lies upon it; from that corner
};

//! The room of the item \a id, with what the template puts upon it.
MapFrame frameOf( const QgsPrintLayout &layout, const QString &id );

/**
 * Of \a map in a frame: the plane of its extent, and the largest scale that shows all of it with some room around, of the series 1-2-2.5-5 if it is not free. What is to be seen is in the middle, or as far
 * from there as its room allows and the covered corner asks for.
 */
MapView viewOf( const PageMap &map, const MapFrame &frame, const QgsCoordinateTransformContext &context );

/**
 * Shows \a map in the item \a id of the layout, as viewOf() has it in \a frame, its legend in \a legendId (only what is on the map, in ink order; no item of that name: no legend) and its
 * scale bar. Symbols are \a symbolScale times as large as their styles say. Returns the map item. Layers that have no row at all are said in \a warnings. Error(Cancelled).
 */
QgsLayoutItemMap *setMap( QgsPrintLayout &layout, const QString &id, const QString &legendId, const PageMap &map, const MapFrame &frame, double symbolScale, LayerShelf &shelf, LegendKeys &keys, QStringList &warnings, const Progress &progress );

} // namespace lantu
