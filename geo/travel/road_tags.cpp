// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of words.
#include "travel/road_tags.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace lantu
{

namespace
{

struct Highway
{
    std::string_view value;
    HighwayMeaning meaning;
};

// links have the class of the road they lead to
constexpr std::array highways {
  Highway { "motorway", { "高速", false, true } },
  Highway { "trunk", { "国道", true, false } },
  Highway { "primary", { "省道", true, false } },
  Highway { "secondary", { "县道", true, false } },
  Highway { "tertiary", { "乡道", true, false } },
  Highway { "unclassified", { "村道", true, false } },
  Highway { "residential", { "村道", true, false } },
  Highway { "living_street", { "村道", true, false } },
  Highway { "road", { "村道", true, false } },
  Highway { "service", { "组道", true, false } },
  Highway { "track", { "组道", true, false } },
  Highway { "pedestrian", { nullptr, true, false } },
  Highway { "footway", { nullptr, true, false } },
  Highway { "path", { nullptr, true, false } },
  Highway { "steps", { nullptr, true, false } },
  Highway { "cycleway", { nullptr, true, false } },
  Highway { "bridleway", { nullptr, true, false } },
};

struct SurfaceWord
{
    std::string_view value;
    const char *surface;
};

constexpr std::array surfaceWords {
  SurfaceWord { "沥青", "沥青" },
  SurfaceWord { "asphalt", "沥青" },
  SurfaceWord { "paved", "沥青" },
  SurfaceWord { "chipseal", "沥青" },
  SurfaceWord { "水泥", "水泥" },
  SurfaceWord { "混凝土", "水泥" },
  SurfaceWord { "concrete", "水泥" },
  SurfaceWord { "concrete:plates", "水泥" },
  SurfaceWord { "concrete:lanes", "水泥" },
  SurfaceWord { "paving_stones", "水泥" },
  SurfaceWord { "砂石", "砂石" },
  SurfaceWord { "gravel", "砂石" },
  SurfaceWord { "fine_gravel", "砂石" },
  SurfaceWord { "compacted", "砂石" },
  SurfaceWord { "unpaved", "砂石" },
  SurfaceWord { "pebblestone", "砂石" },
  SurfaceWord { "rock", "砂石" },
  SurfaceWord { "土", "土" },
  SurfaceWord { "ground", "土" },
  SurfaceWord { "dirt", "土" },
  SurfaceWord { "earth", "土" },
  SurfaceWord { "mud", "土" },
  SurfaceWord { "sand", "土" },
  SurfaceWord { "grass", "土" },
};

template<size_t Size>
bool oneOf( std::string_view value, const std::array<std::string_view, Size> &words )
{
  return std::find( words.begin(), words.end(), value ) != words.end();
}

} // namespace

std::optional<HighwayMeaning> highwayMeaning( std::string_view value )
{
  constexpr std::string_view link = "_link";
  constexpr std::string_view grade = "track_grade"; // of Geofabrik
  if ( value.size() > link.size() && value.substr( value.size() - link.size() ) == link )
    value.remove_suffix( link.size() );
  if ( value.substr( 0, grade.size() ) == grade )
    value = "track";
  for ( const Highway &highway : highways )
  {
    if ( highway.value == value )
      return highway.meaning;
  }
  return {};
}

const char *surfaceOf( std::string_view value )
{
  for ( const SurfaceWord &word : surfaceWords )
  {
    if ( word.value == value )
      return word.surface;
  }
  return nullptr;
}

std::optional<double> maxspeedOf( std::string_view value )
{
  constexpr double kilometresInAMile = 1.609344;
  constexpr std::array<std::string_view, 6> kilometres { "", "km/h", "kmh", "kph", "公里/小时", "千米/小时" };
  const std::string said( value );
  char *end = nullptr;
  const double figure = std::strtod( said.c_str(), &end );
  if ( end == said.c_str() || !std::isfinite( figure ) || !( figure > 0 ) )
    return {};
  std::string_view unit( end );
  unit.remove_prefix( std::min( unit.find_first_not_of( ' ' ), unit.size() ) );
  if ( unit == "mph" )
    return figure * kilometresInAMile;
  return oneOf( unit, kilometres ) ? std::optional( figure ) : std::nullopt;
}

bool closesWhenItRains( std::string_view seasonal )
{
  return saysYes( seasonal ) && seasonal != "wet_season";
}

Oneway onewayOf( std::string_view value )
{
  constexpr std::array<std::string_view, 8> along { "yes", "true", "1", "F", "FT", "单向", "单行", "顺向" };
  constexpr std::array<std::string_view, 5> against { "-1", "reverse", "T", "TF", "逆向" };
  if ( oneOf( value, along ) )
    return Oneway::Along;
  return oneOf( value, against ) ? Oneway::Against : Oneway::Both;
}

bool saysYes( std::string_view value )
{
  constexpr std::array<std::string_view, 8> no { "", "no", "false", "0", "F", "否", "无", "N" };
  return !oneOf( value, no );
}

std::string tagValue( std::string_view tags, std::string_view key )
{
  const std::string start = "\"" + std::string( key ) + "\"=>\"";
  const size_t found = tags.find( start );
  if ( found == std::string_view::npos )
    return {};
  std::string value;
  for ( size_t i = found + start.size(); i < tags.size() && tags[i] != '"'; ++i )
  {
    if ( tags[i] == '\\' && i + 1 < tags.size() )
      ++i;
    value += tags[i];
  }
  return value;
}

} // namespace lantu
