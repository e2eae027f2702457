// SPDX-License-Identifier: GPL-3.0-or-later
// A tree of city, counties and sites.
#include "printing/chapters/hidden_sites.h"

#include "data/schema.h"
#include "measure/suppression.h"

namespace lantu
{

HiddenSites hiddenSites( const Rows &rows, const std::function<std::vector<int64_t>( size_t )> &counts )
{
  HiddenSites hidden { std::vector<bool>( rows.size(), false ), {}, false };
  if ( rows.empty() )
    return hidden;
  std::map<std::string, std::vector<size_t>> byCounty;
  for ( size_t row = 0; row < rows.size(); ++row )
    byCounty[rows.text( row, field::countyCode )].push_back( row );
  const std::vector<int64_t> none( counts( 0 ).size(), 0 );
  CountTree tree { { 0 }, { none } };
  const auto add = [&tree]( size_t parent, const std::vector<int64_t> &own )
  {
    tree.parent.push_back( parent );
    tree.counts.push_back( own );
    return tree.parent.size() - 1;
  };
  std::map<std::string, size_t> nodeOfCounty;
  std::vector<size_t> nodeOfRow( rows.size() );
  for ( const auto &[county, sites] : byCounty )
  {
    const size_t parent = add( 0, none );
    nodeOfCounty[county] = parent;
    for ( const size_t row : sites )
    {
      const std::vector<int64_t> own = counts( row );
      nodeOfRow[row] = add( parent, own );
      for ( size_t kind = 0; kind < own.size(); ++kind )
      {
        tree.counts[parent][kind] += own[kind];
        tree.counts[0][kind] += own[kind];
      }
    }
  }
  const std::vector<bool> areas = hiddenAreas( tree );
  hidden.all = areas[0];
  for ( const auto &[county, node] : nodeOfCounty )
    hidden.counties[county] = areas[node];
  for ( size_t row = 0; row < rows.size(); ++row )
    hidden.rows[row] = areas[nodeOfRow[row]];
  return hidden;
}

} // namespace lantu
