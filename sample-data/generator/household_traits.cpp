// SPDX-License-Identifier: GPL-3.0-or-later
// Exact totals by ranking, everything else by a household's own draws.
#include "household_traits.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "household_sizes.h"
#include "ranking.h"

namespace lantu::sample
{

namespace
{

constexpr int watchedMonths = 6;
constexpr int suddenHouseholds = 4098;    // 16 %
constexpr int unstableHouseholds = 11782; // 46 %; the rest are on the brink

// households identified in each month from 2019-12: yearly checks in spring and summer bring most
constexpr std::array<double, lastMonth + 1> newCases = { 5, 2, 1, 2, 4, 6, 8, 6, 6, 7, 6, 7, 6, 2, 1, 3, 4, 7, 9, 7, 6, 5, 4, 3, 2, 1 };

struct Risk
{
    std::string_view name;
    double gradual; //!< weight where poverty comes slowly
    double sudden;  //!< weight in class 突发严重困难户
};

constexpr Risk risks[] = { { "因病", 38, 56 }, { "因残", 17, 8 }, { "因学", 9, 1 }, { "因灾", 3, 10 }, { "因意外事故", 2, 19 }, { "因务工就业不稳", 14, 4 }, { "因产业失败", 4, 1 }, { "缺劳动力", 12, 0.6 }, { "因住房安全", 0.6, 0.2 }, { "因饮水安全", 0.4, 0.2 } };

void setElimination( std::vector<Household> &households, size_t theFamily )
{
  std::vector<double> scores;
  for ( size_t i = 0; i < households.size(); ++i )
    scores.push_back( i == theFamily ? 2 : unit( mixed( static_cast<int64_t>( i ), 0, 81 ) ) );
  const std::vector<size_t> order = byScore( scores );
  for ( size_t rank = 0; rank < order.size(); ++rank )
  {
    Household &household = households[order[rank]];
    Random random( mixed( static_cast<int64_t>( order[rank] ), 1, 82 ) );
    if ( rank >= eliminatedHouseholds )
    {
      std::array<double, lastMonth + 1> weights = newCases;
      for ( size_t month = 0; month < weights.size(); ++month )
        weights[month] *= 0.4 + static_cast<double>( month ) / 10;
      household.identified = drawn( weights, random );
      continue;
    }
    household.naturally = random.chance( 0.026 );
    const int wait = household.naturally ? 1 : watchedMonths;
    std::array<double, lastMonth + 1> weights = newCases;
    std::fill( weights.end() - wait, weights.end(), 0.0 );
    household.identified = drawn( weights, random );
    const double late = random.fraction() * random.fraction();
    household.eliminated = household.identified + wait + static_cast<int>( late * ( lastMonth + 1 - wait - household.identified ) );
  }
}

void setClasses( std::vector<Household> &households, size_t theFamily )
{
  std::vector<double> scores;
  for ( size_t i = 0; i < households.size(); ++i )
    scores.push_back( i == theFamily ? -1 : unit( mixed( static_cast<int64_t>( i ), 0, 83 ) ) );
  const std::vector<size_t> order = byScore( scores );
  for ( size_t rank = 0; rank < order.size(); ++rank )
    households[order[rank]].class3 = rank < suddenHouseholds ? classOf::sudden : ( rank < suddenHouseholds + unstableHouseholds ? classOf::unstable : classOf::brink );
}

// Sizes of those whose risk is gone, or of those whose risk remains.
void setMembers( std::vector<Household> &households, bool gone, int count, int persons, Random &random )
{
  std::vector<int> sizes = householdSizes( count, persons );
  shuffle( sizes, random );
  auto size = sizes.begin();
  for ( Household &household : households )
  {
    if ( ( household.eliminated >= 0 ) == gone )
      household.members = *size++;
  }
  assert( size == sizes.end() );
}

void giveSevenMembers( std::vector<Household> &households, size_t theFamily )
{
  const auto other = std::find_if( households.begin(), households.end(), []( const Household &household )
    { return household.eliminated < 0 && household.members == 7; } );
  std::swap( other->members, households[theFamily].members );
}

int labourOf( int members, Random &random )
{
  const double share = members == 1 ? 0.33 : ( members == 2 ? 0.42 : 0.5 );
  int count = 0;
  for ( int i = 0; i < members; ++i )
    count += random.chance( share ) ? 1 : 0;
  return count;
}

std::string_view riskOf( const Household &household, Random &random )
{
  std::array<double, std::size( risks )> weights {};
  for ( size_t i = 0; i < weights.size(); ++i )
  {
    const std::string_view name = risks[i].name;
    const bool impossible = ( name == "因务工就业不稳" && household.labour == 0 ) || ( name == "缺劳动力" && household.labour > 1 ) || ( name == "因学" && household.members < 3 );
    weights[i] = impossible ? 0 : ( household.class3 == classOf::sudden ? risks[i].sudden : risks[i].gradual );
  }
  return risks[static_cast<size_t>( drawn( weights, random ) )].name;
}

// A guarantee that is why the household is watched fails until the risk is gone.
void setGuarantees( Household &household, double pipedShare, Random &random )
{
  const bool remains = household.eliminated < 0;
  constexpr double grades[] = { 62, 36.6, 1.2, 0.2 };
  constexpr std::string_view names[] = { "A", "B", "C", "D" };
  household.houseGrade = names[drawn( grades, random )];
  if ( household.risk == "因住房安全" )
    household.houseGrade = !remains ? "B" : ( random.chance( 0.7 ) ? "C" : "D" );
  household.education = !( remains && household.members > 2 && random.chance( 0.003 ) );
  household.medical = !( remains && random.chance( 0.008 ) );
  if ( random.chance( 0.004 ) )
    household.medical.reset();
  household.pipedWater = random.chance( pipedShare ) || household.site >= 0;
  if ( household.risk == "因饮水安全" )
    household.pipedWater = !remains;
  else if ( random.chance( 0.025 ) )
    household.pipedWater.reset();
}

void setAllowances( Household &household, Random &random )
{
  const bool alone = household.labour == 0 && household.members <= 2;
  household.tekun = alone && random.chance( 0.14 );
  const double share = ( household.eliminated < 0 ? 0.34 : 0.2 ) + ( household.labour == 0 ? 0.25 : 0 );
  household.dibao = random.chance( household.tekun ? 0.08 : share );
}

} // namespace

void setTraits( std::vector<Household> &households, const std::vector<double> &pipedShares, size_t theFamily )
{
  assert( households.size() == identifiedHouseholds );
  setElimination( households, theFamily );
  setClasses( households, theFamily );
  Random sizes( 84 );
  setMembers( households, true, eliminatedHouseholds, eliminatedPersons, sizes );
  setMembers( households, false, identifiedHouseholds - eliminatedHouseholds, identifiedPersons - eliminatedPersons, sizes );
  giveSevenMembers( households, theFamily );
  for ( size_t i = 0; i < households.size(); ++i )
  {
    Household &household = households[i];
    Random random( mixed( static_cast<int64_t>( i ), 2, 85 ) );
    household.labour = labourOf( household.members, random );
    household.risk = riskOf( household, random );
    setGuarantees( household, pipedShares[static_cast<size_t>( household.village )], random );
    setAllowances( household, random );
  }
}

} // namespace lantu::sample
