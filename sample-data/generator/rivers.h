// SPDX-License-Identifier: GPL-3.0-or-later
// Courses of the rivers.
#pragma once

#include <string>
#include <vector>

#include "facts.h"
#include "geometry.h"
#include "part_index.h"

namespace lantu::sample
{

struct River
{
    std::string name, kind;
    bool crossable = false;
    double width = 0;
    Line line;
    std::vector<double> water; //!< level at the vertices
};

//! Smooth curves with meanders through the points of the facts, cut at the outline. Confluences meet exactly.
std::vector<River> makeRivers( const Facts &facts );

//! The rivers with crossable = false; the value of a part is the width of its river.
PartIndex barriersOf( const std::vector<River> &rivers );

} // namespace lantu::sample
