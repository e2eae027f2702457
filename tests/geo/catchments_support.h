// SPDX-License-Identifier: GPL-3.0-or-later
// Catchments for tests: small lands, drawn or random, and their catchments at once.
#pragma once

#include <vector>

#include "data/gdal_handles.h"
#include "travel/catchments.h"
#include "travel/road_travel.h"

namespace lantu::test
{

constexpr double walking = 4.5 / 3.6; //!< metres a second

RoadTravel travelOver( RoadNetwork network, Profile profile = Profile::Drive );

//! All of them, in the order in which they come.
std::vector<Catchment> catchmentsOf( const RoadTravel &travel, const Points &supply, const CatchmentOptions &options );

//! Metres of road within the limit of this number.
double metresWithin( const Catchment &catchment, uint32_t limit );

OGRGeometryUniquePtr geometryOf( const std::vector<Rings> &polygons );

struct Land
{
    RoadNetwork network;
    Points supply;
    Points demand;
};

//! Up to 6 by 6 crossings about 900 m apart, some roads one-way, closed or missing; 4 supplies and 40 demands. The same for the same seed.
Land randomLand( unsigned seed );

} // namespace lantu::test
