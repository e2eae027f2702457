// SPDX-License-Identifier: GPL-3.0-or-later
// How far piped water has come.
#pragma once

#include <vector>

#include "admin.h"

namespace lantu::sample
{

//! The share of households with piped water, by village: about 0.86 overall as published, less in high places.
std::vector<double> pipedShares( const Admin &admin, const Terrain &terrain );

} // namespace lantu::sample
