// SPDX-License-Identifier: GPL-3.0-or-later
// The parts in their order; offices, stations and water points.
#include "facilities.h"

#include <fmt/format.h>

namespace lantu::sample
{

Table facilityTable( const Setting &setting, const std::vector<Site> &sites, const std::vector<double> &pipedShares, Progress &progress )
{
  FacilityList list( setting );
  addSchools( list );
  progress.check();
  addHealth( list );
  progress.check();
  addOffices( list, sites );
  addWork( list, sites );
  progress.check();
  addWaterPoints( list, pipedShares );
  addOutlets( list );
  return list.table;
}

int countyTown( const Setting &setting, int county )
{
  const Point seat = setting.county( county ).seat;
  int best = -1;
  for ( int t = 0; t < static_cast<int>( setting.admin.townships.size() ); ++t )
  {
    if ( setting.township( t ).county == county && ( best < 0 || distance( setting.townshipSeat( t ), seat ) < distance( setting.townshipSeat( best ), seat ) ) )
      best = t;
  }
  return best;
}

void addOffices( FacilityList &list, const std::vector<Site> &sites )
{
  const Setting &setting = list.setting;
  Random random( 111 );
  for ( int t = 0; t < static_cast<int>( setting.admin.townships.size() ); ++t )
  {
    const std::string &name = setting.township( t ).name;
    list.addAtSeat( t, { "便民服务中心", fmt::format( "{}便民服务中心{}", name, invented ), "乡镇" }, { 20, 200 } );
    if ( random.chance( 0.88 ) )
      list.addAtSeat( t, { "客运站", fmt::format( "{}客运站{}", name, invented ), "乡镇", 0, stateFor( 0.03, 0.005, random ) }, { 50, 450 } );
  }
  for ( int c = 0; c < static_cast<int>( setting.facts.counties.size() ); ++c )
    list.addAtSeat( countyTown( setting, c ), { "客运站", fmt::format( "{}汽车客运站{}", setting.county( c ).name, invented ), "区县" }, { 200, 900 } );
  for ( const Site &site : sites )
  {
    if ( site.persons >= 800 )
      list.addInVillage( site.village, site.at, { "便民服务中心", fmt::format( "{}安置点便民服务中心{}", site.stem, invented ), "安置点", 0, stateFor( 0.02, 0.03, random ) }, { 20, 120 } );
  }
}

// In the hollows near groups without taps.
void addWaterPoints( FacilityList &list, const std::vector<double> &pipedShares )
{
  const Setting &setting = list.setting;
  const Settlements &settlements = setting.settlements;
  for ( int village = 0; village < static_cast<int>( setting.admin.villages.size() ); ++village )
  {
    const auto first = static_cast<size_t>( settlements.firstGroup[static_cast<size_t>( village )] );
    const auto end = static_cast<size_t>( settlements.groupsEnd( village ) );
    for ( size_t group = first; group < end; ++group )
    {
      Random random( mixed( static_cast<int64_t>( group ), 0, 112 ) );
      if ( !random.chance( 0.75 * ( 1 - pipedShares[static_cast<size_t>( village )] ) ) )
        continue;
      const Point home = settlements.groups[group].at;
      Point lowest = setting.plots.nearInVillage( village, home, 60, 1000, random );
      for ( int i = 0; i < 2; ++i )
      {
        const Point at = setting.plots.nearInVillage( village, home, 60, 1000, random );
        if ( setting.terrain.height( at ) < setting.terrain.height( lowest ) )
          lowest = at;
      }
      list.addExactly( village, lowest, { "取水点", fmt::format( "{}{}组取水点", setting.village( village ).name, group - first + 1 ), random.chance( 0.6 ) ? "山泉" : "水井", 20 + random.below( 100 ), stateFor( 0.03, 0, random ) } );
    }
  }
}

} // namespace lantu::sample
