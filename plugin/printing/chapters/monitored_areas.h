// SPDX-License-Identifier: GPL-3.0-or-later
// Monitored households of the city, its counties and townships, and which of these counts may be printed.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <QString>

#include "data/table.h"
#include "data/workspace.h"
#include "measure/headline.h"

namespace lantu
{

struct MonitoredArea
{
    std::string code;
    HouseholdsAndPersons identified {};
    HouseholdsAndPersons remaining {};
    bool hidden = false; //!< its counts are small, or would tell those of a neighbour

    int64_t eliminated() const { return identified.households - remaining.households; }
};

/**
 * All counts that pages of places print come from one tree of counts, so that what one page hides no other tells: a township is hidden on the page of its county and on its own. Rows of a
 * workspace without households or villages count as none.
 */
class MonitoredAreas
{
  public:
    explicit MonitoredAreas( const Workspace &workspace );

    const MonitoredArea &city() const { return mAreas.front(); }

    //! One without households where nothing was counted.
    MonitoredArea county( const std::string &code ) const;
    MonitoredArea township( const std::string &county, const std::string &code ) const;

    //! Townships of a county with any household, most remaining first, then by code.
    std::vector<MonitoredArea> townshipsOf( const std::string &county ) const;

    /**
     * Villages with any household, by code. A village is hidden where its township is, and where its counts are small or would tell those of another: no village, and no
     * township, follows from the villages and townships that are shown.
     */
    std::map<std::string, MonitoredArea> villages() const;

    //! The rows of villageCounts() that lie in a county or a township.
    Table villagesOfCounty( const std::string &county ) const;
    Table villagesOfTownship( const std::string &township ) const;

  private:
    using Key = std::pair<std::string, std::string>; // county and township; of a county: no township

    Table villagesWhere( const char *field, const std::string &code ) const;

    Table mVillages;
    std::vector<MonitoredArea> mAreas; //!< the city first
    std::vector<size_t> mParent;
    std::map<Key, size_t> mCounties;
    std::map<Key, size_t> mTownships; //!< one that rows place in two counties is two
};

//! "1,204"; "<5" for a small count and "—" for another that is hidden.
QString shownRemaining( const MonitoredArea &area );

//! "—" where it is hidden.
QString shownPersons( const MonitoredArea &area );

//! The share of the identified households that are eliminated; "—" where it is hidden or nothing was identified.
QString shownElimination( const MonitoredArea &area );

} // namespace lantu
