// SPDX-License-Identifier: GPL-3.0-or-later
// A result as rows under a described header, ready for any writer.
#pragma once

#include <string>
#include <vector>

#include "data/schema.h"
#include "data/value.h"

namespace lantu
{

//! Rows in the order of shape->fields. \a shape points to a table with static lifetime.
struct Table
{
    const Layer *shape = nullptr;
    std::vector<Row> rows;
    std::string crs; //!< of the geometries, if any

    Row &add()
    {
      Row &row = rows.emplace_back();
      row.id = static_cast<int64_t>( rows.size() );
      row.values.resize( shape->fields.size() );
      return row;
    }
};

} // namespace lantu
