// SPDX-License-Identifier: GPL-3.0-or-later
// Which cells of a table of counts must not be shown, whatever question the table answers.
#pragma once

#include <vector>

#include "base/progress.h"
#include "data/row_source.h"
#include "data/table.h"
#include "measure/leaving_columns.h"

namespace lantu
{

//! Nothing is hidden by one that is as it was made.
struct HiddenCounts
{
    std::vector<bool> rows;       //!< of a table of any kind: counts and shares of these
    Table coverage;               //!< of a table of coverage: what is null here
    std::vector<size_t> position; //!< its fields among the columns

    //! The cell of a row (both from 0) in that column.
    bool hides( size_t row, size_t index, const LeavingColumn &column ) const;
};

/**
 * Columns of counts and what goes with them are known by their names; counts of which one is a part of the other (households and those with labour, these and those in work, certificates due and issued, households and those that have moved in or whose old homestead is reclaimed) are also counted by their difference. Tables of coverage are masked by maskedCoverage(), trends by hiddenSteps(), catchments, whose limits lie within each other, by
 * hiddenTotals() for each facility, all others by hiddenAreas(), where rows of totals are those of all other rows. Reads the rows once. Errors: those of RowSource; Cancelled.
 */
HiddenCounts hiddenCounts( RowSource &rows, const LeavingColumns &columns, Progress &progress );

} // namespace lantu
