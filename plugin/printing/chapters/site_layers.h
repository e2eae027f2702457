// SPDX-License-Identifier: GPL-3.0-or-later
// Relocation sites as layers in memory: a symbol by size, coloured by one figure.
#pragma once

#include <functional>
#include <optional>

#include "printing/chapters/site_figures.h"

namespace lantu
{

//! A figure of a row of the sites' answer; nothing if it is not known.
using SiteValue = std::function<std::optional<double>( size_t row )>;

//! All sites of the book that have a place, with the value under \a field and the size class, smallest on top, in a style of styles/.
PageLayer siteLayer( const SiteFigures &figures, const Text &title, const char *style, const SiteValue &value );

} // namespace lantu
