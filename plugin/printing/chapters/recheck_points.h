// SPDX-License-Identifier: GPL-3.0-or-later
// The villages that the full re-check has to go to, a point each: for pages that stay inside.
#pragma once

#include <map>
#include <string>

#include "data/table.h"
#include "printing/chapters/theme_areas.h"
#include "printing/page.h"

namespace lantu
{

//! By the code of the village; \a villages is a result of villageCounts().
std::map<std::string, std::string> townshipsOfVillages( const Table &villages );

//! A point for each village of the book's counties in \a rows, an answer of lantu:completeness by village: checked, in part, not at all.
PageLayer recheckPoints( const ThemeAreas &areas, const Table &villages, const Rows &rows, const std::map<std::string, std::string> &townshipOfVillage );

} // namespace lantu
