// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs by county, and what of them may be printed of a county and of a site.
#pragma once

#include "printing/chapters/book_page.h"
#include "printing/chapters/county_table.h"
#include "printing/chapters/hidden_jobs.h"

namespace lantu
{

//! Figures of lantu:employment by county; numbers of CountyFigures.
struct EmploymentFigures
{
    explicit EmploymentFigures( const BookPages &pages );

    const Result &answer;
    CountyFigures counties;
    size_t sites, labour, employed, zero, persons, personsEmployed, zeroSites, sitesWithoutJobs;
    HiddenJobs hiddenJobs;
    HiddenCounties hidden;
};

} // namespace lantu
