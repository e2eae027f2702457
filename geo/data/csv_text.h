// SPDX-License-Identifier: GPL-3.0-or-later
// Small tables kept as CSV text in the program or beside it.
#pragma once

#include <string>

#include "data/table.h"

namespace lantu
{

/**
 * The rows of \a csv (UTF-8, first line names fields of \a layer in any order, empty cell: null), typed by the
 * layer. Error(NoField) for a column that the layer does not have, Error(BadValue) for a cell that is no number
 * where one is due.
 */
Table tableFromCsv( const Layer &layer, const std::string &csv );

} // namespace lantu
