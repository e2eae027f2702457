// SPDX-License-Identifier: GPL-3.0-or-later
// Who has the most, in words.
#pragma once

#include <string>
#include <vector>

#include <QString>

#include "base/language.h"

namespace lantu
{

inline constexpr Text ofAllCounties { "各区县中", "of all counties" };

/**
 * "175名特派员在万州区，是各区县中最多的。" Of several equals: "175名特派员为各区县中最多：万州区、巫溪县均为此数。", or how many these are where they are many. The number comes first, as in all findings. \a what has its count, \a among is
 * ofAllCounties or alike; \a share, if any, is that of each in the whole: "占12.3%" follows. Nothing if \a names is empty.
 */
QString mostWords( const std::string &what, const std::vector<std::string> &names, const Text &among, const std::string &share = {} );

} // namespace lantu
