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

/**
 * \a table in the frame \a id, header first, columns by their shares; texts are broken into lines. Rows stand further apart where there is room, and a table that
 * is not of several grows up to \a largest points as far as all its lines stay whole. Throws templateFault().
 */
void setTable( QgsPrintLayout &layout, const QString &id, const PageTable &table, double largest = 0 );

//! Moves the frame \a id and its title so that they begin at \a top (mm) and end where they did. Without a title the frame begins there.
void moveTable( QgsPrintLayout &layout, const QString &id, bool titled, double top );

//! Name and value in two columns without a header.
void setFacts( QgsPrintLayout &layout, const QString &id, const std::vector<Fact> &facts );

//! \a table with the shares of its columns as setTable() would make them, so that its parts on several sheets have the same columns.
PageTable settled( QgsPrintLayout &layout, const QString &id, PageTable table );

/**
 * How many rows of \a table go on each of as many tables as it takes in the frame \a id of \a first and, for all but one, of \a following. A row higher than the whole frame stands alone. Empty if
 * the table has no rows. Linear in the rows.
 */
std::vector<size_t> rowsByFrame( QgsPrintLayout &first, QgsPrintLayout &following, const QString &id, const PageTable &table );

} // namespace lantu
