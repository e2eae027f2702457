// SPDX-License-Identifier: GPL-3.0-or-later
// Which counts of relocation sites must not be told, below those of their county and of the city.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "printing/book/rows.h"

namespace lantu
{

struct HiddenSites
{
    std::vector<bool> rows;                            //!< by row of the sites
    std::map<std::string, bool, std::less<>> counties; //!< their sums, by code
    bool all = false;                                  //!< the sum over the city
};

//! \a counts of a row, by kind, 0 for what is not known: see hiddenAreas().
HiddenSites hiddenSites( const Rows &rows, const std::function<std::vector<int64_t>( size_t )> &counts );

} // namespace lantu
