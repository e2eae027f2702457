// SPDX-License-Identifier: GPL-3.0-or-later
// A printed page read back with poppler and held against what the page was to say.
#pragma once

#include <QString>
#include <QStringList>

#include "printing/page.h"
#include "printing/page_printer.h"

namespace lantu::test
{

//! Whether pdftotext is installed.
bool canReadBack();

/**
 * Each text of \a page (title, large figures, findings, table or bars, lights, card, note) that does not stand, whole, where the template of \a printer puts it in the file \a pdf: one line that says
 * what was meant and what is printed. Lines that were wrapped count as one.
 */
QStringList misprints( const Page &page, PagePrinter &printer, const QString &pdf );

} // namespace lantu::test
