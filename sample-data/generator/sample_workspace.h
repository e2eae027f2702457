// SPDX-License-Identifier: GPL-3.0-or-later
// The sample workspace: an invented Chongqing that adds up to the published totals.
#pragma once

#include <string>

#include "base/progress.h"

namespace lantu
{

/**
 * Writes one GeoPackage with every layer of the schema and the elevation model (raster table layer::dem,
 * EPSG:4545, 100 m). Names, codes, seats and flags of the 38 districts, of 万盛经开区 and of the key townships are
 * real; everything else is invented, and every row is marked 演示数据. The content is the same at every call on
 * every machine. Takes less than a minute and 1.5 GiB.
 * Errors: Duplicate if \a path exists, NotWritable, Cancelled. After an error nothing is left behind.
 */
void makeSampleWorkspace( const std::string &path, Progress &progress );

} // namespace lantu
