// SPDX-License-Identifier: GPL-3.0-or-later
// Monitored households as they may be printed: one circle a village, never a household.
#pragma once

#include "data/table.h"
#include "printing/page.h"

namespace lantu
{

/**
 * A layer with a point for each village of \a counts (a result of villageCounts()) that has remaining
 * households and a place. Its only field is the number of remaining households, null where it is below
 * smallestShownCount: what is suppressed is not in the layer at all, and for the public not even the village. Styled by village_counts.qml.
 */
PageLayer villageCircles( const Table &counts, Usage usage );

} // namespace lantu
