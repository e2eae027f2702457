// SPDX-License-Identifier: GPL-3.0-or-later
// Which area lies in which, and what they are called.
#pragma once

#include <map>
#include <string>

#include "data/workspace.h"

namespace lantu
{

struct AdminArea
{
    std::string name;
    std::string parent; //!< code of the area above; empty for a county
};

//! By code.
using AreaMap = std::map<std::string, AdminArea>;

struct AdminAreas
{
    AreaMap counties {};
    AreaMap townships {};
    AreaMap villages {};
};

//! The areas of a workspace; none where a layer is missing or \a workspace null.
AdminAreas areasOf( const Workspace *workspace );

//! Null if there is none of that code.
const AdminArea *areaOf( const AreaMap &areas, const std::string &code );

//! The name of an area, its code where it is not known, 未填 for an empty code.
std::string areaName( const AreaMap &areas, const std::string &code );

//! "城口县 葛城街道", so that townships and villages of one name are told apart; empty codes are left out.
std::string placeName( const AdminAreas &areas, const std::string &county, const std::string &township );

} // namespace lantu
