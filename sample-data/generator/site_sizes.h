// SPDX-License-Identifier: GPL-3.0-or-later
// How many people live in each relocation site, and what its size is called.
#pragma once

#include <string>
#include <vector>

#include "data/table.h"

namespace lantu::sample
{

struct SiteSize
{
    std::string name; //!< the size class
    int persons = 0;
};

//! The size classes of layer::standards, each with its share of \a count sites, from the largest site to the smallest.
std::vector<SiteSize> siteSizes( const Table &standards, int count );

} // namespace lantu::sample
