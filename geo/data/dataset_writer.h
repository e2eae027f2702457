// SPDX-License-Identifier: GPL-3.0-or-later
// Writes whole files or nothing: a temporary file beside the target that is renamed at the end.
#pragma once

#include <memory>
#include <string>

#include "data/table.h"

class GDALDataset;

namespace lantu
{

/**
 * A vector file in the making. Nothing stands at the target path before commit(); destroying the
 * writer without it leaves nothing behind. Errors are NotWritable with the path and the reason
 * (read-only folder, full disk).
 */
class DatasetWriter
{
  public:
    //! \a driver is GDAL's short name: "GPKG", "CSV", "XLSX".
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

    //! Where the file is while it is being made, for drivers that add to it (rasters).
    const std::string &temporaryPath() const { return mTemporary; }

    //! Closes the file under construction so that another library may add to it; no add() after it.
    void closeDataset();

    //! Puts the finished file in place of \a path, replacing what was there.
    void commit();

  private:
    void flushLayer();

    struct State;
    std::unique_ptr<State> mState;
    std::string mPath;
    std::string mTemporary;
};

} // namespace lantu
