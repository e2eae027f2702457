// SPDX-License-Identifier: GPL-3.0-or-later
// How far product bases are from cold stores and markets.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/progress.h"
#include "data/intake.h"
#include "data/table.h"
#include "data/thresholds.h"
#include "measure/areas.h"
#include "measure/services.h"

namespace lantu
{

struct MarketQuestion
{
    RowSource &bases; //!< with places of their own where the layer has them
    RowSource &villages;
    RowSource &facilities;
    const Thresholds &thresholds; //!< market_cold_store, market_market
    const Frame &frame;
    ModelOf modelOf;
    Query query;
    std::string unitField {};                        //!< county or township, of the bases; empty: in total only
    std::map<std::string, std::string> unitNames {}; //!< by code; a code without a name is its own
    AdminAreas areas {};                             //!< names
};

struct MarketAnswer
{
    std::vector<Intake> inputs; //!< bases, villages, facilities
    Table bases;                //!< points: those that reach least first, then by the longer way, then by id
    Table units;                //!< one row for each unit by its code, then those without one, then the total
    nlohmann::ordered_json summary;
};

//! The rows of bases and units.
extern const Layer marketAccessLayer;
extern const Layer marketUnitsLayer;

/**
 * A base stands at its own place, else at a point on the surface of its village. For cold stores and for markets it is ok, beyond (with its minutes) or unknown, by the
 * standard's minutes and profile, the limit inclusive; bases = ok + beyond + unknown for both, in every row. Unknown is a base without a place or that no road joins
 * to one, and all of them where the layer of facilities has no row of the kind: that nobody has listed cold stores does not say that there are none. Where all of a kind that are listed are closed, bases are missing it, which counts as beyond.
 *
 * Rejected are bases without an id or of one that was there. Errors: as serviceSupplies(); NoField; NoCrs; Cancelled.
 */
MarketAnswer marketAccess( const MarketQuestion &question, Progress &progress );

} // namespace lantu
