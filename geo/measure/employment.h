// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs for relocation sites: households with labour, employed and without anybody employed; and the jobs within reach.
#pragma once

#include <functional>
#include <map>
#include <string>

#include <nlohmann/json.hpp>

#include "base/progress.h"
#include "data/intake.h"
#include "data/table.h"
#include "data/thresholds.h"
#include "measure/areas.h"
#include "measure/services.h"

namespace lantu
{

struct EmploymentQuestion
{
    RowSource &sites;
    RowSource &facilities;
    RowSource *persons; //!< the roster; null or of no row of a site: that site's own figures count
    const Thresholds &thresholds;
    const Frame &frame;
    ModelOf modelOf;
    Query query;                                                    //!< without its limit
    std::string unitField {};                                       //!< county or township, of the sites; empty: in total only
    std::map<std::string, std::string> unitNames {};                //!< by code; a code without a name is its own
    AdminAreas areas {};                                            //!< names
    std::function<std::string( const std::string & )> pseudonym {}; //!< of a household in the annex; null: there is no annex
};

struct EmploymentAnswer
{
    Intake sites;
    Intake facilities;
    Intake persons;
    Table bySite; //!< points, those with most zero-employment households first, then by id
    Table units;  //!< one row for each unit by its code, then those without one, then the total
    Table annex;  //!< zero-employment households under pseudonyms, by site
    nlohmann::ordered_json summary;
};

//! Own names of the tables; they are results and no part of a workspace.
namespace employmentField
{
inline constexpr char households[] = "counted_hh";
inline constexpr char zeroHouseholds[] = "zero_hh";
inline constexpr char jobUnknownHouseholds[] = "job_unknown_hh";
inline constexpr char rate[] = "rate_pct";
inline constexpr char jobsNear[] = "jobs_near";
inline constexpr char placesNear[] = "places_near";
inline constexpr char nearestMinutes[] = "nearest_min";
} // namespace employmentField

//! The rows of bySite, units and annex.
extern const Layer employmentLayer;
extern const Layer employmentUnitsLayer;
extern const Layer employmentAnnexLayer;

/**
 * By site and by unit: households = with labour + without labour + 缺; with labour = employed + zero + 缺; the rate is employed of those with labour in percent. Sites add up to their units
 * and to the total. A household stands by its members (LabourRule); where the roster has nobody of a site, the site's own labour and employed households count (basis
 * "安置点报表"), and where these are not filled in or contradict each other everything is 缺.
 *
 * Jobs are the capacity of the facilities of standards jobs_near and jobs_far (kinds, profile, minutes) in use within the time, the limit inclusive; null for a site that is
 * not joined to the network, 0 where nothing is in reach. Facilities without capacity are rejects. Jobs are not shared out: two sites may count the same job.
 *
 * Errors: as readPoints(), serviceSupplies(), LabourRule; BadValue if jobs_near is above jobs_far; Cancelled. Linear in rows, and the travel model's two questions.
 */
EmploymentAnswer employment( const EmploymentQuestion &question, Progress &progress );

} // namespace lantu
