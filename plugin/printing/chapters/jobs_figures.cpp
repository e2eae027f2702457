// SPDX-License-Identifier: GPL-3.0-or-later
// Sums by county, and what is hidden of them as on the pages of their sites.
#include "printing/chapters/jobs_figures.h"

#include "data/schema.h"
#include "measure/employment.h"

namespace lantu
{

namespace
{

HiddenCounties hiddenOf( const HiddenJobs &jobs, const CountyFigures &counties )
{
  HiddenCounties hidden { std::vector<bool>( counties.rows(), false ), jobs.all() };
  for ( size_t row = 0; row < counties.rows(); ++row )
  {
    hidden.rows[row] = jobs.county( counties.code( row ) );
    hidden.total = hidden.total || ( counties.ofSome() && counties.inBook( row ) && hidden.rows[row] );
  }
  return hidden;
}

} // namespace

EmploymentFigures::EmploymentFigures( const BookPages &pages )
  : answer( pages.source().result( "employment" ) ), counties( pages.source() ), hiddenJobs( pages.source() ), hidden( hiddenOf( hiddenJobs, counties ) )
{
  const Rows &units = answer.rows( "UNITS" );
  sites = counties.add( units, "site_n" );
  labour = counties.add( units, field::labourHouseholds );
  employed = counties.add( units, field::employedHouseholds );
  zero = counties.add( units, employmentField::zeroHouseholds );
  persons = counties.add( units, "labour_pop" );
  personsEmployed = counties.add( units, "employed_pop" );
  zeroSites = counties.add( units, "zero_sites" );
  sitesWithoutJobs = counties.add( units, "no_jobs_near" );
}

} // namespace lantu
