// SPDX-License-Identifier: GPL-3.0-or-later
// A network checked, and its findings by kind.
#pragma once

#include <vector>

#include "travel/network_check.h"

namespace lantu::test
{

inline NetworkCheck check( const RoadNetwork &network, const Points &demand = {}, const NetworkCheckOptions &options = {} )
{
  Progress silent;
  return checkNetwork( network, demand, options, silent );
}

//! The findings of one kind; they live in \a check.
inline std::vector<const Row *> ofKind( const NetworkCheck &check, const char *kind )
{
  std::vector<const Row *> rows;
  for ( const Row &row : check.findings.rows )
  {
    if ( text( row.values[1] ) == kind )
      rows.push_back( &row );
  }
  return rows;
}

} // namespace lantu::test
