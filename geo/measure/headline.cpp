// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over households, sites and townships.
#include "measure/headline.h"

#include <algorithm>

#include "base/error.h"

namespace lantu
{

namespace
{

constexpr char evidenceMissing[] = "待补";

void countHouseholds( RowSource &rows, Headline &result )
{
  rows.start( { field::members, field::eliminated, field::asOf } );
  Row row;
  while ( rows.next( row ) )
  {
    const auto members = whole( row.values[0] );
    if ( !members || *members < 1 )
      throw Error( ErrorCode::BadValue, say( { "{} 第 {} 行：家庭人口数“{}”不是大于 0 的整数，无法统计。请改正后重试。", "{} row {}: members \"{}\" is not a whole number above 0. Correct it and try again." }, rows.info().place(), row.id, text( row.values[0] ) ), row.id );
    const auto add = [&]( HouseholdsAndPersons &sum )
    {
      ++sum.households;
      sum.persons += *members;
    };
    add( result.identified );
    add( whole( row.values[1] ) == 1 ? result.eliminated : result.remaining );
    result.asOf = std::max( result.asOf, text( row.values[2] ) );
  }
}

} // namespace

Headline headline( const Workspace &workspace )
{
  Headline result;
  if ( workspace.has( layer::households ) )
    countHouseholds( *workspace.rows( layer::households ), result );
  Row row;
  if ( workspace.has( layer::sites ) )
  {
    const auto sites = workspace.rows( layer::sites );
    sites->start( { field::householdCount, field::personCount } );
    while ( sites->next( row ) )
    {
      ++result.sites;
      result.inSites.households += whole( row.values[0] ).value_or( 0 );
      result.inSites.persons += whole( row.values[1] ).value_or( 0 );
    }
  }
  if ( workspace.has( layer::townships ) )
  {
    const auto townships = workspace.rows( layer::townships );
    townships->start( { field::key17, field::keyEvidence } );
    while ( townships->next( row ) )
    {
      if ( whole( row.values[0] ) != 1 )
        continue;
      ++result.keyTownships;
      if ( text( row.values[1] ) == evidenceMissing )
        ++result.keyTownshipsToName;
    }
  }
  return result;
}

} // namespace lantu
