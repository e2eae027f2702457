// SPDX-License-Identifier: GPL-3.0-or-later
// Single pages into one book.
#pragma once

#include <string>
#include <vector>

#include <QString>

#include "base/progress.h"

namespace lantu
{

//! A file of one or more pages, and where the book's outline points to it; no outline entry where \a heading is empty.
struct Bound
{
    std::string file;
    QString heading {};
};

/**
 * Writes the pages of \a files, in their order, to \a path as one PDF with an outline and \a title, through a temporary file beside it. Holds the structure of the
 * pages but not their contents, and one file open at a time. Error(NotReadable) naming a page that is damaged, Error(NotWritable), Error(Cancelled).
 */
void bindPdf( const std::vector<Bound> &files, const std::string &path, const QString &title, const Progress &progress = Progress() );

} // namespace lantu
