// SPDX-License-Identifier: GPL-3.0-or-later
// Invented place names.
#pragma once

#include <set>
#include <string>

#include "random.h"

namespace lantu::sample
{

//! A plausible name of two characters that is not in \a taken yet; it is added there.
std::string inventedName( Random &random, std::set<std::string> &taken );

} // namespace lantu::sample
