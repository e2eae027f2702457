// SPDX-License-Identifier: GPL-3.0-or-later
// Coordinates as people write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "data/value.h"

namespace lantu
{

//! Degrees of "108.123", "108.123°", "108°7'22.8\"" or "108度7分22.8秒"; nothing for other text.
std::optional<double> degreesOf( std::string_view text );

/**
 * The point as WKB where \a source is CGCS2000 or WGS84 (equal for planning) and it lies near Chongqing (105.28 to 110.20 degrees east, 28.15 to 32.22 north);
 * empty otherwise: nothing is shifted or swapped here.
 */
Wkb surveyedPosition( std::string_view x, std::string_view y, std::string_view source );

//! YYYY-MM-DD of eight digits in the name of a file, such as 监测对象信息_20250902.xlsx; else today.
std::string dayInName( const std::string &path );

} // namespace lantu
