// SPDX-License-Identifier: GPL-3.0-or-later
// A vector file as planners receive it, read whole: titles, texts and geometries, in UTF-8 whatever its encoding.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/progress.h"
#include "data/import/osm_mapping.h"
#include "data/value.h"

namespace lantu
{

struct LayerQuestion
{
    std::string file;
    std::string layer; //!< in the file; empty: the only one there is, or of KML, GPX and DXF all that fit
};

struct LayerRecord
{
    int64_t id = 0;                 //!< the feature's, for messages
    std::vector<std::string> cells; //!< in the order of the titles; empty: nothing there
    Wkb geometry;                   //!< as in the file; empty: none
};

struct LayerContent
{
    std::vector<std::string> titles; //!< of columns that hold something
    std::vector<LayerRecord> records;
    std::string layer;      //!< for messages
    std::string crs;        //!< empty: the file has none
    std::string encoding;   //!< of a shapefile: UTF-8 or GB18030, by its content; empty for others
    std::string declared;   //!< what its .cpg says, empty if there is none
    int64_t notMeant = 0;   //!< objects of OpenStreetMap that are something else, or of another kind of geometry
    bool cutTitles = false; //!< titles may have lost their ends: a shapefile keeps ten bytes
};

/**
 * Reads every row for the layer \a target. Texts of a shapefile are read in the encoding in which more of them are well-formed, UTF-8 before GB18030, whatever is
 * declared; a character that the width of a field has cut is left out. KML and KMZ: tables and "title: value" lines in descriptions are columns. OpenStreetMap (.osm, .pbf):
 * \a osm says what tags mean; the key is N, W or R and the number; areas give points where points are due.
 * Errors: NotFound (file or layer, with those there are), NotReadable, WrongType (a raster), Empty (no row), Cancelled. Memory: the file's rows.
 */
LayerContent readLayer( const LayerQuestion &question, const Layer &target, const OsmMapping &osm, Progress &progress );

//! What an HTML table, or lines of "title: value", in the description of a placemark say.
std::vector<std::pair<std::string, std::string>> pairsInDescription( const std::string &html );

} // namespace lantu
