// SPDX-License-Identifier: GPL-3.0-or-later
// The roads layer.
#pragma once

#include "data/table.h"
#include "road.h"

namespace lantu::sample
{

//! One row a road, in the order given.
Table roadTable( const std::vector<Road> &roads );

} // namespace lantu::sample
