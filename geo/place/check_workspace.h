// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong in a workspace: findings by layer, field and kind, with the rows concerned.
#pragma once

#include "base/progress.h"
#include "data/workspace.h"
#include "place/findings.h"

namespace lantu
{

struct WorkspaceCheck
{
    Table findings; //!< of findingsLayer, in the order of the schema: layer, then field
    int64_t rowsChecked = 0;
    int64_t errors = 0; //!< rows concerned, a row once for each finding
    int64_t hints = 0;
};

/**
 * Checks every layer against the schema: layers, fields and types are there; CRS; required values, domains, codes and
 * how they nest, lower bounds, unique keys, references; geometry there, finite, not swapped, near the counties of the
 * workspace, and in the unit that the row claims (its village, else its township, else its county; the border is
 * inside); dates of identification and elimination; parts not above their whole. A layer with no rows has no findings of
 * its rows. Error(Cancelled) when stopped, and what reading may throw.
 */
WorkspaceCheck checkWorkspace( const Workspace &workspace, Progress &progress );

} // namespace lantu
