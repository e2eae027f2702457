// SPDX-License-Identifier: GPL-3.0-or-later
// Writes whole files or nothing: made in a hidden folder beside the target, moved there at the end; in a database one transaction.
#pragma once

#include <memory>
#include <string>

#include "data/table.h"
#include "data/unfinished.h"

namespace lantu
{

/**
 * A vector file in the making, or new tables of a database ("PG:…", see data/database.h). Nothing stands at the target path before
 * commit(); destroying the writer without it leaves nothing behind. Errors are NotWritable with the path and the reason
 * (read-only folder, full disk, server gone).
 */
class DatasetWriter
{
  public:
    //! \a driver is GDAL's short name: "GPKG", "CSV", "ESRI Shapefile"; a database has its own.
    explicit DatasetWriter( const std::string &path, const std::string &driver = "GPKG" );
    ~DatasetWriter();
    DatasetWriter( const DatasetWriter & ) = delete;
    DatasetWriter &operator=( const DatasetWriter & ) = delete;

    //! Begins the layer that the following add() calls fill. \a crs may be empty for a table without geometry.
    void beginLayer( const Layer &layer, const std::string &crs );

    //! \a row.values in the order of the layer's fields.
    void add( const Row &row );

    //! beginLayer() and add() of all rows.
    void write( const Table &table );

    //! A text kept with the file (GeoPackage metadata).
    void setMetadata( const std::string &key, const std::string &value );

    //! Where the file is while it is being made, for drivers that add to it (rasters); not of a database.
    std::string temporaryPath() const;

    //! Closes the file under construction so that another library may add to it, and makes sure that it is whole; no add() after it. Not of a database.
    void closeDataset();

    //! Puts the finished file in place of \a path, replacing what was there.
    void commit();

  private:
    void flushLayer();
    void readBack( const std::string &driver, int64_t rows ) const;

    struct State;
    std::string mPath;
    std::unique_ptr<Unfinished> mHidden;
    std::unique_ptr<State> mState; // after the folder: closing a file may still write into it
};

} // namespace lantu
