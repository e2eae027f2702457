// SPDX-License-Identifier: GPL-3.0-or-later
// The sheets of a book, before any is printed.
#pragma once

#include <string>
#include <vector>

#include "printing/book/book_source.h"
#include "printing/page.h"
#include "printing/page_printer.h"

namespace lantu
{

struct Composed
{
    std::vector<Page> sheets;
    std::vector<size_t> firsts; //!< positions of the first sheet of each chapter that has one
    QStringList leftOut {};     //!< chapters that the workspace has not the data for, each with what is missing
};

/**
 * The sheets of the chapters with the ids named, in the order in which they are bound, in the edition that \a printer prints; with cover and contents where a \a title is given.
 * A
 * chapter that the workspace has not the data for is left out; if none is left, the error is that of the first, or Error(Empty) if they just have no page, such as the sites of a county that has none.
 */
Composed compose( BookSource &source, const std::vector<std::string> &chapterIds, PagePrinter &printer, const QString &title );

} // namespace lantu
