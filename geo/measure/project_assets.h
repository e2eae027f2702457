// SPDX-License-Identifier: GPL-3.0-or-later
// Assets of poverty-relief projects by kind and state, and how much of them lies idle.
#pragma once

#include <map>
#include <string>

#include <nlohmann/json.hpp>

#include "base/progress.h"
#include "data/intake.h"
#include "data/table.h"
#include "measure/areas.h"

namespace lantu
{

struct AssetQuestion
{
    RowSource &assets;
    std::string unitField {};                        //!< county, township or village, of the assets; empty: in total only
    std::map<std::string, std::string> unitNames {}; //!< by code; a code without a name is its own
    AdminAreas areas {};                             //!< names
};

struct AssetAnswer
{
    Intake assets;
    Table units;  //!< one row for each unit by its code, then those without one, then the total
    Table matrix; //!< kind by state: a row for each kind, then the total
    Table idle;   //!< assets that do not run (闲置, 低效, 损毁), by code of the village, then id
    nlohmann::ordered_json summary;
};

//! The rows of units, matrix and idle.
extern const Layer assetUnitsLayer;
extern const Layer assetMatrixLayer;
extern const Layer assetIdleLayer;

/**
 * assets = 正常 + 闲置 + 低效 + 损毁 + 缺, and = 经营性 + 公益性 + 到户类, in every row. The idle share is 闲置 of the assets whose state is known, in numbers; values in 万元 are
 * summed where they are filled in, and how many are not is in the summary.
 *
 * Rejected are assets without a number or of one that was there, of no kind of the schema, or of a state that is none of the four (none at all is 缺). Linear. Errors: NoField; Cancelled.
 */
AssetAnswer projectAssets( const AssetQuestion &question, Progress &progress );

} // namespace lantu
