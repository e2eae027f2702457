// SPDX-License-Identifier: GPL-3.0-or-later
// What the algorithms that import spreadsheets share: their parameters, and the figures of an import.
#pragma once

#include <nlohmann/json.hpp>

#include "algorithms/parameters.h"
#include "algorithms/question.h"
#include "data/import/import_households.h"
#include "place/import_origin.h"

namespace lantu
{

namespace parameter
{
inline constexpr char sheet[] = "SHEET";
inline constexpr char mapping[] = "MAPPING";
inline constexpr char aliases[] = "ALIASES";
inline constexpr char asOf[] = "AS_OF";
inline constexpr char keepNames[] = "KEEP_NAMES";
inline constexpr char keyFile[] = "KEY_FILE"; //!< of exports as well
inline constexpr char table[] = "TABLE";
inline constexpr char rejects[] = "REJECTS";
inline constexpr char changes[] = "CHANGES";
} // namespace parameter

//! COORDINATES.
DefinitionPointer coordinatesParameter();

//! AS_OF.
DefinitionPointer asOfParameter();

//! WORKSPACE, INPUT, SHEET, MAPPING, ALIASES, COORDINATES and AS_OF.
Definitions importParameters();

//! REJECTS, FINDINGS and CHANGES.
Definitions importOutputs();

SheetQuestion sheetOf( const Question &asked );

//! What the planner said of the coordinates.
struct SaidOfCoordinates
{
    const CoordinateOrigin *origin = nullptr; //!< null: nothing
    std::string source;                       //!< a value of coord_src
};

//! By the words of COORDINATES: ask (nothing is said), those of coordinateOrigins(), and the values of coord_src.
SaidOfCoordinates saidOfCoordinates( const Question &asked );

//! An id for the run of an import that is about to begin.
std::string importRunId( const Question &asked );

/**
 * The end of every import: the check of its coordinates, REJECTS, FINDINGS and CHANGES, and the record of the run. \a own are the figures that only this import has. The
 * complete summary, and in \a layers the ids of what was written.
 */
nlohmann::ordered_json finishImport( ImportResult &result, const nlohmann::ordered_json &own, const std::string &runId, const Question &asked, QVariantMap &layers, Progress &progress );

} // namespace lantu
