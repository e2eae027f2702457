// SPDX-License-Identifier: GPL-3.0-or-later
// The four ways of monitoring, a page each.
#pragma once

#include <optional>

#include "printing/chapters/theme_page.h"

namespace lantu
{

//! 点: the full re-check, which leaves no village, household, person or item out.
Page pointsOfMonitoring( const ThemePages &pages, Usage usage );

//! 线: clues on the four topics.
Page linesOfMonitoring( const ThemePages &pages );

//! 片: the four levels of responsibility for every village.
Page partsOfMonitoring( const ThemePages &pages );

//! 面: identified, helped, eliminated, as the data platform has it. Nothing if no household of the book could be counted.
std::optional<Page> surfaceOfMonitoring( const ThemePages &pages );

} // namespace lantu
