// SPDX-License-Identifier: GPL-3.0-or-later
// The contradictions that offices look for in lists of monitored households.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "data/table.h"
#include "data/workspace.h"

namespace lantu
{

//! What the checks need of one household. Absent: the sheet does not say.
struct HouseholdFacts
{
    int64_t row = 0;
    std::string key;
    std::string identified; //!< YYYYMM
    std::string eliminated; //!< YYYYMM, empty: not, or not known when
    bool isEliminated = false;
    std::string risk;
    std::optional<int64_t> labour;
    std::optional<bool> anyDisabled;
    std::optional<bool> anyMeasure;
    std::optional<bool> waterMeasure;
    std::optional<double> wage;           //!< 元 a year
    std::optional<double> incomeHead;     //!< 元 a head and year
    std::optional<double> incomeAdjusted; //!< the same with claims, without compliant out-of-pocket expenses
};

struct PersonFacts
{
    int64_t row = 0;
    std::string key;
    std::optional<double> age;
    bool isStudent = false;
    bool worksAway = false; //!< outside the county
    bool inWorkshop = false;
    std::optional<double> workMonths;
    bool hasPost = false;
};

//! The monitoring line by year, 元 a head, as the standards of the workspace have it; empty if they say nothing.
std::map<int64_t, double> monitoringLines( const Workspace &workspace );

/**
 * Adds to \a findings: eliminated_before_identified, eliminated_too_soon (< 6 months), eliminated_without_date, date_without_elimination, eliminated_below_line
 * (adjusted income, else that a head, below the line of the year of elimination or the last one before it), no_measures (identified a month or more before \a asOf),
 * disability_without_member, water_without_measure, job_risk_without_labour, odd_wage (above 0, below 100), high_income (> 20,000).
 */
void checkHousehold( const HouseholdFacts &facts, const std::string &asOf, const std::map<int64_t, double> &lines, Table &findings );

//! Adds student_at_work, old_in_post (70 and above), away_in_workshop.
void checkPerson( const PersonFacts &facts, Table &findings );

} // namespace lantu
