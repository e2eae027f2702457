// SPDX-License-Identifier: GPL-3.0-or-later
// The layer of facilities.
#pragma once

#include <vector>

#include "facility_list.h"
#include "sites.h"

namespace lantu::sample
{

//! \a pipedShares by village: taps leave no need for fetching water.
Table facilityTable( const Setting &setting, const std::vector<Site> &sites, const std::vector<double> &pipedShares, Progress &progress );

// its parts
void addSchools( FacilityList &list );
void addHealth( FacilityList &list );
void addOffices( FacilityList &list, const std::vector<Site> &sites );
void addWaterPoints( FacilityList &list, const std::vector<double> &pipedShares );
void addWork( FacilityList &list, const std::vector<Site> &sites );
void addOutlets( FacilityList &list );

//! The township of a county whose seat is nearest to the county's.
int countyTown( const Setting &setting, int county );

} // namespace lantu::sample
