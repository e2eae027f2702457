// SPDX-License-Identifier: GPL-3.0-or-later
// A whole workspace into a new one: from a file into a database, and back.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/progress.h"
#include "data/workspace.h"

namespace lantu
{

struct CopiedLayer
{
    std::string name;
    int64_t rows = 0;
};

/**
 * Every layer and table of \a from, rows in their order, into a new workspace at \a to, all or none. Fields of the schema that \a from lacks are there and
 * empty; layers and fields that only \a from has come along. Lines of a layer that has lines of several parts become such lines. Rasters and
 * QGIS's own tables (styles, projects) stay behind. Each layer's rows are counted on both sides. Errors: those of checkNewWorkspace() and
 * DatasetWriter; NotReadable if rows went missing while they were read; Cancelled, with nothing at \a to. Memory: one row.
 */
std::vector<CopiedLayer> copyWorkspace( const Workspace &from, const std::string &to, Progress &progress );

} // namespace lantu
