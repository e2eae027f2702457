// SPDX-License-Identifier: GPL-3.0-or-later
// Who counts as labour, and how the households of a roster stand: employed, without anybody employed, without labour.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/progress.h"
#include "data/intake.h"
#include "data/row_source.h"
#include "data/thresholds.h"

namespace lantu
{

enum class Labour : uint8_t
{
  Yes,
  No,
  Unknown
};

/**
 * The age, skill and health by which a person counts as labour, all from the standards table. Yes: of an age within the bounds, no student, of a skill that
 * counts, and of no health that rules it out. No: any of these fails. Unknown: none fails, and age or skill is not filled in (or a skill that no standard names). A student
 * flag that is not filled in is no student, as the offices' form leaves it; a health that is not filled in rules nothing out.
 */
class LabourRule
{
  public:
    //! Errors: NoField for a row that the table lacks; BadValue for an age range that contradicts itself, or a word that both counts and does not.
    explicit LabourRule( const Thresholds &thresholds );

    Labour of( const Value &age, const std::string &skill, const std::string &health, const Value &student ) const;

    //! The rule in one sentence, for the result.
    std::string sentence() const;

  private:
    Threshold mFrom;
    Threshold mTo;
    std::map<std::string, bool> mWords; //!< whether it counts
};

//! How a household stands in the question of jobs.
enum class JobState : uint8_t
{
  Employed,      //!< a member who counts as labour has a job
  Zero,          //!< none of them has
  Unknown,       //!< nobody is known to have one, and of somebody it is not known
  NoLabour,      //!< nobody counts as labour: outside the rate
  LabourUnknown, //!< nobody is known to count, and of somebody it is not known: outside the rate
};

inline constexpr size_t jobStates = 5;

struct RosterHousehold
{
    std::string id;
    size_t site = 0;
    int64_t members = 0;
    int64_t labour = 0;        //!< members who count
    int64_t labourUnknown = 0; //!< members of whom it is not known
    int64_t employed = 0;      //!< of those who count
    bool jobUnknown = false;   //!< of one who counts or may count

    JobState state() const;
};

struct Roster
{
    std::vector<RosterHousehold> households; //!< in the order of their first members
    Intake intake;
    int64_t elsewhere = 0;      //!< persons of no site
    int64_t employedOthers = 0; //!< persons in jobs who do not count as labour
};

/**
 * Reads the layer of persons, folding them into households. \a siteOf gives each site's number by its id. Rejected are rows without a household, of a site that
 * is not there, and of a household that rows before put into another site. Linear. Errors: NoField; Cancelled.
 */
Roster readRoster( RowSource &persons, const LabourRule &rule, const std::map<std::string, size_t> &siteOf, Progress &progress );

} // namespace lantu
