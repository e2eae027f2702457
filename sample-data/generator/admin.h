// SPDX-License-Identifier: GPL-3.0-or-later
// Counties, townships and villages: nested areas with names and codes.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/progress.h"
#include "cells.h"
#include "facts.h"
#include "terrain.h"

namespace lantu::sample
{

inline constexpr int villageTotal = 7929;

struct Township
{
    std::string code, name, kind;
    int county = -1;
    bool key17 = false;
    int keySince = 0;
    std::string keyEvidence, group;
    int seatCell = -1;         //!< an urban cell for a street, else the cell of its central village
    std::vector<int> villages; //!< ascending codes
};

struct Village
{
    std::string code, name;
    int township = -1, county = -1;
    int cell = -1;
    int groups = 0, population = 0;
};

struct Admin
{
    std::unique_ptr<Mosaic> mosaic;
    std::vector<int> countyOf, townshipOf, villageOf; //!< by cell; villageOf is -1 in the urban cell of a street
    std::vector<Township> townships;                  //!< by county, ascending codes
    std::vector<Village> villages;                    //!< by township
    std::vector<MultiArea> villageAreas, townshipAreas, countyAreas;
};

Admin makeAdmin( const Facts &facts, const Terrain &terrain, Progress &progress );

} // namespace lantu::sample
