// SPDX-License-Identifier: GPL-3.0-or-later
// From lists to compressed rows.
#include "travel/reach_rows.h"

namespace lantu
{

Reach compressed( const std::vector<std::vector<ReachRow>> &rows )
{
  Reach reach;
  reach.offsets.reserve( rows.size() + 1 );
  reach.offsets.push_back( 0 );
  for ( const std::vector<ReachRow> &list : rows )
    reach.offsets.push_back( reach.offsets.back() + list.size() );
  reach.supply.reserve( reach.offsets.back() );
  reach.seconds.reserve( reach.offsets.back() );
  reach.metres.reserve( reach.offsets.back() );
  for ( const std::vector<ReachRow> &list : rows )
  {
    for ( const ReachRow &row : list )
    {
      reach.supply.push_back( row.supply );
      reach.seconds.push_back( row.seconds );
      reach.metres.push_back( row.metres );
    }
  }
  return reach;
}

} // namespace lantu
