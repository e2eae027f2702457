// SPDX-License-Identifier: GPL-3.0-or-later
// By what name a row is known to the planner.
#pragma once

#include <string>
#include <vector>

#include "data/row_source.h"

namespace lantu
{

//! The first field of the source that is the key of a layer of the schema (household id, facility id, code …); empty: only the feature id is known.
std::string keyFieldOf( const SourceInfo &info );

/**
 * For each of \a featureIds, which are in the order of the rows, the key of that row; the feature id itself where the layer has no key or the row has
 * none in it. One reading.
 */
std::vector<std::string> rowNames( RowSource &rows, const std::vector<int64_t> &featureIds );

//! For each of \a featureIds, in the order of the rows, what the row has in \a fieldName; empty where the layer has no such field or the row nothing in it. One reading.
std::vector<std::string> rowTexts( RowSource &rows, const std::vector<int64_t> &featureIds, const std::string &fieldName );

} // namespace lantu
