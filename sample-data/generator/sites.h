// SPDX-License-Identifier: GPL-3.0-or-later
// Relocation sites.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "admin.h"
#include "data/table.h"
#include "plots.h"
#include "settlements.h"

namespace lantu::sample
{

inline constexpr int siteTotal = 253; //!< published

struct Site
{
    std::string id, name, sizeClass;
    const char *kind = nullptr;
    int village = -1;
    Point at;
    int built = 0; //!< months from January 2016
    int plannedHouseholds = 0, plannedPersons = 0;
    int households = 0, persons = 0;
    int occupied = 0, labour = 0, employed = 0; //!< households
    std::optional<bool> water, power, road, gas, net;
};

//! By county and township. Size classes follow the thresholds in the rows of layer::standards.
std::vector<Site> makeSites( const Facts &facts, const Admin &admin, const Settlements &settlements, const Plots &plots, const Table &standards );

Table siteTable( const Facts &facts, const Admin &admin, const std::vector<Site> &sites );

} // namespace lantu::sample
