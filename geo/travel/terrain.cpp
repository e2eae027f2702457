// SPDX-License-Identifier: GPL-3.0-or-later
// Positions and cells.
#include "travel/terrain.h"

namespace lantu
{

std::optional<uint32_t> Terrain::cellAt( Point at ) const
{
  const double column = std::floor( ( at.x - origin.x ) / cellWidth );
  const double row = std::floor( ( origin.y - at.y ) / cellHeight );
  if ( !( column >= 0 && row >= 0 && column < layout.columns() && row < layout.rows() ) )
    return {};
  return layout.cell( static_cast<int>( column ), static_cast<int>( row ) );
}

} // namespace lantu
