// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a book before and after it is printed.
#pragma once

#include <filesystem>

#include <QStringList>

#include "printing/book/print_book.h"

namespace lantu
{

/**
 * Before printing: what the imprint lacks, fonts that are replaced, layers that are missing or have no rows, suppressed cells, and, for one page of each chapter drawn small, items that overlap or are cut and labels of the map
 * that found no room or lie on each other. \a firsts are the positions of those pages in \a pages. Cancellable.
 */
QStringList preflight( const std::vector<Page> &pages, const std::vector<size_t> &firsts, PagePrinter &printer, Progress &progress );

//! The announced list and the findings of preflight(), for people. Error(NotWritable).
void writePreflight( const std::filesystem::path &file, const BookOrder &order, const QStringList &findings );

//! Pages, files, warnings by page, size and time, for people. Error(NotWritable).
void writeReport( const std::filesystem::path &file, const BookOrder &order, const PrintedBook &book );

} // namespace lantu
