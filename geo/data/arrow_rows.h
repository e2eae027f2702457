// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of an OGR layer in batches of columns, several times as quick as feature by feature.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "data/value.h"

class OGRLayer;

namespace lantu
{

class ArrowRows
{
  public:
    virtual ~ArrowRows() = default;

    //! The next row, reusing its memory; false at the end, with GDAL's words in \a failure if that came too early.
    virtual bool next( Row &row, std::string &failure ) = 0;
};

/**
 * From the first row, with the fields at \a indexes of the layer's definition. Null if the format has no quick way of its
 * own or a field is of a kind (dates, lists) that only the feature loop renders as text. The layer must not be read otherwise meanwhile.
 */
std::unique_ptr<ArrowRows> arrowRows( OGRLayer &layer, const std::vector<int> &indexes );

} // namespace lantu
