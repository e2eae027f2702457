// SPDX-License-Identifier: GPL-3.0-or-later
// Which reading of coordinates puts points into the villages that they claim.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "data/intake.h"
#include "place/coordinate_origin.h"

namespace lantu
{

//! Points as they were written, with the village each claims.
struct ClaimedPoints
{
    std::vector<int64_t> row;         //!< feature ids
    std::vector<Point> pairs;         //!< as in the file; NaN: none
    std::vector<std::string> village; //!< code; empty: none
    Intake intake;
};

//! Reads every row; \a codeField may be empty. The layer's reference system is not asked: what the numbers mean is the question. A row without a point is rejected.
ClaimedPoints readClaimedPoints( RowSource &rows, const std::string &codeField, Progress &progress );

struct OriginCheck
{
    std::vector<int64_t> inside;       //!< for each of coordinateOrigins(): points within the village they claim, its border included
    int64_t claimed = 0;               //!< points with coordinates whose village is among the areas
    std::optional<size_t> proposal {}; //!< the reading with most points inside, if these are at least half of those that claim a village; the earlier one of equals
    Intake intake {};                  //!< of the villages
};

/**
 * Linear in the points and readings (AreaIndex). Of several areas with one code each counts. Errors: NoField if the villages
 * have no \a codeOfVillages; NoCrs if their borders are not in degrees; Cancelled.
 */
OriginCheck checkOrigins( const ClaimedPoints &points, RowSource &villages, const std::string &codeOfVillages, Progress &progress );

//! Something about coordinates that a planner should look at.
struct DoubtfulCoordinates
{
    Text what;
    std::vector<size_t> points; //!< positions
};

/**
 * By the reading \a origin: zero, whole degrees (typed, not measured), outside Chongqing, and piles: as many as \a leastPile points or more with
 * the same pair (the seat of the village given to all). Kinds without points are left out; a point is in the first kind that fits, and in a pile besides.
 */
std::vector<DoubtfulCoordinates> doubtfulCoordinates( const ClaimedPoints &points, const CoordinateOrigin &origin, size_t leastPile = 5 );

} // namespace lantu
