// SPDX-License-Identifier: GPL-3.0-or-later
// The rectangle in which everything lies.
#pragma once

//! That of the elevation model, in metres of plane().
namespace lantu::sample::area
{

inline constexpr double west = 236000;
inline constexpr double south = 3114000;
inline constexpr double cellSize = 100;
inline constexpr int columns = 4720;
inline constexpr int rows = 4520;
inline constexpr double width = columns * cellSize;
inline constexpr double height = rows * cellSize;
inline constexpr double north = south + height;

} // namespace lantu::sample::area
