// SPDX-License-Identifier: GPL-3.0-or-later
// How area codes and months are written.
#pragma once

#include <optional>
#include <string_view>

#include "data/schema.h"

namespace lantu
{

//! True if \a text is written as \a rule asks. Free accepts everything.
bool wellFormed( CodeRule rule, std::string_view text );

/**
 * True if the area with \a code lies in the area with \a outer by its digits: a village code begins with its
 * township's nine digits, a township code with its county's six. The letter of a reporting unit such as 500110W is
 * no digit: its townships begin with 500110.
 */
bool codeLiesIn( std::string_view code, std::string_view outer );

//! Months from one YYYYMM to another, negative when the second is earlier; nothing if either is not well formed.
std::optional<int> monthsBetween( std::string_view from, std::string_view to );

} // namespace lantu
