// SPDX-License-Identifier: GPL-3.0-or-later
// The maps of a book for a colleague: data, styles and project in one file.
#pragma once

#include <string>
#include <vector>

#include "base/progress.h"
#include "data/workspace.h"
#include "printing/page.h"

namespace lantu
{

/**
 * Writes every layer that the maps of \a pages show to the GeoPackage \a path, masked as exportMasked() does for the public (whatever the edition of the book: files travel farther than paper), each with its
 * style as the default, and with a QGIS project that shows them in ink order. Rows that a page filters or makes itself are left out. The relief is not in it. Returns the names of the layers. Errors:
 * those of exportMasked(), NotWritable.
 */
std::vector<std::string> writeBookPackage( const std::vector<Page> &pages, const Workspace &workspace, const QString &title, const std::string &path, Progress &progress );

} // namespace lantu
