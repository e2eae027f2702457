// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace: one GeoPackage, or one schema of a PostGIS database, with the layers of the schema.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include "data/dataset_writer.h"
#include "data/row_source.h"
#include "data/table.h"

namespace lantu
{

//! CGCS2000 longitude and latitude: the CRS in which workspace layers are kept.
inline constexpr char workspaceCrs[] = "EPSG:4490";

//! Mark that setSchemaVersion() leaves in a file; createworkspace and the sample generator share it.
void markAsWorkspace( DatasetWriter &writer );

/**
 * Refuses a file that no new workspace may take: BadValue for a name that does not end in .gpkg, Duplicate for one that is there. In a
 * database ("PG:…", see data/database.h) Duplicate for a schema that has one of our tables already.
 */
void checkNewWorkspace( const std::string &path );

//! Makes a workspace with every layer empty, and the default standards. Errors: NotWritable; those of checkNewWorkspace().
void createWorkspace( const std::string &path );

//! The standards that a new workspace starts with, as rows of layer::standards (from data/standards.csv).
Table defaultStandards();

class Workspace
{
  public:
    /**
     * Errors: NotFound, NotReadable (no workspace of ours), NewerSchema. Layers may be missing: that
     * is for checkWorkspace() to tell.
     */
    explicit Workspace( const std::string &path );

    //! What opens it; it may hold a password.
    const std::string &path() const { return mPath; }

    //! The path as messages and records may show it.
    const std::string &shownPath() const { return mShown; }

    //! The names of all layers and tables, also of those that the schema does not know.
    const std::vector<std::string> &layers() const { return mLayers; }

    bool has( const char *layerName ) const;

    //! Error(NotFound) naming the file if the layer is missing.
    std::unique_ptr<RowSource> rows( const char *layerName ) const;

    //! All rows of a table without geometry.
    Table table( const char *layerName ) const;

    //! Adds the rows to the layer of the schema in one transaction: all or none. Error(NotWritable).
    void append( const Table &table ) const { append( { &table } ); }

    //! The same for several layers at once.
    void append( std::initializer_list<const Table *> tables ) const;

  private:
    std::string mPath;
    std::string mShown;
    std::vector<std::string> mLayers;
};

} // namespace lantu
