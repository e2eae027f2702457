// SPDX-License-Identifier: GPL-3.0-or-later
// The headline as a sentence to say and as figures to keep.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "measure/headline.h"

namespace lantu
{

//! "25,614户 77,605人 identified …": one sentence with what remains, the sites, the key townships and the data date.
std::string headlineSentence( const Headline &headline );

//! identified_households, identified_persons, eliminated_*, remaining_*, sites, site_households, site_persons, key_townships, as_of.
nlohmann::ordered_json headlineFigures( const Headline &headline );

} // namespace lantu
