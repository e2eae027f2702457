// SPDX-License-Identifier: GPL-3.0-or-later
// A tree of the city, its counties and their sites.
#include "printing/chapters/jobs_figures.h"

#include "data/schema.h"
#include "measure/suppression.h"

namespace lantu
{

namespace
{

constexpr const char *countedHouseholds[] = { field::labourHouseholds, field::employedHouseholds, employmentField::zero, "job_unknown_hh" };

std::vector<int64_t> countsOf( const Rows &rows, size_t row )
{
  std::vector<int64_t> counts;
  for ( const char *name : countedHouseholds )
    counts.push_back( rows.whole( row, name ).value_or( 0 ) );
  return counts;
}

//! Sites stand under their counties and these under the city, over all places whatever the book is about: what is hidden is the same in every book.
void hide( EmploymentFigures &figures )
{
  const Rows &units = figures.answer.rows( "UNITS" );
  const Rows &sites = figures.answer.rows( "OUTPUT" );
  figures.hidden.rows.assign( figures.counties.rows(), false );
  if ( units.empty() )
    return;
  CountTree tree;
  tree.parent.push_back( 0 );
  tree.counts.push_back( countsOf( units, units.size() - 1 ) );
  std::map<std::string, size_t> nodes;
  for ( size_t i = 0; i + 1 < units.size(); ++i )
  {
    nodes[units.text( i, field::code )] = tree.parent.size();
    tree.parent.push_back( 0 );
    tree.counts.push_back( countsOf( units, i ) );
  }
  std::vector<std::string> ids( tree.parent.size() );
  for ( size_t i = 0; i < sites.size(); ++i )
  {
    const auto county = nodes.find( sites.text( i, field::countyCode ) );
    tree.parent.push_back( county == nodes.end() ? 0 : county->second );
    tree.counts.push_back( countsOf( sites, i ) );
    ids.push_back( sites.text( i, field::siteId ) );
  }
  const std::vector<bool> hidden = hiddenAreas( tree );
  for ( size_t node = 0; node < ids.size(); ++node )
  {
    if ( hidden[node] && !ids[node].empty() )
      figures.hiddenSites.insert( ids[node] );
  }
  const CountyFigures &counties = figures.counties;
  for ( size_t row = 0; row < counties.rows(); ++row )
  {
    const auto node = nodes.find( counties.code( row ) );
    figures.hidden.rows[row] = node != nodes.end() && hidden[node->second];
    figures.hidden.total = figures.hidden.total || ( counties.ofSome() && counties.inBook( row ) && figures.hidden.rows[row] );
  }
  figures.hidden.total = figures.hidden.total || hidden.front();
}

} // namespace

EmploymentFigures::EmploymentFigures( const BookPages &pages )
  : answer( pages.source().result( "employment" ) ), counties( pages.source() )
{
  const Rows &units = answer.rows( "UNITS" );
  sites = counties.add( units, "site_n" );
  labour = counties.add( units, countedHouseholds[0] );
  employed = counties.add( units, countedHouseholds[1] );
  zero = counties.add( units, countedHouseholds[2] );
  unknown = counties.add( units, countedHouseholds[3] );
  persons = counties.add( units, "labour_pop" );
  personsEmployed = counties.add( units, "employed_pop" );
  zeroPersons = counties.add( units, "zero_pop" );
  zeroSites = counties.add( units, "zero_sites" );
  sitesWithoutJobs = counties.add( units, "no_jobs_near" );
  hide( *this );
}

} // namespace lantu
