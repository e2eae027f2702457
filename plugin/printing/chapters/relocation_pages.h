// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of the relocation sites.
#pragma once

#include "printing/chapters/site_figures.h"

namespace lantu
{

//! Sites by size class.
Page siteSizesPage( const ThemePages &pages, const SiteFigures &figures );

//! Minutes from the sites to one service of the standards, and how many are beyond its limit.
Page siteAccessPage( const ThemePages &pages, const SiteFigures &figures );

//! Sites by the number of their gaps, and what is lacking most.
Page siteGapsPage( const ThemePages &pages, const SiteFigures &figures );

//! A row for each county (or township of a book of one county).
Page siteAreasPage( const ThemePages &pages, const SiteFigures &figures );

//! Every site that is beyond the limit of a service, by rank.
Page sitesBeyondPage( const ThemePages &pages, const SiteFigures &figures );

} // namespace lantu
