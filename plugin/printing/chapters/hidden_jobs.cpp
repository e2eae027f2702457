// SPDX-License-Identifier: GPL-3.0-or-later
// Two trees of the city, its counties and their sites: one for households with labour, one for the work of those.
#include "printing/chapters/hidden_jobs.h"

#include <algorithm>

#include "data/schema.h"
#include "measure/employment.h"
#include "printing/chapters/row_index.h"

namespace lantu
{

namespace
{

//! All households as the layer has them, since pages print these.
std::vector<int64_t> withoutLabourOf( const Rows &jobs, const Rows &sites )
{
  const RowIndex bySite( sites, field::siteId );
  std::vector<int64_t> without( jobs.size(), 0 );
  for ( size_t row = 0; row < jobs.size(); ++row )
  {
    const auto site = bySite.first( jobs.text( row, field::siteId ) );
    const auto households = site ? sites.whole( *site, field::householdCount ) : std::nullopt;
    const auto labour = jobs.whole( row, field::labourHouseholds );
    if ( households && labour )
      without[row] = std::max( *households - *labour, int64_t { 0 } );
  }
  return without;
}

bool hides( const HiddenSites &sites, const std::string &county )
{
  const auto found = sites.counties.find( county );
  return found != sites.counties.end() && found->second;
}

} // namespace

HiddenJobs::HiddenJobs( BookSource &source )
{
  const Rows &jobs = source.result( "employment" ).rows( "OUTPUT" );
  mWithoutLabour = withoutLabourOf( jobs, source.layer( layer::sites ) );
  const auto count = [&jobs]( size_t row, const char *field )
  { return jobs.whole( row, field ).value_or( 0 ); };
  mLabour = hiddenSites( jobs, [&]( size_t row )
    { return std::vector { count( row, field::labourHouseholds ), mWithoutLabour[row] }; } );
  mWork = hiddenSites( jobs, [&]( size_t row )
    { return std::vector { count( row, field::employedHouseholds ), count( row, employmentField::zeroHouseholds ), count( row, employmentField::jobUnknownHouseholds ) }; } );
}

bool HiddenJobs::county( const std::string &code ) const
{
  return hides( mLabour, code ) || hides( mWork, code );
}

} // namespace lantu
