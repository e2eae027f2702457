// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of the lights.
#pragma once

#include <optional>

#include "printing/chapters/light_words.h"
#include "printing/chapters/theme_page.h"

namespace lantu
{

//! A light that rules for villages and households tell; nothing if the standards have none of its rules.
std::optional<Page> lightPage( const ThemePages &pages, const LightTheme &theme );

//! Network, power and gas: known of relocation sites only. Nothing if there are none.
std::optional<Page> utilitiesPage( const ThemePages &pages );

} // namespace lantu
