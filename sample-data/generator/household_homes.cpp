// SPDX-License-Identifier: GPL-3.0-or-later
// Weights for villages and shares of the total.
#include "household_homes.h"

#include "noise.h"
#include "shares.h"

namespace lantu::sample
{

namespace
{

double countyWeight( const CountyFact &county )
{
  if ( !county.hasTasks )
    return 0;
  const double former = county.formerPoverty == "国家级" ? 2.2 : ( county.formerPoverty == "市级" ? 1.6 : 0.9 );
  const double region = county.region == "主城都市区" ? 0.8 : 1.1;
  return former * region * ( county.nationalKey ? 1.2 : 1 );
}

std::vector<double> villageWeights( const Setting &setting )
{
  std::vector<double> weights;
  for ( size_t i = 0; i < setting.admin.villages.size(); ++i )
  {
    const Village &village = setting.admin.villages[i];
    const Township &township = setting.township( village.township );
    const CountyFact &county = setting.county( village.county );
    const Point here = setting.villageSeat( static_cast<int>( i ) );
    const double high = setting.terrain.height( here ) / 1000;
    const double remote = distance( here, county.seat ) / 50000 + distance( here, setting.townshipSeat( village.township ) ) / 12000;
    // a wide field that neighbours share, and each village's own luck; one in twelve has none
    const double field = noise( here.x / 14000, here.y / 14000, 71 );
    Random random( mixed( static_cast<int64_t>( i ), 0, 72 ) );
    const double own = random.chance( 1.0 / 12 ) ? 0 : 0.15 + random.fraction() * random.fraction() * 2.5;
    weights.push_back( countyWeight( county ) * village.population * ( 0.7 + 0.6 * high + 0.35 * remote ) * ( 0.3 + 2 * field * field ) * own * ( township.key17 ? 2.2 : 1 ) );
  }
  return weights;
}

} // namespace

std::vector<Household> householdHomes( const Setting &setting, const std::vector<Site> &sites )
{
  std::vector<double> siteWeights;
  for ( const Site &site : sites )
    siteWeights.push_back( site.occupied );
  const std::vector<int> inSites = sharesOf( householdsInSites, siteWeights );
  std::vector<std::vector<int>> sitesOf( setting.admin.villages.size() );
  for ( size_t s = 0; s < sites.size(); ++s )
    sitesOf[static_cast<size_t>( sites[s].village )].push_back( static_cast<int>( s ) );

  const std::vector<int> elsewhere = sharesOf( identifiedHouseholds - householdsInSites, villageWeights( setting ) );
  std::vector<Household> households;
  const auto add = [&households]( size_t village, int site, int count )
  {
    for ( int i = 0; i < count; ++i )
    {
      Household &household = households.emplace_back();
      household.village = static_cast<int>( village );
      household.site = site;
    }
  };
  for ( size_t village = 0; village < elsewhere.size(); ++village )
  {
    add( village, -1, elsewhere[village] );
    for ( const int site : sitesOf[village] )
      add( village, site, inSites[static_cast<size_t>( site )] );
  }
  return households;
}

} // namespace lantu::sample
