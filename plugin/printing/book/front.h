// SPDX-License-Identifier: GPL-3.0-or-later
// Cover and contents.
#pragma once

#include <vector>

#include "printing/page.h"
#include "printing/page_printer.h"

namespace lantu
{

/**
 * \a body with cover and contents before it. The contents list each page that has a line for them with its number, in columns that are read downwards, on as many sheets as that
 * takes. No contents for a body of one page.
 */
std::vector<Page> withFront( const QString &title, std::vector<Page> body, PagePrinter &printer );

} // namespace lantu
