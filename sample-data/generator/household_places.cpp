// SPDX-License-Identifier: GPL-3.0-or-later
// Around groups and sites.
#include "household_places.h"

#include "ranking.h"

namespace lantu::sample
{

namespace
{

size_t at( int index )
{
  return static_cast<size_t>( index );
}

// Exactly so many households outside sites, anywhere, have not been located.
void leaveSomeUnlocated( std::vector<Household> &households, size_t theFamily )
{
  std::vector<double> scores;
  for ( size_t i = 0; i < households.size(); ++i )
    scores.push_back( i == theFamily || households[i].site >= 0 ? 2 : unit( mixed( static_cast<int64_t>( i ), 4, 87 ) ) );
  const std::vector<size_t> order = byScore( scores );
  for ( size_t rank = 0; rank < householdsWithoutPosition; ++rank )
    households[order[rank]].quality = positionOf::none;
}

// Half of a village's monitored households live in one of its groups.
int groupFor( const Household &household, int groups, Random &random )
{
  const auto poorest = static_cast<int>( mixed( household.village, 0, 88 ) % static_cast<uint64_t>( groups ) );
  return random.chance( 0.4 ) ? poorest : random.below( groups );
}

std::string_view sourceFor( Random &random )
{
  constexpr double weights[] = { 70, 20, 4, 4, 2 };
  constexpr std::string_view names[] = { "CGCS2000", "WGS84", "GCJ02", "GK", "不明" };
  return names[drawn( weights, random )];
}

} // namespace

void setPlaces( std::vector<Household> &households, const Setting &setting, const std::vector<Site> &sites, size_t theFamily )
{
  const Settlements &settlements = setting.settlements;
  const Plots &plots = setting.plots;
  leaveSomeUnlocated( households, theFamily );
  for ( size_t i = 0; i < households.size(); ++i )
  {
    Household &household = households[i];
    Random random( mixed( static_cast<int64_t>( i ), 5, 89 ) );
    const int village = household.village;
    const int first = settlements.firstGroup[at( village )];
    const int groups = settlements.groupsEnd( village ) - first;
    household.group = groups > 0 ? groupFor( household, groups, random ) : -1;
    const Point seat = setting.villageSeat( village );
    const Point middle = groups > 0 ? settlements.groups[at( first + household.group )].at : seat;
    const double known = random.fraction();
    if ( !household.quality.empty() )
      continue;
    if ( household.site >= 0 )
    {
      household.group = -1;
      household.quality = positionOf::surveyed;
      household.at = plots.nearInVillage( village, sites[at( household.site )].at, 15, 60 + 0.05 * std::min( 4000, sites[at( household.site )].persons ), random );
    }
    else if ( known < 0.9 || i == theFamily || !plots.inVillage( village, middle ) )
    {
      household.quality = positionOf::surveyed;
      household.at = plots.nearInVillage( village, plots.inVillage( village, middle ) ? middle : seat, 50, 400, random );
    }
    else
    {
      household.quality = known < 0.97 && groups > 0 ? positionOf::group : positionOf::village;
      household.at = household.quality == positionOf::group ? middle : seat;
    }
    household.coordinateSource = sourceFor( random );
  }
}

} // namespace lantu::sample
