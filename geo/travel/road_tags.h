// SPDX-License-Identifier: GPL-3.0-or-later
// The words that road layers use, taken to one meaning.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "travel/road_layer.h"

namespace lantu
{

//! What a value of OpenStreetMap's `highway` (or Geofabrik's `fclass`) is on a county's roads.
struct HighwayMeaning
{
    const char *roadClass; //!< of the schema; null: on foot only
    bool walkable;
    bool onewayByDefault;
};

//! Nothing for values that are no road (proposed, construction, platform …) or are not known.
std::optional<HighwayMeaning> highwayMeaning( std::string_view value );

//! yes, 1, F, 单向 …: along; -1, T, reverse: against; everything else in use, and nothing at all: both.
Oneway onewayOf( std::string_view value );

//! The surface of the schema (沥青, 水泥, 砂石, 土) for one of its words or a value of OpenStreetMap's `surface`; null if it is neither.
const char *surfaceOf( std::string_view value );

//! km/h of OpenStreetMap's `maxspeed`: "60", "60 km/h", "30 mph". Nothing for what is no speed in figures: "CH:rural", "walk", "none", "0".
std::optional<double> maxspeedOf( std::string_view value );

//! True if a value of `seasonal` closes the road when it rains; roads of the wet season alone are open then.
bool closesWhenItRains( std::string_view seasonal );

//! yes, true, 1, T, viaduct, 是 …; everything except no, false, 0, F, 否 and nothing.
bool saysYes( std::string_view value );

//! The value of \a key in the text `"key"=>"value","other"=>"value"`; empty if it is not there.
std::string tagValue( std::string_view tags, std::string_view key );

} // namespace lantu
