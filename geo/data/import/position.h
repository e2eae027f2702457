// SPDX-License-Identifier: GPL-3.0-or-later
// Coordinates as people write them, and the day of the data.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "data/value.h"

namespace lantu
{

//! Degrees of "108.123", "108.123°", "108°7'22.8\"" or "108度7分22.8秒"; nothing for other text.
std::optional<double> degreesOf( std::string_view text );

//! What a pair of numbers is in degrees of CGCS2000; nothing where that is not known. The text is what the row itself says of it, a value of coord_src or empty.
using PositionReading = std::function<std::optional<std::pair<double, double>>( double, double, std::string_view )>;

//! CGCS2000 and WGS84 are degrees (equal for planning), anything else is not known: nothing is shifted or swapped. \a said holds where a row says nothing.
PositionReading plainReading( const std::string &said );

//! The point as WKB if \a reading knows it and it lies near Chongqing (105.28 to 110.20 degrees east, 28.15 to 32.22 north); empty otherwise.
Wkb surveyedPosition( std::string_view x, std::string_view y, std::string_view source, const PositionReading &reading );

//! A pair of numbers that was imported, and where it should lie.
struct ClaimedPosition
{
    int64_t row = 0; //!< in the file
    double x = 0;    //!< as written
    double y = 0;
    std::string village; //!< code
};

//! For raw_x and raw_y: as written where it is a coordinate, masked where it may be something else.
std::string rawCoordinate( const std::string &written );

//! YYYY-MM-DD of eight digits in the name of a file, such as 监测对象信息_20250902.xlsx; else today.
std::string dayInName( const std::string &path );

//! True for YYYY-MM-DD of the calendar.
bool isDay( std::string_view text );

//! \a given if it is not empty, else dayInName(). Error(BadValue) unless it is a day.
std::string dayOfData( const std::string &given, const std::string &path );

} // namespace lantu
