// SPDX-License-Identifier: GPL-3.0-or-later
// Where the header of a sheet is, and what its columns mean.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "data/import/aliases.h"
#include "data/import/sheet_text.h"

namespace lantu
{

struct SheetColumn
{
    size_t position = 0;
    std::string title; //!< for messages; of a header of two rows both, "住房面积"
    bool negated = false;
    double factor = 1; //!< 10000 under a title in 万元, 15 under one in 公顷 where 亩 are due
};

struct Header
{
    size_t first = 0;                                                  //!< of the rows given
    size_t count = 0;                                                  //!< one or two rows; 0: no header was found
    std::unordered_map<std::string, std::vector<SheetColumn>> columns; //!< by field or role; where several mean the same, the first that is filled counts
    std::vector<std::string> unused;                                   //!< titles that mean nothing here

    bool has( const std::string &name ) const { return columns.contains( name ); }
};

//! "field=title" pairs apart by ; or line ends, keyed by field or role. Error(BadValue) for one without "=" or whose field is not known.
std::unordered_map<std::string, std::string> columnMapping( const Layer &layer, const Aliases &aliases, std::string_view text );

/**
 * The row among the first 30 with the most meanings that names the key of the layer, or that row and the next together where cells above are merged
 * ("住房" over "面积" and "等级") and this gives more meanings. A row counts only with two meanings or more. \a mapping overrides what titles mean.
 * Without such a row count is 0.
 */
Header findHeader( std::span<const SheetRow> rows, const Layer &layer, const Aliases &aliases, const std::unordered_map<std::string, std::string> &mapping );

} // namespace lantu
