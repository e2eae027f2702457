// SPDX-License-Identifier: GPL-3.0-or-later
// Ownership and errors of GDAL objects.
#pragma once

#include <memory>
#include <string>

#include <gdal_priv.h>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include "data/schema.h"
#include "data/value.h"

namespace lantu
{

struct GdalCloser
{
    //! What a database has not been told to keep is undone: GDAL would keep it.
    void operator()( GDALDataset *dataset ) const;
};

using Dataset = std::unique_ptr<GDALDataset, GdalCloser>;

/**
 * While it lives, GDAL's messages of this thread are kept instead of printed. What stands in message()
 * goes into our own sentence.
 */
class GdalQuiet
{
  public:
    GdalQuiet();
    ~GdalQuiet();
    GdalQuiet( const GdalQuiet & ) = delete;
    GdalQuiet &operator=( const GdalQuiet & ) = delete;

    //! The last failure since construction or clear(); empty if there was none.
    const std::string &message() const { return mMessage; }
    void clear() { mMessage.clear(); }

  private:
    static void CPL_STDCALL handle( CPLErr severity, CPLErrorNum number, const char *message );

    std::string mMessage;
};

//! The cause in a message of GDAL, without the statement or the path that failed, in the planner's language where it is a common one.
std::string plainReason( const std::string &gdalMessage );

//! Registers GDAL's drivers once, whichever thread comes first.
void registerGdal();

//! Longitude first, east first, whatever the authority says. Error(NoCrs) naming \a place if PROJ cannot read \a crs.
OGRSpatialReference spatialReference( const std::string &crs, const std::string &place );

GeometryType geometryTypeOf( OGRwkbGeometryType type );

/**
 * Fields by position as \a shape has them, and the geometry; polygons become multipolygons, and lines of a layer of such multilines. A geometry whose extent is
 * no number is left out, since no file could hold it. Error(BadValue) on broken WKB.
 */
void fillFeature( OGRFeature &feature, const Layer &shape, const Row &row );

} // namespace lantu
