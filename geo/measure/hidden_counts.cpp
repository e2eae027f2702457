// SPDX-License-Identifier: GPL-3.0-or-later
// Telling what kind of table it is, and what is hidden in it.
#include "measure/hidden_counts.h"

#include <algorithm>
#include <map>
#include <span>

#include "measure/coverage.h"
#include "measure/gap_answer.h"
#include "measure/masking.h"
#include "measure/suppression.h"
#include "measure/township_gaps.h"
#include "travel/catchment_tables.h"

namespace lantu
{

namespace
{

constexpr std::string_view monthColumn = "month"; // the first of a trend

bool isCount( const LeavingColumn &column )
{
  if ( column.type == FieldType::Text || column.fate != Fate::Kept )
    return false;
  const std::string &name = column.name;
  if ( name == field::householdCount || name == field::personCount || name == field::deedsDue || name == field::deedsIssued )
    return true;
  return name.ends_with( "_hh" ) || name.ends_with( "_pop" ) || name.ends_with( "_households" ) || name.ends_with( "_persons" ) || name.ends_with( gapsField::gapUnits );
}

//! What a hidden count could be worked out from.
bool goesWithCounts( const LeavingColumn &column )
{
  const std::string &name = column.name;
  return name.ends_with( "_pct" ) || name.ends_with( "_rate" ) || name.ends_with( townshipGapsField::known ) || name == townshipGapsField::score;
}

struct PartOfCount
{
    const char *all;
    const char *part;
};

constexpr PartOfCount partsOfCounts[] = {
  { field::householdCount, field::labourHouseholds },
  { field::labourHouseholds, field::employedHouseholds },
  { field::deedsDue, field::deedsIssued },
  { field::householdCount, field::occupiedHouseholds },
  { field::householdCount, field::reclaimedHouseholds },
};

//! Households without labour and without work, certificates not issued, households not moved in, old homesteads not reclaimed: where a row has both counts that they are the difference of.
class Remainders
{
  public:
    explicit Remainders( const std::vector<std::string> &names )
    {
      for ( const PartOfCount &counts : partsOfCounts )
      {
        const auto all = std::find( names.begin(), names.end(), counts.all );
        const auto part = std::find( names.begin(), names.end(), counts.part );
        if ( all != names.end() && part != names.end() )
          mPositions.emplace_back( all - names.begin(), part - names.begin() );
      }
    }

    size_t size() const { return mPositions.size(); }

    int64_t of( const Row &row, size_t index ) const
    {
      const auto all = whole( row.values[mPositions[index].first] );
      const auto part = whole( row.values[mPositions[index].second] );
      return all && part ? std::max( *all - *part, int64_t { 0 } ) : 0;
    }

