// SPDX-License-Identifier: GPL-3.0-or-later
// Who enters and who leaves when the monitoring line moves, on income as the rules adjust it.
#pragma once

#include <map>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "base/progress.h"
#include "data/intake.h"
#include "data/standards.h"
#include "data/table.h"

namespace lantu
{

//! How a planner names the two lines: yuan go before a year; from neither, the line of the latest year before the other one.
struct LinesAsked
{
    std::optional<double> fromYuan {};
    std::optional<double> toYuan {};
    std::optional<int> fromYear {};
    std::optional<int> toYear {};
};

struct LinePair
{
    MonitoringLine from;
    MonitoringLine to;
};

/**
 * The lines asked for out of the standards. Errors: NoField if the new line is not named; BadValue if a line is not above 0; NotFound, naming the row
 * to add to the standards, if there is none of that year, or none to begin with.
 */
LinePair linesOf( const LinesAsked &asked, const Standards &standards );

struct LineChangeQuestion
{
    RowSource &households;
    LinePair lines;
    std::string unitField {};                        //!< counted by this field; empty: in total only
    std::map<std::string, std::string> unitNames {}; //!< by code; a code without a name is its own
};

struct LineChangeAnswer
{
    Intake households;
    Table units;   //!< one row for each unit by its code, then those without one, then the total
    Table changed; //!< those who enter or leave, at their place if they have one, in the order of the input
    nlohmann::ordered_json summary;
};

//! The rows of units and changed.
extern const Layer lineChangeLayer;
extern const Layer lineChangedHouseholdsLayer;

/**
 * Adjusted income per head = (net income + claims - compliant out-of-pocket) / members; where one of the three parts is null, the
 * figure that the list itself gives (field::incomeAdjusted); where that is null too, it is unknown (缺), never 0. A household is below a line if its adjusted
 * income is less than it; one at the line is not.
 *
 * Enters: not below the old line and below the new one. Leaves: the other way round. below both + enters + leaves + above both + unknown =
 * households, in every row, in households and in persons. Of those who enter some are monitored already (registered, and the risk not eliminated); the
 * others would be new, and only they add to the work. Rows of a layer without field::eliminated are not monitored.
 *
 * Rejected are households without a whole number of members above zero. Linear. Errors: NoField; Cancelled.
 */
LineChangeAnswer lineChange( const LineChangeQuestion &question, Progress &progress );

} // namespace lantu
