// SPDX-License-Identifier: GPL-3.0-or-later
// What the coordinates of an import are: said by the planner, tested by the villages that the rows claim.
#pragma once

#include "data/import/import_households.h"
#include "place/origin_check.h"

namespace lantu
{

/**
 * Degrees of a pair as the row itself says (CGCS2000, WGS84, GCJ02, BD09), else as \a said; null: not known, and so is GK in a row unless \a said is a plane.
 * \a said lives as long as the program, as those of coordinateOrigins() do.
 */
PositionReading positionReading( const CoordinateOrigin *said );

/**
 * Tests every reading on the coordinates that were imported, with the villages of the workspace; nothing is changed. What came out is a finding of the import and a
 * warning where it matters: nobody said what they are (coordinates_not_said, with the proposal and its share), another reading fits better (coordinates_doubtful), or none
 * fits half of them (coordinates_unclear). Without claims or villages nothing is checked.
 */
OriginCheck checkImportedOrigins( const Workspace &workspace, ImportResult &result, const CoordinateOrigin *said, Progress &progress );

} // namespace lantu
