// SPDX-License-Identifier: GPL-3.0-or-later
// Relocation sites.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/table.h"
#include "setting.h"

namespace lantu::sample
{

inline constexpr int siteTotal = 253; //!< published

struct Site
{
    std::string id, stem, sizeClass; //!< \a stem is the name without what every site is called
    std::string_view kind;
    int village = -1;
    Point at;
    int built = 0; //!< months from January 2016
    int plannedHouseholds = 0, plannedPersons = 0;
    int households = 0, persons = 0;
    int occupied = 0, labour = 0, employed = 0; //!< households
    std::optional<bool> water, power, road, gas, net;
    std::optional<int> deedsDue, deedsIssued, reclaimed, gridWorkers; //!< \a reclaimed: households
    std::string office;
    std::optional<bool> committee, partyBranch, oneStop;
};

//! By county and township. Size classes follow the thresholds in the rows of layer::standards.
std::vector<Site> makeSites( const Setting &setting, const Table &standards );

Table siteTable( const Setting &setting, const std::vector<Site> &sites );

} // namespace lantu::sample
