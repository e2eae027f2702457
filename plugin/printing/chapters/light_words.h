// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages of the lights are about and what they call it.
#pragma once

#include <span>
#include <vector>

#include "base/language.h"

namespace lantu
{

//! A rule of the standards in words. One that is not in the standards has no figures and is left out.
struct LightRule
{
    const char *key;
    bool households; //!< judges households; else villages
    Text lacking;    //!< "到小学不达标", "too far from a primary school"
    Text column;     //!< the same where the title of the table has said it: "Too far"
};

//! A service of the standards in words.
struct LightService
{
    const char *key;
    Text name; //!< "小学"
};

struct LightTheme
{
    const char *key; //!< of its page
    Text contents;
    Text title;
    std::vector<LightRule> rules; //!< the first colours the map
    std::vector<LightService> services;
};

//! 教育, 医疗, 住房, 饮水, 路.
std::span<const LightTheme> lightThemes();

} // namespace lantu
