// SPDX-License-Identifier: GPL-3.0-or-later
// A tree of one level.
#include "printing/hidden_rows.h"

#include "measure/suppression.h"

namespace lantu
{

std::vector<bool> hiddenRows( const std::vector<std::vector<int64_t>> &counts )
{
  if ( counts.empty() )
    return {};
  CountTree tree;
  tree.parent.assign( counts.size() + 1, 0 );
  tree.counts.emplace_back( counts.front().size(), 0 );
  for ( const std::vector<int64_t> &row : counts )
  {
    for ( size_t kind = 0; kind < row.size(); ++kind )
      tree.counts.front()[kind] += row[kind];
    tree.counts.push_back( row );
  }
  const std::vector<bool> hidden = hiddenAreas( tree );
  return { hidden.begin() + 1, hidden.end() };
}

} // namespace lantu
