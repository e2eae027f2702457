// SPDX-License-Identifier: GPL-3.0-or-later
// Height and a wide random field.
#include "water_supply.h"

#include "noise.h"

namespace lantu::sample
{

std::vector<double> pipedShares( const Admin &admin, const Terrain &terrain )
{
  std::vector<double> shares;
  for ( const Village &village : admin.villages )
  {
    const Point here = admin.mosaic->seed( village.cell );
    const double high = smoothStep( ( terrain.height( here ) - 300 ) / 1200 );
    const double dry = smoothStep( ( noise( here.x / 15000, here.y / 15000, 73 ) - 0.5 ) / 0.4 );
    const double own = unit( mixed( village.cell, 1, 74 ) );
    shares.push_back( std::clamp( 0.99 - 0.18 * high - 0.45 * dry * ( 0.3 + high ) - 0.12 * own * own, 0.15, 0.99 ) );
  }
  return shares;
}

} // namespace lantu::sample
