// SPDX-License-Identifier: GPL-3.0-or-later
// Layers that leave the office, masked.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/progress.h"
#include "data/intake.h"
#include "data/row_source.h"
#include "data/workspace.h"

namespace lantu
{

//! How rows of people go out: counted by area, or each by itself under a pseudonym beside its true place (internal edition only).
enum class ExportLevel
{
  County,
  Township,
  Village,
  Rows
};

struct ExportQuestion
{
    const Workspace *workspace = nullptr; //!< names and borders of areas; may be null where \a input is given
    RowSource *input = nullptr;           //!< a layer or result; else layers of the workspace
    std::vector<std::string> layers {};   //!< of the workspace; empty: all that are data and not empty
    ExportLevel level = ExportLevel::Village;
    bool isInternal = false; //!< else small counts are hidden as well
    std::string keyFile {};  //!< of SecretKey; empty: beside the workspace
    std::string path {};     //!< .xlsx, .csv, .gpkg, .geojson or .shp
};

//! What became of one layer.
struct ExportedLayer
{
    std::string name;
    bool people = false;
    bool counted = false; //!< rows were counted by area
    int64_t rowsRead = 0;
    int64_t rowsWritten = 0;
    int64_t households = 0;
    std::vector<std::string> columnsDropped;
    int64_t cellsHidden = 0;
    int64_t pseudonyms = 0;
    int64_t pointsShifted = 0;
    int64_t pointsLeftOut = 0; //!< places that could not be shifted within their village
    int64_t rowsWithoutArea = 0;
};

struct ExportAnswer
{
    std::vector<ExportedLayer> layers;
    std::vector<Intake> inputs;
    nlohmann::ordered_json summary; //!< sums, every layer, and "masked": what was done in sentences
};

/**
 * Writes one file, or nothing. Rows of people are counted by area (peopleCounts()); in the internal edition they may go out one by one: ids as pseudonyms, places shifted
 * inside their village (shiftedPlace()), no names, numbers, illness or notes (leavingColumns()). All other layers keep their rows without private columns; in the public edition a row
 * with a small count of households loses its counts, and so does another (hiddenAreas()); the table of coverage is masked by maskedCoverage(). Runs, rejects and tables of names never
 * leave. Spreadsheets, CSV and GeoJSON have Chinese titles; GeoPackages have them as aliases; beside a shapefile stands NAME.columns.csv with the titles of its short names. A
 * CSV has a byte order mark, a shapefile a .cpg of UTF-8.
 *
 * Errors: BadValue (an ending that is not known, rows in the public edition, several layers into a file of one, a layer that may not leave), WrongType (a table as shapefile),
 * NotFound (no area to count by, no key file), Empty, NotWritable, Cancelled. Reads a layer twice; memory: ids of households, and the areas.
 */
ExportAnswer exportMasked( const ExportQuestion &question, Progress &progress );

} // namespace lantu
