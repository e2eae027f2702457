// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that may leave the house: counts that could point to a family are not in them.
#pragma once

#include "data/table.h"

namespace lantu
{

/**
 * A table of coverageShape() in which no count of households from 1 to smallestShownCount - 1 can be read or worked out.
 * For each service: a row with such a count keeps the number of its households alone (not even that if it is small
 * itself), and where only one row of a service is masked the row with the next fewest households is masked as
 * well, else the total would tell it. Masked cells are null. The total row is masked only if it is small itself.
 */
Table maskedCoverage( const Table &coverage );

} // namespace lantu
