// SPDX-License-Identifier: GPL-3.0-or-later
// Tables and cards of a page.
#pragma once

#include <cstddef>
#include <vector>

#include <QString>

#include "printing/page.h"

class QgsPrintLayout;

namespace lantu
{

//! \a table in the frame \a id, header first, columns by their shares; texts are broken into lines. Throws templateFault().
void setTable( QgsPrintLayout &layout, const QString &id, const PageTable &table );

//! Name and value in two columns without a header.
void setFacts( QgsPrintLayout &layout, const QString &id, const std::vector<Fact> &facts );

//! \a table with the shares of its columns as setTable() would make them, so that its parts on several sheets have the same columns.
PageTable settled( QgsPrintLayout &layout, const QString &id, PageTable table );

/**
 * How many rows of \a table go on each of as many tables as it takes in the frame \a id. A row higher than the whole frame stands alone. Empty if
 * the table has no rows. Linear in the rows.
 */
std::vector<size_t> rowsByFrame( QgsPrintLayout &layout, const QString &id, const PageTable &table );

} // namespace lantu
