// SPDX-License-Identifier: GPL-3.0-or-later
// A place beside the true one, inside the same village.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "data/secret_key.h"
#include "place/area_index.h"

namespace lantu
{

//! The same for every export: places at two distances along one line would tell where it begins.
inline constexpr double mostShiftMetres = 500;
inline constexpr double leastShiftMetres = 200;

/**
 * A point in \a village (a position in \a villages, in degrees) for whoever stands at \a at, mostShiftMetres from it at most and leastShiftMetres at least, drawn from the key and
 * \a id: always the same. Where the village leaves no room at that distance it may be nearer; nothing if there is no room at all, or \a at is not in the village. To six
 * decimals of a degree. Constant time, times what the village asks (AreaIndex).
 */
std::optional<Point> shiftedPlace( Point at, const AreaIndex &villages, int32_t village, const SecretKey &key, std::string_view id );

} // namespace lantu
