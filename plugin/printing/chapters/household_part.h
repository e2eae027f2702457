// SPDX-License-Identifier: GPL-3.0-or-later
// A part of the households of a site as it may be printed.
#pragma once

#include <cstdint>
#include <optional>

#include <QString>

#include "base/language.h"

namespace lantu
{

struct HouseholdPart
{
    QString words;
    bool hidden = false; //!< the number is not told
};

/**
 * "298户（93.1%）": \a part of \a all, of which the rest is told by the words of \a rest ("未入住{}") where it is below smallestShownCount, and the part is not. Sums over sites must not
 * be printed of such a part: what is small is not hidden among other sites.
 */
HouseholdPart householdPart( std::optional<int64_t> part, std::optional<int64_t> all, const Text &rest );

} // namespace lantu