  private:
    std::vector<std::pair<size_t, size_t>> mPositions;
};

bool isTotal( const Row &row )
{
  return std::any_of( row.values.begin(), row.values.end(), []( const Value &value )
    { const auto *string = std::get_if<std::string>( &value ); return string && ( *string == "合计" || *string == coverageField::totalCode || *string == "Total" ); } );
}

HiddenCounts hiddenCoverage( RowSource &rows, Progress &progress )
{
  HiddenCounts result;
  std::vector<std::string> names;
  for ( const Field &field : coverageShape().fields )
  {
    names.emplace_back( field.name );
    result.position.push_back( static_cast<size_t>( rows.info().fieldIndex( field.name ) ) );
  }
  Table table { .shape = &coverageShape(), .rows = {}, .crs = {} };
  rows.start( names );
  Row row;
  while ( rows.next( row ) )
    table.rows.push_back( row );
  progress.check();
  result.coverage = maskedCoverage( table );
  return result;
}

//! The limits of one facility lie within each other.
HiddenCounts hiddenCatchments( RowSource &rows, const std::vector<std::string> &names, const std::vector<size_t> &counting, Progress &progress )
{
  struct Limit
  {
      double minutes;
      size_t row;
      std::vector<int64_t> counts;
  };
  const auto minutes = static_cast<size_t>( std::find( names.begin(), names.end(), catchmentField::minutes ) - names.begin() );
  const auto supply = static_cast<size_t>( std::find( names.begin(), names.end(), catchmentField::supplyId ) - names.begin() );
  std::map<std::string, std::vector<Limit>> bySupply;
  HiddenCounts result;
  rows.start( names );
  Row row;
  while ( rows.next( row ) )
  {
    if ( result.rows.size() % 1024 == 0 )
      progress.check();
    Limit limit { minutes < names.size() ? number( row.values[minutes] ).value_or( 0 ) : 0, result.rows.size(), {} };
    for ( const size_t i : counting )
      limit.counts.push_back( std::max( whole( row.values[i] ).value_or( 0 ), int64_t { 0 } ) );
    bySupply[supply < names.size() ? text( row.values[supply] ) : std::string()].push_back( std::move( limit ) );
    result.rows.push_back( false );
  }
  for ( auto &[id, limits] : bySupply )
  {
    std::stable_sort( limits.begin(), limits.end(), []( const Limit &a, const Limit &b )
      { return a.minutes < b.minutes; } );
    std::vector<std::vector<int64_t>> totals;
    for ( const Limit &limit : limits )
      totals.push_back( limit.counts );
    const std::vector<bool> hidden = hiddenTotals( totals );
    for ( size_t i = 0; i < limits.size(); ++i )
      result.rows[limits[i].row] = hidden[i];
  }
  return result;
}

} // namespace

bool HiddenCounts::hides( size_t row, size_t index, const LeavingColumn &column ) const
{
  if ( row < coverage.rows.size() )
  {
    const auto at = static_cast<size_t>( std::find( position.begin(), position.end(), index ) - position.begin() );
    return at < position.size() && isNull( coverage.rows[row].values[at] );
  }
  return row < rows.size() && rows[row] && ( isCount( column ) || goesWithCounts( column ) );
}

HiddenCounts hiddenCounts( RowSource &rows, const LeavingColumns &columns, Progress &progress )
{
  const std::span<const Field> coverageFields = coverageShape().fields;
  if ( std::all_of( coverageFields.begin(), coverageFields.end(), [&]( const Field &field )
         { return rows.info().fieldIndex( field.name ) >= 0; } ) )
    return hiddenCoverage( rows, progress );
  std::vector<size_t> counting;
  for ( size_t i = 0; i < columns.columns.size(); ++i )
  {
    if ( isCount( columns.columns[i] ) )
      counting.push_back( i );
  }
  if ( counting.empty() )
    return {};
  std::vector<std::string> names;
  for ( const LeavingColumn &column : columns.columns )
    names.push_back( column.name );
  if ( std::find( names.begin(), names.end(), catchmentField::id ) != names.end() )
    return hiddenCatchments( rows, names, counting, progress );
  const Remainders remainders( names );
  CountTree tree { { 0 }, { std::vector<int64_t>( counting.size() + remainders.size(), 0 ) } };
  std::vector<size_t> nodeOfRow;
  rows.start( names );
  Row row;
  while ( rows.next( row ) )
  {
    if ( nodeOfRow.size() % 1024 == 0 )
      progress.check();
    if ( isTotal( row ) )
    {
      nodeOfRow.push_back( 0 );
      continue;
    }
    nodeOfRow.push_back( tree.parent.size() );
    tree.parent.push_back( 0 );
    std::vector<int64_t> &counts = tree.counts.emplace_back();
    for ( const size_t position : counting )
      counts.push_back( std::max( whole( row.values[position] ).value_or( 0 ), int64_t { 0 } ) );
    for ( size_t i = 0; i < remainders.size(); ++i )
      counts.push_back( remainders.of( row, i ) );
    for ( size_t i = 0; i < counts.size(); ++i )
      tree.counts[0][i] += counts[i];
  }
  HiddenCounts result;
  if ( names.front() == monthColumn )
  {
    result.rows = hiddenSteps( { tree.counts.begin() + 1, tree.counts.end() } );
    return result;
  }
  const std::vector<bool> hidden = hiddenAreas( tree );
  for ( const size_t node : nodeOfRow )
    result.rows.push_back( hidden[node] );
  return result;
}

} // namespace lantu
