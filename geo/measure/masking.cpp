// SPDX-License-Identifier: GPL-3.0-or-later
// Suppression of small counts, and of what would give them away.
#include "measure/masking.h"

#include <algorithm>
#include <cassert>
#include <map>

#include "measure/coverage.h"
#include "measure/village_counts.h"

namespace lantu
{

namespace
{

using namespace coverageField;

constexpr const char *householdCounts[] = { field::householdCount, coveredHouseholds, beyondHouseholds, excludedHouseholds, noRoadNearHouseholds, disconnectedHouseholds, noSupplyHouseholds, noPositionHouseholds };

size_t position( const char *name )
{
  return static_cast<size_t>( coverageShape().field( name ) - coverageShape().fields.data() );
}

int64_t households( const Row &row, const char *name )
{
  return whole( row.values[position( name )] ).value_or( 0 );
}

bool small( int64_t count )
{
  return count > 0 && count < smallestShownCount;
}

bool givesAway( const Row &row )
{
  return std::any_of( std::begin( householdCounts ), std::end( householdCounts ), [&row]( const char *name )
    { return small( households( row, name ) ); } );
}

void mask( Row &row, bool alsoHouseholds )
{
  const size_t first = position( field::householdCount );
  const size_t kept = alsoHouseholds ? 0 : 2; // households and persons
  for ( size_t i = first + kept; i < row.values.size(); ++i )
    row.values[i] = Value();
}

void maskService( const std::vector<Row *> &rows, Row *total )
{
  std::vector<Row *> bySize = rows;
  std::stable_sort( bySize.begin(), bySize.end(), []( const Row *a, const Row *b )
    { return households( *a, field::householdCount ) < households( *b, field::householdCount ); } );
  std::vector<Row *> parts;    // masked but for the number of households
  std::vector<Row *> entirely; // that number too
  for ( Row *row : bySize )
  {
    if ( small( households( *row, field::householdCount ) ) )
      entirely.push_back( row );
    else if ( givesAway( *row ) )
      parts.push_back( row );
  }
  // the next fewest households; the same for every service, else one service would tell what another hides
  const auto hideAnother = [&bySize, total]( std::vector<Row *> &hidden, const std::vector<Row *> &hiddenAlready )
  {
    for ( Row *row : bySize )
    {
      const auto in = [row]( const std::vector<Row *> &list )
      { return std::find( list.begin(), list.end(), row ) != list.end(); };
      if ( !in( hidden ) && !in( hiddenAlready ) )
      {
        hidden.push_back( row );
        return;
      }
    }
    if ( total )
      hidden.push_back( total ); // nothing else is left to hide it behind
  };
  if ( entirely.size() == 1 )
    hideAnother( entirely, {} );
  if ( parts.size() + entirely.size() == 1 )
    hideAnother( parts, entirely );
  if ( total && givesAway( *total ) && std::find( parts.begin(), parts.end(), total ) == parts.end() )
    ( small( households( *total, field::householdCount ) ) ? entirely : parts ).push_back( total );
  for ( Row *row : parts )
    mask( *row, false );
  for ( Row *row : entirely )
    mask( *row, true );
}

} // namespace

Table maskedCoverage( const Table &coverage )
{
  assert( coverage.shape == &coverageShape() );
  Table masked = coverage;
  std::map<std::string, std::vector<Row *>> units;
  std::map<std::string, Row *> totals;
  for ( Row &row : masked.rows )
  {
    const std::string service = text( row.values[position( field::standardKey )] );
    if ( text( row.values[position( field::code )] ) == totalCode )
      totals[service] = &row;
    else
      units[service].push_back( &row );
  }
  for ( const auto &[service, total] : totals )
    maskService( units[service], total );
  return masked;
}

} // namespace lantu
