// SPDX-License-Identifier: GPL-3.0-or-later
// A monitored household in the making, and the totals that all of them reach.
#pragma once

#include <optional>
#include <string_view>

#include "place/frame.h"

namespace lantu::sample
{

//! Published figures, as of 2022-01-27.
inline constexpr int identifiedHouseholds = 25614;
inline constexpr int identifiedPersons = 77605;
inline constexpr int eliminatedHouseholds = 14816;
inline constexpr int eliminatedPersons = 46764;

//! Invented: how many of them live in relocation sites, and how many nobody has located.
inline constexpr int householdsInSites = 2050;
inline constexpr int householdsWithoutPosition = 120;

//! Months are counted from December 2019.
inline constexpr int lastMonth = 25;

struct Household
{
    int village = -1;
    int site = -1; //!< -1: lives in no relocation site

    std::string_view class3;
    int members = 0, labour = 0;
    std::string_view risk;
    int identified = 0;
    int eliminated = -1; //!< -1: the risk remains
    bool naturally = false;

    int netIncome = 0, claims = 0, outOfPocket = 0; //!< whole yuan
    bool dibao = false, tekun = false;
    std::string_view houseGrade;
    std::optional<bool> education, medical, pipedWater;

    int group = -1; //!< among the groups of the village
    std::string_view quality, coordinateSource;
    Point at; //!< of no meaning when nobody has located it
};

} // namespace lantu::sample
