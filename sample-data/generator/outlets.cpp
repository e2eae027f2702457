// SPDX-License-Identifier: GPL-3.0-or-later
// Cold stores and markets for farm products, all invented.
#include <fmt/format.h>

#include "facilities.h"

namespace lantu::sample
{

void addOutlets( FacilityList &list )
{
  const Setting &setting = list.setting;
  Random random( 119 );
  for ( int t = 0; t < static_cast<int>( setting.admin.townships.size() ); ++t )
  {
    const Township &township = setting.township( t );
    const bool tasks = setting.county( township.county ).hasTasks;
    if ( tasks && township.kind != "街道" && random.chance( 0.22 ) )
      list.addAtSeat( t, { "冷库", fmt::format( "{}冷库{}", township.name, invented ), "", 100 + 100 * random.below( 30 ), stateFor( 0.03, 0.03, random ) }, { 200, 900 } );
    if ( township.kind == "镇" && random.chance( 0.45 ) )
      list.addAtSeat( t, { "市场", fmt::format( "{}农产品市场{}", township.name, invented ), "", 20 + random.below( 200 ), stateFor( 0.02, 0.01, random ) }, { 100, 600 } );
  }
}

} // namespace lantu::sample
