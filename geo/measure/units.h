// SPDX-License-Identifier: GPL-3.0-or-later
// What figures can be rolled up by.
#pragma once

#include <map>
#include <string>

#include "data/workspace.h"

namespace lantu
{

enum class Unit
{
  County,
  Township,
  Village,
  MonitoringClass,
  SizeClass
};

//! The field that says which unit a household or site belongs to.
const char *unitField( Unit unit );

//! Names by code of the areas of a workspace. Empty for classes, whose code is their name, and where the layer is missing or \a workspace null.
std::map<std::string, std::string> unitNames( const Workspace *workspace, Unit unit );

} // namespace lantu
