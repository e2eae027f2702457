// SPDX-License-Identifier: GPL-3.0-or-later
// What sites are judged by, in words.
#pragma once

#include <string>

namespace lantu
{

//! The item of that column of the sites' gaps as pages name it. \a said is what the run calls it: in English no more than the key of its standard.
std::string siteItemTitle( const std::string &column, const std::string &said );

} // namespace lantu
