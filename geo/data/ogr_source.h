// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a vector file through GDAL.
#pragma once

#include <memory>
#include <string>

#include "data/row_source.h"

namespace lantu
{

/**
 * Opens \a path read-only; \a layerName may be empty if the file holds one layer.
 * Errors: NotFound (no such file or layer; the layers there are named), WrongType (a raster),
 * NotReadable (damaged, or a format GDAL does not know), Empty is left to the reader of the rows.
 */
std::unique_ptr<RowSource> openRows( const std::string &path, const std::string &layerName = {} );

} // namespace lantu
