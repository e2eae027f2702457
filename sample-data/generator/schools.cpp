// SPDX-License-Identifier: GPL-3.0-or-later
// Schools and kindergartens: a full set at each seat, fewer in the villages.
#include <fmt/format.h>

#include "facilities.h"

namespace lantu::sample
{

namespace
{

constexpr const char *ordinals[] = { "第一", "第二", "第三" };

// Twice or three times at the seats of streets, once elsewhere; a place with one school numbers none.
void addAtSeat( FacilityList &list, int township, int count, std::string_view kind, std::string_view suffix, std::string_view level, int capacityFrom, int capacityTo, Random &random )
{
  for ( int i = 0; i < count; ++i )
  {
    const std::string number = count > 1 ? ordinals[i] : "";
    list.addAtSeat( township, { kind, fmt::format( "{}{}{}{}", list.setting.township( township ).name, number, suffix, invented ), level, capacityFrom + random.below( capacityTo - capacityFrom ), stateFor( 0.004, 0.008, random ) }, { 100, 700 } );
  }
}

void addInTownship( FacilityList &list, int township, Random &random )
{
  const std::string &kind = list.setting.township( township ).kind;
  const bool street = kind == "街道";
  addAtSeat( list, township, street ? 2 + random.below( 2 ) : 1, "小学", "中心小学", "中心校", street ? 600 : 250, street ? 2400 : 1300, random );
  if ( random.chance( street ? 0.95 : ( kind == "镇" ? 0.92 : 0.65 ) ) )
    addAtSeat( list, township, street ? 1 + random.below( 2 ) : 1, "初中", "初级中学", kind == "乡" ? "寄宿" : "", 300, street ? 2200 : 1200, random );
  addAtSeat( list, township, street ? 3 : 1 + random.below( 2 ), "幼儿园", "幼儿园", "", 90, 420, random );
}

void addInVillages( FacilityList &list, int village )
{
  const Village &where = list.setting.village( village );
  Random random( mixed( village, 0, 113 ) );
  const double size = where.population / 2000.0;
  const double school = 0.08 + 0.1 * size;
  const double value = random.fraction();
  if ( value < school )
    list.addInVillage( village, { "小学", where.name + "小学", "村小", 50 + random.below( 220 ), stateFor( 0.03, 0.002, random ) }, { 60, 400 } );
  else if ( value < school + 0.11 )
    list.addInVillage( village, { "教学点", where.name + "教学点", "", 8 + random.below( 45 ), stateFor( 0.09, 0, random ) }, { 60, 400 } );
  if ( random.chance( 0.12 + 0.12 * size ) )
    list.addInVillage( village, { "幼儿园", where.name + "幼儿园", "", 25 + random.below( 120 ), stateFor( 0.03, 0.01, random ) }, { 60, 400 } );
}

} // namespace

void addSchools( FacilityList &list )
{
  Random random( 114 );
  for ( int t = 0; t < static_cast<int>( list.setting.admin.townships.size() ); ++t )
  {
    addInTownship( list, t, random );
    for ( const int village : list.setting.township( t ).villages )
      addInVillages( list, village );
  }
}

} // namespace lantu::sample
