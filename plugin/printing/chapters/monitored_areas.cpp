// SPDX-License-Identifier: GPL-3.0-or-later
// Villages summed up, level by level.
#include "printing/chapters/monitored_areas.h"

#include <algorithm>

#include "convert.h"
#include "data/schema.h"
#include "measure/suppression.h"
#include "measure/village_counts.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

size_t columnOf( const char *field )
{
  const Layer &shape = villageCountsShape();
  return static_cast<size_t>( shape.field( field ) - shape.fields.data() );
}

int64_t countAt( const Row &row, size_t column )
{
  return whole( row.values[column] ).value_or( 0 );
}

const QString notShown = QStringLiteral( "—" );

} // namespace

MonitoredAreas::MonitoredAreas( const Workspace &workspace )
  : mAreas( 1 ), mParent { 0 }
{
  if ( workspace.has( layer::households ) && workspace.has( layer::villages ) )
    mVillages = villageCounts( workspace );
  const size_t county = columnOf( field::countyCode );
  const size_t township = columnOf( field::townshipCode );
  const size_t identified = columnOf( field::identifiedHouseholds );
  const size_t identifiedPersons = columnOf( field::identifiedPersons );
  const size_t remaining = columnOf( field::remainingHouseholds );
  const size_t remainingPersons = columnOf( field::remainingPersons );

  const auto areaOf = [this]( std::map<Key, size_t> &areas, const Key &key, const std::string &code, size_t parent )
  {
    const auto [found, isNew] = areas.emplace( key, mAreas.size() );
    if ( isNew )
    {
      mAreas.push_back( { code } );
      mParent.push_back( parent );
    }
    return found->second;
  };
  for ( const Row &row : mVillages.rows )
  {
    const std::string countyCode = text( row.values[county] );
    const std::string townshipCode = text( row.values[township] );
    const size_t inCounty = areaOf( mCounties, { countyCode, {} }, countyCode, 0 );
    const size_t inTownship = areaOf( mTownships, { countyCode, townshipCode }, townshipCode, inCounty );
    for ( const size_t area : { size_t { 0 }, inCounty, inTownship } )
    {
      mAreas[area].identified.households += countAt( row, identified );
      mAreas[area].identified.persons += countAt( row, identifiedPersons );
      mAreas[area].remaining.households += countAt( row, remaining );
      mAreas[area].remaining.persons += countAt( row, remainingPersons );
    }
  }

  CountTree tree { mParent, {} };
  for ( const MonitoredArea &area : mAreas )
    tree.counts.push_back( { area.identified.households, area.remaining.households, area.eliminated() } );
  const std::vector<bool> hidden = hiddenAreas( tree );
  for ( size_t area = 0; area < mAreas.size(); ++area )
    mAreas[area].hidden = hidden[area];
}

MonitoredArea MonitoredAreas::county( const std::string &code ) const
{
  const auto found = mCounties.find( { code, {} } );
  return found == mCounties.end() ? MonitoredArea { code } : mAreas[found->second];
}

MonitoredArea MonitoredAreas::township( const std::string &county, const std::string &code ) const
{
  const auto found = mTownships.find( { county, code } );
  return found == mTownships.end() ? MonitoredArea { code } : mAreas[found->second];
}

std::vector<MonitoredArea> MonitoredAreas::townshipsOf( const std::string &county ) const
{
  std::vector<MonitoredArea> townships;
  for ( auto found = mTownships.lower_bound( { county, {} } ); found != mTownships.end() && found->first.first == county; ++found )
    townships.push_back( mAreas[found->second] );
  std::stable_sort( townships.begin(), townships.end(), []( const MonitoredArea &a, const MonitoredArea &b )
    { return a.remaining.households > b.remaining.households; } );
  return townships;
}

std::map<std::string, MonitoredArea> MonitoredAreas::villages() const
{
  const size_t key = columnOf( field::villageCode );
  CountTree tree { mParent, {} };
  std::vector<bool> already;
  for ( const MonitoredArea &area : mAreas )
  {
    tree.counts.push_back( { area.identified.households, area.remaining.households, area.eliminated() } );
    already.push_back( area.hidden );
  }
  std::vector<MonitoredArea> found;
  for ( const Row &row : mVillages.rows )
  {
    MonitoredArea &village = found.emplace_back();
    village.code = text( row.values[key] );
    village.identified = { countAt( row, columnOf( field::identifiedHouseholds ) ), countAt( row, columnOf( field::identifiedPersons ) ) };
    village.remaining = { countAt( row, columnOf( field::remainingHouseholds ) ), countAt( row, columnOf( field::remainingPersons ) ) };
    tree.parent.push_back( mTownships.at( { text( row.values[columnOf( field::countyCode )] ), text( row.values[columnOf( field::townshipCode )] ) } ) );
    tree.counts.push_back( { village.identified.households, village.remaining.households, village.eliminated() } );
    already.push_back( false );
  }
  const std::vector<bool> hidden = hiddenAreas( tree, already );
  std::map<std::string, MonitoredArea> byCode;
  for ( size_t i = 0; i < found.size(); ++i )
  {
    found[i].hidden = hidden[mAreas.size() + i];
    byCode.emplace( found[i].code, found[i] );
  }
  return byCode;
}

Table MonitoredAreas::villagesWhere( const char *field, const std::string &code ) const
{
  Table found { .shape = mVillages.shape, .rows = {}, .crs = mVillages.crs };
  const size_t column = columnOf( field );
  for ( const Row &row : mVillages.rows )
  {
    if ( text( row.values[column] ) == code )
      found.rows.push_back( row );
  }
  return found;
}

Table MonitoredAreas::villagesOfCounty( const std::string &county ) const
{
  return villagesWhere( field::countyCode, county );
}

Table MonitoredAreas::villagesOfTownship( const std::string &township ) const
{
  return villagesWhere( field::townshipCode, township );
}

QString shownRemaining( const MonitoredArea &area )
{
  const int64_t households = area.remaining.households;
  if ( !area.hidden )
    return grouped( households );
  return households > 0 && households < smallestShownCount ? QStringLiteral( "<%1" ).arg( smallestShownCount ) : notShown;
}

QString shownPersons( const MonitoredArea &area )
{
  return area.hidden ? notShown : grouped( area.remaining.persons );
}

QString shownElimination( const MonitoredArea &area )
{
  return area.hidden || area.identified.households == 0 ? notShown : share( area.eliminated(), area.identified.households );
}

} // namespace lantu
