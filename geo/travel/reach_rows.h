// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a Reach while they are being gathered.
#pragma once

#include <vector>

#include "travel/reach.h"

namespace lantu
{

struct ReachRow
{
    uint32_t supply = 0;
    double seconds = 0;
    double metres = 0;
};

//! One list for each demand, each in supply order.
Reach compressed( const std::vector<std::vector<ReachRow>> &rows );

} // namespace lantu
