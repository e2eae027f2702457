// SPDX-License-Identifier: GPL-3.0-or-later
// Homes, traits, means and places together, and their rows.
#include "households.h"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>

#include "household_means.h"
#include "household_traits.h"
#include "units.h"

namespace lantu::sample
{

namespace
{

// The press told its case without saying where; it is put in the township that the neighbouring story names.
size_t familyAmong( const std::vector<Household> &households, const Setting &setting )
{
  const auto found = std::find_if( households.begin(), households.end(), [&]( const Household &household )
    { return household.site < 0 && setting.township( setting.village( household.village ).township ).name == "双河乡"; } );
  assert( found != households.end() );
  return static_cast<size_t>( found - households.begin() );
}

std::string yearMonth( int month )
{
  const int months = 11 + month; // after January 2019
  return fmt::format( "{}{:02}", 2019 + months / 12, 1 + months % 12 );
}

} // namespace

std::vector<Household> makeHouseholds( const Setting &setting, const std::vector<Site> &sites, const std::vector<double> &pipedShares, Progress &progress )
{
  std::vector<Household> households = householdHomes( setting, sites );
  const size_t theFamily = familyAmong( households, setting );
  setTraits( households, pipedShares, theFamily );
  setMeans( households );
  makeTheFamily( households[theFamily] );
  progress.check();
  setPlaces( households, setting, sites, theFamily );
  return households;
}

Table householdTable( const Setting &setting, const std::vector<Site> &sites, const std::vector<Household> &households )
{
  Table table = emptyTable( layer::households );
  int number = 0;
  for ( const Household &household : households )
  {
    Record row( table );
    setVillage( row, setting.facts, setting.admin, household.village ).set( field::householdId, fmt::format( "YS{:07}", ++number ) );
    row.set( field::class3, household.class3 ).set( field::members, household.members ).set( field::labour, household.labour ).set( field::risk1, household.risk );
    row.set( field::identified, yearMonth( household.identified ) ).set( field::eliminated, household.eliminated >= 0 ? 1 : 0 );
    if ( household.eliminated >= 0 )
      row.set( field::eliminatedYm, yearMonth( household.eliminated ) ).set( field::eliminationMode, household.naturally ? "自然消除" : "帮扶消除" );
    row.set( field::incomeNet, static_cast<double>( household.netIncome ) ).set( field::claimIncome, static_cast<double>( household.claims ) ).set( field::oopMedical, static_cast<double>( household.outOfPocket ) ).set( field::incomeAdjusted, adjustedIncome( household ) );
    row.set( field::dibao, household.dibao ? 1 : 0 ).set( field::tekun, household.tekun ? 1 : 0 ).set( field::houseGrade, household.houseGrade );
    row.set( field::educationOk, flagValue( household.education ) ).set( field::medicalOk, flagValue( household.medical ) ).set( field::pipedWater, flagValue( household.pipedWater ) );
    if ( household.group >= 0 )
      row.set( field::groupName, fmt::format( "{}组", household.group + 1 ) );
    if ( household.site >= 0 )
      row.set( field::siteId, sites[static_cast<size_t>( household.site )].id );
    row.set( field::positionQuality, household.quality );
    if ( household.quality == positionOf::none )
      continue;
    row.set( field::coordinateSource, household.coordinateSource ).point( household.at );
  }
  return table;
}

} // namespace lantu::sample
