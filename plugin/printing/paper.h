// SPDX-License-Identifier: GPL-3.0-or-later
// The papers that there are templates for.
#pragma once

#include <QString>

#include "printing/page.h"

namespace lantu
{

//! In the order of paperWords.
enum class Paper
{
  A3Landscape,
  A3Portrait,
  A4Landscape,
  A4Portrait,
  A1Landscape,
  A0Landscape,
  Slide //!< 16:9, 338.67 x 190.5 mm
};

//! How a planner writes them, and how files of templates end.
inline constexpr const char *paperWords[] = { "a3_landscape", "a3_portrait", "a4_landscape", "a4_portrait", "a1_landscape", "a0_landscape", "slide" };

//! Points below which nobody reads what is printed.
inline constexpr double smallestText = 6.5;

//! Dots per inch of what is no vector on paper.
inline constexpr double paperDpi = 300;

//! "map_a3_landscape.qpt"
QString templateFile( Form form, Paper paper );

//! How large symbols and names on its maps are against those on A3, for which the styles are drawn.
double symbolScale( Paper paper );

} // namespace lantu
