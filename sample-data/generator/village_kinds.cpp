// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds and state of the villages.
#include "data/schema_roster.h"
#include "helping.h"

#include <fmt/format.h>

#include "ranking.h"
#include "units.h"

namespace lantu::sample
{

namespace
{

constexpr int villagesWithWaste = 7180; // of 7,929: 90.6 %, just above the 90 % that the plan asks for
constexpr int villagesNotAsked = 60;
constexpr int redVillages = 30;

// which counties are of which zone is not public: here the districts around the city, the rest, the key counties
std::string_view toiletZone( const CountyFact &county )
{
  if ( county.nationalKey )
    return "三类";
  return county.region == "主城都市区" ? "一类" : "二类";
}

} // namespace

VillageKinds villageKinds( const Setting &setting, const std::vector<Site> &sites )
{
  const size_t count = setting.admin.villages.size();
  const std::vector<bool> none( count, false );
  VillageKinds kinds { none, none, none, none, none };
  for ( const Site &site : sites )
    kinds.relocation[static_cast<size_t>( site.village )] = true;

  Random random( 401 );
  std::vector<double> scores;
  for ( const Village &village : setting.admin.villages )
  {
    const CountyFact &county = setting.county( village.county );
    const double weight = county.hasTasks ? ( county.formerPoverty.empty() ? 0.15 : 1 ) * ( county.nationalKey ? 1.5 : 1 ) * ( setting.township( village.township ).key17 ? 2 : 1 ) : 1e-6;
    scores.push_back( random.fraction() / weight );
  }
  const std::vector<size_t> order = byScore( scores );
  for ( size_t i = 0; i < static_cast<size_t>( formerPovertyVillages ); ++i )
    kinds.formerPoverty[order[i]] = true;
  int ofFour = 0;
  for ( size_t i = 0; i < count; ++i )
    ofFour += kinds.ofFour( i ) ? 1 : 0;
  size_t at = formerPovertyVillages;
  for ( ; ofFour < villagesOfFourKinds; ++at )
  {
    if ( kinds.ofFour( order[at] ) )
      continue;
    kinds.key[order[at]] = true;
    ++ofFour;
  }
  for ( int weak = 0; weak < weakVillages; ++at )
  {
    if ( kinds.ofFour( order[at] ) )
      continue;
    kinds.weak[order[at]] = true;
    ++weak;
  }
  // one village may be of several kinds
  for ( size_t i = 0; i < static_cast<size_t>( redVillages ); ++i )
  {
    kinds.red[order[i * 50]] = true;
    kinds.key[order[i * 30 + 7]] = true;
  }
  return kinds;
}

Table villageStatusTable( const Setting &setting, const VillageKinds &kinds )
{
  Table table = emptyTable( layer::villageStatus );
  const size_t count = setting.admin.villages.size();
  Random random( 402 );
  std::vector<size_t> order;
  for ( size_t i = 0; i < count; ++i )
    order.push_back( i );
  shuffle( order, random );
  std::vector<std::optional<bool>> waste( count, false );
  for ( size_t i = 0; i < static_cast<size_t>( villagesWithWaste + villagesNotAsked ); ++i )
    waste[order[i]] = i < static_cast<size_t>( villagesWithWaste ) ? std::optional( true ) : std::nullopt;

  for ( size_t i = 0; i < count; ++i )
  {
    const Village &village = setting.village( static_cast<int>( i ) );
    const auto yes = []( bool flag )
    { return flag ? 1 : 0; };
    Record row( table );
    row.set( field::code, village.code ).set( field::formerPovertyVillage, yes( kinds.formerPoverty[i] ) ).set( field::relocationVillage, yes( kinds.relocation[i] ) );
    row.set( field::keyVillage, yes( kinds.key[i] ) ).set( field::redVillage, yes( kinds.red[i] ) ).set( field::weakVillage, yes( kinds.weak[i] ) );
    // 三河村 sorts its waste, as the press showed
    row.set( field::wasteOk, flagValue( waste[i] ) ).set( field::sortingDemo, yes( village.name == "三河村" || random.chance( 0.12 ) ) );
    const int households = village.population / 3;
    row.set( field::toiletHouseholds, households ).set( field::sanitaryToilets, static_cast<int>( households * random.between( 0.6, 1 ) ) ).set( field::publicToilets, random.below( 4 ) );
    row.set( field::toiletZone, toiletZone( setting.county( village.county ) ) );
    row.set( field::collectiveIncome, static_cast<double>( 2 + random.below( 60 ) ) );
    const auto duty = [&]( const char *name, const char *text, double hole )
    {
      if ( !random.chance( hole ) )
        row.set( name, text );
    };
    duty( field::dutyCity, "市级帮扶部门", 0.002 );
    duty( field::dutyCounty, "区县帮扶部门", 0.004 );
    duty( field::dutyTownship, "乡镇联系干部", 0.01 );
    duty( field::dutyVillage, "监测帮扶联系人", 0.02 );
  }
  return table;
}

} // namespace lantu::sample
