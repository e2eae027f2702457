// SPDX-License-Identifier: GPL-3.0-or-later
// The elevation model as a raster table of the workspace.
#pragma once

#include <string>

#include "base/progress.h"
#include "terrain.h"

namespace lantu::sample
{

/**
 * Adds the raster table layer::dem with overviews to the GeoPackage under construction at \a temporaryPath.
 * Errors name \a path, where the file is going to be: NotWritable, Cancelled.
 */
void addDem( const std::string &temporaryPath, const std::string &path, const Terrain &terrain, Progress &progress );

} // namespace lantu::sample
