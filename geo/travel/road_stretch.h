// SPDX-License-Identifier: GPL-3.0-or-later
// A road between two neighbouring places of the search.
#pragma once

#include <cstdint>

namespace lantu
{

//! Seconds for a metre along a stretch of road and against it; infinite where that is not allowed.
struct StretchPace
{
    double along = 0;
    double against = 0;
};

struct RoadStretch
{
    uint32_t number = 0; //!< unique over all edges
    uint32_t from = 0;
    uint32_t to = 0;
    double begin = 0; //!< metres along the edge
    double end = 0;
    StretchPace pace;
};

} // namespace lantu
