// SPDX-License-Identifier: GPL-3.0-or-later
// The check of coordinates as rows, and corrected points.
#pragma once

#include "data/table.h"
#include "place/origin_check.h"

namespace lantu
{

//! One row for each of coordinateOrigins(), best first: its share of the points that claim a village, and whether it is proposed.
Table originTable( const OriginCheck &check );

//! One row for each kind or pile of doubtful coordinates, with the numbers of its first rows.
Table doubtfulTable( const ClaimedPoints &points, const std::vector<DoubtfulCoordinates> &doubtful );

/**
 * For each point a row with what it was (raw_x, raw_y), the source of its coordinates and how far the correction moved it on the map, with the
 * corrected point in EPSG:4490 as geometry; null where there is none. \a moved: from the numbers taken as degrees, null for metres of a plane.
 */
Table correctedTable( const ClaimedPoints &points, const CoordinateOrigin &origin );

} // namespace lantu
