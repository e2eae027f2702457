// SPDX-License-Identifier: GPL-3.0-or-later
// Workspaces in PostgreSQL with PostGIS: how they are named, opened, and written all or nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "data/gdal_handles.h"

namespace lantu
{

//! The key and the geometry of every table that is made there, as in a GeoPackage.
inline constexpr char databaseKey[] = "fid";
inline constexpr char databaseGeometry[] = "geom";

//! True for GDAL's name of a PostgreSQL database: "PG:" and libpq's keyword=value pairs.
bool isDatabase( std::string_view path );

//! \a text without passwords, for messages and records; a text that has none comes back as it is.
std::string withoutPassword( const std::string &text );

//! One schema of a database, which is one workspace.
struct DatabaseAddress
{
    std::string opens;      //!< what GDAL opens
    std::string connection; //!< the keywords that are libpq's, for others that connect
    std::string schema;     //!< of `schemas=` or `active_schema=`; "public" where neither is given
};

//! Error(BadValue) for a text that is no list of keyword=value, and for a schema's name that GDAL cannot be told.
DatabaseAddress databaseAddress( const std::string &path );

/**
 * Opens the database and begins the transaction that lasts as long as the dataset: for reading one that shows all tables as they
 * were at this moment, for writing one that is undone unless commitDatabase() is called. A server that does not answer is
 * given up after 10 seconds. Error(NotReadable) that says why; NotWritable when \a forWriting.
 */
Dataset openDatabase( const std::string &path, bool forWriting );

/**
 * Ends the transaction of openDatabase(). Looks first whether it still stands: PostgreSQL answers the commit of one that has failed
 * with a rollback, which GDAL takes for success. Error(NotWritable): nothing was written.
 */
void commitDatabase( GDALDataset &dataset, const std::string &path );

//! Error(NotWritable) with the cause in \a gdalMessage.
[[noreturn]] void refuseDatabase( const std::string &path, const std::string &gdalMessage );

//! Makes the schema if it is not there. Error(NotWritable), also for a database without PostGIS.
void makeSchema( GDALDataset &dataset, const std::string &path );

/**
 * Waits until nobody else writes to the table, and keeps others from writing (not from reading) until the transaction ends. A table that is not
 * there is not locked. Errors: NotWritable; Cancelled within 200 ms.
 */
void lockTable( GDALDataset &dataset, const std::string &path, const std::string &table, const Progress &progress );

//! Names of the tables and views in the schema, without the one of keepText(). Error(NotReadable).
std::vector<std::string> tablesIn( GDALDataset &dataset, const std::string &path );

//! Keeps \a value under \a key in a small table of the schema. Error(NotWritable).
void keepText( GDALDataset &dataset, const std::string &path, const std::string &key, const std::string &value );

//! What keepText() kept; nothing if it never did. Error(NotReadable).
std::optional<std::string> keptText( GDALDataset &dataset, const std::string &path, const std::string &key );

//! The options with which a layer is made there. An older one of that name is replaced.
CPLStringList databaseLayerOptions( const std::string &path, const Layer &layer );

//! Titles of the fields as comments, which other programs show. Error(NotWritable).
void describeFields( GDALDataset &dataset, const std::string &path, const Layer &layer );

//! The statement that gives the fields at \a indexes, with the geometry, in the order of the key. The key comes as the feature id.
std::string orderedRows( OGRLayer &layer, const std::string &schema, const std::vector<int> &indexes );

} // namespace lantu
