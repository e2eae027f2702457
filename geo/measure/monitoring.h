// SPDX-License-Identifier: GPL-3.0-or-later
// Monitored households as they stood at the end of any month: identified, helped, eliminated, remaining.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/progress.h"
#include "data/intake.h"
#include "data/table.h"

namespace lantu
{

struct MonitoringQuestion
{
    RowSource &households;
    RowSource *measures = nullptr;                   //!< null: nothing is said about help
    std::string date {};                             //!< YYYY-MM-DD, YYYY-MM or YYYYMM; its month counts to its end. Empty: the last month in the data
    std::string unitField {};                        //!< counted by this field; empty: in total only
    std::map<std::string, std::string> unitNames {}; //!< by code; a code without a name is its own
    bool byMonth = false;                            //!< with the surface
};

struct MonitoringAnswer
{
    Intake households;
    Intake measures;
    Table snapshot; //!< one row for each unit by its code, then those without one, then the total
    Table trend;    //!< one row for each month from the first identification to the date
    Table surface;  //!< one row for each unit and month from the unit's first identification to the date; empty unless asked for
    nlohmann::ordered_json summary;
};

//! The rows of snapshot, trend and surface.
extern const Layer monitoringSnapshotLayer;
extern const Layer monitoringTrendLayer;
extern const Layer monitoringSurfaceLayer;

/**
 * A household is identified by a month if field::identified is that month or before, and eliminated by it if its risk is eliminated and
 * field::eliminatedYm is that month or before; identified = eliminated + remaining, in households and in persons, in every row.
 *
 * Rejected are households without a whole number of members above zero, without a month of identification, with an
 * elimination that has no month, or one before the identification; those identified later than the date are read and not counted.
 *
 * With measures the summary has the funnel (identified, of these with a measure begun by the end of the month, eliminated) and the days from identification to the first
 * measure over the households of which both days are known: median, share within 10 days, share over 30 days. A household is eliminated too soon
 * if less than 6 months passed and it did not end naturally. In the surface a household is helped from the month of its first measure, but not before it was identified;
 * the rows of a month add up to the month's row of the trend, the units that have none yet counting 0. Without measures its columns of help are null.
 *
 * Linear in rows and months (histograms of months); the trend of 10 years costs nothing beside the reading. The surface is as large as units times months.
 * Errors: NoField; BadValue for a date that is none; Cancelled. No households: a total of zero and an empty trend.
 */
MonitoringAnswer monitoringSnapshot( const MonitoringQuestion &question, Progress &progress );

//! YYYYMM of a month or day as lists have it: 202112, 2021-12 or 2021-12-31; nothing if it is none of the calendar.
std::optional<std::string> yearMonth( std::string_view date );

//! Days from 1970-01-01 of YYYY-MM-DD; nothing if it is no day of the calendar.
std::optional<int64_t> dayNumber( std::string_view date );

} // namespace lantu
