// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a book's pages for a spreadsheet.
#pragma once

#include <string>
#include <vector>

#include "printing/page.h"

namespace lantu
{

/**
 * Writes the tables of \a pages to \a path, an XLSX with a sheet for each, called by its page number and title; a table that goes on over several pages is one
 * sheet, and pages without a table have none. Columns whose cells are all plain numbers are numbers ("1,090" is 1090). What is printed is what is written: suppressed cells
 * stay "<5". Nothing is written, and false returned, if no page has a table. Error(NotWritable).
 */
bool writeBookTables( const std::vector<Page> &pages, const std::string &path );

} // namespace lantu
