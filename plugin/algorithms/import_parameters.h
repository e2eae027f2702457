// SPDX-License-Identifier: GPL-3.0-or-later
// What the algorithms that import spreadsheets share: their parameters, and the figures of an import.
#pragma once

#include <nlohmann/json.hpp>

#include "algorithms/parameters.h"
#include "algorithms/question.h"
#include "data/import/import_households.h"

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

//! The words of COORDINATES: the values of coord_src that a spreadsheet can have, unknown first.
inline constexpr const char *coordinateWords[] = { "不明", "CGCS2000", "WGS84", "GCJ02", "BD09" };

//! WORKSPACE, INPUT, SHEET, MAPPING, ALIASES, COORDINATES and AS_OF.
Definitions importParameters();

//! REJECTS, FINDINGS and CHANGES.
Definitions importOutputs();

SheetQuestion sheetOf( const Question &asked );

//! What every import tells; rows read, used and rejected come from the record of the run.
nlohmann::ordered_json importFigures( const ImportResult &result );

//! Writes REJECTS, FINDINGS and CHANGES; the ids of the layers.
QVariantMap writeImport( const ImportResult &result, const Question &asked, Progress &progress );

} // namespace lantu
