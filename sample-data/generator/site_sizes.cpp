// SPDX-License-Identifier: GPL-3.0-or-later
// Many small sites, one very large.
#include "site_sizes.h"

#include <algorithm>

#include "random.h"
#include "shares.h"

namespace lantu::sample
{

namespace
{

struct Class
{
    std::string name;
    int from = 0, to = 0; //!< persons
};

const Value &cell( const Table &table, const Row &row, const char *name )
{
  return row.values[static_cast<size_t>( table.shape->field( name ) - table.shape->fields.data() )];
}

// from the largest to the smallest; the ends that the standards leave open are closed
std::vector<Class> classes( const Table &standards )
{
  constexpr int smallest = 60;
  constexpr int largest = 12500;
  std::vector<Class> result;
  for ( const Row &row : standards.rows )
  {
    if ( text( cell( standards, row, field::category ) ) == "size" )
      result.push_back( { text( cell( standards, row, field::subject ) ), std::max( smallest, static_cast<int>( number( cell( standards, row, field::limit ) ).value() ) ), largest } );
  }
  std::stable_sort( result.begin(), result.end(), []( const Class &a, const Class &b )
    { return a.from > b.from; } );
  for ( size_t i = 1; i < result.size(); ++i )
    result[i].to = result[i - 1].from;
  return result;
}

} // namespace

std::vector<SiteSize> siteSizes( const Table &standards, int count )
{
  const std::vector<Class> known = classes( standards );
  std::vector<double> weights { 1, 8, 46, 118, 80 };
  weights.resize( known.size(), 50 );
  const std::vector<int> counts = sharesOf( count, weights );
  std::vector<SiteSize> sizes;
  Random random( 91 );
  for ( size_t i = 0; i < known.size(); ++i )
  {
    for ( int k = 0; k < counts[i]; ++k )
    {
      const double low = random.fraction() * random.fraction();
      sizes.push_back( { known[i].name, known[i].from + static_cast<int>( low * ( known[i].to - known[i].from ) ) } );
    }
  }
  std::stable_sort( sizes.begin(), sizes.end(), []( const SiteSize &a, const SiteSize &b )
    { return a.persons > b.persons; } );
  return sizes;
}

} // namespace lantu::sample
