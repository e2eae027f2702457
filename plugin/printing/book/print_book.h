// SPDX-License-Identifier: GPL-3.0-or-later
// A list of pages, announced and printed.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <QString>
#include <QStringList>

#include "base/progress.h"
#include "printing/page.h"
#include "printing/page_printer.h"

namespace lantu
{

struct BookOrder
{
    QString title;
    std::vector<Page> pages;      //!< sheets, in order, cover first
    std::filesystem::path folder; //!< of the single pages
    std::filesystem::path file;   //!< the bound book
    Paper paper = Paper::A3Landscape;
    std::string background;    //!< fingerprint of data and styles
    std::vector<bool> anew {}; //!< by page: to be printed again although it is there; empty: none
};

struct PrintedPage
{
    QString key;
    QString title;
    std::filesystem::path file;
    QStringList warnings;
    bool reused = false; //!< was there from an earlier run
};

struct PrintedBook
{
    std::vector<PrintedPage> pages;
    QStringList warnings; //!< of the whole book: fonts, layers
    std::uintmax_t bytes = 0;
    double seconds = 0;
};

/**
 * Prints every page of the order that the folder does not hold already from the same data, styles and settings, one file each, and binds all. Memory does not grow with the
 * number of pages but for the structure of the book when it is bound. Cancelled, it binds what is printed as "<file>_partial.pdf", and throws Error(Cancelled) that says so; another run goes on. A page
 * that fails throws its error with the pages before it kept. Errors as of PagePrinter, exportPage() and bindPdf().
 */
PrintedBook printBook( const BookOrder &order, PagePrinter &printer, Progress &progress );

} // namespace lantu
