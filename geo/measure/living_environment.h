// SPDX-License-Identifier: GPL-3.0-or-later
// The living environment of villages: waste treated or not, and sanitary toilets by zone.
#pragma once

#include <map>
#include <string>

#include <nlohmann/json.hpp>

#include "base/progress.h"
#include "data/intake.h"
#include "data/table.h"
#include "data/thresholds.h"
#include "measure/areas.h"

namespace lantu
{

struct LivingQuestion
{
    RowSource &villages; //!< their areas are those of the map
    RowSource &status;
    Threshold wasteShare;                            //!< of the villages whose waste must be treated, in percent (standard waste_villages)
    std::string unitField {};                        //!< county, township or village; empty: in total only
    std::map<std::string, std::string> unitNames {}; //!< by code; a code without a name is its own
    AdminAreas areas {};                             //!< names
    bool wantsMap = false;
};

struct LivingAnswer
{
    Intake villages;
    Intake status;
    Table units;   //!< one row for each unit by its code, then those without one, then the total
    Table zones;   //!< toilets by zone, then villages of no zone, then all
    Table failing; //!< villages whose waste is not treated, then those where it is not known, by code
    Table map;     //!< every village with its area, in the CRS of the layer, if asked for
    nlohmann::ordered_json summary;
};

//! The rows of units, zones, failing and map.
extern const Layer livingUnitsLayer;
extern const Layer livingZonesLayer;
extern const Layer livingFailingLayer;
extern const Layer livingMapLayer;

/**
 * Waste: villages = treated + not treated + 缺, in every row. The share is treated of all villages; a unit meets the standard with the share itself, fails once it would even if all unknown villages were treated,
 * and is 缺 in between. Toilets: sanitary toilets of the households that should have one, over the villages where both are filled in; the others are counted as 缺. A village that the status does not
 * have is 缺 in everything.
 *
 * Rejected are villages without a code or of one that was there, states of no village or of one that has a row before, and rows with more sanitary toilets than
 * households. A layer of states made before there were zones has none. Linear. Errors: NoField; Cancelled.
 */
LivingAnswer livingEnvironment( const LivingQuestion &question, Progress &progress );

//! How many of \a villages must pass for the share in percent: 7,137 of 7,929 at 90.
int64_t villagesNeeded( double percent, int64_t villages );

} // namespace lantu
