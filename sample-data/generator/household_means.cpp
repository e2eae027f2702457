// SPDX-License-Identifier: GPL-3.0-or-later
// Income backwards: first what is left per head, then what it comes from.
#include "household_means.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string_view>

#include "random.h"

namespace lantu::sample
{

namespace
{

constexpr double line = 6000;

double squared( Random &random )
{
  const double fraction = random.fraction();
  return fraction * fraction;
}

// Dense on both sides of the line: moving it must change who is below.
double perHead( const Household &household, Random &random )
{
  if ( household.eliminated >= 0 )
  {
    const double above = 700 + 9500 * squared( random );
    return line + above + 1500 * random.fraction();
  }
  return random.chance( 0.64 ) ? line - 10 - 3400 * squared( random ) : line + 10 + 4200 * squared( random );
}

int tens( double yuan )
{
  return static_cast<int>( yuan / 10 ) * 10;
}

} // namespace

void setMeans( std::vector<Household> &households )
{
  for ( size_t i = 0; i < households.size(); ++i )
  {
    Household &household = households[i];
    Random random( mixed( static_cast<int64_t>( i ), 3, 86 ) );
    const double left = perHead( household, random ) * household.members;
    const bool ill = household.risk == "因病";
    const bool hurt = household.risk == "因残" || household.risk == "因意外事故";
    if ( ill )
      household.outOfPocket = tens( 2500 + 24000 * squared( random ) );
    else if ( hurt )
      household.outOfPocket = tens( 1000 + 9000 * squared( random ) );
    else if ( random.chance( 0.4 ) )
      household.outOfPocket = tens( 200 + 2300 * random.fraction() );
    if ( ( ill || hurt || household.risk == "因灾" ) && random.chance( 0.35 ) )
      household.claims = std::min( tens( 500 + 7500 * squared( random ) ), tens( left ) );
    household.netIncome = static_cast<int>( left + 0.5 ) + household.outOfPocket - household.claims;
  }
}

void makeTheFamily( Household &household )
{
  assert( household.members == 7 && household.eliminated < 0 );
  household.labour = 2;
  household.risk = "因病";
  household.identified = 16; // 2021-04
  household.netIncome = 60000;
  household.claims = 0;
  household.outOfPocket = 30000;
  household.dibao = false;
  household.tekun = false;
  household.medical = true;
  household.houseGrade = "B";
}

double adjustedIncome( const Household &household )
{
  const int cents = 100 * ( household.netIncome + household.claims - household.outOfPocket );
  return std::floor( static_cast<double>( 2 * cents + household.members ) / ( 2 * household.members ) ) / 100;
}

} // namespace lantu::sample
