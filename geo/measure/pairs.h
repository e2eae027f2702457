// SPDX-License-Identifier: GPL-3.0-or-later
// Enterprises paired with villages: per county, how far apart, and the villages without a partner.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/progress.h"
#include "data/intake.h"
#include "data/table.h"
#include "measure/areas.h"
#include "place/frame.h"

namespace lantu
{

struct PairQuestion
{
    RowSource &counties; //!< their seats stand for enterprises without a place
    RowSource &villages;
    RowSource &enterprises; //!< with places of their own where the layer has them
    RowSource &pairs;
    const Frame &frame;
    AdminAreas areas {};
};

struct PairAnswer
{
    std::vector<Intake> inputs; //!< counties, villages, enterprises, pairs
    Table lines;                //!< one for each pair, from the enterprise to the village; without geometry where one of them has no place
    Table units;                //!< by the village's county, then the total
    Table without;              //!< villages without a partner, by code
    nlohmann::ordered_json summary;
};

//! The rows of lines, units and without.
extern const Layer pairsLayer;
extern const Layer pairUnitsLayer;
extern const Layer pairsWithoutLayer;

/**
 * villages = paired + without a partner, in every row, and counties add up to the total. The distance is that of the geodesic from the enterprise (its own place, else the seat of
 * its county; the line says which) to a point on the village's surface; the mean is over the pairs that have one. An enterprise counts once in a county and once in the total.
 *
 * Rejected are pairs of an enterprise or village that is not there, and villages without a code or of one that was there. Linear. Errors: NoField; NoCrs; Empty for a layer of villages without rows; Cancelled.
 */
PairAnswer enterprisePairs( const PairQuestion &question, Progress &progress );

} // namespace lantu
