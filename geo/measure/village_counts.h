// SPDX-License-Identifier: GPL-3.0-or-later
// Monitored households counted by village: the finest picture of them that may be printed.
#pragma once

#include "data/table.h"
#include "data/workspace.h"
#include "measure/suppression.h"

namespace lantu
{

//! The rows of villageCounts(): layer::villageCounts, keyed by village code.
const Layer &villageCountsShape();

/**
 * One row for each village code that households carry, in the order of the codes, at a point on the surface of the
 * village: identified, eliminated and remaining (identified - eliminated) households and persons. Rows add up to all
 * households: those without a code, or with one that no village has, are counted as well, in rows without
 * geometry and, without a code, with a null key. The village decides, not the position of the
 * household. Errors: as Workspace::rows(); BadValue naming the row if members is no whole number above zero.
 */
Table villageCounts( const Workspace &workspace );

} // namespace lantu
