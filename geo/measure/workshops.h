// SPDX-License-Identifier: GPL-3.0-or-later
// Whether every national key county and every municipal key township has the workshops that it should have.
#pragma once

#include <vector>

#include <nlohmann/json.hpp>

#include "base/progress.h"
#include "data/intake.h"
#include "data/table.h"
#include "data/thresholds.h"
#include "measure/areas.h"

namespace lantu
{

struct WorkshopQuestion
{
    RowSource &counties;
    RowSource &townships;
    RowSource &facilities;
    const Thresholds &thresholds; //!< workshops_key_county, workshops_key_township
    AdminAreas areas {};          //!< names
};

struct WorkshopAnswer
{
    std::vector<Intake> inputs; //!< counties, townships, facilities
    Table places;               //!< key counties by code, then key townships by code, then the sum of all counties
    nlohmann::ordered_json summary;
};

//! The rows of places.
extern const Layer workshopsLayer;

/**
 * Workshops in use count (在用); those that are closed or being built are shown beside them. A place passes with the number of the standard (inclusive). A key township that is short is 缺
 * and no failure as long as workshops in use of its county name no township, and so is every place if the layer has no row at all. workshops = in use + being built + closed.
 *
 * Rejected are workshops without a county, of a county or township that is not there, and of another state. Linear. Errors: NoField, also for a standard that is not there; Cancelled.
 */
WorkshopAnswer workshopRule( const WorkshopQuestion &question, Progress &progress );

} // namespace lantu
