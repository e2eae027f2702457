// SPDX-License-Identifier: GPL-3.0-or-later
// Layers as planners receive them into a layer of the workspace.
#pragma once

#include <string>

#include "data/import/import_table.h"
#include "data/import/layer_content.h"
#include "place/coordinate_origin.h"

namespace lantu
{

//! How columns were mapped when a source was last imported; made with the first mapping that is given.
extern const Layer importMappingsLayer;

struct LayerImport
{
    std::string layer; //!< of the workspace, any that has places
    LayerQuestion source {};
    std::string mapping {};                 //!< "field=column; field='value for all rows'"; empty: as the last time this source was imported
    std::string aliases {};                 //!< the planner's own table of aliases
    std::string osmTags {};                 //!< and of tags of OpenStreetMap
    std::string crs {};                     //!< of the file; empty: as it says itself
    const CoordinateOrigin *said = nullptr; //!< what the numbers are, whatever the file says of its CRS; null: degrees or metres of its CRS
    std::string asOf {};
    std::string runId {};
};

struct LayerImported
{
    ImportResult result;
    std::string encoding;    //!< of a shapefile's texts; empty for others
    std::string crs;         //!< in which the coordinates were taken
    std::string mapping;     //!< that was used
    int64_t notMeant = 0;    //!< objects of OpenStreetMap that are something else
    int64_t partsSplit = 0;  //!< rows of lines in several parts, each of which became a row
    int64_t areaByPlace = 0; //!< rows whose county, township or village was found by where they lie
    int64_t keysMade = 0;    //!< rows without a column for the key: it is made from their name and place
};

/**
 * Shapefile, GeoJSON, GeoPackage, KML and KMZ, GPX, DXF, OpenStreetMap and whatever GDAL reads, each row known by the key of the layer; what is there is
 * updated, what is not in the file stays, in one transaction with the rejects, and the same file again changes nothing.
 *
 * Columns are found by name and alias as importTable() does, a title that a shapefile cut after ten bytes by its beginning; a mapping is remembered for the file's name
 * (without digits, which are mostly dates), the layer in it and the target. Points come from points, multipoints of one and areas (a point inside); lines in several parts that
 * do not join become rows of their own, with -2, -3 … behind the key; areas become multipolygons. Rejected with a reason are rows without geometry or with an empty,
 * invalid or wrong one, or one that PROJ cannot convert, besides those of importTable(). Where no column names the county, township or village, the place decides.
 *
 * Errors: those of readLayer(), importTable(), Aliases and OsmMapping; NoCrs if neither the file nor \a crs nor \a said tells where the numbers are.
 */
LayerImported importLayer( const Workspace &workspace, const LayerImport &import, Progress &progress );

} // namespace lantu
