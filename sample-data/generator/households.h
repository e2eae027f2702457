// SPDX-License-Identifier: GPL-3.0-or-later
// The layer of monitored households.
#pragma once

#include "household_homes.h"
#include "household_places.h"

namespace lantu::sample
{

std::vector<Household> makeHouseholds( const Setting &setting, const std::vector<Site> &sites, const std::vector<double> &pipedShares, Progress &progress );

//! Rows by village; the numbers begin with YS, 演示.
Table householdTable( const Setting &setting, const std::vector<Site> &sites, const std::vector<Household> &households );

} // namespace lantu::sample
