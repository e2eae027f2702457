// SPDX-License-Identifier: GPL-3.0-or-later
// The map pages of a book as pictures for a presentation.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/progress.h"
#include "printing/page.h"
#include "printing/page_printer.h"

namespace lantu
{

/**
 * One picture for each page of Form::Map, by \a printer, whose paper decides their shape, into \a folder: <page number>_<key>.<kind> with \a kind "png" or "svg". Numbers are those of the
 * book. Returns the files. Errors as of PagePrinter and exportPage(); cancelled, the pictures made so far stay.
 */
std::vector<std::string> writePictures( const std::vector<Page> &pages, PagePrinter &printer, const std::filesystem::path &folder, const std::string &kind, Progress &progress );

} // namespace lantu
