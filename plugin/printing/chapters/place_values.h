// SPDX-License-Identifier: GPL-3.0-or-later
// Places in memory that show one figure: what a map may show, and nothing else of the place.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "printing/chapters/book_page.h"

namespace lantu
{

//! What a place shows: a number, or that it is too small to be told; with neither it is not known (缺).
struct PlaceValue
{
    std::optional<double> value {};
    bool few = false;
};

//! By code or id of the place; nothing: the place is left out.
using ValueOfPlace = std::function<std::optional<PlaceValue>( const std::string &code )>;

//! The book's townships of the workspace as areas with their value, in a style of styles/.
PageLayer townshipValues( const BookPages &pages, const Text &title, const char *style, const ValueOfPlace &value );

//! The same of the relocation sites, as points.
PageLayer siteValues( const BookPages &pages, const Text &title, const char *style, const ValueOfPlace &value );

} // namespace lantu
