// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs by county, and what of them may be printed of a county and of a site.
#pragma once

#include <set>
#include <string>

#include "printing/chapters/book_page.h"
#include "printing/chapters/county_table.h"

namespace lantu
{

//! Figures of lantu:employment by county; numbers of CountyFigures.
struct EmploymentFigures
{
    explicit EmploymentFigures( const BookPages &pages );

    const Result &answer;
    CountyFigures counties;
    size_t sites, labour, employed, zero, unknown, persons, personsEmployed, zeroPersons, zeroSites, sitesWithoutJobs;
    HiddenCounties hidden;
    std::set<std::string> hiddenSites; //!< whose households without work are not told: too few, or they would tell others
};

//! Fields of lantu:employment that pages read.
namespace employmentField
{
inline constexpr char zero[] = "zero_hh";
inline constexpr char jobsNear[] = "jobs_near";
} // namespace employmentField

} // namespace lantu
