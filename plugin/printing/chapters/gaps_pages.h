// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of the infrastructure gaps.
#pragma once

#include <optional>

#include "printing/chapters/theme_page.h"

namespace lantu
{

//! The key-support townships ranked, on a map and as a matrix of townships and indicators. No pages if the book's counties have none.
std::vector<Page> townshipGapsPages( const ThemePages &pages );

//! Villages by the number of their gaps, and the counties with most such villages.
Page villageGapsPage( const ThemePages &pages );

} // namespace lantu
