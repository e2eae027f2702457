// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of words.
#include "travel/road_tags.h"

#include <algorithm>
#include <array>

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
