// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the roads to be.
#pragma once

#include <string>

#include "geometry.h"
#include "road_grid.h"

namespace lantu::sample
{

enum class RoadState : uint8_t
{
  Open,
  Seasonal,
  Closed,
  Building
};

struct Road
{
    Line line;
    Rank rank = Rank::None;
    int route = 0; //!< number within its class; 0: none
    bool bridge = false, tunnel = false;
    int level = 0;
    int oneway = 0;
    int from = -1, to = -1; //!< nodes of the grid at the ends; -1 on motorways
    RoadState state = RoadState::Open;
    std::string name = {}; //!< where it does not follow from class and route
    bool ramp = false;

    int after( int node ) const { return from == node ? to : from; }
};

} // namespace lantu::sample
