// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes go to counties, counties to townships, townships to a village and a plot in it.
#include "sites.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "names.h"
#include "ranking.h"
#include "shares.h"
#include "site_reports.h"
#include "site_sizes.h"
#include "units.h"

namespace lantu::sample
{

namespace
{

size_t at( int index )
{
  return static_cast<size_t>( index );
}

// 17 districts had the task; which ones and how many sites in each is not public. Here: the former poverty
// counties but 潼南, which is flat.
bool hasSites( const CountyFact &county )
{
  return !county.formerPoverty.empty() && county.code != "500152";
}

std::vector<int> countyOfEachSite( const Facts &facts, Random &random )
{
  std::vector<double> weights;
  for ( const CountyFact &county : facts.counties )
    weights.push_back( hasSites( county ) ? county.townships * ( county.formerPoverty == "国家级" ? 1 : 0.45 ) * ( county.nationalKey ? 1.4 : 1 ) : 0 );
  const std::vector<int> counts = sharesOf( siteTotal, weights );
  std::vector<int> counties;
  for ( size_t c = 0; c < counts.size(); ++c )
    counties.insert( counties.end(), at( counts[c] ), static_cast<int>( c ) );
  shuffle( counties, random );
  return counties;
}

// The large ones stand at the county seat's edge, the others all over the county, each in another township while there are any.
int townshipFor( int persons, int county, const Setting &setting, const std::vector<int> &sitesIn, Random &random )
{
  std::vector<int> choices;
  std::vector<double> scores;
  for ( size_t t = 0; t < setting.admin.townships.size(); ++t )
  {
    const Township &township = setting.admin.townships[t];
    if ( township.county != county || township.villages.empty() )
      continue;
    const double away = distance( setting.settlements.townshipSeats[t], setting.county( county ).seat );
    const double wish = persons >= 3000 ? away : 20000 * random.fraction() - ( township.key17 ? 12000 : 0 );
    choices.push_back( static_cast<int>( t ) );
    scores.push_back( wish + 30000 * sitesIn[t] );
  }
  return choices[byScore( scores ).front()];
}

// The village of the township's seat; for a street, whose seat is in no village, the one nearest to it.
int villageAtSeat( const Setting &setting, int township )
{
  if ( const int village = setting.seatVillage( township ); village >= 0 )
    return village;
  const std::vector<int> &villages = setting.township( township ).villages;
  const Point seat = setting.townshipSeat( township );
  return *std::min_element( villages.begin(), villages.end(), [&]( int a, int b )
    { return distance( setting.villageSeat( a ), seat ) < distance( setting.villageSeat( b ), seat ); } );
}

void setCounts( Site &site, Random &random )
{
  site.households = std::max( 15, static_cast<int>( site.persons / random.between( 3.4, 4.1 ) ) );
  const double planned = 1 + ( random.chance( 0.55 ) ? 0 : random.between( 0.005, 0.08 ) );
  site.plannedHouseholds = static_cast<int>( site.households * planned );
  site.plannedPersons = static_cast<int>( site.persons * planned );
  site.occupied = site.households - static_cast<int>( random.chance( 0.6 ) ? 0 : site.households * random.between( 0, 0.07 ) );
  site.labour = static_cast<int>( site.households * random.between( 0.8, 0.95 ) );
  site.employed = site.labour - static_cast<int>( random.chance( 0.6 ) ? 0 : site.labour * random.between( 0, 0.08 ) );
  // finished from 2016-09 to 2020-12
  site.built = 8 + random.below( 52 );
}

void setFlags( Site &site, Random &random )
{
  const double gas = site.persons >= 3000 ? 0.9 : ( site.persons >= 800 ? 0.55 : ( site.persons >= 200 ? 0.25 : 0.1 ) );
  site.water = flag( 0.93, 0.04, random );
  site.power = flag( 0.992, 0.004, random );
  site.road = flag( 0.92, 0.05, random );
  site.gas = flag( gas, 0.95 - gas, random );
  site.net = flag( 0.92, 0.05, random );
}

} // namespace

std::vector<Site> makeSites( const Setting &setting, const Table &standards )
{
  Random random( 92 );
  const std::vector<SiteSize> sizes = siteSizes( standards, siteTotal );
  const std::vector<int> counties = countyOfEachSite( setting.facts, random );
  std::vector<int> sitesIn( setting.admin.townships.size(), 0 );
  std::set<std::string> names;
  std::vector<Site> sites;
  for ( size_t i = 0; i < sizes.size(); ++i )
  {
    Site site;
    site.stem = inventedName( random, names );
    site.sizeClass = sizes[i].name;
    site.persons = sizes[i].persons;
    const int township = townshipFor( site.persons, counties[i], setting, sitesIn, random );
    ++sitesIn[at( township )];
    const bool inTown = site.persons >= 800 || random.chance( site.persons >= 200 ? 0.5 : 0.15 );
    const std::vector<int> &villages = setting.township( township ).villages;
    site.village = inTown ? villageAtSeat( setting, township ) : villages[at( random.below( static_cast<int>( villages.size() ) ) )];
    site.kind = inTown && random.chance( 0.6 ) ? "进镇" : ( site.persons < 200 && random.chance( 0.12 ) ? "分散" : "集中" );
    const Point seat = setting.townshipSeat( township );
    const Point centre = inTown && setting.plots.inVillage( site.village, seat ) ? seat : setting.villageSeat( site.village );
    site.at = setting.plots.nearInVillage( site.village, centre, 120, 650, random );
    setCounts( site, random );
    setFlags( site, random );
    sites.push_back( site );
  }
  std::stable_sort( sites.begin(), sites.end(), []( const Site &a, const Site &b )
    { return a.village < b.village; } );
  for ( size_t i = 0; i < sites.size(); ++i )
    sites[i].id = fmt::format( "S{:03}", i + 1 );
  addReports( setting, sites );
  return sites;
}

Table siteTable( const Setting &setting, const std::vector<Site> &sites )
{
  Table table = emptyTable( layer::sites );
  for ( const Site &site : sites )
  {
    Record row( table );
    setVillage( row, setting.facts, setting.admin, site.village );
    row.set( field::siteId, site.id ).set( field::name, site.stem + "安置点（示例）" ).set( field::kind, site.kind ).set( field::builtYm, fmt::format( "{}{:02}", 2016 + site.built / 12, 1 + site.built % 12 ) );
    row.set( field::plannedHouseholds, site.plannedHouseholds ).set( field::plannedPersons, site.plannedPersons ).set( field::householdCount, site.households ).set( field::personCount, site.persons ).set( field::sizeClass, site.sizeClass );
    row.set( field::occupiedHouseholds, site.occupied ).set( field::labourHouseholds, site.labour ).set( field::employedHouseholds, site.employed );
    row.set( field::waterOk, flagValue( site.water ) ).set( field::powerOk, flagValue( site.power ) ).set( field::roadOk, flagValue( site.road ) ).set( field::gasOk, flagValue( site.gas ) ).set( field::netOk, flagValue( site.net ) );
    row.set( field::deedsDue, countValue( site.deedsDue ) ).set( field::deedsIssued, countValue( site.deedsIssued ) ).set( field::officeInCharge, site.office ).set( field::reclaimedHouseholds, countValue( site.reclaimed ) ).set( field::gridWorkers, countValue( site.gridWorkers ) );
    row.set( field::residentsCommittee, flagValue( site.committee ) ).set( field::partyBranch, flagValue( site.partyBranch ) ).set( field::oneStopCentre, flagValue( site.oneStop ) );
    row.point( site.at );
  }
  return table;
}

} // namespace lantu::sample
