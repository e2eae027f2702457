// SPDX-License-Identifier: GPL-3.0-or-later
// The R-tree of a GeoPackage layer, made in one go instead of row by row.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

class GDALDataset;

namespace lantu
{

//! What a row covers, in the layer's own coordinates.
struct RowBox
{
    int64_t row = 0; //!< its feature id
    double west = 0;
    double east = 0;
    double south = 0;
    double north = 0;
};

/**
 * Fills the index of a layer that was written without it. GDAL 3.6 enters every row with a search of its own (some 20 microseconds);
 * packed by tiles (Leutenegger et al. 1997, "STR") the tree is written straight into the tables in which SQLite keeps it
 * (sqlite.org/rtree.html, "The shadow tables"): some 1 microsecond a row, and full nodes.
 */
class SpatialIndex
{
  public:
    /**
     * Makes the empty index of an empty layer of \a dataset, and takes away the trigger that would fill it row by row. Returns false, with
     * nothing changed that matters, if the file has no such index.
     */
    bool begin( GDALDataset &dataset, const std::string &layer );

    //! Only after begin(); a row without geometry is not told.
    void add( const RowBox &box ) { mBoxes.push_back( box ); }

    //! Writes the tree into the file, which nobody else has open, and puts the trigger back, in one transaction. An empty text, or what went wrong.
    std::string finish( const std::string &path );

  private:
    std::string mTable; // rtree_LAYER_geom
    std::string mTrigger;
    std::vector<RowBox> mBoxes;
};

} // namespace lantu
