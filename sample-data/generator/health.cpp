// SPDX-License-Identifier: GPL-3.0-or-later
// Clinics in the villages, with holes; a health centre in every township; hospitals at the county seats.
#include <fmt/format.h>

#include "facilities.h"

namespace lantu::sample
{

namespace
{

// Some 4 % of the villages have no clinic that is open.
void addClinics( FacilityList &list, int village )
{
  const Village &where = list.setting.village( village );
  Random random( mixed( village, 0, 115 ) );
  const double high = list.setting.terrain.height( list.setting.villageSeat( village ) ) / 1000;
  if ( random.chance( 0.013 + 0.02 * high ) )
    return;
  list.addInVillage( village, { "卫生室", where.name + "卫生室", "", 1 + random.below( 4 ), stateFor( 0.015, 0.003, random ) }, { 30, 300 } );
  if ( where.population > 1500 && random.chance( 0.35 ) )
    list.addInVillage( village, { "卫生室", where.name + "第二卫生室", "", 1 + random.below( 3 ), stateFor( 0.02, 0.01, random ) }, { 300, 1100 } );
}

} // namespace

void addHealth( FacilityList &list )
{
  const Setting &setting = list.setting;
  Random random( 116 );
  for ( int t = 0; t < static_cast<int>( setting.admin.townships.size() ); ++t )
  {
    const Township &township = setting.township( t );
    const bool central = township.kind == "镇" && random.chance( 0.3 );
    list.addAtSeat( t, { "卫生院", fmt::format( "{}{}卫生院{}", township.name, central ? "中心" : "", invented ), central ? "中心" : "一般", central ? 60 + random.below( 140 ) : 12 + random.below( 60 ) }, { 50, 500 } );
    for ( const int village : township.villages )
      addClinics( list, village );
  }
  for ( int c = 0; c < static_cast<int>( setting.facts.counties.size() ); ++c )
  {
    const CountyFact &county = setting.county( c );
    const int town = countyTown( setting, c );
    const bool large = county.streets >= 8;
    list.addAtSeat( town, { "医院", fmt::format( "{}人民医院{}", county.name, invented ), large ? "三级" : "二级", 300 + random.below( large ? 1200 : 400 ) }, { 200, 900 } );
    if ( county.streets >= 3 )
      list.addAtSeat( town, { "医院", fmt::format( "{}中医院{}", county.name, invented ), "二级", 150 + random.below( 350 ) }, { 200, 900 } );
    if ( large )
      list.addAtSeat( town, { "医院", fmt::format( "{}第二人民医院{}", county.name, invented ), "二级", 200 + random.below( 300 ) }, { 300, 1500 } );
  }
}

} // namespace lantu::sample
